//! `salvaguarda news`: what this edition of the guide brings.

use crate::cli::{Console, Exit};
use crate::content::names::edition_name;
use crate::content::{EarlierWording, Edition, Guide, PracticeId, YearMonth};
use crate::i18n::Words;
use crate::record::{State, Status};
use crate::tr;

/// Prints how much is new, changed and retired since the edition that is known, then each practice, one a line: what
/// happened to it, id, how far the organization is, title, and what changed, separated by tabs. Last come practices of
/// other editions about which something was entered.
pub fn say(guide: &Guide, state: &State, known: &Edition, words: &Words, console: &mut Console<'_>) -> Exit {
    let since = if *known < guide.edition { Some(known.clone()) } else { guide.edition_before() };
    let since = since.unwrap_or_else(|| guide.edition.clone());
    let news = guide.news_since(&since);
    let mut teller = Teller { state, words, console };
    if *known > guide.edition {
        let edition = edition_name(words, &guide.edition);
        teller.sentence(&tr!(words, "news-older", edition = edition, known = edition_name(words, known)));
    }
    let (new, changed, retired) = (news.new.len(), news.changed.len(), news.retired.len());
    let counts = tr!(words, "news-counts", new = new, changed = changed, retired = retired);
    teller.sentence(&tr!(words, "news-since", edition = edition_name(words, &since), counts = counts));
    for practice in news.new {
        teller.line(
            &tr!(words, "cli-news-new"),
            &practice.id,
            practice.title.get(words.lang()),
            String::new(),
        );
    }
    for practice in news.changed {
        let what = teller.what(guide.changes_since(&practice.id, &since));
        teller.line(&tr!(words, "cli-news-changed"), &practice.id, practice.title.get(words.lang()), what);
    }
    for retired in &news.retired {
        let title = retired.last.map_or("", |last| last.wording.title.get(words.lang()));
        let mut what = teller.what(retired.last.map_or(&[], std::slice::from_ref));
        if let Some(instead) = retired.retired.instead.as_deref() {
            let id = instead.rsplit(':').next().unwrap_or(instead);
            what = format!("{what} {}", tr!(words, "cli-news-instead", id = id));
        }
        teller.line(&tr!(words, "cli-news-retired"), &retired.id, title, what);
    }
    let told = |id: &PracticeId| news.retired.iter().any(|retired| retired.id == *id);
    for (id, _) in state.practices().filter(|(id, _)| guide.practice(id).is_none() && !told(id)) {
        let last = guide.earlier.get(id).and_then(|earlier| earlier.last());
        let title = last.map_or("", |last| last.wording.title.get(words.lang()));
        teller.line(&tr!(words, "cli-news-other"), id, title, String::new());
    }
    Exit::Ok
}

/// Understands an edition that was typed.
///
/// # Errors
///
/// A sentence, when it is not a month.
pub fn edition(text: &str, words: &Words) -> Result<Edition, String> {
    let wrong = || tr!(words, "cli-news-bad-edition", edition = text.replace(char::is_control, " "));
    text.parse::<YearMonth>().ok().map(|month| Edition::new(month.to_string())).ok_or_else(wrong)
}

struct Teller<'a, 'b> {
    state: &'a State,
    words: &'a Words,
    console: &'a mut Console<'b>,
}

impl Teller<'_, '_> {
    fn sentence(&mut self, text: &str) {
        self.console.say(&text.replace(char::is_control, " "));
    }

    fn line(&mut self, kind: &str, id: &PracticeId, title: &str, what: String) {
        let words = self.words;
        let status = match self.state.status(id) {
            Status::ToDo => tr!(words, "status-to-do"),
            Status::InProgress => tr!(words, "status-in-progress"),
            Status::Done => tr!(words, "status-done"),
            Status::NotApplicable { .. } => tr!(words, "status-not-applicable"),
        };
        let parts =
            [kind, id.as_str(), &status, title, what.trim()].map(|part| part.replace(char::is_control, " "));
        self.console.say(parts.join("\t").trim_end());
    }

    /// Returns what changed, one after the other.
    fn what(&self, changes: &[EarlierWording]) -> String {
        let said = changes.iter().map(|change| change.what_changed.get(self.words.lang()).as_str());
        said.collect::<Vec<_>>().join(" ")
    }
}
