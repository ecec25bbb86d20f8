use crate::ui::Theme;
use crate::ui::theme::radius;
use crate::ui::widgets::button::focus_ring;
use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Response, Sense, Stroke, Ui, UiBuilder, vec2};

/// Returns the frame of a card.
pub fn card(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(20))
}

/// Draws a card that is one button, `width` points wide; speak its name with [`Response::widget_info`]. `frame` is told
/// whether the pointer is over it.
pub fn card_button_ui(
    ui: &mut Ui,
    theme: &Theme,
    (id, width): (impl std::hash::Hash + std::fmt::Debug, f32),
    frame: impl FnOnce(Hovered) -> Frame,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let builder = UiBuilder::new()
        .id_salt(id)
        .sense(Sense::click())
        .max_rect(Rect::from_min_size(ui.next_widget_position(), vec2(width, 0.0)))
        .layout(Layout::top_down(Align::LEFT));
    let drawn = ui.scope_builder(builder, |ui| {
        ui.style_mut().interaction.selectable_labels = false;
        let hovered = if ui.response().hovered() { Hovered::Yes } else { Hovered::No };
        frame(hovered).show(ui, content);
    });
    focus_ring(ui, theme, &drawn.response, radius::CARD);
    drawn.response
}

/// Whether the pointer is over something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hovered {
    /// It is.
    Yes,
    /// It is elsewhere.
    No,
}

/// Draws a line across.
pub fn rule_ui(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, theme.line));
}
