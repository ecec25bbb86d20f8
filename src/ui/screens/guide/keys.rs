//! The keys of the reader.

use crate::settings::{Place, SettingChange};
use crate::ui::Action;
use crate::ui::screens::guide::{GuideState, find_bar};
use egui::{Key, KeyboardShortcut, Modifiers, Ui};

/// How far an arrow scrolls, in points.
const LINE: f32 = 60.0;
/// How much of the window a page scrolls.
const PAGE: f32 = 0.85;

/// Follows the keys that need to know the place: bookmark, present, find. Not while a dialog is open.
pub(super) fn keys(ui: &Ui, here: &Place, state: &mut GuideState, out: &mut Vec<Action>) {
    if !is_free(ui) {
        return;
    }
    if pressed(ui, Modifiers::COMMAND, Key::D) {
        out.push(Action::Setting(SettingChange::ToggleBookmark(here.clone())));
    }
    if pressed(ui, Modifiers::NONE, Key::F5) {
        out.push(Action::Present(here.clone()));
    }
    find_bar::keys(ui, state);
}

/// Returns how far the keys scroll, in points, while nothing else takes them.
pub(super) fn scroll(ui: &Ui, window: f32) -> Option<f32> {
    if !is_free(ui) || ui.memory(|memory| memory.focused().is_some()) {
        return None;
    }
    let page = window * PAGE;
    [
        (Modifiers::SHIFT, Key::Space, -page),
        (Modifiers::NONE, Key::Space, page),
        (Modifiers::NONE, Key::PageDown, page),
        (Modifiers::NONE, Key::PageUp, -page),
        (Modifiers::NONE, Key::ArrowDown, LINE),
        (Modifiers::NONE, Key::ArrowUp, -LINE),
        (Modifiers::NONE, Key::Home, f32::MIN / 4.0),
        (Modifiers::NONE, Key::End, f32::MAX / 4.0),
    ]
    .into_iter()
    .find(|(modifiers, key, _)| pressed(ui, *modifiers, *key))
    .map(|(_, _, by)| by)
}

pub(super) fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
}

fn is_free(ui: &Ui) -> bool {
    ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
}
