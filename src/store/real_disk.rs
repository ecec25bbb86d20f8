#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "here the store touches the disk")]

use crate::store::{Disk, DiskFile, DiskFolder, Lock, Locked, Seen};
use std::fs::{self, File, FileType, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The disk of this computer.
#[derive(Clone, Copy, Debug)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let file = File::open(file)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(limit)).unwrap_or(0));
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn files(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        names(folder, |kind| kind.is_file() || kind.is_symlink())
    }

    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        names(folder, |kind| kind.is_dir() || kind.is_symlink())
    }

    fn look(&self, path: &Path) -> io::Result<Option<Seen>> {
        match fs::metadata(path) {
            Ok(metadata) => Ok(Some(seen(&metadata))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(private().create_new(true).open(file)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }

    #[cfg(unix)]
    fn share(&self, file: &Path) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
        let folder = fs::metadata(file.parent().unwrap_or(Path::new(".")))?;
        fs::set_permissions(file, fs::Permissions::from_mode(folder.mode() & 0o666))
    }

    /// Other systems hand the rights of a folder down by themselves.
    #[cfg(not(unix))]
    fn share(&self, _file: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir(folder)
    }

    #[cfg(unix)]
    fn open_folder(&self, folder: &Path) -> io::Result<Box<dyn DiskFolder>> {
        Ok(Box::new(File::open(folder)?))
    }

    /// Other systems write names down by themselves and let nobody wait for it.
    #[cfg(not(unix))]
    fn open_folder(&self, _folder: &Path) -> io::Result<Box<dyn DiskFolder>> {
        Ok(Box::new(NamesNeedNoSync))
    }

    fn lock(&self, file: &Path) -> io::Result<Locked> {
        let file = private().create(true).truncate(false).open(file)?;
        Ok(match file.try_lock() {
            Ok(()) => Locked::Ours(Lock::holding(file)),
            Err(TryLockError::WouldBlock) => Locked::Elsewhere,
            Err(TryLockError::Error(_)) => Locked::Unknown,
        })
    }
}

impl DiskFile for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        io::Write::write(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.flush()?;
        self.sync_all()
    }
}

#[cfg(unix)]
impl DiskFolder for File {
    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

#[cfg(not(unix))]
struct NamesNeedNoSync;

#[cfg(not(unix))]
impl DiskFolder for NamesNeedNoSync {
    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn names(folder: &Path, wanted: impl Fn(FileType) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if wanted(entry.file_type()?) {
            names.push(PathBuf::from(entry.file_name()));
        }
    }
    names.sort();
    Ok(names)
}

fn seen(metadata: &Metadata) -> Seen {
    let written = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Seen {
        len: metadata.len(),
        written: written.and_then(|since| i128::try_from(since.as_nanos()).ok()),
        #[cfg(unix)]
        number: std::os::unix::fs::MetadataExt::ino(metadata),
        #[cfg(not(unix))]
        number: 0,
    }
}
