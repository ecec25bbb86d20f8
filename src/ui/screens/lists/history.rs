use crate::content::Practice;
use crate::i18n::{Words, short_date};
use crate::record::{Change, PracticeEvent, Status, Way, practice_events};
use crate::tr;
use crate::ui::View;
use crate::ui::theme::{self, Weight, size};
use crate::ui::widgets::check_row::status_name;
use crate::ui::widgets::label::{hint_ui, text_ui};
use egui::{CollapsingHeader, Ui};

/// Draws who changed what in a practice, and when, folded.
pub(super) fn history_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice) {
    let words = view.words();
    let title = theme::text(tr!(words, "history"), size::BODY, Weight::Medium, view.theme.ink2);
    CollapsingHeader::new(title).id_salt(("history", practice.id.as_str())).show(ui, |ui| {
        let events = practice_events(view.record.log(), &practice.id);
        if events.is_empty() {
            hint_ui(ui, view.theme, &tr!(words, "history-none"));
        }
        for event in events {
            text_ui(ui, &what(words, &event), size::BODY, Weight::Regular, view.theme.ink);
            hint_ui(ui, view.theme, &when(view, &event));
        }
    });
}

/// Returns "12 de junio 14:05 · Sistemas".
fn when(view: &View<'_>, event: &PracticeEvent<'_>) -> String {
    let words = view.words();
    let moment = (view.moment_of)(event.stamp.time);
    let when = format!("{} {} {}", short_date(words, moment.date()), moment.year(), moment.strftime("%H:%M"));
    let who = event.by.map_or_else(|| tr!(words, "history-nobody"), str::to_owned);
    tr!(words, "history-line", when = when, who = who)
}

fn what(words: &Words, event: &PracticeEvent<'_>) -> String {
    let what = match event.what {
        Change::Status { status, .. } => {
            let name = status_name(words, status);
            match status {
                Status::NotApplicable { reason } => {
                    tr!(words, "history-status", status = format!("{name} ({reason})"))
                }
                Status::ToDo | Status::InProgress | Status::Done => {
                    tr!(words, "history-status", status = name)
                }
            }
        }
        Change::Owner { owner: Some(owner), .. } => tr!(words, "history-owner", owner = owner.clone()),
        Change::Owner { owner: None, .. } => tr!(words, "history-no-owner"),
        Change::Due { due: Some(due), .. } => {
            tr!(words, "history-due", day = format!("{} {}", short_date(words, *due), due.year()))
        }
        Change::Due { due: None, .. } => tr!(words, "history-no-due"),
        Change::Note { text, .. } if text.is_empty() => tr!(words, "history-note-removed"),
        Change::Note { text, .. } => tr!(words, "history-note", text = text.clone()),
        Change::Alias(_)
        | Change::Open { .. }
        | Change::Incident { .. }
        | Change::AddContact(_)
        | Change::EditContact { .. }
        | Change::Edition(_)
        | Change::SetUnder { .. }
        | Change::Several(_) => String::new(),
    };
    match event.way {
        Way::Made => what,
        Way::TakenBack => tr!(words, "history-undone", what = what),
    }
}
