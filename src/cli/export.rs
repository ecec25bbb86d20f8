//! `salvaguarda export`: the guide or something of the record, to a file.

use crate::cli::{Console, Exit};
use crate::content::{Emergency, Guide};
use crate::i18n::Words;
use crate::record::State;
use crate::report::{self, Format, Logged, Options};
use crate::store::write_export;
use crate::tr;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::path::Path;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// The whole guide, and nothing of the record.
    Guide,
    /// Every practice with the state of the record.
    Checklists {
        /// The state.
        state: &'a State,
        /// What else of the record.
        options: Options,
    },
    /// One page of an emergency.
    Emergency {
        /// The emergency.
        emergency: &'a Emergency,
        /// The state, for the contacts.
        state: &'a State,
        /// What else of the record.
        options: Options,
    },
    /// One page of whom to call.
    Contacts {
        /// The state.
        state: &'a State,
        /// What else of the record.
        options: Options,
    },
    /// The log of an incident.
    Incident {
        /// The incident.
        logged: Logged<'a>,
        /// What else of the record.
        options: Options,
    },
}

/// Returns an export in the language of `words`.
pub fn text(guide: &Guide, what: What<'_>, words: &Words, today: Date, format: Format) -> String {
    match what {
        What::Guide => report::guide(guide, words, today, format),
        What::Checklists { state, options } => {
            report::checklists(guide, state, words, today, format, options)
        }
        What::Emergency { emergency, state, options } => {
            report::emergency(guide, emergency, state, words, today, format, options)
        }
        What::Contacts { state, options } => report::contacts(guide, state, words, today, format, options),
        What::Incident { logged, options } => report::incident(guide, &logged, words, today, format, options),
    }
}

/// Returns a moment, in milliseconds since 1970, as the day and the time here.
pub fn moment_here(ms: i64) -> DateTime {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::system()).datetime()
}

/// Returns the name of the time zone here; empty when the system does not say it.
pub fn zone_here() -> String {
    TimeZone::system().iana_name().unwrap_or_default().to_owned()
}

/// Writes an export to a file, or to the output of the program where `out` is `-`.
///
/// A file is replaced whole or not at all; a folder is never replaced.
pub fn write(text: &str, out: &Path, format: Format, words: &Words, console: &mut Console<'_>) -> Exit {
    if out == Path::new("-") {
        return match console.print(text) {
            Ok(()) => Exit::Ok,
            Err(error) => {
                console.complain(&tr!(words, "report-unprintable", reason = error.to_string()));
                Exit::Failed
            }
        };
    }
    let shown = out.display().to_string();
    match write_export(out, text.as_bytes()) {
        Ok(()) => Exit::Ok,
        Err(error) => {
            console.complain(&if error.kind == std::io::ErrorKind::IsADirectory {
                let example = out.join(format!("salvaguarda.{}", format.extension())).display().to_string();
                tr!(words, "report-is-folder", path = shown, example = example)
            } else {
                tr!(words, "report-unwritable", path = shown, reason = error.kind.to_string())
            });
            Exit::Failed
        }
    }
}
