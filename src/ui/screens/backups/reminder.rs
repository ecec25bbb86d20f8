use crate::tr;
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::label::hint_ui;
use crate::ui::{Action, CopyAction, Reminder, View};
use egui::Ui;

/// Draws a quiet line when it is time to save a copy elsewhere; nothing otherwise.
pub(in crate::ui::screens) fn reminder_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    match view.copies.reminder {
        Reminder::Quiet => return,
        Reminder::Due => {}
    }
    let words = view.words();
    ui.horizontal_wrapped(|ui| {
        hint_ui(ui, view.theme, &tr!(words, "copy-reminder"));
        let save = tr!(words, "settings-copy-button");
        if Button::new(&save).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::SaveCopy);
        }
        let later = tr!(words, "copy-later");
        if Button::new(&later).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::Later));
        }
    });
}
