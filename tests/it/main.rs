//! One test binary; one file for each room.

mod content;
mod presenter;
mod reader;
mod reader_glass;
mod shelf;
