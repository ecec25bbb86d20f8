use crate::content::{Link, Span};
use crate::ui::Theme;
use crate::ui::theme::{self, Weight};
use crate::ui::widgets::paragraph::{Links, Look, Mark};
use egui::text::{LayoutJob, TextFormat};
use egui::{Galley, Rect, Stroke, pos2};
use std::ops::Range;

/// Some characters of a paragraph that are more than text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) chars: Range<usize>,
    pub(super) kind: PieceKind,
}

/// What they are.
#[derive(Clone, Debug)]
pub(super) enum PieceKind {
    Link(Link),
    Code,
    Mark,
    CurrentMark,
}

/// Returns what the font system lays out, and where links, code and marks are in it.
pub(super) fn job(
    theme: &Theme,
    spans: &[Span],
    look: &Look,
    width: f32,
    marks: &[Mark],
) -> (LayoutJob, Vec<Piece>) {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut pieces = Vec::new();
    let mut start = 0;
    for span in spans {
        let chars = start..start + span.text.chars().count();
        let format = format(theme, span, look);
        append_marked(&mut job, theme, span, &format, (&chars, marks));
        if span.style.code {
            pieces.push(Piece { chars: chars.clone(), kind: PieceKind::Code });
        }
        if let (Some(link), Links::Live) = (&span.link, look.links) {
            add_link(&mut pieces, link, &chars);
        }
        start = chars.end;
    }
    for mark in marks {
        let kind = if mark.current { PieceKind::CurrentMark } else { PieceKind::Mark };
        pieces.push(Piece { chars: mark.chars.clone(), kind });
    }
    (job, pieces)
}

/// Returns where `chars` stand, one rectangle from cap height to descender for each line.
pub(super) fn rects(galley: &Galley, chars: &Range<usize>, size: f32) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let count = row.char_count_excluding_newline().0;
        let from = chars.start.max(first).saturating_sub(first);
        let mut to = chars.end.min(first + count).saturating_sub(first);
        while to > from && row.glyphs.get(to - 1).is_some_and(|glyph| glyph.chr.is_whitespace()) {
            to -= 1;
        }
        if let (true, Some(glyph)) = (from < to, row.glyphs.get(from)) {
            let baseline = row.pos.y + glyph.pos.y;
            let (left, right) = (row.pos.x + row.x_offset(from.into()), row.pos.x + row.x_offset(to.into()));
            rects.push(Rect::from_min_max(
                pos2(left, baseline - 0.82 * size),
                pos2(right, baseline + 0.24 * size),
            ));
        }
        first += row.char_count_including_newline().0;
    }
    rects
}

/// Spans of one link that follow each other (half of it strong) are one link.
fn add_link(pieces: &mut Vec<Piece>, link: &Link, chars: &Range<usize>) {
    for piece in pieces.iter_mut().rev() {
        if let PieceKind::Link(last) = &piece.kind {
            if last == link && piece.chars.end == chars.start {
                piece.chars.end = chars.end;
                return;
            }
            break;
        }
    }
    pieces.push(Piece { chars: chars.clone(), kind: PieceKind::Link(link.clone()) });
}

fn append_marked(
    job: &mut LayoutJob,
    theme: &Theme,
    span: &Span,
    format: &TextFormat,
    (chars, marks): (&Range<usize>, &[Mark]),
) {
    if marks.is_empty() {
        job.append(&span.text, 0.0, format.clone());
        return;
    }
    let bytes: Vec<usize> = span.text.char_indices().map(|(at, _)| at).chain([span.text.len()]).collect();
    let mut done = 0;
    for mark in marks {
        let from = mark.chars.start.clamp(chars.start, chars.end) - chars.start;
        let to = mark.chars.end.clamp(chars.start, chars.end) - chars.start;
        if from >= to {
            continue;
        }
        let color = if mark.current { theme.on_accent } else { theme.on_mark };
        job.append(&span.text[bytes[done]..bytes[from]], 0.0, format.clone());
        job.append(&span.text[bytes[from]..bytes[to]], 0.0, TextFormat { color, ..format.clone() });
        done = to;
    }
    job.append(&span.text[bytes[done]..], 0.0, format.clone());
}

fn format(theme: &Theme, span: &Span, look: &Look) -> TextFormat {
    let weight = match (span.style.strong, look.weight) {
        (false, weight) => weight,
        (true, Weight::Regular | Weight::Medium) => Weight::Semibold,
        (true, Weight::Semibold | Weight::Bold) => Weight::Bold,
    };
    let (weight, color) = match (&span.link, look.links) {
        (None, Links::Live | Links::Plain) => (weight, look.ink),
        // A term is explained where it stands; it is read as text, not as a way out of the page.
        (Some(Link::Term(_)), Links::Live) => (weight, look.ink),
        (Some(Link::Emergency(_)), Links::Live) => (Weight::Semibold, theme.danger),
        (Some(_), Links::Live) => (weight, theme.accent),
        (Some(_), Links::Plain) => (Weight::Semibold, look.ink),
    };
    let mut format = theme::format(look.size, weight, color);
    format.line_height = Some(look.line());
    if span.style.emphasis || look.italic {
        format.font_id.family = theme::italic();
    }
    if span.style.struck {
        format.strikethrough = Stroke::new(1.0, color);
    }
    format
}
