use crate::content::{Emergency, Guide};
use crate::i18n::{Lang, Localized};
use crate::search::codes::Codes;
use crate::search::dictionary::index;
use crate::search::emergencies::EmergencyPlace;
use crate::search::lang_index::LangIndex;
use crate::search::lang_index_builder::LangIndexBuilder;
use crate::search::query::{Query, QueryWord};
use crate::search::tally::{Earned, Tally};
use crate::search::{Hit, Target};
use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

/// A word that fewer targets than this have may be a typo.
const RARE: usize = 5;
/// The score of a practice whose id was typed: more than words can earn.
const ID_SCORE: f32 = 1e6;

/// Everything that can be found in a guide, in every language.
pub struct Index {
    targets: Vec<Target>,
    emergencies: Vec<EmergencyPlace>,
    codes: Codes,
    langs: Localized<LangIndex>,
}

impl Index {
    /// Reads a guide.
    pub fn build(guide: &Guide) -> Self {
        let mut targets = sections(guide);
        let practices = targets.len();
        targets.extend(guide.practices().map(|practice| Target::Practice(practice.id.clone())));
        targets.extend(guide.terms.keys().map(|term| Target::Term(term.clone())));
        targets.extend(guide.helplines.iter().map(|helpline| Target::Helpline(helpline.id.clone())));
        let emergencies = add_emergencies(guide, &mut targets);
        let langs = build_langs(guide, &targets);
        let codes = Codes::of(guide, |place| index(practices + place));
        Self { targets, emergencies, codes, langs }
    }

    /// Returns at most `limit` hits for what a person typed, best first; none for a query without letters and digits.
    ///
    /// The same query always gives the same hits in the same order. Only the first 200 letters and 12 words count.
    pub fn search(&self, lang: Lang, query: &str, limit: usize) -> Vec<Hit> {
        let ids = self.codes.find(query);
        let query = self.parse(query);
        let tallies = self.count(&query);
        let by_id = ids.iter().enumerate().map(|(rank, target)| Hit {
            target: self.targets[*target as usize].clone(),
            found_in: lang,
            score: ID_SCORE / (rank + 1) as f32,
        });
        let mut ranked: Vec<u64> = self.rank(lang, &tallies);
        ranked.retain(|rank| !ids.contains(&target_of(*rank)));
        keep_best(&mut ranked, limit);
        by_id.chain(ranked.into_iter().map(|rank| self.hit(lang, &tallies, rank))).take(limit).collect()
    }

    /// Reads a query.
    pub(super) fn parse(&self, query: &str) -> Query {
        Query::parse(query, |lang, word| self.langs.get(lang).stems.stem(word))
    }

    /// Returns where the emergencies are.
    pub(super) fn emergency_places(&self) -> &[EmergencyPlace] {
        &self.emergencies
    }

    /// Returns the index of one language.
    pub(super) fn of(&self, lang: Lang) -> &LangIndex {
        self.langs.get(lang)
    }

    /// Returns, for each word of a query, the glossary terms of which it is (part of) a name in any language.
    pub(super) fn terms_named(&self, query: &Query) -> Vec<Vec<u32>> {
        let mut named = vec![Vec::new(); query.words.len()];
        for (lang, part) in self.langs.iter() {
            for start in 0..query.words.len() {
                let (length, terms) = part.phrases.at_start_of(&query.words[start..], lang);
                for word in &mut named[start..start + length] {
                    word.extend_from_slice(&terms);
                }
            }
        }
        for terms in &mut named {
            terms.sort_unstable();
            terms.dedup();
        }
        named
    }

    fn count(&self, query: &Query) -> Localized<Tally> {
        let mut tallies = self.new_tallies();
        let named = self.terms_named(query);
        for (word, terms) in query.words.iter().zip(&named) {
            if word.is_common && !word.is_last {
                continue;
            }
            self.count_word(word, terms, &mut tallies);
            self.each(&mut tallies, |_, _, tally| tally.close_word(u8::from(!word.is_common)));
        }
        tallies
    }

    /// Offers one word to every target. `terms` are those that it names.
    pub(super) fn count_word(&self, word: &QueryWord, terms: &[u32], tallies: &mut Localized<Tally>) {
        let touched = self.each(tallies, |lang, part, tally| {
            part.offer(word, word.stems.get(lang), terms, tally);
            if word.is_last {
                part.offer_beginning(word, tally);
            }
        });
        self.forgive(word, touched, tallies);
    }

    /// Returns a tally of nothing for each language.
    pub(super) fn new_tallies(&self) -> Localized<Tally> {
        Localized::from_fn(|_| Tally::new(self.targets.len()))
    }

    /// Looks for unfinished and mistyped words when a word stands almost nowhere.
    fn forgive(&self, word: &QueryWord, mut touched: usize, tallies: &mut Localized<Tally>) {
        if touched == 0 && !word.is_last && word.letters >= 3 {
            touched = self.each(tallies, |_, part, tally| part.offer_beginning(word, tally));
        }
        if touched < RARE && word.is_long() {
            touched = self.each(tallies, |_, part, tally| part.offer_near(word, tally));
        }
        if touched == 0 && word.is_last && word.is_long() {
            self.each(tallies, |_, part, tally| part.offer_beginning_near(word, tally));
        }
    }

    /// Does something in each language; returns how many targets have the word that is being counted.
    fn each(
        &self,
        tallies: &mut Localized<Tally>,
        mut step: impl FnMut(Lang, &LangIndex, &mut Tally),
    ) -> usize {
        let mut touched = 0;
        for (lang, part) in self.langs.iter() {
            let tally = tallies.get_mut(lang);
            step(lang, part, tally);
            touched += tally.touched();
        }
        touched
    }

    /// Returns the rank of every target that has anything, in the language in which it ranks higher.
    fn rank(&self, lang: Lang, tallies: &Localized<Tally>) -> Vec<u64> {
        let own = tallies.get(lang).earned();
        let other = tallies.get(lang.other()).earned();
        let both = own.iter().zip(other).enumerate();
        both.filter(|(_, (own, other))| own.words + other.words > 0)
            .map(|(target, (own, other))| {
                rank(own, Own::Yes, index(target)).max(rank(other, Own::No, index(target)))
            })
            .collect()
    }

    fn hit(&self, lang: Lang, tallies: &Localized<Tally>, rank: u64) -> Hit {
        let target = target_of(rank) as usize;
        let found_in = if rank & OWN == 0 { lang.other() } else { lang };
        let score = tallies.get(found_in).earned()[target].score;
        Hit { target: self.targets[target].clone(), found_in, score }
    }
}

/// Reads the languages side by side: each is half of the work.
fn build_langs(guide: &Guide, targets: &[Target]) -> Localized<LangIndex> {
    let build = |lang| LangIndexBuilder::build(guide, targets, lang);
    thread::scope(|scope| {
        let other = thread::Builder::new().name("search index".to_owned());
        let other = other.spawn_scoped(scope, || build(Lang::En));
        let es = build(Lang::Es);
        let en = match other.map(ScopedJoinHandle::join) {
            Ok(Ok(en)) => en,
            Ok(Err(panic)) => resume_unwind(panic),
            // The system gives no more threads.
            Err(_) => build(Lang::En),
        };
        Localized { es, en }
    })
}

/// Whether a hit is in the language of the person.
#[derive(Clone, Copy)]
enum Own {
    No,
    Yes,
}

const WORDS_FROM: u32 = 60;
const OWN: u64 = 1 << 59;
const TYPOS_FROM: u32 = 55;
const SCORE_FROM: u32 = 23;
const TARGET: u64 = (1 << SCORE_FROM) - 1;

/// Packs what decides the order of hits into one number, most important first: words, own language, typos, score,
/// place in the guide. The higher the better.
fn rank(earned: &Earned, own: Own, target: u32) -> u64 {
    let own = match own {
        Own::Yes => OWN,
        Own::No => 0,
    };
    let typos = 15 - u64::from(earned.typos.min(15));
    u64::from(earned.words.min(15)) << WORDS_FROM
        | own
        | typos << TYPOS_FROM
        // The bits of positive numbers sort as the numbers do.
        | u64::from(earned.score.to_bits()) << SCORE_FROM
        | (TARGET - u64::from(target))
}

fn target_of(rank: u64) -> u32 {
    index((TARGET - (rank & TARGET)) as usize)
}

fn keep_best(ranked: &mut Vec<u64>, limit: usize) {
    if ranked.len() > limit && limit > 0 {
        ranked.select_nth_unstable_by(limit - 1, |a, b| b.cmp(a));
    }
    ranked.truncate(limit);
    ranked.sort_unstable_by(|a, b| b.cmp(a));
}

/// Adds each emergency with its steps after it, and says where they are.
fn add_emergencies(guide: &Guide, targets: &mut Vec<Target>) -> Vec<EmergencyPlace> {
    let mut places = Vec::new();
    for Emergency { id, stages, .. } in &guide.emergencies {
        let place = index(targets.len());
        targets.push(Target::Emergency(id.clone()));
        let steps = stages.iter().flat_map(|stage| &stage.steps);
        targets.extend(steps.map(|step| Target::Step { emergency: id.clone(), step: step.id.clone() }));
        places.push(EmergencyPlace { id: id.clone(), place, steps: place + 1..index(targets.len()) });
    }
    places
}

fn sections(guide: &Guide) -> Vec<Target> {
    let mut targets = Vec::new();
    for chapter in guide.chapters() {
        targets.push(Target::Section { chapter: chapter.id.clone(), section: None });
        for section in &chapter.text.es.sections {
            targets.push(Target::Section { chapter: chapter.id.clone(), section: Some(section.id.clone()) });
        }
    }
    targets
}
