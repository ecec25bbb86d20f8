//! One file for each screen.

/// The reader.
pub mod guide;
