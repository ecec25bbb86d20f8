use crate::content::Chapter;
use crate::settings::ReadingPosition;
use crate::ui::View;
use crate::ui::widgets::document::find::Found;
use crate::ui::widgets::document::laid::Laid;
use crate::ui::widgets::document::page::{Column, Page, Unit, UnitKind};
use crate::ui::widgets::document::style::Style;
use crate::ui::widgets::document::typesetter::lay_out;
use crate::ui::widgets::document::{Heights, find};
use crate::ui::widgets::paragraph::Mark;
use egui::Ui;

/// Between two columns, in points.
const GUTTER: f32 = 44.0;

/// A page at a width: what is needed to lay it out.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// What screens may look at.
    pub view: View<'a>,
    /// The units.
    pub page: &'a Page<'a>,
    /// Sizes and colours.
    pub style: &'a Style,
    /// Width of all columns in points.
    pub width: f32,
    /// Matches of "find in page".
    pub found: &'a [Found],
    /// Which of them the person is at.
    pub current: Option<usize>,
}

/// Where the units of a sheet stand, in points from its top.
#[derive(Clone, Debug)]
pub(super) struct Tops {
    /// Top of each unit.
    pub(super) units: Vec<f32>,
    /// Top of each row.
    pub(super) rows: Vec<f32>,
    /// Height of all.
    pub(super) height: f32,
}

impl Sheet<'_> {
    /// Lays out a unit for this frame.
    pub(super) fn lay_out(&self, ui: &Ui, number: usize) -> Laid {
        let unit = &self.page.units[number];
        let view = View { lang: unit.lang, ..self.view };
        lay_out(ui, view, (&unit.kind, self.style, self.width_of(unit)), &self.marks(number))
    }

    /// Returns how far a unit is from the leading edge, in points.
    pub(super) fn left_of(&self, unit: &Unit<'_>) -> f32 {
        match unit.column {
            Column::First | Column::Across => 0.0,
            Column::Second => self.column() + GUTTER,
        }
    }

    /// Returns where every unit stands, by what is known and what is guessed of their heights.
    pub(super) fn tops(&self, heights: &Heights) -> Tops {
        let mut tops =
            Tops { units: Vec::with_capacity(self.page.units.len()), rows: Vec::new(), height: 0.0 };
        let mut ends = [0.0_f32; 2];
        for (number, unit) in self.page.units.iter().enumerate() {
            if unit.row >= tops.rows.len() {
                let end = ends[0].max(ends[1]);
                ends = [end; 2];
                tops.rows.push(end);
            }
            let from = match unit.column {
                Column::First => ends[0],
                Column::Second => ends[1],
                Column::Across => ends[0].max(ends[1]),
            };
            let top = from + unit.gap;
            let end = top + heights.get(number).unwrap_or_else(|| self.guess(unit));
            match unit.column {
                Column::First => ends[0] = end,
                Column::Second => ends[1] = end,
                Column::Across => ends = [end; 2],
            }
            tops.units.push(top);
        }
        tops.height = ends[0].max(ends[1]);
        tops
    }

    /// Returns the place of a match in points from the top of its unit.
    pub(super) fn place_in(&self, laid: &Laid, found: &Found) -> f32 {
        let texts = laid.texts();
        let Some((_, at, paragraph)) = texts.iter().find(|(number, ..)| *number == found.text) else {
            return 0.0;
        };
        at.y + paragraph.rects(&found.chars).first().map_or(0.0, |rect| rect.top())
    }

    /// Returns whether something in a unit takes the keyboard.
    pub(super) fn takes_keyboard(&self, number: usize) -> bool {
        match &self.page.units[number].kind {
            UnitKind::Practices(_) => true,
            UnitKind::Title(_) | UnitKind::Heading(_) | UnitKind::Language(_) | UnitKind::Rule => false,
            UnitKind::Block(block) => has_link(block),
        }
    }

    fn marks(&self, number: usize) -> Vec<(usize, Mark)> {
        let first = self.found.partition_point(|found| found.unit < number);
        let rest = self.found[first..].iter().enumerate();
        rest.take_while(|(_, found)| found.unit == number)
            .map(|(place, found)| {
                let current = self.current == Some(first + place);
                (found.text, Mark { chars: found.chars.clone(), current })
            })
            .collect()
    }

    fn column(&self) -> f32 {
        if self.page.columns == 2 { ((self.width - GUTTER) / 2.0).max(1.0) } else { self.width }
    }

    fn width_of(&self, unit: &Unit<'_>) -> f32 {
        match unit.column {
            Column::First | Column::Second => self.column(),
            Column::Across => self.width,
        }
    }

    /// Guesses the height of a unit that was not laid out yet, from the letters in it.
    fn guess(&self, unit: &Unit<'_>) -> f32 {
        let look = match unit.kind {
            UnitKind::Title(_) => &self.style.title,
            UnitKind::Heading(_) => &self.style.section,
            UnitKind::Rule => return 1.0,
            UnitKind::Language(_) | UnitKind::Block(_) | UnitKind::Practices(_) => &self.style.text,
        };
        let letters_in_line = (self.width_of(unit) / (look.size * 0.48)).max(1.0);
        let view = View { lang: unit.lang, ..self.view };
        let lines = |text: &String| (text.len() as f32 / letters_in_line).ceil().max(1.0);
        find::texts(view, &unit.kind).iter().map(lines).sum::<f32>() * look.line()
    }
}

impl Tops {
    /// Returns which row stands at `y` and how much of it is above.
    pub(super) fn position(&self, chapter: &Chapter, y: f32) -> ReadingPosition {
        let row = self.row_at(y);
        let top = self.rows.get(row).copied().unwrap_or(0.0);
        let height = self.rows.get(row + 1).copied().unwrap_or(self.height) - top;
        let fraction = if height > 0.0 { ((y - top) / height).clamp(0.0, 1.0) } else { 0.0 };
        let section = row.checked_sub(1).and_then(|place| chapter.text.es.sections.get(place));
        ReadingPosition { section: section.map(|section| section.id.clone()), fraction }
    }

    /// Returns the row that stands at `y`.
    pub(super) fn row_at(&self, y: f32) -> usize {
        self.rows.partition_point(|top| *top <= y + 0.5).saturating_sub(1)
    }

    /// Returns the height at which a fraction of a row is above.
    pub(super) fn height_at(&self, row: usize, fraction: f32) -> f32 {
        let top = self.rows.get(row).copied().unwrap_or(self.height);
        let end = self.rows.get(row + 1).copied().unwrap_or(self.height);
        top + (end - top) * fraction
    }
}

fn has_link(block: &crate::content::Block) -> bool {
    use crate::content::{BlockKind, Span};
    let linked = |spans: &[Span]| spans.iter().any(|span| span.link.is_some());
    match &block.kind {
        BlockKind::Heading { spans, .. } | BlockKind::Paragraph(spans) => linked(spans),
        BlockKind::List { items, .. } => items.iter().flatten().any(has_link),
        BlockKind::Table { header, rows } => {
            header.iter().chain(rows.iter().flatten()).any(|spans| linked(spans))
        }
        BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => blocks.iter().any(has_link),
        BlockKind::Practice(_) => true,
        BlockKind::Code(_) | BlockKind::Rule => false,
    }
}
