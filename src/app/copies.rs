//! Copies of the organization: opened, compared, merged, taken away again, put back.

use crate::app::App;
use crate::cli::say;
use crate::content::PracticeId;
use crate::record::{Change, Comparison, Entry, Log, Record, as_it_was};
use crate::settings::{CopyMemory, SettingChange};
use crate::store::{Import, NotOpened, OrganizationFile};
use crate::tr;
use crate::ui::{
    Action, BackupLine, Copies, CopyAction, Cover, MergeLine, Notice, Offer, PathPurpose, Preview, PreviewOf,
    Reminder, Route, Tone,
};
use std::collections::BTreeSet;
use std::path::Path;

/// How long a merge can be taken back at the top of the window, in seconds.
const OFFER_SECONDS: f64 = 10.0;

/// Something that can be taken back, and until when, in seconds since the window opened.
pub(super) struct OpenOffer {
    /// What the screen shows.
    pub(super) offer: Offer,
    /// Until when.
    until: f64,
}

impl App {
    /// Carries out what the person asked for about copies.
    pub(super) fn copies(&mut self, action: CopyAction, ctx: &egui::Context) {
        match action {
            CopyAction::Look => self.look_at_copies(),
            CopyAction::OpenFile => self.ask_path(PathPurpose::Open),
            CopyAction::OpenBackup(at_ms) => self.open_backup(at_ms),
            CopyAction::Unseal(secret) => self.unseal(secret),
            CopyAction::OpenAsOwn => self.open_as_own(ctx),
            CopyAction::LookThere => self.look_there(ctx),
            CopyAction::Merge => self.merge_copy(ctx),
            CopyAction::Cancel => self.close_preview(),
            CopyAction::UndoMerge(at_ms) => self.undo_merge(at_ms),
            CopyAction::PutBack(practices) => self.put_back(&practices),
            CopyAction::Later => {
                let (organization, now_ms) = (self.store.organization().to_owned(), self.clock.now_ms());
                self.set(SettingChange::CopyLater { organization, now_ms });
            }
        }
    }

    /// Takes note of a copy that was saved to `path`, unless it lies among the data itself.
    pub(super) fn note_copy(&mut self, path: &Path) {
        if !path.starts_with(&self.store.places().data) {
            let (organization, now_ms) = (self.store.organization().to_owned(), self.clock.now_ms());
            self.set(SettingChange::CopySaved { organization, now_ms });
        }
    }

    /// Opens a file that was dropped onto the window. While projecting nothing is opened: others are watching.
    pub(super) fn follow_drops(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped
            && self.settings.welcomed
            && !self.screens.is_presenting()
            && self.desk.guarding.shown.cover == Cover::Open
        {
            self.open_copy(&path);
        }
    }

    /// Takes over what the screens show of copies, and lets an offer go that nobody took.
    pub(super) fn follow_copies(&mut self, ctx: &egui::Context) {
        let memory = self.settings.copies.get(self.store.organization()).copied().unwrap_or_default();
        self.desk.copies.saved_ms = memory.saved_ms;
        self.desk.copies.reminder = self.reminder(memory);
        self.follow_reading(ctx);
        let now = ctx.input(|input| input.time);
        if self.desk.offer.as_ref().is_some_and(|offer| now >= offer.until) {
            self.desk.offer = None;
        }
    }

    /// Forgets what was looked at: another organization is opened.
    pub(super) fn forget_copies(&mut self) {
        self.stop_reading();
        self.desk.copies = Copies::default();
        self.desk.offer = None;
    }

    fn reminder(&self, memory: CopyMemory) -> Reminder {
        if self.desk.organizations.open().is_some_and(|open| open.is_demonstration) {
            return Reminder::Quiet;
        }
        let mut times = self.record.log().iter().map(|entry| entry.stamp.time);
        let (Some(first), last) = (times.next(), times.next_back()) else { return Reminder::Quiet };
        if memory.is_due(self.clock.now_ms(), first, last.unwrap_or(first)) {
            Reminder::Due
        } else {
            Reminder::Quiet
        }
    }

    fn look_at_copies(&mut self) {
        let line = |Import { at_ms, devices, entries }| MergeLine { at_ms, devices, entries };
        self.desk.copies.merges = self.store.imports().into_iter().map(line).collect();
        let backups = self.store.backups().into_iter();
        self.desk.copies.backups = backups
            .map(|backup| BackupLine {
                at_ms: backup.at_ms,
                holds: backup.holds.map(|holds| (holds.entries, holds.done, holds.notes)),
            })
            .collect();
    }

    fn open_backup(&mut self, at_ms: i64) {
        let Some(backup) = self.store.backups().into_iter().find(|backup| backup.at_ms == at_ms) else {
            return;
        };
        match self.store.log_then(&backup, self.record.log()) {
            Err(error) => self.tell_not_opened(&backup.path, &error),
            Ok(then) => {
                let comparison = Comparison::of(self.record.log(), then.iter());
                let then = as_it_was(self.record.log(), &then);
                self.show_preview(Preview { of: PreviewOf::Backup(at_ms), comparison, then });
            }
        }
    }

    pub(super) fn show_preview(&mut self, preview: Preview) {
        self.desk.copies.preview = Some(preview);
        self.screens.dialog = None;
        self.screens.navigation.go(Route::Compare);
    }

    fn close_preview(&mut self) {
        self.desk.copies.preview = None;
        self.desk.reading.let_go();
        self.screens.navigation.refine(Route::Backups);
        self.look_at_copies();
    }

    fn merge_copy(&mut self, ctx: &egui::Context) {
        let Some(preview) = &self.desk.copies.preview else { return };
        // Something may have been entered or read since it was compared.
        let news = Comparison::of(self.record.log(), &preview.comparison.news).news;
        match self.store.import(&news, self.clock.now_ms()) {
            Err(error) => {
                let text = say::not_imported(self.words.get(self.lang()), &error);
                self.desk.tell(Notice { tone: Tone::Danger, text });
            }
            Ok(import) => {
                self.record.merge(news);
                self.offer_undo(import, ctx);
                self.close_preview();
            }
        }
    }

    fn offer_undo(&mut self, import: Import, ctx: &egui::Context) {
        let words = self.words.get(self.lang());
        let entries: usize = import.entries;
        let offer = Offer {
            text: tr!(words, "merged", count = entries),
            label: tr!(words, "merged-undo"),
            action: Action::Copies(CopyAction::UndoMerge(import.at_ms)),
        };
        self.desk.offer = Some(OpenOffer { offer, until: ctx.input(|input| input.time) + OFFER_SECONDS });
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(OFFER_SECONDS + 0.1));
    }

    fn undo_merge(&mut self, at_ms: i64) {
        let undone = self.store.undo_import(at_ms, self.clock.now_ms());
        let words = self.words.get(self.lang());
        let notice = match undone {
            Ok(undone) => {
                let log = without(self.record.log(), &undone.gone);
                self.record = Record::new(self.record.device().clone(), log);
                let names = undone.kept.iter().filter_map(|path| path.file_name());
                let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
                Notice { tone: Tone::Info, text: tr!(words, "merge-undone", files = names.join(", ")) }
            }
            Err(error) => {
                let text = tr!(words, "merge-not-undone", reason = say::save_error(words, &error));
                Notice { tone: Tone::Danger, text }
            }
        };
        self.desk.tell(notice);
        self.desk.offer = None;
        self.look_at_copies();
    }

    fn put_back(&mut self, practices: &BTreeSet<PracticeId>) {
        let Some(preview) = &self.desk.copies.preview else { return };
        let wanted = preview.then.iter().filter(|it| it.practice().is_some_and(|id| practices.contains(id)));
        let changes: Vec<Change> = wanted.filter_map(|difference| difference.adopted()).collect();
        let PreviewOf::Backup(at_ms) = preview.of else { return };
        if !changes.is_empty() && self.change(Change::Several(changes)).is_some() {
            let text = tr!(self.words.get(self.lang()), "then-done", count = practices.len());
            self.desk.tell(Notice { tone: Tone::Info, text });
            self.open_backup(at_ms);
        }
    }

    pub(super) fn tell_not_opened(&mut self, path: &Path, error: &NotOpened) {
        let text = say::not_opened(self.words.get(self.lang()), path, error);
        self.desk.tell(Notice { tone: Tone::Warning, text });
    }
}

/// Returns whether a file is of this organization: it says so, or it holds something that was written here.
pub(crate) fn is_ours(file: &OrganizationFile, organization: &str, comparison: &Comparison) -> bool {
    file.organization == organization || comparison.known > 0
}

/// Returns a log without entries whose files were set aside.
fn without(log: &Log, gone: &BTreeSet<Entry>) -> Log {
    let mut left = Log::default();
    left.extend(log.iter().filter(|entry| !gone.contains(*entry)).cloned());
    left
}
