use crate::content::{
    AnswerId, ChapterId, EmergencyId, EndId, HelplineId, PracticeId, SectionId, SourceId, StageId, StepId,
    Who, YearMonth,
};
use crate::i18n::Localized;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What to do now: stages of steps, joined by questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// Its name for ever.
    pub id: EmergencyId,
    /// Name of its icon.
    pub icon: String,
    /// What somebody it happens to would say.
    pub title: Localized<String>,
    /// What can be achieved now.
    pub summary: Localized<String>,
    /// What people would type, in their own words.
    pub words: Localized<Vec<String>>,
    /// What may be gone or unsafe to use.
    pub lost: Vec<Means>,
    /// When somebody last checked it.
    pub reviewed: YearMonth,
    /// What not to do.
    pub avoid: Localized<Vec<String>>,
    /// Who helps from outside, the best first.
    pub helplines: Vec<HelplineId>,
    /// What it may be instead.
    pub related: Vec<EmergencyId>,
    /// Its stages. It begins with the first.
    pub stages: Vec<Stage>,
    /// How it can end.
    pub ends: Vec<Ending>,
}

/// Some steps, and what comes after them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename = "stage")]
pub struct Stage {
    /// Its name for ever, unique in the emergency.
    pub id: StageId,
    /// Its title.
    pub title: Localized<String>,
    /// The steps, the first one first.
    pub steps: Vec<Step>,
    /// What comes after them.
    pub then: Then,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename = "step")]
pub struct Step {
    /// Its name for ever, unique in the emergency.
    pub id: StepId,
    /// What to do, in one sentence.
    pub what: Localized<String>,
    /// How, for whoever asks.
    pub how: Localized<Vec<String>>,
    /// How, where systems differ.
    #[serde(default)]
    pub on: Vec<OnSystem>,
    /// How long it takes, waiting included, in minutes.
    pub minutes: u32,
    /// How urgent it is.
    pub when: Urgency,
    /// Who does it.
    pub who: Vec<Who>,
    /// What one must have in hand.
    pub needs: Vec<Means>,
    /// What not to do.
    #[serde(default)]
    pub avoid: Option<Localized<String>>,
    /// The chapter that explains it, `chapter` or `chapter#section`.
    #[serde(default)]
    pub chapter: Option<ChapterRef>,
    /// The practices it belongs to.
    #[serde(default)]
    pub practices: Vec<PracticeId>,
    /// The emergency to go on with, where the step is to go on with another.
    #[serde(default)]
    pub emergency: Option<EmergencyId>,
    /// What it rests on.
    pub basis: Basis,
}

/// How to do something on one system.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnSystem {
    /// The system.
    pub system: System,
    /// What to do there.
    pub how: Localized<Vec<String>>,
}

/// A place in the guide: a chapter, or a section of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct ChapterRef {
    /// The chapter.
    pub chapter: ChapterId,
    /// The section, if one is meant.
    pub section: Option<SectionId>,
}

/// What comes after the steps of a stage.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Then {
    /// A question, whose answers lead on.
    Ask {
        /// What is asked.
        question: Localized<String>,
        /// The answers.
        answers: Vec<Answer>,
    },
    /// The next stage.
    Go(StageId),
    /// An end.
    End(EndId),
}

/// An answer to the question of a stage.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its name for ever, unique in its question.
    pub id: AnswerId,
    /// What it says.
    pub label: Localized<String>,
    /// The stage it leads to.
    pub stage: StageId,
}

/// How an emergency ends.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename = "end")]
pub struct Ending {
    /// Its name for ever, unique in the emergency.
    pub id: EndId,
    /// How things stand.
    pub title: Localized<String>,
    /// Whom to call or tell.
    pub call: Localized<String>,
    /// What to write down.
    pub write: Localized<Vec<String>>,
    /// The practices that keep it from happening again.
    pub change: Vec<PracticeId>,
}

/// What a step rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Basis {
    /// Sources of the bibliography.
    Sources(Vec<SourceId>),
    /// Nothing that needs a source.
    CommonSense,
}

/// How urgent a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Urgency {
    /// At once.
    Now,
    /// Before the day ends.
    Today,
    /// In the days that follow.
    Later,
}

/// What one may need, or have lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Means {
    /// The account that it is about.
    Account,
    /// The WhatsApp account.
    Whatsapp,
    /// The organization's mail.
    Mail,
    /// The phone.
    Phone,
    /// The line, with its chip.
    Sim,
    /// The computer.
    Computer,
    /// A connection.
    Internet,
    /// The website and its administration.
    Site,
    /// The domain.
    Domain,
    /// The page or profile on a social network.
    Page,
    /// The files.
    Files,
    /// The office.
    Office,
}

/// A system on which things are done in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum System {
    /// Phones with Android.
    Android,
    /// Phones by Apple.
    IPhone,
    /// Computers with Windows.
    Windows,
    /// Computers by Apple.
    Mac,
}

/// The way through an emergency as far as it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way<'a> {
    /// The stages passed, the first one first; never empty unless the emergency has none.
    pub stages: Vec<&'a Stage>,
    /// The end, when every question on the way was answered.
    pub end: Option<&'a Ending>,
}

impl From<String> for ChapterRef {
    fn from(text: String) -> Self {
        match text.split_once('#') {
            Some((chapter, section)) => {
                Self { chapter: ChapterId::new(chapter), section: Some(SectionId::new(section)) }
            }
            None => Self { chapter: ChapterId::new(text), section: None },
        }
    }
}

impl Basis {
    /// Returns its sources.
    pub fn sources(&self) -> &[SourceId] {
        match self {
            Self::Sources(sources) => sources,
            Self::CommonSense => &[],
        }
    }
}

impl Means {
    /// Everything one may need or have lost.
    pub const ALL: [Self; 12] = [
        Self::Account,
        Self::Whatsapp,
        Self::Mail,
        Self::Phone,
        Self::Sim,
        Self::Computer,
        Self::Internet,
        Self::Site,
        Self::Domain,
        Self::Page,
        Self::Files,
        Self::Office,
    ];
}

impl Stage {
    /// Returns the stages it may lead to.
    pub fn next(&self) -> Vec<&StageId> {
        match &self.then {
            Then::Ask { answers, .. } => answers.iter().map(|answer| &answer.stage).collect(),
            Then::Go(stage) => vec![stage],
            Then::End(_) => Vec::new(),
        }
    }

    /// Returns the end it leads to, if it leads to one.
    pub fn end(&self) -> Option<&EndId> {
        match &self.then {
            Then::End(end) => Some(end),
            Then::Ask { .. } | Then::Go(_) => None,
        }
    }

    /// Returns what it asks, if it asks.
    pub fn question(&self) -> Option<&Localized<String>> {
        match &self.then {
            Then::Ask { question, .. } => Some(question),
            Then::Go(_) | Then::End(_) => None,
        }
    }

    /// Returns the answers to its question; none, when it asks nothing.
    pub fn answers(&self) -> &[Answer] {
        match &self.then {
            Then::Ask { answers, .. } => answers,
            Then::Go(_) | Then::End(_) => &[],
        }
    }
}

impl Emergency {
    /// Returns the stage with this id.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// Returns the step with this id.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps().find(|step| step.id == *id)
    }

    /// Returns the end with this id.
    pub fn ending(&self, id: &EndId) -> Option<&Ending> {
        self.ends.iter().find(|end| end.id == *id)
    }

    /// Returns every step, stage by stage.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.stages.iter().flat_map(|stage| &stage.steps)
    }

    /// Returns the way through it, with these answers by stage. A stage that was passed already is not passed again.
    pub fn way<'a>(&'a self, answer: impl Fn(&StageId) -> Option<&'a AnswerId>) -> Way<'a> {
        let mut way = Way { stages: Vec::new(), end: None };
        // Those that were passed are taken out, so that a way that comes back ends.
        let mut ahead: BTreeMap<&StageId, &Stage> = BTreeMap::new();
        for stage in &self.stages {
            ahead.entry(&stage.id).or_insert(stage);
        }
        let mut next = self.stages.first().map(|stage| &stage.id);
        while let Some(stage) = next.take().and_then(|id| ahead.remove(id)) {
            way.stages.push(stage);
            match &stage.then {
                Then::Go(id) => next = Some(id),
                Then::End(id) => way.end = self.ending(id),
                Then::Ask { answers, .. } => {
                    let given = answer(&stage.id);
                    let given = answers.iter().find(|answer| Some(&answer.id) == given);
                    next = given.map(|answer| &answer.stage);
                }
            }
        }
        way
    }
}

impl<'a> Way<'a> {
    /// Returns every step on it.
    pub fn steps(&self) -> impl Iterator<Item = &'a Step> {
        self.stages.iter().flat_map(|stage| &stage.steps)
    }
}
