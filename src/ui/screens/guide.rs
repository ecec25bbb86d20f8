//! The reader: contents, a chapter in one language or two, "on this page".

mod contents;
mod find_bar;
mod footer;
mod keys;
mod outline;
mod state;
mod text;
mod tools;
mod tracker;

pub use state::GuideState;

use crate::content::{Chapter, ChapterId};
use crate::settings::Place;
use crate::tr;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::document::{Languages, Style};
use crate::ui::widgets::paragraph::{Look, TextRole, words_ui};
use crate::ui::{Action, View};
use egui::{Rect, Ui, UiBuilder, pos2};

/// Window width from which "on this page" has room, in points.
const OUTLINE_FROM: f32 = 1100.0;
/// Window width from which the contents have room, in points.
const CONTENTS_FROM: f32 = 900.0;
/// Width of the contents in points.
const CONTENTS: f32 = 230.0;
/// Width of "on this page" in points.
const OUTLINE: f32 = 184.0;
/// Width of the room from which two columns fit, in points.
const TWO_COLUMNS_FROM: f32 = 800.0;
/// Space around the text in points.
const MARGIN: f32 = 28.0;

/// What to read, and how often the person has moved: a new number means that the screen was just entered.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The place; `None` is where reading stopped.
    pub place: Option<&'a Place>,
    /// [`Navigation::visit`](crate::ui::Navigation::visit).
    pub visit: u64,
}

/// Draws the reader.
pub fn guide_ui(
    ui: &mut Ui,
    view: View<'_>,
    entry: Entry<'_>,
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    let Some(chapter) = chapter_of(view, entry.place) else {
        missing_ui(ui, view, out);
        return;
    };
    state.enter(view, chapter, entry, out);
    let here = state.place(chapter);
    keys::keys(ui, view, &here, state, out);
    let room = Room::new(ui, view);
    let (contents, rest) = room.split(ui.max_rect());
    if let Some(rect) = contents {
        contents::contents_ui(&mut child(ui, rect, "contents"), view, &chapter.id, state, out);
        let line = egui::Stroke::new(1.0, view.theme.line);
        ui.painter().vline(rect.right(), ui.max_rect().y_range(), line);
    } else {
        contents::overlay_ui(ui, view, &chapter.id, state, out);
    }
    text::text_ui(&mut child(ui, rest, "text"), view, (chapter, &room), state, out);
}

/// How the reader shares the window.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Room {
    contents: bool,
    outline: bool,
    languages: Languages,
}

impl Room {
    fn new(ui: &Ui, view: View<'_>) -> Self {
        let window = ui.ctx().content_rect().width();
        let (first, second) = (view.lang, view.lang.other());
        let two = view.settings.two_languages;
        let wide = ui.max_rect().width() >= TWO_COLUMNS_FROM;
        let languages = match (two, wide) {
            (false, _) => Languages::One(first),
            (true, true) => Languages::Beside(first, second),
            (true, false) => Languages::Under(first, second),
        };
        Self { contents: !two && window >= CONTENTS_FROM, outline: !two && window >= OUTLINE_FROM, languages }
    }

    fn split(&self, all: Rect) -> (Option<Rect>, Rect) {
        if !self.contents {
            return (None, all);
        }
        let edge = all.left() + CONTENTS;
        let contents = Rect::from_min_max(all.min, pos2(edge, all.bottom()));
        (Some(contents), Rect::from_min_max(pos2(edge, all.top()), all.max))
    }

    fn style(&self, view: View<'_>) -> Style {
        let style = Style::reading(view.theme);
        match self.languages {
            Languages::One(_) => style,
            Languages::Beside(..) | Languages::Under(..) => style.in_columns(),
        }
    }
}

fn child(ui: &mut Ui, rect: Rect, salt: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect));
    child.shrink_clip_rect(rect);
    child
}

/// Returns the chapter to show: the one asked for, or where reading stopped, or the first.
fn chapter_of<'a>(view: View<'a>, place: Option<&Place>) -> Option<&'a Chapter> {
    match place {
        Some(place) => view.guide.chapter(&place.chapter),
        None => {
            let last = view.settings.last_read.as_ref().and_then(|id: &ChapterId| view.guide.chapter(id));
            last.or_else(|| view.guide.chapters().next())
        }
    }
}

fn missing_ui(ui: &mut Ui, view: View<'_>, out: &mut Vec<Action>) {
    egui::Frame::new().inner_margin(MARGIN).show(ui, |ui| {
        let look = Look::new(crate::ui::theme::size::READING, view.theme.ink);
        words_ui(ui, view, &tr!(view.words(), "reader-missing"), &look, TextRole::Text);
        if let Some(first) = view.guide.chapters().next()
            && Button::new(&tr!(view.words(), "reader-missing-open")).ui(ui, view.theme).clicked()
        {
            out.push(Action::read(&first.id));
        }
    });
}
