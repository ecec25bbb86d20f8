use crate::content::check::Known;
use crate::content::emergency::{Basis, Means, Stage, Step, Then};
use crate::content::parse::{At, Draft, DraftEmergency, RawEmergency};
use crate::content::{ChapterRef, Problem, Rule, StageId};
use crate::i18n::Localized;
use std::collections::BTreeSet;

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
        way(emergency, problems);
        start(emergency, problems);
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
fn way(emergency: &DraftEmergency, problems: &mut Vec<Problem>) {
    let Some(first) = emergency.data.stages.first() else {
        problems.push(emergency.data.breaks(Rule::IncompleteStage, &emergency.id));
        return;
    };
    for stage in &emergency.data.stages {
        let breaks = |rule| emergency.breaks(stage.id.as_str(), rule);
        if stage.steps.is_empty() {
            problems.push(breaks(Rule::IncompleteStage));
        }
        if let Then::Ask { answers, .. } = &stage.then
            && !(2..=MAX_ANSWERS).contains(&answers.len())
        {
            problems.push(breaks(Rule::AnswerCount).with(answers.len()));
        }
        let lost = stage.next().into_iter().filter(|next| emergency.stage(next).is_none());
        problems.extend(lost.map(|next| breaks(Rule::DeadEnd).with(next)));
        if let Then::End(end) = &stage.then
            && emergency.data.ends.iter().all(|known| known.id != *end)
        {
            problems.push(breaks(Rule::DeadEnd).with(end));
        }
    }
    let reached = reached(emergency, first);
    for stage in emergency.data.stages.iter().filter(|stage| !reached.contains(&stage.id)) {
        problems.push(emergency.breaks(stage.id.as_str(), Rule::Unreachable));
    }
    let ended: BTreeSet<_> = emergency.data.stages.iter().filter_map(Stage::end).collect();
    for end in emergency.data.ends.iter().filter(|end| !ended.contains(&end.id)) {
        problems.push(emergency.breaks(end.id.as_str(), Rule::Unreachable));
    }
    for stage in emergency.data.stages.iter().filter(|stage| leads_back(emergency, stage)) {
        problems.push(emergency.breaks(stage.id.as_str(), Rule::EmergencyLoop));
    }
}

fn reached<'a>(emergency: &'a DraftEmergency, first: &'a Stage) -> BTreeSet<&'a StageId> {
    let mut reached = BTreeSet::new();
    let mut open = vec![&first.id];
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(emergency.stage(id).into_iter().flat_map(Stage::next));
        }
    }
    reached
}

/// Returns whether some way from a stage leads to it again.
fn leads_back(emergency: &DraftEmergency, stage: &Stage) -> bool {
    let next = stage.next().into_iter().filter_map(|id| emergency.stage(id));
    next.into_iter().any(|next| reached(emergency, next).contains(&stage.id))
}

/// On every way the first steps are short and need nothing that is gone.
fn start(emergency: &DraftEmergency, problems: &mut Vec<Problem>) {
    let mut slow = BTreeSet::new();
    let mut beginnings = Vec::new();
    if let Some(first) = emergency.data.stages.first() {
        collect(emergency, first, Vec::new(), &mut beginnings);
    }
    for steps in &beginnings {
        let minutes: u32 = steps.iter().map(|step| step.minutes).fold(0, u32::saturating_add);
        if minutes > MAX_START
            && let Some(last) = steps.last()
            && slow.insert(&last.id)
        {
            problems.push(emergency.breaks(last.id.as_str(), Rule::SlowStart).with(minutes));
        }
    }
    let lost = |means: &&Means| emergency.data.lost.contains(means);
    let needed: BTreeSet<(&str, Means)> = beginnings
        .iter()
        .flatten()
        .flat_map(|step| step.needs.iter().filter(lost).map(|means| (step.id.as_str(), *means)))
        .collect();
    problems.extend(
        needed.into_iter().map(|(step, means)| {
            emergency.breaks(step, Rule::NeedsLost).with(format!("{means:?}"))
        }),
    );
}

/// Collects the first steps of every way. Ways that come back and questions with hundreds of answers end too.
fn collect<'a>(
    emergency: &'a DraftEmergency,
    stage: &'a Stage,
    mut steps: Vec<&'a Step>,
    beginnings: &mut Vec<Vec<&'a Step>>,
) {
    let missing = FIRST_STEPS - steps.len();
    steps.extend(stage.steps.iter().take(missing));
    let next: Vec<&StageId> = stage.next().into_iter().take(MAX_ANSWERS).collect();
    if steps.len() == FIRST_STEPS || next.is_empty() || stage.steps.is_empty() {
        beginnings.push(steps);
        return;
    }
    for next in next.into_iter().filter_map(|id| emergency.stage(id)) {
        collect(emergency, next, steps.clone(), beginnings);
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
        problems
            .push(emergency.breaks(end.id.as_str(), Rule::EmergencyShape).with(counts(&end.write)));
    }
}

fn lengths(emergency: &DraftEmergency, problems: &mut Vec<Problem>) {
    let mut long = |id: &str, text: &Localized<String>, most: usize| {
        for (lang, text) in text.iter() {
            let length = text.chars().count();
            if length > most {
                let with = format!("{} {length} > {most}", lang.code());
                problems.push(emergency.breaks(id, Rule::LongEmergencyText).with(with));
            }
        }
    };
    long("title", &emergency.data.title, MAX_TITLE);
    long("summary", &emergency.data.summary, MAX_SUMMARY);
    for stage in &emergency.data.stages {
        long(stage.id.as_str(), &stage.title, MAX_QUESTION);
        if let Then::Ask { question, .. } = &stage.then {
            long(stage.id.as_str(), question, MAX_QUESTION);
        }
        for answer in stage.answers() {
            long(stage.id.as_str(), &answer.label, MAX_QUESTION);
        }
        for step in &stage.steps {
            long(step.id.as_str(), &step.what, MAX_WHAT);
            for how in std::iter::once(&step.how).chain(step.on.iter().map(|on| &on.how)) {
                for (es, en) in how.es.iter().zip(&how.en) {
                    let line = Localized { es: es.clone(), en: en.clone() };
                    long(step.id.as_str(), &line, MAX_HOW);
                }
            }
        }
    }
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
            } else if let Some(section) = section.as_ref().filter(|section| !known.section(chapter, section)) {
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
