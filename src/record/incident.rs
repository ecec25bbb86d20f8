use crate::content::{AnswerId, EmergencyId, StageId, StepId};
use crate::record::latest::Latest;
use crate::record::notes::Notes;
use crate::record::{Entry, Note, NoteKey, Stamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An incident: the entry that opened it and its place among the changes of that entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct IncidentId(pub Stamp, pub u32);

/// Whether something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum IncidentKind {
    /// It happened.
    Real,
    /// An exercise: the same flow, not counted.
    Drill,
}

/// Something that changed in an incident.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum IncidentChange {
    /// What it is called here; empty for the title of its emergency.
    Title(String),
    /// Whether a step was done.
    Step {
        /// Which step.
        step: StepId,
        /// Whether it was done.
        mark: StepMark,
    },
    /// The answer to the question of a stage.
    Answer {
        /// Which stage.
        stage: StageId,
        /// The answer; none takes it back.
        answer: Option<AnswerId>,
    },
    /// Something to remember.
    Note {
        /// What it is about.
        kind: NoteKind,
        /// The text; empty takes the replaced notes away.
        text: String,
        /// The notes its writer saw and replaced.
        replaces: Vec<NoteKey>,
    },
    /// Whether it goes on.
    Phase(Phase),
}

/// Whether a step of an incident was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StepMark {
    /// Not yet.
    #[default]
    Open,
    /// Done.
    Done,
    /// Looked at, and not needed here.
    NotNeeded,
}

/// Whether an incident goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// It goes on.
    #[default]
    Open,
    /// It is over.
    Closed,
    /// It was opened by mistake. It is kept, and not counted.
    Discarded,
}

/// What a note of an incident is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NoteKind {
    /// What happened.
    Log,
    /// What was learnt.
    Lesson,
}

/// How an incident began.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Opening {
    /// Which emergency it follows.
    pub emergency: EmergencyId,
    /// Whether it happened.
    pub kind: IncidentKind,
    /// Who opened it, if given.
    pub by: Option<String>,
}

/// What the log says of one incident.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncidentState {
    opening: Option<Opening>,
    title: Latest<String>,
    phase: Latest<Phase>,
    steps: BTreeMap<StepId, Latest<StepMark>>,
    answers: BTreeMap<StageId, Latest<Option<AnswerId>>>,
    log: Notes,
    lessons: Notes,
}

impl IncidentState {
    /// Returns how it began; `None` while the entry that opened it, another device's, is not here.
    pub fn opening(&self) -> Option<&Opening> {
        self.opening.as_ref()
    }

    /// Returns whether it is an exercise.
    pub fn is_drill(&self) -> bool {
        self.opening.as_ref().is_some_and(|opening| opening.kind == IncidentKind::Drill)
    }

    /// Returns what it is called here; empty when nothing was entered.
    pub fn title(&self) -> &str {
        &self.title.value
    }

    /// Returns whether it goes on.
    pub fn phase(&self) -> Phase {
        self.phase.value
    }

    /// Returns when its phase was last set, in milliseconds since 1970.
    pub fn phase_set_at(&self) -> Option<i64> {
        self.phase.set.as_ref().map(|(stamp, _)| stamp.time)
    }

    /// Returns whether a step was done.
    pub fn step(&self, id: &StepId) -> StepMark {
        self.steps.get(id).map_or(StepMark::Open, |mark| mark.value)
    }

    /// Returns when a step was last marked, in milliseconds since 1970.
    pub fn step_set_at(&self, id: &StepId) -> Option<i64> {
        self.steps.get(id)?.set.as_ref().map(|(stamp, _)| stamp.time)
    }

    /// Returns the answer to the question of a stage.
    pub fn answer(&self, stage: &StageId) -> Option<&AnswerId> {
        self.answers.get(stage)?.value.as_ref()
    }

    /// Returns the notes that nobody has replaced, oldest first.
    pub fn notes(&self, kind: NoteKind) -> impl Iterator<Item = (&NoteKey, &Note)> {
        self.notes_of(kind).iter()
    }

    /// Takes note of how it began. Of two beginnings under one key, of a copied data folder, the first stays.
    pub(super) fn open(&mut self, opening: Opening) {
        self.opening = match self.opening.take() {
            Some(other) => Some(other.min(opening)),
            None => Some(opening),
        };
    }

    /// Takes a change into account, in whatever order they come.
    pub(super) fn apply(&mut self, entry: &Entry, at: &(Stamp, u32), change: &IncidentChange) {
        match change {
            IncidentChange::Title(title) => self.title.offer(at, title),
            IncidentChange::Step { step, mark } => {
                self.steps.entry(step.clone()).or_default().offer(at, mark);
            }
            IncidentChange::Answer { stage, answer } => {
                self.answers.entry(stage.clone()).or_default().offer(at, answer);
            }
            IncidentChange::Note { kind, text, replaces } => {
                let note = Note { by: entry.by.clone(), text: text.clone() };
                let notes = match kind {
                    NoteKind::Log => &mut self.log,
                    NoteKind::Lesson => &mut self.lessons,
                };
                notes.add(NoteKey(at.0.clone(), at.1), note, replaces);
            }
            IncidentChange::Phase(phase) => self.phase.offer(at, phase),
        }
    }

    pub(super) fn notes_of(&self, kind: NoteKind) -> &Notes {
        match kind {
            NoteKind::Log => &self.log,
            NoteKind::Lesson => &self.lessons,
        }
    }

    /// Returns whether somebody set what this change sets. Notes are looked at one by one.
    pub(super) fn has_set(&self, change: &IncidentChange) -> bool {
        match change {
            IncidentChange::Title(_) => self.title.is_set(),
            IncidentChange::Step { step, .. } => self.steps.contains_key(step),
            IncidentChange::Answer { stage, .. } => self.answers.contains_key(stage),
            IncidentChange::Phase(_) => self.phase.is_set(),
            IncidentChange::Note { .. } => false,
        }
    }
}
