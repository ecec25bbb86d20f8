//! The bibliography, and what this program is and owes.

use crate::content::{Source, SourceId};
use crate::i18n::month_year;
use crate::tr;
use crate::ui::screens::glossary::page;
use crate::ui::theme::{Weight, radius, size};
use crate::ui::widgets::button::{Button, Look as ButtonLook};
use crate::ui::widgets::paragraph::{Look, TextRole, words_ui};
use crate::ui::{Action, Dialog, Icon, View};
use egui::{Align, Frame, Margin, Rect, Ui, vec2};

/// What the bibliography remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct SourcesState {
    /// The visit in which a source was brought into view.
    shown: Option<u64>,
}

/// Draws the bibliography; `source` is brought into view once for each `visit` and stands out.
pub fn sources_ui(
    ui: &mut Ui,
    view: View<'_>,
    (source, visit): (Option<&SourceId>, u64),
    state: &mut SourcesState,
    out: &mut Vec<Action>,
) {
    let entered = state.shown.replace(visit) != Some(visit);
    page(ui, view, |ui| {
        let title = Look::new(size::H1_SCREEN, view.theme.ink).weight(Weight::Bold).leading(1.2);
        words_ui(ui, view, &tr!(view.words(), "reader-sources"), &title, TextRole::Heading(1));
        ui.add_space(6.0);
        let text = Look::new(size::BODY, view.theme.ink2);
        words_ui(ui, view, &tr!(view.words(), "sources-intro"), &text, TextRole::Text);
        ui.add_space(12.0);
        let mut sources: Vec<&Source> = view.guide.sources.values().collect();
        sources.sort_by_key(|source| crate::ui::widgets::document::folded(&source.title));
        for each in sources {
            let named = source == Some(&each.id);
            let rect = source_ui(ui, view, each, named, out);
            if named && entered {
                ui.scroll_to_rect_animation(rect, Some(Align::Center), egui::style::ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
        }
        about_ui(ui, view);
    });
}

fn source_ui(ui: &mut Ui, view: View<'_>, source: &Source, named: bool, out: &mut Vec<Action>) -> Rect {
    let theme = view.theme;
    let fill = if named { theme.accent_soft } else { egui::Color32::TRANSPARENT };
    let frame = Frame::new().fill(fill).corner_radius(radius::CARD).inner_margin(Margin::symmetric(12, 10));
    let drawn = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let name = Look::new(size::BODY, theme.ink).weight(Weight::Semibold).leading(1.4);
        words_ui(ui, view, &source.title, &name, TextRole::Heading(2));
        let small = Look::new(size::SMALL, theme.ink2).leading(1.5);
        words_ui(ui, view, &facts(view, source), &small, TextRole::Text);
        let note = source.note.get(view.lang);
        if !note.is_empty() {
            words_ui(ui, view, note, &Look::new(size::BODY, theme.ink), TextRole::Text);
        }
        if !source.url.is_empty() {
            address_ui(ui, view, source, out);
        }
    });
    drawn.response.rect
}

fn address_ui(ui: &mut Ui, view: View<'_>, source: &Source, out: &mut Vec<Action>) {
    words_ui(ui, view, &source.url, &Look::new(size::SMALL, view.theme.ink).leading(1.5), TextRole::Text);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let words = view.words();
        let (label, title) = (tr!(words, "sources-copy"), source.title.as_str());
        let name = tr!(words, "sources-copy-name", title = title);
        let copy = Button::new(&label).named(&name).with_icon(Icon::COPY).look(ButtonLook::Quiet);
        if copy.ui(ui, view.theme).clicked() {
            out.push(Action::Copy(source.url.clone()));
        }
        let label = tr!(words, "sources-open");
        let name = tr!(words, "sources-open-name", title = title);
        let open = Button::new(&label).named(&name).with_icon(Icon::ARROW_SQUARE_OUT).look(ButtonLook::Quiet);
        if open.ui(ui, view.theme).clicked() {
            out.push(Action::Open(Dialog::ConfirmWeb(source.url.clone())));
        }
    });
}

/// Returns publisher, date, licence and when we looked, as far as they are known.
fn facts(view: View<'_>, source: &Source) -> String {
    let month = month_year(view.words(), source.verified.year, source.verified.month);
    let verified = tr!(view.words(), "sources-verified", month = month);
    let facts = [&source.publisher, &source.date, &source.licence, &verified];
    let known: Vec<&str> = facts.into_iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
    known.join(" · ")
}

fn about_ui(ui: &mut Ui, view: View<'_>) {
    let words = view.words();
    ui.add_space(28.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().rect_filled(rect, 0.0, view.theme.line);
    ui.add_space(24.0);
    let heading = Look::new(size::H2_SCREEN, view.theme.ink).weight(Weight::Semibold).leading(1.3);
    words_ui(ui, view, &tr!(words, "about-title"), &heading, TextRole::Heading(2));
    let text = Look::new(size::BODY, view.theme.ink);
    let edition = view.guide.edition.as_str();
    for paragraph in [
        tr!(words, "about-what", edition = edition),
        tr!(words, "about-own-text"),
        tr!(words, "about-thanks"),
        tr!(words, "about-limits"),
    ] {
        ui.add_space(8.0);
        words_ui(ui, view, &paragraph, &text, TextRole::Text);
    }
    ui.add_space(16.0);
    let small = Look::new(size::H3, view.theme.ink).weight(Weight::Semibold).leading(1.4);
    words_ui(ui, view, &tr!(words, "about-licences"), &small, TextRole::Heading(3));
    for line in [
        tr!(words, "about-licence-code"),
        tr!(words, "about-licence-guide"),
        tr!(words, "about-licence-text-font"),
        tr!(words, "about-licence-icon-font"),
    ] {
        ui.add_space(4.0);
        words_ui(ui, view, &line, &text, TextRole::Text);
    }
}
