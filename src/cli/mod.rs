//! What can be done without a window: check, search, export, paths.

pub mod mark;
pub mod paths;
pub mod say;
