//! From one organization to another, while the lock of the data folder stays.

use crate::record::DeviceId;
use crate::store::device::Device;
use crate::store::format::RecordHead;
use crate::store::imports::is_import;
use crate::store::news::{Meeting, News};
use crate::store::organizations::{alias_in, records_in};
use crate::store::replace::ensure_folder;
use crate::store::replace::replace;
use crate::store::seal::Seal;
use crate::store::team::{Duty, Team};
use crate::store::team_folder::{copy_records, find_in, folder_for, has_another_key, is_guarded, is_of};
use crate::store::unlock::IDENTITY;
use crate::store::vault::LONGEST_IDENTITY;
use crate::store::{
    Keyhole, Lock, Opened, Opening, Organizations, Protection, SaveError, Store, TeamRefused, Vault,
};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// What the next store takes over from the one before.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) lock: Option<Lock>,
    pub(super) organizations: Organizations,
}

impl Store {
    /// Returns the organizations that this computer knows.
    pub fn organizations(&self) -> &Organizations {
        &self.organizations
    }

    /// Returns them, to be changed.
    pub fn organizations_mut(&mut self) -> &mut Organizations {
        &mut self.organizations
    }

    /// Returns the name of the folder of the open organization.
    pub fn organization(&self) -> &str {
        &self.organization
    }

    /// Returns which device writes here.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }

    /// Takes what came from the folder of the team, and from what others did to the file of this device, since the last
    /// time. Waits for no disk.
    pub fn take_news(&self) -> News {
        let mut news = self.shared.take_news();
        if let Some(watch) = &self.watch {
            news.add(watch.take_news());
        }
        news
    }

    /// Returns how it stands with the folder of the team; `None` where there is none.
    pub fn meeting(&self) -> Option<Meeting> {
        self.watch.as_ref().and_then(|watch| watch.meeting((self.opening.clock)()))
    }

    /// Saves everything and opens another organization. This store has ended when that went well: put the new one in
    /// its place.
    ///
    /// # Errors
    ///
    /// When something could not be saved, or it could not be written down which one is open. This one is still open
    /// then.
    pub fn switch(&mut self, to: &str) -> Result<Opened, SaveError> {
        self.organizations.ask_leave()?;
        self.flush()?;
        let device = Device { id: self.device.clone(), organization: to.to_owned() };
        device.write(&*self.opening.disk, &self.opening.places.device())?;
        let vault = if self.organization == to { self.vault() } else { None };
        self.end();
        if self.organization != to {
            self.forget_if_untouched();
        }
        Ok(self.hand_over(vault))
    }

    /// Saves what is left and opens the same organization anew, with its key or without. This store has ended then.
    pub fn open_again(&mut self, vault: Option<Vault>) -> Opened {
        self.end();
        self.hand_over(vault)
    }

    /// Drops the key of this organization and opens the one that `device.ron` names.
    pub(super) fn hand_over(&mut self, vault: Option<Vault>) -> Opened {
        self.shared.forget_seal();
        let held = Held { lock: self.lock.take(), organizations: self.organizations.clone() };
        let mut opened = Opening { vault, ..self.opening.clone() }.open_with(Some(held));
        // What the last save came upon was not told yet.
        opened.notices.extend(self.shared.take_news().notices);
        opened
    }

    /// Takes what a protected organization is called off the list, which is not encrypted.
    pub(super) fn forget_alias(&mut self) {
        if self.protection != Protection::Off && self.organizations.can_change() {
            // It is tried again whenever the organization is opened.
            self.organizations.note_alias(&self.organization.clone(), "").ok();
        }
    }

    /// Keeps the open organization in a folder of the team from now on: everything is copied there before anything
    /// else changes, and stays on this computer as well. Opens it anew, as [`Store::switch`] does.
    ///
    /// A protected one goes there encrypted. One in the clear writes nothing to where a passphrase was set: that has to
    /// be typed first ([`Store::adopt`]).
    ///
    /// # Errors
    ///
    /// When the folder does not suit or a step of writing failed. The organization is open as before then.
    pub fn keep_in_folder(&mut self, chosen: &Path) -> Result<Opened, TeamRefused> {
        if self.protection == Protection::Locked {
            return Err(TeamRefused::Locked);
        }
        self.organizations.ask_leave().map_err(TeamRefused::Save)?;
        self.flush().map_err(TeamRefused::Save)?;
        let chosen = self.suitable(chosen)?;
        let disk = self.opening.disk.clone();
        let folder = folder_for(&*disk, &chosen, &self.organization)?;
        if folder != chosen {
            ensure_folder(&*disk, &folder).map_err(TeamRefused::Save)?;
            if folder_for(&*disk, &folder, &self.organization)? != folder {
                return Err(TeamRefused::AnotherOrganization);
            }
        }
        let guarded = is_guarded(&*disk, &folder).map_err(unreadable)?;
        match (self.shared.seal(), guarded) {
            (Seal::Clear, true) => {}
            (Seal::Clear, false) => self.copy_to(&folder).map_err(TeamRefused::Save)?,
            (Seal::Vault(vault), _) => {
                self.suits(&folder, &vault, guarded)?;
                self.copy_to(&folder).map_err(TeamRefused::Save)?;
            }
        }
        let name = self.organization.clone();
        self.organizations.set_team(&name, "", &folder).map_err(TeamRefused::Save)?;
        self.switch(&name).map_err(TeamRefused::Save)
    }

    /// Opens the organization that a team keeps in a folder, as [`Store::switch`] does. One that is known here already
    /// is kept there from now on.
    ///
    /// # Errors
    ///
    /// When there is none, or a step of writing failed. This one is still open then.
    pub fn open_folder(&mut self, chosen: &Path) -> Result<Opened, TeamRefused> {
        let chosen = self.suitable(chosen)?;
        let disk = self.opening.disk.clone();
        let (folder, name) = find_in(&*disk, &chosen)?;
        if name == self.organization {
            return self.keep_in_folder(&folder);
        }
        let alias = self.prepare_for(&folder, &name)?;
        self.organizations.set_team(&name, &alias, &folder).map_err(TeamRefused::Save)?;
        self.switch(&name).map_err(TeamRefused::Save)
    }

    /// Returns whether the open organization, which has a key, may go where something of it may be already.
    fn suits(&self, folder: &Path, vault: &Vault, guarded: bool) -> Result<(), TeamRefused> {
        let disk = &*self.opening.disk;
        let is_ours = self.team().is_some_and(|team| team == folder);
        if !guarded && !is_ours && !records_in(disk, folder).is_empty() {
            return Err(TeamRefused::InTheClear);
        }
        if has_another_key(disk, folder, vault).map_err(unreadable)? {
            return Err(TeamRefused::AnotherKey);
        }
        Ok(())
    }

    /// Gets an organization ready that is not open and lies in a folder: the key of a protected one comes to this
    /// computer, unless there is something of it already. Returns what it is called, as far as that may be listed.
    fn prepare_for(&self, folder: &Path, name: &str) -> Result<String, TeamRefused> {
        let disk = &*self.opening.disk;
        let local = self.opening.places.organization(name);
        let keyhole = Keyhole::new(local.clone(), self.opening.places.backups(name));
        match (is_guarded(disk, folder).map_err(unreadable)?, keyhole.has_identity(disk)) {
            (false, true) => return Err(TeamRefused::InTheClear),
            (false, false) => return Ok(alias_in(disk, &records_in(disk, folder))),
            (true, true) => return Ok(String::new()),
            (true, false) => {}
        }
        // What is here in the clear stays so until the passphrase is typed.
        if records_in(disk, &local).is_empty() {
            let identity = match disk.read(&folder.join(IDENTITY), LONGEST_IDENTITY) {
                Ok(identity) => identity,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(TeamRefused::NoKeyYet),
                Err(error) => return Err(unreadable(error)),
            };
            replace(disk, &keyhole.identity(), &identity).map_err(TeamRefused::Save)?;
        }
        Ok(String::new())
    }

    /// Copies what this computer has of the open organization to a folder.
    fn copy_to(&self, folder: &Path) -> Result<(), SaveError> {
        let disk = self.opening.disk.clone();
        let own = self.file();
        let mut others = records_in(&*disk, &self.folder());
        let imported =
            |file: &Path| is_import(file) && file.file_name().is_some_and(|name| self.is_ours(name));
        others.retain(|file| *file != own && !imported(file));
        let head = RecordHead { organization: self.organization.clone(), device: self.device.clone() };
        let shared = self.shared.clone();
        let mut team = Team::new(folder.to_owned(), own, head, shared, disk.clone(), Duty::ReadAndCopy);
        let now_ms = (self.opening.clock)();
        team.copy_signs()?;
        copy_records(&*disk, &others, folder, &self.shared.seal())?;
        // What a copy of this device there has more is read when the organization opens.
        team.copy_own(now_ms, &mut News::default())?;
        team.copy_imports(&team.own_imports(), now_ms)
    }

    fn is_ours(&self, name: &OsStr) -> bool {
        is_of(Path::new(name), &self.device)
    }

    /// Returns a folder as a whole path, unless it cannot be a team's.
    fn suitable(&self, chosen: &Path) -> Result<PathBuf, TeamRefused> {
        let chosen = std::path::absolute(chosen).map_err(|error| TeamRefused::Unreadable(error.kind()))?;
        if chosen.starts_with(&self.opening.places.data) || chosen.to_str().is_none() {
            return Err(TeamRefused::NotForTeams);
        }
        Ok(chosen)
    }

    /// Takes an organization off the list in which nothing was ever entered.
    fn forget_if_untouched(&mut self) {
        let is_gone = |path: PathBuf| matches!(self.opening.disk.look(&path), Ok(None));
        let places = &self.opening.places;
        let nothing = is_gone(self.folder()) && is_gone(places.backups(&self.organization));
        let is_listed = self.organizations.get(&self.organization).is_some_and(|known| known.team.is_none());
        if nothing && is_listed {
            // One name too many in a list does no harm.
            self.organizations.forget(&self.organization.clone()).ok();
        }
    }
}

fn unreadable(error: io::Error) -> TeamRefused {
    TeamRefused::Unreadable(error.kind())
}
