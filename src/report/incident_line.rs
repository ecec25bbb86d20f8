use crate::content::{AnswerId, Emergency, StageId, StepId, Then};
use crate::record::{
    IncidentChange, IncidentEvent, IncidentKind, IncidentState, IncidentStep, NoteKind, Phase, StepMark,
    incident_events,
};
use crate::report::labels::Labels;
use crate::report::{Logged, Options};
use crate::tr;
use jiff::civil::DateTime;

/// A line of the log of an incident.
pub(super) struct IncidentLine<'a> {
    pub(super) at: DateTime,
    /// What happened, in our words.
    pub(super) what: String,
    /// What was entered, if it still stands.
    pub(super) text: Option<&'a str>,
    /// Who, if that may be told.
    pub(super) by: Option<&'a str>,
}

/// Returns everything that happened, oldest first.
pub(super) fn incident_lines<'a>(
    emergency: Option<&Emergency>,
    incident: Option<&IncidentState>,
    logged: &Logged<'a>,
    options: Options,
    labels: &Labels<'_>,
) -> Vec<IncidentLine<'a>> {
    let Some(incident) = incident else { return Vec::new() };
    let teller = Teller { emergency, incident, labels };
    incident_events(logged.record.log(), logged.id)
        .into_iter()
        .map(|event| {
            let (what, text) = teller.tell(&event);
            let by = event.by.filter(|by| options.names && !by.trim().is_empty());
            IncidentLine { at: (logged.moment_of)(event.stamp.time), what, text, by }
        })
        .collect()
}

/// Tells what happened in an incident.
struct Teller<'a> {
    emergency: Option<&'a Emergency>,
    incident: &'a IncidentState,
    labels: &'a Labels<'a>,
}

impl Teller<'_> {
    fn tell<'e>(&self, event: &IncidentEvent<'e>) -> (String, Option<&'e str>) {
        let words = self.labels.words;
        match &event.what {
            IncidentStep::Opened { kind: IncidentKind::Real, .. } => (tr!(words, "report-did-open"), None),
            IncidentStep::Opened { kind: IncidentKind::Drill, .. } => {
                (tr!(words, "report-did-open-drill"), None)
            }
            IncidentStep::Changed(IncidentChange::Title(title)) => self.title(title),
            IncidentStep::Changed(IncidentChange::Step { step, mark }) => (self.step(step, *mark), None),
            IncidentStep::Changed(IncidentChange::Answer { stage, answer }) => {
                (self.answer(stage, answer.as_ref()), None)
            }
            IncidentStep::Changed(IncidentChange::Note { kind, text, .. }) => self.note(*kind, text),
            IncidentStep::Changed(IncidentChange::Phase(phase)) => (self.phase(*phase), None),
        }
    }

    fn title<'e>(&self, title: &'e str) -> (String, Option<&'e str>) {
        let stands = title == self.incident.title() && !title.trim().is_empty();
        (tr!(self.labels.words, "report-did-title"), stands.then_some(title))
    }

    fn note<'e>(&self, kind: NoteKind, text: &'e str) -> (String, Option<&'e str>) {
        let what = match kind {
            NoteKind::Log => tr!(self.labels.words, "report-note"),
            NoteKind::Lesson => tr!(self.labels.words, "report-lesson"),
        };
        (what, Some(text))
    }

    fn step(&self, id: &StepId, mark: StepMark) -> String {
        let words = self.labels.words;
        let step = self.emergency.and_then(|emergency| emergency.step(id));
        let step = match step {
            Some(step) => step.what.get(self.labels.lang).clone(),
            None => tr!(words, "report-of-other-edition", id = id.as_str()),
        };
        match mark {
            StepMark::Open => tr!(words, "report-did-reopen-step", step = step),
            StepMark::Done => tr!(words, "report-did-step", step = step),
            StepMark::NotNeeded => tr!(words, "report-did-skip-step", step = step),
        }
    }

    fn answer(&self, id: &StageId, given: Option<&AnswerId>) -> String {
        let (words, lang) = (self.labels.words, self.labels.lang);
        let other = |id: &str| tr!(words, "report-of-other-edition", id = id);
        let stage = self.emergency.and_then(|emergency| emergency.stage(id));
        let question = match stage.map(|stage| &stage.then) {
            Some(Then::Ask { question, .. }) => question.get(lang).clone(),
            Some(Then::Go(_) | Then::End(_)) | None => other(id.as_str()),
        };
        let Some(given) = given else { return tr!(words, "report-did-unanswer", question = question) };
        let mut answers = stage.into_iter().flat_map(|stage| stage.answers());
        let answer = answers.find(|answer| answer.id == *given);
        let answer = answer.map_or_else(|| other(given.as_str()), |answer| answer.label.get(lang).clone());
        tr!(words, "report-did-answer", question = question, answer = answer)
    }

    fn phase(&self, phase: Phase) -> String {
        match phase {
            Phase::Open => tr!(self.labels.words, "report-did-reopen"),
            Phase::Closed => tr!(self.labels.words, "report-did-close"),
            Phase::Discarded => tr!(self.labels.words, "report-did-discard"),
        }
    }
}
