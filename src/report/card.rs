use crate::content::names::{effort, every_name, level_name, who_names};
use crate::content::{Guide, Practice, SourceId};
use crate::report::kept::Kept;
use crate::report::labels::Labels;

/// Whether the report has the chapters and the sources, so that links can lead there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// The whole guide is there.
    Guide,
    /// Only lists are there.
    Lists,
}

/// A practice as a report shows it: everything of the guide, and what may be said of the record.
pub(super) struct Card<'a> {
    pub(super) practice: &'a Practice,
    pub(super) title: &'a str,
    pub(super) why: &'a str,
    pub(super) how: &'a [String],
    pub(super) avoid: Option<&'a str>,
    pub(super) policy: Option<&'a str>,
    pub(super) level: String,
    pub(super) effort: String,
    pub(super) who: String,
    pub(super) every: String,
    /// Title of the section that explains it, or of its chapter.
    pub(super) read: Option<String>,
    /// Id and title of what it rests on.
    pub(super) sources: Vec<(&'a SourceId, &'a str)>,
    pub(super) kept: Option<Kept>,
}

impl<'a> Card<'a> {
    /// Gathers what a report shows of a practice.
    pub(super) fn new(
        guide: &'a Guide,
        practice: &'a Practice,
        kept: Option<Kept>,
        labels: &'a Labels<'_>,
    ) -> Self {
        let lang = labels.lang;
        let sources =
            practice.sources.iter().filter_map(|id| Some((id, guide.sources.get(id)?.title.as_str())));
        Self {
            practice,
            title: practice.title.get(lang),
            why: practice.why.get(lang),
            how: practice.how.get(lang),
            avoid: practice.avoid.as_ref().map(|avoid| avoid.get(lang).as_str()),
            policy: practice.policy.as_ref().map(|policy| policy.get(lang).as_str()),
            level: level_name(labels.words, practice.level),
            effort: effort(labels.words, practice.minutes),
            who: who_names(labels.words, &practice.who),
            every: every_name(labels.words, practice.every),
            read: section_title(guide, practice, labels),
            sources: sources.collect(),
            kept,
        }
    }

    /// Returns the facts that stand in one line: what they are, and what they say.
    pub(super) fn facts(&self, labels: &'a Labels<'_>) -> [(&'a str, &str); 4] {
        [
            (&labels.level, &self.level),
            (&labels.effort, &self.effort),
            (&labels.responsible, &self.who),
            (&labels.how_often, &self.every),
        ]
    }
}

fn section_title(guide: &Guide, practice: &Practice, labels: &Labels<'_>) -> Option<String> {
    let text = guide.chapter(&practice.chapter)?.text.get(labels.lang);
    let section = text.section(&practice.section);
    Some(match section {
        Some(section) => format!("{} › {}", text.title, section.heading_text()),
        None => text.title.clone(),
    })
}
