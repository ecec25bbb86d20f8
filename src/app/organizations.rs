//! From one organization to another: open, create, archive, delete, keep in the folder of a team.

use crate::app::team::asks;
use crate::app::{App, demonstration};
use crate::cli::say;
use crate::record::{Change, Log, Record};
use crate::store::{Deleted, Opened, Organization, OrganizationKind, SaveError, Standing, TeamRefused};
use crate::tr;
use crate::ui::screens::Screens;
use crate::ui::{
    DeletedLine, LinePlace, Notice, OrganizationAction, OrganizationLine, OrganizationsView, PathPurpose,
    Route, TeamAsks, Tone,
};
use egui::Context;
use std::path::Path;
use std::time::Duration;

/// How long a deleted organization can be brought back, in milliseconds.
const UNDO_MS: i64 = 10_000;

/// An organization that was deleted and is not removed yet.
pub(super) struct Pending {
    deleted: Deleted,
    at_ms: i64,
    was_open: bool,
}

impl App {
    /// Carries out what the person does with an organization as a whole.
    pub(super) fn organization(&mut self, action: OrganizationAction, ctx: &Context) {
        let done = match action {
            OrganizationAction::Open(name) => self.switch(&name, ctx),
            OrganizationAction::Create(alias) => self.create(&alias, ctx),
            OrganizationAction::Demonstrate => self.demonstrate(ctx),
            OrganizationAction::LeaveDemonstration => {
                let open = self.store.organization().to_owned();
                self.leave(&open, ctx)
            }
            OrganizationAction::Archive(name) => self.archive(&name, ctx),
            OrganizationAction::TakeOut(name) => {
                self.store.organizations_mut().set_standing(&name, Standing::Active)
            }
            OrganizationAction::HandOver(secret) => return self.ask_hand_over(secret),
            OrganizationAction::Delete(name) => self.delete(&name, ctx),
            OrganizationAction::BringBack(name) => self.bring_back(&name, ctx),
            OrganizationAction::KeepInFolder => return self.ask_folder(PathPurpose::KeepInFolder),
            OrganizationAction::OpenFolder => return self.ask_folder(PathPurpose::OpenFolder),
            OrganizationAction::LeaveFolder => self.leave_folder(ctx),
        };
        if let Err(error) = done {
            let words = self.words.get(self.lang());
            let text = format!("{} {}", tr!(words, "organization-failed"), say::save_error(words, &error));
            self.desk.tell(Notice { tone: Tone::Danger, text });
        }
        self.show_organizations();
    }

    /// Keeps the open organization in a folder that was chosen, or opens the one that is there.
    pub(super) fn meet_in(&mut self, purpose: &PathPurpose, folder: &Path, ctx: &Context) {
        self.send_unsent();
        let opened = match purpose {
            PathPurpose::KeepInFolder => self.store.keep_in_folder(folder),
            PathPurpose::OpenFolder => self.store.open_folder(folder),
            PathPurpose::Export(_)
            | PathPurpose::Copy
            | PathPurpose::HandOver { .. }
            | PathPurpose::Open
            | PathPurpose::RecoveryKey => return,
        };
        match opened {
            Ok(opened) => {
                self.take_over(opened, ctx);
                if matches!(purpose, PathPurpose::KeepInFolder) {
                    self.screens.navigation.go(Route::Organizations);
                }
                let words = self.words.get(self.lang());
                let text = tr!(words, "team-kept", folder = folder.display().to_string());
                self.desk.tell(Notice { tone: Tone::Info, text });
            }
            Err(refused) => {
                let text = say::team_refused(self.words.get(self.lang()), &refused, folder);
                let tone = match refused {
                    TeamRefused::Save(_) | TeamRefused::Unreadable(_) => Tone::Danger,
                    TeamRefused::Missing
                    | TeamRefused::AnotherOrganization
                    | TeamRefused::NoOrganization
                    | TeamRefused::NotForTeams
                    | TeamRefused::Locked
                    | TeamRefused::InTheClear
                    | TeamRefused::AnotherKey
                    | TeamRefused::NoKeyYet => Tone::Warning,
                };
                self.desk.tell(Notice { tone, text });
            }
        }
    }

    /// Takes in what came from the folder of the team, and what others did to the file of this device.
    pub(super) fn follow_team(&mut self, ctx: &Context) {
        let news = self.store.take_news();
        let words = self.words.get(self.lang());
        self.desk.tell_reports(words, &news.notices);
        let meeting = self.store.meeting();
        self.desk.organizations.in_clear = meeting.as_ref().map_or(0, |meeting| meeting.in_clear);
        if let Some(meeting) = &meeting {
            self.desk.follow_in_clear(meeting.in_clear);
        }
        let trouble = meeting.and_then(|meeting| Some((meeting.folder, meeting.trouble?)));
        self.desk.organizations.asks =
            trouble.as_ref().map_or(TeamAsks::Nothing, |(_, trouble)| asks(trouble));
        self.desk.organizations.trouble =
            trouble.map(|(folder, trouble)| say::team_trouble(words, &trouble, &folder));
        let new = |entry: &crate::record::Entry| !self.record.log().has(entry);
        if news.entries.iter().any(new) {
            // What is being typed was meant for what was on the screen before.
            self.send_unsent();
            self.record.merge(news.entries);
            ctx.request_repaint();
        }
        self.note_alias();
    }

    /// Removes what was deleted ten seconds ago.
    pub(super) fn follow_deleted(&mut self, ctx: &Context) {
        let now = self.clock.now_ms();
        let is_over = |pending: &Pending| !(0..UNDO_MS).contains(&(now - pending.at_ms));
        if self.desk.deleted.iter().any(is_over) {
            let (over, waits) = std::mem::take(&mut self.desk.deleted).into_iter().partition(is_over);
            self.desk.deleted = waits;
            self.remove(over);
        }
        if let Some(next) = self.desk.deleted.iter().map(|pending| pending.at_ms + UNDO_MS - now).min() {
            ctx.request_repaint_after(Duration::from_millis(next.max(0).unsigned_abs() + 20));
        }
    }

    /// Removes everything that was deleted, because the program closes.
    pub(super) fn remove_deleted(&mut self) {
        let all = std::mem::take(&mut self.desk.deleted);
        self.remove(all);
    }

    fn remove(&mut self, pending: Vec<Pending>) {
        for Pending { deleted, .. } in pending {
            if let Err(error) = self.store.organizations().remove(&deleted) {
                let words = self.words.get(self.lang());
                let text = tr!(words, "delete-failed", folder = error.path.display().to_string());
                self.desk.tell(Notice { tone: Tone::Warning, text });
            }
        }
        self.show_organizations();
    }

    pub(super) fn switch(&mut self, name: &str, ctx: &Context) -> Result<(), SaveError> {
        self.send_unsent();
        self.note_alias();
        if name != self.store.organization() {
            let opened = self.store.switch(name)?;
            self.take_over(opened, ctx);
        }
        if self.store.organizations().get(name).is_some_and(|known| known.standing == Standing::Archived) {
            self.store.organizations_mut().set_standing(name, Standing::Active)?;
        }
        Ok(())
    }

    /// Works on what was opened, and forgets everything that the screens knew of the one before.
    pub(super) fn take_over(&mut self, opened: Opened, ctx: &Context) {
        let Opened { store, record, settings: _, notices } = opened;
        (self.store, self.record) = (store, record);
        self.screens = Screens::default();
        self.desk.noted_alias = None;
        self.forget_secrets();
        self.guard_what_is_open();
        self.forget_copies();
        // What was typed into a field could be brought back there with Ctrl Z.
        ctx.memory_mut(|memory| memory.data.clear());
        let words = self.words.get(self.lang());
        self.desk.tell_anew(words, &notices);
        self.note_alias();
        self.show_organizations();
        ctx.request_repaint();
    }

    fn create(&mut self, alias: &str, ctx: &Context) -> Result<(), SaveError> {
        let device = self.store.device().clone();
        let mut record = Record::new(device.clone(), Log::default());
        let entry = record.append(self.clock.now_ms(), self.role(), Change::Alias(alias.to_owned()));
        let kind = OrganizationKind::Real;
        let name = self.store.organizations_mut().create(&device, alias, kind, &[entry])?;
        self.switch(&name, ctx)
    }

    fn demonstrate(&mut self, ctx: &Context) -> Result<(), SaveError> {
        let is_demonstration = |known: &&Organization| known.kind == OrganizationKind::Demonstration;
        let known = self.store.organizations().list().iter().find(is_demonstration);
        if let Some(name) = known.map(|known| known.name.clone()) {
            return self.switch(&name, ctx);
        }
        let device = self.store.device().clone();
        let words = self.words.get(self.lang());
        let record = demonstration::record(&self.guide, words, device.clone(), self.clock.now_ms());
        let entries: Vec<_> = record.log().iter().cloned().collect();
        let (alias, kind) = (record.state().alias(), OrganizationKind::Demonstration);
        let name = self.store.organizations_mut().create(&device, alias, kind, &entries)?;
        self.switch(&name, ctx)
    }

    fn archive(&mut self, name: &str, ctx: &Context) -> Result<(), SaveError> {
        self.leave(name, ctx)?;
        self.screens.navigation.go(Route::Organizations);
        self.store.organizations_mut().set_standing(name, Standing::Archived)
    }

    pub(super) fn delete(&mut self, name: &str, ctx: &Context) -> Result<(), SaveError> {
        let was_open = name == self.store.organization();
        self.leave(name, ctx)?;
        self.screens.navigation.go(Route::Organizations);
        let Some(deleted) = self.store.organizations_mut().delete(name)? else { return Ok(()) };
        self.desk.deleted.push(Pending { deleted, at_ms: self.clock.now_ms(), was_open });
        ctx.request_repaint();
        Ok(())
    }

    pub(super) fn bring_back(&mut self, name: &str, ctx: &Context) -> Result<(), SaveError> {
        let Some(at) = self.desk.deleted.iter().position(|pending| pending.deleted.organization.name == name)
        else {
            return Ok(());
        };
        self.store.organizations_mut().bring_back(&self.desk.deleted[at].deleted)?;
        if self.desk.deleted.remove(at).was_open {
            self.switch(name, ctx)?;
        }
        Ok(())
    }

    /// Opens another organization if this one is open: the first in use, or else a new one.
    fn leave(&mut self, name: &str, ctx: &Context) -> Result<(), SaveError> {
        if name != self.store.organization() {
            return Ok(());
        }
        let next = match self.store.organizations().next_after(name) {
            Some(known) => known.name.clone(),
            None => {
                let device = self.store.device().clone();
                self.store.organizations_mut().create(&device, "", OrganizationKind::Real, &[])?
            }
        };
        self.switch(&next, ctx)
    }

    /// Writes down what the open organization is called, for the list. A record without entries knows nothing.
    fn note_alias(&mut self) {
        if self.record.log().is_empty() || !self.store.organizations().can_change() {
            return;
        }
        let alias = self.record.state().alias();
        if self.desk.noted_alias.as_deref() == Some(alias) {
            return;
        }
        let alias = alias.to_owned();
        let name = self.store.organization().to_owned();
        // The alias itself is in the record; the list shows it late when this fails.
        self.store.organizations_mut().note_alias(&name, &alias).ok();
        self.desk.noted_alias = Some(alias);
        self.show_organizations();
    }

    /// Brings the list on the screen up to date.
    pub(super) fn show_organizations(&mut self) {
        let words = self.words.get(self.lang());
        let (open, organizations) = (self.store.organization(), self.store.organizations());
        let line = |known: &Organization| OrganizationLine {
            key: known.name.clone(),
            // What a protected one is called is not known here, and not said.
            alias: if organizations.is_protected(&known.name) {
                let start: String = known.name.chars().take(4).collect();
                tr!(words, "organization-protected", start = start)
            } else {
                known.alias.clone()
            },
            folder: known.team.as_ref().map(|folder| folder.display().to_string()),
            place: match known.standing {
                _ if known.name == open => LinePlace::Open,
                Standing::Active => LinePlace::Shelf,
                Standing::Archived => LinePlace::Archive,
            },
            is_demonstration: known.kind == OrganizationKind::Demonstration,
        };
        let deleted = |pending: &Pending| DeletedLine {
            key: pending.deleted.organization.name.clone(),
            alias: pending.deleted.organization.alias.clone(),
        };
        self.desk.organizations = OrganizationsView {
            lines: organizations.list().iter().map(line).collect(),
            deleted: self.desk.deleted.iter().map(deleted).collect(),
            trouble: self.desk.organizations.trouble.take(),
            asks: self.desk.organizations.asks,
            in_clear: self.desk.organizations.in_clear,
            can_change: organizations.can_change(),
        };
    }

    fn ask_folder(&self, purpose: PathPurpose) {
        self.chores.ask_folder(tr!(self.words.get(self.lang()), "team-title"), purpose);
    }
}
