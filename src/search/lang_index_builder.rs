use crate::content::Guide;
use crate::i18n::Lang;
use crate::search::Target;
use crate::search::dictionary::{Dictionary, index};
use crate::search::field::Field;
use crate::search::fold::{each_word, fold};
use crate::search::lang_index::{LangIndex, Lists, OwnPhrase, Posting};
use crate::search::passages::passages;
use crate::search::phrases::Phrases;
use crate::search::stems::{Stems, is_common};
use crate::search::worth;
use std::collections::{BTreeMap, HashMap};

/// How fast more mentions of a word stop to count: BM25's k1.
const SATURATION: f32 = 5.0;
/// How much a long text is held against its words: BM25's b.
const LENGTH: f32 = 0.25;

/// Gathers the words of one language.
///
/// The hash maps are only asked, never walked through, and are gone when the index is built.
pub(super) struct LangIndexBuilder {
    lang: Lang,
    stems: Stems,
    ids: HashMap<String, u32>,
    words: Vec<NewWord>,
    stem_ids: HashMap<String, u32>,
    phrases: Phrases,
    /// For each stem, the phrases that begin with it: the other stems, and the term.
    phrases_at: Vec<Vec<(Vec<u32>, u32)>>,
    /// What somebody an emergency happens to would say.
    own_phrases: Vec<OwnPhrase>,
    word_counts: Counts,
    term_counts: Counts,
    lengths: Vec<f32>,
    terms: usize,
}

/// A word, before the words are sorted.
struct NewWord {
    written: String,
    folded: String,
    stem: u32,
}

/// How often words (or terms) are mentioned, weighted by field.
#[derive(Default)]
struct Counts {
    /// In the target that is being read.
    now: Vec<f32>,
    mentioned: Vec<u32>,
    /// Word, target, weight; by target.
    all: Vec<(u32, u32, f32)>,
}

impl Counts {
    fn add(&mut self, word: u32, weight: f32) {
        let place = word as usize;
        if place >= self.now.len() {
            self.now.resize(place + 1, 0.0);
        }
        if self.now[place] == 0.0 {
            self.mentioned.push(word);
        }
        self.now[place] += weight;
    }

    fn close_target(&mut self, target: u32) {
        for word in self.mentioned.drain(..) {
            let weight = std::mem::take(&mut self.now[word as usize]);
            self.all.push((word, target, weight));
        }
    }

    /// Turns the counts into BM25's weights, list by list; `place_of` says which list a word has.
    fn into_lists(self, lists: usize, lengths: &[f32], place_of: impl Fn(u32) -> u32) -> Lists<Posting> {
        let mean = lengths.iter().sum::<f32>() / lengths.len().max(1) as f32;
        let weighed = self.all.iter().map(|(word, target, count)| {
            let length = lengths[*target as usize] / mean.max(1.0);
            let count = count / (1.0 - LENGTH + LENGTH * length);
            let weight = count * (SATURATION + 1.0) / (SATURATION + count);
            (place_of(*word), Posting { target: *target, weight })
        });
        sort_into_lists(lists, weighed)
    }
}

/// Puts each item into its list, in the order given.
fn sort_into_lists<T: Copy>(lists: usize, items: impl Iterator<Item = (u32, T)> + Clone) -> Lists<T> {
    let mut starts = vec![0; lists + 1];
    for (list, _) in items.clone() {
        starts[list as usize + 1] += 1;
    }
    for list in 0..lists {
        starts[list + 1] += starts[list];
    }
    let mut next = starts.clone();
    let mut sorted: Vec<Option<T>> = vec![None; starts[lists] as usize];
    for (list, item) in items {
        let place = &mut next[list as usize];
        sorted[*place as usize] = Some(item);
        *place += 1;
    }
    Lists { starts, items: sorted.into_iter().flatten().collect() }
}

impl LangIndexBuilder {
    /// Reads all targets of a guide in `lang`.
    pub(super) fn build(guide: &Guide, targets: &[Target], lang: Lang) -> LangIndex {
        let mut builder = Self::new(lang, guide);
        for (place, target) in targets.iter().enumerate() {
            builder.read(guide, target, index(place));
        }
        builder.finish()
    }

    fn new(lang: Lang, guide: &Guide) -> Self {
        let mut builder = Self {
            lang,
            stems: Stems::of(lang),
            ids: HashMap::new(),
            words: Vec::new(),
            stem_ids: HashMap::new(),
            phrases: Phrases::default(),
            phrases_at: Vec::new(),
            own_phrases: Vec::new(),
            word_counts: Counts::default(),
            term_counts: Counts::default(),
            lengths: Vec::new(),
            terms: guide.terms.len(),
        };
        for (place, term) in guide.terms.values().enumerate() {
            let names = std::iter::once(term.term.get(lang)).chain(term.synonyms.get(lang));
            names.for_each(|name| builder.add_phrase(name, index(place)));
        }
        builder.phrases.sort();
        builder
    }

    fn add_phrase(&mut self, name: &str, term: u32) {
        let mut words = Vec::new();
        each_word(name, |_, word| words.push(fold(word)));
        self.phrases.add(&self.stems, &words, term);
        let stems: Vec<u32> = words.iter().map(|word| self.stem_id(word)).collect();
        let Some((first, rest)) = stems.split_first() else { return };
        let first = *first as usize;
        if first >= self.phrases_at.len() {
            self.phrases_at.resize(first + 1, Vec::new());
        }
        self.phrases_at[first].push((rest.to_vec(), term));
    }

    fn read(&mut self, guide: &Guide, target: &Target, place: u32) {
        let mut length = 0.0;
        let mut words = Vec::new();
        passages(guide, target, self.lang, &mut |field, text| {
            words.clear();
            each_word(text, |_, word| words.push(self.word_id(word)));
            self.count(&words, field);
            self.keep_own_phrase(target, field, place, &words);
            length += words.len() as f32;
        });
        self.word_counts.close_target(place);
        self.term_counts.close_target(place);
        self.lengths.push(length);
    }

    /// Keeps the words of an emergency together, as they were said.
    fn keep_own_phrase(&mut self, target: &Target, field: Field, place: u32, words: &[u32]) {
        if let (Target::Emergency(_), Field::Title | Field::Synonym) = (target, field) {
            self.own_phrases.push(OwnPhrase { target: place, words: words.to_vec() });
        }
    }

    fn count(&mut self, words: &[u32], field: Field) {
        for (at, word) in words.iter().enumerate() {
            self.word_counts.add(*word, field.weight());
            let stem = self.words[*word as usize].stem as usize;
            for (rest, term) in self.phrases_at.get(stem).into_iter().flatten() {
                let next = words[at + 1..].iter().map(|word| self.words[*word as usize].stem);
                if words.len() - at > rest.len() && next.take(rest.len()).eq(rest.iter().copied()) {
                    self.term_counts.add(*term, field.weight());
                }
            }
        }
    }

    fn word_id(&mut self, written: &str) -> u32 {
        if let Some(id) = self.ids.get(written) {
            return *id;
        }
        let id = index(self.words.len());
        let folded = fold(written);
        let stem = self.stem_id(&folded);
        self.words.push(NewWord { written: written.to_owned(), folded, stem });
        self.ids.insert(written.to_owned(), id);
        id
    }

    fn stem_id(&mut self, folded: &str) -> u32 {
        let next = index(self.stem_ids.len());
        *self.stem_ids.entry(self.stems.stem(folded)).or_insert(next)
    }

    fn finish(self) -> LangIndex {
        let mut order: Vec<u32> = (0..index(self.words.len())).collect();
        order.sort_by_key(|id| {
            let word = &self.words[*id as usize];
            (word.folded.as_str(), word.written.as_str())
        });
        let sorted = || order.iter().map(|id| &self.words[*id as usize]);
        let dictionary =
            Dictionary::of_sorted(sorted().map(|word| (word.folded.as_str(), word.written.as_str())));
        let common: Vec<bool> = sorted().map(|word| is_common(self.lang, &word.folded)).collect();
        let mut place_of = vec![0; order.len()];
        for (place, id) in order.iter().enumerate() {
            place_of[*id as usize] = index(place);
        }
        let mut own_phrases = self.own_phrases;
        for word in own_phrases.iter_mut().flat_map(|phrase| &mut phrase.words) {
            *word = place_of[*word as usize];
        }
        let words = self.word_counts.into_lists(order.len(), &self.lengths, |word| place_of[word as usize]);
        let terms = self.term_counts.into_lists(self.terms, &self.lengths, |term| term);
        let by_stem: Vec<u32> = sorted().map(|word| word.stem).collect();
        let (stem_keys, stem_words) = sort_stems(self.stem_ids, &by_stem);
        let beginnings = short_beginnings(&dictionary, &words, &common, self.lengths.len());
        LangIndex {
            stems: self.stems,
            dictionary,
            words,
            stem_keys,
            stem_words,
            phrases: self.phrases,
            terms,
            beginnings,
            common,
            own_phrases,
        }
    }
}

/// Sorts the stems; `by_word` is the stem of each word.
fn sort_stems(ids: HashMap<String, u32>, by_word: &[u32]) -> (Vec<String>, Lists<u32>) {
    let mut stems: Vec<(String, u32)> = ids.into_iter().collect();
    stems.sort_unstable();
    let mut place_of = vec![0; stems.len()];
    for (place, (_, id)) in stems.iter().enumerate() {
        place_of[*id as usize] = index(place);
    }
    let words = by_word.iter().enumerate().map(|(word, stem)| (place_of[*stem as usize], index(word)));
    let words = sort_into_lists(stems.len(), words);
    (stems.into_iter().map(|(stem, _)| stem).collect(), words)
}

/// Gathers the best weight of each target for each beginning of one and two letters.
fn short_beginnings(
    dictionary: &Dictionary,
    words: &Lists<Posting>,
    common: &[bool],
    targets: usize,
) -> BTreeMap<String, Vec<Posting>> {
    let mut beginnings: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
    for letters in [1, 2] {
        let mut best = vec![0.0_f32; targets];
        let mut open: Option<&str> = None;
        for word in 0..index(common.len()) {
            let folded = dictionary.folded(word);
            let Some(start) = first_letters(folded, letters) else { continue };
            if open != Some(start) {
                close_beginning(&mut beginnings, open, &mut best);
                open = Some(start);
            }
            if !common[word as usize] {
                let factor = worth::beginning(letters, folded.len());
                for posting in words.get(word) {
                    let target = &mut best[posting.target as usize];
                    *target = target.max(posting.weight * factor);
                }
            }
        }
        close_beginning(&mut beginnings, open, &mut best);
    }
    beginnings
}

fn first_letters(word: &str, letters: usize) -> Option<&str> {
    let (last, letter) = word.char_indices().nth(letters - 1)?;
    Some(&word[..last + letter.len_utf8()])
}

fn close_beginning(beginnings: &mut BTreeMap<String, Vec<Posting>>, open: Option<&str>, best: &mut [f32]) {
    let Some(start) = open else { return };
    let postings = best.iter_mut().enumerate().filter_map(|(target, weight)| {
        let weight = std::mem::take(weight);
        (weight > 0.0).then_some(Posting { target: index(target), weight })
    });
    beginnings.insert(start.to_owned(), postings.collect());
}
