use crate::content::{Guide, Helpline};
use crate::report::labels::Labels;
use crate::tr;

/// Returns what a report says of a helpline besides its name, addresses and sources, as label and text.
pub(super) fn facts(helpline: &Helpline, labels: &Labels<'_>) -> Vec<(String, String)> {
    let (words, lang) = (labels.words, labels.lang);
    let mut facts = vec![(tr!(words, "helpline-who"), helpline.who.get(lang).clone())];
    if let Some(country) = &helpline.country {
        facts.push((tr!(words, "helpline-where"), country.get(lang).clone()));
    }
    facts.push((tr!(words, "helpline-languages"), helpline.languages.get(lang).clone()));
    facts.push((tr!(words, "helpline-hours"), helpline.hours.get(lang).clone()));
    facts.push((tr!(words, "helpline-note"), helpline.note.get(lang).clone()));
    facts
}

/// Returns when a helpline was last compared with its sources.
pub(super) fn verified(helpline: &Helpline, labels: &Labels<'_>) -> String {
    tr!(labels.words, "helpline-verified", month = labels.month(helpline.verified))
}

/// Returns the titles of the sources of a helpline that are in the guide.
pub(super) fn source_titles<'a>(helpline: &Helpline, guide: &'a Guide) -> Vec<&'a str> {
    let sources = helpline.sources.iter().filter_map(|id| guide.sources.get(id));
    sources.map(|source| source.title.as_str()).collect()
}
