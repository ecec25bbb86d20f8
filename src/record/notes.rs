use crate::record::NoteKey;
use std::collections::{BTreeMap, BTreeSet};

/// Notes on one thing. A note stays until somebody who saw it replaces it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
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

impl Notes {
    /// Returns the notes that nobody has replaced, oldest first. More than one were written at once.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&NoteKey, &Note)> {
        self.notes.iter().flat_map(|(key, notes)| notes.iter().map(move |note| (key, note)))
    }

    /// Returns whether somebody replaced this note.
    pub(super) fn has_replaced(&self, note: &NoteKey) -> bool {
        self.replaced.contains(note)
    }

    /// Takes a note, in whatever order they come. An empty one only takes away those that it replaces.
    pub(super) fn add(&mut self, key: NoteKey, note: Note, replaces: &[NoteKey]) {
        for replaced in replaces {
            self.notes.remove(replaced);
            self.replaced.insert(replaced.clone());
        }
        if !note.text.is_empty() && !self.replaced.contains(&key) {
            self.notes.entry(key).or_default().insert(note);
        }
    }
}
