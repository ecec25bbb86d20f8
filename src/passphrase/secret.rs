use std::fmt;
use zeroize::Zeroizing;

/// How many bytes a secret has room for from the start, so that typing leaves no copies behind in memory.
const ROOM: usize = 1024;

/// A text that nobody may see: overwritten when it is dropped, and never shown in a message for developers.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a text over, without what surrounds it.
    pub fn new(text: &str) -> Self {
        let mut secret = Self::default();
        secret.0.push_str(text.trim());
        secret
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Returns whether there is nothing but blanks.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Returns the text for a field to type into.
    pub fn typed(&mut self) -> &mut String {
        &mut self.0
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(ROOM)))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
