//! The commands that touch a person's data: all of it goes through the store.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it reads the clock and the sheet it is given"
)]

use crate::cli::export::{What, moment_here, text, write, zone_here};
use crate::cli::{
    Console, Exit, ExportArgs, ExportSubject, HandOverArgs, ImportArgs, MarkArgs, Options, Surroundings,
    emergencies, guide, hand_over, incidents, mark, organization, passphrase, paths, say,
};
use crate::content::{Emergency, Guide};
use crate::i18n::Words;
use crate::record::{Record, State};
use crate::report::{self, Logged};
use crate::store::{Opened, Opening, Places};
use crate::tr;
use jiff::civil::Date;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor};
use std::sync::Arc;

/// Writes an export.
pub(super) fn export(
    options: &Options,
    args: &ExportArgs,
    surroundings: &Surroundings,
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let Some(guide) = guide(options, words, console) else { return Exit::Failed };
    let asked = match Asked::of(args, &guide, words) {
        Ok(asked) => asked,
        Err((exit, sentence)) => {
            console.complain(&sentence);
            return exit;
        }
    };
    let record = match asked {
        Asked::Organization => {
            let Some(mut opened) = open_saying(options, words, console) else { return Exit::Failed };
            return organization::export(&mut opened, &guide, now_ms(), &args.out, words, console);
        }
        Asked::Guide => None,
        Asked::Emergency(_) if !args.with_names => None,
        Asked::Checklists | Asked::Emergency(_) | Asked::Contacts | Asked::Incident(_) => {
            let Some(opened) = open_saying(options, words, console) else { return Exit::Failed };
            Some(opened.record)
        }
    };
    match asked.text(&guide, record.as_ref(), args, words, surroundings.today) {
        Ok(text) => write(&text, &args.out, format_of(args), words, console),
        Err(sentence) => {
            console.complain(&sentence);
            Exit::Failed
        }
    }
}

/// Says what incidents there were.
pub(super) fn incidents(options: &Options, words: &Words, console: &mut Console<'_>) -> Exit {
    let Some(guide) = guide(options, words, console) else { return Exit::Failed };
    let Some(opened) = open_saying(options, words, console) else { return Exit::Failed };
    incidents::list(&guide, opened.record.state(), words, console)
}

/// What is to be exported, as far as the guide can tell.
enum Asked<'a> {
    /// Everything that was entered, as a file for this program: no text.
    Organization,
    Guide,
    Checklists,
    Emergency(&'a Emergency),
    Contacts,
    Incident(Option<&'a str>),
}

impl<'a> Asked<'a> {
    /// Understands what was typed, or says what is wrong with it.
    fn of(args: &'a ExportArgs, guide: &'a Guide, words: &Words) -> Result<Self, (Exit, String)> {
        let needless = |asked| match &args.which {
            None => Ok(asked),
            Some(word) => Err((Exit::Usage, tr!(words, "cli-needless-word", word = word.as_str()))),
        };
        match (args.subject, &args.which) {
            (ExportSubject::Organization, _) => needless(Self::Organization),
            (ExportSubject::Guide, _) => needless(Self::Guide),
            (ExportSubject::Checklists, _) => needless(Self::Checklists),
            (ExportSubject::Contacts, _) => needless(Self::Contacts),
            (ExportSubject::Incident, which) => Ok(Self::Incident(which.as_deref())),
            (ExportSubject::Emergency, None) => Err((Exit::Usage, emergencies::which(guide, words))),
            (ExportSubject::Emergency, Some(id)) => emergencies::find(guide, id, words)
                .map(Self::Emergency)
                .map_err(|sentence| (Exit::Failed, sentence)),
        }
    }

    /// Returns the text, or says what is missing.
    fn text(
        &self,
        guide: &Guide,
        record: Option<&Record>,
        args: &ExportArgs,
        words: &Words,
        today: Date,
    ) -> Result<String, String> {
        let options =
            report::Options { names: args.with_names, notes: args.with_notes, dates: args.with_dates };
        let nothing = State::default();
        let state = record.map_or(&nothing, Record::state);
        let zone = zone_here();
        let what = match self {
            Self::Guide | Self::Organization => What::Guide,
            Self::Checklists => What::Checklists { state, options },
            Self::Emergency(emergency) => What::Emergency { emergency, state, options },
            Self::Contacts => What::Contacts { state, options },
            Self::Incident(number) => {
                let id = incidents::find(state, *number, words)?;
                let Some(record) = record else { return Err(tr!(words, "cli-no-incidents")) };
                What::Incident { logged: Logged { record, id, moment_of: moment_here, zone: &zone }, options }
            }
        };
        Ok(text(guide, what, words, today, format_of(args)))
    }
}

/// Says where everything lives.
pub(super) fn paths(options: &Options, words: &Words, console: &mut Console<'_>) -> Exit {
    match places(options) {
        Ok(places) => {
            for line in paths::lines(&places) {
                console.say(&line);
            }
            Exit::Ok
        }
        Err(error) => {
            console.complain(&tr!(words, "places-unknown", reason = error.to_string()));
            Exit::Failed
        }
    }
}

/// Takes over what was ticked on paper.
pub(super) fn mark(options: &Options, args: &MarkArgs, words: &Words, console: &mut Console<'_>) -> Exit {
    let Some(guide) = guide(options, words, console) else { return Exit::Failed };
    let known = guide.practices().map(|practice| practice.id.clone()).collect();
    let mut sheet: Box<dyn BufRead> = match &args.from {
        None => Box::new(Cursor::new(args.line.join(" "))),
        Some(path) if path.as_os_str() == "-" => Box::new(BufReader::new(io::stdin())),
        Some(path) => match File::open(path) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(error) => {
                let file = path.display().to_string();
                console.complain(&tr!(words, "mark-no-sheet", file = file, reason = error.to_string()));
                return Exit::Failed;
            }
        },
    };
    let Some(opened) = open(options, words, console) else { return Exit::Failed };
    let (out, err) = console.ends();
    let mut answers = mark::Answers { words, out, err };
    match mark::run(opened, &known, &now_ms, &mut sheet, &mut answers) {
        Ok(0) => Exit::Ok,
        Ok(_) | Err(_) => Exit::Failed,
    }
}

/// Says what a copy of an organization would bring, and merges it with `--yes`.
pub(super) fn import(options: &Options, args: &ImportArgs, words: &Words, console: &mut Console<'_>) -> Exit {
    let Some(guide) = guide(options, words, console) else { return Exit::Failed };
    let Some(opened) = open(options, words, console) else { return Exit::Failed };
    for notice in &opened.notices {
        console.complain(&say::notice(words, notice));
    }
    organization::import(opened, &guide, args, (now_ms(), &day_of), words, console)
}

/// Says what handing the organization over means and, with `--yes`, does it.
pub(super) fn hand_over(
    options: &Options,
    args: &HandOverArgs,
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let Some(guide) = guide(options, words, console) else { return Exit::Failed };
    let Some(opened) = open_saying(options, words, console) else { return Exit::Failed };
    hand_over::run(opened, args, (now_ms(), &guide.edition), words, console)
}

/// Returns where data and settings live: in `--data-dir`, or where this system puts them.
///
/// # Errors
///
/// When the system knows no home folder, or `--data-dir` makes no sense.
pub(super) fn places(options: &Options) -> io::Result<Places> {
    match &options.data_dir {
        Some(folder) => Places::inside(folder),
        None => Places::standard().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound)),
    }
}

/// Opens the data, and says what there is to say about it.
fn open_saying(options: &Options, words: &Words, console: &mut Console<'_>) -> Option<Opened> {
    let opened = open(options, words, console)?;
    for notice in &opened.notices {
        console.complain(&say::notice(words, notice));
    }
    Some(opened)
}

fn open(options: &Options, words: &Words, console: &mut Console<'_>) -> Option<Opened> {
    match places(options) {
        Ok(places) => passphrase::open(Opening::new(places, Arc::new(now_ms)), words, console),
        Err(error) => {
            console.complain(&tr!(words, "places-unknown", reason = error.to_string()));
            None
        }
    }
}

fn day_of(ms: i64) -> Date {
    moment_here(ms).date()
}

/// Returns the format that was asked for; clap asks for one wherever there is a choice.
fn format_of(args: &ExportArgs) -> report::Format {
    args.format.unwrap_or(report::Format::Html)
}

fn now_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}
