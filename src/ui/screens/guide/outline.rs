//! "On this page": the sections of the chapter, and what can be done with it.

use crate::content::{Chapter, SectionId};
use crate::settings::ReadingPosition;
use crate::tr;
use crate::ui::screens::guide::state::Goal;
use crate::ui::screens::guide::{GuideState, tools};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::document::Target;
use crate::ui::widgets::paragraph::{Look, Paragraph, TextRole, paint, words_ui};
use crate::ui::{Action, View};
use egui::accesskit::Role;
use egui::{Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Draws the sections; the one being read is marked.
pub(super) fn outline_ui(
    ui: &mut Ui,
    view: View<'_>,
    chapter: &Chapter,
    state: &mut GuideState,
    out: &mut Vec<Action>,
) {
    ScrollArea::vertical().id_salt("outline").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let title = Look::new(size::SMALL, view.theme.ink2).weight(Weight::Semibold);
        words_ui(ui, view, &tr!(view.words(), "reader-on-this-page"), &title, TextRole::Heading(2));
        ui.add_space(6.0);
        for section in &chapter.text.get(view.lang).sections {
            let current = state.section.as_ref() == Some(&section.id);
            if entry_ui(ui, view, &section.heading_text(), current) {
                go_to_section(state, &section.id);
            }
        }
        if !chapter.sources.is_empty() && entry_ui(ui, view, &tr!(view.words(), "reader-sources"), false) {
            state.goal = Some(Goal::Sources);
        }
        ui.add_space(18.0);
        ui.spacing_mut().item_spacing.y = 8.0;
        tools::buttons_ui(ui, view, chapter, state, out);
    });
}

fn go_to_section(state: &mut GuideState, section: &SectionId) {
    let position = ReadingPosition { section: Some(section.clone()), fraction: 0.0 };
    state.goal = Some(Goal::Text(Target::Position(position)));
}

fn entry_ui(ui: &mut Ui, view: View<'_>, text: &str, current: bool) -> bool {
    let theme = view.theme;
    let look = Look::new(size::SMALL, if current { theme.accent } else { theme.ink2 }).leading(1.4);
    let look = look.weight(if current { Weight::Semibold } else { Weight::Regular });
    let width = ui.available_width();
    let words = Paragraph::plain(ui, theme, text, &look, width - 20.0, &[]);
    let height = (words.size().y + 10.0).max(28.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, current, text));
    let bar = Rect::from_min_max(rect.min, pos2(rect.left() + 2.0, rect.bottom()));
    ui.painter().rect_filled(bar, 0.0, if current { theme.accent } else { theme.line });
    if response.hovered() {
        let ground = Rect::from_min_max(pos2(rect.left() + 4.0, rect.top()), rect.max);
        ui.painter().rect_filled(ground, 6.0, theme.accent_soft);
    }
    paint(ui, theme, &words, pos2(rect.left() + 14.0, rect.center().y - words.size().y / 2.0));
    focus_ring(ui, theme, &response, 4);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
