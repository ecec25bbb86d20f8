//! A copy is opened, looked at, merged and taken away again in the window, in both languages.

use super::{EDITION, computer, copy_of};
use crate::screens::window::{NOW, Window, guide, places};
use crate::store::{change, files, open_at, tick};
use egui::{Key, Modifiers, Vec2};
use salvaguarda::content::PracticeId;
use salvaguarda::i18n::Lang;
use salvaguarda::record::{Change, Status};
use salvaguarda::settings::{Place, SettingChange};
use salvaguarda::store::{Opening, RealDisk, read_organization, write_record};
use salvaguarda::ui::{Action, CopyAction, PathPurpose, Route};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const WIDE: Vec2 = Vec2::new(1280.0, 1600.0);
const DAY: i64 = 24 * 3_600_000;

/// A window in which one practice was ticked, and a copy of somebody else's.
struct Story {
    window: Window,
    elsewhere: TempDir,
    copy: PathBuf,
}

impl Story {
    fn new(lang: Lang) -> Self {
        Self::with(lang, |bytes| bytes)
    }

    fn with(lang: Lang, wound: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        let mut window = Window::with(lang, WIDE, []);
        let done = |id: &str| Change::Status { practice: PracticeId::new(id), status: Status::Done };
        window.go(Action::Change(done("ACC-01")));
        let (_, luz) = computer(&["WAP-01", "OLD-99"]);
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = elsewhere.path().join("luz.salvaguarda");
        std::fs::write(&copy, wound(copy_of(&luz))).unwrap();
        Self { window, elsewhere, copy }
    }

    fn open(&mut self) {
        let path = self.copy.display().to_string();
        self.window.go(Action::WriteTo(PathPurpose::Open, path));
    }

    fn entries(&self) -> usize {
        self.window.harness.state().record().log().len()
    }
}

#[test]
fn a_copy_is_looked_at_merged_and_taken_away_again_in_spanish() {
    let mut story = Story::new(Lang::Es);
    story.open();
    let window = &mut story.window;
    assert!(window.shows("Qué trae «luz.salvaguarda»"));
    assert!(window.shows_like("Guardada el 23 de noviembre de 2026, con la edición 2026-11"));
    assert!(window.shows_like("Este archivo es de otra organización."));
    assert!(window.shows("2 anotaciones son nuevas. Ninguna de las suyas estaba ya aquí."));
    assert!(window.shows("Nuevo (2)") && !window.shows_like("Distinto ("));
    let title = guide().practice(&PracticeId::new("WAP-01")).unwrap().title.get(Lang::Es);
    assert!(window.shows(&format!("WAP-01 · {title} · Estado")));
    assert!(window.shows("OLD-99 (de otra edición) · Estado"));
    assert!(window.shows("Hecha (Coordinación, 23 de noviembre de 2026)"));
    assert_eq!(story.entries(), 1, "nothing has changed yet");
    story.window.click("Unir de todos modos");
    assert_eq!(story.entries(), 3);
    assert!(story.window.shows("Se unieron 2 anotaciones."));
    story.window.click("Deshacer la unión");
    assert_eq!(story.entries(), 1);
    assert!(story.window.shows_like("La unión se deshizo."));
    assert!(!story.window.shows_like("Deshacer la unión"));
    let again = Window::open(story.window.close(), Lang::Es, WIDE);
    assert_eq!(again.harness.state().record().log().len(), 1);
}

#[test]
fn a_merge_can_be_undone_later_and_after_a_restart_in_english() {
    let mut story = Story::new(Lang::En);
    story.open();
    assert!(story.window.shows("What “luz.salvaguarda” brings"));
    story.window.click("Merge anyway");
    assert!(story.window.shows("2 entries were merged."));
    // Ten seconds go by: a step of the window is a quarter of a second.
    story.window.harness.run_steps(45);
    assert!(!story.window.shows("2 entries were merged.") && !story.window.shows("Undo the merge"));
    let mut window = Window::open(story.window.close(), Lang::En, WIDE);
    assert_eq!(window.harness.state().record().log().len(), 3);
    window.go(Action::Go(Route::Backups));
    assert!(window.shows("2 entries from 1 computer"));
    window.click_like("Undo the merge of ");
    assert_eq!(window.harness.state().record().log().len(), 1);
    assert!(!window.shows("Merges from files"));
}

#[test]
fn cancelling_changes_no_byte() {
    let mut story = Story::new(Lang::Es);
    story.window.harness.state().store().flush().unwrap();
    let records = |story: &Story| files(&story.window.harness.state().store().folder());
    let before = records(&story);
    story.open();
    story.window.click("Cancelar");
    assert!(story.window.shows("Copias") && !story.window.shows_like("Qué trae"));
    assert_eq!((records(&story), story.entries()), (before, 1));
}

#[test]
fn what_differs_is_told_field_by_field_with_who_and_when() {
    let mut story = Story::new(Lang::Es);
    // Luz took a copy of this organization earlier and went on with it.
    let (_, mut luz) = computer(&[]);
    luz.record.merge(story.window.harness.state().record().log().iter().cloned());
    let entry = luz.record.append(
        NOW + 1,
        Some("Luz".to_owned()),
        Change::Status { practice: PracticeId::new("ACC-01"), status: Status::InProgress },
    );
    luz.store.append(&entry).unwrap();
    std::fs::write(&story.copy, copy_of(&luz)).unwrap();
    story.open();
    let window = &mut story.window;
    assert!(!window.shows_like("otra organización"), "they have a history in common");
    assert!(window.shows("1 anotación es nueva. 1 ya está aquí.") && window.shows("Distinto (1)"));
    assert!(window.shows("Aquí: Hecha (23 de noviembre de 2026)"));
    assert!(window.shows("En la copia: En curso (Luz, 23 de noviembre de 2026)"));
    assert!(window.shows("Queda lo de la copia, que es más reciente"));
    window.click("Unir");
    let state = window.harness.state().record().state();
    assert_eq!(*state.status(&PracticeId::new("ACC-01")), Status::InProgress);
    story.open();
    assert!(story.window.shows("Todo lo de este archivo ya está aquí. Unirlo no cambiaría nada."));
    story.window.click("Cerrar");
}

#[test]
fn a_first_copy_goes_into_an_organization_without_anything() {
    let mut story = Story::new(Lang::Es);
    story.window = Window::with(Lang::Es, WIDE, []);
    story.open();
    assert!(story.window.shows_like("Si la abren como organización propia, queda aparte de las demás"));
    story.window.click("Unir de todos modos");
    assert_eq!(story.entries(), 2);
}

/// A file that is dropped, as the system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks".to_owned())
    }
}

fn drop_file(story: &mut Story) {
    story.window.harness.input_mut().dropped_files = vec![Arc::new(Dropped(story.copy.clone()))];
    story.window.harness.step();
    story.window.harness.input_mut().dropped_files.clear();
    story.window.settle();
}

#[test]
fn a_file_can_be_dropped_onto_the_window_but_not_while_projecting() {
    let mut story = Story::new(Lang::Es);
    let chapter = guide().chapters().next().unwrap().id.clone();
    story.window.go(Action::Present(Place { chapter, section: None }));
    drop_file(&mut story);
    assert!(!story.window.shows_like("luz.salvaguarda"));
    story.window.press(Modifiers::NONE, Key::Escape);
    assert!(!story.window.shows_like("luz.salvaguarda"));
    drop_file(&mut story);
    assert!(story.window.shows("Qué trae «luz.salvaguarda»"));
}

#[test]
fn a_file_that_is_no_copy_is_said_and_nothing_changes() {
    type Wound = fn(Vec<u8>) -> Vec<u8>;
    let cases: [(Wound, &str, &str); 4] = [
        (|_| Vec::new(), "está vacío", "is empty"),
        (
            |_| b"%PDF-1.7\n".to_vec(),
            "no es una copia de una organización",
            "is not a copy of an organization",
        ),
        (|bytes| bytes[..bytes.len() - 9].to_vec(), "está dañado", "is damaged"),
        (
            |bytes| String::from_utf8(bytes).unwrap().replacen("format: 2", "format: 3", 1).into_bytes(),
            "Una versión más nueva",
            "A newer version",
        ),
    ];
    for (wound, spanish, english) in cases {
        for (lang, said) in [(Lang::Es, spanish), (Lang::En, english)] {
            let mut story = Story::with(lang, wound);
            story.open();
            assert!(story.window.shows_like(said), "{said}");
            assert!(!story.window.shows_like("Qué trae") && !story.window.shows_like(" brings"));
            assert_eq!(story.entries(), 1);
        }
    }
}

#[test]
fn merging_and_undoing_needs_no_mouse() {
    let mut story = Story::new(Lang::Es);
    story.open();
    story.window.tab_to("Unir de todos modos");
    story.window.press(Modifiers::NONE, Key::Space);
    assert_eq!(story.entries(), 3);
    story.window.press(Modifiers::COMMAND, Key::Comma);
    story.window.tab_to("Ver las copias");
    story.window.press(Modifiers::NONE, Key::Space);
    story.window.tab_to("Deshacer la unión del 23 de noviembre, 10:00");
    story.window.press(Modifiers::NONE, Key::Space);
    assert_eq!(story.entries(), 1);
}

#[test]
fn a_saved_copy_has_every_device_and_counts_as_a_copy_elsewhere() {
    let mut story = Story::new(Lang::Es);
    story.open();
    story.window.click("Unir de todos modos");
    let saved = story.elsewhere.path().join("copia.salvaguarda");
    story.window.go(Action::Go(Route::Backups));
    assert!(story.window.shows("Todavía no han guardado una copia fuera de este computador"));
    story.window.go(Action::WriteTo(PathPurpose::Copy, saved.display().to_string()));
    assert!(story.window.shows("Última copia fuera de este computador: 23 de noviembre de 2026"));
    let copy = read_organization(&std::fs::read(&saved).unwrap()).unwrap();
    let devices: std::collections::BTreeSet<_> =
        copy.entries.iter().map(|entry| &entry.stamp.device).collect();
    assert_eq!((copy.entries.len(), devices.len()), (3, 2));
    assert_eq!(copy.saved.unwrap().edition, guide().edition.as_str());
    assert_ne!(EDITION, "");
}

/// A window over what was entered `days` ago, and a copy was saved `saved` days ago.
fn after(days: i64, saved: Option<i64>) -> Window {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut opened = open_at(folder.path(), NOW - days * DAY, Arc::new(RealDisk));
    tick(&mut opened, NOW - days * DAY, "ACC-01");
    tick(&mut opened, NOW - DAY, "ACC-02");
    let organization = opened.store.organization().to_owned();
    let settings = [SettingChange::Lang(Lang::Es), SettingChange::Welcomed].into_iter();
    let copy = saved.map(|days| SettingChange::CopySaved { organization, now_ms: NOW - days * DAY });
    settings.chain(copy).for_each(|change| opened.settings.apply(change));
    opened.store.save_settings(&opened.settings);
    opened.store.close().unwrap();
    Window::open(folder, Lang::Es, WIDE)
}

#[test]
fn after_thirty_days_without_a_copy_elsewhere_a_quiet_line_says_so() {
    const LINE: &str = "Hace más de treinta días que no guardan una copia fuera de este computador.";
    for (days, saved, said) in
        [(29, None, false), (30, None, true), (90, Some(29), false), (90, Some(31), true)]
    {
        let mut window = after(days, saved);
        assert_eq!(window.shows(LINE), said, "{days} {saved:?}");
        window.go(Action::Go(Route::Settings));
        assert_eq!(window.shows(LINE), said, "{days} {saved:?}");
    }
    let mut window = after(30, None);
    let chapter = guide().chapters().next().unwrap().id.clone();
    window.go(Action::Present(Place { chapter, section: None }));
    assert!(!window.shows(LINE), "never on the wall");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Recordar en treinta días");
    assert!(!window.shows(LINE));
    let folder = window.close();
    assert!(!Window::open(folder.clone(), Lang::Es, WIDE).shows(LINE), "also tomorrow");
    let mut window = after(40, None);
    window.go(Action::WriteTo(PathPurpose::Copy, folder.path().join("x.salvaguarda").display().to_string()));
    assert!(!window.shows(LINE), "a copy answers it");
}

#[test]
fn nothing_new_since_the_last_copy_needs_no_other() {
    let memory = salvaguarda::settings::CopyMemory { saved_ms: Some(NOW), quiet_until_ms: None };
    assert!(!memory.is_due(NOW + 90 * DAY, NOW - DAY, NOW));
    assert!(memory.is_due(NOW + 90 * DAY, NOW - DAY, NOW + 1));
    let quiet = salvaguarda::settings::CopyMemory { saved_ms: None, quiet_until_ms: Some(NOW) };
    assert!(
        !quiet.is_due(NOW - 1, NOW - 90 * DAY, NOW - DAY) && quiet.is_due(NOW, NOW - 90 * DAY, NOW - DAY)
    );
}

#[test]
fn a_second_window_looks_at_a_copy_and_cannot_merge_it() {
    let story = Story::new(Lang::Es);
    // What was ticked is written from a thread of its own: the second window reads it from the disk.
    story.window.harness.state().store().flush().unwrap();
    let mut second = Window::open(story.window.folder.clone(), Lang::Es, WIDE);
    second.go(Action::WriteTo(PathPurpose::Open, story.copy.display().to_string()));
    second.click("Unir de todos modos");
    second.go(Action::Copies(CopyAction::Merge));
    assert!(second.shows("Nuevo (2)"), "it is still looked at");
    let folder = story.window.harness.state().store().folder();
    assert!(!files(&folder).iter().any(|(name, _)| name.to_string_lossy().contains(".import-")));
}

#[test]
fn a_file_of_an_earlier_version_is_opened_as_well() {
    let mut story = Story::with(Lang::Es, |bytes| {
        let entries = read_organization(&bytes).unwrap().entries;
        write_record("org", &entries[0].stamp.device, &entries).unwrap()
    });
    story.open();
    assert!(story.window.shows("Nuevo (2)") && !story.window.shows_like("Guardada el"));
}

#[test]
fn what_is_looked_at_fits_every_window() {
    for lang in Lang::ALL {
        for (width, height) in [(1024.0, 600.0), (512.0, 300.0), (960.0, 540.0)] {
            let story = Story::new(lang);
            let mut window = Window::open(story.window.close(), lang, Vec2::new(width, height));
            for action in [
                Action::WriteTo(PathPurpose::Open, story.copy.display().to_string()),
                Action::Copies(CopyAction::Merge),
                Action::WriteTo(PathPurpose::Open, story.copy.display().to_string()),
                Action::Go(Route::Home),
            ] {
                window.go(action.clone());
                assert_eq!(window.too_wide(), Vec::<String>::new(), "{action:?} {lang:?} {width}");
            }
        }
    }
}

#[test]
fn what_was_changed_meanwhile_is_not_merged_twice() {
    let mut story = Story::new(Lang::Es);
    story.open();
    story.window.go(Action::Copies(CopyAction::Merge));
    story.window.go(Action::Copies(CopyAction::Merge));
    let folder = story.window.close();
    let mut opened = Opening::new(places(folder.path()), Arc::new(|| NOW)).open();
    assert_eq!((opened.record.log().len(), opened.store.imports().len()), (3, 1));
    change(&mut opened, NOW, Change::Alias("x".to_owned()));
}
