//! Guide and record as HTML, Markdown and CSV: one language, one text, complete.
//!
//! [`guide`] holds nothing of the record. [`checklists`] holds the state of every practice; owners, notes and dates
//! only when [`Options`] ask for them, and `kept` is the only place that decides so. Every format says first what is
//! inside.
//!
//! [`emergency`] and [`contacts`] are for paper: one page each, readable when photocopied in black and white; `html::fit`
//! picks the size of the type. [`incident`] is the log of an incident: its times and notes are in it, names only when
//! asked for. [`emergency_lines`] is an emergency for a terminal.
//!
//! What people entered is text, never markup: `html::escape`, `markdown::escape` and `csv` see to it, and tests try
//! hostile notes. HTML is one file without scripts and without anything from outside, and forbids both.
//!
//! Knows nothing of egui, the disk and the clock: the date is passed in.

mod anchor;
mod card;
mod checklists;
mod collate;
mod contacts;
mod count;
mod cover;
mod csv;
mod emergency;
mod flow;
mod helpline;
mod html;
mod incident;
mod incident_line;
mod kept;
mod labels;
mod markdown;
mod options;
mod plain;
mod recovery;
mod terminal;

pub use checklists::checklists;
pub use contacts::contacts;
pub use emergency::emergency;
pub use incident::{Logged, incident, incident_name, phase_name};
pub use options::{Format, Options};
pub use recovery::recovery_page;
pub use terminal::emergency_lines;

use crate::content::Guide;
use crate::i18n::Words;
use crate::report::labels::Labels;
use jiff::civil::Date;

/// Returns the whole guide in the language of `words`, with nothing of the record.
pub fn guide(guide: &Guide, words: &Words, today: Date, format: Format) -> String {
    let labels = Labels::new(words);
    match format {
        Format::Html => html::guide(guide, &labels, today),
        Format::Markdown => markdown::guide(guide, &labels, today),
        Format::Csv => csv::guide(guide, &labels),
    }
}
