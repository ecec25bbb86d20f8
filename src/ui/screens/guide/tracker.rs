use crate::content::ChapterId;
use crate::settings::{ReadingPosition, SettingChange, Settings};
use crate::ui::Action;
use egui::Ui;

/// How long scrolling rests before the place is written down, in seconds.
const REST: f64 = 0.5;

/// Follows the reading position and tells it when scrolling rests.
#[derive(Clone, Debug, Default)]
pub(super) struct Tracker {
    chapter: Option<ChapterId>,
    position: Option<ReadingPosition>,
    told: Option<ReadingPosition>,
    moved_at: f64,
}

static TOP: ReadingPosition = ReadingPosition { section: None, fraction: 0.0 };

impl Tracker {
    /// Begins with a chapter at a place.
    pub(super) fn open(&mut self, chapter: &ChapterId, position: ReadingPosition, settings: &Settings) {
        let known = settings.last_read.as_ref() == Some(chapter);
        self.told = settings.reading.get(chapter).filter(|_| known).cloned();
        self.chapter = Some(chapter.clone());
        self.position = Some(position);
    }

    /// Tells the place of the chapter that is being left, if it was not told yet.
    pub(super) fn leave(&mut self, out: &mut Vec<Action>) {
        self.tell(out);
    }

    /// Returns the place in the text.
    pub(super) fn position(&self) -> &ReadingPosition {
        self.position.as_ref().unwrap_or(&TOP)
    }

    /// Takes the place of this frame.
    pub(super) fn follow(&mut self, ui: &Ui, position: ReadingPosition, out: &mut Vec<Action>) {
        let now = ui.input(|input| input.time);
        if !self.position.as_ref().is_some_and(|known| is_near(known, &position)) {
            self.position = Some(position);
            self.moved_at = now;
        }
        if self.is_told() {
            return;
        }
        let rested = now - self.moved_at;
        if rested >= REST || self.told.is_none() {
            self.tell(out);
        } else {
            ui.ctx().request_repaint_after_secs((REST - rested) as f32 + 0.01);
        }
    }

    fn tell(&mut self, out: &mut Vec<Action>) {
        if let (false, Some(chapter), Some(position)) = (self.is_told(), &self.chapter, &self.position) {
            out.push(Action::Setting(SettingChange::Reading(chapter.clone(), position.clone())));
            self.told = Some(position.clone());
        }
    }

    fn is_told(&self) -> bool {
        match (&self.told, &self.position) {
            (Some(told), Some(position)) => is_near(told, position),
            (None, _) => false,
            (Some(_), None) => true,
        }
    }
}

fn is_near(a: &ReadingPosition, b: &ReadingPosition) -> bool {
    a.section == b.section && (a.fraction - b.fraction).abs() < 0.001
}
