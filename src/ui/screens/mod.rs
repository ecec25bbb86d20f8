//! One file for each screen.

/// The reader.
pub mod guide;
/// The projector.
pub mod presenter;
/// The glossary.
pub mod glossary;
/// The bibliography, and what this program is.
pub mod sources;
