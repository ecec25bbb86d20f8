//! A whole organization in one file, as it is handed over or kept elsewhere.
//!
//! ```text
//! (format: 2, kind: "salvaguarda-organization", organization: "k3…", device: "p7…", saved: 1763888400000, edition: "2026-11", count: 2, crc32: 1234567, devices: [
//! (device: "p7…", count: 1, entries: [
//! (4021378811,1763888400000,0,None,None,Status("ACC-04",Done)),
//! ]),
//! (device: "q2…", count: 1, entries: [
//! (1180327741,1763888400950,0,Some("Coordinación"),None,Note("ACC-04","Falta Ana",[])),
//! ]),
//! ])
//! ```
//!
//! The lines of the entries are those of a record file. A record file is read as well: it was the copy of earlier
//! versions, and is a backup of this one.

use crate::record::{DeviceId, Entry};
use crate::store::device::is_name;
use crate::store::format::header::{body, split};
use crate::store::format::line::{line_of, read_line};
use crate::store::format::record_file::{END, quoted};
use crate::store::format::{Damage, LONGEST_COPY, LONGEST_HEADER, Refused, Unreadable, parse};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::str::Lines;

const KIND: &str = "salvaguarda-organization";
const RECORD_KIND: &str = "kind: \"salvaguarda-record\"";

/// The format of organization files that this version writes, and reads with the one before it: a program that does not
/// know what format 3 of a record added has to say "newer", not "damaged".
const FORMAT: u32 = 2;

/// The most devices that an organization file may hold.
const MOST_DEVICES: usize = 1000;

/// The last line of a device.
const DEVICE_END: &str = "]),";

/// The longest name of an edition of the guide, in bytes.
const LONGEST_EDITION: usize = 100;

/// An organization as a file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationFile {
    /// The folder name of the organization where it was written.
    pub organization: String,
    /// By whom and when; `None` in files of earlier versions.
    pub saved: Option<SavedBy>,
    /// The entries of every device, each device's in the order in which they were written.
    pub entries: Vec<Entry>,
}

/// By whom and when an organization file was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedBy {
    /// The device.
    pub device: DeviceId,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// The edition of the guide there.
    pub edition: String,
}

#[derive(Deserialize)]
struct HeaderV1 {
    kind: String,
    organization: String,
    device: String,
    saved: i64,
    edition: String,
    count: usize,
    crc32: u32,
}

#[derive(Deserialize)]
struct DeviceHead {
    device: String,
    count: usize,
}

/// Writes an organization file.
///
/// # Errors
///
/// When an entry, or the whole, could not be read back.
pub fn write_organization<'a>(
    organization: &str,
    saved: &SavedBy,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> Result<Vec<u8>, Refused> {
    let mut devices: BTreeMap<&DeviceId, (usize, String)> = BTreeMap::new();
    for entry in entries {
        let (count, lines) = devices.entry(&entry.stamp.device).or_default();
        *count += 1;
        lines.push_str(&line_of(entry)?);
        lines.push_str(",\n");
    }
    let mut body = String::new();
    for (device, (count, lines)) in &devices {
        let device = quoted(device.as_str());
        body.push_str(&format!("(device: {device}, count: {count}, entries: [\n{lines}{DEVICE_END}\n"));
    }
    body.push_str(END);
    let edition: String = saved.edition.chars().take(LONGEST_EDITION / 4).collect();
    let header = format!(
        "(format: {FORMAT}, kind: \"{KIND}\", organization: {}, device: {}, saved: {}, edition: {}, count: {}, \
         crc32: {}, devices: [\n",
        quoted(organization),
        quoted(saved.device.as_str()),
        saved.at_ms,
        quoted(&edition),
        devices.values().map(|(count, _)| count).sum::<usize>(),
        crc32fast::hash(body.as_bytes()),
    );
    let bytes = [header, body].concat().into_bytes();
    let fits = devices.len() <= MOST_DEVICES && bytes.len() as u64 <= LONGEST_COPY;
    if fits { Ok(bytes) } else { Err(Refused::TooLarge) }
}

/// Reads an organization file, or a record file of any version.
///
/// # Errors
///
/// When a newer version wrote it or it is not what was written. Never panics, whatever the bytes.
pub fn read_organization(bytes: &[u8]) -> Result<OrganizationFile, Unreadable> {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let start = line.get(..line.len().min(LONGEST_HEADER)).unwrap_or_default();
    if String::from_utf8_lossy(start).contains(RECORD_KIND) {
        let (head, entries, _) = parse(bytes)?;
        checked_name(head.device.as_str())?;
        return Ok(OrganizationFile { organization: head.organization, saved: None, entries });
    }
    let (header, rest) = split::<HeaderV1>(bytes, FORMAT, "])")?;
    let damaged = |damage| Err(Unreadable::Damaged(damage));
    if header.kind != KIND {
        return damaged(Damage::Kind);
    }
    let body = body(rest, header.crc32, END)?;
    let entries = devices(body)?;
    if entries.len() != header.count || header.edition.len() > LONGEST_EDITION {
        return damaged(Damage::Count);
    }
    let saved =
        SavedBy { device: DeviceId::new(header.device), at_ms: header.saved, edition: header.edition };
    Ok(OrganizationFile { organization: header.organization, saved: Some(saved), entries })
}

fn devices(body: &str) -> Result<Vec<Entry>, Unreadable> {
    let mut entries = Vec::new();
    let mut lines = body.lines();
    let mut count = 0;
    while let Some(line) = lines.next() {
        count += 1;
        if count > MOST_DEVICES {
            return Err(Unreadable::Damaged(Damage::TooLarge));
        }
        device(line, &mut lines, &mut entries)?;
    }
    Ok(entries)
}

/// Reads the entries of one device, after the line `head` with which it begins.
fn device(head: &str, lines: &mut Lines<'_>, entries: &mut Vec<Entry>) -> Result<(), Unreadable> {
    let damaged = |damage| Unreadable::Damaged(damage);
    let short = Some(head).filter(|head| head.len() <= LONGEST_HEADER && !head.contains('\0'));
    let head: Option<DeviceHead> = short.and_then(|head| ron::from_str(&format!("{head}])")).ok());
    let DeviceHead { device, count } = head.ok_or(damaged(Damage::Device))?;
    checked_name(&device)?;
    let device = DeviceId::new(device);
    let before = entries.len();
    for line in lines.by_ref() {
        if line == DEVICE_END {
            let whole = entries.len() - before == count;
            return if whole { Ok(()) } else { Err(damaged(Damage::Count)) };
        }
        let entry = line.strip_suffix(',').and_then(|line| read_line(line, &device));
        entries.push(entry.ok_or(damaged(Damage::Entry(entries.len() + 1)))?);
    }
    Err(damaged(Damage::End))
}

/// Refuses the name of a device that could not be a file here, or would be one elsewhere.
fn checked_name(device: &str) -> Result<(), Unreadable> {
    if is_name(device) { Ok(()) } else { Err(Unreadable::Damaged(Damage::Device)) }
}
