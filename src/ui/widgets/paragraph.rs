//! Running text: the one place that lays out lines, paints links and search marks, and lets text be selected.
//!
//! The only file that will learn right-to-left lines.

mod look;
mod piece;

pub use look::{Links, Look};

use crate::content::{Link, Span};
use crate::settings::Place;
use crate::ui::widgets::term_popup::term_popup_ui;
use crate::ui::{Action, ListPlace, Route, Theme, View};
use egui::text_selection::LabelSelectionState;
use egui::{Galley, Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use piece::{Piece, PieceKind};
use std::ops::Range;
use std::sync::Arc;

/// A match of "find in page" within a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Characters of the paragraph.
    pub chars: Range<usize>,
    /// Whether this is the match that the person is at.
    pub current: bool,
}

/// Text that has been laid out for this frame.
#[derive(Clone, Debug)]
pub struct Paragraph {
    galley: Arc<Galley>,
    pieces: Vec<Piece>,
    size: f32,
}

/// What a paragraph is to a screen reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// Running text.
    Text,
    /// A heading of this level, from 1.
    Heading(usize),
}

impl Paragraph {
    /// Lays out `spans` in lines of at most `width` points.
    pub fn new(ui: &Ui, theme: &Theme, spans: &[Span], look: &Look, width: f32, marks: &[Mark]) -> Self {
        let (job, pieces) = piece::job(theme, spans, look, width, marks);
        Self { galley: ui.fonts_mut(|fonts| fonts.layout_job(job)), pieces, size: look.size }
    }

    /// Lays out plain words.
    pub fn plain(ui: &Ui, theme: &Theme, text: &str, look: &Look, width: f32, marks: &[Mark]) -> Self {
        let span = Span { text: text.to_owned(), style: crate::content::SpanStyle::default(), link: None };
        Self::new(ui, theme, &[span], look, width, marks)
    }

    /// Returns the height and width in points.
    pub fn size(&self) -> egui::Vec2 {
        self.galley.size()
    }

    /// Returns the words.
    pub fn text(&self) -> &str {
        self.galley.text()
    }

    /// Returns how many lines there are.
    pub fn lines(&self) -> usize {
        self.galley.rows.len()
    }

    /// Returns the widest word in points: the paragraph cannot be narrower without breaking it.
    pub fn widest_word(&self) -> f32 {
        let (mut widest, mut word) = (0.0_f32, 0.0_f32);
        for glyph in self.galley.rows.iter().flat_map(|row| &row.glyphs) {
            word = if glyph.chr.is_whitespace() { 0.0 } else { word + glyph.advance_width };
            widest = widest.max(word);
        }
        widest.ceil()
    }

    /// Returns where a range of characters stands, one rectangle for each line, relative to the paragraph.
    pub fn rects(&self, chars: &Range<usize>) -> Vec<Rect> {
        piece::rects(&self.galley, chars, self.size)
    }
}

/// Draws a paragraph at `at`, selectable, its links focusable and clickable.
pub fn paragraph_ui(
    ui: &Ui,
    view: View<'_>,
    paragraph: &Paragraph,
    (at, id, role): (Pos2, Id, TextRole),
    out: &mut Vec<Action>,
) {
    let rect = Rect::from_min_size(at, paragraph.size());
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let text = paragraph.text();
    match role {
        TextRole::Text => response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text)),
        TextRole::Heading(level) => {
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
            ui.ctx().accesskit_node_builder(id, |node| node.set_level(level));
        }
    }
    if ui.is_rect_visible(rect) {
        paint_grounds(ui, view.theme, paragraph, at);
    }
    let galley = Arc::clone(&paragraph.galley);
    LabelSelectionState::label_text_selection(ui, &response, at, galley, view.theme.ink, Stroke::NONE);
    for (number, piece) in paragraph.pieces.iter().enumerate() {
        if let PieceKind::Link(link) = &piece.kind {
            link_ui(ui, view, paragraph, (at, piece, link, id.with(number)), out);
        }
    }
}

/// Draws a paragraph that cannot be selected and has no live links.
pub fn paint(ui: &Ui, theme: &Theme, paragraph: &Paragraph, at: Pos2) {
    paint_grounds(ui, theme, paragraph, at);
    ui.painter().galley(at, Arc::clone(&paragraph.galley), theme.ink);
}

/// Returns what a click on a link asks for; `None` where it leads nowhere yet.
pub fn action_of(view: View<'_>, link: &Link) -> Option<Action> {
    match link {
        Link::Chapter { chapter, section } => {
            let place = Place { chapter: chapter.clone(), section: section.clone() };
            Some(Action::Go(Route::Guide(Some(place))))
        }
        Link::Practice(id) => {
            let category = view.guide.category_of(id)?.id.clone();
            Some(Action::Go(Route::Lists(Some(ListPlace { category, practice: Some(id.clone()) }))))
        }
        Link::Term(id) => Some(Action::Go(Route::Glossary(Some(id.clone())))),
        Link::Helpline(id) => Some(Action::Go(Route::Helplines(Some(id.clone())))),
        Link::Source(id) => Some(Action::Go(Route::Sources(Some(id.clone())))),
        Link::Web(address) => Some(Action::Open(crate::ui::Dialog::ConfirmWeb(address.clone()))),
        Link::Emergency(id) => Some(Action::Go(Route::door(view.state(), id))),
    }
}

fn paint_grounds(ui: &Ui, theme: &Theme, paragraph: &Paragraph, at: Pos2) {
    for piece in &paragraph.pieces {
        let (fill, grow) = match piece.kind {
            PieceKind::Link(_) => continue,
            PieceKind::Code => (theme.sunken, vec2(3.0, 2.0)),
            PieceKind::Mark => (theme.mark, vec2(1.0, 1.0)),
            PieceKind::CurrentMark => (theme.accent, vec2(2.0, 2.0)),
        };
        for rect in paragraph.rects(&piece.chars) {
            ui.painter().rect_filled(rect.expand2(grow).translate(at.to_vec2()), 3.0, fill);
        }
    }
}

fn link_ui(
    ui: &Ui,
    view: View<'_>,
    paragraph: &Paragraph,
    (at, piece, link, id): (Pos2, &Piece, &Link, Id),
    out: &mut Vec<Action>,
) {
    let Some(action) = action_of(view, link) else { return };
    let rects = paragraph.rects(&piece.chars);
    let mut whole: Option<egui::Response> = None;
    for (line, rect) in rects.iter().enumerate() {
        let hit = rect.expand2(vec2(1.0, 4.0)).translate(at.to_vec2());
        // Only the first line takes part in Tab: a link that wraps is one link.
        let response = match line {
            0 => ui.interact(hit, id, Sense::click()),
            _ => ui.interact(hit, id.with(line), Sense::CLICK),
        };
        whole = Some(match whole {
            Some(first) => first | response,
            None => response,
        });
    }
    let Some(response) = whole else { return };
    let name: String = paragraph.text().chars().skip(piece.chars.start).take(piece.chars.len()).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let focused = ui.memory(|memory| memory.has_focus(id));
    paint_line(ui, view.theme, link, &rects, at, response.hovered());
    if focused {
        for rect in &rects {
            let ring = rect.expand2(vec2(3.0, 2.0)).translate(at.to_vec2());
            ui.painter().rect_stroke(ring, 4.0, Stroke::new(2.0, view.theme.focus), StrokeKind::Outside);
        }
        if response.gained_focus() {
            ui.scroll_to_rect_animation(
                response.rect.expand(24.0),
                None,
                egui::style::ScrollAnimation::none(),
            );
        }
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if let Link::Term(term) = link {
        term_popup_ui(ui, view, (&response, id), term);
    }
    if response.clicked() {
        out.push(action);
    }
}

fn paint_line(ui: &Ui, theme: &Theme, link: &Link, rects: &[Rect], at: Pos2, hovered: bool) {
    let width = if hovered { 2.0 } else { 1.0 };
    for rect in rects {
        let rect = rect.translate(at.to_vec2());
        let ends = [rect.left_bottom() + vec2(0.0, 0.5), rect.right_bottom() + vec2(0.0, 0.5)];
        match link {
            Link::Term(_) => {
                let dots =
                    egui::Shape::dotted_line(&ends, theme.accent, 3.5, if hovered { 1.25 } else { 0.9 });
                ui.painter().extend(dots);
            }
            Link::Chapter { .. } | Link::Practice(_) | Link::Helpline(_) | Link::Source(_) | Link::Web(_) => {
                ui.painter().line_segment(ends, Stroke::new(width, theme.accent));
            }
            Link::Emergency(_) => {
                ui.painter().line_segment(ends, Stroke::new(width, theme.danger));
            }
        }
    }
}

/// Draws plain words below what is there, as wide as there is room; selectable. Returns where they are.
pub fn words_ui(ui: &mut Ui, view: View<'_>, text: &str, look: &Look, role: TextRole) -> Rect {
    let paragraph = Paragraph::plain(ui, view.theme, text, look, ui.available_width(), &[]);
    let (id, rect) = ui.allocate_space(paragraph.size());
    paragraph_ui(ui, view, &paragraph, (rect.min, id, role), &mut Vec::new());
    rect
}
