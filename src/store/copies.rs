//! A copy of the whole organization in one file, written and read.

use crate::record::{Entry, Log};
use crate::store::format::{
    LONGEST_COPY, LONGEST_RECORD, OrganizationFile, Refused, SavedBy, Unreadable, read_organization,
    write_organization,
};
use crate::store::replace::replace;
use crate::store::{Backup, Damage, ReadOnlyWhy, SaveError, Step, Store};
use std::io;
use std::path::Path;

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// The disk does not give it out.
    Disk(io::ErrorKind),
    /// It is not a file that this version reads.
    File(Unreadable),
}

impl Store {
    /// Returns everything in `log` as one file.
    ///
    /// # Errors
    ///
    /// When there is more than can be read back.
    pub fn organization_file(&self, log: &Log, at_ms: i64, edition: &str) -> Result<Vec<u8>, Refused> {
        let saved = SavedBy { device: self.device.clone(), at_ms, edition: edition.to_owned() };
        write_organization(&self.organization, &saved, log.iter())
    }

    /// Writes everything in `log`, saved or not, to another file. Where the file of this device could not be read, it
    /// is copied as it is. Waits for the disk.
    ///
    /// # Errors
    ///
    /// When a step of writing failed; what was at `file` before is still there then.
    pub fn save_copy_to(&self, file: &Path, log: &Log, at_ms: i64, edition: &str) -> Result<(), SaveError> {
        let bytes = match self.read_only {
            Some(ReadOnlyWhy::Newer { .. } | ReadOnlyWhy::Unreadable(_)) => {
                let own = self.file();
                let read = self.opening.disk.read(&own, LONGEST_RECORD);
                read.map_err(|error| SaveError::new(Step::Look, &error, &own))?
            }
            Some(ReadOnlyWhy::InUse | ReadOnlyWhy::Unwritable(_)) | None => {
                let large = |_| SaveError::new(Step::TooLarge, &io::ErrorKind::FileTooLarge.into(), file);
                self.organization_file(log, at_ms, edition).map_err(large)?
            }
        };
        replace(&*self.opening.disk, file, &bytes)
    }

    /// Reads a copy of an organization, of any version. Changes nothing.
    ///
    /// # Errors
    ///
    /// When the disk does not give it out, a newer version wrote it or it is not what was written.
    pub fn read_copy(&self, file: &Path) -> Result<OrganizationFile, NotOpened> {
        let bytes = self.opening.disk.read(file, LONGEST_COPY).map_err(|error| {
            let large = error.kind() == io::ErrorKind::FileTooLarge;
            let unreadable = NotOpened::Disk(error.kind());
            if large { NotOpened::File(Unreadable::Damaged(Damage::TooLarge)) } else { unreadable }
        })?;
        read_organization(&bytes).map_err(NotOpened::File)
    }

    /// Returns what was known when a backup was made: its entries, and those of the other devices up to then.
    ///
    /// # Errors
    ///
    /// When the backup cannot be read.
    pub fn log_then(&self, backup: &Backup, log: &Log) -> Result<Log, NotOpened> {
        let OrganizationFile { entries, .. } = self.read_copy(&backup.path)?;
        let last = entries.iter().map(|entry| entry.stamp.time).max().unwrap_or(backup.at_ms);
        let until = last.max(backup.at_ms);
        let others = |entry: &&Entry| entry.stamp.device != self.device && entry.stamp.time <= until;
        let mut then = Log::default();
        then.extend(log.iter().filter(others).cloned());
        then.extend(entries);
        Ok(then)
    }
}
