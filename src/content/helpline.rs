use crate::content::{HelplineId, SourceId, YearMonth};
use crate::i18n::Localized;

/// Somebody outside the organization who helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Its name for ever.
    pub id: HelplineId,
    /// What it calls itself, the same in every language.
    pub name: String,
    /// Whom it helps.
    pub who: Localized<String>,
    /// In which languages it answers.
    pub languages: Localized<String>,
    /// When it answers.
    pub hours: Localized<String>,
    /// How to reach it, never empty: web and mail addresses, numbers, the name of an app.
    pub reach: Vec<String>,
    /// Where it helps; `None` is everywhere.
    pub country: Option<Localized<String>>,
    /// When somebody last compared this with its sources.
    pub verified: YearMonth,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// What to mind before writing to it.
    pub note: Localized<String>,
}
