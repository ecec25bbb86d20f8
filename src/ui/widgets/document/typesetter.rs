use crate::content::{Block, BlockKind, PracticeId, Section, Span};
use crate::ui::View;
use crate::ui::widgets::document::laid::{Item, Laid};
use crate::ui::widgets::document::page::UnitKind;
use crate::ui::widgets::document::style::Style;
use crate::ui::widgets::document::{callout, practice, table};
use crate::ui::widgets::paragraph::{Look, Mark, Paragraph, TextRole};
use egui::accesskit::Role;
use egui::{CornerRadius, Ui, vec2};

/// Lays out blocks. Numbers their texts in reading order, so that search marks find them again.
pub(super) struct Typesetter<'a> {
    pub(super) ui: &'a Ui,
    pub(super) view: View<'a>,
    marks: &'a [(usize, Mark)],
    texts: usize,
}

/// Lays out a unit of a page at a width; `marks` are search matches with the number of the text they are in.
pub fn lay_out(
    ui: &Ui,
    view: View<'_>,
    (unit, style, width): (&UnitKind<'_>, &Style, f32),
    marks: &[(usize, Mark)],
) -> Laid {
    let mut typesetter = Typesetter { ui, view, marks, texts: 0 };
    match unit {
        UnitKind::Title(title) => typesetter.words(title, &style.title, width, TextRole::Heading(1)),
        UnitKind::Heading(section) => typesetter.section(style, section, width),
        UnitKind::Language(lang) => {
            let look = Look { ink: view.theme.ink2, ..style.inner_title };
            typesetter.words(lang.own_name(), &look, width, TextRole::Text)
        }
        UnitKind::Block(block) => typesetter.block(style, block, width),
        UnitKind::Practices(ids) => typesetter.practices(style, ids, width),
        UnitKind::Rule => typesetter.rule(width),
    }
}

impl Typesetter<'_> {
    pub(super) fn block(&mut self, style: &Style, block: &Block, width: f32) -> Laid {
        match &block.kind {
            BlockKind::Heading { level, spans } => {
                self.text(spans, &style.heading, width, TextRole::Heading(usize::from(*level)))
            }
            BlockKind::Paragraph(spans) => self.text(spans, &style.text, width, TextRole::Text),
            BlockKind::List { first, items } => self.list(style, *first, items, width),
            BlockKind::Table { header, rows } => table::lay_out(self, style, (header, rows), width),
            BlockKind::Callout { kind, blocks } => callout::lay_out(self, style, (*kind, blocks), width),
            BlockKind::Quote(blocks) => self.quote(style, blocks, width),
            BlockKind::Code(text) => self.code(style, text, width),
            BlockKind::Practice(id) => self.practices(style, &[id], width),
            BlockKind::Rule => self.rule(width),
        }
    }

    /// Lays out blocks one under the other; practices that follow each other share a box.
    pub(super) fn blocks(&mut self, style: &Style, blocks: &[Block], width: f32) -> Laid {
        let mut all = Laid::default();
        for unit in crate::ui::widgets::document::page::units(blocks) {
            let laid = match unit {
                UnitKind::Block(block) => self.block(style, block, width),
                UnitKind::Practices(ids) => self.practices(style, &ids, width),
                UnitKind::Title(_) | UnitKind::Heading(_) | UnitKind::Language(_) | UnitKind::Rule => {
                    continue;
                }
            };
            all.stack(style.gap, laid);
        }
        all
    }

    pub(super) fn text(&mut self, spans: &[Span], look: &Look, width: f32, role: TextRole) -> Laid {
        let number = self.next();
        let marks = self.marks_of(number);
        let paragraph = Paragraph::new(self.ui, self.view.theme, spans, look, width, &marks);
        single(Item::Text(paragraph.clone(), role, number), paragraph.size())
    }

    /// Takes the next number of a text.
    pub(super) fn next(&mut self) -> usize {
        self.texts += 1;
        self.texts - 1
    }

    /// Returns the marks of the text with this number.
    pub(super) fn marks_of(&self, number: usize) -> Vec<Mark> {
        self.marks.iter().filter(|(text, _)| *text == number).map(|(_, mark)| mark.clone()).collect()
    }

    pub(super) fn sign(&self, text: &str, look: &Look) -> Paragraph {
        Paragraph::plain(self.ui, self.view.theme, text, look, f32::INFINITY, &[])
    }

    fn words(&mut self, text: &str, look: &Look, width: f32, role: TextRole) -> Laid {
        let span = Span { text: text.to_owned(), style: crate::content::SpanStyle::default(), link: None };
        self.text(&[span], look, width, role)
    }

    fn section(&mut self, style: &Style, section: &Section, width: f32) -> Laid {
        self.text(&section.heading, &style.section, width, TextRole::Heading(2))
    }

    fn list(&mut self, style: &Style, first: Option<u64>, items: &[Vec<Block>], width: f32) -> Laid {
        let marker = Look { ink: style.marker, ..style.text };
        let signs: Vec<Paragraph> = (0_u64..)
            .zip(items)
            .map(|(place, _)| match first {
                Some(first) => self.sign(&format!("{}.", first.saturating_add(place)), &marker),
                None => self.sign("•", &marker),
            })
            .collect();
        let widest = signs.iter().map(|sign| sign.size().x).fold(0.0, f32::max);
        let space = style.text.size * 0.5;
        let indent = style.indent.max(widest + space);
        let tight = Style { gap: style.gap * 0.5, ..style.clone() };
        let mut list = Laid::default();
        for (sign, blocks) in signs.into_iter().zip(items) {
            let mut item = Laid::default();
            let at = indent - space - sign.size().x;
            item.push(vec2(at, 0.0), Item::Sign(sign));
            let laid = self.blocks(&tight, blocks, (width - indent).max(1.0));
            item.place(vec2(indent, 0.0), laid);
            let size = item.size;
            list.stack(tight.gap, single(Item::Group(Role::ListItem, None, item), size));
        }
        let size = list.size;
        single(Item::Group(Role::List, None, list), size)
    }

    fn quote(&mut self, style: &Style, blocks: &[Block], width: f32) -> Laid {
        let ink = self.view.theme.ink2;
        let style = Style { text: Look { ink, italic: true, ..style.text }, ..style.clone() };
        let inner = self.blocks(&style, blocks, (width - style.indent).max(1.0));
        let mut quote = Laid::default();
        let bar = vec2(3.0, inner.size.y);
        quote.push(vec2(0.0, 0.0), Item::Fill(bar, self.view.theme.line, CornerRadius::same(1)));
        quote.place(vec2(style.indent, 0.0), inner);
        let size = quote.size;
        single(Item::Group(Role::Blockquote, None, quote), size)
    }

    fn code(&mut self, style: &Style, text: &str, width: f32) -> Laid {
        let pad = vec2(16.0, 12.0);
        let inner = self.words(text.trim_end(), &style.inner, (width - 2.0 * pad.x).max(1.0), TextRole::Text);
        let size = vec2(width, inner.size.y + 2.0 * pad.y);
        let mut code = Laid::default();
        let radius = CornerRadius::same(crate::ui::theme::radius::CONTROL);
        code.push(vec2(0.0, 0.0), Item::Fill(size, self.view.theme.sunken, radius));
        code.place(pad, inner);
        code.size = size;
        single(Item::Group(Role::Code, None, code), size)
    }

    fn practices(&mut self, style: &Style, ids: &[&PracticeId], width: f32) -> Laid {
        practice::lay_out(self, style, ids, width)
    }

    fn rule(&self, width: f32) -> Laid {
        let size = vec2(width, 1.0);
        single(Item::Fill(size, self.view.theme.line, CornerRadius::ZERO), size)
    }
}

/// Returns a block of one piece.
pub(super) fn single(item: Item, size: egui::Vec2) -> Laid {
    let mut laid = Laid::default();
    laid.push(vec2(0.0, 0.0), item);
    laid.size = size;
    laid
}

/// Lays out blocks one under the other, for a slide.
pub fn lay_out_blocks(ui: &Ui, view: View<'_>, (blocks, style): (&[Block], &Style), width: f32) -> Laid {
    Typesetter { ui, view, marks: &[], texts: 0 }.blocks(style, blocks, width)
}

/// Lays out a heading, for a slide.
pub fn lay_out_heading(
    ui: &Ui,
    view: View<'_>,
    (spans, look, role): (&[Span], &Look, TextRole),
    width: f32,
) -> Laid {
    Typesetter { ui, view, marks: &[], texts: 0 }.text(spans, look, width, role)
}

/// Puts a ground under what was laid out, with `pad` points around it.
pub fn lay_out_card(inner: Laid, ground: egui::Color32, (pad, width): (f32, f32), radius: u8) -> Laid {
    let size = vec2(width, inner.size.y + 2.0 * pad);
    let mut card = Laid::default();
    card.push(vec2(0.0, 0.0), Item::Fill(size, ground, CornerRadius::same(radius)));
    card.place(vec2(pad, pad), inner);
    card.size = size;
    card
}
