//! Reports as one HTML file: no scripts, nothing from outside, and a rule in the file that forbids both.

mod blocks;
mod card;
mod escape;
mod helplines;
mod lists;
mod page;
mod whole_guide;

pub(super) use lists::checklists;
pub(super) use whole_guide::guide;
