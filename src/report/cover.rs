use crate::content::{Emergency, Guide};
use crate::i18n::long_date;
use crate::record::State;
use crate::report::Options;
use crate::report::count::number;
use crate::report::labels::Labels;
use crate::tr;
use jiff::civil::Date;

/// Where the licence of the guide can be read.
pub(super) const LICENCE_ADDRESS: &str = "https://creativecommons.org/licenses/by-sa/4.0/";

/// What a report says first.
pub(super) struct Cover {
    pub(super) title: String,
    /// The organization, when its name may be in the report.
    pub(super) of: Option<String>,
    /// The edition of the guide, and the day of the document.
    pub(super) edition: [String; 2],
    pub(super) inside_title: String,
    /// What is inside, and what is not.
    pub(super) inside: Vec<String>,
    pub(super) licence: String,
    pub(super) not_karisma: String,
}

impl Cover {
    /// Returns what a report of the guide says first.
    pub(super) fn of_guide(guide: &Guide, labels: &Labels<'_>, today: Date) -> Self {
        let words = labels.words;
        let inside = tr!(
            words,
            "report-inside-guide",
            chapters = number(guide.chapters().count()),
            practices = number(guide.practices().count()),
            terms = number(guide.terms.len()),
            sources = number(guide.sources.len())
        );
        let title = tr!(words, "report-guide-title");
        Self::new(title, None, vec![inside, tr!(words, "report-inside-no-record")], guide, labels, today)
    }

    /// Returns what a report of the checklists says first.
    pub(super) fn of_checklists(
        guide: &Guide,
        state: &State,
        options: Options,
        labels: &Labels<'_>,
        today: Date,
    ) -> Self {
        let words = labels.words;
        let inside = vec![
            tr!(words, "report-inside-lists", practices = number(guide.practices().count())),
            if options.names { tr!(words, "report-names-in") } else { tr!(words, "report-names-out") },
            if options.notes { tr!(words, "report-notes-in") } else { tr!(words, "report-notes-out") },
            if options.dates { tr!(words, "report-dates-in") } else { tr!(words, "report-dates-out") },
            tr!(words, "report-care"),
        ];
        let of = named(state, options, labels);
        Self::new(tr!(words, "report-lists-title"), of, inside, guide, labels, today)
    }

    /// Returns what the page of an emergency says of itself.
    pub(super) fn of_emergency(
        guide: &Guide,
        emergency: &Emergency,
        state: &State,
        options: Options,
        labels: &Labels<'_>,
        today: Date,
    ) -> Self {
        let words = labels.words;
        let contacts = if options.names {
            tr!(words, "report-contacts-in")
        } else {
            tr!(words, "report-inside-no-record")
        };
        let reviewed = tr!(words, "report-reviewed", month = labels.month(emergency.reviewed));
        let title = emergency.title.get(labels.lang).clone();
        let of = named(state, options, labels);
        Self::new(title, of, vec![contacts, reviewed], guide, labels, today)
    }

    /// Returns what the page of contacts says of itself.
    pub(super) fn of_contacts(
        guide: &Guide,
        state: &State,
        options: Options,
        labels: &Labels<'_>,
        today: Date,
    ) -> Self {
        let words = labels.words;
        let inside = if state.contacts().next().is_some() {
            tr!(words, "report-contacts-in")
        } else {
            tr!(words, "report-contacts-none")
        };
        let of = named(state, options, labels);
        Self::new(tr!(words, "report-contacts-title"), of, vec![inside], guide, labels, today)
    }

    /// Returns what the log of an incident says first.
    pub(super) fn of_incident(
        guide: &Guide,
        title: &str,
        state: &State,
        options: Options,
        labels: &Labels<'_>,
        today: Date,
    ) -> Self {
        let words = labels.words;
        let inside = vec![
            tr!(words, "report-incident-notes-in"),
            if options.names {
                tr!(words, "report-incident-names-in")
            } else {
                tr!(words, "report-incident-names-out")
            },
        ];
        Self::new(title.to_owned(), named(state, options, labels), inside, guide, labels, today)
    }

    fn new(
        title: String,
        of: Option<String>,
        inside: Vec<String>,
        guide: &Guide,
        labels: &Labels<'_>,
        today: Date,
    ) -> Self {
        let words = labels.words;
        Self {
            title,
            of,
            edition: [
                tr!(words, "report-edition", edition = labels.edition(&guide.edition)),
                tr!(words, "report-exported", date = long_date(words, today)),
            ],
            inside_title: tr!(words, "report-inside"),
            inside,
            licence: tr!(words, "report-licence"),
            not_karisma: tr!(words, "report-not-karisma"),
        }
    }
}

/// Returns whose document it is, when the organization's name may be in it.
fn named(state: &State, options: Options, labels: &Labels<'_>) -> Option<String> {
    let alias = state.alias().trim();
    (options.names && !alias.is_empty()).then(|| tr!(labels.words, "report-for", alias = alias))
}
