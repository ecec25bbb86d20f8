use crate::content::PracticeId;
use crate::record::{Change, Entry, NoteKey, Stamp, Status};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What the log amounts to: what a screen shows.
///
/// Later wins for each field; a note stays until somebody who saw it replaces it. Applying entries in another order
/// gives the same state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    practices: BTreeMap<PracticeId, PracticeState>,
    alias: Latest<String>,
}

/// What the log says of one practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeState {
    status: Latest<Status>,
    owner: Latest<Option<String>>,
    due: Latest<Option<Date>>,
    /// More than one under a key only when a data folder was copied and two computers write as one device.
    notes: BTreeMap<NoteKey, BTreeSet<Note>>,
    replaced: BTreeSet<NoteKey>,
}

/// A note that nobody has replaced.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// Who wrote it, if given.
    pub by: Option<String>,
    /// What it says.
    pub text: String,
}

/// A value and when it was last set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Latest<T> {
    value: T,
    set: Option<(Stamp, u32)>,
}

impl<T: Clone + Ord> Latest<T> {
    fn offer(&mut self, at: &(Stamp, u32), value: &T) {
        let offered = (Some(at), value);
        if offered > (self.set.as_ref(), &self.value) {
            self.value = value.clone();
            self.set = Some(at.clone());
        }
    }
}

impl PracticeState {
    /// Returns how far the organization is.
    pub fn status(&self) -> &Status {
        &self.status.value
    }

    /// Returns when the status was last set, in milliseconds since 1970.
    pub fn status_set_at(&self) -> Option<i64> {
        self.status.set.as_ref().map(|(stamp, _)| stamp.time)
    }

    /// Returns who looks after it.
    pub fn owner(&self) -> Option<&str> {
        self.owner.value.as_deref()
    }

    /// Returns by when it should be done.
    pub fn due(&self) -> Option<Date> {
        self.due.value
    }

    /// Returns the notes that nobody has replaced, oldest first. More than one were written at once.
    pub fn notes(&self) -> impl Iterator<Item = (&NoteKey, &Note)> {
        self.notes.iter().flat_map(|(key, notes)| notes.iter().map(move |note| (key, note)))
    }

    fn add_note(&mut self, key: NoteKey, note: Note, replaces: &[NoteKey]) {
        for replaced in replaces {
            self.notes.remove(replaced);
            self.replaced.insert(replaced.clone());
        }
        if !note.text.is_empty() && !self.replaced.contains(&key) {
            self.notes.entry(key).or_default().insert(note);
        }
    }
}

impl State {
    /// Returns the state that these entries amount to.
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut state = Self::default();
        for entry in entries {
            state.apply(entry);
        }
        state
    }

    /// Takes one more entry into account, wherever it stands in the order.
    pub fn apply(&mut self, entry: &Entry) {
        let mut part = 0;
        self.apply_change(entry, &entry.change, &mut part);
    }

    /// Returns what is known of a practice, if anything was ever entered.
    pub fn practice(&self, id: &PracticeId) -> Option<&PracticeState> {
        self.practices.get(id)
    }

    /// Returns the status of a practice; to do, when nothing was entered.
    pub fn status(&self, id: &PracticeId) -> &Status {
        self.practices.get(id).map_or(&Status::ToDo, PracticeState::status)
    }

    /// Returns every practice of which anything was ever entered, also those of another edition.
    pub fn practices(&self) -> impl Iterator<Item = (&PracticeId, &PracticeState)> {
        self.practices.iter()
    }

    /// Returns what the organization is called here; empty when nothing was entered.
    pub fn alias(&self) -> &str {
        &self.alias.value
    }

    /// Returns whether somebody set the status of a practice.
    pub(super) fn has_status(&self, id: &PracticeId) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.status.set.is_some())
    }

    /// Returns whether somebody set the owner of a practice.
    pub(super) fn has_owner(&self, id: &PracticeId) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.owner.set.is_some())
    }

    /// Returns whether somebody set the day of a practice.
    pub(super) fn has_due(&self, id: &PracticeId) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.due.set.is_some())
    }

    /// Returns whether somebody set the alias.
    pub(super) fn has_alias(&self) -> bool {
        self.alias.set.is_some()
    }

    /// Returns whether somebody replaced this note.
    pub(super) fn has_replaced(&self, id: &PracticeId, note: &NoteKey) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.replaced.contains(note))
    }

    fn apply_change(&mut self, entry: &Entry, change: &Change, part: &mut u32) {
        let at = (entry.stamp.clone(), *part);
        match change {
            Change::Status { practice, status } => self.entry(practice).status.offer(&at, status),
            Change::Owner { practice, owner } => self.entry(practice).owner.offer(&at, owner),
            Change::Due { practice, due } => self.entry(practice).due.offer(&at, due),
            Change::Note { practice, text, replaces } => {
                let note = Note { by: entry.by.clone(), text: text.clone() };
                self.entry(practice).add_note(NoteKey(at.0, at.1), note, replaces);
            }
            Change::Alias(alias) => self.alias.offer(&at, alias),
            Change::Several(changes) => {
                for change in changes {
                    self.apply_change(entry, change, part);
                    *part = part.saturating_add(1);
                }
            }
        }
    }

    fn entry(&mut self, id: &PracticeId) -> &mut PracticeState {
        self.practices.entry(id.clone()).or_default()
    }
}
