//! What can be done without a window: check, search, export, paths.

pub mod search;
