use crate::content::check::Known;
use crate::content::parse::{At, Draft, RawPractice};
use crate::content::{CategoryId, ChapterId, PracticeId, Problem, Rule, SectionId};
use crate::i18n::Localized;

/// The longest title, in letters.
const MAX_TITLE: usize = 110;

/// Each practice says all it must say.
pub(super) fn check(draft: &Draft, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for category in &draft.categories {
        for practice in &category.practices {
            incomplete(practice, problems);
            place(&category.id, practice, known, problems);
            steps(practice, &practice.id, &practice.how, problems);
            title(practice, problems);
        }
        for wording in &category.earlier {
            steps(wording, &wording.id, &wording.how, problems);
        }
    }
}

fn incomplete(practice: &At<RawPractice>, problems: &mut Vec<Problem>) {
    let is_blank = |text: &String| text.trim().is_empty();
    let missing = [
        ("why", is_blank(&practice.why.es) || is_blank(&practice.why.en)),
        ("how", practice.how.es.is_empty() || practice.how.en.is_empty()),
        ("who", practice.who.is_empty()),
        ("sources", practice.sources.is_empty()),
        ("chapter", is_blank(&practice.chapter)),
        ("section", is_blank(&practice.section)),
    ];
    for (field, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        problems.push(practice.breaks(Rule::IncompletePractice, &practice.id).with(field));
    }
}

fn place(category: &CategoryId, practice: &At<RawPractice>, known: &Known<'_>, problems: &mut Vec<Problem>) {
    if practice.chapter.is_empty() || practice.section.is_empty() {
        return;
    }
    let chapter = ChapterId::of(category, &practice.chapter);
    let section = SectionId::new(practice.section.as_str());
    if !known.chapter(&chapter) {
        problems.push(practice.breaks(Rule::UnknownChapter, &practice.id).with(chapter));
    } else if !known.section(&chapter, &section) {
        problems
            .push(practice.breaks(Rule::UnknownSection, &practice.id).with(format!("{chapter}#{section}")));
    }
}

fn steps<T>(at: &At<T>, id: &PracticeId, how: &Localized<Vec<String>>, problems: &mut Vec<Problem>) {
    let (es, en) = (how.es.len(), how.en.len());
    if es != en && es > 0 && en > 0 {
        let with = format!("es {es}, en {en}");
        problems.push(at.breaks(Rule::StepCount, id).with(with));
    }
}

fn title(practice: &At<RawPractice>, problems: &mut Vec<Problem>) {
    for (lang, title) in practice.title.iter() {
        let length = title.chars().count();
        if length > MAX_TITLE {
            let with = format!("{} {length} > {MAX_TITLE}", lang.code());
            problems.push(practice.breaks(Rule::LongTitle, &practice.id).with(with));
        }
    }
}
