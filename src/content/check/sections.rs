use crate::content::parse::{Draft, Text};
use crate::content::{Problem, Rule, SectionId};

/// The words of a chapter that is neither a note nor a book.
const WORDS: std::ops::RangeInclusive<usize> = 600..=1300;

/// Each text has the sections that its category lists, and a sensible length.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    for chapter in draft.chapters() {
        for text in chapter.texts() {
            count(text, &chapter.data.sections, problems);
            let words = text.document.words;
            if !WORDS.contains(&words) {
                let range = format!("{}-{}", WORDS.start(), WORDS.end());
                problems.push(text.breaks(1, Rule::WordCount, words).with(range));
            }
        }
    }
}

fn count(text: &Text, listed: &[SectionId], problems: &mut Vec<Problem>) {
    let written = &text.document.sections;
    if written.len() != listed.len() {
        let line = written.get(listed.len()).or(written.last()).map_or(1, |section| section.line);
        problems.push(text.breaks(line, Rule::SectionCount, written.len()).with(listed.len()));
    }
}
