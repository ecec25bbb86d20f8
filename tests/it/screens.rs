//! What people do with the program, by the names that they see and hear.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

pub(crate) mod window;

use crate::screens::window::{Window, guide, places};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::content::PracticeId;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::Status;
use salvaguarda::settings::{SettingChange, ThemeChoice};
use salvaguarda::store::Opening;
use salvaguarda::tr;
use std::sync::Arc;

const CTRL: Modifiers = Modifiers::COMMAND;
/// The practice that home shows first to somebody who begins.
const FIRST: &str = "ORG-01";
const WIDE: Vec2 = Vec2::new(1280.0, 800.0);

fn status(window: &Window, id: &str) -> Status {
    window.harness.state().record().state().status(&PracticeId::new(id)).clone()
}

/// Returns the title of a practice: the name of its box.
fn title(lang: Lang, id: &str) -> String {
    guide().practice(&PracticeId::new(id)).unwrap().title.get(lang).clone()
}

/// Returns whether a box with this practice is there, and is ticked or not, as a screen reader tells.
fn shows_box(window: &Window, id: &str, ticked: Toggled) -> bool {
    let title = title(window.harness.state().lang(), id);
    let mut boxes = window.harness.query_all_by_role_and_label(Role::CheckBox, &title);
    boxes.any(|node| node.accesskit_node().toggled() == Some(ticked))
}

fn click_box(window: &mut Window, id: &str) {
    let title = title(window.harness.state().lang(), id);
    window.harness.get_all_by_role_and_label(Role::CheckBox, &title).next().unwrap().click();
    window.settle();
}

fn chapter_title(lang: Lang, id: &str) -> String {
    let id = salvaguarda::content::ChapterId::new(id);
    guide().chapter(&id).unwrap().text.get(lang).title.clone()
}

#[test]
fn the_first_screen_asks_three_things_and_leads_to_the_start() {
    let mut window = Window::first_time(Lang::Es);
    assert!(window.shows("¿Por dónde quieren empezar?"));
    assert!(window.shows("Mejor que no sea su nombre real."));
    window.click("English");
    assert!(window.shows("Where would you like to start?"));
    window.click("Español");
    window.click("Revisar cómo está la organización");
    window.harness.get_by_role_and_label(Role::TextInput, "Un alias para la organización").focus();
    window.settle();
    window.type_text("Río Claro");
    window.click("Empezar");
    assert!(window.shows("Les damos la bienvenida"));
    assert_eq!(window.harness.state().record().state().alias(), "Río Claro");
    let folder = window.close();
    let again = Window::open(folder, Lang::Es, WIDE);
    assert!(again.shows("Les damos la bienvenida"), "the first screen does not come back");
}

#[test]
fn the_first_screen_can_be_skipped() {
    let mut window = Window::first_time(Lang::En);
    window.click("Skip");
    assert!(window.shows(&chapter_title(Lang::En, guide().chapters().next().unwrap().id.as_str())));
    assert!(window.harness.state().record().log().is_empty());
}

#[test]
fn a_tick_in_a_chapter_is_a_tick_in_the_list_and_at_home_and_can_be_undone() {
    let mut window = Window::with(Lang::Es, Vec2::new(1280.0, 3000.0), []);
    window.click_like("Guía, ");
    window.click(&chapter_title(Lang::Es, "accounts/strong-passwords"));
    click_box(&mut window, "ACC-01");
    assert_eq!(status(&window, "ACC-01"), Status::Done);
    window.click_like("Listas, 1/");
    window.click_like("Cuentas y contraseñas, 1/");
    assert!(shows_box(&window, "ACC-01", Toggled::True));
    window.click("Inicio");
    window.click("Ver las doce");
    assert!(shows_box(&window, "ACC-01", Toggled::True), "it is one of those to start with");
    window.press(CTRL, Key::Z);
    assert!(shows_box(&window, "ACC-01", Toggled::False));
    assert_eq!(status(&window, "ACC-01"), Status::ToDo);
    window.press(CTRL | Modifiers::SHIFT, Key::Z);
    assert_eq!(status(&window, "ACC-01"), Status::Done);
}

#[test]
fn what_was_ticked_is_there_after_a_restart_and_can_still_be_undone() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    click_box(&mut window, FIRST);
    let folder = window.close();
    let mut again = Window::open(folder, Lang::Es, WIDE);
    assert_eq!(status(&again, FIRST), Status::Done);
    again.press(CTRL, Key::Z);
    assert_eq!(status(&again, FIRST), Status::ToDo);
}

#[test]
fn switching_the_language_on_every_screen_changes_no_byte_of_the_record() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    click_box(&mut window, FIRST);
    window.harness.state().store().flush().unwrap();
    let file = window.harness.state().store().file();
    let before = std::fs::read(&file).unwrap();
    for screen in ["Inicio", "Guía, ", "Listas, ", "Ajustes"] {
        window.click_like(screen);
        for key in [Key::L, Key::L] {
            window.press(CTRL, key);
        }
        window.harness.state().store().flush().unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), before, "{screen}");
    }
}

#[test]
fn search_leads_to_a_chapter_and_back_leads_home() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    window.press(CTRL, Key::K);
    window.type_text("contrasena");
    let title = chapter_title(Lang::Es, "accounts/strong-passwords");
    assert!(window.shows(&format!("Guía: {title}")), "an accent less finds it all the same");
    window.click(&format!("Guía: {title}"));
    assert!(window.shows(&title) && !window.shows("Buscar en todo: "));
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.shows("Les damos la bienvenida"));
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert!(window.shows(&title));
}

#[test]
fn search_leads_to_a_helpline_on_its_screen() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    window.press(CTRL, Key::K);
    window.type_text("vita activa");
    window.click("Línea de ayuda: Vita Activa");
    assert!(window.shows("Líneas de ayuda") && window.shows("Copiar +52 1 55 8171 1117"));
    let top = window.harness.get_by_role_and_label(Role::Heading, "Vita Activa").rect().top();
    assert!((0.0..WIDE.y).contains(&top), "the card is in view: {top}");
}

#[test]
fn the_keys_go_to_the_next_chapter_and_back() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    window.click_like("Guía, ");
    let titles: Vec<&String> =
        guide().chapters().take(2).map(|chapter| &chapter.text.get(Lang::Es).title).collect();
    let heading = |window: &Window, title: &str| {
        window.harness.query_all_by_role_and_label(Role::Heading, title).next().is_some()
    };
    assert!(heading(&window, titles[0]));
    window.press(CTRL, Key::PageDown);
    assert!(heading(&window, titles[1]) && !heading(&window, titles[0]));
    window.press(CTRL, Key::PageUp);
    assert!(heading(&window, titles[0]));
}

#[test]
fn search_says_when_nothing_fits_and_escape_closes_it() {
    let mut window = Window::with(Lang::En, WIDE, []);
    window.press(CTRL, Key::K);
    window.type_text("zzzzzzzz");
    assert!(window.shows_like("Nothing found."));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows_like("Nothing found."));
}

#[test]
fn a_filter_says_how_much_it_hides_and_gives_everything_back() {
    let mut window = Window::with(Lang::Es, Vec2::new(1280.0, 3000.0), []);
    window.click_like("Listas, ");
    window.click_like("Cuentas y contraseñas, ");
    click_box(&mut window, "ACC-01");
    window.click("Pendientes");
    let all = guide().practices().filter(|practice| practice.id.as_str().starts_with("ACC")).count();
    assert!(window.shows(&format!("{} de {all} a la vista", all - 1)));
    assert!(!shows_box(&window, "ACC-01", Toggled::True));
    window.click("Mostrar todas");
    assert!(shows_box(&window, "ACC-01", Toggled::True));
}

#[test]
fn a_practice_opens_to_everything_about_it_and_takes_a_role_a_reason_and_a_note() {
    let mut window = Window::with(Lang::Es, Vec2::new(1280.0, 3000.0), []);
    window.click_like("Listas, ");
    window.click_like("Sitio web y dominio, ");
    let practice = guide().practice(&PracticeId::new("WEB-01")).unwrap();
    let title = practice.title.get(Lang::Es);
    window.click(&format!("Abrir: {title}"));
    for text in [practice.why.get(Lang::Es), &practice.how.get(Lang::Es)[0]] {
        assert!(window.shows(text), "{text}");
    }
    window.click_like("Poner como responsable: ");
    let owner = |window: &Window| {
        let state = window.harness.state().record().state();
        state.practice(&PracticeId::new("WEB-01")).and_then(|state| state.owner().map(str::to_owned))
    };
    assert!(owner(&window).is_some());
    window.harness.get_by_role_and_label(Role::MultilineTextInput, "Nota").focus();
    window.settle();
    window.type_text("Factura en la carpeta azul");
    window.press(Modifiers::NONE, Key::Tab);
    let state = window.harness.state().record().state();
    let note = state.practice(&PracticeId::new("WEB-01")).unwrap().notes().next().unwrap().1.text.clone();
    assert_eq!(note, "Factura en la carpeta azul");
    window.click("No aplica");
    assert!(window.shows("¿Por qué no aplica?"));
    window.type_text("No tenemos sitio");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(status(&window, "WEB-01"), Status::NotApplicable { reason: "No tenemos sitio".to_owned() });
}

#[test]
fn everything_can_be_done_without_a_mouse() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    let wanted = title(Lang::Es, FIRST);
    for _ in 0..60 {
        window.press(Modifiers::NONE, Key::Tab);
        if window.harness.get_all_by_role_and_label(Role::CheckBox, &wanted).any(|node| node.is_focused()) {
            break;
        }
    }
    window.press(Modifiers::NONE, Key::Space);
    assert_eq!(status(&window, FIRST), Status::Done);
    window.press(CTRL, Key::K);
    window.type_text("dominio");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.shows("Les damos la bienvenida"), "Enter opens what was chosen");
    window.press(CTRL, Key::Comma);
    assert!(window.shows("Apariencia"));
    window.press(Modifiers::NONE, Key::F1);
    assert!(window.shows("Atajos de teclado"));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(CTRL, Key::P);
    assert!(window.shows("Guardar como…"));
}

#[test]
fn projecting_shows_nothing_of_the_record_and_escape_returns() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    click_box(&mut window, FIRST);
    window.click_like("Guía, ");
    window.click(&chapter_title(Lang::Es, "whatsapp/the-account"));
    window.press(Modifiers::NONE, Key::F5);
    assert!(
        !window.shows("Inicio")
            && !window.shows("Mi organización")
            && window.harness.query_all_by_role(Role::CheckBox).next().is_none()
    );
    window.press(Modifiers::NONE, Key::PageDown);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.shows("Inicio") && window.shows(&chapter_title(Lang::Es, "whatsapp/the-account")));
}

#[test]
fn a_second_window_on_the_same_data_can_only_read_and_says_so() {
    let first = Window::with(Lang::Es, WIDE, []);
    let mut second = Window::open(first.folder.clone(), Lang::Es, WIDE);
    let words = Words::new(Lang::Es);
    assert!(second.shows(&tr!(words, "store-in-use")));
    click_box(&mut second, FIRST);
    assert_eq!(status(&second, FIRST), Status::ToDo);
    assert!(second.harness.state().record().log().is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_a_copy_is_offered() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    click_box(&mut window, FIRST);
    window.harness.state().store().flush().unwrap();
    let folder = window.harness.state().store().folder();
    std::fs::remove_dir_all(&folder).unwrap();
    std::fs::write(&folder, "not a folder").unwrap();
    window.click_like("Listas, 1/");
    window.click_like("WhatsApp, 0/");
    click_box(&mut window, "WAP-02");
    assert!(window.harness.state().store().flush().is_err());
    window.settle();
    assert!(window.shows("Guardar una copia en otro lugar"));
    std::fs::remove_file(&folder).unwrap();
    window.harness.state().store().flush().unwrap();
    window.settle();
    assert!(!window.shows("Guardar una copia en otro lugar"));
    let kept = window.close();
    let opened = Opening::new(places(kept.path()), Arc::new(|| window::NOW)).open();
    for id in [FIRST, "WAP-02"] {
        assert_eq!(*opened.record.state().status(&PracticeId::new(id)), Status::Done, "{id}");
    }
}

#[test]
fn every_chapter_and_screen_fits_every_window_in_every_language_and_colour() {
    // The second and the fourth are the first and the third with the text at 200 %.
    let sizes = [(1024.0, 600.0), (512.0, 300.0), (1920.0, 1080.0), (960.0, 540.0)];
    let themes = [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];
    for lang in Lang::ALL {
        for (width, height) in sizes {
            for theme in themes {
                fits(lang, Vec2::new(width, height), theme);
            }
        }
    }
}

/// Goes through every chapter and screen. Unnamed controls and missing letters fail by themselves.
fn fits(lang: Lang, size: Vec2, theme: ThemeChoice) {
    let mut window =
        Window::with(lang, size, [SettingChange::Theme(theme), SettingChange::ReduceMotion(true)]);
    let check = |window: &Window, what: &str| {
        let wide = window.too_wide();
        assert!(wide.is_empty(), "{what} in {lang:?} at {size:?}, {theme:?}: {wide:#?}");
    };
    check(&window, "home");
    for chapter in guide().chapters() {
        window.go(salvaguarda::ui::Action::read(&chapter.id));
        check(&window, chapter.id.as_str());
    }
    for (route, name) in window::routes() {
        window.go(salvaguarda::ui::Action::Go(route));
        check(&window, &name);
    }
    for dialog in window::dialogs() {
        let name = format!("{dialog:?}");
        window.go(salvaguarda::ui::Action::Open(dialog));
        check(&window, &name);
    }
}
