//! Cuts a chapter into slides: one for each section, more where it does not fit.

use crate::content::{Block, BlockKind, Chapter, Section, Span, SpanStyle};
use crate::tr;
use crate::ui::View;
use crate::ui::screens::presenter::BAR;
use crate::ui::screens::presenter::part::{Part, split};
use crate::ui::screens::presenter::slide::{self, Body, Slide};
use crate::ui::widgets::document::Style;
use egui::{Rect, Ui, vec2};
use std::collections::VecDeque;

/// Width and height of the window for which sizes are drawn, in points; larger walls get larger letters.
const DRAWN_FOR: (f32, f32) = (1280.0, 800.0);

/// The wall: the window without the person's own text size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wall {
    /// The whole of it.
    pub(super) all: Rect,
    /// Where text stands.
    pub(super) room: Rect,
    /// A point on the wall in points of the window.
    pub(super) point: f32,
}

impl Wall {
    pub(super) fn new(ui: &Ui, all: Rect) -> Self {
        let zoom = ui.ctx().zoom_factor();
        let size = all.size() * zoom;
        let larger = (size.x / DRAWN_FOR.0).min(size.y / DRAWN_FOR.1).max(1.0);
        let point = larger / zoom;
        let side = (all.width() * 0.0625).max(24.0 * point);
        let top = (all.height() * 0.085).min(70.0 * point);
        let foot = (BAR + 20.0) * point;
        let room = Rect::from_min_max(all.min + vec2(side, top), all.max - vec2(side, foot));
        Self { all, room, point }
    }

    /// Returns how wide text may be.
    pub(super) fn text_width(&self, style: &Style) -> f32 {
        self.room.width().min(style.measure() * 1.1).max(1.0)
    }
}

/// Cuts a chapter for a wall.
pub(super) fn deck(ui: &Ui, view: View<'_>, chapter: &Chapter, (wall, style): (&Wall, &Style)) -> Vec<Slide> {
    let mut cutter = Cutter { ui, view, chapter, wall, style, slides: Vec::new() };
    let document = chapter.text.get(view.lang);
    let title = vec![Span { text: document.title.clone(), style: SpanStyle::default(), link: None }];
    cutter.cut(0, &title, &document.opening);
    for (place, section) in document.sections.iter().enumerate() {
        if is_workshop(view, section) {
            cutter.workshop(place + 1, section);
        } else {
            cutter.cut(place + 1, &section.heading, &section.blocks);
        }
    }
    cutter.slides
}

/// The last section of a chapter holds a question and an activity: each gets a screen.
fn is_workshop(view: View<'_>, section: &Section) -> bool {
    section.heading_text().trim() == tr!(view.words(), "presenter-workshop")
}

struct Cutter<'a> {
    ui: &'a Ui,
    view: View<'a>,
    chapter: &'a Chapter,
    wall: &'a Wall,
    style: &'a Style,
    slides: Vec<Slide>,
}

impl Cutter<'_> {
    fn workshop(&mut self, row: usize, section: &Section) {
        for block in &section.blocks {
            let from = self.slides.len();
            self.cut(row, &section.heading, std::slice::from_ref(block));
            for slide in &mut self.slides[from..] {
                slide.body = match std::mem::replace(&mut slide.body, Body::Blocks(Vec::new())) {
                    Body::Blocks(blocks) | Body::Card(blocks) => Body::Card(blocks),
                };
            }
        }
    }

    fn cut(&mut self, row: usize, heading: &[Span], blocks: &[Block]) {
        let mut queue: VecDeque<Part> = blocks.iter().cloned().map(Part::whole).collect();
        let mut here: Vec<Part> = Vec::new();
        let mut continued = false;
        while let Some(part) = queue.pop_front() {
            if self.fits((row, heading, continued), &here, &part) {
                here.push(part);
                continue;
            }
            let parts = split(&part);
            match (here.is_empty(), parts) {
                // The items of a list and the sentences of a long paragraph fill what is left.
                (false, Some(parts)) if part.flows() => {
                    parts.into_iter().rev().for_each(|part| queue.push_front(part))
                }
                (true, Some(parts)) => parts.into_iter().rev().for_each(|part| queue.push_front(part)),
                (true, None) => here.push(part),
                (false, Some(_) | None) => {
                    queue.push_front(part);
                    if let Some(heading) = orphan(&mut here) {
                        queue.push_front(heading);
                    }
                    self.close((row, heading, continued), std::mem::take(&mut here));
                    continued = true;
                }
            }
        }
        if !here.is_empty() || !continued {
            self.close((row, heading, continued), here);
        }
    }

    fn fits(&self, (row, heading, continued): (usize, &[Span], bool), here: &[Part], part: &Part) -> bool {
        let parts = here.iter().chain([part]).cloned().collect();
        let slide = Slide { row, heading: heading.to_vec(), continued, body: Body::Card(Part::join(parts)) };
        let width = self.wall.text_width(self.style);
        let head = slide::head(self.ui, self.view, (self.chapter, &slide), self.style, width);
        // A card has its own margins, so what fits as a card fits as text: the same cut holds for both.
        let room = self.wall.room.height() - head.size.y - slide::head_gap(self.style);
        let body = match is_card(&slide, self.view) {
            true => slide,
            false => Slide { body: as_text(slide.body), ..slide },
        };
        slide::body(self.ui, self.view, &body, self.style, width).size.y <= room
    }

    fn close(&mut self, (row, heading, continued): (usize, &[Span], bool), parts: Vec<Part>) {
        let body = Body::Blocks(Part::join(parts));
        self.slides.push(Slide { row, heading: heading.to_vec(), continued, body });
    }
}

fn is_card(slide: &Slide, view: View<'_>) -> bool {
    crate::content::plain(&slide.heading).trim() == tr!(view.words(), "presenter-workshop")
}

fn as_text(body: Body) -> Body {
    match body {
        Body::Blocks(blocks) | Body::Card(blocks) => Body::Blocks(blocks),
    }
}

/// Takes a heading away from the end of a slide: it belongs to what follows.
fn orphan(here: &mut Vec<Part>) -> Option<Part> {
    let last = here.last()?;
    match last.block.kind {
        BlockKind::Heading { .. } if here.len() > 1 => here.pop(),
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::List { .. }
        | BlockKind::Table { .. }
        | BlockKind::Callout { .. }
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Practice(_)
        | BlockKind::Rule => None,
    }
}
