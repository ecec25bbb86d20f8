use crate::app::{self, Clock, RunError, Start};
use crate::cli::data::places;
use crate::cli::{Console, Exit, Options, Surroundings, guide};
use crate::i18n::Words;
use crate::tr;

/// Opens the window and waits until it is closed. Where no window can be opened it says why, and what can be done
/// without one.
pub fn open_window(options: &Options, surroundings: &Surroundings, console: &mut Console<'_>) -> Exit {
    let lang = surroundings.lang(options);
    let words = Words::new(lang);
    let Some(guide) = guide(options, &words, console) else { return Exit::Failed };
    let places = match places(options) {
        Ok(places) => places,
        Err(error) => return failed(console, &tr!(words, "places-unknown", reason = error.to_string())),
    };
    let start = Start { guide, places, system_lang: lang, lang: options.lang, clock: Clock::system() };
    match app::run(start) {
        Ok(()) => Exit::Ok,
        Err(error) => failed(console, &explain(&words, &error)),
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
