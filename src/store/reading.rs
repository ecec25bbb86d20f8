use crate::record::{DeviceId, Log};
use crate::settings::Settings;
use crate::store::backups::Backups;
use crate::store::body::Body;
use crate::store::device::{Device, random_name};
use crate::store::format::{LONGEST_RECORD, LONGEST_SHEET, parse, salvage};
use crate::store::imports::{imported_by, is_import};
use crate::store::organizations::Organizations;
use crate::store::own_file::{Aside, keep_aside};
use crate::store::replace::ensure_folder;
use crate::store::seal::Seal;
use crate::store::whose::is_of_another;
use crate::store::{Damage, Lock, Locked, Notice, Opening, ReadOnlyWhy, Unreadable, read_settings};
use std::io;
use std::path::{Path, PathBuf};

/// How many bytes the files of the other devices may have together to be read.
pub(super) const LONGEST_ORGANIZATION: u64 = 4 * LONGEST_RECORD;

/// What is known while the store is being opened. Nothing is ever written over here: files are read or renamed.
pub(super) struct Reading<'a> {
    opening: &'a Opening,
    pub(super) notices: Vec<Notice>,
    pub(super) read_only: Option<ReadOnlyWhy>,
    pub(super) log: Log,
    pub(super) seal: Seal,
    /// The file of this device is in the clear and belongs encrypted, or it is encrypted to a former key.
    pub(super) own_is_bare: bool,
    /// The file of this device is encrypted, and there is no key.
    pub(super) key_is_missing: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn new(opening: &'a Opening) -> Self {
        Self {
            opening,
            notices: Vec::new(),
            read_only: None,
            log: Log::default(),
            seal: Seal::Clear,
            own_is_bare: false,
            key_is_missing: false,
        }
    }

    /// Takes the lock of the data folder.
    pub(super) fn lock(&mut self) -> Option<Lock> {
        let places = &self.opening.places;
        if let Err(error) = ensure_folder(&*self.opening.disk, &places.data) {
            self.unwritable(&places.data, error.kind);
            return None;
        }
        match self.opening.disk.lock(&places.lock()) {
            Ok(Locked::Ours(lock)) => return Some(lock),
            Ok(Locked::Elsewhere) => {
                self.read_only = Some(ReadOnlyWhy::InUse);
                self.notices.push(Notice::InUse);
            }
            Ok(Locked::Unknown) => self.notices.push(Notice::NoLock),
            // A full disk may have room again before the first save.
            Err(error) if error.kind() == io::ErrorKind::StorageFull => self.notices.push(Notice::NoLock),
            Err(error) => self.unwritable(&places.data, error.kind()),
        }
        None
    }

    /// Returns which device this is; a new one when there is none yet.
    pub(super) fn device(&mut self) -> Device {
        let file = self.opening.places.device();
        match self.opening.disk.read(&file, LONGEST_SHEET) {
            Ok(bytes) => match Device::read(&bytes) {
                Ok(Some(device)) => return device,
                Err(Unreadable::Newer { format }) => self.newer(&file, format),
                Ok(None) | Err(Unreadable::Damaged(_)) => self.device_damaged(file),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => self.device_damaged(file),
            Err(error) => self.unreadable(&file, error.kind()),
        }
        self.new_device()
    }

    /// Reads which organizations there are.
    pub(super) fn organizations(&mut self, open: &str) -> Organizations {
        let (organizations, notices) = Organizations::read(self.opening, self.read_only.as_ref(), open);
        self.notices.extend(notices);
        organizations
    }

    /// Reads the file of this device into `body`; returns how many entries it had on the disk, or what comes to the
    /// same: when that is not what `body` has in the end, `body` is to be saved.
    pub(super) fn own_file(
        &mut self,
        file: &Path,
        id: &DeviceId,
        backups: &Backups,
        body: &mut Body,
    ) -> usize {
        let bytes = match self.opening.disk.read(file, LONGEST_RECORD) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return self.missing(file, backups, body);
            }
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return self.damaged(file, Damage::TooLarge, &[], id, backups, body);
            }
            Err(error) => {
                self.unreadable(file, error.kind());
                return self.recover(backups, body);
            }
        };
        let is_on = self.seal.is_on(&bytes);
        let bytes = match self.seal.open(bytes) {
            Ok(unsealed) => {
                self.own_is_bare = !is_on;
                unsealed.bytes
            }
            Err(_) if matches!(self.seal, Seal::Clear) => {
                self.key_is_missing = true;
                return 0;
            }
            Err(damage) => return self.damaged(file, damage, &[], id, backups, body),
        };
        match parse(&bytes) {
            // Nothing of it is taken over: one organization would be shown in the other.
            Ok((head, _, _)) if is_of_another(&*self.opening.disk, file, &head.organization) => {
                self.damaged(file, Damage::Organization, &[], id, backups, body)
            }
            Ok((head, entries, lines)) if head.device == *id => {
                body.take(lines);
                self.log.extend(entries);
                body.count()
            }
            Ok(_) => self.damaged(file, Damage::Device, &bytes, id, backups, body),
            Err(Unreadable::Damaged(damage)) => self.damaged(file, damage, &bytes, id, backups, body),
            Err(Unreadable::Newer { format }) => {
                self.newer(file, format);
                0
            }
        }
    }

    /// Reads every other file of the organization, whatever its name: other devices', and conflict copies of ours.
    pub(super) fn other_files(&mut self, own: &Path, id: &DeviceId, body: &mut Body) {
        let folder = own.parent().unwrap_or(own);
        let names = match self.opening.disk.files(folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable_other(folder.to_owned(), error.kind()),
        };
        let mut room = LONGEST_ORGANIZATION;
        for name in names.iter().filter(|name| is_record(name)) {
            let file = folder.join(name);
            if file == own {
                continue;
            }
            match self.opening.disk.read(&file, room.min(LONGEST_RECORD)) {
                Ok(bytes) => {
                    room = room.saturating_sub(bytes.len() as u64);
                    self.other_file(file, bytes, id, body);
                }
                Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                    self.notices.push(Notice::OtherDamaged { file, damage: Damage::TooLarge });
                }
                Err(error) => self.unreadable_other(file, error.kind()),
            }
        }
    }

    /// Reads the settings; returns whether they may be written.
    pub(super) fn settings(&mut self) -> (Settings, bool) {
        let file = self.opening.places.settings();
        let keeps = match self.opening.disk.read(&file, LONGEST_SHEET) {
            Ok(bytes) => match read_settings(&bytes) {
                Ok(settings) => return (settings, true),
                Err(Unreadable::Newer { format }) => {
                    self.notices.push(Notice::Newer { file, format });
                    false
                }
                Err(Unreadable::Damaged(_)) => self.settings_damaged(file),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => self.settings_damaged(file),
            Err(error) => {
                self.unreadable_other(file, error.kind());
                false
            }
        };
        (Settings::default(), keeps)
    }

    fn other_file(&mut self, file: PathBuf, bytes: Vec<u8>, id: &DeviceId, body: &mut Body) {
        let unsealed = match self.seal.open(bytes) {
            Ok(unsealed) => unsealed,
            Err(damage) => return self.notices.push(Notice::OtherDamaged { file, damage }),
        };
        let ours = file.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name.starts_with(id.as_str()) || name.contains(&imported_by(id))
        });
        if unsealed.bare && !ours {
            self.notices.push(Notice::InTheClear { file: file.clone() });
        }
        match parse(&unsealed.bytes) {
            Ok((head, _, _)) if is_of_another(&*self.opening.disk, &file, &head.organization) => {
                self.notices.push(Notice::OtherOrganization { file });
            }
            Ok((head, entries, lines)) => {
                // What was imported can be taken away again: it is not written down a second time.
                if head.device == *id && !is_import(&file) {
                    body.adopt(lines.lines().filter_map(|line| line.strip_suffix(',')));
                }
                self.log.extend(entries);
            }
            Err(Unreadable::Damaged(damage)) => self.notices.push(Notice::OtherDamaged { file, damage }),
            Err(Unreadable::Newer { format }) => self.notices.push(Notice::Newer { file, format }),
        }
    }

    fn missing(&mut self, file: &Path, backups: &Backups, body: &mut Body) -> usize {
        let from_backups = self.recover(backups, body);
        if from_backups > 0 {
            self.notices.push(Notice::Missing { file: file.to_owned(), from_backups });
        }
        0
    }

    fn damaged(
        &mut self,
        file: &Path,
        damage: Damage,
        bytes: &[u8],
        id: &DeviceId,
        backups: &Backups,
        body: &mut Body,
    ) -> usize {
        let why = match damage {
            Damage::Device => Aside::OfAnother,
            Damage::Organization => Aside::Foreign,
            Damage::Empty
            | Damage::TooLarge
            | Damage::Header
            | Damage::Kind
            | Damage::Checksum
            | Damage::Count
            | Damage::Entry(_)
            | Damage::End
            | Damage::Sealed => Aside::Damaged,
        };
        let kept_as = self.kept_aside(file, why);
        let (lines, entries): (Vec<_>, Vec<_>) = salvage(bytes, id).into_iter().unzip();
        let rescued = body.adopt(lines.iter().map(String::as_str));
        self.log.extend(entries);
        let from_backups = self.recover(backups, body);
        let file = file.to_owned();
        self.notices.push(Notice::Damaged { file, damage, kept_as, rescued, from_backups });
        0
    }

    fn recover(&mut self, backups: &Backups, body: &mut Body) -> usize {
        let (mut added, mut unreadable) = (0, Vec::new());
        for (entries, lines) in backups.union(&*self.opening.disk, &self.seal, &mut unreadable) {
            added += body.adopt(lines.iter().map(String::as_str));
            self.log.extend(entries);
        }
        self.notices.extend(unreadable.into_iter().map(|(path, kind)| Notice::Unreadable { path, kind }));
        added
    }

    /// Renames a damaged file. When that fails, or it is not ours to rename, nothing may be written.
    fn kept_aside(&mut self, file: &Path, why: Aside) -> Option<PathBuf> {
        if self.read_only.is_some() {
            return None;
        }
        match keep_aside(&*self.opening.disk, file, why, (self.opening.clock)()) {
            Ok(aside) => Some(aside),
            Err(error) => {
                self.read_only = Some(ReadOnlyWhy::Unwritable(error.kind));
                None
            }
        }
    }

    fn device_damaged(&mut self, file: PathBuf) {
        let kept_as = self.kept_aside(&file, Aside::Damaged);
        self.notices.push(Notice::DeviceDamaged { file, kept_as });
    }

    fn settings_damaged(&mut self, file: PathBuf) -> bool {
        let kept_as = match self.read_only {
            Some(_) => None,
            None => keep_aside(&*self.opening.disk, &file, Aside::Damaged, (self.opening.clock)()).ok(),
        };
        let keeps = kept_as.is_some();
        self.notices.push(Notice::SettingsDamaged { file, kept_as });
        keeps
    }

    fn new_device(&mut self) -> Device {
        let random = random_name().and_then(|id| Ok((id, random_name()?)));
        let (id, new) = random.unwrap_or_else(|_| {
            self.read_only.get_or_insert(ReadOnlyWhy::Unwritable(io::ErrorKind::Unsupported));
            ("unnamed".to_owned(), "unnamed".to_owned())
        });
        Device { id: DeviceId::new(id), organization: self.some_organization().unwrap_or(new) }
    }

    /// Returns the first organization that is there already, so that it is not out of sight with a lost `device.ron`.
    fn some_organization(&self) -> Option<String> {
        let organizations = self.opening.places.organizations();
        let folders = self.opening.disk.folders(&organizations).unwrap_or_default();
        let has_records = |folder: &PathBuf| {
            let names = self.opening.disk.files(&organizations.join(folder)).unwrap_or_default();
            names.iter().any(|name| is_record(name))
        };
        folders.into_iter().filter(has_records).find_map(|folder| folder.into_os_string().into_string().ok())
    }

    fn unwritable(&mut self, path: &Path, kind: io::ErrorKind) {
        self.read_only.get_or_insert(ReadOnlyWhy::Unwritable(kind));
        self.notices.push(Notice::Unwritable { path: path.to_owned(), kind });
    }

    fn unreadable(&mut self, path: &Path, kind: io::ErrorKind) {
        self.read_only.get_or_insert(ReadOnlyWhy::Unreadable(kind));
        self.unreadable_other(path.to_owned(), kind);
    }

    fn unreadable_other(&mut self, path: PathBuf, kind: io::ErrorKind) {
        self.notices.push(Notice::Unreadable { path, kind });
    }

    fn newer(&mut self, file: &Path, format: u32) {
        self.read_only.get_or_insert(ReadOnlyWhy::Newer { format });
        self.notices.push(Notice::Newer { file: file.to_owned(), format });
    }
}

/// Returns whether a file is a record by its name. Hidden ones are half written.
pub(super) fn is_record(name: &Path) -> bool {
    let hidden = name.to_string_lossy().starts_with('.');
    !hidden && name.extension().is_some_and(|extension| extension == "ron")
}
