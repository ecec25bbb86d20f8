use crate::content::Practice;
use crate::i18n::Words;
use crate::record::Status;
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::check_box::check_box_ui;
use crate::ui::widgets::label::{hint_ui, text_ui};
use crate::ui::{Action, View};
use egui::{Align, Layout, Ui};

/// Draws a practice with its box, its title and a line under it. `trailing` is drawn at the end of the row.
///
/// It is the same thing wherever it stands: a tick here is a tick in the chapter, in the list and at home.
pub fn practice_row_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    under: Option<&str>,
    trailing: impl FnOnce(&mut Ui),
    out: &mut Vec<Action>,
) {
    ui.horizontal_top(|ui| {
        check_box_ui(ui, view, &practice.id, practice.title.get(view.lang), out);
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            trailing(ui);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.add_space(6.0);
                ui.spacing_mut().item_spacing.y = 2.0;
                text_ui(ui, practice.title.get(view.lang), size::BODY, Weight::Semibold, view.theme.ink);
                if let Some(under) = under {
                    hint_ui(ui, view.theme, under);
                }
                if view.reading(&practice.id).is_changed() {
                    let mark = tr!(view.words(), "again-mark");
                    text_ui(ui, &mark, size::SMALL, Weight::Medium, view.theme.warn);
                }
            });
        });
    });
}

/// Returns a status in words.
pub fn status_name(words: &Words, status: &Status) -> String {
    match status {
        Status::ToDo => tr!(words, "status-to-do"),
        Status::InProgress => tr!(words, "status-in-progress"),
        Status::Done => tr!(words, "status-done"),
        Status::NotApplicable { .. } => tr!(words, "status-not-applicable"),
    }
}
