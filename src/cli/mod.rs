//! What can be done without a window: check, search, export, paths.

/// Writes the guide or the checklists into a file.
pub mod export;
/// Prints what a query finds.
pub mod search;
