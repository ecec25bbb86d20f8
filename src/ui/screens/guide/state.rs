use crate::content::{Chapter, ChapterId, SectionId};
use crate::settings::{Place, ReadingPosition};
use crate::ui::screens::guide::Entry;
use crate::ui::screens::guide::find_bar::Find;
use crate::ui::screens::guide::tracker::Tracker;
use crate::ui::widgets::document::{DocumentState, Languages, Target};
use crate::ui::{Action, View};

/// What the reader remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct GuideState {
    /// The open chapter and the visit in which it was entered.
    pub(super) opened: Option<(ChapterId, u64)>,
    /// For what the heights in `document` hold.
    pub(super) layout: Option<Layout>,
    pub(super) document: DocumentState,
    /// Where to scroll as soon as the document stands.
    pub(super) goal: Option<Goal>,
    /// How often the way there was corrected.
    pub(super) tries: u8,
    /// Where to scroll in the next frame, in points.
    pub(super) offset: Option<f32>,
    pub(super) tracker: Tracker,
    /// The section being read.
    pub(super) section: Option<SectionId>,
    /// A section that was asked for and how far was scrolled to it: near the end it cannot be at the top.
    pub(super) held: Option<(SectionId, f32)>,
    pub(super) find: Option<Find>,
    /// Whether the contents lie over the text, where there is no room beside it.
    pub(super) contents_open: bool,
    /// Whether the open chapter must be brought into view in the contents.
    pub(super) reveal_chapter: bool,
}

/// Where to scroll.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Goal {
    /// A place in the text.
    Text(Target),
    /// The sources under the text.
    Sources,
}

/// What heights depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) languages: Languages,
    pub(super) width: f32,
    pub(super) pixels_per_point: f32,
}

impl GuideState {
    /// Returns the place being read.
    pub(super) fn place(&self, chapter: &Chapter) -> Place {
        Place { chapter: chapter.id.clone(), section: self.section.clone() }
    }

    /// Returns the section being read; the presenter begins there.
    pub fn section(&self) -> Option<&SectionId> {
        self.section.as_ref()
    }

    /// Takes the section being read, at `offset` points: the one asked for, until the person scrolls.
    pub(super) fn follow(&mut self, section: Option<SectionId>, offset: f32) {
        if let Some(Goal::Text(Target::Position(position))) = &self.goal {
            self.held = position.section.clone().map(|section| (section, offset));
        }
        self.held = self.held.take().filter(|(_, at)| (at - offset).abs() < 1.0);
        self.section = self.held.as_ref().map(|(section, _)| section.clone()).or(section);
    }

    /// Opens a chapter where it was left, or at the section asked for.
    pub(super) fn enter(
        &mut self,
        view: View<'_>,
        chapter: &Chapter,
        entry: Entry<'_>,
        out: &mut Vec<Action>,
    ) {
        let now = (chapter.id.clone(), entry.visit);
        if self.opened.as_ref() == Some(&now) {
            return;
        }
        let same = self.opened.as_ref().is_some_and(|(open, _)| *open == chapter.id);
        if !same {
            self.tracker.leave(out);
            self.document = DocumentState::default();
            self.layout = None;
            if let Some(find) = &mut self.find {
                find.forget();
            }
        }
        let asked = entry.place.and_then(|place| place.section.clone());
        let position = match (asked, view.settings.reading.get(&chapter.id)) {
            (Some(section), _) => ReadingPosition { section: Some(section), fraction: 0.0 },
            (None, Some(position)) => position.clone(),
            (None, None) => ReadingPosition { section: None, fraction: 0.0 },
        };
        self.tracker.open(&chapter.id, position.clone(), view.settings);
        self.section.clone_from(&position.section);
        self.goal = Some(Goal::Text(Target::Position(position)));
        self.opened = Some(now);
        self.contents_open = false;
        self.reveal_chapter = true;
    }

    /// Begins anew with the heights when something changed that they depend on; the place in the text stays.
    pub(super) fn fit(&mut self, layout: Layout) {
        if self.layout == Some(layout) {
            return;
        }
        if self.layout.is_some() && self.goal.is_none() {
            self.goal = Some(Goal::Text(Target::Position(self.tracker.position().clone())));
        }
        self.document = DocumentState::default();
        self.layout = Some(layout);
        if let Some(find) = &mut self.find {
            find.forget();
        }
    }
}
