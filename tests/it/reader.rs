//! The reader as a person with eyes, with a keyboard only, or with a screen reader meets it.

pub(crate) mod desk;
pub(crate) mod glass;

use desk::{Desk, place, status, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use salvaguarda::record::Status;
use salvaguarda::settings::{Place, SettingChange};
use salvaguarda::ui::screens::guide::{Entry, GuideState, guide_ui};
use salvaguarda::ui::widgets::document::{Languages, Page, Style, UnitKind, lay_out, texts};
use salvaguarda::ui::widgets::paragraph::Paragraph;
use salvaguarda::ui::{Action, Dialog, ListPlace, Route};

/// A reader in a window.
struct Reading {
    desk: Desk,
    place: Option<Place>,
    visit: u64,
    state: GuideState,
}

impl Reading {
    fn at(chapter: &str) -> Self {
        Self { desk: Desk::new(), place: Some(place(chapter, None)), visit: 1, state: GuideState::default() }
    }

    fn open(self, size: (f32, f32)) -> Harness<'static, Self> {
        let mut harness = window(self, size, |ui, reading: &mut Self| {
            let mut out = Vec::new();
            let entry = Entry { place: reading.place.as_ref(), visit: reading.visit };
            guide_ui(ui, reading.desk.view(), entry, &mut reading.state, &mut out);
            reading.desk.asked.extend(out);
        });
        harness.run();
        harness
    }
}

fn asked(harness: &mut Harness<'_, Reading>) -> Vec<Action> {
    let asked = std::mem::take(&mut harness.state_mut().desk.asked);
    let is_place = |action: &Action| matches!(action, Action::Setting(SettingChange::Reading(..)));
    asked.into_iter().filter(|action| !is_place(action)).collect()
}

#[test]
fn every_kind_of_block_is_there_for_a_screen_reader() {
    let harness = Reading::at("accounts/every-block").open((1280.0, 800.0));
    for (role, name) in [
        (Role::Heading, "Toda clase de bloque"),
        (Role::Heading, "Listas"),
        (Role::Heading, "Un título menor"),
        (Role::Link, "gestor"),
        (Role::Link, "página"),
        (Role::CheckBox, "El equipo guarda sus claves en un gestor de contraseñas"),
        (Role::Note, "Nota"),
        (Role::Note, "Consejo"),
        (Role::Note, "Importante"),
        (Role::Note, "Cuidado"),
        (Role::Note, "Peligro"),
    ] {
        harness.get_by_role_and_label(role, name);
    }
    for text in [
        "Dentro de la segunda",
        "robo de la clave y páginas falsas",
        "Alguien lo dijo así.",
        "una línea para escribir",
    ] {
        harness.get(by().role(Role::Label).value(text));
    }
    for (role, count) in [
        (Role::List, 4),
        (Role::ListItem, 6),
        (Role::Table, 1),
        (Role::Row, 4),
        (Role::Blockquote, 1),
        (Role::Code, 1),
    ] {
        assert_eq!(harness.get_all_by_role(role).count(), count, "{role:?}");
    }
    assert_eq!(
        harness.get_by_role_and_label(Role::Heading, "Un título menor").accesskit_node().level(),
        Some(3)
    );
}

#[test]
fn a_practice_is_ticked_in_the_text() {
    let mut harness = Reading::at("accounts/strong-passwords").open((1280.0, 800.0));
    let name = "Cada cuenta tiene su propia contraseña, de 15 caracteres o más";
    for (before, after) in
        [(Status::ToDo, Status::Done), (Status::Done, Status::ToDo), (Status::InProgress, Status::Done)]
    {
        harness.state_mut().desk.record.append(0, None, status("ACC-02", before));
        harness.run();
        harness.get_by_role_and_label(Role::CheckBox, name).click_accesskit();
        harness.run();
        assert_eq!(asked(&mut harness), [Action::Change(status("ACC-02", after))]);
    }
}

#[test]
fn what_does_not_apply_is_changed_in_its_list() {
    let mut harness = Reading::at("accounts/strong-passwords").open((1280.0, 800.0));
    let status = status("ACC-02", Status::NotApplicable { reason: "no hay cuentas".into() });
    harness.state_mut().desk.record.append(0, None, status);
    harness.run();
    let name = "Cada cuenta tiene su propia contraseña, de 15 caracteres o más. No aplica";
    harness.get_by_role_and_label(Role::CheckBox, name).click_accesskit();
    harness.run();
    assert!(matches!(&asked(&mut harness)[..], [Action::Go(Route::Lists(Some(_)))]));
}

#[test]
fn every_link_opens_with_the_keyboard() {
    let desk = Desk::new();
    let list = ListPlace {
        category: desk.guide.categories[0].id.clone(),
        practice: Some(salvaguarda::content::PracticeId::new("ACC-03")),
    };
    for (name, action) in [
        ("gestor", Action::Go(Route::Glossary(Some(salvaguarda::content::TermId::new("password-manager"))))),
        ("capítulo", Action::Go(Route::Guide(Some(place("accounts/strong-passwords", None))))),
        ("práctica", Action::Go(Route::Lists(Some(list)))),
        ("fuente", Action::Go(Route::Sources(Some(salvaguarda::content::SourceId::new("safetag"))))),
        ("página", Action::Open(Dialog::ConfirmWeb("https://example.org/una-direccion".into()))),
    ] {
        let mut harness = Reading::at("accounts/every-block").open((1280.0, 800.0));
        for _ in 0..200 {
            harness.key_press(Key::Tab);
            harness.run();
            if harness.get_by_role_and_label(Role::Link, name).is_focused() {
                break;
            }
        }
        asked(&mut harness);
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(asked(&mut harness), [action], "{name}");
    }
}

#[test]
fn find_counts_moves_and_closes() {
    let mut harness = Reading::at("accounts/strong-passwords").open((1280.0, 800.0));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness.get_by_label("Buscar en la página").type_text("CONTRASENA");
    harness.run();
    harness.get_by_value("1 de 4");
    for (modifiers, key, count) in [
        (Modifiers::NONE, Key::F3, "2 de 4"),
        (Modifiers::NONE, Key::Enter, "3 de 4"),
        (Modifiers::SHIFT, Key::F3, "2 de 4"),
        (Modifiers::SHIFT, Key::F3, "1 de 4"),
        (Modifiers::SHIFT, Key::F3, "4 de 4"),
    ] {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        harness.get_by_value(count);
    }
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Buscar en la página").is_none());
}

#[test]
fn find_begins_where_the_person_reads() {
    let mut reading = Reading::at("accounts/strong-passwords");
    reading.place = Some(place("accounts/strong-passwords", Some("manager")));
    let mut harness = reading.open((1280.0, 600.0));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness.get_by_label("Buscar en la página").type_text("gestor");
    harness.run();
    let count = harness.get(
        by().role(Role::Label)
            .predicate(|node| node.value().is_some_and(|text| text.contains(" de ") && text.len() < 10)),
    );
    let count = count.value().unwrap_or_default();
    assert!(!count.starts_with("1 de"), "{count}");
}

#[test]
fn text_and_search_see_the_same_texts() {
    check_units(|desk, ui, unit, style| {
        let laid = lay_out(ui, desk.view(), (unit, style, 500.0), &[]);
        let drawn: Vec<String> = laid.texts().iter().map(|(_, _, text)| text.text().to_owned()).collect();
        assert_eq!(drawn, texts(desk.view(), unit));
    });
}

#[test]
fn blocks_keep_to_their_width_and_break_no_words() {
    check_units(|desk, ui, unit, style| {
        for width in [500.0, 260.0, 220.0, 150.0] {
            let laid = lay_out(ui, desk.view(), (unit, style, width), &[]);
            assert!(laid.size.x <= width + 0.5, "{} in {width}: {unit:?}", laid.size.x);
            let is_broken = |text: &Paragraph| width > 200.0 && text.widest_word() > text.size().x + 1.0;
            let broken = laid.texts().into_iter().find(|(_, _, text)| is_broken(text));
            assert!(broken.is_none(), "a word is broken in {width}: {broken:?}");
        }
    });
}

/// Checks every unit of every chapter of the small guide.
fn check_units(check: impl Fn(&Desk, &egui::Ui, &UnitKind<'_>, &Style)) {
    let mut harness = window(Desk::new(), (1280.0, 800.0), |ui, desk: &mut Desk| {
        let style = Style::reading(&desk.theme);
        for chapter in desk.guide.chapters() {
            for unit in &Page::new(chapter, Languages::One(desk.lang), &style).units {
                check(desk, ui, &unit.kind, &style);
            }
        }
    });
    harness.run();
}

fn top_of(harness: &Harness<'_, Reading>, heading: &str) -> f32 {
    harness.get_by_role_and_label(Role::Heading, heading).rect().top()
}

#[test]
fn a_section_asked_for_is_at_the_top() {
    let mut reading = Reading::at("accounts/strong-passwords");
    reading.place = Some(place("accounts/strong-passwords", Some("manager")));
    let harness = reading.open((1280.0, 600.0));
    let top = top_of(&harness, "Todas distintas, en un gestor");
    assert!((0.0..40.0).contains(&top), "{top}");
}

#[test]
fn the_outline_leads_to_sections_and_follows() {
    let mut harness = Reading::at("accounts/strong-passwords").open((1280.0, 600.0));
    harness.get_by_role_and_label(Role::Link, "Cuándo cambiarlas").click_accesskit();
    harness.run();
    let top = top_of(&harness, "Cuándo cambiarlas");
    assert!((0.0..40.0).contains(&top), "{top}");
    let entry = harness.get_by_role_and_label(Role::Link, "Cuándo cambiarlas");
    assert_eq!(entry.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

#[test]
fn the_place_in_the_text_stays() {
    let mut reading = Reading::at("accounts/strong-passwords");
    reading.place = Some(place("accounts/strong-passwords", Some("when-to-change")));
    let mut harness = reading.open((1280.0, 600.0));
    harness.run_steps(60);
    harness.state_mut().desk.obey();
    let position = harness.state().desk.settings.reading.values().next().cloned();
    assert_eq!(
        position.and_then(|position| position.section).map(|id| id.to_string()),
        Some("when-to-change".into())
    );
    // In the other language, at the same place.
    harness.state_mut().desk.lang = salvaguarda::i18n::Lang::En;
    harness.run();
    let top = top_of(&harness, "When to change them");
    assert!((0.0..40.0).contains(&top), "English: {top}");
    // In a window half as wide.
    harness.set_size(egui::vec2(500.0, 600.0));
    harness.run();
    let top = top_of(&harness, "When to change them");
    assert!((-20.0..40.0).contains(&top), "narrow: {top}");
    // In another chapter, and back.
    harness.state_mut().place = Some(place("accounts/every-block", None));
    harness.state_mut().visit = 2;
    harness.run();
    harness.state_mut().desk.obey();
    harness.state_mut().place = None;
    assert_eq!(
        harness.state().desk.settings.last_read.as_ref().map(ToString::to_string),
        Some("accounts/every-block".into())
    );
    harness.state_mut().place = Some(place("accounts/strong-passwords", None));
    harness.state_mut().visit = 3;
    harness.run();
    let top = top_of(&harness, "When to change them");
    assert!((-20.0..40.0).contains(&top), "back: {top}");
}

#[test]
fn two_languages_are_aligned_by_section() {
    let mut reading = Reading::at("accounts/strong-passwords");
    reading.desk.settings.two_languages = true;
    let mut harness = reading.open((1280.0, 800.0));
    for (es, en) in
        [("Por dónde empezar hoy", "Where to start today"), ("Para el taller", "For the workshop")]
    {
        assert_eq!(top_of(&harness, es), top_of(&harness, en));
    }
    let name = "Every account has its own password, of 15 characters or more";
    harness.get_by_role_and_label(Role::CheckBox, name).click_accesskit();
    harness.run();
    assert_eq!(asked(&mut harness), [Action::Change(status("ACC-02", Status::Done))]);
    // Without room for two columns, one section is under the other.
    harness.set_size(egui::vec2(700.0, 800.0));
    harness.run();
    let (first, second) =
        (top_of(&harness, "Por dónde empezar hoy"), top_of(&harness, "Where to start today"));
    assert!(first < second && second < top_of(&harness, "Largas antes que complicadas"));
}

#[test]
fn a_term_explains_itself_to_the_keyboard_and_esc_closes_it() {
    let mut harness = Reading::at("accounts/every-block").open((1280.0, 800.0));
    let definition = "Un programa que inventa, guarda y escribe claves.";
    let is_shown =
        |harness: &Harness<'_, Reading>| harness.query(by().role(Role::Label).value(definition)).is_some();
    harness.get_by_role_and_label(Role::Link, "gestor").focus();
    harness.run();
    assert!(is_shown(&harness));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!is_shown(&harness));
    // The same for the pointer.
    harness.get_by_role_and_label(Role::Link, "gestor").scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Link, "gestor").hover();
    harness.run_steps(40);
    assert!(is_shown(&harness), "hovered");
    harness.key_press(Key::Escape);
    harness.run_steps(40);
    assert!(!is_shown(&harness), "closed over the word");
}

#[test]
fn keys_mark_and_project_the_section_being_read() {
    let mut reading = Reading::at("accounts/strong-passwords");
    reading.place = Some(place("accounts/strong-passwords", Some("manager")));
    let mut harness = reading.open((1280.0, 600.0));
    let here = place("accounts/strong-passwords", Some("manager"));
    asked(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::D);
    harness.key_press(Key::F5);
    harness.run();
    let mark = Action::Setting(SettingChange::ToggleBookmark(here.clone()));
    assert_eq!(asked(&mut harness), [mark, Action::Present(here)]);
}

#[test]
fn a_read_only_desk_has_no_ticks_to_give() {
    let mut reading = Reading::at("accounts/strong-passwords");
    reading.desk.saving = salvaguarda::ui::Saving::ReadOnly("otra ventana".into());
    let mut harness = reading.open((1280.0, 800.0));
    let name = "Cada cuenta tiene su propia contraseña, de 15 caracteres o más";
    assert!(harness.get_by_role_and_label(Role::CheckBox, name).accesskit_node().is_disabled());
    harness.get_by_role_and_label(Role::CheckBox, name).click();
    harness.run();
    assert_eq!(asked(&mut harness), []);
}

#[test]
fn nothing_is_wider_than_the_window() {
    for chapter in ["accounts/every-block", "accounts/strong-passwords"] {
        for size in [(1024.0, 600.0), (512.0, 300.0), (400.0, 640.0), (1920.0, 1080.0)] {
            for two in [false, true] {
                let mut reading = Reading::at(chapter);
                reading.desk.settings.two_languages = two;
                let mut harness = reading.open(size);
                harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
                harness.run();
                check_width(&harness, size.0, &format!("{chapter} at {size:?}, two languages: {two}"));
            }
        }
    }
}

pub(crate) fn check_width<S>(harness: &Harness<'_, S>, width: f32, what: &str) {
    for node in harness.root().children_recursive() {
        let named = node.accesskit_node();
        let Some(bounds) = named.bounding_box() else { continue };
        assert!(
            bounds.x1 <= f64::from(width) + 1.0 && bounds.x0 >= -1.0,
            "{what}: {:?} {:?}",
            named.role(),
            named.label()
        );
    }
}

#[test]
fn the_contents_lie_over_the_text_where_there_is_no_room() {
    let mut harness = Reading::at("accounts/strong-passwords").open((512.0, 400.0));
    harness.get_by_role_and_label(Role::Button, "Contenido").click();
    harness.run();
    harness.get_by_role_and_label(Role::Link, "Toda clase de bloque").click_accesskit();
    harness.run();
    assert_eq!(asked(&mut harness), [Action::Go(Route::Guide(Some(place("accounts/every-block", None))))]);
    assert!(harness.query_by_label("Glosario").is_none());
}

#[test]
fn the_helplines_stand_above_the_glossary_at_the_foot_of_the_contents() {
    for size in [(1280.0, 800.0), (512.0, 400.0)] {
        let mut harness = Reading::at("accounts/strong-passwords").open(size);
        if size.0 < 900.0 {
            harness.get_by_role_and_label(Role::Button, "Contenido").click();
            harness.run();
        }
        let top = |name| harness.get_by_role_and_label(Role::Link, name).rect().top();
        assert!(top("Líneas de ayuda") < top("Glosario"), "{size:?}");
        harness.get_by_role_and_label(Role::Link, "Líneas de ayuda").click_accesskit();
        harness.run();
        assert_eq!(asked(&mut harness), [Action::Go(Route::Helplines(None))], "{size:?}");
    }
}

#[test]
fn a_chapter_of_another_edition_is_said() {
    let mut harness = Reading::at("accounts/gone").open((1280.0, 800.0));
    harness.get_by_label("Abrir el primer capítulo").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Action::Go(Route::Guide(Some(place("accounts/every-block", None))))]);
}

#[test]
fn the_last_section_is_marked_though_it_cannot_be_at_the_top() {
    let mut harness = Reading::at("accounts/every-block").open((1280.0, 800.0));
    harness.get_by_role_and_label(Role::Link, "Enlaces").click_accesskit();
    harness.run();
    let entry = harness.get_by_role_and_label(Role::Link, "Enlaces");
    assert_eq!(entry.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    assert_eq!(harness.state().state.section().map(ToString::to_string), Some("links".into()));
}
