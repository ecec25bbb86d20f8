use crate::content::EmergencyId;
use crate::record::{Change, Entry, IncidentChange, IncidentId, IncidentKind, Log, NoteKey, Stamp};
use std::collections::BTreeSet;

/// One thing that happened in an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentEvent<'a> {
    /// When and on which device.
    pub stamp: &'a Stamp,
    /// Who, if given.
    pub by: Option<&'a str>,
    /// What.
    pub what: IncidentStep<'a>,
}

/// What happened in an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncidentStep<'a> {
    /// It was opened.
    Opened {
        /// Which emergency it follows.
        emergency: &'a EmergencyId,
        /// Whether it happened.
        kind: IncidentKind,
    },
    /// Something in it changed.
    Changed(&'a IncidentChange),
}

/// Returns everything that happened in an incident, oldest first, also what was taken back later; of a note that was
/// written again only the last wording.
pub fn incident_events<'a>(log: &'a Log, id: &IncidentId) -> Vec<IncidentEvent<'a>> {
    let mut found = Vec::new();
    for entry in log.iter() {
        collect(entry, &entry.change, id, &mut 0, &mut found);
    }
    let replaced: BTreeSet<NoteKey> = found.iter().flat_map(|(_, event)| event.replaces()).cloned().collect();
    let stays = |key: &NoteKey, event: &IncidentEvent<'_>| match &event.what {
        IncidentStep::Changed(IncidentChange::Note { text, .. }) => {
            !text.is_empty() && !replaced.contains(key)
        }
        IncidentStep::Changed(
            IncidentChange::Title(_)
            | IncidentChange::Step { .. }
            | IncidentChange::Answer { .. }
            | IncidentChange::Phase(_),
        )
        | IncidentStep::Opened { .. } => true,
    };
    found.into_iter().filter(|(key, event)| stays(key, event)).map(|(_, event)| event).collect()
}

impl<'a> IncidentEvent<'a> {
    /// Returns the notes that it replaces.
    fn replaces(&self) -> &'a [NoteKey] {
        match &self.what {
            IncidentStep::Changed(IncidentChange::Note { replaces, .. }) => replaces,
            IncidentStep::Changed(
                IncidentChange::Title(_)
                | IncidentChange::Step { .. }
                | IncidentChange::Answer { .. }
                | IncidentChange::Phase(_),
            )
            | IncidentStep::Opened { .. } => &[],
        }
    }
}

fn collect<'a>(
    entry: &'a Entry,
    change: &'a Change,
    id: &IncidentId,
    part: &mut u32,
    events: &mut Vec<(NoteKey, IncidentEvent<'a>)>,
) {
    let key = NoteKey(entry.stamp.clone(), *part);
    let mut push = |what| {
        events.push((key.clone(), IncidentEvent { stamp: &entry.stamp, by: entry.by.as_deref(), what }))
    };
    if let Change::Open { emergency, kind } = change
        && (&entry.stamp, *part) == (&id.0, id.1)
    {
        push(IncidentStep::Opened { emergency, kind: *kind });
    }
    if let Change::Incident { incident, change } = change
        && incident == id
    {
        push(IncidentStep::Changed(change));
    }
    for change in change.parts().unwrap_or_default() {
        collect(entry, change, id, part, events);
        *part = part.saturating_add(1);
    }
}
