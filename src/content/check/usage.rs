use crate::content::parse::Draft;
use crate::content::{Link, Problem, Rule, SourceId, TermId};
use std::collections::BTreeSet;

/// What is in the glossary and in the bibliography is used somewhere.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    let mut terms: BTreeSet<&TermId> = BTreeSet::new();
    let mut sources: BTreeSet<&SourceId> = BTreeSet::new();
    for (_, link) in draft.texts().flat_map(|text| &text.links) {
        match link {
            Link::Term(id) => {
                terms.insert(id);
            }
            Link::Source(id) => {
                sources.insert(id);
            }
            Link::Chapter { .. }
            | Link::Practice(_)
            | Link::Emergency(_)
            | Link::Helpline(_)
            | Link::Web(_) => {}
        }
    }
    sources.extend(draft.chapters().flat_map(|chapter| &chapter.data.sources));
    sources.extend(draft.practices().flat_map(|practice| &practice.sources));
    sources.extend(draft.emergencies.iter().flat_map(|it| it.steps()).flat_map(|step| step.basis.sources()));
    sources.extend(draft.helplines.iter().flat_map(|helpline| &helpline.sources));
    let unused = draft.terms.iter().filter(|term| !terms.contains(&term.id));
    problems.extend(unused.map(|term| term.breaks(Rule::UnusedTerm, &term.id)));
    let unused = draft.sources.iter().filter(|source| !sources.contains(&source.id));
    problems.extend(unused.map(|source| source.breaks(Rule::UnusedSource, &source.id)));
}
