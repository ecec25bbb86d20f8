use crate::record::Progress;
use crate::report::labels::Labels;
use crate::tr;

/// Turns a count into the number that Fluent takes.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Returns how far a list is, as people say it: "3 de 12"; a dash, when nothing applies.
pub(super) fn done_of_all(progress: Progress, labels: &Labels<'_>) -> String {
    match progress.applicable() {
        0 => tr!(labels.words, "report-nothing-applies"),
        all => tr!(labels.words, "report-done-count", done = number(progress.done), all = number(all)),
    }
}

/// Returns how far a list is in per cent, rounded down; a dash, when nothing applies.
pub(super) fn percent(progress: Progress, labels: &Labels<'_>) -> String {
    match progress.percent() {
        Some(percent) => format!("{percent} %"),
        None => tr!(labels.words, "report-nothing-applies"),
    }
}
