//! Guide and record as HTML, Markdown and CSV.
