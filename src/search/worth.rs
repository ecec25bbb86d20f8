//! What a match is worth, compared with the very word that was typed.

/// The same word but for its accents.
pub(super) const FOLDED: f32 = 0.9;
/// Another form of the word.
pub(super) const STEM: f32 = 0.85;
/// Another name of the same thing.
pub(super) const SYNONYM: f32 = 0.6;
/// A word with a typo.
pub(super) const TYPO: f32 = 0.5;
/// The word itself, when it is so common that it says nothing.
pub(super) const COMMON: f32 = 0.05;

/// The beginning of a word: the more of it is typed, the more it is worth.
pub(super) fn beginning(typed: usize, length: usize) -> f32 {
    0.4 + 0.3 * typed as f32 / length.max(1) as f32
}
