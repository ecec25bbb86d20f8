use crate::record::{DeviceId, Entry};
use crate::settings::Settings;
use crate::store::backups::Backups;
use crate::store::shared::Shared;
use crate::store::team_folder::file_of;
use crate::store::watch::Watch;
use crate::store::{
    Backup, Disk, Lock, Opening, Organizations, Places, Protection, ReadOnlyWhy, Refused, SaveError,
    SaveStatus,
};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

/// Keeps the record and the settings on the disk. Dropping it saves what is left.
#[derive(Debug)]
pub struct Store {
    pub(crate) opening: Opening,
    pub(crate) organizations: Organizations,
    pub(crate) organization: String,
    pub(crate) device: DeviceId,
    pub(crate) shared: Arc<Shared>,
    pub(crate) read_only: Option<ReadOnlyWhy>,
    pub(crate) keeps_settings: bool,
    pub(crate) protection: Protection,
    pub(crate) thread: Option<JoinHandle<()>>,
    /// Looks after the folder of a team, where there is one.
    pub(crate) watch: Option<Watch>,
    /// Dropped last, after the thread has ended.
    pub(crate) lock: Option<Lock>,
}

impl Store {
    /// Keeps an entry of this device. Returns at once; the entry is on the disk when [`Store::status`] or
    /// [`Store::flush`] says so.
    ///
    /// # Errors
    ///
    /// When nothing can be changed here, or the entry is another device's or beyond all bounds. It is not kept then.
    pub fn append(&self, entry: &Entry) -> Result<(), Refused> {
        match self.read_only {
            Some(_) => Err(Refused::ReadOnly),
            None => self.shared.change_record(|body| body.push(entry)),
        }
    }

    /// Keeps the settings, unless another window keeps them or their file is not ours to write.
    pub fn save_settings(&self, settings: &Settings) {
        if self.read_only.is_none() && self.keeps_settings {
            self.shared.change_settings(settings.clone());
        }
    }

    /// Returns how it stands with saving. Waits for no disk.
    pub fn status(&self) -> SaveStatus {
        self.shared.status()
    }

    /// Returns why nothing can be changed here; `None` when it can.
    pub fn read_only(&self) -> Option<&ReadOnlyWhy> {
        self.read_only.as_ref()
    }

    /// Returns why the last backup could not be made; `None` when it could.
    pub fn backup_error(&self) -> Option<SaveError> {
        self.shared.backup_error()
    }

    /// Saves now and waits until everything is on the disk.
    ///
    /// # Errors
    ///
    /// When the attempt failed. What was entered stays in memory and is tried again.
    pub fn flush(&self) -> Result<(), SaveError> {
        if self.thread.is_some() { self.shared.flush() } else { Ok(()) }
    }

    /// Saves what is left and lets go of the data, so that it can be opened anew. Nothing is kept any more after that.
    pub fn let_go(&mut self) {
        self.end();
        self.lock = None;
    }

    /// Saves what is left and ends.
    ///
    /// # Errors
    ///
    /// When it could not be saved: offer [`Store::save_copy_to`] before closing, with [`Store::flush`].
    pub fn close(mut self) -> Result<(), SaveError> {
        self.end();
        self.shared.result()
    }

    /// Returns the backups, newest first. Reads each of them.
    pub fn backups(&self) -> Vec<Backup> {
        Backups::new(self.opening.places.backups(&self.organization), self.device.clone())
            .list(&*self.opening.disk, &self.shared.seal())
    }

    /// Returns the disk.
    pub fn disk(&self) -> Arc<dyn Disk> {
        self.opening.disk.clone()
    }

    /// Returns where data and settings live.
    pub fn places(&self) -> &Places {
        &self.opening.places
    }

    /// Returns the folder of the open organization.
    pub fn folder(&self) -> PathBuf {
        self.opening.places.organization(&self.organization)
    }

    /// Returns the file of this device in it.
    pub fn file(&self) -> PathBuf {
        file_of(&self.folder(), &self.device)
    }

    pub(crate) fn end(&mut self) {
        self.shared.close();
        match self.thread.take() {
            // A thread that panicked has said so; the status tells whether everything was saved.
            Some(thread) => drop(thread.join()),
            None => self.shared.finish(),
        }
        if let Some(watch) = self.watch.take() {
            watch.wait_for_last();
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.let_go();
    }
}
