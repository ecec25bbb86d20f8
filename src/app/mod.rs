//! Where the rooms meet: the window, the clock, file dialogs, and what the person asked for.
//!
//! [`App::logic`] takes in what the clock, the store and finished chores bring. [`App::ui`] draws, collects
//! [`Action`](crate::ui::Action)s and carries them out in the same frame.
#![expect(clippy::disallowed_methods, reason = "this is the room that reads the clock")]

mod apply;
mod chores;
mod clock;
mod close;
mod copies;
mod demonstration;
mod desk;
mod export;
mod failure;
mod guarding;
mod hand_over;
mod icon;
mod look;
mod open;
mod organizations;
mod reading;
mod run;
mod team;
mod tell;

pub use clock::Clock;
pub(crate) use copies::is_ours;
pub use open::Start;
pub use run::{RunError, run};

use crate::app::chores::Chores;
use crate::app::close::Closing;
use crate::app::desk::Desk;
use crate::content::Guide;
use crate::i18n::{Lang, Localized, Words};
use crate::record::Record;
use crate::settings::Settings;
use crate::store::Store;
use crate::ui::screens::{Screens, shell_ui};
use crate::ui::{CopyWork, Trying, View};
use egui::Ui;
use std::sync::Arc;

/// The program with its window open.
pub struct App {
    guide: Arc<Guide>,
    words: Localized<Words>,
    store: Store,
    record: Record,
    settings: Settings,
    screens: Screens,
    desk: Desk,
    chores: Chores,
    closing: Closing,
    clock: Clock,
}

impl App {
    /// Returns the language shown.
    pub fn lang(&self) -> Lang {
        self.settings.lang.unwrap_or(self.desk.system_lang)
    }

    /// Returns the record as it is now.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Returns the settings as they are now.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns what keeps the record and the settings.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Returns whether everything that is done beside the window is done.
    pub fn is_ready(&self) -> bool {
        let idle = self.desk.guarding.shown.trying == Trying::Idle && self.desk.copies.work == CopyWork::Idle;
        self.desk.index.is_some() && idle && !self.desk.reading.is_waiting()
    }

    /// Takes in what happened since the last frame.
    pub fn logic(&mut self, ctx: &egui::Context) {
        self.take_chores(ctx);
        self.follow_team(ctx);
        self.follow_deleted(ctx);
        self.desk
            .follow_saving(&self.store, self.words.get(self.settings.lang.unwrap_or(self.desk.system_lang)));
        self.follow_drops(ctx);
        self.follow_copies(ctx);
        self.follow_guard(ctx);
        self.follow_look(ctx);
        self.follow_window(ctx);
        self.follow_close(ctx);
    }

    /// Draws the window and carries out what the person asks for.
    pub fn ui(&mut self, ui: &mut Ui) {
        let mut actions = Vec::new();
        let mut screens = std::mem::take(&mut self.screens);
        shell_ui(ui, &self.view(), &mut screens, &mut actions);
        self.screens = screens;
        for action in actions {
            self.apply(action, ui.ctx());
        }
    }

    fn view(&self) -> View<'_> {
        let now = self.clock.now();
        View {
            guide: &self.guide,
            record: &self.record,
            settings: &self.settings,
            lang: self.lang(),
            all_words: &self.words,
            theme: &self.desk.theme,
            index: self.desk.index.as_ref(),
            today: now.date(),
            hour: now.hour(),
            moment_of: clock::moment_of,
            saving: &self.desk.saving,
            data_folder: &self.desk.data_folder,
            guard: &self.desk.guarding.shown,
            notices: &self.desk.notices,
            offer: self.desk.offer.as_ref().map(|open| &open.offer),
            copies: &self.desk.copies,
            organizations: &self.desk.organizations,
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.ui(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.desk.theme.bg.to_normalized_gamma_f32()
    }
}
