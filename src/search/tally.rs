use crate::search::lang_index::Posting;

/// What each target has earned so far, in one language.
pub(super) struct Tally {
    earned: Vec<Earned>,
    /// The targets that have the word that is being counted.
    touched: Vec<u32>,
}

/// What one target has earned.
#[derive(Clone, Default)]
pub(super) struct Earned {
    /// The sum over all words.
    pub(super) score: f32,
    /// How many of the words it has.
    pub(super) words: u8,
    /// How many of them with a forgiven typo.
    pub(super) typos: u8,
    /// The best for the word that is being counted.
    best: f32,
    /// Whether that best has a typo.
    best_is_typo: bool,
}

impl Tally {
    /// Begins with nothing for each of `targets` targets.
    pub(super) fn new(targets: usize) -> Self {
        Self { earned: vec![Earned::default(); targets], touched: Vec::new() }
    }

    /// Returns how many targets have the word that is being counted.
    pub(super) fn touched(&self) -> usize {
        self.touched.len()
    }

    /// Counts the word for these targets, if it is better than what they have of it.
    pub(super) fn offer(&mut self, postings: &[Posting], factor: f32) {
        for posting in postings {
            let earned = &mut self.earned[posting.target as usize];
            let offered = posting.weight * factor;
            if earned.best == 0.0 {
                self.touched.push(posting.target);
            }
            if offered > earned.best {
                earned.best = offered;
            }
        }
    }

    /// Counts the word with a typo for the targets that do not have it without one.
    pub(super) fn offer_typo(&mut self, postings: &[Posting], factor: f32) {
        for posting in postings {
            let earned = &mut self.earned[posting.target as usize];
            let offered = posting.weight * factor;
            if earned.best == 0.0 {
                self.touched.push(posting.target);
                earned.best_is_typo = true;
            }
            if earned.best_is_typo && offered > earned.best {
                earned.best = offered;
            }
        }
    }

    /// Returns what a target has of the word that is being counted.
    pub(super) fn best(&self, target: u32) -> f32 {
        self.earned[target as usize].best
    }

    /// Goes on to the next word. A rare word counts more than a frequent one. `counted` is 0 for a word that is not
    /// needed, 1 for one that is.
    pub(super) fn close_word(&mut self, counted: u8) {
        let (all, with) = (self.earned.len() as f32, self.touched.len() as f32);
        let rarity = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
        for target in self.touched.drain(..) {
            let earned = &mut self.earned[target as usize];
            earned.score += earned.best * rarity;
            earned.words += counted;
            earned.typos += u8::from(earned.best_is_typo);
            earned.best = 0.0;
            earned.best_is_typo = false;
        }
    }

    /// Returns what each target has earned, target by target.
    pub(super) fn earned(&self) -> &[Earned] {
        &self.earned
    }
}
