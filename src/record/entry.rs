use crate::record::Change;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The device that wrote an entry: random letters and digits, made once for each copy of the program's data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(String);

impl DeviceId {
    /// Takes an id as it is written in a file.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// Returns the id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// When and where an entry was written. Stamps order all entries of all devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Milliseconds since 1970, never earlier than any entry its writer had seen.
    pub time: i64,
    /// Tells apart the entries of one millisecond.
    pub counter: u32,
    /// The writer.
    pub device: DeviceId,
}

/// A note: the entry that wrote it and its place among the changes of that entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NoteKey(pub Stamp, pub u32);

/// A line of the log: a change, who made it and when; or a note of the device itself ([`Entry::is_entered`]).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// When and where.
    pub stamp: Stamp,
    /// The role or alias of whoever made it, if given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The entry that this one takes back, when it is an undo or a redo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<Stamp>,
    /// What changed.
    pub change: Change,
}

impl Entry {
    /// Returns whether a person entered it. What a device notes for itself is kept and handed on like everything else,
    /// but it is not counted, not shown and not undone.
    pub fn is_entered(&self) -> bool {
        match self.change {
            Change::Edition(_) => false,
            Change::Status { .. }
            | Change::Owner { .. }
            | Change::Due { .. }
            | Change::Note { .. }
            | Change::Alias(_)
            | Change::Open { .. }
            | Change::Incident { .. }
            | Change::AddContact(_)
            | Change::EditContact { .. }
            | Change::SetUnder { .. }
            | Change::Several(_) => true,
        }
    }
}
