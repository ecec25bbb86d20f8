//! Reports as Markdown (CommonMark with tables, task lists and alerts).
//!
//! The only HTML in it are the places that links lead to.

mod blocks;
mod card;
mod escape;
mod lists;
mod whole_guide;
mod writer;

pub(super) use lists::checklists;
pub(super) use whole_guide::guide;
