//! Several organizations on one computer: each by itself, none lost, none seen by whom it is not meant for.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use crate::screens::window::{self, NOW, Window};
use crate::store::{entries, files, open, open_at, tick};
use crate::store_memory::{Fault, Left, MemoryDisk};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::app::Clock;
use salvaguarda::content::PracticeId;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Change, DeviceId, Entry, Log, Record};
use salvaguarda::settings::SettingChange;
use salvaguarda::store::{Damage, Notice, Opened, OrganizationKind, SaveError, Standing};
use salvaguarda::tr;
use salvaguarda::ui::{Action, Dialog, OrganizationAction, PathPurpose, Route};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const WIDE: Vec2 = Vec2::new(1280.0, 1300.0);
const CTRL: Modifiers = Modifiers::COMMAND;
const DATA: &str = "/home/ana/data";

fn alias(device: &DeviceId, alias: &str) -> Entry {
    Record::new(device.clone(), Log::default()).append(NOW, None, Change::Alias(alias.to_owned()))
}

/// Makes an organization with an alias and returns its name.
fn create(opened: &mut Opened, name: &str) -> Result<String, SaveError> {
    let device = opened.store.device().clone();
    let entry = alias(&device, name);
    opened.store.organizations_mut().create(&device, name, OrganizationKind::Real, &[entry])
}

fn switch(opened: &mut Opened, to: &str) -> Result<(), SaveError> {
    *opened = opened.store.switch(to)?;
    Ok(())
}

#[test]
fn each_organization_has_its_own_record_and_the_lock_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    let first = opened.store.organization().to_owned();
    let device = opened.store.device().clone();
    tick(&mut opened, NOW, "ACC-01");
    let second = create(&mut opened, "Río Claro").unwrap();
    // Not saved yet: switching does that first.
    tick(&mut opened, NOW + 1, "ACC-02");
    let before = entries(&opened.record);
    switch(&mut opened, &second).unwrap();
    assert_eq!((opened.record.state().alias(), opened.record.log().len()), ("Río Claro", 1));
    assert_eq!(*opened.store.device(), device, "one computer is one device everywhere");
    assert_eq!(open(folder.path()).notices, [Notice::InUse], "the lock stayed");
    switch(&mut opened, &first).unwrap();
    assert_eq!(entries(&opened.record), before);
    switch(&mut opened, &second).unwrap();
    drop(opened);
    assert_eq!(open(folder.path()).store.organization(), second, "it opens where one was");
}

#[test]
fn a_list_that_is_lost_or_damaged_is_made_from_the_folders() {
    for damage in [None, Some("(format: 1, kin"), Some("")] {
        for copy in ["kept", "lost"] {
            let folder = tempfile::tempdir().unwrap();
            let mut opened = open(folder.path());
            let names = ["Uno", "Dos"].map(|name| create(&mut opened, name).unwrap());
            let list = opened.store.organizations_mut();
            list.set_standing(&names[1], Standing::Archived).unwrap();
            switch(&mut opened, &names[0]).unwrap();
            drop(opened);
            let file = folder.path().join("organizations.ron");
            match damage {
                None => std::fs::remove_file(&file).unwrap(),
                Some(text) => std::fs::write(&file, text).unwrap(),
            }
            if copy == "lost" {
                std::fs::remove_file(folder.path().join("backups/organizations.ron")).unwrap();
            }
            let mut again = open(folder.path());
            let told = matches!(&again.notices[..], [Notice::ListDamaged { kept_as: Some(_), .. }]);
            assert_eq!(told, damage.is_some(), "{:?}", again.notices);
            let list = again.store.organizations();
            let found = |name: &str| list.get(name).unwrap_or_else(|| panic!("{name} in {list:?}"));
            assert_eq!(found(&names[1]).alias, "Dos");
            let standing = if copy == "kept" { Standing::Archived } else { Standing::Active };
            assert_eq!(found(&names[1]).standing, standing);
            switch(&mut again, &names[1]).unwrap();
            assert_eq!(again.record.state().alias(), "Dos");
        }
    }
}

#[test]
fn a_list_of_a_newer_version_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let list = "(format: 9, kind: \"salvaguarda-organizations\", crc32: 1, value:\n";
    std::fs::write(folder.path().join("organizations.ron"), list).unwrap();
    let mut opened = open(folder.path());
    assert!(matches!(&opened.notices[..], [Notice::Newer { format: 9, .. }]), "{:?}", opened.notices);
    assert!(create(&mut opened, "x").is_err() && !opened.store.organizations().can_change());
    let other = opened.store.organization().to_owned();
    assert!(opened.store.switch(&other).is_err());
    tick(&mut opened, NOW, "ACC-01");
    opened.store.flush().unwrap();
    assert_eq!(std::fs::read_to_string(folder.path().join("organizations.ron")).unwrap(), list);
}

#[test]
fn what_is_deleted_comes_back_whole_until_it_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    let first = opened.store.organization().to_owned();
    tick(&mut opened, NOW, "ACC-01");
    let second = create(&mut opened, "Río Claro").unwrap();
    switch(&mut opened, &second).unwrap();
    tick(&mut opened, NOW + 9, "ACC-02");
    opened.store.flush().unwrap();
    switch(&mut opened, &first).unwrap();
    let about_it = |path: &Path| path.to_string_lossy().contains(&second);
    let of_it =
        || -> Vec<_> { files(folder.path()).into_iter().filter(|(path, _)| about_it(path)).collect() };
    let before = of_it();
    assert_eq!(before.len(), 2, "the record and its backup");

    let deleted = opened.store.organizations_mut().delete(&second).unwrap().unwrap();
    assert!(of_it().iter().all(|(path, _)| path.starts_with("deleted")), "it is aside at once");
    assert!(opened.store.organizations().get(&second).is_none());
    opened.store.organizations_mut().bring_back(&deleted).unwrap();
    assert_eq!(of_it(), before);
    assert_eq!(*opened.store.organizations().get(&second).unwrap(), deleted.organization);

    let deleted = opened.store.organizations_mut().delete(&second).unwrap().unwrap();
    opened.store.organizations().remove(&deleted).unwrap();
    assert_eq!(of_it(), []);
    drop(opened);
    let again = open(folder.path());
    assert_eq!(again.store.organizations().list().len(), 1);
    assert_eq!(entries(&again.record).len(), 1, "the other one is as it was");
}

#[cfg(unix)]
#[test]
fn removing_follows_no_link_out_of_the_data_folder() {
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::write(outside.path().join("thesis.txt"), "x").unwrap();
    let mut opened = open(folder.path());
    let name = create(&mut opened, "x").unwrap();
    let link = folder.path().join("organizations").join(&name).join("link");
    std::os::unix::fs::symlink(outside.path(), link).unwrap();
    let deleted = opened.store.organizations_mut().delete(&name).unwrap().unwrap();
    opened.store.organizations().remove(&deleted).unwrap();
    assert!(outside.path().join("thesis.txt").is_file());
}

#[test]
fn what_was_deleted_before_a_kill_is_removed_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    let name = create(&mut opened, "x").unwrap();
    opened.store.organizations_mut().delete(&name).unwrap().unwrap();
    drop(opened);
    assert!(folder.path().join("deleted").join(&name).is_dir());
    let again = open(folder.path());
    assert!(!folder.path().join("deleted").join(&name).exists());
    assert!(again.store.organizations().get(&name).is_none());
}

/// What a person does, for trying it on a disk that breaks at each step in turn.
type Deed = fn(&mut Opened, &str) -> Result<(), SaveError>;

fn on_disk(disk: &MemoryDisk) -> Opened {
    open_at(Path::new(DATA), NOW + 600_000, Arc::new(disk.clone()))
}

/// Two organizations, the first of them open: entries of both.
fn two() -> (MemoryDisk, [String; 2]) {
    let disk = MemoryDisk::default();
    let mut opened = open_at(Path::new(DATA), NOW, Arc::new(disk.clone()));
    tick(&mut opened, NOW, "ACC-01");
    let first = opened.store.organization().to_owned();
    let second = create(&mut opened, "Río Claro").unwrap();
    switch(&mut opened, &second).unwrap();
    tick(&mut opened, NOW + 9, "ACC-02");
    opened.store.flush().unwrap();
    switch(&mut opened, &first).unwrap();
    opened.store.close().unwrap();
    (disk, [first, second])
}

/// Every deed at every step that fails, and with every way to lose the power there: both organizations are whole, or
/// the one that was deleted, and only when that was said, is gone as a whole.
fn check_deed(deed: Deed, deletes: bool, fault: Fault, left: Left) {
    let (disk, [first, second]) = two();
    for at in 0.. {
        let disk = disk.copied();
        let mut opened = on_disk(&disk);
        disk.break_at(at, fault);
        let done = deed(&mut opened, &second).is_ok();
        let reached = disk.steps() > at;
        if !done {
            assert!(opened.store.organizations().get(&second).is_some(), "step {at}: gone, and not said");
        }
        // A kill: nothing is saved or tidied up any more.
        std::mem::forget(opened);
        disk.cut_power(left);
        let mut again = on_disk(&disk);
        assert_eq!(again.notices, [], "step {at}");
        let listed = again.store.organizations().get(&second).is_some();
        assert!(listed || deletes, "step {at}: off the list: {:#?}", disk.take_trace());
        assert!(!(listed && done && deletes), "step {at}: said to be deleted and still there");
        for (name, count) in [(&first, 1), (&second, 2)] {
            if name == &second && !listed {
                continue;
            }
            if again.store.organization() != name {
                switch(&mut again, name).unwrap();
            }
            assert_eq!(again.record.log().len(), count, "step {at} of {name}: {:#?}", disk.paths());
        }
        if !reached {
            assert!(done && at > 4, "step {at}");
            return;
        }
    }
}

#[test]
fn a_step_that_fails_or_a_kill_there_loses_no_organization() {
    let deeds: [(Deed, bool); 4] = [
        (|opened, name| opened.store.organizations_mut().delete(name).map(|_| ()), true),
        (|opened, name| opened.store.organizations_mut().set_standing(name, Standing::Archived), false),
        (|opened, name| switch(opened, name), false),
        (|opened, _| create(opened, "Tercera").map(|_| ()), false),
    ];
    for (deed, deletes) in deeds {
        for left in [Left::Synced, Left::AllNames, Left::Everything] {
            check_deed(deed, deletes, Fault::FailsFromThen(ErrorKind::Other), left);
        }
        check_deed(deed, deletes, Fault::Fails(ErrorKind::StorageFull), Left::Everything);
    }
}

#[test]
fn bringing_back_at_a_bad_moment_loses_nothing_either() {
    let (disk, [_, second]) = two();
    for at in 0.. {
        let disk = disk.copied();
        let mut opened = on_disk(&disk);
        let deleted = opened.store.organizations_mut().delete(&second).unwrap().unwrap();
        disk.break_at(at, Fault::Fails(ErrorKind::Other));
        let failed = opened.store.organizations_mut().bring_back(&deleted).is_err();
        disk.repair();
        if failed {
            opened.store.organizations_mut().bring_back(&deleted).unwrap();
        }
        switch(&mut opened, &second).unwrap();
        assert_eq!((opened.record.log().len(), opened.record.state().alias()), (2, "Río Claro"), "step {at}");
        assert_eq!(opened.notices, [], "step {at}");
        if !failed {
            assert!(at > 4, "step {at}");
            return;
        }
    }
}

#[test]
fn a_second_window_changes_no_organization() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path());
    let name = create(&mut first, "Río Claro").unwrap();
    let before = files(folder.path());
    let mut second = open(folder.path());
    let list = second.store.organizations_mut();
    assert!(!list.can_change() && list.get(&name).is_some());
    assert!(list.delete(&name).is_err() && list.set_standing(&name, Standing::Archived).is_err());
    assert!(create(&mut second, "x").is_err() && second.store.switch(&name).is_err());
    assert_eq!(files(folder.path()), before);
}

/// Opens the window with two organizations, "Uno" open and "Dos" beside it.
fn with_two(lang: Lang) -> Window {
    let mut window = Window::with(lang, WIDE, []);
    window.go(Action::Change(Change::Alias("Uno".to_owned())));
    window.go(Action::Organization(OrganizationAction::Create("Dos".to_owned())));
    let first = key(&window, "Uno");
    window.go(Action::Organization(OrganizationAction::Open(first)));
    window
}

fn key(window: &Window, alias: &str) -> String {
    let list = window.harness.state().store().organizations().list();
    list.iter().find(|known| known.alias == alias).unwrap_or_else(|| panic!("{list:?}")).name.clone()
}

fn opened_alias(window: &Window) -> String {
    window.harness.state().record().state().alias().to_owned()
}

#[test]
fn an_assessor_makes_a_second_organization_and_goes_back_without_a_mouse() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    window.go(Action::Change(Change::Alias("Uno".to_owned())));
    window.press(CTRL | Modifiers::SHIFT, Key::O);
    assert!(window.shows("Organizaciones") && window.shows("Abierta"));
    window.harness.get_by_role_and_label(Role::TextInput, "Un alias para la organización").focus();
    window.settle();
    window.type_text("Río Claro");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(opened_alias(&window), "Río Claro");
    assert!(window.shows("Organización: Río Claro. Ver las organizaciones"));
    window.click("Organización: Río Claro. Ver las organizaciones");
    window.harness.get_by_label("Abrir Uno").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Space);
    assert_eq!(opened_alias(&window), "Uno");
    let again = Window::open(window.close(), Lang::Es, WIDE);
    assert_eq!(opened_alias(&again), "Uno");
    assert_eq!(again.harness.state().store().organizations().list().len(), 2);
}

#[test]
fn what_is_being_typed_stays_with_the_organization_it_was_typed_for() {
    let mut window = with_two(Lang::Es);
    let practice = PracticeId::new("ORG-01");
    let category = window::guide()
        .categories
        .iter()
        .find(|category| category.practices.iter().any(|other| other.id == practice));
    let category = category.unwrap().id.clone();
    let place = salvaguarda::ui::ListPlace { category, practice: Some(practice.clone()) };
    window.go(Action::Go(Route::Lists(Some(place.clone()))));
    window.harness.get_by_role_and_label(Role::MultilineTextInput, "Nota").focus();
    window.settle();
    window.type_text("Solo de Uno");
    let second = key(&window, "Dos");
    window.go(Action::Organization(OrganizationAction::Open(second)));
    window.go(Action::Go(Route::Lists(Some(place))));
    assert!(!window.shows_like("Solo de Uno"));
    window.harness.get_by_role_and_label(Role::MultilineTextInput, "Nota").focus();
    window.settle();
    window.press(CTRL, Key::Z);
    let notes = |window: &Window| {
        let state = window.harness.state().record().state();
        state.practice(&practice).map(|state| state.notes().count()).unwrap_or_default()
    };
    assert_eq!(notes(&window), 0, "Ctrl Z in the field brings nothing of the other one back");
    let first = key(&window, "Uno");
    window.go(Action::Organization(OrganizationAction::Open(first)));
    assert_eq!(notes(&window), 1);
}

#[test]
fn projecting_shows_no_alias() {
    let mut window = with_two(Lang::Es);
    window.go(Action::Organization(OrganizationAction::Delete(key(&window, "Dos"))));
    let chapter = window::guide().chapters().next().unwrap().id.clone();
    window.go(Action::Present(salvaguarda::settings::Place { chapter, section: None }));
    assert!(!window.shows_like("Uno") && !window.shows_like("Dos"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.shows_like("Dos"), "the way back is still there afterwards");
}

#[test]
fn deleting_says_what_it_is_not_and_can_be_undone_for_ten_seconds() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let time = Arc::new(AtomicI64::new(NOW));
        let folder = with_two(lang).close();
        let clock = {
            let time = time.clone();
            Clock::telling(Arc::new(move || time.load(Ordering::Relaxed)))
        };
        let mut window = Window::open_at(folder, lang, WIDE, clock);
        let data = window.folder.path().to_owned();
        let second = key(&window, "Dos");
        let own = data.join("organizations").join(&second);
        window.go(Action::Go(Route::Organizations));
        let ask = tr!(words, "organization-delete-name", alias = "Dos");
        window.click(&ask);
        assert!(window.shows_like("SSD") && own.is_dir());
        window.click(&tr!(words, "cancel"));
        assert!(own.is_dir());

        window.click(&ask);
        window.click(&tr!(words, "delete-go"));
        assert!(!own.is_dir() && window.shows(&tr!(words, "delete-done", alias = "Dos")));
        time.store(NOW + 9_000, Ordering::Relaxed);
        window.settle();
        window.click(&tr!(words, "delete-undo-name", alias = "Dos"));
        assert!(own.is_dir() && !window.shows(&tr!(words, "delete-done", alias = "Dos")));

        window.click(&ask);
        window.click(&tr!(words, "delete-go"));
        time.store(NOW + 20_000, Ordering::Relaxed);
        window.settle();
        assert!(!window.shows(&tr!(words, "delete-done", alias = "Dos")));
        assert!(!data.join("deleted").join(&second).exists());
    }
}

#[test]
fn deleting_the_open_one_opens_another_and_undo_opens_it_again() {
    let mut window = with_two(Lang::Es);
    let first = key(&window, "Uno");
    window.go(Action::Organization(OrganizationAction::Delete(first)));
    assert_eq!(opened_alias(&window), "Dos");
    window.click("Deshacer: traer de vuelta Uno");
    assert_eq!(opened_alias(&window), "Uno");
    for name in ["Uno", "Dos"] {
        let key = key(&window, name);
        window.go(Action::Organization(OrganizationAction::Delete(key)));
    }
    assert!(window.harness.state().record().log().is_empty(), "a new one, in which nothing is");
    assert!(window.shows("Deshacer: traer de vuelta Uno") && window.shows("Deshacer: traer de vuelta Dos"));
}

#[test]
fn archived_ones_stay_and_come_back() {
    let mut window = with_two(Lang::En);
    window.go(Action::Go(Route::Organizations));
    window.click("Archive Dos");
    assert!(window.shows("Archived"));
    let folder = window.close();
    let mut again = Window::open(folder, Lang::En, WIDE);
    again.go(Action::Go(Route::Organizations));
    again.click("Bring Dos back from the archive");
    assert!(!again.shows("Archived"));
    again.click("Archive Uno");
    assert_eq!(opened_alias(&again), "Dos", "the open one was put away, so another is open");
    again.click("Open Uno");
    assert_eq!(opened_alias(&again), "Uno");
    again.go(Action::Go(Route::Organizations));
    assert!(!again.shows("Archived"), "opening takes it out of the archive");
}

#[test]
fn the_demonstration_says_so_on_every_screen_and_touches_nothing_of_ones_own() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut window = with_two(lang);
        let own = window.harness.state().store().folder();
        let before = files(&own);
        window.go(Action::Go(Route::Organizations));
        window.click(&tr!(words, "demonstration-open"));
        let mark = tr!(words, "demonstration-bar");
        assert!(window.shows(&mark) && opened_alias(&window) == tr!(words, "demonstration-alias"));
        for (route, name) in window::routes() {
            window.go(Action::Go(route));
            assert!(window.shows(&mark), "{name}");
        }
        let record = window.harness.state().record();
        let notes: usize = record.state().practices().map(|(_, state)| state.notes().count()).sum();
        assert!(notes >= 3 && record.state().incidents().count() == 1);
        let practices = window::guide().practices().map(|practice| practice.id.clone()).collect();
        let trend = salvaguarda::record::trend(record.log(), &practices, &[NOW - 100 * 86_400_000, NOW]);
        assert!(trend[0] > 5 && trend[1] > trend[0] + 10, "{trend:?}");
        window.go(Action::Go(Route::Home));
        window.click(&tr!(words, "demonstration-leave"));
        assert!(!window.shows(&mark) && opened_alias(&window) == "Uno");
        assert_eq!(files(&own), before);
        window.go(Action::Organization(OrganizationAction::Demonstrate));
        let list = window.harness.state().store().organizations().list();
        assert_eq!(list.len(), 3, "there is one demonstration, not one more each time");
    }
}

#[test]
fn a_second_window_offers_nothing_that_it_cannot_do() {
    let first = with_two(Lang::Es);
    let mut second = Window::open(first.folder.clone(), Lang::Es, WIDE);
    second.go(Action::Go(Route::Organizations));
    assert!(second.harness.get_by_label("Abrir Dos").accesskit_node().is_disabled());
    second.click("Abrir Dos");
    assert_eq!(opened_alias(&second), "Uno");
}

#[test]
fn the_list_holds_aliases_and_nothing_else_of_an_organization() {
    let mut window = with_two(Lang::Es);
    window.go(Action::Setting(SettingChange::Role("Coordinación".to_owned())));
    let practice = PracticeId::new("ACC-01");
    let note = Change::Note { practice, text: "Falta la sede".to_owned(), replaces: Vec::new() };
    window.go(Action::Change(note));
    window.go(Action::Change(Change::Alias("Río Claro".to_owned())));
    let folder = window.close();
    let text = std::fs::read_to_string(folder.path().join("organizations.ron")).unwrap();
    assert!(text.contains("Río Claro") && text.contains("Dos") && !text.contains("Uno"), "{text}");
    assert!(!text.contains("Coordinación") && !text.contains("sede"), "{text}");
}

#[test]
fn a_full_list_fits_a_small_window_in_both_languages() {
    for lang in Lang::ALL {
        for size in [Vec2::new(512.0, 300.0), Vec2::new(960.0, 540.0)] {
            let mut window = Window::with(lang, size, []);
            let team = tempfile::tempdir().unwrap();
            let deep = team.path().join("una-carpeta-con-un-nombre-muy-largo-que-no-cabe-en-ninguna-parte");
            std::fs::create_dir(&deep).unwrap();
            for alias in
                ["Red de organizaciones comunitarias del valle del Río Claro y sus veredas", "Dos", "Tres"]
            {
                window.go(Action::Organization(OrganizationAction::Create(alias.to_owned())));
            }
            window.go(Action::WriteTo(PathPurpose::KeepInFolder, deep.display().to_string()));
            let archived = key(&window, "Dos");
            window.go(Action::Organization(OrganizationAction::Archive(archived)));
            window.go(Action::Organization(OrganizationAction::Demonstrate));
            window.go(Action::Go(Route::Organizations));
            let check = |window: &Window| {
                let wide = window.too_wide();
                assert!(wide.is_empty(), "{lang:?} at {size:?}: {wide:#?}");
            };
            check(&window);
            let deleted = key(&window, "Tres");
            window.go(Action::Open(Dialog::DeleteOrganization(deleted.clone())));
            check(&window);
            window.go(Action::CloseDialog);
            window.go(Action::Organization(OrganizationAction::Delete(deleted)));
            check(&window);
        }
    }
}

/// An assessor puts a file back by hand, into the folder of the wrong organization.
#[test]
fn a_file_of_one_organization_in_the_folder_of_another_is_never_shown_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    tick(&mut opened, NOW, "ACC-01");
    let (first, first_file) = (opened.store.organization().to_owned(), opened.store.file());
    let second = create(&mut opened, "Río Claro").unwrap();
    switch(&mut opened, &second).unwrap();
    tick(&mut opened, NOW + 1, "WAP-01");
    opened.store.flush().unwrap();
    let (ours, file) = (entries(&opened.record), opened.store.file());
    let theirs = std::fs::read(&first_file).unwrap();
    let kept = |file: &Path| {
        let all = files(file.parent().unwrap());
        all.iter()
            .filter(|(name, bytes)| name.to_string_lossy().contains(".foreign-") && *bytes == theirs)
            .count()
    };

    // While it is open, in the place of its own file.
    std::fs::write(&file, &theirs).unwrap();
    let entry = tick(&mut opened, NOW + 2, "WAP-02");
    opened.store.flush().unwrap();
    let all: Vec<Entry> = ours.iter().chain([&entry]).cloned().collect();
    let news = opened.store.take_news();
    assert!(news.entries.is_empty() && matches!(news.notices[..], [Notice::Displaced { .. }]), "{news:?}");
    opened.store.close().unwrap();
    assert_eq!(kept(&file), 1);

    // Before it is opened, in the same place: what it had comes back from its backups.
    std::fs::write(&file, &theirs).unwrap();
    let opened = open(folder.path());
    assert!(matches!(opened.notices[..], [Notice::Damaged { damage: Damage::Organization, .. }]));
    assert!(entries(&opened.record).iter().all(|entry| all.contains(entry)), "nothing is mixed in");
    assert!(entries(&opened.record).starts_with(&ours));
    opened.store.close().unwrap();
    assert_eq!(kept(&file), 2);

    // Beside its own file.
    let beside = file.with_file_name("copia.ron");
    std::fs::write(&beside, &theirs).unwrap();
    let mut opened = open(folder.path());
    assert_eq!(opened.notices, [Notice::OtherOrganization { file: beside.clone() }]);
    assert!(entries(&opened.record).starts_with(&ours));
    let team = tempfile::tempdir().unwrap();
    opened = opened.store.keep_in_folder(team.path()).unwrap();
    assert!(!files(team.path()).iter().any(|(_, bytes)| *bytes == theirs), "nor does it go to the team");
    assert_eq!(std::fs::read(&beside).unwrap(), theirs, "it is not touched");
    switch(&mut opened, &first).unwrap();
    assert_eq!(entries(&opened.record).len(), 1, "the other one is as it was");
}
