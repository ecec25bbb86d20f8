//! Every step of everything that writes fails in turn: what was there is there, or what was to be.
//!
//! A step is one call of the disk: look, read, list, make, create, write, sync a file, rename, open a folder, sync it,
//! remove. Each fails in 21 ways: full, forbidden or broken, once or from then on, or a write takes only half; and then
//! the program ends, or the power is cut and what was not synced is gone, with its name or without.
//! `SALVAGUARDA_FAULTS` says in how many of the ways; 2 when it is not set, others at each step.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{NEVER, NOW, change, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use salvaguarda::content::{Edition, PracticeId};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, Comparison, DeviceId, Entry, Log, Record, Status, as_it_was};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{
    Disk as _, Import, Notice, Opened, Opening, OrganizationKind, Places, Protection, SaveError, Standing,
    Store, Vault, Work, read_organization, read_record,
};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const DATA: &str = "/home/ana/data";
const COPY: &str = "/media/usb/org.salvaguarda";
const TEAM: &str = "/media/team";
const EDITION: &str = "2026-11";
const CANARY: &str = "CANARIO-2d9e";
const PASSPHRASES: [&str; 2] = ["jícara zapote neblina y farol", "la vecina riega helechos azules"];
const HOUR: i64 = 3_600_000;

/// A practice, a status or an alias that somebody entered, and when.
type Entered = (i64, Change);

/// What a person finds who opens the program after it all.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    entered: Vec<Entered>,
    notices: Vec<Notice>,
    settings: Settings,
    /// Which passphrase opens it.
    passphrase: Option<&'static str>,
    organizations: Vec<Listed>,
    imports: Vec<Import>,
    /// What is in the file that was exported.
    copy: Option<usize>,
    /// What this device has in the folder of the team, before the program was opened.
    team: Option<usize>,
}

/// An organization in the list, and what is in it.
#[derive(Clone, Debug, PartialEq)]
struct Listed {
    alias: String,
    standing: Standing,
    in_team: bool,
    entered: Vec<Entered>,
}

/// Something that a person does.
struct Deed {
    name: &'static str,
    before: MemoryDisk,
    /// Only the steps below this folder fail.
    below: &'static str,
    /// It is several files, and a failure may leave some of them. It is not acknowledged then, nothing is lost, and done
    /// again it is whole.
    may_be_part: bool,
    act: Act,
}

/// Opens the program, calls the function when the disk is to break, and does it. Returns whether it was acknowledged.
type Act = Box<dyn Fn(&MemoryDisk, &dyn Fn()) -> bool>;

impl Deed {
    fn new(name: &'static str, before: &MemoryDisk, act: impl Fn(&mut Opened) -> bool + 'static) -> Self {
        let act = move |disk: &MemoryDisk, breaks: &dyn Fn()| {
            let mut opened = unlocked(disk, NOW + HOUR);
            breaks();
            let acknowledged = act(&mut opened);
            opened.store.close().ok();
            acknowledged
        };
        Self { name, before: before.copied(), below: "", may_be_part: false, act: Box::new(act) }
    }

    /// Several files are written: they may be there in part.
    fn in_parts(self) -> Self {
        Self { may_be_part: true, ..self }
    }
}

fn opening(disk: &MemoryDisk, now: i64, vault: Option<Vault>) -> Opened {
    let time = AtomicI64::new(now);
    let clock = Arc::new(move || time.fetch_add(1, Ordering::Relaxed));
    let opening = Opening::new(Places::inside(Path::new(DATA)).unwrap(), clock);
    // Nobody looks at the folder of a team by the clock, so that each round has the same steps.
    Opening { disk: Arc::new(disk.clone()), vault, look_every: NEVER, ..opening }.open()
}

fn key(store: &Store) -> Option<(&'static str, Vault)> {
    PASSPHRASES
        .into_iter()
        .find_map(|text| Some((text, store.keyhole().unlock(&*store.disk(), &Secret::new(text)).ok()?)))
}

/// Opens, with whichever passphrase opens it.
fn unlocked(disk: &MemoryDisk, now: i64) -> Opened {
    let opened = opening(disk, now, None);
    if opened.store.protection() != Protection::Locked {
        return opened;
    }
    let (_, vault) = key(&opened.store).expect("no passphrase opens it any more");
    opened.store.close().unwrap();
    opening(disk, now, Some(vault))
}

fn entered(record: &Record) -> Vec<Entered> {
    record.log().iter().map(|entry| (entry.stamp.time, entry.change.clone())).collect()
}

fn count(disk: &MemoryDisk, file: &Path) -> Option<usize> {
    let bytes = disk.read(file, u64::MAX).ok()?;
    Some(read_record(&bytes).map(|(_, entries)| entries.len()).unwrap_or(usize::MAX))
}

/// Opens the program, looks at everything there is, and closes it.
fn look(disk: &MemoryDisk) -> Seen {
    let copy = disk.read(Path::new(COPY), u64::MAX).ok();
    let copy = copy.map(|bytes| read_organization(&bytes).unwrap().entries.len());
    let in_team = disk.files(Path::new(TEAM)).unwrap_or_default();
    let in_team = in_team.iter().find(|name| name.extension().is_some_and(|end| end == "ron"));
    let team = in_team.and_then(|name| count(disk, &Path::new(TEAM).join(name)));
    let first = opening(disk, NOW + 2 * HOUR, None);
    let passphrase = key(&first.store).map(|(text, _)| text);
    drop(first);
    let mut opened = unlocked(disk, NOW + 2 * HOUR);
    for backup in opened.store.backups() {
        assert!(backup.holds.is_some(), "{} is damaged", backup.path.display());
    }
    let (seen, settings, imports) =
        (entered(&opened.record), opened.settings.clone(), opened.store.imports());
    let mut notices = std::mem::take(&mut opened.notices);
    let here = opened.store.organization().to_owned();
    let mut organizations = Vec::new();
    for known in opened.store.organizations().list().to_vec() {
        if opened.store.organization() != known.name {
            opened = opened.store.switch(&known.name).unwrap();
            notices.append(&mut opened.notices);
        }
        let in_there = if known.name == here { seen.clone() } else { entered(&opened.record) };
        let in_team = known.team.is_some();
        let (alias, standing) = (known.alias, known.standing);
        organizations.push(Listed { alias, standing, in_team, entered: in_there });
    }
    organizations.sort_by(|one, other| one.alias.cmp(&other.alias));
    opened.store.switch(&here).unwrap().store.close().unwrap();
    Seen { entered: seen, notices, settings, passphrase, organizations, imports, copy, team }
}

/// The 21 ways in which a step fails, neighbours far from each other.
fn ways() -> Vec<(Fault, Left)> {
    // The system's "input/output error" has no name of its own in Rust.
    let broken = io::Error::from_raw_os_error(5).kind();
    let kinds = [ErrorKind::StorageFull, ErrorKind::PermissionDenied, broken];
    let faults = kinds.into_iter().flat_map(|kind| [Fault::Fails(kind), Fault::FailsFromThen(kind)]);
    let faults: Vec<Fault> = faults.chain([Fault::WritesHalf]).collect();
    let lefts = [Left::Everything, Left::Synced, Left::AllNames];
    (0..21).map(|number| number * 8 % 21).map(|number| (faults[number % 7], lefts[number / 7])).collect()
}

fn ways_for_each_step() -> usize {
    std::env::var("SALVAGUARDA_FAULTS").map_or(2, |count| count.parse::<usize>().unwrap().min(21))
}

/// How often which state was found.
#[derive(Debug, Default)]
struct Tally {
    steps: usize,
    runs: usize,
    old: usize,
    new: usize,
    part: usize,
}

/// Fails every step of a deed.
fn check(deed: &Deed) {
    let (ways, each) = (ways(), ways_for_each_step());
    let below = Path::new(deed.below);
    let new = {
        let disk = deed.before.copied();
        assert!(
            (deed.act)(&disk, &|| disk.break_below(below, usize::MAX - 1, Fault::WritesHalf)),
            "{}",
            deed.name
        );
        look(&disk)
    };
    let old = {
        let disk = deed.before.copied();
        (deed.act)(&disk, &|| disk.break_below(below, 0, Fault::FailsFromThen(ErrorKind::Other)));
        disk.repair();
        look(&disk)
    };
    assert_ne!(old, new, "{} does nothing", deed.name);
    assert_eq!((&old.notices[..], &new.notices[..]), (&[][..], &[][..]), "{}", deed.name);
    let mut tally = Tally::default();
    loop {
        let mut reached = false;
        for number in 0..each {
            let way = ways[(tally.steps * each + number) % ways.len()];
            reached |= check_way(deed, (tally.steps, way), (&old, &new), &mut tally);
        }
        if !reached {
            break;
        }
        tally.steps += 1;
    }
    let Tally { steps, runs, old, new, part } = tally;
    eprintln!(
        "{}: {steps} steps, {each} ways each, {runs} runs: old {old}, new {new}, in part {part}",
        deed.name
    );
    assert!(steps > 5, "{}: only {steps} steps", deed.name);
}

/// Does it once with a step that fails one way. Returns whether the step was reached.
fn check_way(
    deed: &Deed,
    (at, way): (usize, (Fault, Left)),
    (old, new): (&Seen, &Seen),
    tally: &mut Tally,
) -> bool {
    let (fault, left) = way;
    let disk = deed.before.copied();
    disk.take_trace();
    let acknowledged = (deed.act)(&disk, &|| {
        disk.take_trace();
        disk.break_below(Path::new(deed.below), at, fault);
    });
    // What is acknowledged is saved on this computer; the copy of the team may come later.
    let acknowledged = acknowledged && deed.below.is_empty();
    let reached = disk.steps() > at;
    let trace = disk.take_trace();
    disk.cut_power(left);
    let seen = look(&disk);
    tally.runs += 1;
    let about = || format!("{} at step {at}, {fault:?}, {left:?}: {trace:#?}", deed.name);
    if seen == *new {
        tally.new += 1;
    } else {
        assert!(!acknowledged, "acknowledged and not there: {}\n{seen:?}\n{new:?}", about());
        if seen == *old {
            tally.old += 1;
        } else {
            assert!(deed.may_be_part, "a third state: {}\n{seen:?}\n{old:?}\n{new:?}", about());
            assert!(
                lies_between(&seen, old, new),
                "lost or made up: {}\n{seen:?}\n{old:?}\n{new:?}",
                about()
            );
            assert!((deed.act)(&disk, &|| {}), "not even the second time: {}", about());
            assert_eq!(look(&disk).entered, new.entered, "done again: {}", about());
            tally.part += 1;
        }
    }
    if seen.passphrase.is_some() {
        assert_eq!(holds_canary(&disk), Vec::<PathBuf>::new(), "in the clear: {}", about());
    }
    reached
}

/// Returns whether everything that is in both states is there, nothing else is, and nothing is wrong with it.
fn lies_between(seen: &Seen, old: &Seen, new: &Seen) -> bool {
    let all = |state: &Seen| -> BTreeSet<String> {
        let listed = state.organizations.iter().flat_map(|known| &known.entered);
        listed.chain(&state.entered).map(|entered| format!("{entered:?}")).collect()
    };
    let (found, old_all, new_all) = (all(seen), all(old), all(new));
    seen.notices.is_empty()
        && old_all.intersection(&new_all).all(|entered| found.contains(entered))
        && found.iter().all(|entered| old_all.contains(entered) || new_all.contains(entered))
}

fn holds_canary(disk: &MemoryDisk) -> Vec<PathBuf> {
    let has = |path: &PathBuf| {
        let bytes = disk.read(path, u64::MAX).unwrap_or_default();
        bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes())
    };
    disk.paths().into_iter().filter(has).collect()
}

fn flushed(opened: &mut Opened) -> bool {
    opened.store.flush().is_ok()
}

fn save(opened: &mut Opened) -> bool {
    tick(opened, NOW + HOUR, "ACC-02");
    flushed(opened)
}

fn done(result: Result<(), SaveError>) -> bool {
    result.is_ok()
}

/// A disk on which an alias, a note and a tick were saved, with a backup.
fn small() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let mut opened = opening(&disk, NOW, None);
    change(&mut opened, NOW, Change::Alias(format!("{CANARY} Uno")));
    let practice = PracticeId::new("ACC-01");
    let note = Change::Note { practice, text: format!("{CANARY} Falta Ana"), replaces: Vec::new() };
    change(&mut opened, NOW + 1, note);
    tick(&mut opened, NOW + 2, "ACC-01");
    opened.store.flush().unwrap();
    let name = opened.store.organization().to_owned();
    opened.store.organizations_mut().note_alias(&name, &format!("{CANARY} Uno")).unwrap();
    opened.store.close().unwrap();
    disk
}

fn of_device(device: &str, practices: &[&str]) -> Vec<Entry> {
    let mut record = Record::new(DeviceId::new(device), Log::default());
    let status =
        |practice: &&str| Change::Status { practice: PracticeId::new(*practice), status: Status::Done };
    practices
        .iter()
        .map(|practice| record.append(NOW + 5, Some(CANARY.to_owned()), status(practice)))
        .collect()
}

/// What somebody else's file has, of two devices.
fn news() -> Vec<Entry> {
    [of_device("luz", &["WAP-01", "WAP-02"]), of_device("eva", &["WEB-01"])].concat()
}

#[test]
fn a_save_and_its_backup() {
    check(&Deed::new("first save", &MemoryDisk::default(), save));
    check(&Deed::new("save", &small(), save));
    // So many backups that some have to go.
    let disk = small();
    for minute in 1..15 {
        let mut opened = opening(&disk, NOW + minute * 120_000, None);
        tick(&mut opened, NOW + minute * 120_000, "ACC-03");
        opened.store.close().unwrap();
    }
    check(&Deed::new("save and thin backups", &disk, save));
    check(&Deed::new("save settings", &small(), |opened| {
        opened.settings.apply(SettingChange::TextSize(150));
        opened.store.save_settings(&opened.settings);
        flushed(opened)
    }));
}

#[test]
fn a_merge_its_undo_and_a_copy() {
    let merge = |opened: &mut Opened| opened.store.import(&news(), NOW).is_ok();
    check(&Deed::new("merge", &small(), merge).in_parts());
    // Another merge in the same second, of other entries of the same devices.
    let disk = small();
    let opened = opening(&disk, NOW, None);
    opened
        .store
        .import(&[of_device("luz", &["PHY-01"]), of_device("eva", &["PHY-02"])].concat(), NOW)
        .unwrap();
    opened.store.close().unwrap();
    check(&Deed::new("second merge", &disk, merge).in_parts());
    let disk = small();
    let opened = opening(&disk, NOW, None);
    opened.store.import(&news(), NOW).unwrap();
    opened.store.close().unwrap();
    let undo = |opened: &mut Opened| opened.store.undo_import(NOW, NOW + HOUR).is_ok();
    check(&Deed::new("undo of a merge", &disk, undo).in_parts());
    let write = |opened: &mut Opened| {
        done(opened.store.save_copy_to(Path::new(COPY), opened.record.log(), NOW, EDITION))
    };
    let disk = small();
    write(&mut opening(&disk, NOW, None));
    let mut opened = opening(&disk, NOW + 9, None);
    tick(&mut opened, NOW + 9, "ACC-09");
    opened.store.close().unwrap();
    check(&Deed::new("save a copy", &disk, write));
}

fn wrapped(vault: &Vault, text: &str) -> Vec<u8> {
    vault.wrapped(&Secret::new(text), Work::of(2)).unwrap()
}

fn protect(opened: &mut Opened) -> bool {
    let vault = Vault::generate();
    let identity = wrapped(&vault, PASSPHRASES[0]);
    done(opened.store.protect(vault, &identity))
}

/// A record, backups, a merge, a file that was kept aside, one that is half written.
fn everything_of_one() -> MemoryDisk {
    let disk = small();
    let opened = opening(&disk, NOW + 200_000, None);
    opened.store.import(&news(), NOW).unwrap();
    let own = opened.store.file();
    opened.store.close().unwrap();
    let bytes = disk.read(&own, u64::MAX).unwrap();
    let name = own.file_name().unwrap().to_string_lossy().into_owned();
    disk.put(&own.with_file_name(format!("{name}.damaged-20260101-000000")), &bytes);
    disk.put(&own.with_file_name(format!(".{name}.tmp")), &bytes[..bytes.len() / 2]);
    disk
}

#[test]
fn a_passphrase_set_changed_taken_away_and_a_turn_over() {
    let clear = everything_of_one();
    check(&Deed::new("set a passphrase", &clear, protect));
    let sealed = clear.copied();
    let mut opened = opening(&sealed, NOW + 300_000, None);
    assert!(protect(&mut opened));
    let (folder, identity) = (opened.store.folder(), opened.store.keyhole());
    opened.store.close().unwrap();
    check(&Deed::new("change the passphrase", &sealed, |opened| {
        let identity = wrapped(&opened.store.vault().unwrap(), PASSPHRASES[1]);
        done(opened.store.write_identity(&identity))
    }));
    check(&Deed::new("take the passphrase away", &sealed, |opened| opened.store.unprotect().is_ok()));
    check(&Deed::new("save behind a passphrase", &sealed, save));
    let merge = |opened: &mut Opened| opened.store.import(&of_device("sol", &["WEB-02"]), NOW).is_ok();
    check(&Deed::new("merge behind a passphrase", &sealed, merge));
    // The key beside files in the clear, as a crash while it was set leaves it.
    let begun = clear.copied();
    let bytes = sealed.read(&folder.join("identity.age"), u64::MAX).unwrap();
    assert_eq!(identity.unlock(&sealed, &Secret::new(PASSPHRASES[0])).map(drop), Ok(()));
    begun.put(&folder.join("identity.age"), &bytes);
    check_turn_over(&begun);
}

/// Opening ends what was begun, whichever step of it fails: at the latest when it is opened the next time.
fn check_turn_over(begun: &MemoryDisk) {
    let whole = look(&begun.copied());
    let (mut steps, mut runs) = (0, 0);
    loop {
        let mut reached = false;
        for number in 0..ways_for_each_step() {
            let (fault, left) = ways()[(steps * ways_for_each_step() + number) % 21];
            let disk = begun.copied();
            let first = opening(&disk, NOW + HOUR, None);
            let (_, vault) = key(&first.store).unwrap();
            drop(first);
            disk.break_at(steps, fault);
            opening(&disk, NOW + HOUR, Some(vault)).store.close().ok();
            reached |= disk.steps() > steps;
            disk.cut_power(left);
            let trace = disk.take_trace();
            assert_eq!(look(&disk), whole, "{fault:?} {left:?}: {trace:#?}");
            assert_eq!(holds_canary(&disk), Vec::<PathBuf>::new(), "{fault:?} {left:?}: {trace:#?}");
            runs += 1;
        }
        if !reached {
            break;
        }
        steps += 1;
    }
    eprintln!(
        "turn over when opening: {steps} steps, {} ways each, {runs} runs: all there and all encrypted in {runs}",
        ways_for_each_step()
    );
    assert!(steps > 30, "{steps}");
}

#[test]
fn what_a_backup_brings_back() {
    let disk = small();
    let opened = opening(&disk, NOW, None);
    let own = opened.store.file();
    let older = disk.read(&own, u64::MAX).unwrap();
    opened.store.close().unwrap();
    let mut opened = opening(&disk, NOW + 120_000, None);
    let practice = PracticeId::new("ACC-01");
    change(&mut opened, NOW + 120_000, Change::Status { practice, status: Status::ToDo });
    opened.store.close().unwrap();
    check(&Deed::new("put practices back", &disk, |opened| {
        let Some(backup) = opened.store.backups().pop() else { return false };
        let Ok(then) = opened.store.log_then(&backup, opened.record.log()) else { return false };
        let differences = as_it_was(opened.record.log(), &then);
        let changes: Vec<Change> =
            differences.iter().filter_map(|it| it.adopted(&Edition::first())).collect();
        change(opened, NOW + HOUR, Change::Several(changes));
        flushed(opened)
    }));
    // This device lost its last entry, and the backup has it.
    disk.put(&own, &older);
    check(&Deed::new("merge a backup", &disk, |opened| {
        let Some(backup) = opened.store.backups().into_iter().next() else { return false };
        let Ok(then) = opened.store.log_then(&backup, opened.record.log()) else { return false };
        let news = Comparison::of(opened.record.log(), then.iter()).news;
        !news.is_empty() && opened.store.import(&news, NOW).is_ok()
    }));
}

/// "Uno", which is open, and "Dos" beside it.
fn two() -> MemoryDisk {
    let disk = small();
    let mut opened = opening(&disk, NOW, None);
    let device = opened.store.device().clone();
    let alias = of_alias(&device, "Dos");
    opened.store.organizations_mut().create(&device, "Dos", OrganizationKind::Real, &alias).unwrap();
    opened.store.close().unwrap();
    disk
}

fn of_alias(device: &DeviceId, alias: &str) -> [Entry; 1] {
    [Record::new(device.clone(), Log::default()).append(NOW, None, Change::Alias(alias.to_owned()))]
}

fn called(opened: &Opened, alias: &str) -> String {
    let list = opened.store.organizations().list();
    list.iter().find(|known| known.alias == alias).unwrap().name.clone()
}

#[test]
fn an_organization_created_opened_archived_deleted_and_brought_back() {
    check(&Deed::new("create an organization", &two(), |opened| {
        let device = opened.store.device().clone();
        let alias = of_alias(&device, "Tres");
        opened.store.organizations_mut().create(&device, "Tres", OrganizationKind::Real, &alias).is_ok()
    }));
    check(&Deed::new("archive an organization", &two(), |opened| {
        let name = called(opened, "Dos");
        done(opened.store.organizations_mut().set_standing(&name, Standing::Archived))
    }));
    check(&Deed::new("open another organization", &two(), |opened| {
        let name = called(opened, "Dos");
        match opened.store.switch(&name) {
            Ok(next) => *opened = next,
            Err(_) => return false,
        }
        true
    }));
    check(&Deed::new("delete an organization", &two(), |opened| {
        let name = called(opened, "Dos");
        opened.store.organizations_mut().delete(&name).is_ok()
    }));
    let bring_back = |disk: &MemoryDisk, breaks: &dyn Fn()| {
        let mut opened = opening(disk, NOW + HOUR, None);
        let name = called(&opened, "Dos");
        let deleted = opened.store.organizations_mut().delete(&name).unwrap().unwrap();
        breaks();
        let back = done(opened.store.organizations_mut().bring_back(&deleted));
        opened.store.close().ok();
        back
    };
    check(&Deed { act: Box::new(bring_back), ..Deed::new("bring it back", &two(), |_| true) });
}

#[test]
fn a_folder_of_a_team() {
    let disk = small();
    disk.put(&Path::new(TEAM).join(".keep"), b"");
    let keep = |opened: &mut Opened| match opened.store.keep_in_folder(Path::new(TEAM)) {
        Ok(next) => {
            *opened = next;
            true
        }
        Err(_) => false,
    };
    check(&Deed::new("keep in a team's folder", &disk, keep).in_parts());
    let mut opened = opening(&disk, NOW, None);
    assert!(keep(&mut opened));
    opened.store.close().unwrap();
    let copied = |opened: &mut Opened| save(opened);
    check(&Deed { below: TEAM, ..Deed::new("copy to a team's folder", &disk, copied) });
}
