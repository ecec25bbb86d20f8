use crate::content::names::{effort, means_name, system_name, urgency_name, who_names};
use crate::content::{Basis, Means, Step, Urgency};
use crate::record::{IncidentChange, Status, StepMark};
use crate::settings::Place;
use crate::tr;
use crate::ui::screens::emergency::case::Case;
use crate::ui::screens::emergency::incidents::moment;
use crate::ui::screens::emergency::{EmergencyState, Shown};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look, focus_ring};
use crate::ui::widgets::check_box::{BOX, paint_box};
use crate::ui::widgets::label::{hint_ui, icon_ui, text_ui};
use crate::ui::{Action, Icon, ListPlace, Route, View};
use egui::accesskit::Role;
use egui::{Align, Layout, Rect, Sense, Ui, Vec2, WidgetInfo};

/// Draws a step: box, what to do, how long it takes; how opens on demand.
pub(super) fn step_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    step: &Step,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let open = state.open.contains(&step.id);
    let response = ui
        .push_id(&step.id, |ui| {
            ui.take_available_width();
            ui.horizontal_top(|ui| {
                box_ui(ui, view, case, step, state, out);
                ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                    open_ui(ui, view, step, open, state);
                    effort_ui(ui, view, step);
                    ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                        ui.add_space(6.0);
                        ui.spacing_mut().item_spacing.y = 2.0;
                        let ink = match case.mark(&step.id) {
                            StepMark::Open => view.theme.ink,
                            StepMark::Done | StepMark::NotNeeded => view.theme.ink2,
                        };
                        text_ui(ui, step.what.get(view.lang), size::BODY, Weight::Semibold, ink);
                        hint_ui(ui, view.theme, &under(view, case, step));
                    });
                });
            });
            if open {
                details_ui(ui, view, case, step, state, out);
            }
        })
        .response;
    if state.show.as_ref() == Some(&Shown::Step(step.id.clone())) {
        state.show = None;
        response.scroll_to_me(Some(Align::Center));
    }
}

fn box_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    step: &Step,
    state: &EmergencyState,
    out: &mut Vec<Action>,
) {
    let mark = case.mark(&step.id);
    let can = view.can_write() && case.is_open();
    let (target, response) =
        ui.allocate_exact_size(Vec2::splat(32.0), if can { Sense::click() } else { Sense::hover() });
    let name = match mark {
        StepMark::Open | StepMark::Done => step.what.get(view.lang).clone(),
        StepMark::NotNeeded => {
            format!("{}. {}", step.what.get(view.lang), tr!(view.words(), "step-not-needed"))
        }
    };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, can, mark == StepMark::Done, &name));
    let look = match mark {
        StepMark::Open => Status::ToDo,
        StepMark::Done => Status::Done,
        StepMark::NotNeeded => Status::NotApplicable { reason: String::new() },
    };
    paint_box(
        ui,
        view.theme,
        Rect::from_center_size(target.center(), Vec2::splat(BOX)),
        &look,
        response.hovered(),
    );
    focus_ring(ui, view.theme, &response, 8);
    if response.clicked() {
        let mark = match mark {
            StepMark::Open => StepMark::Done,
            StepMark::Done | StepMark::NotNeeded => StepMark::Open,
        };
        out.push(case.change(state, IncidentChange::Step { step: step.id.clone(), mark }));
    }
}

/// Draws how long a step takes, on the line of its box.
fn effort_ui(ui: &mut Ui, view: &View<'_>, step: &Step) {
    let text = effort(view.words(), step.minutes);
    let format = crate::ui::theme::format(size::SMALL, Weight::Regular, view.theme.ink2);
    let galley = ui.painter().layout_job(egui::text::LayoutJob::single_section(text.clone(), format));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x, 34.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, view.theme.ink2);
}

fn open_ui(ui: &mut Ui, view: &View<'_>, step: &Step, open: bool, state: &mut EmergencyState) {
    let what = step.what.get(view.lang).clone();
    let (icon, name) = if open {
        (Icon::CARET_UP, tr!(view.words(), "step-how-close", what = what))
    } else {
        (Icon::CARET_DOWN, tr!(view.words(), "step-how-open", what = what))
    };
    if Button::icon(icon, &name).role(Role::DisclosureTriangle).ui(ui, view.theme).clicked() {
        if open {
            state.open.remove(&step.id);
        } else {
            state.open.insert(step.id.clone());
        }
    }
}

/// Returns "Hecho a las 14:07 · Sistemas · Hace falta: celular".
fn under(view: &View<'_>, case: &Case<'_>, step: &Step) -> String {
    let words = view.words();
    let mut parts = Vec::new();
    let at = case.incident.and_then(|(_, incident)| incident.step_set_at(&step.id));
    let at = at.map(|at| moment(view, at)).unwrap_or_default();
    match case.mark(&step.id) {
        StepMark::Done => parts.push(tr!(words, "step-done-at", moment = at)),
        StepMark::NotNeeded => parts.push(tr!(words, "step-not-needed-at", moment = at)),
        StepMark::Open if step.when != Urgency::Now => parts.push(urgency_name(words, step.when)),
        StepMark::Open => {}
    }
    parts.push(who_names(words, &step.who));
    if !step.needs.is_empty() {
        let means: Vec<String> = step.needs.iter().map(|means: &Means| means_name(words, *means)).collect();
        parts.push(tr!(words, "step-needs", means = means.join(", ")));
    }
    parts.join(" · ")
}

fn details_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    step: &Step,
    state: &EmergencyState,
    out: &mut Vec<Action>,
) {
    let (words, theme) = (view.words(), view.theme);
    let indent = if ui.available_width() > 420.0 { 40.0 } else { 0.0 };
    ui.horizontal_top(|ui| {
        ui.add_space(indent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            how_ui(ui, view, step.how.get(view.lang));
            for on in &step.on {
                text_ui(ui, &system_name(words, on.system), size::BODY, Weight::Semibold, theme.ink);
                how_ui(ui, view, on.how.get(view.lang));
            }
            if let Some(avoid) = &step.avoid {
                ui.horizontal_top(|ui| {
                    icon_ui(ui, Icon::PROHIBIT, size::ICON, theme.danger);
                    text_ui(ui, avoid.get(view.lang), size::BODY, Weight::Medium, theme.danger);
                });
            }
            links_ui(ui, view, step, out);
            basis_ui(ui, view, step, out);
            let not_needed =
                case.mark(&step.id) == StepMark::Open && case.incident.is_some() && case.is_open();
            if not_needed {
                let label = tr!(words, "step-mark-not-needed");
                let button = Button::new(&label).look(Look::Quiet).enabled_if(view.can_write());
                if button.ui(ui, theme).clicked() {
                    let mark = StepMark::NotNeeded;
                    out.push(case.change(state, IncidentChange::Step { step: step.id.clone(), mark }));
                }
            }
            ui.add_space(4.0);
        });
    });
}

fn how_ui(ui: &mut Ui, view: &View<'_>, lines: &[String]) {
    for (number, line) in lines.iter().enumerate() {
        ui.horizontal_top(|ui| {
            if lines.len() > 1 {
                text_ui(ui, &format!("{}.", number + 1), size::BODY, Weight::Regular, view.theme.ink2);
            }
            text_ui(ui, line, size::BODY, Weight::Regular, view.theme.ink);
        });
    }
}

fn links_ui(ui: &mut Ui, view: &View<'_>, step: &Step, out: &mut Vec<Action>) {
    let words = view.words();
    if let Some(emergency) = step.emergency.as_ref().and_then(|id| view.guide.emergency(id)) {
        let label = tr!(words, "step-emergency", title = emergency.title.get(view.lang).clone());
        if Button::new(&label).with_icon(Icon::FIRST_AID).look(Look::Danger).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::door(view.state(), &emergency.id)));
        }
    }
    if let Some(place) = &step.chapter
        && let Some(chapter) = view.guide.chapter(&place.chapter)
    {
        let label = tr!(words, "practice-read", chapter = chapter.text.get(view.lang).title.clone());
        if Button::new(&label).with_icon(Icon::BOOK_OPEN).look(Look::Quiet).ui(ui, view.theme).clicked() {
            let place = Place { chapter: place.chapter.clone(), section: place.section.clone() };
            out.push(Action::Go(Route::Guide(Some(place))));
        }
    }
    for practice in step.practices.iter().filter_map(|id| view.guide.practice(id)) {
        let title = practice.title.get(view.lang);
        if Button::new(title).with_icon(Icon::CHECK_SQUARE).look(Look::Quiet).ui(ui, view.theme).clicked() {
            let place =
                ListPlace { category: practice.chapter.category(), practice: Some(practice.id.clone()) };
            out.push(Action::Go(Route::Lists(Some(place))));
        }
    }
}

fn basis_ui(ui: &mut Ui, view: &View<'_>, step: &Step, out: &mut Vec<Action>) {
    let words = view.words();
    match &step.basis {
        Basis::CommonSense => {
            hint_ui(ui, view.theme, &tr!(words, "step-common-sense"));
        }
        Basis::Sources(sources) => {
            hint_ui(ui, view.theme, &tr!(words, "practice-sources"));
            for source in sources.iter().filter_map(|id| view.guide.sources.get(id)) {
                let label = format!("{} ({}, {})", source.title, source.publisher, source.date);
                if Button::new(&label).look(Look::Quiet).ui(ui, view.theme).clicked() {
                    out.push(Action::Go(Route::Sources(Some(source.id.clone()))));
                }
            }
        }
    }
}
