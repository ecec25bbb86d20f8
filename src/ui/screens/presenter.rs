//! A chapter on a wall: one section per screen, clicker keys, nothing of the record.

mod deck;
mod keys;
mod part;
mod slide;
mod state;

pub use slide::{Body, Slide};
pub use state::PresenterState;

use crate::content::{Chapter, plain};
use crate::record::{DeviceId, Log, Record};
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::document::{Style, laid_ui};
use crate::ui::widgets::paragraph::{Links, Look, Paragraph, TextRole, paint, paragraph_ui};
use crate::ui::{Action, Icon, Theme, ThemeKind, View};
use deck::Wall;
use egui::accesskit::Role;
use egui::{Align, Align2, FontId, Id, Pos2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

/// Height of the bar at the foot in points on the wall.
const BAR: f32 = 62.0;

/// Draws the slide of `state`, full screen, and follows the keys of a clicker.
pub fn presenter_ui(ui: &mut Ui, view: View<'_>, state: &mut PresenterState, out: &mut Vec<Action>) {
    let Some(chapter) = view.guide.chapter(&state.place().chapter) else {
        out.push(Action::StopPresenting);
        return;
    };
    let theme = Theme::new(match view.theme.kind {
        ThemeKind::Light | ThemeKind::Dark => ThemeKind::Dark,
        ThemeKind::HighContrast => ThemeKind::HighContrast,
    });
    // Others are watching: the slides are drawn from the guide and an empty record.
    let nothing = Record::new(DeviceId::new(""), Log::default());
    let view = View { theme: &theme, record: &nothing, lang: state.lang(), ..view };
    let wall = Wall::new(ui, ui.max_rect());
    let style = Style::projecting(&theme, wall.point);
    state.fit(ui, view, chapter, (&wall, &style));
    keys::follow(ui, chapter, state, out);
    // The keys may have changed the language.
    let view = View { lang: state.lang(), ..view };
    state.fit(ui, view, chapter, (&wall, &style));
    ui.painter().rect_filled(ui.max_rect(), 0.0, theme.bg);
    if state.is_black() {
        ui.painter().rect_filled(ui.max_rect(), 0.0, egui::Color32::BLACK);
        return;
    }
    slide_ui(ui, view, chapter, (&wall, &style), state);
    bar_ui(ui, view, chapter, &wall, state);
}

fn slide_ui(
    ui: &mut Ui,
    view: View<'_>,
    chapter: &Chapter,
    (wall, style): (&Wall, &Style),
    state: &PresenterState,
) {
    let Some(slide) = state.slide() else { return };
    let id = Id::unique(("slide", state.number()));
    let head = slide::head(ui, view, (chapter, slide), style, wall.text_width(style));
    let body = slide::body(ui, view, slide, style, wall.text_width(style));
    let at = wall.room.min;
    laid_ui(ui, view, &head, (at, id.with("head")), &mut Vec::new());
    let at = at + vec2(0.0, head.size.y + slide::head_gap(style));
    laid_ui(ui, view, &body, (at, id.with("body")), &mut Vec::new());
}

fn bar_ui(ui: &mut Ui, view: View<'_>, chapter: &Chapter, wall: &Wall, state: &mut PresenterState) {
    let (theme, point) = (view.theme, wall.point);
    let bar = Rect::from_min_max(pos2(wall.all.left(), wall.all.bottom() - BAR * point), wall.all.max);
    ui.painter().hline(bar.x_range(), bar.top(), egui::Stroke::new(point, theme.line));
    let look = Look { links: Links::Plain, ..Look::new(18.0 * point, theme.ink2) };
    let title = &chapter.text.get(view.lang).title;
    let title = Paragraph::plain(ui, theme, title, &look, f32::INFINITY, &[]);
    let at: usize = state.number() + 1;
    let count = tr!(view.words(), "presenter-count", at = at, count = state.count());
    let count = Paragraph::plain(ui, theme, &count, &look, f32::INFINITY, &[]);
    let middle = |paragraph: &Paragraph| bar.center().y - paragraph.size().y / 2.0;
    let language = language_ui(ui, view, (bar, &look, wall), state);
    let count_at = pos2(language - 24.0 * point - count.size().x, middle(&count));
    paragraph_ui(ui, view, &count, (count_at, Id::unique("slide count"), TextRole::Text), &mut Vec::new());
    let left = wall.room.left();
    let title_room = (count_at.x - left) * 0.5;
    let mut track_from = left;
    if title.size().x <= title_room {
        paint(ui, theme, &title, pos2(left, middle(&title)));
        track_from += title.size().x + 22.0 * point;
    }
    let track = Rect::from_x_y_ranges(
        track_from..=(count_at.x - 22.0 * point).max(track_from),
        bar.center().y - 4.0 * point..=bar.center().y + 4.0 * point,
    );
    progress_ui(ui, view, track, state);
}

fn progress_ui(ui: &Ui, view: View<'_>, track: Rect, state: &PresenterState) {
    let share = (state.number() + 1) as f32 / state.count().max(1) as f32;
    let response = ui.interact(track, Id::unique("slide progress"), Sense::hover());
    let name = tr!(view.words(), "presenter-progress");
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
    ui.painter().rect_filled(track, track.height() / 2.0, view.theme.surface);
    let done = Rect::from_min_size(track.min, vec2(track.width() * share, track.height()));
    ui.painter().rect_filled(done, track.height() / 2.0, view.theme.accent);
}

/// Draws the sign that switches the language; returns its leading edge.
fn language_ui(
    ui: &Ui,
    view: View<'_>,
    (bar, look, wall): (Rect, &Look, &Wall),
    state: &mut PresenterState,
) -> f32 {
    let theme = view.theme;
    let code = view.lang.code().to_uppercase();
    let words = Paragraph::plain(ui, theme, &code, &look.weight(Weight::Medium), f32::INFINITY, &[]);
    let icon = size::ICON * wall.point * 1.2;
    let right = wall.room.right();
    let at = pos2(right - words.size().x, bar.center().y - words.size().y / 2.0);
    let edge = at.x - icon - 6.0 * wall.point;
    let hit = Rect::from_min_max(pos2(edge, bar.top()), pos2(right, bar.bottom()));
    // Not focusable: Space and Enter go on to the next slide. The letter L does the same.
    let response = ui.interact(hit, Id::unique("slide language"), Sense::CLICK);
    let name = tr!(view.words(), "presenter-language", language = view.lang.other().own_name());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if response.hovered() { theme.accent } else { theme.ink2 };
    let font = FontId::new(icon, crate::ui::theme::icons());
    let center = Pos2::new(edge, bar.center().y);
    ui.painter().text(center, Align2([Align::Min, Align::Center]), Icon::TRANSLATE.0, font, ink);
    paint(ui, theme, &words, at);
    if response.clicked() {
        state.switch_language();
        ui.ctx().request_repaint();
    }
    edge
}

/// Returns the words of a slide's heading.
pub fn heading_text(slide: &Slide) -> String {
    plain(&slide.heading)
}
