use crate::store::Disk;
use std::io;
use std::path::{Path, PathBuf};

/// A save that did not happen: at which step and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveError {
    /// The step that failed.
    pub step: Step,
    /// What the system said.
    pub kind: io::ErrorKind,
    /// The file or folder.
    pub path: PathBuf,
}

/// A step of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Looking at what is there.
    Look,
    /// Making a folder.
    MakeFolder,
    /// Making the new file beside the old one.
    Create,
    /// Writing the new file.
    Write,
    /// Waiting until the new file is on the disk.
    Sync,
    /// Putting the new file in the place of the old one.
    Rename,
    /// Waiting until the new name is on the disk.
    SyncFolder,
    /// Keeping a file aside that must not be overwritten.
    KeepAside,
    /// Removing a file or folder for good.
    Remove,
    /// The record has grown beyond what can be read back.
    TooLarge,
}

impl SaveError {
    /// Returns whether the disk is full, or this person's share of it.
    pub fn is_full(&self) -> bool {
        matches!(self.kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
    }

    /// Returns whether the program may not write there.
    pub fn is_forbidden(&self) -> bool {
        matches!(self.kind, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
    }

    pub(crate) fn new(step: Step, error: &io::Error, path: &Path) -> Self {
        Self { step, kind: error.kind(), path: path.to_owned() }
    }
}

/// Puts `bytes` in the place of `file`, so that a crash at any moment leaves the old file or the new one.
pub(crate) fn replace(disk: &dyn Disk, file: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    ensure_folder(disk, file.parent().unwrap_or(Path::new(".")))?;
    put(disk, file, bytes, For::ThisPerson)
}

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// Only this person.
    ThisPerson,
    /// Whoever may read its folder.
    TheTeam,
}

/// Does the same in a folder that must be there: a stick that is not plugged in does not come to life.
pub(crate) fn put(disk: &dyn Disk, file: &Path, bytes: &[u8], readers: For) -> Result<(), SaveError> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let beside = beside(file);
    let written = write_beside(disk, &beside, bytes).and_then(|()| {
        if readers == For::TheTeam {
            // Sticks and some shares know no rights: there everybody reads anyway.
            disk.share(&beside).ok();
        }
        disk.rename(&beside, file).map_err(|error| SaveError::new(Step::Rename, &error, file))
    });
    if let Err(error) = written {
        // The next save makes the file anew, so it does no harm when this fails as well.
        disk.remove(&beside).ok();
        return Err(error);
    }
    sync_folder(disk, folder)
}

/// Puts `bytes` into a new file of the team, unless a file there holds them already: under this name, or with a number where it
/// is taken.
pub(crate) fn put_once(disk: &dyn Disk, file: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |error: &io::Error| SaveError::new(Step::Look, error, file);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    for number in 1..1000 {
        let file =
            if number == 1 { file.to_owned() } else { file.with_file_name(format!("{stem}-{number}.ron")) };
        if disk.look(&file).map_err(|error| failed(&error))?.is_none() {
            return put(disk, &file, bytes, For::TheTeam);
        }
        if disk.read(&file, bytes.len() as u64).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
    }
    Err(failed(&io::ErrorKind::AlreadyExists.into()))
}

/// Makes a folder and those above it, if need be, and waits until their names are on the disk.
pub(crate) fn ensure_folder(disk: &dyn Disk, folder: &Path) -> Result<(), SaveError> {
    let exists = disk.look(folder).map_err(|error| SaveError::new(Step::Look, &error, folder))?.is_some();
    let Some(above) = folder.parent().filter(|_| !exists && !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    ensure_folder(disk, above)?;
    match disk.make_folder(folder) {
        Ok(()) => sync_folder(disk, above),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(SaveError::new(Step::MakeFolder, &error, folder)),
    }
}

/// Waits until the names in a folder are on the disk.
pub(crate) fn sync_folder(disk: &dyn Disk, folder: &Path) -> Result<(), SaveError> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match disk.open_folder(folder).and_then(|mut opened| opened.sync()) {
        Ok(()) => Ok(()),
        // Some disks (network, FUSE) cannot sync a folder; they say so with these and nothing more can be done.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        Err(error) => Err(SaveError::new(Step::SyncFolder, &error, folder)),
    }
}

fn beside(file: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".tmp");
    file.with_file_name(name)
}

fn write_beside(disk: &dyn Disk, beside: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    match disk.remove(beside) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(SaveError::new(Step::Create, &error, beside)),
    }
    let mut file = disk.create(beside).map_err(|error| SaveError::new(Step::Create, &error, beside))?;
    let mut rest = bytes;
    while !rest.is_empty() {
        match file.write(rest) {
            Ok(0) => return Err(SaveError::new(Step::Write, &io::ErrorKind::WriteZero.into(), beside)),
            Ok(written) => rest = rest.get(written..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(SaveError::new(Step::Write, &error, beside)),
        }
    }
    file.sync().map_err(|error| SaveError::new(Step::Sync, &error, beside))
}
