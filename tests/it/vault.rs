//! A passphrase: nobody without it reads anything, and nobody with it loses anything.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{NEVER, NOW, change, entries, files, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use salvaguarda::content::PracticeId;
use salvaguarda::passphrase::{Secret, Strength, generated};
use salvaguarda::record::{Change, Entry};
use salvaguarda::store::{
    Damage, Disk, KeyRefused, Notice, Opened, Opening, Places, Protection, ReadOnlyWhy, RealDisk, SaveError,
    StaysLocked, StaysOn, Store, Vault, Work, read_record,
};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const PASSPHRASE: &str = "jícara zapote neblina y farol";
const CANARY: &str = "CANARIO-7f3a";
const DATA: &str = "/home/ana/data";

fn secret(text: &str) -> Secret {
    Secret::new(text)
}

/// Little work: what is tested is not how long a try takes.
fn work() -> Work {
    Work::of(2)
}

fn open_on(folder: &Path, disk: Arc<dyn Disk>, now: i64, vault: Option<Vault>) -> Opened {
    let time = AtomicI64::new(now);
    let clock = Arc::new(move || time.fetch_add(1, Ordering::Relaxed));
    Opening { disk, vault, look_every: NEVER, ..Opening::new(Places::inside(folder).unwrap(), clock) }.open()
}

fn locked(folder: &Path) -> Opened {
    open_on(folder, Arc::new(RealDisk), NOW, None)
}

fn key(store: &Store, text: &str) -> Result<Vault, StaysLocked> {
    store.keyhole().unlock(&*store.disk(), &secret(text))
}

/// Opens with the passphrase.
fn unlocked_on(folder: &Path, disk: &Arc<dyn Disk>, now: i64, text: &str) -> Opened {
    let mut first = open_on(folder, disk.clone(), now, None);
    assert_eq!(first.store.protection(), Protection::Locked);
    let vault = key(&first.store, text).unwrap();
    first.store.let_go();
    open_on(folder, disk.clone(), now, Some(vault))
}

fn unlocked(folder: &Path) -> Opened {
    unlocked_on(folder, &(Arc::new(RealDisk) as Arc<dyn Disk>), NOW, PASSPHRASE)
}

fn note(opened: &mut Opened, now: i64) -> Entry {
    let text = format!("{CANARY} Falta Ana");
    change(opened, now, Change::Note { practice: PracticeId::new("ACC-02"), text, replaces: Vec::new() })
}

fn protect(store: &mut Store, vault: Vault, text: &str) -> Result<(), SaveError> {
    let identity = vault.wrapped(&secret(text), work()).unwrap();
    store.protect(vault, &identity)
}

/// A folder with a record of two entries, backups and a file kept aside, then protected.
fn protected_folder() -> (tempfile::TempDir, Vec<Entry>) {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open_on(folder.path(), Arc::new(RealDisk), NOW, None);
    note(&mut opened, NOW);
    opened.store.flush().unwrap();
    let own = opened.store.file();
    opened.store.close().unwrap();
    let mut opened = open_on(folder.path(), Arc::new(RealDisk), NOW + 200_000, None);
    tick(&mut opened, NOW + 200_000, "ACC-01");
    opened.store.flush().unwrap();
    let aside = own.with_file_name(format!("{}.damaged-20260101-000000", own.file_name().unwrap().display()));
    std::fs::copy(&own, &aside).unwrap();
    let half = own.with_file_name(format!(".{}.tmp", own.file_name().unwrap().display()));
    std::fs::copy(&own, &half).unwrap();
    protect(&mut opened.store, Vault::generate(), PASSPHRASE).unwrap();
    let written = entries(&opened.record);
    opened.store.close().unwrap();
    (folder, written)
}

fn holds_canary(folder: &Path) -> Vec<PathBuf> {
    let has = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
    files(folder).into_iter().filter(|(_, bytes)| has(bytes)).map(|(name, _)| name).collect()
}

#[test]
fn after_turning_it_on_nothing_of_the_record_is_in_the_clear() {
    let (folder, written) = protected_folder();
    assert_eq!(holds_canary(folder.path()), Vec::<PathBuf>::new());
    assert_eq!(files(folder.path()).iter().filter(|(name, _)| name.starts_with("backups")).count(), 2);
    let mut again = unlocked(folder.path());
    assert_eq!(again.notices, []);
    assert_eq!(entries(&again.record), written);
    note(&mut again, NOW + 900_000);
    again.store.close().unwrap();
    assert_eq!(holds_canary(folder.path()), Vec::<PathBuf>::new(), "nor after the next saves");
    assert_eq!(unlocked(folder.path()).record.log().len(), 3);
}

#[test]
fn without_the_passphrase_nothing_is_shown_and_nothing_is_written() {
    let (folder, _) = protected_folder();
    let before = files(folder.path());
    let opened = locked(folder.path());
    assert_eq!(opened.store.protection(), Protection::Locked);
    assert_eq!(opened.store.read_only(), Some(&ReadOnlyWhy::Locked));
    assert!(opened.record.log().is_empty() && opened.notices.is_empty());
    for wrong in ["", "jícara", "jicara zapote neblina y farol", "AGE-SECRET-KEY-1QQQ"] {
        assert_eq!(key(&opened.store, wrong).unwrap_err(), StaysLocked::Wrong, "{wrong}");
    }
    let stranger = Vault::generate().recovery_key();
    assert_eq!(key(&opened.store, stranger.text()).unwrap_err(), StaysLocked::Wrong);
    assert!(key(&opened.store, &format!(" {PASSPHRASE}\n")).is_ok(), "blanks around it do not count");
    drop(opened);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn the_recovery_key_opens_it_however_it_is_typed_even_without_its_identity() {
    let (folder, written) = protected_folder();
    let opened = unlocked(folder.path());
    let recovery = opened.store.vault().unwrap().recovery_key();
    drop(opened);
    std::fs::remove_file(locked(folder.path()).store.folder().join("identity.age")).unwrap();
    let mut first = locked(folder.path());
    assert_eq!(
        first.store.protection(),
        Protection::Locked,
        "an encrypted file is protected without identity.age"
    );
    assert_eq!(key(&first.store, PASSPHRASE).unwrap_err(), StaysLocked::NoIdentity);
    let typed = recovery.text().to_lowercase();
    let vault = key(&first.store, &format!("{} {}", &typed[..20], &typed[20..])).unwrap();
    first.store.let_go();
    let opened = open_on(folder.path(), Arc::new(RealDisk), NOW, Some(vault));
    assert_eq!(entries(&opened.record), written);
}

#[test]
fn a_changed_byte_anywhere_is_noticed_and_the_backups_bring_everything_back() {
    let (folder, written) = protected_folder();
    let (disk, own) = memory_of(folder.path());
    let vault = unlocked(folder.path()).store.vault().unwrap();
    let good = disk.read(&own, 1 << 20).unwrap();
    let cut = (0..good.len()).map(|end| good[..end].to_vec());
    let flipped = (0..good.len()).map(|at| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    });
    for (number, bytes) in flipped.chain(cut).enumerate() {
        assert!(read_record(&bytes).is_err());
        let disk = disk.copied();
        disk.put(&own, &bytes);
        let opened = open_on(Path::new(DATA), Arc::new(disk.clone()), NOW, Some(vault.clone()));
        assert_eq!(entries(&opened.record), written, "damage {number}");
        assert!(matches!(opened.notices[..], [Notice::Damaged { kept_as: Some(_), .. }]), "damage {number}");
    }
}

/// Copies a folder into memory, at [`DATA`]; returns also where this device's file is then.
fn memory_of(folder: &Path) -> (MemoryDisk, PathBuf) {
    let disk = MemoryDisk::default();
    for (name, bytes) in files(folder) {
        disk.put(&Path::new(DATA).join(name), &bytes);
    }
    let own = locked(folder).store.file();
    (disk, Path::new(DATA).join(own.strip_prefix(folder).unwrap()))
}

#[test]
fn every_damage_of_the_key_leaves_it_locked_with_a_reason() {
    let vault = Vault::generate();
    let good = vault.wrapped(&secret(PASSPHRASE), work()).unwrap();
    assert!(Vault::unwrap(&good, &secret(PASSPHRASE)).is_ok());
    for end in 0..good.len() {
        assert!(Vault::unwrap(&good[..end], &secret(PASSPHRASE)).is_err(), "cut at {end}");
    }
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        assert!(Vault::unwrap(&bytes, &secret(PASSPHRASE)).is_err(), "changed at {at}");
    }
    let (folder, _) = protected_folder();
    let opened = locked(folder.path());
    std::fs::write(opened.store.folder().join("identity.age"), &good[..good.len() / 3]).unwrap();
    assert_eq!(key(&opened.store, PASSPHRASE).unwrap_err(), StaysLocked::NoIdentity);
}

#[test]
fn a_hostile_key_cannot_ask_for_all_the_memory() {
    let good = Vault::generate().wrapped(&secret(PASSPHRASE), work()).unwrap();
    let end = good.iter().position(|byte| *byte == b'\n').unwrap();
    let rest = String::from_utf8_lossy(&good[end..]);
    assert!(rest.starts_with("\n-> scrypt "));
    let line = rest[1..].lines().next().unwrap();
    for (log_n, why) in [("21", KeyRefused::TooMuchWork), ("63", KeyRefused::TooMuchWork)] {
        let hostile = line.rsplit_once(' ').unwrap().0.to_owned() + " " + log_n;
        let mut bytes = good[..=end].to_vec();
        bytes.extend_from_slice(hostile.as_bytes());
        bytes.extend_from_slice(&good[end + 1 + line.len()..]);
        assert_eq!(Vault::unwrap(&bytes, &secret(PASSPHRASE)).unwrap_err(), why, "{log_n}");
    }
}

#[test]
fn files_that_were_swapped_are_told_from_their_own() {
    let (folder, written) = protected_folder();
    let opened = unlocked(folder.path());
    let (own, vault) = (opened.store.file(), opened.store.vault().unwrap());
    drop(opened);
    // Of another organization, under another key.
    let (other, _) = protected_folder();
    std::fs::copy(locked(other.path()).store.file(), &own).unwrap();
    let again = open_on(folder.path(), Arc::new(RealDisk), NOW, Some(vault.clone()));
    assert!(matches!(again.notices[..], [Notice::Damaged { damage: Damage::Sealed, kept_as: Some(_), .. }]));
    assert_eq!(entries(&again.record), written);
    // A key that does not fit is put in the place of the right one.
    std::fs::copy(
        locked(other.path()).store.folder().join("identity.age"),
        again.store.folder().join("identity.age"),
    )
    .unwrap();
    drop(again);
    let before = files(folder.path());
    let opened = locked(folder.path());
    assert_eq!(key(&opened.store, PASSPHRASE).unwrap_err(), StaysLocked::Foreign);
    drop(opened);
    assert!(files(folder.path()) == before, "what the wrong key does not open stays as it is");
    // Whoever opens it with that key all the same loses nothing.
    let own = std::fs::read(&own).unwrap();
    let theirs = unlocked(other.path()).store.vault();
    assert!(open_on(folder.path(), Arc::new(RealDisk), NOW, theirs).record.log().is_empty());
    let kept = files(folder.path()).into_iter().any(|(_, bytes)| bytes == own);
    assert!(kept, "what the wrong key does not open is still there");
}

#[test]
fn a_file_in_the_clear_beside_the_key_is_read_and_told_and_ours_is_turned_over() {
    let (folder, written) = protected_folder();
    let mut opened = unlocked(folder.path());
    let (place, own, vault) = (opened.store.folder(), opened.store.file(), opened.store.vault().unwrap());
    opened.store.let_go();
    let other = tempfile::tempdir().unwrap();
    let mut theirs = open_on(other.path(), Arc::new(RealDisk), NOW, None);
    note(&mut theirs, NOW + 5);
    theirs.store.flush().unwrap();
    let plain = place.join("otherdevice.ron");
    std::fs::copy(theirs.store.file(), &plain).unwrap();
    let again = open_on(folder.path(), Arc::new(RealDisk), NOW, Some(vault.clone()));
    assert_eq!(again.notices, [Notice::InTheClear { file: plain.clone() }]);
    assert_eq!(again.record.log().len(), written.len() + 1);
    drop(again);
    std::fs::remove_file(&plain).unwrap();
    // Ours, as a crash while turning on or a restored folder leaves it.
    let sealed = std::fs::read(&own).unwrap();
    let mut off = unlocked(folder.path());
    off.store.unprotect().unwrap();
    off.store.close().unwrap();
    let clear = std::fs::read(&own).unwrap();
    assert!(read_record(&clear).is_ok() && read_record(&sealed).is_err());
    let identity = vault.wrapped(&secret(PASSPHRASE), work()).unwrap();
    std::fs::write(place.join("identity.age"), identity).unwrap();
    unlocked(folder.path()).store.close().unwrap();
    assert!(read_record(&std::fs::read(&own).unwrap()).is_err(), "it is encrypted now");
    assert_eq!(holds_canary(folder.path()), Vec::<PathBuf>::new());
}

#[test]
fn it_is_taken_off_unless_another_device_needs_it() {
    let (folder, written) = protected_folder();
    let mut opened = unlocked(folder.path());
    let (place, own) = (opened.store.folder(), opened.store.file());
    opened.store.flush().unwrap();
    std::fs::copy(&own, place.join("otherdevice.ron")).unwrap();
    assert_eq!(opened.store.unprotect(), Err(StaysOn::Others));
    assert_eq!(opened.store.protection(), Protection::Open);
    std::fs::remove_file(place.join("otherdevice.ron")).unwrap();
    opened.store.unprotect().unwrap();
    opened.store.close().unwrap();
    let again = locked(folder.path());
    assert_eq!(again.store.protection(), Protection::Off);
    assert_eq!(entries(&again.record), written);
    assert!(again.store.backups().iter().all(|backup| backup.holds.is_some()));
}

#[test]
fn after_a_change_only_the_new_passphrase_opens_it() {
    let (folder, written) = protected_folder();
    let opened = unlocked(folder.path());
    let vault = opened.store.vault().unwrap();
    opened.store.write_identity(&vault.wrapped(&secret("otra frase muy distinta"), work()).unwrap()).unwrap();
    opened.store.close().unwrap();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    assert_eq!(key(&locked(folder.path()).store, PASSPHRASE).unwrap_err(), StaysLocked::Wrong);
    let again = unlocked_on(folder.path(), &disk, NOW, "otra frase muy distinta");
    assert_eq!(entries(&again.record), written);
}

/// What a person may be doing while the disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    On,
    Off,
    Change,
}

/// Does it on a copy of `disk` that breaks at step `at`, cuts the power, and opens again with whichever passphrase
/// holds. Returns whether the step was reached.
fn check_step(
    disk: &MemoryDisk,
    written: &[Entry],
    deed: Deed,
    at: usize,
    (fault, left): (Fault, Left),
) -> bool {
    let disk = disk.copied();
    let on_disk: Arc<dyn Disk> = Arc::new(disk.clone());
    let mut opened = match deed {
        Deed::On => open_on(Path::new(DATA), on_disk.clone(), NOW + 900_000, None),
        Deed::Off | Deed::Change => unlocked_on(Path::new(DATA), &on_disk, NOW + 900_000, PASSPHRASE),
    };
    let vault = opened.store.vault().unwrap_or_else(Vault::generate);
    disk.break_at(at, fault);
    let done = match deed {
        Deed::On => protect(&mut opened.store, vault, PASSPHRASE).is_ok(),
        Deed::Off => opened.store.unprotect().is_ok(),
        Deed::Change => {
            opened.store.write_identity(&vault.wrapped(&secret("otra frase"), work()).unwrap()).is_ok()
        }
    };
    opened.store.close().ok();
    let reached = disk.steps() > at;
    disk.cut_power(left);
    let first = open_on(Path::new(DATA), on_disk.clone(), NOW + 950_000, None);
    let holds = [PASSPHRASE, "otra frase"].into_iter().find(|text| key(&first.store, text).is_ok());
    let is_protected = first.store.protection() == Protection::Locked;
    drop(first);
    let again = match holds {
        Some(text) if is_protected => unlocked_on(Path::new(DATA), &on_disk, NOW + 950_000, text),
        Some(_) | None => open_on(Path::new(DATA), on_disk.clone(), NOW + 950_000, None),
    };
    let trace = || format!("{deed:?} {at} {fault:?} {left:?}: {:#?}", disk.take_trace());
    assert_eq!(entries(&again.record), written, "{}", trace());
    assert_eq!(again.notices, [], "{}", trace());
    if done {
        assert_eq!(is_protected, deed != Deed::Off, "{}", trace());
        assert_eq!(holds == Some("otra frase"), deed == Deed::Change, "{}", trace());
    }
    again.store.close().unwrap();
    if done && deed == Deed::On {
        assert!(!disk_holds_canary(&disk), "{}", trace());
    }
    if deed == Deed::On && is_protected {
        assert!(!disk_holds_canary(&disk), "what was begun is ended when it is opened: {}", trace());
    }
    reached
}

fn disk_holds_canary(disk: &MemoryDisk) -> bool {
    let read = |path: &PathBuf| disk.read(path, 1 << 25).unwrap_or_default();
    disk.paths()
        .iter()
        .map(read)
        .any(|bytes| bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes()))
}

#[test]
fn turning_it_on_and_off_and_changing_it_survive_a_failure_at_every_step() {
    let (folder, written) = protected_folder();
    let (sealed, _) = memory_of(folder.path());
    let mut opened = unlocked(folder.path());
    opened.store.unprotect().unwrap();
    opened.store.close().unwrap();
    let (clear, _) = memory_of(folder.path());
    let faults = [
        (Fault::Fails(ErrorKind::StorageFull), Left::Everything),
        (Fault::FailsFromThen(ErrorKind::Other), Left::Synced),
        (Fault::FailsFromThen(ErrorKind::Other), Left::AllNames),
        (Fault::WritesHalf, Left::Synced),
    ];
    let mut points = 0;
    for (deed, disk, least) in [(Deed::On, &clear, 30), (Deed::Off, &sealed, 30), (Deed::Change, &sealed, 6)]
    {
        for fault in faults {
            let mut at = 0;
            while check_step(disk, &written, deed, at, fault) {
                at += 1;
            }
            assert!(at >= least, "{deed:?}: only {at} steps");
            points += at;
        }
    }
    assert!(points > 250, "only {points} points");
}

#[test]
fn a_save_tries_no_passphrase() {
    let (folder, _) = protected_folder();
    let mut opened = unlocked(folder.path());
    let own = opened.store.file();
    for number in 0..20 {
        tick(&mut opened, NOW + 300_000 + number, "ACC-03");
        opened.store.flush().unwrap();
        let bytes = std::fs::read(&own).unwrap();
        let head = String::from_utf8_lossy(&bytes[..200]).into_owned();
        assert!(head.starts_with("age-encryption.org/v1\n-> X25519 "), "{head}");
        assert!(!head.contains("scrypt"), "{head}");
    }
}

#[test]
fn the_age_command_opens_what_we_write() {
    let age = |arguments: &[&Path]| {
        Command::new("age").arg("-d").arg("-i").args(arguments).stdin(Stdio::null()).output()
    };
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("not tried: the command `age` is not here");
        return;
    }
    let (folder, _) = protected_folder();
    let opened = unlocked(folder.path());
    let (own, key) = (opened.store.file(), folder.path().join("key.txt"));
    std::fs::write(&key, opened.store.vault().unwrap().recovery_key().text()).unwrap();
    let output = age(&[&key, &own]).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(read_record(&output.stdout).is_ok(), "with the recovery key");
    // With the passphrase, which age wants from a terminal: `script` makes one.
    let command = format!(
        "age -d -o {0}/out.ron -i {1}/identity.age {2}",
        folder.path().display(),
        opened.store.folder().display(),
        own.display()
    );
    let mut script = match Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
    {
        Ok(script) => script,
        Err(_) => {
            eprintln!("not tried with a passphrase: the command `script` is not here");
            return;
        }
    };
    std::thread::sleep(std::time::Duration::from_millis(500));
    let mut stdin = script.stdin.take().unwrap();
    std::io::Write::write_all(&mut stdin, format!("{PASSPHRASE}\n").as_bytes()).unwrap();
    assert!(script.wait().unwrap().success(), "age did not take the passphrase");
    drop(stdin);
    let out = std::fs::read(folder.path().join("out.ron")).unwrap();
    assert!(read_record(&out).is_ok(), "with identity.age and the passphrase");
}

#[test]
fn the_commands_ask_for_the_passphrase_and_say_so() {
    let (folder, written) = protected_folder();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("{PASSPHRASE}\n")).unwrap();
    let mark = |passphrase: Option<&Path>| {
        let mut command = crate::store::mark(folder.path(), &["ACC-04", "done", "--lang", "en"]);
        // A session of its own has no terminal.
        let mut alone = Command::new("setsid");
        alone.arg("--wait").arg(command.get_program()).args(command.get_args());
        std::mem::swap(&mut command, &mut alone);
        command.env_remove("SALVAGUARDA_PASSPHRASE_FILE").stdin(Stdio::null());
        if let Some(passphrase) = passphrase {
            command.env("SALVAGUARDA_PASSPHRASE_FILE", passphrase);
        }
        let output = command.output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (well, said) = mark(None);
    assert!(!well && said.contains("SALVAGUARDA_PASSPHRASE_FILE"), "{said}");
    let (well, said) = mark(Some(Path::new("/nowhere/passphrase")));
    assert!(!well && said.contains("/nowhere/passphrase"), "{said}");
    let (well, said) = mark(Some(file.path()));
    assert!(well, "{said}");
    std::fs::write(file.path(), "no es esta la frase").unwrap();
    let (well, said) = mark(Some(file.path()));
    assert!(!well && said.contains("not the passphrase"), "{said}");
    assert_eq!(unlocked(folder.path()).record.log().len(), written.len() + 1);
}

#[test]
fn length_counts_and_what_everybody_uses_does_not() {
    for (text, strength) in [
        ("", Strength::Empty),
        ("   ", Strength::Empty),
        ("Tr0ub4dor&3", Strength::Short { missing: 4 }),
        ("contraseña12345", Strength::Common),
        ("Contraseña Contraseña 2026", Strength::Common),
        ("123456789012345678", Strength::Common),
        ("aaaaaaaaaaaaaaaaaaaa", Strength::Common),
        ("qwertyuiopasdfghjkl", Strength::Common),
        ("organizacion salvaguarda 2026", Strength::Common),
        ("jara luna jara luna jara luna", Strength::Common),
        ("la vecina riega helechos azules", Strength::Good),
        (PASSPHRASE, Strength::Good),
    ] {
        assert_eq!(Strength::of(&secret(text)), strength, "{text}");
    }
}

#[test]
fn six_words_are_66_bits_in_both_languages_and_always_good() {
    use salvaguarda::i18n::Lang;
    for lang in Lang::ALL {
        let words: std::collections::BTreeSet<String> = (0..2048)
            .map(|number| generated(lang, [number; 6]).text().split(' ').next().unwrap().to_owned())
            .collect();
        assert_eq!(words.len(), 2048, "no word is there twice");
        assert!(
            words
                .iter()
                .all(|word| word.len() >= 3 && word.bytes().all(|letter| letter.is_ascii_lowercase()))
        );
        for start in 0..2048 {
            let offered = generated(lang, [0, 341, 682, 1023, 1364, 1705].map(|step| start + step));
            assert_eq!(offered.text().split(' ').count(), 6);
            assert_eq!(Strength::of(&offered), Strength::Good, "{}", offered.text());
        }
    }
}

#[test]
fn secrets_are_not_in_what_developers_print() {
    let vault = Vault::generate();
    let printed = format!("{:?} {vault:?} {:?}", secret(CANARY), vault.recovery_key());
    assert_eq!(printed, "Secret Vault Secret");
}
