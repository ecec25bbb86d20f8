use crate::content::{CalloutKind, Every, Level, Practice, Who, YearMonth};
use crate::i18n::{Lang, Words, month_year};
use crate::record::Status;
use crate::tr;
use std::collections::BTreeMap;

/// The words that a report says again and again, looked up once.
pub(super) struct Labels<'a> {
    pub(super) words: &'a Words,
    pub(super) lang: Lang,
    levels: BTreeMap<Level, String>,
    who: BTreeMap<Who, String>,
    every: [String; 5],
    callouts: BTreeMap<CalloutKind, String>,
    statuses: [String; 4],
    pub(super) level: String,
    pub(super) effort: String,
    pub(super) responsible: String,
    pub(super) how_often: String,
    pub(super) why: String,
    pub(super) how: String,
    pub(super) avoid: String,
    pub(super) policy: String,
    pub(super) read: String,
    pub(super) sources: String,
    pub(super) status: String,
    pub(super) reason: String,
    pub(super) owner: String,
    pub(super) due: String,
    pub(super) note: String,
    pub(super) checklist: String,
    pub(super) glossary: String,
    pub(super) contents: String,
}

impl<'a> Labels<'a> {
    /// Looks the words up.
    pub(super) fn new(words: &'a Words) -> Self {
        Self {
            words,
            lang: words.lang(),
            levels: levels(words),
            who: who(words),
            every: every(words),
            callouts: callouts(words),
            statuses: statuses(words),
            level: tr!(words, "report-level"),
            effort: tr!(words, "report-effort"),
            responsible: tr!(words, "report-who"),
            how_often: tr!(words, "report-every"),
            why: tr!(words, "report-why"),
            how: tr!(words, "report-how"),
            avoid: tr!(words, "report-avoid"),
            policy: tr!(words, "report-policy"),
            read: tr!(words, "report-read"),
            sources: tr!(words, "report-sources"),
            status: tr!(words, "report-status"),
            reason: tr!(words, "report-reason"),
            owner: tr!(words, "report-owner"),
            due: tr!(words, "report-due"),
            note: tr!(words, "report-note"),
            checklist: tr!(words, "report-checklist"),
            glossary: tr!(words, "report-glossary"),
            contents: tr!(words, "report-contents"),
        }
    }

    /// Returns the name of a level.
    pub(super) fn level_name(&self, level: Level) -> &str {
        self.levels.get(&level).map_or("", String::as_str)
    }

    /// Returns who does a practice.
    pub(super) fn who_names(&self, practice: &Practice) -> String {
        let names: Vec<&str> =
            practice.who.iter().filter_map(|who| self.who.get(who)).map(String::as_str).collect();
        names.join(", ")
    }

    /// Returns how often a practice is done.
    pub(super) fn every_name(&self, every: Every) -> &str {
        match every {
            Every::Once => &self.every[0],
            Every::Quarter => &self.every[1],
            Every::Year => &self.every[2],
            Every::Event => &self.every[3],
            Every::Always => &self.every[4],
        }
    }

    /// Returns the name of a kind of callout.
    pub(super) fn callout_name(&self, kind: CalloutKind) -> &str {
        self.callouts.get(&kind).map_or("", String::as_str)
    }

    /// Returns the name of a status.
    pub(super) fn status_name(&self, status: &Status) -> &str {
        match status {
            Status::ToDo => &self.statuses[0],
            Status::InProgress => &self.statuses[1],
            Status::Done => &self.statuses[2],
            Status::NotApplicable { .. } => &self.statuses[3],
        }
    }

    /// Returns a time in minutes as people say it: "45 min", "2 h", "1 h 30 min".
    pub(super) fn duration(&self, minutes: u32) -> String {
        match (minutes / 60, minutes % 60) {
            (0, minutes) => tr!(self.words, "report-minutes", minutes = minutes),
            (hours, 0) => tr!(self.words, "report-hours", hours = hours),
            (hours, minutes) => tr!(self.words, "report-hours-minutes", hours = hours, minutes = minutes),
        }
    }

    /// Returns a month as people say it: "noviembre de 2026".
    pub(super) fn month(&self, month: YearMonth) -> String {
        month_year(self.words, month.year, month.month)
    }

    /// Returns an edition as people say it; as it is written, when it is not a month.
    pub(super) fn edition(&self, edition: &str) -> String {
        edition.parse().map_or_else(|_| edition.to_owned(), |month| self.month(month))
    }
}

fn levels(words: &Words) -> BTreeMap<Level, String> {
    BTreeMap::from([
        (Level::Basic, tr!(words, "report-level-basic")),
        (Level::Intermediate, tr!(words, "report-level-intermediate")),
        (Level::Advanced, tr!(words, "report-level-advanced")),
    ])
}

fn who(words: &Words) -> BTreeMap<Who, String> {
    BTreeMap::from([
        (Who::Everyone, tr!(words, "report-who-everyone")),
        (Who::Direction, tr!(words, "report-who-direction")),
        (Who::Security, tr!(words, "report-who-security")),
        (Who::It, tr!(words, "report-who-it")),
        (Who::Communications, tr!(words, "report-who-communications")),
        (Who::Field, tr!(words, "report-who-field")),
        (Who::Admin, tr!(words, "report-who-admin")),
    ])
}

fn every(words: &Words) -> [String; 5] {
    [
        tr!(words, "report-every-once"),
        tr!(words, "report-every-quarter"),
        tr!(words, "report-every-year"),
        tr!(words, "report-every-event"),
        tr!(words, "report-every-always"),
    ]
}

fn callouts(words: &Words) -> BTreeMap<CalloutKind, String> {
    BTreeMap::from([
        (CalloutKind::Note, tr!(words, "report-callout-note")),
        (CalloutKind::Tip, tr!(words, "report-callout-tip")),
        (CalloutKind::Important, tr!(words, "report-callout-important")),
        (CalloutKind::Warning, tr!(words, "report-callout-warning")),
        (CalloutKind::Caution, tr!(words, "report-callout-caution")),
    ])
}

fn statuses(words: &Words) -> [String; 4] {
    [
        tr!(words, "report-status-to-do"),
        tr!(words, "report-status-in-progress"),
        tr!(words, "report-status-done"),
        tr!(words, "report-status-not-applicable"),
    ]
}
