use crate::content::{Ending, Practice};
use crate::i18n::short_date;
use crate::record::{Change, Phase};
use crate::tr;
use crate::ui::screens::emergency::case::Case;
use crate::ui::screens::emergency::{EmergencyState, journal};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::check_row::practice_row_ui;
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Icon, View};
use egui::Ui;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// How many days the practices of an end get.
const DAYS: i64 = 30;

/// Draws how an emergency ends: whom to call, what to write down, what to change, and closing the incident.
pub(super) fn ending_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    end: &Ending,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let (words, theme) = (view.words(), view.theme);
    heading_ui(ui, theme, 2, end.title.get(view.lang));
    heading_ui(ui, theme, 3, &tr!(words, "end-call"));
    text_ui(ui, end.call.get(view.lang), size::BODY, Weight::Regular, theme.ink);
    ui.add_space(4.0);
    heading_ui(ui, theme, 3, &tr!(words, "end-write"));
    for line in end.write.get(view.lang) {
        ui.horizontal_top(|ui| {
            text_ui(ui, "•", size::BODY, Weight::Regular, theme.ink2);
            text_ui(ui, line, size::BODY, Weight::Regular, theme.ink);
        });
    }
    ui.add_space(4.0);
    heading_ui(ui, theme, 3, &tr!(words, "end-change"));
    let practices: Vec<&Practice> = end.change.iter().filter_map(|id| view.guide.practice(id)).collect();
    for practice in &practices {
        practice_row_ui(ui, view, practice, due(view, practice).as_deref(), |_| {}, out);
    }
    list_ui(ui, view, &practices, state, out);
    if let Some((id, incident)) = case.incident {
        ui.add_space(8.0);
        heading_ui(ui, theme, 3, &tr!(words, "end-lessons"));
        hint_ui(ui, theme, &tr!(words, "end-lessons-hint"));
        journal::lessons_ui(ui, view, case, (id, incident), state, out);
        if incident.phase() == Phase::Open {
            ui.add_space(4.0);
            journal::close_ui(ui, view, case, state, Look::Primary, out);
        }
    }
}

/// Returns by when a practice should be done.
fn due(view: &View<'_>, practice: &Practice) -> Option<String> {
    let due = view.state().practice(&practice.id)?.due()?;
    Some(tr!(view.words(), "lists-due-on", day = short_date(view.words(), due)))
}

/// Draws the button that gives the practices which are still open a date, so that they come up at home.
fn list_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practices: &[&Practice],
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let day = view.today.checked_add(DAYS.days()).unwrap_or(view.today);
    let later = |due: Option<Date>| due.is_none_or(|due| due > day);
    let open = practices.iter().filter(|practice| {
        let state = view.state().practice(&practice.id);
        view.state().status(&practice.id).is_open() && later(state.and_then(|state| state.due()))
    });
    let changes: Vec<Change> =
        open.map(|practice| Change::Due { practice: practice.id.clone(), due: Some(day) }).collect();
    if changes.is_empty() {
        if state.dated {
            hint_ui(ui, view.theme, &tr!(words, "end-listed"));
        }
        return;
    }
    let label = tr!(words, "end-list", count = changes.len(), day = short_date(words, day));
    let button = Button::new(&label).with_icon(Icon::CALENDAR_CHECK).enabled_if(view.can_write());
    if button.ui(ui, view.theme).clicked() {
        state.dated = true;
        out.push(Action::Change(Change::Several(changes)));
    }
}
