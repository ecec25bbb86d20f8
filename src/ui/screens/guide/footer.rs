//! The end of a chapter: its practices, its sources, the chapters before and after.

use crate::content::{Chapter, Link, PracticeId, Source, Span, SpanStyle};
use crate::record::Progress;
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::paragraph::{Look, Paragraph, TextRole, paragraph_ui, words_ui};
use crate::ui::{Action, Icon, ListPlace, Route, View};
use egui::{Ui, vec2};

/// Draws the end of a chapter.
pub(super) fn footer_ui(ui: &mut Ui, view: View<'_>, chapter: &Chapter, out: &mut Vec<Action>) {
    ui.add_space(36.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().rect_filled(rect, 0.0, view.theme.line);
    ui.add_space(20.0);
    practices_ui(ui, view, chapter, out);
    sources_ui(ui, view, chapter, out);
    neighbours_ui(ui, view, chapter, out);
}

fn practices_ui(ui: &mut Ui, view: View<'_>, chapter: &Chapter, out: &mut Vec<Action>) {
    let ids: Vec<&PracticeId> = view
        .guide
        .practices()
        .filter(|practice| practice.chapter == chapter.id)
        .map(|practice| &practice.id)
        .collect();
    if ids.is_empty() {
        return;
    }
    heading_ui(ui, view, &tr!(view.words(), "reader-practices"));
    let progress = Progress::of(view.state(), ids.iter().copied());
    let text = match progress.applicable() {
        0 => tr!(view.words(), "reader-practices-none-apply"),
        count => tr!(view.words(), "reader-practices-done", done = progress.done, count = count),
    };
    words_ui(ui, view, &text, &Look::new(size::BODY, view.theme.ink), TextRole::Text);
    ui.add_space(8.0);
    again_ui(ui, view, &ids, out);
    let label = tr!(view.words(), "reader-open-list");
    if Button::new(&label).with_icon(Icon::LIST_CHECKS).ui(ui, view.theme).clicked() {
        let place = ListPlace { category: chapter.id.category(), practice: None };
        out.push(Action::Go(Route::Lists(Some(place))));
    }
    ui.add_space(28.0);
}

/// Says how many of these say something else than when they were ticked, and leads to the first.
fn again_ui(ui: &mut Ui, view: View<'_>, ids: &[&PracticeId], out: &mut Vec<Action>) {
    let again: Vec<&PracticeId> = ids.iter().copied().filter(|id| view.reading(id).is_changed()).collect();
    let Some(first) = again.first() else { return };
    let look = Look::new(size::BODY, view.theme.warn).weight(Weight::Medium);
    let text = tr!(view.words(), "again-count", count = again.len());
    words_ui(ui, view, &text, &look, TextRole::Text);
    if Button::new(&tr!(view.words(), "again-see")).ui(ui, view.theme).clicked() {
        out.push(Action::Go(Route::Lists(ListPlace::of(view.guide, first))));
    }
    ui.add_space(8.0);
}

fn sources_ui(ui: &mut Ui, view: View<'_>, chapter: &Chapter, out: &mut Vec<Action>) {
    let sources: Vec<&Source> = chapter.sources.iter().filter_map(|id| view.guide.sources.get(id)).collect();
    if sources.is_empty() {
        return;
    }
    heading_ui(ui, view, &tr!(view.words(), "reader-sources"));
    let look = Look::new(size::BODY, view.theme.ink).leading(1.5);
    for source in sources {
        let title = Span {
            text: source.title.clone(),
            style: SpanStyle::default(),
            link: Some(Link::Source(source.id.clone())),
        };
        let rest = Span { text: about(source), style: SpanStyle::default(), link: None };
        let words = Paragraph::new(ui, view.theme, &[title, rest], &look, ui.available_width(), &[]);
        let (id, rect) = ui.allocate_space(words.size());
        paragraph_ui(ui, view, &words, (rect.min, id, TextRole::Text), out);
        ui.add_space(6.0);
    }
    ui.add_space(22.0);
}

/// Returns publisher and date of a source, as far as they are known.
fn about(source: &Source) -> String {
    let known = [&source.publisher, &source.date].into_iter().filter(|part| !part.is_empty());
    known.fold(String::new(), |text, part| text + " · " + part)
}

fn neighbours_ui(ui: &mut Ui, view: View<'_>, chapter: &Chapter, out: &mut Vec<Action>) {
    let (before, after) = (view.guide.chapter_before(&chapter.id), view.guide.chapter_after(&chapter.id));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        if let Some(before) = before {
            let title = &before.text.get(view.lang).title;
            let name = tr!(view.words(), "reader-previous", title = title.as_str());
            if Button::new(title).named(&name).with_icon(Icon::ARROW_LEFT).ui(ui, view.theme).clicked() {
                out.push(Action::read(&before.id));
            }
        }
        if let Some(after) = after {
            let title = &after.text.get(view.lang).title;
            let name = tr!(view.words(), "reader-next", title = title.as_str());
            if Button::new(title).named(&name).with_icon(Icon::ARROW_RIGHT).ui(ui, view.theme).clicked() {
                out.push(Action::read(&after.id));
            }
        }
    });
}

fn heading_ui(ui: &mut Ui, view: View<'_>, text: &str) {
    let look = Look::new(size::H2_SCREEN, view.theme.ink).weight(Weight::Semibold).leading(1.3);
    words_ui(ui, view, text, &look, TextRole::Heading(2));
    ui.add_space(6.0);
}
