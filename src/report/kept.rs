use crate::content::{Guide, PracticeId, Reading};
use crate::i18n::{Words, long_date};
use crate::record::{Note, State, Status};
use crate::report::Options;
use crate::report::labels::Labels;
use crate::tr;
use std::borrow::Cow;

/// What a report may say of one practice: the only way from the record into a report.
pub(super) struct Kept {
    pub(super) status: Status,
    /// That it says something else than when it was ticked, or that nobody here knows what was read then.
    pub(super) again: Option<String>,
    /// Why it does not apply.
    pub(super) reason: Option<String>,
    pub(super) owner: Option<String>,
    /// By when, as people write it.
    pub(super) due: Option<String>,
    pub(super) notes: Vec<KeptNote>,
}

/// A note: what stands before it, and what it says.
pub(super) struct KeptNote {
    pub(super) label: String,
    pub(super) text: String,
}

impl Kept {
    /// Takes what `options` allow.
    pub(super) fn of(
        guide: &Guide,
        state: &State,
        id: &PracticeId,
        options: Options,
        labels: &Labels<'_>,
    ) -> Self {
        let practice = state.practice(id);
        let status = state.status(id).clone();
        let reason = match &status {
            Status::NotApplicable { reason } if options.notes && !reason.trim().is_empty() => {
                Some(reason.clone())
            }
            Status::NotApplicable { .. } | Status::ToDo | Status::InProgress | Status::Done => None,
        };
        let owner = practice.filter(|_| options.names).and_then(|practice| practice.owner());
        let due = practice.filter(|_| options.dates).and_then(|practice| practice.due());
        let notes = practice.filter(|_| options.notes).into_iter().flat_map(|practice| practice.notes());
        Self {
            status,
            again: again(guide.reading(id, state.read_under(id)), labels),
            reason,
            owner: owner.map(str::to_owned),
            due: due.map(|due| long_date(labels.words, due)),
            notes: notes.map(|(_, note)| KeptNote::of(note, options, labels.words)).collect(),
        }
    }

    /// Returns what may be said, one after the other: what it is, and what it says.
    pub(super) fn facts<'a>(
        &'a self,
        labels: &'a Labels<'_>,
    ) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
        let status = (labels.status.as_str(), Cow::Owned(labels.status_name(&self.status)));
        let entered = [
            (&labels.again, &self.again),
            (&labels.reason, &self.reason),
            (&labels.owner, &self.owner),
            (&labels.due, &self.due),
        ];
        let entered = entered.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
        let notes = self.notes.iter().map(|note| (&note.label, &note.text));
        let rest = entered.chain(notes).map(|(name, text)| (name.as_str(), Cow::Borrowed(text.as_str())));
        std::iter::once(status).chain(rest)
    }
}

fn again(reading: Reading<'_>, labels: &Labels<'_>) -> Option<String> {
    let words = labels.words;
    match reading {
        Reading::Same => None,
        Reading::Changed(changes) => {
            let edition = labels.edition(&changes.last()?.until);
            Some(tr!(words, "report-again-changed", edition = edition))
        }
        Reading::Later(edition) => Some(tr!(words, "report-again-later", edition = labels.edition(&edition))),
    }
}

impl KeptNote {
    fn of(note: &Note, options: Options, words: &Words) -> Self {
        let label = match note.by.as_deref().filter(|by| options.names && !by.trim().is_empty()) {
            Some(by) => tr!(words, "report-note-by", by = by),
            None => tr!(words, "report-note"),
        };
        Self { label, text: note.text.clone() }
    }
}
