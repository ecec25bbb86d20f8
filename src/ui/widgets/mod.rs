//! The pieces that screens are made of.

/// Buttons, and the ring around what has the keyboard.
pub mod button;
/// A chapter: blocks, live practices, two columns; only what is visible is laid out.
pub mod document;
/// Running text: lines, links, search marks, selection.
pub mod paragraph;
/// What a glossary term means, beside the word.
pub mod term_popup;
