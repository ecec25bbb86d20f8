//! The log knows under which edition each entry was made, on every device, through undo, copies and old files.

use super::id;
use crate::import::crc32;
use crate::screens::window::NOW;
use crate::store::{entries, open, tick};
use proptest::prelude::{Just, Strategy, prop_assert_eq, proptest};
use salvaguarda::content::{Edition, PracticeId};
use salvaguarda::record::{
    Change, Comparison, DeviceId, Entry, Log, Record, State, Status, as_it_was, practice_events, trend,
};
use salvaguarda::store::{
    SavedBy, Unreadable, read_organization, read_record, write_organization, write_record,
};
use std::collections::BTreeSet;

fn march() -> Edition {
    Edition::new("2027-03")
}

fn new(device: &str) -> Record {
    Record::new(DeviceId::new(device), Log::default())
}

fn done(practice: &str) -> Change {
    Change::Status { practice: id(practice), status: Status::Done }
}

/// Ticks under an edition, as the app does.
fn tick_under(record: &mut Record, now: i64, edition: &Edition, practice: &str) {
    record.note_edition(now, edition);
    record.append(now, None, done(practice));
}

fn under(record: &Record, practice: &str) -> Option<Edition> {
    record.state().read_under(&id(practice))
}

#[test]
fn a_device_notes_an_edition_once_and_the_first_never() {
    let mut ana = new("ana");
    assert_eq!(ana.note_edition(1, &Edition::first()), None);
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    assert_eq!(ana.log().len(), 1);
    assert!(ana.note_edition(2, &march()).is_some());
    assert_eq!(ana.note_edition(3, &march()), None);
    let again = Record::new(ana.device().clone(), ana.log().clone()).note_edition(4, &march());
    assert_eq!(again, None, "not after a restart either");
    assert!(ana.note_edition(5, &Edition::first()).is_some(), "going back is noted");
}

#[test]
fn an_entry_is_of_the_edition_that_its_device_noted_last_before_it() {
    let mut ana = new("ana");
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    tick_under(&mut ana, 2, &march(), "BAK-01");
    assert_eq!(under(&ana, "ACC-04"), Some(Edition::first()));
    assert_eq!(under(&ana, "BAK-01"), Some(march()));
    assert_eq!(under(&ana, "WAP-01"), None);
}

/// Two devices on different editions, merged both ways: each entry stays of the edition of its writer.
#[test]
fn two_devices_on_different_editions_merge_and_both_stay_right() {
    let (mut ana, mut luz) = (new("ana"), new("luz"));
    tick_under(&mut ana, 10, &march(), "ACC-04");
    tick_under(&mut luz, 11, &Edition::first(), "BAK-01");
    luz.merge(ana.log().iter().cloned().collect::<Vec<_>>());
    tick_under(&mut luz, 12, &Edition::first(), "WAP-01");
    ana.merge(luz.log().iter().cloned().collect::<Vec<_>>());
    for record in [&ana, &luz] {
        assert_eq!(under(record, "ACC-04"), Some(march()));
        assert_eq!(under(record, "BAK-01"), Some(Edition::first()));
        assert_eq!(under(record, "WAP-01"), Some(Edition::first()), "another's note says nothing of luz");
    }
    assert_eq!(entries(&ana), entries(&luz));
}

#[test]
fn still_done_is_of_the_new_edition_and_undo_makes_it_old_again() {
    let mut ana = new("ana");
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    tick_under(&mut ana, 2, &march(), "ACC-04");
    assert_eq!(under(&ana, "ACC-04"), Some(march()));
    ana.undo(3, None).unwrap();
    assert_eq!(ana.state().status(&id("ACC-04")), &Status::Done);
    assert_eq!(under(&ana, "ACC-04"), Some(Edition::first()), "nobody has looked any more");
    ana.redo(4, None).unwrap();
    assert_eq!(under(&ana, "ACC-04"), Some(march()));
    ana.undo(5, None).unwrap();
    assert_eq!(under(&ana, "ACC-04"), Some(Edition::first()));
    let again = Record::new(ana.device().clone(), ana.log().clone());
    assert_eq!(under(&again, "ACC-04"), Some(Edition::first()), "after a restart too");
}

/// A slip under the new edition that is taken back leaves the practice as it was: ticked under the old one.
#[test]
fn a_slip_that_is_undone_does_not_count_as_another_look() {
    let mut ana = new("ana");
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    ana.note_edition(2, &march());
    ana.append(2, None, Change::Status { practice: id("ACC-04"), status: Status::ToDo });
    assert_eq!(under(&ana, "ACC-04"), None);
    ana.undo(3, None).unwrap();
    assert_eq!(under(&ana, "ACC-04"), Some(Edition::first()));
}

#[test]
fn undo_skips_the_note_of_the_edition() {
    let mut ana = new("ana");
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    ana.note_edition(2, &march());
    assert!(ana.can_undo());
    ana.undo(3, None).unwrap();
    assert_eq!(ana.state().status(&id("ACC-04")), &Status::ToDo);
    assert!(!ana.can_undo());
    assert!(ana.can_redo());
    assert_eq!(ana.note_edition(4, &march()), None, "the note is still there");
}

#[test]
fn history_trend_and_preview_do_not_count_notes() {
    let (mut ana, luz) = (new("ana"), new("luz"));
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    tick_under(&mut ana, 2, &march(), "ACC-04");
    ana.undo(3, None).unwrap();
    assert_eq!(practice_events(ana.log(), &id("ACC-04")).len(), 3, "two ticks, and one taken back");
    let practices: BTreeSet<PracticeId> = [id("ACC-04")].into();
    assert_eq!(trend(ana.log(), &practices, &[0, 1, 2, 3]), [0, 1, 1, 1]);
    let comparison = Comparison::of(luz.log(), ana.log().iter());
    assert_eq!((comparison.news.len(), comparison.entered()), (4, 3));
    assert_eq!(comparison.from[0].entries, 3);
    let known = Comparison::of(ana.log(), ana.log().iter());
    assert_eq!((known.known, known.entered()), (3, 0));
}

/// What a backup puts back was read when it was ticked, not today.
#[test]
fn what_is_put_back_stays_of_its_edition() {
    let mut ana = new("ana");
    tick_under(&mut ana, 1, &Edition::first(), "ACC-04");
    let then = ana.log().clone();
    ana.note_edition(2, &march());
    ana.append(2, None, Change::Status { practice: id("ACC-04"), status: Status::ToDo });
    let differences = as_it_was(ana.log(), &then);
    let changes = differences.iter().filter_map(|difference| difference.adopted(&march())).collect();
    ana.append(3, None, Change::Several(changes));
    assert_eq!(ana.state().status(&id("ACC-04")), &Status::Done);
    assert_eq!(under(&ana, "ACC-04"), Some(Edition::first()));
}

fn history() -> impl Strategy<Value = Vec<(usize, i64, bool, usize)>> {
    proptest::collection::vec((0..3_usize, 0..5_i64, proptest::bool::ANY, 0..4_usize), 0..30)
}

proptest! {
    /// The state, editions included, is the same in whatever order entries arrive.
    #[test]
    fn the_order_of_arrival_changes_no_edition((history, seed) in history().prop_flat_map(|history| {
        let seed = Just((0..history.len() * 3).collect::<Vec<_>>()).prop_shuffle();
        (Just(history), seed)
    })) {
        let mut records: Vec<Record> = ["ana", "luz", "sol"].map(new).into();
        for (who, now, is_new, deed) in history {
            let record = &mut records[who];
            let edition = if is_new { march() } else { Edition::first() };
            record.note_edition(now, &edition);
            match deed {
                0 => drop(record.undo(now, None)),
                1 => drop(record.redo(now, None)),
                2 => drop(record.append(now, None, done("ACC-04"))),
                _ => drop(record.append(now, None, Change::Status { practice: id("ACC-04"), status: Status::ToDo })),
            }
        }
        let all: BTreeSet<Entry> = records.iter().flat_map(entries).collect();
        let all: Vec<&Entry> = all.iter().collect();
        let shuffled = seed.iter().filter_map(|place| all.get(*place)).copied();
        prop_assert_eq!(State::fold(shuffled), State::fold(all.iter().copied()));
    }
}

/// Every kind of line that came with format 3.
fn v3_entries() -> Vec<Entry> {
    let mut ana = new("ana");
    tick_under(&mut ana, 1_804_000_000_000, &Edition::first(), "ACC-04");
    tick_under(&mut ana, 1_804_000_001_000, &march(), "ACC-04");
    ana.undo(1_804_000_002_000, Some("Sistemas".to_owned())).unwrap();
    entries(&ana)
}

#[test]
fn format_3_is_read_for_ever() {
    let file = include_str!("../../fixtures/store/v3.ron");
    let all = v3_entries();
    let written = String::from_utf8(write_record("casa", &DeviceId::new("ana"), &all).unwrap()).unwrap();
    assert_eq!(written, file, "written");
    assert_eq!(read_record(file.as_bytes()), Ok((DeviceId::new("ana"), all)));
}

/// The copies that the program before this one wrote, and those of this one.
#[test]
fn copies_of_both_formats_are_read_for_ever() {
    let all = v3_entries();
    let saved = SavedBy { device: DeviceId::new("ana"), at_ms: NOW, edition: "2027-03".to_owned() };
    let second = include_str!("../../fixtures/store/v2.salvaguarda");
    let written = String::from_utf8(write_organization("casa", &saved, &all).unwrap()).unwrap();
    assert_eq!(written, second, "written");
    assert_eq!(read_organization(second.as_bytes()).unwrap().entries, all);
    let first = include_str!("../../fixtures/store/v1.salvaguarda");
    assert!(first.starts_with("(format: 1, "));
    assert_eq!(read_organization(first.as_bytes()).unwrap().entries, all[..1]);
    let newer = second.replacen("(format: 2,", "(format: 3,", 1);
    assert_eq!(read_organization(newer.as_bytes()), Err(Unreadable::Newer { format: 3 }));
}

/// A copy that was made under the first edition brings everything to a computer with the second, and each entry stays
/// of its edition.
#[test]
fn a_copy_of_an_older_edition_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    let note = opened.record.note_edition(NOW, &march()).unwrap();
    opened.store.append(&note).unwrap();
    tick(&mut opened, NOW, "BAK-01");
    let copy = folder.path().join("old.salvaguarda");
    std::fs::write(&copy, include_bytes!("../../fixtures/store/v1.salvaguarda")).unwrap();
    let file = opened.store.read_copy(&copy).unwrap();
    let news = Comparison::of(opened.record.log(), &file.entries).news;
    assert_eq!(opened.store.import(&news, NOW).unwrap().entries, 1);
    opened.store.close().unwrap();
    let again = open(folder.path()).record;
    assert!(file.entries.iter().all(|entry| again.log().has(entry)));
    assert_eq!(under(&again, "ACC-04"), Some(Edition::first()));
    assert_eq!(under(&again, "BAK-01"), Some(march()));
}

/// What the devices noted for themselves is merged with the rest, and not counted.
#[test]
fn a_merge_says_how_many_entries_people_made() {
    let folder = tempfile::tempdir().unwrap();
    let opened = open(folder.path());
    let all = v3_entries();
    assert_eq!(all.len(), 4);
    assert_eq!(opened.store.import(&all, NOW).unwrap().entries, 3);
    assert_eq!(opened.store.imports().iter().map(|import| import.entries).collect::<Vec<_>>(), [3]);
    opened.store.close().unwrap();
    assert_eq!(entries(&open(folder.path()).record), all);
}

/// The body of a file of format 2 stays byte for byte when something is entered under another edition.
#[test]
fn the_lines_of_before_are_kept_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    tick(&mut opened, NOW, "ACC-04");
    let file = opened.store.file();
    opened.store.close().unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let (head, body) = text.split_once('\n').unwrap();
    let old = format!("{}\n{body}", head.replacen("(format: 3,", "(format: 2,", 1));
    assert!(
        head.contains(&format!("crc32: {}", crc32(body.as_bytes()))),
        "the checksum is over the body only"
    );
    std::fs::write(&file, &old).unwrap();
    let mut opened = open(folder.path());
    assert_eq!((opened.record.log().len(), opened.notices.len()), (1, 0));
    let note = opened.record.note_edition(NOW + 1, &march()).unwrap();
    opened.store.append(&note).unwrap();
    tick(&mut opened, NOW + 2, "BAK-01");
    opened.store.close().unwrap();
    let new = std::fs::read_to_string(&file).unwrap();
    assert!(new.starts_with("(format: 3, "));
    let lines = body.trim_end_matches("])\n");
    assert!(new.split_once('\n').unwrap().1.starts_with(lines));
    assert_eq!(open(folder.path()).record.log().len(), 3);
}
