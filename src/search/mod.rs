//! Finds chapters by section, practices and glossary terms, as a person types, in every language.

/// Placeholder until the branch `search` is merged.
#[derive(Debug, Default)]
pub struct Index;
