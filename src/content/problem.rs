use crate::content::{Rule, Severity};
use crate::i18n::Words;
use std::collections::HashMap;

/// Something that is wrong with the content, and where. Sorts by place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path in the folder of the guide.
    pub file: String,
    /// Line in that file, from 1.
    pub line: usize,
    /// Which rule it breaks.
    pub rule: Rule,
    /// What breaks it, as it is written.
    pub what: String,
    /// What it was compared with, where the rule compares.
    pub with: String,
}

impl Problem {
    pub(super) fn new(file: &str, line: usize, rule: Rule, what: impl ToString) -> Self {
        Self { file: file.to_owned(), line, rule, what: what.to_string(), with: String::new() }
    }

    pub(super) fn with(mut self, with: impl ToString) -> Self {
        self.with = with.to_string();
        self
    }

    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// Says what is wrong.
    pub fn message(&self, words: &Words) -> String {
        words.loader().get_args(&self.message_id(), self.arguments())
    }

    /// Says what to do.
    pub fn hint(&self, words: &Words) -> String {
        words.loader().get_attr_args(&self.message_id(), "hint", self.arguments())
    }

    /// Says everything in one line: `file:line: rule: message (what to do)`.
    pub fn line(&self, words: &Words) -> String {
        let (file, line, rule) = (one_line(&self.file), self.line, self.rule);
        let mark = match self.severity() {
            Severity::Error => "",
            Severity::Warning => "warning: ",
        };
        format!("{file}:{line}: {mark}{}: {} ({})", rule.name(), self.message(words), self.hint(words))
    }

    /// The words of a rule go by its name; a test reads that every rule has them.
    fn message_id(&self) -> String {
        format!("check-{}", self.rule.name())
    }

    fn arguments(&self) -> HashMap<&'static str, String> {
        HashMap::from([("what", one_line(&self.what)), ("with", one_line(&self.with))])
    }
}

/// The most letters of the content that a message repeats.
const MAX_LETTERS: usize = 300;

/// A message stays on its line, whatever the content holds, and does not move the cursor of a terminal.
fn one_line(text: &str) -> String {
    let mut letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut line: String = letters.by_ref().take(MAX_LETTERS).collect();
    if letters.next().is_some() {
        line.push('…');
    }
    line
}
