//! The dialogs about the passphrase: set it, change it, take it away, show the recovery key.

use crate::passphrase::{Secret, Strength};
use crate::tr;
use crate::ui::screens::dialogs::{boxed_ui, foot_ui};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::field::{Asked, ask_secret_ui, is_entered, secret_field_ui};
use crate::ui::widgets::label::{body_ui, heading_ui, hint_ui, text_ui};
use crate::ui::{Action, TeamAsks, Trying, VaultAsk, View};
use egui::{Id, Ui};
use zeroize::Zeroizing;

/// What is typed into these dialogs. Overwritten when the dialog closes.
#[derive(Debug, Default)]
pub(super) struct Passphrases {
    current: Secret,
    pub(super) new: Secret,
    again: Secret,
    asked: Asked,
}

/// Draws the dialog that protects the organization.
pub(super) fn protect_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "protect-title"));
    body_ui(ui, view.theme, &tr!(words, "protect-text"));
    if view.organizations.open().is_some_and(|open| open.folder.is_some()) {
        body_ui(ui, view.theme, &tr!(words, "protect-team"));
    }
    text_ui(ui, &tr!(words, "protect-forgotten"), size::BODY, Weight::Semibold, view.theme.warn);
    let entered = new_ui(ui, view, typed, out);
    said_ui(ui, view);
    let ready = is_ready(view, typed);
    if foot_ui(ui, view, &go(view, &tr!(words, "protect")), ready, out) || entered && ready {
        out.push(Action::Vault(VaultAsk::Protect(typed.new.clone())));
    }
}

/// Draws the dialog that asks for the passphrase which the team has.
pub(super) fn team_key_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "team-key-title"));
    let text = match view.organizations.asks {
        TeamAsks::OneKey => tr!(words, "team-key-one-text"),
        TeamAsks::Passphrase | TeamAsks::Nothing => tr!(words, "team-key-text"),
    };
    body_ui(ui, view.theme, &text);
    let name = tr!(words, "team-key-name");
    let id = Id::unique("team-key");
    let entered = ask_secret_ui(ui, view.theme, id, &name, &mut typed.current, &mut typed.asked);
    said_ui(ui, view);
    let ready = has_current(view, typed);
    if foot_ui(ui, view, &go(view, &tr!(words, "team-key-go")), ready, out) || entered && ready {
        out.push(Action::Vault(VaultAsk::Adopt(typed.current.clone())));
    }
}

/// Draws the dialog that sets another passphrase.
pub(super) fn change_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "passphrase-change"));
    body_ui(ui, view.theme, &tr!(words, "passphrase-change-text"));
    current_ui(ui, view, typed);
    text_ui(ui, &tr!(words, "protect-forgotten"), size::BODY, Weight::Semibold, view.theme.warn);
    let entered = new_ui(ui, view, typed, out);
    said_ui(ui, view);
    let ready = is_ready(view, typed) && !typed.current.is_empty();
    if foot_ui(ui, view, &go(view, &tr!(words, "passphrase-change")), ready, out) || entered && ready {
        let (current, new) = (typed.current.clone(), typed.new.clone());
        out.push(Action::Vault(VaultAsk::Change { current, new }));
    }
}

/// Draws the dialog that takes the protection away.
pub(super) fn unprotect_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "unprotect"));
    body_ui(ui, view.theme, &tr!(words, "unprotect-text"));
    let entered = current_ui(ui, view, typed);
    said_ui(ui, view);
    let ready = has_current(view, typed);
    if foot_ui(ui, view, &go(view, &tr!(words, "unprotect")), ready, out) || entered && ready {
        out.push(Action::Vault(VaultAsk::Unprotect(typed.current.clone())));
    }
}

/// Draws the dialog of the recovery key: the question for the passphrase, then the key.
pub(super) fn recovery_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "recovery-key"));
    body_ui(ui, view.theme, &tr!(words, "recovery-key-explained"));
    let Some(key) = &view.guard.recovery_key else {
        let entered = current_ui(ui, view, typed);
        said_ui(ui, view);
        let ready = has_current(view, typed);
        if foot_ui(ui, view, &go(view, &tr!(words, "recovery-key-show")), ready, out) || entered && ready {
            out.push(Action::Vault(VaultAsk::ShowKey(typed.current.clone())));
        }
        return;
    };
    boxed_ui(ui, view, &in_lines(key), size::READING);
    said_ui(ui, view);
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if Button::new(&tr!(words, "recovery-key-save")).ui(ui, view.theme).clicked() {
            out.push(Action::SaveRecoveryKey);
        }
        if Button::new(&tr!(words, "recovery-key-done")).look(Look::Primary).ui(ui, view.theme).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

/// Returns the recovery key in the lines of the page to print, which are short enough to be copied by hand.
fn in_lines(key: &Secret) -> Zeroizing<String> {
    let mut lines = Zeroizing::new(String::with_capacity(2 * key.text().len()));
    for (number, letter) in key.text().chars().enumerate() {
        if number > 0 && number % 19 == 0 {
            lines.push('\n');
        }
        lines.push(letter);
    }
    lines
}

/// Draws the question for the passphrase that holds. Returns whether Enter was pressed in it.
fn current_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases) -> bool {
    let name = tr!(view.words(), "passphrase-current");
    let id = Id::unique("passphrase-current");
    ask_secret_ui(ui, view.theme, id, &name, &mut typed.current, &mut typed.asked)
}

/// Draws the two fields for a new passphrase, how good it is, and six words on offer. Returns whether Enter was pressed
/// in the second field.
pub(super) fn new_ui(ui: &mut Ui, view: &View<'_>, typed: &mut Passphrases, out: &mut Vec<Action>) -> bool {
    let (words, theme) = (view.words(), view.theme);
    let name = tr!(words, "passphrase-new");
    let id = Id::unique("passphrase-new");
    ask_secret_ui(ui, theme, id, &name, &mut typed.new, &mut typed.asked);
    let (verdict, color) = match Strength::of(&typed.new) {
        Strength::Empty => (tr!(words, "strength-empty"), theme.ink2),
        Strength::Short { missing } => (tr!(words, "strength-short", count = missing), theme.warn),
        Strength::Common => (tr!(words, "strength-common"), theme.warn),
        Strength::Good => (tr!(words, "strength-good"), theme.ink2),
    };
    text_ui(ui, &verdict, size::SMALL, Weight::Medium, color);
    let name = tr!(words, "passphrase-again");
    text_ui(ui, &name, size::BODY, Weight::Semibold, theme.ink);
    let again = secret_field_ui(ui, theme, Id::unique("passphrase-again"), &name, &mut typed.again);
    if !typed.again.is_empty() && !same(&typed.again, &typed.new) {
        text_ui(ui, &tr!(words, "passphrase-differs"), size::SMALL, Weight::Medium, theme.warn);
    }
    ui.add_space(4.0);
    if Button::new(&tr!(words, "passphrase-offer")).ui(ui, theme).clicked() {
        out.push(Action::Vault(VaultAsk::Offer));
    }
    if !view.guard.offered.is_empty() {
        boxed_ui(ui, view, view.guard.offered.text(), size::READING);
        hint_ui(ui, theme, &tr!(words, "passphrase-offer-text"));
    }
    is_entered(ui, &again)
}

/// Draws what went wrong with the last passphrase.
pub(super) fn said_ui(ui: &mut Ui, view: &View<'_>) {
    if let Some(said) = &view.guard.said {
        text_ui(ui, said, size::BODY, Weight::Medium, view.theme.danger);
    }
}

/// Returns the word on the button that goes on.
pub(super) fn go(view: &View<'_>, label: &str) -> String {
    match view.guard.trying {
        Trying::Idle => label.to_owned(),
        Trying::Busy => tr!(view.words(), "unlock-trying"),
    }
}

/// Returns whether the new passphrase is good and was typed twice.
pub(super) fn is_ready(view: &View<'_>, typed: &Passphrases) -> bool {
    let good = Strength::of(&typed.new) == Strength::Good && same(&typed.new, &typed.again);
    good && view.guard.trying == Trying::Idle
}

/// Returns whether both are the same but for blanks around them, which are not part of a passphrase.
fn same(one: &Secret, other: &Secret) -> bool {
    one.text().trim() == other.text().trim()
}

fn has_current(view: &View<'_>, typed: &Passphrases) -> bool {
    !typed.current.is_empty() && view.guard.trying == Trying::Idle
}
