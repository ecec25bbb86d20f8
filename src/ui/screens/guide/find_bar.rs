//! "Find in page": the field, the count, the way from match to match.

use crate::content::Chapter;
use crate::i18n::Lang;
use crate::tr;
use crate::ui::screens::guide::GuideState;
use crate::ui::screens::guide::state::Goal;
use crate::ui::theme::{self, Weight, size};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::document::{Found, Page, Target, find};
use crate::ui::widgets::field::is_entered;
use crate::ui::widgets::scroll_keys::pressed;
use crate::ui::{Icon, View};
use egui::{Id, Key, Margin, Modifiers, Ui};

/// What is being looked for in a chapter.
#[derive(Clone, Debug, Default)]
pub(super) struct Find {
    query: String,
    /// For which query and language the matches hold.
    searched: Option<(String, Lang)>,
    found: Vec<Found>,
    current: Option<usize>,
    /// The field takes the keyboard in the next frame.
    wants_focus: bool,
}

enum Step {
    Next,
    Previous,
}

impl Find {
    pub(super) fn found(&self) -> &[Found] {
        &self.found
    }

    pub(super) fn current(&self) -> Option<usize> {
        self.current
    }

    /// Looks again at the next opportunity: the text is another.
    pub(super) fn forget(&mut self) {
        self.searched = None;
    }

    /// Searches again when query or text changed, from the row being read on; returns whether something was typed.
    fn refresh(&mut self, view: View<'_>, page: &Page<'_>, row: usize) -> bool {
        let wanted = (self.query.clone(), view.lang);
        if self.searched.as_ref() == Some(&wanted) {
            return false;
        }
        let typed = self.searched.as_ref().is_none_or(|(query, _)| *query != self.query);
        self.found = find(view, page, &self.query);
        let last = self.found.len().checked_sub(1);
        let ahead = self.found.iter().position(|found| page.units[found.unit].row >= row).unwrap_or(0);
        let current = self.current.filter(|_| !typed).unwrap_or(ahead);
        self.current = last.map(|last| current.min(last));
        self.searched = Some(wanted);
        typed
    }

    fn step(&mut self, step: &Step) -> Option<usize> {
        let count = self.found.len();
        let next = match (step, self.current?) {
            (Step::Next, at) if at + 1 == count => 0,
            (Step::Next, at) => at + 1,
            (Step::Previous, 0) => count - 1,
            (Step::Previous, at) => at - 1,
        };
        self.current = Some(next);
        self.current
    }
}

/// Opens with Ctrl F, closes with Esc, steps with F3.
pub(super) fn keys(ui: &Ui, state: &mut GuideState) {
    if pressed(ui, Modifiers::COMMAND, Key::F) {
        let find = state.find.get_or_insert_default();
        find.wants_focus = true;
    }
    let Some(find) = &mut state.find else { return };
    let step = if pressed(ui, Modifiers::SHIFT, Key::F3) {
        Some(Step::Previous)
    } else if pressed(ui, Modifiers::NONE, Key::F3) {
        Some(Step::Next)
    } else {
        None
    };
    if let Some(to) = step.and_then(|step| find.step(&step)) {
        state.goal = Some(Goal::Text(Target::Match(to)));
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        state.find = None;
    }
}

/// Draws the bar above the text, if it is open.
pub(super) fn find_bar_ui(
    ui: &mut Ui,
    view: View<'_>,
    (chapter, page): (&Chapter, &Page<'_>),
    state: &mut GuideState,
) {
    let section = state.section.as_ref().and_then(|id| chapter.section_number(id));
    let row = section.map_or(0, |place| place + 1);
    let Some(find) = &mut state.find else { return };
    let mut go = None;
    let mut open = true;
    let frame = egui::Frame::new().fill(view.theme.surface).inner_margin(Margin::symmetric(16, 8));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let field = field_ui(ui, view, find);
            if is_entered(ui, &field) {
                let back = ui.input(|input| input.modifiers.shift);
                go = find.step(if back { &Step::Previous } else { &Step::Next });
            }
            if find.refresh(view, page, row) {
                go = find.current;
            }
            let look = theme::text(count(view, find), size::SMALL, Weight::Regular, view.theme.ink2);
            ui.add(egui::Label::new(look).selectable(false));
            steps_ui(ui, view, find, &mut go, &mut open);
        });
    });
    if !open {
        state.find = None;
    } else if let Some(to) = go {
        state.goal = Some(Goal::Text(Target::Match(to)));
    }
}

fn field_ui(ui: &mut Ui, view: View<'_>, find: &mut Find) -> egui::Response {
    let name = tr!(view.words(), "reader-find");
    let width = (ui.available_width() - 230.0).clamp(120.0, 320.0);
    let edit = egui::TextEdit::singleline(&mut find.query)
        .id(Id::unique("find in page"))
        .hint_text(&name)
        .desired_width(width)
        .margin(Margin::symmetric(10, 8));
    let field = ui.add(edit).accessible_name(name);
    if std::mem::take(&mut find.wants_focus) {
        field.request_focus();
    }
    field
}

fn steps_ui(ui: &mut Ui, view: View<'_>, find: &mut Find, go: &mut Option<usize>, open: &mut bool) {
    let some = !find.found.is_empty();
    let name = tr!(view.words(), "reader-find-previous");
    if Button::icon(Icon::CARET_UP, &name).enabled_if(some).ui(ui, view.theme).clicked() {
        *go = find.step(&Step::Previous);
    }
    let name = tr!(view.words(), "reader-find-next");
    if Button::icon(Icon::CARET_DOWN, &name).enabled_if(some).ui(ui, view.theme).clicked() {
        *go = find.step(&Step::Next);
    }
    let name = tr!(view.words(), "reader-find-close");
    if Button::icon(Icon::X, &name).ui(ui, view.theme).clicked() {
        *open = false;
    }
}

fn count(view: View<'_>, find: &Find) -> String {
    match find.current {
        Some(current) => {
            let at: usize = current + 1;
            tr!(view.words(), "reader-find-count", at = at, count = find.found.len())
        }
        None if find.query.trim().is_empty() => String::new(),
        None => tr!(view.words(), "reader-find-none"),
    }
}
