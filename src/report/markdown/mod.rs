//! Reports as Markdown (CommonMark with tables, task lists and alerts).
//!
//! The only HTML in it are the places that links lead to.

mod blocks;
mod card;
mod contacts;
mod emergency;
mod escape;
mod incident;
mod lists;
mod whole_guide;
mod writer;

pub(super) use contacts::contacts;
pub(super) use emergency::emergency;
pub(super) use incident::incident;
pub(super) use lists::checklists;
pub(super) use whole_guide::guide;
