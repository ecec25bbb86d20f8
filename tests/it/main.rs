//! Every test of the program in one binary: a file for each room, read like a story.
#![expect(clippy::disallowed_methods, reason = "tests make files and read clocks")]

mod check;
mod content;
mod emergencies;
mod emergency_screen;
mod hide;
mod ids;
mod incident;
mod kill;
mod network;
mod packaging;
mod presenter;
mod reader;
mod reader_glass;
mod record;
mod report;
mod rooms;
mod screens;
mod search;
mod shelf;
mod small_guide;
mod store;
mod store_backups;
mod store_damage;
mod store_faults;
mod store_mark;
mod store_memory;
mod store_two;
mod store_words;
mod theme;
mod vault;
mod vault_window;
mod what_happened;
mod words;
