
//! Every test of the program in one binary, a file for each room.
//! One test binary: a file for each room, read like a story.
mod check;
mod content;
mod ids;
mod record;
mod report;
mod search;
mod small_guide;
mod store;
