use crate::content::PracticeId;
use crate::record::{Change, DeviceId, Entry, Log, Note, NoteKey, Stamp, State};
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

/// Returns the change that takes `entry` back: every field as it was before, unless another device has set it since;
/// its notes gone and those back that it replaced, unless another device has replaced them.
pub fn inverse(log: &Log, entry: &Entry) -> Change {
    let before = State::fold(log.iter().take_while(|other| other.stamp < entry.stamp));
    let later = log.iter().skip_while(|other| other.stamp <= entry.stamp);
    let since = State::fold(later.filter(|other| other.stamp.device != entry.stamp.device));
    let mut changes = Vec::new();
    let mut noted = BTreeSet::new();
    invert_fields(&before, &since, &entry.change, &mut noted, &mut changes);
    for practice in noted {
        changes.extend(invert_notes(log, entry, &before, &since, practice));
    }
    match <[Change; 1]>::try_from(changes) {
        Ok([change]) => change,
        Err(changes) => Change::Several(changes),
    }
}

fn invert_fields<'a>(
    before: &State,
    since: &State,
    change: &'a Change,
    noted: &mut BTreeSet<&'a PracticeId>,
    out: &mut Vec<Change>,
) {
    match change {
        Change::Status { practice, .. } => {
            let state = if since.has_status(practice) { since } else { before };
            out.push(Change::Status { practice: practice.clone(), status: state.status(practice).clone() });
        }
        Change::Owner { practice, .. } => {
            let state = if since.has_owner(practice) { since } else { before };
            let owner = state.practice(practice).and_then(|state| state.owner()).map(str::to_owned);
            out.push(Change::Owner { practice: practice.clone(), owner });
        }
        Change::Due { practice, .. } => {
            let state = if since.has_due(practice) { since } else { before };
            let due = state.practice(practice).and_then(|state| state.due());
            out.push(Change::Due { practice: practice.clone(), due });
        }
        Change::Note { practice, .. } => {
            noted.insert(practice);
        }
        Change::Alias(_) => {
            let state = if since.has_alias() { since } else { before };
            out.push(Change::Alias(state.alias().to_owned()));
        }
        Change::Several(changes) => {
            for change in changes {
                invert_fields(before, since, change, noted, out);
            }
        }
    }
}

fn invert_notes(
    log: &Log,
    entry: &Entry,
    before: &State,
    since: &State,
    practice: &PracticeId,
) -> Vec<Change> {
    let mut after = before.clone();
    after.apply(entry);
    let now = State::fold(log.iter());
    let (before, after, now) = (notes(before, practice), notes(&after, practice), notes(&now, practice));

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
    let back = before.difference(&after).filter(|(key, _)| !since.has_replaced(practice, key));
    let mut texts: Vec<String> = back.map(|(_, note)| note.text.clone()).collect();
    if texts.is_empty() && !gone.is_empty() {
        texts.push(String::new());
    }
    let mut replaces: Vec<NoteKey> = gone.into_iter().collect();
    let note =
        |text| Change::Note { practice: practice.clone(), text, replaces: std::mem::take(&mut replaces) };
    texts.into_iter().map(note).collect()
}

fn notes<'a>(state: &'a State, practice: &PracticeId) -> BTreeSet<(&'a NoteKey, &'a Note)> {
    state.practice(practice).into_iter().flat_map(|state| state.notes()).collect()
}
