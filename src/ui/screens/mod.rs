//! One file for each screen.

/// The glossary.
pub mod glossary;
/// The reader.
pub mod guide;
/// The projector.
pub mod presenter;
/// The bibliography, and what this program is.
pub mod sources;
