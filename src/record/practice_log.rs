use crate::content::PracticeId;
use crate::record::{Change, Entry, Log, Stamp};

/// One thing that changed in a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeEvent<'a> {
    /// When and on which device.
    pub stamp: &'a Stamp,
    /// Who, if given.
    pub by: Option<&'a str>,
    /// Whether it was a change of its own, or took another one back.
    pub way: Way,
    /// What changed: a status, an owner, a day or a note.
    pub what: &'a Change,
}

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Somebody made it.
    Made,
    /// Somebody took a change back, or made it again.
    TakenBack,
}

/// Returns every change of a practice, newest first, also what was taken back or overwritten later.
pub fn practice_events<'a>(log: &'a Log, id: &PracticeId) -> Vec<PracticeEvent<'a>> {
    let mut events = Vec::new();
    for entry in log.iter().rev() {
        collect(entry, &entry.change, id, &mut events);
    }
    events
}

fn collect<'a>(entry: &'a Entry, change: &'a Change, id: &PracticeId, events: &mut Vec<PracticeEvent<'a>>) {
    if let Change::Status { practice, .. }
    | Change::Owner { practice, .. }
    | Change::Due { practice, .. }
    | Change::Note { practice, .. } = change
        && practice == id
    {
        let way = if entry.undoes.is_some() { Way::TakenBack } else { Way::Made };
        events.push(PracticeEvent { stamp: &entry.stamp, by: entry.by.as_deref(), way, what: change });
    }
    for part in change.parts().unwrap_or_default() {
        collect(entry, part, id, events);
    }
}
