//! The commands that touch a person's data: all of it goes through the store.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it reads the clock and the sheet it is given"
)]

use crate::cli::export::{What, text, write};
use crate::cli::{
    Console, Exit, ExportArgs, ExportSubject, MarkArgs, Options, Surroundings, guide, mark, passphrase,
    paths, say,
};
use crate::i18n::Words;
use crate::report;
use crate::store::{Opened, Opening, Places};
use crate::tr;
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
    let today = surroundings.today;
    let text = match args.subject {
        ExportSubject::Guide => text(&guide, What::Guide, words, today, args.format),
        ExportSubject::Checklists => {
            let Some(opened) = open(options, words, console) else { return Exit::Failed };
            for notice in &opened.notices {
                console.complain(&say::notice(words, notice));
            }
            let options =
                report::Options { names: args.with_names, notes: args.with_notes, dates: args.with_dates };
            let what = What::Checklists { state: opened.record.state(), options };
            text(&guide, what, words, today, args.format)
        }
    };
    write(&text, &args.out, args.format, words, console)
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

fn open(options: &Options, words: &Words, console: &mut Console<'_>) -> Option<Opened> {
    match places(options) {
        Ok(places) => passphrase::open(Opening::new(places, Arc::new(now_ms)), words, console),
        Err(error) => {
            console.complain(&tr!(words, "places-unknown", reason = error.to_string()));
            None
        }
    }
}

fn now_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}
