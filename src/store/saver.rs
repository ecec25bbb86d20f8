use crate::settings::Settings;
use crate::store::backups::Backups;
use crate::store::body::Body;
use crate::store::device::Device;
use crate::store::own_file::{OwnFile, adopt};
use crate::store::replace::replace;
use crate::store::{Disk, ReadOnlyWhy, SaveError, SaveStatus, Step, settings_file};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long settings wait, so that a window that is being moved is not saved at every step.
const SETTINGS_DELAY: Duration = Duration::from_millis(700);

/// How long the store waits before it tries again, at first and at most.
const FIRST_RETRY: Duration = Duration::from_secs(1);
const LAST_RETRY: Duration = Duration::from_secs(30);

/// What the two threads share.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    wake: Condvar,
    done: Condvar,
}

#[derive(Debug)]
struct State {
    body: Body,
    settings: Settings,
    wanted: Versions,
    saved: Versions,
    status: SaveStatus,
    urgent: bool,
    closing: bool,
    finished: bool,
    attempts: u64,
    running: bool,
    backup_error: Option<SaveError>,
}

/// Which versions of the two files: each change makes a new one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Versions {
    record: u64,
    settings: u64,
}

impl Shared {
    pub(crate) fn new(body: Body, settings: Settings, status: SaveStatus) -> Self {
        let state = State {
            body,
            settings,
            wanted: Versions::default(),
            saved: Versions::default(),
            status,
            urgent: false,
            closing: false,
            finished: false,
            attempts: 0,
            running: false,
            backup_error: None,
        };
        Self { state: Mutex::new(state), wake: Condvar::new(), done: Condvar::new() }
    }

    /// Has what was recovered at opening saved.
    pub(crate) fn save_what_was_recovered(&self) {
        let mut state = self.lock();
        state.wanted.record += 1;
        state.urgent = true;
        state.now_pending();
        self.wake.notify_one();
    }

    /// Says that nothing is saved here.
    pub(crate) fn never_save(&self, why: ReadOnlyWhy) {
        self.lock().status = SaveStatus::ReadOnly { why };
    }

    /// Changes the record and has it saved at once.
    pub(crate) fn change_record<E>(&self, change: impl FnOnce(&mut Body) -> Result<(), E>) -> Result<(), E> {
        let mut state = self.lock();
        change(&mut state.body)?;
        state.wanted.record += 1;
        state.urgent = true;
        state.now_pending();
        self.wake.notify_one();
        Ok(())
    }

    /// Changes the settings and has them saved within a second.
    pub(crate) fn change_settings(&self, settings: Settings) {
        let mut state = self.lock();
        if state.settings == settings {
            return;
        }
        state.settings = settings;
        state.wanted.settings += 1;
        state.now_pending();
        // One that waits already is not woken: it would wait anew, and for ever while a window is being moved.
        if state.wanted.settings == state.saved.settings + 1 {
            self.wake.notify_one();
        }
    }

    /// Waits until everything is saved or an attempt that began now has failed.
    pub(crate) fn flush(&self) -> Result<(), SaveError> {
        let mut state = self.lock();
        let (target, attempt) = (state.wanted, state.attempts + 1 + u64::from(state.running));
        state.urgent = true;
        self.wake.notify_one();
        loop {
            if state.saved.record >= target.record && state.saved.settings >= target.settings {
                return Ok(());
            }
            if state.attempts >= attempt || state.finished {
                return state.result();
            }
            state = self.done.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Has the thread save what is left and end.
    pub(crate) fn close(&self) {
        self.lock().closing = true;
        self.wake.notify_one();
    }

    pub(crate) fn result(&self) -> Result<(), SaveError> {
        self.lock().result()
    }

    pub(crate) fn status(&self) -> SaveStatus {
        self.lock().status.clone()
    }

    pub(crate) fn backup_error(&self) -> Option<SaveError> {
        self.lock().backup_error.clone()
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.lock().body.bytes()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is left half done in there, so a panic elsewhere is no reason to stop saving.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_dirty(&self) -> bool {
        self.wanted != self.saved
    }

    fn now_pending(&mut self) {
        match self.status {
            SaveStatus::Saved { .. } => self.status = SaveStatus::Pending,
            SaveStatus::Pending | SaveStatus::Failed { .. } | SaveStatus::ReadOnly { .. } => {}
        }
    }

    fn result(&self) -> Result<(), SaveError> {
        match &self.status {
            SaveStatus::Saved { .. } | SaveStatus::ReadOnly { .. } => Ok(()),
            SaveStatus::Failed { error, .. } => Err(error.clone()),
            SaveStatus::Pending => {
                Err(SaveError { step: Step::Write, kind: io::ErrorKind::Interrupted, path: PathBuf::new() })
            }
        }
    }
}

/// The thread that saves.
pub(crate) struct Saver {
    pub(crate) shared: Arc<Shared>,
    pub(crate) disk: Arc<dyn Disk>,
    pub(crate) clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    pub(crate) waker: Arc<dyn Fn() + Send + Sync>,
    pub(crate) own: OwnFile,
    pub(crate) settings: PathBuf,
    pub(crate) backups: Backups,
    /// Written before anything else, when it is not on the disk yet.
    pub(crate) new_device: Option<(PathBuf, Device)>,
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
        let mut retry = FIRST_RETRY;
        while let Some((saved, wanted)) = self.next_job(retry) {
            let (version, result) = self.save(saved, wanted);
            let failed = result.is_err();
            retry = if failed { LAST_RETRY.min(retry * 2) } else { FIRST_RETRY };
            self.report(version, result);
            if failed && self.shared.lock().closing {
                return;
            }
        }
    }

    /// Waits for something to save; `None` when the store is closing and everything is saved.
    fn next_job(&self, retry: Duration) -> Option<(Versions, Versions)> {
        let mut state = self.shared.lock();
        loop {
            let dirty = state.is_dirty();
            if dirty && (state.urgent || state.closing) {
                break;
            }
            if state.closing {
                return None;
            }
            state.urgent = false;
            if !dirty {
                state = self.shared.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
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
        Some((state.saved, state.wanted))
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
        if let Some((path, device)) = &self.new_device {
            replace(disk, path, &device.bytes())?;
            self.new_device = None;
        }
        let foreign = self.own.foreign_lines(disk, (self.clock)())?;
        let (record, bytes) = {
            let mut state = self.shared.lock();
            adopt(&mut state.body, &foreign);
            (state.wanted.record, state.body.bytes())
        };
        self.own.save(disk, &bytes)?;
        Ok(record)
    }

    fn save_settings(&self) -> Result<u64, SaveError> {
        let (version, settings) = {
            let state = self.shared.lock();
            (state.wanted.settings, state.settings.clone())
        };
        let unwritable = |_| SaveError::new(Step::Write, &io::ErrorKind::InvalidData.into(), &self.settings);
        replace(&*self.disk, &self.settings, &settings_file::bytes(&settings).map_err(unwritable)?)?;
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
        let bytes = self.shared.bytes();
        let error = self.backups.keep(&*self.disk, now, &bytes).err();
        self.shared.lock().backup_error = error;
    }
}
