use crate::passphrase::Secret;
use crate::store::format::LONGEST_RECORD;
use crate::store::vault::{KeyRefused, LONGEST_IDENTITY};
use crate::store::{Disk, Vault};
use std::io;
use std::path::PathBuf;

/// The name of the file with the key.
pub(crate) const IDENTITY: &str = "identity.age";

/// How a protected organization is opened: where its key is.
#[derive(Clone, Debug)]
pub struct Keyhole {
    folder: PathBuf,
    backups: PathBuf,
}

/// Why an organization stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaysLocked {
    /// It is not the passphrase, nor the recovery key.
    Wrong,
    /// `identity.age` is damaged, missing or hostile: only the recovery key opens the organization.
    NoIdentity,
    /// The disk does not give out `identity.age`.
    Unreadable(io::ErrorKind),
}

impl Keyhole {
    pub(crate) fn new(folder: PathBuf, backups: PathBuf) -> Self {
        Self { folder, backups }
    }

    /// Returns the file with the key.
    pub(crate) fn identity(&self) -> PathBuf {
        self.folder.join(IDENTITY)
    }

    /// Returns whether there is a file with the key.
    pub(crate) fn has_identity(&self, disk: &dyn Disk) -> bool {
        disk.look(&self.identity()).is_ok_and(|seen| seen.is_some())
    }

    /// Opens the key with the passphrase or with the recovery key. Takes about a second: not for the thread that draws.
    ///
    /// # Errors
    ///
    /// When it is neither, or there is no key to open.
    pub fn unlock(&self, disk: &dyn Disk, secret: &Secret) -> Result<Vault, StaysLocked> {
        if let Some(vault) = Vault::from_recovery_key(secret) {
            return if self.fits(disk, &vault) { Ok(vault) } else { Err(StaysLocked::Wrong) };
        }
        match disk.read(&self.identity(), LONGEST_IDENTITY) {
            Ok(bytes) => Vault::unwrap(&bytes, secret).map_err(|why| match why {
                KeyRefused::Wrong => StaysLocked::Wrong,
                KeyRefused::Damaged | KeyRefused::TooMuchWork => StaysLocked::NoIdentity,
            }),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::FileTooLarge) => {
                Err(StaysLocked::NoIdentity)
            }
            Err(error) => Err(StaysLocked::Unreadable(error.kind())),
        }
    }

    /// Returns whether a key opens some file of the organization.
    fn fits(&self, disk: &dyn Disk, vault: &Vault) -> bool {
        [&self.folder, &self.backups].into_iter().any(|folder| {
            let names = disk.files(folder).unwrap_or_default();
            let files = names.iter().map(|name| folder.join(name));
            files
                .filter_map(|file| disk.read(&file, LONGEST_RECORD).ok())
                .any(|bytes| vault.open(&bytes).is_ok())
        })
    }
}
