//! One test binary: a file for each room, read like a story.

mod check;
mod content;
mod ids;
mod search;
mod small_guide;
mod store;
