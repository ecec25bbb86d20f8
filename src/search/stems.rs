use crate::i18n::Lang;
use crate::search::fold::fold;
use rust_stemmers::{Algorithm, Stemmer};

/// Finds what the forms of a word have in common, in one language.
pub(super) struct Stems {
    lang: Lang,
    stemmer: Stemmer,
}

impl Stems {
    /// Returns the stems of `lang`.
    pub(super) fn of(lang: Lang) -> Self {
        let algorithm = match lang {
            Lang::Es => Algorithm::Spanish,
            Lang::En => Algorithm::English,
        };
        Self { lang, stemmer: Stemmer::create(algorithm) }
    }

    /// Returns the stem of a folded word, folded.
    pub(super) fn stem(&self, folded: &str) -> String {
        match self.lang {
            Lang::Es => self.spanish(folded),
            Lang::En => self.stemmer.stem(folded).into_owned(),
        }
    }

    /// Snowball wants the accent that folding took from `-ión`, and does not know plurals of loan words.
    fn spanish(&self, folded: &str) -> String {
        if let Some(beginning) = folded.strip_suffix("ion") {
            return fold(&self.stemmer.stem(&format!("{beginning}ión")));
        }
        fold(&self.stemmer.stem(without_loan_plural(folded)))
    }
}

/// Takes the `s` from `backups`, `links`, `chats`: no Spanish word ends in a consonant and `s`.
fn without_loan_plural(folded: &str) -> &str {
    match folded.as_bytes() {
        [.., before, b's'] if before.is_ascii_lowercase() && !b"aeious".contains(before) => {
            &folded[..folded.len() - 1]
        }
        _ => folded,
    }
}

/// Returns whether a word is so common that hits need not have it.
pub(super) fn is_common(lang: Lang, folded: &str) -> bool {
    let common: &[&str] = match lang {
        Lang::Es => SPANISH,
        Lang::En => ENGLISH,
    };
    common.binary_search(&folded).is_ok()
}

/// Sorted.
const SPANISH: &[&str] = &[
    "a", "al", "como", "con", "cual", "cuando", "de", "del", "donde", "el", "en", "es", "esta", "este",
    "hacer", "hay", "la", "las", "le", "les", "lo", "los", "mas", "me", "mi", "no", "nos", "o", "para",
    "por", "que", "quien", "se", "si", "sin", "son", "su", "sus", "un", "una", "y", "ya",
];

/// Sorted.
const ENGLISH: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i", "if",
    "in", "is", "it", "my", "no", "not", "of", "on", "or", "our", "so", "that", "the", "this", "to", "we",
    "what", "when", "where", "who", "with", "you", "your",
];
