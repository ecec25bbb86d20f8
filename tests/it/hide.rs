//! Ctrl Shift L: at once there is nothing to see.

use crate::screens::window::{Window, dialogs, routes, spoken};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Vec2, ViewportCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::content::ChapterId;
use salvaguarda::i18n::Lang;
use salvaguarda::settings::Place;
use salvaguarda::ui::{Action, Cover};

const KEYS: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const WIDE: Vec2 = Vec2::new(1280.0, 800.0);

/// Presses the keys and draws one frame, as a person would see it next.
fn hide_in_one_frame(window: &mut Window) {
    let input = window.harness.input_mut();
    let pressed = true;
    let key = Event::Key { key: Key::L, physical_key: None, pressed, repeat: false, modifiers: KEYS };
    input.events.push(key);
    window.harness.step();
}

fn titles(window: &Window) -> Vec<String> {
    let output = window.harness.output();
    let commands = output.viewport_output.values().flat_map(|viewport| viewport.commands.iter());
    let title = |command: &ViewportCommand| {
        if let ViewportCommand::Title(title) = command { Some(title.clone()) } else { None }
    };
    commands.filter_map(title).collect()
}

/// Hides and shows again; says `what` was on the screen when something is wrong.
fn check(window: &mut Window, what: &str) {
    window.settle();
    let before = spoken(window);
    hide_in_one_frame(window);
    assert_eq!(spoken(window), ["Notas"], "{what}: in the first frame");
    window.settle();
    assert_eq!(spoken(window), ["Notas"], "{what}: after it");
    window.press(KEYS, Key::L);
    assert_eq!(spoken(window), before, "{what}: the same is back");
}

#[test]
fn every_screen_and_every_dialog_is_hidden_at_once_and_comes_back() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    for (route, name) in routes() {
        window.go(Action::Go(route));
        check(&mut window, &name);
    }
    for dialog in dialogs() {
        let name = format!("{dialog:?}");
        window.go(Action::Open(dialog));
        check(&mut window, &name);
        window.go(Action::CloseDialog);
    }
}

#[test]
fn the_first_screen_and_the_projector_are_hidden_too() {
    check(&mut Window::first_time(Lang::Es), "the first screen");
    let mut window = Window::with(Lang::Es, WIDE, []);
    let chapter = ChapterId::new("accounts/strong-passwords");
    window.go(Action::Present(Place { chapter, section: None }));
    check(&mut window, "the projector");
}

#[test]
fn the_title_of_the_window_says_nothing_either() {
    let mut window = Window::with(Lang::En, WIDE, []);
    hide_in_one_frame(&mut window);
    window.harness.step();
    assert_eq!(titles(&window), ["Notes"]);
    hide_in_one_frame(&mut window);
    window.harness.step();
    assert_eq!(titles(&window), ["Salvaguarda"]);
}

#[test]
fn no_other_key_and_no_click_brings_it_back() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    window.press(KEYS, Key::L);
    for (modifiers, key) in [
        (Modifiers::NONE, Key::Escape),
        (Modifiers::NONE, Key::Enter),
        (Modifiers::NONE, Key::F1),
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::E),
        (Modifiers::COMMAND, Key::L),
        (Modifiers::ALT, Key::Home),
    ] {
        window.press(modifiers, key);
        assert_eq!(spoken(&window), ["Notas"], "{key:?}");
    }
    window.click("Notas");
    assert_eq!(spoken(&window), ["Notas"]);
}

#[test]
fn what_was_being_typed_is_kept_and_the_keys_do_not_change_the_language() {
    let mut window = Window::with(Lang::Es, WIDE, []);
    window.click("Ajustes");
    window.harness.get_by_role_and_label(Role::TextInput, "Alias de la organización").focus();
    window.settle();
    window.type_text("Río Claro");
    hide_in_one_frame(&mut window);
    window.press(KEYS, Key::L);
    window.settle();
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Alias de la organización");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("Río Claro"));
    assert_eq!(window.harness.state().lang(), Lang::Es);
}

#[test]
fn the_keys_are_in_the_list_and_a_button_does_the_same() {
    let mut window = Window::with(Lang::Es, Vec2::new(1280.0, 2400.0), []);
    window.press(Modifiers::NONE, Key::F1);
    assert!(window.shows("Ctrl Shift L"));
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Ajustes");
    window.click("Ocultar");
    assert_eq!(spoken(&window), ["Notas"]);
    assert_eq!(Cover::default(), Cover::Open);
}
