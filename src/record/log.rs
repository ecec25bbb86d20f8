use crate::record::{DeviceId, Entry, Stamp};
use std::collections::BTreeSet;

/// Every entry that was ever written, in stamp order.
///
/// Merging is the union of entries, so it is commutative, associative and idempotent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    entries: BTreeSet<Entry>,
}

impl Log {
    /// Adds an entry; returns whether it is new.
    pub fn add(&mut self, entry: Entry) -> bool {
        self.entries.insert(entry)
    }

    /// Returns the entries in stamp order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Returns the entries that one device wrote, in stamp order.
    pub fn of_device<'a>(&'a self, device: &'a DeviceId) -> impl DoubleEndedIterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| entry.stamp.device == *device)
    }

    /// Returns whether this entry is there.
    pub fn has(&self, entry: &Entry) -> bool {
        self.entries.contains(entry)
    }

    /// Returns how many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns how many entries people entered: what the devices noted for themselves is not counted.
    pub fn entered(&self) -> usize {
        self.entries.iter().filter(|entry| entry.is_entered()).count()
    }

    /// Returns whether nothing was ever written.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the entry with this stamp.
    pub fn get(&self, stamp: &Stamp) -> Option<&Entry> {
        self.iter().find(|entry| entry.stamp == *stamp)
    }

    /// Returns the stamp for the next entry of `device`: later than every entry here, however wrong the clock is.
    pub fn next_stamp(&self, now_ms: i64, device: &DeviceId) -> Stamp {
        let (time, counter) = match self.entries.last().map(|last| &last.stamp) {
            Some(last) if now_ms <= last.time => match last.counter.checked_add(1) {
                Some(counter) => (last.time, counter),
                None => (last.time.saturating_add(1), 0),
            },
            Some(_) | None => (now_ms, 0),
        };
        Stamp { time, counter, device: device.clone() }
    }
}

impl Extend<Entry> for Log {
    fn extend<T: IntoIterator<Item = Entry>>(&mut self, entries: T) {
        self.entries.extend(entries);
    }
}
