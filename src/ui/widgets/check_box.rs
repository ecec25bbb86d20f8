use crate::record::Status;
use crate::ui::widgets::button::focus_ring;
use crate::ui::{Icon, Theme, theme};
use egui::accesskit::Role;
use egui::{
    Align2, Color32, CornerRadius, FontId, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

/// Side of the box, in points.
const BOX: f32 = 22.0;
/// Side of what can be hit, in points.
const TARGET: f32 = 32.0;

/// Draws the box of a practice: empty, half, ticked or struck out. `name` is the practice's title and state in words.
pub fn check_box_ui(ui: &mut Ui, theme: &Theme, status: &Status, enabled: bool, name: &str) -> Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (target, response) = ui.allocate_exact_size(Vec2::splat(TARGET), sense);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *status == Status::Done, name));
    let rect = Rect::from_center_size(target.center(), Vec2::splat(BOX));
    let corner = CornerRadius::same(6);
    let border = |color| Stroke::new(2.0, color);
    let painter = ui.painter();
    match status {
        Status::ToDo => {
            let line = if response.hovered() { theme.accent } else { theme.control };
            painter.rect(rect, corner, theme.surface, border(line), StrokeKind::Inside);
        }
        Status::InProgress => {
            painter.rect(rect, corner, theme.surface, border(theme.warn), StrokeKind::Inside);
            let inner = rect.shrink(3.0);
            painter.add(Shape::convex_polygon(
                vec![inner.left_top(), inner.right_top(), inner.left_bottom()],
                theme.warn,
                Stroke::NONE,
            ));
        }
        Status::Done => {
            painter.rect_filled(rect, corner, theme.ok);
            sign(ui, rect, Icon::CHECK, theme.surface);
        }
        Status::NotApplicable { .. } => {
            painter.rect(rect, corner, theme.sunken, border(theme.control), StrokeKind::Inside);
            sign(ui, rect, Icon::MINUS, theme.ink2);
        }
    }
    focus_ring(ui, theme, &response, 8);
    response
}

fn sign(ui: &Ui, rect: Rect, icon: Icon, color: Color32) {
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        icon.0,
        FontId::new(16.0, theme::icons()),
        color,
    );
}
