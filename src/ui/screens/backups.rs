//! Copies of the organization: the one elsewhere, those made by themselves, and what was merged from files.

mod preview;
mod reminder;

pub(super) use preview::{CompareState, compare_ui};
pub(super) use reminder::reminder_ui;

use crate::i18n::{long_date, short_date};
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, BackupLine, CopyAction, Icon, MergeLine, View};
use egui::{Align, Layout, Ui, vec2};

/// What the screen of copies remembers between frames.
#[derive(Debug, Default)]
pub(super) struct BackupsState {
    visit: Option<u64>,
}

/// Draws the copies of the organization.
pub(super) fn backups_ui(
    ui: &mut Ui,
    view: &View<'_>,
    visit: u64,
    state: &mut BackupsState,
    out: &mut Vec<Action>,
) {
    if state.visit.replace(visit) != Some(visit) {
        out.push(Action::Copies(CopyAction::Look));
    }
    page_ui(ui, |ui| {
        let words = view.words();
        heading_ui(ui, view.theme, 1, &tr!(words, "backups"));
        hint_ui(ui, view.theme, &tr!(words, "backups-text"));
        group_ui(ui, view, &tr!(words, "settings-copy"), |ui| elsewhere_ui(ui, view, out));
        if !view.copies.merges.is_empty() {
            group_ui(ui, view, &tr!(words, "merges"), |ui| {
                hint_ui(ui, view.theme, &tr!(words, "merges-text"));
                for merge in &view.copies.merges {
                    rule_ui(ui, view.theme);
                    merge_ui(ui, view, merge, out);
                }
            });
        }
        group_ui(ui, view, &tr!(words, "backups-own"), |ui| {
            hint_ui(ui, view.theme, &tr!(words, "settings-backups-text"));
            if view.copies.backups.is_empty() {
                text_ui(ui, &tr!(words, "backups-none"), size::BODY, Weight::Regular, view.theme.ink);
            }
            for backup in &view.copies.backups {
                rule_ui(ui, view.theme);
                backup_ui(ui, view, backup, out);
            }
        });
    });
}

/// Draws a page of at most 820 points.
fn page_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let width = ui.available_width().min(820.0);
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        content(ui);
    });
}

fn group_ui(ui: &mut Ui, view: &View<'_>, title: &str, content: impl FnOnce(&mut Ui)) {
    ui.add_space(12.0);
    heading_ui(ui, view.theme, 2, title);
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        content(ui);
    });
}

fn elsewhere_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let last = match view.copies.saved_ms {
        Some(ms) => tr!(words, "copy-last", day = long_date(words, view.day_of(ms))),
        None => tr!(words, "copy-never"),
    };
    text_ui(ui, &last, size::BODY, Weight::Semibold, view.theme.ink);
    hint_ui(ui, view.theme, &tr!(words, "settings-copy-text"));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let save = tr!(words, "settings-copy-button");
        if Button::new(&save).with_icon(Icon::EXPORT).look(Look::Primary).ui(ui, view.theme).clicked() {
            out.push(Action::SaveCopy);
        }
        open_ui(ui, view, out);
    });
    hint_ui(ui, view.theme, &tr!(words, "copy-open-text"));
}

/// Draws the button that opens a file.
pub(super) fn open_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let open = tr!(view.words(), "copy-open");
    if Button::new(&open).with_icon(Icon::FOLDER_OPEN).ui(ui, view.theme).clicked() {
        out.push(Action::Copies(CopyAction::OpenFile));
    }
}

fn merge_ui(ui: &mut Ui, view: &View<'_>, merge: &MergeLine, out: &mut Vec<Action>) {
    let words = view.words();
    let when = moment(view, merge.at_ms);
    let (entries, devices): (usize, usize) = (merge.entries, merge.devices);
    let holds = tr!(words, "merge-holds", entries = entries, devices = devices);
    let name = tr!(words, "merge-undo-name", when = when.clone());
    row_ui(ui, view, &when, &holds, |ui| {
        let undo = tr!(words, "undo");
        if Button::new(&undo).named(&name).enabled_if(view.can_write()).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::UndoMerge(merge.at_ms)));
        }
    });
}

fn backup_ui(ui: &mut Ui, view: &View<'_>, backup: &BackupLine, out: &mut Vec<Action>) {
    let words = view.words();
    let when = moment(view, backup.at_ms);
    let Some((entries, done, notes)) = backup.holds else {
        row_ui(ui, view, &when, &tr!(words, "backup-damaged"), |_| {});
        return;
    };
    let holds = tr!(words, "backup-holds", entries = entries, done = done, notes = notes);
    let name = tr!(words, "backup-look-name", when = when.clone());
    row_ui(ui, view, &when, &holds, |ui| {
        if Button::new(&tr!(words, "backup-look")).named(&name).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::OpenBackup(backup.at_ms)));
        }
    });
}

/// Draws a line: when, what, and a button at its end.
fn row_ui(ui: &mut Ui, view: &View<'_>, when: &str, what: &str, button: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            button(ui);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text_ui(ui, when, size::BODY, Weight::Semibold, view.theme.ink);
                hint_ui(ui, view.theme, what);
            });
        });
    });
}

/// Returns a day and a time: "24 de noviembre, 14:05".
fn moment(view: &View<'_>, ms: i64) -> String {
    let at = (view.moment_of)(ms);
    let words = view.words();
    let this_year = at.year() == view.today.year();
    let day = if this_year { short_date(words, at.date()) } else { long_date(words, at.date()) };
    tr!(words, "moment", day = day, time = at.strftime("%H:%M").to_string())
}
