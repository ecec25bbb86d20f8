use crate::content::{Category, Guide, PracticeId};
use crate::i18n::Words;
use crate::record::{Progress, State};
use crate::report::card::Card;
use crate::report::cover::Cover;
use crate::report::kept::Kept;
use crate::report::labels::Labels;
use crate::report::{Format, Options, csv, html, markdown};
use jiff::civil::Date;

/// Returns every practice and its state in the language of `words`. Nothing else of the record is in it unless
/// `options` ask for it. `state` may have practices of another edition; they come last.
pub fn checklists(
    guide: &Guide,
    state: &State,
    words: &Words,
    today: Date,
    format: Format,
    options: Options,
) -> String {
    let labels = Labels::new(words);
    let lists = Checklists::new(guide, state, &labels, today, options);
    match format {
        Format::Html => html::checklists(&lists, &labels),
        Format::Markdown => markdown::checklists(&lists, &labels),
        Format::Csv => csv::checklists(&lists, &labels, options),
    }
}

/// Everything that a report of the checklists shows.
pub(super) struct Checklists<'a> {
    pub(super) cover: Cover,
    pub(super) lists: Vec<List<'a>>,
    pub(super) whole: Progress,
    /// What was entered about practices that this edition does not have, with what they were called, where that is known.
    pub(super) others: Vec<Other<'a>>,
}

/// A practice that this edition does not have.
pub(super) struct Other<'a> {
    pub(super) id: &'a PracticeId,
    /// Its last title.
    pub(super) title: Option<&'a str>,
    pub(super) kept: Kept,
}

/// The list of one category.
pub(super) struct List<'a> {
    pub(super) category: &'a Category,
    pub(super) progress: Progress,
    pub(super) cards: Vec<Card<'a>>,
}

impl<'a> Checklists<'a> {
    fn new(
        guide: &'a Guide,
        state: &'a State,
        labels: &'a Labels<'_>,
        today: Date,
        options: Options,
    ) -> Self {
        let kept = |id: &PracticeId| Kept::of(guide, state, id, options, labels);
        let list = |category: &'a Category| List {
            category,
            progress: Progress::of(state, category.practices.iter().map(|practice| &practice.id)),
            cards: category
                .practices
                .iter()
                .map(|practice| Card::new(guide, practice, Some(kept(&practice.id)), labels))
                .collect(),
        };
        Self {
            cover: Cover::of_checklists(guide, state, options, labels, today),
            lists: guide.categories.iter().map(list).collect(),
            whole: Progress::of(state, guide.practices().map(|practice| &practice.id)),
            others: state
                .practices()
                .filter(|(id, _)| guide.practice(id).is_none())
                .map(|(id, _)| {
                    let last = guide.earlier.get(id).and_then(|earlier| earlier.last());
                    let title = last.map(|last| last.wording.title.get(labels.lang).as_str());
                    Other { id, title, kept: kept(id) }
                })
                .collect(),
        }
    }
}
