use crate::content::{Emergency, Guide, PracticeId, Then};
use crate::i18n::{Words, long_date};
use crate::record::{IncidentId, IncidentState, NoteKind, Phase, Record, StepMark};
use crate::report::cover::Cover;
use crate::report::flow::titled;
use crate::report::incident_line::{IncidentLine, incident_lines};
use crate::report::labels::Labels;
use crate::report::{Format, Options, csv, html, markdown};
use crate::tr;
use jiff::civil::{Date, DateTime};

/// An incident of a record, and how to tell its times.
#[derive(Clone, Copy, Debug)]
pub struct Logged<'a> {
    /// The record.
    pub record: &'a Record,
    /// Which incident.
    pub id: &'a IncidentId,
    /// Turns milliseconds since 1970 into a day and a time here.
    pub moment_of: fn(i64) -> DateTime,
    /// The name of the time zone here; empty when it is not known.
    pub zone: &'a str,
}

/// Returns the log of an incident in the language of `words`, with its times and its notes, which are what it is for.
/// Who wrote what, and the organization's name, are in it only when `options` ask for names.
///
/// Of what was written again only the last wording is in it.
pub fn incident(
    guide: &Guide,
    logged: &Logged<'_>,
    words: &Words,
    today: Date,
    format: Format,
    options: Options,
) -> String {
    let labels = Labels::new(words);
    let log = IncidentLog::new(guide, logged, &labels, today, options);
    match format {
        Format::Html => html::incident(&log, &labels),
        Format::Markdown => markdown::incident(&log, &labels),
        Format::Csv => csv::incident(&log, &labels),
    }
}

/// Everything that the log of an incident shows.
pub(super) struct IncidentLog<'a> {
    pub(super) cover: Cover,
    /// What it is: label and value.
    pub(super) facts: Vec<(String, String)>,
    /// "Simulacro", when it is one.
    pub(super) drill: Option<String>,
    pub(super) lines: Vec<IncidentLine<'a>>,
    /// What is still to do.
    pub(super) open: Vec<String>,
    /// What was learnt: who said so, if that may be told, and the text.
    pub(super) lessons: Vec<(Option<&'a str>, &'a str)>,
    /// Practices to change, with their titles.
    pub(super) change: Vec<(&'a PracticeId, &'a str)>,
    pub(super) with_names: bool,
}

impl<'a> IncidentLog<'a> {
    fn new(
        guide: &'a Guide,
        logged: &Logged<'a>,
        labels: &Labels<'_>,
        today: Date,
        options: Options,
    ) -> Self {
        let incident = logged.record.state().incident(logged.id);
        let opening = incident.and_then(IncidentState::opening);
        let emergency = opening.and_then(|opening| guide.emergency(&opening.emergency));
        let drill = incident.is_some_and(IncidentState::is_drill);
        let title = incident_title(guide, incident, labels);
        let (open, change) = match (incident, emergency) {
            (Some(incident), Some(emergency)) => rest(guide, emergency, incident, labels),
            (Some(_) | None, _) => (Vec::new(), Vec::new()),
        };
        let lessons = incident.into_iter().flat_map(|incident| incident.notes(NoteKind::Lesson));
        let by = |by: &'a Option<String>| by.as_deref().filter(|by| options.names && !by.trim().is_empty());
        Self {
            cover: Cover::of_incident(guide, &title, logged.record.state(), options, labels, today),
            facts: facts(guide, incident, logged, labels),
            drill: drill.then(|| tr!(labels.words, "report-drill")),
            lines: incident_lines(emergency, incident, logged, options, labels),
            open,
            lessons: lessons.map(|(_, note)| (by(&note.by), note.text.as_str())).collect(),
            change,
            with_names: options.names,
        }
    }
}

/// Returns what an incident is called: as people named it, or like its emergency.
pub fn incident_name(guide: &Guide, incident: &IncidentState, words: &Words) -> String {
    incident_title(guide, Some(incident), &Labels::new(words))
}

/// Returns whether an incident goes on, in words.
pub fn phase_name(words: &Words, phase: Phase) -> String {
    match phase {
        Phase::Open => tr!(words, "report-phase-open"),
        Phase::Closed => tr!(words, "report-phase-closed"),
        Phase::Discarded => tr!(words, "report-phase-discarded"),
    }
}

fn incident_title(guide: &Guide, incident: Option<&IncidentState>, labels: &Labels<'_>) -> String {
    let entered = incident.map(|incident| incident.title().trim()).filter(|title| !title.is_empty());
    entered.map_or_else(|| emergency_name(guide, incident, labels), str::to_owned)
}

fn emergency_name(guide: &Guide, incident: Option<&IncidentState>, labels: &Labels<'_>) -> String {
    let Some(opening) = incident.and_then(IncidentState::opening) else {
        return tr!(labels.words, "report-opening-missing");
    };
    match guide.emergency(&opening.emergency) {
        Some(emergency) => emergency.title.get(labels.lang).clone(),
        None => tr!(labels.words, "report-of-other-edition", id = opening.emergency.as_str()),
    }
}

/// Returns a moment as people write it: "23 de noviembre de 2026, 14:05".
pub(super) fn moment(at: DateTime, labels: &Labels<'_>) -> String {
    tr!(labels.words, "report-moment", date = long_date(labels.words, at.date()), time = clock(at))
}

/// Returns the time of a moment: "14:05".
pub(super) fn clock(at: DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

fn facts(
    guide: &Guide,
    incident: Option<&IncidentState>,
    logged: &Logged<'_>,
    labels: &Labels<'_>,
) -> Vec<(String, String)> {
    let words = labels.words;
    let said = |ms: i64| moment((logged.moment_of)(ms), labels);
    let phase = incident.map(IncidentState::phase).unwrap_or_default();
    let mut facts = vec![
        (tr!(words, "report-emergency"), emergency_name(guide, incident, labels)),
        (labels.status.clone(), phase_name(words, phase)),
        (tr!(words, "report-opened"), said(logged.id.0.time)),
    ];
    let ended = incident.and_then(IncidentState::phase_set_at).map(said);
    match phase {
        Phase::Open => {}
        Phase::Closed => facts.extend(ended.map(|ended| (tr!(words, "report-closed"), ended))),
        Phase::Discarded => facts.extend(ended.map(|ended| (tr!(words, "report-discarded"), ended))),
    }
    if !logged.zone.is_empty() {
        facts.push((tr!(words, "report-zone"), logged.zone.to_owned()));
    }
    facts
}

/// Returns what is still open on the way that was answered so far, and the practices of its end.
fn rest<'a>(
    guide: &'a Guide,
    emergency: &'a Emergency,
    incident: &'a IncidentState,
    labels: &Labels<'_>,
) -> (Vec<String>, Vec<(&'a PracticeId, &'a str)>) {
    let way = emergency.way(|stage| incident.answer(stage));
    let steps = way.steps().filter(|step| incident.step(&step.id) == StepMark::Open);
    let mut open: Vec<String> = steps.map(|step| step.what.get(labels.lang).clone()).collect();
    if let (None, Some(Then::Ask { question, .. })) = (way.end, way.stages.last().map(|stage| &stage.then)) {
        let question = question.get(labels.lang).as_str();
        open.push(tr!(labels.words, "report-unanswered", question = question));
    }
    let change = way.end.map_or_else(Vec::new, |end| titled(guide, &end.change, labels));
    (open, change)
}
