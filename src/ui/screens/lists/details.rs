use crate::content::Practice;
use crate::content::names::{who_name, who_names};
use crate::i18n::month_year;
use crate::record::{Change, Status};
use crate::settings::Place;
use crate::tr;
use crate::ui::screens::lists::again::again_ui;
use crate::ui::screens::lists::history::history_ui;
use crate::ui::screens::lists::{FieldOf, ListsState, notes};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::check_row::status_name;
use crate::ui::widgets::day_picker::day_picker_ui;
use crate::ui::widgets::field::FieldLook;
use crate::ui::widgets::label::{hint_ui, text_ui};
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, Dialog, Icon, Route, View};
use egui::{Align, Layout, Ui, vec2};

/// Draws everything about a practice: what the guide says, and what the organization enters.
pub(super) fn details_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    status_ui(ui, view, practice, state, out);
    again_ui(ui, view, practice, out);
    ui.add_space(4.0);
    let width = ui.available_width();
    if width < 560.0 {
        guide_ui(ui, view, practice, out);
        fields_ui(ui, view, practice, state, out);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.add_space(40.0);
        let right = (width * 0.36).min(300.0);
        let left = width - right - 40.0 - 24.0;
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(left);
            guide_ui(ui, view, practice, out);
        });
        ui.allocate_ui_with_layout(vec2(right, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(right);
            fields_ui(ui, view, practice, state, out);
        });
    });
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    ToDo,
    InProgress,
    Done,
    NotApplicable,
}

fn status_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let current = match view.state().status(&practice.id) {
        Status::ToDo => Choice::ToDo,
        Status::InProgress => Choice::InProgress,
        Status::Done => Choice::Done,
        Status::NotApplicable { .. } => Choice::NotApplicable,
    };
    let choices = [
        (Choice::ToDo, Status::ToDo),
        (Choice::InProgress, Status::InProgress),
        (Choice::Done, Status::Done),
        (Choice::NotApplicable, Status::NotApplicable { reason: String::new() }),
    ]
    .map(|(choice, status)| (choice, status_name(words, &status), status_name(words, &status)));
    ui.horizontal(|ui| {
        ui.add_space(if ui.available_width() < 560.0 { 0.0 } else { 40.0 });
        ui.add_enabled_ui(view.can_write(), |ui| {
            let Some(choice) = segmented_ui(ui, view.theme, &current, &choices) else { return };
            let set = |status| Action::Change(Change::Status { practice: practice.id.clone(), status });
            out.push(match choice {
                Choice::ToDo => set(Status::ToDo),
                Choice::InProgress => set(Status::InProgress),
                Choice::Done => set(Status::Done),
                Choice::NotApplicable => Action::Open(Dialog::NotApplicable(practice.id.clone())),
            });
        });
    });
    if let Status::NotApplicable { reason } = view.state().status(&practice.id) {
        let look = FieldLook {
            name: &tr!(words, "not-applicable-reason"),
            placeholder: &tr!(words, "not-applicable-reason"),
            rows: 1,
            enabled: view.can_write(),
        };
        field_ui(ui, view, &FieldOf::Reason(practice.id.clone()), look, reason, state, out);
    }
}

fn guide_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, out: &mut Vec<Action>) {
    let (words, theme, lang) = (view.words(), view.theme, view.lang);
    let head = |ui: &mut Ui, text: &str| text_ui(ui, text, size::BODY, Weight::Semibold, theme.ink);
    let body = |ui: &mut Ui, text: &str| text_ui(ui, text, size::BODY, Weight::Regular, theme.ink2);
    head(ui, &tr!(words, "practice-why"));
    body(ui, practice.why.get(lang));
    ui.add_space(2.0);
    head(ui, &tr!(words, "practice-how"));
    for (number, step) in practice.how.get(lang).iter().enumerate() {
        ui.horizontal_top(|ui| {
            body(ui, &format!("{}.", number + 1));
            body(ui, step);
        });
    }
    if let Some(avoid) = &practice.avoid {
        ui.add_space(2.0);
        head(ui, &tr!(words, "practice-avoid"));
        body(ui, avoid.get(lang));
    }
    if let Some(policy) = &practice.policy {
        ui.add_space(2.0);
        head(ui, &tr!(words, "practice-policy"));
        ui.add(
            egui::Label::new(
                crate::ui::theme::text(policy.get(lang), size::BODY, Weight::Regular, theme.ink2)
                    .family(crate::ui::theme::italic()),
            )
            .wrap(),
        );
    }
    ui.add_space(4.0);
    hint_ui(ui, theme, &tr!(words, "practice-who", who = who_names(words, &practice.who)));
    let reviewed = month_year(words, practice.reviewed.year, practice.reviewed.month);
    hint_ui(ui, theme, &tr!(words, "practice-reviewed", month = reviewed));
    links_ui(ui, view, practice, out);
}

fn links_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, out: &mut Vec<Action>) {
    let words = view.words();
    if let Some(chapter) = view.guide.chapter(&practice.chapter) {
        let label = tr!(words, "practice-read", chapter = chapter.text.get(view.lang).title.clone());
        if Button::new(&label).with_icon(Icon::BOOK_OPEN).ui(ui, view.theme).clicked() {
            let place = Place { chapter: practice.chapter.clone(), section: Some(practice.section.clone()) };
            out.push(Action::Go(Route::Guide(Some(place))));
        }
    }
    hint_ui(ui, view.theme, &tr!(words, "practice-sources"));
    for source in practice.sources.iter().filter_map(|id| view.guide.sources.get(id)) {
        let label = format!("{} ({}, {})", source.title, source.publisher, source.date);
        if Button::new(&label).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Sources(Some(source.id.clone()))));
        }
    }
}

fn fields_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let enabled = view.can_write();
    let entered = view.state().practice(&practice.id);
    let owner = entered.and_then(|state| state.owner()).unwrap_or("").to_owned();
    let name = tr!(words, "lists-owner");
    hint_ui(ui, view.theme, &name);
    let look = FieldLook { name: &name, placeholder: &tr!(words, "lists-owner-example"), rows: 1, enabled };
    field_ui(ui, view, &FieldOf::Owner(practice.id.clone()), look, &owner, state, out);
    if owner.is_empty() && enabled {
        suggestions_ui(ui, view, practice, out);
    }
    hint_ui(ui, view.theme, &tr!(words, "lists-date"));
    let due = entered.and_then(|state| state.due());
    if let Some(due) = day_picker_ui(ui, view.theme, words, enabled, due, view.today) {
        out.push(Action::Change(Change::Due { practice: practice.id.clone(), due }));
    }
    notes_ui(ui, view, practice, state, out);
}

/// Draws the roles that the guide proposes, to pick with one click.
fn suggestions_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for who in &practice.who {
            let role = who_name(view.words(), *who);
            let name = tr!(view.words(), "lists-owner-pick", role = role.clone());
            if Button::new(&role)
                .look(Look::Quiet)
                .with_icon(Icon::PLUS)
                .named(&name)
                .ui(ui, view.theme)
                .clicked()
            {
                out.push(Action::Change(Change::Owner { practice: practice.id.clone(), owner: Some(role) }));
            }
        }
    });
}

/// Draws the notes: one field, or one for each note when two were written at once.
fn notes_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let notes: Vec<(String, Option<String>)> =
        notes(view, &practice.id).into_iter().map(|(_, note)| (note.text.clone(), note.by.clone())).collect();
    hint_ui(ui, view.theme, &tr!(words, "lists-note"));
    let count = notes.len().max(1);
    for number in 0..count {
        let (text, by) = notes.get(number).cloned().unwrap_or_default();
        if count > 1 {
            let by = by.unwrap_or_else(|| tr!(words, "lists-note-nobody"));
            hint_ui(ui, view.theme, &tr!(words, "lists-note-by", by = by));
        }
        let look = FieldLook {
            name: &tr!(words, "lists-note"),
            placeholder: &tr!(words, "lists-note-example"),
            rows: 3,
            enabled: view.can_write(),
        };
        field_ui(ui, view, &FieldOf::Note(practice.id.clone(), number), look, &text, state, out);
    }
    hint_ui(ui, view.theme, &tr!(words, "lists-note-warning"));
    history_ui(ui, view, practice);
}

fn field_ui(
    ui: &mut Ui,
    view: &View<'_>,
    of: &FieldOf,
    look: FieldLook<'_>,
    value: &str,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    if let Some(text) = state.draft.field_ui(ui, view.theme, of.id(), look, value) {
        out.push(Action::Change(of.change(view, &text)));
    }
}
