use crate::store::backups::Backups;
use crate::store::device::Device;
use crate::store::news::News;
use crate::store::own_file::{Foreign, OwnFile};
use crate::store::replace::replace;
use crate::store::seal::Seal;
use crate::store::shared::{Shared, Versions};
use crate::store::unlock::IDENTITY;
use crate::store::{Disk, Notice, SaveError, SaveStatus, Step, write_settings};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// How long settings wait, so that a window that is being moved is not saved at every step.
const SETTINGS_DELAY: Duration = Duration::from_millis(700);

/// How long the store waits before it tries again, at first and at most.
const FIRST_RETRY: Duration = Duration::from_secs(1);
const LAST_RETRY: Duration = Duration::from_secs(30);

/// The thread that saves.
pub(crate) struct Saver {
    pub(crate) shared: Arc<Shared>,
    pub(crate) disk: Arc<dyn Disk>,
    pub(crate) clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    pub(crate) waker: Arc<dyn Fn() + Send + Sync>,
    pub(crate) own: OwnFile,
    pub(crate) settings: PathBuf,
    pub(crate) backups: Backups,
    pub(crate) device: Device,
    /// Where the device is written, before anything else, when it is not there: at first, and when the folder was lost.
    pub(crate) device_file: PathBuf,
    /// What was come upon, to be told once the record is on the disk again.
    pub(crate) news: News,
    /// How often it is looked at whether what was saved is still there.
    pub(crate) look_every: Duration,
}

/// An attempt to save.
struct Job {
    saved: Versions,
    wanted: Versions,
    /// It began after the store was told to close: when it fails, there is no other.
    is_last: bool,
}

/// Says that the thread ended, even when it panicked, so that nobody waits for it in vain.
struct SayFinished(Arc<Shared>);

impl Drop for SayFinished {
    fn drop(&mut self) {
        self.0.lock().finished = true;
        self.0.done.notify_all();
    }
}

impl Saver {
    pub(crate) fn run(mut self) {
        let _finished = SayFinished(self.shared.clone());
        let mut retry = FIRST_RETRY / 2;
        while let Some(Job { saved, wanted, is_last }) = self.next_job(retry) {
            let (version, result) = self.save(saved, wanted);
            let failed = result.is_err();
            retry = if failed { LAST_RETRY.min(retry * 2) } else { FIRST_RETRY / 2 };
            self.report(version, result);
            if failed && is_last {
                return;
            }
        }
    }

    /// Waits for something to save; `None` when the store is closing and everything is saved, and still there.
    fn next_job(&mut self, retry: Duration) -> Option<Job> {
        let shared = self.shared.clone();
        let mut state = shared.lock();
        let mut was_looked_at = false;
        loop {
            let dirty = state.is_dirty();
            if dirty && (state.urgent || state.closing) {
                break;
            }
            if state.closing && was_looked_at {
                return None;
            }
            state.urgent = false;
            if !dirty {
                let wait = if state.closing { Duration::ZERO } else { self.look_every };
                let (guard, waited) =
                    shared.wake.wait_timeout(state, wait).unwrap_or_else(PoisonError::into_inner);
                state = guard;
                if waited.timed_out() && !state.is_dirty() {
                    was_looked_at = state.closing;
                    drop(state);
                    if self.is_touched() {
                        shared.save_anew();
                    }
                    state = shared.lock();
                }
                continue;
            }
            let failed = matches!(state.status, SaveStatus::Failed { .. });
            let delay = if failed { retry } else { SETTINGS_DELAY };
            let (guard, waited) =
                self.shared.wake.wait_timeout(state, delay).unwrap_or_else(PoisonError::into_inner);
            state = guard;
            if waited.timed_out() {
                break;
            }
        }
        state.urgent = false;
        state.running = true;
        Some(Job { saved: state.saved, wanted: state.wanted, is_last: state.closing })
    }

    /// Returns whether what was saved is not there any more as it was: the file of this device, or the key to it.
    fn is_touched(&mut self) -> bool {
        let needs_key = {
            let state = self.shared.lock();
            state.identity.is_some() && matches!(state.seal, Seal::Vault(_))
        };
        let held = || {
            let state = self.shared.lock();
            (state.seal.clone(), Zeroizing::new(state.body.bytes()))
        };
        needs_key && self.is_key_gone() || self.own.is_touched(&*self.disk, held)
    }

    /// Saves what is not saved. Returns which versions are on the disk now.
    fn save(&mut self, saved: Versions, wanted: Versions) -> (Versions, Result<(), SaveError>) {
        let mut version = saved;
        if wanted.record != saved.record {
            match self.save_record() {
                Ok(record) => version.record = record,
                Err(error) => return (version, Err(error)),
            }
        }
        if wanted.settings != saved.settings {
            match self.save_settings() {
                Ok(settings) => version.settings = settings,
                Err(error) => return (version, Err(error)),
            }
        }
        (version, Ok(()))
    }

    fn save_record(&mut self) -> Result<u64, SaveError> {
        let disk = &*self.disk;
        self.device.keep(disk, &self.device_file)?;
        let Foreign { lines, entries, notice } =
            self.own.foreign(disk, &self.shared.seal(), (self.clock)())?;
        let (record, seal, identity, bytes, adopted) = {
            let mut state = self.shared.lock();
            let adopted =
                if lines.is_empty() { 0 } else { state.body.adopt(lines.iter().map(String::as_str)) };
            (state.wanted.record, state.seal.clone(), state.identity.clone(), state.body.bytes(), adopted)
        };
        // Without new lines it was a write of ours that failed late, or an older copy: there is nothing to tell.
        let joined = || (adopted > 0).then(|| Notice::Joined { file: self.own.path.clone() });
        if let Some(notice) = notice.or_else(joined) {
            let notices = vec![self.with_its_folder(notice)];
            self.news.add(News { entries, notices, meeting: None });
        }
        let bytes =
            seal.close(bytes).map_err(|error| SaveError::new(Step::TooLarge, &error, &self.own.path))?;
        if let (Seal::Vault(_), Some(identity)) = (&seal, identity) {
            self.keep_key(&identity)?;
        }
        self.own.save(disk, &bytes)?;
        self.shared.leave(std::mem::take(&mut self.news));
        Ok(record)
    }

    /// Writes the key again, encrypted with the passphrase as it was, where somebody took it away: what is encrypted to
    /// it could not be opened any more.
    fn keep_key(&self, identity: &[u8]) -> Result<(), SaveError> {
        if self.is_key_gone() { replace(&*self.disk, &self.key(), identity) } else { Ok(()) }
    }

    fn is_key_gone(&self) -> bool {
        matches!(self.disk.look(&self.key()), Ok(None))
    }

    fn key(&self) -> PathBuf {
        self.own.path.with_file_name(IDENTITY)
    }

    /// Says it of the whole data folder when another device's lies in its place.
    fn with_its_folder(&self, notice: Notice) -> Notice {
        let is_gone = matches!(notice, Notice::Gone { .. });
        if is_gone && self.device.is_another_in(&*self.disk, &self.device_file) {
            let folder = self.device_file.parent().unwrap_or(Path::new("."));
            Notice::Supplanted { folder: folder.to_owned() }
        } else {
            notice
        }
    }

    fn save_settings(&self) -> Result<u64, SaveError> {
        let (version, settings) = {
            let state = self.shared.lock();
            (state.wanted.settings, state.settings.clone())
        };
        let unwritable = |_| SaveError::new(Step::Write, &io::ErrorKind::InvalidData.into(), &self.settings);
        replace(&*self.disk, &self.settings, &write_settings(&settings).map_err(unwritable)?)?;
        Ok(version)
    }

    fn report(&self, version: Versions, result: Result<(), SaveError>) {
        let now = (self.clock)();
        let mut state = self.shared.lock();
        let record_saved = version.record != state.saved.record;
        state.saved = version;
        state.attempts += 1;
        state.running = false;
        state.status = match (result, &state.status) {
            (Ok(()), _) if state.is_dirty() => SaveStatus::Pending,
            (Ok(()), _) => SaveStatus::Saved { at_ms: Some(now) },
            (Err(error), SaveStatus::Failed { since, .. }) => SaveStatus::Failed { error, since: *since },
            (Err(error), _) => SaveStatus::Failed { error, since: now },
        };
        drop(state);
        self.shared.done.notify_all();
        (self.waker)();
        if record_saved {
            self.back_up(now);
        }
    }

    /// Keeps a copy. A copy that fails is no failed save: the file itself is on the disk.
    fn back_up(&self, now: i64) {
        let failed = |error| SaveError::new(Step::TooLarge, &error, &self.own.path);
        let bytes = self.shared.bytes().map_err(failed);
        let error = bytes.and_then(|bytes| self.backups.keep(&*self.disk, now, &bytes)).err();
        self.shared.lock().backup_error = error;
    }
}
