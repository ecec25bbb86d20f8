use crate::content::PracticeId;
use crate::ui::widgets::document::practice::practice_ui;
use crate::ui::widgets::paragraph::{Paragraph, TextRole, paint, paragraph_ui};
use crate::ui::{Action, View};
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Id, Pos2, Rect, Ui, UiBuilder, Vec2, vec2};

/// A block that has been laid out for this frame: pieces at their places, relative to its top.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    /// Width and height in points.
    pub size: Vec2,
    pub(super) items: Vec<(Vec2, Item)>,
}

/// A piece of a laid-out block.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// Text to read, select and search; the number is its place among the texts of the unit.
    Text(Paragraph, TextRole, usize),
    /// A bullet, a number, an icon: seen, not read.
    Sign(Paragraph),
    /// A ground or a line.
    Fill(Vec2, Color32, CornerRadius),
    /// A live practice and its title.
    Practice(PracticeId, Paragraph, Vec2, usize),
    /// Pieces that belong together.
    Group(Role, Option<String>, Laid),
}

impl Laid {
    /// Adds a piece.
    pub(super) fn push(&mut self, at: Vec2, item: Item) {
        self.items.push((at, item));
    }

    /// Adds another block below what is there, `gap` apart.
    pub fn stack(&mut self, gap: f32, other: Self) {
        let top = if self.items.is_empty() { 0.0 } else { self.size.y + gap };
        self.place(vec2(0.0, top), other);
    }

    /// Adds another block at a place.
    pub(super) fn place(&mut self, at: Vec2, other: Self) {
        self.size = self.size.max(at + other.size);
        self.items.extend(other.items.into_iter().map(|(place, item)| (at + place, item)));
    }

    /// Returns where the texts of the unit are: number, place and paragraph, from top to bottom.
    pub fn texts(&self) -> Vec<(usize, Vec2, &Paragraph)> {
        let mut texts = Vec::new();
        self.collect_texts(Vec2::ZERO, &mut texts);
        texts
    }

    fn collect_texts<'a>(&'a self, origin: Vec2, texts: &mut Vec<(usize, Vec2, &'a Paragraph)>) {
        for (at, item) in &self.items {
            match item {
                Item::Text(paragraph, _, number) | Item::Practice(_, paragraph, _, number) => {
                    texts.push((*number, origin + *at, paragraph));
                }
                Item::Group(_, _, laid) => laid.collect_texts(origin + *at, texts),
                Item::Sign(_) | Item::Fill(..) => {}
            }
        }
    }
}

/// Draws a laid-out block with its top at `at`.
pub fn laid_ui(ui: &mut Ui, view: View<'_>, laid: &Laid, (at, id): (Pos2, Id), out: &mut Vec<Action>) {
    for (number, (offset, item)) in laid.items.iter().enumerate() {
        let (at, id) = (at + *offset, id.with(number));
        match item {
            Item::Text(paragraph, role, _) => paragraph_ui(ui, view, paragraph, (at, id, *role), out),
            Item::Sign(paragraph) => paint(ui, view.theme, paragraph, at),
            Item::Fill(size, color, radius) => {
                ui.painter().rect_filled(Rect::from_min_size(at, *size), *radius, *color);
            }
            Item::Practice(practice, title, size, _) => {
                let rect = Rect::from_min_size(at, *size);
                practice_ui(ui, view, (practice, title, rect, id), out);
            }
            Item::Group(role, label, laid) => {
                let rect = Rect::from_min_size(at, laid.size);
                let mut builder = UiBuilder::new().scope_id(id).max_rect(rect).accessibility_role(*role);
                if let Some(label) = label {
                    builder = builder.accessibility_label(label.clone());
                }
                laid_ui(&mut ui.new_child(builder), view, laid, (at, id), out);
            }
        }
    }
}
