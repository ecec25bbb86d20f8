use crate::content::{ChapterId, Edition, PracticeId, SectionId, SourceId, YearMonth};
use crate::i18n::Localized;
use serde::{Deserialize, Serialize};

/// Something an organization does, or does not do yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its name for ever.
    pub id: PracticeId,
    /// For whom it is.
    pub level: Level,
    /// How bad it is for people when it is missing.
    pub risk: Risk,
    /// Its place in its list: 1 is done first.
    pub priority: u32,
    /// Honest effort of a ten-person organization, in minutes.
    pub minutes: u32,
    /// Who does it.
    pub who: Vec<Who>,
    /// How often.
    pub every: Every,
    /// One of the twelve to start with.
    pub starter: bool,
    /// The chapter that explains it.
    pub chapter: ChapterId,
    /// The section of that chapter.
    pub section: SectionId,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// When somebody last checked it.
    pub reviewed: YearMonth,
    /// The edition in which it appeared.
    pub since: Edition,
    /// A statement that is true when it is done.
    pub title: Localized<String>,
    /// Why it matters.
    pub why: Localized<String>,
    /// The steps.
    pub how: Localized<Vec<String>>,
    /// What not to do.
    pub avoid: Option<Localized<String>>,
    /// The sentence for the organization's written policy.
    pub policy: Option<Localized<String>>,
}

/// For whom a practice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Everyone, first.
    Basic,
    /// An organization that has the basics.
    Intermediate,
    /// Higher risk.
    Advanced,
}

/// How bad it is for people when a practice is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Risk {
    /// People can be hurt, or work stops.
    High,
    /// It costs time, money or trust.
    Medium,
    /// It makes other harm easier.
    Low,
}

/// Who does a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Who {
    /// Each person in the organization.
    Everyone,
    /// Direction, coordination or board.
    Direction,
    /// Whoever is responsible for security.
    Security,
    /// Whoever looks after computers and services.
    It,
    /// Communications.
    Communications,
    /// Research and field work.
    Field,
    /// Administration and finance.
    Admin,
}

/// How often a practice is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Every {
    /// Once, then it stays.
    Once,
    /// Every three months.
    Quarter,
    /// Every year.
    Year,
    /// Whenever something happens: an arrival, a trip, an incident.
    Event,
    /// All the time.
    Always,
}

impl Level {
    /// Every level, from the first.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Intermediate, Self::Advanced];
}
