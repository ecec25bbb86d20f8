mod content;
mod search;
mod small_guide;
mod store;
