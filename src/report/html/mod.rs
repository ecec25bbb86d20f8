//! Reports as one HTML file: no scripts, nothing from outside, and a rule in the file that forbids both.

mod blocks;
mod card;
mod contacts;
mod emergency;
mod escape;
mod fit;
mod helplines;
mod incident;
mod lists;
mod page;
mod sheet;
mod whole_guide;

pub(super) use contacts::contacts;
pub(super) use emergency::emergency;
pub(super) use incident::incident;
pub(super) use lists::checklists;
pub(super) use whole_guide::guide;
