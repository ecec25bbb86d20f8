//! An organization leaves one computer as a file and arrives on another: it is deleted here only when the file is whole
//! on the disk, and there it comes into being whole or not at all.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic and makes files")]

mod cli;
mod window;

use crate::store::{NOW, change, entries, open, open_at, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, DeviceId, Entry, Log, Record, Status};
use salvaguarda::store::{
    Disk, DiskFile, DiskFolder, HandedOver, KeyRefused, Locked, NotHandedOver, NotImported, NotOpened,
    Opened, OrganizationFile, OrganizationKind, RealDisk, Refused, SealedBy, Seen, Vault, Work,
    read_organization,
};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

const DATA: &str = "/home/ana/data";
const STICK: &str = "/media/usb";
const FILE: &str = "/media/usb/entrega.salvaguarda";
pub(crate) const PASSPHRASE: &str = "zapote neblina farol y jardín";

/// Writes the open organization to a file and reads it back, encrypted unless the passphrase is empty.
fn hand_over(opened: &Opened, file: &Path, passphrase: &str) -> Result<HandedOver, NotHandedOver> {
    let how = (Secret::new(passphrase), Work::of(2));
    opened.store.prepare_hand_over(file, opened.record.log(), how, (NOW, "2026-11"))?.write()
}

/// Hands the open organization over and deletes it here, as window and command line do.
fn leave(opened: &mut Opened, file: &Path, passphrase: &str, next: &str) -> bool {
    let Ok(handed) = hand_over(opened, file, passphrase) else { return false };
    let name = opened.store.organization().to_owned();
    if opened.store.may_delete(&handed, opened.record.log()).is_err() {
        return false;
    }
    match opened.store.switch(next) {
        Ok(other) => *opened = other,
        Err(_) => return false,
    }
    opened.store.organizations_mut().delete(&name).is_ok()
}

fn all(opened: &Opened) -> BTreeSet<Entry> {
    opened.record.log().iter().cloned().collect()
}

/// A disk with a stick in it and two organizations; the first is open and holds entries of two devices.
fn two() -> (MemoryDisk, [String; 2], BTreeSet<Entry>) {
    let disk = MemoryDisk::default();
    disk.put(&Path::new(STICK).join("otro.txt"), b"x");
    let mut opened = open_at(Path::new(DATA), NOW, Arc::new(disk.clone()));
    tick(&mut opened, NOW, "ACC-01");
    change(&mut opened, NOW + 1, Change::Alias("Río Claro".to_owned()));
    let mut other = Record::new(DeviceId::new("otro"), Log::default());
    let entry = other.append(NOW + 5, None, Change::Alias("Río Claro y Monte".to_owned()));
    opened.store.import(std::slice::from_ref(&entry), NOW).unwrap();
    opened.record.merge([entry]);
    opened.store.flush().unwrap();
    let first = opened.store.organization().to_owned();
    let device = opened.store.device().clone();
    let kind = OrganizationKind::Real;
    let second = opened.store.organizations_mut().create(&device, "Dos", kind, &[]).unwrap();
    let everything = all(&opened);
    opened.store.close().unwrap();
    (disk, [first, second], everything)
}

fn on(disk: &MemoryDisk) -> Opened {
    open_at(Path::new(DATA), NOW + 3_600_000, Arc::new(disk.clone()))
}

fn read(disk: &MemoryDisk, passphrase: &str) -> Result<OrganizationFile, NotOpened> {
    let copy = on(disk).store.copy_file(Path::new(FILE));
    if passphrase.is_empty() { copy.read() } else { copy.read_with(&Secret::new(passphrase)) }
}

#[test]
fn it_is_deleted_here_only_when_the_file_is_whole_whatever_fails_and_wherever_the_power_is_cut() {
    let (disk, [first, second], everything) = two();
    let mut points = 0;
    for (fault, left) in [
        (Fault::Fails(ErrorKind::StorageFull), Left::Everything),
        (Fault::Fails(ErrorKind::PermissionDenied), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Synced),
        (Fault::FailsFromThen(ErrorKind::Other), Left::AllNames),
        (Fault::WritesHalf, Left::Synced),
    ] {
        for passphrase in ["", PASSPHRASE] {
            let mut kept = 0;
            for at in 0.. {
                let disk = disk.copied();
                let mut opened = on(&disk);
                disk.break_at(at, fault);
                let done = leave(&mut opened, Path::new(FILE), passphrase, &second);
                let reached = disk.steps() > at;
                // A kill: nothing is saved or tidied up any more.
                std::mem::forget(opened);
                disk.cut_power(left);
                let mut again = on(&disk);
                assert_eq!(again.notices, [], "step {at}");
                let is_here = again.store.organizations().get(&first).is_some();
                assert!(
                    is_here || done || !matches!(fault, Fault::Fails(_)),
                    "step {at}: gone, and not said"
                );
                if is_here {
                    kept += 1;
                    if again.store.organization() != first {
                        again = again.store.switch(&first).unwrap();
                    }
                    assert_eq!(all(&again), everything, "step {at}: {:#?}", disk.take_trace());
                } else {
                    drop(again);
                    let file = read(&disk, passphrase).unwrap();
                    assert_eq!(file.entries.into_iter().collect::<BTreeSet<_>>(), everything, "step {at}");
                }
                points += 1;
                if !reached {
                    assert!(done && !is_here && at > 20, "step {at}");
                    break;
                }
            }
            assert!(kept > 15 || fault == Fault::WritesHalf, "only {kept} times was it still here");
        }
    }
    assert!(points > 300, "only {points} points");
}

#[test]
fn a_kill_between_writing_and_deleting_leaves_both() {
    let (disk, [first, _], everything) = two();
    let opened = on(&disk);
    hand_over(&opened, Path::new(FILE), "").unwrap();
    std::mem::forget(opened);
    disk.cut_power(Left::Synced);
    let again = on(&disk);
    assert_eq!((again.store.organization(), all(&again)), (first.as_str(), everything.clone()));
    drop(again);
    assert_eq!(read(&disk, "").unwrap().entries.into_iter().collect::<BTreeSet<_>>(), everything);
}

/// A disk that returns other bytes of one file than were written there, as a bad stick does.
#[derive(Debug)]
struct Lying(PathBuf, fn(&mut Vec<u8>));

impl Disk for Lying {
    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = RealDisk.read(file, limit)?;
        if file == self.0 {
            (self.1)(&mut bytes);
        }
        Ok(bytes)
    }
    fn files(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        RealDisk.files(folder)
    }
    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        RealDisk.folders(folder)
    }
    fn look(&self, path: &Path) -> io::Result<Option<Seen>> {
        RealDisk.look(path)
    }
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.make_folder(folder)
    }
    fn create(&self, file: &Path) -> io::Result<Box<dyn DiskFile>> {
        RealDisk.create(file)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, file: &Path) -> io::Result<()> {
        RealDisk.remove(file)
    }
    fn share(&self, file: &Path) -> io::Result<()> {
        RealDisk.share(file)
    }
    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.remove_folder(folder)
    }
    fn open_folder(&self, folder: &Path) -> io::Result<Box<dyn DiskFolder>> {
        RealDisk.open_folder(folder)
    }
    fn lock(&self, file: &Path) -> io::Result<Locked> {
        RealDisk.lock(file)
    }
}

#[test]
fn what_is_read_back_another_way_is_removed_and_nothing_is_deleted() {
    let lies: [fn(&mut Vec<u8>); 4] = [
        |bytes| bytes.truncate(bytes.len() - 1),
        |bytes| bytes[0] ^= 1,
        Vec::clear,
        // A whole file that lacks an entry.
        |bytes| {
            let mut file = read_organization(bytes).unwrap();
            file.entries.pop();
            let saved = file.saved.unwrap();
            *bytes =
                salvaguarda::store::write_organization(&file.organization, &saved, &file.entries).unwrap();
        },
    ];
    for (number, lie) in lies.into_iter().enumerate() {
        for passphrase in ["", PASSPHRASE] {
            if number == 3 && !passphrase.is_empty() {
                continue;
            }
            let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let file = stick.path().join("entrega.salvaguarda");
            let mut opened = open_at(data.path(), NOW, Arc::new(Lying(file.clone(), lie)));
            tick(&mut opened, NOW, "ACC-01");
            assert_eq!(hand_over(&opened, &file, passphrase), Err(NotHandedOver::NotWhole), "lie {number}");
            assert!(!file.exists(), "nobody takes it for the organization");
        }
    }
}

#[test]
fn it_is_handed_over_nowhere_where_it_would_go_away_or_replace_something() {
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut opened = open(data.path());
    tick(&mut opened, NOW, "ACC-01");
    opened.store.flush().unwrap();
    let inside = NotHandedOver::InsideData;
    let link = stick.path().join("enlace");
    std::os::unix::fs::symlink(data.path(), &link).unwrap();
    let round = stick.path().join("..").join(data.path().file_name().unwrap()).join("x.salvaguarda");
    for file in [
        data.path().join("x.salvaguarda"),
        data.path().join("organizations/x.salvaguarda"),
        data.path().join("nowhere/../x.salvaguarda"),
        link.join("x.salvaguarda"),
        round,
    ] {
        assert_eq!(hand_over(&opened, &file, ""), Err(inside.clone()), "{file:?}");
    }
    let there = stick.path().join("otra.salvaguarda");
    std::fs::write(&there, "algo").unwrap();
    assert_eq!(hand_over(&opened, &there, ""), Err(NotHandedOver::Exists));
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "algo");
    let unplugged = stick.path().join("no/hay/x.salvaguarda");
    assert!(matches!(hand_over(&opened, &unplugged, ""), Err(NotHandedOver::Save(_))));
    assert!(!stick.path().join("no").exists(), "a stick that is not plugged in does not come to life");
    let second = open(data.path());
    let file = stick.path().join("x.salvaguarda");
    assert_eq!(hand_over(&second, &file, ""), Err(NotHandedOver::Refused(Refused::ReadOnly)));
    assert!(!file.exists());
}

#[test]
fn what_came_meanwhile_or_a_file_that_went_away_stops_the_deletion() {
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut opened = open(data.path());
    tick(&mut opened, NOW, "ACC-01");
    let file = stick.path().join("x.salvaguarda");
    let handed = hand_over(&opened, &file, "").unwrap();
    assert_eq!(opened.store.may_delete(&handed, opened.record.log()), Ok(()));
    tick(&mut opened, NOW + 5, "ACC-02");
    assert_eq!(opened.store.may_delete(&handed, opened.record.log()), Err(NotHandedOver::Meanwhile));
    let file = stick.path().join("y.salvaguarda");
    let handed = hand_over(&opened, &file, "").unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(opened.store.may_delete(&handed, opened.record.log()), Err(NotHandedOver::Meanwhile));
}

#[test]
fn everything_the_folder_holds_is_in_the_file_or_it_is_not_written() {
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut opened = open(data.path());
    tick(&mut opened, NOW, "ACC-01");
    tick(&mut opened, NOW + 1, "ACC-02");
    let own = opened.store.file();
    opened.store.close().unwrap();
    let before = std::fs::read(&own).unwrap();
    let mut opened = open_at(data.path(), NOW + 3_600_000, Arc::new(RealDisk));
    tick(&mut opened, NOW + 3_600_000, "ACC-03");
    opened.store.close().unwrap();
    // Somebody put an older state in the place of the file: the last entry is in a backup only.
    let newer = std::fs::read(&own).unwrap();
    let opened = open(data.path());
    let everything = all(&opened);
    let backup = opened.store.backups()[0].path.clone();
    opened.store.close().unwrap();
    std::fs::write(&backup, newer).unwrap();
    std::fs::write(&own, before).unwrap();
    let opened = open(data.path());
    assert_eq!(opened.record.log().len(), 2);
    let file = stick.path().join("x.salvaguarda");
    assert_eq!(hand_over(&opened, &file, "").unwrap().entries, 3);
    let read = opened.store.read_copy(&file).unwrap();
    assert_eq!(read.entries.into_iter().collect::<BTreeSet<_>>(), everything);
    // A file of another device that cannot be read: what is in it would be missing.
    let strange = opened.store.folder().join("otro.ron");
    std::fs::write(&strange, "dañado").unwrap();
    let file = stick.path().join("y.salvaguarda");
    assert_eq!(hand_over(&opened, &file, ""), Err(NotHandedOver::Unreadable(strange)));
    assert!(!file.exists());
}

/// An organization with a passphrase, open.
fn protected(folder: &Path) -> Opened {
    let mut opened = open(folder);
    tick(&mut opened, NOW, "ACC-01");
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new("otra frase que nadie más sabe"), Work::of(2)).unwrap();
    opened.store.protect(vault, &identity).unwrap();
    opened
}

#[test]
fn the_file_of_a_protected_one_opens_anywhere_with_its_own_passphrase_and_in_no_other_way() {
    let (data, stick, elsewhere) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let opened = protected(data.path());
    let file = stick.path().join("x.salvaguarda");
    assert_eq!(hand_over(&opened, &file, ""), Err(NotHandedOver::NoPassphrase));
    hand_over(&opened, &file, PASSPHRASE).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let other = open(elsewhere.path());
    let copy = other.store.copy_file(&file);
    assert_eq!(copy.read(), Err(NotOpened::Sealed(SealedBy::Passphrase)));
    let open = copy.read_with(&Secret::new(PASSPHRASE)).unwrap();
    assert_eq!(open.entries, entries(&opened.record));
    let wrong = Err(NotOpened::Refused(KeyRefused::Wrong));
    assert_eq!(copy.read_with(&Secret::new("otra frase que nadie más sabe")), wrong);
    let key = opened.store.vault().unwrap().recovery_key();
    assert_eq!(copy.read_with(&key), wrong, "the key of the organization is not that of the file");
    // A copy that was saved is the other way round: the recovery key opens it, and no passphrase.
    let saved = stick.path().join("copia.salvaguarda");
    opened.store.save_copy_to(&saved, opened.record.log(), NOW, "1").unwrap();
    let copy = other.store.copy_file(&saved);
    assert_eq!(copy.read(), Err(NotOpened::Sealed(SealedBy::Key)));
    assert_eq!(copy.read_with(&Secret::new(PASSPHRASE)), wrong);
    assert_eq!(copy.read_with(&key).unwrap().entries, entries(&opened.record));
    assert_eq!(opened.store.read_copy(&saved).unwrap().entries.len(), 1, "where it is open nothing is asked");
}

#[test]
fn every_damage_of_an_encrypted_file_is_told_and_a_hostile_one_asks_for_no_memory() {
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let opened = protected(data.path());
    let file = stick.path().join("x.salvaguarda");
    hand_over(&opened, &file, PASSPHRASE).unwrap();
    let good = std::fs::read(&file).unwrap();
    let copy = opened.store.copy_file(&file);
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        std::fs::write(&file, &bytes).unwrap();
        assert!(copy.read().is_err() && copy.read_with(&Secret::new(PASSPHRASE)).is_err(), "byte {at}");
        std::fs::write(&file, &good[..at]).unwrap();
        assert!(copy.read_with(&Secret::new(PASSPHRASE)).is_err(), "cut at {at}");
    }
    let text = String::from_utf8_lossy(&good).into_owned();
    let line = text.lines().nth(1).unwrap();
    let hostile = line.rsplit_once(' ').unwrap().0.to_owned() + " 22";
    let end = good.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let bytes = [&good[..end], hostile.as_bytes(), &good[end + line.len()..]].concat();
    std::fs::write(&file, bytes).unwrap();
    let refused = copy.read_with(&Secret::new(PASSPHRASE));
    assert_eq!(refused, Err(NotOpened::Refused(KeyRefused::TooMuchWork)));
}

#[test]
fn the_age_command_opens_the_file_with_its_passphrase() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("not tried: the command `age` is not here");
        return;
    }
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let opened = protected(data.path());
    let (file, out) = (stick.path().join("x.salvaguarda"), stick.path().join("out.ron"));
    hand_over(&opened, &file, PASSPHRASE).unwrap();
    let command = format!("age -d -o {} {}", out.display(), file.display());
    let script = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn();
    let Ok(mut script) = script else {
        eprintln!("not tried: the command `script` is not here");
        return;
    };
    std::thread::sleep(std::time::Duration::from_millis(500));
    let mut stdin = script.stdin.take().unwrap();
    stdin.write_all(format!("{PASSPHRASE}\n").as_bytes()).unwrap();
    assert!(script.wait().unwrap().success(), "age did not take the passphrase");
    drop(stdin);
    let read = read_organization(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(read.entries, entries(&opened.record));
}

#[test]
fn it_arrives_under_its_own_name_with_a_file_for_this_device_and_later_copies_are_its_own() {
    let (luz, ana, stick) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut from = open(luz.path());
    change(&mut from, NOW, Change::Alias("Río Claro".to_owned()));
    tick(&mut from, NOW + 1, "ACC-01");
    let file = stick.path().join("x.salvaguarda");
    hand_over(&from, &file, "").unwrap();
    let mut to = open(ana.path());
    tick(&mut to, NOW, "WAP-01");
    let before = (to.store.organization().to_owned(), entries(&to.record));
    let copy = to.store.read_copy(&file).unwrap();
    to.store.receive(&copy, NOW + 9).unwrap();
    let name = from.store.organization().to_owned();
    assert_eq!(to.store.organizations().get(&name).unwrap().alias, "Río Claro");
    assert_eq!(entries(&to.record), before.1, "the open one is as it was");
    let mut to = to.store.switch(&name).unwrap();
    assert_eq!((all(&to), to.notices.len()), (all(&from), 0));
    tick(&mut to, NOW + 99, "ACC-02");
    to.store.flush().unwrap();
    assert!(to.store.file().is_file() && to.store.file() != from.store.file());
    assert_eq!(to.store.imports().len(), 1);
    // Luz goes on with it and sends it again.
    tick(&mut from, NOW + 50, "ACC-03");
    let later = stick.path().join("y.salvaguarda");
    hand_over(&from, &later, "").unwrap();
    let copy = to.store.read_copy(&later).unwrap();
    assert_eq!(copy.organization, to.store.organization());
    let taken = to.store.receive(&copy, NOW).unwrap_err();
    assert!(matches!(taken, NotImported::Disk(error) if error.kind == ErrorKind::AlreadyExists));
    let to = to.store.switch(&before.0).unwrap();
    assert_eq!(entries(&to.record), before.1);
}

#[test]
fn it_arrives_whole_or_not_at_all_whatever_fails() {
    let (source, _, everything) = two();
    hand_over(&on(&source), Path::new(FILE), "").unwrap();
    let file = source.read(Path::new(FILE), u64::MAX).unwrap();
    let disk = MemoryDisk::default();
    disk.put(Path::new(FILE), &file);
    let mut here = on(&disk);
    tick(&mut here, NOW, "WAP-01");
    here.store.close().unwrap();
    let (mut whole, mut none) = (0, 0);
    for (fault, left) in [
        (Fault::Fails(ErrorKind::StorageFull), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Synced),
        (Fault::FailsFromThen(ErrorKind::Other), Left::AllNames),
        (Fault::WritesHalf, Left::Synced),
    ] {
        for at in 0.. {
            let disk = disk.copied();
            let mut opened = on(&disk);
            let copy = opened.store.read_copy(Path::new(FILE)).unwrap();
            disk.break_at(at, fault);
            let done = opened.store.receive(&copy, NOW).is_ok();
            let reached = disk.steps() > at;
            std::mem::forget(opened);
            disk.cut_power(left);
            let again = on(&disk);
            assert_eq!((again.notices.clone(), again.record.log().len()), (Vec::new(), 1), "step {at}");
            let listed = again.store.organizations().get(&copy.organization).is_some();
            assert!(listed || !done, "step {at}: said to be here");
            assert!(
                !disk.paths().iter().any(|path| path.to_string_lossy().contains("incoming/")),
                "step {at}"
            );
            if listed {
                whole += 1;
                let mut again = again;
                let there = again.store.switch(&copy.organization).unwrap();
                assert_eq!(all(&there), everything, "step {at}");
            } else {
                none += 1;
            }
            if !reached {
                assert!(done && at > 10, "step {at}");
                break;
            }
        }
    }
    assert!(whole > 10 && none > 20, "{whole} {none}");
}

#[test]
fn a_name_that_could_be_another_folder_is_never_one() {
    let data = tempfile::tempdir().unwrap();
    let mut opened = open(data.path());
    let entry = tick(&mut opened, NOW, "ACC-01");
    for name in ["../../casa", "/etc/casa", ".casa", "", "Casa", "a/b", "a\\b", "nul:", "casa\0"] {
        let file =
            OrganizationFile { organization: name.to_owned(), saved: None, entries: vec![entry.clone()] };
        assert!(!file.can_be_own(), "{name:?}");
        assert!(opened.store.receive(&file, NOW).is_err(), "{name:?}");
    }
    let nothing = OrganizationFile { organization: "casa".to_owned(), saved: None, entries: Vec::new() };
    assert!(opened.store.receive(&nothing, NOW).is_err());
    assert!(!data.path().join("incoming").exists());
    assert_eq!(*opened.record.state().status(&salvaguarda::content::PracticeId::new("ACC-01")), Status::Done);
}
