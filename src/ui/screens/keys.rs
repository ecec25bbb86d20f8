use crate::i18n::Words;
use crate::settings::SettingChange;
use crate::tr;
use crate::ui::{Action, Dialog, ExportWhat, Route, View};
use egui::{Key, KeyboardShortcut, Modifiers, Ui};

/// A key and what it does, in words: for the list on F1.
pub(super) struct KeyLine {
    /// The keys as they are printed on a keyboard.
    pub(super) keys: String,
    /// What they do.
    pub(super) does: String,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// How much a wheel turns, with Ctrl held, for one step of text size.
const WHEEL_STEP: f32 = 1.15;

/// Every key that works on every screen, with what it asks for. The first that matches is taken.
fn shortcuts(view: &View<'_>) -> Vec<(Modifiers, Key, Action)> {
    let larger = || Action::Setting(SettingChange::LargerText);
    vec![
        (CTRL_SHIFT, Key::Z, Action::Redo),
        (CTRL, Key::Y, Action::Redo),
        (CTRL, Key::Z, Action::Undo),
        (CTRL, Key::K, Action::Open(Dialog::Search)),
        (CTRL, Key::Plus, larger()),
        (CTRL, Key::Equals, larger()),
        (CTRL, Key::Minus, Action::Setting(SettingChange::SmallerText)),
        (CTRL, Key::Num0, Action::Setting(SettingChange::TextSize(100))),
        (CTRL, Key::P, Action::Open(Dialog::Export(ExportWhat::Checklists))),
        (CTRL, Key::B, Action::Open(Dialog::Bookmarks)),
        (CTRL, Key::E, Action::Go(Route::Emergency(None))),
        (CTRL, Key::Comma, Action::Go(Route::Settings)),
        (CTRL_SHIFT, Key::O, Action::Go(Route::Organizations)),
        (CTRL, Key::S, Action::TellSaved),
        (CTRL, Key::Q, Action::Quit),
        (CTRL, Key::L, Action::Setting(SettingChange::Lang(view.lang.other()))),
        (CTRL, Key::Slash, Action::Open(Dialog::Keys)),
        (Modifiers::NONE, Key::F1, Action::Open(Dialog::Keys)),
        (Modifiers::NONE, Key::F11, Action::ToggleFullScreen),
        (Modifiers::ALT, Key::ArrowLeft, Action::Back),
        (Modifiers::ALT, Key::ArrowRight, Action::Forward),
        (Modifiers::ALT, Key::Home, Action::Go(Route::Home)),
    ]
}

/// Takes the keys that work on every screen. Undo and redo are left to a field that is being typed into.
pub(super) fn take(ui: &Ui, view: &View<'_>, dialog_open: bool, wheel: &mut f32, out: &mut Vec<Action>) {
    if dialog_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(Action::CloseDialog);
    }
    let typing = ui.ctx().text_edit_focused();
    for (modifiers, key, action) in shortcuts(view) {
        let for_the_field = typing && matches!(action, Action::Undo | Action::Redo);
        if for_the_field || (!view.settings.welcomed && !works_before_welcome(&action)) {
            continue;
        }
        if ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key))) {
            out.push(action);
        }
    }
    take_wheel(ui, wheel, out);
}

fn works_before_welcome(action: &Action) -> bool {
    matches!(action, Action::Setting(_) | Action::Quit | Action::ToggleFullScreen)
}

fn take_wheel(ui: &Ui, wheel: &mut f32, out: &mut Vec<Action>) {
    let turn = ui.input(|input| input.zoom_delta());
    if (turn - 1.0).abs() < f32::EPSILON {
        return;
    }
    *wheel = if *wheel == 0.0 { turn } else { *wheel * turn };
    if *wheel >= WHEEL_STEP {
        out.push(Action::Setting(SettingChange::LargerText));
        *wheel = 1.0;
    } else if *wheel <= 1.0 / WHEEL_STEP {
        out.push(Action::Setting(SettingChange::SmallerText));
        *wheel = 1.0;
    }
}

/// Returns every key with what it does.
pub(super) fn lines(words: &Words) -> Vec<KeyLine> {
    let line = |keys: &str, does: String| KeyLine { keys: keys.to_owned(), does };
    vec![
        line("Ctrl K", tr!(words, "key-search")),
        line("Ctrl E", tr!(words, "key-emergency")),
        line("Ctrl F · F3 · Shift F3", tr!(words, "key-find")),
        line("Alt ← · Alt →", tr!(words, "key-back")),
        line("Ctrl + · Ctrl − · Ctrl 0", tr!(words, "key-size")),
        line("Ctrl PgDn · Ctrl PgUp", tr!(words, "key-chapter")),
        line("F11", tr!(words, "key-full-screen")),
        line("F5", tr!(words, "key-present")),
        line("Ctrl Z · Ctrl Shift Z", tr!(words, "key-undo")),
        line("Ctrl D · Ctrl B", tr!(words, "key-bookmark")),
        line("Ctrl L", tr!(words, "key-language")),
        line("Ctrl Shift L", tr!(words, "key-hide")),
        line("Ctrl P", tr!(words, "key-export")),
        line("Ctrl S", tr!(words, "key-saved")),
        line("Ctrl Shift O", tr!(words, "organizations")),
        line("Ctrl ,", tr!(words, "key-settings")),
        line("Tab · Shift Tab", tr!(words, "key-tab")),
        line(&tr!(words, "key-space-name"), tr!(words, "key-space")),
        line("F1 · Ctrl /", tr!(words, "key-keys")),
        line("Ctrl Q", tr!(words, "key-quit")),
    ]
}
