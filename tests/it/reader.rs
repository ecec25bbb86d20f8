//! The reader as a person with eyes, with a keyboard only, or with a screen reader meets it.

pub(crate) mod desk;

use desk::{Desk, place, status, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use salvaguarda::record::Status;
use salvaguarda::settings::{Place, SettingChange};
use salvaguarda::ui::screens::guide::{Entry, GuideState, guide_ui};
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
    for text in ["Dentro de la segunda", "robo de la clave y páginas falsas", "Alguien lo dijo así.", "una línea para escribir"] {
        harness.get(by().role(Role::Label).value(text));
    }
    for (role, count) in [(Role::List, 4), (Role::ListItem, 6), (Role::Table, 1), (Role::Row, 4), (Role::Blockquote, 1), (Role::Code, 1)] {
        assert_eq!(harness.get_all_by_role(role).count(), count, "{role:?}");
    }
    assert_eq!(harness.get_by_role_and_label(Role::Heading, "Un título menor").accesskit_node().level(), Some(3));
}

#[test]
fn a_practice_is_ticked_in_the_text() {
    let mut harness = Reading::at("accounts/strong-passwords").open((1280.0, 800.0));
    let name = "Cada cuenta tiene su propia contraseña, de 15 caracteres o más";
    for (before, after) in [(Status::ToDo, Status::Done), (Status::Done, Status::ToDo), (Status::InProgress, Status::Done)] {
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
    let name = "Cada cuenta tiene su propia contraseña, de 15 caracteres o más";
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
