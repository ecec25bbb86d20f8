//! Carries out what the screens ask for.

use crate::app::App;
use crate::app::export::format;
use crate::cli::say;
use crate::record::{Change, IncidentChange, IncidentId, Stamp};
use crate::report::recovery_page;
use crate::settings::SettingChange;
use crate::store::Refused;
use crate::tr;
use crate::ui::{Action, EmergencyPlace, ExportWhat, IncidentAt, Notice, PathPurpose, Route, Saving, Tone};
use egui::{Context, OpenUrl, ViewportCommand};
use std::path::Path;

impl App {
    /// Carries out what the person asked for.
    pub fn apply(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Change(change) => {
                self.change(change);
                // What was typed is sent between two frames: the next one shows what came of it.
                ctx.request_repaint();
            }
            Action::Incident(at, changes) => {
                self.incident(at, changes);
                ctx.request_repaint();
            }
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Setting(change) => self.set(change),
            Action::Go(route) => {
                self.send_unsent();
                self.screens.navigation.go(route);
            }
            Action::Here(route) => self.screens.navigation.refine(route),
            Action::Back => {
                self.send_unsent();
                self.screens.navigation.back();
            }
            Action::Forward => {
                self.send_unsent();
                self.screens.navigation.forward();
            }
            Action::Open(dialog) => {
                self.forget_secrets();
                self.screens.open(dialog);
            }
            Action::CloseDialog => {
                self.stop_asking();
                self.end_dialog();
            }
            Action::Present(place) => self.present(place, ctx),
            Action::StopPresenting => self.stop_presenting(ctx),
            Action::ToggleFullScreen => self.toggle_full_screen(ctx),
            Action::Copy(text) => ctx.copy_text(text),
            Action::OpenWeb(url) => open_web(&url, ctx),
            Action::OpenDataFolder => self.open_data_folder(),
            Action::Export(request) => self.ask_path(PathPurpose::Export(request)),
            Action::SaveCopy => self.ask_path(PathPurpose::Copy),
            Action::Copies(action) => self.copies(action, ctx),
            Action::WriteTo(purpose, path) => self.take_path(&purpose, Path::new(&path), ctx),
            Action::Organization(action) => self.organization(action, ctx),
            Action::TellSaved => self.tell_saved(),
            Action::Cover => self.cover(ctx),
            Action::Lock => self.lock(ctx),
            Action::Unlock(secret) => self.unlock(secret),
            Action::Vault(ask) => self.ask_vault(ask),
            Action::SaveRecoveryKey => self.ask_path(PathPurpose::RecoveryKey),
            Action::Dismiss(number) => self.dismiss(number),
            Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Appends a change to the record and keeps it. Returns its stamp; `None` where nothing can be changed.
    pub(super) fn change(&mut self, change: Change) -> Option<Stamp> {
        if self.is_read_only() {
            return None;
        }
        let entry = self.record.append(self.clock.now_ms(), self.role(), change);
        self.keep(self.store.append(&entry));
        Some(entry.stamp)
    }

    /// Keeps what was typed and not sent yet: no key that leads elsewhere may lose it.
    pub(super) fn send_unsent(&mut self) {
        let mut screens = std::mem::take(&mut self.screens);
        let unsent = screens.take_unsent(&self.view());
        self.screens = screens;
        for change in unsent {
            self.change(change);
        }
    }

    /// Changes an incident. One that begins now is where the person is from then on.
    fn incident(&mut self, at: IncidentAt, changes: Vec<IncidentChange>) {
        let incident = match at {
            IncidentAt::Begun(incident) => incident,
            IncidentAt::New(emergency, kind) => {
                let Some(stamp) = self.change(Change::Open { emergency, kind }) else { return };
                let incident = IncidentId(stamp, 0);
                let place = EmergencyPlace::Incident(incident.clone());
                self.screens.navigation.refine(Route::Emergency(Some(place)));
                incident
            }
        };
        let changes =
            changes.into_iter().map(|change| Change::Incident { incident: incident.clone(), change });
        let mut changes: Vec<Change> = changes.collect();
        match changes.len() {
            0 => {}
            1 => {
                changes.pop().map(|change| self.change(change));
            }
            _ => {
                self.change(Change::Several(changes));
            }
        }
    }

    fn undo(&mut self) {
        if self.is_read_only() {
            return;
        }
        if let Some(entry) = self.record.undo(self.clock.now_ms(), self.role()) {
            self.keep(self.store.append(&entry));
        }
    }

    fn redo(&mut self) {
        if self.is_read_only() {
            return;
        }
        if let Some(entry) = self.record.redo(self.clock.now_ms(), self.role()) {
            self.keep(self.store.append(&entry));
        }
    }

    fn keep(&mut self, kept: Result<(), Refused>) {
        if kept.is_err() {
            let text = tr!(self.words.get(self.lang()), "change-refused");
            self.desk.tell(Notice { tone: Tone::Danger, text });
        }
    }

    fn is_read_only(&self) -> bool {
        self.store.read_only().is_some()
    }

    pub(super) fn role(&self) -> Option<String> {
        let role = self.settings.role.trim();
        (!role.is_empty()).then(|| role.to_owned())
    }

    pub(super) fn set(&mut self, change: SettingChange) {
        self.settings.apply(change);
        self.store.save_settings(&self.settings);
    }

    fn present(&mut self, place: crate::settings::Place, ctx: &Context) {
        let lang = self.lang();
        self.screens.present(place, lang);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
    }

    fn stop_presenting(&mut self, ctx: &Context) {
        self.screens.stop_presenting();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.desk.full_screen));
    }

    fn toggle_full_screen(&mut self, ctx: &Context) {
        self.desk.full_screen = !self.desk.full_screen;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.desk.full_screen));
    }

    fn open_data_folder(&mut self) {
        let program = if cfg!(target_os = "windows") {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let folder = self.store.places().data.clone();
        if let Err(error) = std::process::Command::new(program).arg(&folder).spawn() {
            let folder = self.desk.data_folder.clone();
            let text = tr!(
                self.words.get(self.lang()),
                "folder-not-opened",
                folder = folder,
                reason = error.to_string()
            );
            self.desk.tell(Notice { tone: Tone::Warning, text });
        }
    }

    pub(super) fn ask_path(&self, purpose: PathPurpose) {
        let words = self.words.get(self.lang());
        let name = match &purpose {
            PathPurpose::Export(request) => {
                let base = match &request.what {
                    ExportWhat::Guide => tr!(words, "file-guide"),
                    ExportWhat::Checklists => tr!(words, "file-checklists"),
                    ExportWhat::Emergency(id) => format!("{}-{id}", tr!(words, "file-emergency")),
                    ExportWhat::Contacts => tr!(words, "file-contacts"),
                    ExportWhat::Incident(_) => tr!(words, "file-incident"),
                };
                format!("{base}-{}.{}", self.clock.now().date(), format(request.format).extension())
            }
            PathPurpose::KeepInFolder | PathPurpose::OpenFolder => return,
            PathPurpose::Copy | PathPurpose::HandOver { .. } => {
                format!("{}-{}.salvaguarda", tr!(words, "file-copy"), self.clock.now().date())
            }
            PathPurpose::Open => String::new(),
            PathPurpose::RecoveryKey => format!("{}.html", tr!(words, "recovery-key-file")),
        };
        let title = match &purpose {
            PathPurpose::Export(_)
            | PathPurpose::Copy
            | PathPurpose::HandOver { .. }
            | PathPurpose::RecoveryKey => tr!(words, "path-title"),
            PathPurpose::Open | PathPurpose::KeepInFolder | PathPurpose::OpenFolder => {
                tr!(words, "path-open-title")
            }
        };
        self.chores.ask_path(title, name, purpose);
    }

    /// Does what a path was chosen for.
    pub(super) fn take_path(&mut self, purpose: &PathPurpose, path: &Path, ctx: &Context) {
        match purpose {
            PathPurpose::Export(_) | PathPurpose::Copy | PathPurpose::RecoveryKey => {
                self.write_to(purpose, path)
            }
            PathPurpose::HandOver { organization, secret } => self.hand_over_to(organization, secret, path),
            PathPurpose::Open => self.open_copy(path),
            PathPurpose::KeepInFolder | PathPurpose::OpenFolder => self.meet_in(purpose, path, ctx),
        }
    }

    /// Writes an export or a copy, and says how it went.
    fn write_to(&mut self, purpose: &PathPurpose, path: &Path) {
        let written = match purpose {
            PathPurpose::Export(request) => crate::store::write_export(path, self.export(request).as_bytes()),
            PathPurpose::Copy => {
                self.store.save_copy_to(path, self.record.log(), self.clock.now_ms(), &self.guide.edition)
            }
            PathPurpose::RecoveryKey => {
                let Some(vault) = self.store.vault() else { return };
                let page = recovery_page(self.words.get(self.lang()), vault.recovery_key().text());
                crate::store::write_export(path, page.as_bytes())
            }
            PathPurpose::HandOver { .. }
            | PathPurpose::Open
            | PathPurpose::KeepInFolder
            | PathPurpose::OpenFolder => return,
        };
        if *purpose == PathPurpose::Copy && written.is_ok() {
            self.note_copy(path);
        }
        let words = self.words.get(self.lang());
        let shown = path.display().to_string();
        let notice = match written {
            Ok(()) => Notice { tone: Tone::Info, text: tr!(words, "written", file = shown) },
            Err(error) => {
                let text = tr!(words, "not-written", file = shown, reason = say::save_error(words, &error));
                Notice { tone: Tone::Danger, text }
            }
        };
        self.desk.tell(notice);
    }

    fn tell_saved(&mut self) {
        let words = self.words.get(self.lang());
        let text = match &self.desk.saving {
            Saving::Untouched => tr!(words, "settings-nothing-new"),
            Saving::Pending => tr!(words, "saving-pending"),
            Saving::Saved(time) => tr!(words, "saved-automatically", time = time.clone()),
            Saving::Failed(text) | Saving::ReadOnly(text) => text.clone(),
        };
        self.desk.tell(Notice { tone: Tone::Info, text });
    }

    fn dismiss(&mut self, number: usize) {
        if number < self.desk.notices.len() {
            self.desk.notices.remove(number);
        }
    }
}

/// Opens an address that the person confirmed. Only web and mail addresses: nothing that could start a program.
fn open_web(url: &str, ctx: &Context) {
    if ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme)) {
        ctx.open_url(OpenUrl::new_tab(url));
    }
}
