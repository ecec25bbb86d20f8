use crate::i18n::Lang;
use crate::search::{Hit, Snippet, Target};
use crate::settings::{Place, SettingChange};
use crate::tr;
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::chip::chip_ui;
use crate::ui::widgets::label::{hint_ui, icon_ui};
use crate::ui::{Action, EmergencyPlace, Icon, ListPlace, Route, View};
use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align, Align2, Area, CornerRadius, Frame, Id, Key, Layout, Margin, Modal, Modifiers, Order, Rect,
    Response, ScrollArea, Sense, Stroke, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};
use std::ops::Range;

/// Most hits shown.
const LIMIT: usize = 40;
/// Height of a hit, in points: most titles fit on one line.
const ROW: f32 = 59.0;

/// What is typed into the palette and which hit is chosen.
#[derive(Debug, Default)]
pub(super) struct PaletteState {
    query: String,
    found: Vec<(Hit, Snippet)>,
    /// The query and the language that `found` answers.
    answered: Option<(String, Lang)>,
    chosen: usize,
    focused: bool,
}

/// Draws the search palette over the screen.
pub(super) fn palette_ui(ui: &mut Ui, view: &View<'_>, state: &mut PaletteState, out: &mut Vec<Action>) {
    let window = ui.ctx().content_rect();
    let width = (window.width() - 24.0).min(720.0);
    let top = (window.height() * 0.11).min(90.0);
    let area = Area::new(Id::unique("palette"))
        .kind(egui::UiKind::Modal)
        .order(Order::Foreground)
        .anchor(Align2::CENTER_TOP, vec2(0.0, top))
        .interactable(true);
    let frame = Frame::new()
        .fill(view.theme.surface)
        .stroke(Stroke::new(1.0, view.theme.line))
        .corner_radius(CornerRadius::same(radius::CARD));
    let modal = Modal::new(Id::unique("palette-modal"))
        .area(area)
        .frame(frame)
        .backdrop_color(view.theme.veil)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            take_keys(ui, view, state, out);
            query_ui(ui, view, state);
            answer(view, state);
            crate::ui::widgets::card::rule_ui(ui, view.theme);
            let room = (window.height() - top - 150.0).max(60.0);
            hits_ui(ui, view, state, room, out);
            crate::ui::widgets::card::rule_ui(ui, view.theme);
            Frame::new().inner_margin(Margin::symmetric(20, 10)).show(ui, |ui| {
                hint_ui(ui, view.theme, &tr!(view.words(), "search-keys"));
            });
        });
    if modal.backdrop_response.clicked() {
        out.push(Action::CloseDialog);
    }
}

fn take_keys(ui: &Ui, view: &View<'_>, state: &mut PaletteState, out: &mut Vec<Action>) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let last = state.found.len().saturating_sub(1);
    if pressed(Modifiers::NONE, Key::ArrowDown) {
        state.chosen = (state.chosen + 1).min(last);
    }
    if pressed(Modifiers::NONE, Key::ArrowUp) {
        state.chosen = state.chosen.saturating_sub(1);
    }
    let both = pressed(Modifiers::COMMAND, Key::Enter);
    if both || pressed(Modifiers::NONE, Key::Enter) {
        if both {
            out.push(Action::Setting(SettingChange::TwoLanguages(true)));
        }
        if let Some((hit, _)) = state.found.get(state.chosen) {
            open(view, hit, out);
        }
    }
}

fn query_ui(ui: &mut Ui, view: &View<'_>, state: &mut PaletteState) {
    let (words, theme) = (view.words(), view.theme);
    let name = tr!(words, "search-everything");
    Frame::new().inner_margin(Margin::symmetric(20, 12)).show(ui, |ui| {
        ui.horizontal(|ui| {
            icon_ui(ui, Icon::MAGNIFYING_GLASS, 22.0, theme.ink2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if state.answered.as_ref().is_some_and(|(query, _)| !query.trim().is_empty()) {
                    let count = state.found.len();
                    let text = if count == LIMIT {
                        tr!(words, "search-many", count = count)
                    } else {
                        tr!(words, "search-count", count = count)
                    };
                    let response = ui.label(theme::text(&text, size::SMALL, Weight::Regular, theme.ink2));
                    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
                }
                let edit = TextEdit::singleline(&mut state.query)
                    .id(Id::unique("palette-query"))
                    .font(egui::FontId::proportional(19.0))
                    .hint_text(theme::text(&name, 19.0, Weight::Regular, theme.ink3))
                    .desired_width(ui.available_width())
                    .min_size(vec2(0.0, 32.0))
                    .align(Align2::LEFT_CENTER)
                    .char_limit(200)
                    .frame(Frame::NONE)
                    .show(ui)
                    .response
                    .response;
                edit.widget_info(|| {
                    let mut info = WidgetInfo::labeled(Role::SearchInput, true, &name);
                    info.current_text_value = Some(state.query.clone());
                    info
                });
                if !state.focused {
                    edit.request_focus();
                    state.focused = true;
                }
            });
        });
    });
}

/// Searches again when something else was typed.
fn answer(view: &View<'_>, state: &mut PaletteState) {
    let Some(index) = view.index else { return };
    let asked = (state.query.clone(), view.lang);
    if state.answered.as_ref() == Some(&asked) {
        return;
    }
    state.found = index
        .search(view.lang, &state.query, LIMIT)
        .into_iter()
        .map(|hit| {
            let snippet = index.snippet(view.guide, &hit, &state.query);
            (hit, snippet)
        })
        .collect();
    state.chosen = 0;
    state.answered = Some(asked);
}

fn hits_ui(ui: &mut Ui, view: &View<'_>, state: &mut PaletteState, room: f32, out: &mut Vec<Action>) {
    let nothing = state.found.is_empty() && !state.query.trim().is_empty();
    if nothing || state.query.trim().is_empty() {
        Frame::new().inner_margin(Margin::symmetric(20, 16)).show(ui, |ui| {
            let text = if nothing {
                tr!(view.words(), "search-no-hits")
            } else {
                tr!(view.words(), "search-invite")
            };
            hint_ui(ui, view.theme, &text);
        });
        return;
    }
    ScrollArea::vertical().id_salt(&state.query).max_height(room).min_scrolled_height(room).show(ui, |ui| {
        let moves = ui.input(|input| input.pointer.is_moving());
        let mut pointed = None;
        for (number, (hit, snippet)) in state.found.iter().enumerate() {
            let place = Rect::from_min_size(ui.next_widget_position(), vec2(ui.available_width(), ROW));
            if number != state.chosen && !ui.is_rect_visible(place) {
                // Nobody sees it; laying it out would make every letter typed wait.
                ui.allocate_space(place.size());
                continue;
            }
            let response = hit_ui(ui, view, number, hit, snippet, number == state.chosen);
            if response.hovered() && moves {
                pointed = Some(number);
            }
            if response.clicked() {
                open(view, hit, out);
            }
        }
        state.chosen = pointed.unwrap_or(state.chosen);
    });
}

fn hit_ui(
    ui: &mut Ui,
    view: &View<'_>,
    number: usize,
    hit: &Hit,
    snippet: &Snippet,
    chosen: bool,
) -> Response {
    let (words, theme) = (view.words(), view.theme);
    let (icon, kind) = match hit.target {
        Target::Section { .. } => (Icon::BOOK_OPEN, tr!(words, "kind-guide")),
        Target::Practice(_) => (Icon::CHECK_SQUARE, tr!(words, "kind-practice")),
        Target::Helpline(_) => (Icon::HAND_HEART, tr!(words, "kind-helpline")),
        Target::Term(_) => (Icon::BOOK_BOOKMARK, tr!(words, "kind-term")),
        Target::Emergency(_) | Target::Step { .. } => (Icon::FIRST_AID, tr!(words, "kind-emergency")),
    };
    let builder = UiBuilder::new().id_salt(("hit", number)).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            ui.style_mut().interaction.selectable_labels = false;
            let ground = if chosen { theme.accent_soft } else { theme.surface };
            Frame::new().fill(ground).inner_margin(Margin::symmetric(20, 10)).show(ui, |ui| {
                ui.take_available_width();
                ui.horizontal(|ui| {
                    icon_ui(ui, icon, 22.0, theme.accent);
                    ui.add_space(6.0);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        chip_ui(ui, &kind, theme.ink2, theme.sunken);
                        if hit.found_in != view.lang {
                            chip_ui(ui, hit.found_in.own_name(), theme.warn, theme.warn_soft);
                        }
                        ui.with_layout(Layout::top_down(Align::LEFT), |ui| lines_ui(ui, view, snippet));
                    });
                });
            });
        })
        .response;
    let name = format!("{kind}: {}", snippet.title);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    if chosen && !ui.clip_rect().contains_rect(response.rect) {
        response.scroll_to_me(None);
    }
    response
}

fn lines_ui(ui: &mut Ui, view: &View<'_>, snippet: &Snippet) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut title = LayoutJob::default();
    append_marked(&mut title, view, &snippet.title, &snippet.title_marks, size::BODY, Weight::Semibold);
    title.wrap.max_rows = 2;
    ui.add(egui::Label::new(title).wrap());
    let mut line = LayoutJob::default();
    let context = if snippet.text.is_empty() || snippet.context.is_empty() {
        snippet.context.clone()
    } else {
        format!("{} · ", snippet.context)
    };
    append_marked(&mut line, view, &context, &[], size::SMALL, Weight::Regular);
    append_marked(&mut line, view, &snippet.text, &snippet.marks, size::SMALL, Weight::Regular);
    ui.add(egui::Label::new(line).truncate());
}

fn append_marked(
    job: &mut LayoutJob,
    view: &View<'_>,
    text: &str,
    marks: &[Range<usize>],
    size: f32,
    weight: Weight,
) {
    let theme = view.theme;
    let ink = if weight == Weight::Semibold { theme.ink } else { theme.ink2 };
    let plain = theme::format(size, weight, ink);
    let mut marked = theme::format(size, weight, theme.on_mark);
    marked.background = theme.mark;
    let mut at = 0;
    for mark in marks {
        if let (Some(before), Some(inside)) = (text.get(at..mark.start), text.get(mark.clone())) {
            job.append(before, 0.0, plain.clone());
            job.append(inside, 0.0, marked.clone());
            at = mark.end;
        }
    }
    job.append(text.get(at..).unwrap_or(""), 0.0, plain);
}

fn open(view: &View<'_>, hit: &Hit, out: &mut Vec<Action>) {
    out.push(Action::CloseDialog);
    out.push(Action::Go(match &hit.target {
        Target::Section { chapter, section } => {
            Route::Guide(Some(Place { chapter: chapter.clone(), section: section.clone() }))
        }
        Target::Practice(practice) => match view.guide.category_of(practice) {
            Some(category) => Route::Lists(Some(ListPlace {
                category: category.id.clone(),
                practice: Some(practice.clone()),
            })),
            None => Route::Lists(None),
        },
        Target::Helpline(helpline) => Route::Helplines(Some(helpline.clone())),
        Target::Term(term) => Route::Glossary(Some(term.clone())),
        Target::Emergency(id) => Route::door(view.state(), id),
        Target::Step { emergency, step } => {
            Route::Emergency(Some(EmergencyPlace::Flow(emergency.clone(), Some(step.clone()))))
        }
    }));
}
