use crate::content::{Stage, StageId};
use std::collections::{BTreeMap, BTreeSet};

/// Which stage leads to which, by their places. Every question about it takes time in proportion to its size.
pub(super) struct Flow<'a> {
    /// The place of each stage. Of two with one id the first counts.
    places: BTreeMap<&'a StageId, usize>,
    next: Vec<BTreeSet<usize>>,
}

impl<'a> Flow<'a> {
    /// Reads the stages of an emergency.
    pub(super) fn of(stages: &'a [Stage]) -> Self {
        let mut places = BTreeMap::new();
        for (place, stage) in stages.iter().enumerate() {
            places.entry(&stage.id).or_insert(place);
        }
        let next = stages.iter().map(|stage| {
            let next = stage.next().into_iter();
            next.filter_map(|id| places.get(id).copied()).collect()
        });
        Self { next: next.collect(), places }
    }

    /// Returns the place of the stage with this id.
    pub(super) fn place(&self, id: &StageId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Returns the places to which some way leads from the first stage.
    pub(super) fn reached(&self) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<usize> = if self.next.is_empty() { Vec::new() } else { vec![0] };
        while let Some(place) = open.pop() {
            if reached.insert(place) {
                open.extend(&self.next[place]);
            }
        }
        reached
    }

    /// Returns the places from which some way leads back to them.
    ///
    /// Kosaraju's way to find what reaches each other: the stages in the order in which the search leaves them, and from
    /// the last of these on, against the arrows.
    pub(super) fn looping(&self) -> BTreeSet<usize> {
        let mut before = vec![Vec::new(); self.next.len()];
        for (place, next) in self.next.iter().enumerate() {
            next.iter().for_each(|next| before[*next].push(place));
        }
        let mut looping: BTreeSet<usize> =
            (0..self.next.len()).filter(|place| self.next[*place].contains(place)).collect();
        let mut seen = vec![false; self.next.len()];
        for start in self.left_in_order().into_iter().rev() {
            let mut together = Vec::new();
            let mut open = vec![start];
            while let Some(place) = open.pop() {
                if !std::mem::replace(&mut seen[place], true) {
                    together.push(place);
                    open.extend(&before[place]);
                }
            }
            if together.len() > 1 {
                looping.extend(together);
            }
        }
        looping
    }

    /// Returns every place, each after those that only it leads to. A long way must not exhaust the stack.
    fn left_in_order(&self) -> Vec<usize> {
        let mut left = Vec::new();
        let mut seen = vec![false; self.next.len()];
        for start in 0..self.next.len() {
            let mut open = vec![(start, self.next[start].iter())];
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            while let Some((place, next)) = open.last_mut() {
                match next.next() {
                    Some(next) if !std::mem::replace(&mut seen[*next], true) => {
                        open.push((*next, self.next[*next].iter()));
                    }
                    Some(_) => {}
                    None => {
                        left.push(*place);
                        open.pop();
                    }
                }
            }
        }
        left
    }
}
