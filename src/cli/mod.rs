//! What can be done without a window: check, search, emergencies, incidents, export, import, hand over, paths, mark.
//!
//! Answers go to the standard output and errors, as sentences, to the standard error. The exit code is 0 when all is
//! well, 1 when something failed and 2 when the command was not understood.

mod args;
mod check;
mod console;
mod data;
pub mod emergencies;
mod exit;
pub mod export;
pub mod hand_over;
pub mod incidents;
pub mod mark;
pub mod organization;
mod passphrase;
pub mod paths;
pub mod say;
pub mod search;
mod surroundings;
mod window;

pub use args::{
    CheckArgs, Cli, Command, EmergencyArgs, ExportArgs, ExportSubject, HandOverArgs, ImportArgs, MarkArgs,
    Options, SearchArgs,
};
pub use console::Console;
pub use exit::Exit;
pub use surroundings::Surroundings;
pub use window::open_window;

use crate::content::{Files, FolderError, Guide, load};
use crate::i18n::Words;
use crate::tr;
use clap::Parser as _;
use std::ffi::OsString;

/// What the command line asks of `main`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Open the window.
    Window(Options),
    /// Everything is done; end.
    Done(Exit),
}

/// Does what `args` (the name of the program first) ask, or says that a window is wanted.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    surroundings: &Surroundings,
    console: &mut Console<'_>,
) -> Outcome {
    let Cli { options, command } = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => {
            console.complain(&error.to_string());
            return Outcome::Done(Exit::Usage);
        }
        Err(help) => {
            console.say(help.to_string().trim_end());
            return Outcome::Done(Exit::Ok);
        }
    };
    let words = Words::new(surroundings.lang(&options));
    Outcome::Done(match command {
        None => return Outcome::Window(options),
        Some(Command::Check(args)) => check::run(&options, &args, surroundings, &words, console),
        Some(Command::Search(args)) => find(&options, &args, &words, console),
        Some(Command::Emergencies) => emergencies(&options, &words, console),
        Some(Command::Emergency(args)) => emergency(&options, &args, &words, console),
        Some(Command::Incidents) => data::incidents(&options, &words, console),
        Some(Command::Export(args)) => data::export(&options, &args, surroundings, &words, console),
        Some(Command::Paths) => data::paths(&options, &words, console),
        Some(Command::Import(args)) => data::import(&options, &args, &words, console),
        Some(Command::HandOver(args)) => data::hand_over(&options, &args, &words, console),
        Some(Command::Mark(args)) => data::mark(&options, &args, &words, console),
    })
}

fn find(options: &Options, args: &SearchArgs, words: &Words, console: &mut Console<'_>) -> Exit {
    match guide(options, words, console) {
        Some(guide) => search::run(&guide, words.lang(), &args.query.join(" "), args.limit, console),
        None => Exit::Failed,
    }
}

fn emergencies(options: &Options, words: &Words, console: &mut Console<'_>) -> Exit {
    match guide(options, words, console) {
        Some(guide) => emergencies::list(&guide, words, console),
        None => Exit::Failed,
    }
}

fn emergency(options: &Options, args: &EmergencyArgs, words: &Words, console: &mut Console<'_>) -> Exit {
    match guide(options, words, console) {
        Some(guide) => emergencies::show(&guide, &args.id, words, console),
        None => Exit::Failed,
    }
}

/// Returns the guide, and says when something of it could not be read. `None`: nothing could, and that was said.
fn guide(options: &Options, words: &Words, console: &mut Console<'_>) -> Option<Guide> {
    match files(options) {
        Ok(files) => {
            let (guide, problems) = load(&files);
            if !problems.is_empty() {
                console.complain(&tr!(words, "cli-guide-has-problems", count = problems.len()));
            }
            Some(guide)
        }
        Err(error) => {
            console.complain(&error.message(words));
            None
        }
    }
}

/// Returns the files of the guide: those of `--content`, or those in the program.
fn files(options: &Options) -> Result<Files, FolderError> {
    options.content.as_deref().map_or_else(|| Ok(Files::embedded()), Files::read)
}
