//! The keys of the reader.

use crate::content::Chapter;
use crate::settings::{Place, SettingChange};
use crate::ui::screens::guide::{GuideState, find_bar};
use crate::ui::widgets::scroll_keys::{is_free, pressed};
use crate::ui::{Action, View};
use egui::{Key, Modifiers, Ui};

/// Follows the keys that need to know the place: bookmark, present, next chapter, find. Not while a dialog is open.
pub(super) fn keys(ui: &Ui, view: View<'_>, here: &Place, state: &mut GuideState, out: &mut Vec<Action>) {
    if !is_free(ui) {
        return;
    }
    if pressed(ui, Modifiers::COMMAND, Key::D) {
        out.push(Action::Setting(SettingChange::ToggleBookmark(here.clone())));
    }
    if pressed(ui, Modifiers::NONE, Key::F5) {
        out.push(Action::Present(here.clone()));
    }
    for (key, chapter) in [
        (Key::PageDown, view.guide.chapter_after(&here.chapter)),
        (Key::PageUp, view.guide.chapter_before(&here.chapter)),
    ] {
        if pressed(ui, Modifiers::COMMAND, key) {
            out.extend(chapter.map(|chapter: &Chapter| Action::read(&chapter.id)));
        }
    }
    find_bar::keys(ui, state);
}
