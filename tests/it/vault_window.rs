//! A passphrase in the window: set, asked for, changed, taken away; and the lock.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test that cannot go on says why, and swaps files"
)]

use crate::screens::window::{NOW, Window, guide, spoken};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use salvaguarda::app::Clock;
use salvaguarda::i18n::Lang;
use salvaguarda::passphrase::Secret;
use salvaguarda::record::Change;
use salvaguarda::settings::{LockAfter, SettingChange};
use salvaguarda::store::{Protection, Vault, Work};
use salvaguarda::ui::{Action, Dialog, PathPurpose, Route};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;

const PASSPHRASE: &str = "zapote neblina farol y jardín";
const ALIAS: &str = "Río Claro";
const TALL: Vec2 = Vec2::new(1280.0, 2400.0);

fn protection(window: &Window) -> Protection {
    window.harness.state().store().protection()
}

#[track_caller]
fn fill(window: &mut Window, field: &str, text: &str) {
    window.harness.get_by_role_and_label(Role::PasswordInput, field).focus();
    window.settle();
    window.type_text(text);
}

/// Waits until a passphrase was tried: the work of the real program takes a while in a program for developers.
fn wait(window: &mut Window) {
    for _ in 0..200 {
        window.settle();
        if window.harness.state().is_ready() {
            return;
        }
    }
    panic!("the passphrase is still being tried");
}

fn click_last(window: &mut Window, name: &str) {
    window.harness.get_all_by_role_and_label(Role::Button, name).last().unwrap().click();
    wait(window);
}

/// A folder whose organization has an alias and a passphrase that is quickly tried.
fn protected_folder() -> Arc<TempDir> {
    let mut window = Window::with(Lang::Es, TALL, []);
    window.go(Action::Change(Change::Alias(ALIAS.to_owned())));
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new(PASSPHRASE), Work::of(2)).unwrap();
    let folder = window.close();
    let opening =
        salvaguarda::store::Opening::new(crate::screens::window::places(folder.path()), Arc::new(|| NOW));
    let mut opened = opening.open();
    opened.store.protect(vault, &identity).unwrap();
    opened.store.close().unwrap();
    folder
}

fn unlock(window: &mut Window) {
    fill(window, "Frase de contraseña", PASSPHRASE);
    window.click("Abrir");
}

#[test]
fn it_opens_locked_says_nobodys_name_and_opens_with_the_passphrase_only() {
    let mut window = Window::open(protected_folder(), Lang::Es, TALL);
    let said = spoken(&window);
    assert_eq!(said[..5], ["Salvaguarda", "Frase de contraseña", "", "O la clave de recuperación", "Abrir"]);
    // What follows is the guide's: the doors of the emergencies.
    let doors: Vec<&String> =
        guide().emergencies.iter().map(|emergency| emergency.title.get(Lang::Es)).collect();
    let ours = ["¿Está pasando algo ahora? Abran lo que pasó y sigan los pasos.", "Ver todas"];
    assert!(said[5..].iter().all(|text| doors.contains(&text) || ours.contains(&text.as_str())), "{said:?}");
    assert!(window.harness.state().record().log().is_empty());
    fill(&mut window, "Frase de contraseña", "no es esta frase");
    window.click("Abrir");
    assert!(window.shows_like("No es la frase de contraseña ni la clave de recuperación"));
    assert!(!spoken(&window).iter().any(|text| text.contains("no es esta")), "what was typed is not spoken");
    assert_eq!(protection(&window), Protection::Locked);
    unlock(&mut window);
    assert_eq!(protection(&window), Protection::Open);
    assert_eq!(window.harness.state().record().state().alias(), ALIAS);
    let folder = window.close();
    let again = Window::open(folder, Lang::Es, TALL);
    assert_eq!(protection(&again), Protection::Locked, "the lock survives a restart");
}

#[test]
fn another_organizations_key_under_the_same_passphrase_is_refused_with_a_sentence() {
    let (folder, other) = (protected_folder(), protected_folder());
    let identity = |folder: &TempDir| {
        let places = crate::screens::window::places(folder.path());
        let opened = salvaguarda::store::Opening::new(places, Arc::new(|| NOW)).open();
        opened.store.folder().join("identity.age")
    };
    let ours = identity(&folder);
    std::fs::rename(&ours, ours.with_extension("kept")).unwrap();
    std::fs::copy(identity(&other), &ours).unwrap();
    let mut window = Window::open(folder, Lang::Es, TALL);
    unlock(&mut window);
    wait(&mut window);
    assert_eq!(protection(&window), Protection::Locked);
    assert!(window.shows_like("parece ser de otra organización, y no se cambió nada. Pongan en la carpeta"));
    std::fs::rename(ours.with_extension("kept"), &ours).unwrap();
    unlock(&mut window);
    wait(&mut window);
    assert_eq!(protection(&window), Protection::Open);
    assert_eq!(window.harness.state().record().state().alias(), ALIAS);
}

#[test]
fn nobody_looks_for_a_passphrase_in_an_emergency() {
    let mut window = Window::open(protected_folder(), Lang::Es, TALL);
    window.click("Nos quitaron el WhatsApp");
    let emergency = &guide().emergencies[0];
    let first = emergency.stages[0].steps[0].what.get(Lang::Es);
    assert!(window.shows(first));
    window.harness.get_by_role_and_label(Role::CheckBox, first).click();
    window.settle();
    assert!(window.harness.state().record().log().is_empty(), "steps are read, not ticked");
    assert!(window.shows_like("los pasos se leen, pero no se marcan"));
    assert!(!window.shows_like(ALIAS));
    // There may be contacts: nothing says that there are none, and nothing can be added.
    assert!(window.shows_like("Están guardados con la frase de contraseña"));
    assert!(!window.shows_like("Por agregar") && !window.shows("Agregar contactos"));
    // What belongs to the organization is behind the passphrase.
    window.go(Action::Go(Route::Settings));
    assert!(window.shows("Abrir") && !window.shows("Protección"));
    window.go(Action::Go(Route::Helplines(None)));
    assert!(window.shows("A quién llamar"));
    assert!(window.shows_like("Están guardados con la frase de contraseña"));
    assert!(!window.shows_like("Por agregar") && !window.shows("Agregar"));
    window.click("Volver a la frase de contraseña");
    unlock(&mut window);
    assert_eq!(protection(&window), Protection::Open);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert_eq!(spoken(&window), ["Notas"], "what is hidden has no doors");
}

#[test]
fn the_keys_hide_and_lock_and_nothing_that_was_being_typed_is_lost() {
    let mut window = Window::open(protected_folder(), Lang::Es, TALL);
    unlock(&mut window);
    window.go(Action::Go(Route::Settings));
    window.go(Action::Change(Change::Alias("Monte Azul".to_owned())));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert_eq!(spoken(&window), ["Notas"]);
    assert_eq!(protection(&window), Protection::Locked);
    assert!(window.harness.state().record().log().is_empty(), "the record is not in memory");
    assert!(window.harness.state().store().vault().is_none(), "nor is the key");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(window.shows("Abrir") && !window.shows_like("Monte Azul"));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert_eq!(spoken(&window), ["Notas"], "the question can be hidden too");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    fill(&mut window, "Frase de contraseña", PASSPHRASE);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.harness.state().record().state().alias(), "Monte Azul");
}

#[test]
fn it_locks_when_nobody_does_anything_for_as_long_as_was_chosen() {
    for (after, minutes) in
        [(LockAfter::Five, 5), (LockAfter::Fifteen, 15), (LockAfter::Sixty, 60), (LockAfter::Never, 6_000)]
    {
        let time = Arc::new(AtomicI64::new(NOW));
        let clock = {
            let time = time.clone();
            Clock::telling(Arc::new(move || time.load(Ordering::Relaxed)))
        };
        let mut window = Window::open_at(protected_folder(), Lang::Es, TALL, clock);
        unlock(&mut window);
        window.go(Action::Setting(SettingChange::LockAfter(after)));
        time.fetch_add(minutes * 60_000 - 1, Ordering::Relaxed);
        window.settle();
        assert_eq!(protection(&window), Protection::Open, "{after:?}: not yet");
        time.fetch_add(1, Ordering::Relaxed);
        // Somebody comes back and moves the mouse: that is too late.
        window.harness.hover_at(egui::pos2(5.0, 5.0));
        window.settle();
        let locked = after != LockAfter::Never;
        assert_eq!(protection(&window) == Protection::Locked, locked, "{after:?}");
        assert_eq!(window.shows("O la clave de recuperación"), locked, "{after:?}");
    }
}

#[test]
fn a_key_that_is_pressed_in_time_keeps_it_open() {
    let time = Arc::new(AtomicI64::new(NOW));
    let clock = {
        let time = time.clone();
        Clock::telling(Arc::new(move || time.load(Ordering::Relaxed)))
    };
    let mut window = Window::open_at(protected_folder(), Lang::Es, TALL, clock);
    unlock(&mut window);
    for _ in 0..4 {
        time.fetch_add(10 * 60_000, Ordering::Relaxed);
        window.press(Modifiers::NONE, Key::ArrowDown);
        assert_eq!(protection(&window), Protection::Open);
    }
}

/// The one test that takes the work of the real program: about a second for each try.
#[test]
fn it_is_set_changed_and_taken_away_in_the_settings() {
    let mut window = Window::with(Lang::Es, TALL, []);
    window.go(Action::Change(Change::Alias(ALIAS.to_owned())));
    window.go(Action::Go(Route::Settings));
    window.click("Proteger");
    assert!(window.shows_like("Si olvidan la frase, nadie puede recuperarla"), "it is said before");
    fill(&mut window, "Frase nueva", "corta");
    assert!(window.shows("Faltan 10 letras"));
    fill(&mut window, "Frase nueva", " pero ahora ya no, vecina");
    assert!(window.shows("Buena: larga y poco común"));
    fill(&mut window, "La misma frase otra vez", "otra cosa");
    assert!(window.shows("Las dos no son iguales"));
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Proteger");
    window.click("Proponer seis palabras");
    assert!(window.shows_like("Elegidas al azar"));
    fill(&mut window, "Frase nueva", PASSPHRASE);
    fill(&mut window, "La misma frase otra vez", PASSPHRASE);
    click_last(&mut window, "Proteger");
    assert_eq!(protection(&window), Protection::Open);
    let shown = spoken(&window).into_iter().find(|text| text.starts_with("AGE-SECRET-KEY-1")).unwrap();
    let shown: String = shown.split('\n').collect();
    let page = page_of(&mut window);
    let printed: String = page.chars().filter(|letter| !letter.is_whitespace()).collect();
    assert!(printed.contains(&shown) && !page.contains(ALIAS), "{page}");
    window.click("Ya la guardamos");
    assert!(!window.shows_like("AGE-SECRET-KEY"), "it is shown once");

    window.click("Cambiar la frase");
    fill(&mut window, "Frase actual", "no es esta");
    fill(&mut window, "Frase nueva", "la vecina riega helechos");
    fill(&mut window, "La misma frase otra vez", "la vecina riega helechos");
    click_last(&mut window, "Cambiar la frase");
    assert!(window.shows_like("No es la frase de contraseña"));
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Cambiar la frase");
    fill(&mut window, "Frase actual", PASSPHRASE);
    fill(&mut window, "Frase nueva", "la vecina riega helechos");
    fill(&mut window, "La misma frase otra vez", "la vecina riega helechos");
    click_last(&mut window, "Cambiar la frase");
    assert!(!window.shows("Frase actual"), "the dialog is closed");

    window.click("Quitar la frase");
    fill(&mut window, "Frase actual", "la vecina riega helechos");
    click_last(&mut window, "Quitar la frase");
    assert_eq!(protection(&window), Protection::Off);
    let folder = window.close();
    let again = Window::open(folder, Lang::Es, TALL);
    assert_eq!(again.harness.state().record().state().alias(), ALIAS);
}

/// Saves the page with the recovery key and returns what is in it.
fn page_of(window: &mut Window) -> String {
    let file: PathBuf = window.folder.path().join("clave.html");
    window.go(Action::WriteTo(PathPurpose::RecoveryKey, file.display().to_string()));
    let page = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(file).unwrap();
    page
}

#[test]
fn the_recovery_key_is_shown_again_for_the_passphrase_only() {
    let mut window = Window::open(protected_folder(), Lang::Es, TALL);
    unlock(&mut window);
    window.go(Action::Open(Dialog::RecoveryKey));
    fill(&mut window, "Frase actual", PASSPHRASE);
    click_last(&mut window, "Ver la clave");
    assert!(window.shows_like("AGE-SECRET-KEY-1"));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    unlock(&mut window);
    assert!(!window.shows_like("AGE-SECRET-KEY-1"), "the lock closes it");
}

/// Types a passphrase where the keyboard is, and goes on with Enter.
fn enter(window: &mut Window, passphrase: &str) {
    window.type_text(passphrase);
    window.press(Modifiers::NONE, Key::Enter);
    wait(window);
}

#[test]
fn a_passphrase_is_set_shown_changed_and_taken_away_with_the_keys_only() {
    let mut window = Window::with(Lang::Es, TALL, []);
    window.go(Action::Open(Dialog::Protect));
    window.type_text(PASSPHRASE);
    window.press(Modifiers::NONE, Key::Tab);
    enter(&mut window, "otra cosa");
    assert_eq!(protection(&window), Protection::Off, "the two are not the same");
    window.press(Modifiers::COMMAND, Key::A);
    enter(&mut window, PASSPHRASE);
    assert_eq!(protection(&window), Protection::Open);
    window.press(Modifiers::NONE, Key::Escape);
    window.go(Action::Open(Dialog::RecoveryKey));
    enter(&mut window, PASSPHRASE);
    assert!(window.shows_like("AGE-SECRET-KEY-1"));
    window.press(Modifiers::NONE, Key::Escape);
    const NEW: &str = "la vecina riega helechos";
    window.go(Action::Open(Dialog::ChangePassphrase));
    for text in [PASSPHRASE, NEW] {
        window.type_text(text);
        window.press(Modifiers::NONE, Key::Tab);
    }
    enter(&mut window, NEW);
    assert!(!window.shows("Frase actual"), "the dialog is closed");
    window.go(Action::Open(Dialog::Unprotect));
    enter(&mut window, NEW);
    assert_eq!(protection(&window), Protection::Off);
}
