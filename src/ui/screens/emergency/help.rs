use crate::content::Helpline;
use crate::i18n::month_year;
use crate::tr;
use crate::ui::screens::emergency::case::Case;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Cover, Icon, Route, View};
use egui::Ui;

/// Draws who helps: the organization's own contacts, then the helplines of the emergency.
pub(super) fn help_ui(ui: &mut Ui, view: &View<'_>, case: &Case<'_>, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    card(theme).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 4.0;
        heading_ui(ui, theme, 3, &tr!(words, "emergency-help"));
        hint_ui(ui, theme, &tr!(words, "emergency-help-text"));
        own_ui(ui, view, out);
        for helpline in case.emergency.helplines.iter().filter_map(|id| view.guide.helpline(id)) {
            rule_ui(ui, theme);
            helpline_ui(ui, view, helpline, out);
        }
    });
}

fn own_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    rule_ui(ui, theme);
    text_ui(ui, &tr!(words, "contacts-own"), size::BODY, Weight::Semibold, theme.ink);
    if view.guard.cover == Cover::Locked {
        hint_ui(ui, theme, &tr!(words, "contacts-locked"));
        return;
    }
    let mut none = true;
    for (_, contact) in view.state().contacts() {
        none = false;
        text_ui(ui, &contact.who, size::BODY, Weight::Medium, theme.ink);
        let line = [contact.reach.as_str(), contact.note.as_str()];
        let line: Vec<&str> = line.into_iter().filter(|text| !text.is_empty()).collect();
        hint_ui(ui, theme, &line.join(" · "));
    }
    if none {
        hint_ui(ui, theme, &tr!(words, "contacts-none"));
    }
    let label = if none { tr!(words, "contacts-add") } else { tr!(words, "contacts-edit") };
    if Button::new(&label).look(Look::Quiet).with_icon(Icon::ADDRESS_BOOK).ui(ui, theme).clicked() {
        out.push(Action::Go(Route::Helplines(None)));
    }
}

fn helpline_ui(ui: &mut Ui, view: &View<'_>, helpline: &Helpline, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    text_ui(ui, &helpline.name, size::BODY, Weight::Semibold, theme.ink);
    text_ui(ui, &helpline.reach.join(" · "), size::BODY, Weight::Medium, theme.ink);
    hint_ui(ui, theme, helpline.who.get(view.lang));
    hint_ui(ui, theme, &format!("{} · {}", helpline.languages.get(view.lang), helpline.hours.get(view.lang)));
    let month = month_year(words, helpline.verified.year, helpline.verified.month);
    hint_ui(ui, theme, &tr!(words, "helpline-verified", month = month));
    let label = tr!(words, "emergency-helpline-more");
    let name = format!("{label}: {}", helpline.name);
    if Button::new(&label).named(&name).look(Look::Quiet).ui(ui, theme).clicked() {
        out.push(Action::Go(Route::Helplines(Some(helpline.id.clone()))));
    }
}
