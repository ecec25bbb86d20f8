//! A window without a screen reader: only what is visible is laid out, and what is painted can be looked at.

use crate::reader::desk::{Desk, place};
use egui::epaint::{ClippedShape, Shape};
use egui::{Context, Event, RawInput, Rect, pos2, vec2};
use salvaguarda::settings::Place;
use salvaguarda::ui::screens::guide::{Entry, GuideState, guide_ui};
use salvaguarda::ui::theme;

/// A reader in such a window.
pub(crate) struct Glass {
    pub(crate) desk: Desk,
    pub(crate) place: Option<Place>,
    pub(crate) visit: u64,
    pub(crate) state: GuideState,
    pub(crate) size: egui::Vec2,
    ctx: Context,
    shapes: Vec<ClippedShape>,
    asks_again: bool,
    time: f64,
}

impl Glass {
    pub(crate) fn new(desk: Desk, chapter: &str, section: Option<&str>) -> Self {
        Self::sized(desk, (1280.0, 600.0), chapter, section)
    }

    pub(crate) fn sized(desk: Desk, size: (f32, f32), chapter: &str, section: Option<&str>) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(theme::fonts());
        ctx.set_global_style(desk.theme.style(true));
        let mut glass = Self {
            desk,
            place: Some(place(chapter, section)),
            visit: 1,
            state: GuideState::default(),
            size: vec2(size.0, size.1),
            ctx,
            shapes: Vec::new(),
            asks_again: false,
            time: 0.0,
        };
        glass.settle(Vec::new());
        glass
    }

    pub(crate) fn frames(&mut self, count: usize) {
        (0..count).for_each(|_| self.frame(Vec::new()));
    }

    /// Draws a frame, and as many more as the program asks for without delay.
    pub(crate) fn settle(&mut self, events: Vec<Event>) {
        self.frame(events);
        for _ in 0..20 {
            if self.asks_again {
                self.frame(Vec::new());
            }
        }
        assert!(!self.asks_again, "the reader comes to rest");
    }

    pub(crate) fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), self.size));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let mut out = Vec::new();
        let output = self.ctx.clone().run_ui(input, |ui| {
            out.clear();
            let entry = Entry { place: self.place.as_ref(), visit: self.visit };
            guide_ui(ui, self.desk.view(), entry, &mut self.state, &mut out);
        });
        self.desk.asked.extend(out);
        let root = &output.viewport_output[&egui::ViewportId::ROOT];
        self.asks_again = root.repaint_delay.is_zero();
        self.shapes.clone_from(&output.shapes);
        output.drop_without_applying_deltas();
    }

    /// Turns the wheel over the text; up is positive. Waits until it rests.
    pub(crate) fn wheel(&mut self, points: f32) {
        self.frame(vec![Event::PointerMoved(pos2(600.0, 300.0))]);
        self.frame(vec![Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        }]);
        self.settle(Vec::new());
    }

    /// Returns whether some text is selected.
    pub(crate) fn has_selection(&self) -> bool {
        self.ctx.plugin::<egui::text_selection::LabelSelectionState>().lock().has_selection()
    }

    /// Returns the texts that are painted in view, with their tops.
    pub(crate) fn texts(&self) -> Vec<(String, f32)> {
        let mut texts = Vec::new();
        for clipped in &self.shapes {
            if let Shape::Text(text) = &clipped.shape {
                let rect = text.visual_bounding_rect();
                if clipped.clip_rect.intersects(rect) {
                    texts.push((text.galley.text().to_owned(), text.pos.y));
                }
            }
        }
        texts
    }

    /// Returns how far from the top of the window a text is painted, if it is in view.
    pub(crate) fn top_of(&self, words: &str) -> Option<f32> {
        self.texts().into_iter().filter(|(text, _)| text.starts_with(words)).map(|(_, top)| top).next_back()
    }
}
