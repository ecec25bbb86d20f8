use crate::content::Guide;
use crate::i18n::Words;
use crate::record::{Contact, State};
use crate::report::cover::Cover;
use crate::report::emergency::own_contacts;
use crate::report::labels::Labels;
use crate::report::{Format, Options, csv, html, markdown};
use jiff::civil::Date;

/// Returns whom to call, in the language of `words`: the organization's own contacts, which this page is for, then the
/// helplines of the guide. The organization's name is in it only when `options` ask for names.
pub fn contacts(
    guide: &Guide,
    state: &State,
    words: &Words,
    today: Date,
    format: Format,
    options: Options,
) -> String {
    let labels = Labels::new(words);
    let sheet = ContactSheet {
        cover: Cover::of_contacts(guide, state, options, &labels, today),
        guide,
        contacts: own_contacts(state),
    };
    match format {
        Format::Html => html::contacts(&sheet, &labels),
        Format::Markdown => markdown::contacts(&sheet, &labels),
        Format::Csv => csv::contacts(&sheet, &labels),
    }
}

/// Everything that the page of contacts shows.
pub(super) struct ContactSheet<'a> {
    pub(super) cover: Cover,
    pub(super) guide: &'a Guide,
    pub(super) contacts: Vec<&'a Contact>,
}
