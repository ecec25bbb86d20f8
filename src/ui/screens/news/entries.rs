use crate::content::{PracticeId, RetiredPractice};
use crate::i18n::long_date;
use crate::record::Status;
use crate::tr;
use crate::ui::View;
use crate::ui::screens::lists::fields;
use crate::ui::screens::news::retired_title;
use crate::ui::theme::{self, Weight, size};
use crate::ui::widgets::check_row::status_name;
use crate::ui::widgets::label::{body_ui, hint_ui, text_ui};
use egui::{CollapsingHeader, Ui};

/// Returns every practice of which something was entered and that this edition does not have.
pub(super) fn others<'a>(view: &View<'a>) -> Vec<&'a PracticeId> {
    let all = view.state().practices().map(|(id, _)| id);
    all.filter(|id| view.guide.practice(id).is_none()).collect()
}

/// Draws what was entered about a practice that this edition does not have, and what it said, where that was kept.
pub(super) fn others_ui(ui: &mut Ui, view: &View<'_>, id: &PracticeId) {
    let words = view.words();
    let retired = view.guide.retired_practice(id);
    let unknown = || tr!(words, "difference-unknown", id = id.as_str());
    let title = retired.as_ref().map_or_else(unknown, |retired| retired_title(view, retired));
    text_ui(ui, &title, size::BODY, Weight::Semibold, view.theme.ink);
    for line in entered(view, id) {
        body_ui(ui, view.theme, &line);
    }
    if let Some(retired) = &retired {
        said_ui(ui, view, retired);
    }
}

/// Draws the last words of a retired practice, folded.
pub(super) fn said_ui(ui: &mut Ui, view: &View<'_>, retired: &RetiredPractice<'_>) {
    let Some(last) = retired.last else { return };
    let words = view.words();
    let title = tr!(words, "news-said", id = retired.id.as_str());
    let title = theme::text(title, size::BODY, Weight::Medium, view.theme.ink2);
    CollapsingHeader::new(title).id_salt(("said", retired.id.as_str())).show(ui, |ui| {
        let filled = fields(words, view.lang, &last.wording).into_iter().filter(|(_, text)| !text.is_empty());
        for (label, text) in filled {
            hint_ui(ui, view.theme, &label);
            body_ui(ui, view.theme, &text);
        }
    });
}

/// Returns what was entered, a line for each: how far, who, by when, notes.
fn entered(view: &View<'_>, id: &PracticeId) -> Vec<String> {
    let words = view.words();
    let Some(state) = view.state().practice(id) else { return Vec::new() };
    let status = match state.status() {
        Status::NotApplicable { reason } => format!("{} ({reason})", status_name(words, state.status())),
        Status::ToDo | Status::InProgress | Status::Done => status_name(words, state.status()),
    };
    let mut lines = vec![tr!(words, "history-status", status = status)];
    lines.extend(state.owner().map(|owner| tr!(words, "history-owner", owner = owner)));
    lines.extend(state.due().map(|due| tr!(words, "history-due", day = long_date(words, due))));
    lines.extend(state.notes().map(|(_, note)| tr!(words, "history-note", text = note.text.as_str())));
    lines
}
