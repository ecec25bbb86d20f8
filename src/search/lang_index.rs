use crate::search::dictionary::{Dictionary, index};
use crate::search::phrases::Phrases;
use crate::search::query::QueryWord;
use crate::search::stems::Stems;
use crate::search::tally::Tally;
use crate::search::worth;
use std::collections::BTreeMap;

/// A target that has a word, and how much the word weighs there.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    /// The place of the target in the index.
    pub(super) target: u32,
    /// BM25's part for this word and target, without the rarity of the word.
    pub(super) weight: f32,
}

/// For each of many lists, its items, all in one piece of memory.
pub(super) struct Lists<T> {
    /// Where each list begins, and where the last one ends.
    pub(super) starts: Vec<u32>,
    /// The items, list after list.
    pub(super) items: Vec<T>,
}

impl<T> Lists<T> {
    /// Returns the items of a list.
    pub(super) fn get(&self, list: u32) -> &[T] {
        let list = list as usize;
        &self.items[self.starts[list] as usize..self.starts[list + 1] as usize]
    }
}

/// Something that somebody an emergency happens to would say.
pub(super) struct OwnPhrase {
    /// The place of the emergency in the index.
    pub(super) target: u32,
    /// Its words.
    pub(super) words: Vec<u32>,
}

/// Everything that is searched, in one language.
pub(super) struct LangIndex {
    pub(super) stems: Stems,
    pub(super) dictionary: Dictionary,
    /// For each word, the targets that have it.
    pub(super) words: Lists<Posting>,
    /// The stems, sorted.
    pub(super) stem_keys: Vec<String>,
    /// For each stem, its words.
    pub(super) stem_words: Lists<u32>,
    /// The names of the glossary's terms.
    pub(super) phrases: Phrases,
    /// For each term of the glossary, the targets that mention it by any of its names.
    pub(super) terms: Lists<Posting>,
    /// For one or two letters, the targets with words that begin so: too many words to look at each time.
    pub(super) beginnings: BTreeMap<String, Vec<Posting>>,
    /// For each word, whether it is so common that its beginning says nothing.
    pub(super) common: Vec<bool>,
    /// The title of each emergency and what people call it.
    pub(super) own_phrases: Vec<OwnPhrase>,
}

impl LangIndex {
    /// Counts the targets that have this word, one of its forms, or another name of `terms`.
    pub(super) fn offer(&self, word: &QueryWord, stem: &str, terms: &[u32], tally: &mut Tally) {
        for same in self.dictionary.same_as(&word.folded) {
            let common = self.common[same as usize] && word.is_last;
            let is_written_so = self.dictionary.written(same) == word.written;
            let factor = match (common, is_written_so) {
                (true, true | false) => worth::COMMON,
                (false, true) => 1.0,
                (false, false) => worth::FOLDED,
            };
            tally.offer(self.words.get(same), factor);
        }
        for form in self.forms_of(stem) {
            tally.offer(self.words.get(*form), worth::STEM);
        }
        for term in terms {
            tally.offer(self.terms.get(*term), worth::SYNONYM);
        }
    }

    /// Counts the targets with words that begin as this one.
    pub(super) fn offer_beginning(&self, word: &QueryWord, tally: &mut Tally) {
        if word.letters <= 2 {
            if let Some(postings) = self.beginnings.get(&word.folded) {
                tally.offer(postings, 1.0);
            }
            return;
        }
        for longer in self.dictionary.beginning_with(&word.folded) {
            if !self.common[longer as usize] {
                let length = self.dictionary.folded(longer).len();
                tally.offer(self.words.get(longer), worth::beginning(word.folded.len(), length));
            }
        }
    }

    /// Counts the targets with words that are this one but for a letter.
    pub(super) fn offer_near(&self, word: &QueryWord, tally: &mut Tally) {
        for near in self.dictionary.words_near(&word.folded) {
            tally.offer_typo(self.words.get(near), worth::TYPO);
            for form in self.forms_of(&self.stems.stem(self.dictionary.folded(near))) {
                tally.offer_typo(self.words.get(*form), worth::TYPO * worth::STEM);
            }
        }
    }

    /// Counts the targets with words that begin as this one but for a letter.
    pub(super) fn offer_beginning_near(&self, word: &QueryWord, tally: &mut Tally) {
        for near in self.dictionary.words_beginning_near(&word.folded) {
            tally.offer_typo(self.words.get(near), worth::TYPO);
        }
    }

    /// Returns the words that this one may stand for, sorted: itself, its forms, what it begins, what it is but for a
    /// letter.
    pub(super) fn words_meant(&self, word: &QueryWord, stem: &str) -> Vec<u32> {
        let mut meant: Vec<u32> = self.dictionary.same_as(&word.folded).collect();
        meant.extend(self.forms_of(stem));
        if word.is_last {
            meant.extend(self.dictionary.beginning_with(&word.folded));
        }
        if word.is_long() {
            for near in self.dictionary.words_near(&word.folded) {
                meant.push(near);
                meant.extend(self.forms_of(&self.stems.stem(self.dictionary.folded(near))));
            }
        }
        meant.sort_unstable();
        meant.dedup();
        meant
    }

    /// Returns the words with this stem.
    fn forms_of(&self, stem: &str) -> &[u32] {
        match self.stem_keys.binary_search_by(|key| key.as_str().cmp(stem)) {
            Ok(place) => self.stem_words.get(index(place)),
            Err(_) => &[],
        }
    }
}
