//! The glossary: every term, what it means, what people call it.

use crate::content::{Term, TermId};
use crate::tr;
use crate::ui::View;
use crate::ui::theme::{Weight, radius, size};
use crate::ui::widgets::document::{Style, folded};
use crate::ui::widgets::paragraph::{Look, TextRole, words_ui};
use crate::ui::widgets::scroll_keys::scroll_keys;
use crate::ui::widgets::term_popup::synonyms;
use egui::{Align, Frame, Margin, ScrollArea, Ui};

/// What the glossary remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct GlossaryState {
    filter: String,
    /// The visit in which a term was brought into view.
    shown: Option<u64>,
}

/// Draws the glossary; `term` is brought into view once for each `visit` and stands out.
pub fn glossary_ui(
    ui: &mut Ui,
    view: View<'_>,
    (term, visit): (Option<&TermId>, u64),
    state: &mut GlossaryState,
) {
    let entered = state.shown != Some(visit);
    state.shown = Some(visit);
    if entered && term.is_some() {
        state.filter.clear();
    }
    page(ui, view, |ui| {
        let title = Look::new(size::H1_SCREEN, view.theme.ink).weight(Weight::Bold).leading(1.2);
        words_ui(ui, view, &tr!(view.words(), "reader-glossary"), &title, TextRole::Heading(1));
        ui.add_space(12.0);
        filter_ui(ui, view, state);
        ui.add_space(12.0);
        let found = found(view, &state.filter);
        if found.is_empty() {
            let look = Look::new(size::BODY, view.theme.ink2);
            words_ui(ui, view, &tr!(view.words(), "glossary-none"), &look, TextRole::Text);
        }
        for each in found {
            let named = term == Some(&each.id);
            let rect = term_ui(ui, view, each, named);
            if named && entered {
                ui.scroll_to_rect_animation(rect, Some(Align::Center), egui::style::ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
        }
    });
}

/// A page of running text that scrolls, not wider than is easy to read.
pub(super) fn page(ui: &mut Ui, view: View<'_>, draw: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt("page").auto_shrink(false).animated(false).show(ui, |ui| {
        scroll_keys(ui);
        let margin = if ui.available_width() < 560.0 { 16 } else { 28 };
        Frame::new().inner_margin(Margin::symmetric(margin, 28)).show(ui, |ui| {
            ui.set_max_width(Style::reading(view.theme).measure().min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 0.0;
            draw(ui);
        });
    });
}

fn filter_ui(ui: &mut Ui, view: View<'_>, state: &mut GlossaryState) {
    let name = tr!(view.words(), "glossary-filter");
    let width = ui.available_width().min(360.0) - 20.0;
    let field = egui::TextEdit::singleline(&mut state.filter)
        .hint_text(&name)
        .desired_width(width)
        .margin(Margin::symmetric(10, 8));
    ui.add(field).accessible_name(name);
}

/// Returns the terms in the order of the language shown that have what was typed in them.
fn found<'a>(view: View<'a>, filter: &str) -> Vec<&'a Term> {
    let filter = folded(filter.trim());
    let mut terms: Vec<&Term> =
        view.guide.terms.values().filter(|term| is_match(view, term, &filter)).collect();
    terms.sort_by_key(|term| folded(term.term.get(view.lang)));
    terms
}

fn is_match(view: View<'_>, term: &Term, filter: &str) -> bool {
    let texts = [term.term.get(view.lang), term.definition.get(view.lang)];
    texts.into_iter().chain(term.synonyms.get(view.lang)).any(|text| folded(text).contains(filter))
}

fn term_ui(ui: &mut Ui, view: View<'_>, term: &Term, named: bool) -> egui::Rect {
    let theme = view.theme;
    let fill = if named { theme.accent_soft } else { egui::Color32::TRANSPARENT };
    let frame = Frame::new().fill(fill).corner_radius(radius::CARD).inner_margin(Margin::symmetric(12, 10));
    let drawn = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let name = Look::new(size::READING, theme.ink).weight(Weight::Semibold).leading(1.4);
        words_ui(ui, view, term.term.get(view.lang), &name, TextRole::Heading(2));
        let text = Look::new(size::BODY, theme.ink);
        words_ui(ui, view, term.definition.get(view.lang), &text, TextRole::Text);
        let synonyms = synonyms(term, view.lang);
        if !synonyms.is_empty() {
            let also = tr!(view.words(), "reader-term-also", synonyms = synonyms);
            words_ui(ui, view, &also, &Look::new(size::SMALL, theme.ink2), TextRole::Text);
        }
    });
    drawn.response.rect
}
