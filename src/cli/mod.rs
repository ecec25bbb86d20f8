//! What can be done without a window: check, search, export, paths, mark.
//!
//! Answers go to the standard output and errors, as sentences, to the standard error. The exit code is 0 when all is
//! well, 1 when something failed and 2 when the command was not understood.

mod args;
mod check;
mod console;
mod search;
mod surroundings;
mod window;

pub use args::{CheckArgs, Cli, Command, ExportArgs, ExportFormat, ExportSubject, Options, SearchArgs};
pub use console::Console;
pub use surroundings::Surroundings;
pub use window::open_window;

use crate::content::{Files, FolderError, Guide};
use crate::i18n::Words;
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

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Ok,
    /// Something failed, and was said.
    Failed,
    /// The command was not understood.
    Usage,
}

impl Exit {
    /// Returns the number for the system.
    pub fn code(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Failed => 1,
            Self::Usage => 2,
        }
    }
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
    let exit = match command {
        None => return Outcome::Window(options),
        Some(Command::Check(args)) => check::run(&options, &args, surroundings, &words, console),
        Some(Command::Search(args)) => search_guide(&options, &args, &words, console),
        Some(Command::Export(_)) => not_yet("export", &words, console),
        Some(Command::Paths) => not_yet("paths", &words, console),
    };
    Outcome::Done(exit)
}

fn search_guide(options: &Options, args: &SearchArgs, words: &Words, console: &mut Console<'_>) -> Exit {
    match guide(options) {
        Ok(guide) => search::run(&guide, words.lang(), &args.query.join(" "), args.limit, console),
        Err(error) => {
            console.complain(&error.message(words));
            Exit::Failed
        }
    }
}

/// Returns the guide: that of `--content`, or the one in the program.
///
/// # Errors
///
/// When the folder of `--content` cannot be read.
pub fn guide(options: &Options) -> Result<Guide, FolderError> {
    files(options).map(|files| crate::content::load(&files).0)
}

/// Returns the files of the guide: those of `--content`, or those in the program.
fn files(options: &Options) -> Result<Files, FolderError> {
    options.content.as_deref().map_or_else(|| Ok(Files::embedded()), Files::read)
}

fn not_yet(command: &str, words: &Words, console: &mut Console<'_>) -> Exit {
    console.complain(&crate::tr!(words, "cli-not-yet", command = command));
    Exit::Failed
}
