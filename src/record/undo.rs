use crate::record::{Change, DeviceId, Entry, Log, NoteKey, Stamp, State};

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

/// Returns the change that takes `entry` back: every field as it was before it.
pub fn inverse(log: &Log, entry: &Entry) -> Change {
    let before = State::fold(log.iter().take_while(|other| other.stamp < entry.stamp));
    let mut part = 0;
    let mut changes = Vec::new();
    invert(&before, entry, &entry.change, &mut part, &mut changes);
    changes.reverse();
    match <[Change; 1]>::try_from(changes) {
        Ok([change]) => change,
        Err(changes) => Change::Several(changes),
    }
}

fn invert(before: &State, entry: &Entry, change: &Change, part: &mut u32, out: &mut Vec<Change>) {
    match change {
        Change::Status { practice, .. } => {
            out.push(Change::Status { practice: practice.clone(), status: before.status(practice).clone() });
        }
        Change::Owner { practice, .. } => {
            let owner = before.practice(practice).and_then(|state| state.owner()).map(str::to_owned);
            out.push(Change::Owner { practice: practice.clone(), owner });
        }
        Change::Due { practice, .. } => {
            let due = before.practice(practice).and_then(|state| state.due());
            out.push(Change::Due { practice: practice.clone(), due });
        }
        Change::Note { practice, replaces, .. } => {
            let written = NoteKey(entry.stamp.clone(), *part);
            let mut texts: Vec<String> = before
                .practice(practice)
                .into_iter()
                .flat_map(|state| state.notes())
                .filter(|(key, _)| replaces.contains(key))
                .map(|(_, note)| note.text.clone())
                .collect();
            if texts.is_empty() {
                texts.push(String::new());
            }
            out.extend(texts.into_iter().map(|text| Change::Note {
                practice: practice.clone(),
                text,
                replaces: vec![written.clone()],
            }));
        }
        Change::Alias(_) => out.push(Change::Alias(before.alias().to_owned())),
        Change::Several(changes) => {
            for change in changes {
                invert(before, entry, change, part, out);
                *part = part.saturating_add(1);
            }
        }
    }
}
