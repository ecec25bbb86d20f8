use crate::content::{Category, Guide};
use crate::i18n::Lang;
use crate::search::field::Field;
use crate::search::fold::{each_word, end_of_typed, fold};
use crate::search::passages::passages;
use crate::search::query::{Query, QueryWord};
use crate::search::stems::Stems;
use crate::search::typo::is_one_edit;
use crate::search::{Hit, Index, Target};
use std::ops::Range;

/// A snippet's text is about this long, in bytes.
const LENGTH: usize = 160;
/// This much stands before the first mark of a text that does not begin at its beginning, in bytes.
const BEFORE: usize = 40;

/// How a hit looks in a list. Ranges are in bytes and at the borders of letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The title of what was found.
    pub title: String,
    /// What of the title fits the query.
    pub title_marks: Vec<Range<usize>>,
    /// Where it stands: "Category › Chapter", the category, or the emergency of a step; empty for what stands alone.
    pub context: String,
    /// The text that fits the query best.
    pub text: String,
    /// What of the text fits the query.
    pub marks: Vec<Range<usize>>,
}

impl Index {
    /// Returns how a hit looks in a list. `guide` and `query` are those of the search.
    pub fn snippet(&self, guide: &Guide, hit: &Hit, query: &str) -> Snippet {
        let query = self.parse(query);
        let marker = Marker::new(self, &query, hit.found_in);
        let (title, texts) = shown_texts(guide, &hit.target, hit.found_in);
        let strict = marker.mark_all(&title, &texts, Typos::Not);
        let marked =
            if strict.is_empty() { marker.mark_all(&title, &texts, Typos::Forgiven) } else { strict };
        let (text, marks) = match (marked.best(), texts.first()) {
            (Some(best), Some(_)) => cut(&texts[best], &marked.texts[best].0),
            (None, Some(first)) => cut(first, &[]),
            (Some(_) | None, None) => Default::default(),
        };
        let context = context(guide, &hit.target, hit.found_in);
        Snippet { title, title_marks: marked.title, context, text, marks }
    }
}

/// Returns the title, and the texts that can stand below it.
fn shown_texts(guide: &Guide, target: &Target, lang: Lang) -> (String, Vec<String>) {
    let mut title = String::new();
    let mut texts = Vec::new();
    let mut synonyms = String::new();
    passages(guide, target, lang, &mut |field, text| match field {
        Field::Title => text.clone_into(&mut title),
        Field::Synonym if synonyms.is_empty() => text.clone_into(&mut synonyms),
        Field::Synonym => {
            synonyms.push_str(", ");
            synonyms.push_str(text);
        }
        Field::Heading | Field::Why | Field::Text => texts.push(text.replace(['\n', '\r', '\t'], " ")),
        Field::Around => {}
    });
    if !synonyms.is_empty() {
        texts.push(synonyms);
    }
    (title, texts)
}

fn context(guide: &Guide, target: &Target, lang: Lang) -> String {
    let title = |category: Option<&Category>| category.map(|category| category.title.get(lang).clone());
    let context = match target {
        Target::Section { chapter, section: None } => title(guide.category(&chapter.category())),
        Target::Section { chapter: id, section: Some(_) } => {
            let category = title(guide.category(&id.category()));
            let chapter = guide.chapter(id).map(|chapter| &chapter.text.get(lang).title);
            category.zip(chapter).map(|(category, chapter)| format!("{category} › {chapter}"))
        }
        Target::Practice(id) => title(guide.category_of(id)),
        Target::Step { emergency, .. } => {
            guide.emergency(emergency).map(|emergency| emergency.title.get(lang).clone())
        }
        Target::Term(_) | Target::Helpline(_) | Target::Emergency(_) => None,
    };
    context.unwrap_or_default()
}

/// Whether words with a typo are marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Typos {
    Not,
    Forgiven,
}

/// What of a hit is marked.
struct Marked {
    title: Vec<Range<usize>>,
    /// For each text, its marks and how many of the words it has.
    texts: Vec<(Vec<Range<usize>>, usize)>,
}

impl Marked {
    fn is_empty(&self) -> bool {
        self.title.is_empty() && self.texts.iter().all(|(marks, _)| marks.is_empty())
    }

    /// Returns the first of the texts with the most words.
    fn best(&self) -> Option<usize> {
        let most = self.texts.iter().map(|(_, words)| *words).max().filter(|most| *most > 0)?;
        self.texts.iter().position(|(_, words)| *words == most)
    }
}

/// Finds what to mark.
struct Marker<'a> {
    query: &'a Query,
    lang: Lang,
    stems: &'a Stems,
    /// The stems of the other names of what was typed, and the word of the query that begins the name.
    phrases: Vec<(&'a [String], usize)>,
}

/// A word of a text.
struct Token {
    place: Range<usize>,
    folded: String,
}

impl<'a> Marker<'a> {
    fn new(index: &'a Index, query: &'a Query, lang: Lang) -> Self {
        let part = index.of(lang);
        let named = index.terms_named(query);
        let phrases = part
            .phrases
            .iter()
            .filter_map(|phrase| {
                let word = named.iter().position(|terms| terms.contains(&phrase.term))?;
                Some((phrase.stems.as_slice(), word))
            })
            .collect();
        Self { query, lang, stems: &part.stems, phrases }
    }

    fn mark_all(&self, title: &str, texts: &[String], typos: Typos) -> Marked {
        Marked {
            title: self.mark(title, typos).0,
            texts: texts.iter().map(|text| self.mark(text, typos)).collect(),
        }
    }

    /// Returns what to mark in a text, and how many of the words of the query it has.
    fn mark(&self, text: &str, typos: Typos) -> (Vec<Range<usize>>, usize) {
        let mut tokens = Vec::new();
        each_word(text, |place, word| tokens.push(Token { place, folded: fold(word) }));
        let mut marks: Vec<Range<usize>> = Vec::new();
        let mut has = vec![false; self.query.words.len()];
        for (at, token) in tokens.iter().enumerate() {
            for (word, has) in self.query.words.iter().zip(&mut has) {
                if let Some(end) = self.marked_part(word, token, text, typos) {
                    marks.push(token.place.start..end);
                    *has = true;
                }
            }
            for (stems, word) in &self.phrases {
                if let Some(last) = self.phrase_end(stems, &tokens[at..]) {
                    marks.push(token.place.start..last);
                    has[*word] = true;
                }
            }
        }
        (join(marks), has.into_iter().filter(|has| *has).count())
    }

    /// Returns where the mark of a token ends that fits a word.
    fn marked_part(&self, word: &QueryWord, token: &Token, text: &str, typos: Typos) -> Option<usize> {
        if word.is_common {
            return None;
        }
        if token.folded == word.folded || self.has_stem(token, word.stems.get(self.lang)) {
            return Some(token.place.end);
        }
        if word.is_last && token.folded.starts_with(&word.folded) {
            return Some(token.place.start + end_of_typed(&text[token.place.clone()], word.letters));
        }
        let near = typos == Typos::Forgiven && word.is_long() && is_one_edit(&word.folded, &token.folded);
        near.then_some(token.place.end)
    }

    fn phrase_end(&self, stems: &[String], tokens: &[Token]) -> Option<usize> {
        let fits = tokens.len() >= stems.len()
            && stems.iter().zip(tokens).all(|(stem, token)| self.has_stem(token, stem));
        if fits { Some(tokens[stems.len() - 1].place.end) } else { None }
    }

    /// Stemming is slow and most words do not even begin like the stem.
    fn has_stem(&self, token: &Token, stem: &str) -> bool {
        let begins = stem.chars().zip(token.folded.chars()).take(3).all(|(a, b)| a == b);
        begins && self.stems.stem(&token.folded) == stem
    }
}

/// Sorts marks and joins those that overlap.
fn join(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            Some(_) | None => joined.push(mark),
        }
    }
    joined
}

/// Cuts a text to the stretch with the most marks, at the borders of words.
fn cut(text: &str, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let from = match densest(marks) {
        Some(mark) if mark.end > LENGTH => word_start(text, mark.start.saturating_sub(BEFORE), mark.start),
        Some(_) | None => 0,
    };
    let to = word_end(text, from, from + LENGTH);
    let lead = if from > 0 { "…" } else { "" };
    let trail = if to < text.len() { "…" } else { "" };
    let shown = format!("{lead}{}{trail}", &text[from..to]);
    let inside = marks.iter().filter(|mark| mark.start >= from && mark.end <= to);
    let moved = inside.map(|mark| mark.start - from + lead.len()..mark.end - from + lead.len());
    (shown, moved.collect())
}

/// Returns the mark from which on most other marks are near.
fn densest(marks: &[Range<usize>]) -> Option<&Range<usize>> {
    let near = |first: &Range<usize>| {
        marks
            .iter()
            .filter(|mark| mark.start >= first.start && mark.end <= first.start + LENGTH - BEFORE)
            .count()
    };
    let most = marks.iter().map(near).max()?;
    marks.iter().find(|mark| near(mark) == most)
}

/// Returns the first beginning of a word from `at` on, at most `limit`.
fn word_start(text: &str, at: usize, limit: usize) -> usize {
    let at = text.ceil_char_boundary(at);
    text[at..limit].find(' ').map_or(limit, |space| at + space + 1)
}

/// Returns the last end of a word up to `at`; `at` itself in a very long word.
fn word_end(text: &str, from: usize, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = text.floor_char_boundary(at);
    text[from..at].rfind(' ').filter(|space| *space > 0).map_or(at, |space| from + space)
}
