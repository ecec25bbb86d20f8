use crate::record::DeviceId;
use crate::store::body::Body;
use crate::store::format::{LONGEST_RECORD, parse, salvage};
use crate::store::replace::{replace, sync_folder};
use crate::store::{Disk, SaveError, Seen, Step, Unreadable};
use jiff::Timestamp;
use std::io;
use std::path::{Path, PathBuf};

/// The file of this device, and how it looked when this program last read or wrote it.
#[derive(Debug)]
pub(crate) struct OwnFile {
    pub(crate) path: PathBuf,
    pub(crate) device: DeviceId,
    pub(crate) seen: Option<Seen>,
}

impl OwnFile {
    /// Returns the lines of the file on the disk when somebody else put it there since we last looked: a backup
    /// program, a sync tool, a second program on a disk without locks. They must not be overwritten.
    pub(crate) fn foreign_lines(&self, disk: &dyn Disk, now_ms: i64) -> Result<Vec<String>, SaveError> {
        let failed = |error: &io::Error| SaveError::new(Step::Look, error, &self.path);
        let seen = disk.look(&self.path).map_err(|error| failed(&error))?;
        if seen.is_none() || seen == self.seen {
            return Ok(Vec::new());
        }
        let bytes = disk.read(&self.path, LONGEST_RECORD).map_err(|error| failed(&error))?;
        match parse(&bytes) {
            Ok((head, _, body)) if head.device == self.device => {
                Ok(body.lines().filter_map(|line| line.strip_suffix(',')).map(str::to_owned).collect())
            }
            Err(Unreadable::Newer { .. }) => Err(failed(&io::ErrorKind::InvalidData.into())),
            Ok(_) => keep_aside(disk, &self.path, Aside::OfAnother, now_ms).map(|_| Vec::new()),
            Err(Unreadable::Damaged(_)) => {
                keep_aside(disk, &self.path, Aside::Damaged, now_ms)?;
                Ok(salvage(&bytes, &self.device).into_iter().map(|(line, _)| line).collect())
            }
        }
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

/// Adds foreign lines to a body; returns whether there were new ones.
pub(crate) fn adopt(body: &mut Body, lines: &[String]) -> bool {
    !lines.is_empty() && body.adopt(lines.iter().map(String::as_str)) > 0
}
