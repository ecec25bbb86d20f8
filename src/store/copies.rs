//! A copy of the whole organization in one file, written and read.

use crate::passphrase::Secret;
use crate::record::{Entry, Log};
use crate::store::format::{
    LONGEST_COPY, LONGEST_RECORD, OrganizationFile, Refused, SavedBy, Unreadable, read_organization,
    write_organization,
};
use crate::store::replace::replace;
use crate::store::seal::Seal;
use crate::store::vault::{is_sealed, open_with, sealed_by};
use crate::store::{Backup, Damage, Disk, KeyRefused, ReadOnlyWhy, SaveError, SealedBy, Step, Store};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// The disk does not give it out.
    Disk(io::ErrorKind),
    /// It is not a file that this version reads.
    File(Unreadable),
    /// It is encrypted, and not to the key of the open organization: ask for what opens it.
    Sealed(SealedBy),
    /// What was typed does not open it.
    Refused(KeyRefused),
}

/// A copy of an organization where it lies, to be read beside the window: a large one takes seconds.
#[derive(Debug)]
pub struct CopyFile {
    path: PathBuf,
    disk: Arc<dyn Disk>,
    seal: Seal,
}

impl CopyFile {
    /// Reads a copy of any version. Changes nothing.
    ///
    /// # Errors
    ///
    /// When the disk does not give it out, a newer version wrote it, it is not what was written, or it is encrypted
    /// and not to the key of the open organization.
    pub fn read(&self) -> Result<OrganizationFile, NotOpened> {
        let bytes = self.bytes()?;
        if !is_sealed(&bytes) {
            return read_organization(&Zeroizing::new(bytes)).map_err(NotOpened::File);
        }
        if let Seal::Vault(vault) = &self.seal {
            match vault.open(&bytes) {
                Ok(open) => return read_organization(&open).map_err(NotOpened::File),
                Err(KeyRefused::Damaged) => return Err(damaged(Damage::End)),
                Err(KeyRefused::Wrong | KeyRefused::TooMuchWork) => {}
            }
        }
        Err(sealed_by(&bytes).map_or(damaged(Damage::End), NotOpened::Sealed))
    }

    /// Reads an encrypted copy with its passphrase or with the recovery key of its organization. Takes about a second,
    /// and what is decrypted stays in memory.
    ///
    /// # Errors
    ///
    /// As [`CopyFile::read`], and when the secret does not fit.
    pub fn read_with(&self, secret: &Secret) -> Result<OrganizationFile, NotOpened> {
        let open = open_with(&self.bytes()?, secret).map_err(NotOpened::Refused)?;
        read_organization(&open).map_err(NotOpened::File)
    }

    fn bytes(&self) -> Result<Vec<u8>, NotOpened> {
        self.disk.read(&self.path, LONGEST_COPY).map_err(|error| {
            let is_large = error.kind() == io::ErrorKind::FileTooLarge;
            if is_large { damaged(Damage::TooLarge) } else { NotOpened::Disk(error.kind()) }
        })
    }
}

fn damaged(damage: Damage) -> NotOpened {
    NotOpened::File(Unreadable::Damaged(damage))
}

impl Store {
    /// Returns everything in `log` as one file: encrypted to the key of the organization where it is protected.
    ///
    /// # Errors
    ///
    /// When there is more than can be read back.
    pub fn organization_file(&self, log: &Log, at_ms: i64, edition: &str) -> Result<Vec<u8>, Refused> {
        let saved = SavedBy { device: self.device.clone(), at_ms, edition: edition.to_owned() };
        let bytes = write_organization(&self.organization, &saved, log.iter())?;
        let sealed = self.shared.seal().close_within(bytes, LONGEST_COPY);
        sealed.map_err(|_too_large| Refused::TooLarge)
    }

    /// Writes everything in `log`, saved or not, to another file. Where the file of this device could not be read, it
    /// is copied as it is. Waits for the disk.
    ///
    /// # Errors
    ///
    /// When a step of writing failed; what was at `file` before is still there then.
    pub fn save_copy_to(&self, file: &Path, log: &Log, at_ms: i64, edition: &str) -> Result<(), SaveError> {
        let bytes = match self.read_only {
            Some(ReadOnlyWhy::Locked | ReadOnlyWhy::Newer { .. } | ReadOnlyWhy::Unreadable(_)) => {
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

    /// Returns a copy of an organization, to be read.
    pub fn copy_file(&self, path: &Path) -> CopyFile {
        CopyFile { path: path.to_owned(), disk: self.opening.disk.clone(), seal: self.shared.seal() }
    }

    /// Reads a copy of an organization, of any version. Changes nothing.
    ///
    /// # Errors
    ///
    /// As [`CopyFile::read`].
    pub fn read_copy(&self, path: &Path) -> Result<OrganizationFile, NotOpened> {
        self.copy_file(path).read()
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
