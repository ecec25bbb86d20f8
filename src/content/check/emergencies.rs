use crate::content::check::Known;
use crate::content::check::flow::Flow;
use crate::content::emergency::{Basis, Means, Stage, Step, Then};
use crate::content::parse::{At, Draft, DraftEmergency, RawEmergency};
use crate::content::{ChapterRef, EndId, Problem, Rule, StepId};
use crate::i18n::Localized;
use std::collections::{BTreeMap, BTreeSet};

/// How long the first steps may take together, in minutes.
const MAX_START: u32 = 15;
/// How many steps those are.
const FIRST_STEPS: usize = 3;
/// The most answers of a question.
const MAX_ANSWERS: usize = 4;
/// The longest texts, in letters, so that a flow fits a page and a frightened reader.
const MAX_TITLE: usize = 40;
const MAX_SUMMARY: usize = 140;
const MAX_WHAT: usize = 90;
const MAX_HOW: usize = 220;
const MAX_QUESTION: usize = 70;

/// Each emergency can be followed: it begins with what can be done at once, leads somewhere and ends.
pub(super) fn check(draft: &Draft, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for emergency in &draft.emergencies {
        let flow = Flow::of(&emergency.data.stages);
        way(emergency, &flow, problems);
        start(emergency, &flow, problems);
        shape(emergency, problems);
        lengths(emergency, problems);
        references(emergency, known, problems);
        for step in emergency.steps() {
            if matches!(&step.basis, Basis::Sources(sources) if sources.is_empty()) {
                problems.push(emergency.breaks(step.id.as_str(), Rule::UnsourcedStep));
            }
        }
    }
}

/// Every stage is reached, leads to something that is there, and never back.
fn way(emergency: &DraftEmergency, flow: &Flow<'_>, problems: &mut Vec<Problem>) {
    let RawEmergency { stages, ends, .. } = &emergency.data.value;
    if stages.is_empty() {
        problems.push(emergency.data.breaks(Rule::IncompleteStage, &emergency.id));
    }
    let known: BTreeSet<&EndId> = ends.iter().map(|end| &end.id).collect();
    let (reached, looping) = (flow.reached(), flow.looping());
    for (place, stage) in stages.iter().enumerate() {
        let breaks = |rule| emergency.breaks(stage.id.as_str(), rule);
        if stage.steps.is_empty() {
            problems.push(breaks(Rule::IncompleteStage));
        }
        if let Then::Ask { answers, .. } = &stage.then
            && !(2..=MAX_ANSWERS).contains(&answers.len())
        {
            problems.push(breaks(Rule::AnswerCount).with(answers.len()));
        }
        let lost = stage.next().into_iter().filter(|next| flow.place(next).is_none());
        problems.extend(lost.map(|next| breaks(Rule::DeadEnd).with(next)));
        let lost = stage.end().filter(|end| !known.contains(end));
        problems.extend(lost.map(|end| breaks(Rule::DeadEnd).with(end)));
        // Of two stages with one id the second is never reached; that they have one id is said elsewhere.
        if flow.place(&stage.id).is_some_and(|first| !reached.contains(&first)) {
            problems.push(breaks(Rule::Unreachable));
        }
        if looping.contains(&place) {
            problems.push(breaks(Rule::EmergencyLoop));
        }
    }
    let ended: BTreeSet<&EndId> = stages.iter().filter_map(Stage::end).collect();
    for end in ends.iter().filter(|end| !ended.contains(&end.id)) {
        problems.push(emergency.breaks(end.id.as_str(), Rule::Unreachable));
    }
}

/// On every way the first steps are short and need nothing that is gone.
fn start(emergency: &DraftEmergency, flow: &Flow<'_>, problems: &mut Vec<Problem>) {
    let mut beginnings = Vec::new();
    if !emergency.data.stages.is_empty() {
        collect(&emergency.data.stages, flow, 0, Vec::new(), &mut beginnings);
    }
    let mut slow: BTreeMap<&StepId, u32> = BTreeMap::new();
    for steps in &beginnings {
        let minutes: u32 = steps.iter().map(|step| step.minutes).fold(0, u32::saturating_add);
        if let Some(last) = steps.last().filter(|_| minutes >= MAX_START) {
            let longest = slow.entry(&last.id).or_default();
            *longest = minutes.max(*longest);
        }
    }
    problems.extend(
        slow.into_iter()
            .map(|(step, minutes)| emergency.breaks(step.as_str(), Rule::SlowStart).with(minutes)),
    );
    let lost = |means: &&Means| emergency.data.lost.contains(means);
    let needed: BTreeSet<(&str, Means)> = beginnings
        .iter()
        .flatten()
        .flat_map(|step| step.needs.iter().filter(lost).map(|means| (step.id.as_str(), *means)))
        .collect();
    problems.extend(
        needed
            .into_iter()
            .map(|(step, means)| emergency.breaks(step, Rule::NeedsLost).with(format!("{means:?}"))),
    );
}

/// Collects the first steps of every way. Ways that come back and questions with hundreds of answers end too.
fn collect<'a>(
    stages: &'a [Stage],
    flow: &Flow<'_>,
    place: usize,
    mut steps: Vec<&'a Step>,
    beginnings: &mut Vec<Vec<&'a Step>>,
) {
    let Some(stage) = stages.get(place) else { return };
    let missing = FIRST_STEPS - steps.len();
    steps.extend(stage.steps.iter().take(missing));
    let next: Vec<usize> =
        stage.next().into_iter().filter_map(|id| flow.place(id)).take(MAX_ANSWERS).collect();
    if steps.len() == FIRST_STEPS || next.is_empty() || stage.steps.is_empty() {
        beginnings.push(steps);
        return;
    }
    for next in next {
        collect(stages, flow, next, steps.clone(), beginnings);
    }
}

/// Lists are as long in every language.
fn shape(emergency: &DraftEmergency, problems: &mut Vec<Problem>) {
    let differs = |list: &Localized<Vec<String>>| list.es.len() != list.en.len();
    let counts = |list: &Localized<Vec<String>>| format!("es {}, en {}", list.es.len(), list.en.len());
    if differs(&emergency.data.avoid) {
        let problem = emergency.data.breaks(Rule::EmergencyShape, &emergency.id);
        problems.push(problem.with(counts(&emergency.data.avoid)));
    }
    for step in emergency.steps() {
        let lists = std::iter::once(&step.how).chain(step.on.iter().map(|on| &on.how));
        for list in lists.filter(|list| differs(list)) {
            let problem = emergency.breaks(step.id.as_str(), Rule::EmergencyShape);
            problems.push(problem.with(counts(list)));
        }
    }
    for end in emergency.data.ends.iter().filter(|end| differs(&end.write)) {
        problems.push(emergency.breaks(end.id.as_str(), Rule::EmergencyShape).with(counts(&end.write)));
    }
}

fn lengths(emergency: &DraftEmergency, problems: &mut Vec<Problem>) {
    let RawEmergency { title, summary, avoid, stages, ends, .. } = &emergency.data.value;
    let avoid = lines(avoid).into_iter().map(|line| (line, MAX_HOW));
    for (text, most) in [(title.clone(), MAX_TITLE), (summary.clone(), MAX_SUMMARY)].into_iter().chain(avoid)
    {
        let too_long = too_long(&text, most).into_iter();
        problems.extend(
            too_long.map(|with| emergency.data.breaks(Rule::LongEmergencyText, &emergency.id).with(with)),
        );
    }
    let mut long = |name: &str, text: &Localized<String>, most: usize| {
        let too_long = too_long(text, most).into_iter();
        problems.extend(too_long.map(|with| emergency.breaks(name, Rule::LongEmergencyText).with(with)));
    };
    for stage in stages {
        long(stage.id.as_str(), &stage.title, MAX_QUESTION);
        if let Then::Ask { question, .. } = &stage.then {
            long(stage.id.as_str(), question, MAX_QUESTION);
        }
        for answer in stage.answers() {
            long(&format!("{}/{}", stage.id, answer.id), &answer.label, MAX_QUESTION);
        }
        for step in &stage.steps {
            long(step.id.as_str(), &step.what, MAX_WHAT);
            let how = std::iter::once(&step.how).chain(step.on.iter().map(|on| &on.how)).flat_map(lines);
            how.chain(step.avoid.clone()).for_each(|line| long(step.id.as_str(), &line, MAX_HOW));
        }
    }
    for end in ends {
        long(end.id.as_str(), &end.title, MAX_QUESTION);
        let write = lines(&end.write).into_iter();
        write.chain([end.call.clone()]).for_each(|line| long(end.id.as_str(), &line, MAX_HOW));
    }
}

/// Returns the texts of a list, each in every language. What one language lacks is said by another rule.
fn lines(list: &Localized<Vec<String>>) -> Vec<Localized<String>> {
    let pairs = list.es.iter().zip(&list.en);
    pairs.map(|(es, en)| Localized { es: es.clone(), en: en.clone() }).collect()
}

/// Returns the languages in which a text has more letters than `most`, and how many.
fn too_long(text: &Localized<String>, most: usize) -> Vec<String> {
    let lengths = text.iter().map(|(lang, text)| (lang.code(), text.chars().count()));
    let long = lengths.filter(|(_, length)| *length > most);
    long.map(|(lang, length)| format!("{lang} {length} > {most}")).collect()
}

/// Whatever it names is in the guide.
fn references(emergency: &DraftEmergency, known: &Known<'_>, problems: &mut Vec<Problem>) {
    let data: &At<RawEmergency> = &emergency.data;
    let mut dead = |problem: Problem, what: String| problems.push(problem.with(what));
    let of_all = |rule| data.breaks(rule, &emergency.id);
    for id in data.helplines.iter().filter(|id| !known.helpline(id)) {
        dead(of_all(Rule::DeadReference), format!("helpline:{id}"));
    }
    for id in data.related.iter().filter(|id| !known.emergency(id)) {
        dead(of_all(Rule::DeadReference), format!("emergency:{id}"));
    }
    for step in emergency.steps() {
        let breaks = || emergency.breaks(step.id.as_str(), Rule::DeadReference);
        for id in step.practices.iter().filter(|id| !known.practice(id)) {
            dead(breaks(), format!("practice:{id}"));
        }
        for id in step.emergency.iter().filter(|id| !known.emergency(id)) {
            dead(breaks(), format!("emergency:{id}"));
        }
        for id in step.basis.sources().iter().filter(|id| !known.source(id)) {
            dead(breaks(), format!("source:{id}"));
        }
        if let Some(ChapterRef { chapter, section }) = &step.chapter {
            if !known.chapter(chapter) {
                dead(breaks(), format!("chapter:{chapter}"));
            } else if let Some(section) = section.as_ref().filter(|section| !known.section(chapter, section))
            {
                dead(breaks(), format!("section:{chapter}#{section}"));
            }
        }
    }
    for end in &data.ends {
        for id in end.change.iter().filter(|id| !known.practice(id)) {
            dead(emergency.breaks(end.id.as_str(), Rule::DeadReference), format!("practice:{id}"));
        }
    }
}
