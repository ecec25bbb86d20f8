//! A log of 10,000 entries: fold it, load it, save one tick more.

#![expect(clippy::unwrap_used, reason = "a benchmark may panic")]

use divan::Bencher;
use salvaguarda::content::PracticeId;
use salvaguarda::record::{Change, DeviceId, Entry, Log, Record, Stamp, State, Status};
use salvaguarda::store::{Opened, Opening, Places, read_record, write_record};
use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

const NOW: i64 = 1_795_424_400_000;
const COUNT: i64 = 10_000;

fn main() {
    divan::main();
}

fn device() -> DeviceId {
    DeviceId::new("abcdefghijklmnop")
}

/// Mostly ticks, and each kind of change.
fn entries() -> Vec<Entry> {
    let entry = |number: i64| {
        let practice = PracticeId::new(format!("ACC-{:02}", number % 200));
        let change = match number % 10 {
            0 => Change::Note {
                practice,
                text: "Falta que Ana active la verificación en dos pasos".into(),
                replaces: Vec::new(),
            },
            1 => Change::Owner { practice, owner: Some("Coordinación".into()) },
            2 => Change::Due { practice, due: Some(jiff::civil::date(2026, 12, 1)) },
            3 => Change::Status { practice, status: Status::InProgress },
            _ => Change::Status { practice, status: Status::Done },
        };
        let stamp = Stamp { time: NOW + number * 1000, counter: 0, device: device() };
        Entry { stamp, by: Some("Coordinación".into()), undoes: None, change }
    };
    (0..COUNT).map(entry).collect()
}

fn open(folder: &Path) -> Opened {
    Opening::new(Places::inside(folder).unwrap(), Arc::new(|| NOW)).open()
}

/// A folder in which 10,000 entries were saved.
fn saved() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    for entry in entries() {
        let entry = opened.record.append(entry.stamp.time, entry.by, entry.change);
        opened.store.append(&entry).unwrap();
    }
    opened.store.close().unwrap();
    folder
}

#[divan::bench]
fn fold(bencher: Bencher<'_, '_>) {
    let entries = entries();
    bencher.bench(|| State::fold(&entries));
}

#[divan::bench]
fn read_and_fold(bencher: Bencher<'_, '_>) {
    let bytes = write_record("org", &device(), &entries()).unwrap();
    bencher.bench(|| {
        let (device, entries) = read_record(&bytes).unwrap();
        let mut log = Log::default();
        log.extend(entries);
        Record::new(device, log)
    });
}

#[divan::bench]
fn open_the_store(bencher: Bencher<'_, '_>) {
    let folder = saved();
    bencher.bench(|| open(folder.path()));
}

/// What the window waits for at a tick.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn tick(bencher: Bencher<'_, '_>) {
    ticks(bencher, |_| {});
}

/// From the tick to "saved": fsync and rename included.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn tick_to_saved(bencher: Bencher<'_, '_>) {
    ticks(bencher, |opened| opened.store.flush().unwrap());
}

fn ticks(bencher: Bencher<'_, '_>, then: impl Fn(&Opened)) {
    let folder = saved();
    let opened = RefCell::new(open(folder.path()));
    let tick = || Change::Status { practice: PracticeId::new("ACC-01"), status: Status::Done };
    bencher.with_inputs(tick).bench_local_values(|change| {
        let mut opened = opened.borrow_mut();
        let entry = opened.record.append(NOW, None, change);
        opened.store.append(&entry).unwrap();
        then(&opened);
    });
}
