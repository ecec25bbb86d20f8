//! A folder that is filled, made read-only, taken away or replaced under the window: nothing is lost, and the screen
//! says it, in both languages, until it is over.
//!
//! The folders lie on small disks in memory that the test mounts; where it may not, it says that it was not tried.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "a test may panic, and fills disks"
)]

use crate::screens::window::{Window, places};
use crate::store::{NOW, change, entries, files, open, tick};
use egui::Vec2;
use egui_kittest::kittest::Queryable as _;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, DeviceId, Entry, Log, Record};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{
    News, Notice, Opened, Opening, OrganizationKind, SaveStatus, Store, Vault, Work, read_record,
    write_record,
};
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
    remove_all(&data);
    call(&mut window, "Río Oscuro");
    window.harness.state().store().flush().unwrap();
    window.settle();
    assert!(!window.shows(COPY), "it was saved, and nothing is to be done");
    let file = window.harness.state().store().file();
    assert!(window.shows(&tr!(Words::new(Lang::Es), "store-gone", file = shown(&file))));
    let bytes = std::fs::read(file).unwrap();
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
    let news = next_news(&mut opened, NOW + 2, "ACC-02");
    assert_eq!(news.notices, [Notice::Supplanted { folder: data.clone() }]);
    assert_eq!(next_news(&mut opened, NOW + 3, "ACC-03"), News::default(), "it is said once");
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

/// Ticks once more, and returns what there is to tell once that is saved.
fn next_news(opened: &mut Opened, now: i64, practice: &str) -> News {
    tick(opened, now, practice);
    opened.store.flush().unwrap();
    opened.store.take_news()
}

/// Opens a folder with one tick in it.
fn opened_with_a_tick(folder: &Path) -> Opened {
    let mut opened = open(folder);
    assert_eq!(next_news(&mut opened, NOW, "ACC-01"), News::default(), "the first save is nothing to tell");
    opened
}

/// Our file as another window of this device would have written it: with one entry more.
fn with_another_entry(store: &Store, record: &Record, alias: &str) -> (Vec<u8>, Entry) {
    let mut elsewhere = Record::new(store.device().clone(), record.log().clone());
    let theirs = elsewhere.append(NOW + 5, None, Change::Alias(alias.to_owned()));
    (write_record(store.organization(), store.device(), &entries(&elsewhere)).unwrap(), theirs)
}

#[test]
fn entries_that_another_window_put_into_our_file_are_handed_to_this_one_and_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = opened_with_a_tick(folder.path());
    let (file, before) = (opened.store.file(), std::fs::read(opened.store.file()).unwrap());
    let (bytes, theirs) = with_another_entry(&opened.store, &opened.record, "Río Claro");
    std::fs::write(&file, bytes).unwrap();
    let news = next_news(&mut opened, NOW + 6, "ACC-02");
    assert_eq!(news.notices, [Notice::Joined { file: file.clone() }]);
    assert!(news.entries.contains(&theirs));
    opened.record.merge(news.entries);
    assert_eq!(next_news(&mut opened, NOW + 7, "ACC-03"), News::default());
    // An older copy of ours has nothing that we do not know, and takes nothing away.
    std::fs::write(&file, before).unwrap();
    assert_eq!(next_news(&mut opened, NOW + 8, "ACC-04"), News::default());
    let all = entries(&opened.record);
    opened.store.close().unwrap();
    assert_eq!((all.len(), entries(&open(folder.path()).record)), (5, all));
}

#[test]
fn what_came_in_the_place_of_our_file_is_kept_aside_and_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = opened_with_a_tick(folder.path());
    let file = opened.store.file();
    let other = DeviceId::new("other");
    let theirs = Record::new(other.clone(), Log::default()).append(NOW, None, Change::Alias("Otra".into()));
    let of_another =
        write_record(opened.store.organization(), &other, std::slice::from_ref(&theirs)).unwrap();
    let (longer, rescued) = with_another_entry(&opened.store, &opened.record, "Río Claro");
    let cut = longer[..longer.len() - 2].to_vec();
    let sealed = b"age-encryption.org/v1\n-> X25519 another".to_vec();
    let too_large = vec![b'('; (32 << 20) + 1];
    let cases = [(of_another, Some(theirs)), (cut, Some(rescued)), (sealed, None), (too_large, None)];
    for (number, (bytes, found)) in cases.into_iter().enumerate() {
        std::fs::write(&file, &bytes).unwrap();
        let now = NOW + 10 + 2 * i64::try_from(number).unwrap();
        let news = next_news(&mut opened, now, "ACC-02");
        let [Notice::Displaced { file: told, kept_as }] = &news.notices[..] else { panic!("{news:?}") };
        assert!(told == &file && std::fs::read(kept_as).unwrap() == bytes);
        assert!(found.is_none_or(|found| news.entries.contains(&found)), "{number}: what it holds is shown");
        opened.record.merge(news.entries);
        assert_eq!(next_news(&mut opened, now + 1, "ACC-03"), News::default());
    }
    // What the last save before a lock comes upon is said after it.
    std::fs::write(&file, b"damaged").unwrap();
    tick(&mut opened, NOW + 20, "ACC-04");
    opened.store.flush().unwrap();
    let all = entries(&opened.record);
    let again = opened.store.open_again(None);
    assert!(matches!(again.notices[..], [Notice::Displaced { .. }]), "{:?}", again.notices);
    assert_eq!((all.len(), entries(&again.record)), (12, all));
}

#[test]
fn a_file_or_folder_that_was_taken_away_is_written_anew_and_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut opened = opened_with_a_tick(&data);
    let file = opened.store.file();
    let deeds: [&dyn Fn(); 3] =
        [&|| std::fs::remove_file(&file).unwrap(), &|| remove_all(file.parent().unwrap()), &|| {
            remove_all(&data)
        }];
    for (number, deed) in (1..).zip(deeds) {
        deed();
        let news = next_news(&mut opened, NOW + 2 * number, "ACC-02");
        assert_eq!(news.notices, [Notice::Gone { file: file.clone() }]);
        assert_eq!(next_news(&mut opened, NOW + 2 * number + 1, "ACC-03"), News::default());
    }
    let all = entries(&opened.record);
    opened.store.close().unwrap();
    assert_eq!((all.len(), entries(&open(&data).record)), (7, all));
}

/// Looks at the data every few milliseconds.
fn open_looking(folder: &Path, vault: Option<Vault>) -> Opened {
    let opening = Opening::new(places(folder), Arc::new(|| NOW));
    Opening { look_every: Duration::from_millis(10), vault, ..opening }.open()
}

fn wait_until(what: &str, wanted: impl Fn() -> bool) {
    let begun = std::time::Instant::now();
    while !wanted() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What was saved is gone, and nothing more is entered: without this it would be lost when the window closes.
#[test]
fn what_was_taken_away_is_written_anew_although_nothing_is_entered() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    opened_with_a_tick(&data).store.close().unwrap();
    let mut opened = open_looking(&data, None);
    let (vault, phrase) = (Vault::generate(), Secret::new("mesa verde lluvia tambor"));
    opened.store.protect(vault.clone(), &vault.wrapped(&phrase, Work::of(1)).unwrap()).unwrap();
    let (file, key) = (opened.store.file(), opened.store.folder().join("identity.age"));
    let is_whole = || {
        let is_sealed = std::fs::read(&file).is_ok_and(|bytes| bytes.starts_with(b"age-encryption.org/"));
        is_sealed && opened.store.keyhole().unlock(&*opened.store.disk(), &phrase).is_ok()
    };
    let told = |store: &Store| store.take_news().notices;
    assert_eq!(told(&opened.store), []);
    std::fs::remove_file(&key).unwrap();
    wait_until("the key", is_whole);
    remove_all(&data);
    wait_until("key and record", is_whole);
    wait_until("the word of it", || told(&opened.store).contains(&Notice::Gone { file: file.clone() }));
    std::fs::write(&file, b"damaged").unwrap();
    wait_until("the record", is_whole);
    let is_displaced = |notice: &Notice| matches!(notice, Notice::Displaced { .. });
    wait_until("the word of it", || told(&opened.store).iter().any(is_displaced));
    let all = entries(&opened.record);
    opened.store.close().unwrap();
    let again = open_looking(&data, Some(vault));
    assert_eq!((all.len(), entries(&again.record)), (1, all));
}

/// The last look is at closing: nobody waits for the next one.
#[test]
fn what_was_taken_away_just_before_the_end_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = opened_with_a_tick(folder.path());
    let file = opened.store.file();
    for deed in [&(|| std::fs::remove_file(&file).unwrap()) as &dyn Fn(), &|| remove_all(folder.path())] {
        deed();
        opened.store.close().unwrap();
        opened = open(folder.path());
        assert_eq!((entries(&opened.record).len(), opened.notices), (1, Vec::new()));
        opened.notices = Vec::new();
    }
}

/// A stick that is pulled out and plugged in again, and a tool that gives the file another time, lose nothing and are
/// nothing to tell.
#[test]
fn what_comes_back_as_it_was_is_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    opened_with_a_tick(&data).store.close().unwrap();
    let opened = open_looking(&data, None);
    let file = opened.store.file();
    let before = opened.store.disk().look(&file).unwrap().unwrap();
    let long_ago = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    std::fs::File::options().append(true).open(&file).unwrap().set_modified(long_ago).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let after = opened.store.disk().look(&file).unwrap().unwrap();
    assert_eq!((after.number, after.written), (before.number, Some(1_700_000_000_000_000_000)));
    // Nothing can be written where the stick was.
    let away = folder.path().join("away");
    std::fs::rename(&data, &away).unwrap();
    std::os::unix::fs::symlink("/nowhere/at/all", &data).unwrap();
    wait_until("the trouble", || matches!(opened.store.status(), SaveStatus::Failed { .. }));
    std::fs::remove_file(&data).unwrap();
    std::fs::rename(&away, &data).unwrap();
    opened.store.flush().unwrap();
    assert_eq!(opened.store.take_news(), News::default());
}

/// Without its key what is encrypted to it could not be opened any more.
#[test]
fn the_key_of_a_protected_organization_is_written_again_with_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut opened = opened_with_a_tick(&data);
    let (vault, phrase) = (Vault::generate(), Secret::new("mesa verde lluvia tambor"));
    opened.store.protect(vault.clone(), &vault.wrapped(&phrase, Work::of(1)).unwrap()).unwrap();
    let new = Secret::new("otra frase, con otras palabras");
    opened.store.write_identity(&vault.wrapped(&new, Work::of(1)).unwrap()).unwrap();
    let organization = opened.store.folder();
    let key = organization.join("identity.age");
    let deeds: [&dyn Fn(); 3] =
        [&|| std::fs::remove_file(&key).unwrap(), &|| remove_all(&organization), &|| remove_all(&data)];
    for (number, deed) in (1..).zip(deeds) {
        deed();
        tick(&mut opened, NOW + number, "ACC-02");
        opened.store.flush().unwrap();
        assert!(opened.store.keyhole().unlock(&*opened.store.disk(), &new).is_ok(), "{number}");
    }
    let all = entries(&opened.record);
    opened.store.close().unwrap();
    let again = Opening { vault: Some(vault), ..Opening::new(places(&data), Arc::new(|| NOW)) }.open();
    assert_eq!(entries(&again.record), all);
    again.store.close().unwrap();
}

#[test]
fn what_the_program_does_itself_is_nothing_to_tell() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = opened_with_a_tick(folder.path());
    let ours = opened.store.organization().to_owned();
    let other = DeviceId::new("other");
    let theirs = Record::new(other, Log::default()).append(NOW, None, Change::Alias("Otra".into()));
    opened.store.import(&[theirs], NOW + 1).unwrap();
    assert_eq!(next_news(&mut opened, NOW + 2, "ACC-02"), News::default(), "an import");
    let at_ms = opened.store.imports()[0].at_ms;
    opened.store.undo_import(at_ms, NOW + 3).unwrap();
    assert_eq!(next_news(&mut opened, NOW + 4, "ACC-03"), News::default(), "the import undone");
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new("zapote neblina farol"), Work::of(2)).unwrap();
    opened.store.protect(vault, &identity).unwrap();
    assert_eq!(next_news(&mut opened, NOW + 5, "ACC-04"), News::default(), "protected");
    opened.store.unprotect().unwrap();
    assert_eq!(next_news(&mut opened, NOW + 6, "ACC-05"), News::default(), "unprotected");
    let device = opened.store.device().clone();
    let kind = OrganizationKind::Real;
    let name = opened.store.organizations_mut().create(&device, "Otra", kind, &[]).unwrap();
    let mut second = opened.store.switch(&name).unwrap();
    assert_eq!(next_news(&mut second, NOW + 7, "ACC-06"), News::default(), "another organization");
    let mut again = second.store.switch(&ours).unwrap();
    assert_eq!((again.notices.len(), next_news(&mut again, NOW + 8, "ACC-07")), (0, News::default()));
    // What was damaged on opening was told then, and is not missed afterwards.
    let file = again.store.file();
    again.store.close().unwrap();
    std::fs::write(&file, b"damaged").unwrap();
    let mut again = open(folder.path());
    assert!(matches!(again.notices[..], [Notice::Damaged { .. }]));
    change(&mut again, NOW + 9, Change::Alias("Río Claro".to_owned()));
    again.store.flush().unwrap();
    assert_eq!(again.store.take_news(), News::default(), "kept aside on opening");
}

/// Takes a folder away, in which a backup may be written just now.
fn remove_all(folder: &Path) {
    for _ in 0..500 {
        match std::fs::remove_dir_all(folder) {
            Ok(()) => return,
            Err(_) => std::thread::sleep(Duration::from_millis(5)),
        }
    }
    panic!("{} stays", folder.display());
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Something is done to the file of this device under a window: the sentence is there after the next change, stays one
/// however often is saved, and does not come back once it was closed.
fn check_told(lang: Lang, deed: impl Fn(&Window) -> String) {
    let mut window = window(&Arc::new(tempfile::tempdir().unwrap()), lang);
    let next = |window: &mut Window, alias: &str| {
        call(window, alias);
        window.harness.state().store().flush().unwrap();
        window.settle();
    };
    next(&mut window, "Río Claro");
    let sentence = deed(&window);
    assert!(!window.shows(&sentence));
    next(&mut window, "Río Oscuro");
    let told = window.harness.query_all_by_label(&sentence).count();
    assert!(told > 0, "{sentence}: {:?}", crate::screens::window::spoken(&window));
    next(&mut window, "Río Ancho");
    assert_eq!(window.harness.query_all_by_label(&sentence).count(), told);
    window.click(&tr!(Words::new(lang), "notice-dismiss"));
    assert!(!window.shows(&sentence));
    next(&mut window, "Río Largo");
    assert!(!window.shows(&sentence), "it is said once");
}

#[test]
fn the_window_says_that_there_were_entries_it_did_not_know_and_shows_them() {
    for lang in Lang::ALL {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let mut window = window(&folder, lang);
        call(&mut window, "Río Claro");
        let app = window.harness.state();
        app.store().flush().unwrap();
        let (bytes, theirs) = with_another_entry(app.store(), app.record(), "Río Nuevo");
        std::fs::write(app.store().file(), bytes).unwrap();
        call(&mut window, "Río Oscuro");
        window.harness.state().store().flush().unwrap();
        window.settle();
        assert!(window.harness.state().record().log().has(&theirs), "it is shown before the next start");
        check_told(lang, |window| {
            let app = window.harness.state();
            let (bytes, _) = with_another_entry(app.store(), app.record(), "Río Nuevo");
            std::fs::write(app.store().file(), bytes).unwrap();
            tr!(Words::new(lang), "store-joined", file = shown(&app.store().file()))
        });
    }
}

#[test]
fn the_window_says_what_came_in_the_place_of_our_file() {
    for lang in Lang::ALL {
        check_told(lang, |window| {
            let file = window.harness.state().store().file();
            std::fs::write(&file, b"damaged").unwrap();
            // The window has a clock that stands still.
            let aside = format!("{}.damaged-20261123-100000", file.file_name().unwrap().to_string_lossy());
            tr!(Words::new(lang), "store-displaced", file = shown(&file), aside = aside)
        });
    }
}

#[test]
fn the_window_says_that_the_folder_was_gone() {
    for lang in Lang::ALL {
        check_told(lang, |window| {
            remove_all(&places(window.folder.path()).data);
            tr!(Words::new(lang), "store-gone", file = shown(&window.harness.state().store().file()))
        });
    }
}

#[test]
fn the_window_says_that_another_folder_came_in_the_place_of_ours() {
    for lang in Lang::ALL {
        let theirs = tempfile::tempdir().unwrap();
        opened_with_a_tick(theirs.path()).store.close().unwrap();
        check_told(lang, |window| {
            let data = places(window.folder.path()).data;
            let away = tempfile::tempdir().unwrap();
            for entry in std::fs::read_dir(&data).unwrap() {
                let path = entry.unwrap().path();
                std::fs::rename(&path, away.path().join(path.file_name().unwrap())).unwrap();
            }
            for (name, bytes) in files(theirs.path()) {
                std::fs::create_dir_all(data.join(&name).parent().unwrap()).unwrap();
                std::fs::write(data.join(name), bytes).unwrap();
            }
            tr!(Words::new(lang), "store-supplanted", folder = shown(&data))
        });
    }
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
