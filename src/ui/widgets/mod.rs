//! The pieces that screens are made of.

/// Buttons, and the ring around what has the keyboard.
pub mod button;
/// Cards and rules.
pub mod card;
/// The box of a practice.
pub mod check_box;
/// A practice in one row.
pub mod check_row;
/// Short words on a coloured ground.
pub mod chip;
/// A day, picked from a month.
pub mod day_picker;
/// A chapter: blocks, live practices, two columns; only what is visible is laid out.
pub mod document;
/// Fields that send what was typed when the person pauses or leaves.
pub mod field;
/// Words: body, hints, headings, icons.
pub mod label;
/// Bars across the screen that tell something.
pub mod notice_bar;
/// Running text: lines, links, search marks, selection.
pub mod paragraph;
/// How much is done, as a bar.
pub mod progress_bar;
/// Keys that scroll.
pub mod scroll_keys;
/// Choices side by side.
pub mod segmented;
/// What a glossary term means, beside the word.
pub mod term_popup;
