//! Finds chapters by section, practices and glossary terms, as a person types, in every language.
