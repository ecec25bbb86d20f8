//! The contacts of the organization: read, changed, added and taken off where they stand.

use crate::record::{Change, Contact, ContactId};
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::card;
use crate::ui::widgets::field::{Draft, FieldLook};
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Cover, Dialog, ExportWhat, Icon, View};
use egui::{Align, Id, Layout, Ui};

/// What is being typed into the contacts.
#[derive(Clone, Debug, Default)]
pub(super) struct ContactsState {
    draft: Draft,
    /// One was just added: the keyboard goes into it.
    added: bool,
}

/// Which field of a contact is being typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FieldOf {
    Who,
    Reach,
    Note,
}

impl FieldOf {
    const ALL: [Self; 3] = [Self::Who, Self::Reach, Self::Note];

    fn id(self, contact: &ContactId) -> Id {
        let name = match self {
            Self::Who => "contact-who",
            Self::Reach => "contact-reach",
            Self::Note => "contact-note",
        };
        Id::unique((name, contact))
    }

    fn value(self, contact: &Contact) -> &str {
        match self {
            Self::Who => &contact.who,
            Self::Reach => &contact.reach,
            Self::Note => &contact.note,
        }
    }

    /// Returns the change that a new text in this field means.
    fn change(self, id: &ContactId, contact: &Contact, text: &str) -> Change {
        let mut details = contact.clone();
        let field = match self {
            Self::Who => &mut details.who,
            Self::Reach => &mut details.reach,
            Self::Note => &mut details.note,
        };
        text.trim().clone_into(field);
        Change::EditContact { contact: id.clone(), details: Some(details) }
    }
}

impl ContactsState {
    /// Returns the change that was typed and not sent yet.
    pub(super) fn unsent(&self, view: &View<'_>) -> Option<Change> {
        let (field, text) = self.draft.unsent()?;
        view.state().contacts().find_map(|(id, contact)| {
            let of = FieldOf::ALL.into_iter().find(|of| of.id(id) == field)?;
            Some(of.change(id, contact, text))
        })
    }

    /// Forgets what is being typed: it was sent.
    pub(super) fn settle(&mut self) {
        self.draft.clear();
    }
}

/// Draws the contacts of the organization, to read and to change.
pub(super) fn contacts_ui(ui: &mut Ui, view: &View<'_>, state: &mut ContactsState, out: &mut Vec<Action>) {
    let words = view.words();
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 6.0;
        heading_ui(ui, view.theme, 2, &tr!(words, "contacts-own"));
        if view.guard.cover == Cover::Locked {
            text_ui(ui, &tr!(words, "contacts-locked"), size::BODY, Weight::Regular, view.theme.ink);
            return;
        }
        hint_ui(ui, view.theme, &tr!(words, "contacts-own-text"));
        let contacts: Vec<_> = view.state().contacts().collect();
        if contacts.is_empty() {
            text_ui(ui, &tr!(words, "contacts-none"), size::BODY, Weight::Regular, view.theme.ink);
        }
        let last = contacts.last().map(|(id, _)| FieldOf::Who.id(id));
        for (number, (id, contact)) in contacts.into_iter().enumerate() {
            contact_ui(ui, view, (number + 1, id, contact), &mut state.draft, out);
        }
        if std::mem::take(&mut state.added)
            && let Some(last) = last
        {
            ui.memory_mut(|memory| memory.request_focus(last));
        }
        ui.horizontal_wrapped(|ui| {
            let add = tr!(words, "contacts-new");
            let button = Button::new(&add).with_icon(Icon::PLUS).look(Look::Primary);
            if button.enabled_if(view.can_write()).ui(ui, view.theme).clicked() {
                state.added = true;
                out.push(Action::Change(Change::AddContact(Contact::default())));
            }
            let print = tr!(words, "contacts-print");
            let button = Button::new(&print).with_icon(Icon::PRINTER).enabled_if(view.can_export());
            if button.ui(ui, view.theme).clicked() {
                out.push(Action::Open(Dialog::Export(ExportWhat::Contacts)));
            }
        });
    });
}

fn contact_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (number, id, contact): (usize, &ContactId, &Contact),
    draft: &mut Draft,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let fields = [
        (FieldOf::Who, tr!(words, "contacts-who"), tr!(words, "contacts-who-example")),
        (FieldOf::Reach, tr!(words, "contacts-reach"), tr!(words, "contacts-reach-example")),
        (FieldOf::Note, tr!(words, "contacts-note"), tr!(words, "contacts-note-example")),
    ];
    ui.push_id(id, |ui| {
        ui.horizontal_top(|ui| {
            let columns = if ui.available_width() > 520.0 { 3.0 } else { 1.0 };
            let width = ((ui.available_width() - 44.0) / columns - 8.0).max(80.0);
            let mut draw = |ui: &mut Ui, (of, label, example): &(FieldOf, String, String)| {
                let name = tr!(words, "contacts-number", field = label.clone(), number = number);
                let look =
                    FieldLook { name: &name, placeholder: example, rows: 1, enabled: view.can_write() };
                ui.allocate_ui_with_layout(egui::vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
                    ui.set_width(width);
                    let typed = draft.field_ui(ui, view.theme, of.id(id), look, of.value(contact));
                    if let Some(text) = typed {
                        out.push(Action::Change(of.change(id, contact, &text)));
                    }
                });
            };
            if columns > 1.0 {
                fields.iter().for_each(|field| draw(ui, field));
            } else {
                ui.vertical(|ui| fields.iter().for_each(|field| draw(ui, field)));
            }
            let who = if contact.who.is_empty() { number.to_string() } else { contact.who.clone() };
            let remove = tr!(words, "contacts-remove", who = who);
            let button = Button::icon(Icon::TRASH, &remove).enabled_if(view.can_write());
            if button.ui(ui, view.theme).clicked() {
                out.push(Action::Change(Change::EditContact { contact: id.clone(), details: None }));
            }
        });
    });
}
