use crate::record::Entry;
use crate::store::{Notice, SaveError};
use std::io;
use std::path::PathBuf;

/// What came while the organization was open: from the folder of a team, and from what others did to the file of this
/// device. Since it was last asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Entries that are new, and perhaps some that are known.
    pub entries: Vec<Entry>,
    /// What the person must be told.
    pub notices: Vec<Notice>,
    /// How it stands with the folder, when that was looked at.
    pub meeting: Option<Meeting>,
}

/// How it stands with the folder of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The folder.
    pub folder: PathBuf,
    /// What is wrong with it; `None` when nothing is. What is entered is on this computer all the same.
    pub trouble: Option<TeamTrouble>,
    /// How many files of others are in the clear there although the organization is protected.
    pub in_clear: usize,
}

/// What is wrong with the folder of a team. It is tried again every few seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamTrouble {
    /// It is not there: a stick was pulled out, a share is gone.
    Missing,
    /// It does not answer: a share that hangs.
    Silent,
    /// It cannot be read.
    Unreadable(io::ErrorKind),
    /// What this device has cannot be written there.
    Unwritable(SaveError),
    /// Another organization lies there now.
    Strange,
    /// A colleague set a passphrase, and it was not typed here yet: nothing is written there until it is.
    Passphrase,
    /// Some of it is encrypted to another key: two devices set a passphrase without knowing of each other.
    AnotherKey,
    /// The same, and the key that lies there is this device's: the other device is to take it over.
    AnotherKeyElsewhere,
}

impl News {
    /// Adds what came later.
    pub(crate) fn add(&mut self, later: Self) {
        self.entries.extend(later.entries);
        self.notices.extend(later.notices);
        if later.meeting.is_some() {
            self.meeting = later.meeting;
        }
    }
}
