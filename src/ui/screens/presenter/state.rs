use crate::content::{Chapter, ChapterId};
use crate::i18n::Lang;
use crate::settings::Place;
use crate::ui::View;
use crate::ui::screens::presenter::deck::{Wall, deck};
use crate::ui::screens::presenter::slide::Slide;
use crate::ui::widgets::document::Style;
use egui::{Ui, Vec2};

/// What is projected, and which slide of it.
#[derive(Clone, Debug)]
pub struct PresenterState {
    place: Place,
    lang: Lang,
    black: bool,
    /// Number of the slide, from 0.
    slide: usize,
    slides: Vec<Slide>,
    /// For what the slides were cut.
    cut: Option<Cut>,
}

/// What slides depend on.
#[derive(Clone, Debug, PartialEq)]
struct Cut {
    chapter: ChapterId,
    lang: Lang,
    size: Vec2,
    pixels_per_point: f32,
}

/// A step between slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    Next,
    Previous,
    First,
    Last,
}

impl PresenterState {
    /// Begins at a place, in a language.
    pub fn new(place: Place, lang: Lang) -> Self {
        Self { place, lang, black: false, slide: 0, slides: Vec::new(), cut: None }
    }

    /// Returns the place at which it began.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Returns the language of the slides.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns whether the screen is black.
    pub fn is_black(&self) -> bool {
        self.black
    }

    /// Returns the number of the slide, from 0.
    pub fn number(&self) -> usize {
        self.slide
    }

    /// Returns how many slides there are.
    pub fn count(&self) -> usize {
        self.slides.len()
    }

    /// Returns the slide.
    pub fn slide(&self) -> Option<&Slide> {
        self.slides.get(self.slide)
    }

    /// Returns every slide, as cut for the wall that was last drawn on.
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// Returns the place of the slide.
    pub fn here(&self, chapter: &Chapter) -> Place {
        let row = self.slide().map_or(0, |slide| slide.row);
        let section = row.checked_sub(1).and_then(|place| chapter.text.es.sections.get(place));
        Place { chapter: chapter.id.clone(), section: section.map(|section| section.id.clone()) }
    }

    /// Cuts the slides anew when wall, language or chapter are others; the section stays.
    pub(super) fn fit(&mut self, ui: &Ui, view: View<'_>, chapter: &Chapter, (wall, style): (&Wall, &Style)) {
        let cut = Cut {
            chapter: chapter.id.clone(),
            lang: self.lang,
            size: wall.all.size(),
            pixels_per_point: ui.pixels_per_point(),
        };
        if self.cut.as_ref() == Some(&cut) {
            return;
        }
        let (row, place_in_row) = match self.slide() {
            Some(slide) => (slide.row, self.slide - self.first_of(slide.row)),
            None => (self.first_row(chapter), 0),
        };
        self.slides = deck(ui, view, chapter, (wall, style));
        let first = self.first_of(row);
        let same = self.slides.iter().skip(first).take_while(|slide| slide.row == row).count();
        self.slide = first + place_in_row.min(same.saturating_sub(1));
        self.cut = Some(cut);
    }

    /// Goes to another slide; a black screen first shows the slide again. The last is the last.
    pub(super) fn go(&mut self, step: Move) {
        if std::mem::take(&mut self.black) {
            return;
        }
        let last = self.slides.len().saturating_sub(1);
        self.slide = match step {
            Move::Next => (self.slide + 1).min(last),
            Move::Previous => self.slide.saturating_sub(1),
            Move::First => 0,
            Move::Last => last,
        };
    }

    pub(super) fn toggle_black(&mut self) {
        self.black = !self.black;
    }

    pub(super) fn switch_language(&mut self) {
        self.lang = self.lang.other();
    }

    fn first_row(&self, chapter: &Chapter) -> usize {
        let section = self.place.section.as_ref().and_then(|id| chapter.section_number(id));
        section.map_or(0, |place| place + 1)
    }

    fn first_of(&self, row: usize) -> usize {
        self.slides.iter().position(|slide| slide.row == row).unwrap_or(0)
    }
}
