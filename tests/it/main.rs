
//! One test binary: a file for each room, read like a story.
mod check;
mod content;
mod ids;
mod report;
mod search;
mod small_guide;
mod store;
