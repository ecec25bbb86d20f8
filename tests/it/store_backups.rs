//! The last ten saves, not more than one a minute, and one a day for fourteen days.

#![expect(clippy::disallowed_methods, reason = "a test may damage files")]

use crate::store::{NOW, change, open_at, tick};
use salvaguarda::content::PracticeId;
use salvaguarda::record::Change;
use salvaguarda::store::{BackupCounts, RealDisk, thinned};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// Saves at each of these times and returns the times that are kept in the end.
fn kept(saves: impl IntoIterator<Item = i64>) -> BTreeSet<i64> {
    let mut kept = BTreeSet::new();
    for now in saves {
        let times: Vec<i64> = kept.iter().copied().collect();
        for time in thinned(&times, now) {
            kept.remove(&time);
        }
        kept.insert(now);
    }
    kept
}

#[test]
fn the_last_ten_are_kept() {
    let saves: Vec<i64> = (0..100).map(|number| NOW + number * MINUTE).collect();
    assert_eq!(kept(saves.clone()), saves[90..].iter().copied().collect());
    assert_eq!(kept(saves[..10].iter().copied()).len(), 10);
}

#[test]
fn the_last_of_each_of_fourteen_days_is_kept() {
    let midnight = NOW - NOW.rem_euclid(DAY);
    let hours = (0..40 * 24).map(|hour| midnight + hour * 60 * MINUTE);
    let kept = kept(hours);
    let last = midnight + (40 * 24 - 1) * 60 * MINUTE;
    let ten = (0..10).map(|hour| last - hour * 60 * MINUTE);
    let days = (0..14).map(|day| last - day * DAY);
    assert_eq!(kept, ten.chain(days).collect());
}

#[test]
fn a_clock_that_goes_wrong_takes_no_old_backup_away() {
    let saves: Vec<i64> = (0..10).map(|number| NOW + number * MINUTE).collect();
    let back = NOW - 400 * DAY;
    let after = kept(saves.iter().copied().chain([back]));
    assert!(after.contains(&back));
    assert!(saves[1..].iter().all(|time| after.contains(time)));
}

#[test]
fn backups_are_listed_with_what_they_hold() {
    let folder = tempfile::tempdir().unwrap();
    for minute in 0..3 {
        let now = NOW + minute * MINUTE;
        let mut opened = open_at(folder.path(), now, Arc::new(RealDisk));
        tick(&mut opened, now, &format!("ACC-0{minute}"));
        opened.store.close().unwrap();
    }
    // Half a minute later: no backup of its own.
    let mut opened = open_at(folder.path(), NOW + 2 * MINUTE + 30_000, Arc::new(RealDisk));
    let note =
        Change::Note { practice: PracticeId::new("ACC-09"), text: "x".to_owned(), replaces: Vec::new() };
    change(&mut opened, NOW + 2 * MINUTE + 30_000, note);
    opened.store.close().unwrap();
    let mut opened = open_at(folder.path(), NOW + 9 * MINUTE, Arc::new(RealDisk));
    tick(&mut opened, NOW + 9 * MINUTE, "ACC-01");
    opened.store.flush().unwrap();
    opened.store.close().unwrap();

    let opened = open_at(folder.path(), NOW + 9 * MINUTE, Arc::new(RealDisk));
    let backups = opened.store.backups();
    std::fs::write(&backups[1].path, b"damaged").unwrap();
    let counts = |entries, done, notes| Some(BackupCounts { entries, done, notes });
    let holds: Vec<_> = opened.store.backups().iter().map(|backup| backup.holds).collect();
    assert_eq!(holds, [counts(5, 3, 1), None, counts(2, 2, 0), counts(1, 1, 0)]);
    let seconds = |at_ms: i64| (at_ms - NOW) / 1000;
    let times: Vec<i64> = backups.iter().map(|backup| seconds(backup.at_ms)).collect();
    assert_eq!(times, [540, 120, 60, 0]);
    assert!(backups[0].path.starts_with(folder.path().join("backups")));
    assert_eq!(opened.store.backup_error(), None);
}

#[test]
fn a_backup_that_fails_is_no_failed_save() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("backups"), b"a file where the folder should be").unwrap();
    let mut opened = open_at(folder.path(), NOW, Arc::new(RealDisk));
    tick(&mut opened, NOW, "ACC-01");
    opened.store.flush().unwrap();
    for _ in 0..500 {
        if opened.store.backup_error().is_some() {
            let file: &Path = &opened.store.file();
            assert!(file.exists());
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("nobody said so");
}
