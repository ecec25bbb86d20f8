use crate::record::Progress;
use crate::ui::Theme;
use crate::ui::theme::radius;
use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Response, Sense, Ui, WidgetInfo, vec2};

/// Draws how much is done and in progress. `name` says the same in words.
pub fn progress_bar_ui(ui: &mut Ui, theme: &Theme, name: &str, height: f32, progress: Progress) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = progress.percent().map(|percent| percent as f64);
        info
    });
    let corner = CornerRadius::same(radius::CONTROL / 2);
    ui.painter().rect_filled(rect, corner, if theme.is_dark() { theme.line } else { theme.sunken });
    if progress.applicable() > 0 {
        let share = |count: usize| rect.width() * count as f32 / progress.applicable() as f32;
        let done = Rect::from_min_size(rect.min, vec2(share(progress.done), height));
        let begun = Rect::from_min_size(done.right_top(), vec2(share(progress.in_progress), height));
        ui.painter().rect_filled(begun, corner, theme.warn);
        ui.painter().rect_filled(done, corner, theme.ok);
    }
    response
}
