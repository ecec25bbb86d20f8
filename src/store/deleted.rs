use crate::store::organizations::{ListRead, Organizations};
use crate::store::replace::{ensure_folder, sync_folder};
use crate::store::{Disk, Organization, SaveError, Step};
use std::io;
use std::path::Path;

/// An organization that was deleted and can still be brought back: its folder and its backups lie in `deleted/`.
///
/// It is deleted when the list no longer names it. What lies there and is listed was interrupted and comes back when
/// the program opens; what is not listed is removed for good then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// What was deleted.
    pub organization: Organization,
    at: usize,
}

/// The two folders of an organization, and what they are called in `deleted/<organization>/`.
const RECORDS: &str = "organization";
const BACKUPS: &str = "backups";

impl Organizations {
    /// Deletes an organization that is not open: its folder and its backups on this computer, never the folder of a
    /// team. Both are only set aside until [`Organizations::remove`].
    ///
    /// # Errors
    ///
    /// When a step failed; the organization is where it was then, or comes back when the program opens.
    pub fn delete(&mut self, name: &str) -> Result<Option<Deleted>, SaveError> {
        self.ask_leave()?;
        let Some(at) = self.list().iter().position(|organization| organization.name == name) else {
            return Ok(None);
        };
        let deleted = Deleted { organization: self.list()[at].clone(), at };
        // What an earlier deletion of the same name could not remove.
        remove_tree(&*self.disk, &self.places.deleted(name))?;
        let set_aside = set_aside(self, name).and_then(|()| self.forget(name));
        if let Err(error) = set_aside {
            // What cannot be put back now comes back when the program opens: the list still names it.
            put_back(self, name).ok();
            return Err(error);
        }
        Ok(Some(deleted))
    }

    /// Brings a deleted organization back.
    ///
    /// # Errors
    ///
    /// When a step failed; what was not brought back is still set aside.
    pub fn bring_back(&mut self, deleted: &Deleted) -> Result<(), SaveError> {
        put_back(self, &deleted.organization.name)?;
        self.remember(&deleted.organization, deleted.at)
    }

    /// Removes a deleted organization for good.
    ///
    /// # Errors
    ///
    /// When a file could not be removed; it is tried again when the program opens.
    pub fn remove(&self, deleted: &Deleted) -> Result<(), SaveError> {
        remove_tree(&*self.disk, &self.places.deleted(&deleted.organization.name))
    }
}

impl Deleted {
    /// Brings back what a kill interrupted, and removes what was deleted. A list that was rebuilt does not know which
    /// is which, and then everything comes back.
    pub(super) fn settle(all: &Organizations, read: ListRead) {
        let folders = all.disk.folders(&all.places.all_deleted()).unwrap_or_default();
        for name in folders.into_iter().filter_map(|name| name.into_os_string().into_string().ok()) {
            let comes_back = read == ListRead::Rebuilt || all.get(&name).is_some();
            // What fails here is tried again the next time.
            if comes_back {
                put_back(all, &name).ok();
            } else {
                remove_tree(&*all.disk, &all.places.deleted(&name)).ok();
            }
        }
    }
}

fn set_aside(all: &Organizations, name: &str) -> Result<(), SaveError> {
    let aside = all.places.deleted(name);
    ensure_folder(&*all.disk, &aside)?;
    move_folder(&*all.disk, &all.places.backups(name), &aside.join(BACKUPS))?;
    move_folder(&*all.disk, &all.places.organization(name), &aside.join(RECORDS))
}

fn put_back(all: &Organizations, name: &str) -> Result<(), SaveError> {
    let aside = all.places.deleted(name);
    move_folder(&*all.disk, &aside.join(RECORDS), &all.places.organization(name))?;
    move_folder(&*all.disk, &aside.join(BACKUPS), &all.places.backups(name))?;
    remove_tree(&*all.disk, &aside)
}

/// Moves a folder, if it is there, to where nothing is, and waits until both names are on the disk.
pub(super) fn move_folder(disk: &dyn Disk, from: &Path, to: &Path) -> Result<(), SaveError> {
    let failed = |step, error: &io::Error| SaveError::new(step, error, from);
    if disk.look(from).map_err(|error| failed(Step::Look, &error))?.is_none() {
        return Ok(());
    }
    if disk.look(to).map_err(|error| failed(Step::Look, &error))?.is_some() {
        return Err(failed(Step::Rename, &io::ErrorKind::AlreadyExists.into()));
    }
    for folder in [from, to].into_iter().filter_map(Path::parent) {
        ensure_folder(disk, folder)?;
    }
    disk.rename(from, to).map_err(|error| failed(Step::Rename, &error))?;
    for folder in [to, from].into_iter().filter_map(Path::parent) {
        sync_folder(disk, folder)?;
    }
    Ok(())
}

/// Removes a folder and everything in it; a link in it, not what it leads to.
pub(super) fn remove_tree(disk: &dyn Disk, folder: &Path) -> Result<(), SaveError> {
    let failed = |error: &io::Error| SaveError::new(Step::Remove, error, folder);
    if disk.look(folder).map_err(|error| failed(&error))?.is_none() {
        return Ok(());
    }
    // Links are among the files, so none is left when the folders are entered.
    for name in disk.files(folder).map_err(|error| failed(&error))? {
        disk.remove(&folder.join(name)).map_err(|error| failed(&error))?;
    }
    for name in disk.folders(folder).map_err(|error| failed(&error))? {
        remove_tree(disk, &folder.join(name))?;
    }
    disk.remove_folder(folder).map_err(|error| failed(&error))
}
