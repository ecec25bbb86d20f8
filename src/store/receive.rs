//! An organization that came in a file becomes one of this computer's own.

use crate::record::{DeviceId, Log, Record};
use crate::store::deleted::{move_folder, remove_tree};
use crate::store::device::{Device, is_name};
use crate::store::imports::{files_of, import_name};
use crate::store::reading::LONGEST_ORGANIZATION;
use crate::store::replace::replace;
use crate::store::{NotImported, Organization, OrganizationFile, Refused, SaveError, Step, Store};
use std::io;

impl OrganizationFile {
    /// Returns whether it can become an organization of its own: it holds something, and its name can be a folder on
    /// every system, whatever that makes of large and small letters.
    pub fn can_be_own(&self) -> bool {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !self.entries.is_empty() && is_name(&self.organization) && self.organization.bytes().all(plain)
    }

    /// Returns what the organization in it is called; empty when nobody said.
    pub fn alias(&self) -> String {
        let mut log = Log::default();
        log.extend(self.entries.iter().cloned());
        Record::new(DeviceId::new(""), log).state().alias().to_owned()
    }
}

impl Store {
    /// Makes an organization of what a file holds, under the name it had, so that later copies are known as its own.
    /// This device gets a file of its own there with its first entry; what others wrote is kept as imports are. It is
    /// not opened. All files are whole before the organization comes into being, with one rename.
    ///
    /// # Errors
    ///
    /// When nothing can be changed here, there is too much, one of that name is here already, or a step of writing
    /// failed. Then there is none.
    pub fn receive(&mut self, file: &OrganizationFile, now_ms: i64) -> Result<(), NotImported> {
        if self.read_only.is_some() && self.organizations.ask_leave().is_err() {
            return Err(NotImported::Refused(Refused::ReadOnly));
        }
        self.organizations.ask_leave().map_err(NotImported::Disk)?;
        let (name, disk) = (&file.organization, self.opening.disk.clone());
        let folder = self.opening.places.organization(name);
        let is_there = disk.look(&folder).map_or(true, |seen| seen.is_some());
        if !file.can_be_own() || is_there || self.organizations.get(name).is_some() {
            let taken = io::ErrorKind::AlreadyExists.into();
            return Err(NotImported::Disk(SaveError::new(Step::Look, &taken, &folder)));
        }
        let incoming = self.opening.places.incoming(name);
        let written = remove_tree(&*disk, &incoming)
            .map_err(NotImported::Disk)
            .and_then(|()| self.write_incoming(file, now_ms))
            .and_then(|()| move_folder(&*disk, &incoming, &folder).map_err(NotImported::Disk));
        if let Err(error) = written {
            // It may have got its name, and not been waited for. What cannot be removed now is removed when the program
            // opens.
            if disk.look(&folder).is_ok_and(|seen| seen.is_some()) {
                move_folder(&*disk, &folder, &incoming).ok();
            }
            remove_tree(&*disk, &incoming).ok();
            return Err(error);
        }
        let new = Organization { alias: file.alias(), ..Organization::new(name.clone()) };
        if self.organizations.add(new.clone()).is_err() {
            // The folder is whole, and a list that does not name it is made anew from the folders.
            self.organizations.know(new);
        }
        Ok(())
    }

    fn write_incoming(&self, file: &OrganizationFile, now_ms: i64) -> Result<(), NotImported> {
        let name = &file.organization;
        let files = files_of(name, &file.entries).map_err(NotImported::Refused)?;
        if files.iter().map(|(_, bytes)| bytes.len() as u64).sum::<u64>() > LONGEST_ORGANIZATION {
            return Err(NotImported::Refused(Refused::TooLarge));
        }
        let (disk, places) = (&*self.opening.disk, &self.opening.places);
        // Without its file this device would have another name next time, and not know its imports.
        let device = Device { id: self.device.clone(), organization: self.organization.clone() };
        device.keep(disk, &places.device()).map_err(NotImported::Disk)?;
        for (device, bytes) in &files {
            let path = places.incoming(name).join(import_name(device, &self.device, now_ms));
            replace(disk, &path, bytes).map_err(NotImported::Disk)?;
        }
        Ok(())
    }
}
