//! The rules that content keeps to. All problems are said at once, sorted by place.

mod dates;
mod editions;
mod emergencies;
mod flow;
mod ids;
mod known;
mod languages;
mod letters;
mod links;
mod lists;
mod live;
mod practices;
mod sections;
mod translation;
mod usage;

use crate::content::parse::Draft;
use crate::content::{Files, Problem, YearMonth};
use known::Known;

/// Returns everything that is wrong, what could not be read included.
pub(super) fn problems(files: &Files, draft: &Draft, today: YearMonth) -> Vec<Problem> {
    let known = Known::new(draft);
    let mut problems = draft.problems.clone();
    ids::check(draft, &mut problems);
    dates::check(draft, today, &mut problems);
    editions::check(draft, &known, &mut problems);
    sections::check(draft, &mut problems);
    languages::check(draft, &mut problems);
    links::check(draft, &known, &mut problems);
    practices::check(draft, &known, &mut problems);
    live::check(draft, &known, &mut problems);
    emergencies::check(draft, &known, &mut problems);
    lists::check(draft, &mut problems);
    translation::check(draft, &mut problems);
    usage::check(draft, &mut problems);
    letters::check(files, &mut problems);
    problems.sort();
    problems.dedup();
    problems
}
