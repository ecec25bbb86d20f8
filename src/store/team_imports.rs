//! What this device took over from files reaches its team as well.
//!
//! A copy of each file lies in the folder under the same name. When the merge is undone the copy is renamed there as the
//! file is here, to `….ron.undone-<when>`: nobody reads it, nobody deletes it. The others stop showing it when they next
//! open the organization.

use crate::store::format::{LONGEST_RECORD, parse};
use crate::store::imports::imported_by;
use crate::store::own_file::{Aside, keep_aside};
use crate::store::reading::is_record;
use crate::store::replace::{For, put};
use crate::store::seal::Seal;
use crate::store::team::Team;
use crate::store::{SaveError, Step};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What stands between the name of an import and when it was undone.
const UNDONE: &str = ".undone-";

/// The files that this device imported, by their names on this computer.
#[derive(Debug, Default)]
pub(crate) struct OwnImports {
    /// Those that count.
    kept: BTreeSet<PathBuf>,
    /// Those that were undone.
    undone: BTreeSet<PathBuf>,
}

impl OwnImports {
    /// Returns whether this computer knows better what the file in the folder holds.
    pub(crate) fn has(&self, name: &Path) -> bool {
        self.kept.contains(name) || self.undone.contains(name)
    }
}

impl Team {
    /// Returns which files this device imported. Without them nothing of the sort is copied this time.
    pub(crate) fn own_imports(&self) -> OwnImports {
        let here = self.local.parent().unwrap_or(Path::new("."));
        let mark = imported_by(&self.head.device);
        let mut imports = OwnImports::default();
        for name in self.disk.files(here).unwrap_or_default() {
            let Some(shown) = name.to_str().filter(|shown| shown.contains(&mark)) else { continue };
            if is_record(&name) {
                imports.kept.insert(name);
            } else if let Some((before, _)) = shown.split_once(UNDONE) {
                imports.undone.insert(PathBuf::from(before));
            }
        }
        imports.undone.retain(|name| !imports.kept.contains(name));
        imports
    }

    /// Brings the folder up to date with what this device imported, and with what it undid.
    pub(crate) fn copy_imports(&mut self, imports: &OwnImports, now_ms: i64) -> Result<(), SaveError> {
        for name in &imports.undone {
            let there = self.folder.join(name);
            if self.look(&there)?.is_some() && self.may_write() {
                keep_aside(&*self.disk, &there, Aside::Undone, now_ms)?;
            }
        }
        for name in &imports.kept {
            self.copy_import(name)?;
        }
        Ok(())
    }

    fn copy_import(&mut self, name: &Path) -> Result<(), SaveError> {
        let (here, there) = (self.local.with_file_name(name), self.folder.join(name));
        let (Some(seen_here), seen_there) = (self.look(&here)?, self.look(&there)?) else { return Ok(()) };
        if seen_there.is_some()
            && self.imports.get(name) == seen_there.map(|there| (seen_here, there)).as_ref()
        {
            return Ok(());
        }
        let bytes = self.read(&here)?;
        // It is being turned over just now, or another key's: the next meeting sees.
        if !self.seal.is_on(&bytes) {
            return Ok(());
        }
        if let Some(seen_there) = seen_there {
            let theirs = self.read(&there)?;
            if theirs == bytes {
                self.imports.insert(name.to_owned(), (seen_here, seen_there));
                return Ok(());
            }
            if !holds_all(&self.seal, &bytes, &theirs) {
                return Ok(());
            }
        }
        if self.may_write_bytes(&bytes)? { put(&*self.disk, &there, &bytes, For::TheTeam) } else { Ok(()) }
    }

    pub(super) fn read(&self, path: &Path) -> Result<Vec<u8>, SaveError> {
        let read = self.disk.read(path, LONGEST_RECORD);
        read.map_err(|error| SaveError::new(Step::Look, &error, path))
    }
}

/// Returns whether the one file has every line of the other.
fn holds_all(seal: &Seal, ours: &[u8], theirs: &[u8]) -> bool {
    let open = |bytes: &[u8]| seal.open(bytes.to_vec()).ok();
    let (Some(ours), Some(theirs)) = (open(ours), open(theirs)) else { return false };
    let (Ok((_, _, ours)), Ok((_, _, theirs))) = (parse(&ours.bytes), parse(&theirs.bytes)) else {
        return false;
    };
    let ours: BTreeSet<&str> = ours.lines().collect();
    theirs.lines().all(|line| ours.contains(line))
}
