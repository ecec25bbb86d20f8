use crate::content::names::{effort, means_name, system_name, urgency_name, who_names};
use crate::content::{
    Basis, ChapterRef, Emergency, Ending, Guide, Helpline, PracticeId, Stage, StageId, Step, Then,
};
use crate::report::count::number;
use crate::report::labels::Labels;
use crate::tr;

/// An emergency as a report shows it, in one language: stages go by letters, ends by numbers.
pub(super) struct Flow<'a> {
    pub(super) emergency: &'a Emergency,
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    pub(super) avoid: &'a [String],
    pub(super) stages: Vec<FlowStage<'a>>,
    pub(super) ends: Vec<FlowEnd<'a>>,
    pub(super) helplines: Vec<&'a Helpline>,
    /// Titles of what it may be instead.
    pub(super) related: Vec<&'a str>,
}

/// A stage: its steps, and where they lead.
pub(super) struct FlowStage<'a> {
    pub(super) letter: String,
    pub(super) title: &'a str,
    pub(super) steps: Vec<FlowStep<'a>>,
    pub(super) then: FlowThen<'a>,
}

/// Where a stage leads.
pub(super) enum FlowThen<'a> {
    /// A question; each answer, and where it leads in words.
    Ask { question: &'a str, answers: Vec<(&'a str, String)> },
    /// On, in words.
    On(String),
}

/// A step.
pub(super) struct FlowStep<'a> {
    pub(super) step: &'a Step,
    /// Letter of the stage and place in it: "B2".
    pub(super) number: String,
    pub(super) what: &'a str,
    /// How; where systems differ, with the name of the system.
    pub(super) how: Vec<(Option<String>, &'a [String])>,
    pub(super) minutes: String,
    pub(super) when: String,
    pub(super) who: String,
    /// What one must have in hand.
    pub(super) needs: String,
    pub(super) avoid: Option<&'a str>,
    /// The emergency to go on with.
    pub(super) other: Option<&'a str>,
    /// Title of the chapter that explains it.
    pub(super) read: Option<String>,
    /// Practices it belongs to, with their titles.
    pub(super) practices: Vec<(&'a PracticeId, &'a str)>,
    /// Titles of what it rests on.
    pub(super) sources: Vec<&'a str>,
}

/// How it ends.
pub(super) struct FlowEnd<'a> {
    pub(super) end: &'a Ending,
    /// "Final 1".
    pub(super) name: String,
    pub(super) title: &'a str,
    pub(super) call: &'a str,
    pub(super) write: &'a [String],
    /// Practices that keep it from happening again, with their titles.
    pub(super) change: Vec<(&'a PracticeId, &'a str)>,
}

impl<'a> Flow<'a> {
    /// Gathers what a report shows of an emergency.
    pub(super) fn new(guide: &'a Guide, emergency: &'a Emergency, labels: &Labels<'_>) -> Self {
        let lang = labels.lang;
        let stages = emergency.stages.iter().enumerate();
        let ends = emergency.ends.iter().enumerate();
        let related = emergency.related.iter().filter_map(|id| guide.emergency(id));
        Self {
            emergency,
            title: emergency.title.get(lang),
            summary: emergency.summary.get(lang),
            avoid: emergency.avoid.get(lang),
            stages: stages
                .map(|(place, stage)| FlowStage::new(guide, emergency, stage, &letter(place), labels))
                .collect(),
            ends: ends
                .map(|(place, end)| FlowEnd::new(guide, end, end_name(place, labels), labels))
                .collect(),
            helplines: emergency.helplines.iter().filter_map(|id| guide.helpline(id)).collect(),
            related: related.map(|emergency| emergency.title.get(lang).as_str()).collect(),
        }
    }
}

impl<'a> FlowStage<'a> {
    fn new(
        guide: &'a Guide,
        emergency: &'a Emergency,
        stage: &'a Stage,
        letter: &str,
        labels: &Labels<'_>,
    ) -> Self {
        let steps = stage.steps.iter().enumerate();
        Self {
            letter: letter.to_owned(),
            title: stage.title.get(labels.lang),
            steps: steps
                .map(|(place, step)| FlowStep::new(guide, step, format!("{letter}{}", place + 1), labels))
                .collect(),
            then: FlowThen::new(emergency, &stage.then, labels),
        }
    }
}

impl<'a> FlowThen<'a> {
    fn new(emergency: &Emergency, then: &'a Then, labels: &Labels<'_>) -> Self {
        let words = labels.words;
        match then {
            Then::Ask { question, answers } => Self::Ask {
                question: question.get(labels.lang),
                answers: answers
                    .iter()
                    .map(|answer| {
                        let stage = stage_letter(emergency, &answer.stage);
                        (answer.label.get(labels.lang).as_str(), tr!(words, "report-go-on", stage = stage))
                    })
                    .collect(),
            },
            Then::Go(stage) => Self::On(tr!(words, "report-then-go", stage = stage_letter(emergency, stage))),
            Then::End(end) => {
                let place = emergency.ends.iter().position(|it| it.id == *end);
                let end = place.map_or_else(|| end.to_string(), |place| end_name(place, labels));
                Self::On(tr!(words, "report-then-end", end = end))
            }
        }
    }
}

impl<'a> FlowStep<'a> {
    fn new(guide: &'a Guide, step: &'a Step, number: String, labels: &Labels<'_>) -> Self {
        let lang = labels.lang;
        let on = step
            .on
            .iter()
            .map(|on| (Some(system_name(labels.words, on.system)), on.how.get(lang).as_slice()));
        let needs = step.needs.iter().map(|means| means_name(labels.words, *means));
        let other = step.emergency.as_ref().and_then(|id| guide.emergency(id));
        Self {
            step,
            number,
            what: step.what.get(lang),
            how: std::iter::once((None, step.how.get(lang).as_slice())).chain(on).collect(),
            minutes: effort(labels.words, step.minutes),
            when: urgency_name(labels.words, step.when),
            who: who_names(labels.words, &step.who),
            needs: needs.collect::<Vec<_>>().join(", "),
            avoid: step.avoid.as_ref().map(|avoid| avoid.get(lang).as_str()),
            other: other.map(|emergency| emergency.title.get(lang).as_str()),
            read: step.chapter.as_ref().and_then(|chapter| place_title(guide, chapter, labels)),
            practices: titled(guide, &step.practices, labels),
            sources: source_titles(guide, &step.basis),
        }
    }

    /// Returns what a person must know at once: how urgent, how long, who.
    pub(super) fn facts(&self) -> String {
        let facts = [&self.when, &self.minutes, &self.who];
        facts.into_iter().filter(|fact| !fact.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

impl<'a> FlowEnd<'a> {
    fn new(guide: &'a Guide, end: &'a Ending, name: String, labels: &Labels<'_>) -> Self {
        Self {
            end,
            name,
            title: end.title.get(labels.lang),
            call: end.call.get(labels.lang),
            write: end.write.get(labels.lang),
            change: titled(guide, &end.change, labels),
        }
    }
}

/// Returns practices with their titles; those that are not in the guide have none.
pub(super) fn titled<'a>(
    guide: &'a Guide,
    practices: &'a [PracticeId],
    labels: &Labels<'_>,
) -> Vec<(&'a PracticeId, &'a str)> {
    let title = |id| guide.practice(id).map_or("", |practice| practice.title.get(labels.lang).as_str());
    practices.iter().map(|id| (id, title(id))).collect()
}

/// Returns the letter of a stage: A, B … Z, then numbers.
fn letter(place: usize) -> String {
    match u8::try_from(place) {
        Ok(place) if place < 26 => char::from(b'A' + place).to_string(),
        Ok(_) | Err(_) => (place + 1).to_string(),
    }
}

fn stage_letter(emergency: &Emergency, id: &StageId) -> String {
    emergency.stages.iter().position(|stage| stage.id == *id).map_or_else(|| id.to_string(), letter)
}

fn end_name(place: usize, labels: &Labels<'_>) -> String {
    tr!(labels.words, "report-end-name", number = number(place + 1))
}

fn place_title(guide: &Guide, place: &ChapterRef, labels: &Labels<'_>) -> Option<String> {
    let text = guide.chapter(&place.chapter)?.text.get(labels.lang);
    let section = place.section.as_ref().and_then(|section| text.section(section));
    Some(match section {
        Some(section) => format!("{} › {}", text.title, section.heading_text()),
        None => text.title.clone(),
    })
}

fn source_titles<'a>(guide: &'a Guide, basis: &Basis) -> Vec<&'a str> {
    let sources = basis.sources().iter().filter_map(|id| guide.sources.get(id));
    sources.map(|source| source.title.as_str()).collect()
}
