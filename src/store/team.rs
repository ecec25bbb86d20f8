use crate::record::Entry;
use crate::store::format::{LONGEST_RECORD, RecordHead, parse};
use crate::store::imports::is_import;
use crate::store::news::{Meeting, News, TeamTrouble};
use crate::store::own_file::{Aside, keep_aside};
use crate::store::reading::is_record;
use crate::store::replace::{For, put};
use crate::store::seal::Seal;
use crate::store::shared::Shared;
use crate::store::team_folder::{Signs, file_of, is_half_written, is_of, put_signs};
use crate::store::team_imports::OwnImports;
use crate::store::unlock::IDENTITY;
use crate::store::vault::{KeyRefused, LONGEST_IDENTITY, is_sealed};
use crate::store::{Damage, Disk, Notice, SaveError, Seen, Step, Unreadable};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How long a file may be half written before it is told: sync tools are slow, and pause.
const PATIENCE_MS: i64 = 60_000;

/// The folder in which the devices of a team meet.
///
/// The file of this device is kept on this computer as always, and copied here after each save. The files of the
/// others are only read. Nothing is ever made here but that copy, those of what this device imported, and the signs of a
/// passphrase, so that a stick that is not plugged in does not come to life as an empty folder.
///
/// What is in the clear never comes to where a passphrase was set, and nothing of a protected organization comes here
/// in the clear.
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
    /// The same of each file that this device imported.
    pub(super) imports: BTreeMap<PathBuf, (Seen, Seen)>,
    /// What stands between the record and the disk, and how often that was changed.
    pub(super) seal: Seal,
    seals: u64,
    /// What else this device left here, as it was when it was last seen to be encrypted.
    swept: BTreeMap<PathBuf, Seen>,
    /// How many files of others were in the clear when the person was told.
    told_in_clear: usize,
    /// Set when nobody waits for this folder any more: nothing is written then.
    abandoned: Arc<AtomicBool>,
}

/// What is known of a file of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// It was read. It is in the clear.
    Read(Seen),
    /// It was read, and it is encrypted.
    Opened(Seen),
    /// It holds another organization.
    Strange(Seen),
    /// It is encrypted, and there is no key on this computer.
    Sealed(Seen),
    /// It is encrypted to another key.
    OtherKey(Seen),
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
        let (seals, seal) = shared.numbered_seal();
        Self {
            folder,
            local,
            head,
            shared,
            disk,
            duty,
            files: BTreeMap::new(),
            same: None,
            imports: BTreeMap::new(),
            seal,
            seals,
            swept: BTreeMap::new(),
            told_in_clear: 0,
            abandoned: Arc::default(),
        }
    }

    /// Returns what is to be set when nothing may be written here any more.
    pub(crate) fn abandoned(&self) -> Arc<AtomicBool> {
        self.abandoned.clone()
    }

    /// Reads what the others have written, then copies what this device has. Returns what is new.
    pub(crate) fn meet(&mut self, now_ms: i64) -> News {
        let mut news = News::default();
        self.follow_seal();
        let trouble = match self.disk.files(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Some(TeamTrouble::Missing),
            Err(error) => Some(TeamTrouble::Unreadable(error.kind())),
            Ok(names) => self.meet_among(&names, now_ms, &mut news),
        };
        let in_clear = self.in_clear();
        if in_clear > self.told_in_clear {
            news.notices.push(Notice::TeamInTheClear { folder: self.folder.clone(), count: in_clear });
        }
        self.told_in_clear = in_clear;
        news.meeting = Some(Meeting { folder: self.folder.clone(), trouble, in_clear });
        news
    }

    fn meet_among(&mut self, names: &[PathBuf], now_ms: i64, news: &mut News) -> Option<TeamTrouble> {
        let imports = self.own_imports();
        self.read_others(names, &imports, now_ms, news);
        let signs = Signs::of(names);
        if self.is_strange(&signs) {
            return Some(TeamTrouble::Strange);
        }
        match self.seal {
            Seal::Clear if self.is_guarded(&signs) => return Some(TeamTrouble::Passphrase),
            Seal::Clear => {}
            // Whose organization it is nobody can tell yet.
            Seal::Vault(_) if self.has(is_other_key) && !signs.has(&self.head.organization) => {
                return Some(self.another_key());
            }
            Seal::Vault(_) => {}
        }
        let copied = match self.duty {
            Duty::ReadOnly => Ok(()),
            Duty::ReadAndCopy => self.copy_all(names, &imports, now_ms, news),
        };
        let another = self.has(is_other_key).then(|| self.another_key());
        copied.err().map(TeamTrouble::Unwritable).or(another)
    }

    /// Copies everything that this device has to share: the signs of a passphrase first.
    fn copy_all(
        &mut self,
        names: &[PathBuf],
        imports: &OwnImports,
        now_ms: i64,
        news: &mut News,
    ) -> Result<(), SaveError> {
        self.copy_signs()?;
        self.copy_own(now_ms, news)?;
        self.copy_imports(imports, now_ms)?;
        self.sweep(names, imports)
    }

    /// Puts mark and key of a protected organization there, where they are missing.
    pub(crate) fn copy_signs(&self) -> Result<(), SaveError> {
        match self.seal {
            Seal::Vault(_) if self.may_write() => {
                let key = self.local.with_file_name(IDENTITY);
                put_signs(&*self.disk, &self.folder, &self.head.organization, &key)
            }
            Seal::Vault(_) | Seal::Clear => Ok(()),
        }
    }

    /// Copies the file of this device here, if either is not what it was.
    ///
    /// # Errors
    ///
    /// When a step failed. The file on this computer is untouched, and the copy is the old one or the new one.
    pub(crate) fn copy_own(&mut self, now_ms: i64, news: &mut News) -> Result<(), SaveError> {
        let copy = self.copy();
        let there = self.look(&copy)?;
        let Some(local) = self.look(&self.local)? else {
            // Opened from the folder again after it was deleted here: what this device wrote comes back from there.
            if there.is_some()
                && let Ok(unsealed) = self.seal.open(self.read(&copy)?)
                && let Ok((head, entries, lines)) = parse(&unsealed.bytes)
            {
                self.take(&copy, &head, entries, lines, news);
            }
            return Ok(());
        };
        if there.is_some() && self.same == there.map(|there| (local, there)) {
            return Ok(());
        }
        let bytes = self.read(&self.local)?;
        // It is being turned over just now: the next meeting comes when that is done.
        if !self.seal.is_on(&bytes) {
            return Ok(());
        }
        let theirs = if there.is_some() { Some(self.read(&copy)?) } else { None };
        if theirs.as_ref() != Some(&bytes) {
            let kept = theirs.map(|theirs| self.keep_what_is_there(&copy, theirs, &bytes, now_ms, news));
            if kept.transpose()? == Some(Kept::NotYet) || !self.may_write_bytes(&bytes)? {
                return Ok(());
            }
            // The next round reads what is there then: somebody may have put something in its place by now.
            return put(&*self.disk, &copy, &bytes, For::TheTeam);
        }
        self.same = there.map(|there| (local, there));
        Ok(())
    }

    /// Takes over what somebody else put in the place of our copy: a backup program, or a computer with our name.
    fn keep_what_is_there(
        &self,
        copy: &Path,
        theirs: Vec<u8>,
        ours: &[u8],
        now_ms: i64,
        news: &mut News,
    ) -> Result<Kept, SaveError> {
        let aside = |why| keep_aside(&*self.disk, copy, why, now_ms).map(|_| Kept::Here);
        let theirs = match (&self.seal, is_sealed(&theirs)) {
            // A passphrase has been set since it was looked for.
            (Seal::Clear, true) => return Ok(Kept::NotYet),
            (Seal::Clear | Seal::Vault(_), false) => theirs.into(),
            (Seal::Vault(vault), true) => match vault.open(&theirs) {
                Ok(open) => open,
                // Whoever has that key reads it on.
                Err(KeyRefused::Wrong) => return aside(Aside::OfAnother),
                Err(KeyRefused::Damaged | KeyRefused::TooMuchWork) => return aside(Aside::Damaged),
            },
        };
        let ours = self.seal.open(ours.to_vec()).map(|unsealed| unsealed.bytes).unwrap_or_default();
        match parse(&theirs) {
            Ok((head, entries, lines)) if head.device == self.head.device => {
                let ours: BTreeSet<&str> =
                    parse(&ours).map_or_else(|_| BTreeSet::new(), |(_, _, lines)| lines.lines().collect());
                if lines.lines().all(|line| ours.contains(line)) {
                    return Ok(Kept::Here);
                }
                self.take(copy, &head, entries, lines, news);
                Ok(Kept::NotYet)
            }
            Err(Unreadable::Newer { .. }) => {
                Err(SaveError::new(Step::Look, &io::ErrorKind::InvalidData.into(), copy))
            }
            Ok(_) => aside(Aside::OfAnother),
            Err(Unreadable::Damaged(_)) => aside(Aside::Damaged),
        }
    }

    fn read_others(&mut self, names: &[PathBuf], imports: &OwnImports, now_ms: i64, news: &mut News) {
        let (disk, own) = (self.disk.clone(), self.copy());
        let wanted = |name: &&PathBuf| is_record(name) && !imports.has(name);
        let files: Vec<PathBuf> = names.iter().filter(wanted).map(|name| self.folder.join(name)).collect();
        self.files.retain(|file, _| files.contains(file));
        for file in files.into_iter().filter(|file| *file != own) {
            let known = self.files.get(&file).copied();
            // One that is gone again, or hidden for a moment, is looked for at the next meeting.
            let Some(seen) = disk.look(&file).ok().flatten() else { continue };
            if known.and_then(seen_as) != Some(seen) {
                let known = self.read_other(&file, seen, known, now_ms, news);
                self.files.insert(file, known);
            }
        }
    }

    fn read_other(
        &self,
        file: &Path,
        seen: Seen,
        before: Option<Known>,
        now_ms: i64,
        news: &mut News,
    ) -> Known {
        let mut wait = |wrong| wait(file, seen, before, now_ms, wrong, news);
        let bytes = match self.disk.read(file, LONGEST_RECORD) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return wait(Wrong::Damaged(Damage::TooLarge));
            }
            Err(error) => return wait(Wrong::Unreadable(error.kind())),
        };
        let (bytes, read) = match (&self.seal, is_sealed(&bytes)) {
            (Seal::Clear | Seal::Vault(_), false) => (bytes.into(), Known::Read(seen)),
            (Seal::Clear, true) => return Known::Sealed(seen),
            (Seal::Vault(vault), true) => match vault.open(&bytes) {
                Ok(open) => (open, Known::Opened(seen)),
                Err(KeyRefused::Wrong) => return Known::OtherKey(seen),
                Err(KeyRefused::Damaged | KeyRefused::TooMuchWork) => {
                    return wait(Wrong::Damaged(Damage::Sealed));
                }
            },
        };
        match parse(&bytes) {
            Ok((head, _, _)) if head.organization != self.head.organization => {
                news.notices.push(Notice::OtherOrganization { file: file.to_owned() });
                Known::Strange(seen)
            }
            Ok((head, entries, lines)) => {
                self.take(file, &head, entries, lines, news);
                read
            }
            Err(Unreadable::Newer { format }) => {
                news.notices.push(Notice::Newer { file: file.to_owned(), format });
                read
            }
            Err(Unreadable::Damaged(damage)) => wait(Wrong::Damaged(damage)),
        }
    }

    /// Hands entries on; those of this device, of a conflict copy or an older copy, go into its file as well. What was
    /// imported can be taken away again: it is not written down a second time.
    fn take(&self, file: &Path, head: &RecordHead, entries: Vec<Entry>, lines: &str, news: &mut News) {
        if head.device == self.head.device && !is_import(file) {
            self.shared.adopt(lines.lines().filter_map(|line| line.strip_suffix(',')));
        }
        news.entries.extend(entries);
    }

    /// Encrypts what else this device left here: conflict copies, files kept aside, what a kill left half written.
    fn sweep(&mut self, names: &[PathBuf], imports: &OwnImports) -> Result<(), SaveError> {
        if matches!(self.seal, Seal::Clear) {
            return Ok(());
        }
        let own = self.copy();
        let ours = |name: &&PathBuf| is_of(name, &self.head.device) && !imports.has(name);
        let files: Vec<PathBuf> = names.iter().filter(ours).map(|name| self.folder.join(name)).collect();
        for file in files.into_iter().filter(|file| *file != own) {
            let Some(seen) = self.look(&file)? else { continue };
            if self.swept.get(&file) == Some(&seen) || !self.may_write() {
                continue;
            }
            if is_half_written(&file) {
                let removed = self.disk.remove(&file);
                removed.map_err(|error| SaveError::new(Step::Remove, &error, &file))?;
                continue;
            }
            let bytes = self.read(&file)?;
            if !is_sealed(&bytes) {
                let sealed = self.seal.close(bytes);
                let sealed = sealed.map_err(|error| SaveError::new(Step::TooLarge, &error, &file))?;
                put(&*self.disk, &file, &sealed, For::TheTeam)?;
            }
            self.swept.extend(self.look(&file)?.map(|seen| (file, seen)));
        }
        Ok(())
    }

    /// Takes over another key: what was shut before is read again.
    fn follow_seal(&mut self) {
        let (seals, seal) = self.shared.numbered_seal();
        if seals != self.seals {
            (self.seals, self.seal) = (seals, seal);
            self.files.retain(|_, known| !matches!(known, Known::Sealed(_) | Known::OtherKey(_)));
        }
    }

    /// Returns whether the folder holds another organization, and ours not at all.
    fn is_strange(&self, signs: &Signs) -> bool {
        let ours = self.has(|known| matches!(known, Known::Read(_) | Known::Opened(_)));
        let another = signs.is_another(&self.head.organization);
        !signs.has(&self.head.organization)
            && (another || self.has(|known| matches!(known, Known::Strange(_))) && !ours)
    }

    /// Returns whether somebody set a passphrase here.
    fn is_guarded(&self, signs: &Signs) -> bool {
        signs.is_guarded() || self.has(|known| matches!(known, Known::Sealed(_))) || self.own_copy_is_sealed()
    }

    fn own_copy_is_sealed(&self) -> bool {
        let copy = self.copy();
        let Some(there) = self.look(&copy).ok().flatten() else { return false };
        let is_known = self.same.is_some_and(|(_, same)| same == there);
        !is_known && self.read(&copy).is_ok_and(|bytes| is_sealed(&bytes))
    }

    /// Returns how many files of others are in the clear although the organization is protected.
    fn in_clear(&self) -> usize {
        let is_ours = |file: &Path| is_of(Path::new(file.file_name().unwrap_or_default()), &self.head.device);
        let clear = |(file, known): &(&PathBuf, &Known)| matches!(known, Known::Read(_)) && !is_ours(file);
        match self.seal {
            Seal::Clear => 0,
            Seal::Vault(_) => self.files.iter().filter(clear).count(),
        }
    }

    /// Returns whether these bytes may be written: those in the clear only where nobody has set a passphrase by now.
    pub(super) fn may_write_bytes(&self, bytes: &[u8]) -> Result<bool, SaveError> {
        if is_sealed(bytes) {
            return Ok(self.may_write());
        }
        let names = self.disk.files(&self.folder);
        let names = names.map_err(|error| SaveError::new(Step::Look, &error, &self.folder))?;
        Ok(self.may_write() && !Signs::of(&names).is_guarded())
    }

    pub(super) fn may_write(&self) -> bool {
        !self.abandoned.load(Ordering::Acquire)
    }

    pub(super) fn look(&self, path: &Path) -> Result<Option<Seen>, SaveError> {
        self.disk.look(path).map_err(|error| SaveError::new(Step::Look, &error, path))
    }

    fn has(&self, wanted: fn(&Known) -> bool) -> bool {
        self.files.values().any(wanted)
    }

    /// Returns what two keys mean here. Where the folder has this device's, byte for byte, the others have to come to it.
    fn another_key(&self) -> TeamTrouble {
        let key_in = |folder: &Path| self.disk.read(&folder.join(IDENTITY), LONGEST_IDENTITY).ok();
        let (here, there) = (self.local.parent().and_then(key_in), key_in(&self.folder));
        if here.is_some() && here == there {
            TeamTrouble::AnotherKeyElsewhere
        } else {
            TeamTrouble::AnotherKey
        }
    }

    fn copy(&self) -> PathBuf {
        file_of(&self.folder, &self.head.device)
    }
}

fn is_other_key(known: &Known) -> bool {
    matches!(known, Known::OtherKey(_))
}

/// Returns how a file looked when nothing more was to be done about it.
fn seen_as(known: Known) -> Option<Seen> {
    match known {
        Known::Read(seen) | Known::Opened(seen) | Known::Strange(seen) => Some(seen),
        Known::Sealed(seen) | Known::OtherKey(seen) => Some(seen),
        Known::Waiting { told, since_ms: _ } => told,
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
        Some(Known::Waiting { told: Some(_), .. } | Known::Read(_) | Known::Opened(_)) => now_ms,
        Some(Known::Strange(_) | Known::Sealed(_) | Known::OtherKey(_)) | None => now_ms,
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
