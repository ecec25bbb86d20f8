//! What a glossary term means, beside the word.

use crate::content::{Term, TermId};
use crate::i18n::Lang;
use crate::tr;
use crate::ui::View;
use crate::ui::theme::{self, Weight, size};
use egui::{Id, Key, Response, Tooltip, Ui};

/// Width of the popup in points.
const WIDTH: f32 = 320.0;

/// Shows what a term means while its word has the pointer or the keyboard; Esc closes it.
pub fn term_popup_ui(ui: &Ui, view: View<'_>, (word, id): (&Response, Id), term: &TermId) {
    let Some(term) = view.guide.terms.get(term) else { return };
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(term.definition.get(view.lang).clone()));
    let focused = ui.memory(|memory| memory.has_focus(id));
    let closed_id = id.with("closed");
    if !focused && !word.hovered() {
        ui.data_mut(|data| data.remove::<bool>(closed_id));
        return;
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.insert_temp(closed_id, true));
    }
    if ui.data(|data| data.get_temp::<bool>(closed_id)).unwrap_or(false) {
        return;
    }
    let tooltip = if focused {
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, word.rect)
    } else {
        Tooltip::for_enabled(word)
    };
    let width = WIDTH.min(ui.ctx().content_rect().width() - 32.0);
    tooltip.gap(6.0).width(width).show(|ui| {
        egui::Frame::new().inner_margin(8).show(ui, |ui| term_ui(ui, view, term));
    });
}

fn term_ui(ui: &mut Ui, view: View<'_>, term: &Term) {
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 6.0;
    let theme = view.theme;
    ui.label(theme::text(term.term.get(view.lang), size::H3, Weight::Semibold, theme.ink));
    ui.label(theme::text(term.definition.get(view.lang), size::BODY, Weight::Regular, theme.ink));
    let synonyms = synonyms(term, view.lang);
    if !synonyms.is_empty() {
        let text = tr!(view.words(), "reader-term-also", synonyms = synonyms);
        ui.label(theme::text(text, size::SMALL, Weight::Regular, theme.ink2));
    }
}

/// Returns the synonyms of a term in a row.
pub fn synonyms(term: &Term, lang: Lang) -> String {
    term.synonyms.get(lang).join(", ")
}
