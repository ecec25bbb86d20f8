use crate::ui::Theme;
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::button::focus_ring;
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

/// Draws choices side by side, of which one holds; wraps where they do not fit. Returns the one that was just chosen.
///
/// Each choice is what it stands for, what it says, and its spoken name.
pub fn segmented_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    theme: &Theme,
    chosen: &T,
    choices: &[(T, String, String)],
) -> Option<T> {
    let mut picked = None;
    let galleys: Vec<_> = choices
        .iter()
        .map(|(value, label, _)| {
            let weight = if value == chosen { Weight::Bold } else { Weight::Regular };
            let format = theme::format(size::BODY, weight, Color32::PLACEHOLDER);
            ui.painter().layout_job(egui::text::LayoutJob::single_section(label.clone(), format))
        })
        .collect();
    let widths: Vec<f32> = galleys.iter().map(|galley| galley.size().x + 24.0).collect();
    let rows = rows(&widths, ui.available_width());
    let width = rows.iter().map(|row| widths[row.clone()].iter().sum::<f32>()).fold(0.0, f32::max);
    let (outer, _) = ui.allocate_exact_size(vec2(width, 36.0 * rows.len() as f32), Sense::hover());
    ui.painter().rect_filled(outer, CornerRadius::same(radius::CONTROL), theme.surface);
    for (number, row) in rows.iter().enumerate() {
        let mut at = outer.min + vec2(0.0, 36.0 * number as f32);
        for index in row.clone() {
            let (value, _, name) = &choices[index];
            let rect = Rect::from_min_size(at, Vec2::new(widths[index], 36.0));
            at.x += widths[index];
            let response = ui.interact(rect, ui.scope_id().with(("segment", name)), Sense::click());
            let selected = value == chosen;
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, name));
            let ground =
                if selected || response.hovered() { theme.accent_soft } else { Color32::TRANSPARENT };
            ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(radius::CONTROL - 1), ground);
            let ink = if selected { theme.accent } else { theme.ink2 };
            let galley = galleys[index].clone();
            ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
            focus_ring(ui, theme, &response, radius::CONTROL);
            if response.clicked() {
                picked = Some(value.clone());
            }
        }
    }
    ui.painter().rect_stroke(
        outer,
        CornerRadius::same(radius::CONTROL),
        Stroke::new(1.0, theme.line),
        StrokeKind::Inside,
    );
    picked
}

/// Breaks segments into rows that fit.
fn rows(widths: &[f32], available: f32) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (index, width) in widths.iter().enumerate() {
        if used + width > available && index > start {
            rows.push(start..index);
            (start, used) = (index, 0.0);
        }
        used += width;
    }
    if start < widths.len() {
        rows.push(start..widths.len());
    }
    rows
}
