use crate::content::{ChapterId, Guide, HelplineId, Link, PracticeId, SectionId, SourceId, TermId};

/// Returns the name of a chapter's or a section's place in a report.
pub(super) fn of_section(chapter: &ChapterId, section: Option<&SectionId>) -> String {
    match section {
        Some(section) => safe("texto", &format!("{chapter}--{section}")),
        None => safe("texto", chapter.as_str()),
    }
}

/// Returns the name of a practice's place in a report.
pub(super) fn of_practice(id: &PracticeId) -> String {
    safe("practica", id.as_str())
}

/// Returns the name of a helpline's place in a report.
pub(super) fn of_helpline(id: &HelplineId) -> String {
    safe("ayuda", id.as_str())
}

/// Returns the name of a term's place in a report.
pub(super) fn of_term(id: &TermId) -> String {
    safe("termino", id.as_str())
}

/// Returns the name of a source's place in a report.
pub(super) fn of_source(id: &SourceId) -> String {
    safe("fuente", id.as_str())
}

/// Where a link of the guide leads in a report.
pub(super) enum Leads {
    /// To a place in it.
    Inside(String),
    /// Out of it.
    Outside(String),
    /// Nowhere: what it names is not in the report, or no address that may be followed.
    Nowhere,
}

impl Leads {
    /// Finds where a link leads in a report of the whole guide.
    pub(super) fn of(link: &Link, guide: &Guide) -> Self {
        match link {
            Link::Chapter { chapter, section } => match guide.chapter(chapter) {
                Some(found) => {
                    let section = section.as_ref().filter(|section| found.section_number(section).is_some());
                    Self::Inside(of_section(chapter, section))
                }
                None => Self::Nowhere,
            },
            Link::Practice(id) => inside(guide.practice(id).is_some(), of_practice(id)),
            Link::Term(id) => inside(guide.terms.contains_key(id), of_term(id)),
            Link::Helpline(id) => inside(guide.helpline(id).is_some(), of_helpline(id)),
            Link::Source(id) => inside(guide.sources.contains_key(id), of_source(id)),
            Link::Emergency(_) => Self::Nowhere,
            Link::Web(address) => outside(address),
        }
    }
}

fn inside(is_there: bool, anchor: String) -> Leads {
    if is_there { Leads::Inside(anchor) } else { Leads::Nowhere }
}

/// Lets through only addresses that a browser or a mail program opens without running anything.
pub(super) fn outside(address: &str) -> Leads {
    let follows = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    if follows { Leads::Outside(address.to_owned()) } else { Leads::Nowhere }
}

/// Makes a name that is safe in an attribute and in an address.
fn safe(kind: &str, id: &str) -> String {
    let id: String =
        id.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    format!("{kind}-{id}")
}
