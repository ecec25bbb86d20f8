use crate::ui::theme::{self, Weight, size};
use crate::ui::{Icon, Theme};
use egui::accesskit::Role;
use egui::{Color32, Label, Response, Ui, WidgetInfo};

/// Draws words that wrap and can be selected.
pub fn text_ui(ui: &mut Ui, text: &str, size: f32, weight: Weight, color: Color32) -> Response {
    ui.add(Label::new(theme::text(text, size, weight, color)).wrap())
}

/// Draws body text.
pub fn body_ui(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    text_ui(ui, text, size::BODY, Weight::Regular, theme.ink)
}

/// Draws secondary text.
pub fn hint_ui(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    text_ui(ui, text, size::SMALL, Weight::Regular, theme.ink2)
}

/// Draws a heading that a screen reader knows as one. `level` is 1 to 6.
pub fn heading_ui(ui: &mut Ui, theme: &Theme, level: usize, text: &str) -> Response {
    let size = match level {
        1 => size::H1_SCREEN,
        2 => size::H2_SCREEN,
        _ => size::H3,
    };
    let weight = if level == 1 { Weight::Bold } else { Weight::Semibold };
    let response = text_ui(ui, text, size, weight, theme.ink);
    speak_heading(ui, &response, level, text);
    response
}

/// Tells a screen reader that what was drawn is a heading.
pub fn speak_heading(ui: &Ui, response: &Response, level: usize, text: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
}

/// Draws an icon that says nothing to a screen reader, because the words beside it do.
pub fn icon_ui(ui: &mut Ui, icon: Icon, size: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(size), egui::Sense::hover());
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        icon.0,
        egui::FontId::new(size, theme::icons()),
        color,
    );
    response
}
