//! What was taken over from a file, kept so that one writer per file still holds and it can be taken away again.
//!
//! The entries of each device go into `<device>.import-<our device>-<when>.ron`, a name that nobody else writes and that
//! every device reads. Undoing renames these files to `….ron.undone-<when>`, which nobody reads and nobody deletes.

use crate::record::{DeviceId, Entry};
use crate::store::device::Device;
use crate::store::format::{LONGEST_RECORD, parse, write_record};
use crate::store::organizations::{all_records_in, records_in};
use crate::store::own_file::{Aside, keep_aside, utc};
use crate::store::reading::LONGEST_ORGANIZATION;
use crate::store::replace::replace;
use crate::store::seal::Seal;
use crate::store::watch::Watch;
use crate::store::{Disk, Refused, SaveError, Step, Store};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

/// What stands in the name of an imported file between its device and the one that imported it.
const MARK: &str = ".import-";

/// Entries that this device took over from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// When, in milliseconds since 1970, to the second. It goes by this.
    pub at_ms: i64,
    /// How many devices' entries.
    pub devices: usize,
    /// How many entries that a person entered.
    pub entries: usize,
}

/// Why nothing was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotImported {
    /// Nothing can be changed here, or there is too much.
    Refused(Refused),
    /// The disk did not take it. What was written of it was set aside again.
    Disk(SaveError),
}

/// What came of undoing an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoneImport {
    /// The entries that no other file here has.
    pub gone: BTreeSet<Entry>,
    /// Where they are kept.
    pub kept: Vec<PathBuf>,
}

impl Store {
    /// Keeps entries of any device that are not here yet. When it returns they are on the disk.
    ///
    /// # Errors
    ///
    /// When nothing can be changed here, there is too much, or a step of writing failed. Nothing has changed then.
    pub fn import(&self, entries: &[Entry], now_ms: i64) -> Result<Import, NotImported> {
        if self.read_only.is_some() {
            return Err(NotImported::Refused(Refused::ReadOnly));
        }
        let disk = &*self.opening.disk;
        let mut files = files_of(&self.organization, entries).map_err(NotImported::Refused)?;
        let seal = self.shared.seal();
        for (_, bytes) in &mut files {
            let sealed = seal.close(std::mem::take(bytes));
            *bytes = sealed.map_err(|_too_large| NotImported::Refused(Refused::TooLarge))?;
        }
        // The other thread writes the same files when there is something to save: it has to rest.
        self.flush().map_err(NotImported::Disk)?;
        let at_ms = self.prepare(&files, now_ms)?;
        let mut written = Vec::new();
        for (device, bytes) in &files {
            let path = self.import_file(device, at_ms);
            if let Err(error) = replace(disk, &path, bytes) {
                // Half of a file is not taken over; what cannot be renamed either is seen when the folder is read again.
                for path in written.iter().chain([&path]) {
                    keep_aside(disk, path, Aside::Undone, now_ms).ok();
                }
                return Err(NotImported::Disk(error));
            }
            written.push(path);
        }
        Ok(Import { at_ms, devices: files.len(), entries: entered(entries) })
    }

    /// Returns what this device took over from files, newest first. Reads each of them.
    pub fn imports(&self) -> Vec<Import> {
        let mut imports: BTreeMap<i64, Import> = BTreeMap::new();
        for (at_ms, path) in self.import_files().unwrap_or_default() {
            let Some(entries) = read(&*self.opening.disk, &self.shared.seal(), &path) else { continue };
            let import = imports.entry(at_ms).or_insert(Import { at_ms, devices: 0, entries: 0 });
            import.devices += 1;
            import.entries += entered(&entries);
        }
        imports.into_values().rev().collect()
    }

    /// Sets aside what was taken over at `at_ms`.
    ///
    /// # Errors
    ///
    /// When nothing can be changed here, or the folder cannot be read, or a file cannot be renamed. Nothing is deleted,
    /// whatever happens.
    pub fn undo_import(&self, at_ms: i64, now_ms: i64) -> Result<UndoneImport, SaveError> {
        if self.read_only.is_some() {
            let forbidden = io::ErrorKind::PermissionDenied.into();
            return Err(SaveError::new(Step::KeepAside, &forbidden, &self.folder()));
        }
        let disk = &*self.opening.disk;
        let seal = self.shared.seal();
        let (undone, others): (Vec<_>, Vec<_>) =
            self.record_files()?.into_iter().partition(|path| self.imported_at(path) == Some(at_ms));
        let (mut gone, mut kept) = (BTreeSet::new(), Vec::new());
        for path in undone {
            gone.extend(read(disk, &seal, &path).unwrap_or_default());
            kept.push(keep_aside(disk, &path, Aside::Undone, now_ms)?);
        }
        // The copies in the folder of the team are renamed there at the next meeting.
        let is_undone = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            kept.iter().any(|kept| kept.file_name().is_some_and(|k| k.to_string_lossy().starts_with(&*name)))
        };
        let team = self.team_files().into_iter().filter(|path| !is_undone(path));
        for path in others.into_iter().chain(team) {
            for entry in read(disk, &seal, &path).unwrap_or_default() {
                gone.remove(&entry);
            }
        }
        Ok(UndoneImport { gone, kept })
    }

    /// Makes sure that there is room and that this device has a name on the disk; returns the time that names the files.
    fn prepare(&self, files: &[(DeviceId, Vec<u8>)], now_ms: i64) -> Result<i64, NotImported> {
        let disk = &*self.opening.disk;
        let failed =
            |error: &io::Error, path: &Path| NotImported::Disk(SaveError::new(Step::Look, error, path));
        let mut length: u64 = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
        for path in self.record_files().map_err(NotImported::Disk)? {
            length += disk.look(&path).map_err(|error| failed(&error, &path))?.map_or(0, |seen| seen.len);
        }
        if length > LONGEST_ORGANIZATION {
            return Err(NotImported::Refused(Refused::TooLarge));
        }
        // Without its file this device would have another name next time, and not know its imports.
        let file = self.opening.places.device();
        let device = Device { id: self.device.clone(), organization: self.organization.clone() };
        device.keep(disk, &file).map_err(NotImported::Disk)?;
        // A folder that is not given out must not look empty: an earlier import would be written over.
        let imports = self.import_files().map_err(NotImported::Disk)?;
        let taken: BTreeSet<i64> = imports.into_iter().map(|(at_ms, _)| at_ms).collect();
        let mut at_ms = now_ms - now_ms.rem_euclid(1000);
        while taken.contains(&at_ms) {
            at_ms += 1000;
        }
        Ok(at_ms)
    }

    fn import_file(&self, device: &DeviceId, at_ms: i64) -> PathBuf {
        self.folder().join(import_name(device, &self.device, at_ms))
    }

    /// Returns the files that this device imported, with their times.
    fn import_files(&self) -> Result<Vec<(i64, PathBuf)>, SaveError> {
        let files = self.record_files()?;
        Ok(files.into_iter().filter_map(|path| Some((self.imported_at(&path)?, path))).collect())
    }

    fn imported_at(&self, path: &Path) -> Option<i64> {
        let (_, rest) = path.file_name()?.to_str()?.strip_suffix(".ron")?.rsplit_once(MARK)?;
        let when = rest.strip_prefix(self.device.as_str())?.strip_prefix('-')?;
        let when = DateTime::strptime("%Y%m%d-%H%M%S", when).ok()?;
        TimeZone::UTC.to_timestamp(when).ok().map(|time| time.as_millisecond())
    }

    /// Returns the files in the folder of the team, where there is one: what they hold is read all the same.
    fn team_files(&self) -> Vec<PathBuf> {
        let folder = self.watch.as_ref().map(Watch::folder);
        folder.map_or_else(Vec::new, |folder| records_in(&*self.opening.disk, folder))
    }

    fn record_files(&self) -> Result<Vec<PathBuf>, SaveError> {
        let folder = self.folder();
        let records = all_records_in(&*self.opening.disk, &folder);
        records.map_err(|error| SaveError::new(Step::Look, &error, &folder))
    }
}

/// Returns the file of each device, whole: whatever cannot be written is known before the first is.
pub(super) fn files_of(organization: &str, entries: &[Entry]) -> Result<Vec<(DeviceId, Vec<u8>)>, Refused> {
    let mut devices: BTreeMap<&DeviceId, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        devices.entry(&entry.stamp.device).or_default().push(entry.clone());
    }
    let mut files = Vec::new();
    for (device, entries) in devices {
        let bytes = write_record(organization, device, &entries)?;
        if bytes.len() as u64 > LONGEST_RECORD {
            return Err(Refused::TooLarge);
        }
        files.push((device.clone(), bytes));
    }
    Ok(files)
}

/// Returns the name of the file in which `by` keeps what it took over of `device`.
pub(super) fn import_name(device: &DeviceId, by: &DeviceId, at_ms: i64) -> String {
    format!("{device}{MARK}{by}-{}.ron", utc(at_ms))
}

/// Returns what stands in the names of the files that a device imported.
pub(super) fn imported_by(device: &DeviceId) -> String {
    format!("{MARK}{device}-")
}

/// Returns whether a file was imported, by its name: what is in it is not this device's to write again.
pub(super) fn is_import(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().contains(MARK))
}

/// Returns how many entries people entered.
fn entered(entries: &[Entry]) -> usize {
    entries.iter().filter(|entry| entry.is_entered()).count()
}

fn read(disk: &dyn Disk, seal: &Seal, path: &Path) -> Option<Vec<Entry>> {
    let unsealed = seal.open(disk.read(path, LONGEST_RECORD).ok()?).ok()?;
    parse(&unsealed.bytes).ok().map(|(_, entries, _)| entries)
}
