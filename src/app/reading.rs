//! A file with an organization in it: read beside the window, asked for its passphrase, taken in as one's own.

use crate::app::App;
use crate::app::copies::is_ours;
use crate::cli::say;
use crate::passphrase::Secret;
use crate::record::Comparison;
use crate::settings::SettingChange;
use crate::store::{NotOpened, OrganizationFile, Protection, SaveError, SealedBy};
use crate::tr;
use crate::ui::{
    AsOwn, CopyWork, Dialog, FileKey, FileLock, Notice, Origin, Preview, PreviewOf, Tone, Trying,
};
use egui::Context;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a file is read before the window says so, in seconds: most are read at once.
const SAID_AFTER: f64 = 0.3;

/// The file that is read, asked about or looked at. Only one is.
#[derive(Default)]
pub(super) struct Reading {
    /// Goes up with every question, so that the answer to an earlier one is nobody's.
    number: u64,
    /// Since when, in seconds since the window opened.
    since: Option<f64>,
    /// The file of the last question.
    path: PathBuf,
    /// How it is opened.
    lock: Option<FileLock>,
    /// What was in it, while it is looked at.
    opened: Option<OrganizationFile>,
    /// The organization whose file is to be looked at once that is open, and the file.
    waits_for: Option<(String, PathBuf)>,
}

/// A file that was read, and what it would bring.
pub(super) struct ReadCopy {
    file: OrganizationFile,
    comparison: Comparison,
}

impl Reading {
    /// Begins a question and returns its number.
    pub(super) fn ask(&mut self) -> u64 {
        self.number += 1;
        self.since = None;
        self.number
    }

    /// Takes note of the file that the next question is about.
    pub(super) fn note(&mut self, path: &Path) {
        path.clone_into(&mut self.path);
    }

    /// Returns the file that the last question was about.
    pub(super) fn path(&self) -> PathBuf {
        self.path.clone()
    }

    /// Returns whether this is the question that waits for an answer.
    pub(super) fn is_asked(&self, number: u64) -> bool {
        self.number == number
    }

    /// Returns whether a file is read as soon as the window is drawn.
    pub(super) fn is_waiting(&self) -> bool {
        self.waits_for.is_some()
    }

    /// Forgets what was in the file.
    pub(super) fn let_go(&mut self) {
        self.opened = None;
    }
}

impl App {
    /// Reads a file, beside the window, and shows what it would bring.
    pub(super) fn open_copy(&mut self, path: &Path) {
        if self.store.protection() == Protection::Locked {
            return;
        }
        self.send_unsent();
        self.desk.reading.note(path);
        self.read(None);
    }

    /// Tries a passphrase or a recovery key on the file that was asked about.
    pub(super) fn unseal(&mut self, secret: Secret) {
        let shown = &mut self.desk.guarding.shown;
        (shown.trying, shown.said) = (Trying::Busy, None);
        self.read(Some(secret));
    }

    fn read(&mut self, secret: Option<Secret>) {
        self.desk.copies.work = CopyWork::Reading(name_of(&self.desk.reading.path));
        self.desk.reading.lock = Some(if secret.is_some() { FileLock::Sealed } else { FileLock::Clear });
        let number = self.desk.reading.ask();
        let (copy, log) = (self.store.copy_file(&self.desk.reading.path), self.record.log().clone());
        self.chores.copy(number, move || {
            let file = match secret {
                Some(secret) => copy.read_with(&secret)?,
                None => copy.read()?,
            };
            Ok(ReadCopy { comparison: Comparison::of(&log, &file.entries), file })
        });
    }

    /// Takes in what came of reading a file.
    pub(super) fn take_copy(&mut self, number: u64, read: Result<ReadCopy, NotOpened>, ctx: &Context) {
        if !self.desk.reading.is_asked(number) || self.store.protection() == Protection::Locked {
            return;
        }
        self.end_work();
        let path = self.desk.reading.path.clone();
        match read {
            Ok(read) => self.show_copy(&path, read),
            Err(NotOpened::Sealed(by)) => {
                let key = match by {
                    SealedBy::Passphrase => FileKey::Passphrase,
                    SealedBy::Key => FileKey::RecoveryKey,
                };
                self.forget_secrets();
                self.screens.open(Dialog::Unseal { name: name_of(&path), key });
            }
            Err(error) if matches!(self.screens.dialog, Some(Dialog::Unseal { .. })) => {
                let text = say::not_opened(self.words.get(self.lang()), &path, &error);
                self.desk.guarding.shown.said = Some(text);
            }
            Err(error) => self.tell_not_opened(&path, &error),
        }
        ctx.request_repaint();
    }

    fn show_copy(&mut self, path: &Path, ReadCopy { file, comparison }: ReadCopy) {
        let of = PreviewOf::Copy {
            name: name_of(path),
            origin: self.origin(&file, &comparison),
            own: self.as_own(&file, &comparison),
            lock: self.desk.reading.lock.unwrap_or(FileLock::Clear),
            saved: file.saved.as_ref().map(|saved| (saved.at_ms, saved.edition.clone())),
        };
        if !self.settings.welcomed {
            self.set(SettingChange::Welcomed);
        }
        self.forget_secrets();
        self.desk.reading.opened = Some(file);
        self.show_preview(Preview { of, comparison, then: Vec::new() });
    }

    fn origin(&self, file: &OrganizationFile, comparison: &Comparison) -> Origin {
        if is_ours(file, self.store.organization(), comparison) {
            Origin::Ours
        } else if self.record.log().is_empty() {
            Origin::AnotherIntoNothing
        } else {
            Origin::Another
        }
    }

    fn as_own(&self, file: &OrganizationFile, comparison: &Comparison) -> AsOwn {
        let name = file.organization.as_str();
        if name == self.store.organization() || !file.can_be_own() {
            return AsOwn::No;
        }
        let lines = &self.desk.organizations;
        let deleted = lines.deleted.iter().find(|line| line.key == name).map(|line| &line.alias);
        match lines.get(name).map(|line| &line.alias).or(deleted) {
            Some(alias) => AsOwn::Known(alias.clone()),
            None if is_ours(file, self.store.organization(), comparison) => AsOwn::No,
            None => AsOwn::New,
        }
    }

    /// Makes what is looked at an organization of its own, and opens it.
    pub(super) fn open_as_own(&mut self, ctx: &Context) {
        let Some(file) = self.desk.reading.opened.take() else { return };
        let lock = self.desk.reading.lock;
        let received = self.store.receive(&file, self.clock.now_ms());
        self.show_organizations();
        if let Err(error) = received {
            let text = say::not_received(self.words.get(self.lang()), &error);
            self.desk.tell(Notice { tone: Tone::Danger, text });
            self.desk.reading.opened = Some(file);
            return;
        }
        if let Err(error) = self.switch(&file.organization, ctx) {
            return self.tell_not_switched(&error);
        }
        let words = self.words.get(self.lang());
        let entries: usize = file.entries.iter().filter(|entry| entry.is_entered()).count();
        let text = tr!(words, "received", count = entries);
        self.desk.tell(Notice { tone: Tone::Info, text });
        if lock == Some(FileLock::Sealed) {
            let text = tr!(words, "received-in-clear");
            self.desk.tell(Notice { tone: Tone::Warning, text });
            self.screens.open(Dialog::Protect);
        }
    }

    /// Opens the organization whose file is looked at, and looks at the file there.
    pub(super) fn look_there(&mut self, ctx: &Context) {
        let Some(file) = self.desk.reading.opened.take() else { return };
        let (name, path) = (file.organization, self.desk.reading.path.clone());
        // One that was deleted a moment ago is brought back, so that nothing of it is missing.
        let back = self.bring_back(&name, ctx);
        if let Err(error) = back.and_then(|()| self.switch(&name, ctx)) {
            return self.tell_not_switched(&error);
        }
        self.show_organizations();
        self.desk.reading.waits_for = Some((name, path));
        ctx.request_repaint();
    }

    /// Says that a file takes long, and opens the one that waited until its organization was open.
    pub(super) fn follow_reading(&mut self, ctx: &Context) {
        if self.desk.reading.waits_for.as_ref().is_some_and(|(name, _)| name != self.store.organization()) {
            self.desk.reading.waits_for = None;
        }
        let is_open = self.store.protection() != Protection::Locked;
        if let Some((_, path)) = self.desk.reading.waits_for.take_if(|_| is_open) {
            self.open_copy(&path);
        }
        if !matches!(self.desk.copies.work, CopyWork::Reading(_)) {
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = *self.desk.reading.since.get_or_insert(now);
        if now - since >= SAID_AFTER && self.screens.dialog.is_none() {
            self.screens.open(Dialog::ReadingCopy);
        }
        ctx.request_repaint_after(Duration::from_secs_f64(SAID_AFTER));
    }

    /// Gives up what the dialog that is open was waiting for, because it is closed.
    pub(super) fn stop_asking(&mut self) {
        if let Some(Dialog::ReadingCopy | Dialog::Unseal { .. } | Dialog::HandOver) = self.screens.dialog {
            self.stop_reading();
        }
    }

    /// Gives up what is done beside the window. What was asked for is answered to nobody.
    pub(super) fn stop_reading(&mut self) {
        self.desk.reading.ask();
        self.desk.reading.let_go();
        self.end_work();
    }

    /// Takes off the screen that something is done beside the window.
    pub(super) fn end_work(&mut self) {
        if self.desk.copies.work == CopyWork::Idle {
            return;
        }
        self.desk.copies.work = CopyWork::Idle;
        self.desk.guarding.shown.trying = Trying::Idle;
        if self.screens.dialog == Some(Dialog::ReadingCopy) {
            self.screens.close();
        }
    }

    fn tell_not_switched(&mut self, error: &SaveError) {
        let words = self.words.get(self.lang());
        let text = tr!(words, "received-not-opened", reason = say::save_error(words, error));
        self.desk.tell(Notice { tone: Tone::Danger, text });
        self.show_organizations();
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
