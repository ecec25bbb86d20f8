use crate::i18n::Lang;
use crate::search::query::QueryWord;
use crate::search::stems::Stems;

/// The glossary's terms and synonyms in one language, by their stems: all names of a term find the same.
#[derive(Default)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
}

/// A name of a term.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Phrase {
    /// The stem of each of its words.
    pub(super) stems: Vec<String>,
    /// Its last word, folded: it may still be being typed.
    last: String,
    /// The place of the term in the glossary.
    pub(super) term: u32,
}

impl Phrases {
    /// Adds a name of a term, given as folded words.
    pub(super) fn add(&mut self, stems: &Stems, words: &[String], term: u32) {
        if let Some(last) = words.last() {
            let stems = words.iter().map(|word| stems.stem(word)).collect();
            self.phrases.push(Phrase { stems, last: last.clone(), term });
        }
    }

    /// Sorts the phrases, so that they can be found.
    pub(super) fn sort(&mut self) {
        self.phrases.sort();
        self.phrases.dedup();
    }

    /// Returns every phrase.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Phrase> {
        self.phrases.iter()
    }

    /// Returns the longest phrases that begin with the first of these words: how many words, and the terms.
    pub(super) fn at_start_of(&self, words: &[QueryWord], lang: Lang) -> (usize, Vec<u32>) {
        let mut longest = (0, Vec::new());
        let Some(first) = words.first().map(|word| word.stems.get(lang).as_str()) else { return longest };
        let from = self.phrases.partition_point(|phrase| phrase.stems[0].as_str() < first);
        for phrase in self.phrases[from..].iter().take_while(|phrase| phrase.stems[0] == first) {
            let length = phrase.stems.len();
            if length < longest.0 || length > words.len() || !phrase.fits(&words[..length], lang) {
                continue;
            }
            if length > longest.0 {
                longest = (length, Vec::new());
            }
            longest.1.push(phrase.term);
        }
        longest
    }
}

impl Phrase {
    /// Returns whether these words are this phrase. The last word of a query may be a beginning.
    fn fits(&self, words: &[QueryWord], lang: Lang) -> bool {
        let Some((last, before)) = words.split_last() else { return false };
        let Some((last_stem, stems_before)) = self.stems.split_last() else { return false };
        let begins = last.is_last && !before.is_empty() && last.folded.len() >= 2;
        (last.stems.get(lang) == last_stem || (begins && self.last.starts_with(&last.folded)))
            && before.iter().map(|word| word.stems.get(lang)).eq(stems_before)
    }
}
