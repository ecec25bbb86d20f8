//! Live practices: the same thing in a chapter, in a list and at home.

use crate::content::PracticeId;
use crate::record::Status;
use crate::tr;
use crate::ui::theme::{radius, size};
use crate::ui::widgets::check_box::{BOX, paint_box, speak_box, tick};
use crate::ui::widgets::document::laid::{Item, Laid};
use crate::ui::widgets::document::style::{Showing, Style};
use crate::ui::widgets::document::typesetter::{Typesetter, single};
use crate::ui::widgets::paragraph::{Look, Paragraph, paint};
use crate::ui::{Action, Icon, View};
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

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
    let (aside, _) = aside(typesetter.view, id);
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

/// Returns what stands at the end of a row, and its colour: that the words changed since, that it does not apply, or
/// who looks after it.
fn aside(view: View<'_>, id: &PracticeId) -> (String, Color32) {
    if view.reading(id).is_changed() {
        return (tr!(view.words(), "again-short"), view.theme.warn);
    }
    let text = match view.state().status(id) {
        Status::NotApplicable { .. } => tr!(view.words(), "reader-practice-not-applicable"),
        Status::ToDo | Status::InProgress | Status::Done => {
            view.state().practice(id).and_then(|practice| practice.owner()).unwrap_or_default().to_owned()
        }
    };
    (text, view.theme.ink2)
}

fn small(typesetter: &Typesetter<'_>, text: &str) -> Paragraph {
    typesetter.sign(text, &Look::new(size::SMALL, typesetter.view.theme.ink2))
}

/// Draws a live practice: the box, the title, who looks after it.
pub(super) fn practice_ui(
    ui: &Ui,
    view: View<'_>,
    (practice, title, rect, id): (&PracticeId, &Paragraph, Rect, Id),
    out: &mut Vec<Action>,
) {
    let status = view.state().status(practice);
    let sense = if view.can_write() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect.expand2(vec2(8.0, 2.0)), id, sense);
    speak_box(ui, &view, &response, practice, title.text());
    let center = Pos2::new(rect.left() + BOX / 2.0, rect.center().y);
    let side = Rect::from_center_size(center, vec2(BOX, BOX));
    paint_box(ui, view.theme, side, status, response.hovered());
    let top = rect.center().y - title.size().y / 2.0;
    paint(ui, view.theme, title, Pos2::new(rect.left() + BOX + AFTER_BOX, top));
    let (text, ink) = aside(view, practice);
    if !text.is_empty() {
        let look = Look::new(size::SMALL, ink);
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
        out.extend(tick(&view, practice, status));
    }
}
