use crate::content::PracticeId;
use crate::record::{Change, Status};
use crate::tr;
use crate::ui::widgets::button::focus_ring;
use crate::ui::{Action, Icon, ListPlace, Route, Theme, View, theme};
use egui::accesskit::{Role, Toggled};
use egui::{
    Align2, Color32, CornerRadius, FontId, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

/// Side of the box, in points.
pub const BOX: f32 = 22.0;
/// Side of what can be hit, in points.
const TARGET: f32 = 32.0;

/// Draws the box of a practice; a click ticks or unticks it.
pub fn check_box_ui(ui: &mut Ui, view: &View<'_>, practice: &PracticeId, title: &str, out: &mut Vec<Action>) {
    let status = view.state().status(practice);
    let sense = if view.can_write() { Sense::click() } else { Sense::hover() };
    let (target, response) = ui.allocate_exact_size(Vec2::splat(TARGET), sense);
    speak_box(ui, view, &response, practice, title);
    let rect = Rect::from_center_size(target.center(), Vec2::splat(BOX));
    paint_box(ui, view.theme, rect, status, response.hovered());
    focus_ring(ui, view.theme, &response, 8);
    if response.clicked() {
        out.extend(tick(view, practice, status));
    }
}

/// Tells a screen reader what a box is, how it stands, and whether the words changed since.
pub fn speak_box(ui: &Ui, view: &View<'_>, response: &Response, practice: &PracticeId, title: &str) {
    let status = view.state().status(practice);
    let mut name = match status {
        Status::ToDo | Status::InProgress | Status::Done => title.to_owned(),
        Status::NotApplicable { .. } => format!("{title}. {}", tr!(view.words(), "status-not-applicable")),
    };
    if view.reading(practice).is_changed() {
        name = format!("{name}. {}", tr!(view.words(), "again-mark"));
    }
    let done = *status == Status::Done;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, view.can_write(), done, &name));
    if *status == Status::InProgress {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(Toggled::Mixed));
    }
}

/// Paints a box: empty, half, ticked or struck out.
pub fn paint_box(ui: &Ui, theme: &Theme, rect: Rect, status: &Status, hovered: bool) {
    let corner = CornerRadius::same(6);
    let border = |color| Stroke::new(2.0, color);
    let painter = ui.painter();
    match status {
        Status::ToDo => {
            let line = if hovered { theme.accent } else { theme.control };
            painter.rect(rect, corner, theme.surface, border(line), StrokeKind::Inside);
        }
        Status::InProgress => {
            painter.rect(rect, corner, theme.surface, border(theme.warn), StrokeKind::Inside);
            let inner = rect.shrink(3.0);
            let half = vec![inner.left_top(), inner.right_top(), inner.left_bottom()];
            painter.add(Shape::convex_polygon(half, theme.warn, Stroke::NONE));
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
}

/// Returns what a click on a box asks for: done, or not done again. What does not apply is changed in its list, where
/// its reason stands.
pub fn tick(view: &View<'_>, practice: &PracticeId, status: &Status) -> Option<Action> {
    let set = |status| Action::Change(Change::Status { practice: practice.clone(), status });
    match status {
        Status::ToDo | Status::InProgress => Some(set(Status::Done)),
        Status::Done => Some(set(Status::ToDo)),
        Status::NotApplicable { .. } => {
            let category = view.guide.category_of(practice)?.id.clone();
            Some(Action::Go(Route::Lists(Some(ListPlace { category, practice: Some(practice.clone()) }))))
        }
    }
}

fn sign(ui: &Ui, rect: Rect, icon: Icon, color: Color32) {
    let font = FontId::new(rect.height() * 0.73, theme::icons());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon.0, font, color);
}
