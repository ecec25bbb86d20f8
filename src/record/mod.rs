//! What the organization did: a log of changes, the state it amounts to, incidents, progress, trend, undo.
//!
//! The log also knows under which edition of the guide each entry was made, so that a practice whose wording changed
//! since can be marked ([`State::read_under`]).
//!
//! Pure: no egui, no disk, no clock, no randomness and no texts. The time is passed in. Nothing is ever taken out of
//! the log: undo appends the change that takes the last one back.

mod change;
mod comparison;
mod contact;
mod difference;
mod editions;
mod entry;
mod incident;
mod incident_log;
mod latest;
mod log;
mod notes;
mod practice_log;
mod progress;
mod state;
mod trend;
mod undo;

pub use change::{Change, Status};
pub use comparison::{Comparison, NewsFrom, as_it_was};
pub use contact::{Contact, ContactId};
pub use difference::{Difference, IncidentInShort, Side, Stays, Subject, Value};
pub use entry::{DeviceId, Entry, NoteKey, Stamp};
pub use incident::{
    IncidentChange, IncidentId, IncidentKind, IncidentState, NoteKind, Opening, Phase, StepMark,
};
pub use incident_log::{IncidentEvent, IncidentStep, incident_events};
pub use log::Log;
pub use notes::Note;
pub use practice_log::{PracticeEvent, Way, practice_events};
pub use progress::Progress;
pub use state::{PracticeState, State};
pub use trend::trend;
pub use undo::{UndoLists, inverse};

use crate::content::Edition;

/// The log of an organization and the state it amounts to, as one device sees and continues it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    device: DeviceId,
    log: Log,
    state: State,
    undo: UndoLists,
}

impl Record {
    /// Opens a log on this device.
    pub fn new(device: DeviceId, log: Log) -> Self {
        let state = State::fold(log.iter());
        let undo = UndoLists::of(&log, &device);
        Self { device, log, state, undo }
    }

    /// Returns the device that writes here.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }

    /// Returns every entry.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Returns what the log amounts to.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Appends a change and returns its entry. `now_ms` is in milliseconds since 1970; `by` is a role.
    pub fn append(&mut self, now_ms: i64, by: Option<String>, change: Change) -> Entry {
        self.write(now_ms, by, change, None)
    }

    /// Notes that this device works with an edition of the guide from now on, unless that is known. Whoever appends,
    /// undoes or redoes does this first, and keeps the entry that is returned: the edition of an entry is the last that
    /// its device noted before it.
    pub fn note_edition(&mut self, now_ms: i64, edition: &Edition) -> Option<Entry> {
        let is_new = self.state.edition_of(&self.device) != *edition;
        is_new.then(|| self.write(now_ms, None, Change::Edition(edition.clone()), None))
    }

    /// Takes back the last change made on this device; `None` when there is none.
    pub fn undo(&mut self, now_ms: i64, by: Option<String>) -> Option<Entry> {
        let stamp = self.undo.next_undo()?.clone();
        self.take_back(now_ms, by, stamp)
    }

    /// Makes again the change that was last undone on this device; `None` when there is none.
    pub fn redo(&mut self, now_ms: i64, by: Option<String>) -> Option<Entry> {
        let stamp = self.undo.next_redo()?.clone();
        self.take_back(now_ms, by, stamp)
    }

    /// Returns whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.undo.next_undo().is_some()
    }

    /// Returns whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.undo.next_redo().is_some()
    }

    /// Takes in entries of other devices; returns how many were new.
    pub fn merge(&mut self, entries: impl IntoIterator<Item = Entry>) -> usize {
        let mut added = 0;
        for entry in entries {
            if self.log.add(entry.clone()) {
                self.state.apply(&entry);
                added += 1;
            }
        }
        self.undo = UndoLists::of(&self.log, &self.device);
        added
    }

    fn take_back(&mut self, now_ms: i64, by: Option<String>, stamp: Stamp) -> Option<Entry> {
        let change = inverse(&self.log, self.log.get(&stamp)?);
        Some(self.write(now_ms, by, change, Some(stamp)))
    }

    fn write(&mut self, now_ms: i64, by: Option<String>, change: Change, undoes: Option<Stamp>) -> Entry {
        let entry = Entry { stamp: self.log.next_stamp(now_ms, &self.device), by, undoes, change };
        self.log.add(entry.clone());
        self.state.apply(&entry);
        self.undo.note(&entry);
        entry
    }
}
