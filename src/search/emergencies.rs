use crate::content::EmergencyId;
use crate::i18n::{Lang, Localized};
use crate::search::Index;
use crate::search::query::{Query, QueryWord};
use crate::search::tally::Tally;
use std::ops::Range;

/// How much a word counts in a step, compared with the title and the own words of the emergency.
const STEP: f32 = 0.4;
/// How much a word counts in the language that was not asked for.
const OTHER_LANG: f32 = 0.8;

/// Where an emergency and its steps are among the targets of the index.
pub(super) struct EmergencyPlace {
    pub(super) id: EmergencyId,
    pub(super) place: u32,
    pub(super) steps: Range<u32>,
}

/// How well an emergency fits what was typed.
#[derive(Clone, Default)]
struct Fit {
    /// Whether what was typed stands in its own words as it was typed.
    said: Said,
    /// How many of the words that say something stand together in something that people would say.
    together: usize,
    /// The sum over all words, rare ones more than frequent ones.
    score: f32,
}

/// Whether something stands in what people would say.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    #[default]
    Not,
    /// With more words around it.
    Within,
    /// Nothing else is said.
    Exactly,
}

impl Index {
    /// Returns at most `limit` emergencies that fit what somebody says happened, best first; none when nothing fits or
    /// every word is as common as "no" or "the".
    ///
    /// First come those whose own words are or contain what was typed. For the others every word that says something counts,
    /// in the own words more than in the steps, and more when they stand together. Typos, accents and unfinished words
    /// are forgiven as in [`Index::search`].
    pub fn emergencies(&self, lang: Lang, query: &str, limit: usize) -> Vec<EmergencyId> {
        let query = self.parse(query);
        if !query.says_something {
            return Vec::new();
        }
        let mut fits = vec![Fit::default(); self.emergency_places().len()];
        self.add_words(lang, &query, &mut fits);
        self.add_phrases(&query, &mut fits);
        let said = query.words.iter().filter(|word| !word.is_common).count() as f32;
        let worth = |fit: &Fit| fit.score * (1.0 + fit.together as f32 / said);
        let mut found: Vec<(&Fit, &EmergencyId)> = fits
            .iter()
            .zip(self.emergency_places())
            .filter(|(fit, _)| fit.score > 0.0)
            .map(|(fit, place)| (fit, &place.id))
            .collect();
        // Of two that fit as well, the one that the guide names first, which is more frequent, stays first.
        found.sort_by(|(a, _), (b, _)| b.said.cmp(&a.said).then(worth(b).total_cmp(&worth(a))));
        found.into_iter().take(limit).map(|(_, id)| id.clone()).collect()
    }

    /// Returns whether somebody has begun to say what happened: "me" or "no la" may be the beginning of anything, and
    /// nothing is found for it yet.
    pub fn says_something(&self, query: &str) -> bool {
        self.parse(query).says_something
    }

    /// Adds what each word is worth where it stands.
    fn add_words(&self, lang: Lang, query: &Query, fits: &mut [Fit]) {
        let mut tallies = self.new_tallies();
        let named = self.terms_named(query);
        for (word, terms) in query.words.iter().zip(&named).filter(|(word, _)| !word.is_common) {
            self.count_word(word, terms, &mut tallies);
            let places = self.emergency_places().iter();
            let earned: Vec<f32> = places.map(|place| earned(lang, place, &tallies)).collect();
            let with = earned.iter().filter(|earned| **earned > 0.0).count() as f32;
            let rarity = (1.0 + (fits.len() as f32 - with + 0.5) / (with + 0.5)).ln();
            for (fit, earned) in fits.iter_mut().zip(earned) {
                fit.score += earned * rarity;
            }
            Lang::ALL.into_iter().for_each(|lang| tallies.get_mut(lang).close_word(0));
        }
    }

    /// Looks at what people would say, as it is said.
    fn add_phrases(&self, query: &Query, fits: &mut [Fit]) {
        for lang in Lang::ALL {
            let part = self.of(lang);
            let meant: Vec<(&QueryWord, Vec<u32>)> =
                query.words.iter().map(|word| (word, part.words_meant(word, word.stems.get(lang)))).collect();
            for phrase in &part.own_phrases {
                let places = self.emergency_places();
                let Ok(number) = places.binary_search_by_key(&phrase.target, |place| place.place) else {
                    continue;
                };
                let fit = &mut fits[number];
                fit.said = fit.said.max(said(&phrase.words, &meant));
                let stands =
                    |meant: &[u32]| phrase.words.iter().any(|word| meant.binary_search(word).is_ok());
                let together = meant.iter().filter(|(word, meant)| !word.is_common && stands(meant)).count();
                fit.together = fit.together.max(together);
            }
        }
    }
}

/// Returns whether what was typed stands in `phrase`. Each word typed has the words that it may stand for.
fn said(phrase: &[u32], typed: &[(&QueryWord, Vec<u32>)]) -> Said {
    let fits =
        |words: &[u32]| words.iter().zip(typed).all(|(word, (_, meant))| meant.binary_search(word).is_ok());
    if phrase.len() == typed.len() && fits(phrase) {
        Said::Exactly
    } else if phrase.windows(typed.len()).any(fits) {
        Said::Within
    } else {
        Said::Not
    }
}

/// Returns what an emergency has of the word that is being counted.
fn earned(lang: Lang, place: &EmergencyPlace, tallies: &Localized<Tally>) -> f32 {
    let of = |lang| {
        let tally = tallies.get(lang);
        let steps = place.steps.clone().map(|step| tally.best(step)).fold(0.0, f32::max);
        tally.best(place.place).max(steps * STEP)
    };
    of(lang).max(of(lang.other()) * OTHER_LANG)
}
