use crate::content::{Edition, PracticeId};
use crate::record::contact::ContactState;
use crate::record::editions::Editions;
use crate::record::latest::Latest;
use crate::record::notes::Notes;
use crate::record::{
    Change, Contact, ContactId, DeviceId, Entry, IncidentId, IncidentState, Note, NoteKey, Opening, Status,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the log amounts to: what a screen shows.
///
/// Later wins for each field; a note stays until somebody who saw it replaces it. Applying entries in another order
/// gives the same state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    practices: BTreeMap<PracticeId, PracticeState>,
    incidents: BTreeMap<IncidentId, IncidentState>,
    contacts: BTreeMap<ContactId, ContactState>,
    alias: Latest<String>,
    editions: Editions,
}

/// What the log says of one practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeState {
    status: Latest<Status>,
    owner: Latest<Option<String>>,
    due: Latest<Option<Date>>,
    notes: Notes,
    /// Under which edition the status was set, where that is not the one of its entry.
    set_under: Latest<Option<Edition>>,
}

impl PracticeState {
    /// Returns how far the organization is.
    pub fn status(&self) -> &Status {
        &self.status.value
    }

    /// Returns when the status was last set, in milliseconds since 1970.
    pub fn status_set_at(&self) -> Option<i64> {
        self.status.set.as_ref().map(|(stamp, _)| stamp.time)
    }

    /// Returns who looks after it.
    pub fn owner(&self) -> Option<&str> {
        self.owner.value.as_deref()
    }

    /// Returns by when it should be done.
    pub fn due(&self) -> Option<Date> {
        self.due.value
    }

    /// Returns the notes that nobody has replaced, oldest first. More than one were written at once.
    pub fn notes(&self) -> impl Iterator<Item = (&NoteKey, &Note)> {
        self.notes.iter()
    }

    pub(super) fn all_notes(&self) -> &Notes {
        &self.notes
    }

    pub(super) fn status_set(&self) -> &Latest<Status> {
        &self.status
    }

    pub(super) fn owner_set(&self) -> &Latest<Option<String>> {
        &self.owner
    }

    pub(super) fn due_set(&self) -> &Latest<Option<Date>> {
        &self.due
    }
}

impl State {
    /// Returns the state that these entries amount to.
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut state = Self::default();
        for entry in entries {
            state.apply(entry);
        }
        state
    }

    /// Takes one more entry into account, wherever it stands in the order.
    pub fn apply(&mut self, entry: &Entry) {
        let mut part = 0;
        self.apply_change(entry, &entry.change, &mut part);
    }

    /// Returns what is known of a practice, if anything was ever entered.
    pub fn practice(&self, id: &PracticeId) -> Option<&PracticeState> {
        self.practices.get(id)
    }

    /// Returns the status of a practice; to do, when nothing was entered.
    pub fn status(&self, id: &PracticeId) -> &Status {
        self.practices.get(id).map_or(&Status::ToDo, PracticeState::status)
    }

    /// Returns the edition of the guide under which somebody last said how far a practice is: whose words were read.
    /// `None` when nothing was begun.
    pub fn read_under(&self, id: &PracticeId) -> Option<Edition> {
        match self.status(id) {
            Status::ToDo => None,
            Status::InProgress | Status::Done | Status::NotApplicable { .. } => self.status_edition(id),
        }
    }

    /// Returns every practice of which anything was ever entered, also those of another edition.
    pub fn practices(&self) -> impl Iterator<Item = (&PracticeId, &PracticeState)> {
        self.practices.iter()
    }

    /// Returns an incident, if anything is known of it.
    pub fn incident(&self, id: &IncidentId) -> Option<&IncidentState> {
        self.incidents.get(id)
    }

    /// Returns every incident, the one that was opened first, first; those of another edition too.
    pub fn incidents(&self) -> impl DoubleEndedIterator<Item = (&IncidentId, &IncidentState)> {
        self.incidents.iter()
    }

    /// Returns the contacts of the organization, in the order in which they were added.
    pub fn contacts(&self) -> impl Iterator<Item = (&ContactId, &Contact)> {
        self.contacts.iter().filter_map(|(id, contact)| Some((id, contact.value.as_ref()?)))
    }

    /// Returns what the organization is called here; empty when nothing was entered.
    pub fn alias(&self) -> &str {
        &self.alias.value
    }

    /// Returns the edition under which the status of a practice was set, if it ever was.
    pub(super) fn status_edition(&self, id: &PracticeId) -> Option<Edition> {
        self.status_edition_by(id, self)
    }

    /// Returns the same where the notes of the devices are those of `whole`, because only some entries are here.
    pub(super) fn status_edition_by(&self, id: &PracticeId, whole: &Self) -> Option<Edition> {
        let practice = self.practices.get(id)?;
        let at = practice.status.set.as_ref()?;
        let put_back = practice.set_under.set.as_ref().filter(|under| *under > at);
        let under = put_back.and(practice.set_under.value.as_ref()).cloned();
        Some(under.unwrap_or_else(|| whole.editions.at(&at.0)))
    }

    /// Returns the edition of the guide that a device last worked with.
    pub(super) fn edition_of(&self, device: &DeviceId) -> Edition {
        self.editions.last_of(device)
    }

    /// Returns whether somebody set the status of a practice.
    pub(super) fn has_status(&self, id: &PracticeId) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.status.is_set())
    }

    /// Returns whether somebody set the owner of a practice.
    pub(super) fn has_owner(&self, id: &PracticeId) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.owner.is_set())
    }

    /// Returns whether somebody set the day of a practice.
    pub(super) fn has_due(&self, id: &PracticeId) -> bool {
        self.practices.get(id).is_some_and(|practice| practice.due.is_set())
    }

    /// Returns whether somebody set the alias.
    pub(super) fn has_alias(&self) -> bool {
        self.alias.is_set()
    }

    /// Returns what is said of a contact: `None` when nothing is, `Some(None)` when it was taken off the list.
    pub(super) fn contact(&self, id: &ContactId) -> Option<Option<&Contact>> {
        self.contacts.get(id).map(|contact| contact.value.as_ref())
    }

    pub(super) fn alias_set(&self) -> &Latest<String> {
        &self.alias
    }

    /// Returns every contact, also those that were taken off the list.
    pub(super) fn all_contacts(&self) -> impl Iterator<Item = (&ContactId, &ContactState)> {
        self.contacts.iter()
    }

    fn apply_change(&mut self, entry: &Entry, change: &Change, part: &mut u32) {
        let at = (entry.stamp.clone(), *part);
        match change {
            Change::Status { practice, status } => self.entry(practice).status.offer(&at, status),
            Change::Owner { practice, owner } => self.entry(practice).owner.offer(&at, owner),
            Change::Due { practice, due } => self.entry(practice).due.offer(&at, due),
            Change::Note { practice, text, replaces } => {
                let note = Note { by: entry.by.clone(), text: text.clone() };
                self.entry(practice).notes.add(NoteKey(at.0, at.1), note, replaces);
            }
            Change::Alias(alias) => self.alias.offer(&at, alias),
            Change::Open { emergency, kind } => {
                let opening = Opening { emergency: emergency.clone(), kind: *kind, by: entry.by.clone() };
                self.incidents.entry(IncidentId(at.0, at.1)).or_default().open(opening);
            }
            Change::Incident { incident, change } => {
                self.incidents.entry(incident.clone()).or_default().apply(entry, &at, change);
            }
            Change::AddContact(contact) => {
                let id = ContactId(at.0.clone(), at.1);
                self.contacts.entry(id).or_default().offer(&at, &Some(contact.clone()));
            }
            Change::EditContact { contact, details } => {
                self.contacts.entry(contact.clone()).or_default().offer(&at, details);
            }
            Change::Edition(edition) => self.editions.note(&at.0, edition),
            Change::SetUnder { practice, edition } => {
                self.entry(practice).set_under.offer(&at, &Some(edition.clone()));
            }
            Change::Several(changes) => {
                for change in changes {
                    self.apply_change(entry, change, part);
                    *part = part.saturating_add(1);
                }
            }
        }
    }

    fn entry(&mut self, id: &PracticeId) -> &mut PracticeState {
        self.practices.entry(id.clone()).or_default()
    }
}
