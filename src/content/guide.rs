use crate::content::{
    CategoryId, ChapterId, Document, EarlierWording, Edition, Emergency, EmergencyId, Helpline, HelplineId,
    Practice, PracticeId, SectionId, SourceId, TermId, YearMonth,
};
use crate::i18n::{Lang, Localized};
use std::collections::{BTreeMap, BTreeSet};

/// The whole guide, read-only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// Edition, e.g. `2026-11`.
    pub edition: Edition,
    /// The parts in reading order.
    pub parts: Vec<Part>,
    /// The practices to start with, in the order in which to do them.
    pub starters: Vec<PracticeId>,
    /// The categories in reading order.
    pub categories: Vec<Category>,
    /// What to do now, the most frequent first.
    pub emergencies: Vec<Emergency>,
    /// Who helps from outside, in the order of the file.
    pub helplines: Vec<Helpline>,
    /// The glossary by id.
    pub terms: BTreeMap<TermId, Term>,
    /// The bibliography by id.
    pub sources: BTreeMap<SourceId, Source>,
    /// What was shipped once and is no more, by `kind:id`, e.g. `practice:ACC-99`.
    pub retired: BTreeMap<String, Retired>,
    /// What practices said in earlier editions, the oldest first; of retired ones too.
    pub earlier: BTreeMap<PracticeId, Vec<EarlierWording>>,
    /// Where each practice stands: category and place in its list.
    pub(super) practice_index: BTreeMap<PracticeId, (usize, usize)>,
    /// Where each chapter stands: category and place in it.
    pub(super) chapter_index: BTreeMap<ChapterId, (usize, usize)>,
}

/// A part of the guide: some categories under one title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name for ever.
    pub id: String,
    /// Its title.
    pub title: Localized<String>,
    /// Its categories, in reading order.
    pub categories: Vec<CategoryId>,
}

/// A category: chapters to read and a list to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its folder.
    pub id: CategoryId,
    /// The letters its practices begin with, e.g. `ACC`.
    pub code: String,
    /// Name of its icon.
    pub icon: String,
    /// Its title.
    pub title: Localized<String>,
    /// What it is about.
    pub summary: Localized<String>,
    /// Its chapters, in reading order.
    pub chapters: Vec<Chapter>,
    /// Its list, by priority.
    pub practices: Vec<Practice>,
}

/// A chapter in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its name for ever.
    pub id: ChapterId,
    /// When somebody last checked its facts.
    pub reviewed: YearMonth,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// The text.
    pub text: Localized<Document>,
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its name for ever.
    pub id: TermId,
    /// As it appears in running text.
    pub term: Localized<String>,
    /// What it means.
    pub definition: Localized<String>,
    /// What people would type.
    pub synonyms: Localized<Vec<String>>,
}

/// A source in the bibliography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name for ever.
    pub id: SourceId,
    /// In its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, as exactly as is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// Where it can be read.
    pub url: String,
    /// Under which terms.
    pub licence: String,
    /// When we looked.
    pub verified: YearMonth,
    /// Why we cite it.
    pub note: Localized<String>,
}

/// Something that was in an earlier edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retired {
    /// The edition from which on it is gone.
    pub since: Edition,
    /// What says the same now, as `kind:id`.
    pub instead: Option<String>,
}

/// Words per minute of somebody reading in order to understand.
const WORDS_PER_MINUTE: usize = 160;

impl Chapter {
    /// Returns how long it takes to read, in whole minutes, at least one.
    pub fn reading_minutes(&self, lang: Lang) -> usize {
        self.text.get(lang).words.div_ceil(WORDS_PER_MINUTE).max(1)
    }

    /// Returns the place of a section in the chapter, from 0.
    pub fn section_number(&self, id: &SectionId) -> Option<usize> {
        self.text.es.sections.iter().position(|section| section.id == *id)
    }
}

impl Guide {
    /// Returns the category with this id.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// Returns the chapter with this id.
    pub fn chapter(&self, id: &ChapterId) -> Option<&Chapter> {
        let (category, place) = *self.chapter_index.get(id)?;
        self.categories.get(category)?.chapters.get(place)
    }

    /// Returns the practice with this id.
    pub fn practice(&self, id: &PracticeId) -> Option<&Practice> {
        let (category, place) = *self.practice_index.get(id)?;
        self.categories.get(category)?.practices.get(place)
    }

    /// Returns the category in whose list this practice stands.
    pub fn category_of(&self, id: &PracticeId) -> Option<&Category> {
        self.categories.get(self.practice_index.get(id)?.0)
    }

    /// Returns the helpline with this id.
    pub fn helpline(&self, id: &HelplineId) -> Option<&Helpline> {
        self.helplines.iter().find(|helpline| helpline.id == *id)
    }

    /// Returns the emergency with this id.
    pub fn emergency(&self, id: &EmergencyId) -> Option<&Emergency> {
        self.emergencies.iter().find(|emergency| emergency.id == *id)
    }

    /// Returns every chapter in reading order.
    pub fn chapters(&self) -> impl DoubleEndedIterator<Item = &Chapter> {
        self.categories.iter().flat_map(|category| &category.chapters)
    }

    /// Returns every practice, list by list.
    pub fn practices(&self) -> impl Iterator<Item = &Practice> {
        self.categories.iter().flat_map(|category| &category.practices)
    }

    /// Returns every id of the guide as `kind:id`, sorted.
    pub fn ids(&self) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        ids.extend(self.parts.iter().map(|part| format!("part:{}", part.id)));
        ids.extend(self.categories.iter().map(|category| format!("category:{}", category.id)));
        for chapter in self.chapters() {
            ids.insert(format!("chapter:{}", chapter.id));
            let sections = chapter.text.es.sections.iter();
            ids.extend(sections.map(|section| format!("section:{}#{}", chapter.id, section.id)));
        }
        ids.extend(self.practices().map(|practice| format!("practice:{}", practice.id)));
        for emergency in &self.emergencies {
            let id = &emergency.id;
            ids.insert(format!("emergency:{id}"));
            for stage in &emergency.stages {
                ids.insert(format!("stage:{id}#{}", stage.id));
                ids.extend(stage.steps.iter().map(|step| format!("step:{id}#{}", step.id)));
                let answers = stage.answers().iter();
                ids.extend(answers.map(|answer| format!("answer:{id}#{}/{}", stage.id, answer.id)));
            }
            ids.extend(emergency.ends.iter().map(|end| format!("end:{id}#{}", end.id)));
        }
        ids.extend(self.helplines.iter().map(|helpline| format!("helpline:{}", helpline.id)));
        ids.extend(self.terms.keys().map(|id| format!("term:{id}")));
        ids.extend(self.sources.keys().map(|id| format!("source:{id}")));
        ids
    }

    /// Returns every practice in the order in which to do them: the starters, then by risk, level and priority.
    pub fn practices_by_urgency(&self) -> Vec<&Practice> {
        let mut practices: Vec<&Practice> = self.practices().collect();
        practices.sort_by_key(|practice| {
            let place = self.starters.iter().position(|id| *id == practice.id).unwrap_or(usize::MAX);
            (!practice.starter, place, practice.risk, practice.level, practice.priority, practice.minutes)
        });
        practices
    }

    /// Returns the chapter before this one, across categories.
    pub fn chapter_before(&self, id: &ChapterId) -> Option<&Chapter> {
        let mut before = None;
        for chapter in self.chapters() {
            if chapter.id == *id {
                return before;
            }
            before = Some(chapter);
        }
        None
    }

    /// Returns the chapter after this one, across categories.
    pub fn chapter_after(&self, id: &ChapterId) -> Option<&Chapter> {
        self.chapters().skip_while(|chapter| chapter.id != *id).nth(1)
    }
}
