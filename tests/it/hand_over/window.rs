//! The same in the window: handed over, received, opened with its passphrase, given up, locked in between.

use super::PASSPHRASE;
use crate::screens::window::{NOW, Window, guide, places};
use crate::store::files;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::app::Clock;
use salvaguarda::i18n::Lang;
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, Status};
use salvaguarda::settings::Place;
use salvaguarda::store::{Opening, Protection, Vault, Work, read_organization};
use salvaguarda::ui::{
    Action, CopyAction, Dialog, ExportFormat, ExportRequest, ExportWhat, OrganizationAction, PathPurpose,
    Route,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;

const TALL: Vec2 = Vec2::new(1280.0, 1800.0);
const OWN: &str = "la frase de la organización misma";

fn tick(window: &mut Window, practice: &str) {
    let practice = salvaguarda::content::PracticeId::new(practice);
    window.go(Action::Change(Change::Status { practice, status: Status::Done }));
}

/// A window with an organization of this name, in which one practice is ticked.
fn named(lang: Lang, alias: &str) -> Window {
    let mut window = Window::with(lang, TALL, []);
    window.go(Action::Change(Change::Alias(alias.to_owned())));
    tick(&mut window, "ACC-01");
    window
}

fn name(window: &Window) -> String {
    window.harness.state().store().organization().to_owned()
}

fn alias(window: &Window) -> String {
    window.harness.state().record().state().alias().to_owned()
}

fn known(window: &Window) -> Vec<String> {
    let list = window.harness.state().store().organizations().list();
    list.iter().map(|known| known.name.clone()).collect()
}

fn wait(window: &mut Window) {
    for _ in 0..400 {
        window.settle();
        if window.harness.state().is_ready() {
            return;
        }
    }
    panic!("something is still being done beside the window");
}

fn hand_over(window: &mut Window, passphrase: &str, file: &Path) {
    let organization = name(window);
    let purpose = PathPurpose::HandOver { organization, secret: Secret::new(passphrase) };
    window.go(Action::WriteTo(purpose, file.display().to_string()));
    wait(window);
}

fn open(window: &mut Window, file: &Path) {
    window.go(Action::WriteTo(PathPurpose::Open, file.display().to_string()));
    wait(window);
}

fn fill(window: &mut Window, field: &str, text: &str) {
    window.harness.get_by_role_and_label(Role::PasswordInput, field).focus();
    window.settle();
    window.type_text(text);
}

/// A file with the organization “Río Claro” in it, which is nowhere else any more.
fn handed(passphrase: &str) -> (TempDir, PathBuf) {
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("rio.salvaguarda");
    let mut window = named(Lang::Es, "Río Claro");
    hand_over(&mut window, passphrase, &file);
    assert!(file.is_file());
    (stick, file)
}

/// A folder whose organization has a passphrase that is quickly tried.
fn protected() -> Arc<TempDir> {
    let folder = named(Lang::Es, "Monte Azul").close();
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new(OWN), Work::of(2)).unwrap();
    let mut opened = Opening::new(places(folder.path()), Arc::new(|| NOW)).open();
    opened.store.protect(vault, &identity).unwrap();
    opened.store.close().unwrap();
    folder
}

fn unlocked() -> Window {
    let mut window = Window::open(protected(), Lang::Es, TALL);
    unlock(&mut window);
    window
}

fn unlock(window: &mut Window) {
    fill(window, "Frase de contraseña", OWN);
    window.click("Abrir");
    wait(window);
    assert_eq!(window.harness.state().store().protection(), Protection::Open);
}

#[test]
fn it_says_what_goes_and_what_stays_and_goes_only_when_it_is_whole() {
    for (lang, inside, stays, done) in [
        (
            Lang::Es,
            "con los roles y nombres que escribieron",
            "disco SSD",
            "La organización quedó completa en",
        ),
        (Lang::En, "with the roles and names you wrote", "an SSD", "The organization is whole in"),
    ] {
        let time = Arc::new(AtomicI64::new(NOW));
        let clock = {
            let time = time.clone();
            Clock::telling(Arc::new(move || time.load(Ordering::Relaxed)))
        };
        let mut window = Window::open_at(named(lang, "Río Claro").close(), lang, TALL, clock);
        let (stick, before) = (tempfile::tempdir().unwrap(), name(&window));
        let file = stick.path().join("rio.salvaguarda");
        window.go(Action::Go(Route::Organizations));
        let button = if lang == Lang::Es { "Entregar…" } else { "Hand over…" };
        window.tab_to(button);
        window.press(Modifiers::NONE, Key::Space);
        assert!(window.shows_like(inside) && window.shows_like(stays) && !file.exists());
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.shows_like(inside), "nothing was asked for");
        hand_over(&mut window, "", &file);
        assert!(window.shows_like(done));
        assert!(window.harness.state().record().log().is_empty(), "another one is open");
        assert!(!known(&window).contains(&before));
        let read = read_organization(&std::fs::read(&file).unwrap()).unwrap();
        assert_eq!((read.organization.as_str(), read.entries.len()), (before.as_str(), 2));
        let data = window.folder.path().to_owned();
        assert!(!data.join("organizations").join(&before).exists());
        time.store(NOW + 9_000, Ordering::Relaxed);
        window.settle();
        window.click_like(if lang == Lang::Es { "Deshacer: traer" } else { "Undo: bring" });
        assert_eq!((name(&window), alias(&window)), (before.clone(), "Río Claro".to_owned()));
        let again = stick.path().join("otra.salvaguarda");
        hand_over(&mut window, "", &again);
        time.store(NOW + 20_000, Ordering::Relaxed);
        window.settle();
        assert!(!data.join("deleted").join(&before).exists() && again.is_file());
    }
}

#[test]
fn what_cannot_be_written_stays_here_with_a_sentence() {
    let mut window = named(Lang::Es, "Río Claro");
    let stick = tempfile::tempdir().unwrap();
    let there = stick.path().join("otra.salvaguarda");
    std::fs::write(&there, "algo").unwrap();
    let inside = window.folder.path().join("x.salvaguarda");
    for (file, said) in [
        (inside, "está entre los datos del programa"),
        (there, "no se reemplaza ninguno"),
        (stick.path().join("no/x.salvaguarda"), "no se pudo escribir"),
    ] {
        hand_over(&mut window, "", &file);
        assert!(window.shows_like(said), "{said}");
        assert_eq!(alias(&window), "Río Claro");
        assert!(!window.shows_like("Deshacer: traer"));
    }
    // Another organization is open by the time the path is chosen.
    let organization = "k3".to_owned();
    let purpose = PathPurpose::HandOver { organization, secret: Secret::default() };
    let file = stick.path().join("z.salvaguarda");
    window.go(Action::WriteTo(purpose, file.display().to_string()));
    wait(&mut window);
    assert!(!file.exists() && alias(&window) == "Río Claro");
}

#[test]
fn a_second_window_hands_nothing_over() {
    let first = named(Lang::Es, "Río Claro");
    first.harness.state().store().flush().unwrap();
    let mut second = Window::open(first.folder.clone(), Lang::Es, TALL);
    second.go(Action::Go(Route::Organizations));
    assert!(second.harness.get_by_label("Entregar…").accesskit_node().is_disabled());
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("x.salvaguarda");
    hand_over(&mut second, "", &file);
    assert!(!file.exists() && alias(&second) == "Río Claro");
}

#[test]
fn a_protected_one_leaves_with_a_passphrase_of_the_file_and_comes_back_locked() {
    let mut window = unlocked();
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("monte.salvaguarda");
    let before = name(&window);
    window.go(Action::Open(Dialog::HandOver));
    assert!(window.shows_like("El archivo va cifrado con una frase de contraseña propia"));
    let go = |window: &Window| {
        !window.harness.get_by_label("Elegir dónde y entregar…").accesskit_node().is_disabled()
    };
    assert!(!go(&window), "not without a passphrase");
    fill(&mut window, "Frase nueva", "corta");
    fill(&mut window, "La misma frase otra vez", "corta");
    assert!(!go(&window) && window.shows_like("letras"), "nor with a short one");
    window.go(Action::Open(Dialog::HandOver));
    fill(&mut window, "Frase nueva", PASSPHRASE);
    fill(&mut window, "La misma frase otra vez", PASSPHRASE);
    assert!(go(&window));
    window.click("Proponer seis palabras");
    assert!(window.shows_like("Elegidas al azar"));
    hand_over(&mut window, "", &file);
    assert!(!file.exists() && window.shows_like("no sale de aquí sin cifrar"));
    hand_over(&mut window, PASSPHRASE, &file);
    assert!(std::fs::read(&file).unwrap().starts_with(b"age-encryption.org/"));
    assert!(!known(&window).contains(&before) && window.harness.state().store().vault().is_none());
    window.click_like("Deshacer: traer");
    assert_eq!((name(&window), window.harness.state().store().protection()), (before, Protection::Locked));
    unlock(&mut window);
    assert_eq!(alias(&window), "Monte Azul");
}

#[test]
fn it_becomes_an_organization_of_its_own_and_a_later_copy_finds_it() {
    let (stick, file) = handed("");
    let mut window = named(Lang::Es, "Coordinadora");
    let own = name(&window);
    open(&mut window, &file);
    assert!(window.shows("Qué trae «rio.salvaguarda»") && window.shows_like("queda aparte de las demás"));
    assert_eq!(known(&window).len(), 1, "nothing has changed yet");
    window.tab_to("Abrir como organización propia");
    window.press(Modifiers::NONE, Key::Space);
    assert!(window.shows("La organización está ahora en este computador, con 2 anotaciones."));
    assert_eq!((alias(&window), known(&window).len()), ("Río Claro".to_owned(), 2));
    assert!(!window.shows_like("hasta que le pongan una frase"), "the file was in the clear");
    let name_there = name(&window);
    assert_eq!(read_organization(&std::fs::read(&file).unwrap()).unwrap().organization, name_there);
    tick(&mut window, "ACC-02");
    // A later copy comes while another is open.
    let later = stick.path().join("luego.salvaguarda");
    window.go(Action::WriteTo(PathPurpose::Copy, later.display().to_string()));
    window.go(Action::Organization(OrganizationAction::Open(own)));
    open(&mut window, &later);
    assert!(
        window.shows("Este archivo es de «Río Claro», que está en este computador pero no está abierta.")
    );
    assert_eq!(alias(&window), "Coordinadora");
    window.click("Abrir «Río Claro» y ver ahí qué trae");
    wait(&mut window);
    assert_eq!(name(&window), name_there);
    assert!(window.shows("Qué trae «luego.salvaguarda»"));
    assert!(window.shows_like("Todo lo de este archivo ya está aquí"));
    let again = Window::open(window.close(), Lang::Es, TALL);
    assert_eq!((alias(&again), again.harness.state().record().log().len()), ("Río Claro".to_owned(), 3));
}

#[test]
fn the_one_who_was_given_a_file_begins_with_it() {
    let (_stick, file) = handed("");
    for lang in Lang::ALL {
        let mut window = Window::first_time(lang);
        assert!(window.shows(if lang == Lang::Es {
            "Nos dieron un archivo…"
        } else {
            "We were given a file…"
        }));
        let broken = file.with_file_name("roto.salvaguarda");
        std::fs::write(&broken, "nada").unwrap();
        open(&mut window, &broken);
        assert!(window.shows_like("roto.salvaguarda"), "what is wrong is said on the first screen");
        assert!(!window.harness.state().settings().welcomed);
        open(&mut window, &file);
        window.click(if lang == Lang::Es {
            "Abrir como organización propia"
        } else {
            "Open as an organization of its own"
        });
        assert_eq!((alias(&window), known(&window).len()), ("Río Claro".to_owned(), 1));
        assert!(window.harness.state().settings().welcomed);
    }
}

#[test]
fn an_encrypted_file_asks_for_its_passphrase_and_says_that_it_is_in_the_clear_here() {
    let (_stick, file) = handed(PASSPHRASE);
    let mut window = named(Lang::Es, "Coordinadora");
    let data = window.folder.path().to_owned();
    open(&mut window, &file);
    assert!(window.shows("«rio.salvaguarda» está cifrado") && !window.shows_like("Qué trae"));
    fill(&mut window, "Frase de contraseña del archivo", "no es esta frase");
    window.press(Modifiers::NONE, Key::Enter);
    wait(&mut window);
    assert!(window.shows_like("Eso no abre «rio.salvaguarda»"));
    fill(&mut window, "Frase de contraseña del archivo", PASSPHRASE);
    window.press(Modifiers::NONE, Key::Enter);
    wait(&mut window);
    assert!(
        window.shows("Qué trae «rio.salvaguarda»")
            && window.shows_like("queda en este computador sin cifrar")
    );
    let on_disk = |what: &str| {
        files(&data).iter().any(|(_, bytes)| bytes.windows(what.len()).any(|part| part == what.as_bytes()))
    };
    assert!(!on_disk("Río Claro"), "what is decrypted is in memory only");
    window.click("Abrir como organización propia");
    assert_eq!(alias(&window), "Río Claro");
    assert!(window.shows_like("queda sin cifrar hasta que le pongan una frase de contraseña"));
    assert!(window.shows("Proteger con una frase de contraseña"), "the dialog is offered");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Proteger con una frase de contraseña"));
}

#[test]
fn a_copy_of_a_protected_one_opens_elsewhere_with_the_recovery_key() {
    let mut window = unlocked();
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("copia.salvaguarda");
    window.go(Action::WriteTo(PathPurpose::Copy, file.display().to_string()));
    let key = window.harness.state().store().vault().unwrap().recovery_key();
    let mut other = named(Lang::Es, "Coordinadora");
    open(&mut other, &file);
    assert!(other.shows_like("AGE-SECRET-KEY-"));
    fill(&mut other, "Clave de recuperación", key.text());
    other.press(Modifiers::NONE, Key::Enter);
    wait(&mut other);
    assert!(other.shows("Qué trae «copia.salvaguarda»"));
}

#[test]
fn giving_up_while_it_is_read_or_tried_changes_nothing() {
    let (_stick, plain) = handed("");
    let (_other, sealed) = handed(PASSPHRASE);
    let mut window = named(Lang::Es, "Coordinadora");
    window.harness.state().store().flush().unwrap();
    let before = files(window.folder.path());
    let ctx = window.harness.ctx.clone();
    let at_once = |window: &mut Window, actions: Vec<Action>| {
        actions.into_iter().for_each(|action| window.harness.state_mut().apply(action, &ctx));
        wait(window);
    };
    let open_plain = Action::WriteTo(PathPurpose::Open, plain.display().to_string());
    at_once(&mut window, vec![open_plain.clone(), Action::Open(Dialog::ReadingCopy), Action::CloseDialog]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    wait(&mut window);
    assert!(!window.shows_like("Qué trae"), "the answer is nobody's");
    open(&mut window, &sealed);
    let tried = Action::Copies(CopyAction::Unseal(Secret::new(PASSPHRASE)));
    at_once(&mut window, vec![tried, Action::CloseDialog]);
    std::thread::sleep(std::time::Duration::from_secs(6));
    wait(&mut window);
    assert!(!window.shows_like("Qué trae") && !window.shows_like("está cifrado"));
    assert_eq!(files(window.folder.path()), before, "no byte has changed");
    at_once(&mut window, vec![open_plain]);
    assert!(window.shows_like("Qué trae"), "the next one is read as ever");
}

#[test]
fn a_dialog_that_is_open_when_the_lock_falls_is_gone_and_its_answer_does_nothing() {
    let (_stick, sealed) = handed(PASSPHRASE);
    let mut window = unlocked();
    open(&mut window, &sealed);
    assert!(window.shows("«rio.salvaguarda» está cifrado"));
    let ctx = window.harness.ctx.clone();
    let tried = Action::Copies(CopyAction::Unseal(Secret::new(PASSPHRASE)));
    for action in [tried, Action::Lock] {
        window.harness.state_mut().apply(action, &ctx);
    }
    window.settle();
    assert!(
        !window.shows_like("está cifrado")
            && window.harness.state().store().protection() == Protection::Locked
    );
    std::thread::sleep(std::time::Duration::from_secs(6));
    window.settle();
    unlock(&mut window);
    assert!(!window.shows_like("Qué trae"), "what was asked before the lock is answered to nobody");
    // Handing over, too: the file may be written, and nothing is deleted.
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("x.salvaguarda");
    let (organization, before) = (name(&window), known(&window));
    let purpose = PathPurpose::HandOver { organization, secret: Secret::new(PASSPHRASE) };
    for action in [Action::WriteTo(purpose, file.display().to_string()), Action::Lock] {
        window.harness.state_mut().apply(action, &ctx);
    }
    for _ in 0..100 {
        window.settle();
        if file.exists() && window.harness.state().store().protection() == Protection::Locked {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    std::thread::sleep(std::time::Duration::from_secs(6));
    window.settle();
    assert_eq!(known(&window), before);
    unlock(&mut window);
    assert_eq!(alias(&window), "Monte Azul");
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

fn drop_file(window: &mut Window, file: &Path) {
    window.harness.input_mut().dropped_files = vec![Arc::new(Dropped(file.to_owned()))];
    window.harness.step();
    window.harness.input_mut().dropped_files.clear();
    window.settle();
}

#[test]
fn a_drop_while_locked_hidden_or_projecting_does_nothing() {
    let (_stick, file) = handed("");
    let mut window = unlocked();
    let keys = Modifiers::COMMAND | Modifiers::SHIFT;
    window.go(Action::Lock);
    drop_file(&mut window, &file);
    unlock(&mut window);
    assert!(!window.shows_like("rio.salvaguarda"), "while locked");
    let mut window = named(Lang::Es, "Coordinadora");
    window.press(keys, Key::L);
    drop_file(&mut window, &file);
    window.press(keys, Key::L);
    assert!(!window.shows_like("rio.salvaguarda"), "while hidden");
    let chapter = guide().chapters().next().unwrap().id.clone();
    window.go(Action::Present(Place { chapter, section: None }));
    drop_file(&mut window, &file);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows_like("rio.salvaguarda"), "while projecting");
    drop_file(&mut window, &file);
    assert!(window.shows("Qué trae «rio.salvaguarda»"));
}

#[test]
fn a_file_of_a_protected_one_on_the_shelf_is_looked_at_once_that_is_open() {
    let mut window = unlocked();
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("copia.salvaguarda");
    // What a colleague has of it, in the clear.
    let log = window.harness.state().record().log().clone();
    let saved = salvaguarda::store::SavedBy {
        device: window.harness.state().store().device().clone(),
        at_ms: NOW,
        edition: "1".to_owned(),
    };
    let own = name(&window);
    std::fs::write(&file, salvaguarda::store::write_organization(&own, &saved, log.iter()).unwrap()).unwrap();
    window.go(Action::Organization(OrganizationAction::Create("Coordinadora".to_owned())));
    open(&mut window, &file);
    window.click_like("y ver ahí qué trae");
    assert_eq!(window.harness.state().store().protection(), Protection::Locked);
    assert!(!window.shows_like("Qué trae"), "nothing of it is shown before");
    fill(&mut window, "Frase de contraseña", OWN);
    window.click("Abrir");
    wait(&mut window);
    assert!(window.shows("Qué trae «copia.salvaguarda»") && name(&window) == own);
}

#[test]
fn a_tag_in_a_name_that_came_with_a_file_is_a_name() {
    const TAG: &str = "<b>Sistemas</b><script>alert(1)</script>";
    let (stick, file) = handed("");
    let mut from = Window::with(Lang::Es, TALL, []);
    from.go(Action::Change(Change::Alias(TAG.to_owned())));
    from.go(Action::Change(Change::Owner {
        practice: salvaguarda::content::PracticeId::new("ACC-01"),
        owner: Some(TAG.to_owned()),
    }));
    let hostile = file.with_file_name("etiqueta.salvaguarda");
    from.go(Action::WriteTo(PathPurpose::Copy, hostile.display().to_string()));
    let mut window = Window::with(Lang::Es, TALL, []);
    open(&mut window, &hostile);
    assert!(window.shows_like(TAG), "it is shown as it was written");
    window.click("Abrir como organización propia");
    assert_eq!(alias(&window), TAG);
    let page = stick.path().join("listas.html");
    let request = ExportRequest {
        what: ExportWhat::Checklists,
        format: ExportFormat::Html,
        names: true,
        notes: true,
        dates: true,
    };
    window.go(Action::WriteTo(PathPurpose::Export(request), page.display().to_string()));
    let html = std::fs::read_to_string(page).unwrap();
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script>alert"), "nor is it one on paper");
}
