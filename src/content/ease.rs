use crate::content::Document;
use crate::content::document::words;
use crate::i18n::Lang;

/// Returns how easy a text reads: about 100 is very easy, 60 plain, under 30 very hard.
///
/// Fernández Huerta's measure for Spanish and Flesch's for English, over running text with headings and without code.
/// `None` when there are no words.
pub fn reading_ease(document: &Document, lang: Lang) -> Option<f64> {
    let mut count = Count::default();
    for run in document.runs().iter().filter(|run| !run.code) {
        count.add(&run.text, lang);
    }
    if count.words == 0 {
        return None;
    }
    let per_sentence = f64::from(count.words) / f64::from(count.sentences.max(1));
    let syllables = f64::from(count.syllables) / f64::from(count.words);
    Some(match lang {
        Lang::Es => 206.84 - 60.0 * syllables - 1.02 * per_sentence,
        Lang::En => 206.835 - 84.6 * syllables - 1.015 * per_sentence,
    })
}

#[derive(Default)]
struct Count {
    words: u32,
    sentences: u32,
    syllables: u32,
}

impl Count {
    /// Counts one run of text, whose end is the end of a sentence.
    fn add(&mut self, text: &str, lang: Lang) {
        let mut open = false;
        for word in words(text) {
            self.words += 1;
            self.syllables += match lang {
                Lang::Es => spanish_syllables(word),
                Lang::En => english_syllables(word),
            };
            let mark = word.trim_end_matches(['"', '”', '»', ')', '\'']).chars().last();
            open = !matches!(mark, Some('.' | '!' | '?' | '…'));
            self.sentences += u32::from(!open);
        }
        self.sentences += u32::from(open);
    }
}

/// Counts strong vowels, and weak ones that stand without a strong one.
fn spanish_syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    let runs =
        word.split(|letter| !"aeoáéóíúiuüy".contains(letter)).filter(|run| !run.is_empty() && *run != "y");
    let count: usize =
        runs.map(|run| run.chars().filter(|letter| "aeoáéóíú".contains(*letter)).count().max(1)).sum();
    u32::try_from(count.max(1)).unwrap_or(u32::MAX)
}

/// Counts runs of vowels, without an `e` at the end that nobody says.
fn english_syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    let word = word.trim_matches(|letter: char| !letter.is_alphabetic());
    let runs = word.split(|letter| !"aeiouy".contains(letter)).filter(|run| !run.is_empty()).count();
    let silent = (word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee"))
        || (word.ends_with("ed")
            && !word.ends_with("ted")
            && !word.ends_with("ded")
            && !word.ends_with("eed"))
        || (word.ends_with("es")
            && !["ses", "xes", "zes", "ches", "shes", "ces", "ges"].iter().any(|end| word.ends_with(end)));
    u32::try_from(runs.saturating_sub(usize::from(silent)).max(1)).unwrap_or(u32::MAX)
}
