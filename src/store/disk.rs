use crate::store::Locked;
use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};

/// What the store asks of a disk, each step by itself, so that a test can fail each in turn.
pub trait Disk: Debug + Send + Sync {
    /// Reads a file of at most `limit` bytes; `FileTooLarge` when it is longer.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// Returns the names of the regular files in a folder, sorted.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn files(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Returns the names of the folders in a folder, sorted.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Returns what tells a file from an earlier one of that name; `None` when there is nothing.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn look(&self, path: &Path) -> io::Result<Option<Seen>>;

    /// Makes one folder that only this person can open.
    ///
    /// # Errors
    ///
    /// As the system says; `AlreadyExists` when there is something.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes a new file that only this person can read.
    ///
    /// # Errors
    ///
    /// As the system says; `AlreadyExists` when there is something.
    fn create(&self, file: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Puts a file in the place of another, or a folder where nothing is.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes a file away: a temporary one or an outdated backup.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn remove(&self, file: &Path) -> io::Result<()>;

    /// Lets those read a file who may read the folder that it lies in.
    ///
    /// # Errors
    ///
    /// As the system says, where a disk knows no such thing.
    fn share(&self, file: &Path) -> io::Result<()>;

    /// Takes an empty folder away.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;

    /// Opens a folder to sync it.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn open_folder(&self, folder: &Path) -> io::Result<Box<dyn DiskFolder>>;

    /// Makes a file if need be and locks it until the lock is dropped or the program ends.
    ///
    /// # Errors
    ///
    /// As the system says, when the file cannot be made.
    fn lock(&self, file: &Path) -> io::Result<Locked>;
}

/// A file that is being written.
pub trait DiskFile {
    /// Writes some of `bytes` and returns how many.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Waits until everything written is on the disk.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn sync(&mut self) -> io::Result<()>;
}

/// A folder whose names can be synced.
pub trait DiskFolder {
    /// Waits until the names in the folder are on the disk.
    ///
    /// # Errors
    ///
    /// As the system says.
    fn sync(&mut self) -> io::Result<()>;
}

/// What tells a file from an earlier one of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Length in bytes.
    pub len: u64,
    /// When it was last written, in nanoseconds since 1970, where the system tells.
    pub written: Option<i128>,
    /// Its number on the disk, where the system tells.
    pub number: u64,
}

impl Seen {
    /// Returns when the file was last written, in milliseconds since 1970.
    pub fn written_ms(&self) -> Option<i64> {
        self.written.and_then(|nanoseconds| i64::try_from(nanoseconds / 1_000_000).ok())
    }
}
