use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::label::{icon_ui, text_ui};
use crate::ui::{
    Action, DeletedLine, Dialog, Icon, Notice, OrganizationAction, Saving, TeamAsks, Theme, Tone, View,
};
use egui::accesskit::Role;
use egui::{Align, Color32, FontId, Frame, Layout, Margin, Ui, WidgetInfo};

/// Draws a bar for each thing that the person must know: a failed save, a folder that cannot be written, and so on.
pub fn notices_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    match view.saving {
        Saving::Failed(text) => bar_ui(ui, view, Tone::Danger, text, |ui| {
            let label = tr!(view.words(), "save-copy-elsewhere");
            if Button::new(&label).look(Look::Danger).ui(ui, view.theme).clicked() {
                out.push(Action::SaveCopy);
            }
        }),
        Saving::ReadOnly(text) => bar_ui(ui, view, Tone::Warning, text, |_| {}),
        Saving::Untouched | Saving::Pending | Saving::Saved(_) => {}
    }
    if let Some(offer) = view.offer {
        bar_ui(ui, view, Tone::Info, &offer.text, |ui| {
            let undo = Button::new(&offer.label).with_icon(Icon::ARROW_U_UP_LEFT);
            if undo.ui(ui, view.theme).clicked() {
                out.push(offer.action.clone());
            }
        });
    }
    if view.organizations.open().is_some_and(|open| open.is_demonstration) {
        bar_ui(ui, view, Tone::Warning, &tr!(view.words(), "demonstration-bar"), |ui| {
            let label = tr!(view.words(), "demonstration-leave");
            if Button::new(&label).ui(ui, view.theme).clicked() {
                out.push(Action::Organization(OrganizationAction::LeaveDemonstration));
            }
        });
    }
    if let Some(trouble) = &view.organizations.trouble {
        bar_ui(ui, view, Tone::Warning, trouble, |ui| ask_ui(ui, view, out));
    }
    for deleted in &view.organizations.deleted {
        ui.push_id(&deleted.key, |ui| deleted_ui(ui, view, deleted, out));
    }
    for (number, Notice { tone, text }) in view.notices.iter().enumerate() {
        ui.push_id(number, |ui| {
            bar_ui(ui, view, *tone, text, |ui| {
                if Button::icon(Icon::X, &tr!(view.words(), "notice-dismiss")).ui(ui, view.theme).clicked() {
                    out.push(Action::Dismiss(number));
                }
            });
        });
    }
}

/// Draws the button that leads to the passphrase of the team, where that is missing.
pub fn ask_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    match view.organizations.asks {
        TeamAsks::Nothing => return,
        TeamAsks::Passphrase | TeamAsks::OneKey => {}
    }
    let label = tr!(view.words(), "team-key-ask");
    let button = Button::new(&label).with_icon(Icon::LOCK).look(Look::Primary).enabled_if(view.can_write());
    if button.ui(ui, view.theme).clicked() {
        out.push(Action::Open(Dialog::TeamPassphrase));
    }
}

/// Says that an organization was deleted, and how to bring it back.
fn deleted_ui(ui: &mut Ui, view: &View<'_>, deleted: &DeletedLine, out: &mut Vec<Action>) {
    let words = view.words();
    let alias =
        if deleted.alias.is_empty() { tr!(words, "organization-unnamed") } else { deleted.alias.clone() };
    bar_ui(ui, view, Tone::Info, &tr!(words, "delete-done", alias = alias.clone()), |ui| {
        let (label, name) = (tr!(words, "undo"), tr!(words, "delete-undo-name", alias = alias));
        let undo = Button::new(&label).named(&name).with_icon(Icon::ARROW_U_UP_LEFT);
        if undo.ui(ui, view.theme).clicked() {
            out.push(Action::Organization(OrganizationAction::BringBack(deleted.key.clone())));
        }
    });
}

fn bar_ui(ui: &mut Ui, view: &View<'_>, tone: Tone, text: &str, button: impl FnOnce(&mut Ui)) {
    let (ink, ground, icon) = colors(view.theme, tone);
    Frame::new().fill(ground).inner_margin(Margin::symmetric(20, 8)).show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal(|ui| {
            icon_ui(ui, icon, size::ICON, ink);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                button(ui);
                ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                    // The first line stands beside the icon, however many follow.
                    let line = ui.fonts_mut(|fonts| fonts.row_height(&FontId::proportional(size::BODY)));
                    ui.add_space((ui.spacing().interact_size.y - line).max(0.0) / 2.0);
                    let response = text_ui(ui, text, size::BODY, Weight::Medium, ink);
                    response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, text));
                });
            });
        });
    });
}

fn colors(theme: &Theme, tone: Tone) -> (Color32, Color32, Icon) {
    match tone {
        Tone::Info => (theme.accent, theme.accent_soft, Icon::INFO),
        Tone::Warning => (theme.warn, theme.warn_soft, Icon::WARNING),
        Tone::Danger => (theme.danger, theme.danger_soft, Icon::WARNING_CIRCLE),
    }
}
