//! The chapter itself: line of facts, text, foot, and "on this page" beside it.

use crate::content::Chapter;
use crate::i18n::month_year;
use crate::settings::ReadingPosition;
use crate::tr;
use crate::ui::screens::guide::find_bar::find_bar_ui;
use crate::ui::screens::guide::state::{Goal, Layout};
use crate::ui::screens::guide::{GuideState, MARGIN, OUTLINE, Room, footer, outline, tools};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::document::{DocumentState, Languages, Page, Sheet, Target, document_ui};
use crate::ui::widgets::paragraph::{Look, TextRole, words_ui};
use crate::ui::widgets::scroll_keys::scroll_distance;
use crate::ui::{Action, View};
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// How far below the top of the window a match is put, as a share of its height.
const MATCH_AT: f32 = 0.3;

/// How often the way to a place is corrected, because what lies between was only guessed.
const MOST_TRIES: u8 = 6;

/// Draws the text of a chapter and what belongs to it.
pub(super) fn text_ui(
    ui: &mut Ui,
    view: View<'_>,
    (chapter, room): (&Chapter, &Room),
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    let style = room.style(view);
    let page = Page::new(chapter, room.languages, &style);
    find_bar_ui(ui, view, (chapter, &page), state);
    let all = ui.available_rect_before_wrap();
    let columns = columns(all, room, style.measure(), bar_width(ui));
    state.fit(Layout {
        languages: room.languages,
        width: columns.text.width(),
        pixels_per_point: ui.pixels_per_point(),
    });
    let found = state.find.as_ref().map(|find| find.found().to_vec()).unwrap_or_default();
    let current = state.find.as_ref().and_then(|find| find.current());
    let width = columns.text.width();
    let sheet = Sheet { view, page: &page, style: &style, width, found: &found, current };
    if let Some(rect) = columns.outline {
        let mut child = ui.new_child(UiBuilder::new().id_salt("outline").max_rect(rect));
        outline::outline_ui(&mut child, view, chapter, state, out);
    }
    scroll_ui(ui, &sheet, (chapter, room, columns.text.left() - all.left()), state, out);
}

/// Where text and outline stand.
struct Columns {
    text: Rect,
    outline: Option<Rect>,
}

fn bar_width(ui: &Ui) -> f32 {
    ui.spacing().scroll.allocated_width()
}

fn columns(all: Rect, room: &Room, measure: f32, bar: f32) -> Columns {
    let free = all.width() - bar;
    let margin = if free < 560.0 { 16.0 } else { MARGIN };
    let beside = if room.outline { OUTLINE + MARGIN } else { 0.0 };
    let widest = match room.languages {
        Languages::One(_) | Languages::Under(..) => measure,
        Languages::Beside(..) => 2.0 * measure + 44.0,
    };
    let width = (free - 2.0 * margin - beside).min(widest).max(1.0).floor();
    let left = all.left() + margin.max((free - width - beside) / 2.0).floor();
    let text = Rect::from_min_max(pos2(left, all.top()), pos2(left + width, all.bottom()));
    let outline = room.outline.then(|| {
        let from = text.right() + MARGIN;
        Rect::from_min_max(pos2(from, all.top() + 34.0), pos2(from + OUTLINE, all.bottom()))
    });
    Columns { text, outline }
}

fn scroll_ui(
    ui: &mut Ui,
    sheet: &Sheet<'_>,
    (chapter, room, left): (&Chapter, &Room, f32),
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    let mut area = ScrollArea::vertical().id_salt("chapter").auto_shrink(false).animated(false);
    if let Some(offset) = state.offset.take() {
        area = area.vertical_scroll_offset(offset);
    }
    let output = area.show_viewport(ui, |all, viewport| {
        let top = all.max_rect().top();
        let rect = Rect::from_min_size(all.max_rect().min + vec2(left, 0.0), vec2(sheet.width, 1.0));
        let ui = &mut all.new_child(UiBuilder::new().id_salt("column").max_rect(rect));
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, sheet.view, (chapter, room), state, out);
        let origin = ui.cursor().top() - top;
        let shown = document_ui(ui, sheet, chapter, &mut state.document, out);
        // After drawing: what was drawn just now corrected some of the heights that the way depends on.
        let goal = state.goal.clone();
        let wanted =
            goal.and_then(|goal| way(ui, sheet, (chapter, origin, viewport), &goal, &mut state.document));
        footer::footer_ui(ui, sheet.view, chapter, out);
        ui.add_space(48.0);
        let drawn = ui.min_rect();
        all.expand_to_include_rect(drawn);
        (shown, wanted, viewport.top())
    });
    let (shown, wanted, at) = output.inner;
    let furthest = (output.content_size.y - output.inner_rect.height()).max(0.0);
    match wanted.map(|wanted| wanted.min(furthest)) {
        Some(wanted) if (wanted - at).abs() > 0.5 && state.tries < MOST_TRIES => {
            state.offset = Some(wanted);
            state.tries += 1;
            ui.ctx().request_discard("the reader scrolls to a place");
            ui.ctx().request_repaint();
        }
        Some(_) | None => {
            let offset = output.state.clamped_offset().y;
            state.follow(shown.section, offset + shown.shift);
            state.goal = None;
            state.tries = 0;
            if shown.shift.abs() > 0.01 {
                state.offset = Some(offset + shown.shift);
                ui.ctx().request_repaint();
            }
            if let Some(by) = scroll_distance(ui, output.inner_rect.height()) {
                state.offset = Some((offset + by).clamp(0.0, furthest));
                ui.ctx().request_repaint();
            }
            state.tracker.follow(ui, shown.position, out);
        }
    }
}

/// Returns how far to scroll to reach a goal, in points; `None` when it is in view.
fn way(
    ui: &Ui,
    sheet: &Sheet<'_>,
    (chapter, origin, viewport): (&Chapter, f32, Rect),
    goal: &Goal,
    document: &mut DocumentState,
) -> Option<f32> {
    match goal {
        Goal::Text(Target::Position(ReadingPosition { section: None, fraction: 0.0 })) => Some(0.0),
        Goal::Text(target @ Target::Position(_)) => {
            Some(origin + document.offset_of(ui, sheet, chapter, target))
        }
        Goal::Text(target @ Target::Match(_)) => {
            let y = origin + document.offset_of(ui, sheet, chapter, target);
            let seen = viewport.y_range();
            let in_view = y > seen.min + 24.0 && y < seen.max - 60.0;
            (!in_view).then(|| (y - viewport.height() * MATCH_AT).max(0.0))
        }
        Goal::Sources => Some(f32::MAX / 4.0),
    }
}

/// What a chapter is: where it stands, how long it takes, when it was checked.
fn head_ui(
    ui: &mut Ui,
    view: View<'_>,
    (chapter, room): (&Chapter, &Room),
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    ui.add_space(30.0);
    if !room.outline {
        tools::tools_ui(ui, view, (chapter, room), state, out);
        ui.add_space(16.0);
    }
    let small = Look::new(size::SMALL, view.theme.ink2);
    words_ui(ui, view, &crumb(view, chapter), &small, TextRole::Text);
    if chapter.reviewed.is_old(view.month()) {
        let old = Look { ink: view.theme.warn, ..small }.weight(Weight::Medium);
        words_ui(ui, view, &tr!(view.words(), "reader-review-old"), &old, TextRole::Text);
    }
    ui.add_space(8.0);
}

fn crumb(view: View<'_>, chapter: &Chapter) -> String {
    let category = view.guide.category(&chapter.id.category());
    let category = category.map_or_else(String::new, |category| category.title.get(view.lang).clone());
    let month = month_year(view.words(), chapter.reviewed.year, chapter.reviewed.month);
    let minutes = chapter.reading_minutes(view.lang);
    tr!(view.words(), "reader-crumb", category = category, minutes = minutes, month = month)
}
