//! Each step of a save fails in turn, or the power is cut there: the old state or the new one, never a third.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{NEVER, NOW, change, entries, open_at, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use salvaguarda::record::{Change, Entry};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{News, Notice, Opened, Opening, Places, SaveError, SaveStatus, Step};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const DATA: &str = "/home/ana/data";

fn open(disk: &MemoryDisk, now: i64) -> Opened {
    open_at(Path::new(DATA), now, Arc::new(disk.clone()))
}

/// A disk on which `count` entries were saved.
fn disk_with(count: i64) -> (MemoryDisk, Vec<Entry>) {
    let disk = MemoryDisk::default();
    let mut opened = open(&disk, NOW);
    for number in 0..count {
        tick(&mut opened, NOW + number, "ACC-01");
    }
    opened.store.flush().unwrap();
    let entries = entries(&opened.record);
    opened.store.close().unwrap();
    (disk, entries)
}

/// Saves one more entry on a copy of `disk` that breaks at step `at`. Returns the copy, the entry, whether it was
/// acknowledged and whether the step was reached.
fn save_on_broken(disk: &MemoryDisk, at: usize, fault: Fault) -> (MemoryDisk, Entry, bool, bool) {
    let disk = disk.copied();
    // Ten minutes later, so that a backup is due as well.
    let mut opened = open(&disk, NOW + 600_000);
    disk.break_at(at, fault);
    let entry = tick(&mut opened, NOW + 600_000, "ACC-02");
    let acknowledged = opened.store.flush().is_ok();
    if !acknowledged {
        assert!(matches!(opened.store.status(), SaveStatus::Failed { .. }), "{:?}", opened.store.status());
    }
    opened.store.close().ok();
    let reached = disk.steps() > at;
    (disk, entry, acknowledged, reached)
}

fn check_every_step(before: i64, fault: Fault, left: Left) {
    let (disk, old) = if before == 0 { (MemoryDisk::default(), Vec::new()) } else { disk_with(before) };
    let mut failures = 0;
    for at in 0.. {
        let (broken, entry, acknowledged, reached) = save_on_broken(&disk, at, fault);
        failures += usize::from(!acknowledged);
        broken.cut_power(left);
        let again = open(&broken, NOW + 700_000);
        let found = entries(&again.record);
        let new: Vec<Entry> = old.iter().cloned().chain([entry]).collect();
        assert!(found == old || found == new, "step {at}: {:#?}", broken.take_trace());
        assert!(
            found == new || !acknowledged,
            "step {at}: acknowledged and lost: {:#?}",
            broken.take_trace()
        );
        assert_eq!(again.notices, [], "step {at}: {:#?}", broken.take_trace());
        again.store.close().unwrap();
        if !reached {
            assert!(acknowledged);
            assert!(at > 10, "only {at} steps");
            assert!(failures > 3 || fault == Fault::WritesHalf, "only {failures} failures");
            return;
        }
    }
}

#[test]
fn a_step_that_fails_leaves_the_old_or_the_new_state() {
    let kinds = [
        ErrorKind::StorageFull,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::Other,
    ];
    for kind in kinds {
        for before in [0, 3] {
            check_every_step(before, Fault::FailsFromThen(kind), Left::Everything);
            check_every_step(before, Fault::Fails(kind), Left::Everything);
        }
    }
}

#[test]
fn a_short_write_is_carried_on() {
    check_every_step(3, Fault::WritesHalf, Left::Synced);
}

#[test]
fn a_power_cut_at_any_step_leaves_the_old_or_the_new_state() {
    for before in [0, 3] {
        for left in [Left::Synced, Left::AllNames, Left::Everything] {
            check_every_step(before, Fault::FailsFromThen(ErrorKind::Other), left);
        }
    }
}

#[test]
fn what_failed_once_is_saved_with_the_next_attempt() {
    let (disk, old) = disk_with(2);
    for at in 0.. {
        let disk = disk.copied();
        let mut opened = open(&disk, NOW + 600_000);
        disk.break_at(at, Fault::Fails(ErrorKind::StorageFull));
        let entry = tick(&mut opened, NOW + 600_000, "ACC-02");
        opened.store.flush().ok();
        opened.store.flush().unwrap();
        assert!(matches!(opened.store.status(), SaveStatus::Saved { .. }));
        opened.store.close().unwrap();
        let new: Vec<Entry> = old.iter().cloned().chain([entry]).collect();
        assert_eq!(entries(&open(&disk, NOW).record), new, "step {at}");
        if disk.steps() <= at {
            return;
        }
    }
}

#[test]
fn the_store_tries_again_by_itself() {
    let (disk, _) = disk_with(1);
    let mut opened = open(&disk, NOW + 1);
    disk.break_at(0, Fault::FailsFromThen(ErrorKind::StorageFull));
    tick(&mut opened, NOW + 1, "ACC-02");
    let error = opened.store.flush().unwrap_err();
    assert!(error.is_full());
    disk.repair();
    for _ in 0..400 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        if matches!(opened.store.status(), SaveStatus::Saved { .. }) {
            return;
        }
    }
    panic!("{:?}", opened.store.status());
}

/// The attempt that fails may have begun before somebody closed the window.
#[test]
fn closing_tries_once_more() {
    for _ in 0..50 {
        let (disk, _) = disk_with(1);
        let mut opened = open(&disk, NOW + 1);
        disk.break_at(0, Fault::FailsFromThen(ErrorKind::StorageFull));
        tick(&mut opened, NOW + 1, "ACC-02");
        std::thread::yield_now();
        disk.repair();
        opened.store.close().unwrap();
        assert_eq!(open(&disk, NOW).record.log().len(), 2);
    }
}

#[test]
fn saved_is_said_after_the_folder_is_synced() {
    let (disk, _) = disk_with(1);
    let mut opened = {
        let waker = {
            let disk = disk.clone();
            Arc::new(move || disk.note("told".to_owned()))
        };
        let places = Places::inside(Path::new(DATA)).unwrap();
        let disk = Arc::new(disk.clone());
        Opening { disk, waker, look_every: NEVER, ..Opening::new(places, Arc::new(|| NOW)) }.open()
    };
    disk.take_trace();
    tick(&mut opened, NOW, "ACC-02");
    opened.store.flush().unwrap();
    let steps: Vec<String> = disk.take_trace();
    let told = steps.iter().position(|step| step == "told").unwrap_or(steps.len());
    let steps: Vec<&str> = steps[..told].iter().map(|step| step.split(' ').next().unwrap()).collect();
    assert_eq!(
        steps,
        ["look", "look", "look", "remove", "create", "write", "sync", "rename", "open", "sync", "look"],
        "device, own file, folder, the new file beside the old one, the names, the own file again"
    );
    assert_eq!(opened.store.status(), SaveStatus::Saved { at_ms: Some(NOW) });
}

#[test]
fn a_disk_that_cannot_sync_folders_is_good_enough() {
    for (kind, good_enough) in
        [(ErrorKind::InvalidInput, true), (ErrorKind::Unsupported, true), (ErrorKind::Other, false)]
    {
        let (disk, _) = disk_with(1);
        let mut opened = open(&disk, NOW + 1);
        disk.break_at(9, Fault::Fails(kind));
        disk.take_trace();
        tick(&mut opened, NOW + 1, "ACC-02");
        assert_eq!(opened.store.flush().is_ok(), good_enough);
        let folder = opened.store.folder();
        let name = folder.file_name().unwrap().to_string_lossy();
        assert_eq!(disk.take_trace()[9], format!("sync {name}"));
    }
}

#[test]
fn a_failed_save_says_where_and_why_and_since_when() {
    let (disk, _) = disk_with(1);
    let mut opened = open(&disk, NOW + 1);
    disk.break_at(4, Fault::FailsFromThen(ErrorKind::PermissionDenied));
    tick(&mut opened, NOW + 1, "ACC-02");
    // The attempt of the tick may be over before another is asked for, which fails earlier.
    let error = loop {
        match opened.store.status() {
            SaveStatus::Failed { error, .. } => break error,
            SaveStatus::Pending => std::thread::yield_now(),
            other @ (SaveStatus::Saved { .. } | SaveStatus::ReadOnly { .. }) => panic!("{other:?}"),
        }
    };
    let (file, tmp) = (opened.store.file(), format!(".{}.ron.tmp", opened.record.device()));
    assert_eq!(
        error,
        SaveError { step: Step::Create, kind: ErrorKind::PermissionDenied, path: file.with_file_name(tmp) }
    );
    let SaveStatus::Failed { since, .. } = opened.store.status() else { panic!() };
    opened.store.flush().unwrap_err();
    let SaveStatus::Failed { since: later, .. } = opened.store.status() else { panic!() };
    assert_eq!(since, later);
}

#[test]
fn a_copy_elsewhere_has_what_could_not_be_saved() {
    let (disk, old) = disk_with(2);
    let mut opened = open(&disk, NOW + 1);
    disk.break_at(0, Fault::FailsFromThen(ErrorKind::Other));
    let entry = tick(&mut opened, NOW + 5, "ACC-02");
    opened.store.flush().unwrap_err();
    disk.repair();
    let copy = Path::new("/media/usb/copy.ron");
    opened.store.save_copy_to(copy, opened.record.log(), NOW, "2026-11").unwrap();
    let found = opened.store.read_copy(copy).unwrap();
    assert_eq!(found.entries, old.into_iter().chain([entry]).collect::<Vec<_>>());
}

#[test]
fn the_folder_may_go_while_the_program_runs() {
    let (disk, _) = disk_with(3);
    let mut opened = open(&disk, NOW + 1);
    disk.remove_tree(Path::new(DATA));
    tick(&mut opened, NOW + 9, "ACC-02");
    opened.store.flush().unwrap();
    let all = entries(&opened.record);
    opened.store.close().unwrap();
    let again = open(&disk, NOW);
    assert_eq!((all.len(), again.notices), (4, Vec::new()));
    assert_eq!(entries(&again.record), all);
    assert_eq!(again.record.device(), &all[0].stamp.device);
}

/// A backup program, a sync tool or a window on a disk without locks put another file there.
#[test]
fn a_file_put_there_by_somebody_else_is_not_overwritten() {
    let (disk, old) = disk_with(1);
    let longer = disk.copied();
    let mut elsewhere = open(&longer, NOW + 1);
    let theirs = tick(&mut elsewhere, NOW + 50, "ACC-07");
    elsewhere.store.flush().unwrap();
    let file = elsewhere.store.file();
    let bytes = salvaguarda::store::Disk::read(&longer, &file, u64::MAX).unwrap();

    let mut opened = open(&disk, NOW + 1);
    let first = tick(&mut opened, NOW + 60, "ACC-02");
    opened.store.flush().unwrap();
    disk.put(&file, &bytes);
    let second = tick(&mut opened, NOW + 70, "ACC-03");
    opened.store.flush().unwrap();
    disk.put(&file, b"not what we wrote");
    let third = tick(&mut opened, NOW + 80, "ACC-04");
    opened.store.flush().unwrap();
    opened.store.close().unwrap();

    let found = entries(&open(&disk, NOW).record);
    assert_eq!(found, old.into_iter().chain([theirs, first, second, third]).collect::<Vec<_>>());
    let aside =
        disk.paths().into_iter().filter(|path| path.to_string_lossy().contains(".ron.damaged-")).count();
    assert_eq!(aside, 1);
}

/// Our file is taken away or replaced, and then the disk fails at each step of the save in turn: it is told once, and
/// not before the file is there again.
#[test]
fn what_others_did_is_told_once_however_often_a_save_fails() {
    let (disk, _) = disk_with(1);
    for (damage, at) in [false, true].into_iter().flat_map(|damage| (0..40).map(move |at| (damage, at))) {
        let disk = disk.copied();
        let mut opened = open(&disk, NOW + 1);
        let file = opened.store.file();
        if damage {
            disk.put(&file, b"damaged");
        } else {
            disk.remove_tree(file.parent().unwrap());
        }
        disk.break_at(at, Fault::FailsFromThen(ErrorKind::Other));
        tick(&mut opened, NOW + 2, "ACC-02");
        let mut news = News::default();
        if opened.store.flush().is_err() {
            assert_eq!(opened.store.take_news(), news, "step {at}");
            assert!(opened.store.flush().is_err());
            disk.repair();
            opened.store.flush().unwrap();
        }
        news = opened.store.take_news();
        // When the disk failed just after the damaged file had its new name, it is only known that ours was gone.
        let told = |notice: &Notice| {
            matches!(notice, Notice::Gone { .. }) || damage && matches!(notice, Notice::Displaced { .. })
        };
        assert!(matches!(&news.notices[..], [notice] if told(notice)), "step {at}: {news:?}");
        disk.repair();
        opened.store.close().unwrap();
        assert_eq!(entries(&open(&disk, NOW + 3).record).len(), 2, "step {at}");
    }
}

#[test]
fn settings_are_saved_with_the_same_care() {
    let (disk, _) = disk_with(1);
    for at in 0.. {
        let disk = disk.copied();
        let opened = open(&disk, NOW + 1);
        disk.break_at(at, Fault::FailsFromThen(ErrorKind::Other));
        let mut settings = opened.settings.clone();
        settings.apply(SettingChange::TextSize(150));
        opened.store.save_settings(&settings);
        let acknowledged = opened.store.flush().is_ok();
        opened.store.close().ok();
        let reached = disk.steps() > at;
        disk.cut_power(Left::Synced);
        let again = open(&disk, NOW);
        assert_eq!(again.notices, []);
        assert!(
            again.settings == settings || (again.settings == Settings::default() && !acknowledged),
            "step {at}"
        );
        if !reached {
            assert!(acknowledged);
            return;
        }
    }
}

#[test]
fn settings_wait_less_than_a_second_and_are_saved_once() {
    let (disk, _) = disk_with(1);
    let opened = open(&disk, NOW + 1);
    disk.take_trace();
    let mut settings = opened.settings.clone();
    let begun = std::time::Instant::now();
    let mut moved = begun.elapsed();
    // For half a second a window is being moved; a second after that its place is saved.
    for step in 0..150 {
        settings.apply(SettingChange::TextSize(if settings.text_size == 150 { 110 } else { 150 }));
        if step < 50 {
            opened.store.save_settings(&settings);
            moved = begun.elapsed();
            assert!(step > 0 || opened.store.status() == SaveStatus::Pending);
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(matches!(opened.store.status(), SaveStatus::Saved { .. }));
    let renames = disk.take_trace().into_iter().filter(|step| step == "rename settings.ron").count();
    assert!(renames >= 1, "it was saved");
    // On a machine that is busy with other things, half a second can last longer.
    assert!(renames as u64 <= 1 + moved.as_secs(), "{renames} saves in {moved:?}");
}

#[test]
fn a_deep_or_huge_change_is_refused_and_harms_nothing() {
    let (disk, old) = disk_with(1);
    let mut opened = open(&disk, NOW + 1);
    let deep = (0..100).fold(Change::Alias("x".to_owned()), |change, _| Change::Several(vec![change]));
    let many = Change::Several(vec![Change::Alias(String::new()); 20_000]);
    let long = Change::Alias("x".repeat(5 << 20));
    for change in [deep, many, long] {
        let entry = opened.record.append(NOW + 1, None, change);
        assert_eq!(opened.store.append(&entry), Err(salvaguarda::store::Refused::TooLarge));
    }
    let good = change(&mut opened, NOW + 2, Change::Alias("Casa".to_owned()));
    opened.store.close().unwrap();
    assert_eq!(entries(&open(&disk, NOW).record), [old[0].clone(), good]);
}

#[test]
fn nothing_is_left_beside_the_files() {
    let (disk, _) = disk_with(5);
    let left: Vec<PathBuf> =
        disk.paths().into_iter().filter(|path| path.to_string_lossy().contains(".tmp")).collect();
    assert_eq!(left, Vec::<PathBuf>::new());
}
