//! What covers the screen: a page that looks like nothing in particular, and the question for the passphrase.

use crate::passphrase::Secret;
use crate::tr;
use crate::ui::screens::emergency::strip_ui;
use crate::ui::screens::rail::mark_ui;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::field::{Asked, ask_secret_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Cover, Icon, LinePlace, OrganizationAction, OrganizationLine, Route, Trying, View};
use egui::{CentralPanel, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Ui};

/// What is typed into the question for the passphrase.
#[derive(Debug, Default)]
pub(super) struct CoverState {
    secret: Secret,
    asked: Asked,
}

/// Whether something covers the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Covered {
    /// Nothing else may be drawn.
    Yes,
    /// Only what helps in an emergency: it is the guide's, and says nothing of the organization.
    ButForHelp,
    /// Nothing does.
    No,
}

const KEYS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L);

/// Takes the keys that cover the screen, before any other, and draws the cover. What was on the screen is not drawn any
/// more in the very frame in which they are pressed.
pub(super) fn cover_ui(
    ui: &mut Ui,
    view: &View<'_>,
    here: &Route,
    state: &mut CoverState,
    out: &mut Vec<Action>,
) -> Covered {
    let pressed = ui.input_mut(|input| input.consume_shortcut(&KEYS));
    if pressed {
        out.push(Action::Cover);
    }
    match view.guard.cover {
        Cover::Open if pressed => hidden_ui(ui, view),
        Cover::Open => {
            *state = CoverState::default();
            return Covered::No;
        }
        Cover::Hidden => {
            *state = CoverState::default();
            hidden_ui(ui, view);
        }
        Cover::Locked if !pressed && matches!(here, Route::Emergency(_) | Route::Helplines(_)) => {
            return Covered::ButForHelp;
        }
        Cover::Locked => locked_ui(ui, view, state, out),
    }
    Covered::Yes
}

/// Draws an empty page with a title.
fn hidden_ui(ui: &mut Ui, view: &View<'_>) {
    let frame = Frame::new().fill(view.theme.surface).inner_margin(Margin::same(32));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        heading_ui(ui, view.theme, 1, &tr!(view.words(), "hidden-title"));
    });
}

/// Draws the way back from help to the question for the passphrase.
pub(super) fn back_to_question_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let back =
        Button::new(&tr!(words, "unlock-back")).with_icon(Icon::LOCK).look(Look::Quiet).ui(ui, view.theme);
    if back.clicked() {
        out.push(Action::Go(Route::Home));
    }
    hint_ui(ui, view.theme, &tr!(words, "unlock-help-only"));
}

/// Draws the name of the program and one field. Nothing here says whose data it is.
fn locked_ui(ui: &mut Ui, view: &View<'_>, state: &mut CoverState, out: &mut Vec<Action>) {
    let words = view.words();
    CentralPanel::default().frame(Frame::new().fill(view.theme.bg)).show(ui, |ui| {
        let width = (ui.available_width() - 64.0).min(440.0);
        let left = (ui.available_width() - width) / 2.0;
        ui.add_space((ui.available_height() / 4.0).max(24.0));
        ui.horizontal_top(|ui| {
            ui.add_space(left);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.horizontal(|ui| {
                    mark_ui(ui, view, 32.0);
                    ui.add_space(4.0);
                    heading_ui(ui, view.theme, 1, &tr!(words, "app-name"));
                });
                ui.add_space(16.0);
                question_ui(ui, view, state, out);
                ui.add_space(32.0);
                strip_ui(ui, view, out);
            });
        });
    });
}

fn question_ui(ui: &mut Ui, view: &View<'_>, state: &mut CoverState, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    let name = tr!(words, "passphrase");
    let id = Id::unique("unlock");
    let entered = ask_secret_ui(ui, theme, id, &name, &mut state.secret, &mut state.asked);
    hint_ui(ui, theme, &tr!(words, "unlock-hint"));
    ui.add_space(8.0);
    let busy = view.guard.trying == Trying::Busy;
    let label = if busy { tr!(words, "unlock-trying") } else { tr!(words, "unlock") };
    let ready = !busy && !state.secret.is_empty();
    let clicked = Button::new(&label).look(Look::Primary).enabled_if(ready).ui(ui, theme).clicked();
    if ready && (clicked || entered) {
        out.push(Action::Unlock(std::mem::take(&mut state.secret)));
        state.asked = Asked::NotYet;
    }
    another_ui(ui, view, out);
    if let Some(said) = &view.guard.said {
        ui.add_space(8.0);
        text_ui(ui, said, size::BODY, Weight::Medium, theme.danger);
    }
}

/// Draws the way out to the next organization on this computer. Their names are not said here.
fn another_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let all = || view.organizations.lines.iter();
    let in_use = |line: &&OrganizationLine| line.place == LinePlace::Shelf;
    let after = all().skip_while(|line| line.place != LinePlace::Open).find(in_use);
    let Some(next) = after.or_else(|| all().find(in_use)).filter(|_| view.organizations.can_change) else {
        return;
    };
    ui.add_space(8.0);
    let ready = view.guard.trying == Trying::Idle;
    let label = tr!(view.words(), "organization-another");
    if Button::new(&label).look(Look::Quiet).enabled_if(ready).ui(ui, view.theme).clicked() {
        out.push(Action::Organization(OrganizationAction::Open(next.key.clone())));
    }
}
