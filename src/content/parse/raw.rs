//! The data files as they are written. What may be missing is optional here, so that a rule can say so.

use crate::content::{
    CategoryId, Edition, EmergencyId, Ending, Every, HelplineId, Level, Means, PracticeId, Risk, SectionId,
    SourceId, Stage, TermId, Who,
};
use crate::i18n::Localized;
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename = "guide")]
pub(crate) struct RawGuide {
    pub(crate) format: u32,
    pub(crate) edition: String,
    pub(crate) parts: Vec<RawPart>,
    #[serde(default)]
    pub(crate) starters: Vec<PracticeId>,
    #[serde(default)]
    pub(crate) emergencies: Vec<EmergencyId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "part")]
pub(crate) struct RawPart {
    pub(crate) id: String,
    pub(crate) title: Localized<String>,
    pub(crate) categories: Vec<CategoryId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "category")]
pub(crate) struct RawCategory {
    pub(crate) code: String,
    pub(crate) icon: String,
    pub(crate) title: Localized<String>,
    pub(crate) summary: Localized<String>,
    pub(crate) chapters: Vec<RawChapter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "chapter")]
pub(crate) struct RawChapter {
    pub(crate) slug: String,
    pub(crate) sections: Vec<SectionId>,
    #[serde(default)]
    pub(crate) reviewed: String,
    #[serde(default)]
    pub(crate) sources: Vec<SourceId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "practice")]
pub(crate) struct RawPractice {
    pub(crate) id: PracticeId,
    pub(crate) level: Level,
    pub(crate) risk: Risk,
    pub(crate) priority: u32,
    pub(crate) minutes: u32,
    #[serde(default)]
    pub(crate) who: Vec<Who>,
    pub(crate) every: Every,
    pub(crate) starter: bool,
    #[serde(default)]
    pub(crate) chapter: String,
    #[serde(default)]
    pub(crate) section: String,
    #[serde(default)]
    pub(crate) sources: Vec<SourceId>,
    #[serde(default)]
    pub(crate) reviewed: String,
    #[serde(default = "Edition::first")]
    pub(crate) since: Edition,
    pub(crate) title: Localized<String>,
    #[serde(default)]
    pub(crate) why: Localized<String>,
    #[serde(default)]
    pub(crate) how: Localized<Vec<String>>,
    #[serde(default)]
    pub(crate) avoid: Option<Localized<String>>,
    #[serde(default)]
    pub(crate) policy: Option<Localized<String>>,
}

/// What a practice said until an edition in which it says something else, or is gone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "earlier")]
pub(crate) struct RawEarlier {
    pub(crate) id: PracticeId,
    pub(crate) until: Edition,
    pub(crate) what_changed: Localized<String>,
    pub(crate) title: Localized<String>,
    pub(crate) why: Localized<String>,
    pub(crate) how: Localized<Vec<String>>,
    #[serde(default)]
    pub(crate) avoid: Option<Localized<String>>,
    #[serde(default)]
    pub(crate) policy: Option<Localized<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "emergency")]
pub(crate) struct RawEmergency {
    pub(crate) icon: String,
    pub(crate) title: Localized<String>,
    pub(crate) summary: Localized<String>,
    pub(crate) words: Localized<Vec<String>>,
    pub(crate) lost: Vec<Means>,
    #[serde(default)]
    pub(crate) reviewed: String,
    pub(crate) avoid: Localized<Vec<String>>,
    pub(crate) helplines: Vec<HelplineId>,
    #[serde(default)]
    pub(crate) related: Vec<EmergencyId>,
    pub(crate) stages: Vec<Stage>,
    pub(crate) ends: Vec<Ending>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "term")]
pub(crate) struct RawTerm {
    pub(crate) id: TermId,
    pub(crate) term: Localized<String>,
    pub(crate) definition: Localized<String>,
    pub(crate) synonyms: Localized<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "source")]
pub(crate) struct RawSource {
    pub(crate) id: SourceId,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) date: String,
    pub(crate) url: String,
    pub(crate) licence: String,
    #[serde(default)]
    pub(crate) verified: String,
    pub(crate) note: Localized<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "helpline")]
pub(crate) struct RawHelpline {
    pub(crate) id: HelplineId,
    pub(crate) name: String,
    pub(crate) who: Localized<String>,
    pub(crate) languages: Localized<String>,
    pub(crate) hours: Localized<String>,
    #[serde(default)]
    pub(crate) reach: Vec<String>,
    pub(crate) country: Option<Localized<String>>,
    #[serde(default)]
    pub(crate) verified: String,
    #[serde(default)]
    pub(crate) sources: Vec<SourceId>,
    pub(crate) note: Localized<String>,
}

/// An id that was shipped once and is no more: `practice:ACC-99`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "retired")]
pub(crate) struct RawRetired {
    pub(crate) id: String,
    pub(crate) since: Edition,
    pub(crate) instead: Option<String>,
}
