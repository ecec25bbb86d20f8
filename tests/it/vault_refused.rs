//! Behind a passphrase: what is wrong, changed, cut or swapped is refused with a sentence; and the command `age` and
//! this program read what the other wrote.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic, and swaps files")]

use crate::store::{NOW, entries, files, tick};
use salvaguarda::cli::say;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::Entry;
use salvaguarda::store::{
    Damage, Notice, Opened, Opening, Places, Protection, StaysLocked, Vault, Work, write_record,
};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use tempfile::TempDir;

const PASSPHRASE: &str = "jícara zapote neblina y farol";
const WRONG: [&str; 2] = [
    "No es la frase de contraseña ni la clave de recuperación. Escríbanla de nuevo.",
    "This is not the passphrase, nor the recovery key. Type it again.",
];
const NO_IDENTITY: [&str; 2] = [
    "El archivo identity.age falta o está dañado, así que la frase no puede abrir nada. Pongan una copia de ese archivo \
     en la carpeta de la organización o escriban la clave de recuperación.",
    "The file identity.age is missing or damaged, so the passphrase cannot open anything. Put a copy of that file in the \
     folder of the organization or type the recovery key.",
];

const FOREIGN: [&str; 2] = [
    "La frase abre el archivo identity.age, pero su clave no abre nada de lo que este computador guardó: parece ser de otra \
     organización, y no se cambió nada. Pongan en la carpeta de la organización una copia del archivo que era suyo o \
     escriban la clave de recuperación.",
    "The passphrase opens the file identity.age, but its key opens nothing that this computer saved: it seems to be another \
     organization's, and nothing was changed. Put a copy of your own file in the folder of the organization or type the \
     recovery key.",
];

fn opening(folder: &Path, vault: Option<&Vault>) -> Opened {
    let places = Places::inside(folder).unwrap();
    Opening { vault: vault.cloned(), ..Opening::new(places, Arc::new(|| NOW + 3_600_000)) }.open()
}

/// A protected organization, its key, its own file and what was entered.
struct Protected {
    folder: TempDir,
    vault: Vault,
    own: PathBuf,
    entries: Vec<Entry>,
}

impl Protected {
    fn new(passphrase: &str) -> Self {
        let (folder, vault) = (tempfile::tempdir().unwrap(), Vault::generate());
        let mut opened = opening(folder.path(), None);
        tick(&mut opened, NOW, "ACC-01");
        tick(&mut opened, NOW + 1, "ACC-02");
        let identity = vault.wrapped(&Secret::new(passphrase), Work::of(2)).unwrap();
        opened.store.protect(vault.clone(), &identity).unwrap();
        let (own, entries) = (opened.store.file(), entries(&opened.record));
        opened.store.close().unwrap();
        Self { folder, vault, own, entries }
    }

    fn identity(&self) -> PathBuf {
        self.own.with_file_name("identity.age")
    }

    fn name(&self) -> String {
        self.own.file_name().unwrap().to_string_lossy().into_owned()
    }

    fn unlock(&self, passphrase: &str) -> Result<Vault, StaysLocked> {
        let opened = opening(self.folder.path(), None);
        assert_eq!(opened.store.protection(), Protection::Locked);
        opened.store.keyhole().unlock(&*opened.store.disk(), &Secret::new(passphrase))
    }

    /// It stays locked, and says this.
    #[track_caller]
    fn check_locked(&self, passphrase: &str, sentences: [&str; 2]) {
        let why = self.unlock(passphrase).unwrap_err();
        assert_eq!(Lang::ALL.map(|lang| say::stays_locked(&Words::new(lang), why)), sentences);
    }

    /// Puts something else in the place of the own file: it is kept aside and said, and the backups have everything.
    #[track_caller]
    fn check_swapped(&self, bytes: &[u8]) {
        let good = std::fs::read(&self.own).unwrap();
        std::fs::write(&self.own, bytes).unwrap();
        let opened = opening(self.folder.path(), Some(&self.vault));
        let [notice @ Notice::Damaged { damage: Damage::Sealed, kept_as: Some(aside), .. }] =
            &opened.notices[..]
        else {
            panic!("{:?}", opened.notices)
        };
        assert!(std::fs::read(aside).unwrap() == bytes);
        assert_eq!(entries(&opened.record), self.entries);
        let sentences = Lang::ALL.map(|lang| say::notice(&Words::new(lang), notice));
        let [spanish, english] = &sentences;
        assert!(spanish.contains("estaba dañado y quedó aparte como"), "{spanish}");
        assert!(english.contains("was damaged and was kept aside as"), "{english}");
        for sentence in &sentences {
            assert!(sentence.contains(&*aside.file_name().unwrap().to_string_lossy()), "{sentence}");
        }
        opened.store.close().unwrap();
        std::fs::write(&self.own, good).unwrap();
        std::fs::remove_file(aside).unwrap();
    }
}

#[test]
fn a_wrong_passphrase_is_called_so() {
    let ours = Protected::new(PASSPHRASE);
    for wrong in ["", "jícara", "la vecina riega helechos azules"] {
        ours.check_locked(wrong, WRONG);
    }
    ours.check_locked(Vault::generate().recovery_key().text(), WRONG);
}

#[test]
fn a_key_that_was_cut_or_is_gone_is_called_so() {
    let ours = Protected::new(PASSPHRASE);
    let good = std::fs::read(ours.identity()).unwrap();
    for end in 0..good.len() {
        std::fs::write(ours.identity(), &good[..end]).unwrap();
        ours.check_locked(PASSPHRASE, NO_IDENTITY);
    }
    std::fs::remove_file(ours.identity()).unwrap();
    ours.check_locked(PASSPHRASE, NO_IDENTITY);
    std::fs::write(ours.identity(), good).unwrap();
    assert!(ours.unlock(PASSPHRASE).is_ok());
}

#[test]
fn files_that_were_swapped_are_refused() {
    let ours = Protected::new(PASSPHRASE);
    let theirs = Protected::new("la vecina riega helechos azules");
    let own = std::fs::read(&ours.own).unwrap();
    let identity = std::fs::read(ours.identity()).unwrap();
    // Another organization's record, our key and half of our record in the place of our record.
    ours.check_swapped(&std::fs::read(&theirs.own).unwrap());
    ours.check_swapped(&identity);
    ours.check_swapped(&own[..own.len() / 2]);
    // Another organization's key, and our own record, in the place of our key.
    std::fs::write(ours.identity(), std::fs::read(theirs.identity()).unwrap()).unwrap();
    ours.check_locked(PASSPHRASE, WRONG);
    std::fs::write(ours.identity(), &own).unwrap();
    ours.check_locked(PASSPHRASE, WRONG);
    std::fs::write(ours.identity(), identity).unwrap();
    let opened = opening(ours.folder.path(), Some(&ours.unlock(PASSPHRASE).unwrap()));
    assert_eq!((opened.notices, entries(&opened.record)), (Vec::new(), ours.entries));
}

/// Two organizations have the same passphrase, and the key of one came in the place of the other's.
#[test]
fn another_organizations_key_under_the_same_passphrase_is_refused_and_nothing_changes() {
    let (ours, theirs) = (Protected::new(PASSPHRASE), Protected::new(PASSPHRASE));
    let identity = std::fs::read(ours.identity()).unwrap();
    let another = std::fs::read(theirs.identity()).unwrap();
    // What of theirs lies in the folder as well, as another device's or kept aside, does not make the key ours.
    for name in ["other.ron".to_owned(), format!("{}.damaged-20261123-100000", ours.name())] {
        std::fs::copy(&theirs.own, ours.own.with_file_name(name)).unwrap();
    }
    std::fs::write(ours.identity(), &another).unwrap();
    let before = files(ours.folder.path());
    ours.check_locked(PASSPHRASE, FOREIGN);
    assert!(ours.unlock(ours.vault.recovery_key().text()).is_ok(), "the recovery key needs no identity.age");
    assert!(files(ours.folder.path()) == before, "nothing was changed");
    std::fs::write(ours.identity(), identity).unwrap();
    let opened = opening(ours.folder.path(), Some(&ours.unlock(PASSPHRASE).unwrap()));
    assert_eq!(entries(&opened.record), ours.entries);
}

/// The own file is cut, empty, another's, or gone: the key is asked whether it opens the backups.
#[test]
fn our_own_key_is_taken_when_only_the_backups_are_whole() {
    let theirs = Protected::new(PASSPHRASE);
    let strange = std::fs::read(&theirs.own).unwrap();
    for bytes in [Some(&strange[..]), Some(&strange[..strange.len() / 2]), Some(&b""[..]), None] {
        let ours = Protected::new(PASSPHRASE);
        match bytes {
            Some(bytes) => std::fs::write(&ours.own, bytes).unwrap(),
            None => std::fs::remove_file(&ours.own).unwrap(),
        }
        let opened = opening(ours.folder.path(), Some(&ours.unlock(PASSPHRASE).unwrap()));
        assert_eq!(entries(&opened.record), ours.entries);
        opened.store.close().unwrap();
    }
}

/// The power went off between the key and the first file that is encrypted: any key is the one.
#[test]
fn a_key_beside_files_in_the_clear_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = opening(folder.path(), None);
    tick(&mut opened, NOW, "ACC-01");
    let (own, entered) = (opened.store.file(), entries(&opened.record));
    opened.store.close().unwrap();
    let identity = Vault::generate().wrapped(&Secret::new(PASSPHRASE), Work::of(2)).unwrap();
    std::fs::write(own.with_file_name("identity.age"), identity).unwrap();
    let locked = opening(folder.path(), None);
    let vault = locked.store.keyhole().unlock(&*locked.store.disk(), &Secret::new(PASSPHRASE)).unwrap();
    drop(locked);
    assert_eq!(entries(&opening(folder.path(), Some(&vault)).record), entered);
}

/// A colleague's record under our name, and ours under a colleague's, both of this organization.
#[test]
fn a_record_under_another_devices_name_is_read_and_not_written_over() {
    let ours = Protected::new(PASSPHRASE);
    let own = std::fs::read(&ours.own).unwrap();
    std::fs::write(ours.own.with_file_name("other.ron"), &own).unwrap();
    let theirs = ours.own.with_file_name("other.ron");
    let opened = opening(ours.folder.path(), Some(&ours.vault));
    assert_eq!((&opened.notices[..], entries(&opened.record)), (&[][..], ours.entries.clone()));
    opened.store.close().unwrap();
    assert!(std::fs::read(&theirs).unwrap() == own);
    let device = salvaguarda::record::DeviceId::new("luz");
    let mut record = salvaguarda::record::Record::new(device.clone(), Default::default());
    let entry = record.append(NOW, None, salvaguarda::record::Change::Alias("Luz".to_owned()));
    let plain = write_record("org", &device, std::slice::from_ref(&entry)).unwrap();
    let sealed = age::encrypt(&recipient(&ours.vault), &plain).unwrap();
    std::fs::write(&ours.own, &sealed).unwrap();
    let opened = opening(ours.folder.path(), Some(&ours.vault));
    let [notice @ Notice::Damaged { damage: Damage::Device, kept_as: Some(aside), .. }] = &opened.notices[..]
    else {
        panic!("{:?}", opened.notices)
    };
    assert!(std::fs::read(aside).unwrap() == sealed);
    assert!(opened.record.log().has(&entry) && opened.record.log().len() == 3);
    for lang in Lang::ALL {
        let sentence = say::notice(&Words::new(lang), notice);
        assert!(sentence.contains(&*aside.file_name().unwrap().to_string_lossy()), "{sentence}");
    }
}

fn recipient(vault: &Vault) -> age::x25519::Recipient {
    vault.recovery_key().text().parse::<age::x25519::Identity>().unwrap().to_public()
}

/// Runs a command of age and answers what it asks for at a terminal, which `script` makes.
fn at_terminal(command: &str, answer: &str) -> Option<bool> {
    let mut script = Command::new("script")
        .args(["-qec", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = script.stdin.take()?;
    for _ in 0..2 {
        // It throws away what was typed before it asked.
        std::thread::sleep(std::time::Duration::from_millis(700));
        stdin.write_all(format!("{answer}\n").as_bytes()).ok();
    }
    Some(script.wait().unwrap().success())
}

/// The other way round than in `vault`: the key and the record were written by `age` and are read by this program.
#[test]
fn this_program_opens_what_the_age_command_wrote() {
    let is_here = |name: &str, argument: &str| Command::new(name).arg(argument).output().is_ok();
    if !is_here("age", "--version") || !is_here("age-keygen", "--version") || !is_here("script", "--version")
    {
        eprintln!("not tried: the command `age` or `script` is not here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut opened = opening(folder.path(), None);
    tick(&mut opened, NOW, "ACC-01");
    opened.store.flush().unwrap();
    let (own, expected) = (opened.store.file(), entries(&opened.record));
    opened.store.close().unwrap();
    std::fs::remove_dir_all(folder.path().join("backups")).unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let age = |name: &str, arguments: &[&str]| {
        let output = Command::new(name).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    age("age-keygen", &["-o", &at("key.txt")]);
    let public = age("age-keygen", &["-y", &at("key.txt")]);
    let identity = own.with_file_name("identity.age");
    let wrap = format!("age -p -o {} {}", identity.display(), at("key.txt"));
    assert_eq!(at_terminal(&wrap, PASSPHRASE), Some(true), "age did not take the passphrase");
    age("age", &["-r", public.trim(), "-o", &at("sealed"), own.to_str().unwrap()]);
    std::fs::rename(at("sealed"), &own).unwrap();
    std::fs::remove_file(at("key.txt")).unwrap();

    let locked = opening(folder.path(), None);
    assert_eq!(locked.store.protection(), Protection::Locked);
    let vault = locked.store.keyhole().unlock(&*locked.store.disk(), &Secret::new(PASSPHRASE)).unwrap();
    drop(locked);
    let opened = opening(folder.path(), Some(&vault));
    assert_eq!((opened.notices, entries(&opened.record)), (Vec::new(), expected));
    eprintln!("age -p wrote identity.age, age -r the record: both were opened here");
}
