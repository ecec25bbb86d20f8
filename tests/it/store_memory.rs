//! A disk in memory that can fail at any step and lose its power, as a bad disk does.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use salvaguarda::store::{Disk, DiskFile, DiskFolder, Lock, Locked, Seen};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What goes wrong at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The step fails, once; a write has written half by then.
    Fails(ErrorKind),
    /// The step and every later one fail, until told otherwise.
    FailsFromThen(ErrorKind),
    /// A write takes only half, without an error.
    WritesHalf,
}

/// What is left when the power is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// Only what was synced.
    Synced,
    /// All names, but of the bytes only what was synced.
    AllNames,
    /// Everything: the disk was quick, or only the program was killed.
    Everything,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct MemoryDisk(Arc<Mutex<Inner>>);

#[derive(Clone, Debug, Default)]
struct Inner {
    names: BTreeMap<PathBuf, Node>,
    synced_names: BTreeMap<PathBuf, Node>,
    bytes: Vec<Vec<u8>>,
    synced_bytes: Vec<Vec<u8>>,
    fault: Option<(usize, Fault)>,
    /// Only steps below this folder are counted and go wrong; empty: all.
    below: PathBuf,
    steps: usize,
    trace: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

impl MemoryDisk {
    /// Returns a copy that shares nothing with this disk.
    pub(crate) fn copied(&self) -> Self {
        Self(Arc::new(Mutex::new(self.0.lock().unwrap().clone())))
    }

    /// Has the step `at`, counted from now, go wrong.
    pub(crate) fn break_at(&self, at: usize, fault: Fault) {
        self.break_below(Path::new(""), at, fault);
    }

    /// Does the same with a step below a folder; all others go well.
    pub(crate) fn break_below(&self, folder: &Path, at: usize, fault: Fault) {
        let mut inner = self.0.lock().unwrap();
        inner.steps = 0;
        inner.below = folder.to_owned();
        inner.fault = Some((at, fault));
    }

    pub(crate) fn repair(&self) {
        self.0.lock().unwrap().fault = None;
    }

    /// Returns how many steps were made since [`MemoryDisk::break_at`].
    pub(crate) fn steps(&self) -> usize {
        self.0.lock().unwrap().steps
    }

    pub(crate) fn cut_power(&self, left: Left) {
        let mut inner = self.0.lock().unwrap();
        if left == Left::Synced {
            let synced = inner.synced_names.clone();
            let is_there = |path: &PathBuf| {
                path.ancestors().skip(1).all(|above| is_root(above) || synced.contains_key(above))
            };
            inner.names = synced
                .iter()
                .filter(|(path, _)| is_there(path))
                .map(|(path, node)| (path.clone(), *node))
                .collect();
        }
        if left != Left::Everything {
            inner.bytes = inner.synced_bytes.clone();
        }
        inner.synced_names = inner.names.clone();
        inner.synced_bytes = inner.bytes.clone();
        inner.fault = None;
    }

    /// Notes something between the steps of the disk.
    pub(crate) fn note(&self, what: String) {
        self.0.lock().unwrap().trace.push(what);
    }

    pub(crate) fn take_trace(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap().trace)
    }

    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().names.keys().cloned().collect()
    }

    /// Takes a folder and everything in it away, behind the back of the store.
    pub(crate) fn remove_tree(&self, folder: &Path) {
        let mut inner = self.0.lock().unwrap();
        inner.names.retain(|path, _| !path.starts_with(folder));
        inner.synced_names = inner.names.clone();
    }

    /// Puts a file there, behind the back of the store.
    pub(crate) fn put(&self, file: &Path, bytes: &[u8]) {
        let mut inner = self.0.lock().unwrap();
        let node = inner.new_file(bytes.to_vec());
        inner.synced_bytes.last_mut().unwrap().extend_from_slice(bytes);
        for above in file.ancestors().skip(1).filter(|above| !is_root(above)) {
            inner.names.insert(above.to_owned(), Node::Folder);
        }
        inner.names.insert(file.to_owned(), node);
        inner.synced_names = inner.names.clone();
    }

    fn step(&self, what: &str, path: &Path) -> io::Result<()> {
        self.0.lock().unwrap().step(what, path)
    }
}

impl Inner {
    fn step(&mut self, what: &str, path: &Path) -> io::Result<()> {
        self.trace.push(format!("{what} {}", path.file_name().unwrap_or_default().to_string_lossy()));
        if !path.starts_with(&self.below) {
            return Ok(());
        }
        self.steps += 1;
        match self.fault {
            Some((at, Fault::Fails(kind))) if self.steps == at + 1 => Err(kind.into()),
            Some((at, Fault::FailsFromThen(kind))) if self.steps > at => Err(kind.into()),
            Some(_) | None => Ok(()),
        }
    }

    /// What is in a folder that was moved is on the disk as it was: only the folder's own name waits for a sync.
    fn sync_below(&mut self, folder: &Path) {
        let below = |path: &PathBuf| path != folder && path.starts_with(folder);
        let names: Vec<_> =
            self.names.iter().filter(|(path, _)| below(path)).map(|(p, n)| (p.clone(), *n)).collect();
        self.synced_names.extend(names);
    }

    fn new_file(&mut self, bytes: Vec<u8>) -> Node {
        self.bytes.push(bytes);
        self.synced_bytes.push(Vec::new());
        Node::File(self.bytes.len() - 1)
    }

    fn get(&self, path: &Path) -> io::Result<Node> {
        if is_root(path) {
            Ok(Node::Folder)
        } else {
            self.names.get(path).copied().ok_or(ErrorKind::NotFound.into())
        }
    }

    fn inside(&self, folder: &Path, wanted: impl Fn(Node) -> bool) -> io::Result<Vec<PathBuf>> {
        if self.get(folder)? != Node::Folder {
            return Err(ErrorKind::NotADirectory.into());
        }
        let inside = self.names.iter().filter(|(path, node)| path.parent() == Some(folder) && wanted(**node));
        Ok(inside.map(|(path, _)| PathBuf::from(path.file_name().unwrap())).collect())
    }
}

fn is_root(path: &Path) -> bool {
    path.parent().is_none()
}

impl Disk for MemoryDisk {
    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step("read", file)?;
        let inner = self.0.lock().unwrap();
        let Node::File(number) = inner.get(file)? else { return Err(ErrorKind::IsADirectory.into()) };
        let bytes = inner.bytes[number].clone();
        if bytes.len() as u64 > limit { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    fn files(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step("list", folder)?;
        self.0.lock().unwrap().inside(folder, |node| node != Node::Folder)
    }

    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step("list", folder)?;
        self.0.lock().unwrap().inside(folder, |node| node == Node::Folder)
    }

    fn look(&self, path: &Path) -> io::Result<Option<Seen>> {
        self.step("look", path)?;
        let inner = self.0.lock().unwrap();
        Ok(inner.get(path).ok().map(|node| match node {
            Node::Folder => Seen { len: 0, written: None, number: 0 },
            Node::File(number) => {
                Seen { len: inner.bytes[number].len() as u64, written: None, number: number as u64 }
            }
        }))
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.step("make", folder)?;
        let mut inner = self.0.lock().unwrap();
        if inner.get(folder).is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        inner.get(folder.parent().unwrap())?;
        inner.names.insert(folder.to_owned(), Node::Folder);
        Ok(())
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.step("create", file)?;
        let mut inner = self.0.lock().unwrap();
        if inner.get(file).is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        inner.get(file.parent().unwrap())?;
        let node = inner.new_file(Vec::new());
        inner.names.insert(file.to_owned(), node);
        Ok(Box::new(Opened { disk: self.clone(), path: file.to_owned(), node }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename", to)?;
        let mut inner = self.0.lock().unwrap();
        inner.get(from)?;
        let moved: Vec<PathBuf> = inner.names.keys().filter(|path| path.starts_with(from)).cloned().collect();
        for path in moved {
            let node = inner.names.remove(&path).unwrap();
            let path = if path == from { to.to_owned() } else { to.join(path.strip_prefix(from).unwrap()) };
            inner.names.insert(path, node);
        }
        inner.sync_below(to);
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.step("remove", file)?;
        self.0.lock().unwrap().names.remove(file).map(|_| ()).ok_or(ErrorKind::NotFound.into())
    }

    fn share(&self, file: &Path) -> io::Result<()> {
        self.step("share", file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.step("remove", folder)?;
        let mut inner = self.0.lock().unwrap();
        if inner.names.keys().any(|path| path.parent() == Some(folder)) {
            return Err(ErrorKind::DirectoryNotEmpty.into());
        }
        inner.names.remove(folder).map(|_| ()).ok_or(ErrorKind::NotFound.into())
    }

    fn open_folder(&self, folder: &Path) -> io::Result<Box<dyn DiskFolder>> {
        self.step("open", folder)?;
        let node = self.0.lock().unwrap().get(folder)?;
        Ok(Box::new(Opened { disk: self.clone(), path: folder.to_owned(), node }))
    }

    fn lock(&self, file: &Path) -> io::Result<Locked> {
        self.step("lock", file)?;
        Ok(Locked::Ours(Lock::pretended()))
    }
}

struct Opened {
    disk: MemoryDisk,
    path: PathBuf,
    node: Node,
}

impl DiskFile for Opened {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut inner = self.disk.0.lock().unwrap();
        let result = inner.step("write", &self.path);
        let Node::File(number) = self.node else { panic!("a folder is written") };
        let counts = self.path.starts_with(&inner.below);
        let halves = matches!(inner.fault, Some((at, Fault::WritesHalf)) if counts && inner.steps == at + 1);
        let taken = if halves || result.is_err() { bytes.len().div_ceil(2) } else { bytes.len() };
        inner.bytes[number].extend_from_slice(&bytes[..taken]);
        result.map(|()| taken)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut inner = self.disk.0.lock().unwrap();
        inner.step("sync", &self.path)?;
        let Node::File(number) = self.node else { panic!("a folder is synced as a file") };
        inner.synced_bytes[number] = inner.bytes[number].clone();
        Ok(())
    }
}

impl DiskFolder for Opened {
    fn sync(&mut self) -> io::Result<()> {
        let mut inner = self.disk.0.lock().unwrap();
        inner.step("sync", &self.path)?;
        let folder = self.path.clone();
        inner.synced_names.retain(|path, _| path.parent() != Some(&folder));
        let now: Vec<_> = inner
            .names
            .iter()
            .filter(|(path, _)| path.parent() == Some(&folder))
            .map(|(path, node)| (path.clone(), *node))
            .collect();
        inner.synced_names.extend(now);
        Ok(())
    }
}
