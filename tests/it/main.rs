mod check;
mod content;
mod ids;
