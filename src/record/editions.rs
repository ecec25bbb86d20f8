use crate::content::Edition;
use crate::record::{DeviceId, Stamp};
use std::collections::BTreeMap;

/// Which edition of the guide each device worked with, and since when.
///
/// Of two notes with one stamp, which only a damaged or forged file can have, the later edition counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Editions(BTreeMap<DeviceId, BTreeMap<Stamp, Edition>>);

impl Editions {
    /// Takes a note of a device.
    pub(super) fn note(&mut self, stamp: &Stamp, edition: &Edition) {
        let of_device = self.0.entry(stamp.device.clone()).or_default();
        let noted = of_device.entry(stamp.clone()).or_insert_with(|| edition.clone());
        if *noted < *edition {
            noted.clone_from(edition);
        }
    }

    /// Returns the edition that the writer of an entry worked with: its last note before, or else the first edition
    /// there was, since only a later one is ever noted.
    pub(super) fn at(&self, stamp: &Stamp) -> Edition {
        let of_device = self.0.get(&stamp.device);
        let last = of_device.and_then(|notes| notes.range(..=stamp).next_back());
        last.map_or_else(Edition::first, |(_, edition)| edition.clone())
    }

    /// Returns the edition that a device last noted.
    pub(super) fn last_of(&self, device: &DeviceId) -> Edition {
        let last = self.0.get(device).and_then(|notes| notes.last_key_value());
        last.map_or_else(Edition::first, |(_, edition)| edition.clone())
    }
}
