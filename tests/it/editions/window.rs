//! The window under a new edition: what is new is said once, what changed is marked until somebody answers.

use super::{id, of_november};
use crate::screens::window::{NOW, Window};
use crate::small_guide::{guide, second_edition};
use crate::store::{change, files, open, tick};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use salvaguarda::app::Clock;
use salvaguarda::content::{Edition, Guide, PracticeId};
use salvaguarda::i18n::Lang;
use salvaguarda::record::{Change, Status};
use salvaguarda::settings::{Place, SettingChange};
use salvaguarda::ui::{Action, ListPlace, Route};
use std::sync::Arc;
use tempfile::TempDir;

const WIDE: Vec2 = Vec2::new(1280.0, 1600.0);
const MARK: &str = "Cambió desde que la marcaron: mírenla otra vez";

/// The folder of November, of somebody who has answered the first questions.
fn folder(lang: Lang) -> Arc<TempDir> {
    let folder = of_november();
    let mut opened = open(folder.path());
    for change in [SettingChange::Lang(lang), SettingChange::Welcomed] {
        opened.settings.apply(change);
    }
    opened.store.save_settings(&opened.settings);
    opened.store.close().unwrap();
    Arc::new(folder)
}

fn with(folder: Arc<TempDir>, lang: Lang, guide: Guide) -> Window {
    Window::open_with(folder, lang, WIDE, Clock::stopped_at(NOW), guide)
}

fn go_to_list(window: &mut Window, practice: &str) {
    let place = ListPlace::of(&second_edition(), &id(practice));
    window.go(Action::Go(Route::Lists(place)));
}

fn read_under(window: &Window, practice: &str) -> Option<Edition> {
    window.harness.state().record().state().read_under(&id(practice))
}

fn entries(window: &Window) -> usize {
    window.harness.state().record().log().len()
}

#[test]
fn a_new_edition_is_told_once_with_its_numbers_and_every_entry_is_kept() {
    let folder = folder(Lang::Es);
    let records = |folder: &TempDir| -> Vec<_> {
        files(folder.path()).into_iter().filter(|(path, _)| path.starts_with("organizations")).collect()
    };
    let before = records(&folder);
    let mut window = with(folder.clone(), Lang::Es, second_edition());
    assert!(window.shows_like(
        "La guía tiene una edición nueva, la de marzo de 2027: 1 nueva, 2 cambiadas, 1 retirada."
    ));
    assert!(window.shows("1 práctica cambió desde que la marcaron. Mírenla otra vez."));
    assert_eq!(records(&folder), before, "byte for byte: opening notes nothing");
    window.click("Ver las novedades");
    assert!(window.shows("Desde la edición de noviembre de 2026: 1 nueva, 2 cambiadas, 1 retirada."));
    for heading in ["Para mirar otra vez (1)", "Nuevas (1)", "Cambiadas (2)", "Retiradas (1)"] {
        assert!(window.shows(heading), "{heading}");
    }
    assert!(window.shows("ACC-11 · Los permisos se revisan cada año"));
    assert!(window.shows("ACC-10 · Los permisos viejos se retiran"));
    assert!(window.shows("En marzo de 2027: Ahora es parte de ACC-11."));
    assert!(window.shows("La tenían así: Hecha"));
    window.click("Lo que decía ACC-10");
    assert!(window.shows_like("1. Hagan la lista.\n2. Retírenlos."));
    window.click("Entendido");
    assert!(!window.shows("Entendido"));
    window.go(Action::Go(Route::Home));
    assert!(!window.shows_like("La guía tiene una edición nueva"));
    assert!(
        window.shows("1 práctica cambió desde que la marcaron. Mírenla otra vez."),
        "that is another thing"
    );
    let again = with(window.close(), Lang::Es, second_edition());
    assert!(!again.shows_like("La guía tiene una edición nueva"), "for good");
    assert_eq!(records(&folder), before);
}

#[test]
fn the_settings_lead_to_the_news_after_they_were_understood() {
    let mut window = with(folder(Lang::En), Lang::En, second_edition());
    window.click("Understood");
    window.go(Action::Go(Route::Settings));
    window.click("See what is new");
    assert!(window.shows("Since the edition of November 2026: 1 new, 2 changed, 1 retired."));
    let mut first = with(folder(Lang::En), Lang::En, guide());
    first.go(Action::Go(Route::Settings));
    assert!(!first.shows("See what is new"), "the first edition brings nothing");
}

#[test]
fn nothing_is_told_at_the_first_run() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut window = with(folder, Lang::Es, second_edition());
    window.go(Action::Setting(SettingChange::Welcomed));
    window.go(Action::Go(Route::Home));
    assert!(window.shows("Les damos la bienvenida"));
    assert!(!window.shows_like("edición nueva"));
    let again = with(window.close(), Lang::Es, second_edition());
    assert!(!again.shows_like("edición nueva"));
}

#[test]
fn what_changed_is_marked_in_the_list_with_the_words_of_then_beside_those_of_now() {
    for (lang, mark, then, now, steps, what) in [
        (
            Lang::Es,
            MARK,
            "Lo que leyeron (noviembre de 2026)",
            "Lo que dice hoy (marzo de 2027)",
            ["Empiecen por el correo.", "Usen una aplicación o una llave."],
            "En marzo de 2027: Ya no basta el SMS: pide una aplicación o una llave.",
        ),
        (
            Lang::En,
            "Changed since you ticked it: look at it again",
            "What you read (November 2026)",
            "What it says today (March 2027)",
            ["Start with email.", "Use an app or a key."],
            "In March 2027: A text message is not enough: it asks for an app or a key.",
        ),
    ] {
        let mut window = with(folder(lang), lang, second_edition());
        go_to_list(&mut window, "ACC-11");
        assert!(window.shows(mark), "in the row");
        assert!(!window.shows(then), "not before it is opened");
        go_to_list(&mut window, "ACC-04");
        for text in [then, now, what, steps[0], steps[1]] {
            assert!(window.shows(text), "{text}");
        }
    }
}

#[test]
fn still_done_clears_the_mark_can_be_undone_and_survives_a_restart() {
    let mut window = with(folder(Lang::Es), Lang::Es, second_edition());
    let before = entries(&window);
    go_to_list(&mut window, "ACC-04");
    window.click("Sigue hecha");
    assert!(!window.shows(MARK) && !window.shows("Sigue hecha"));
    assert_eq!(
        (read_under(&window, "ACC-04"), entries(&window)),
        (Some(Edition::new("2027-03")), before + 2)
    );
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows(MARK) && window.shows("Sigue hecha"), "nobody has looked");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(!window.shows(MARK));
    let again = with(window.close(), Lang::Es, second_edition());
    assert!(!again.shows_like("cambió desde que la marcaron"));
    assert_eq!(read_under(&again, "ACC-04"), Some(Edition::new("2027-03")));
}

#[test]
fn another_answer_clears_the_mark_too() {
    let mut window = with(folder(Lang::Es), Lang::Es, second_edition());
    go_to_list(&mut window, "ACC-04");
    window.click("En curso");
    assert!(!window.shows(MARK));
    assert_eq!(read_under(&window, "ACC-04"), Some(Edition::new("2027-03")));
}

#[test]
fn what_is_begun_and_what_does_not_apply_is_marked_as_well() {
    for (status, answer) in [
        (Status::InProgress, "Sigue en curso"),
        (Status::NotApplicable { reason: "Sin discos".to_owned() }, "Sigue sin aplicar"),
    ] {
        let folder = folder(Lang::Es);
        let mut opened = open(folder.path());
        change(&mut opened, NOW, Change::Status { practice: id("BAK-01"), status: status.clone() });
        opened.store.close().unwrap();
        let mut window = with(folder, Lang::Es, second_edition());
        assert!(window.shows("2 prácticas cambiaron desde que las marcaron. Mírenlas otra vez."));
        go_to_list(&mut window, "BAK-01");
        window.click(answer);
        assert!(!window.shows(MARK));
        assert_eq!(window.harness.state().record().state().status(&id("BAK-01")), &status, "the reason too");
    }
}

/// What comes next at home has it first, and leads there with the keyboard alone.
#[test]
fn home_leads_to_what_changed_with_the_keyboard() {
    let mut window = with(folder(Lang::Es), Lang::Es, second_edition());
    let look = "Mirar otra vez: Toda cuenta importante pide verificación en dos pasos";
    window.harness.get_by_role_and_label(Role::Button, look).focus();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Lo que leyeron (noviembre de 2026)"));
    for _ in 0..60 {
        if window.harness.query_all_by_label("Sigue hecha").any(|node| node.is_focused()) {
            break;
        }
        window.press(Modifiers::NONE, Key::Tab);
    }
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.shows(MARK));
}

#[test]
fn the_reader_marks_it_in_its_box_and_leads_to_the_list() {
    let mut window = with(folder(Lang::Es), Lang::Es, second_edition());
    let chapter = salvaguarda::content::ChapterId::new("accounts/passwords");
    window.go(Action::Go(Route::Guide(Some(Place { chapter, section: None }))));
    let name = format!("Toda cuenta importante pide verificación en dos pasos. {MARK}");
    assert!(window.harness.query_all_by_role_and_label(Role::CheckBox, &name).next().is_some(), "spoken");
    window.click("Ver qué cambió");
    assert!(window.shows("Lo que leyeron (noviembre de 2026)"));
}

/// Another device already works with a later edition than the guide here.
#[test]
fn what_was_ticked_under_a_later_edition_says_so() {
    let folder = folder(Lang::Es);
    let mut opened = open(folder.path());
    let note = opened.record.note_edition(NOW, &Edition::new("2028-01")).unwrap();
    opened.store.append(&note).unwrap();
    tick(&mut opened, NOW, "BAK-01");
    opened.store.close().unwrap();
    let mut window = with(folder, Lang::Es, second_edition());
    go_to_list(&mut window, "BAK-01");
    assert!(
        window.shows_like(
            "La marcaron con la edición de enero de 2028 de la guía, que este computador no tiene"
        )
    );
}

#[test]
fn going_back_to_an_older_edition_is_said_without_alarm_and_loses_nothing() {
    let folder = folder(Lang::Es);
    let mut window = with(folder, Lang::Es, second_edition());
    window.click("Entendido");
    window.go(Action::Change(Change::Status { practice: id("ACC-11"), status: Status::Done }));
    let before = entries(&window);
    let mut older = with(window.close(), Lang::Es, guide());
    assert!(
        older.shows_like(
            "Esta es la edición de noviembre de 2026 de la guía; antes usaron la de marzo de 2027."
        )
    );
    assert_eq!(entries(&older), before);
    older.click("Ver las novedades");
    assert!(older.shows("Anotaciones sobre prácticas que esta edición no tiene (1)"));
    assert!(older.shows("ACC-11 (de otra edición)") && older.shows("Estado: Hecha"));
    older.click("Entendido");
    older.go(Action::Go(Route::Home));
    assert!(!older.shows_like("Esta es la edición de noviembre"));
    assert_eq!(older.harness.state().record().state().status(&id("ACC-11")), &Status::Done);
}

/// Entries on a practice that is retired, and on one that nobody knows, stay and can be read.
#[test]
fn what_was_entered_about_retired_and_unknown_practices_can_be_read() {
    let folder = folder(Lang::Es);
    let mut opened = open(folder.path());
    let note = |practice: PracticeId| Change::Note {
        practice,
        text: "Falta el acta".to_owned(),
        replaces: Vec::new(),
    };
    for practice in ["ACC-10", "OLD-99"] {
        change(&mut opened, NOW, note(id(practice)));
    }
    opened.store.close().unwrap();
    let mut window = with(folder, Lang::Es, second_edition());
    window.go(Action::Go(Route::News));
    assert!(window.shows("Anotaciones sobre prácticas que esta edición no tiene (2)"));
    assert!(window.shows("OLD-99 (de otra edición)") && window.shows("Nota: Falta el acta"));
    assert_eq!(window.harness.query_all_by_label("ACC-10 · Los permisos viejos se retiran").count(), 2);
}

#[test]
fn the_news_fit_a_small_window_with_large_text() {
    for lang in Lang::ALL {
        let folder = folder(lang);
        let mut opened = open(folder.path());
        opened.settings.apply(SettingChange::TextSize(200));
        opened.store.save_settings(&opened.settings);
        opened.store.close().unwrap();
        let clock = Clock::stopped_at(NOW);
        let mut window = Window::open_with(folder, lang, Vec2::new(1024.0, 600.0), clock, second_edition());
        for route in [Route::Home, Route::News, Route::Lists(ListPlace::of(&second_edition(), &id("ACC-04")))]
        {
            window.go(Action::Go(route.clone()));
            assert_eq!(window.too_wide(), Vec::<String>::new(), "{route:?}");
        }
    }
}
