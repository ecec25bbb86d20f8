use crate::ui::Theme;
use crate::ui::theme::radius;
use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

/// Returns the frame of a card.
pub fn card(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(20))
}

/// Draws a line across.
pub fn rule_ui(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, theme.line));
}
