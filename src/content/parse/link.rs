use crate::content::{ChapterId, EmergencyId, HelplineId, Link, PracticeId, SectionId, SourceId, TermId};

/// Reads where a link leads: `None` when it is written in no known way.
pub(super) fn link(address: &str) -> Option<Link> {
    if let Some((scheme, rest)) = address.split_once(':') {
        return match scheme {
            "practice" => is_code(rest).then(|| Link::Practice(PracticeId::new(rest))),
            "glossary" => is_slug(rest).then(|| Link::Term(TermId::new(rest))),
            "emergency" => is_slug(rest).then(|| Link::Emergency(EmergencyId::new(rest))),
            "helpline" => is_slug(rest).then(|| Link::Helpline(HelplineId::new(rest))),
            "source" => is_slug(rest).then(|| Link::Source(SourceId::new(rest))),
            "https" | "http" => is_web(rest.strip_prefix("//")?).then(|| Link::Web(address.to_owned())),
            "mailto" => (is_web(rest) && rest.contains('@')).then(|| Link::Web(address.to_owned())),
            _ => None,
        };
    }
    let (chapter, section) = match address.split_once('#') {
        Some((chapter, section)) => (chapter, Some(section)),
        None => (address, None),
    };
    let (category, slug) = chapter.split_once('/')?;
    let known = is_slug(category) && is_slug(slug) && section.is_none_or(is_slug);
    known.then(|| Link::Chapter { chapter: ChapterId::new(chapter), section: section.map(SectionId::new) })
}

/// Returns whether `id` is kebab-case: `strong-passwords`, `ley-1581`.
pub(crate) fn is_slug(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Returns whether `id` is written as a practice's is: `ACC-04`.
pub(crate) fn is_code(id: &str) -> bool {
    id.split_once('-').is_some_and(|(code, number)| {
        code.len() == 3
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
            && (2..=3).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Returns whether `address` leads out of the guide.
pub(crate) fn is_web_address(address: &str) -> bool {
    matches!(link(address), Some(Link::Web(_)))
}

fn is_web(address: &str) -> bool {
    !address.is_empty() && address.chars().all(|letter| !letter.is_whitespace() && !letter.is_control())
}
