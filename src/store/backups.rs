use crate::record::{DeviceId, Entry, Log, Record, Status};
use crate::store::format::{LONGEST_RECORD, parse};
use crate::store::own_file::utc;
use crate::store::replace::replace;
use crate::store::seal::Seal;
use crate::store::{Disk, SaveError, Step};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// An earlier state of this device's file, as a restore screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, in milliseconds since 1970.
    pub at_ms: i64,
    /// What it holds; `None` when it is damaged.
    pub holds: Option<BackupCounts>,
}

/// What a backup holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupCounts {
    /// Entries.
    pub entries: usize,
    /// Practices that were done.
    pub done: usize,
    /// Notes.
    pub notes: usize,
}

/// The folder of the backups of one device.
#[derive(Clone, Debug)]
pub(crate) struct Backups {
    folder: PathBuf,
    device: DeviceId,
}

impl Backups {
    pub(crate) fn new(folder: PathBuf, device: DeviceId) -> Self {
        Self { folder, device }
    }

    /// Keeps a copy of what was just saved, unless one is younger than a minute, and takes outdated ones away.
    pub(crate) fn keep(&self, disk: &dyn Disk, now_ms: i64, bytes: &[u8]) -> Result<(), SaveError> {
        let failed = |error| SaveError::new(Step::Look, &error, &self.folder);
        let kept = self.times(disk).map_err(failed)?;
        if kept.iter().any(|time| (0..MINUTE_MS).contains(&(now_ms - time))) {
            return Ok(());
        }
        replace(disk, &self.path(now_ms), bytes)?;
        for time in thinned(&kept, now_ms) {
            // One backup too many does no harm; the next thinning tries again.
            disk.remove(&self.path(time)).ok();
        }
        Ok(())
    }

    /// Returns the backups, newest first.
    pub(crate) fn list(&self, disk: &dyn Disk, seal: &Seal) -> Vec<Backup> {
        let holds = |path: &Path| Some(counts(&self.device, self.read(disk, seal, path)?.0));
        let times = self.times(disk).unwrap_or_default();
        let backup = |at_ms: &i64| (self.path(*at_ms), *at_ms);
        times
            .iter()
            .rev()
            .map(backup)
            .map(|(path, at_ms)| Backup { holds: holds(&path), path, at_ms })
            .collect()
    }

    /// Returns the entries and the lines of all good backups, newest first: their union is the newest and whatever
    /// only an older one has. What the disk does not give out is added to `unreadable`.
    pub(crate) fn union(
        &self,
        disk: &dyn Disk,
        seal: &Seal,
        unreadable: &mut Vec<(PathBuf, io::ErrorKind)>,
    ) -> Vec<(Vec<Entry>, Vec<String>)> {
        let times = self.times(disk).unwrap_or_else(|error| {
            unreadable.push((self.folder.clone(), error.kind()));
            Vec::new()
        });
        let mut good = Vec::new();
        for time in times.iter().rev() {
            let path = self.path(*time);
            match disk.read(&path, LONGEST_RECORD) {
                Ok(bytes) => good.extend(self.parse(seal, bytes)),
                Err(error) => unreadable.push((path, error.kind())),
            }
        }
        good
    }

    fn read(&self, disk: &dyn Disk, seal: &Seal, path: &Path) -> Option<(Vec<Entry>, Vec<String>)> {
        self.parse(seal, disk.read(path, LONGEST_RECORD).ok()?)
    }

    fn parse(&self, seal: &Seal, bytes: Vec<u8>) -> Option<(Vec<Entry>, Vec<String>)> {
        let unsealed = seal.open(bytes).ok()?;
        let (head, entries, body) = parse(&unsealed.bytes).ok()?;
        let lines = body.lines().filter_map(|line| line.strip_suffix(',')).map(str::to_owned).collect();
        (head.device == self.device).then_some((entries, lines))
    }

    fn times(&self, disk: &dyn Disk) -> io::Result<Vec<i64>> {
        let files = match disk.files(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let mut times: Vec<i64> = files.iter().filter_map(|name| self.time(name)).collect();
        times.sort_unstable();
        Ok(times)
    }

    fn time(&self, name: &Path) -> Option<i64> {
        let when =
            name.to_str()?.strip_prefix(self.device.as_str())?.strip_prefix('-')?.strip_suffix(".ron")?;
        let when = DateTime::strptime("%Y%m%d-%H%M%S", when).ok()?;
        TimeZone::UTC.to_timestamp(when).ok().map(|time| time.as_millisecond())
    }

    fn path(&self, at_ms: i64) -> PathBuf {
        self.folder.join(format!("{}-{}.ron", self.device, utc(at_ms)))
    }
}

/// Returns the times of the backups to take away after one was made at `now_ms`: all but the last ten and the last
/// of each of fourteen days. `kept` rises.
pub fn thinned(kept: &[i64], now_ms: i64) -> Vec<i64> {
    // With the one just made there are ten.
    let last = kept.iter().rev().take(9);
    let of_days: BTreeMap<i64, i64> = kept.iter().map(|time| (time.div_euclid(DAY_MS), *time)).collect();
    let today = now_ms.div_euclid(DAY_MS);
    let of_days = of_days.range(today - 13..).map(|(_, time)| time);
    let stay: BTreeSet<i64> = last.chain(of_days).copied().collect();
    kept.iter().filter(|time| !stay.contains(time)).copied().collect()
}

fn counts(device: &DeviceId, entries: Vec<Entry>) -> BackupCounts {
    let count = entries.iter().filter(|entry| entry.is_entered()).count();
    let mut log = Log::default();
    for entry in entries {
        log.add(entry);
    }
    let record = Record::new(device.clone(), log);
    let practices = || record.state().practices().map(|(_, practice)| practice);
    BackupCounts {
        entries: count,
        done: practices().filter(|practice| *practice.status() == Status::Done).count(),
        notes: practices().map(|practice| practice.notes().count()).sum(),
    }
}
