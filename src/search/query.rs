use crate::i18n::{Lang, Localized};
use crate::search::fold::{each_word, fold};
use crate::search::stems::is_common;

/// More letters than this are not read.
const MAX_LETTERS: usize = 200;
/// More words than this are not read.
const MAX_WORDS: usize = 12;

/// What a person typed, as words.
pub(super) struct Query {
    /// The words, in the order typed.
    pub(super) words: Vec<QueryWord>,
    /// Whether some word is not common.
    pub(super) says_something: bool,
}

/// A word that a person typed.
pub(super) struct QueryWord {
    /// As typed, in lower case.
    pub(super) written: String,
    /// Without accents.
    pub(super) folded: String,
    /// Its stem in each language.
    pub(super) stems: Localized<String>,
    /// How many letters it has.
    pub(super) letters: usize,
    /// So common that hits need not have it, while there are other words.
    pub(super) is_common: bool,
    /// Perhaps still being typed.
    pub(super) is_last: bool,
}

impl Query {
    /// Reads what a person typed.
    pub(super) fn parse(text: &str, stems: impl Fn(Lang, &str) -> String) -> Self {
        let end = text.char_indices().nth(MAX_LETTERS).map_or(text.len(), |(at, _)| at);
        let mut words = Vec::new();
        each_word(&text[..end], |_, written| {
            if words.len() < MAX_WORDS {
                words.push(QueryWord::new(written, &stems));
            }
        });
        if let Some(last) = words.last_mut() {
            last.is_last = true;
        }
        let says_something = words.iter().any(|word| !word.is_common);
        if !says_something {
            words.iter_mut().for_each(|word| word.is_common = false);
        }
        Self { words, says_something }
    }
}

impl QueryWord {
    fn new(written: &str, stem: impl Fn(Lang, &str) -> String) -> Self {
        let folded = fold(written);
        Self {
            written: written.to_owned(),
            stems: Localized::from_fn(|lang| stem(lang, &folded)),
            letters: folded.chars().count(),
            is_common: Lang::ALL.into_iter().any(|lang| is_common(lang, &folded)),
            is_last: false,
            folded,
        }
    }

    /// Returns whether a typo is forgiven in a word of this length.
    pub(super) fn is_long(&self) -> bool {
        self.letters >= 5
    }
}
