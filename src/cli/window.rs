use crate::app::{self, Clock, RunError, Start};
use crate::cli::{Console, Exit, Options, Surroundings, guide};
use crate::i18n::Words;
use crate::store::Places;
use crate::tr;
use std::io;

/// Opens the window and waits until it is closed. Where no window can be opened it says why, and what can be done
/// without one.
pub fn open_window(options: &Options, surroundings: &Surroundings, console: &mut Console<'_>) -> Exit {
    let lang = surroundings.lang(options);
    let words = Words::new(lang);
    let (guide, places) = match (guide(options), places(options)) {
        (Ok(guide), Ok(places)) => (guide, places),
        (Err(error), _) => return failed(console, &error.message(&words)),
        (_, Err(error)) => return failed(console, &tr!(words, "places-unknown", reason = error.to_string())),
    };
    let start = Start { guide, places, system_lang: lang, lang: options.lang, clock: Clock::system() };
    match app::run(start) {
        Ok(()) => Exit::Ok,
        Err(error) => failed(console, &explain(&words, &error)),
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

fn failed(console: &mut Console<'_>, sentence: &str) -> Exit {
    console.complain(sentence);
    Exit::Failed
}

fn explain(words: &Words, error: &RunError) -> String {
    let why = match error {
        RunError::NoDisplay => tr!(words, "window-no-display"),
        RunError::Missing { packages } => tr!(words, "window-missing", packages = packages.join(" ")),
        RunError::Other(detail) => tr!(words, "window-other", detail = detail.as_str()),
    };
    format!("{why}\n{}", tr!(words, "window-without"))
}
