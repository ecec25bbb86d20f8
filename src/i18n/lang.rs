use serde::{Deserialize, Serialize};

/// A language of the guide and of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Latin American Spanish, written first.
    Es,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which they are written and shown.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// Returns the code used in file names and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// Returns the language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Es => "Español",
            Self::En => "English",
        }
    }

    /// Returns the language with this code, if the guide has it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Returns the first language of a POSIX locale list (`LANGUAGE`, `LC_ALL`, `LANG`) that the guide has.
    pub fn from_locales(locales: &[String]) -> Option<Self> {
        locales
            .iter()
            .flat_map(|list| list.split(':'))
            .find_map(|locale| Self::from_code(locale.split(['_', '-', '.', '@']).next().unwrap_or("")))
    }

    /// Returns the language to show beside this one.
    pub fn other(self) -> Self {
        match self {
            Self::Es => Self::En,
            Self::En => Self::Es,
        }
    }
}
