//! The keys of the reader.

use crate::settings::{Place, SettingChange};
use crate::ui::Action;
use crate::ui::screens::guide::{GuideState, find_bar};
use crate::ui::widgets::scroll_keys::{is_free, pressed};
use egui::{Key, Modifiers, Ui};

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
