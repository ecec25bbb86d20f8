//! Live practices: the same thing in a chapter, in a list and at home.

use crate::content::PracticeId;
use crate::record::{Change, Status};
use crate::tr;
use crate::ui::theme::{self, radius, size};
use crate::ui::widgets::document::laid::{Item, Laid};
use crate::ui::widgets::document::style::{Showing, Style};
use crate::ui::widgets::document::typesetter::{Typesetter, single};
use crate::ui::widgets::paragraph::{Look, Paragraph, paint};
use crate::ui::{Action, Icon, ListPlace, Route, View};
use egui::accesskit::{Role, Toggled};
use egui::{Align2, CornerRadius, FontId, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// Side of the box in points.
const BOX: f32 = 22.0;
/// From box to title in points.
const AFTER_BOX: f32 = 12.0;

/// Lays out practices in one soft box.
pub(super) fn lay_out(
    typesetter: &mut Typesetter<'_>,
    style: &Style,
    ids: &[&PracticeId],
    width: f32,
) -> Laid {
    let pad = vec2(18.0, 14.0);
    let mut list = Laid::default();
    for id in ids {
        let row = match style.record {
            Showing::Record => row(typesetter, style, id, width - 2.0 * pad.x),
            Showing::GuideOnly => title_only(typesetter, style, id, width - 2.0 * pad.x),
        };
        list.stack(10.0, row);
    }
    let size = vec2(width, list.size.y + 2.0 * pad.y);
    let mut all = Laid::default();
    let ground = typesetter.view.theme.accent_soft;
    all.push(vec2(0.0, 0.0), Item::Fill(size, ground, CornerRadius::same(radius::CARD)));
    all.place(pad, list);
    all.size = size;
    let label = tr!(typesetter.view.words(), "reader-practices-here");
    single(Item::Group(Role::List, Some(label), all), size)
}

fn row(typesetter: &mut Typesetter<'_>, style: &Style, id: &PracticeId, width: f32) -> Laid {
    let aside = aside(typesetter.view, id);
    let aside_width = if aside.is_empty() { 0.0 } else { small(typesetter, &aside).size().x + AFTER_BOX };
    let title_width = (width - BOX - AFTER_BOX - aside_width.min(width * 0.4)).max(1.0);
    let title = title(typesetter, style, id, title_width);
    let size = vec2(width, title.1.size().y.max(36.0));
    single(Item::Practice(id.clone(), title.1, size, title.0), size)
}

fn title_only(typesetter: &mut Typesetter<'_>, style: &Style, id: &PracticeId, width: f32) -> Laid {
    let sign =
        typesetter.sign(&Icon::CHECK_SQUARE.0.to_string(), &Look { ink: style.marker, ..style.practice });
    let indent = sign.size().x + style.practice.size * 0.4;
    let (number, paragraph) = title(typesetter, style, id, (width - indent).max(1.0));
    let size = paragraph.size();
    let mut row = single(Item::Sign(sign.clone()), sign.size());
    let role = crate::ui::widgets::paragraph::TextRole::Text;
    row.place(vec2(indent, 0.0), single(Item::Text(paragraph, role, number), size));
    row
}

fn title(typesetter: &mut Typesetter<'_>, style: &Style, id: &PracticeId, width: f32) -> (usize, Paragraph) {
    let number = typesetter.next();
    let marks = typesetter.marks_of(number);
    let view = typesetter.view;
    let text = title_text(view, id);
    (number, Paragraph::plain(typesetter.ui, view.theme, text, &style.practice, width, &marks))
}

/// Returns the title of a practice; its code when the guide does not have it.
pub(super) fn title_text<'a>(view: View<'a>, id: &'a PracticeId) -> &'a str {
    view.guide.practice(id).map_or(id.as_str(), |practice| practice.title.get(view.lang))
}

/// Returns what stands at the end of a row: who looks after it, or that it does not apply.
fn aside(view: View<'_>, id: &PracticeId) -> String {
    match view.state().status(id) {
        Status::NotApplicable { .. } => tr!(view.words(), "reader-practice-not-applicable"),
        Status::ToDo | Status::InProgress | Status::Done => {
            view.state().practice(id).and_then(|practice| practice.owner()).unwrap_or_default().to_owned()
        }
    }
}

fn small(typesetter: &Typesetter<'_>, text: &str) -> Paragraph {
    typesetter.sign(text, &Look::new(size::SMALL, typesetter.view.theme.ink2))
}

/// Draws a live practice: the box, the title, who looks after it. The one place to change when the row of the lists
/// serves here too.
pub(super) fn practice_ui(
    ui: &Ui,
    view: View<'_>,
    (practice, title, rect, id): (&PracticeId, &Paragraph, Rect, Id),
    out: &mut Vec<Action>,
) {
    let status = view.state().status(practice);
    let sense = if view.can_write() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect.expand2(vec2(8.0, 2.0)), id, sense);
    let done = *status == Status::Done;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, view.can_write(), done, title.text()));
    if *status == Status::InProgress {
        ui.ctx().accesskit_node_builder(id, |node| node.set_toggled(Toggled::Mixed));
    }
    let center = Pos2::new(rect.left() + BOX / 2.0, rect.center().y);
    box_ui(ui, view, Rect::from_center_size(center, vec2(BOX, BOX)), status, response.hovered());
    let top = rect.center().y - title.size().y / 2.0;
    paint(ui, view.theme, title, Pos2::new(rect.left() + BOX + AFTER_BOX, top));
    let text = aside(view, practice);
    if !text.is_empty() {
        let look = Look::new(size::SMALL, view.theme.ink2);
        let width = rect.width() * 0.4 - AFTER_BOX;
        let aside = Paragraph::plain(ui, view.theme, &text, &look, width, &[]);
        let at = Pos2::new(rect.right() - aside.size().x, rect.center().y - aside.size().y / 2.0);
        paint(ui, view.theme, &aside, at);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.theme.focus);
        ui.painter().rect_stroke(response.rect, f32::from(radius::CONTROL), stroke, StrokeKind::Outside);
        if response.gained_focus() {
            ui.scroll_to_rect_animation(rect.expand(24.0), None, egui::style::ScrollAnimation::none());
        }
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        out.extend(tick(view, practice, status));
    }
}

/// Returns what a click asks for: done, or not done again. What does not apply is changed in its list, with the reason.
fn tick(view: View<'_>, practice: &PracticeId, status: &Status) -> Option<Action> {
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

fn box_ui(ui: &Ui, view: View<'_>, rect: Rect, status: &Status, hovered: bool) {
    let theme = view.theme;
    let round = CornerRadius::same(6);
    let edge = if hovered { theme.accent } else { theme.control };
    let (fill, border, icon) = match status {
        Status::ToDo => (theme.surface, edge, None),
        Status::InProgress => (theme.warn_soft, theme.warn, Some((Icon::CIRCLE_HALF, theme.warn))),
        Status::Done => (theme.ok, theme.ok, Some((Icon::CHECK, theme.surface))),
        Status::NotApplicable { .. } => (theme.sunken, theme.control, Some((Icon::MINUS, theme.ink2))),
    };
    ui.painter().rect_filled(rect, round, fill);
    ui.painter().rect_stroke(rect, round, Stroke::new(1.5, border), StrokeKind::Inside);
    if let Some((icon, color)) = icon {
        let font = FontId::new(BOX * 0.7, theme::icons());
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon.0, font, color);
    }
}
