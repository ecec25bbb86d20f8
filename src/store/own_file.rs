use crate::record::{DeviceId, Entry};
use crate::store::format::{LONGEST_RECORD, parse, salvage};
use crate::store::replace::{replace, sync_folder};
use crate::store::seal::Seal;
use crate::store::whose::is_of_another;
use crate::store::{Disk, Notice, SaveError, Seen, Step, Unreadable};
use jiff::Timestamp;
use std::io;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The file of this device, and how it looked when this program last read or wrote it.
#[derive(Debug)]
pub(crate) struct OwnFile {
    pub(crate) path: PathBuf,
    pub(crate) device: DeviceId,
    pub(crate) seen: Option<Seen>,
}

/// What somebody else did to the file since we last looked: a backup program, a sync tool, a second program on a disk
/// without locks.
#[derive(Debug, Default)]
pub(crate) struct Foreign {
    /// Lines of this device that were found there. They must not be overwritten.
    pub(crate) lines: Vec<String>,
    /// The entries that were found there, of whichever device.
    pub(crate) entries: Vec<Entry>,
    /// What must be told in any case.
    pub(crate) notice: Option<Notice>,
}

impl OwnFile {
    /// Returns whether the file is not what was saved any more: somebody else changed or took it away since we last
    /// looked, or the disk cannot be asked. `held` returns the seal and the bytes that belong there in the clear.
    pub(crate) fn is_touched(
        &mut self,
        disk: &dyn Disk,
        held: impl FnOnce() -> (Seal, Zeroizing<Vec<u8>>),
    ) -> bool {
        let Ok(seen) = disk.look(&self.path) else { return true };
        if seen == self.seen {
            return false;
        }
        let (seal, body) = held();
        let read = || seal.open(disk.read(&self.path, LONGEST_RECORD).ok()?).ok();
        let is_same = seen.is_some() && read().is_some_and(|file| !file.bare && file.bytes == body);
        if is_same {
            // A tool that copies files gave it another time: to write it again would only call that tool again.
            self.seen = seen;
        }
        !is_same
    }

    /// Returns what somebody else did to the file. What is not ours to overwrite is kept aside.
    pub(crate) fn foreign(
        &mut self,
        disk: &dyn Disk,
        seal: &Seal,
        now_ms: i64,
    ) -> Result<Foreign, SaveError> {
        let failed = |error: &io::Error, path: &Path| SaveError::new(Step::Look, error, path);
        let seen = disk.look(&self.path).map_err(|error| failed(&error, &self.path))?;
        if seen == self.seen {
            return Ok(Foreign::default());
        }
        if seen.is_none() {
            // It is told once, however often it is tried to write it anew.
            self.seen = None;
            let notice = Some(Notice::Gone { file: self.path.clone() });
            return Ok(Foreign { notice, ..Foreign::default() });
        }
        let bytes = match disk.read(&self.path, LONGEST_RECORD) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return self.set_aside(disk, Aside::Damaged, now_ms, Foreign::default());
            }
            Err(error) => return Err(failed(&error, &self.path)),
        };
        let Ok(unsealed) = seal.open(bytes) else {
            return self.set_aside(disk, Aside::Damaged, now_ms, Foreign::default());
        };
        let bytes = unsealed.bytes;
        match parse(&bytes) {
            Ok((head, _, _)) if is_of_another(disk, &self.path, &head.organization) => {
                self.set_aside(disk, Aside::Foreign, now_ms, Foreign::default())
            }
            Ok((head, entries, body)) if head.device == self.device => {
                let lines = body.lines().filter_map(|line| line.strip_suffix(',')).map(str::to_owned);
                Ok(Foreign { lines: lines.collect(), entries, notice: None })
            }
            Err(Unreadable::Newer { .. }) => Err(failed(&io::ErrorKind::InvalidData.into(), &self.path)),
            Ok((_, entries, _)) => {
                let found = Foreign { entries, ..Foreign::default() };
                self.set_aside(disk, Aside::OfAnother, now_ms, found)
            }
            Err(Unreadable::Damaged(_)) => {
                let (lines, entries) = salvage(&bytes, &self.device).into_iter().unzip();
                let found = Foreign { lines, entries, notice: None };
                self.set_aside(disk, Aside::Damaged, now_ms, found)
            }
        }
    }

    /// Keeps aside what is in the place of the file, and says so in `found`.
    fn set_aside(
        &mut self,
        disk: &dyn Disk,
        why: Aside,
        now_ms: i64,
        found: Foreign,
    ) -> Result<Foreign, SaveError> {
        let kept_as = keep_aside(disk, &self.path, why, now_ms)?;
        // Nothing is there now, and that was our doing.
        self.seen = None;
        Ok(Foreign { notice: Some(Notice::Displaced { file: self.path.clone(), kept_as }), ..found })
    }

    /// Puts these bytes in the place of the file.
    pub(crate) fn save(&mut self, disk: &dyn Disk, bytes: &[u8]) -> Result<(), SaveError> {
        replace(disk, &self.path, bytes)?;
        self.seen = disk.look(&self.path).ok().flatten();
        Ok(())
    }
}

/// Why a file is renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aside {
    /// It is damaged: `<name>.damaged-<YYYYMMDD-HHMMSS>`.
    Damaged,
    /// It is a good file of another device under our name: `<name>.other-<YYYYMMDD-HHMMSS>.ron`, which is read on.
    OfAnother,
    /// It is a good file of another organization: `<name>.foreign-<YYYYMMDD-HHMMSS>`, which nobody reads.
    Foreign,
    /// It was imported and is not wanted: `<name>.undone-<YYYYMMDD-HHMMSS>`.
    Undone,
}

/// Renames a file that must not be overwritten, with the time in UTC, numbered if need be. Returns its new path.
pub(crate) fn keep_aside(
    disk: &dyn Disk,
    file: &Path,
    why: Aside,
    now_ms: i64,
) -> Result<PathBuf, SaveError> {
    let failed = |error: &io::Error| SaveError::new(Step::KeepAside, error, file);
    for number in 1..1000 {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(match why {
            Aside::Damaged => format!(".damaged-{}{number}", utc(now_ms)),
            Aside::Foreign => format!(".foreign-{}{number}", utc(now_ms)),
            Aside::Undone => format!(".undone-{}{number}", utc(now_ms)),
            Aside::OfAnother => format!(".other-{}{number}.ron", utc(now_ms)),
        });
        let aside = file.with_file_name(name);
        if disk.look(&aside).map_err(|error| failed(&error))?.is_none() {
            disk.rename(file, &aside).map_err(|error| failed(&error))?;
            sync_folder(disk, file.parent().unwrap_or(Path::new(".")))?;
            return Ok(aside);
        }
    }
    Err(failed(&io::ErrorKind::AlreadyExists.into()))
}

/// Writes a time as `YYYYMMDD-HHMMSS`.
pub(crate) fn utc(ms: i64) -> String {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH).strftime("%Y%m%d-%H%M%S").to_string()
}
