//! The ids of the guide: a type for each kind, so that one is never taken for another.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes an id as it is written in the content or in a record.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// Returns the id as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Name of a category and of its folder, e.g. `accounts`.
    CategoryId
);
id!(
    /// Category and slug of a chapter, e.g. `accounts/strong-passwords`.
    ChapterId
);
id!(
    /// Name of a section within its chapter, the same in every language, e.g. `start-today`.
    SectionId
);
id!(
    /// Code of a practice, e.g. `ACC-04`.
    PracticeId
);
id!(
    /// Name of an emergency, e.g. `whatsapp-hijack`.
    EmergencyId
);
id!(
    /// Name of a stage within its emergency, e.g. `now`. The question that a stage asks goes by its name.
    StageId
);
id!(
    /// Name of a step within its emergency, e.g. `tell-the-team`.
    StepId
);
id!(
    /// Name of an answer within its question, e.g. `yes`.
    AnswerId
);
id!(
    /// Name of an end within its emergency, e.g. `recovered`.
    EndId
);
id!(
    /// Name of a source, e.g. `nist-800-63b-4`.
    SourceId
);
id!(
    /// Name of a helpline, e.g. `access-now`.
    HelplineId
);
id!(
    /// Name of a glossary term, e.g. `phishing`.
    TermId
);

id!(
    /// Edition of the guide, the month in which it came out, e.g. `2026-11`. Later ones sort after earlier ones.
    Edition
);

impl Edition {
    /// Returns the first edition there ever was.
    pub fn first() -> Self {
        Self::new("2026-11")
    }
}

impl Default for Edition {
    /// Returns the first edition.
    fn default() -> Self {
        Self::first()
    }
}

impl ChapterId {
    /// Joins a category and a slug.
    pub fn of(category: &CategoryId, slug: &str) -> Self {
        Self(format!("{category}/{slug}"))
    }

    /// Returns the category part.
    pub fn category(&self) -> CategoryId {
        CategoryId::new(self.0.split('/').next().unwrap_or(""))
    }

    /// Returns the slug part.
    pub fn slug(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, slug)| slug)
    }
}
