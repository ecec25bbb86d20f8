//! Finds chapters by section, practices, glossary terms, helplines, emergencies and their steps, as a person types, in
//! every language.
//!
//! [`Index::build`] reads a [`Guide`](crate::content::Guide) once; [`Index::search`] answers with [`Hit`]s, best first;
//! [`Index::snippet`] says how a hit that is shown looks; [`Index::emergencies`] answers "what happened?". Knows nothing
//! of egui, of the disk and of the record.
//!
//! # What it forgives
//!
//! Words are compared in lower case and without accents, by their stem, and the last word by its beginning, so that
//! there are results from the first letter. When a word of five letters or more stands almost nowhere, one letter that
//! is missing, added, changed or swapped is forgiven. The glossary's synonyms find each other, in both languages.
//!
//! # The order of hits
//!
//! 1. A practice whose id was typed.
//! 2. Hits with more of the words that were typed.
//! 3. Among these, hits in the language of the person before hits in another one.
//! 4. Hits without a forgiven typo before hits with one.
//! 5. BM25 with weighted fields: a title weighs more than a heading, a heading more than text; the exact word more
//!    than the same without accents, this more than a beginning or another form of the word.
//! 6. The order of the guide.
//!
//! # The order of emergencies
//!
//! 1. Those of which something that people would say (`words`, the title) is what was typed; then those of which it
//!    contains it. Other forms, typos and an unfinished last word are the same here.
//! 2. By the sum over the words that say something: BM25's weight where the word stands, in a step less than in the own
//!    words, times how rare the word is among the emergencies; more when words stand together in one thing said.
//! 3. The order of the guide, the most frequent first.
//!
//! Words as common as "no" or "la" count only in 1, and where there are others.
//!
//! # Why our own index
//!
//! On the book of `performance.md` tantivy took 24 ms to build, 23 µs for the slowest of a hundred queries, and 5 MB of
//! program; it finds no beginning, accent or typo there by itself. This index, with all of the above, takes 11 ms and
//! 11 µs for four categories, 65 ms and 37 µs for ten times as much, and shows twenty hits in 0.5 ms (`cargo bench
//! --bench search`, two cores that had other work too). fst's automata would give typos and beginnings; but the words
//! of a guide are a few thousand, and a sorted list with two binary searches finds one typo in them as well (see
//! `words_near` in `dictionary`). The one crate is `rust-stemmers`: Snowball's stems, which nobody should write twice.

mod codes;
mod dictionary;
mod emergencies;
mod field;
mod fold;
mod hit;
mod index;
mod lang_index;
mod lang_index_builder;
mod passages;
mod phrases;
mod query;
mod snippet;
mod stems;
mod tally;
mod typo;
mod worth;

pub use hit::{Hit, Target};
pub use index::Index;
pub use snippet::Snippet;
