//! The dialogs about files with an organization in them: hand it over, wait while one is read, say what opens it.

use crate::passphrase::Secret;
use crate::tr;
use crate::ui::screens::dialogs::foot_ui;
use crate::ui::screens::organizations::called;
use crate::ui::screens::passphrase_dialogs::{Passphrases, go, is_ready, new_ui, said_ui};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::{Asked, ask_secret_ui};
use crate::ui::widgets::label::{body_ui, heading_ui, hint_ui, text_ui};
use crate::ui::{Action, CopyAction, CopyWork, FileKey, OrganizationAction, Protected, Trying, View};
use egui::{Id, Ui};

/// What is chosen and typed in these dialogs.
#[derive(Debug, Default)]
pub(super) struct CopyDialogs {
    encrypt: bool,
    secret: Secret,
    asked: Asked,
}

/// Draws what handing the organization over means, and the passphrase of its file.
pub(super) fn hand_over_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut CopyDialogs,
    typed: &mut Passphrases,
    out: &mut Vec<Action>,
) {
    let (words, theme) = (view.words(), view.theme);
    let alias = called(words, view.state().alias());
    heading_ui(ui, theme, 2, &tr!(words, "hand-over-title", alias = alias));
    if view.copies.work == CopyWork::HandingOver {
        body_ui(ui, theme, &tr!(words, "hand-over-writing"));
        ui.spinner();
        return cancel_ui(ui, view, out);
    }
    let entries: usize = view.record.log().entered();
    body_ui(ui, theme, &tr!(words, "hand-over-inside", count = entries));
    body_ui(ui, theme, &tr!(words, "hand-over-steps"));
    body_ui(ui, theme, &tr!(words, "hand-over-stays"));
    if let Some(folder) = view.organizations.open().and_then(|line| line.folder.clone()) {
        body_ui(ui, theme, &tr!(words, "delete-team", folder = folder));
    }
    ui.add_space(4.0);
    let encrypt = match view.guard.protected {
        Protected::Yes => {
            body_ui(ui, theme, &tr!(words, "hand-over-sealed"));
            true
        }
        Protected::No => {
            ui.checkbox(&mut state.encrypt, tr!(words, "hand-over-encrypt"));
            state.encrypt
        }
    };
    let mut entered = false;
    if encrypt {
        text_ui(ui, &tr!(words, "hand-over-forgotten"), size::BODY, Weight::Semibold, theme.warn);
        entered = new_ui(ui, view, typed, out);
        said_ui(ui, view);
    } else {
        text_ui(ui, &tr!(words, "hand-over-clear"), size::BODY, Weight::Medium, theme.warn);
    }
    let ready = !encrypt || is_ready(view, typed);
    if foot_ui(ui, view, &tr!(words, "hand-over-go"), ready, out) || entered && ready {
        let secret = if encrypt { typed.new.clone() } else { Secret::default() };
        out.push(Action::Organization(OrganizationAction::HandOver(secret)));
    }
}

/// Draws that a file is being read.
pub(super) fn reading_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let name = match &view.copies.work {
        CopyWork::Reading(name) => name.clone(),
        CopyWork::Idle | CopyWork::HandingOver => String::new(),
    };
    heading_ui(ui, view.theme, 2, &tr!(words, "copy-reading", name = name));
    hint_ui(ui, view.theme, &tr!(words, "copy-reading-text"));
    ui.spinner();
    cancel_ui(ui, view, out);
}

/// Asks what opens an encrypted file.
pub(super) fn unseal_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (name, key): (&str, FileKey),
    state: &mut CopyDialogs,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "unseal-title", name = name));
    let (text, field) = match key {
        FileKey::Passphrase => (tr!(words, "unseal-passphrase-text"), tr!(words, "unseal-passphrase")),
        FileKey::RecoveryKey => (tr!(words, "unseal-key-text"), tr!(words, "recovery-key")),
    };
    body_ui(ui, view.theme, &text);
    let id = Id::unique("unseal");
    let entered = ask_secret_ui(ui, view.theme, id, &field, &mut state.secret, &mut state.asked);
    hint_ui(ui, view.theme, &tr!(words, "unseal-hint"));
    said_ui(ui, view);
    let ready = view.guard.trying == Trying::Idle && !state.secret.is_empty();
    if (foot_ui(ui, view, &go(view, &tr!(words, "path-open-go")), ready, out) || entered) && ready {
        state.asked = Asked::NotYet;
        out.push(Action::Copies(CopyAction::Unseal(std::mem::take(&mut state.secret))));
    }
}

fn cancel_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    ui.add_space(12.0);
    if Button::new(&tr!(view.words(), "cancel")).ui(ui, view.theme).clicked() {
        out.push(Action::CloseDialog);
    }
}
