use crate::content::{Edition, EmergencyId, PracticeId};
use crate::record::{Contact, ContactId, IncidentChange, IncidentId, IncidentKind, NoteKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something that a person changed, or what has to be known to understand that. One value is one undo step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Change {
    /// How far the organization is with a practice.
    Status {
        /// Which practice.
        practice: PracticeId,
        /// How far.
        status: Status,
    },
    /// Who looks after a practice: a role, better than a name.
    Owner {
        /// Which practice.
        practice: PracticeId,
        /// The role, or nobody.
        owner: Option<String>,
    },
    /// By when a practice should be done.
    Due {
        /// Which practice.
        practice: PracticeId,
        /// The day, or none.
        due: Option<Date>,
    },
    /// A note on a practice.
    Note {
        /// Which practice.
        practice: PracticeId,
        /// The text; empty takes the replaced notes away.
        text: String,
        /// The notes its writer saw and replaced. A note that nobody replaced is kept and shown.
        replaces: Vec<NoteKey>,
    },
    /// What the organization is called here.
    Alias(String),
    /// An incident begins. It goes by the stamp of this entry.
    Open {
        /// Which emergency it follows.
        emergency: EmergencyId,
        /// Whether it happened.
        kind: IncidentKind,
    },
    /// Something in an incident changed.
    Incident {
        /// Which incident.
        incident: IncidentId,
        /// What changed.
        change: IncidentChange,
    },
    /// A contact of the organization. It goes by the stamp of this entry.
    AddContact(Contact),
    /// A contact changed.
    EditContact {
        /// Which contact.
        contact: ContactId,
        /// How it is now; none takes it off the list.
        details: Option<Contact>,
    },
    /// Changes that were one gesture.
    Several(Vec<Self>),
    /// From here on this device works with this edition of the guide. No person does this: [`Record::note_edition`].
    ///
    /// [`Record::note_edition`]: crate::record::Record::note_edition
    Edition(Edition),
    /// The status that comes with this one was set under an earlier edition, and is only put back: nobody has read the
    /// practice anew.
    SetUnder {
        /// Which practice.
        practice: PracticeId,
        /// The edition.
        edition: Edition,
    },
}

impl Change {
    /// Returns the changes that this one is made of, in order; `None` when it is a single one.
    pub fn parts(&self) -> Option<&[Self]> {
        match self {
            Self::Several(changes) => Some(changes),
            Self::Status { .. }
            | Self::Owner { .. }
            | Self::Due { .. }
            | Self::Note { .. }
            | Self::Alias(_)
            | Self::Open { .. }
            | Self::Incident { .. }
            | Self::AddContact(_)
            | Self::EditContact { .. }
            | Self::Edition(_)
            | Self::SetUnder { .. } => None,
        }
    }

    /// Returns whether this change, or one that it is made of, is such a one.
    pub fn any(&self, is_such: &impl Fn(&Self) -> bool) -> bool {
        is_such(self) || self.parts().unwrap_or_default().iter().any(|part| part.any(is_such))
    }
}

/// How far the organization is with a practice.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Not begun.
    #[default]
    ToDo,
    /// Begun.
    InProgress,
    /// Done.
    Done,
    /// Does not apply here, and why.
    NotApplicable {
        /// The reason.
        reason: String,
    },
}

impl Status {
    /// Returns whether there is still something to do.
    pub fn is_open(&self) -> bool {
        match self {
            Self::ToDo | Self::InProgress => true,
            Self::Done | Self::NotApplicable { .. } => false,
        }
    }
}
