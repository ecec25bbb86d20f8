mod content;
mod search;
mod small_guide;
