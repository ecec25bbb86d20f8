use crate::content::Category;
use crate::record::Progress;
use crate::tr;
use crate::ui::screens::lists::{Filter, ListsState};
use crate::ui::theme::{Weight, radius, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::label::{heading_ui, hint_ui, icon_ui, text_ui};
use crate::ui::widgets::progress_bar::progress_bar_ui;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, Dialog, ExportWhat, Icon, View};
use egui::{CornerRadius, Frame, Margin, Ui};

/// Draws the title of a list, its counts, its bar and its filters.
pub(super) fn head_ui(
    ui: &mut Ui,
    view: &View<'_>,
    category: &Category,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let progress = Progress::of(view.state(), category.practices.iter().map(|practice| &practice.id));
    let counts = counts(view, progress);
    heading_ui(ui, view.theme, 1, category.title.get(view.lang));
    text_ui(ui, category.summary.get(view.lang), size::BODY, Weight::Regular, view.theme.ink2);
    hint_ui(ui, view.theme, &counts);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let choices = [
            (Filter::All, tr!(words, "filter-all")),
            (Filter::Open, tr!(words, "filter-open")),
            (Filter::Mine, tr!(words, "filter-mine")),
            (Filter::Basic, tr!(words, "filter-basic")),
        ]
        .map(|(filter, label)| (filter, label.clone(), label));
        if let Some(filter) = segmented_ui(ui, view.theme, &state.filter, &choices) {
            state.filter = filter;
        }
        let print = tr!(words, "export-or-print");
        if Button::icon(Icon::PRINTER, &print)
            .look(Look::Secondary)
            .hint(format!("{print} · Ctrl P"))
            .ui(ui, view.theme)
            .clicked()
        {
            out.push(Action::Open(Dialog::Export(ExportWhat::Checklists)));
        }
    });
    ui.add_space(4.0);
    progress_bar_ui(ui, view.theme, &counts, 10.0, progress);
}

fn counts(view: &View<'_>, progress: Progress) -> String {
    let words = view.words();
    let percent = progress
        .percent()
        .map_or_else(|| tr!(words, "nothing-applies"), |percent| tr!(words, "percent", percent = percent));
    tr!(
        words,
        "lists-counts",
        done = progress.done,
        all = progress.applicable(),
        percent = percent,
        begun = progress.in_progress,
        out = progress.not_applicable
    )
}

/// Draws how many practices a filter leaves in view, and the way back to all.
pub(super) fn banner_ui(ui: &mut Ui, view: &View<'_>, shown: usize, all: usize, state: &mut ListsState) {
    let words = view.words();
    Frame::new()
        .fill(view.theme.accent_soft)
        .corner_radius(CornerRadius::same(radius::CONTROL))
        .inner_margin(Margin::symmetric(14, 6))
        .show(ui, |ui| {
            ui.take_available_width();
            ui.horizontal_wrapped(|ui| {
                icon_ui(ui, Icon::FUNNEL, size::ICON, view.theme.accent);
                let text = tr!(words, "lists-shown", shown = shown, all = all);
                text_ui(ui, &text, size::BODY, Weight::Medium, view.theme.ink);
                if Button::new(&tr!(words, "lists-show-all")).look(Look::Quiet).ui(ui, view.theme).clicked() {
                    state.filter = Filter::All;
                }
            });
            if state.filter == Filter::Mine && view.settings.role.trim().is_empty() {
                hint_ui(ui, view.theme, &tr!(words, "lists-no-role"));
            }
        });
    ui.add_space(4.0);
}
