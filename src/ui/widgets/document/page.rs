use crate::content::{Block, BlockKind, Chapter, PracticeId, Section};
use crate::i18n::Lang;
use crate::ui::widgets::document::style::Style;

/// Which languages of a chapter are shown, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    /// One.
    One(Lang),
    /// Two columns, aligned by section.
    Beside(Lang, Lang),
    /// Each section in one language and under it in the other.
    Under(Lang, Lang),
}

/// A chapter as a run of units. A row is a section; its columns begin at the same height.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The units, row by row, column by column.
    pub units: Vec<Unit<'a>>,
    /// How many columns there are: 1 or 2.
    pub columns: usize,
}

/// What is laid out at once: a heading, a block, or practices that share a box.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// What it is.
    pub kind: UnitKind<'a>,
    /// In which language.
    pub lang: Lang,
    /// In which row: 0 is the opening, then the sections.
    pub row: usize,
    /// In which column.
    pub column: Column,
    /// Space above it in points.
    pub gap: f32,
}

/// The column of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The first or the only one.
    First,
    /// The second.
    Second,
    /// All of them.
    Across,
}

/// What a unit is.
#[derive(Clone, Debug)]
pub enum UnitKind<'a> {
    /// The title of the chapter.
    Title(&'a str),
    /// The heading of a section.
    Heading(&'a Section),
    /// The name of the language of what follows.
    Language(Lang),
    /// A block.
    Block(&'a Block),
    /// Practices that follow each other.
    Practices(Vec<&'a PracticeId>),
    /// A line between two sections.
    Rule,
}

impl<'a> Page<'a> {
    /// Returns a chapter as units.
    pub fn new(chapter: &'a Chapter, languages: Languages, style: &Style) -> Self {
        let columns = match languages {
            Languages::One(_) | Languages::Under(..) => 1,
            Languages::Beside(..) => 2,
        };
        let mut page = Self { units: Vec::new(), columns };
        let rows = 1 + chapter.text.iter().map(|(_, document)| document.sections.len()).max().unwrap_or(0);
        for row in 0..rows {
            page.add_row(chapter, languages, style, row);
        }
        page
    }

    /// Returns the number of units whose row is `row`.
    pub fn row(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.units.len()).filter(move |unit| self.units[*unit].row == row)
    }

    fn add_row(&mut self, chapter: &'a Chapter, languages: Languages, style: &Style, row: usize) {
        match languages {
            Languages::One(lang) => self.add_cell(chapter, style, (row, Column::First, lang), Named::No),
            Languages::Beside(first, second) => {
                let named = if row == 0 { Named::Yes } else { Named::No };
                self.add_rule(style, (row, first));
                self.add_cell(chapter, style, (row, Column::First, first), named);
                self.add_cell(chapter, style, (row, Column::Second, second), named);
            }
            Languages::Under(first, second) => {
                self.add_rule(style, (row, first));
                self.add_cell(chapter, style, (row, Column::First, first), Named::Yes);
                self.add_cell(chapter, style, (row, Column::First, second), Named::Yes);
            }
        }
    }

    fn add_rule(&mut self, style: &Style, (row, lang): (usize, Lang)) {
        if row > 0 {
            let gap = style.section_gap;
            self.units.push(Unit { kind: UnitKind::Rule, lang, row, column: Column::Across, gap });
        }
    }

    fn add_cell(&mut self, chapter: &'a Chapter, style: &Style, at: (usize, Column, Lang), named: Named) {
        let (row, column, lang) = at;
        let document = chapter.text.get(lang);
        let mut kinds = Vec::new();
        if named == Named::Yes {
            kinds.push(UnitKind::Language(lang));
        }
        match row.checked_sub(1) {
            None => {
                kinds.push(UnitKind::Title(&document.title));
                kinds.extend(units(&document.opening));
            }
            Some(place) => {
                let Some(section) = document.sections.get(place) else { return };
                kinds.push(UnitKind::Heading(section));
                kinds.extend(units(&section.blocks));
            }
        }
        let mut before = None;
        for kind in kinds {
            let gap = gap(style, before, &kind, row);
            before = Some(Shape::of(&kind));
            self.units.push(Unit { kind, lang, row, column, gap });
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Yes,
    No,
}

/// Returns blocks as units: practices that follow each other become one.
pub fn units(blocks: &[Block]) -> Vec<UnitKind<'_>> {
    let mut units: Vec<UnitKind<'_>> = Vec::new();
    for block in blocks {
        match (&block.kind, units.last_mut()) {
            (BlockKind::Practice(id), Some(UnitKind::Practices(ids))) => ids.push(id),
            (BlockKind::Practice(id), Some(_) | None) => units.push(UnitKind::Practices(vec![id])),
            (
                BlockKind::Heading { .. }
                | BlockKind::Paragraph(_)
                | BlockKind::List { .. }
                | BlockKind::Table { .. }
                | BlockKind::Callout { .. }
                | BlockKind::Quote(_)
                | BlockKind::Code(_)
                | BlockKind::Rule,
                Some(_) | None,
            ) => units.push(UnitKind::Block(block)),
        }
    }
    units
}

/// What matters for the space between two units.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Title,
    Section,
    Heading,
    Name,
    Text,
    Boxed,
}

impl Shape {
    fn of(kind: &UnitKind<'_>) -> Self {
        match kind {
            UnitKind::Title(_) => Self::Title,
            UnitKind::Heading(_) => Self::Section,
            UnitKind::Language(_) => Self::Name,
            UnitKind::Practices(_) | UnitKind::Rule => Self::Boxed,
            UnitKind::Block(block) => match block.kind {
                BlockKind::Heading { .. } => Self::Heading,
                BlockKind::Paragraph(_) | BlockKind::List { .. } | BlockKind::Quote(_) => Self::Text,
                BlockKind::Table { .. }
                | BlockKind::Callout { .. }
                | BlockKind::Code(_)
                | BlockKind::Practice(_)
                | BlockKind::Rule => Self::Boxed,
            },
        }
    }
}

/// Returns the space above a unit.
fn gap(style: &Style, before: Option<Shape>, kind: &UnitKind<'_>, row: usize) -> f32 {
    let wide = style.gap * 1.5;
    match (before, Shape::of(kind)) {
        (None, _) if row == 0 => 0.0,
        (None, _) => style.section_gap,
        (Some(Shape::Name), _) => style.gap * 0.35,
        (Some(Shape::Title), _) => style.gap * 1.2,
        (Some(Shape::Section), _) => style.gap * 0.7,
        (Some(Shape::Heading), _) => style.gap * 0.5,
        (Some(_), Shape::Title | Shape::Section | Shape::Name) => style.section_gap,
        (Some(_), Shape::Heading) => wide + 2.0,
        (Some(Shape::Boxed), _) | (Some(_), Shape::Boxed) => wide,
        (Some(Shape::Text), Shape::Text) => style.gap,
    }
}
