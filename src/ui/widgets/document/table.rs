//! Tables: columns share the width by what they hold; where even the words do not fit, each row becomes a list.

use crate::content::Span;
use crate::ui::widgets::document::laid::{Item, Laid};
use crate::ui::widgets::document::style::Style;
use crate::ui::widgets::document::typesetter::{Typesetter, single};
use crate::ui::widgets::paragraph::{Look, Mark, Paragraph, TextRole};
use egui::accesskit::Role;
use egui::{CornerRadius, vec2};

type Cells = [Vec<Span>];

/// A cell with the number of its text.
struct Cell<'a> {
    spans: &'a [Span],
    look: Look,
    number: usize,
    marks: Vec<Mark>,
}

/// Lays out a table.
pub(super) fn lay_out(
    typesetter: &mut Typesetter<'_>,
    style: &Style,
    (header, rows): (&Cells, &[Vec<Vec<Span>>]),
    width: f32,
) -> Laid {
    let head = cells(typesetter, header, &style.inner_title);
    let body: Vec<Vec<Cell<'_>>> = rows.iter().map(|row| cells(typesetter, row, &style.inner)).collect();
    let pad = vec2((style.inner.size * 0.7).round(), (style.inner.size * 0.5).round());
    let laid = match columns(typesetter, &head, &body, width - 2.0 * pad.x * head.len() as f32) {
        Some(widths) => grid(typesetter, (&head, &body), &widths, pad, width),
        None => cards(typesetter, style, (&head, &body), width),
    };
    let size = laid.size;
    single(Item::Group(Role::Table, None, laid), size)
}

fn cells<'a>(typesetter: &mut Typesetter<'_>, row: &'a Cells, look: &Look) -> Vec<Cell<'a>> {
    row.iter()
        .map(|spans| {
            let number = typesetter.next();
            Cell { spans, look: *look, number, marks: typesetter.marks_of(number) }
        })
        .collect()
}

impl Cell<'_> {
    fn paragraph(&self, typesetter: &Typesetter<'_>, width: f32) -> Paragraph {
        Paragraph::new(typesetter.ui, typesetter.view.theme, self.spans, &self.look, width, &self.marks)
    }
}

/// Returns the width of each column, or `None` when even the longest words do not fit beside each other.
fn columns(
    typesetter: &Typesetter<'_>,
    head: &[Cell<'_>],
    body: &[Vec<Cell<'_>>],
    width: f32,
) -> Option<Vec<f32>> {
    let mut least = vec![0.0_f32; head.len()];
    let mut most = vec![0.0_f32; head.len()];
    for row in std::iter::once(head).chain(body.iter().map(Vec::as_slice)) {
        for ((cell, least), most) in row.iter().zip(&mut least).zip(&mut most) {
            let line = cell.paragraph(typesetter, f32::INFINITY);
            *least = least.max(line.widest_word());
            *most = most.max(line.size().x.ceil());
        }
    }
    let (need, want): (f32, f32) = (least.iter().sum(), most.iter().sum());
    if need > width {
        return None;
    }
    let share = ((width - need) / (want - need).max(1.0)).min(1.0);
    let mut widths: Vec<f32> =
        least.iter().zip(&most).map(|(least, most)| (least + (most - least) * share).floor()).collect();
    let spare = (width - widths.iter().sum::<f32>()).max(0.0);
    for column in &mut widths {
        *column += spare / head.len().max(1) as f32;
    }
    Some(widths)
}

fn grid(
    typesetter: &Typesetter<'_>,
    (head, body): (&[Cell<'_>], &[Vec<Cell<'_>>]),
    widths: &[f32],
    pad: egui::Vec2,
    width: f32,
) -> Laid {
    let theme = typesetter.view.theme;
    let mut table = Laid::default();
    let rows = std::iter::once((Role::ColumnHeader, head))
        .chain(body.iter().map(|row| (Role::Cell, row.as_slice())));
    for (role, cells) in rows {
        let mut row = Laid::default();
        let mut left = 0.0;
        for (cell, column) in cells.iter().zip(widths) {
            let paragraph = cell.paragraph(typesetter, *column);
            let size = paragraph.size();
            let text = single(Item::Text(paragraph, TextRole::Text, cell.number), size);
            row.place(pad + vec2(left, 0.0), single(Item::Group(role, None, text), size));
            left += column + 2.0 * pad.x;
        }
        row.size = vec2(width, row.size.y + pad.y);
        let line = vec2(width, 1.0);
        let strong = role == Role::ColumnHeader;
        let color = if strong { theme.control } else { theme.line };
        row.push(vec2(0.0, row.size.y - 1.0), Item::Fill(line, color, CornerRadius::ZERO));
        let size = row.size;
        table.stack(0.0, single(Item::Group(Role::Row, None, row), size));
    }
    table
}

/// Each row under the other, each cell under the name of its column.
fn cards(
    typesetter: &Typesetter<'_>,
    style: &Style,
    (head, body): (&[Cell<'_>], &[Vec<Cell<'_>>]),
    width: f32,
) -> Laid {
    let mut table = Laid::default();
    for cells in body {
        let mut row = Laid::default();
        for (name, cell) in head.iter().zip(cells) {
            for part in [name, cell] {
                let paragraph = part.paragraph(typesetter, width);
                let size = paragraph.size();
                row.stack(0.0, single(Item::Text(paragraph, TextRole::Text, part.number), size));
            }
        }
        let size = row.size + vec2(0.0, 1.0);
        row.push(
            vec2(0.0, row.size.y),
            Item::Fill(vec2(width, 1.0), typesetter.view.theme.line, CornerRadius::ZERO),
        );
        row.size = size;
        table.stack(style.gap * 0.5, single(Item::Group(Role::Row, None, row), size));
    }
    table
}
