//! Turns the protection of an organization on and off, so that a crash at any moment leaves a record that opens.
//!
//! On: first the key is on the disk, then every file is replaced by its encrypted self in one rename. Off: first
//! every file is in the clear, then the key goes. In between the organization counts as protected, and
//! [`Store::turn_over`] ends what was begun when it is next opened.
//!
//! [`Store::adopt`] takes over the key of a team in the same order. Where this computer had a key of its own, that one
//! is on the disk before, encrypted to the new one, so that a crash in between leaves nothing that no key opens.

use crate::store::format::LONGEST_RECORD;
use crate::store::imports::imported_by;
use crate::store::replace::{For, put, replace, sync_folder};
use crate::store::seal::Seal;
use crate::store::team_folder::{is_guarded, is_half_written, is_of};
use crate::store::unlock::IDENTITY;
use crate::store::vault::is_sealed;
use crate::store::{Keyhole, Protection, ReadOnlyWhy, SaveError, Step, Store, TeamKey, Vault};
use std::io;
use std::path::{Path, PathBuf};

/// Why protection could not be taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaysOn {
    /// The organization is kept in the folder of a team, which has to be left before.
    InTeam,
    /// Files of other devices are encrypted with the same key.
    Others,
    /// Something could not be written.
    Failed(SaveError),
}

impl Store {
    /// Returns whether the organization has a passphrase, and whether it is open.
    pub fn protection(&self) -> Protection {
        self.protection
    }

    /// Returns how to open it.
    pub fn keyhole(&self) -> Keyhole {
        Keyhole::new(self.folder(), self.opening.places.backups(&self.organization))
            .with_own(self.file())
            .with_team(self.team())
    }

    /// Returns the key while it is open.
    pub fn vault(&self) -> Option<Vault> {
        match self.shared.seal() {
            Seal::Clear => None,
            Seal::Vault(vault) => Some(*vault),
        }
    }

    /// Protects the organization with a key whose bytes, encrypted with the passphrase, are `identity`. Waits until no
    /// file and no backup of this device is in the clear any more.
    ///
    /// # Errors
    ///
    /// When a step of writing failed. When the key is on the disk by then the organization is protected all the same,
    /// and the rest is tried again when it is next opened.
    pub fn protect(&mut self, vault: Vault, identity: &[u8]) -> Result<(), SaveError> {
        if let Some(team) = self.team().filter(|team| is_guarded(&*self.opening.disk, team).unwrap_or(false))
        {
            // A colleague was first: a second key would shut one out from what the other enters.
            let taken = io::ErrorKind::AlreadyExists.into();
            return Err(SaveError::new(Step::Create, &taken, &team.join(IDENTITY)));
        }
        self.flush()?;
        self.take_key(vault, identity)
    }

    /// Takes over the key that a team has, as [`Store::protect`] does with a new one. What this device wrote is replaced
    /// in the folder of the team at the next meeting there.
    ///
    /// # Errors
    ///
    /// As [`Store::protect`].
    pub fn adopt(&mut self, key: TeamKey) -> Result<(), SaveError> {
        self.flush()?;
        let TeamKey { vault, identity } = key;
        let vault = match self.vault() {
            Some(own) if own.is_same(&vault) => own,
            Some(own) => {
                let vault = vault.remembering(&own);
                if let Some(bytes) = vault.former_keys() {
                    let file = self.keyhole().next_former(&*self.opening.disk);
                    self.rewrite(&file, bytes)?;
                }
                vault
            }
            None => vault,
        };
        self.take_key(vault, &identity)
    }

    fn take_key(&mut self, vault: Vault, identity: &[u8]) -> Result<(), SaveError> {
        self.put_identity(identity)?;
        self.protection = Protection::Open;
        self.forget_alias();
        self.shared.reseal(Seal::Vault(Box::new(vault)));
        self.flush()?;
        self.turn_over()
    }

    /// Gives the key another passphrase: `identity` are its new bytes. In a team its folder has them first: what cannot
    /// be told to the others is not changed here.
    ///
    /// # Errors
    ///
    /// When it could not be written; the earlier passphrase holds then.
    pub fn write_identity(&self, identity: &[u8]) -> Result<(), SaveError> {
        if let Some(team) = self.team() {
            put(&*self.opening.disk, &team.join(IDENTITY), identity, For::TheTeam)?;
        }
        self.put_identity(identity)
    }

    /// Takes over a passphrase that was changed on another computer: `identity` are the bytes of the key there.
    ///
    /// # Errors
    ///
    /// When it could not be written; it is read from the folder of the team again next time.
    pub fn renew_identity(&self, identity: &[u8]) -> Result<(), SaveError> {
        match self.read_only {
            None | Some(ReadOnlyWhy::Locked) => self.put_identity(identity),
            // Another window does it, or nothing can be written here.
            Some(
                ReadOnlyWhy::InUse
                | ReadOnlyWhy::Newer { .. }
                | ReadOnlyWhy::Unreadable(_)
                | ReadOnlyWhy::Unwritable(_),
            ) => Ok(()),
        }
    }

    fn put_identity(&self, identity: &[u8]) -> Result<(), SaveError> {
        replace(&*self.opening.disk, &self.keyhole().identity(), identity)?;
        self.shared.keep_identity(identity.to_vec());
        Ok(())
    }

    /// Returns the folder of the team in which the organization is kept, where there is one.
    pub(crate) fn team(&self) -> Option<PathBuf> {
        self.organizations.team_of(&self.organization)
    }

    /// Takes the protection away. Waits until everything of this device is in the clear.
    ///
    /// # Errors
    ///
    /// When other devices need the key, or a step of writing failed; the organization stays protected then.
    pub fn unprotect(&mut self) -> Result<(), StaysOn> {
        let Seal::Vault(vault) = self.shared.seal() else { return Ok(()) };
        if self.team().is_some() {
            return Err(StaysOn::InTeam);
        }
        if self.others_are_sealed().map_err(StaysOn::Failed)? {
            return Err(StaysOn::Others);
        }
        self.shared.reseal(Seal::Clear);
        let cleared = self.flush().and_then(|()| self.clear(&vault)).and_then(|()| self.remove_identity());
        match (cleared, self.opening.disk.look(&self.keyhole().identity())) {
            (done, Ok(None)) => {
                // Without the key nothing may be encrypted any more, even when the folder could not be synced.
                self.protection = Protection::Off;
                for former in self.keyhole().formers(&*self.opening.disk) {
                    // It opens nothing any more.
                    self.opening.disk.remove(&former).ok();
                }
                done.map_err(StaysOn::Failed)
            }
            (Ok(()), _) => Ok(()),
            (Err(error), Ok(Some(_))) => {
                self.shared.reseal(Seal::Vault(vault));
                Err(StaysOn::Failed(error))
            }
            // Whether the key is still there is not known: what is in the clear can be read in any case.
            (Err(error), Err(_)) => Err(StaysOn::Failed(error)),
        }
    }

    /// Encrypts what is still in the clear of this device: files that were kept aside, and backups.
    ///
    /// # Errors
    ///
    /// When a step of writing failed: what is still in the clear stays so, and nothing is lost.
    pub fn turn_over(&self) -> Result<(), SaveError> {
        let seal = self.shared.seal();
        if self.read_only.is_some() || matches!(seal, Seal::Clear) {
            return Ok(());
        }
        for file in self.files_of_ours()?.into_iter().filter(|file| !is_half_written(file)) {
            let bytes = self.read(&file)?;
            if seal.is_on(&bytes) {
                continue;
            }
            // What no key of ours opens is damaged, or another's: it stays as it is.
            if let Ok(open) = seal.open(bytes) {
                self.rewrite(&file, seal.close(open.bytes.to_vec()))?;
            }
        }
        Ok(())
    }

    /// Takes away what a crash left half written, which may be in the clear. Only while nothing is being saved.
    pub(crate) fn sweep(&self) -> Result<(), SaveError> {
        for file in self.files_of_ours()?.into_iter().filter(|file| is_half_written(file)) {
            self.opening.disk.remove(&file).map_err(|error| SaveError::new(Step::Create, &error, &file))?;
        }
        Ok(())
    }

    /// Puts in the clear what is encrypted of this device.
    fn clear(&self, vault: &Vault) -> Result<(), SaveError> {
        for file in self.files_of_ours()?.into_iter().filter(|file| !is_half_written(file)) {
            let bytes = self.read(&file)?;
            // What this key does not open is damaged, or another key's: it stays as it is.
            if is_sealed(&bytes)
                && let Ok(open) = vault.open(&bytes)
            {
                self.rewrite(&file, Ok(open.to_vec()))?;
            }
        }
        Ok(())
    }

    fn remove_identity(&self) -> Result<(), SaveError> {
        let file = self.keyhole().identity();
        match self.opening.disk.remove(&file) {
            Ok(()) => sync_folder(&*self.opening.disk, &self.folder()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(SaveError::new(Step::Remove, &error, &file)),
        }
    }

    /// Returns every file that this device wrote: in the folder of the organization those with its name but the one
    /// that the saver keeps, and all backups.
    fn files_of_ours(&self) -> Result<Vec<PathBuf>, SaveError> {
        let own = self.file();
        let folder = self.folder();
        let in_folder = self.names(&folder)?.into_iter().filter(|name| is_of(name, &self.device));
        let mut files: Vec<PathBuf> =
            in_folder.map(|name| folder.join(name)).filter(|file| *file != own).collect();
        let backups = self.opening.places.backups(&self.organization);
        files.extend(self.names(&backups)?.into_iter().map(|name| backups.join(name)));
        Ok(files)
    }

    fn others_are_sealed(&self) -> Result<bool, SaveError> {
        let device = format!("{}.", self.device);
        let imported = imported_by(&self.device);
        let folder = self.folder();
        for name in self.names(&folder)? {
            let text = name.to_string_lossy();
            let theirs = text.ends_with(".ron") && !text.starts_with(&device) && !text.contains(&imported);
            if theirs && is_sealed(&self.read(&folder.join(&name))?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn names(&self, folder: &Path) -> Result<Vec<PathBuf>, SaveError> {
        match self.opening.disk.files(folder) {
            Ok(names) => Ok(names),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(SaveError::new(Step::Look, &error, folder)),
        }
    }

    fn read(&self, file: &Path) -> Result<Vec<u8>, SaveError> {
        self.opening.disk.read(file, LONGEST_RECORD).map_err(|error| SaveError::new(Step::Look, &error, file))
    }

    fn rewrite(&self, file: &Path, bytes: io::Result<Vec<u8>>) -> Result<(), SaveError> {
        let bytes = bytes.map_err(|error| SaveError::new(Step::TooLarge, &error, file))?;
        replace(&*self.opening.disk, file, &bytes)
    }
}
