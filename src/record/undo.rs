use crate::content::PracticeId;
use crate::record::notes::Notes;
use crate::record::{
    Change, ContactId, DeviceId, Entry, IncidentChange, IncidentId, IncidentState, Log, Note, NoteKey,
    NoteKind, Phase, Stamp, State,
};
use std::collections::BTreeSet;

/// How many changes can be taken back.
const LIMIT: usize = 100;

/// What one device can undo and redo.
///
/// Both lists are read from the log itself, so that they survive a restart and can never disagree with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoLists {
    undo: Vec<Stamp>,
    redo: Vec<Stamp>,
}

impl UndoLists {
    /// Reads the lists of `device` from the log.
    pub fn of(log: &Log, device: &DeviceId) -> Self {
        let mut lists = Self::default();
        for entry in log.of_device(device) {
            lists.note(entry);
        }
        lists
    }

    /// Takes note of an entry that was just written.
    pub fn note(&mut self, entry: &Entry) {
        if !entry.is_entered() {
            return;
        }
        match &entry.undoes {
            None => {
                self.redo.clear();
                self.undo.push(entry.stamp.clone());
            }
            Some(undone) if self.undo.last() == Some(undone) => {
                self.undo.pop();
                self.redo.push(entry.stamp.clone());
            }
            Some(undone) => {
                if self.redo.last() == Some(undone) {
                    self.redo.pop();
                }
                self.undo.push(entry.stamp.clone());
            }
        }
        if self.undo.len() > LIMIT {
            self.undo.remove(0);
        }
    }

    /// Returns the entry that undo takes back next.
    pub fn next_undo(&self) -> Option<&Stamp> {
        self.undo.last()
    }

    /// Returns the entry (an undo) that redo takes back next.
    pub fn next_redo(&self) -> Option<&Stamp> {
        self.redo.last()
    }
}

/// What notes are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Noted<'a> {
    Practice(&'a PracticeId),
    Incident(&'a IncidentId, NoteKind),
}

/// Returns the change that takes `entry` back: every field as it was before, unless another device has set it since;
/// its notes gone and those back that it replaced, unless another device has replaced them; what it opened or added
/// put away, unless another device has gone on with it.
pub fn inverse(log: &Log, entry: &Entry) -> Change {
    let later = log.iter().skip_while(|other| other.stamp <= entry.stamp);
    let mut inverse = Inverse {
        log,
        entry,
        before: State::fold(log.iter().take_while(|other| other.stamp < entry.stamp)),
        since: State::fold(later.filter(|other| other.stamp.device != entry.stamp.device)),
        noted: BTreeSet::new(),
        changes: Vec::new(),
    };
    inverse.fields(&entry.change, &mut 0);
    for noted in std::mem::take(&mut inverse.noted) {
        inverse.notes(noted);
    }
    match <[Change; 1]>::try_from(inverse.changes) {
        Ok([change]) => change,
        Err(changes) => Change::Several(changes),
    }
}

struct Inverse<'a> {
    log: &'a Log,
    entry: &'a Entry,
    /// What the log amounted to before the entry.
    before: State,
    /// What the other devices have entered since.
    since: State,
    noted: BTreeSet<Noted<'a>>,
    changes: Vec<Change>,
}

impl<'a> Inverse<'a> {
    /// `part` counts the changes of the entry, as [`State::apply`] does.
    fn fields(&mut self, change: &'a Change, part: &mut u32) {
        let (before, since) = (&self.before, &self.since);
        let inverse = match change {
            Change::Status { practice, .. } => {
                let state = if since.has_status(practice) { since } else { before };
                let status =
                    Change::Status { practice: practice.clone(), status: state.status(practice).clone() };
                self.changes.push(status);
                self.changes.extend(self.set_under(practice));
                return;
            }
            // Goes with its status.
            Change::Edition(_) | Change::SetUnder { .. } => return,
            Change::Owner { practice, .. } => {
                let state = if since.has_owner(practice) { since } else { before };
                let owner = state.practice(practice).and_then(|state| state.owner()).map(str::to_owned);
                Change::Owner { practice: practice.clone(), owner }
            }
            Change::Due { practice, .. } => {
                let state = if since.has_due(practice) { since } else { before };
                let due = state.practice(practice).and_then(|state| state.due());
                Change::Due { practice: practice.clone(), due }
            }
            Change::Note { practice, .. } => {
                self.noted.insert(Noted::Practice(practice));
                return;
            }
            Change::Alias(_) => {
                let state = if since.has_alias() { since } else { before };
                Change::Alias(state.alias().to_owned())
            }
            Change::Open { .. } => {
                let incident = IncidentId(self.entry.stamp.clone(), *part);
                // Whoever went on with it elsewhere is not left without it.
                let phase = since.incident(&incident).map_or(Phase::Discarded, IncidentState::phase);
                Change::Incident { incident, change: IncidentChange::Phase(phase) }
            }
            Change::Incident { incident, change: IncidentChange::Note { kind, .. } } => {
                self.noted.insert(Noted::Incident(incident, *kind));
                return;
            }
            Change::Incident { incident, change } => {
                Change::Incident { incident: incident.clone(), change: self.incident(incident, change) }
            }
            Change::AddContact(_) => {
                let contact = ContactId(self.entry.stamp.clone(), *part);
                let details = since.contact(&contact).flatten().cloned();
                Change::EditContact { contact, details }
            }
            Change::EditContact { contact, .. } => {
                let details = since.contact(contact).or_else(|| before.contact(contact)).flatten().cloned();
                Change::EditContact { contact: contact.clone(), details }
            }
            Change::Several(changes) => {
                for change in changes {
                    self.fields(change, part);
                    *part = part.saturating_add(1);
                }
                return;
            }
        };
        self.changes.push(inverse);
    }

    /// Returns under which edition the status was set that comes back, unless that is what this device works with now:
    /// whoever takes a change back has not read the practice anew.
    fn set_under(&self, practice: &PracticeId) -> Option<Change> {
        let now = State::fold(self.log.iter());
        let state = if self.since.has_status(practice) { &self.since } else { &self.before };
        // What the other devices set since they may have noted the edition of before.
        let edition = state.status_edition_by(practice, &now)?;
        (edition != now.edition_of(&self.entry.stamp.device))
            .then(|| Change::SetUnder { practice: practice.clone(), edition })
    }

    /// Returns a field of an incident as it was.
    fn incident(&self, id: &IncidentId, change: &IncidentChange) -> IncidentChange {
        let nothing = IncidentState::default();
        let set_since = self.since.incident(id).filter(|incident| incident.has_set(change));
        let state = set_since.or_else(|| self.before.incident(id)).unwrap_or(&nothing);
        match change {
            IncidentChange::Title(_) => IncidentChange::Title(state.title().to_owned()),
            IncidentChange::Step { step, .. } => {
                IncidentChange::Step { step: step.clone(), mark: state.step(step) }
            }
            IncidentChange::Answer { stage, .. } => {
                IncidentChange::Answer { stage: stage.clone(), answer: state.answer(stage).cloned() }
            }
            IncidentChange::Phase(_) => IncidentChange::Phase(state.phase()),
            IncidentChange::Note { .. } => change.clone(),
        }
    }

    fn notes(&mut self, noted: Noted<'a>) {
        let entry = self.entry;
        let mut after = self.before.clone();
        after.apply(entry);
        let now = State::fold(self.log.iter());
        let (before, after, now) = (notes(&self.before, noted), notes(&after, noted), notes(&now, noted));

        let mut gone = BTreeSet::new();
        for (key, note) in after.difference(&before) {
            // A note that was undone and redone has the same text under a later key.
            let again = |other: &&(&NoteKey, &Note)| {
                let (other, text) = (other.0, &other.1.text);
                let ours = other.0.device == entry.stamp.device && other.0 > entry.stamp;
                ours && *text == note.text && !gone.contains(other)
            };
            let same = now.iter().find(|(other, _)| other == key);
            gone.extend(same.or_else(|| now.iter().find(again)).map(|(key, _)| (*key).clone()));
        }
        let replaced = |key: &NoteKey| noted.of(&self.since).is_some_and(|notes| notes.has_replaced(key));
        let back = before.difference(&after).filter(|(key, _)| !replaced(key));
        let mut texts: Vec<String> = back.map(|(_, note)| note.text.clone()).collect();
        if texts.is_empty() && !gone.is_empty() {
            texts.push(String::new());
        }
        let mut replaces: Vec<NoteKey> = gone.into_iter().collect();
        let changes = texts.into_iter().map(|text| noted.change(text, std::mem::take(&mut replaces)));
        let changes: Vec<Change> = changes.collect();
        self.changes.extend(changes);
    }
}

impl Noted<'_> {
    /// Returns its notes, if there ever were any.
    fn of(self, state: &State) -> Option<&Notes> {
        match self {
            Self::Practice(id) => state.practice(id).map(|practice| practice.all_notes()),
            Self::Incident(id, kind) => state.incident(id).map(|incident| incident.notes_of(kind)),
        }
    }

    /// Returns the change that writes a note on it.
    fn change(self, text: String, replaces: Vec<NoteKey>) -> Change {
        match self {
            Self::Practice(practice) => Change::Note { practice: practice.clone(), text, replaces },
            Self::Incident(incident, kind) => Change::Incident {
                incident: incident.clone(),
                change: IncidentChange::Note { kind, text, replaces },
            },
        }
    }
}

fn notes<'a>(state: &'a State, noted: Noted<'_>) -> BTreeSet<(&'a NoteKey, &'a Note)> {
    noted.of(state).into_iter().flat_map(Notes::iter).collect()
}
