//! Every test of the program in one binary: a file for each room, read like a story.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests make files and read clocks")]

mod check;
mod content;
mod ids;
mod network;
mod presenter;
mod reader;
mod record;
mod report;
mod rooms;
mod search;
mod shelf;
mod small_guide;
mod store;
mod store_faults;
mod store_memory;
mod theme;
mod words;
