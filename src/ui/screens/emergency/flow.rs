use crate::content::{Stage, Then, Urgency};
use crate::i18n::month_year;
use crate::record::{IncidentChange, IncidentKind, Phase};
use crate::tr;
use crate::ui::screens::emergency::case::Case;
use crate::ui::screens::emergency::doors::{DOORS, another, grid_ui};
use crate::ui::screens::emergency::{EmergencyState, Shown, ending, help, incidents, journal, step};
use crate::ui::screens::home::column;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::chip::chip_ui;
use crate::ui::widgets::label::{heading_ui, hint_ui, icon_ui, text_ui};
use crate::ui::{Action, Icon, Route, View};
use egui::{Align, Frame, Layout, Margin, Ui, vec2};

/// Below this width the help stands under the steps, in points.
const WIDE: f32 = 760.0;
/// From this height of the window on, the doors stay in view above the steps, in points.
const TALL: f32 = 760.0;
/// Space between the columns, in points.
const GAP: f32 = 18.0;

/// Draws an emergency: steps first, help beside them, explanations behind.
pub(super) fn flow_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let window = ui.ctx().content_rect();
    let wide = ui.available_width() > WIDE;
    if wide && window.height() >= TALL {
        heading_ui(ui, view.theme, 1, &tr!(words, "emergency-what-happened"));
        text_ui(ui, &tr!(words, "emergency-breathe"), size::BODY, Weight::Regular, view.theme.ink2);
        ui.add_space(4.0);
        let mut doors: Vec<_> = view.guide.emergencies.iter().take(DOORS).collect();
        let behind_more = view.guide.emergencies.iter().skip(DOORS).any(|it| it.id == case.emergency.id);
        if let Some(last) = doors.last_mut().filter(|_| behind_more) {
            *last = case.emergency;
        }
        grid_ui(ui, view, &doors, Some(&case.emergency.id), out);
        ui.add_space(4.0);
    } else if Button::new(&tr!(words, "emergency-back"))
        .with_icon(Icon::CARET_LEFT)
        .look(Look::Quiet)
        .ui(ui, view.theme)
        .clicked()
    {
        out.push(Action::Go(Route::Emergency(None)));
    }
    standing_ui(ui, view, case, out);
    if wide {
        columns_ui(ui, view, case, state, out);
    } else {
        card_of_steps_ui(ui, view, case, state, out);
        ui.add_space(10.0);
        beside_ui(ui, view, case, state, out);
    }
}

fn columns_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let width = ui.available_width();
    let left = ((width - GAP) * 0.6).floor();
    let right = width - GAP - left;
    let top = ui.next_widget_position();
    ui.scope_builder(column(top, left), |ui| card_of_steps_ui(ui, view, case, state, out));
    let at = top + vec2(left + GAP, 0.0);
    ui.scope_builder(column(at, right), |ui| beside_ui(ui, view, case, state, out));
}

/// Says how an incident stands: an exercise, over, opened by mistake.
fn standing_ui(ui: &mut Ui, view: &View<'_>, case: &Case<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let Some((id, incident)) = case.incident else { return };
    let (text, button) = match incident.phase() {
        Phase::Open if incident.is_drill() => (tr!(words, "incident-drill-text"), None),
        Phase::Open => return,
        Phase::Closed => {
            let at = incident.phase_set_at().map(|at| incidents::moment(view, at)).unwrap_or_default();
            (tr!(words, "incident-closed-at", moment = at), Some(tr!(words, "incident-reopen")))
        }
        Phase::Discarded => (tr!(words, "incident-discarded-text"), Some(tr!(words, "incident-recover"))),
    };
    let frame =
        Frame::new().fill(view.theme.warn_soft).corner_radius(8).inner_margin(Margin::symmetric(16, 8));
    frame.show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal_wrapped(|ui| {
            text_ui(ui, &text, size::BODY, Weight::Semibold, view.theme.ink);
            if let Some(label) = button
                && Button::new(&label).enabled_if(view.can_write()).ui(ui, view.theme).clicked()
            {
                let at = crate::ui::IncidentAt::Begun(id.clone());
                out.push(Action::Incident(at, vec![IncidentChange::Phase(Phase::Open)]));
            }
        });
    });
    ui.add_space(4.0);
}

fn card_of_steps_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let narrow = ui.available_width() < 520.0;
    let margin = if narrow { Margin::symmetric(12, 10) } else { Margin::same(20) };
    card(view.theme).inner_margin(margin).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 6.0;
        head_ui(ui, view, case);
        let way = case.way(state);
        for (number, stage) in way.stages.iter().enumerate() {
            ui.push_id(&stage.id, |ui| stage_ui(ui, view, case, (stage, number == 0), state, out));
        }
        if let Some(end) = way.end {
            rule_ui(ui, view.theme);
            ending::ending_ui(ui, view, case, end, state, out);
        }
        let reviewed = case.emergency.reviewed;
        let month = month_year(view.words(), reviewed.year, reviewed.month);
        hint_ui(ui, view.theme, &tr!(view.words(), "emergency-reviewed", month = month));
    });
}

fn head_ui(ui: &mut Ui, view: &View<'_>, case: &Case<'_>) {
    let title = match case.incident {
        Some((_, incident)) => incidents::title(view, incident),
        None => case.emergency.title.get(view.lang).clone(),
    };
    heading_ui(ui, view.theme, 2, &title);
    if ui.ctx().content_rect().height() > 500.0 {
        // On a low window the first step counts more.
        hint_ui(ui, view.theme, case.emergency.summary.get(view.lang));
    }
}

fn stage_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    (stage, first): (&Stage, bool),
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let title = stage.title.get(view.lang);
    let shown = Shown::Stage(stage.id.clone());
    let urgent = stage.steps.iter().any(|step| step.when == Urgency::Now);
    let heading = ui.scope(|ui| {
        if !first {
            ui.add_space(6.0);
        }
        ui.horizontal_wrapped(|ui| {
            let (ink, ground) = if urgent {
                (view.theme.danger, view.theme.danger_soft)
            } else {
                (view.theme.accent, view.theme.accent_soft)
            };
            let chip = chip_ui(ui, title, ink, ground);
            crate::ui::widgets::label::speak_heading(ui, &chip, 3, title);
        });
    });
    if state.show.as_ref() == Some(&shown) {
        state.show = None;
        heading.response.scroll_to_me(Some(Align::TOP));
    }
    for step in &stage.steps {
        rule_ui(ui, view.theme);
        step::step_ui(ui, view, case, step, state, out);
    }
    if let Then::Ask { question, answers } = &stage.then {
        rule_ui(ui, view.theme);
        ui.add_space(4.0);
        heading_ui(ui, view.theme, 3, question.get(view.lang));
        let given = case.answer(state, &stage.id);
        let enabled = case.is_open() && (case.incident.is_none() || view.can_write());
        ui.with_layout(Layout::left_to_right(Align::TOP).with_main_wrap(true), |ui| {
            for answer in answers {
                let label = answer.label.get(view.lang);
                let chosen = given.as_ref() == Some(&answer.id);
                let button = Button::new(label).selected_if(chosen).enabled_if(enabled);
                if button.ui(ui, view.theme).clicked() && !chosen {
                    state.show = Some(Shown::Stage(answer.stage.clone()));
                    answer_given(case, stage, &answer.id, state, out);
                }
            }
        });
    }
}

/// Keeps an answer: in the incident, or on the screen until one begins.
fn answer_given(
    case: &Case<'_>,
    stage: &Stage,
    answer: &crate::content::AnswerId,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    match case.incident {
        Some(_) => {
            let change = IncidentChange::Answer { stage: stage.id.clone(), answer: Some(answer.clone()) };
            out.push(case.change(state, change));
        }
        None => {
            state.answers.insert(stage.id.clone(), answer.clone());
        }
    }
}

/// Draws what stands beside the steps: what not to do, who helps, the journal, and what else can be done here.
fn beside_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    avoid_ui(ui, view, case);
    ui.add_space(6.0);
    if case.incident.is_some() {
        journal::journal_ui(ui, view, case, state, out);
    } else {
        let label = tr!(view.words(), "journal");
        let button = Button::new(&label).with_icon(Icon::NOTE_PENCIL).enabled_if(view.can_write());
        if button.ui(ui, view.theme).clicked() {
            state.show = Some(Shown::Journal);
            out.push(case.begin(state, IncidentKind::Real, None));
        }
    }
    ui.add_space(6.0);
    help::help_ui(ui, view, case, out);
    ui.add_space(6.0);
    tools_ui(ui, view, case, state, out);
}

fn avoid_ui(ui: &mut Ui, view: &View<'_>, case: &Case<'_>) {
    let theme = view.theme;
    card(theme).fill(theme.danger_soft).inner_margin(Margin::symmetric(20, 14)).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 6.0;
        heading_ui(ui, theme, 3, &tr!(view.words(), "emergency-avoid"));
        for line in case.emergency.avoid.get(view.lang) {
            ui.horizontal_top(|ui| {
                icon_ui(ui, Icon::PROHIBIT, size::ICON, theme.danger);
                text_ui(ui, line, size::BODY, Weight::Medium, theme.ink);
            });
        }
    });
}

fn tools_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    ui.horizontal_wrapped(|ui| {
        let print = tr!(words, "emergency-print");
        let button = Button::new(&print).with_icon(Icon::PRINTER).enabled_if(view.can_export());
        if button.ui(ui, view.theme).clicked() {
            let what = crate::ui::ExportWhat::Emergency(case.emergency.id.clone());
            out.push(Action::Open(crate::ui::Dialog::Export(what)));
        }
        if case.incident.is_some() {
            let label = tr!(words, "emergency-another");
            if Button::new(&label).look(Look::Quiet).with_icon(Icon::PLUS).ui(ui, view.theme).clicked() {
                out.push(another(&case.emergency.id));
            }
        } else {
            let label = tr!(words, "emergency-drill");
            let button =
                Button::new(&label).look(Look::Quiet).with_icon(Icon::FLAG).enabled_if(view.can_write());
            if button.hint(tr!(words, "emergency-drill-hint")).ui(ui, view.theme).clicked() {
                out.push(case.begin(state, IncidentKind::Drill, None));
            }
        }
    });
    let related = case.emergency.related.iter().filter_map(|id| view.guide.emergency(id));
    let related: Vec<_> = related.collect();
    if related.is_empty() {
        return;
    }
    hint_ui(ui, view.theme, &tr!(words, "emergency-related"));
    ui.horizontal_wrapped(|ui| {
        for emergency in related {
            let title = emergency.title.get(view.lang);
            let icon = Icon::named(&emergency.icon).unwrap_or(Icon::FIRST_AID);
            if Button::new(title).look(Look::Quiet).with_icon(icon).ui(ui, view.theme).clicked() {
                out.push(Action::Go(Route::door(view.state(), &emergency.id)));
            }
        }
    });
}
