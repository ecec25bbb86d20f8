use crate::content::PracticeId;
use crate::record::{State, Status};

/// How far the organization is with some practices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Practices not begun.
    pub to_do: usize,
    /// Practices begun.
    pub in_progress: usize,
    /// Practices done.
    pub done: usize,
    /// Practices that do not apply.
    pub not_applicable: usize,
}

impl Progress {
    /// Counts these practices.
    pub fn of<'a>(state: &State, practices: impl IntoIterator<Item = &'a PracticeId>) -> Self {
        let mut progress = Self::default();
        for id in practices {
            match state.status(id) {
                Status::ToDo => progress.to_do += 1,
                Status::InProgress => progress.in_progress += 1,
                Status::Done => progress.done += 1,
                Status::NotApplicable { .. } => progress.not_applicable += 1,
            }
        }
        progress
    }

    /// Returns how many practices apply.
    pub fn applicable(self) -> usize {
        self.to_do + self.in_progress + self.done
    }

    /// Returns the share that is done, in whole per cent rounded down; `None` when nothing applies.
    pub fn percent(self) -> Option<usize> {
        (self.done * 100).checked_div(self.applicable())
    }

    /// Returns whether anything was entered.
    pub fn is_untouched(self) -> bool {
        self.in_progress + self.done + self.not_applicable == 0
    }
}
