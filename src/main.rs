//! Salvaguarda.
fn main() {}
