//! Every test of the program in one binary: a file for each room, read like a story.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests make files and read clocks")]

mod check;
mod content;
mod ids;
mod presenter;
mod reader;
mod reader_glass;
mod record;
mod report;
mod screens;
mod search;
mod shelf;
mod small_guide;
mod store;
mod store_faults;
mod store_memory;
