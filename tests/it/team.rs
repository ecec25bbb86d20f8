//! A team in one folder.
