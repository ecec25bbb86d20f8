//! The lists: one category at a time, filters, and rows that open.

mod again;
mod details;
mod head;
mod history;
mod row;

pub(super) use again::{fields, what_changed};

use crate::content::{Category, CategoryId, Level, Practice, PracticeId};
use crate::record::{Change, Note, NoteKey, Progress};
use crate::tr;
use crate::ui::screens::home::counts;
use crate::ui::screens::shell::side_margin;
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::card::rule_ui;
use crate::ui::widgets::field::Draft;
use crate::ui::widgets::scroll_keys::scroll_keys;
use crate::ui::{Action, Icon, ListPlace, Route, View};
use egui::accesskit::Role;
use egui::{
    Align2, Color32, CornerRadius, FontId, Frame, Id, Margin, Panel, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};

/// What the lists remember between frames.
#[derive(Debug, Default)]
pub(super) struct ListsState {
    filter: Filter,
    category: Option<CategoryId>,
    open: Option<PracticeId>,
    draft: Draft,
    /// The visit whose route was already followed.
    visit: Option<u64>,
    /// Scroll to the open row at the next frame.
    show_open: bool,
}

/// Which practices of a list are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those with something left to do.
    Open,
    /// Those of this person's role.
    Mine,
    /// The basic ones.
    Basic,
}

/// Which field of a practice is being typed into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FieldOf {
    Owner(PracticeId),
    Note(PracticeId, usize),
    Reason(PracticeId),
}

impl FieldOf {
    /// Returns the id of the field on the screen.
    pub(super) fn id(&self) -> Id {
        match self {
            Self::Owner(practice) => Id::unique(("owner", practice.as_str())),
            Self::Note(practice, number) => Id::unique(("note", practice.as_str(), *number)),
            Self::Reason(practice) => Id::unique(("reason", practice.as_str())),
        }
    }

    /// Returns the change that a new text in this field means.
    pub(super) fn change(&self, view: &View<'_>, text: &str) -> Change {
        let text = text.trim().to_owned();
        match self {
            Self::Owner(practice) => {
                Change::Owner { practice: practice.clone(), owner: (!text.is_empty()).then_some(text) }
            }
            Self::Note(practice, number) => {
                let replaces = note_keys(view, practice).get(*number).cloned().into_iter().collect();
                Change::Note { practice: practice.clone(), text, replaces }
            }
            Self::Reason(practice) => Change::Status {
                practice: practice.clone(),
                status: crate::record::Status::NotApplicable { reason: text },
            },
        }
    }
}

fn note_keys(view: &View<'_>, practice: &PracticeId) -> Vec<NoteKey> {
    notes(view, practice).into_iter().map(|(key, _)| key.clone()).collect()
}

/// Returns the notes on a practice, those of this device first: a field in which somebody types stays where it is when
/// a note of another device arrives.
pub(super) fn notes<'a>(view: &View<'a>, practice: &PracticeId) -> Vec<(&'a NoteKey, &'a Note)> {
    let state = view.state().practice(practice);
    let mut notes: Vec<_> = state.into_iter().flat_map(|state| state.notes()).collect();
    notes.sort_by_key(|(key, _)| key.0.device != *view.record.device());
    notes
}

impl ListsState {
    /// Returns the change that was typed and not sent yet.
    pub(super) fn unsent(&self, view: &View<'_>) -> Option<Change> {
        let (field, text) = self.draft.unsent()?;
        let practice = self.open.as_ref()?;
        let notes = note_keys(view, practice).len().max(1);
        let mut fields = vec![FieldOf::Owner(practice.clone()), FieldOf::Reason(practice.clone())];
        fields.extend((0..=notes).map(|number| FieldOf::Note(practice.clone(), number)));
        fields.into_iter().find(|of| of.id() == field).map(|of| of.change(view, text))
    }

    /// Forgets what is being typed: it was sent.
    pub(super) fn settle(&mut self) {
        self.draft.clear();
    }

    fn follow(&mut self, view: &View<'_>, place: Option<&ListPlace>, visit: u64) {
        if self.visit == Some(visit) {
            return;
        }
        self.visit = Some(visit);
        if let Some(place) = place {
            if self.category.as_ref() != Some(&place.category) {
                self.filter = Filter::All;
            }
            self.category = Some(place.category.clone());
            if place.practice.is_some() {
                self.filter = Filter::All;
                self.open.clone_from(&place.practice);
                self.show_open = true;
            }
        }
        let known = self.category.as_ref().is_some_and(|id| view.guide.category(id).is_some());
        if !known {
            self.category = view.guide.categories.first().map(|category| category.id.clone());
        }
    }
}

/// Draws the lists.
pub(super) fn lists_ui(
    ui: &mut Ui,
    view: &View<'_>,
    place: Option<&ListPlace>,
    visit: u64,
    state: &mut ListsState,
    out: &mut Vec<Action>,
) {
    state.follow(view, place, visit);
    let Some(category) = state.category.as_ref().and_then(|id| view.guide.category(id)) else { return };
    let wide = ui.available_width() > 700.0;
    if wide {
        let frame = Frame::new().inner_margin(Margin::symmetric(12, 16));
        Panel::left("lists").exact_size(230.0).resizable(false).frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| categories_ui(ui, view, category, out));
        });
    }
    let margin = if wide { 24 } else { side_margin(ui.available_width()) };
    ScrollArea::vertical().id_salt(("list", category.id.as_str())).auto_shrink(false).show(ui, |ui| {
        scroll_keys(ui);
        Frame::new().inner_margin(Margin::symmetric(margin, 24)).show(ui, |ui| {
            if !wide {
                egui::CollapsingHeader::new(theme::text(
                    tr!(view.words(), "lists-other"),
                    size::BODY,
                    Weight::Medium,
                    view.theme.ink2,
                ))
                .show(ui, |ui| categories_ui(ui, view, category, out));
            }
            head::head_ui(ui, view, category, state, out);
            ui.add_space(8.0);
            list_ui(ui, view, category, state, out);
        });
    });
}

fn categories_ui(ui: &mut Ui, view: &View<'_>, current: &Category, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for category in &view.guide.categories {
        if category_ui(ui, view, category, category.id == current.id) {
            let place = ListPlace { category: category.id.clone(), practice: None };
            out.push(Action::Go(Route::Lists(Some(place))));
        }
    }
}

fn category_ui(ui: &mut Ui, view: &View<'_>, category: &Category, selected: bool) -> bool {
    let theme = view.theme;
    let progress = Progress::of(view.state(), category.practices.iter().map(|practice| &practice.id));
    let counts = counts(view.words(), progress);
    let title = category.title.get(view.lang);
    let weight = if selected { Weight::Bold } else { Weight::Regular };
    let ink = if selected { theme.accent } else { theme.ink2 };
    let layout = |text: &str, size: f32, width: f32| {
        let mut job =
            egui::text::LayoutJob::single_section(text.to_owned(), theme::format(size, weight, ink));
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    };
    let number = layout(&counts, size::SMALL, 80.0);
    let width = ui.available_width();
    let name = layout(title, size::BODY, width - 40.0 - 20.0 - number.size().x);
    let height = (name.size().y + 16.0).max(38.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, format!("{title}, {counts}")));
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(radius::CONTROL), theme.accent_soft);
    }
    let icon = Icon::named(&category.icon).unwrap_or(Icon::LIST);
    let family = if selected { theme::icons_filled() } else { theme::icons() };
    let icon_at = rect.left_center() + vec2(20.0, 0.0);
    ui.painter().text(icon_at, Align2::CENTER_CENTER, icon.0, FontId::new(20.0, family), ink);
    ui.painter().galley(rect.left_center() + vec2(40.0, -name.size().y / 2.0), name, Color32::PLACEHOLDER);
    let at = rect.right_center() - vec2(10.0 + number.size().x, number.size().y / 2.0);
    ui.painter().galley(at, number, Color32::PLACEHOLDER);
    focus_ring(ui, theme, &response, radius::CONTROL);
    response.clicked()
}

fn list_ui(ui: &mut Ui, view: &View<'_>, category: &Category, state: &mut ListsState, out: &mut Vec<Action>) {
    let shown: Vec<&Practice> =
        category.practices.iter().filter(|practice| shows(state.filter, view, practice)).collect();
    if state.filter != Filter::All {
        head::banner_ui(ui, view, shown.len(), category.practices.len(), state);
    }
    if shown.is_empty() {
        return;
    }
    crate::ui::widgets::card::card(view.theme).inner_margin(Margin::same(0)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, practice) in shown.iter().enumerate() {
            if number > 0 {
                rule_ui(ui, view.theme);
            }
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                row::row_ui(ui, view, practice, state, out);
            });
        }
    });
}

fn shows(filter: Filter, view: &View<'_>, practice: &Practice) -> bool {
    match filter {
        Filter::All => true,
        Filter::Open => view.state().status(&practice.id).is_open(),
        Filter::Mine => {
            let owner = view.state().practice(&practice.id).and_then(|state| state.owner());
            owner.is_some_and(|owner| owner.trim() == view.settings.role.trim())
        }
        Filter::Basic => practice.level == Level::Basic,
    }
}
