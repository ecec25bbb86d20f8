use crate::content::{EarlierWording, Edition, Guide, Practice, PracticeId, Retired};

/// What this edition of the guide brings to whoever knows an earlier one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideNews<'a> {
    /// Practices that were not there, list by list.
    pub new: Vec<&'a Practice>,
    /// Practices that say something else, list by list.
    pub changed: Vec<&'a Practice>,
    /// Practices that are gone, by id.
    pub retired: Vec<RetiredPractice<'a>>,
}

/// A practice that is not in this edition any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetiredPractice<'a> {
    /// Its name for ever.
    pub id: PracticeId,
    /// Since when, and what says the same now.
    pub retired: &'a Retired,
    /// What it said in the end.
    pub last: Option<&'a EarlierWording>,
}

/// How what somebody ticked stands to the words of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<'a> {
    /// The practice says what it said then, or nobody ticked it.
    Same,
    /// It says something else: what it said since, the oldest first; the first holds the words that were read.
    Changed(&'a [EarlierWording]),
    /// It was ticked under an edition that is later than this one: nobody here knows what was read.
    Later(Edition),
}

impl Reading<'_> {
    /// Returns whether the practice wants another look.
    pub fn is_changed(&self) -> bool {
        match self {
            Self::Changed(_) => true,
            Self::Same | Self::Later(_) => false,
        }
    }
}

impl GuideNews<'_> {
    /// Returns whether nothing is new, changed or gone.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.retired.is_empty()
    }
}

impl Guide {
    /// Returns what was said of a practice since `edition` and is no more, the oldest first: the first of them holds the
    /// words of that edition, each of them what changed after it. Nothing, when it says what it said then.
    pub fn changes_since(&self, id: &PracticeId, edition: &Edition) -> &[EarlierWording] {
        let all = self.earlier.get(id).map_or(&[][..], Vec::as_slice);
        all.get(all.partition_point(|earlier| earlier.until <= *edition)..).unwrap_or_default()
    }

    /// Returns how a practice that was ticked under an edition, or not at all, stands to the words of today.
    pub fn reading(&self, id: &PracticeId, read_under: Option<Edition>) -> Reading<'_> {
        match read_under {
            Some(edition) if edition > self.edition => Reading::Later(edition),
            Some(edition) if self.practice(id).is_some() => match self.changes_since(id, &edition) {
                [] => Reading::Same,
                changes => Reading::Changed(changes),
            },
            Some(_) | None => Reading::Same,
        }
    }

    /// Returns what is new, changed and retired since `edition`.
    pub fn news_since(&self, edition: &Edition) -> GuideNews<'_> {
        let (new, known): (Vec<&Practice>, Vec<&Practice>) =
            self.practices().partition(|practice| practice.since > *edition);
        let changed =
            known.into_iter().filter(|practice| !self.changes_since(&practice.id, edition).is_empty());
        let retired = self.retired_practices().filter(|practice| practice.retired.since > *edition);
        GuideNews { new, changed: changed.collect(), retired: retired.collect() }
    }

    /// Returns a practice that is not in this edition any more, if it was in an earlier one.
    pub fn retired_practice(&self, id: &PracticeId) -> Option<RetiredPractice<'_>> {
        let retired = self.retired.get(&format!("practice:{id}"))?;
        let last = self.earlier.get(id).and_then(|earlier| earlier.last());
        Some(RetiredPractice { id: id.clone(), retired, last })
    }

    /// Returns the edition before this one, as far as its history tells; the first edition has none.
    pub fn edition_before(&self) -> Option<Edition> {
        let of_wordings = self.earlier.values().flatten().map(|earlier| &earlier.until);
        let of_practices = self.practices().map(|practice| &practice.since);
        let of_retired = self.retired.values().map(|retired| &retired.since);
        let first = Edition::first();
        let known = of_wordings.chain(of_practices).chain(of_retired).chain([&first]);
        known.filter(|edition| **edition < self.edition).max().cloned()
    }

    fn retired_practices(&self) -> impl Iterator<Item = RetiredPractice<'_>> {
        let ids = self.retired.keys().filter_map(|id| id.strip_prefix("practice:"));
        ids.filter_map(|id| self.retired_practice(&PracticeId::new(id)))
    }
}
