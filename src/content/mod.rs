//! The guide: parts, categories, chapters, practices, emergencies, helplines, glossary and sources. Read-only and checked.
//!
//! [`Files`] (embedded, or a folder given by `--content`) are parsed once into a [`Guide`] of our own small
//! [`Document`] type. [`load`] leaves out what cannot be read; [`check`] says everything that is wrong at once. Knows
//! nothing of egui, of the record and of the clock, and touches the disk only in `source`.
//!
//! The guide carries its own history: `since` of a practice, and in `<category>/earlier.ron` every wording that was
//! shipped and is no more, with what changed then. So whoever ticked a practice under an earlier edition can be shown
//! the words of that day ([`Guide::changes_since`]), and what an edition brings can be counted ([`Guide::news_since`]).
//!
//! Between the files and the guide stands a draft: everything as it is written, with its place. The rules look at the
//! draft, so that a [`Problem`] knows its line and one mistake is said once.

mod check;
mod document;
mod ease;
mod emergency;
mod folder_error;
mod guide;
mod helpline;
mod ids;
pub mod names;
mod news;
mod parse;
mod practice;
mod problem;
mod rule;
mod source;
mod wording;
mod year_month;

pub use document::{Block, BlockKind, CalloutKind, Document, Link, Run, Section, Span, SpanStyle, plain};
pub use ease::reading_ease;
pub use emergency::{
    Answer, Basis, ChapterRef, Emergency, Ending, Means, OnSystem, Stage, Step, System, Then, Urgency, Way,
};
pub use folder_error::FolderError;
pub use guide::{Category, Chapter, Guide, Part, Retired, Source, Term};
pub use helpline::Helpline;
pub use ids::{
    AnswerId, CategoryId, ChapterId, Edition, EmergencyId, EndId, HelplineId, PracticeId, SectionId,
    SourceId, StageId, StepId, TermId,
};
pub use news::{GuideNews, Reading, RetiredPractice};
pub use practice::{Every, Level, Practice, Risk, Who};
pub use problem::Problem;
pub use rule::{Rule, Severity};
pub use source::Files;
pub use wording::{EarlierWording, Wording};
pub use year_month::{NotAMonth, YearMonth};

/// Reads the guide. What cannot be read is a problem and is left out; the rest is there.
pub fn load(files: &Files) -> (Guide, Vec<Problem>) {
    let mut draft = parse::read(files);
    let mut problems = std::mem::take(&mut draft.problems);
    problems.sort();
    problems.dedup();
    (parse::finish(draft), problems)
}

/// Reads the guide and says everything that is wrong with it, sorted by place. `today` tells how old reviews are.
pub fn check(files: &Files, today: YearMonth) -> (Guide, Vec<Problem>) {
    let draft = parse::read(files);
    let problems = check::problems(files, &draft, today);
    (parse::finish(draft), problems)
}
