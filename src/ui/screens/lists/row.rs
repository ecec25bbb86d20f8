use crate::content::names::{effort, every_name, level_name};
use crate::content::{Practice, Risk};
use crate::i18n::short_date;
use crate::record::Status;
use crate::tr;
use crate::ui::screens::lists::ListsState;
use crate::ui::screens::lists::details::details_ui;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::check_row::{practice_row_ui, status_name};
use crate::ui::widgets::chip::chip_ui;
use crate::ui::{Action, Icon, View};
use egui::accesskit::Role;
use egui::{Frame, Margin, Stroke, Ui};

/// Draws a practice of a list; it opens to everything about it.
pub(super) fn row_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    let open = state.open.as_ref() == Some(&practice.id);
    let frame = Frame::new().inner_margin(Margin { left: 14, right: 14, top: 12, bottom: 12 });
    let response = frame
        .show(ui, |ui| {
            ui.take_available_width();
            let mut toggle = false;
            let under = under(view, practice);
            practice_row_ui(
                ui,
                view,
                practice,
                Some(&under),
                |ui| toggle = end_ui(ui, view, practice, open),
                out,
            );
            if toggle {
                state.open = (!open).then(|| practice.id.clone());
                state.draft.clear();
            }
            if open {
                ui.add_space(8.0);
                details_ui(ui, view, practice, state, out);
            }
        })
        .response;
    if open {
        let edge = response.rect.left() + 1.5;
        ui.painter().vline(edge, response.rect.y_range(), Stroke::new(3.0, view.theme.accent));
        if std::mem::take(&mut state.show_open) {
            ui.scroll_to_rect(response.rect, Some(egui::Align::Min));
        }
    }
}

/// Draws the state of the practice and the arrow that opens it. Returns whether to open or close it.
fn end_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, open: bool) -> bool {
    let words = view.words();
    let title = practice.title.get(view.lang);
    let (icon, name) = if open {
        (Icon::CARET_UP, tr!(words, "lists-close", title = title.clone()))
    } else {
        (Icon::CARET_DOWN, tr!(words, "lists-open", title = title.clone()))
    };
    let clicked = Button::icon(icon, &name).role(Role::DisclosureTriangle).ui(ui, view.theme).clicked();
    let (status, theme) = (view.state().status(&practice.id), view.theme);
    let chip = match status {
        Status::Done => Some((theme.ok, theme.ok_soft)),
        Status::InProgress => Some((theme.warn, theme.warn_soft)),
        Status::NotApplicable { .. } => Some((theme.ink2, theme.sunken)),
        Status::ToDo => None,
    };
    if ui.available_width() > 340.0 {
        match chip {
            Some((ink, ground)) => {
                chip_ui(ui, &status_name(words, status), ink, ground);
            }
            None if practice.risk == Risk::High => {
                chip_ui(ui, &tr!(words, "risk-high"), theme.danger, theme.danger_soft);
            }
            None => {}
        }
    }
    clicked
}

/// Returns "Básico · 2 h · Sistemas · para el 30 de noviembre".
fn under(view: &View<'_>, practice: &Practice) -> String {
    let words = view.words();
    let mut parts = vec![
        practice.id.to_string(),
        level_name(words, practice.level),
        effort(words, practice.minutes),
        every_name(words, practice.every),
    ];
    let state = view.state().practice(&practice.id);
    parts.push(match state.and_then(|state| state.owner()) {
        Some(owner) => owner.to_owned(),
        None => tr!(words, "lists-no-owner"),
    });
    if let Some(state) = state {
        match (state.status(), state.status_set_at(), state.due()) {
            (Status::Done, Some(at), _) => {
                parts.push(tr!(words, "lists-done-on", day = short_date(words, view.day_of(at))));
            }
            (Status::NotApplicable { reason }, _, _) => parts.push(reason.clone()),
            (_, _, Some(due)) => parts.push(tr!(words, "lists-due-on", day = short_date(words, due))),
            (_, _, None) => {}
        }
    }
    parts.join(" · ")
}
