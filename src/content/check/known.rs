use crate::content::parse::Draft;
use crate::content::{ChapterId, EmergencyId, HelplineId, PracticeId, Rule, SectionId, SourceId, TermId};
use std::collections::{BTreeMap, BTreeSet};

/// The ids that are listed.
///
/// Where a file could not be read nobody knows what it lists: then everything that it could list counts as known, so
/// that one broken line is one problem and not a hundred.
pub(super) struct Known<'a> {
    /// Sections by chapter.
    chapters: BTreeMap<&'a ChapterId, &'a [SectionId]>,
    practices: BTreeSet<&'a PracticeId>,
    emergencies: BTreeSet<&'a EmergencyId>,
    helplines: BTreeSet<&'a HelplineId>,
    terms: BTreeSet<&'a TermId>,
    sources: BTreeSet<&'a SourceId>,
    /// Codes of the categories whose list could not be read.
    broken_codes: BTreeSet<&'a str>,
    broken_files: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn new(draft: &'a Draft) -> Self {
        let broken = draft.problems.iter().filter(|problem| match problem.file.rsplit_once('.') {
            Some((_, "ron")) => {
                matches!(problem.rule, Rule::BadData | Rule::MissingFile | Rule::UnreadableFile)
            }
            Some(_) | None => false,
        });
        let broken_files: BTreeSet<&str> = broken.map(|problem| problem.file.as_str()).collect();
        let broken_lists = draft
            .categories
            .iter()
            .filter(|category| broken_files.contains(format!("{}/practices.ron", category.id).as_str()));
        Self {
            chapters: draft
                .chapters()
                .map(|chapter| (&chapter.id, chapter.data.sections.as_slice()))
                .collect(),
            practices: draft.practices().map(|practice| &practice.id).collect(),
            emergencies: draft.emergencies.iter().map(|emergency| &emergency.id).collect(),
            helplines: draft.helplines.iter().map(|helpline| &helpline.id).collect(),
            terms: draft.terms.iter().map(|term| &term.id).collect(),
            sources: draft.sources.iter().map(|source| &source.id).collect(),
            broken_codes: broken_lists.map(|category| category.data.code.as_str()).collect(),
            broken_files,
        }
    }

    pub(super) fn chapter(&self, id: &ChapterId) -> bool {
        self.chapters.contains_key(id) || self.broken_category(id)
    }

    pub(super) fn section(&self, chapter: &ChapterId, section: &SectionId) -> bool {
        match self.chapters.get(chapter) {
            Some(sections) => sections.contains(section),
            None => self.broken_category(chapter),
        }
    }

    pub(super) fn practice(&self, id: &PracticeId) -> bool {
        let code = id.as_str().split('-').next().unwrap_or("");
        self.practices.contains(id) || self.broken_codes.contains(code) || self.any_broken_category()
    }

    pub(super) fn emergency(&self, id: &EmergencyId) -> bool {
        let file = format!("emergencies/{id}.ron");
        self.emergencies.contains(id)
            || self.broken_files.contains(file.as_str())
            || self.broken_files.contains("guide.ron")
    }

    pub(super) fn helpline(&self, id: &HelplineId) -> bool {
        self.helplines.contains(id) || self.broken_files.contains("helplines.ron")
    }

    pub(super) fn term(&self, id: &TermId) -> bool {
        self.terms.contains(id) || self.broken_files.contains("glossary.ron")
    }

    pub(super) fn source(&self, id: &SourceId) -> bool {
        self.sources.contains(id) || self.broken_files.contains("sources.ron")
    }

    fn broken_category(&self, chapter: &ChapterId) -> bool {
        let file = format!("{}/category.ron", chapter.category());
        self.broken_files.contains(file.as_str()) || self.broken_files.contains("guide.ron")
    }

    /// Without its category nobody knows which code a list has.
    fn any_broken_category(&self) -> bool {
        self.broken_files.iter().any(|file| *file == "guide.ron" || file.ends_with("/category.ron"))
    }
}
