//! The organizations on this computer: one is open, the others are a name in a list.

use crate::i18n::Words;
use crate::record::Change;
use crate::tr;
use crate::ui::screens::team::team_ui;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::card;
use crate::ui::widgets::chip::chip_ui;
use crate::ui::widgets::field::{Draft, FieldLook, text_field_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, CopyAction, Dialog, Icon, LinePlace, OrganizationAction, OrganizationLine, View};
use egui::{Align, Id, Key, Layout, Ui, vec2};

/// What is being typed here.
#[derive(Debug, Default)]
pub(super) struct OrganizationsState {
    alias: Draft,
    new: String,
}

impl OrganizationsState {
    /// Returns the change that was typed and not sent yet.
    pub(super) fn unsent(&self) -> Option<Change> {
        self.alias.unsent().map(|(_, text)| Change::Alias(text.trim().to_owned()))
    }

    /// Forgets what is being typed into the alias: it was sent.
    pub(super) fn settle(&mut self) {
        self.alias.clear();
    }
}

/// Returns what an organization is called, or that nobody said.
pub(super) fn called(words: &Words, alias: &str) -> String {
    if alias.is_empty() { tr!(words, "organization-unnamed") } else { alias.to_owned() }
}

/// Draws the organizations.
pub(super) fn organizations_ui(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut OrganizationsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let width = ui.available_width().min(820.0);
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        heading_ui(ui, view.theme, 1, &tr!(words, "organizations"));
        text_ui(ui, &tr!(words, "organizations-text"), size::BODY, Weight::Regular, view.theme.ink2);
        ui.add_space(4.0);
        let lines = || view.organizations.lines.iter();
        for line in lines().filter(|line| line.place == LinePlace::Open) {
            open_ui(ui, view, line, state, out);
        }
        if lines().any(|line| line.place == LinePlace::Shelf) {
            hint_ui(ui, view.theme, &tr!(words, "organizations-rename"));
        }
        for line in lines().filter(|line| line.place == LinePlace::Shelf) {
            shut_ui(ui, view, line, out);
        }
        if lines().any(|line| line.place == LinePlace::Archive) {
            ui.add_space(12.0);
            heading_ui(ui, view.theme, 3, &tr!(words, "organizations-archived"));
        }
        for line in lines().filter(|line| line.place == LinePlace::Archive) {
            shut_ui(ui, view, line, out);
        }
        new_ui(ui, view, state, out);
    });
}

/// Draws the one that is open, with its alias to change and the folder of its team.
fn open_ui(
    ui: &mut Ui,
    view: &View<'_>,
    line: &OrganizationLine,
    state: &mut OrganizationsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        head_ui(ui, view, line);
        let name = tr!(words, "settings-alias");
        hint_ui(ui, view.theme, &format!("{name}. {}.", tr!(words, "settings-alias-text")));
        let look = FieldLook {
            name: &name,
            placeholder: &tr!(words, "welcome-alias-example"),
            rows: 1,
            enabled: view.can_write(),
        };
        let field = Id::unique("organizations-alias");
        if let Some(text) = state.alias.field_ui(ui, view.theme, field, look, view.state().alias()) {
            out.push(Action::Change(Change::Alias(text.trim().to_owned())));
        }
        team_ui(ui, view, line, out);
        let is_untouched = view.record.log().is_empty() && view.organizations.lines.len() == 1;
        if !is_untouched {
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                if !line.is_demonstration {
                    hand_over_button_ui(ui, view, out);
                }
                put_away_ui(ui, view, line, out);
            });
        }
    });
}

/// Draws one that is not open: its alias, where it is, and what can be done with it.
fn shut_ui(ui: &mut Ui, view: &View<'_>, line: &OrganizationLine, out: &mut Vec<Action>) {
    let words = view.words();
    let alias = called(words, &line.alias);
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        head_ui(ui, view, line);
        if let Some(folder) = &line.folder {
            hint_ui(ui, view.theme, &tr!(words, "team-folder", folder = folder.clone()));
        }
        ui.horizontal_wrapped(|ui| {
            let name = tr!(words, "organization-open-name", alias = alias.clone());
            let open = Button::new(&tr!(words, "organization-open"))
                .named(&name)
                .look(Look::Primary)
                .enabled_if(can_change(view))
                .ui(ui, view.theme);
            if open.clicked() {
                out.push(Action::Organization(OrganizationAction::Open(line.key.clone())));
            }
            put_away_ui(ui, view, line, out);
        });
    });
}

fn head_ui(ui: &mut Ui, view: &View<'_>, line: &OrganizationLine) {
    let (words, theme) = (view.words(), view.theme);
    let alias = match line.place {
        LinePlace::Open => view.state().alias(),
        LinePlace::Shelf | LinePlace::Archive => &line.alias,
    };
    heading_ui(ui, theme, 2, &called(words, alias));
    ui.horizontal_wrapped(|ui| {
        match line.place {
            LinePlace::Open => {
                chip_ui(ui, &tr!(words, "organization-is-open"), theme.ok, theme.ok_soft);
            }
            LinePlace::Archive => {
                chip_ui(ui, &tr!(words, "organization-is-archived"), theme.ink2, theme.sunken);
            }
            LinePlace::Shelf => {}
        }
        if line.is_demonstration {
            chip_ui(ui, &tr!(words, "organization-is-demonstration"), theme.warn, theme.warn_soft);
        }
    });
}

fn hand_over_button_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let label = tr!(view.words(), "hand-over");
    let able = can_change(view) && view.can_write() && !view.record.log().is_empty();
    let button = Button::new(&label).with_icon(Icon::EXPORT).enabled_if(able);
    if button.ui(ui, view.theme).clicked() {
        out.push(Action::Open(Dialog::HandOver));
    }
}

/// Draws the buttons that take an organization out of the way.
fn put_away_ui(ui: &mut Ui, view: &View<'_>, line: &OrganizationLine, out: &mut Vec<Action>) {
    let words = view.words();
    let alias = called(words, &line.alias);
    let (label, name, action) = match line.place {
        LinePlace::Archive => (
            tr!(words, "organization-take-out"),
            tr!(words, "organization-take-out-name", alias = alias.clone()),
            OrganizationAction::TakeOut(line.key.clone()),
        ),
        LinePlace::Open | LinePlace::Shelf => (
            tr!(words, "organization-archive"),
            tr!(words, "organization-archive-name", alias = alias.clone()),
            OrganizationAction::Archive(line.key.clone()),
        ),
    };
    let archive = Button::new(&label).named(&name).with_icon(Icon::ARCHIVE).enabled_if(can_change(view));
    if archive.ui(ui, view.theme).clicked() {
        out.push(Action::Organization(action));
    }
    let name = tr!(words, "organization-delete-name", alias = alias);
    let delete = Button::new(&tr!(words, "organization-delete"))
        .named(&name)
        .with_icon(Icon::TRASH)
        .look(Look::Quiet)
        .enabled_if(can_change(view))
        .ui(ui, view.theme);
    if delete.clicked() {
        out.push(Action::Open(Dialog::DeleteOrganization(line.key.clone())));
    }
}

/// Draws the ways to one more: a new one, a team's, the demonstration.
fn new_ui(ui: &mut Ui, view: &View<'_>, state: &mut OrganizationsState, out: &mut Vec<Action>) {
    let words = view.words();
    ui.add_space(12.0);
    heading_ui(ui, view.theme, 3, &tr!(words, "organizations-another"));
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        let name = tr!(words, "welcome-alias");
        hint_ui(ui, view.theme, &format!("{name}. {}", tr!(words, "welcome-alias-hint")));
        let look = FieldLook {
            name: &name,
            placeholder: &tr!(words, "welcome-alias-example"),
            rows: 1,
            enabled: can_change(view),
        };
        let field = text_field_ui(ui, view.theme, Id::unique("organizations-new"), look, &mut state.new);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let label = tr!(words, "organization-create");
        let ready = can_change(view) && !state.new.trim().is_empty();
        let create = Button::new(&label).with_icon(Icon::PLUS).look(Look::Primary).enabled_if(ready);
        if (create.ui(ui, view.theme).clicked() || entered) && ready {
            let alias = std::mem::take(&mut state.new).trim().to_owned();
            out.push(Action::Organization(OrganizationAction::Create(alias)));
        }
    });
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        hint_ui(ui, view.theme, &tr!(words, "organization-from-file-text"));
        let label = tr!(words, "organization-from-file");
        let button = Button::new(&label).with_icon(Icon::FOLDER_OPEN);
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::OpenFile));
        }
        ui.add_space(8.0);
        hint_ui(ui, view.theme, &tr!(words, "team-open-text"));
        let label = tr!(words, "team-open");
        let button = Button::new(&label).with_icon(Icon::FOLDER_OPEN).enabled_if(can_change(view));
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::Organization(OrganizationAction::OpenFolder));
        }
        ui.add_space(8.0);
        hint_ui(ui, view.theme, &tr!(words, "demonstration-text"));
        let label = tr!(words, "demonstration-open");
        let button = Button::new(&label).with_icon(Icon::EYE).enabled_if(can_change(view));
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::Organization(OrganizationAction::Demonstrate));
        }
    });
}

fn can_change(view: &View<'_>) -> bool {
    view.organizations.can_change
}

/// Asks before an organization is deleted, and says what that does not do. Returns whether to go on.
pub(super) fn delete_ui(ui: &mut Ui, view: &View<'_>, key: &str, out: &mut Vec<Action>) {
    let words = view.words();
    let Some(line) = view.organizations.get(key) else {
        out.push(Action::CloseDialog);
        return;
    };
    let body = |ui: &mut Ui, text: &str| text_ui(ui, text, size::BODY, Weight::Regular, view.theme.ink2);
    let alias = called(words, &line.alias);
    heading_ui(ui, view.theme, 2, &tr!(words, "delete-title", alias = alias));
    body(ui, &tr!(words, "delete-text"));
    if let Some(folder) = &line.folder {
        body(ui, &tr!(words, "delete-team", folder = folder.clone()));
    }
    body(ui, &tr!(words, "delete-honest"));
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let label = tr!(words, "delete-go");
        let go = Button::new(&label).with_icon(Icon::TRASH).look(Look::Danger).ui(ui, view.theme).clicked();
        let cancel = Button::new(&tr!(words, "cancel")).ui(ui, view.theme).clicked();
        if go || cancel {
            out.push(Action::CloseDialog);
        }
        if go {
            out.push(Action::Organization(OrganizationAction::Delete(key.to_owned())));
        }
    });
}
