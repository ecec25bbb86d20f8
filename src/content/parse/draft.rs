use crate::content::parse::EmergencyNames;
use crate::content::parse::raw::{
    RawCategory, RawChapter, RawEarlier, RawEmergency, RawHelpline, RawPart, RawPractice, RawRetired,
    RawSource, RawTerm,
};
use crate::content::{
    Block, BlockKind, CategoryId, ChapterId, Document, Edition, EmergencyId, Link, PracticeId, Problem, Rule,
    SectionId, Step,
};
use crate::i18n::Localized;
use std::ops::Deref;

/// The guide as it is written, with the place of everything, before anything is left out.
pub(crate) struct Draft {
    pub(crate) edition: At<Edition>,
    pub(crate) parts: Vec<RawPart>,
    pub(crate) starters: Vec<At<PracticeId>>,
    pub(crate) categories: Vec<DraftCategory>,
    pub(crate) emergencies: Vec<DraftEmergency>,
    pub(crate) helplines: Vec<At<RawHelpline>>,
    pub(crate) terms: Vec<At<RawTerm>>,
    pub(crate) sources: Vec<At<RawSource>>,
    pub(crate) retired: Vec<At<RawRetired>>,
    /// What could not be read.
    pub(crate) problems: Vec<Problem>,
}

pub(crate) struct DraftCategory {
    pub(crate) id: CategoryId,
    pub(crate) data: At<RawCategory>,
    pub(crate) chapters: Vec<DraftChapter>,
    pub(crate) practices: Vec<At<RawPractice>>,
    /// The wordings that were shipped and are no more.
    pub(crate) earlier: Vec<At<RawEarlier>>,
}

pub(crate) struct DraftChapter {
    pub(crate) id: ChapterId,
    pub(crate) data: At<RawChapter>,
    /// `None` where a language is missing.
    pub(crate) text: Localized<Option<Text>>,
}

pub(crate) struct DraftEmergency {
    pub(crate) id: EmergencyId,
    pub(crate) data: At<RawEmergency>,
    /// The names of its stages, steps, answers and ends.
    pub(crate) names: EmergencyNames,
}

/// A chapter's text in one language.
pub(crate) struct Text {
    pub(crate) file: String,
    pub(crate) document: Document,
    /// Every link in order, with its line.
    pub(crate) links: Vec<(usize, Link)>,
}

/// Something and where it is written.
pub(crate) struct At<T> {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) value: T,
}

impl<T> At<T> {
    /// Returns the problem that this breaks `rule`.
    pub(crate) fn breaks(&self, rule: Rule, what: impl ToString) -> Problem {
        Problem::new(&self.file, self.line, rule, what)
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl Draft {
    pub(crate) fn chapters(&self) -> impl Iterator<Item = &DraftChapter> {
        self.categories.iter().flat_map(|category| &category.chapters)
    }

    pub(crate) fn practices(&self) -> impl Iterator<Item = &At<RawPractice>> {
        self.categories.iter().flat_map(|category| &category.practices)
    }

    pub(crate) fn earlier(&self) -> impl Iterator<Item = &At<RawEarlier>> {
        self.categories.iter().flat_map(|category| &category.earlier)
    }

    /// Returns every text, in every language.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.chapters().flat_map(DraftChapter::texts)
    }
}

impl DraftChapter {
    /// Returns the text in every language that is there.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.text.iter().filter_map(|(_, text)| text.as_ref())
    }
}

impl DraftEmergency {
    /// Returns every step, stage by stage.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.data.stages.iter().flat_map(|stage| &stage.steps)
    }

    /// Returns the problem that its stage, step, `stage/answer` or end `name` breaks `rule`. What is broken is named
    /// with its emergency.
    pub(crate) fn breaks(&self, name: &str, rule: Rule) -> Problem {
        self.at(name).breaks(rule, format!("{}#{name}", self.id))
    }

    /// Returns the place of its stage, step, `stage/answer` or end `name`.
    pub(crate) fn at(&self, name: &str) -> At<()> {
        At { file: self.data.file.clone(), line: self.names.line(name), value: () }
    }
}

impl Text {
    /// Returns the problem that a line of this text breaks `rule`.
    pub(crate) fn breaks(&self, line: usize, rule: Rule, what: impl ToString) -> Problem {
        Problem::new(&self.file, line, rule, what)
    }

    /// Returns every live practice in order: in which section (`None`: the opening), on which line.
    pub(crate) fn live(&self) -> Vec<Live<'_>> {
        let mut live = Vec::new();
        collect_live(None, &self.document.opening, &mut live);
        for section in &self.document.sections {
            collect_live(Some(&section.id), &section.blocks, &mut live);
        }
        live
    }
}

type Live<'a> = (Option<&'a SectionId>, usize, &'a PracticeId);

fn collect_live<'a>(section: Option<&'a SectionId>, blocks: &'a [Block], live: &mut Vec<Live<'a>>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Practice(id) => live.push((section, block.line, id)),
            BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => {
                collect_live(section, blocks, live)
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    collect_live(section, item, live);
                }
            }
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Table { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule => {}
        }
    }
}
