use egui::{Key, Modifiers, Ui, vec2};

/// How far an arrow key scrolls, in points.
const LINE: f32 = 60.0;
/// How much of a page stays in view after a page key, in points.
const KEPT: f32 = 60.0;

/// Scrolls the scroll area around `ui` with the keys that readers expect: page up and down, the first and last line,
/// and, where nothing has the keyboard, the arrows and Space.
pub fn scroll_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = (ui.clip_rect().height() - KEPT).max(LINE);
    let free = ui.memory(|memory| memory.focused().is_none());
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let mut by = 0.0;
    for (modifiers, key, distance, anywhere) in [
        (Modifiers::NONE, Key::PageDown, page, true),
        (Modifiers::NONE, Key::PageUp, -page, true),
        (Modifiers::NONE, Key::Home, -1.0e6, true),
        (Modifiers::NONE, Key::End, 1.0e6, true),
        (Modifiers::SHIFT, Key::Space, -page, false),
        (Modifiers::NONE, Key::Space, page, false),
        (Modifiers::NONE, Key::ArrowDown, LINE, false),
        (Modifiers::NONE, Key::ArrowUp, -LINE, false),
    ] {
        if (anywhere || free) && pressed(modifiers, key) {
            by += distance;
        }
    }
    if by != 0.0 {
        ui.scroll_with_delta_animation(vec2(0.0, -by), egui::style::ScrollAnimation::none());
    }
}
