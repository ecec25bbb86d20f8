//! What lies in the folder of a team, seen without a key, and which folder suits an organization.
//!
//! A protected one says what it is by its names: `<organization>.organization` is a mark, because no head can be read,
//! and `identity.age` is the key under its passphrase. The mark is there before the key, and the key before anything
//! that it encrypts; a sync tool may bring them in any order.

use crate::record::DeviceId;
use crate::store::format::{LONGEST_RECORD, parse};
use crate::store::imports::imported_by;
use crate::store::reading::is_record;
use crate::store::replace::{For, put, put_once};
use crate::store::seal::Seal;
use crate::store::unlock::IDENTITY;
use crate::store::vault::{KeyRefused, is_sealed};
use crate::store::whose::is_misplaced;
use crate::store::{Disk, SaveError, Step, Vault};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// What a mark ends in.
const MARK: &str = "organization";

/// What is in a mark, for whoever opens it.
const MARK_TEXT: &[u8] = b"Salvaguarda. No lo borren. Do not delete.\n";

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
    /// The organization is locked.
    Locked,
    /// The organization has a passphrase, and the folder holds it in the clear.
    InTheClear,
    /// The organization has a passphrase, and the folder holds it under another key.
    AnotherKey,
    /// It holds a protected organization whose key is not there yet.
    NoKeyYet,
    /// A step of writing failed.
    Save(SaveError),
}

/// What the names in a folder say of a passphrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs {
    marks: BTreeSet<String>,
    has_key: bool,
}

impl Signs {
    pub(crate) fn of(names: &[PathBuf]) -> Self {
        let marks = names.iter().filter_map(|name| marked(name)).collect();
        Self { marks, has_key: names.iter().any(|name| is_key(name)) }
    }

    /// Returns whether the mark of this organization is there.
    pub(crate) fn has(&self, organization: &str) -> bool {
        self.marks.contains(plain(organization))
    }

    /// Returns whether there are marks, and only of other organizations.
    pub(crate) fn is_another(&self, organization: &str) -> bool {
        !self.marks.is_empty() && !self.has(organization)
    }

    /// Returns whether a passphrase was set here.
    pub(crate) fn is_guarded(&self) -> bool {
        self.has_key || !self.marks.is_empty()
    }
}

/// Returns whether a passphrase was set for a folder: by its names, or by what one of its files begins with.
pub(crate) fn is_guarded(disk: &dyn Disk, folder: &Path) -> io::Result<bool> {
    let names = disk.files(folder)?;
    Ok(Signs::of(&names).is_guarded() || records(disk, folder, &names).any(|bytes| is_sealed(&bytes)))
}

/// Puts the mark and the key of an organization where they are missing. What is there is never replaced.
pub(crate) fn put_signs(
    disk: &dyn Disk,
    folder: &Path,
    organization: &str,
    identity: &Path,
) -> Result<(), SaveError> {
    let look = |path: &Path| disk.look(path).map_err(|error| SaveError::new(Step::Look, &error, path));
    let mark = folder.join(format!("{}.{MARK}", plain(organization)));
    if look(&mark)?.is_none() {
        put(disk, &mark, MARK_TEXT, For::TheTeam)?;
    }
    let key = folder.join(IDENTITY);
    if look(&key)?.is_none() && look(identity)?.is_some() {
        let bytes = disk.read(identity, LONGEST_RECORD);
        let bytes = bytes.map_err(|error| SaveError::new(Step::Look, &error, identity))?;
        put(disk, &key, &bytes, For::TheTeam)?;
    }
    Ok(())
}

/// Returns whether something there is encrypted to another key.
pub(crate) fn has_another_key(disk: &dyn Disk, folder: &Path, vault: &Vault) -> io::Result<bool> {
    let names = disk.files(folder)?;
    let another = |bytes: Vec<u8>| is_sealed(&bytes) && vault.open(&bytes).err() == Some(KeyRefused::Wrong);
    Ok(records(disk, folder, &names).any(another))
}

/// Returns the folder in which an organization is to be kept when a person chose `chosen`: that one, if it is empty or
/// holds the organization already, otherwise a folder of its own in it.
pub(crate) fn folder_for(disk: &dyn Disk, chosen: &Path, name: &str) -> Result<PathBuf, TeamRefused> {
    let unreadable = |error: io::Error| TeamRefused::Unreadable(error.kind());
    match organizations_in(disk, chosen)?.as_slice() {
        [] if is_guarded(disk, chosen).map_err(unreadable)? => return Err(TeamRefused::NoKeyYet),
        [] => {}
        names if names.iter().any(|other| other == name) => return Ok(chosen.to_owned()),
        _ => return Err(TeamRefused::AnotherOrganization),
    }
    let shown = |names: Vec<PathBuf>| names.iter().any(|name| !name.to_string_lossy().starts_with('.'));
    let is_empty =
        !shown(disk.files(chosen).map_err(unreadable)?) && !shown(disk.folders(chosen).map_err(unreadable)?);
    let short = name.get(..6).unwrap_or(name);
    Ok(if is_empty { chosen.to_owned() } else { chosen.join(format!("salvaguarda-{short}")) })
}

/// Returns the folder and the name of the organization in `chosen`, or in the one folder of ours in it.
pub(crate) fn find_in(disk: &dyn Disk, chosen: &Path) -> Result<(PathBuf, String), TeamRefused> {
    let unreadable = |error: io::Error| TeamRefused::Unreadable(error.kind());
    if let Some(name) = organizations_in(disk, chosen)?.into_iter().next() {
        return Ok((chosen.to_owned(), name));
    }
    if is_guarded(disk, chosen).map_err(unreadable)? {
        return Err(TeamRefused::NoKeyYet);
    }
    let folders = disk.folders(chosen).map_err(unreadable)?;
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
/// something else in it stays, and ours gets a number. Nothing of a protected organization goes there in the clear,
/// nothing that nobody there could open, and nothing of another organization.
pub(crate) fn copy_records(
    disk: &dyn Disk,
    records: &[PathBuf],
    folder: &Path,
    seal: &Seal,
) -> Result<(), SaveError> {
    for file in records {
        let name = file.file_name().unwrap_or_default();
        let failed = |error: io::Error| SaveError::new(Step::Look, &error, file);
        let bytes = disk.read(file, LONGEST_RECORD).map_err(failed)?;
        let bytes = match seal.open(bytes.clone()) {
            Ok(unsealed) if is_misplaced(disk, file, &unsealed.bytes) => continue,
            Ok(_) if seal.is_on(&bytes) => bytes,
            Ok(unsealed) => seal.close(unsealed.bytes.to_vec()).map_err(failed)?,
            Err(_) => continue,
        };
        put_once(disk, &folder.join(name), &bytes)?;
    }
    Ok(())
}

/// Returns the organizations that a folder says it holds: by its marks, and by what is in the clear.
fn organizations_in(disk: &dyn Disk, folder: &Path) -> Result<Vec<String>, TeamRefused> {
    let names = match disk.files(folder) {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(TeamRefused::Missing),
        Err(error) => return Err(TeamRefused::Unreadable(error.kind())),
    };
    let mut found: Vec<String> = Signs::of(&names).marks.into_iter().collect();
    for bytes in records(disk, folder, &names) {
        if let Ok((head, _, _)) = parse(&bytes)
            && crate::store::device::is_name(&head.organization)
            && !found.contains(&head.organization)
        {
            found.push(head.organization);
        }
    }
    Ok(found)
}

/// Reads the record files of a folder, those that can be read.
fn records(disk: &dyn Disk, folder: &Path, names: &[PathBuf]) -> impl Iterator<Item = Vec<u8>> {
    let files = names.iter().filter(|name| is_record(name)).map(|name| folder.join(name));
    files.filter_map(|file| disk.read(&file, LONGEST_RECORD).ok())
}

/// Returns the file of a device in a folder.
pub(crate) fn file_of(folder: &Path, device: &DeviceId) -> PathBuf {
    folder.join(format!("{device}.ron"))
}

/// Returns whether a device wrote a file, by its name: its own, what was kept aside of it, and what it imported.
pub(crate) fn is_of(name: &Path, device: &DeviceId) -> bool {
    let name = name.to_string_lossy();
    let shown = name.strip_prefix('.').unwrap_or(&name);
    shown.strip_prefix(device.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        || shown.contains(&imported_by(device))
}

/// Returns whether a file was being written when the program was killed.
pub(crate) fn is_half_written(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') && name.ends_with(".tmp")
}

/// Returns which organization a mark names. A conflict copy of a sync tool names the same one.
fn marked(name: &Path) -> Option<String> {
    let shown = name.to_str().filter(|name| !name.starts_with('.'))?;
    let is_mark = name.extension().is_some_and(|extension| extension == MARK);
    is_mark.then(|| plain(shown).to_owned()).filter(|organization| !organization.is_empty())
}

/// Returns the letters and digits with which a name begins: all of it, for those that this program gives.
fn plain(name: &str) -> &str {
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
    name.get(..end).unwrap_or(name)
}

/// Returns whether a file is the key, or a conflict copy of it.
fn is_key(name: &Path) -> bool {
    let shown = name.to_string_lossy();
    shown.starts_with("identity") && name.extension().is_some_and(|extension| extension == "age")
}
