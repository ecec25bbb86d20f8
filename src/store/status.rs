use crate::store::SaveError;
use std::io;

/// How it stands with saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Everything is on the disk.
    Saved {
        /// Since when, in milliseconds since 1970; `None` when nothing was ever saved.
        at_ms: Option<i64>,
    },
    /// Something is being saved.
    Pending,
    /// The last attempt failed. What was entered is in memory, and the store tries again by itself.
    Failed {
        /// Why.
        error: SaveError,
        /// Since when saving fails, in milliseconds since 1970.
        since: i64,
    },
    /// Nothing can be changed here.
    ReadOnly {
        /// Why.
        why: ReadOnlyWhy,
    },
}

/// Why nothing can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyWhy {
    /// The organization has a passphrase that was not given.
    Locked,
    /// Another window has the same data open.
    InUse,
    /// A newer version of the program wrote the data.
    Newer {
        /// The format of that version.
        format: u32,
    },
    /// The data is there but the disk does not give it out.
    Unreadable(io::ErrorKind),
    /// The data folder cannot be made or written.
    Unwritable(io::ErrorKind),
}
