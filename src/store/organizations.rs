use crate::record::{DeviceId, Entry, Log, Record};
use crate::store::deleted::{Deleted, remove_tree};
use crate::store::device::random_name;
use crate::store::format::{LONGEST_RECORD, LONGEST_SHEET, read_record, write_record};
use crate::store::organization::{read_list, write_list};
use crate::store::own_file::{Aside, keep_aside};
use crate::store::reading::is_record;
use crate::store::replace::replace;
use crate::store::{
    Disk, Keyhole, Notice, Opening, Organization, OrganizationKind, Places, ReadOnlyWhy, SaveError, Standing,
    Step, Unreadable,
};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The organizations that this computer knows, and the file that lists them.
///
/// A folder of records that is not listed is listed again, so that losing the file costs no organization; a second
/// copy of it beside the backups keeps what a folder cannot say: which is archived and where a team meets.
#[derive(Clone, Debug)]
pub struct Organizations {
    pub(super) places: Places,
    pub(super) disk: Arc<dyn Disk>,
    list: Vec<Organization>,
    /// Why the list cannot be changed; `None` when it can.
    refuses: Option<io::ErrorKind>,
}

impl Organizations {
    /// Returns them all, in the order in which they came to be known.
    pub fn list(&self) -> &[Organization] {
        &self.list
    }

    /// Returns the one whose folder has this name.
    pub fn get(&self, name: &str) -> Option<&Organization> {
        self.list.iter().find(|organization| organization.name == name)
    }

    /// Returns whether the one whose folder has this name has a passphrase.
    pub fn is_protected(&self, name: &str) -> bool {
        let keyhole = Keyhole::new(self.places.organization(name), self.places.backups(name));
        keyhole.has_identity(&*self.disk)
    }

    /// Returns whether organizations can be created, archived and deleted here.
    pub fn can_change(&self) -> bool {
        self.refuses.is_none()
    }

    /// Makes an organization with these entries of this device in it and returns the name of its folder. The entries
    /// are on the disk before the list names it.
    ///
    /// # Errors
    ///
    /// When a step of writing failed, or nothing can be changed here. Nothing was listed then.
    pub fn create(
        &mut self,
        device: &DeviceId,
        alias: &str,
        kind: OrganizationKind,
        entries: &[Entry],
    ) -> Result<String, SaveError> {
        self.ask_leave()?;
        let invalid = |path: &Path| SaveError::new(Step::Write, &io::ErrorKind::InvalidData.into(), path);
        let folders = self.places.organizations();
        let name = random_name().map_err(|_no_randomness| {
            SaveError::new(Step::Create, &io::ErrorKind::Unsupported.into(), &folders)
        })?;
        let file = self.places.organization(&name).join(format!("{device}.ron"));
        if !entries.is_empty() {
            let bytes = write_record(&name, device, entries).map_err(|_refused| invalid(&file))?;
            replace(&*self.disk, &file, &bytes)?;
        }
        let new = Organization { alias: alias.to_owned(), kind, ..Organization::new(name.clone()) };
        self.change(|list| list.push(new))?;
        Ok(name)
    }

    /// Puts an organization away, or takes it out again.
    ///
    /// # Errors
    ///
    /// When the list cannot be written; it is as it was then.
    pub fn set_standing(&mut self, name: &str, standing: Standing) -> Result<(), SaveError> {
        self.edit(name, |organization| organization.standing = standing)
    }

    /// Notes what an organization is called, if that is news.
    ///
    /// # Errors
    ///
    /// When the list cannot be written; it is as it was then.
    pub fn note_alias(&mut self, name: &str, alias: &str) -> Result<(), SaveError> {
        // The list is never encrypted.
        let alias = if self.is_protected(name) { "" } else { alias };
        if self.get(name).is_none_or(|organization| organization.alias == alias) {
            return Ok(());
        }
        self.edit(name, |organization| alias.clone_into(&mut organization.alias))
    }

    /// Returns the folder in which the team of an organization meets, where it has one.
    pub(super) fn team_of(&self, name: &str) -> Option<PathBuf> {
        self.get(name).and_then(|known| known.team.clone())
    }

    /// Notes in which folder a team meets; makes the organization known if need be.
    pub(super) fn set_team(&mut self, name: &str, alias: &str, folder: &Path) -> Result<(), SaveError> {
        self.change(|list| {
            let known = list.iter_mut().find(|organization| organization.name == name);
            if let Some(organization) = known {
                organization.team = Some(folder.to_owned());
                organization.standing = Standing::Active;
                return;
            }
            let (alias, team) = (alias.to_owned(), Some(folder.to_owned()));
            list.push(Organization { alias, team, ..Organization::new(name) });
        })
    }

    /// Forgets in which folder a team meets.
    pub(super) fn forget_team(&mut self, name: &str) -> Result<(), SaveError> {
        self.edit(name, |organization| organization.team = None)
    }

    /// Takes an organization off the list: the moment at which it is deleted.
    pub(super) fn forget(&mut self, name: &str) -> Result<(), SaveError> {
        self.change(|list| list.retain(|organization| organization.name != name))
    }

    /// Returns the one to open when this one is put away: the first in use, a made-up one last.
    pub fn next_after(&self, name: &str) -> Option<&Organization> {
        let in_use = |known: &&Organization| known.name != name && known.standing == Standing::Active;
        self.list.iter().filter(in_use).min_by_key(|known| known.kind)
    }

    /// Puts one at the end of the list.
    pub(super) fn add(&mut self, organization: Organization) -> Result<(), SaveError> {
        self.change(|list| list.push(organization))
    }

    /// Adds one to what is known; it is written with the next change.
    pub(super) fn know(&mut self, organization: Organization) {
        self.list.push(organization);
    }

    /// Puts one on the list again, where it was.
    pub(super) fn remember(&mut self, organization: &Organization, at: usize) -> Result<(), SaveError> {
        let organization = organization.clone();
        self.change(|list| list.insert(at.min(list.len()), organization))
    }

    /// Says no where nothing can be changed.
    pub(super) fn ask_leave(&self) -> Result<(), SaveError> {
        let file = self.places.organizations_list();
        self.refuses.map_or(Ok(()), |kind| Err(SaveError::new(Step::Write, &kind.into(), &file)))
    }

    fn edit(&mut self, name: &str, edit: impl FnOnce(&mut Organization)) -> Result<(), SaveError> {
        self.change(|list| {
            if let Some(organization) = list.iter_mut().find(|organization| organization.name == name) {
                edit(organization);
            }
        })
    }

    /// Changes the list once the changed one is on the disk.
    fn change(&mut self, edit: impl FnOnce(&mut Vec<Organization>)) -> Result<(), SaveError> {
        self.ask_leave()?;
        let mut list = self.list.clone();
        edit(&mut list);
        if list == self.list {
            return Ok(());
        }
        let file = self.places.organizations_list();
        let unwritable = |_| SaveError::new(Step::Write, &io::ErrorKind::InvalidData.into(), &file);
        let bytes = write_list(&list).map_err(unwritable)?;
        replace(&*self.disk, &file, &bytes)?;
        // The second copy is for the day on which the first is lost; it is written again with the next change.
        replace(&*self.disk, &self.places.organizations_copy(), &bytes).ok();
        self.list = list;
        Ok(())
    }
}

impl Organizations {
    /// Reads the list, finishes or takes back what a kill interrupted, and adds the folders that it does not name.
    pub(super) fn read(
        opening: &Opening,
        read_only: Option<&ReadOnlyWhy>,
        open: &str,
    ) -> (Self, Vec<Notice>) {
        let mut notices = Vec::new();
        let refuses = match read_only {
            Some(ReadOnlyWhy::InUse) => Some(io::ErrorKind::ResourceBusy),
            Some(ReadOnlyWhy::Unwritable(kind)) => Some(*kind),
            Some(ReadOnlyWhy::Locked | ReadOnlyWhy::Newer { .. } | ReadOnlyWhy::Unreadable(_)) | None => None,
        };
        let (places, disk) = (opening.places.clone(), opening.disk.clone());
        let mut all = Self { places, disk, list: Vec::new(), refuses };
        let read = all.read_file((opening.clock)(), &mut notices);
        if all.refuses.is_none() {
            Deleted::settle(&all, read);
            // Half of what was taken in from a file: the file has it whole.
            remove_tree(&*all.disk, &all.places.all_incoming()).ok();
            if read == ListRead::Whole {
                all.renew_copy();
            }
        }
        all.add_unlisted(open);
        (all, notices)
    }

    fn read_file(&mut self, now_ms: i64, notices: &mut Vec<Notice>) -> ListRead {
        let file = self.places.organizations_list();
        match self.disk.read(&file, LONGEST_SHEET) {
            Ok(bytes) => match read_list(&bytes) {
                Ok(list) => {
                    self.list = list;
                    return ListRead::Whole;
                }
                Err(Unreadable::Newer { format }) => {
                    self.refuses.get_or_insert(io::ErrorKind::InvalidData);
                    notices.push(Notice::Newer { file, format });
                }
                Err(Unreadable::Damaged(_)) => notices.push(self.damaged(file, now_ms)),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                self.refuses.get_or_insert(error.kind());
                notices.push(Notice::Unreadable { path: file, kind: error.kind() });
            }
        }
        let copy = self.disk.read(&self.places.organizations_copy(), LONGEST_SHEET).ok();
        self.list = copy.and_then(|bytes| read_list(&bytes).ok()).unwrap_or_default();
        ListRead::Rebuilt
    }

    /// Writes the second copy again where a failure left it behind: it may name what has a passphrase by now.
    fn renew_copy(&self) {
        let copy = self.places.organizations_copy();
        let read = |file: &Path| self.disk.read(file, LONGEST_SHEET);
        if let (Ok(list), Ok(before)) = (read(&self.places.organizations_list()), read(&copy))
            && list != before
        {
            // What fails here is tried again the next time.
            replace(&*self.disk, &copy, &list).ok();
        }
    }

    fn damaged(&mut self, file: PathBuf, now_ms: i64) -> Notice {
        let kept_as = match self.refuses {
            Some(_) => None,
            None => keep_aside(&*self.disk, &file, Aside::Damaged, now_ms).ok(),
        };
        if kept_as.is_none() {
            self.refuses.get_or_insert(io::ErrorKind::InvalidData);
        }
        Notice::ListDamaged { file, kept_as }
    }

    /// Adds the organizations whose folders are there, and the open one. They are written with the next change.
    fn add_unlisted(&mut self, open: &str) {
        let folders = self.disk.folders(&self.places.organizations()).unwrap_or_default();
        for name in folders.into_iter().filter_map(|name| name.into_os_string().into_string().ok()) {
            if self.get(&name).is_some() {
                continue;
            }
            let records = records_in(&*self.disk, &self.places.organization(&name));
            if records.is_empty() {
                continue;
            }
            // The open one is read anyway.
            let alias = if name == open || self.is_protected(&name) {
                String::new()
            } else {
                alias_in(&*self.disk, &records)
            };
            self.list.push(Organization { alias, ..Organization::new(name) });
        }
        if self.get(open).is_none() {
            self.list.push(Organization::new(open));
        }
    }
}

/// Whether the list is what was last written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListRead {
    /// It is.
    Whole,
    /// It is an older copy, or was made from the folders.
    Rebuilt,
}

/// Returns the record files in a folder; none where it cannot be listed.
pub(super) fn records_in(disk: &dyn Disk, folder: &Path) -> Vec<PathBuf> {
    all_records_in(disk, folder).unwrap_or_default()
}

/// Returns the record files in a folder; none where there is no folder. The error when it cannot be listed.
pub(super) fn all_records_in(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<PathBuf>> {
    match disk.files(folder) {
        Ok(names) => Ok(names.iter().filter(|name| is_record(name)).map(|name| folder.join(name)).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Returns what the organization is called whose records these are; empty when they do not say.
pub(super) fn alias_in(disk: &dyn Disk, records: &[PathBuf]) -> String {
    let mut log = Log::default();
    for file in records {
        let read = disk.read(file, LONGEST_RECORD).ok();
        if let Some((_, entries)) = read.and_then(|bytes| read_record(&bytes).ok()) {
            log.extend(entries);
        }
    }
    Record::new(DeviceId::new(""), log).state().alias().to_owned()
}
