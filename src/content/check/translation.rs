use crate::content::document::words;
use crate::content::emergency::{Step, Then};
use crate::content::parse::{At, Draft, DraftEmergency, RawEarlier, RawHelpline, RawPractice, Text};
use crate::content::{Problem, Rule};
use crate::i18n::Localized;
use std::collections::BTreeSet;

/// Shorter runs of words may be names.
const MIN_WORDS: usize = 4;

/// No text is empty, and none is the same in two languages.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    for chapter in draft.chapters() {
        if let Localized { es: Some(es), en: Some(en) } = &chapter.text {
            chapter_texts(es, en, problems);
        }
    }
    for category in &draft.categories {
        let data = &category.data;
        pair(data, "title", &data.title, problems);
        pair(data, "summary", &data.summary, problems);
        category.practices.iter().for_each(|practice| practice_texts(practice, problems));
        category.earlier.iter().for_each(|wording| earlier_texts(wording, problems));
    }
    draft.emergencies.iter().for_each(|emergency| emergency_texts(emergency, problems));
    draft.helplines.iter().for_each(|helpline| helpline_texts(helpline, problems));
    for term in &draft.terms {
        pair(term, "term", &term.term, problems);
        pair(term, "definition", &term.definition, problems);
    }
    for source in &draft.sources {
        pair(source, "note", &source.note, problems);
        let fields = [("title", &source.title), ("publisher", &source.publisher), ("date", &source.date)];
        for (field, text) in fields.into_iter().chain([("licence", &source.licence)]) {
            filled(source, field, text, problems);
        }
    }
    for part in &draft.parts {
        let at = At { file: String::from("guide.ron"), line: 1, value: () };
        pair(&at, &part.id, &part.title, problems);
    }
}

fn practice_texts(practice: &At<RawPractice>, problems: &mut Vec<Problem>) {
    pair(practice, "title", &practice.title, problems);
    untranslated(practice, &practice.why, problems);
    pairs(practice, "how", &practice.how, problems);
    for (field, text) in [("avoid", &practice.avoid), ("policy", &practice.policy)] {
        if let Some(text) = text {
            pair(practice, field, text, problems);
        }
    }
}

fn earlier_texts(wording: &At<RawEarlier>, problems: &mut Vec<Problem>) {
    pair(wording, "what_changed", &wording.what_changed, problems);
    pair(wording, "title", &wording.title, problems);
    pair(wording, "why", &wording.why, problems);
    list(wording, "how", &wording.how, problems);
    for (field, text) in [("avoid", &wording.avoid), ("policy", &wording.policy)] {
        if let Some(text) = text {
            pair(wording, field, text, problems);
        }
    }
}

fn emergency_texts(emergency: &DraftEmergency, problems: &mut Vec<Problem>) {
    let data = &emergency.data;
    pair(data, "title", &data.title, problems);
    pair(data, "summary", &data.summary, problems);
    list(data, "avoid", &data.avoid, problems);
    for (lang, words) in data.words.iter() {
        if words.iter().all(|words| words.trim().is_empty()) {
            problems.push(data.breaks(Rule::EmptyText, format!("words, {}", lang.code())));
        }
    }
    for stage in &data.stages {
        let here = emergency.at(stage.id.as_str());
        pair(&here, "title", &stage.title, problems);
        if let Then::Ask { question, answers } = &stage.then {
            pair(&here, "question", question, problems);
            for answer in answers {
                let here = emergency.at(&format!("{}/{}", stage.id, answer.id));
                pair(&here, "label", &answer.label, problems);
            }
        }
        stage.steps.iter().for_each(|step| step_texts(&emergency.at(step.id.as_str()), step, problems));
    }
    for end in &data.ends {
        let here = emergency.at(end.id.as_str());
        pair(&here, "title", &end.title, problems);
        pair(&here, "call", &end.call, problems);
        list(&here, "write", &end.write, problems);
        if end.change.is_empty() {
            problems.push(here.breaks(Rule::EmptyText, "change"));
        }
    }
}

fn step_texts(at: &At<()>, step: &Step, problems: &mut Vec<Problem>) {
    pair(at, "what", &step.what, problems);
    list(at, "how", &step.how, problems);
    for on in &step.on {
        list(at, "on", &on.how, problems);
    }
    if let Some(avoid) = &step.avoid {
        pair(at, "avoid", avoid, problems);
    }
    if step.who.is_empty() {
        problems.push(at.breaks(Rule::EmptyText, "who"));
    }
}

fn list<T>(at: &At<T>, field: &str, texts: &Localized<Vec<String>>, problems: &mut Vec<Problem>) {
    if texts.es.is_empty() || texts.en.is_empty() {
        problems.push(at.breaks(Rule::EmptyText, field));
    }
    pairs(at, field, texts, problems);
}

fn pairs<T>(at: &At<T>, field: &str, texts: &Localized<Vec<String>>, problems: &mut Vec<Problem>) {
    for (es, en) in texts.es.iter().zip(&texts.en) {
        pair(at, field, &Localized { es: es.clone(), en: en.clone() }, problems);
    }
}

fn helpline_texts(helpline: &At<RawHelpline>, problems: &mut Vec<Problem>) {
    filled(helpline, "name", &helpline.name, problems);
    let texts = [("who", &helpline.who), ("languages", &helpline.languages), ("hours", &helpline.hours)];
    for (field, text) in texts.into_iter().chain([("note", &helpline.note)]) {
        pair(helpline, field, text, problems);
    }
    if let Some(country) = &helpline.country {
        pair(helpline, "country", country, problems);
    }
    // Who cannot be reached does not help.
    if helpline.reach.iter().all(|way| way.trim().is_empty()) {
        problems.push(helpline.breaks(Rule::EmptyText, "reach"));
    }
}

fn chapter_texts(es: &Text, en: &Text, problems: &mut Vec<Problem>) {
    let runs = es.document.runs();
    let spanish: BTreeSet<String> =
        runs.iter().filter(|run| !run.code).flat_map(|run| sentences(&run.text)).collect();
    for run in en.document.runs().iter().filter(|run| !run.code) {
        let same = sentences(&run.text).into_iter().filter(|sentence| spanish.contains(sentence));
        problems.extend(same.map(|sentence| en.breaks(run.line, Rule::Untranslated, sentence)));
    }
}

fn pair<T>(at: &At<T>, field: &str, text: &Localized<String>, problems: &mut Vec<Problem>) {
    for (lang, text) in text.iter() {
        filled(at, &format!("{field}, {}", lang.code()), text, problems);
    }
    untranslated(at, text, problems);
}

fn filled<T>(at: &At<T>, field: &str, text: &str, problems: &mut Vec<Problem>) {
    if text.trim().is_empty() {
        problems.push(at.breaks(Rule::EmptyText, field));
    }
}

fn untranslated<T>(at: &At<T>, text: &Localized<String>, problems: &mut Vec<Problem>) {
    let spanish = sentences(&text.es);
    let same = sentences(&text.en).into_iter().filter(|sentence| spanish.contains(sentence));
    problems.extend(same.map(|sentence| at.breaks(Rule::Untranslated, sentence)));
}

/// Returns the sentences of a text that are long enough to be compared, in small letters and without marks.
fn sentences(text: &str) -> Vec<String> {
    text.split(['.', '!', '?', ':', ';', '\n'])
        .map(|sentence| words(sentence).map(bare).collect::<Vec<_>>())
        .filter(|words| words.len() >= MIN_WORDS)
        .map(|words| words.join(" "))
        .collect()
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase()
}
