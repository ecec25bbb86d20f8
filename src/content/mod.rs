//! The guide: parts, categories, chapters, practices, glossary and sources. Read-only and checked.
//!
//! [`Source`](source) bytes (embedded, or a folder given by `--content`) are parsed once into a [`Guide`] of our own
//! small [`Document`] type; [`check`] says everything that is wrong with them at once. Knows nothing of egui, of the
//! record and of the clock, and touches the disk only in [`source`].

mod document;
mod guide;
mod ids;
mod practice;
mod year_month;

pub use document::{Block, BlockKind, CalloutKind, Document, Link, Section, Span, SpanStyle, plain};
pub use guide::{Category, Chapter, Guide, Part, Source, Term};
pub use ids::{CategoryId, ChapterId, EmergencyId, PracticeId, SectionId, SourceId, TermId};
pub use practice::{Every, Level, Practice, Risk, Who};
pub use year_month::{NotAMonth, YearMonth};
