use crate::content::{Emergency, Guide};
use crate::i18n::Words;
use crate::record::{Contact, State};
use crate::report::cover::Cover;
use crate::report::flow::Flow;
use crate::report::labels::Labels;
use crate::report::{Format, Options, csv, html, markdown};
use jiff::civil::Date;

/// Returns an emergency in the language of `words`, on one printed page as far as it goes: all steps, questions and
/// ends. The organization's contacts are in it only when `options` ask for names; else there is room to write them.
pub fn emergency(
    guide: &Guide,
    emergency: &Emergency,
    state: &State,
    words: &Words,
    today: Date,
    format: Format,
    options: Options,
) -> String {
    let labels = Labels::new(words);
    let sheet = EmergencySheet {
        cover: Cover::of_emergency(guide, emergency, state, options, &labels, today),
        flow: Flow::new(guide, emergency, &labels),
        contacts: if options.names { own_contacts(state) } else { Vec::new() },
    };
    match format {
        Format::Html => html::emergency(&sheet, &labels),
        Format::Markdown => markdown::emergency(&sheet, &labels),
        Format::Csv => csv::emergency(&sheet, &labels),
    }
}

/// Everything that the page of an emergency shows.
pub(super) struct EmergencySheet<'a> {
    pub(super) cover: Cover,
    pub(super) flow: Flow<'a>,
    /// The organization's own, if they may be in it.
    pub(super) contacts: Vec<&'a Contact>,
}

/// Returns the contacts of the organization in the order in which they were added.
pub(super) fn own_contacts(state: &State) -> Vec<&Contact> {
    state.contacts().map(|(_, contact)| contact).collect()
}
