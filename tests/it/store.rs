//! What is entered is on the disk, whole, in the places said, and comes back.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic")]

use salvaguarda::content::PracticeId;
use salvaguarda::record::{Change, Entry, Record, Status};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{Disk, Opened, Opening, Places, RealDisk, SaveStatus};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// A Monday in November 2026.
pub(crate) const NOW: i64 = 1_795_424_400_000;

/// Longer than a test takes: what is counted are the steps of what is done, not those of a look in between.
pub(crate) const NEVER: Duration = Duration::from_secs(3600);

pub(crate) fn open(folder: &Path) -> Opened {
    open_at(folder, NOW, Arc::new(RealDisk))
}

pub(crate) fn open_at(folder: &Path, now: i64, disk: Arc<dyn Disk>) -> Opened {
    let time = AtomicI64::new(now);
    let clock = Arc::new(move || time.fetch_add(1, Ordering::Relaxed));
    Opening { disk, look_every: NEVER, ..Opening::new(Places::inside(folder).unwrap(), clock) }.open()
}

/// The real program that marks in this folder what `arguments` say.
pub(crate) fn mark(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salvaguarda"));
    command.arg("--data-dir").arg(folder).arg("mark").args(arguments);
    command
}

/// Ticks a practice, without waiting for the disk.
pub(crate) fn tick(opened: &mut Opened, now: i64, practice: &str) -> Entry {
    change(opened, now, Change::Status { practice: PracticeId::new(practice), status: Status::Done })
}

pub(crate) fn change(opened: &mut Opened, now: i64, change: Change) -> Entry {
    let entry = opened.record.append(now, Some("Coordinación".to_owned()), change);
    opened.store.append(&entry).unwrap();
    entry
}

pub(crate) fn entries(record: &Record) -> Vec<Entry> {
    record.log().iter().cloned().collect()
}

/// Every file below a folder, by its path in it.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.strip_prefix(folder).unwrap().to_owned(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn what_is_entered_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path());
    assert_eq!(first.notices, []);
    assert_eq!(first.store.status(), SaveStatus::Saved { at_ms: None });
    tick(&mut first, NOW, "ACC-01");
    let note = Change::Note {
        practice: PracticeId::new("ACC-02"),
        text: "Falta Ana,\nella \"vuelve\" el \\ lunes ]) ñ \u{301}".to_owned(),
        replaces: Vec::new(),
    };
    change(&mut first, NOW + 1, note);
    first.settings.apply(SettingChange::TextSize(150));
    first.store.save_settings(&first.settings);
    first.store.flush().unwrap();
    assert!(matches!(first.store.status(), SaveStatus::Saved { at_ms: Some(_) }));
    let Opened { store, record, settings, .. } = first;
    store.close().unwrap();

    let again = open(folder.path());
    assert_eq!(again.notices, []);
    assert_eq!(again.record, record);
    assert_eq!(again.settings, settings);
    assert!(matches!(again.store.status(), SaveStatus::Saved { at_ms: Some(_) }));
}

#[test]
fn opening_writes_nothing_but_the_lock() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("new/data");
    drop(open(&data));
    let names: Vec<PathBuf> = files(folder.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, [PathBuf::from("new/data/salvaguarda.lock")]);
}

#[test]
fn dropping_saves_what_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path());
    tick(&mut first, NOW, "ACC-01");
    first.settings.apply(SettingChange::Welcomed);
    first.store.save_settings(&first.settings);
    drop(first);
    let again = open(folder.path());
    assert_eq!(again.record.log().len(), 1);
    assert_eq!(again.settings, Settings { welcomed: true, ..Settings::default() });
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut opened = open(&data);
    tick(&mut opened, NOW, "ACC-01");
    opened.store.save_settings(&Settings { welcomed: true, ..Settings::default() });
    opened.store.close().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let names: Vec<PathBuf> = files(&data).into_iter().map(|(name, _)| name).collect();
    // The record, its backup, the device, the settings, the lock.
    assert_eq!(names.len(), 5, "{names:?}");
    for name in names {
        assert_eq!(mode(&data.join(&name)), 0o600, "{name:?}");
        for above in data.join(&name).ancestors().skip(1).take_while(|above| *above != folder.path()) {
            assert_eq!(mode(above), 0o700, "{above:?}");
        }
    }
}

#[test]
fn the_file_is_whole_ron_with_its_version_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    tick(&mut opened, NOW, "ACC-01");
    tick(&mut opened, NOW + 9, "ACC-02");
    opened.store.flush().unwrap();
    let text = std::fs::read_to_string(opened.store.file()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("(format: 3, kind: \"salvaguarda-record\", organization: \""), "{text}");
    assert!(lines[0].ends_with(", entries: ["), "{text}");
    assert!(
        lines[1].ends_with(",1795424400000,0,Some(\"Coordinación\"),None,Status(\"ACC-01\",Done)),"),
        "{text}"
    );
    assert_eq!(lines.len(), 4);
    let value: ron::Value = ron::from_str(&text).unwrap();
    let ron::Value::Map(fields) = value else { panic!("{value:?}") };
    let ron::Value::Seq(entries) = &fields[&ron::Value::String("entries".into())] else {
        panic!("{fields:?}")
    };
    assert_eq!(entries.len(), 2);
}
