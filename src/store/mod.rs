//! The only room that writes a person's data.
