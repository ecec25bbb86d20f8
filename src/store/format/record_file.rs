use crate::record::{DeviceId, Entry};
use crate::store::format::header::{body, split};
use crate::store::format::line::{line_of, read_line};
use crate::store::format::{Damage, RECORD_FORMAT, Refused, Unreadable};
use serde::Deserialize;

const KIND: &str = "salvaguarda-record";

/// The last line of a record file.
pub(crate) const END: &str = "])\n";

/// Who wrote a record file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RecordHead {
    /// The folder of the organization.
    pub(crate) organization: String,
    /// The device.
    pub(crate) device: DeviceId,
}

#[derive(Deserialize)]
struct HeaderV1 {
    kind: String,
    organization: String,
    device: String,
    count: usize,
    crc32: u32,
}

/// Returns line 1 of a record file, whose body has `count` entries.
pub(crate) fn header(head: &RecordHead, count: usize, crc32: u32) -> String {
    let organization = quoted(&head.organization);
    let device = quoted(head.device.as_str());
    format!(
        "(format: {RECORD_FORMAT}, kind: \"{KIND}\", organization: {organization}, device: {device}, count: {count}, \
         crc32: {crc32}, entries: [\n"
    )
}

/// Reads a record file. Returns who wrote it, its entries and its body, without the last line.
pub(crate) fn parse(bytes: &[u8]) -> Result<(RecordHead, Vec<Entry>, &str), Unreadable> {
    let (header, rest) = split::<HeaderV1>(bytes, RECORD_FORMAT, "])")?;
    let damaged = |damage| Err(Unreadable::Damaged(damage));
    if header.kind != KIND {
        return damaged(Damage::Kind);
    }
    let body = body(rest, header.crc32, END)?;
    let head = RecordHead { organization: header.organization, device: DeviceId::new(header.device) };
    let entries = entries_of(body, &head.device)?;
    if entries.len() != header.count {
        return damaged(Damage::Count);
    }
    Ok((head, entries, body))
}

/// Returns the lines of a damaged file of `device` that are whole, to the last bit, with their entries.
pub(crate) fn salvage(bytes: &[u8], device: &DeviceId) -> Vec<(String, Entry)> {
    let lines = bytes.split(|byte| *byte == b'\n').filter_map(|line| std::str::from_utf8(line).ok());
    lines
        .filter_map(|line| {
            let line = line.strip_suffix(',')?;
            read_line(line, device).map(|entry| (line.to_owned(), entry))
        })
        .collect()
}

/// Reads a record file: its device and its entries.
///
/// # Errors
///
/// When a newer version wrote it or it is not what was written. Never panics, whatever the bytes.
pub fn read_record(bytes: &[u8]) -> Result<(DeviceId, Vec<Entry>), Unreadable> {
    parse(bytes).map(|(head, entries, _)| (head.device, entries))
}

/// Writes a record file.
///
/// # Errors
///
/// When an entry is of another device or could not be read back.
pub fn write_record(organization: &str, device: &DeviceId, entries: &[Entry]) -> Result<Vec<u8>, Refused> {
    let mut body = String::new();
    for entry in entries {
        if entry.stamp.device != *device {
            return Err(Refused::OtherDevice);
        }
        body.push_str(&line_of(entry)?);
        body.push_str(",\n");
    }
    body.push_str(END);
    let head = RecordHead { organization: organization.to_owned(), device: device.clone() };
    let mut file = header(&head, entries.len(), crc32fast::hash(body.as_bytes()));
    file.push_str(&body);
    Ok(file.into_bytes())
}

fn entries_of(body: &str, device: &DeviceId) -> Result<Vec<Entry>, Unreadable> {
    let read = |(index, line): (usize, &str)| {
        let entry = line.strip_suffix(',').and_then(|line| read_line(line, device));
        entry.ok_or(Unreadable::Damaged(Damage::Entry(index + 1)))
    };
    body.split_terminator('\n').enumerate().map(read).collect()
}

/// Writes a text as RON does.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.escape_debug())
}
