use crate::content::PracticeId;
use crate::record::{Change, Log, Status};
use std::collections::{BTreeMap, BTreeSet};

/// Returns how many of `practices` were done at each of `times`, which are in milliseconds since 1970 and rise.
pub fn trend(log: &Log, practices: &BTreeSet<PracticeId>, times: &[i64]) -> Vec<usize> {
    let mut statuses: BTreeMap<&PracticeId, &Status> = BTreeMap::new();
    let mut entries = log.iter().peekable();
    times
        .iter()
        .map(|time| {
            while let Some(entry) = entries.next_if(|entry| entry.stamp.time <= *time) {
                take(&entry.change, practices, &mut statuses);
            }
            statuses.values().filter(|status| ***status == Status::Done).count()
        })
        .collect()
}

fn take<'a>(
    change: &'a Change,
    practices: &BTreeSet<PracticeId>,
    statuses: &mut BTreeMap<&'a PracticeId, &'a Status>,
) {
    if let Change::Status { practice, status } = change
        && practices.contains(practice)
    {
        statuses.insert(practice, status);
    }
    for part in change.parts().unwrap_or_default() {
        take(part, practices, statuses);
    }
}
