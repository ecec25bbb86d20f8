use crate::content::names::edition_name;
use crate::i18n::Lang;
use crate::record::Change;
use crate::settings::{SettingChange, Settings, ThemeChoice};
use crate::tr;
use crate::ui::screens::backups::{open_ui, reminder_ui};
use crate::ui::screens::news::news_are_there;
use crate::ui::screens::protection::protection_ui;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::field::{Draft, FieldLook};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, Dialog, ExportWhat, Icon, Protected, Route, Saving, View};
use egui::{Align, Id, Layout, Ui, vec2};

/// What is being typed into the settings.
#[derive(Debug, Default)]
pub(super) struct SettingsState {
    draft: Draft,
}

impl SettingsState {
    /// Returns the change of the record that was typed and not sent yet.
    pub(super) fn unsent(&self) -> Option<Change> {
        let (field, text) = self.draft.unsent()?;
        (field == alias_field()).then(|| Change::Alias(text.trim().to_owned()))
    }

    /// Forgets an alias that is being typed: it was sent.
    pub(super) fn settle(&mut self) {
        if self.unsent().is_some() {
            self.draft.clear();
        }
    }
}

fn alias_field() -> Id {
    Id::unique("settings-alias")
}

/// Draws the settings: reading, the organization and its data, about.
pub(super) fn settings_ui(ui: &mut Ui, view: &View<'_>, state: &mut SettingsState, out: &mut Vec<Action>) {
    let words = view.words();
    let width = ui.available_width().min(820.0);
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        heading_ui(ui, view.theme, 1, &tr!(words, "settings"));
        group_ui(ui, view, &tr!(words, "settings-reading"), |ui| reading_ui(ui, view, out));
        group_ui(ui, view, &tr!(words, "settings-organization"), |ui| organization_ui(ui, view, state, out));
        group_ui(ui, view, &tr!(words, "protection"), |ui| protection_ui(ui, view, out));
        group_ui(ui, view, &tr!(words, "settings-data"), |ui| data_ui(ui, view, out));
        group_ui(ui, view, &tr!(words, "settings-about"), |ui| about_ui(ui, view, out));
    });
}

fn group_ui(ui: &mut Ui, view: &View<'_>, title: &str, content: impl FnOnce(&mut Ui)) {
    ui.add_space(12.0);
    heading_ui(ui, view.theme, 3, title);
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        content(ui);
    });
}

/// Draws a setting: its name, a line about it, and what changes it, beside it or under it.
pub(super) fn setting_ui(
    ui: &mut Ui,
    view: &View<'_>,
    name: &str,
    about: &str,
    control: impl FnOnce(&mut Ui),
) {
    let texts = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(if about.is_empty() { 9.0 } else { 0.0 });
        text_ui(ui, name, size::BODY, Weight::Semibold, view.theme.ink);
        if !about.is_empty() {
            hint_ui(ui, view.theme, about);
        }
    };
    let width = ui.available_width();
    if width < 560.0 {
        texts(ui);
        control(ui);
        return;
    }
    let left = width * 0.42;
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(vec2(left, 40.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(left);
            texts(ui);
        });
        let right = ui.available_width();
        ui.allocate_ui_with_layout(vec2(right, 40.0), Layout::right_to_left(Align::Center), control);
    });
}

pub(super) fn line_ui(ui: &mut Ui, view: &View<'_>) {
    ui.add_space(4.0);
    rule_ui(ui, view.theme);
    ui.add_space(4.0);
}

fn reading_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let mut set = |change| out.push(Action::Setting(change));
    setting_ui(ui, view, &tr!(words, "settings-language"), &tr!(words, "settings-language-text"), |ui| {
        let choices = Lang::ALL.map(|lang| (lang, lang.own_name().to_owned(), lang.own_name().to_owned()));
        if let Some(lang) = segmented_ui(ui, view.theme, &view.lang, &choices) {
            set(SettingChange::Lang(lang));
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "settings-theme"), "", |ui| {
        let choices = ThemeChoice::ALL.map(|theme| {
            let name = match theme {
                ThemeChoice::System => tr!(words, "theme-system"),
                ThemeChoice::Light => tr!(words, "theme-light"),
                ThemeChoice::Dark => tr!(words, "theme-dark"),
                ThemeChoice::HighContrast => tr!(words, "theme-high-contrast"),
            };
            (theme, name.clone(), name)
        });
        if let Some(theme) = segmented_ui(ui, view.theme, &view.settings.theme, &choices) {
            set(SettingChange::Theme(theme));
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "settings-size"), &tr!(words, "settings-size-text"), |ui| {
        let choices = Settings::TEXT_SIZES.map(|percent| {
            let name = tr!(words, "percent", percent = percent);
            (percent, name.clone(), name)
        });
        if let Some(percent) = segmented_ui(ui, view.theme, &view.settings.text_size, &choices) {
            set(SettingChange::TextSize(percent));
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "settings-motion"), "", |ui| {
        let name = tr!(words, "settings-motion");
        let choices = [(false, tr!(words, "no")), (true, tr!(words, "yes"))]
            .map(|(value, label)| (value, label.clone(), format!("{name}: {label}")));
        if let Some(reduce) = segmented_ui(ui, view.theme, &view.settings.reduce_motion, &choices) {
            set(SettingChange::ReduceMotion(reduce));
        }
    });
}

fn organization_ui(ui: &mut Ui, view: &View<'_>, state: &mut SettingsState, out: &mut Vec<Action>) {
    let words = view.words();
    let alias = tr!(words, "settings-alias");
    setting_ui(ui, view, &alias, &tr!(words, "settings-alias-text"), |ui| {
        let look = FieldLook {
            name: &alias,
            placeholder: &tr!(words, "welcome-alias-example"),
            rows: 1,
            enabled: view.can_write(),
        };
        if let Some(text) = state.draft.field_ui(ui, view.theme, alias_field(), look, view.state().alias()) {
            out.push(Action::Change(Change::Alias(text.trim().to_owned())));
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "organizations"), &tr!(words, "settings-organizations-text"), |ui| {
        let label = tr!(words, "settings-organizations-button");
        if Button::new(&label).with_icon(Icon::BUILDINGS).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Organizations));
        }
    });
    line_ui(ui, view);
    let role = tr!(words, "settings-role");
    setting_ui(ui, view, &role, &tr!(words, "settings-role-text"), |ui| {
        let look = FieldLook {
            name: &role,
            placeholder: &tr!(words, "lists-owner-example"),
            rows: 1,
            enabled: true,
        };
        let field = Id::unique("settings-role");
        if let Some(text) = state.draft.field_ui(ui, view.theme, field, look, &view.settings.role) {
            out.push(Action::Setting(SettingChange::Role(text.trim().to_owned())));
        }
    });
}

fn data_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let saved = match view.saving {
        Saving::Untouched => tr!(words, "settings-nothing-new"),
        Saving::Pending => tr!(words, "saving-pending"),
        Saving::Saved(time) => tr!(words, "saving-saved", time = time.clone()),
        Saving::Failed(text) | Saving::ReadOnly(text) => text.clone(),
    };
    let about = format!("{} · {saved}", view.data_folder);
    setting_ui(ui, view, &tr!(words, "settings-folder"), &about, |ui| {
        let label = tr!(words, "settings-open-folder");
        if Button::new(&label).with_icon(Icon::FOLDER_OPEN).ui(ui, view.theme).clicked() {
            out.push(Action::OpenDataFolder);
        }
        let copy = tr!(words, "settings-copy-path");
        if Button::icon(Icon::COPY, &copy).ui(ui, view.theme).clicked() {
            out.push(Action::Copy(view.data_folder.to_owned()));
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "settings-backups"), &tr!(words, "settings-backups-text"), |ui| {
        let label = tr!(words, "settings-backups-button");
        if Button::new(&label).with_icon(Icon::ARCHIVE).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Backups));
        }
    });
    line_ui(ui, view);
    let about = match view.guard.protected {
        Protected::No => tr!(words, "settings-copy-text"),
        Protected::Yes => tr!(words, "settings-copy-sealed-text"),
    };
    setting_ui(ui, view, &tr!(words, "settings-copy"), &about, |ui| {
        let label = tr!(words, "settings-copy-button");
        let button = Button::new(&label).with_icon(Icon::EXPORT).look(Look::Primary);
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::SaveCopy);
        }
    });
    reminder_ui(ui, view, out);
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "settings-open"), &tr!(words, "copy-open-text"), |ui| {
        open_ui(ui, view, out);
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "export-or-print"), &tr!(words, "settings-export-text"), |ui| {
        let label = tr!(words, "export-button");
        if Button::new(&label).with_icon(Icon::PRINTER).ui(ui, view.theme).clicked() {
            out.push(Action::Open(Dialog::Export(ExportWhat::Checklists)));
        }
    });
}

fn about_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let edition = edition_name(words, &view.guide.edition);
    let about = tr!(
        words,
        "settings-edition-text",
        chapters = view.guide.chapters().count(),
        practices = view.guide.practices().count()
    );
    setting_ui(ui, view, &tr!(words, "settings-edition", edition = edition), &about, |ui| {
        let label = tr!(words, "news-see");
        if news_are_there(view) && Button::new(&label).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::News));
        }
        let label = tr!(words, "settings-sources");
        if Button::new(&label).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Sources(None)));
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "settings-keys"), "", |ui| {
        let label = tr!(words, "settings-keys-button");
        if Button::new(&label).with_icon(Icon::KEYBOARD).ui(ui, view.theme).clicked() {
            out.push(Action::Open(Dialog::Keys));
        }
    });
    line_ui(ui, view);
    hint_ui(ui, view.theme, &tr!(words, "home-whose-guide"));
    hint_ui(ui, view.theme, &tr!(words, "settings-no-network"));
}
