//! The settings of protection: whether there is a passphrase, and what can be done about it.

use crate::settings::{LockAfter, SettingChange};
use crate::tr;
use crate::ui::screens::settings::{line_ui, setting_ui};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::notice_bar::ask_ui;
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, Dialog, Protected, TeamAsks, View};
use egui::Ui;

/// Draws the group.
pub(super) fn protection_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    match view.guard.protected {
        Protected::No => off_ui(ui, view, out),
        Protected::Yes => on_ui(ui, view, out),
    }
    line_ui(ui, view);
    let words = view.words();
    setting_ui(ui, view, &tr!(words, "protection-hide"), &tr!(words, "protection-hide-text"), |ui| {
        if Button::new(&tr!(words, "protection-hide-button")).ui(ui, view.theme).clicked() {
            out.push(Action::Cover);
        }
    });
}

fn off_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    match view.organizations.asks {
        // A second passphrase would shut one out from what the other enters.
        TeamAsks::Passphrase | TeamAsks::OneKey => {
            let text = tr!(words, "protection-team-asks");
            return setting_ui(ui, view, &tr!(words, "protection-off"), &text, |ui| ask_ui(ui, view, out));
        }
        TeamAsks::Nothing => {}
    }
    setting_ui(ui, view, &tr!(words, "protection-off"), &tr!(words, "protection-off-text"), |ui| {
        let label = tr!(words, "protect");
        let button = Button::new(&label).look(Look::Primary).enabled_if(view.can_write());
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::Open(Dialog::Protect));
        }
    });
}

fn on_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    setting_ui(ui, view, &tr!(words, "protection-on"), &tr!(words, "protection-on-text"), |ui| {
        if Button::new(&tr!(words, "lock-now")).look(Look::Primary).ui(ui, view.theme).clicked() {
            out.push(Action::Lock);
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "lock-after"), &tr!(words, "lock-after-text"), |ui| {
        let choices = LockAfter::ALL.map(|after| {
            let name = match after.minutes() {
                Some(minutes) => tr!(words, "lock-minutes", minutes = minutes),
                None => tr!(words, "lock-never"),
            };
            (after, name.clone(), name)
        });
        if let Some(after) = segmented_ui(ui, view.theme, &view.settings.lock_after, &choices) {
            out.push(Action::Setting(SettingChange::LockAfter(after)));
        }
    });
    line_ui(ui, view);
    let in_team = view.organizations.open().is_some_and(|line| line.folder.is_some());
    let text =
        if in_team { tr!(words, "protection-change-in-team") } else { tr!(words, "protection-change-text") };
    setting_ui(ui, view, &tr!(words, "passphrase"), &text, |ui| {
        dialog_button_ui(ui, view, (&tr!(words, "passphrase-change"), Dialog::ChangePassphrase), out);
        if !in_team {
            dialog_button_ui(ui, view, (&tr!(words, "unprotect"), Dialog::Unprotect), out);
        }
    });
    line_ui(ui, view);
    setting_ui(ui, view, &tr!(words, "recovery-key"), &tr!(words, "recovery-key-text"), |ui| {
        dialog_button_ui(ui, view, (&tr!(words, "recovery-key-show"), Dialog::RecoveryKey), out);
    });
}

/// Draws a button that opens a dialog.
fn dialog_button_ui(ui: &mut Ui, view: &View<'_>, (label, dialog): (&str, Dialog), out: &mut Vec<Action>) {
    if Button::new(label).enabled_if(view.can_write()).ui(ui, view.theme).clicked() {
        out.push(Action::Open(dialog));
    }
}
