use crate::content::PracticeId;
use crate::record::{Change, DeviceId, Entry, NoteKey, Stamp, Status};
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

/// An entry as format 1 writes it: checksum, time, counter, who, what it takes back, change.
#[derive(Serialize, Deserialize)]
struct LineV1(u32, i64, u32, Option<String>, Option<StampV1>, ChangeV1);

#[derive(Serialize, Deserialize)]
struct StampV1(i64, u32, String);

#[derive(Serialize, Deserialize)]
struct NoteKeyV1(i64, u32, String, u32);

#[derive(Serialize, Deserialize)]
enum ChangeV1 {
    Status(String, StatusV1),
    Owner(String, Option<String>),
    Due(String, Option<Date>),
    Note(String, String, Vec<NoteKeyV1>),
    Alias(String),
    Several(Vec<Self>),
}

#[derive(Serialize, Deserialize)]
enum StatusV1 {
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
    let line = LineV1(
        0,
        entry.stamp.time,
        entry.stamp.counter,
        entry.by.clone(),
        entry.undoes.clone().map(StampV1::from),
        ChangeV1::from(&entry.change),
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
    let LineV1(_, time, counter, by, undoes, change) = ron::from_str(line).ok()?;
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
    match change {
        Change::Status { .. }
        | Change::Owner { .. }
        | Change::Due { .. }
        | Change::Note { .. }
        | Change::Alias(_) => 1,
        Change::Several(changes) => changes.iter().map(count).sum::<usize>() + 1,
    }
}

fn depth(change: &Change) -> usize {
    match change {
        Change::Status { .. }
        | Change::Owner { .. }
        | Change::Due { .. }
        | Change::Note { .. }
        | Change::Alias(_) => 0,
        Change::Several(changes) => changes.iter().map(depth).max().unwrap_or(0) + 1,
    }
}

fn checksum(device: &DeviceId, rest: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(device.as_str().as_bytes());
    hasher.update(b"\n");
    hasher.update(rest.as_bytes());
    hasher.finalize()
}

impl From<Stamp> for StampV1 {
    fn from(stamp: Stamp) -> Self {
        Self(stamp.time, stamp.counter, stamp.device.as_str().to_owned())
    }
}

impl From<StampV1> for Stamp {
    fn from(StampV1(time, counter, device): StampV1) -> Self {
        Self { time, counter, device: DeviceId::new(device) }
    }
}

impl From<&NoteKey> for NoteKeyV1 {
    fn from(NoteKey(stamp, part): &NoteKey) -> Self {
        Self(stamp.time, stamp.counter, stamp.device.as_str().to_owned(), *part)
    }
}

impl From<NoteKeyV1> for NoteKey {
    fn from(NoteKeyV1(time, counter, device, part): NoteKeyV1) -> Self {
        Self(Stamp { time, counter, device: DeviceId::new(device) }, part)
    }
}

impl From<&Change> for ChangeV1 {
    fn from(change: &Change) -> Self {
        let id = |practice: &PracticeId| practice.as_str().to_owned();
        match change {
            Change::Status { practice, status } => Self::Status(id(practice), status.into()),
            Change::Owner { practice, owner } => Self::Owner(id(practice), owner.clone()),
            Change::Due { practice, due } => Self::Due(id(practice), *due),
            Change::Note { practice, text, replaces } => {
                Self::Note(id(practice), text.clone(), replaces.iter().map(NoteKeyV1::from).collect())
            }
            Change::Alias(alias) => Self::Alias(alias.clone()),
            Change::Several(changes) => Self::Several(changes.iter().map(Self::from).collect()),
        }
    }
}

impl From<ChangeV1> for Change {
    fn from(change: ChangeV1) -> Self {
        let id = |practice: String| PracticeId::new(practice);
        match change {
            ChangeV1::Status(practice, status) => {
                Self::Status { practice: id(practice), status: status.into() }
            }
            ChangeV1::Owner(practice, owner) => Self::Owner { practice: id(practice), owner },
            ChangeV1::Due(practice, due) => Self::Due { practice: id(practice), due },
            ChangeV1::Note(practice, text, replaces) => Self::Note {
                practice: id(practice),
                text,
                replaces: replaces.into_iter().map(NoteKey::from).collect(),
            },
            ChangeV1::Alias(alias) => Self::Alias(alias),
            ChangeV1::Several(changes) => Self::Several(changes.into_iter().map(Self::from).collect()),
        }
    }
}

impl From<&Status> for StatusV1 {
    fn from(status: &Status) -> Self {
        match status {
            Status::ToDo => Self::ToDo,
            Status::InProgress => Self::InProgress,
            Status::Done => Self::Done,
            Status::NotApplicable { reason } => Self::NotApplicable(reason.clone()),
        }
    }
}

impl From<StatusV1> for Status {
    fn from(status: StatusV1) -> Self {
        match status {
            StatusV1::ToDo => Self::ToDo,
            StatusV1::InProgress => Self::InProgress,
            StatusV1::Done => Self::Done,
            StatusV1::NotApplicable(reason) => Self::NotApplicable { reason },
        }
    }
}
