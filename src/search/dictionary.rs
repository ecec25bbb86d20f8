use crate::search::typo::{begins_one_edit, is_one_edit};
use std::ops::Range;

/// Every word of a language's texts, sorted without accents, then with them. A word is known by its place.
#[derive(Default)]
pub(super) struct Dictionary {
    letters: String,
    words: Vec<Word>,
    /// The places of the words, sorted by the words read backwards.
    by_ending: Vec<u32>,
}

/// Where a word's letters are.
struct Word {
    folded: Range<u32>,
    written: Range<u32>,
}

impl Dictionary {
    /// Takes words in order: without accents, and as they are written in lower case.
    pub(super) fn of_sorted<'a>(words: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut dictionary = Self::default();
        for (folded, written) in words {
            let folded_place = dictionary.keep(folded);
            let written_place =
                if written == folded { folded_place.clone() } else { dictionary.keep(written) };
            dictionary.words.push(Word { folded: folded_place, written: written_place });
        }
        dictionary.by_ending = dictionary.sorted_by_ending();
        dictionary
    }

    /// Returns a word without accents.
    pub(super) fn folded(&self, word: u32) -> &str {
        self.slice(&self.words[word as usize].folded)
    }

    /// Returns a word as it is written, in lower case.
    pub(super) fn written(&self, word: u32) -> &str {
        self.slice(&self.words[word as usize].written)
    }

    /// Returns the words that begin with `beginning`.
    pub(super) fn beginning_with(&self, beginning: &str) -> Range<u32> {
        let from = self.words.partition_point(|word| self.slice(&word.folded) < beginning);
        let count =
            self.words[from..].partition_point(|word| self.slice(&word.folded).starts_with(beginning));
        index(from)..index(from + count)
    }

    /// Returns the words that are `typed` but for their accents.
    pub(super) fn same_as(&self, typed: &str) -> Range<u32> {
        let from = self.words.partition_point(|word| self.slice(&word.folded) < typed);
        let count = self.words[from..].iter().take_while(|word| self.slice(&word.folded) == typed).count();
        index(from)..index(from + count)
    }

    /// Returns the words that are `typed` but for one letter.
    ///
    /// One slip leaves one half of the word whole, unless it swaps the two letters in the middle. So only words with
    /// the same first half, the same second half, or that one swap are looked at.
    pub(super) fn words_near(&self, typed: &str) -> Vec<u32> {
        let middle = typed.char_indices().nth(typed.chars().count() / 2).map_or(typed.len(), |(at, _)| at);
        let (first, second) = typed.split_at(middle);
        let mut near: Vec<u32> = self
            .beginning_with(first)
            .chain(self.ending_with(second).iter().copied())
            .filter(|word| is_one_edit(typed, self.folded(*word)))
            .collect();
        if let Some(swapped) = swap_middle(first, second) {
            near.extend(self.same_as(&swapped));
        }
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Returns the words that begin with `typed` but for one letter, which is not the first.
    pub(super) fn words_beginning_near(&self, typed: &str) -> Vec<u32> {
        let Some(first) = typed.chars().next() else { return Vec::new() };
        self.beginning_with(&typed[..first.len_utf8()])
            .filter(|word| begins_one_edit(typed, self.folded(*word)))
            .collect()
    }

    fn ending_with(&self, ending: &str) -> &[u32] {
        let ending_at = |word: &u32| self.folded(*word).bytes().rev();
        let from = self.by_ending.partition_point(|word| ending_at(word).lt(ending.bytes().rev()));
        let count = self.by_ending[from..].partition_point(|word| self.folded(*word).ends_with(ending));
        &self.by_ending[from..from + count]
    }

    fn sorted_by_ending(&self) -> Vec<u32> {
        let mut places: Vec<u32> = (0..index(self.words.len())).collect();
        places.sort_by(|a, b| self.folded(*a).bytes().rev().cmp(self.folded(*b).bytes().rev()));
        places
    }

    fn keep(&mut self, letters: &str) -> Range<u32> {
        let from = index(self.letters.len());
        self.letters.push_str(letters);
        from..index(self.letters.len())
    }

    fn slice(&self, place: &Range<u32>) -> &str {
        &self.letters[place.start as usize..place.end as usize]
    }
}

/// Turns a place in memory into a number of half the size: no guide has four thousand million letters.
pub(super) fn index(place: usize) -> u32 {
    u32::try_from(place).expect("a guide has fewer than 2^32 letters")
}

fn swap_middle(first: &str, second: &str) -> Option<String> {
    let (before, after) = (first.chars().next_back()?, second.chars().next()?);
    let first = &first[..first.len() - before.len_utf8()];
    let second = &second[after.len_utf8()..];
    Some(format!("{first}{after}{before}{second}"))
}
