use crate::content::parse::raw::{RawCategory, RawEmergency, RawGuide};
use crate::content::parse::{
    At, Draft, DraftCategory, DraftChapter, DraftEmergency, EmergencyNames, Text, data, markdown,
};
use crate::content::{
    CategoryId, ChapterId, Edition, EmergencyId, Files, PracticeId, Problem, Rule, SectionId,
};
use crate::i18n::{Lang, Localized};
use std::collections::BTreeSet;
use std::fmt::Display;

/// The format of the content that this program reads.
const FORMAT: u32 = 1;

/// The folder of the emergencies, beside those of the categories.
const EMERGENCIES: &str = "emergencies";

/// Reads everything, and says what could not be read.
pub(crate) fn read(files: &Files) -> Draft {
    let mut problems = files.problems().to_vec();
    let guide = data::one::<RawGuide>(files, "guide.ron", &mut problems);
    if let Some(guide) = guide.as_ref().filter(|guide| guide.format != FORMAT) {
        problems.push(guide.breaks(Rule::UnknownFormat, guide.format).with(FORMAT));
    }
    let RawGuide { edition, parts, starters, emergencies, .. } =
        guide.map(|guide| guide.value).unwrap_or_default();
    let names = parts.iter().flat_map(|part| part.categories.iter().cloned());
    let names = listed_once(files, "category", names, &mut problems);
    let starters = starters.into_iter().map(|id| located(files, id)).collect();
    let categories = names.iter().filter_map(|id| category(files, id, &mut problems)).collect();
    let emergencies = listed_once(files, "emergency", emergencies, &mut problems);
    let listed: BTreeSet<String> = emergencies.iter().map(emergency_path).collect();
    let emergencies = emergencies.into_iter().filter_map(|id| emergency(files, id, &mut problems)).collect();
    let helplines = data::list(files, "helplines.ron", &mut problems);
    let terms = data::list(files, "glossary.ron", &mut problems);
    let sources = data::list(files, "sources.ron", &mut problems);
    let retired = data::list(files, "retired.ron", &mut problems);
    let line = data::line_of_value(files.get("guide.ron").unwrap_or(""), "edition", &edition);
    let edition = At { file: "guide.ron".to_owned(), line, value: Edition::new(edition) };
    let mut draft = Draft {
        edition,
        parts,
        starters,
        categories,
        emergencies,
        helplines,
        terms,
        sources,
        retired,
        problems,
    };
    unlisted(files, &names, listed, &mut draft);
    draft
}

/// Returns a starter with its place in guide.ron.
fn located(files: &Files, id: PracticeId) -> At<PracticeId> {
    let line = data::line_of_last(files.get("guide.ron").unwrap_or(""), id.as_str());
    At { file: "guide.ron".to_owned(), line, value: id }
}

/// Returns what guide.ron lists. What is listed twice is read once.
fn listed_once<T: Clone + Ord + Display>(
    files: &Files,
    kind: &str,
    listed: impl IntoIterator<Item = T>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let mut seen: BTreeSet<T> = BTreeSet::new();
    let (first, again): (Vec<T>, Vec<T>) = listed.into_iter().partition(|id| seen.insert(id.clone()));
    for id in again {
        let line = data::line_of_last(files.get("guide.ron").unwrap_or(""), &id.to_string());
        let problem = Problem::new("guide.ron", line, Rule::DuplicateId, format!("{kind}:{id}"));
        problems.push(problem.with("guide.ron"));
    }
    first
}

fn emergency_path(id: &EmergencyId) -> String {
    format!("{EMERGENCIES}/{id}.ron")
}

fn emergency(files: &Files, id: EmergencyId, problems: &mut Vec<Problem>) -> Option<DraftEmergency> {
    let path = emergency_path(&id);
    let data = data::one::<RawEmergency>(files, &path, problems)?;
    let text = files.get(&path).unwrap_or("");
    let names = EmergencyNames::of(&data, text);
    Some(DraftEmergency { id, data, names })
}

fn category(files: &Files, id: &CategoryId, problems: &mut Vec<Problem>) -> Option<DraftCategory> {
    let path = format!("{id}/category.ron");
    let mut data = data::one::<RawCategory>(files, &path, problems)?;
    let text = files.get(&path).unwrap_or("");
    let chapters = std::mem::take(&mut data.value.chapters);
    let chapters = chapters.into_iter().map(|chapter| {
        let line = data::line_of_value(text, "slug", &chapter.slug);
        let id = ChapterId::of(id, &chapter.slug);
        let text = Localized::from_fn(|lang| chapter_text(files, &id, lang, &chapter.sections, problems));
        DraftChapter { id, data: At { file: path.clone(), line, value: chapter }, text }
    });
    let chapters = chapters.collect();
    let practices = data::list(files, &format!("{id}/practices.ron"), problems);
    let path = format!("{id}/earlier.ron");
    // Most categories have no history yet.
    let earlier = if files.has(&path) { data::list(files, &path, problems) } else { Vec::new() };
    Some(DraftCategory { id: id.clone(), data, chapters, practices, earlier })
}

fn chapter_text(
    files: &Files,
    id: &ChapterId,
    lang: Lang,
    sections: &[SectionId],
    problems: &mut Vec<Problem>,
) -> Option<Text> {
    let path = format!("{id}.{}.md", lang.code());
    match files.get(&path) {
        Some(text) => markdown::read(&path, text, sections, problems),
        None if files.has(&path) => None,
        None => {
            problems.push(Problem::new(&path, 1, Rule::MissingLanguage, id).with(lang.own_name()));
            None
        }
    }
}

/// Says which files belong to nothing. Of a folder that is not listed, it names the category only.
fn unlisted(files: &Files, names: &[CategoryId], emergencies: BTreeSet<String>, draft: &mut Draft) {
    let mut known = emergencies;
    known.extend(
        ["guide.ron", "helplines.ron", "sources.ron", "glossary.ron", "retired.ron"].map(str::to_owned),
    );
    for category in names {
        known.extend(
            ["category.ron", "practices.ron", "earlier.ron"].map(|file| format!("{category}/{file}")),
        );
    }
    for chapter in draft.chapters() {
        known.extend(Lang::ALL.map(|lang| format!("{}.{}.md", chapter.id, lang.code())));
    }
    let unread: BTreeSet<&CategoryId> =
        names.iter().filter(|id| draft.categories.iter().all(|category| category.id != **id)).collect();
    let problems = files.paths().filter(|path| !known.contains(*path)).filter(|path| {
        let folder = path.split_once('/').map(|(folder, _)| CategoryId::new(folder));
        match folder {
            Some(folder) if unread.contains(&folder) => false,
            Some(folder) if !names.contains(&folder) && folder.as_str() != EMERGENCIES => {
                path.ends_with("/category.ron")
            }
            Some(_) | None => true,
        }
    });
    draft.problems.extend(problems.map(|path| Problem::new(path, 1, Rule::UnlistedFile, path)));
}
