use crate::content::{Edition, EmergencyId, PracticeId};
use crate::record::{Change, Contact, ContactId, IncidentId, Phase, Status};
use jiff::civil::Date;

/// A field that is one way here and another way there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which field.
    pub subject: Subject,
    /// How it is here; `None` when nothing was entered.
    pub here: Option<Side>,
    /// How it is there.
    pub there: Side,
    /// Which of the two holds in the end.
    pub stays: Stays,
}

/// What a difference is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// What the organization is called.
    Alias,
    /// How far a practice is.
    Status(PracticeId),
    /// Who looks after a practice.
    Owner(PracticeId),
    /// By when a practice should be done.
    Due(PracticeId),
    /// A note on a practice.
    Note(PracticeId),
    /// Everything about an incident.
    Incident(IncidentId),
    /// A contact.
    Contact(ContactId),
}

/// One side of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The value.
    pub value: Value,
    /// Who set it, if given.
    pub by: Option<String>,
    /// When it was set, in milliseconds since 1970; `None` when it never was.
    pub at_ms: Option<i64>,
    /// Under which edition of the guide a status was set, where it may be put back.
    pub under: Option<Edition>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// How far.
    Status(Status),
    /// A role, a note or an alias; `None` when there is none, or it was taken away.
    Text(Option<String>),
    /// A day, or none.
    Day(Option<Date>),
    /// A contact; `None` when it was taken off the list.
    Contact(Option<Contact>),
    /// An incident, in short.
    Incident(IncidentInShort),
}

/// An incident as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentInShort {
    /// Which emergency it follows, if that is known.
    pub emergency: Option<EmergencyId>,
    /// What it is called; empty when nothing was entered.
    pub title: String,
    /// Whether it goes on.
    pub phase: Phase,
    /// How many entries of it are new.
    pub news: usize,
}

/// Which side of a difference holds in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stays {
    /// What is here: it was set later.
    Here,
    /// What comes from there.
    There,
    /// Both: nothing is replaced.
    Both,
}

impl Difference {
    /// Returns which practice it is about, if any.
    pub fn practice(&self) -> Option<&PracticeId> {
        match &self.subject {
            Subject::Status(id) | Subject::Owner(id) | Subject::Due(id) | Subject::Note(id) => Some(id),
            Subject::Alias | Subject::Incident(_) | Subject::Contact(_) => None,
        }
    }

    /// Returns whether something is another way here afterwards.
    pub fn changes(&self) -> bool {
        match self.stays {
            Stays::Here => false,
            Stays::There | Stays::Both => true,
        }
    }

    /// Returns the change that makes a practice here as it is there; `None` for what is not a practice's. A status that
    /// was set under another edition than `edition`, which is that of now, stays one of then: nobody reads the practice
    /// anew by putting it back.
    pub fn adopted(&self, edition: &Edition) -> Option<Change> {
        match (&self.subject, &self.there.value) {
            (Subject::Status(practice), Value::Status(status)) => {
                let status = Change::Status { practice: practice.clone(), status: status.clone() };
                match self.there.under.clone().filter(|under| under != edition) {
                    Some(edition) => {
                        let under = Change::SetUnder { practice: practice.clone(), edition };
                        Some(Change::Several(vec![status, under]))
                    }
                    None => Some(status),
                }
            }
            (Subject::Owner(practice), Value::Text(owner)) => {
                Some(Change::Owner { practice: practice.clone(), owner: owner.clone() })
            }
            (Subject::Due(practice), Value::Day(due)) => {
                Some(Change::Due { practice: practice.clone(), due: *due })
            }
            (Subject::Note(practice), Value::Text(Some(text))) => {
                let (practice, text) = (practice.clone(), text.clone());
                Some(Change::Note { practice, text, replaces: Vec::new() })
            }
            (_, _) => None,
        }
    }
}
