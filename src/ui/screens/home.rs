use crate::content::names::{effort, who_names};
use crate::content::{Category, Practice, PracticeId, Risk};
use crate::i18n::Words;
use crate::record::Progress;
use crate::tr;
use crate::ui::screens::backups::reminder_ui;
use crate::ui::screens::emergency::{ongoing_ui, strip_ui};
use crate::ui::screens::news::{again_line_ui, news_line_ui};
use crate::ui::screens::trend_chart::trend_ui;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{Hovered, card, card_button_ui, rule_ui};
use crate::ui::widgets::check_row::practice_row_ui;
use crate::ui::widgets::label::{heading_ui, hint_ui, icon_ui, text_ui};
use crate::ui::widgets::progress_bar::progress_bar_ui;
use crate::ui::{Action, Icon, ListPlace, Route, View};
use egui::accesskit::Role;
use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};
use jiff::ToSpan as _;

/// How many practices "next" shows.
const NEXT: usize = 3;
/// How many days ahead a date counts as near.
const SOON: i64 = 31;
/// How many of those to start with are shown before one asks for all.
const FIRST: usize = 4;
/// Narrowest useful card, in points.
const NARROWEST_CARD: f32 = 230.0;
/// Space between two cards, in points.
const GAP: f32 = 20.0;

/// What home shows during a visit: decided when it is entered, so that nothing moves away under a tick.
#[derive(Debug, Default)]
pub(super) struct HomeState {
    visit: Option<u64>,
    /// Nothing was entered yet.
    welcoming: bool,
    /// One of the practices to start with is still open.
    starting: bool,
    /// What comes next.
    next: Vec<PracticeId>,
    /// The first of those to start with that were open.
    first: Vec<PracticeId>,
    /// All of those to start with are shown.
    unfolded: bool,
}

impl HomeState {
    fn enter(&mut self, view: &View<'_>, visit: u64) {
        if self.visit == Some(visit) {
            return;
        }
        let is_open = |practice: &&Practice| view.state().status(&practice.id).is_open();
        let urgent = view.guide.practices_by_urgency();
        *self = Self {
            visit: Some(visit),
            welcoming: progress(view).is_untouched(),
            starting: urgent.iter().any(|practice| practice.starter && is_open(practice)),
            first: urgent
                .iter()
                .filter(|practice| practice.starter && is_open(practice))
                .take(FIRST)
                .map(|practice| practice.id.clone())
                .collect(),
            unfolded: false,
            next: next(view, urgent),
        };
    }
}

/// Returns what comes next of these, which are in order of urgency: what has a date in the coming days, the nearest
/// first, then what says something else than when it was ticked, then what is most urgent.
fn next(view: &View<'_>, mut open: Vec<&Practice>) -> Vec<PracticeId> {
    let again = |practice: &Practice| view.reading(&practice.id).is_changed();
    open.retain(|practice| view.state().status(&practice.id).is_open() || again(practice));
    let soon = view.today.checked_add(SOON.days()).unwrap_or(view.today);
    let due = |practice: &Practice| view.state().practice(&practice.id).and_then(|state| state.due());
    // Stable: those without a date stay in their order.
    open.sort_by_key(|practice| {
        let is_open = view.state().status(&practice.id).is_open();
        let near = due(practice).filter(|due| *due <= soon && is_open);
        near.map_or((!again(practice), true, soon), |due| (false, false, due))
    });
    open.into_iter().take(NEXT).map(|practice| practice.id.clone()).collect()
}

fn progress(view: &View<'_>) -> Progress {
    Progress::of(view.state(), view.guide.practices().map(|practice| &practice.id))
}

/// Draws what to do now.
pub(super) fn home_ui(
    ui: &mut Ui,
    view: &View<'_>,
    visit: u64,
    state: &mut HomeState,
    out: &mut Vec<Action>,
) {
    state.enter(view, visit);
    ongoing_ui(ui, view, out);
    if state.welcoming {
        news_line_ui(ui, view, out);
        welcome_ui(ui, view, out);
        ui.add_space(12.0);
        starters_ui(ui, view, state, out);
    } else {
        greeting_ui(ui, view, progress(view), out);
        news_line_ui(ui, view, out);
        again_line_ui(ui, view, out);
        reminder_ui(ui, view, out);
        ui.add_space(4.0);
        strip_ui(ui, view, out);
        ui.add_space(12.0);
        now_ui(ui, view, state, out);
        if state.starting {
            ui.add_space(12.0);
            starters_ui(ui, view, state, out);
        }
    }
    ui.add_space(16.0);
    heading_ui(ui, view.theme, 2, &tr!(view.words(), "home-by-category"));
    ui.add_space(4.0);
    categories_ui(ui, view, out);
    ui.add_space(16.0);
    hint_ui(ui, view.theme, &tr!(view.words(), "home-whose-guide"));
}

fn welcome_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 1, &tr!(words, "home-welcome"));
    text_ui(
        ui,
        &tr!(
            words,
            "home-welcome-text",
            count = view.guide.practices().filter(|practice| practice.starter).count()
        ),
        size::BODY,
        Weight::Regular,
        view.theme.ink2,
    );
    ui.add_space(4.0);
    strip_ui(ui, view, out);
    ui.add_space(12.0);
    let first = view.guide.chapters().next().map(|chapter| chapter.text.get(view.lang).title.clone());
    let read = tr!(words, "home-read-text", chapter = first.unwrap_or_default());
    let cards = [
        (Icon::BOOK_OPEN, tr!(words, "home-read"), read, tr!(words, "home-read-button"), Route::Guide(None)),
        (
            Icon::LIST_CHECKS,
            tr!(words, "home-check"),
            tr!(words, "home-check-text"),
            tr!(words, "home-check-button"),
            Route::Lists(None),
        ),
        (
            Icon::PRESENTATION,
            tr!(words, "home-workshop"),
            tr!(words, "home-workshop-text"),
            tr!(words, "home-workshop-button"),
            Route::Guide(None),
        ),
    ];
    grid_ui(
        ui,
        3,
        NARROWEST_CARD,
        16.0,
        &cards,
        |ui, (icon, title, text, button, route)| {
            icon_ui(ui, *icon, 32.0, view.theme.accent);
            ui.add_space(4.0);
            heading_ui(ui, view.theme, 2, title);
            text_ui(ui, text, size::BODY, Weight::Regular, view.theme.ink2);
            ui.add_space((ui.min_rect().top() + 174.0 - ui.cursor().top()).max(8.0));
            if Button::new(button).ui(ui, view.theme).clicked() {
                out.push(Action::Go(route.clone()));
            }
        },
        view,
    );
}

fn greeting_ui(ui: &mut Ui, view: &View<'_>, progress: Progress, out: &mut Vec<Action>) {
    let words = view.words();
    let continue_reading = view
        .settings
        .last_read
        .as_ref()
        .and_then(|id| view.guide.chapter(id))
        .map(|chapter| tr!(words, "home-continue", chapter = chapter.text.get(view.lang).title.clone()));
    let greeting = match view.hour {
        5..12 => tr!(words, "home-morning"),
        12..19 => tr!(words, "home-afternoon"),
        _ => tr!(words, "home-evening"),
    };
    let words = |ui: &mut Ui| {
        heading_ui(ui, view.theme, 1, &greeting);
        text_ui(ui, &summary(view, progress), size::BODY, Weight::Regular, view.theme.ink2);
    };
    let button = |ui: &mut Ui, out: &mut Vec<Action>| {
        let Some(label) = &continue_reading else { return };
        if Button::new(label).with_icon(Icon::BOOK_OPEN).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Guide(None)));
        }
    };
    if ui.available_width() < 720.0 {
        words(ui);
        ui.add_space(4.0);
        button(ui, out);
        return;
    }
    let half = ui.available_width() * 0.5;
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(vec2(half, 64.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(half);
            words(ui);
        });
        ui.with_layout(Layout::right_to_left(Align::Max), |ui| button(ui, out));
    });
}

fn summary(view: &View<'_>, progress: Progress) -> String {
    let words = view.words();
    let due = view.guide.practices().filter_map(|practice| {
        let state = view.state().practice(&practice.id)?;
        state.due().filter(|_| state.status().is_open())
    });
    let counts = tr!(words, "home-counts", done = progress.done, all = progress.applicable());
    match due.min() {
        Some(day) if day < view.today => {
            let day = crate::i18n::short_date(words, day);
            format!("{counts} {}", tr!(words, "home-overdue", day = day))
        }
        Some(day) => {
            format!("{counts} {}", tr!(words, "home-next-date", day = crate::i18n::short_date(words, day)))
        }
        None => counts,
    }
}

/// Draws what comes next beside the progress over time.
fn now_ui(ui: &mut Ui, view: &View<'_>, state: &HomeState, out: &mut Vec<Action>) {
    let next: Vec<&Practice> = state.next.iter().filter_map(|id| view.guide.practice(id)).collect();
    let width = ui.available_width();
    if width <= 720.0 {
        card(view.theme).show(ui, |ui| next_ui(ui, view, &next, out));
        ui.add_space(8.0);
        card(view.theme).show(ui, |ui| trend_ui(ui, view, 160.0));
        return;
    }
    let left = ((width - GAP) * 0.545).floor();
    let right = width - GAP - left;
    let top = ui.next_widget_position();
    let first = ui.scope_builder(column(top, left), |ui| {
        card(view.theme).show(ui, |ui| next_ui(ui, view, &next, out)).response.rect.height()
    });
    let height = first.inner;
    ui.scope_builder(column(top + vec2(left + GAP, 0.0), right), |ui| {
        card(view.theme).show(ui, |ui| {
            ui.set_min_height(height - 42.0);
            trend_ui(ui, view, height - 42.0);
        });
    });
}

/// Returns how to build a column that stands beside another.
pub(super) fn column(at: egui::Pos2, width: f32) -> UiBuilder {
    UiBuilder::new()
        .max_rect(Rect::from_min_size(at, vec2(width, f32::INFINITY)))
        .layout(Layout::top_down(Align::LEFT))
}

/// Draws the heading of a card, and a hint at its end.
pub(super) fn card_head_ui(ui: &mut Ui, view: &View<'_>, title: &str, hint: &str) {
    ui.take_available_width();
    ui.horizontal(|ui| {
        heading_ui(ui, view.theme, 2, title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !hint.is_empty() {
                hint_ui(ui, view.theme, hint);
            }
        });
    });
}

fn next_ui(ui: &mut Ui, view: &View<'_>, next: &[&Practice], out: &mut Vec<Action>) {
    let words = view.words();
    let roomy = ui.available_width() > 400.0;
    let order = if roomy { tr!(words, "home-next-order") } else { String::new() };
    card_head_ui(ui, view, &tr!(words, "home-next"), &order);
    if next.is_empty() {
        text_ui(ui, &tr!(words, "home-all-done"), size::BODY, Weight::Regular, view.theme.ink2);
    }
    for practice in next {
        rule_ui(ui, view.theme);
        let under = describe(view, practice);
        let mut look = false;
        practice_row_ui(ui, view, practice, Some(&under), |ui| look = end_ui(ui, view, practice), out);
        if look {
            out.push(Action::Go(Route::Lists(ListPlace::of(view.guide, &practice.id))));
        }
    }
    ui.add_space(4.0);
    let place = next.first().map(|practice| ListPlace {
        category: practice.chapter.category(),
        practice: Some(practice.id.clone()),
    });
    if Button::new(&tr!(words, "home-open-lists")).look(Look::Primary).ui(ui, view.theme).clicked() {
        out.push(Action::Go(Route::Lists(place)));
    }
}

/// Draws how bad it is when the practice is missing, or what leads to the words that changed. Returns whether the person
/// wants to look at them.
fn end_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice) -> bool {
    let words = view.words();
    if view.reading(&practice.id).is_changed() {
        let name = tr!(words, "again-look-name", title = practice.title.get(view.lang).as_str());
        return Button::new(&tr!(words, "again-look")).named(&name).ui(ui, view.theme).clicked();
    }
    if practice.risk == Risk::High {
        let (ink, ground) = (view.theme.danger, view.theme.danger_soft);
        crate::ui::widgets::chip::chip_ui(ui, &tr!(words, "risk-high"), ink, ground);
    }
    false
}

/// Returns "Cuentas · 15 min · Coordinación".
fn describe(view: &View<'_>, practice: &Practice) -> String {
    let words = view.words();
    let category = view.guide.category_of(&practice.id).map_or("", |category| category.title.get(view.lang));
    let owner = view.state().practice(&practice.id).and_then(|state| state.owner());
    format!("{category} · {} · {}", effort(words, practice.minutes), owner_or_who(words, owner, practice))
}

fn owner_or_who(words: &Words, owner: Option<&str>, practice: &Practice) -> String {
    match owner {
        Some(owner) => owner.to_owned(),
        None => who_names(words, &practice.who),
    }
}

/// Draws the practices to start with: the first of them, or how many are done, and all of them when asked.
fn starters_ui(ui: &mut Ui, view: &View<'_>, state: &mut HomeState, out: &mut Vec<Action>) {
    let words = view.words();
    let starters: Vec<&Practice> =
        view.guide.practices_by_urgency().into_iter().filter(|practice| practice.starter).collect();
    if starters.is_empty() {
        return;
    }
    let progress = Progress::of(view.state(), starters.iter().map(|practice| &practice.id));
    let count = starters.len();
    card(view.theme).show(ui, |ui| {
        let counts = tr!(words, "n-of-m", done = progress.done, all = progress.applicable());
        card_head_ui(ui, view, &tr!(words, "home-starters", count = count), &counts);
        let folds = count > FIRST + 1;
        let mut shown = starters;
        if folds && !state.unfolded {
            // What comes next stands above already, unless this is the first time.
            shown.retain(|practice| state.welcoming && state.first.contains(&practice.id));
        }
        if !state.welcoming {
            progress_bar_ui(ui, view.theme, &counts, 8.0, progress);
        }
        for practice in shown {
            rule_ui(ui, view.theme);
            let under = describe(view, practice);
            practice_row_ui(ui, view, practice, Some(&under), |_| {}, out);
        }
        if folds {
            let all = tr!(words, "home-starters-all", count = count);
            let label = if state.unfolded { tr!(words, "home-starters-fewer") } else { all };
            ui.add_space(4.0);
            if Button::new(&label).ui(ui, view.theme).clicked() {
                state.unfolded = !state.unfolded;
            }
        }
    });
}

fn categories_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let categories: Vec<&Category> = view.guide.categories.iter().collect();
    let width = ui.available_width();
    let columns = ((width / NARROWEST_CARD) as usize).clamp(1, 4);
    let card_width = (width - 14.0 * (columns - 1) as f32) / columns as f32;
    for row in categories.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            for category in row {
                category_ui(ui, view, category, card_width, out);
            }
        });
        ui.add_space(6.0);
    }
}

fn category_ui(ui: &mut Ui, view: &View<'_>, category: &Category, width: f32, out: &mut Vec<Action>) {
    let progress = Progress::of(view.state(), category.practices.iter().map(|practice| &practice.id));
    let counts = counts(view.words(), progress);
    let title = category.title.get(view.lang);
    let name = format!("{title}, {counts}");
    let frame = |hovered| {
        let line = match hovered {
            Hovered::Yes => view.theme.accent,
            Hovered::No => view.theme.line,
        };
        card(view.theme).inner_margin(egui::Margin::same(16)).stroke(egui::Stroke::new(1.0, line))
    };
    let id = ("category", category.id.as_str());
    let response = card_button_ui(ui, view.theme, (id, width), frame, |ui| {
        ui.set_width(width - 34.0);
        ui.set_min_height(58.0);
        category_head_ui(ui, view, category, &counts);
        ui.add_space(4.0);
        progress_bar_ui(ui, view.theme, &name, 8.0, progress);
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        out.push(Action::Go(Route::Lists(Some(ListPlace { category: category.id.clone(), practice: None }))));
    }
}

fn category_head_ui(ui: &mut Ui, view: &View<'_>, category: &Category, counts: &str) {
    let top = ui.next_widget_position();
    let width = ui.available_width();
    let icon = Icon::named(&category.icon).unwrap_or(Icon::LIST);
    ui.horizontal_top(|ui| {
        icon_ui(ui, icon, 22.0, view.theme.accent);
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            hint_ui(ui, view.theme, counts);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                text_ui(ui, category.title.get(view.lang), size::BODY, Weight::Semibold, view.theme.ink);
            });
        });
    });
    ui.expand_to_include_rect(Rect::from_min_max(top, pos2(top.x + width, top.y)));
}

/// Returns "7/12", or a dash when nothing applies.
pub(super) fn counts(words: &Words, progress: Progress) -> String {
    if progress.applicable() == 0 {
        tr!(words, "nothing-applies")
    } else {
        format!("{}/{}", progress.done, progress.applicable())
    }
}

/// Draws cards of one height in rows.
fn grid_ui<T>(
    ui: &mut Ui,
    most: usize,
    narrowest: f32,
    gap: f32,
    items: &[T],
    mut content: impl FnMut(&mut Ui, &T),
    view: &View<'_>,
) {
    let width = ui.available_width();
    let columns = ((width / narrowest) as usize).clamp(1, most);
    let card_width = (width - gap * (columns - 1) as f32) / columns as f32;
    for row in items.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for item in row {
                let least = if columns > 1 { 190.0 } else { 0.0 };
                let layout = Layout::top_down(Align::LEFT);
                ui.allocate_ui_with_layout(Vec2::new(card_width, 0.0), layout, |ui| {
                    card(view.theme).show(ui, |ui| {
                        ui.set_width(card_width - 42.0);
                        ui.set_min_height(least);
                        content(ui, item);
                    });
                });
            }
        });
        ui.add_space(gap / 2.0);
    }
}
