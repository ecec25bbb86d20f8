use crate::content::{Edition, Practice};
use crate::i18n::Localized;

/// What a practice says: the words that somebody reads before ticking it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
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

/// A wording that a practice had in earlier editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierWording {
    /// The first edition that says something else, or in which the practice is gone.
    pub until: Edition,
    /// What changed then, or why it went.
    pub what_changed: Localized<String>,
    /// The words.
    pub wording: Wording,
}

impl Wording {
    /// Returns what a practice says in this edition.
    pub fn of(practice: &Practice) -> Self {
        Self {
            title: practice.title.clone(),
            why: practice.why.clone(),
            how: practice.how.clone(),
            avoid: practice.avoid.clone(),
            policy: practice.policy.clone(),
        }
    }
}
