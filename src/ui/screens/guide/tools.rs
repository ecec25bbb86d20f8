//! What can be done with a chapter: mark it, show it in two languages, project it.

use crate::content::Chapter;
use crate::settings::SettingChange;
use crate::tr;
use crate::ui::screens::guide::{GuideState, Room};
use crate::ui::widgets::button::Button;
use crate::ui::{Action, Icon, View};
use egui::Ui;

/// Draws the buttons in a row, where there is no outline to stand under.
pub(super) fn tools_ui(
    ui: &mut Ui,
    view: View<'_>,
    (chapter, room): (&Chapter, &Room),
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        if !room.contents {
            let label = tr!(view.words(), "reader-contents");
            if Button::new(&label).with_icon(Icon::LIST).ui(ui, view.theme).clicked() {
                state.contents_open = true;
            }
        }
        buttons_ui(ui, view, chapter, state, out);
    });
}

/// Draws the buttons, each after the other.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    view: View<'_>,
    chapter: &Chapter,
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let here = state.place(chapter);
    let marked = view.settings.bookmarks.contains(&here);
    let label = if marked { tr!(words, "reader-marked") } else { tr!(words, "reader-mark") };
    let mark = Button::new(&label).with_icon(Icon::BOOKMARK_SIMPLE).selected_if(marked).hint("Ctrl D");
    if mark.ui(ui, view.theme).clicked() {
        out.push(Action::Setting(SettingChange::ToggleBookmark(here.clone())));
    }
    let two = view.settings.two_languages;
    let label = tr!(words, "reader-two-languages");
    if Button::new(&label).with_icon(Icon::COLUMNS).selected_if(two).ui(ui, view.theme).clicked() {
        out.push(Action::Setting(SettingChange::TwoLanguages(!two)));
    }
    let label = tr!(words, "reader-present");
    if Button::new(&label).with_icon(Icon::PRESENTATION).hint("F5").ui(ui, view.theme).clicked() {
        out.push(Action::Present(here));
    }
}
