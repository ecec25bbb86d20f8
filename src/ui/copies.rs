use crate::content::PracticeId;
use crate::passphrase::Secret;
use crate::record::{Comparison, Difference};
use std::collections::BTreeSet;

/// What the screens show of the copies of the organization. The app reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// The copies that were made by themselves, newest first.
    pub backups: Vec<BackupLine>,
    /// What was merged from files, newest first.
    pub merges: Vec<MergeLine>,
    /// What was opened and is looked at.
    pub preview: Option<Preview>,
    /// When the last copy was saved elsewhere, in milliseconds since 1970.
    pub saved_ms: Option<i64>,
    /// Whether it is time for another.
    pub reminder: Reminder,
    /// What is done beside the window.
    pub work: CopyWork,
}

/// What is done with a file beside the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CopyWork {
    /// Nothing.
    #[default]
    Idle,
    /// The file of this name is read.
    Reading(String),
    /// The organization is written to a file and read back.
    HandingOver,
}

/// Whether it is time to save a copy elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reminder {
    /// Not now.
    #[default]
    Quiet,
    /// No copy was saved for thirty days.
    Due,
}

/// A copy that was made by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupLine {
    /// When, in milliseconds since 1970. It goes by this.
    pub at_ms: i64,
    /// Entries, practices done, notes; `None` when it is damaged.
    pub holds: Option<(usize, usize, usize)>,
}

/// Something that was merged from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeLine {
    /// When, in milliseconds since 1970. It goes by this.
    pub at_ms: i64,
    /// From how many devices.
    pub devices: usize,
    /// How many entries.
    pub entries: usize,
}

/// What a copy would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Which copy.
    pub of: PreviewOf,
    /// What is new in it.
    pub comparison: Comparison,
    /// What was another way on the day of a backup, and can be put back.
    pub then: Vec<Difference>,
}

/// Which copy is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PreviewOf {
    /// A file that was opened.
    Copy {
        /// Its name.
        name: String,
        /// When it was saved, in milliseconds since 1970, and with which edition of the guide, as far as it says.
        saved: Option<(i64, String)>,
        /// Whose it is.
        origin: Origin,
        /// Whether it can be an organization of its own here.
        own: AsOwn,
        /// Whether it was encrypted.
        lock: FileLock,
    },
    /// A backup of this moment, in milliseconds since 1970.
    Backup(i64),
}

/// Whose a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The open organization's.
    Ours,
    /// Another organization's.
    Another,
    /// Another's, and nothing was entered here yet.
    AnotherIntoNothing,
}

/// Whether what is in a file can be an organization of its own here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AsOwn {
    /// It is the open one, or the file does not say whose it is.
    No,
    /// It can become one.
    New,
    /// It is on this computer already, and not open: what it is called in the list.
    Known(String),
}

/// Whether a file was encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileLock {
    /// It was in the clear.
    Clear,
    /// It was encrypted.
    Sealed,
}

/// What opens an encrypted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKey {
    /// The passphrase that was chosen for it.
    Passphrase,
    /// The recovery key of its organization.
    RecoveryKey,
}

/// What a person asks for about copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyAction {
    /// Read which copies there are.
    Look,
    /// Choose a file, and see what it would bring.
    OpenFile,
    /// See what a backup of this moment would bring back.
    OpenBackup(i64),
    /// Open the file that was asked about with this passphrase or recovery key.
    Unseal(Secret),
    /// Make what is looked at an organization of its own, and open that.
    OpenAsOwn,
    /// Open the organization whose file is looked at, and look at it there.
    LookThere,
    /// Merge what is looked at.
    Merge,
    /// Put it away, without changing anything.
    Cancel,
    /// Take away what was merged at this moment.
    UndoMerge(i64),
    /// Put these practices back as they were on the day of the backup that is looked at.
    PutBack(BTreeSet<PracticeId>),
    /// Do not remind of copies for a while.
    Later,
}
