use crate::content::{AnswerId, Edition, EmergencyId, PracticeId, StageId, StepId};
use crate::record::{
    Change, Contact, ContactId, DeviceId, Entry, IncidentChange, IncidentId, IncidentKind, NoteKey, NoteKind,
    Phase, Stamp, Status, StepMark,
};
use crate::store::format::{DEEPEST, LONGEST_LINE, MOST_CHANGES};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Why an entry cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refused {
    /// Nothing can be changed here.
    ReadOnly,
    /// Another device wrote it; each device writes only its own file.
    OtherDevice,
    /// It is longer or deeper than what can be read back.
    TooLarge,
}

/// An entry as it is written: checksum, time, counter, who, what it takes back, change.
#[derive(Serialize, Deserialize)]
struct Line(u32, i64, u32, Option<String>, Option<StampLine>, ChangeLine);

#[derive(Serialize, Deserialize)]
struct StampLine(i64, u32, String);

#[derive(Serialize, Deserialize)]
struct NoteKeyLine(i64, u32, String, u32);

#[derive(Serialize, Deserialize)]
enum ChangeLine {
    Status(String, StatusLine),
    Owner(String, Option<String>),
    Due(String, Option<Date>),
    Note(String, String, Vec<NoteKeyLine>),
    Alias(String),
    Several(Vec<Self>),
    // What follows came with format 2.
    Open(String, KindLine),
    Incident(KeyLine, IncidentLine),
    AddContact(ContactLine),
    EditContact(KeyLine, Option<ContactLine>),
    // What follows came with format 3.
    Edition(String),
    SetUnder(String, String),
}

/// The stamp of an entry and the place among its changes.
type KeyLine = NoteKeyLine;

#[derive(Serialize, Deserialize)]
enum IncidentLine {
    Title(String),
    Step(String, MarkLine),
    Answer(String, Option<String>),
    Log(String, Vec<NoteKeyLine>),
    Lesson(String, Vec<NoteKeyLine>),
    Phase(PhaseLine),
}

#[derive(Serialize, Deserialize)]
enum KindLine {
    Real,
    Drill,
}

#[derive(Serialize, Deserialize)]
enum MarkLine {
    Open,
    Done,
    NotNeeded,
}

#[derive(Serialize, Deserialize)]
enum PhaseLine {
    Open,
    Closed,
    Discarded,
}

/// Who, how to reach, note.
#[derive(Serialize, Deserialize)]
struct ContactLine(String, String, String);

#[derive(Serialize, Deserialize)]
enum StatusLine {
    ToDo,
    InProgress,
    Done,
    NotApplicable(String),
}

/// Writes an entry as one line, without the comma and the end of the line.
pub(crate) fn line_of(entry: &Entry) -> Result<String, Refused> {
    if !fits(&entry.change) {
        return Err(Refused::TooLarge);
    }
    let line = Line(
        0,
        entry.stamp.time,
        entry.stamp.counter,
        entry.by.clone(),
        entry.undoes.clone().map(StampLine::from),
        ChangeLine::from(&entry.change),
    );
    let line = ron::to_string(&line).ok().ok_or(Refused::TooLarge)?;
    let rest = line.strip_prefix("(0,").ok_or(Refused::TooLarge)?;
    let line = format!("({},{rest}", checksum(&entry.stamp.device, rest));
    // Nothing is written that would not be read: a lost entry would be found out too late.
    match read_line(&line, &entry.stamp.device) {
        Some(back) if back == *entry && line.len() <= LONGEST_LINE => Ok(line),
        Some(_) | None => Err(Refused::TooLarge),
    }
}

/// Reads a line of `device`; `None` when it is not whole, to the last bit.
pub(crate) fn read_line(line: &str, device: &DeviceId) -> Option<Entry> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let (sum, rest) = line.strip_prefix('(')?.split_once(',')?;
    if sum.parse() != Ok(checksum(device, rest)) || rest.contains('\n') {
        return None;
    }
    let Line(_, time, counter, by, undoes, change) = ron::from_str(line).ok()?;
    let entry = Entry {
        stamp: Stamp { time, counter, device: device.clone() },
        by,
        undoes: undoes.map(Stamp::from),
        change: Change::from(change),
    };
    fits(&entry.change).then_some(entry)
}

fn fits(change: &Change) -> bool {
    depth(change) <= DEEPEST && count(change) <= MOST_CHANGES
}

fn count(change: &Change) -> usize {
    change.parts().unwrap_or_default().iter().map(count).sum::<usize>() + 1
}

fn depth(change: &Change) -> usize {
    change.parts().map_or(0, |parts| parts.iter().map(depth).max().unwrap_or(0) + 1)
}

fn checksum(device: &DeviceId, rest: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(device.as_str().as_bytes());
    hasher.update(b"\n");
    hasher.update(rest.as_bytes());
    hasher.finalize()
}

impl From<Stamp> for StampLine {
    fn from(stamp: Stamp) -> Self {
        Self(stamp.time, stamp.counter, stamp.device.as_str().to_owned())
    }
}

impl From<StampLine> for Stamp {
    fn from(StampLine(time, counter, device): StampLine) -> Self {
        Self { time, counter, device: DeviceId::new(device) }
    }
}

impl From<&NoteKey> for NoteKeyLine {
    fn from(NoteKey(stamp, part): &NoteKey) -> Self {
        Self(stamp.time, stamp.counter, stamp.device.as_str().to_owned(), *part)
    }
}

impl From<NoteKeyLine> for NoteKey {
    fn from(NoteKeyLine(time, counter, device, part): NoteKeyLine) -> Self {
        Self(Stamp { time, counter, device: DeviceId::new(device) }, part)
    }
}

impl From<&Change> for ChangeLine {
    fn from(change: &Change) -> Self {
        let id = |practice: &PracticeId| practice.as_str().to_owned();
        match change {
            Change::Status { practice, status } => Self::Status(id(practice), status.into()),
            Change::Owner { practice, owner } => Self::Owner(id(practice), owner.clone()),
            Change::Due { practice, due } => Self::Due(id(practice), *due),
            Change::Note { practice, text, replaces } => {
                Self::Note(id(practice), text.clone(), replaces.iter().map(NoteKeyLine::from).collect())
            }
            Change::Alias(alias) => Self::Alias(alias.clone()),
            Change::Several(changes) => Self::Several(changes.iter().map(Self::from).collect()),
            Change::Open { emergency, kind } => Self::Open(emergency.as_str().to_owned(), (*kind).into()),
            Change::Incident { incident: IncidentId(stamp, part), change } => {
                Self::Incident(key_line(stamp, *part), change.into())
            }
            Change::AddContact(contact) => Self::AddContact(contact.into()),
            Change::EditContact { contact: ContactId(stamp, part), details } => {
                Self::EditContact(key_line(stamp, *part), details.as_ref().map(ContactLine::from))
            }
            Change::Edition(edition) => Self::Edition(edition.as_str().to_owned()),
            Change::SetUnder { practice, edition } => {
                Self::SetUnder(id(practice), edition.as_str().to_owned())
            }
        }
    }
}

impl From<ChangeLine> for Change {
    fn from(change: ChangeLine) -> Self {
        let id = |practice: String| PracticeId::new(practice);
        match change {
            ChangeLine::Status(practice, status) => {
                Self::Status { practice: id(practice), status: status.into() }
            }
            ChangeLine::Owner(practice, owner) => Self::Owner { practice: id(practice), owner },
            ChangeLine::Due(practice, due) => Self::Due { practice: id(practice), due },
            ChangeLine::Note(practice, text, replaces) => Self::Note {
                practice: id(practice),
                text,
                replaces: replaces.into_iter().map(NoteKey::from).collect(),
            },
            ChangeLine::Alias(alias) => Self::Alias(alias),
            ChangeLine::Several(changes) => Self::Several(changes.into_iter().map(Self::from).collect()),
            ChangeLine::Open(emergency, kind) => {
                Self::Open { emergency: EmergencyId::new(emergency), kind: kind.into() }
            }
            ChangeLine::Incident(key, change) => {
                let NoteKey(stamp, part) = key.into();
                Self::Incident { incident: IncidentId(stamp, part), change: change.into() }
            }
            ChangeLine::AddContact(contact) => Self::AddContact(contact.into()),
            ChangeLine::EditContact(key, details) => {
                let NoteKey(stamp, part) = key.into();
                Self::EditContact { contact: ContactId(stamp, part), details: details.map(Contact::from) }
            }
            ChangeLine::Edition(edition) => Self::Edition(Edition::new(edition)),
            ChangeLine::SetUnder(practice, edition) => {
                Self::SetUnder { practice: id(practice), edition: Edition::new(edition) }
            }
        }
    }
}

impl From<&Status> for StatusLine {
    fn from(status: &Status) -> Self {
        match status {
            Status::ToDo => Self::ToDo,
            Status::InProgress => Self::InProgress,
            Status::Done => Self::Done,
            Status::NotApplicable { reason } => Self::NotApplicable(reason.clone()),
        }
    }
}

impl From<StatusLine> for Status {
    fn from(status: StatusLine) -> Self {
        match status {
            StatusLine::ToDo => Self::ToDo,
            StatusLine::InProgress => Self::InProgress,
            StatusLine::Done => Self::Done,
            StatusLine::NotApplicable(reason) => Self::NotApplicable { reason },
        }
    }
}

fn key_line(stamp: &Stamp, part: u32) -> KeyLine {
    NoteKeyLine(stamp.time, stamp.counter, stamp.device.as_str().to_owned(), part)
}

impl From<&IncidentChange> for IncidentLine {
    fn from(change: &IncidentChange) -> Self {
        match change {
            IncidentChange::Title(title) => Self::Title(title.clone()),
            IncidentChange::Step { step, mark } => Self::Step(step.as_str().to_owned(), (*mark).into()),
            IncidentChange::Answer { stage, answer } => {
                let answer = answer.as_ref().map(|answer| answer.as_str().to_owned());
                Self::Answer(stage.as_str().to_owned(), answer)
            }
            IncidentChange::Note { kind, text, replaces } => {
                let replaces = replaces.iter().map(NoteKeyLine::from).collect();
                match kind {
                    NoteKind::Log => Self::Log(text.clone(), replaces),
                    NoteKind::Lesson => Self::Lesson(text.clone(), replaces),
                }
            }
            IncidentChange::Phase(phase) => Self::Phase((*phase).into()),
        }
    }
}

impl From<IncidentLine> for IncidentChange {
    fn from(change: IncidentLine) -> Self {
        let note = |kind, text, replaces: Vec<NoteKeyLine>| Self::Note {
            kind,
            text,
            replaces: replaces.into_iter().map(NoteKey::from).collect(),
        };
        match change {
            IncidentLine::Title(title) => Self::Title(title),
            IncidentLine::Step(step, mark) => Self::Step { step: StepId::new(step), mark: mark.into() },
            IncidentLine::Answer(stage, answer) => {
                Self::Answer { stage: StageId::new(stage), answer: answer.map(AnswerId::new) }
            }
            IncidentLine::Log(text, replaces) => note(NoteKind::Log, text, replaces),
            IncidentLine::Lesson(text, replaces) => note(NoteKind::Lesson, text, replaces),
            IncidentLine::Phase(phase) => Self::Phase(phase.into()),
        }
    }
}

impl From<&Contact> for ContactLine {
    fn from(contact: &Contact) -> Self {
        Self(contact.who.clone(), contact.reach.clone(), contact.note.clone())
    }
}

impl From<ContactLine> for Contact {
    fn from(ContactLine(who, reach, note): ContactLine) -> Self {
        Self { who, reach, note }
    }
}

/// Both ways between two enums of the same plain variants.
macro_rules! same {
    ($ours:ident, $line:ident: $($variant:ident)*) => {
        impl From<$ours> for $line {
            fn from(ours: $ours) -> Self {
                match ours { $($ours::$variant => Self::$variant,)* }
            }
        }

        impl From<$line> for $ours {
            fn from(line: $line) -> Self {
                match line { $($line::$variant => Self::$variant,)* }
            }
        }
    };
}

same!(IncidentKind, KindLine: Real Drill);
same!(StepMark, MarkLine: Open Done NotNeeded);
same!(Phase, PhaseLine: Open Closed Discarded);
