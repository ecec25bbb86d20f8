//! The folder in which a team meets: where it is, what is missing there, leaving it.

use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::label::{body_ui, heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Dialog, Icon, OrganizationAction, OrganizationLine, Protected, View};
use egui::{Align, Layout, Ui};

/// Draws the folder of the team of the organization that is open, and what can be done about it.
pub(super) fn team_ui(ui: &mut Ui, view: &View<'_>, line: &OrganizationLine, out: &mut Vec<Action>) {
    let words = view.words();
    let can_change = view.organizations.can_change;
    ui.add_space(4.0);
    let label = match &line.folder {
        Some(folder) => {
            folder_ui(ui, view, folder);
            tr!(words, "team-change")
        }
        None => {
            let about = match view.guard.protected {
                Protected::No => tr!(words, "team-none"),
                Protected::Yes => tr!(words, "team-none-protected"),
            };
            hint_ui(ui, view.theme, &about);
            tr!(words, "team-keep")
        }
    };
    ui.horizontal_wrapped(|ui| {
        let keep = Button::new(&label).with_icon(Icon::FOLDER).enabled_if(can_change).ui(ui, view.theme);
        if keep.clicked() {
            out.push(Action::Organization(OrganizationAction::KeepInFolder));
        }
        if line.folder.is_none() {
            return;
        }
        let label = tr!(words, "team-leave");
        if Button::new(&label).look(Look::Quiet).enabled_if(can_change).ui(ui, view.theme).clicked() {
            out.push(Action::Open(Dialog::LeaveFolder));
        }
    });
}

/// Says where the folder is, or what is wrong with it.
fn folder_ui(ui: &mut Ui, view: &View<'_>, folder: &str) {
    let words = view.words();
    if let Some(trouble) = &view.organizations.trouble {
        hint_ui(ui, view.theme, trouble);
        return;
    }
    let about = match view.guard.protected {
        Protected::No => tr!(words, "team-folder", folder = folder.to_owned()),
        Protected::Yes => tr!(words, "team-folder-protected", folder = folder.to_owned()),
    };
    hint_ui(ui, view.theme, &about);
    let count: usize = view.organizations.in_clear;
    if count > 0 {
        let text = tr!(words, "team-in-the-clear", folder = folder.to_owned(), count = count);
        text_ui(ui, &text, size::SMALL, Weight::Medium, view.theme.warn);
    }
}

/// Asks before the folder of the team is left, and says what that does not do.
pub(super) fn leave_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "team-leave-title"));
    body_ui(ui, view.theme, &tr!(words, "team-leave-text"));
    body_ui(ui, view.theme, &tr!(words, "team-leave-stays"));
    if let Some(trouble) = &view.organizations.trouble {
        text_ui(ui, trouble, size::BODY, Weight::Medium, view.theme.warn);
        text_ui(ui, &tr!(words, "team-leave-unread"), size::BODY, Weight::Medium, view.theme.warn);
    }
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let go = Button::new(&tr!(words, "team-leave-go")).look(Look::Primary).ui(ui, view.theme).clicked();
        let cancel = Button::new(&tr!(words, "cancel")).ui(ui, view.theme).clicked();
        if go || cancel {
            out.push(Action::CloseDialog);
        }
        if go {
            out.push(Action::Organization(OrganizationAction::LeaveFolder));
        }
    });
}
