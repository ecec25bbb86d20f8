//! Passphrases: how strong one is, and six words for a new one. Knows no disk and no randomness of its own.

mod generated;
mod secret;
mod strength;

pub use generated::{WORDS, generated};
pub use secret::Secret;
pub use strength::{LEAST_LETTERS, Strength};
