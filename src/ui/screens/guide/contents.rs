//! The contents: categories and their chapters, helplines, glossary and sources at the foot.

use crate::content::ChapterId;
use crate::tr;
use crate::ui::screens::guide::GuideState;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look as ButtonLook, focus_ring};
use crate::ui::widgets::paragraph::{Look, Paragraph, TextRole, paint, words_ui};
use crate::ui::{Action, Icon, Route, View};
use egui::accesskit::Role;
use egui::{Align, Id, Modal, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Draws the contents in a column.
pub(super) fn contents_ui(
    ui: &mut Ui,
    view: View<'_>,
    open: &ChapterId,
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    ScrollArea::vertical().id_salt("contents").auto_shrink(false).animated(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(egui::Margin { left: 14, right: 6, top: 22, bottom: 20 }).show(
            ui,
            |ui| {
                list_ui(ui, view, open, state, out);
            },
        );
    });
}

/// Draws the contents over the text, where there is no room beside it.
pub(super) fn overlay_ui(
    ui: &Ui,
    view: View<'_>,
    open: &ChapterId,
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    if !state.contents_open {
        return;
    }
    let window = ui.ctx().content_rect();
    let size = vec2((window.width() - 40.0).min(420.0), (window.height() - 80.0).max(120.0));
    let frame = frame(view);
    let modal = Modal::new(Id::unique("reader contents")).frame(frame).backdrop_color(view.theme.veil);
    let answer = modal.show(ui.ctx(), |ui| {
        ui.set_width(size.x);
        ui.horizontal(|ui| {
            let label = tr!(view.words(), "reader-contents-close");
            let close = Button::new(&label).with_icon(Icon::X);
            if close.look(ButtonLook::Quiet).ui(ui, view.theme).clicked() {
                state.contents_open = false;
            }
        });
        ScrollArea::vertical().max_height(size.y - 60.0).auto_shrink(false).show(ui, |ui| {
            list_ui(ui, view, open, state, out);
        });
    });
    if answer.should_close() {
        state.contents_open = false;
    }
}

fn frame(view: View<'_>) -> egui::Frame {
    egui::Frame::new()
        .fill(view.theme.surface)
        .stroke(egui::Stroke::new(1.0, view.theme.line))
        .corner_radius(crate::ui::theme::radius::CARD)
        .inner_margin(12)
}

fn list_ui(ui: &mut Ui, view: View<'_>, open: &ChapterId, state: &mut GuideState, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = Look::new(size::SMALL, view.theme.ink2).weight(Weight::Semibold).leading(1.4);
    for (place, category) in view.guide.categories.iter().enumerate() {
        if place > 0 {
            ui.add_space(12.0);
        }
        words_ui(ui, view, category.title.get(view.lang), &title, TextRole::Heading(2));
        ui.add_space(4.0);
        for chapter in &category.chapters {
            let current = chapter.id == *open;
            let response = entry_ui(ui, view, &chapter.text.get(view.lang).title, current);
            if current && state.reveal_chapter {
                state.reveal_chapter = false;
                let still = egui::style::ScrollAnimation::none();
                ui.scroll_to_rect_animation(response.rect, Some(Align::Center), still);
            }
            if response.clicked() {
                state.contents_open = false;
                out.push(Action::read(&chapter.id));
            }
        }
    }
    ui.add_space(16.0);
    rule(ui, view);
    ui.add_space(8.0);
    if entry_ui(ui, view, &tr!(view.words(), "helplines"), false).clicked() {
        out.push(Action::Go(Route::Helplines(None)));
    }
    if entry_ui(ui, view, &tr!(view.words(), "reader-glossary"), false).clicked() {
        out.push(Action::Go(Route::Glossary(None)));
    }
    if entry_ui(ui, view, &tr!(view.words(), "reader-sources-about"), false).clicked() {
        out.push(Action::Go(Route::Sources(None)));
    }
}

fn rule(ui: &mut Ui, view: View<'_>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().rect_filled(rect, 0.0, view.theme.line);
}

fn entry_ui(ui: &mut Ui, view: View<'_>, text: &str, current: bool) -> egui::Response {
    let theme = view.theme;
    let look = Look::new(size::SMALL, if current { theme.accent } else { theme.ink2 }).leading(1.3);
    let look = look.weight(if current { Weight::Semibold } else { Weight::Medium });
    let width = ui.available_width();
    let words = Paragraph::plain(ui, theme, text, &look, width - 18.0, &[]);
    let height = (words.size().y + 12.0).max(32.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, current, text));
    if current || response.hovered() {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 6.0, theme.accent_soft);
    }
    paint(ui, theme, &words, pos2(rect.left() + 10.0, rect.center().y - words.size().y / 2.0));
    focus_ring(ui, theme, &response, 6);
    if response.gained_focus() {
        ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
