//! Leaves the folder of a team. What the others entered comes along; nothing there is changed.

use crate::record::{Entry, Log};
use crate::store::format::{LONGEST_RECORD, RecordHead, parse};
use crate::store::news::{Meeting, TeamTrouble};
use crate::store::organizations::records_in;
use crate::store::team::{Duty, Team};
use crate::store::team_folder::file_of;
use crate::store::{NotImported, Opened, SaveError, Store};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What came of leaving the folder of a team. The organization was opened anew either way.
#[derive(Debug)]
pub struct Left {
    /// The organization as it is now.
    pub opened: Opened,
    /// Why it is still kept in the folder; `None` when it is not.
    pub failed: Option<NotImported>,
    /// What could not be read in the folder, so that it did not come along.
    pub unread: Option<TeamTrouble>,
}

impl Store {
    /// Keeps the open organization on this computer only from now on. Everything in `log` and whatever the others have
    /// written by now comes along, as if it had been imported; the files in the folder stay as they are. Opens the
    /// organization anew, as [`Store::switch`] does: put the new store in the place of this one.
    ///
    /// # Errors
    ///
    /// When something could not be saved, or nothing can be changed here. This one is still open then.
    pub fn leave_folder(&mut self, log: &Log, now_ms: i64) -> Result<Left, SaveError> {
        self.organizations.ask_leave()?;
        self.flush()?;
        let (vault, team) = (self.vault(), self.team());
        // The last copy goes there, and then nobody copies what comes along back to where it came from.
        self.end();
        let (mut failed, mut unread) = (None, None);
        if let Some(folder) = team {
            let (theirs, trouble) = self.entries_in(&folder, now_ms);
            unread = trouble;
            failed = self.take_along(log.iter().cloned().chain(theirs), now_ms).err();
        }
        Ok(Left { opened: self.hand_over(vault), failed, unread })
    }

    /// Imports what no file of this computer has, and then forgets the folder.
    fn take_along(&mut self, entries: impl Iterator<Item = Entry>, now_ms: i64) -> Result<(), NotImported> {
        let files = records_in(&*self.opening.disk, &self.folder());
        let here: BTreeSet<Entry> = files.iter().flat_map(|file| self.entries_of(file)).collect();
        let news: BTreeSet<Entry> = entries.filter(|entry| !here.contains(entry)).collect();
        if !news.is_empty() {
            self.import(&Vec::from_iter(news), now_ms)?;
        }
        let name = self.organization.clone();
        self.organizations.forget_team(&name).map_err(NotImported::Disk)
    }

    /// Reads what lies in a folder of a team, our own copy as well; returns also what was wrong.
    fn entries_in(&self, folder: &Path, now_ms: i64) -> (Vec<Entry>, Option<TeamTrouble>) {
        let head = RecordHead { organization: self.organization.clone(), device: self.device.clone() };
        let (shared, disk) = (self.shared.clone(), self.opening.disk.clone());
        let folder = folder.to_owned();
        let own: PathBuf = file_of(&folder, &self.device);
        let mut news = Team::new(folder, self.file(), head, shared, disk, Duty::ReadOnly).meet(now_ms);
        news.entries.extend(self.entries_of(&own));
        (news.entries, news.meeting.and_then(|Meeting { trouble, .. }| trouble))
    }

    /// Reads the entries of a record file; none where it is none of this organization that can be read.
    fn entries_of(&self, file: &Path) -> Vec<Entry> {
        let Ok(bytes) = self.opening.disk.read(file, LONGEST_RECORD) else { return Vec::new() };
        let Ok(unsealed) = self.shared.seal().open(bytes) else { return Vec::new() };
        match parse(&unsealed.bytes) {
            Ok((head, entries, _)) if head.organization == self.organization => entries,
            Ok(_) | Err(_) => Vec::new(),
        }
    }
}
