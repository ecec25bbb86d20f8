use crate::content::PracticeId;
use crate::record::{Change, Status};
use crate::tr;
use crate::ui::screens::copy_dialogs::{CopyDialogs, hand_over_ui, reading_ui, unseal_ui};
use crate::ui::screens::passphrase_dialogs::{
    Passphrases, change_ui, protect_ui, recovery_ui, team_key_ui, unprotect_ui,
};
use crate::ui::screens::{keys, organizations, team};
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::rule_ui;
use crate::ui::widgets::field::{FieldLook, text_field_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, Dialog, ExportFormat, ExportRequest, ExportWhat, Icon, PathPurpose, Route, View};
use egui::{Align, CornerRadius, Frame, Id, Key, Layout, Margin, Modal, Modifiers, ScrollArea, Stroke, Ui};

/// What is typed and chosen in a dialog. Fresh whenever one opens.
#[derive(Debug)]
pub(super) struct DialogsState {
    text: String,
    focused: bool,
    pub(super) passphrases: Passphrases,
    copies: CopyDialogs,
    export: ExportRequest,
}

impl Default for DialogsState {
    fn default() -> Self {
        let export = ExportRequest {
            what: ExportWhat::Checklists,
            format: ExportFormat::Html,
            names: false,
            notes: false,
            dates: false,
        };
        let (passphrases, copies) = (Passphrases::default(), CopyDialogs::default());
        Self { text: String::new(), focused: false, passphrases, copies, export }
    }
}

impl DialogsState {
    /// Begins a dialog.
    pub(super) fn new(dialog: &Dialog) -> Self {
        let mut state = Self::default();
        if let Dialog::Export(what) = dialog {
            state.export.what = what.clone();
        }
        state
    }
}

/// Draws a dialog over the screen.
pub(super) fn dialog_ui(
    ui: &mut Ui,
    view: &View<'_>,
    dialog: &Dialog,
    state: &mut DialogsState,
    out: &mut Vec<Action>,
) {
    let window = ui.ctx().content_rect();
    let frame = Frame::new()
        .fill(view.theme.surface)
        .stroke(Stroke::new(1.0, view.theme.line))
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(24));
    let modal =
        Modal::new(Id::unique("dialog")).frame(frame).backdrop_color(view.theme.veil).show(ui.ctx(), |ui| {
            ui.set_width((window.width() - 80.0).min(560.0));
            let room = window.height() - 100.0;
            let area =
                ScrollArea::vertical().auto_shrink([false, true]).max_height(room).min_scrolled_height(room);
            area.show(ui, |ui| match dialog {
                Dialog::Search => {}
                Dialog::Keys => keys_ui(ui, view, out),
                Dialog::ConfirmWeb(url) => web_ui(ui, view, url, out),
                Dialog::NotApplicable(practice) => reason_ui(ui, view, practice, state, out),
                Dialog::Export(_) => export_ui(ui, view, state, out),
                Dialog::TypePath(purpose) => path_ui(ui, view, purpose, state, out),
                Dialog::Bookmarks => bookmarks_ui(ui, view, out),
                Dialog::DeleteOrganization(key) => organizations::delete_ui(ui, view, key, out),
                Dialog::HandOver => hand_over_ui(ui, view, &mut state.copies, &mut state.passphrases, out),
                Dialog::ReadingCopy => reading_ui(ui, view, out),
                Dialog::Unseal { name, key } => unseal_ui(ui, view, (name, *key), &mut state.copies, out),
                Dialog::Protect => protect_ui(ui, view, &mut state.passphrases, out),
                Dialog::ChangePassphrase => change_ui(ui, view, &mut state.passphrases, out),
                Dialog::Unprotect => unprotect_ui(ui, view, &mut state.passphrases, out),
                Dialog::TeamPassphrase => team_key_ui(ui, view, &mut state.passphrases, out),
                Dialog::LeaveFolder => team::leave_ui(ui, view, out),
                Dialog::RecoveryKey => recovery_ui(ui, view, &mut state.passphrases, out),
            });
        });
    if modal.backdrop_response.clicked() {
        out.push(Action::CloseDialog);
    }
}

/// Draws the buttons at the foot of a dialog. Returns whether the one that goes on was pressed.
pub(super) fn foot_ui(ui: &mut Ui, view: &View<'_>, go: &str, enabled: bool, out: &mut Vec<Action>) -> bool {
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let go = Button::new(go).look(Look::Primary).enabled_if(enabled).ui(ui, view.theme).clicked();
        if Button::new(&tr!(view.words(), "cancel")).ui(ui, view.theme).clicked() {
            out.push(Action::CloseDialog);
        }
        go
    })
    .inner
}

fn keys_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "keys-title"));
    ui.add_space(8.0);
    egui::Grid::new("keys").num_columns(2).spacing([20.0, 8.0]).show(ui, |ui| {
        for line in keys::lines(words) {
            ui.label(theme::text(line.keys, size::BODY, Weight::Semibold, view.theme.ink));
            text_ui(ui, &line.does, size::BODY, Weight::Regular, view.theme.ink2);
            ui.end_row();
        }
    });
    ui.add_space(8.0);
    if Button::new(&tr!(words, "close")).look(Look::Primary).ui(ui, view.theme).clicked() {
        out.push(Action::CloseDialog);
    }
}

/// Draws a text that is to be read letter by letter.
pub(super) fn boxed_ui(ui: &mut Ui, view: &View<'_>, text: &str, points: f32) {
    Frame::new()
        .fill(view.theme.sunken)
        .corner_radius(CornerRadius::same(radius::CONTROL))
        .inner_margin(Margin::same(12))
        .show(ui, |ui| {
            ui.take_available_width();
            text_ui(ui, text, points, Weight::Medium, view.theme.ink);
        });
}

fn web_ui(ui: &mut Ui, view: &View<'_>, url: &str, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "web-title"));
    text_ui(ui, &tr!(words, "web-text"), size::BODY, Weight::Regular, view.theme.ink2);
    boxed_ui(ui, view, url, size::BODY);
    if Button::new(&tr!(words, "web-copy"))
        .with_icon(Icon::COPY)
        .look(Look::Quiet)
        .ui(ui, view.theme)
        .clicked()
    {
        out.push(Action::Copy(url.to_owned()));
        out.push(Action::CloseDialog);
    }
    if foot_ui(ui, view, &tr!(words, "web-open"), true, out) {
        out.push(Action::OpenWeb(url.to_owned()));
        out.push(Action::CloseDialog);
    }
}

fn reason_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &PracticeId,
    state: &mut DialogsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "not-applicable-title"));
    if let Some(practice) = view.guide.practice(practice) {
        text_ui(ui, practice.title.get(view.lang), size::BODY, Weight::Medium, view.theme.ink);
    }
    hint_ui(ui, view.theme, &tr!(words, "not-applicable-text"));
    let name = tr!(words, "not-applicable-reason");
    typed_ui(ui, view, &name, &tr!(words, "not-applicable-example"), state);
    let reason = state.text.trim().to_owned();
    let entered = !reason.is_empty() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if foot_ui(ui, view, &tr!(words, "not-applicable-go"), !reason.is_empty(), out) || entered {
        let status = Status::NotApplicable { reason };
        out.push(Action::Change(Change::Status { practice: practice.clone(), status }));
        out.push(Action::CloseDialog);
    }
}

/// Draws the one field of a dialog, with the keyboard in it from the start.
fn typed_ui(ui: &mut Ui, view: &View<'_>, name: &str, placeholder: &str, state: &mut DialogsState) {
    let look = FieldLook { name, placeholder, rows: 1, enabled: true };
    let response = text_field_ui(ui, view.theme, Id::unique("dialog-field"), look, &mut state.text);
    if !state.focused {
        response.request_focus();
        state.focused = true;
    }
}

fn export_ui(ui: &mut Ui, view: &View<'_>, state: &mut DialogsState, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    let request = &mut state.export;
    heading_ui(ui, theme, 2, &tr!(words, "export-or-print"));
    what_ui(ui, view, request);
    let mut formats = vec![(ExportFormat::Html, "HTML"), (ExportFormat::Markdown, "Markdown")];
    if request.what == ExportWhat::Guide {
        if request.format == ExportFormat::Csv {
            request.format = ExportFormat::Html;
        }
    } else {
        formats.push((ExportFormat::Csv, "CSV"));
    }
    let formats: Vec<_> =
        formats.into_iter().map(|(format, label)| (format, label.into(), label.into())).collect();
    if let Some(format) = segmented_ui(ui, theme, &request.format, &formats) {
        request.format = format;
    }
    hint_ui(
        ui,
        theme,
        &match request.format {
            ExportFormat::Html => tr!(words, "export-html-text"),
            ExportFormat::Markdown => tr!(words, "export-markdown-text"),
            ExportFormat::Csv => tr!(words, "export-csv-text"),
        },
    );
    inside_ui(ui, view, request);
    let request = request.clone();
    whole_ui(ui, view, &request, out);
    if foot_ui(ui, view, &tr!(words, "export-save-as"), true, out) {
        out.push(Action::CloseDialog);
        out.push(Action::Export(request));
    }
}

/// Offers everything as one file instead, for another device or a safe place.
fn whole_ui(ui: &mut Ui, view: &View<'_>, request: &ExportRequest, out: &mut Vec<Action>) {
    match request.what {
        ExportWhat::Checklists | ExportWhat::Guide => {}
        ExportWhat::Emergency(_) | ExportWhat::Contacts | ExportWhat::Incident(_) => return,
    }
    let words = view.words();
    rule_ui(ui, view.theme);
    hint_ui(ui, view.theme, &tr!(words, "export-whole-text"));
    let label = tr!(words, "settings-copy-button");
    if Button::new(&label).with_icon(Icon::EXPORT).ui(ui, view.theme).clicked() {
        out.push(Action::CloseDialog);
        out.push(Action::SaveCopy);
    }
}

/// Draws what is exported: a choice, or what it was opened for.
fn what_ui(ui: &mut Ui, view: &View<'_>, request: &mut ExportRequest) {
    let words = view.words();
    let title = match &request.what {
        ExportWhat::Checklists | ExportWhat::Guide => {
            let what = [
                (ExportWhat::Checklists, tr!(words, "export-checklists")),
                (ExportWhat::Guide, tr!(words, "export-guide")),
            ]
            .map(|(what, label)| (what, label.clone(), label));
            if let Some(what) = segmented_ui(ui, view.theme, &request.what, &what) {
                request.what = what;
            }
            return;
        }
        ExportWhat::Emergency(_) => tr!(words, "export-emergency"),
        ExportWhat::Contacts => tr!(words, "export-contacts"),
        ExportWhat::Incident(_) => tr!(words, "export-incident"),
    };
    text_ui(ui, &title, size::BODY, Weight::Semibold, view.theme.ink);
}

/// Says what is inside, and asks what more may be.
fn inside_ui(ui: &mut Ui, view: &View<'_>, request: &mut ExportRequest) {
    let words = view.words();
    ui.add_space(4.0);
    let inside = match &request.what {
        ExportWhat::Checklists => tr!(words, "export-inside"),
        ExportWhat::Guide => tr!(words, "export-guide-inside"),
        ExportWhat::Emergency(id) => {
            let title = view.guide.emergency(id).map(|emergency| emergency.title.get(view.lang).clone());
            tr!(words, "export-emergency-inside", title = title.unwrap_or_default())
        }
        ExportWhat::Contacts => tr!(words, "export-contacts-inside"),
        ExportWhat::Incident(_) => tr!(words, "export-incident-inside"),
    };
    text_ui(ui, &inside, size::BODY, Weight::Medium, view.theme.ink);
    match &request.what {
        ExportWhat::Guide | ExportWhat::Contacts => return,
        ExportWhat::Checklists => {
            ui.checkbox(&mut request.names, tr!(words, "export-names"));
            ui.checkbox(&mut request.notes, tr!(words, "export-notes"));
            ui.checkbox(&mut request.dates, tr!(words, "export-dates"));
        }
        ExportWhat::Emergency(_) => {
            ui.checkbox(&mut request.names, tr!(words, "export-own-contacts"));
        }
        ExportWhat::Incident(_) => {
            ui.checkbox(&mut request.names, tr!(words, "export-names"));
        }
    }
    if request.notes || request.names {
        text_ui(ui, &tr!(words, "export-careful"), size::SMALL, Weight::Medium, view.theme.warn);
    }
}

fn path_ui(
    ui: &mut Ui,
    view: &View<'_>,
    purpose: &PathPurpose,
    state: &mut DialogsState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let file = || (tr!(words, "path-title"), tr!(words, "path-name"), tr!(words, "path-go"));
    let copy = || (tr!(words, "path-open-title"), tr!(words, "path-name"), tr!(words, "path-open-go"));
    let folder = |go| (tr!(words, "team-title"), tr!(words, "path-folder-name"), go);
    let ((title, name, go), example) = match purpose {
        PathPurpose::Export(_) => (file(), "/home/…/salvaguarda.html"),
        PathPurpose::Copy | PathPurpose::HandOver { .. } => (file(), "/media/usb/copia.salvaguarda"),
        PathPurpose::Open => (copy(), "/media/usb/copia.salvaguarda"),
        PathPurpose::KeepInFolder => (folder(tr!(words, "path-go")), "/home/…/Nextcloud"),
        PathPurpose::OpenFolder => (folder(tr!(words, "organization-open")), "/home/…/Nextcloud"),
        PathPurpose::RecoveryKey => (file(), "/media/usb/clave.html"),
    };
    heading_ui(ui, view.theme, 2, &title);
    hint_ui(ui, view.theme, &tr!(words, "path-text"));
    typed_ui(ui, view, &name, example, state);
    let path = state.text.trim().to_owned();
    let entered = !path.is_empty() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if foot_ui(ui, view, &go, !path.is_empty(), out) || entered {
        out.push(Action::CloseDialog);
        out.push(Action::WriteTo(purpose.clone(), path));
    }
}

fn bookmarks_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 2, &tr!(words, "bookmarks"));
    if view.settings.bookmarks.is_empty() {
        hint_ui(ui, view.theme, &tr!(words, "bookmarks-none"));
    }
    for place in &view.settings.bookmarks {
        let Some(chapter) = view.guide.chapter(&place.chapter) else { continue };
        let text = chapter.text.get(view.lang);
        let section = place.section.as_ref().and_then(|id| text.section(id));
        let label = match section {
            Some(section) => format!("{} · {}", text.title, section.heading_text()),
            None => text.title.clone(),
        };
        if Button::new(&label).look(Look::Quiet).with_icon(Icon::BOOKMARK_SIMPLE).ui(ui, view.theme).clicked()
        {
            out.push(Action::CloseDialog);
            out.push(Action::Go(Route::Guide(Some(place.clone()))));
        }
    }
    ui.add_space(8.0);
    if Button::new(&tr!(words, "close")).look(Look::Primary).ui(ui, view.theme).clicked() {
        out.push(Action::CloseDialog);
    }
}
