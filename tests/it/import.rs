//! An organization goes from one computer to another as one file: what it would change is told first, it is merged or
//! not, and it can be taken away again.
//!
//! `SALVAGUARDA_HISTORIES` says how many random histories of three devices are merged; 40 when it is not set.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod cli;
mod window;

use crate::record::change;
use crate::store::{NOW, entries, open_at, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use salvaguarda::content::PracticeId;
use salvaguarda::record::{
    Change, Comparison, DeviceId, Difference, Entry, Log, NoteKey, Record, Stamp, State, Status, Stays,
    Subject, Value,
};
use salvaguarda::store::{
    Damage, Disk, NotImported, NotOpened, Opened, SavedBy, Unreadable, read_organization, write_organization,
};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const DATA: &str = "/home/ana/data";
const COPY: &str = "/media/usb/org.salvaguarda";
const EDITION: &str = "2026-11";

fn open(disk: &MemoryDisk) -> Opened {
    open_at(Path::new(DATA), NOW + 3_600_000, Arc::new(disk.clone()))
}

/// Somebody's computer, with these practices ticked.
fn computer(practices: &[&str]) -> (MemoryDisk, Opened) {
    let disk = MemoryDisk::default();
    let mut opened = open(&disk);
    for (number, practice) in practices.iter().enumerate() {
        tick(&mut opened, NOW + i64::try_from(number).unwrap(), practice);
    }
    opened.store.flush().unwrap();
    (disk, opened)
}

/// Returns the bytes of a copy of everything that is known here.
fn copy_of(opened: &Opened) -> Vec<u8> {
    opened.store.organization_file(opened.record.log(), NOW, EDITION).unwrap()
}

/// Opens a copy, merges what is new and returns what was told before.
fn merge(disk: &MemoryDisk, opened: &mut Opened, bytes: &[u8], now: i64) -> Comparison {
    disk.put(Path::new(COPY), bytes);
    let file = opened.store.read_copy(Path::new(COPY)).unwrap();
    let comparison = Comparison::of(opened.record.log(), &file.entries);
    if !comparison.news.is_empty() {
        opened.store.import(&comparison.news, now).unwrap();
        assert_eq!(opened.record.merge(comparison.news.clone()), comparison.news.len());
    }
    comparison
}

/// Every file that is read, without the lock and the copy that was opened.
fn records(disk: &MemoryDisk) -> Vec<(PathBuf, Vec<u8>)> {
    let of_data = disk.paths().into_iter().filter(|path| path.to_string_lossy().contains("organizations/"));
    let files = of_data.filter_map(|path| Some((path.clone(), disk.read(&path, u64::MAX).ok()?)));
    files.collect()
}

#[test]
fn a_copy_brings_everything_to_another_computer_and_back() {
    let (_, ana) = computer(&["ACC-01", "ACC-02"]);
    let (disk, mut luz) = computer(&["WAP-01"]);
    merge(&disk, &mut luz, &copy_of(&ana), NOW + 9);
    let all: BTreeSet<Entry> = ana.record.log().iter().chain(luz.record.log().iter()).cloned().collect();
    assert_eq!(luz.record.log().iter().cloned().collect::<BTreeSet<_>>(), all);
    luz.store.close().unwrap();
    let again = open(&disk);
    assert_eq!((again.notices.clone(), again.record.log().len()), (Vec::new(), 3));
    let copy = read_organization(&copy_of(&again)).unwrap();
    assert_eq!(copy.entries.into_iter().collect::<BTreeSet<_>>(), all, "both devices are in the copy");
    assert_eq!(copy.organization, again.store.organization());
    assert_eq!(copy.saved.map(|saved| (saved.at_ms, saved.edition)), Some((NOW, EDITION.to_owned())));
}

#[test]
fn what_is_merged_stands_in_a_file_of_its_own_and_no_other_is_touched() {
    let (disk, mut ana) = computer(&["ACC-01"]);
    let (_, luz) = computer(&["WAP-01"]);
    let before = records(&disk);
    let own = ana.record.device().clone();
    merge(&disk, &mut ana, &copy_of(&luz), NOW);
    let after = records(&disk);
    assert!(before.iter().all(|file| after.contains(file)), "what was there is as it was");
    let name = format!("{}.import-{own}-20261123-090000.ron", luz.record.device());
    let new: Vec<_> = after.iter().filter(|file| !before.contains(file)).collect();
    assert_eq!(new.len(), 1);
    assert_eq!(new[0].0.file_name().unwrap().to_string_lossy(), name);
    assert!(merge(&disk, &mut ana, &copy_of(&luz), NOW).news.is_empty(), "it is not merged twice");
    assert_eq!(records(&disk), after);
}

#[test]
fn the_preview_says_who_when_and_what() {
    let (_, mut luz) = computer(&["WAP-01", "ACC-01"]);
    let (disk, mut ana) = computer(&["WAP-01"]);
    let set = |opened: &mut Opened, now, by: &str, change| {
        let entry = opened.record.append(now, Some(by.to_owned()), change);
        opened.store.append(&entry).unwrap();
    };
    let status = |id: &str, status| Change::Status { practice: PracticeId::new(id), status };
    set(&mut luz, NOW + 50, "Luz", status("ACC-02", Status::InProgress));
    set(&mut ana, NOW + 60, "Ana", status("ACC-02", Status::Done));
    set(&mut ana, NOW + 70, "Ana", status("ACC-01", Status::ToDo));
    set(&mut luz, NOW + 80, "Luz", status("ACC-01", Status::InProgress));
    let comparison = merge(&disk, &mut ana, &copy_of(&luz), NOW + 99);
    assert_eq!((comparison.news.len(), comparison.known), (4, 0));
    let from = &comparison.from[0];
    assert_eq!((from.entries, from.first_ms, from.last_ms), (4, NOW, NOW + 80));
    assert_eq!(from.by.iter().map(String::as_str).collect::<Vec<_>>(), ["Coordinación", "Luz"]);
    let told: Vec<_> = comparison.differences.iter().map(|it| (&it.subject, &it.there, it.stays)).collect();
    let (first, second) = (PracticeId::new("ACC-01"), PracticeId::new("ACC-02"));
    let [one, two] = &told[..] else { panic!("{told:#?}") };
    assert_eq!((one.0, one.2), (&Subject::Status(first), Stays::There));
    assert_eq!((two.0, two.2), (&Subject::Status(second.clone()), Stays::Here), "Ana was later");
    assert_eq!((two.1.by.as_deref(), two.1.at_ms), (Some("Luz"), Some(NOW + 50)));
    assert_eq!(two.1.value, Value::Status(Status::InProgress));
    let here = comparison.differences[1].here.clone().unwrap();
    assert_eq!((here.by.as_deref(), here.at_ms), (Some("Ana"), Some(NOW + 60)));
    assert_eq!(*ana.record.state().status(&second), Status::Done);
}

#[test]
fn a_merge_can_be_undone_and_what_it_brought_is_kept_aside() {
    let (disk, mut ana) = computer(&["ACC-01"]);
    let (_, luz) = computer(&["WAP-01", "WAP-02"]);
    let before = entries(&ana.record);
    merge(&disk, &mut ana, &copy_of(&luz), NOW);
    let (_, sol) = computer(&["WEB-01"]);
    merge(&disk, &mut ana, &copy_of(&sol), NOW);
    let imports = ana.store.imports();
    assert_eq!(imports.len(), 2, "two in one second are two");
    assert_eq!((imports[1].at_ms, imports[1].devices, imports[1].entries), (NOW, 1, 2));
    let undone = ana.store.undo_import(NOW, NOW + 5).unwrap();
    assert_eq!(undone.gone, luz.record.log().iter().cloned().collect());
    assert_eq!(undone.kept.len(), 1);
    assert!(disk.paths().contains(&undone.kept[0]));
    assert_eq!(ana.store.imports().len(), 1);
    ana.store.undo_import(imports[0].at_ms, NOW + 6).unwrap();
    ana.store.close().unwrap();
    let again = open(&disk);
    assert_eq!((entries(&again.record), again.notices), (before, Vec::new()));
}

#[test]
fn what_another_file_has_as_well_stays_when_a_merge_is_undone() {
    let (disk, mut ana) = computer(&["ACC-01"]);
    let (_, luz) = computer(&["WAP-01", "WAP-02"]);
    merge(&disk, &mut ana, &copy_of(&luz), NOW);
    // The team folder brings the same entries of Luz later.
    let own =
        salvaguarda::store::write_record("org", luz.record.device(), &entries(&luz.record)[..1]).unwrap();
    disk.put(&ana.store.folder().join(format!("{}.ron", luz.record.device())), &own);
    let undone = ana.store.undo_import(NOW, NOW).unwrap();
    assert_eq!(undone.gone.into_iter().collect::<Vec<_>>(), entries(&luz.record)[1..]);
}

#[test]
fn what_this_device_lost_comes_back_with_a_copy_and_can_be_taken_away_again() {
    let (disk, ana) = computer(&["ACC-01", "ACC-02"]);
    let copy = copy_of(&ana);
    let file = ana.store.file();
    ana.store.close().unwrap();
    // The file and its backups are gone; the device is the same.
    disk.remove_tree(file.parent().unwrap());
    disk.remove_tree(&Path::new(DATA).join("backups"));
    let mut ana = open(&disk);
    tick(&mut ana, NOW + 99, "ACC-03");
    assert_eq!(merge(&disk, &mut ana, &copy, NOW).news.len(), 2);
    ana.store.close().unwrap();
    let ana = open(&disk);
    assert_eq!(ana.record.log().len(), 3);
    ana.store.undo_import(NOW, NOW).unwrap();
    ana.store.close().unwrap();
    assert_eq!(open(&disk).record.log().len(), 1);
}

/// What was entered a moment ago is on its way to the disk, on another thread, and makes the same files.
#[test]
fn a_merge_right_after_something_was_entered_waits_for_it() {
    let news = entries(&computer(&["WAP-01"]).1.record);
    for _ in 0..200 {
        let disk = MemoryDisk::default();
        let mut ana = open(&disk);
        tick(&mut ana, NOW, "ACC-01");
        ana.store.import(&news, NOW).unwrap();
        ana.store.close().unwrap();
        assert_eq!(open(&disk).record.log().len(), 2);
    }
}

#[test]
fn a_practice_of_another_edition_is_kept() {
    let (disk, mut ana) = computer(&[]);
    let (_, luz) = computer(&["OLD-99"]);
    merge(&disk, &mut ana, &copy_of(&luz), NOW);
    ana.store.close().unwrap();
    let again = open(&disk);
    assert_eq!(*again.record.state().status(&PracticeId::new("OLD-99")), Status::Done);
    assert_eq!(read_organization(&copy_of(&again)).unwrap().entries.len(), 1);
}

#[test]
fn files_that_are_no_copy_are_refused_and_change_nothing() {
    let (disk, ana) = computer(&["ACC-01"]);
    let before = records(&disk);
    let good = String::from_utf8(copy_of(&ana)).unwrap();
    let newer = good.replacen("format: 2", "format: 7", 1);
    let foreign = good.replace("salvaguarda-organization", "salvaguarda-settings-x");
    let device = ana.record.device().as_str();
    let damaged = |damage| NotOpened::File(Unreadable::Damaged(damage));
    for (bytes, expected) in [
        (Vec::new(), damaged(Damage::Empty)),
        (b"%PDF-1.7\nhello".to_vec(), damaged(Damage::Header)),
        (newer.into_bytes(), NotOpened::File(Unreadable::Newer { format: 7 })),
        (foreign.into_bytes(), damaged(Damage::Kind)),
        (good.replacen(", edition", ", editiom", 1).into_bytes(), damaged(Damage::Header)),
        (vec![b'x'; (128 << 20) + 1], damaged(Damage::TooLarge)),
        (good.replace("count: 1,", "count: 2,").into_bytes(), damaged(Damage::Checksum)),
        (resealed(&good, device, "../../home"), damaged(Damage::Device)),
        (resealed(&good, "count: 1, entries", "count: 3, entries"), damaged(Damage::Count)),
    ] {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
        disk.put(Path::new(COPY), &bytes);
        assert_eq!(ana.store.read_copy(Path::new(COPY)), Err(expected), "{start}");
    }
    assert_eq!(ana.store.read_copy(Path::new("/nowhere")), Err(NotOpened::Disk(ErrorKind::NotFound)));
    assert_eq!(records(&disk), before);
}

/// Replaces something after line 1 and makes the checksum of the whole right again.
fn resealed(good: &str, old: &str, new: &str) -> Vec<u8> {
    let (head, body) = good.split_once('\n').unwrap();
    let body = body.replacen(old, new, 1);
    let (start, _) = head.split_once("crc32: ").unwrap();
    format!("{start}crc32: {}, devices: [\n{body}", crc32(body.as_bytes())).into_bytes()
}

/// The checksum of the format, bit by bit.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |mut crc: u32, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
        crc
    })
}

#[test]
fn every_byte_of_a_small_copy_may_be_damaged_and_every_length_cut() {
    let (_, mut ana) = computer(&["ACC-01"]);
    ana.record.merge(computer(&["WAP-01"]).1.record.log().iter().cloned());
    let good = copy_of(&ana);
    let whole = read_organization(&good).unwrap();
    let (mut damages, line) = (0, good.iter().position(|byte| *byte == b'\n').unwrap());
    for at in 0..good.len() {
        assert!(read_organization(&good[..at]).is_err(), "cut at {at}");
        for bit in 0..8 {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << bit;
            damages += 1;
            match read_organization(&bytes) {
                Err(_) => {}
                // Line 1 says who saved it, when and where: no entry hangs on that.
                Ok(file) => assert!(at < line && file.entries == whole.entries, "bit {bit} of byte {at}"),
            }
        }
    }
    assert!(damages > 3000, "{damages}");
}

/// Two devices are imported; the program is killed, or the disk fails, at each step in turn.
#[test]
fn a_merge_can_be_interrupted_at_every_step() {
    let (disk, ana) = computer(&["ACC-01"]);
    let own = entries(&ana.record);
    ana.store.close().unwrap();
    let news: Vec<Entry> =
        [["WAP-01"], ["WEB-01"]].iter().flat_map(|ids| entries(&computer(ids).1.record)).collect();
    for (fault, left) in [
        (Fault::Fails(ErrorKind::StorageFull), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Synced),
        (Fault::FailsFromThen(ErrorKind::Other), Left::AllNames),
    ] {
        let (mut failures, mut at) = (0, 0);
        loop {
            let disk = disk.copied();
            let opened = open(&disk);
            disk.break_at(at, fault);
            let result = opened.store.import(&news, NOW);
            let reached = disk.steps() > at;
            disk.cut_power(left);
            drop(opened);
            disk.repair();
            let again = open(&disk);
            assert_eq!(again.notices, [], "step {at}");
            let found = again.record.log();
            assert!(own.iter().all(|entry| found.iter().any(|other| other == entry)), "step {at}");
            match result {
                Ok(_) => assert_eq!(found.len(), 3, "step {at}: acknowledged and lost"),
                Err(NotImported::Disk(_)) => failures += 1,
                Err(NotImported::Refused(refused)) => panic!("{refused:?}"),
            }
            let once = matches!(fault, Fault::Fails(_));
            assert!(!once || result_is_whole(found.len()), "step {at}: {} entries", found.len());
            // Whatever there is, merging again makes it whole.
            let comparison = Comparison::of(found, &news);
            if !comparison.news.is_empty() {
                again.store.import(&comparison.news, NOW + 60_000).unwrap();
            }
            drop(again);
            assert_eq!(open(&disk).record.log().len(), 3, "step {at}");
            if !reached {
                break;
            }
            at += 1;
        }
        assert!(at > 10 && failures > 6, "{at} steps, {failures} failures");
    }
}

/// A disk that fails once leaves all of a merge or nothing of it.
fn result_is_whole(entries: usize) -> bool {
    entries == 1 || entries == 3
}

#[test]
fn where_nothing_can_be_changed_nothing_is_merged() {
    let folder = tempfile::tempdir().unwrap();
    let first = crate::store::open(folder.path());
    let second = crate::store::open(folder.path());
    let news = entries(&computer(&["WAP-01"]).1.record);
    assert!(matches!(second.store.import(&news, NOW), Err(NotImported::Refused(_))));
    assert!(second.store.undo_import(NOW, NOW).is_err());
    assert!(first.store.imports().is_empty());
}

/// What happens in a team.
#[derive(Clone, Debug)]
enum Happens {
    /// A device writes, with its clock off by so many milliseconds.
    Writes(usize, Change, i64),
    /// A device writes a note, and replaces those it sees.
    Notes(usize, String),
    /// The second takes a copy of the first.
    Copies(usize, usize),
}

fn happens() -> impl Strategy<Value = Happens> {
    let skew = prop_oneof![Just(0), -400_000_000_000..400_000_000_000_i64];
    prop_oneof![
        3 => (0..3_usize, change(), skew).prop_map(|(device, change, skew)| Happens::Writes(device, change, skew)),
        1 => (0..3_usize, "[a-z]{1,4}").prop_map(|(device, text)| Happens::Notes(device, text)),
        1 => (0..3_usize, 0..3_usize).prop_map(|(from, to)| Happens::Copies(from, to)),
    ]
}

/// Three devices, each with its own disk.
struct Team {
    devices: Vec<(MemoryDisk, Opened)>,
    now: i64,
}

impl Team {
    fn new() -> Self {
        Self { devices: (0..3).map(|_| computer(&[])).collect(), now: NOW }
    }

    fn append(&mut self, device: usize, change: Change, skew: i64) {
        let opened = &mut self.devices[device].1;
        let entry = opened.record.append(self.now + skew, None, change);
        opened.store.append(&entry).unwrap();
    }

    fn follow(&mut self, happens: Happens) {
        self.now += 1000;
        match happens {
            Happens::Writes(device, change, skew) => self.append(device, change, skew),
            Happens::Notes(device, text) => {
                let practice = PracticeId::new("ACC-01");
                let state = self.devices[device].1.record.state();
                let seen = state
                    .practice(&practice)
                    .into_iter()
                    .flat_map(|it| it.notes())
                    .map(|(key, _)| key.clone());
                let replaces = seen.collect();
                self.append(device, Change::Note { practice, text, replaces }, 0);
            }
            Happens::Copies(from, to) => self.copy(from, to),
        }
    }

    fn copy(&mut self, from: usize, to: usize) {
        let bytes = copy_of(&self.devices[from].1);
        let (disk, opened) = &mut self.devices[to];
        merge(disk, opened, &bytes, self.now);
    }
}

/// Returns the notes that nobody replaced, from the entries alone.
fn standing_notes(log: &Log) -> BTreeSet<(NoteKey, String)> {
    let (mut notes, mut replaced) = (BTreeSet::new(), BTreeSet::new());
    for entry in log.iter() {
        collect_notes(&entry.stamp, &entry.change, &mut 0, &mut notes, &mut replaced);
    }
    notes.into_iter().filter(|(key, text)| !replaced.contains(key) && !text.is_empty()).collect()
}

fn collect_notes(
    stamp: &Stamp,
    change: &Change,
    part: &mut u32,
    notes: &mut BTreeSet<(NoteKey, String)>,
    replaced: &mut BTreeSet<NoteKey>,
) {
    if let Change::Note { text, replaces, .. } = change {
        notes.insert((NoteKey(stamp.clone(), *part), text.clone()));
        replaced.extend(replaces.iter().cloned());
    }
    if let Change::Several(changes) = change {
        for change in changes {
            collect_notes(stamp, change, part, notes, replaced);
            *part += 1;
        }
    }
}

fn shown_notes(state: &State) -> BTreeSet<(NoteKey, String)> {
    let practices = state.practices();
    let notes = practices
        .flat_map(|(_, practice)| practice.notes().map(|(key, note)| (key.clone(), note.text.clone())));
    notes.collect()
}

fn histories() -> u32 {
    std::env::var("SALVAGUARDA_HISTORIES").map_or(40, |count| count.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: histories(), ..ProptestConfig::default() })]

    #[test]
    fn copies_that_go_round_in_any_order_make_all_devices_alike(
        history in proptest::collection::vec(happens(), 0..25),
        order in Just(vec![(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]).prop_shuffle(),
    ) {
        let mut team = Team::new();
        for happens in history {
            team.follow(happens);
        }
        let all: BTreeSet<Entry> =
            team.devices.iter().flat_map(|(_, opened)| entries(&opened.record)).collect();
        // Twice round in any order everybody has heard from everybody.
        for (from, to) in order.iter().chain(&order) {
            team.now += 1000;
            team.copy(*from, *to);
        }
        let mut expected = Log::default();
        expected.extend(all);
        for (disk, opened) in team.devices {
            prop_assert_eq!(opened.record.log(), &expected);
            prop_assert_eq!(opened.record.state(), &State::fold(expected.iter()));
            prop_assert_eq!(shown_notes(opened.record.state()), standing_notes(&expected));
            opened.store.close().unwrap();
            let again = open(&disk);
            prop_assert_eq!(&again.notices, &[]);
            prop_assert_eq!(again.record.log(), &expected, "on the disk");
            prop_assert!(Comparison::of(again.record.log(), expected.iter()).news.is_empty());
        }
    }

    #[test]
    fn the_preview_says_exactly_what_changes(
        here in proptest::collection::vec((change(), 0..50_i64), 0..12),
        there in proptest::collection::vec((change(), 0..50_i64), 0..12),
    ) {
        let record = |device: &str, changes: Vec<(Change, i64)>| {
            let mut record = Record::new(DeviceId::new(device), Log::default());
            for (change, time) in changes {
                record.append(time, None, change);
            }
            record
        };
        let (mut here, there) = (record("a", here), record("b", there));
        let before = here.state().clone();
        let comparison = Comparison::of(here.log(), there.log().iter());
        here.merge(comparison.news.clone());
        let telling = comparison.differences.iter().filter(|it| it.changes());
        let told: BTreeSet<Subject> = telling.map(|it| it.subject.clone()).collect();
        prop_assert_eq!(told, changed(&before, here.state()));
        for difference in &comparison.differences {
            prop_assert!(holds(here.state(), difference), "{:?}", difference);
        }
        prop_assert!(Comparison::of(here.log(), there.log().iter()).differences.is_empty());
    }

    #[test]
    fn any_entries_come_back_from_a_copy(
        changes in proptest::collection::vec((change(), any::<i64>(), any::<u32>(), "[a-c]"), 0..20),
        edition in any::<String>(),
        organization in "[^\0]{0,40}",
    ) {
        let entry = |(change, time, counter, device): (Change, i64, u32, String)| {
            let stamp = Stamp { time, counter, device: DeviceId::new(device) };
            Entry { stamp, by: Some(edition.clone()), undoes: None, change }
        };
        let all: BTreeSet<Entry> = changes.into_iter().map(entry).collect();
        let saved = SavedBy { device: DeviceId::new("a"), at_ms: NOW, edition: edition.clone() };
        let bytes = write_organization(&organization, &saved, &all).unwrap();
        let back = read_organization(&bytes).unwrap();
        prop_assert_eq!(&back.organization, &organization);
        prop_assert!(edition.starts_with(&back.saved.unwrap().edition));
        prop_assert_eq!(back.entries.into_iter().collect::<BTreeSet<_>>(), all);
        prop_assert!(ron::from_str::<ron::Value>(std::str::from_utf8(&bytes).unwrap()).is_ok());
    }

    #[test]
    fn any_bytes_are_opened_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(read_organization(&bytes).is_err());
    }
}

/// Returns every field that is another way, found without the comparison.
fn changed(before: &State, after: &State) -> BTreeSet<Subject> {
    let mut changed = BTreeSet::new();
    if before.alias() != after.alias() {
        changed.insert(Subject::Alias);
    }
    for (id, now) in after.practices() {
        let nothing = salvaguarda::record::PracticeState::default();
        let then = before.practice(id).unwrap_or(&nothing);
        let notes = |practice: &salvaguarda::record::PracticeState| {
            practice.notes().map(|(key, note)| (key.clone(), note.clone())).collect::<Vec<_>>()
        };
        let fields = [
            (then.status() != now.status(), Subject::Status(id.clone())),
            (then.owner() != now.owner(), Subject::Owner(id.clone())),
            (then.due() != now.due(), Subject::Due(id.clone())),
            (notes(then) != notes(now), Subject::Note(id.clone())),
        ];
        changed.extend(fields.into_iter().filter(|(changed, _)| *changed).map(|(_, subject)| subject));
    }
    for (id, now) in after.incidents() {
        if before.incident(id) != Some(now) {
            changed.insert(Subject::Incident(id.clone()));
        }
    }
    let contacts = |state: &State| -> BTreeSet<_> {
        state.contacts().map(|(id, contact)| (id.clone(), contact.clone())).collect()
    };
    let (then, now) = (contacts(before), contacts(after));
    changed.extend(then.symmetric_difference(&now).map(|(id, _)| Subject::Contact(id.clone())));
    changed
}

/// Returns whether what a difference says of the end is so.
fn holds(state: &State, difference: &Difference) -> bool {
    let Some(practice) = difference.practice() else { return true };
    let side = match (difference.stays, &difference.here) {
        (Stays::Here, Some(here)) => here,
        (Stays::Here, None) => return false,
        (Stays::There | Stays::Both, _) => &difference.there,
    };
    let practice = state.practice(practice).unwrap();
    match (&difference.subject, &side.value) {
        (Subject::Status(_), Value::Status(status)) => practice.status() == status,
        (Subject::Owner(_), Value::Text(owner)) => practice.owner() == owner.as_deref(),
        (Subject::Due(_), Value::Day(due)) => practice.due() == *due,
        (Subject::Note(_), Value::Text(Some(text))) => practice.notes().any(|(_, note)| note.text == *text),
        (Subject::Note(_), Value::Text(None)) => true,
        (_, _) => false,
    }
}
