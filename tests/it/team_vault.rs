//! A passphrase in the folder of a team: nothing goes there in the clear once it is set, nobody is shut out who knows
//! it, and nothing is lost in whatever order things come.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use crate::screens::window::NOW;
use crate::store::{NEVER, change, entries};
use crate::store_memory::{Fault, Left, MemoryDisk};
use crate::team::{Computer, Shared, TEAM};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, DeviceId, Entry, Log, Record};
use salvaguarda::store::{
    Disk, Notice, Opened, Opening, Places, Protection, StaysLocked, StaysOn, TeamKey, TeamRefused,
    TeamTrouble, Unlocked, Vault, Work, read_record,
};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const ONE: &str = "jícara zapote neblina y farol";
const TWO: &str = "la vecina riega helechos al sol";
const CANARY: &str = "CANARIO-5d2e";
const ANA: &str = "/home/ana";
const EVA: &str = "/home/eva";

fn secret(text: &str) -> Secret {
    Secret::new(text)
}

fn disk_of(memory: &MemoryDisk) -> Arc<dyn Disk> {
    Arc::new(Shared::new(Arc::new(memory.clone())))
}

fn empty() -> MemoryDisk {
    let memory = MemoryDisk::default();
    memory.put(&Path::new(TEAM).join(".keep"), b"");
    memory
}

/// Opens a computer, with the passphrase where there is one to be typed.
fn open(memory: &MemoryDisk, data: &str, passphrase: Option<&str>) -> Computer {
    let mut computer = Computer::open(disk_of(memory), Path::new(data));
    if let Some(passphrase) = passphrase {
        unlock(&mut computer, passphrase).unwrap();
    }
    computer
}

/// Types a passphrase into a computer that is locked.
fn unlock(computer: &mut Computer, passphrase: &str) -> Result<(), StaysLocked> {
    let store = &mut computer.opened.store;
    assert_eq!(store.protection(), Protection::Locked);
    let Unlocked { vault, renewed } = store.keyhole().open(&*store.disk(), &secret(passphrase))?;
    if let Some(identity) = renewed {
        store.renew_identity(&identity).unwrap();
    }
    computer.opened = store.open_again(Some(vault));
    Ok(())
}

fn protect(computer: &mut Computer, passphrase: &str) {
    let vault = Vault::generate();
    let identity = vault.wrapped(&secret(passphrase), Work::of(2)).unwrap();
    computer.opened.store.protect(vault, &identity).unwrap();
}

fn team_key(computer: &Computer, passphrase: &str) -> Result<TeamKey, StaysLocked> {
    let store = &computer.opened.store;
    store.keyhole().team_key(&*store.disk(), &secret(passphrase))
}

pub(crate) fn adopt(computer: &mut Computer, passphrase: &str) {
    let key = team_key(computer, passphrase).unwrap();
    computer.opened.store.adopt(key).unwrap();
}

fn note(computer: &mut Computer, what: &str) {
    computer.note(&format!("{CANARY} {what}"));
}

/// Returns the files below these folders in which the canary of this computer can be read.
fn bare(memory: &MemoryDisk, below: &[&str]) -> Vec<PathBuf> {
    let is_below = |path: &PathBuf| below.iter().any(|folder| path.starts_with(folder));
    let has = |bytes: Vec<u8>| bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes());
    let files = memory.paths().into_iter().filter(is_below);
    files.filter(|path| memory.read(path, u64::MAX).is_ok_and(has)).collect()
}

fn is_sealed(memory: &MemoryDisk, file: &Path) -> bool {
    memory.read(file, u64::MAX).is_ok_and(|bytes| bytes.starts_with(b"age-encryption.org/"))
}

fn in_team(memory: &MemoryDisk) -> BTreeSet<String> {
    let names = memory.files(Path::new(TEAM)).unwrap();
    names.iter().map(|name| name.to_string_lossy().into_owned()).collect()
}

fn knows(computer: &Computer, what: &str) -> bool {
    let text = format!("{CANARY} {what}");
    let is_it = |entry: &Entry| matches!(&entry.change, Change::Note { text: t, .. } if *t == text);
    computer.opened.record.log().iter().any(is_it)
}

#[track_caller]
fn wait_to_know(computer: &mut Computer, what: &str) {
    let text = format!("{CANARY} {what}");
    computer.wait(what, |opened| {
        let is_it = |entry: &Entry| matches!(&entry.change, Change::Note { text: t, .. } if *t == text);
        opened.record.log().iter().any(is_it)
    });
}

fn trouble(opened: &Opened) -> Option<TeamTrouble> {
    opened.store.meeting().and_then(|meeting| meeting.trouble)
}

/// Ana and Eva meet in a folder in the clear, and each has written something with the canary in it.
fn team_in_the_clear() -> (MemoryDisk, Computer, Computer) {
    let memory = empty();
    let mut ana = open(&memory, ANA, None);
    note(&mut ana, "de Coordinación");
    ana.keep_in(TEAM);
    let mut eva = open(&memory, EVA, None);
    eva.open_folder(TEAM);
    note(&mut eva, "de Sistemas");
    wait_to_know(&mut ana, "de Sistemas");
    (memory, ana, eva)
}

#[test]
fn a_protected_organization_goes_to_an_empty_folder_under_a_random_name_and_encrypted() {
    let memory = empty();
    let mut ana = open(&memory, ANA, None);
    note(&mut ana, "uno");
    protect(&mut ana, ONE);
    memory.take_trace();
    ana.keep_in(TEAM);
    let renamed = memory.take_trace().into_iter().filter(|step| step.starts_with("rename"));
    let order: Vec<String> = renamed.filter(|step| !step.contains("organizations.ron")).collect();
    let name = ana.opened.store.organization().to_owned();
    let device = ana.opened.store.device().to_string();
    let mark = format!("{name}.organization");
    let sealed = format!("{device}.ron");
    for (step, file) in order.iter().zip([&mark, &"identity.age".to_owned(), &sealed]) {
        assert!(step.contains(file.as_str()), "{order:?}");
    }
    let wanted: BTreeSet<String> = [".keep".to_owned(), mark, "identity.age".to_owned(), sealed].into();
    assert_eq!(in_team(&memory), wanted);
    assert_eq!(bare(&memory, &[TEAM]), Vec::<PathBuf>::new());
    assert_eq!(trouble(&ana.opened), None);

    // A new device opens it: locked, then with the passphrase, and everything is there.
    let mut eva = open(&memory, EVA, None);
    eva.open_folder(TEAM);
    assert_eq!(eva.opened.store.protection(), Protection::Locked);
    assert_eq!((eva.opened.record.log().len(), eva.opened.store.organization()), (0, name.as_str()));
    assert_eq!(unlock(&mut eva, TWO), Err(StaysLocked::Wrong));
    unlock(&mut eva, ONE).unwrap();
    assert!(knows(&eva, "uno"));
    note(&mut eva, "dos");
    wait_to_know(&mut ana, "dos");
    assert_eq!(entries(&ana.opened.record), entries(&eva.opened.record));
    assert_eq!(bare(&memory, &[TEAM, EVA, ANA]), Vec::<PathBuf>::new());
    assert_eq!((ana.opened.notices, eva.opened.notices), (Vec::new(), Vec::new()));
}

#[test]
fn what_does_not_fit_together_is_refused_and_nothing_is_written() {
    // The same organization in the clear.
    let (memory, ana, eva) = team_in_the_clear();
    drop((ana, eva));
    let mut ana = open(&memory, ANA, None);
    let left = ana.opened.store.leave_folder(ana.opened.record.log(), NOW).unwrap();
    ana.opened = left.opened;
    protect(&mut ana, ONE);
    let before = in_team(&memory);
    let refused =
        |computer: &mut Computer| computer.opened.store.keep_in_folder(Path::new(TEAM)).unwrap_err();
    assert_eq!(refused(&mut ana), TeamRefused::InTheClear);
    assert_eq!(in_team(&memory), before);
    drop(ana);
    // Locked.
    let mut ana = open(&memory, ANA, None);
    assert_eq!(refused(&mut ana), TeamRefused::Locked);
    unlock(&mut ana, ONE).unwrap();
    // Under another key.
    let mut eva = open(&memory, EVA, None);
    protect(&mut eva, TWO);
    eva.wait("the mark", |_| in_team(&memory).iter().any(|name| name.ends_with(".organization")));
    eva.wait("its own", |opened| {
        is_sealed(&memory, &Path::new(TEAM).join(format!("{}.ron", opened.store.device())))
    });
    assert_eq!(refused(&mut ana), TeamRefused::AnotherKey);
    drop((ana, eva));

    // A folder whose mark, or whose key, has not come yet.
    let other = MemoryDisk::default();
    other.put(&Path::new(TEAM).join("x.ron"), b"age-encryption.org/v1\n");
    let mut neu = open(&other, ANA, None);
    neu.tick("ACC-01");
    let opens = |computer: &mut Computer| computer.opened.store.open_folder(Path::new(TEAM)).unwrap_err();
    assert_eq!(opens(&mut neu), TeamRefused::NoKeyYet);
    assert_eq!(refused(&mut neu), TeamRefused::NoKeyYet, "nobody can tell whose it is");
    other.put(&Path::new(TEAM).join("another.organization"), b"");
    assert_eq!(opens(&mut neu), TeamRefused::NoKeyYet);
    assert_eq!(refused(&mut neu), TeamRefused::AnotherOrganization);
    assert!(neu.opened.store.read_only().is_none());
}

#[test]
fn a_passphrase_in_a_team_reaches_everybody_and_whoever_has_not_typed_it_writes_nothing() {
    let (memory, mut ana, mut eva) = team_in_the_clear();
    let evas = memory.read(&eva.copy(), u64::MAX).unwrap();
    protect(&mut ana, ONE);
    ana.wait("the count", |opened| opened.store.meeting().is_some_and(|meeting| meeting.in_clear == 1));
    let copy = ana.copy();
    ana.wait("own copy", |_| is_sealed(&memory, &copy));
    ana.rest();
    let folder = PathBuf::from(TEAM);
    assert_eq!(ana.opened.notices, [Notice::TeamInTheClear { folder, count: 1 }], "said once");
    // Eva's program is running: it stops at once, says why, and goes on saving here.
    eva.wait_for_trouble(Some(TeamTrouble::Passphrase));
    note(&mut eva, "mientras tanto");
    eva.rest();
    assert_eq!(memory.read(&eva.copy(), u64::MAX).unwrap(), evas, "nothing more in the clear");
    assert_eq!(eva.opened.notices, [], "what is encrypted is not damaged");
    assert_eq!(read_record(&memory.read(&eva.opened.store.file(), u64::MAX).unwrap()).unwrap().1.len(), 2);
    // Another passphrase of her own would be a second key; another that she types changes nothing.
    let vault = Vault::generate();
    let identity = vault.wrapped(&secret(TWO), Work::of(2)).unwrap();
    assert_eq!(eva.opened.store.protect(vault, &identity).unwrap_err().kind, ErrorKind::AlreadyExists);
    assert_eq!(team_key(&eva, TWO).unwrap_err(), StaysLocked::Wrong);
    assert_eq!(eva.opened.store.protection(), Protection::Off);
    // Opened anew it is the same.
    drop(eva);
    let mut eva = open(&memory, EVA, None);
    assert_eq!(trouble(&eva.opened), Some(TeamTrouble::Passphrase));
    adopt(&mut eva, ONE);
    wait_to_know(&mut ana, "mientras tanto");
    wait_to_know(&mut eva, "de Coordinación");
    note(&mut ana, "ya cifrado");
    wait_to_know(&mut eva, "ya cifrado");
    ana.wait("the count", |opened| opened.store.meeting().is_some_and(|meeting| meeting.in_clear == 0));
    assert_eq!((trouble(&ana.opened), trouble(&eva.opened)), (None, None));
    assert_eq!(bare(&memory, &[TEAM, ANA, EVA]), Vec::<PathBuf>::new());
    let all = entries(&ana.opened.record);
    drop((ana, eva));
    assert_eq!(entries(&open(&memory, EVA, Some(ONE)).opened.record), all);
    assert_eq!(entries(&open(&memory, ANA, Some(ONE)).opened.record), all);
}

#[test]
fn every_sign_of_a_passphrase_stops_it_whichever_comes_first() {
    let (memory, mut ana, eva) = team_in_the_clear();
    let before = memory.copied();
    drop(eva);
    protect(&mut ana, ONE);
    let copy = ana.copy();
    ana.wait("own copy", |_| is_sealed(&memory, &copy));
    let mark = format!("{}.organization", ana.opened.store.organization());
    drop(ana);
    for sign in ["identity.age", &mark, copy.file_name().unwrap().to_str().unwrap()] {
        let now = before.copied();
        let file = Path::new(TEAM).join(sign);
        now.put(&file, &memory.read(&file, u64::MAX).unwrap());
        let mut eva = open(&now, EVA, None);
        assert_eq!(trouble(&eva.opened), Some(TeamTrouble::Passphrase), "{sign}");
        let clear = now.read(&eva.copy(), u64::MAX).unwrap();
        note(&mut eva, "después");
        eva.rest();
        assert_eq!(now.read(&eva.copy(), u64::MAX).unwrap(), clear, "{sign}");
        assert_eq!(eva.opened.notices, [], "{sign}");
        // The key without the mark, or the mark without the key: it is waited for.
        assert_eq!(team_key(&eva, ONE).unwrap_err(), StaysLocked::NoIdentity, "{sign}");
    }
}

/// What a person may be doing while the disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Protect,
    Adopt,
    AdoptFromAnotherKey,
    Leave,
}

/// Does it on a copy of `disk` whose step `at` goes wrong, cuts the power, opens again and lets the folder come right.
/// Returns whether the step was reached.
fn check_step(disk: &MemoryDisk, data: &str, deed: Deed, at: usize, (fault, left): (Fault, Left)) -> bool {
    let disk = disk.copied();
    let passphrase = (deed == Deed::AdoptFromAnotherKey).then_some(TWO);
    let mut computer = open_slowly(&disk, data, passphrase);
    let known = entries(&computer.opened.record);
    let key = match deed {
        Deed::Adopt | Deed::AdoptFromAnotherKey => Some(team_key(&computer, ONE).unwrap()),
        Deed::Protect | Deed::Leave => None,
    };
    disk.break_at(at, fault);
    match (deed, key) {
        (Deed::Adopt | Deed::AdoptFromAnotherKey, Some(key)) => drop(computer.opened.store.adopt(key)),
        (Deed::Leave, _) => {
            let log = computer.opened.record.log().clone();
            if let Ok(left) = computer.opened.store.leave_folder(&log, NOW) {
                computer.opened = left.opened;
            }
        }
        _ => {
            let vault = Vault::generate();
            let identity = vault.wrapped(&secret(ONE), Work::of(2)).unwrap();
            drop(computer.opened.store.protect(vault, &identity));
        }
    }
    computer.opened.store.close().ok();
    let reached = disk.steps() > at;
    disk.cut_power(left);
    let first = Computer::open(disk_of(&disk), Path::new(data));
    let holds = match first.opened.store.protection() {
        Protection::Off => None,
        Protection::Locked | Protection::Open => {
            let store = &first.opened.store;
            let holds = |text: &&str| store.keyhole().unlock(&*store.disk(), &secret(text)).is_ok();
            Some([ONE, TWO].into_iter().find(holds).expect("one of the two opens it"))
        }
    };
    drop(first);
    let mut again = open(&disk, data, holds);
    again.opened.store.flush().unwrap();
    for entry in known {
        assert!(again.opened.record.log().has(&entry), "{deed:?} {at} {fault:?} {left:?}: {entry:?}");
    }
    let opened = std::mem::replace(&mut again.opened, open_aside());
    opened.store.close().unwrap();
    if holds == Some(ONE) {
        let device = again.copy();
        assert!(again_is_sealed(&disk, data), "{deed:?} {at} {fault:?} {left:?} {device:?}");
    }
    reached
}

/// Opens a computer whose watcher only meets when something was saved, and at the end: the steps can be counted.
fn open_slowly(memory: &MemoryDisk, data: &str, passphrase: Option<&str>) -> Computer {
    let mut computer = open(memory, data, passphrase);
    let places = Places::inside(Path::new(data)).unwrap();
    let opening = Opening::new(places, Arc::new(|| NOW + 900_000));
    let vault = computer.opened.store.vault();
    computer.opened.store.let_go();
    let opening = Opening { disk: disk_of(memory), vault, look_every: NEVER, ..opening };
    computer.opened = opening.open();
    computer
}

/// A store that stands in for one that was closed.
fn open_aside() -> Opened {
    let places = Places::inside(Path::new("/nobody")).unwrap();
    Opening { disk: disk_of(&MemoryDisk::default()), ..Opening::new(places, Arc::new(|| NOW)) }.open()
}

/// Returns whether nothing of the computer in `data` is in the clear, neither there nor in the folder of the team.
fn again_is_sealed(memory: &MemoryDisk, data: &str) -> bool {
    let bytes = memory.read(&Path::new(data).join("device.ron"), u64::MAX).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let device = text.split_once("device: \"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let ours = |path: &PathBuf| path.starts_with(data) || path.to_string_lossy().contains(&device);
    bare(memory, &[TEAM, data]).iter().filter(|path| ours(path)).count() == 0
}

#[test]
fn a_failure_at_every_step_leaves_the_old_or_the_new_and_loses_nothing() {
    let (memory, mut ana, eva) = team_in_the_clear();
    drop(eva);
    let clear = memory.copied();
    protect(&mut ana, ONE);
    let copy = ana.copy();
    ana.wait("own copy", |_| is_sealed(&memory, &copy));
    drop(ana);
    let guarded = memory.copied();
    let two_keys = two_keys();
    let faults = [
        (Fault::Fails(ErrorKind::StorageFull), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::AllNames),
    ];
    let mut points = 0;
    for (deed, disk, data, least) in [
        (Deed::Protect, &clear, ANA, 40),
        (Deed::Adopt, &guarded, EVA, 30),
        (Deed::AdoptFromAnotherKey, &two_keys, EVA, 40),
        (Deed::Leave, &clear, EVA, 30),
    ] {
        for fault in faults {
            let mut at = 0;
            while check_step(disk, data, deed, at, fault) {
                at += 1;
            }
            assert!(at >= least, "{deed:?}: only {at} steps");
            points += at;
        }
    }
    assert!(points > 250, "only {points} points");
}

/// A folder in which both protected the organization without knowing of each other: that of Ana was there first.
fn two_keys() -> MemoryDisk {
    let (memory, mut ana, mut eva) = team_in_the_clear();
    // Eva is on the road with a copy of the folder of her own.
    let road = memory.copied();
    drop(eva);
    protect(&mut ana, ONE);
    let copy = ana.copy();
    ana.wait("own copy", |_| is_sealed(&memory, &copy));
    eva = open(&road, EVA, None);
    note(&mut eva, "en camino");
    protect(&mut eva, TWO);
    let evas = eva.copy();
    eva.wait("own copy", |_| is_sealed(&road, &evas));
    drop((ana, eva));
    // Both are synced: the key of Ana stays, that of Eva becomes a conflict copy.
    for path in road.paths().into_iter().filter(|path| path.starts_with(EVA)) {
        if let Ok(bytes) = road.read(&path, u64::MAX) {
            memory.put(&path, &bytes);
        }
    }
    memory.put(&evas, &road.read(&evas, u64::MAX).unwrap());
    let conflict = Path::new(TEAM).join("identity.sync-conflict-20261123-100000-ABC.age");
    memory.put(&conflict, &road.read(&Path::new(TEAM).join("identity.age"), u64::MAX).unwrap());
    memory
}

#[test]
fn two_keys_meet_and_neither_harms_the_other_until_one_is_given_up() {
    let memory = two_keys();
    let mut ana = open(&memory, ANA, Some(ONE));
    let mut eva = open(&memory, EVA, Some(TWO));
    // The folder has the key of Ana, so it is Eva who is asked for it.
    let troubles = [TeamTrouble::AnotherKeyElsewhere, TeamTrouble::AnotherKey];
    for (computer, trouble) in [&mut ana, &mut eva].into_iter().zip(troubles) {
        computer.wait_for_trouble(Some(trouble));
        computer.rest();
        assert_eq!(computer.opened.notices, [], "what another key encrypted is not damaged");
    }
    note(&mut ana, "de una");
    note(&mut eva, "de otra");
    ana.rest();
    eva.rest();
    assert!(is_sealed(&memory, &ana.copy()) && is_sealed(&memory, &eva.copy()));
    assert!(!knows(&eva, "de una") && !knows(&ana, "de otra"));
    assert_eq!(in_team(&memory).len(), 6, "nothing was put aside: {:?}", in_team(&memory));
    // Whoever has the key of the folder is told to look to the other.
    let same = team_key(&ana, ONE).unwrap();
    assert!(same.vault.is_same(&ana.opened.store.vault().unwrap()));
    assert_eq!(team_key(&eva, TWO).unwrap_err(), StaysLocked::Wrong);
    // A copy from before is still opened afterwards.
    let copy = Path::new(EVA).join("copia.salvaguarda");
    eva.opened.store.save_copy_to(&copy, eva.opened.record.log(), NOW, "1").unwrap();
    adopt(&mut eva, ONE);
    wait_to_know(&mut eva, "de una");
    wait_to_know(&mut ana, "de otra");
    ana.wait_for_trouble(None);
    eva.wait_for_trouble(None);
    assert!(eva.opened.store.read_copy(&copy).is_ok());
    assert_eq!(entries(&ana.opened.record), entries(&eva.opened.record));
    assert!(knows(&ana, "en camino") && knows(&ana, "de Sistemas"));
    drop((ana, eva));
    assert_eq!(bare(&memory, &[TEAM, ANA, EVA]), Vec::<PathBuf>::new());
    let mut eva = open(&memory, EVA, None);
    assert_eq!(unlock(&mut eva, TWO), Err(StaysLocked::Wrong));
    unlock(&mut eva, ONE).unwrap();
    assert!(knows(&eva, "de otra") && eva.opened.notices.is_empty(), "{:?}", eva.opened.notices);
    assert!(eva.opened.store.backups().iter().all(|backup| backup.holds.is_some()));
    assert!(eva.opened.store.read_copy(&copy).is_ok());
}

#[test]
fn a_passphrase_that_was_changed_on_one_computer_opens_the_others_and_none_puts_the_old_one_back() {
    let (memory, mut ana, mut eva) = team_in_the_clear();
    protect(&mut ana, ONE);
    let copy = ana.copy();
    ana.wait("own copy", |_| is_sealed(&memory, &copy));
    eva.wait_for_trouble(Some(TeamTrouble::Passphrase));
    adopt(&mut eva, ONE);
    drop(eva);
    let changed = |computer: &Computer, current: &str, new: &str| -> Result<(), StaysLocked> {
        let store = &computer.opened.store;
        let keyhole = store.keyhole();
        let vault = keyhole.unlock(&*store.disk(), &secret(current))?;
        keyhole.may_change_team(&*store.disk(), &secret(current), &vault)?;
        store.write_identity(&vault.wrapped(&secret(new), Work::of(2)).unwrap()).unwrap();
        Ok(())
    };
    changed(&ana, ONE, TWO).unwrap();
    // Eva's old one still opens what is here, and is not put back there.
    let identity = || memory.read(&Path::new(TEAM).join("identity.age"), u64::MAX).unwrap();
    let new = identity();
    let mut eva = open(&memory, EVA, Some(ONE));
    note(&mut eva, "con la vieja");
    wait_to_know(&mut ana, "con la vieja");
    assert_eq!(changed(&eva, ONE, "una tercera frase cualquiera"), Err(StaysLocked::NewerInTeam));
    assert_eq!(identity(), new);
    drop(eva);
    let eva = open(&memory, EVA, Some(TWO));
    assert_eq!(trouble(&eva.opened), None);
    drop(eva);
    // From now on the new one only, also without the folder.
    let mut eva = open(&memory, EVA, None);
    memory.remove_tree(Path::new(TEAM));
    assert_eq!(unlock(&mut eva, ONE), Err(StaysLocked::Wrong));
    unlock(&mut eva, TWO).unwrap();
    // Where the folder cannot be told, nothing is changed here either.
    let store = &eva.opened.store;
    assert!(store.write_identity(&new).is_err());
    assert!(store.keyhole().unlock(&*store.disk(), &secret(TWO)).is_ok());
}

#[test]
fn while_it_is_locked_the_folder_is_neither_read_nor_written_and_its_passphrase_is_not_taken_off() {
    let (memory, mut ana, eva) = team_in_the_clear();
    drop(eva);
    protect(&mut ana, ONE);
    assert_eq!(ana.opened.store.unprotect(), Err(StaysOn::InTeam));
    assert_eq!(ana.opened.store.protection(), Protection::Open);
    ana.opened = ana.opened.store.open_again(None);
    assert_eq!(ana.opened.store.protection(), Protection::Locked);
    memory.take_trace();
    ana.rest();
    assert_eq!(memory.take_trace(), Vec::<String>::new());
    assert!(ana.opened.store.meeting().is_none() && ana.opened.record.log().is_empty());
    unlock(&mut ana, ONE).unwrap();
    // Left, it can be.
    let left = ana.opened.store.leave_folder(&ana.opened.record.log().clone(), NOW).unwrap();
    assert_eq!((left.failed, left.unread), (None, None));
    ana.opened = left.opened;
    ana.opened.store.unprotect().unwrap();
    assert!(is_sealed(&memory, &ana.copy()), "what is in the folder stays as it is");
    // And back again: with the passphrase only.
    ana.keep_in(TEAM);
    assert_eq!(trouble(&ana.opened), Some(TeamTrouble::Passphrase));
    adopt(&mut ana, ONE);
    ana.wait_for_trouble(None);
    note(&mut ana, "otra vez");
    assert_eq!(bare(&memory, &[TEAM]).len(), 1, "Eva's");
}

#[test]
fn whoever_leaves_takes_everything_along_and_changes_nothing_there() {
    for passphrase in [None, Some(ONE)] {
        let (memory, mut ana, mut eva) = team_in_the_clear();
        if let Some(passphrase) = passphrase {
            protect(&mut ana, passphrase);
            eva.wait_for_trouble(Some(TeamTrouble::Passphrase));
            adopt(&mut eva, passphrase);
            wait_to_know(&mut ana, "de Sistemas");
        }
        note(&mut eva, "lo último");
        eva.opened.store.close().unwrap();
        let before: BTreeSet<String> = in_team(&memory);
        let left = ana.opened.store.leave_folder(&ana.opened.record.log().clone(), NOW).unwrap();
        assert_eq!((left.failed, left.unread), (None, None));
        ana.opened = left.opened;
        assert_eq!(in_team(&memory), before, "and nothing of it goes back there");
        for what in ["de Coordinación", "de Sistemas", "lo último"] {
            assert!(knows(&ana, what), "{what}");
        }
        assert!(ana.opened.store.meeting().is_none());
        let name = ana.opened.store.organization().to_owned();
        assert_eq!(ana.opened.store.organizations().get(&name).unwrap().team, None);
        note(&mut ana, "a solas");
        drop(ana);
        memory.remove_tree(Path::new(TEAM));
        let ana = open(&memory, ANA, passphrase);
        for what in ["de Sistemas", "lo último", "a solas"] {
            assert!(knows(&ana, what), "{what}: without the folder");
        }
        if passphrase.is_some() {
            assert_eq!(bare(&memory, &[ANA]), Vec::<PathBuf>::new());
        }
    }
}

#[test]
fn a_folder_that_is_gone_can_be_left_and_that_is_said() {
    let (memory, mut ana, eva) = team_in_the_clear();
    drop(eva);
    memory.remove_tree(Path::new(TEAM));
    ana.wait_for_trouble(Some(TeamTrouble::Missing));
    let left = ana.opened.store.leave_folder(&ana.opened.record.log().clone(), NOW).unwrap();
    assert_eq!((left.failed, left.unread), (None, Some(TeamTrouble::Missing)));
    ana.opened = left.opened;
    assert!(knows(&ana, "de Sistemas"), "what was on the screen stays");
    assert!(!memory.paths().iter().any(|path| path.starts_with(TEAM)));
}

#[test]
fn what_was_imported_reaches_the_team_and_goes_away_when_it_is_undone() {
    for passphrase in [None, Some(ONE)] {
        let (memory, mut ana, mut eva) = team_in_the_clear();
        if let Some(passphrase) = passphrase {
            protect(&mut ana, passphrase);
            eva.wait_for_trouble(Some(TeamTrouble::Passphrase));
            adopt(&mut eva, passphrase);
        }
        let mut other = Record::new(DeviceId::new("otro"), Log::default());
        let text = format!("{CANARY} importado");
        let practice = salvaguarda::content::PracticeId::new("ACC-02");
        let entry = other.append(NOW + 5, None, Change::Note { practice, text, replaces: Vec::new() });
        // Something that Eva herself wrote, in an older copy: it is not hers to write a second time.
        let mut lost = Record::new(eva.opened.store.device().clone(), Log::default());
        let hers = lost.append(NOW + 6, None, Change::Alias("Río Claro".to_owned()));
        let import = ana.opened.store.import(&[entry.clone(), hers.clone()], NOW).unwrap();
        ana.opened.record.merge(vec![entry.clone(), hers.clone()]);
        eva.wait("the import", |opened| opened.record.log().has(&entry) && opened.record.log().has(&hers));
        if passphrase.is_some() {
            let copies = in_team(&memory).into_iter().filter(|name| name.contains(".import-"));
            assert!(copies.map(|name| Path::new(TEAM).join(name)).all(|file| is_sealed(&memory, &file)));
        }
        let undone = ana.opened.store.undo_import(import.at_ms, NOW).unwrap();
        assert_eq!(undone.gone.len(), 2, "that it lies in the folder as well does not keep it");
        ana.wait("the folder", |_| {
            !in_team(&memory).iter().any(|name| name.contains(".import-") && name.ends_with(".ron"))
        });
        assert_eq!(in_team(&memory).iter().filter(|name| name.contains(".undone-")).count(), 2, "kept");
        // Eva's window shows it until it opens the organization again.
        drop(eva);
        let eva = open(&memory, EVA, passphrase);
        assert!(!eva.opened.record.log().has(&entry) && !eva.opened.record.log().has(&hers));
        drop((ana, eva));
        assert!(!open(&memory, ANA, passphrase).opened.record.log().has(&entry), "nor here");
    }
}

#[test]
fn conflict_copies_and_what_was_kept_aside_are_encrypted_too() {
    let (memory, mut ana, eva) = team_in_the_clear();
    drop(eva);
    ana.rest();
    let clear = memory.read(&ana.copy(), u64::MAX).unwrap();
    let device = ana.opened.store.device().to_string();
    for name in [
        format!("{device}.sync-conflict-20261123-100000-ABC.ron"),
        format!("{device} (conflicted copy).ron"),
        format!("{device}.ron.damaged-20261123-100000"),
        format!(".{device}.ron.tmp"),
    ] {
        memory.put(&Path::new(TEAM).join(name), &clear);
    }
    protect(&mut ana, ONE);
    let mine =
        || bare(&memory, &[TEAM]).iter().filter(|path| path.to_string_lossy().contains(&device)).count();
    ana.wait("all of it", |_| mine() == 0);
    let kept = in_team(&memory).iter().filter(|name| name.contains(&device)).count();
    assert_eq!(kept, 4, "only what was half written is gone");
    assert!(knows(&ana, "de Coordinación"));
}

#[test]
fn a_folder_that_fails_does_not_stop_a_passphrase_and_comes_right_later() {
    let (memory, ana, eva) = team_in_the_clear();
    drop((ana, eva));
    let shared = Shared::new(Arc::new(memory.clone()));
    let mut ana = Computer::open(Arc::new(shared.clone()), Path::new(ANA));
    for kind in [ErrorKind::ReadOnlyFilesystem, ErrorKind::StorageFull, ErrorKind::NotFound] {
        shared.fail(kind);
        note(&mut ana, "sin carpeta");
    }
    protect(&mut ana, ONE);
    ana.wait_for_trouble(Some(TeamTrouble::Missing));
    assert_eq!(ana.opened.store.protection(), Protection::Open);
    shared.fail(None);
    let copy = ana.copy();
    ana.wait("own copy", |_| is_sealed(&memory, &copy));
    let name = ana.opened.store.organization().to_owned();
    let there = in_team(&memory);
    assert!(there.contains("identity.age") && there.contains(&format!("{name}.organization")));
    change(&mut ana.opened, NOW + 9, Change::Alias("Río Claro".to_owned()));
    ana.opened.store.flush().unwrap();
}
