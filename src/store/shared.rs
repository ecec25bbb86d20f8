use crate::settings::Settings;
use crate::store::body::Body;
use crate::store::news::News;
use crate::store::seal::Seal;
use crate::store::{ReadOnlyWhy, SaveError, SaveStatus, Step};
use std::io;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What the two threads share.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    pub(super) wake: Condvar,
    pub(super) done: Condvar,
}

#[derive(Debug)]
pub(super) struct State {
    pub(super) body: Body,
    pub(super) seal: Seal,
    /// The bytes of `identity.age` while the organization is protected and open, as they were last read or written.
    pub(super) identity: Option<Vec<u8>>,
    /// How often the seal was changed.
    pub(super) seals: u64,
    pub(super) settings: Settings,
    pub(super) wanted: Versions,
    pub(super) saved: Versions,
    pub(super) status: SaveStatus,
    pub(super) urgent: bool,
    pub(super) closing: bool,
    pub(super) finished: bool,
    pub(super) attempts: u64,
    pub(super) running: bool,
    pub(super) backup_error: Option<SaveError>,
    /// What saving came upon, until it is taken.
    news: News,
}

/// Which versions of the two files: each change makes a new one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Versions {
    pub(super) record: u64,
    pub(super) settings: u64,
}

impl Shared {
    pub(crate) fn new(body: Body, seal: Seal, settings: Settings, status: SaveStatus) -> Self {
        let state = State {
            body,
            seal,
            identity: None,
            seals: 0,
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
            news: News::default(),
        };
        Self { state: Mutex::new(state), wake: Condvar::new(), done: Condvar::new() }
    }

    /// Has the record saved although nothing was entered: it is not on the disk as it is here.
    pub(crate) fn save_anew(&self) {
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

    /// Takes over lines of this device that were found elsewhere, and has them saved if there were new ones.
    pub(crate) fn adopt<'a>(&self, lines: impl IntoIterator<Item = &'a str>) {
        let mut state = self.lock();
        if state.body.adopt(lines) > 0 {
            state.wanted.record += 1;
            state.urgent = true;
            state.now_pending();
            self.wake.notify_one();
        }
    }

    /// Leaves what saving came upon, for the window.
    pub(crate) fn leave(&self, news: News) {
        self.lock().news.add(news);
    }

    /// Takes what was left.
    pub(crate) fn take_news(&self) -> News {
        std::mem::take(&mut self.lock().news)
    }

    /// Says that there is no thread that saves.
    pub(crate) fn finish(&self) {
        self.lock().finished = true;
        self.done.notify_all();
    }

    /// Waits for the next save, at most this long; returns whether there will be no other.
    pub(crate) fn wait_for_save(&self, at_most: Duration) -> bool {
        let state = self.lock();
        if state.finished {
            return true;
        }
        let (state, _) = self.done.wait_timeout(state, at_most).unwrap_or_else(PoisonError::into_inner);
        state.finished
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

    /// Returns the file as it belongs on the disk.
    pub(crate) fn bytes(&self) -> io::Result<Vec<u8>> {
        let (seal, bytes) = {
            let state = self.lock();
            (state.seal.clone(), state.body.bytes())
        };
        seal.close(bytes)
    }

    /// Returns what stands between the record and the disk.
    pub(crate) fn seal(&self) -> Seal {
        self.lock().seal.clone()
    }

    /// Returns the same, and how often it was changed.
    pub(crate) fn numbered_seal(&self) -> (u64, Seal) {
        let state = self.lock();
        (state.seals, state.seal.clone())
    }

    /// Drops the key and what was entered: everything is saved, and this is over.
    pub(crate) fn forget_seal(&self) {
        let mut state = self.lock();
        state.seal = Seal::Clear;
        state.seals += 1;
    }

    /// Keeps the bytes of `identity.age`: without that file nobody could open what is saved with its key.
    pub(crate) fn keep_identity(&self, bytes: Vec<u8>) {
        self.lock().identity = Some(bytes);
    }

    /// Has the record saved anew under another seal.
    pub(crate) fn reseal(&self, seal: Seal) {
        let mut state = self.lock();
        state.seal = seal;
        state.seals += 1;
        state.wanted.record += 1;
        state.urgent = true;
        state.now_pending();
        self.wake.notify_one();
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is left half done in there, so a panic elsewhere is no reason to stop saving.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    pub(super) fn is_dirty(&self) -> bool {
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
