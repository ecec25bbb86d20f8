//! The pieces that screens are made of.

pub mod document;
pub mod paragraph;
pub mod term_popup;
