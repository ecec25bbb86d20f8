use crate::content::check::Known;
use crate::content::parse::Draft;
use crate::content::{ChapterId, PracticeId, Problem, Rule, SectionId};
use std::collections::BTreeMap;

/// Where a practice stands in the running text.
struct Place<'a> {
    chapter: &'a ChapterId,
    section: Option<&'a SectionId>,
    file: &'a str,
    line: usize,
}

/// Each practice stands once, in the section that it names.
pub(super) fn check(draft: &Draft, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for text in draft.texts() {
        let unknown = text.live().into_iter().filter(|(_, _, id)| !known.practice(id));
        problems.extend(unknown.map(|(_, line, id)| text.breaks(line, Rule::UnknownPractice, id)));
    }
    let places = places(draft);
    for category in &draft.categories {
        for practice in &category.practices {
            let chapter = ChapterId::of(&category.id, &practice.chapter);
            let section = SectionId::new(practice.section.as_str());
            // Where the place is not known, or has no text, other rules say so.
            let readable =
                category.chapters.iter().any(|known| known.id == chapter && known.texts().next().is_some());
            if !known.section(&chapter, &section) || !readable {
                continue;
            }
            let named = format!("{chapter}#{section}");
            match places.get(&practice.id).map(Vec::as_slice) {
                None | Some([]) => problems.push(practice.breaks(Rule::NotLive, &practice.id).with(named)),
                Some([place]) if *place.chapter == chapter && place.section == Some(&section) => {}
                Some([place]) => problems.push(place.breaks(Rule::LiveElsewhere, &practice.id).with(named)),
                Some([first, second, ..]) => {
                    let with = format!("{}:{}", first.file, first.line);
                    problems.push(second.breaks(Rule::LiveTwice, &practice.id).with(with));
                }
            }
        }
    }
}

/// Returns where each practice stands, in the first language that there is; another rule compares the languages.
fn places(draft: &Draft) -> BTreeMap<&PracticeId, Vec<Place<'_>>> {
    let mut places: BTreeMap<&PracticeId, Vec<Place<'_>>> = BTreeMap::new();
    for chapter in draft.chapters() {
        let Some(text) = chapter.texts().next() else { continue };
        for (section, line, id) in text.live() {
            let place = Place { chapter: &chapter.id, section, file: &text.file, line };
            places.entry(id).or_default().push(place);
        }
    }
    places
}

impl Place<'_> {
    fn breaks(&self, rule: Rule, what: impl ToString) -> Problem {
        Problem::new(self.file, self.line, rule, what)
    }
}
