use crate::record::Stamp;
use crate::record::latest::Latest;
use serde::{Deserialize, Serialize};

/// A contact of the organization: the entry that added it and its place among the changes of that entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContactId(pub Stamp, pub u32);

/// Whom the organization calls in an emergency.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Contact {
    /// Who it is: a role, better than a name.
    pub who: String,
    /// How to reach it: a number, an address, the name of an app.
    pub reach: String,
    /// What to know before calling.
    pub note: String,
}

/// What the log says of one contact; `None` when it was taken off the list or its entry is not here.
pub(super) type ContactState = Latest<Option<Contact>>;
