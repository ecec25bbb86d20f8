//! A folder that is filled, made read-only, taken away or replaced under the window: nothing is lost, and the screen
//! says it, in both languages, until it is over.
//!
//! The folders lie on small disks in memory that the test mounts; where it may not, it says that it was not tried.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic, and fills disks")]

use crate::screens::window::{Window, places};
use crate::store::{NOW, entries, files, open, tick};
use egui::Vec2;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Change, DeviceId, Log, Record};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{SaveStatus, read_record, write_record};
use salvaguarda::tr;
use salvaguarda::ui::{Action, PathPurpose, Route};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const WIDE: Vec2 = Vec2::new(1280.0, 1600.0);
const COPY: &str = "Guardar una copia en otro lugar";

/// A disk of 512 KiB at a folder, for as long as the test lasts.
struct SmallDisk {
    folder: Arc<TempDir>,
}

impl SmallDisk {
    /// Returns `None`, and says so, where disks may not be mounted.
    fn mounted() -> Option<Self> {
        let disk = Self { folder: Arc::new(tempfile::tempdir().unwrap()) };
        let mounts = disk.mount(&["-t", "tmpfs", "-o", "size=512k", "tmpfs"]);
        if !mounts {
            eprintln!("not tried: only root may mount a small disk here");
        }
        mounts.then_some(disk)
    }

    fn mount(&self, arguments: &[&str]) -> bool {
        let mut command = Command::new("mount");
        command.args(arguments).arg(self.folder.path()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    /// Writes until there is no room, and returns the file that takes it.
    fn fill(&self) -> PathBuf {
        let path = self.folder.path().join("filler");
        let mut file =
            std::fs::OpenOptions::new().write(true).create(true).truncate(true).open(&path).unwrap();
        while file.write_all(&[7; 512]).is_ok() {}
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.folder.path()).stderr(Stdio::null()).status().ok();
    }
}

/// Opens the window on a folder, after the first questions.
fn window(folder: &Arc<TempDir>, lang: Lang) -> Window {
    let opened = salvaguarda::store::Opening::new(places(folder.path()), Arc::new(|| NOW)).open();
    let mut settings = Settings::default();
    settings.apply(SettingChange::Welcomed);
    settings.apply(SettingChange::Lang(lang));
    opened.store.save_settings(&settings);
    opened.store.close().unwrap();
    Window::open(folder.clone(), lang, WIDE)
}

fn call(window: &mut Window, alias: &str) {
    window.go(Action::Change(Change::Alias(alias.to_owned())));
}

/// Lets the window go on until something is so.
#[track_caller]
fn until(window: &mut Window, what: &str, wanted: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !wanted(window) {
        assert!(begun.elapsed() < Duration::from_secs(40), "{what}");
        std::thread::sleep(Duration::from_millis(20));
        window.settle();
    }
}

/// Something is wrong with the folder of the data: the sentence stands there, and goes when it is over.
fn check_data(disk: &SmallDisk, lang: Lang, sentence: &str, (begin, end): (&dyn Fn(), &dyn Fn())) {
    let mut window = window(&disk.folder, lang);
    call(&mut window, "Río Claro");
    window.harness.state().store().flush().unwrap();
    begin();
    call(&mut window, &"Río Oscuro ".repeat(200));
    assert!(window.harness.state().store().flush().is_err());
    assert!(matches!(window.harness.state().store().status(), SaveStatus::Failed { .. }));
    window.settle();
    assert!(window.shows_like(sentence), "{sentence}");
    assert!(lang == Lang::En || window.shows(COPY));
    end();
    window.harness.state().store().flush().unwrap();
    window.settle();
    assert!(!window.shows_like(sentence));
    window.close();
    let again = Window::open(disk.folder.clone(), lang, WIDE);
    assert!(again.harness.state().record().state().alias().starts_with("Río Oscuro"));
    assert!(again.harness.state().record().log().len() >= 2);
}

#[test]
fn the_data_folder_is_full() {
    for lang in Lang::ALL {
        let Some(disk) = SmallDisk::mounted() else { return };
        let filler = disk.folder.path().join("filler");
        let sentence = tr!(Words::new(lang), "store-save-full");
        let (begin, end) = (|| drop(disk.fill()), || std::fs::remove_file(&filler).unwrap());
        check_data(&disk, lang, &sentence, (&begin, &end));
    }
}

#[test]
fn the_data_folder_is_made_read_only() {
    for lang in Lang::ALL {
        let Some(disk) = SmallDisk::mounted() else { return };
        let sentence = tr!(Words::new(lang), "store-save-forbidden", path = "@");
        let (sentence, _) = sentence.split_once('@').unwrap();
        let folder = places(disk.folder.path()).organizations();
        // The whole disk cannot be: the program holds its lock open there.
        let mount = |how: &str| Command::new("mount").args(["-o", how]).args([&folder, &folder]).status();
        let begin = || {
            assert!(mount("bind").unwrap().success());
            assert!(
                Command::new("mount")
                    .args(["-o", "remount,bind,ro"])
                    .arg(&folder)
                    .status()
                    .unwrap()
                    .success()
            );
        };
        let end = || assert!(Command::new("umount").arg(&folder).status().unwrap().success());
        check_data(&disk, lang, sentence, (&begin, &end));
    }
}

/// What was entered is written whole with every save, so a folder that is gone is there again with the next one.
#[test]
fn the_data_folder_is_taken_away_and_is_whole_again_with_the_next_tick() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut window = window(&folder, Lang::Es);
    call(&mut window, "Río Claro");
    window.harness.state().store().flush().unwrap();
    let data = places(folder.path()).data;
    std::fs::remove_dir_all(&data).unwrap();
    call(&mut window, "Río Oscuro");
    window.harness.state().store().flush().unwrap();
    window.settle();
    assert!(!window.shows(COPY), "it was saved, and nothing is to be done");
    let bytes = std::fs::read(window.harness.state().store().file()).unwrap();
    assert_eq!(read_record(&bytes).unwrap().1.len(), 2, "what was entered before it was gone, too");
    window.close();
    let again = Window::open(folder, Lang::Es, WIDE);
    assert_eq!(again.harness.state().record().log().len(), 2);
}

/// Somebody puts a backup of another computer's data there: both are kept, and both can be opened.
#[test]
fn the_data_folder_is_replaced_by_another() {
    let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut other = open(theirs.path());
    tick(&mut other, NOW, "WAP-01");
    let (their_name, their_entries) = (other.store.organization().to_owned(), entries(&other.record));
    other.store.close().unwrap();
    let data = ours.path().join("data");
    let mut opened = open(&data);
    tick(&mut opened, NOW + 1, "ACC-01");
    opened.store.flush().unwrap();
    std::fs::rename(&data, ours.path().join("away")).unwrap();
    std::fs::rename(theirs.path(), &data).unwrap();
    let before = files(&data);
    tick(&mut opened, NOW + 2, "ACC-02");
    opened.store.flush().unwrap();
    let (our_name, our_entries) = (opened.store.organization().to_owned(), entries(&opened.record));
    opened.store.close().unwrap();
    let after = files(&data);
    assert!(before.iter().all(|file| after.contains(file)), "nothing of theirs was touched");
    let mut again = open(&data);
    assert_eq!((again.store.organization(), entries(&again.record)), (&*their_name, their_entries));
    let listed = again.store.organizations().list().iter().any(|known| known.name == our_name);
    assert!(listed, "ours is in the list");
    let again = again.store.switch(&our_name).unwrap();
    assert_eq!(entries(&again.record), our_entries);
}

/// The folder of a team fails: the sentence stands on the screen, and what was entered comes there afterwards.
fn check_team(lang: Lang, id: &str, begin: impl Fn(&SmallDisk), end: impl Fn(&SmallDisk)) {
    let Some(disk) = SmallDisk::mounted() else { return };
    let shown = disk.folder.path().display().to_string();
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut window = window(&folder, lang);
    call(&mut window, "Río Claro");
    window.go(Action::WriteTo(PathPurpose::KeepInFolder, shown.clone()));
    let copy = disk.folder.path().join(format!("{}.ron", window.harness.state().store().device()));
    assert!(copy.is_file());
    begin(&disk);
    call(&mut window, &"Río Oscuro ".repeat(200));
    window.harness.state().store().flush().unwrap();
    let words = Words::new(lang);
    let sentence = match id {
        "team-full" => tr!(words, "team-full", folder = shown),
        "team-read-only" => tr!(words, "team-read-only", folder = shown),
        _ => tr!(words, "team-strange", folder = shown),
    };
    window.go(Action::Go(Route::Home));
    until(&mut window, id, |window| window.shows(&sentence));
    end(&disk);
    until(&mut window, "the end of it", |window| !window.shows(&sentence));
    until(&mut window, "the copy", |_| {
        std::fs::read(&copy).is_ok_and(|bytes| read_record(&bytes).is_ok_and(|(_, all)| all.len() == 2))
    });
}

#[test]
fn the_folder_of_a_team_is_full() {
    for lang in Lang::ALL {
        let end = |disk: &SmallDisk| std::fs::remove_file(disk.folder.path().join("filler")).unwrap();
        check_team(lang, "team-full", |disk| drop(disk.fill()), end);
    }
}

#[test]
fn the_folder_of_a_team_is_made_read_only() {
    for lang in Lang::ALL {
        let remount = |disk: &SmallDisk, how: &str| assert!(disk.mount(&["-o", how]));
        check_team(
            lang,
            "team-read-only",
            |disk| remount(disk, "remount,ro"),
            |disk| remount(disk, "remount,rw"),
        );
    }
}

#[test]
fn the_folder_of_a_team_is_replaced_by_another_organizations() {
    for lang in Lang::ALL {
        let away = tempfile::tempdir().unwrap();
        let theirs = |disk: &SmallDisk| disk.folder.path().join("other.ron");
        let begin = |disk: &SmallDisk| {
            move_all(disk.folder.path(), away.path());
            let device = DeviceId::new("other");
            let mut record = Record::new(device.clone(), Log::default());
            let entry = record.append(NOW, None, Change::Alias("Otra".to_owned()));
            std::fs::write(theirs(disk), write_record("another", &device, &[entry]).unwrap()).unwrap();
        };
        let end = |disk: &SmallDisk| {
            let left = std::fs::read_dir(disk.folder.path()).unwrap().count();
            assert_eq!(left, 1, "nothing of ours was handed to them");
            std::fs::remove_file(theirs(disk)).unwrap();
            move_all(away.path(), disk.folder.path());
        };
        check_team(lang, "team-strange", begin, end);
    }
}

fn move_all(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        std::fs::remove_file(path).unwrap();
    }
}
