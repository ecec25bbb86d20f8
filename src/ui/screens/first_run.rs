use crate::i18n::Lang;
use crate::record::Change;
use crate::settings::SettingChange;
use crate::tr;
use crate::ui::screens::emergency::strip_ui;
use crate::ui::screens::rail::mark_ui;
use crate::ui::screens::shell::side_margin;
use crate::ui::theme::{Weight, radius, size};
use crate::ui::widgets::button::{Button, Look, focus_ring};
use crate::ui::widgets::card::card;
use crate::ui::widgets::field::{FieldLook, text_field_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, icon_ui, text_ui};
use crate::ui::widgets::scroll_keys::scroll_keys;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, CopyAction, Icon, Route, View};
use egui::accesskit::Role;
use egui::{
    Align, CornerRadius, Frame, Id, Layout, Margin, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
};

/// What the person is choosing on the first screen.
#[derive(Debug, Default)]
pub(super) struct FirstRunState {
    purpose: Purpose,
    alias: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Purpose {
    #[default]
    Read,
    Check,
    Workshop,
}

/// Draws the first screen: language, purpose, alias, where data is kept. It can be skipped.
pub(super) fn first_run_ui(ui: &mut Ui, view: &View<'_>, state: &mut FirstRunState, out: &mut Vec<Action>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        scroll_keys(ui);
        let margin = f32::from(side_margin(ui.available_width()));
        let width = (ui.available_width() - 2.0 * margin).min(720.0);
        let left = ((ui.available_width() - width) / 2.0).max(margin);
        let top = ((ui.available_height() - 640.0) / 2.0).clamp(16.0, 90.0);
        ui.add_space(top);
        ui.horizontal_top(|ui| {
            ui.add_space(left);
            ui.vertical(|ui| {
                ui.set_width(width);
                content_ui(ui, view, state, out);
                ui.add_space(24.0);
            });
        });
    });
}

fn content_ui(ui: &mut Ui, view: &View<'_>, state: &mut FirstRunState, out: &mut Vec<Action>) {
    head_ui(ui, view, out);
    ui.add_space(8.0);
    emergency_ui(ui, view, out);
    heading_ui(ui, view.theme, 1, &tr!(view.words(), "welcome-question"));
    text_ui(ui, &tr!(view.words(), "welcome-offline"), size::BODY, Weight::Regular, view.theme.ink2);
    ui.add_space(8.0);
    for purpose in [Purpose::Read, Purpose::Check, Purpose::Workshop] {
        purpose_ui(ui, view, purpose, state);
        ui.add_space(4.0);
    }
    ui.add_space(4.0);
    card(view.theme).show(ui, |ui| details_ui(ui, view, state));
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        if Button::new(&tr!(view.words(), "welcome-skip")).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::Setting(SettingChange::Welcomed));
            out.push(Action::Go(Route::Guide(None)));
        }
        // It stays the first screen until the file could be read.
        if Button::new(&tr!(view.words(), "welcome-file")).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::OpenFile));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::new(&tr!(view.words(), "welcome-start"))
                .look(Look::Primary)
                .ui(ui, view.theme)
                .clicked()
            {
                start(view, state, out);
            }
        });
    });
}

/// Draws the doors of the emergencies: whoever needs them now chooses nothing first.
fn emergency_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let before = out.len();
    strip_ui(ui, view, out);
    if out.len() > before {
        out.insert(before, Action::Setting(SettingChange::Welcomed));
    }
    ui.add_space(8.0);
}

fn head_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        mark_ui(ui, view, 32.0);
        ui.add_space(4.0);
        text_ui(ui, &tr!(view.words(), "app-name"), 24.0, Weight::Bold, view.theme.ink);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let choices =
                Lang::ALL.map(|lang| (lang, lang.own_name().to_owned(), lang.own_name().to_owned()));
            if let Some(lang) = segmented_ui(ui, view.theme, &view.lang, &choices) {
                out.push(Action::Setting(SettingChange::Lang(lang)));
            }
        });
    });
}

fn purpose_ui(ui: &mut Ui, view: &View<'_>, purpose: Purpose, state: &mut FirstRunState) {
    let (words, theme) = (view.words(), view.theme);
    let (icon, title, text) = match purpose {
        Purpose::Read => (Icon::BOOK_OPEN, tr!(words, "welcome-read"), tr!(words, "welcome-read-text")),
        Purpose::Check => (
            Icon::LIST_CHECKS,
            tr!(words, "welcome-check"),
            tr!(
                words,
                "welcome-check-text",
                count = view.guide.practices().filter(|practice| practice.starter).count()
            ),
        ),
        Purpose::Workshop => {
            (Icon::PRESENTATION, tr!(words, "welcome-workshop"), tr!(words, "welcome-workshop-text"))
        }
    };
    let chosen = state.purpose == purpose;
    // On a low window everything, down to the button, fits without scrolling.
    let padding = if ui.ctx().content_rect().height() < 700.0 { 8 } else { 16 };
    let ground = if chosen { theme.accent_soft } else { theme.surface };
    let line = if chosen { Stroke::new(2.0, theme.accent) } else { Stroke::new(1.0, theme.line) };
    let builder = UiBuilder::new().id_salt(("purpose", &title)).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            Frame::new()
                .fill(ground)
                .stroke(line)
                .corner_radius(CornerRadius::same(radius::CARD))
                .inner_margin(Margin::symmetric(20, padding))
                .show(ui, |ui| {
                    ui.take_available_width();
                    ui.horizontal(|ui| {
                        icon_ui(ui, icon, 30.0, theme.accent);
                        ui.add_space(8.0);
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = 2.0;
                            ui.style_mut().interaction.selectable_labels = false;
                            text_ui(ui, &title, size::READING, Weight::Semibold, theme.ink);
                            text_ui(ui, &text, size::BODY, Weight::Regular, theme.ink2);
                        });
                    });
                });
        })
        .response;
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &title));
    focus_ring(ui, theme, &response, radius::CARD);
    if response.clicked() {
        state.purpose = purpose;
    }
}

fn details_ui(ui: &mut Ui, view: &View<'_>, state: &mut FirstRunState) {
    ui.take_available_width();
    let two = ui.available_width() > 520.0;
    ui.spacing_mut().item_spacing.x = 20.0;
    ui.columns(if two { 2 } else { 1 }, |columns| {
        if let Some(ui) = columns.first_mut() {
            alias_ui(ui, view, state);
        }
        if let Some(ui) = columns.last_mut() {
            place_ui(ui, view);
        }
    });
}

fn alias_ui(ui: &mut Ui, view: &View<'_>, state: &mut FirstRunState) {
    let (words, theme) = (view.words(), view.theme);
    let name = tr!(words, "welcome-alias");
    text_ui(ui, &name, size::BODY, Weight::Semibold, theme.ink);
    hint_ui(ui, theme, &tr!(words, "welcome-alias-hint"));
    let look = FieldLook {
        name: &name,
        placeholder: &tr!(words, "welcome-alias-example"),
        rows: 1,
        enabled: view.can_write(),
    };
    text_field_ui(ui, theme, Id::unique("welcome-alias"), look, &mut state.alias);
}

fn place_ui(ui: &mut Ui, view: &View<'_>) {
    let (words, theme) = (view.words(), view.theme);
    text_ui(ui, &tr!(words, "welcome-place"), size::BODY, Weight::Semibold, theme.ink);
    hint_ui(ui, theme, &tr!(words, "welcome-place-hint"));
    ui.horizontal(|ui| {
        icon_ui(ui, Icon::FOLDER, size::ICON, theme.ink2);
        text_ui(ui, view.data_folder, size::SMALL, Weight::Regular, theme.ink2);
    });
}

fn start(view: &View<'_>, state: &FirstRunState, out: &mut Vec<Action>) {
    let alias = state.alias.trim();
    if !alias.is_empty() && view.can_write() {
        out.push(Action::Change(Change::Alias(alias.to_owned())));
    }
    out.push(Action::Setting(SettingChange::Welcomed));
    out.push(Action::Go(match state.purpose {
        Purpose::Read => Route::Guide(None),
        Purpose::Check => Route::Home,
        Purpose::Workshop => Route::Guide(None),
    }));
}
