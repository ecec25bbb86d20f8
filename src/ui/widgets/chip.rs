use crate::ui::theme::{self, Weight, size};
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Response, Sense, Ui, Vec2, WidgetInfo};

/// Draws a short word on a coloured ground.
pub fn chip_ui(ui: &mut Ui, text: &str, ink: Color32, ground: Color32) -> Response {
    let job = egui::text::LayoutJob::single_section(
        text.to_owned(),
        theme::format(size::SMALL, Weight::Medium, ink),
    );
    let galley = ui.painter().layout_job(job);
    let size = galley.size() + Vec2::new(20.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().rect_filled(rect, CornerRadius::same(13), ground);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    response
}
