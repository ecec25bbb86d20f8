mod content;
mod report;
mod search;
mod small_guide;
