#![expect(clippy::disallowed_types, reason = "an open file is what holds the lock")]

use std::fs::File;

/// Keeps other programs from writing the same data. Ends when it is dropped or the program is killed.
#[derive(Debug)]
pub struct Lock {
    _file: Option<File>,
}

impl Lock {
    /// Holds the lock of a file.
    pub fn holding(file: File) -> Self {
        Self { _file: Some(file) }
    }

    /// Stands for a lock on a disk that is not real.
    pub fn pretended() -> Self {
        Self { _file: None }
    }
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Locked {
    /// It is ours.
    Ours(Lock),
    /// Another program holds it.
    Elsewhere,
    /// This disk has no locks.
    Unknown,
}
