//! One file for each screen.

/// The reader.
pub mod guide;
/// The projector.
pub mod presenter;
