//! A chapter: what is visible of it is laid out, the rest is guessed and corrected without a jump.

mod callout;
mod find;
mod laid;
mod page;
mod practice;
mod sheet;
mod style;
mod table;
mod typesetter;

pub use find::{Found, find, folded, texts};
pub use laid::{Laid, laid_ui};
pub use page::{Column, Languages, Page, Unit, UnitKind, units};
pub use sheet::Sheet;
pub use style::{Showing, Style};
pub use typesetter::{lay_out, lay_out_blocks, lay_out_card, lay_out_heading};

use crate::content::{Chapter, SectionId};
use crate::settings::ReadingPosition;
use crate::ui::Action;
use egui::text_selection::LabelSelectionState;
use egui::{Id, Rangef, Ui, vec2};
use sheet::Tops;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// What is known of a document's layout. Begin anew when chapter, languages, width or text size change.
#[derive(Clone, Debug, Default)]
pub struct DocumentState {
    heights: Heights,
    /// Units that stay alive because a selection may reach them.
    kept: Option<RangeInclusive<usize>>,
}

/// Heights of the units that were laid out once, in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights(BTreeMap<usize, f32>);

impl Heights {
    fn get(&self, unit: usize) -> Option<f32> {
        self.0.get(&unit).copied()
    }
}

/// A place in a document to scroll to.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// Where reading stopped, or the top of a section.
    Position(ReadingPosition),
    /// A match of "find in page": its number.
    Match(usize),
}

/// Where a document stands after it was drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// By how much the document above the window turned out longer than guessed: scroll so much further.
    pub shift: f32,
    /// What is at the top of the window.
    pub position: ReadingPosition,
    /// The section being read: a little below the top.
    pub section: Option<SectionId>,
    /// Height in points.
    pub height: f32,
}

impl DocumentState {
    /// Returns how far from the top of the document `target` is, in points. Lays out what it must know exactly.
    pub fn offset_of(&mut self, ui: &Ui, sheet: &Sheet<'_>, chapter: &Chapter, target: &Target) -> f32 {
        match target {
            Target::Position(position) => {
                let place = position.section.as_ref().and_then(|id| chapter.section_number(id));
                let row = place.map_or(0, |place| place + 1);
                let units: Vec<usize> = sheet.page.row(row).collect();
                for unit in units {
                    self.measure(ui, sheet, unit);
                }
                sheet.tops(&self.heights).height_at(row, position.fraction)
            }
            Target::Match(number) => {
                let Some(found) = sheet.found.get(*number) else { return 0.0 };
                let laid = self.measure(ui, sheet, found.unit);
                sheet.tops(&self.heights).units[found.unit] + sheet.place_in(&laid, found)
            }
        }
    }

    fn measure(&mut self, ui: &Ui, sheet: &Sheet<'_>, unit: usize) -> Laid {
        let laid = sheet.lay_out(ui, unit);
        self.heights.0.insert(unit, laid.size.y);
        laid
    }

    /// Lays out what is between the heights `seen` of the document, and what must stay alive beside it.
    fn lay_out(&mut self, ui: &Ui, sheet: &Sheet<'_>, seen: Rangef) -> (BTreeMap<usize, Laid>, Tops, f32) {
        let before = sheet.tops(&self.heights);
        let anchor = self.anchor(&before, seen.min);
        let mut laid = BTreeMap::new();
        let mut tops = before.clone();
        // What was guessed too high may leave room for more: look again until the window is full.
        loop {
            let shift = anchor.map_or(0.0, |unit| tops.units[unit] - before.units[unit]);
            let wanted = self.wanted(ui, sheet, &tops, Rangef::new(seen.min + shift, seen.max + shift));
            let missing: Vec<usize> = wanted.into_iter().filter(|unit| !laid.contains_key(unit)).collect();
            if missing.is_empty() {
                return (laid, tops, shift);
            }
            for unit in missing {
                laid.insert(unit, self.measure(ui, sheet, unit));
            }
            tops = sheet.tops(&self.heights);
        }
    }

    /// Returns the unit that stays where it is while others turn out longer or shorter than guessed.
    fn anchor(&self, tops: &Tops, top: f32) -> Option<usize> {
        let below = |unit: &usize| tops.units[*unit] + self.heights.get(*unit).unwrap_or(0.0) > top;
        let known = self.heights.0.keys().copied().find(below);
        known.or_else(|| (0..tops.units.len()).find(|unit| tops.units[*unit] >= top))
    }

    /// Returns the units to lay out: what is seen, what a selection may reach, and the next link on either side for
    /// the Tab key. A screen reader gets everything.
    fn wanted(&self, ui: &Ui, sheet: &Sheet<'_>, tops: &Tops, seen: Rangef) -> BTreeSet<usize> {
        let count = tops.units.len();
        let read_aloud = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
        if read_aloud {
            return (0..count).collect();
        }
        let end = |unit: usize| tops.units[unit] + self.heights.get(unit).unwrap_or(0.0);
        let visible = |unit: &usize| {
            tops.units[*unit] < seen.max && (end(*unit) > seen.min || tops.units[*unit] >= seen.min)
        };
        let mut wanted: BTreeSet<usize> = (0..count).filter(visible).collect();
        let (Some(first), Some(last)) = (wanted.first().copied(), wanted.last().copied()) else {
            return wanted;
        };
        wanted.extend((0..first).rev().find(|unit| sheet.takes_keyboard(*unit)));
        wanted.extend((last + 1..count).find(|unit| sheet.takes_keyboard(*unit)));
        wanted.extend(self.kept.clone().into_iter().flatten().filter(|unit| *unit < count));
        wanted
    }

    fn keep_selection(&mut self, ui: &Ui, laid: &BTreeMap<usize, Laid>) {
        let selecting = ui.ctx().plugin::<LabelSelectionState>().lock().has_selection();
        self.kept = match (selecting, laid.keys().next(), laid.keys().next_back(), self.kept.take()) {
            (true, Some(first), Some(last), Some(kept)) => {
                Some(*kept.start().min(first)..=*kept.end().max(last))
            }
            (true, Some(first), Some(last), None) => Some(*first..=*last),
            (true, None, _, kept) | (true, _, None, kept) => kept,
            (false, ..) => None,
        };
    }
}

/// Draws a document below what is there; `ui` is inside a scroll area.
pub fn document_ui(
    ui: &mut Ui,
    sheet: &Sheet<'_>,
    chapter: &Chapter,
    state: &mut DocumentState,
    out: &mut Vec<Action>,
) -> Shown {
    let origin = ui.cursor().min;
    let window = ui.clip_rect();
    let seen = Rangef::new(window.top() - origin.y, window.bottom() - origin.y);
    let (laid, tops, shift) = state.lay_out(ui, sheet, seen);
    state.keep_selection(ui, &laid);
    ui.allocate_space(vec2(sheet.width, tops.height));
    for (number, laid) in &laid {
        let unit = &sheet.page.units[*number];
        let at = origin + vec2(sheet.left_of(unit), tops.units[*number] - shift);
        let view = crate::ui::View { lang: unit.lang, ..sheet.view };
        laid_ui(ui, view, laid, (at, unit_id(chapter, *number)), out);
    }
    let top = seen.min + shift;
    let position = tops.position(chapter, top.max(0.0));
    let section = tops.position(chapter, top.max(0.0) + window.height() * 0.25).section;
    Shown { shift, position, section, height: tops.height }
}

fn unit_id(chapter: &Chapter, unit: usize) -> Id {
    Id::unique(("document", chapter.id.as_str(), unit))
}
