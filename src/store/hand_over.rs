//! An organization leaves this computer as one file: written, read back from the disk, and only then deleted here.

use crate::passphrase::Secret;
use crate::record::{Entry, Log};
use crate::store::backups::Backups;
use crate::store::format::{
    LONGEST_COPY, LONGEST_RECORD, SavedBy, parse, read_organization, write_organization,
};
use crate::store::organizations::all_records_in;
use crate::store::replace::{For, put};
use crate::store::seal::Seal;
use crate::store::vault::{open_with, seal_with};
use crate::store::whose::is_of_another;
use crate::store::{Disk, Protection, Refused, SaveError, Seen, Step, Store, Work};
use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs};
use zeroize::Zeroizing;

/// Everything that is needed to write the file beside the window.
pub struct HandOver {
    disk: Arc<dyn Disk>,
    organization: String,
    folder: PathBuf,
    backups: Backups,
    seal: Seal,
    saved: SavedBy,
    log: Log,
    file: PathBuf,
    secret: Secret,
    work: Work,
}

/// An organization that is whole in a file, as far as the disk says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// The folder name of the organization.
    pub organization: String,
    /// The file.
    pub file: PathBuf,
    /// How many entries were found in it.
    pub entries: usize,
    /// How many of them were known to the window.
    known: usize,
    seen: Seen,
}

/// Why an organization was not handed over. It is where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHandedOver {
    /// Nothing can be deleted here: a second window, a locked organization, a file of a newer version; or too much.
    Refused(Refused),
    /// The file would lie in the folder of the data.
    InsideData,
    /// There is a file of that name: none is overwritten.
    Exists,
    /// A protected organization goes into no file without a passphrase.
    NoPassphrase,
    /// This file of the organization cannot be read: what is in it would be missing.
    Unreadable(PathBuf),
    /// The file could not be written.
    Save(SaveError),
    /// What was read back is not what was written.
    NotWhole,
    /// Something was entered meanwhile, or the file is not there any more.
    Meanwhile,
}

impl fmt::Debug for HandOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HandOver")
    }
}

impl Store {
    /// Prepares to write everything of the open organization to `file`, encrypted with `secret` unless that is empty.
    /// Saves what is left first.
    ///
    /// # Errors
    ///
    /// When the organization could not be deleted afterwards, or the place is none for it.
    pub fn prepare_hand_over(
        &self,
        file: &Path,
        log: &Log,
        (secret, work): (Secret, Work),
        (at_ms, edition): (i64, &str),
    ) -> Result<HandOver, NotHandedOver> {
        if self.read_only.is_some() {
            return Err(NotHandedOver::Refused(Refused::ReadOnly));
        }
        self.organizations.ask_leave().map_err(NotHandedOver::Save)?;
        if self.protection != Protection::Off && secret.is_empty() {
            return Err(NotHandedOver::NoPassphrase);
        }
        let places = &self.opening.places;
        if is_inside(file, &places.data) {
            return Err(NotHandedOver::InsideData);
        }
        self.flush().map_err(NotHandedOver::Save)?;
        Ok(HandOver {
            disk: self.opening.disk.clone(),
            organization: self.organization.clone(),
            folder: self.folder(),
            backups: Backups::new(places.backups(&self.organization), self.device.clone()),
            seal: self.shared.seal(),
            saved: SavedBy { device: self.device.clone(), at_ms, edition: edition.to_owned() },
            log: log.clone(),
            file: file.to_owned(),
            secret,
            work,
        })
    }

    /// Returns whether the organization that was handed over may be deleted here now: it is the open one, nothing was
    /// entered since, and the file is as it was read back.
    ///
    /// # Errors
    ///
    /// When it may not.
    pub fn may_delete(&self, handed: &HandedOver, log: &Log) -> Result<(), NotHandedOver> {
        let same = handed.organization == self.organization && handed.known == log.len();
        let is_there = self.opening.disk.look(&handed.file).is_ok_and(|seen| seen == Some(handed.seen));
        if same && is_there && self.read_only.is_none() { Ok(()) } else { Err(NotHandedOver::Meanwhile) }
    }
}

impl HandOver {
    /// Writes the file and reads it back. Takes about two seconds with a passphrase; not for the thread that draws.
    ///
    /// # Errors
    ///
    /// When a step of writing failed, or what was read back is not what was written. Nothing else has changed.
    pub fn write(self) -> Result<HandedOver, NotHandedOver> {
        let known = self.log.len();
        let all = self.everything()?;
        let bytes = self.bytes(&all)?;
        if self.look()?.is_some() {
            return Err(NotHandedOver::Exists);
        }
        // Not in a folder that is made for it: a stick that is not plugged in does not come to life.
        put(&*self.disk, &self.file, &bytes, For::ThisPerson).map_err(NotHandedOver::Save)?;
        match self.check(&all) {
            Ok(seen) => {
                let Self { organization, file, .. } = self;
                let entries = all.iter().filter(|entry| entry.is_entered()).count();
                Ok(HandedOver { organization, file, entries, known, seen })
            }
            Err(error) => {
                // Nobody should take it for the organization. It was not there before.
                self.disk.remove(&self.file).ok();
                Err(error)
            }
        }
    }

    /// Returns what is known, and whatever the files of the organization hold beyond that.
    fn everything(&self) -> Result<BTreeSet<Entry>, NotHandedOver> {
        let mut all: BTreeSet<Entry> = self.log.iter().cloned().collect();
        let records = all_records_in(&*self.disk, &self.folder);
        for file in records.map_err(|_unlisted| NotHandedOver::Unreadable(self.folder.clone()))? {
            let read = self.disk.read(&file, LONGEST_RECORD).ok();
            let open = read.and_then(|bytes| self.seal.open(bytes).ok());
            match open.and_then(|open| parse(&open.bytes).ok().map(|(head, entries, _)| (head, entries))) {
                Some((head, _)) if is_of_another(&*self.disk, &file, &head.organization) => {}
                Some((_, entries)) => all.extend(entries),
                None => return Err(NotHandedOver::Unreadable(file)),
            }
        }
        for (entries, _) in self.backups.union(&*self.disk, &self.seal, &mut Vec::new()) {
            all.extend(entries);
        }
        Ok(all)
    }

    fn bytes(&self, all: &BTreeSet<Entry>) -> Result<Vec<u8>, NotHandedOver> {
        let plain = write_organization(&self.organization, &self.saved, all);
        let plain = plain.map_err(NotHandedOver::Refused)?;
        if self.secret.is_empty() {
            return Ok(plain);
        }
        let failed = |error: &io::Error| NotHandedOver::Save(SaveError::new(Step::Write, error, &self.file));
        let sealed =
            seal_with(&self.secret, self.work, &Zeroizing::new(plain)).map_err(|error| failed(&error))?;
        // What could not be read back is not written.
        let fits = sealed.len() as u64 <= LONGEST_COPY;
        if fits { Ok(sealed) } else { Err(NotHandedOver::Refused(Refused::TooLarge)) }
    }

    /// Reads the file back and looks for every entry in it.
    fn check(&self, all: &BTreeSet<Entry>) -> Result<Seen, NotHandedOver> {
        let read = self.disk.read(&self.file, LONGEST_COPY).map(Zeroizing::new);
        let bytes = read.map_err(|_unreadable| NotHandedOver::NotWhole)?;
        let open = if self.secret.is_empty() {
            bytes
        } else {
            open_with(&bytes, &self.secret).map_err(|_damaged| NotHandedOver::NotWhole)?
        };
        let file = read_organization(&open).map_err(|_damaged| NotHandedOver::NotWhole)?;
        let there: BTreeSet<Entry> = file.entries.into_iter().collect();
        if file.organization != self.organization || there != *all {
            return Err(NotHandedOver::NotWhole);
        }
        self.look()?.ok_or(NotHandedOver::NotWhole)
    }

    fn look(&self) -> Result<Option<Seen>, NotHandedOver> {
        let seen = self.disk.look(&self.file);
        seen.map_err(|error| NotHandedOver::Save(SaveError::new(Step::Look, &error, &self.file)))
    }
}

/// Returns whether a file would lie in a folder, whatever links and dots lead there.
fn is_inside(file: &Path, folder: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_not_there| without_dots(path));
    let (parent, folder_real) = (real(file.parent().unwrap_or(file)), real(folder));
    without_dots(file).starts_with(without_dots(folder)) || parent.starts_with(folder_real)
}

fn without_dots(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_empty| path.to_owned());
    let mut plain = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => plain.push(part),
        }
    }
    plain
}
