use crate::content::check::Known;
use crate::content::parse::{Draft, Text, is_web_address};
use crate::content::{Link, Problem, Rule};

/// Every link and every source that is named leads somewhere.
pub(super) fn check(draft: &Draft, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for text in draft.texts() {
        problems.extend(text.links.iter().filter_map(|(line, link)| dead(text, *line, link, known)));
    }
    for chapter in draft.chapters() {
        let unknown = chapter.data.sources.iter().filter(|id| !known.source(id));
        problems.extend(unknown.map(|id| chapter.data.breaks(Rule::UnknownSource, id)));
    }
    for practice in draft.practices() {
        let unknown = practice.sources.iter().filter(|id| !known.source(id));
        problems.extend(unknown.map(|id| practice.breaks(Rule::UnknownSource, id)));
    }
    for helpline in &draft.helplines {
        let unknown = helpline.sources.iter().filter(|id| !known.source(id));
        problems.extend(unknown.map(|id| helpline.breaks(Rule::UnknownSource, id)));
        let wrong = helpline.reach.iter().filter(|way| way.contains("://") && !is_web_address(way));
        problems.extend(wrong.map(|way| helpline.breaks(Rule::BadLink, way)));
    }
    for source in draft.sources.iter().filter(|source| !is_web_address(&source.url)) {
        problems.push(source.breaks(Rule::BadLink, &source.url));
    }
}

fn dead(text: &Text, line: usize, link: &Link, known: &Known<'_>) -> Option<Problem> {
    let (rule, what) = match link {
        Link::Chapter { chapter, .. } if !known.chapter(chapter) => (Rule::DeadLink, link.to_string()),
        Link::Chapter { chapter, section: Some(section) } if !known.section(chapter, section) => {
            (Rule::DeadAnchor, link.to_string())
        }
        Link::Practice(id) if !known.practice(id) => (Rule::DeadLink, link.to_string()),
        Link::Term(id) if !known.term(id) => (Rule::UnknownTerm, id.to_string()),
        Link::Helpline(id) if !known.helpline(id) => (Rule::DeadLink, link.to_string()),
        Link::Source(id) if !known.source(id) => (Rule::UnknownSource, id.to_string()),
        Link::Emergency(id) if !known.emergency(id) => (Rule::DeadLink, link.to_string()),
        Link::Chapter { .. }
        | Link::Practice(_)
        | Link::Term(_)
        | Link::Emergency(_)
        | Link::Helpline(_)
        | Link::Source(_)
        | Link::Web(_) => {
            return None;
        }
    };
    Some(text.breaks(line, rule, what))
}
