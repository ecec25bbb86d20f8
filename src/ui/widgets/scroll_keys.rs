use egui::{Key, KeyboardShortcut, Modifiers, Ui, vec2};

/// How far an arrow key scrolls, in points.
const LINE: f32 = 60.0;
/// How much of the window a page key scrolls.
const PAGE: f32 = 0.85;
/// Further than any text is long, in points.
const FAR: f32 = 1.0e6;

/// Scrolls the scroll area around `ui` with the keys that readers expect.
pub fn scroll_keys(ui: &Ui) {
    if let Some(by) = scroll_distance(ui, ui.clip_rect().height()) {
        ui.scroll_with_delta_animation(vec2(0.0, -by), egui::style::ScrollAnimation::none());
    }
}

/// Returns how far the keys scroll a window of this height, in points: page up and down, first and last line, and,
/// where nothing has the keyboard, the arrows and Space. `None` while a dialog or a field takes the keys.
pub fn scroll_distance(ui: &Ui, window: f32) -> Option<f32> {
    if ui.ctx().text_edit_focused() || !is_free(ui) {
        return None;
    }
    let page = window * PAGE;
    let idle = ui.memory(|memory| memory.focused().is_none());
    [
        (Modifiers::NONE, Key::PageDown, page, true),
        (Modifiers::NONE, Key::PageUp, -page, true),
        (Modifiers::NONE, Key::Home, -FAR, true),
        (Modifiers::NONE, Key::End, FAR, true),
        (Modifiers::SHIFT, Key::Space, -page, idle),
        (Modifiers::NONE, Key::Space, page, idle),
        (Modifiers::NONE, Key::ArrowDown, LINE, idle),
        (Modifiers::NONE, Key::ArrowUp, -LINE, idle),
    ]
    .into_iter()
    .find(|(modifiers, key, _, takes)| *takes && pressed(ui, *modifiers, *key))
    .map(|(_, _, by, _)| by)
}

/// Takes a key, if it was pressed.
pub fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
}

/// Returns whether no dialog lies over `ui`.
pub fn is_free(ui: &Ui) -> bool {
    ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
}
