use crate::record::{DeviceId, Entry};
use crate::store::format::{LONGEST_RECORD, RecordHead, parse};
use crate::store::news::{Meeting, News, TeamTrouble};
use crate::store::own_file::{Aside, keep_aside};
use crate::store::reading::is_record;
use crate::store::replace::{For, put, put_once};
use crate::store::shared::Shared;
use crate::store::{Damage, Disk, Notice, SaveError, Seen, Step, Unreadable};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How long a file may be half written before it is told: sync tools are slow, and pause.
const PATIENCE_MS: i64 = 60_000;

/// The folder in which the devices of a team meet.
///
/// The file of this device is kept on this computer as always, and copied here after each save. The files of the
/// others are only read. Nothing is ever made here but that copy, so that a stick that is not plugged in does not
/// come to life as an empty folder.
#[derive(Debug)]
pub(crate) struct Team {
    pub(crate) folder: PathBuf,
    /// The file of this device on this computer.
    pub(crate) local: PathBuf,
    pub(crate) head: RecordHead,
    pub(crate) shared: Arc<Shared>,
    pub(crate) disk: Arc<dyn Disk>,
    duty: Duty,
    files: BTreeMap<PathBuf, Known>,
    /// The local file and its copy here, as they were when they were last the same.
    same: Option<(Seen, Seen)>,
}

/// What is known of a file of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// It was read.
    Read(Seen),
    /// It holds another organization.
    Strange(Seen),
    /// It cannot be read yet: since when, and how it looked when the person was told.
    Waiting { since_ms: i64, told: Option<Seen> },
}

/// Whether what was in the place of our copy is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    /// It is, on this computer or under another name.
    Here,
    /// It will be with the next save on this computer, and must not be overwritten before.
    NotYet,
}

/// What is done in a team's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Duty {
    /// It is read, and the file of this device copied there.
    ReadAndCopy,
    /// It is only read: another window does the rest, or nothing can be changed.
    ReadOnly,
}

impl Team {
    pub(crate) fn new(
        folder: PathBuf,
        local: PathBuf,
        head: RecordHead,
        shared: Arc<Shared>,
        disk: Arc<dyn Disk>,
        duty: Duty,
    ) -> Self {
        Self { folder, local, head, shared, disk, duty, files: BTreeMap::new(), same: None }
    }

    /// Reads what the others have written, then copies what this device has. Returns what is new.
    pub(crate) fn meet(&mut self, now_ms: i64) -> News {
        let mut news = News::default();
        let trouble = match self.read_others(now_ms, &mut news) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Some(TeamTrouble::Missing),
            Err(error) => Some(TeamTrouble::Unreadable(error.kind())),
            Ok(()) if self.is_strange() => Some(TeamTrouble::Strange),
            Ok(()) if self.duty == Duty::ReadOnly => None,
            Ok(()) => self.copy_own(now_ms, &mut news).err().map(TeamTrouble::Unwritable),
        };
        news.meeting = Some(Meeting { folder: self.folder.clone(), trouble });
        news
    }

    /// Copies the file of this device here, if either is not what it was.
    ///
    /// # Errors
    ///
    /// When a step failed. The file on this computer is untouched, and the copy is the old one or the new one.
    pub(crate) fn copy_own(&mut self, now_ms: i64, news: &mut News) -> Result<(), SaveError> {
        let disk = self.disk.clone();
        let copy = self.copy();
        let look = |path: &Path| disk.look(path).map_err(|error| SaveError::new(Step::Look, &error, path));
        let read = |path: &Path| {
            disk.read(path, LONGEST_RECORD).map_err(|error| SaveError::new(Step::Look, &error, path))
        };
        let there = look(&copy)?;
        let Some(local) = look(&self.local)? else {
            // Opened from the folder again after it was deleted here: what this device wrote comes back from there.
            if there.is_some()
                && let Ok((head, entries, lines)) = parse(&read(&copy)?)
            {
                self.take(&head, entries, lines, news);
            }
            return Ok(());
        };
        if there.is_some() && self.same == there.map(|there| (local, there)) {
            return Ok(());
        }
        let bytes = read(&self.local)?;
        let theirs = if there.is_some() { Some(read(&copy)?) } else { None };
        if theirs.as_ref() != Some(&bytes) {
            let kept = theirs.map(|theirs| self.keep_what_is_there(&copy, &theirs, &bytes, now_ms, news));
            if kept.transpose()? == Some(Kept::NotYet) {
                return Ok(());
            }
            // The next round reads what is there then: somebody may have put something in its place by now.
            return put(&*disk, &copy, &bytes, For::TheTeam);
        }
        self.same = there.map(|there| (local, there));
        Ok(())
    }

    /// Takes over what somebody else put in the place of our copy: a backup program, or a computer with our name.
    fn keep_what_is_there(
        &self,
        copy: &Path,
        theirs: &[u8],
        ours: &[u8],
        now_ms: i64,
        news: &mut News,
    ) -> Result<Kept, SaveError> {
        match parse(theirs) {
            Ok((head, entries, lines)) if head.device == self.head.device => {
                let ours: BTreeSet<&str> =
                    parse(ours).map_or_else(|_| BTreeSet::new(), |(_, _, lines)| lines.lines().collect());
                if lines.lines().all(|line| ours.contains(line)) {
                    return Ok(Kept::Here);
                }
                self.take(&head, entries, lines, news);
                Ok(Kept::NotYet)
            }
            Err(Unreadable::Newer { .. }) => {
                Err(SaveError::new(Step::Look, &io::ErrorKind::InvalidData.into(), copy))
            }
            Ok(_) => keep_aside(&*self.disk, copy, Aside::OfAnother, now_ms).map(|_| Kept::Here),
            Err(Unreadable::Damaged(_)) => {
                keep_aside(&*self.disk, copy, Aside::Damaged, now_ms).map(|_| Kept::Here)
            }
        }
    }

    fn read_others(&mut self, now_ms: i64, news: &mut News) -> io::Result<()> {
        let (disk, own) = (self.disk.clone(), self.copy());
        let names = disk.files(&self.folder)?;
        let files: Vec<PathBuf> =
            names.iter().filter(|name| is_record(name)).map(|name| self.folder.join(name)).collect();
        self.files.retain(|file, _| files.contains(file));
        for file in files.into_iter().filter(|file| *file != own) {
            let known = self.files.get(&file).copied();
            // One that is gone again, or hidden for a moment, is looked for at the next meeting.
            let Some(seen) = disk.look(&file).ok().flatten() else { continue };
            let is_known = match known {
                Some(Known::Read(before) | Known::Strange(before)) => before == seen,
                Some(Known::Waiting { told, .. }) => told == Some(seen),
                None => false,
            };
            if !is_known {
                let known = self.read_other(&file, seen, known, now_ms, news);
                self.files.insert(file, known);
            }
        }
        Ok(())
    }

    fn read_other(
        &self,
        file: &Path,
        seen: Seen,
        before: Option<Known>,
        now_ms: i64,
        news: &mut News,
    ) -> Known {
        let bytes = match self.disk.read(file, LONGEST_RECORD) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return wait(file, seen, before, now_ms, Wrong::Damaged(Damage::TooLarge), news);
            }
            Err(error) => return wait(file, seen, before, now_ms, Wrong::Unreadable(error.kind()), news),
        };
        match parse(&bytes) {
            Ok((head, _, _)) if head.organization != self.head.organization => {
                news.notices.push(Notice::OtherOrganization { file: file.to_owned() });
                Known::Strange(seen)
            }
            Ok((head, entries, lines)) => {
                self.take(&head, entries, lines, news);
                Known::Read(seen)
            }
            Err(Unreadable::Newer { format }) => {
                news.notices.push(Notice::Newer { file: file.to_owned(), format });
                Known::Read(seen)
            }
            Err(Unreadable::Damaged(damage)) => {
                wait(file, seen, before, now_ms, Wrong::Damaged(damage), news)
            }
        }
    }

    /// Hands entries on; those of this device, of a conflict copy or an older copy, go into its file as well.
    fn take(&self, head: &RecordHead, entries: Vec<Entry>, lines: &str, news: &mut News) {
        if head.device == self.head.device {
            self.shared.adopt(lines.lines().filter_map(|line| line.strip_suffix(',')));
        }
        news.entries.extend(entries);
    }

    /// Returns whether the folder holds another organization, and ours not at all.
    fn is_strange(&self) -> bool {
        let is = |wanted: fn(&Known) -> bool| self.files.values().any(wanted);
        is(|known| matches!(known, Known::Strange(_))) && !is(|known| matches!(known, Known::Read(_)))
    }

    fn copy(&self) -> PathBuf {
        self.folder.join(format!("{}.ron", self.head.device))
    }
}

/// What is wrong with a file that is not read yet.
enum Wrong {
    Damaged(Damage),
    Unreadable(io::ErrorKind),
}

/// Waits for a file to become whole, and tells the person once when it did not for a minute.
fn wait(file: &Path, seen: Seen, before: Option<Known>, now_ms: i64, wrong: Wrong, news: &mut News) -> Known {
    let since_ms = match before {
        Some(Known::Waiting { since_ms, told: None }) => since_ms,
        Some(Known::Waiting { told: Some(_), .. } | Known::Read(_) | Known::Strange(_)) | None => now_ms,
    };
    if now_ms - since_ms < PATIENCE_MS {
        return Known::Waiting { since_ms, told: None };
    }
    let file = file.to_owned();
    news.notices.push(match wrong {
        Wrong::Damaged(damage) => Notice::OtherDamaged { file, damage },
        Wrong::Unreadable(kind) => Notice::Unreadable { path: file, kind },
    });
    Known::Waiting { since_ms, told: Some(seen) }
}

/// Why an organization cannot be kept in a folder, or none is opened there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamRefused {
    /// The folder is not there.
    Missing,
    /// It cannot be read.
    Unreadable(io::ErrorKind),
    /// It holds another organization.
    AnotherOrganization,
    /// It holds none.
    NoOrganization,
    /// It lies in the data folder of this program, or its name cannot be written down.
    NotForTeams,
    /// The organization has a passphrase, and a folder of a team has none: nothing of it may leave in the clear.
    Protected,
    /// A step of writing failed.
    Save(SaveError),
}

/// Returns the folder in which an organization is to be kept when a person chose `chosen`: that one, if it is empty or
/// holds the organization already, otherwise a folder of its own in it.
pub(crate) fn folder_for(disk: &dyn Disk, chosen: &Path, name: &str) -> Result<PathBuf, TeamRefused> {
    match organizations_in(disk, chosen)?.as_slice() {
        [] => {}
        names if names.iter().any(|other| other == name) => return Ok(chosen.to_owned()),
        _ => return Err(TeamRefused::AnotherOrganization),
    }
    let unreadable = |error: io::Error| TeamRefused::Unreadable(error.kind());
    let shown = |names: Vec<PathBuf>| names.iter().any(|name| !name.to_string_lossy().starts_with('.'));
    let is_empty =
        !shown(disk.files(chosen).map_err(unreadable)?) && !shown(disk.folders(chosen).map_err(unreadable)?);
    let short = name.get(..6).unwrap_or(name);
    Ok(if is_empty { chosen.to_owned() } else { chosen.join(format!("salvaguarda-{short}")) })
}

/// Returns the folder and the name of the organization in `chosen`, or in the one folder of ours in it.
pub(crate) fn find_in(disk: &dyn Disk, chosen: &Path) -> Result<(PathBuf, String), TeamRefused> {
    if let Some(name) = organizations_in(disk, chosen)?.into_iter().next() {
        return Ok((chosen.to_owned(), name));
    }
    let folders = disk.folders(chosen).map_err(|error| TeamRefused::Unreadable(error.kind()))?;
    let ours = folders.iter().filter(|name| name.to_string_lossy().starts_with("salvaguarda-"));
    let mut found: Vec<(PathBuf, String)> = ours
        .filter_map(|name| {
            let folder = chosen.join(name);
            let name = organizations_in(disk, &folder).ok()?.into_iter().next()?;
            Some((folder, name))
        })
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        (_, _) => Err(TeamRefused::NoOrganization),
    }
}

/// Copies record files of this computer that a team's folder lacks; one that is there under the same name with
/// something else in it stays, and ours gets a number.
pub(crate) fn copy_records(disk: &dyn Disk, records: &[PathBuf], folder: &Path) -> Result<(), SaveError> {
    for file in records {
        let name = file.file_name().unwrap_or_default();
        let bytes =
            disk.read(file, LONGEST_RECORD).map_err(|error| SaveError::new(Step::Look, &error, file))?;
        put_once(disk, &folder.join(name), &bytes)?;
    }
    Ok(())
}

/// Returns the organizations whose records are in a folder.
fn organizations_in(disk: &dyn Disk, folder: &Path) -> Result<Vec<String>, TeamRefused> {
    let names = match disk.files(folder) {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(TeamRefused::Missing),
        Err(error) => return Err(TeamRefused::Unreadable(error.kind())),
    };
    let mut found = Vec::new();
    for name in names.iter().filter(|name| is_record(name)) {
        let read = disk.read(&folder.join(name), LONGEST_RECORD).ok();
        if let Some(Ok((head, _, _))) = read.as_deref().map(parse)
            && crate::store::device::is_name(&head.organization)
            && !found.contains(&head.organization)
        {
            found.push(head.organization);
        }
    }
    Ok(found)
}

/// Returns the file of a device in a folder.
pub(crate) fn file_of(folder: &Path, device: &DeviceId) -> PathBuf {
    folder.join(format!("{device}.ron"))
}
