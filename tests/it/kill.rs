//! The real program is killed at a random moment, many times: nothing that it said was done is missing.
//!
//! `SALVAGUARDA_KILLS` says how many times each; 60 in the clear, 20 each of the others when it is not set.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic, and makes files")]

use crate::store::{NOW, entries, files, mark, open, open_at, tick};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, DeviceId, Entry, Log, Record, Status};
use salvaguarda::store::{
    Opened, Opening, Places, Protection, RealDisk, Vault, Work, read_organization, read_record,
};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PASSPHRASE: &str = "jícara zapote neblina y farol";
/// In every mark, so that a mark in the clear is found wherever it lies.
const CANARY: &str = "CANARIO-4e8d";

fn rounds(otherwise: usize) -> usize {
    std::env::var("SALVAGUARDA_KILLS").map_or(otherwise, |rounds| rounds.parse().unwrap())
}

/// A moment in a time that begins now. `most` depends on the machine and on what else it does, so it is measured.
fn random_moment(most: Duration) -> Duration {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).unwrap();
    most.mul_f64(f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX))
}

/// An organization in a folder of its own, in the clear or with a passphrase.
struct Place {
    folder: TempDir,
    /// Outside the folder: where the program reads the passphrase from.
    passphrase: tempfile::NamedTempFile,
    vault: Option<Vault>,
}

impl Place {
    fn clear() -> Self {
        let passphrase = tempfile::NamedTempFile::new().unwrap();
        Self { folder: tempfile::tempdir().unwrap(), passphrase, vault: None }
    }

    fn protected() -> Self {
        let place = Self::clear();
        std::fs::write(place.passphrase.path(), PASSPHRASE).unwrap();
        let mut opened = open(place.folder.path());
        let vault = Vault::generate();
        // Little work, so that most rounds are about saving and not about the passphrase.
        let identity = vault.wrapped(&Secret::new(PASSPHRASE), Work::of(2)).unwrap();
        opened.store.protect(vault.clone(), &identity).unwrap();
        opened.store.close().unwrap();
        Self { vault: Some(vault), ..place }
    }

    fn mark(&self, arguments: &[&str]) -> Command {
        let mut command = mark(self.folder.path(), arguments);
        command.env("SALVAGUARDA_PASSPHRASE_FILE", self.passphrase.path());
        command
    }

    fn open(&self) -> Opened {
        let opening = Opening::new(Places::inside(self.folder.path()).unwrap(), Arc::new(|| NOW));
        let opened = Opening { vault: self.vault.clone(), ..opening }.open();
        let wanted = if self.vault.is_some() { Protection::Open } else { Protection::Off };
        assert_eq!(opened.store.protection(), wanted);
        opened
    }

    /// Returns how long it takes until the first mark is saved: the longest of three.
    fn opening(&self) -> Duration {
        let once = || {
            let begun = Instant::now();
            let status = self.mark(&["ACC-01", "not-applicable", CANARY]).stdout(Stdio::null()).status();
            assert!(status.unwrap().success());
            begun.elapsed()
        };
        (0..3).map(|_| once()).max().unwrap()
    }

    /// Every record is whole, and in the clear or sealed as it should be.
    fn check_files(&self, round: usize) {
        for (name, bytes) in files(self.folder.path()) {
            let hidden = name.file_name().unwrap().to_string_lossy().starts_with('.');
            let is_record = !hidden && name.extension().is_some_and(|end| end == "ron");
            match self.vault {
                None if is_record && name.components().count() > 1 => {
                    assert!(read_record(&bytes).is_ok(), "round {round}: {name:?}");
                }
                None => {}
                Some(_) => {
                    let canary = bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes());
                    assert!(!canary, "round {round}: {name:?} is in the clear");
                }
            }
        }
    }
}

/// Feeds marks to the program, kills it after `delay` and returns the marks it acknowledged.
fn killed(place: &Place, round: usize, delay: Duration) -> Vec<String> {
    let mut child = place
        .mark(&["--from", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for number in 0.. {
                // The reason makes every mark unlike any other. The pipe breaks when the program is killed.
                if writeln!(stdin, "ACC-01 not-applicable {CANARY} {round}/{number}").is_err() {
                    return;
                }
            }
        });
        let reader = scope.spawn(move || {
            let lines = BufReader::new(stdout).lines().map_while(Result::ok);
            lines
                .filter_map(|line| Some(line.strip_prefix("saved ACC-01 not-applicable ")?.to_owned()))
                .collect()
        });
        std::thread::sleep(delay);
        child.kill().unwrap();
        child.wait().unwrap();
        reader.join().unwrap()
    })
}

fn marks_in(record: &Record) -> BTreeSet<String> {
    let mark = |entry: &Entry| {
        let Change::Status { status: Status::NotApplicable { reason }, .. } = &entry.change else {
            panic!("nobody entered {entry:?}")
        };
        reason.clone()
    };
    record.log().iter().map(mark).collect()
}

fn check_marks(make: fn() -> Place, rounds: usize, what: &str) {
    let most = make().opening() * 3 + Duration::from_millis(50);
    let mut place = make();
    let (mut acknowledged, mut busy, mut total) = (BTreeSet::new(), 0, 0);
    for round in 0..rounds {
        if round % 10 == 0 {
            // A file that grows for ever would have most rounds end before anything is saved.
            (place, acknowledged) = (make(), BTreeSet::new());
        }
        let marks = killed(&place, round, random_moment(most));
        (busy, total) = (busy + usize::from(!marks.is_empty()), total + marks.len());
        acknowledged.extend(marks);

        place.check_files(round);
        let opened = place.open();
        assert_eq!(opened.notices, [], "round {round}");
        let found = marks_in(&opened.record);
        let missing: Vec<&String> = acknowledged.difference(&found).collect();
        assert!(missing.is_empty(), "round {round}: {missing:?}");
    }
    eprintln!(
        "{what}: {rounds} kills, {busy} of them while marks were being saved, {total} marks acknowledged, 0 lost"
    );
    assert!(busy * 3 > rounds, "only in {busy} of {rounds} rounds was anything saved");
    assert!(total > rounds, "only {total} marks were acknowledged in {rounds} rounds");
}

#[test]
fn no_acknowledged_mark_is_missing() {
    check_marks(Place::clear, rounds(60), "in the clear");
}

#[test]
fn nor_behind_a_passphrase_and_none_lies_in_the_clear() {
    check_marks(Place::protected, rounds(20), "with a passphrase");
}

/// A folder with something of its own, and a copy with many entries of three devices.
fn folder_and_copy() -> (TempDir, PathBuf, Vec<Entry>) {
    let elsewhere = tempfile::tempdir().unwrap();
    let opened = open(elsewhere.path());
    let mut all = Vec::new();
    for device in ["eva", "luz", "sol"] {
        let mut record = Record::new(DeviceId::new(device), Log::default());
        for number in 0..400 {
            all.push(record.append(NOW + number, None, Change::Alias(format!("{device} {number}"))));
        }
    }
    let mut log = Log::default();
    log.extend(all.clone());
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.salvaguarda");
    opened.store.save_copy_to(&copy, &log, NOW, "2026-11").unwrap();
    let mut ours = open_at(&folder.path().join("data"), NOW, Arc::new(RealDisk));
    tick(&mut ours, NOW, "ACC-01");
    ours.store.close().unwrap();
    (folder, copy, all)
}

fn salvaguarda(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salvaguarda"));
    command.arg("--data-dir").arg(folder.join("data")).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Runs it and kills it after `delay`; returns whether it had ended, and well, before.
fn ended_before(mut command: Command, delay: Duration) -> bool {
    let mut child = command.spawn().unwrap();
    std::thread::sleep(delay);
    child.kill().unwrap();
    child.wait().unwrap().success()
}

fn duration(mut command: Command) -> Duration {
    let begun = Instant::now();
    assert!(command.status().unwrap().success());
    begun.elapsed()
}

#[test]
fn an_import_that_is_killed_costs_nothing_and_can_be_done_again() {
    let (folder, copy, all) = folder_and_copy();
    let import = ["import", copy.to_str().unwrap(), "--yes", "--other-organization"];
    let most = duration(salvaguarda(folder.path(), &import)).mul_f64(1.1);
    let rounds = rounds(20);
    let (mut none, mut part, mut whole) = (0, 0, 0);
    for round in 0..rounds {
        let (folder, _, _) = folder_and_copy();
        let done = ended_before(salvaguarda(folder.path(), &import), random_moment(most));
        let data = folder.path().join("data");
        let opened = open(&data);
        assert_eq!(opened.notices, [], "round {round}");
        let found = entries(&opened.record).len();
        assert!(found > 0 && opened.store.status() != salvaguarda::store::SaveStatus::Pending);
        // Our own tick, and the files of none, of some or of all devices, each of them whole.
        assert_eq!((found - 1) % 400, 0, "round {round}: half of a device");
        assert!(!done || found == 1 + all.len(), "round {round}: acknowledged, and lost");
        match found {
            1 => none += 1,
            1201 => whole += 1,
            _ => part += 1,
        }
        opened.store.close().unwrap();
        assert!(salvaguarda(folder.path(), &import).status().unwrap().success());
        assert_eq!(entries(&open(&data).record).len(), 1 + all.len(), "round {round}");
    }
    eprintln!(
        "import: {rounds} kills, then nothing of the file was here in {none}, some devices of three in {part}, all in \
         {whole}; done again, everything in {rounds}"
    );
}

#[test]
fn an_export_that_is_killed_leaves_the_old_file_or_the_new_one() {
    let (folder, copy, all) = folder_and_copy();
    let import = ["import", copy.to_str().unwrap(), "--yes", "--other-organization"];
    assert!(salvaguarda(folder.path(), &import).status().unwrap().success());
    let out = folder.path().join("out.salvaguarda");
    let export = ["export", "organization", "--out", out.to_str().unwrap()];
    let most = duration(salvaguarda(folder.path(), &export)).mul_f64(1.1);
    let rounds = rounds(20);
    let (mut old, mut new) = (0, 0);
    for round in 0..rounds {
        std::fs::copy(&copy, &out).unwrap();
        let done = ended_before(salvaguarda(folder.path(), &export), random_moment(most));
        let found = read_organization(&std::fs::read(&out).unwrap()).unwrap().entries.len();
        assert!(found == all.len() || found == all.len() + 1, "round {round}: {found} entries");
        assert!(!done || found == all.len() + 1, "round {round}: acknowledged, and the old file");
        (old, new) = if found == all.len() { (old + 1, new) } else { (old, new + 1) };
        let opened = open(&folder.path().join("data"));
        assert_eq!((opened.notices, opened.record.log().len()), (Vec::new(), 1 + all.len()), "round {round}");
    }
    eprintln!("export: {rounds} kills, the old file in {old}, the new one in {new}, a broken one in 0");
}
