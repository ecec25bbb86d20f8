//! What was saved earlier comes back: what is missing is merged, and practices go back to how they were on a day.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic and read fixtures")]

use crate::import::crc32;
use crate::record::change as any_change;
use crate::screens::window::{NOW, Window, guide, places};
use crate::store::{change, entries, open_at, tick};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use salvaguarda::content::{Edition, PracticeId};
use salvaguarda::i18n::Lang;
use salvaguarda::record::{Change, Comparison, DeviceId, Log, Record, State, Status, Subject, as_it_was};
use salvaguarda::settings::SettingChange;
use salvaguarda::store::{Opened, RealDisk, read_record};
use salvaguarda::ui::{Action, CopyAction, Route};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const DAY: i64 = 24 * 3_600_000;
const WIDE: Vec2 = Vec2::new(1280.0, 1600.0);

fn open(folder: &Path, now: i64) -> Opened {
    open_at(folder, now, Arc::new(RealDisk))
}

fn status(id: &str, status: Status) -> Change {
    Change::Status { practice: PracticeId::new(id), status }
}

/// Three days of work: two ticks and a note; a tick taken back and the note rewritten; one more tick.
fn three_days() -> Arc<TempDir> {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let (first, second, third) = (NOW - 3 * DAY, NOW - 2 * DAY, NOW - DAY);
    let mut opened = open(folder.path(), first);
    tick(&mut opened, first, "ACC-01");
    tick(&mut opened, first, "ACC-02");
    let note = |text: &str, replaces| Change::Note {
        practice: PracticeId::new("ACC-01"),
        text: text.to_owned(),
        replaces,
    };
    // Nothing is backed up before all of the day is entered.
    let entry = change(&mut opened, first, note("Falta Ana", Vec::new()));
    for change in [SettingChange::Lang(Lang::Es), SettingChange::Welcomed] {
        opened.settings.apply(change);
    }
    opened.store.save_settings(&opened.settings);
    opened.store.close().unwrap();
    let mut opened = open(folder.path(), second);
    change(&mut opened, second, status("ACC-01", Status::ToDo));
    let key = salvaguarda::record::NoteKey(entry.stamp, 0);
    change(&mut opened, second, note("Falta Luz", vec![key]));
    opened.store.close().unwrap();
    let mut opened = open(folder.path(), third);
    tick(&mut opened, third, "WAP-01");
    opened.store.close().unwrap();
    folder
}

/// Returns the newest backup that was made on the first day.
fn first_day(opened: &Opened) -> salvaguarda::store::Backup {
    let of_day = |backup: &salvaguarda::store::Backup| backup.at_ms < NOW - 2 * DAY - 1;
    opened.store.backups().into_iter().find(of_day).unwrap()
}

#[test]
fn the_backup_of_a_day_says_what_was_another_way() {
    let folder = three_days();
    let opened = open(folder.path(), NOW);
    let backup = first_day(&opened);
    let then = opened.store.log_then(&backup, opened.record.log()).unwrap();
    assert!(Comparison::of(opened.record.log(), then.iter()).news.is_empty(), "entries never disappear");
    let differences = as_it_was(opened.record.log(), &then);
    let subjects: BTreeSet<&Subject> = differences.iter().map(|it| &it.subject).collect();
    let has = |subject: Subject| subjects.contains(&subject);
    assert!(
        has(Subject::Status(PracticeId::new("ACC-01"))) && has(Subject::Status(PracticeId::new("WAP-01")))
    );
    assert!(has(Subject::Note(PracticeId::new("ACC-01"))), "it says something else now");
    assert!(!has(Subject::Status(PracticeId::new("ACC-02"))), "that is as it was");
}

/// A backup is of one device only; what the others had entered by then was there as well.
#[test]
fn the_others_of_the_team_are_as_they_were_that_day_too() {
    let folder = three_days();
    let mut opened = open(folder.path(), NOW);
    let mut luz = Record::new(DeviceId::new("luz"), Log::default());
    let early = luz.append(NOW - 4 * DAY, None, status("WEB-01", Status::Done));
    let late = luz.append(NOW - DAY / 2, None, status("WEB-02", Status::Done));
    opened.store.import(&[early.clone(), late.clone()], NOW).unwrap();
    opened.record.merge([early.clone(), late.clone()]);
    let then = opened.store.log_then(&first_day(&opened), opened.record.log()).unwrap();
    assert!(then.iter().any(|entry| *entry == early) && !then.iter().any(|entry| *entry == late));
    let differences = as_it_was(opened.record.log(), &then);
    let about = |id: &str| differences.iter().any(|it| it.practice() == Some(&PracticeId::new(id)));
    assert!(!about("WEB-01") && about("WEB-02"));
}

#[test]
fn a_backup_brings_back_what_this_device_lost() {
    let folder = three_days();
    let opened = open(folder.path(), NOW);
    let (file, before) = (opened.store.file(), entries(&opened.record));
    let backup = opened.store.backups().remove(0);
    opened.store.close().unwrap();
    // Somebody put an older state in the place of the file, and the other backups are gone.
    let old = std::fs::read(&first_day(&open(folder.path(), NOW)).path).unwrap();
    std::fs::write(&file, old).unwrap();
    let mut opened = open(folder.path(), NOW);
    assert!(opened.record.log().len() < before.len());
    let then = opened.store.log_then(&backup, opened.record.log()).unwrap();
    let news = Comparison::of(opened.record.log(), then.iter()).news;
    opened.store.import(&news, NOW).unwrap();
    opened.record.merge(news);
    assert_eq!(entries(&opened.record), before);
    opened.store.close().unwrap();
    assert_eq!(entries(&open(folder.path(), NOW).record), before);
}

/// Both formats that were ever shipped, each as a copy that somebody kept.
#[test]
fn every_format_that_was_ever_shipped_is_restored() {
    for (format, holds) in [("v1", 10), ("v2", 17)] {
        let folder = tempfile::tempdir().unwrap();
        let fixture = Path::new("tests/fixtures/store").join(format!("{format}.ron"));
        let (device, expected) = read_record(&std::fs::read(&fixture).unwrap()).unwrap();
        assert_eq!(expected.len(), holds, "{format}");
        let mut opened = open(folder.path(), NOW);
        tick(&mut opened, NOW, "WEB-01");
        let file = opened.store.read_copy(&fixture).unwrap();
        assert_eq!((file.organization.as_str(), &file.saved), ("casa", &None));
        let news = Comparison::of(opened.record.log(), &file.entries).news;
        opened.store.import(&news, NOW).unwrap();
        opened.store.close().unwrap();
        let again = open(folder.path(), NOW);
        assert_eq!(again.notices, []);
        let restored: BTreeSet<_> = again.record.log().of_device(&device).cloned().collect();
        assert_eq!(restored, expected.into_iter().collect(), "{format}");
        assert_eq!(again.record.log().len(), holds + 1);
    }
}

/// Files of both formats as backups of this device.
#[test]
fn backups_of_every_format_are_listed_and_opened() {
    for (format, holds) in [("v1", 10), ("v2", 17)] {
        let folder = tempfile::tempdir().unwrap();
        let head = format!(
            "(format: 1, kind: \"salvaguarda-device\", crc32: {}, value:\n",
            crc32(DEVICE.as_bytes())
        );
        std::fs::write(folder.path().join("device.ron"), head + DEVICE).unwrap();
        let backups = folder.path().join("backups/casa");
        std::fs::create_dir_all(&backups).unwrap();
        std::fs::copy(format!("tests/fixtures/store/{format}.ron"), backups.join("ana-20261101-120000.ron"))
            .unwrap();
        std::fs::create_dir_all(folder.path().join("organizations/casa")).unwrap();
        let opened = open(folder.path(), NOW);
        assert_eq!(opened.record.device(), &DeviceId::new("ana"));
        assert_eq!(opened.store.backups()[0].holds.unwrap().entries, holds, "{format}");
        assert_eq!(opened.record.log().len(), holds, "the file was gone, the backup is opened");
    }
}

const DEVICE: &str = "(device: \"ana\", organization: \"casa\")\n)\n";

/// Writes a note in the place of those that are there.
fn rewrite_note(record: &mut Record, now: i64, text: &str) {
    let practice = PracticeId::new("ACC-01");
    let seen = record.state().practice(&practice).into_iter().flat_map(|it| it.notes());
    let replaces = seen.map(|(key, _)| key.clone()).collect();
    record.append(now, None, Change::Note { practice, text: text.to_owned(), replaces });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    /// Whatever happened since, the practices are then as they were, no note that was written since is gone, and undo
    /// makes it as if nothing had been put back.
    #[test]
    fn practices_go_back_to_how_they_were_and_undo_brings_them_forward(
        before in proptest::collection::vec(any_change(), 0..12),
        since in proptest::collection::vec(any_change(), 0..12),
        (first, second) in ("[a-z]{0,3}", "[a-z]{0,3}"),
    ) {
        let mut record = Record::new(DeviceId::new("a"), Log::default());
        before.into_iter().for_each(|change| drop(record.append(1, None, change)));
        rewrite_note(&mut record, 1, &first);
        let then = record.log().clone();
        since.into_iter().for_each(|change| drop(record.append(2, None, change)));
        rewrite_note(&mut record, 2, &second);
        let now = record.state().clone();
        let differences = as_it_was(record.log(), &then);
        let changes: Vec<Change> = differences.iter().filter_map(|it| it.adopted(&Edition::first())).collect();
        prop_assert_eq!(changes.len(), differences.len(), "each can be put back");
        if changes.is_empty() {
            return Ok(());
        }
        record.append(3, None, Change::Several(changes));
        let wanted = State::fold(then.iter());
        for (id, practice) in record.state().practices() {
            let nothing = salvaguarda::record::PracticeState::default();
            let old = wanted.practice(id).unwrap_or(&nothing);
            prop_assert_eq!(practice.status(), old.status());
            prop_assert_eq!((practice.owner(), practice.due()), (old.owner(), old.due()));
            let texts: BTreeSet<&str> = practice.notes().map(|(_, note)| note.text.as_str()).collect();
            let kept = old.notes().chain(now.practice(id).unwrap_or(&nothing).notes());
            for (_, note) in kept {
                prop_assert!(texts.contains(note.text.as_str()));
            }
        }
        prop_assert!(as_it_was(record.log(), &then).is_empty());
        record.undo(4, None);
        for (id, practice) in record.state().practices() {
            let nothing = salvaguarda::record::PracticeState::default();
            let old = now.practice(id).unwrap_or(&nothing);
            prop_assert_eq!((practice.status(), practice.owner(), practice.due()), (old.status(), old.owner(), old.due()));
            let notes = |it: &salvaguarda::record::PracticeState| {
                it.notes().map(|(_, note)| note.text.clone()).collect::<Vec<_>>()
            };
            prop_assert_eq!(notes(practice), notes(old));
        }
    }
}

#[test]
fn backups_are_listed_looked_at_and_practices_put_back_one_by_one() {
    let mut window = Window::open(three_days(), Lang::Es, WIDE);
    window.go(Action::Go(Route::Settings));
    window.click("Ver las copias");
    assert!(window.shows("Copias automáticas de este computador"));
    assert!(window.shows("6 anotaciones, 2 prácticas hechas, 1 nota"));
    window.click_like("Ver qué volvería de la copia del 20 de noviembre");
    assert!(window.shows("Todo lo que había ese día sigue en el historial: no falta ninguna anotación."));
    let title =
        |id: &str| format!("{id} · {}", guide().practice(&PracticeId::new(id)).unwrap().title.get(Lang::Es));
    assert!(window.shows("Estado: Por hacer → Hecha") && window.shows("Nota: nada → «Falta Ana»"));
    let done = |window: &Window, id: &str| {
        *window.harness.state().record().state().status(&PracticeId::new(id)) == Status::Done
    };
    window.harness.get_by_role_and_label(Role::CheckBox, &title("ACC-01")).click();
    window.settle();
    window.click("Devolver la elegida");
    assert!(done(&window, "ACC-01") && done(&window, "WAP-01"), "only what was chosen");
    assert!(window.shows("1 práctica volvió a como estaba ese día. Se puede deshacer con Ctrl Z."));
    window.click("Devolver la única");
    assert!(!done(&window, "WAP-01"));
    assert!(!window.shows("Devolver prácticas a como estaban ese día"), "nothing is left to put back");
    assert!(window.shows("Ninguna práctica estaba distinta ese día."));
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(!done(&window, "ACC-01") && done(&window, "WAP-01"));
}

#[test]
fn a_damaged_backup_is_said_and_the_others_are_there() {
    let folder = three_days();
    let opened = open(folder.path(), NOW);
    let backups = opened.store.backups();
    std::fs::write(&backups[0].path, b"damaged").unwrap();
    drop(opened);
    let mut window = Window::open(folder, Lang::En, WIDE);
    window.go(Action::Setting(SettingChange::Lang(Lang::En)));
    window.go(Action::Go(Route::Backups));
    assert!(window.shows("Damaged: it cannot be read. The others are fine."));
    window.click_like("See what would come back from the copy of 20 November");
    assert!(window.shows("Put practices back as they were that day"));
    window.go(Action::Copies(CopyAction::OpenBackup(backups[0].at_ms)));
    assert!(window.shows_like("is not a copy of an organization"));
}

#[test]
fn looking_at_a_backup_needs_no_mouse_and_changes_nothing() {
    let folder = three_days();
    let mut window = Window::open(folder.clone(), Lang::Es, WIDE);
    let before = window.harness.state().record().log().len();
    window.go(Action::Go(Route::Backups));
    let name = "Ver qué volvería";
    for _ in 0..80 {
        if window.harness.query_all_by_label_contains(name).any(|node| node.is_focused()) {
            break;
        }
        window.press(Modifiers::NONE, Key::Tab);
    }
    window.press(Modifiers::NONE, Key::Space);
    assert!(window.shows_like("Qué había el "));
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.shows("Copias"));
    drop(window);
    let opened = salvaguarda::store::Opening::new(places(folder.path()), Arc::new(|| NOW)).open();
    assert_eq!(opened.record.log().len(), before);
}
