use crate::content::StepId;
use crate::i18n::{long_date, short_date};
use crate::record::{IncidentId, IncidentState, Phase, StepMark};
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::chip::chip_ui;
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, EmergencyPlace, Route, View};
use egui::{Align, Layout, Margin, Ui};

/// Draws the incidents that go on, with a button to each; nothing when there is none.
pub(in crate::ui::screens) fn ongoing_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let ongoing: Vec<_> =
        view.state().incidents().filter(|(_, incident)| incident.phase() == Phase::Open).collect();
    if ongoing.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let frame = card(view.theme).inner_margin(Margin::symmetric(20, 12)).fill(view.theme.warn_soft);
    frame.show(ui, |ui| {
        ui.take_available_width();
        heading_ui(ui, view.theme, 3, &tr!(view.words(), "incidents-ongoing"));
        for (id, incident) in ongoing {
            row_ui(ui, view, id, incident, out);
        }
    });
    ui.add_space(4.0);
}

/// Draws the incidents that are over and those that were discarded; nothing when there is none.
pub(super) fn past_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let past: Vec<_> =
        view.state().incidents().rev().filter(|(_, incident)| incident.phase() != Phase::Open).collect();
    if past.is_empty() {
        return;
    }
    ui.add_space(12.0);
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        heading_ui(ui, view.theme, 2, &tr!(view.words(), "incidents-past"));
        for (id, incident) in past {
            rule_ui(ui, view.theme);
            row_ui(ui, view, id, incident, out);
        }
    });
}

fn row_ui(ui: &mut Ui, view: &View<'_>, id: &IncidentId, incident: &IncidentState, out: &mut Vec<Action>) {
    let words = view.words();
    let title = title(view, incident);
    ui.push_id(id, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = match incident.phase() {
                    Phase::Open => tr!(words, "incident-go-on"),
                    Phase::Closed | Phase::Discarded => tr!(words, "incident-look"),
                };
                let name = format!("{label}: {title}");
                if Button::new(&label).named(&name).look(Look::Secondary).ui(ui, view.theme).clicked() {
                    let place = EmergencyPlace::Incident(id.clone());
                    out.push(Action::Go(Route::Emergency(Some(place))));
                }
                if incident.is_drill() {
                    chip_ui(ui, &tr!(words, "incident-drill"), view.theme.accent, view.theme.accent_soft);
                }
                ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    text_ui(ui, &title, size::BODY, Weight::Semibold, view.theme.ink);
                    hint_ui(ui, view.theme, &under(view, id, incident));
                });
            });
        });
    });
}

/// Returns what an incident is called: by the person, or as its emergency.
pub(super) fn title(view: &View<'_>, incident: &IncidentState) -> String {
    if !incident.title().is_empty() {
        return incident.title().to_owned();
    }
    let opening = incident.opening();
    match opening.and_then(|opening| view.guide.emergency(&opening.emergency)) {
        Some(emergency) => emergency.title.get(view.lang).clone(),
        None => tr!(view.words(), "incident-unknown"),
    }
}

/// Returns "desde las 14:05 · 3 de 8 pasos".
pub(super) fn under(view: &View<'_>, id: &IncidentId, incident: &IncidentState) -> String {
    let words = view.words();
    let since = tr!(words, "incident-since", moment = moment(view, id.0.time));
    let how_far = match incident.phase() {
        Phase::Open => steps(view, incident),
        Phase::Closed => {
            let at = incident.phase_set_at().map(|at| moment(view, at)).unwrap_or_default();
            tr!(words, "incident-closed-at", moment = at)
        }
        Phase::Discarded => tr!(words, "incident-discarded"),
    };
    format!("{since} · {how_far}")
}

/// Returns how many steps of the way were done.
fn steps(view: &View<'_>, incident: &IncidentState) -> String {
    let opening = incident.opening();
    let Some(emergency) = opening.and_then(|opening| view.guide.emergency(&opening.emergency)) else {
        return String::new();
    };
    let way = emergency.way(|stage| incident.answer(stage));
    let steps: Vec<&StepId> = way.steps().map(|step| &step.id).collect();
    let done = steps.iter().filter(|step| incident.step(step) != StepMark::Open).count();
    tr!(view.words(), "incident-steps", done = done, all = steps.len())
}

/// Returns a moment as short as it is clear: "14:05" today, "24 de noviembre, 14:05" this year.
pub(super) fn moment(view: &View<'_>, ms: i64) -> String {
    let at = (view.moment_of)(ms);
    let time = at.strftime("%H:%M").to_string();
    let day = if at.date() == view.today {
        return time;
    } else if at.year() == view.today.year() {
        short_date(view.words(), at.date())
    } else {
        long_date(view.words(), at.date())
    };
    tr!(view.words(), "moment", day = day, time = time)
}
