use crate::content::names::edition_name;
use crate::content::{Edition, YearMonth};
use crate::i18n::{Lang, Words, month_year};
use crate::record::Status;
use crate::tr;

/// The words that a report says again and again, looked up once.
pub(super) struct Labels<'a> {
    pub(super) words: &'a Words,
    pub(super) lang: Lang,
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
    pub(super) again: String,
    pub(super) reason: String,
    pub(super) owner: String,
    pub(super) due: String,
    pub(super) note: String,
    pub(super) checklist: String,
    pub(super) helplines: String,
    pub(super) glossary: String,
    pub(super) contents: String,
}

impl<'a> Labels<'a> {
    /// Looks the words up.
    pub(super) fn new(words: &'a Words) -> Self {
        Self {
            words,
            lang: words.lang(),
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
            again: tr!(words, "report-again"),
            reason: tr!(words, "report-reason"),
            owner: tr!(words, "report-owner"),
            due: tr!(words, "report-due"),
            note: tr!(words, "report-note"),
            checklist: tr!(words, "report-checklist"),
            helplines: tr!(words, "helplines"),
            glossary: tr!(words, "report-glossary"),
            contents: tr!(words, "report-contents"),
        }
    }

    /// Returns the name of a status.
    pub(super) fn status_name(&self, status: &Status) -> String {
        match status {
            Status::ToDo => tr!(self.words, "status-to-do"),
            Status::InProgress => tr!(self.words, "status-in-progress"),
            Status::Done => tr!(self.words, "status-done"),
            Status::NotApplicable { .. } => tr!(self.words, "status-not-applicable"),
        }
    }

    /// Returns a month as people say it: "noviembre de 2026".
    pub(super) fn month(&self, month: YearMonth) -> String {
        month_year(self.words, month.year, month.month)
    }

    /// Returns an edition as people say it.
    pub(super) fn edition(&self, edition: &Edition) -> String {
        edition_name(self.words, edition)
    }
}
