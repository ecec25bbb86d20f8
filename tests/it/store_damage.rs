//! Files that are not what was written: kept aside or left alone, said, and never a reason to lose what is whole.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::record::{change, incident_change};
use crate::store::{NOW, change as enter, entries, open_at, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use salvaguarda::content::{AnswerId, EmergencyId, PracticeId, StageId, StepId};
use salvaguarda::record::{
    Change, Contact, ContactId, DeviceId, Entry, IncidentChange, IncidentId, IncidentKind, NoteKey, NoteKind,
    Phase, Stamp, Status, StepMark,
};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{
    Damage, Disk, Notice, Opened, ReadOnlyWhy, Refused, SaveStatus, Unreadable, read_record, write_record,
};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const DAY: i64 = 24 * 3_600_000;
const DATA: &str = "/home/ana/data";

fn open(disk: &MemoryDisk) -> Opened {
    open_at(Path::new(DATA), NOW + 3_600_000, Arc::new(disk.clone()))
}

fn read(disk: &MemoryDisk, file: &Path) -> Vec<u8> {
    disk.read(file, u64::MAX).unwrap()
}

fn asides(disk: &MemoryDisk) -> Vec<PathBuf> {
    disk.paths().into_iter().filter(|path| path.to_string_lossy().contains(".damaged-")).collect()
}

/// A disk on which something was saved.
pub(crate) struct Saved {
    pub(crate) disk: MemoryDisk,
    pub(crate) file: PathBuf,
    pub(crate) bytes: Vec<u8>,
    pub(crate) entries: Vec<Entry>,
}

/// What became of a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Found {
    /// The bytes mean the same.
    Same,
    /// It says that it is of a newer version: it was left alone, and said.
    Newer,
    /// It was kept aside, and said.
    Damaged,
}

/// One of the kinds of change there are, so that every kind of line is damaged.
fn sample(number: i64) -> Change {
    let incident = IncidentId(Stamp { time: NOW, counter: 3, device: DeviceId::new("luz") }, 1);
    let contact = Contact { who: "Abogada".to_owned(), reach: "+00 1".to_owned(), note: String::new() };
    let mark = IncidentChange::Step { step: StepId::new("lock"), mark: StepMark::Done };
    let note =
        IncidentChange::Note { kind: NoteKind::Log, text: "En el\nbus".to_owned(), replaces: Vec::new() };
    match number % 6 {
        0 => Change::Status { practice: PracticeId::new("ACC-01"), status: Status::Done },
        1 => Change::Incident { incident, change: mark },
        2 => Change::Open { emergency: EmergencyId::new("device-lost"), kind: IncidentKind::Drill },
        3 => Change::AddContact(contact),
        4 => Change::Incident { incident, change: note },
        _ => Change::EditContact { contact: ContactId(incident.0, 0), details: Some(contact) },
    }
}

impl Saved {
    /// A disk on which some entries of every kind were saved, all of them in the backup too.
    pub(crate) fn new(count: i64) -> Self {
        let saved = Self::of((0..count).map(sample).collect());
        let opened = open(&saved.disk);
        assert_eq!(opened.store.backups()[0].holds.unwrap().entries, opened.record.log().len());
        saved
    }

    /// A disk as the program before this one left it: every record of format 1, and no change that came later.
    fn of_format_1() -> Self {
        let marks = (0..4).map(|number| sample(number * 6));
        let mut saved = Self::of(marks.collect());
        for path in saved.disk.paths() {
            let bytes = saved.disk.read(&path, u64::MAX).unwrap_or_default();
            if let Some(rest) = bytes.strip_prefix(b"(format: 3, kind: \"salvaguarda-record\"") {
                saved.disk.put(&path, &[b"(format: 1, kind: \"salvaguarda-record\"", rest].concat());
            }
        }
        saved.bytes = read(&saved.disk, &saved.file);
        assert!(saved.bytes.starts_with(b"(format: 1, "));
        saved
    }

    /// A disk on which these changes were saved in two sessions.
    fn of(changes: Vec<Change>) -> Self {
        let disk = MemoryDisk::default();
        let (first, second) = changes.split_at(changes.len() / 2);
        // The clock of a test moves whenever somebody looks at it, also for each save that fails: the sessions are so far
        // apart that the second is more than the minute of a backup after the first all the same.
        for (time, changes) in [(NOW, first), (NOW + 1_800_000, second)] {
            let mut opened = open_at(Path::new(DATA), time, Arc::new(disk.clone()));
            // Nothing is saved before everything is entered, so that the backup has it all.
            disk.break_at(0, Fault::FailsFromThen(ErrorKind::Other));
            for (change, time) in changes.iter().zip(time..) {
                enter(&mut opened, time, change.clone());
            }
            disk.repair();
            opened.store.close().unwrap();
        }
        let opened = open(&disk);
        let file = opened.store.file();
        Self { bytes: read(&disk, &file), disk, file, entries: entries(&opened.record) }
    }

    fn without_backups(&self) -> Self {
        let disk = self.disk.copied();
        disk.remove_tree(&Path::new(DATA).join("backups"));
        Self { disk, file: self.file.clone(), bytes: self.bytes.clone(), entries: self.entries.clone() }
    }

    fn with(&self, bytes: &[u8]) -> MemoryDisk {
        let disk = self.disk.copied();
        disk.put(&self.file, bytes);
        disk
    }

    /// The entries whose lines are whole among these bytes.
    fn whole(&self, bytes: &[u8]) -> Vec<Entry> {
        let lines: Vec<&[u8]> = self.bytes.split(|byte| *byte == b'\n').skip(1).collect();
        let found: BTreeSet<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        self.entries
            .iter()
            .zip(lines)
            .filter(|(_, line)| found.contains(line))
            .map(|(entry, _)| entry.clone())
            .collect()
    }
}

/// Opens damaged bytes with and without backups: whatever is whole is there, and the bytes are not lost.
pub(crate) fn check(saved: &Saved, bytes: &[u8]) -> Found {
    check_with(&saved.without_backups(), bytes, |saved| saved.whole(bytes));
    check_with(saved, bytes, |saved| saved.entries.clone())
}

/// Opens damaged bytes where so much can be recovered.
fn check_with(saved: &Saved, bytes: &[u8], whole: impl Fn(&Saved) -> Vec<Entry>) -> Found {
    let disk = saved.with(bytes);
    let opened = open(&disk);
    let found = entries(&opened.record);
    match read_record(bytes) {
        Ok(_) => {
            assert_eq!((found, opened.notices), (saved.entries.clone(), Vec::new()));
            return Found::Same;
        }
        Err(Unreadable::Newer { format }) => {
            assert_eq!(opened.store.read_only(), Some(&ReadOnlyWhy::Newer { format }));
            assert_eq!(opened.notices, [Notice::Newer { file: saved.file.clone(), format }]);
            assert_eq!((read(&disk, &saved.file), asides(&disk)), (bytes.to_vec(), Vec::new()));
            return Found::Newer;
        }
        Err(Unreadable::Damaged(_)) => {}
    }
    let whole = whole(saved);
    assert!(found == whole, "{}", String::from_utf8_lossy(bytes));
    let [Notice::Damaged { kept_as: Some(aside), .. }] = &opened.notices[..] else {
        panic!("{:?}", opened.notices)
    };
    assert!(read(&disk, aside) == bytes);
    assert_eq!(*aside, saved.file.with_extension("ron.damaged-20261123-100000"));
    opened.store.close().unwrap();
    let again = open(&disk);
    assert!(entries(&again.record) == whole);
    assert_eq!(again.notices, []);
    Found::Damaged
}

#[test]
fn a_file_cut_short_at_any_byte() {
    let saved = Saved::new(4);
    for length in 0..saved.bytes.len() {
        check(&saved, &saved.bytes[..length]);
    }
}

#[test]
fn a_file_with_any_byte_flipped() {
    let saved = Saved::new(4);
    for index in 0..saved.bytes.len() {
        for bit in [0, 5, 7] {
            let mut bytes = saved.bytes.clone();
            bytes[index] ^= 1 << bit;
            check(&saved, &bytes);
        }
    }
}

#[test]
fn a_file_that_is_something_else() {
    let saved = Saved::new(4);
    let header = saved.bytes.split(|byte| *byte == b'\n').next().unwrap();
    let deep = |open: &str| [header, b"\n", open.repeat(200_000).as_bytes()].concat();
    let nul_from = |start: usize| [&saved.bytes[..start], &vec![0; saved.bytes.len() - start]].concat();
    let others: Vec<Vec<u8>> = vec![
        Vec::new(),
        vec![0; 4096],
        vec![0; saved.bytes.len()],
        nul_from(saved.bytes.len() / 2),
        vec![b'\n'; 10_000],
        vec![b'('; 1_000_000],
        b"\xff\xfe(\0f\0o\0r\0m\0a\0t\0".to_vec(),
        b"Dear Ana,\n".repeat(1000),
        b"(format: 1)".to_vec(),
        b"(format: 1)\n".to_vec(),
        b"(format: 1, kind: \"salvaguarda-settings\", crc32: 0, value:\n()\n)\n".to_vec(),
        [b"(format: 1, ", "[".repeat(4000).as_bytes(), b"\n"].concat(),
        [b"(format: 1, x: ", "(".repeat(4000).as_bytes(), b"\n"].concat(),
        b"(format: 0, \n".to_vec(),
        b"(format: -1, \n".to_vec(),
        b"(format: 99999999999999999999, \n".to_vec(),
        header.to_vec(),
        [header, b"\n"].concat(),
        deep("["),
        deep("("),
        deep("Several(["),
        saved.bytes.repeat(2),
        [&saved.bytes[..], b"x"].concat(),
        [b"\n", &saved.bytes[..]].concat(),
        String::from_utf8(saved.bytes.clone()).unwrap().replace('\n', "\r\n").into_bytes(),
    ];
    for bytes in others {
        check(&saved, &bytes);
    }
}

/// All checksums fit, and still nothing is read that could exhaust the stack or the memory.
#[test]
fn a_file_made_to_harm() {
    let nested = |depth: usize| format!("{}Alias(\"\"){}", "Several([".repeat(depth), "])".repeat(depth));
    let many = |count: usize| format!("Several([{}])", "Alias(\"\"),".repeat(count));
    let file = |change: &str| {
        let rest = format!("1,0,None,None,{change})");
        let body = format!("({},{rest},\n])\n", crc32fast::hash(format!("d\n{rest}").as_bytes()));
        let crc32 = crc32fast::hash(body.as_bytes());
        let header = "(format: 1, kind: \"salvaguarda-record\", organization: \"o\", device: \"d\", count: 1";
        format!("{header}, crc32: {crc32}, entries: [\n{body}").into_bytes()
    };
    let damaged = Err(Unreadable::Damaged(Damage::Entry(1)));
    for harmless in [nested(0), nested(16), many(9_999)] {
        assert_eq!(read_record(&file(&harmless)).unwrap().1.len(), 1);
    }
    for harmful in [nested(17), nested(200_000), many(10_000), many(300_000), "[".repeat(3 << 20)] {
        assert_eq!(read_record(&file(&harmful)), damaged);
    }
    let disk = MemoryDisk::default();
    disk.put(&Path::new(DATA).join("settings.ron"), settings_file(&"[".repeat(500_000)).as_bytes());
    let opened = open(&disk);
    assert!(matches!(&opened.notices[..], [Notice::SettingsDamaged { .. }]));
}

#[test]
fn a_file_without_end() {
    let saved = Saved::new(4);
    let mut bytes = saved.bytes.clone();
    bytes.resize(40 << 20, b'x');
    let disk = saved.with(&bytes);
    let opened = open(&disk);
    assert_eq!(entries(&opened.record), saved.entries);
    let [Notice::Damaged { damage: Damage::TooLarge, kept_as: Some(_), .. }] = &opened.notices[..] else {
        panic!("{:?}", opened.notices)
    };
}

fn wound() -> impl Strategy<Value = (usize, usize, Vec<u8>)> {
    let piece = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200),
        (0..5000_usize).prop_map(|length| vec![0; length]),
        Just4096::of(b"]),\n"),
        Just4096::of(b"[("),
    ];
    (any::<proptest::sample::Index>(), 0..5000_usize, piece)
        .prop_map(|(at, length, piece)| (at.index(1 << 16), length, piece))
}

/// 4096 bytes of one pattern.
struct Just4096;

impl Just4096 {
    fn of(pattern: &'static [u8]) -> proptest::prelude::Just<Vec<u8>> {
        proptest::prelude::Just(pattern.iter().copied().cycle().take(4096).collect())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_large_file_with_any_wounds(wounds in proptest::collection::vec(wound(), 1..4)) {
        static SAVED: std::sync::LazyLock<Saved> = std::sync::LazyLock::new(|| Saved::new(600));
        let mut bytes = SAVED.bytes.clone();
        for (at, length, piece) in wounds {
            let start = at % (bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        check(&SAVED, &bytes);
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(read_record(&bytes).is_err());
    }

    #[test]
    fn any_entries_come_back(
        changes in proptest::collection::vec((change(), any::<i64>(), any::<u32>(), any::<Option<String>>()), 0..20),
        in_incidents in proptest::collection::vec(incident_change(), 0..8),
        texts in proptest::collection::vec(any::<String>(), 1..5),
    ) {
        let device = DeviceId::new("d");
        let stamp = |time, counter| Stamp { time, counter, device: device.clone() };
        let mut entries: Vec<Entry> = changes
            .into_iter()
            .map(|(change, time, counter, by)| Entry { stamp: stamp(time, counter), by, undoes: None, change })
            .collect();
        let incident = |text: &str| IncidentId(Stamp { device: DeviceId::new(text), ..stamp(-1, u32::MAX) }, u32::MAX);
        for change in in_incidents {
            let change = Change::Incident { incident: incident("e"), change };
            entries.push(Entry { stamp: stamp(0, 0), by: None, undoes: None, change });
        }
        for text in texts {
            for kind in [NoteKind::Log, NoteKind::Lesson] {
                let replaces = vec![NoteKey(stamp(4, 5), 6)];
                let change = IncidentChange::Note { kind, text: text.clone(), replaces };
                let change = Change::Incident { incident: incident(&text), change };
                entries.push(Entry { stamp: stamp(0, 0), by: None, undoes: None, change });
            }
            let note = Change::Note {
                practice: PracticeId::new(text.clone()),
                text: text.clone(),
                replaces: vec![NoteKey(Stamp { time: 1, counter: 2, device: DeviceId::new(text) }, 3)],
            };
            entries.push(Entry { stamp: stamp(0, 0), by: None, undoes: Some(stamp(7, 8)), change: note });
        }
        let bytes = write_record("org", &device, &entries).unwrap();
        prop_assert_eq!(read_record(&bytes), Ok((device.clone(), entries.clone())));
        prop_assert!(ron::from_str::<ron::Value>(std::str::from_utf8(&bytes).unwrap()).is_ok());
        prop_assert_eq!(bytes.iter().filter(|byte| **byte == b'\n').count(), entries.len() + 2);
    }
}

#[test]
fn what_is_kept_aside_is_never_overwritten() {
    let saved = Saved::new(4);
    let disk = saved.with(b"first");
    open(&disk).store.close().unwrap();
    disk.put(&saved.file, b"second");
    open(&disk).store.close().unwrap();
    let found: BTreeSet<Vec<u8>> = asides(&disk).iter().map(|path| read(&disk, path)).collect();
    assert_eq!(found, [b"first".to_vec(), b"second".to_vec()].into());
    assert_eq!(entries(&open(&disk).record), saved.entries);
}

/// The program is killed, or the disk fails, at any step of opening a damaged file.
#[test]
fn opening_a_damaged_file_can_be_interrupted() {
    let saved = Saved::new(4);
    let damaged = &saved.bytes[..saved.bytes.len() / 2];
    for fault in [Fault::Fails(ErrorKind::Other), Fault::FailsFromThen(ErrorKind::Other)] {
        for at in 0.. {
            let disk = saved.with(damaged);
            disk.break_at(at, fault);
            let opened = open(&disk);
            opened.store.close().ok();
            let reached = disk.steps() > at;
            disk.cut_power(Left::Synced);
            let kept =
                disk.paths().iter().any(|path| disk.read(path, u64::MAX).is_ok_and(|bytes| bytes == damaged));
            assert!(kept, "{fault:?} at {at}: {:#?}", disk.take_trace());
            let mut found: BTreeSet<Entry> = entries(&open(&disk).record).into_iter().collect();
            // A backup that could not be read then was said to be so, and is still there.
            for backup in open(&disk).store.backups() {
                found.extend(read_record(&read(&disk, &backup.path)).unwrap().1);
            }
            assert_eq!(
                found.into_iter().collect::<Vec<_>>(),
                saved.entries,
                "{fault:?} at {at}: {:#?}",
                disk.take_trace()
            );
            if !reached {
                assert!(at > 15);
                break;
            }
        }
    }
}

#[test]
fn a_lost_file_comes_back_from_its_backups() {
    let saved = Saved::new(4);
    saved.disk.remove_tree(&saved.file);
    let opened = open(&saved.disk);
    assert_eq!(entries(&opened.record), saved.entries);
    assert_eq!(opened.notices, [Notice::Missing { file: saved.file.clone(), from_backups: 4 }]);
    opened.store.close().unwrap();
    assert_eq!(read(&saved.disk, &saved.file), saved.bytes);
}

#[test]
fn a_file_that_the_disk_does_not_give_out_is_left_alone() {
    let saved = Saved::new(4);
    let steps = {
        saved.disk.take_trace();
        open(&saved.disk);
        saved.disk.take_trace()
    };
    let name = saved.file.file_name().unwrap().to_string_lossy();
    let at = steps.iter().position(|step| *step == format!("read {name}")).unwrap();
    for kind in [ErrorKind::PermissionDenied, ErrorKind::Other] {
        saved.disk.break_at(at, Fault::Fails(kind));
        let opened = open(&saved.disk);
        assert_eq!(opened.notices, [Notice::Unreadable { path: saved.file.clone(), kind }]);
        assert_eq!(opened.store.status(), SaveStatus::ReadOnly { why: ReadOnlyWhy::Unreadable(kind) });
        assert_eq!(entries(&opened.record), saved.entries, "from the backup, to look at");
        opened.store.close().unwrap();
        assert_eq!((read(&saved.disk, &saved.file), asides(&saved.disk)), (saved.bytes.clone(), Vec::new()));
    }
}

#[test]
fn a_newer_file_is_never_written() {
    let saved = Saved::new(4);
    let newer = include_bytes!("../fixtures/store/newer.ron");
    let disk = saved.with(newer);
    let before = disk.paths();
    let mut opened = open(&disk);
    assert_eq!(opened.notices, [Notice::Newer { file: saved.file.clone(), format: 4 }]);
    let entry = opened.record.append(NOW, None, Change::Alias("x".to_owned()));
    assert_eq!(opened.store.append(&entry), Err(Refused::ReadOnly));
    opened.store.save_settings(&Settings { welcomed: true, ..Settings::default() });
    assert_eq!(opened.store.flush(), Ok(()));
    assert_eq!((read(&disk, &saved.file), disk.paths()), (newer.to_vec(), before));
    let copy = Path::new("/media/copy.ron");
    opened.store.save_copy_to(copy, opened.record.log(), NOW, "2026-11").unwrap();
    assert_eq!(read(&disk, copy), newer);
}

fn other_device(entries: &[Entry]) -> Vec<Entry> {
    let device = DeviceId::new("luz");
    let other = |entry: &Entry| Entry {
        stamp: Stamp { device: device.clone(), ..entry.stamp.clone() },
        ..entry.clone()
    };
    entries.iter().map(other).collect()
}

#[test]
fn other_devices_are_read_and_never_touched() {
    let saved = Saved::new(4);
    let folder = saved.file.parent().unwrap();
    let theirs = other_device(&saved.entries);
    let good = write_record("org", &DeviceId::new("luz"), &theirs).unwrap();
    let files: [(&str, &[u8]); 5] = [
        ("luz.ron", &good),
        ("luz (conflicted copy).ron", &good),
        ("eva.ron", &good[..good.len() - 9]),
        ("ada.ron", include_bytes!("../fixtures/store/newer.ron")),
        ("readme.txt", b"not ours"),
    ];
    for (name, bytes) in files {
        saved.disk.put(&folder.join(name), bytes);
    }
    let opened = open(&saved.disk);
    let all: BTreeSet<Entry> = saved.entries.iter().chain(&theirs).cloned().collect();
    assert_eq!(entries(&opened.record), all.into_iter().collect::<Vec<_>>());
    let (eva, ada) = (folder.join("eva.ron"), folder.join("ada.ron"));
    let expected = [
        Notice::Newer { file: ada, format: 4 },
        Notice::OtherDamaged { file: eva, damage: Damage::Checksum },
    ];
    assert_eq!(opened.notices, expected);
    assert_eq!(opened.store.read_only(), None);
    opened.store.close().unwrap();
    for (name, bytes) in files {
        assert_eq!(read(&saved.disk, &folder.join(name)), bytes, "{name}");
    }
    assert_eq!(read(&saved.disk, &saved.file), saved.bytes);
}

/// Somebody copied a colleague's file over ours: both are kept, and both are shown.
#[test]
fn a_file_of_another_device_under_our_name_is_read_on() {
    let saved = Saved::new(4);
    let theirs = other_device(&saved.entries);
    let good = write_record("org", &DeviceId::new("luz"), &theirs).unwrap();
    let all: BTreeSet<Entry> = saved.entries.iter().chain(&theirs).cloned().collect();
    let all: Vec<Entry> = all.into_iter().collect();

    let disk = saved.with(&good);
    let opened = open(&disk);
    assert_eq!(entries(&opened.record), all);
    let [Notice::Damaged { damage: Damage::Device, kept_as: Some(aside), .. }] = &opened.notices[..] else {
        panic!("{:?}", opened.notices)
    };
    assert_eq!(read(&disk, aside), good);
    opened.store.close().unwrap();
    let again = open(&disk);
    assert_eq!((entries(&again.record), again.notices), (all.clone(), Vec::new()));

    // The same while the program runs.
    let disk = saved.disk.copied();
    let mut opened = open(&disk);
    disk.put(&saved.file, &good);
    let entry = tick(&mut opened, NOW + DAY, "ACC-09");
    opened.store.close().unwrap();
    let again = open(&disk);
    assert_eq!(again.notices, []);
    assert_eq!(entries(&again.record), all.into_iter().chain([entry]).collect::<Vec<_>>());
}

/// What a sync tool put beside our file is ours; it is in our file before somebody tidies up.
#[test]
fn a_conflict_copy_of_our_own_file_is_taken_over() {
    let saved = Saved::new(4);
    let extra = Entry {
        stamp: Stamp { time: NOW + 5, ..saved.entries[0].stamp.clone() },
        change: Change::Alias("Casa".to_owned()),
        ..saved.entries[0].clone()
    };
    let copy = write_record("org", &extra.stamp.device, &[saved.entries[0].clone(), extra.clone()]).unwrap();
    let path = saved.file.with_file_name("x.sync-conflict-20261123-100000-ABCDEF.ron");
    saved.disk.put(&path, &copy);
    let opened = open(&saved.disk);
    assert!(entries(&opened.record).contains(&extra));
    opened.store.close().unwrap();
    saved.disk.remove_tree(&path);
    let again = open(&saved.disk);
    assert!(entries(&again.record).contains(&extra));
    assert_eq!(again.record.log().len(), 5);
}

#[test]
fn a_damaged_device_file_costs_nothing_but_a_name() {
    let saved = Saved::new(4);
    let device = Path::new(DATA).join("device.ron");
    let good = read(&saved.disk, &device);
    let far = String::from_utf8(good.clone()).unwrap();
    let outside = salvaguarda_device("../../elsewhere", "org");
    let wrong: [&[u8]; 6] =
        [b"", &[0; 100], &good[..40], b"(format: 1, \n", outside.as_bytes(), &far.as_bytes()[1..]];
    for bytes in wrong {
        let disk = saved.disk.copied();
        disk.put(&device, bytes);
        let mut opened = open(&disk);
        let [Notice::DeviceDamaged { kept_as: Some(aside), .. }] = &opened.notices[..] else {
            panic!("{:?}", opened.notices)
        };
        assert_eq!(read(&disk, aside), bytes);
        assert_eq!(entries(&opened.record), saved.entries);
        let entry = tick(&mut opened, NOW, "ACC-09");
        opened.store.close().unwrap();
        assert_eq!(read(&disk, &saved.file), saved.bytes);
        let again = open(&disk);
        assert_eq!(again.notices, []);
        assert_eq!(entries(&again.record), saved.entries.iter().cloned().chain([entry]).collect::<Vec<_>>());
    }
}

fn salvaguarda_device(device: &str, organization: &str) -> String {
    let body = format!("(device: {device:?}, organization: {organization:?})\n)\n");
    let crc32 = crc32fast::hash(body.as_bytes());
    format!("(format: 1, kind: \"salvaguarda-device\", crc32: {crc32}, value:\n{body}")
}

fn settings_file(body: &str) -> String {
    let body = format!("{body}\n)\n");
    let crc32 = crc32fast::hash(body.as_bytes());
    format!("(format: 1, kind: \"salvaguarda-settings\", crc32: {crc32}, value:\n{body}")
}

#[test]
fn settings_of_another_edition_do_no_harm() {
    let check = |body: &str, expected: Settings| {
        let disk = MemoryDisk::default();
        disk.put(&Path::new(DATA).join("settings.ron"), settings_file(body).as_bytes());
        let opened = open(&disk);
        assert_eq!((opened.settings, opened.notices), (expected, Vec::new()), "{body}");
    };
    check("()", Settings::default());
    check(
        "(welcomed: true, fonts: [\"x\", (1, 2)], sound: Some(Loud(3)))",
        Settings { welcomed: true, ..Settings::default() },
    );
    check("(text_size: 1000)", Settings { text_size: 200, ..Settings::default() });
    check("(window: Some((position: None, size: (NaN, inf), maximized: true)))", Settings::default());
}

#[test]
fn damaged_settings_are_kept_aside() {
    let disk = MemoryDisk::default();
    let mut opened = open(&disk);
    opened.settings.apply(SettingChange::TextSize(150));
    opened.store.save_settings(&opened.settings);
    opened.store.close().unwrap();
    let file = Path::new(DATA).join("settings.ron");
    let good = read(&disk, &file);
    for length in 0..good.len() {
        let disk = disk.copied();
        disk.put(&file, &good[..length]);
        let opened = open(&disk);
        assert_eq!(opened.settings, Settings::default());
        let [Notice::SettingsDamaged { kept_as: Some(aside), .. }] = &opened.notices[..] else {
            panic!("{:?}", opened.notices)
        };
        assert_eq!(read(&disk, aside), &good[..length]);
        opened.store.save_settings(&Settings { welcomed: true, ..Settings::default() });
        opened.store.close().unwrap();
        assert!(open(&disk).settings.welcomed);
    }
}

#[test]
fn newer_settings_are_left_alone() {
    let disk = MemoryDisk::default();
    let file = Path::new(DATA).join("settings.ron");
    disk.put(&file, b"(format: 2, kind: \"salvaguarda-settings\"\n");
    let mut opened = open(&disk);
    assert_eq!(opened.notices, [Notice::Newer { file: file.clone(), format: 2 }]);
    opened.store.save_settings(&Settings { welcomed: true, ..Settings::default() });
    tick(&mut opened, NOW, "ACC-01");
    opened.store.close().unwrap();
    assert_eq!(read(&disk, &file), b"(format: 2, kind: \"salvaguarda-settings\"\n");
    assert_eq!(open(&disk).record.log().len(), 1);
}

/// The first file ever written reads as it did then, in every version to come. Written again, its lines are the same.
#[test]
fn format_1_is_read_for_ever() {
    let file = include_str!("../fixtures/store/v1.ron");
    let (device, entries) = read_record(file.as_bytes()).unwrap();
    let all = v1_entries();
    assert_eq!((device, &entries), (DeviceId::new("ana"), &all));
    let written = String::from_utf8(write_record("casa", &DeviceId::new("ana"), &all).unwrap()).unwrap();
    assert_eq!(written, file.replacen("(format: 1,", "(format: 3,", 1));
}

#[test]
fn format_2_is_read_for_ever() {
    let file = include_str!("../fixtures/store/v2.ron");
    let all = v2_entries();
    assert_eq!(read_record(file.as_bytes()), Ok((DeviceId::new("ana"), all.clone())));
    let written = String::from_utf8(write_record("casa", &DeviceId::new("ana"), &all).unwrap()).unwrap();
    assert_eq!(written, file.replacen("(format: 2,", "(format: 3,", 1));
}

/// A program that is older than the format says so, and touches nothing: what it looks at, the number at the beginning
/// of line 1, is where it was.
#[test]
fn every_format_begins_with_its_number() {
    let written = write_record("casa", &DeviceId::new("ana"), &v2_entries()).unwrap();
    assert!(written.starts_with(b"(format: 3, kind: \"salvaguarda-record\", "));
    let newer = String::from_utf8(written).unwrap().replacen("(format: 3,", "(format: 4,", 1);
    assert_eq!(read_record(newer.as_bytes()), Err(Unreadable::Newer { format: 4 }));
}

/// A file of format 1 is read as it is, and is one of format 3 with every entry when something is entered.
#[test]
fn a_file_of_format_1_becomes_one_of_format_3() {
    let saved = Saved::of_format_1();
    let mut opened = open(&saved.disk);
    assert_eq!((entries(&opened.record), opened.notices), (saved.entries.clone(), Vec::new()));
    assert_eq!(opened.store.read_only(), None);
    opened.store.flush().unwrap();
    assert_eq!(read(&saved.disk, &saved.file), saved.bytes, "nothing was entered");
    let mut all = saved.entries.clone();
    all.extend((0..6).map(|number| {
        let entry = opened.record.append(NOW + DAY + number, None, sample(number));
        opened.store.append(&entry).unwrap();
        entry
    }));
    opened.store.close().unwrap();
    let bytes = read(&saved.disk, &saved.file);
    assert!(bytes.starts_with(b"(format: 3, "));
    assert_eq!(read_record(&bytes).unwrap().1, all);
    let lines = |bytes: &[u8]| -> Vec<Vec<u8>> {
        bytes.split(|byte| *byte == b'\n').skip(1).map(<[u8]>::to_vec).collect()
    };
    assert!(
        lines(&bytes).starts_with(&lines(&saved.bytes)[..4]),
        "lines that were written are kept as they are"
    );
    assert_eq!(asides(&saved.disk), Vec::<PathBuf>::new());
    let again = open(&saved.disk);
    assert_eq!((entries(&again.record), again.notices), (all, Vec::new()));
}

#[test]
fn a_damaged_file_of_format_1_gives_what_is_whole() {
    let saved = Saved::of_format_1();
    for length in (0..saved.bytes.len()).step_by(7) {
        check(&saved, &saved.bytes[..length]);
    }
}

fn v1_entries() -> Vec<Entry> {
    let practice = |id: &str| PracticeId::new(id);
    let stamp = |time, device: &str| Stamp { time, counter: 0, device: DeviceId::new(device) };
    let note = NoteKey(stamp(NOW, "luz"), 1);
    let not_applicable = Status::NotApplicable { reason: "No usamos".to_owned() };
    let changes = vec![
        Change::Status { practice: practice("ACC-01"), status: Status::Done },
        Change::Status { practice: practice("ACC-02"), status: Status::InProgress },
        Change::Status { practice: practice("ACC-03"), status: not_applicable },
        Change::Owner { practice: practice("ACC-01"), owner: Some("Coordinación".to_owned()) },
        Change::Owner { practice: practice("ACC-01"), owner: None },
        Change::Due { practice: practice("ACC-01"), due: Some(jiff::civil::date(2026, 12, 1)) },
        Change::Due { practice: practice("ACC-01"), due: None },
        Change::Note {
            practice: practice("ACC-01"),
            text: "Falta \"Ana\"\ny su teléfono".to_owned(),
            replaces: vec![note],
        },
        Change::Alias("Casa".to_owned()),
        Change::Several(vec![
            Change::Alias("Casa".to_owned()),
            Change::Status { practice: practice("ACC-01"), status: Status::ToDo },
        ]),
    ];
    numbered(changes)
}

/// Every change that came with format 2.
fn v2_entries() -> Vec<Entry> {
    let stamp = |time, counter, device: &str| Stamp { time, counter, device: DeviceId::new(device) };
    let key = NoteKey(stamp(NOW, 0, "luz"), 1);
    let incident = IncidentId(stamp(NOW, 2, "ana"), 3);
    let contact = Contact {
        who: "Abogada \"de turno\"".to_owned(),
        reach: "+00 123".to_owned(),
        note: "Solo\nde día".to_owned(),
    };
    let contact_id = ContactId(stamp(NOW, 4, "luz"), 5);
    let open = |kind| Change::Open { emergency: EmergencyId::new("device-lost"), kind };
    let note =
        |kind| IncidentChange::Note { kind, text: "En el bus".to_owned(), replaces: vec![key.clone()] };
    let mark = |mark| IncidentChange::Step { step: StepId::new("lock"), mark };
    let answer = |answer: Option<&str>| IncidentChange::Answer {
        stage: StageId::new("now"),
        answer: answer.map(AnswerId::new),
    };
    let in_incident = [
        IncidentChange::Title("El celular".to_owned()),
        mark(StepMark::Open),
        mark(StepMark::Done),
        mark(StepMark::NotNeeded),
        answer(Some("found")),
        answer(None),
        note(NoteKind::Log),
        note(NoteKind::Lesson),
        IncidentChange::Phase(Phase::Open),
        IncidentChange::Phase(Phase::Closed),
        IncidentChange::Phase(Phase::Discarded),
    ];
    let mut changes = vec![open(IncidentKind::Real), open(IncidentKind::Drill)];
    changes.extend(in_incident.map(|change| Change::Incident { incident: incident.clone(), change }));
    let edit = |details| Change::EditContact { contact: contact_id.clone(), details };
    changes.extend([Change::AddContact(contact.clone()), edit(Some(contact.clone())), edit(None)]);
    changes.push(Change::Several(vec![open(IncidentKind::Real), Change::AddContact(contact)]));
    numbered(changes)
}

fn numbered(changes: Vec<Change>) -> Vec<Entry> {
    let stamp = |time| Stamp { time, counter: 0, device: DeviceId::new("ana") };
    let entry = |(index, change): (usize, Change)| Entry {
        stamp: stamp(NOW + index as i64),
        by: (index % 2 == 0).then(|| "Dirección".to_owned()),
        undoes: (index == 9).then(|| stamp(NOW)),
        change,
    };
    changes.into_iter().enumerate().map(entry).collect()
}
