//! What a frightened person does with the emergencies, by the names that they see and hear.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use crate::screens::window::{NOW, Window, guide, places};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::content::{AnswerId, Emergency, EmergencyId, StageId, StepId, Then, Way};
use salvaguarda::i18n::Lang;
use salvaguarda::record::{IncidentState, NoteKind, Phase, StepMark};
use salvaguarda::settings::SettingChange;
use salvaguarda::store::Opening;
use salvaguarda::ui::{Action, EmergencyPlace, Route};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// High enough that every step of the longest way is in view.
const HIGH: Vec2 = Vec2::new(1280.0, 5000.0);
const WHATSAPP: &str = "whatsapp-hijack";

fn emergency(id: &str) -> &'static Emergency {
    guide().emergency(&EmergencyId::new(id)).unwrap()
}

fn flow(id: &EmergencyId) -> Action {
    Action::Go(Route::Emergency(Some(EmergencyPlace::Flow(id.clone(), None))))
}

/// Every way through an emergency, as answers by stage.
fn ways(emergency: &Emergency) -> Vec<BTreeMap<StageId, AnswerId>> {
    let mut done = Vec::new();
    let mut open = vec![BTreeMap::new()];
    while let Some(answers) = open.pop() {
        let way = emergency.way(|stage| answers.get(stage));
        match &way.stages.last().unwrap().then {
            Then::Ask { answers: choices, .. } => {
                for choice in choices {
                    let mut next = answers.clone();
                    next.insert(way.stages.last().unwrap().id.clone(), choice.id.clone());
                    open.push(next);
                }
            }
            Then::Go(_) | Then::End(_) => done.push(answers.clone()),
        }
    }
    done
}

fn click_answer(window: &mut Window, label: &str) {
    window.harness.get_all_by_role_and_label(Role::Button, label).last().unwrap().click();
    window.settle();
}

/// Returns the names of the step boxes on the screen, in the order in which they stand.
fn boxes(window: &Window, way: &Way<'_>, lang: Lang) -> Vec<String> {
    let steps: Vec<&str> = way.steps().map(|step| step.what.get(lang).as_str()).collect();
    let all = window.harness.query_all_by_role(Role::CheckBox);
    let labels = all.filter_map(|node| node.accesskit_node().label());
    labels.filter(|label| steps.contains(&label.as_str())).collect()
}

#[track_caller]
fn click_box(window: &mut Window, what: &str) {
    window.harness.get_all_by_role_and_label(Role::CheckBox, what).next().unwrap().click();
    window.settle();
}

fn ticked(window: &Window, what: &str) -> bool {
    let node = window.harness.get_by_role_and_label(Role::CheckBox, what);
    node.accesskit_node().toggled() == Some(Toggled::True)
}

fn incidents(window: &Window) -> Vec<IncidentState> {
    let record = window.harness.state().record();
    record.state().incidents().map(|(_, incident)| incident.clone()).collect()
}

#[track_caller]
fn first_what(id: &str, number: usize, lang: Lang) -> String {
    emergency(id).stages[0].steps[number].what.get(lang).clone()
}

fn check_every_way(lang: Lang) {
    let mut window = Window::with(lang, HIGH, []);
    let mut count = 0;
    for emergency in &guide().emergencies {
        for answers in ways(emergency) {
            window.go(flow(&emergency.id));
            for stage in emergency.way(|stage| answers.get(stage)).stages {
                let Then::Ask { question, answers: choices } = &stage.then else { continue };
                assert!(window.shows(question.get(lang)), "{}: {}", emergency.id, question.get(lang));
                let given = choices.iter().find(|choice| choice.id == answers[&stage.id]).unwrap();
                click_answer(&mut window, given.label.get(lang));
            }
            let way = emergency.way(|stage| answers.get(stage));
            let wanted: Vec<String> = way.steps().map(|step| step.what.get(lang).clone()).collect();
            assert_eq!(boxes(&window, &way, lang), wanted, "{} {answers:?}", emergency.id);
            let end = way.end.unwrap();
            assert!(window.shows(end.title.get(lang)), "{} ends", emergency.id);
            assert!(window.shows(end.call.get(lang)), "{} says whom to call", emergency.id);
            assert!(end.write.get(lang).iter().all(|line| window.shows(line)), "{}", emergency.id);
            for practice in &end.change {
                let title = guide().practice(practice).unwrap().title.get(lang);
                assert!(window.shows(title), "{}: {practice}", emergency.id);
            }
            count += 1;
        }
    }
    assert!(count > guide().emergencies.len(), "questions branch: {count} ways");
    assert!(incidents(&window).is_empty(), "reading begins no incident");
}

#[test]
fn every_way_through_every_emergency_shows_its_steps_in_spanish() {
    check_every_way(Lang::Es);
}

#[test]
fn every_way_through_every_emergency_shows_its_steps_in_english() {
    check_every_way(Lang::En);
}

#[test]
fn whatsapp_is_one_start_and_one_click_away_on_a_small_window_with_large_text() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let opened = Opening::new(places(folder.path()), Arc::new(|| NOW)).open();
    let mut settings = opened.settings.clone();
    settings.apply(SettingChange::TextSize(150));
    opened.store.save_settings(&settings);
    opened.store.close().unwrap();
    // 1024×600 at 150 % of text are 683×400 points.
    let mut window = Window::open(folder, Lang::Es, Vec2::new(1024.0, 600.0));
    window.click("Nos quitaron el WhatsApp");
    let first = first_what(WHATSAPP, 0, Lang::Es);
    let node = window.harness.get_by_role_and_label(Role::CheckBox, &first);
    let screen = window.harness.ctx.content_rect();
    assert!(screen.contains_rect(node.rect()), "{:?} in {screen:?}", node.rect());
}

#[test]
fn a_tick_begins_the_incident_and_keeps_its_time() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.click("Nos quitaron el WhatsApp");
    let first = first_what(WHATSAPP, 0, Lang::Es);
    assert!(!ticked(&window, &first));
    click_box(&mut window, &first);
    assert!(ticked(&window, &first));
    assert!(window.shows_like("Hecho: "));
    let [incident] = &incidents(&window)[..] else { panic!("one incident") };
    let step = &emergency(WHATSAPP).stages[0].steps[0].id;
    assert_eq!(incident.step(step), StepMark::Done);
    assert_eq!(incident.step_set_at(step), Some(NOW));
    assert!(!incident.is_drill());
    assert!(window.shows("Emergencia, 1"), "the rail counts it");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(!ticked(&window, &first), "and it can be taken back");
}

#[test]
fn answers_given_before_the_first_tick_belong_to_the_incident() {
    let mut window = Window::with(Lang::En, HIGH, []);
    window.go(flow(&EmergencyId::new(WHATSAPP)));
    let stage = &emergency(WHATSAPP).stages[0];
    let answer = &stage.answers()[1];
    click_answer(&mut window, answer.label.get(Lang::En));
    assert!(incidents(&window).is_empty());
    let next = emergency(WHATSAPP).stage(&answer.stage).unwrap();
    click_box(&mut window, next.steps[0].what.get(Lang::En));
    let [incident] = &incidents(&window)[..] else { panic!("one incident") };
    assert_eq!(incident.answer(&stage.id), Some(&answer.id));
    assert_eq!(incident.step(&next.steps[0].id), StepMark::Done);
}

#[test]
fn an_incident_goes_on_after_the_program_was_killed() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.click("Nos quitaron el WhatsApp");
    let first = first_what(WHATSAPP, 0, Lang::Es);
    click_box(&mut window, &first);
    let stage = &emergency(WHATSAPP).stages[0];
    click_answer(&mut window, stage.answers()[0].label.get(Lang::Es));
    window.harness.state().store().flush().unwrap();
    // What a kill leaves behind is what is on the disk now; the program goes on holding its own folder.
    let left = Arc::new(tempfile::tempdir().unwrap());
    copy(window.folder.path(), left.path());
    let mut again = Window::open(left, Lang::Es, HIGH);
    assert!(again.shows("En curso"), "home says that it goes on");
    again.click("Seguir: Nos quitaron el WhatsApp");
    assert!(ticked(&again, &first));
    let next = emergency(WHATSAPP).stage(&stage.answers()[0].stage).unwrap();
    assert!(again.shows(next.steps[0].what.get(Lang::Es)), "the answer is there too");
}

#[test]
fn the_door_of_an_incident_that_goes_on_leads_to_it_and_another_can_begin() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.click("Nos quitaron el WhatsApp");
    let first = first_what(WHATSAPP, 0, Lang::Es);
    click_box(&mut window, &first);
    window.press(Modifiers::COMMAND, Key::E);
    click_answer(&mut window, "Nos quitaron el WhatsApp");
    assert!(ticked(&window, &first), "the incident, not a fresh start");
    window.click("Empezar otro caso igual");
    assert!(!ticked(&window, &first));
    click_box(&mut window, &first);
    assert_eq!(incidents(&window).len(), 2);
    window.press(Modifiers::COMMAND, Key::E);
    let names = window.harness.query_all_by_label("Seguir: Nos quitaron el WhatsApp").count();
    assert_eq!(names, 2, "both are listed");
}

#[test]
fn with_the_keyboard_alone_from_the_first_screen_to_the_first_tick() {
    let mut window = Window::first_time(Lang::Es);
    let focus = |window: &mut Window, name: &str| {
        for _ in 0..60 {
            window.press(Modifiers::NONE, Key::Tab);
            let node = window.harness.query_all_by_label(name).find(|node| node.is_focused());
            if node.is_some() {
                return;
            }
        }
        panic!("Tab never comes to `{name}`");
    };
    focus(&mut window, "Nos quitaron el WhatsApp");
    window.press(Modifiers::NONE, Key::Enter);
    let first = first_what(WHATSAPP, 0, Lang::Es);
    focus(&mut window, &first);
    window.press(Modifiers::NONE, Key::Space);
    assert!(ticked(&window, &first));
    let stage = &emergency(WHATSAPP).stages[0];
    let answer = stage.answers()[0].label.get(Lang::Es).clone();
    focus(&mut window, &answer);
    window.press(Modifiers::NONE, Key::Enter);
    let [incident] = &incidents(&window)[..] else { panic!("one incident") };
    assert_eq!(incident.answer(&stage.id), Some(&stage.answers()[0].id));
}

#[test]
fn a_drill_is_marked_and_not_counted() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.go(flow(&EmergencyId::new("malware")));
    window.click("Hacerlo como simulacro");
    assert!(window.shows_like("es un ejercicio"));
    let first = first_what("malware", 0, Lang::Es);
    click_box(&mut window, &first);
    let [incident] = &incidents(&window)[..] else { panic!("one incident") };
    assert!(incident.is_drill());
    assert!(window.shows("Emergencia"), "the rail counts no drill");
    // A real one does not continue the exercise.
    window.press(Modifiers::COMMAND, Key::E);
    window.click_like("Ver otras");
    let title = emergency("malware").title.get(Lang::Es).clone();
    window.harness.get_by_role_and_label(Role::Button, &title).click();
    window.settle();
    assert!(!ticked(&window, &first));
}

/// Answers every question with its first answer.
fn walk_to_the_end(window: &mut Window, id: &str, lang: Lang) -> salvaguarda::content::Ending {
    let emergency = emergency(id);
    let mut answers: BTreeMap<StageId, AnswerId> = BTreeMap::new();
    loop {
        let way = emergency.way(|stage| answers.get(stage));
        if let Some(end) = way.end {
            return end.clone();
        }
        let last = way.stages.last().unwrap();
        let answer = &last.answers()[0];
        click_answer(window, answer.label.get(lang));
        answers.insert(last.id.clone(), answer.id.clone());
    }
}

#[test]
fn an_incident_ends_with_lessons_and_practices_on_the_list() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.click("Nos quitaron el WhatsApp");
    click_box(&mut window, &first_what(WHATSAPP, 0, Lang::Es));
    let end = walk_to_the_end(&mut window, WHATSAPP, Lang::Es);
    window.click_like("en la lista para el 23 de diciembre");
    for practice in &end.change {
        let state = window.harness.state().record().state().practice(practice).unwrap().clone();
        assert_eq!(state.due(), Some(jiff::civil::date(2026, 12, 23)), "{practice}");
    }
    window.harness.get_by_role_and_label(Role::MultilineTextInput, "Qué aprendimos").focus();
    window.settle();
    window.type_text("Nadie sabía a quién llamar.");
    window.click("Cerrar el incidente");
    let [incident] = &incidents(&window)[..] else { panic!("one incident") };
    assert_eq!(incident.phase(), Phase::Closed);
    let lessons: Vec<&str> = incident.notes(NoteKind::Lesson).map(|(_, note)| note.text.as_str()).collect();
    assert_eq!(lessons, ["Nadie sabía a quién llamar."], "leaving the field keeps what was typed");
    window.press(Modifiers::ALT, Key::Home);
    assert!(!window.shows("En curso"));
    window.press(Modifiers::COMMAND, Key::E);
    window.click("Ver: Nos quitaron el WhatsApp");
    window.click("Reabrir");
    assert_eq!(incidents(&window)[0].phase(), Phase::Open);
}

#[test]
fn a_note_is_one_note_however_often_the_writer_pauses() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.click("Nos quitaron el WhatsApp");
    click_box(&mut window, &first_what(WHATSAPP, 0, Lang::Es));
    window.harness.get_by_label("Nota").focus();
    window.settle();
    for part in ["Escribieron", " a las nueve", " desde un número ajeno"] {
        window.type_text(part);
        // A quarter of a second each: longer than a pause.
        window.harness.run_steps(6);
    }
    let notes = |window: &Window| -> Vec<String> {
        incidents(window)[0].notes(NoteKind::Log).map(|(_, note)| note.text.clone()).collect()
    };
    assert_eq!(notes(&window), ["Escribieron a las nueve desde un número ajeno"]);
    window.click("Otra nota");
    window.harness.get_by_label("Nota").focus();
    window.settle();
    // A key that leads elsewhere, pressed before the writer paused, loses nothing.
    window.harness.event(egui::Event::Text("Avisamos al equipo".to_owned()));
    window.harness.step();
    window.press(Modifiers::ALT, Key::Home);
    assert_eq!(notes(&window), ["Escribieron a las nueve desde un número ajeno", "Avisamos al equipo"]);
}

#[test]
fn own_contacts_are_kept_and_stand_in_every_emergency() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.go(Action::Go(Route::Helplines(None)));
    window.click("Agregar");
    for (name, text) in [
        ("Quién, contacto 1", "Abogada de confianza"),
        ("Cómo, contacto 1", "Signal"),
        ("Qué tener en cuenta, contacto 1", "De noche, solo llamadas"),
    ] {
        window.harness.get_by_label(name).focus();
        window.settle();
        window.type_text(text);
    }
    let folder = {
        window.press(Modifiers::COMMAND, Key::E);
        window.close()
    };
    let mut again = Window::open(folder, Lang::Es, HIGH);
    again.go(flow(&EmergencyId::new("raid-arrest")));
    assert!(again.shows("Abogada de confianza"));
    assert!(again.shows("Signal · De noche, solo llamadas"));
    again.go(Action::Go(Route::Helplines(None)));
    again.click("Quitar a Abogada de confianza");
    assert!(again.harness.state().record().state().contacts().next().is_none());
    again.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(again.harness.state().record().state().contacts().count(), 1, "taken back");
}

#[test]
fn an_incident_written_on_two_devices_is_one_incident() {
    let mut office = Window::with(Lang::Es, HIGH, []);
    office.click("Nos quitaron el WhatsApp");
    let (one, two) = (first_what(WHATSAPP, 0, Lang::Es), first_what(WHATSAPP, 1, Lang::Es));
    click_box(&mut office, &one);
    office.harness.state().store().flush().unwrap();
    // Another device with the same organization, to which the folder was synchronized.
    let home = Arc::new(tempfile::tempdir().unwrap());
    copy(office.folder.path(), home.path());
    let device = home.path().join("device.ron");
    let named = std::fs::read_to_string(find(home.path(), "device.ron")).unwrap();
    assert!(named.contains("device"), "{device:?}");
    std::fs::remove_file(find(home.path(), "device.ron")).unwrap();
    let mut laptop = Window::open(home, Lang::Es, HIGH);
    laptop.click("Seguir: Nos quitaron el WhatsApp");
    assert!(ticked(&laptop, &one));
    click_box(&mut laptop, &two);
    laptop.harness.state().store().flush().unwrap();
    assert_ne!(laptop.harness.state().record().device(), office.harness.state().record().device());
    // And back.
    let office_folder = office.close();
    copy(&laptop.harness.state().store().folder(), &organization(office_folder.path()));
    let mut office = Window::open(office_folder, Lang::Es, HIGH);
    office.click("Seguir: Nos quitaron el WhatsApp");
    assert!(ticked(&office, &one) && ticked(&office, &two));
    assert_eq!(incidents(&office).len(), 1);
}

#[test]
fn a_step_that_does_not_apply_is_said_so_and_counts_as_looked_at() {
    let mut window = Window::with(Lang::En, HIGH, []);
    window.go(flow(&EmergencyId::new(WHATSAPP)));
    click_box(&mut window, &first_what(WHATSAPP, 0, Lang::En));
    let second = first_what(WHATSAPP, 1, Lang::En);
    window.click(&format!("Show how: {second}"));
    for line in emergency(WHATSAPP).stages[0].steps[1].how.get(Lang::En) {
        assert!(window.shows(line), "{line}");
    }
    window.click("Not needed here");
    let step: &StepId = &emergency(WHATSAPP).stages[0].steps[1].id;
    assert_eq!(incidents(&window)[0].step(step), StepMark::NotNeeded);
    assert!(window.shows_like("Not needed: "));
}

fn find(folder: &Path, name: &str) -> std::path::PathBuf {
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.file_name().unwrap() == name {
                return path;
            }
        }
    }
    panic!("{name} is not there");
}

fn organization(folder: &Path) -> std::path::PathBuf {
    let organizations = places(folder).organizations();
    std::fs::read_dir(organizations).unwrap().next().unwrap().unwrap().path()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else if !path.to_string_lossy().ends_with(".lock") {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn ones_own_words_open_the_right_door() {
    for (lang, said, id) in [
        (Lang::Es, "nos hackearon el whatsap", "whatsapp-hijack"),
        (Lang::Es, "publicaron mi direccion", "trolls-doxxing"),
        (Lang::Es, "allanaron la oficina", "raid-arrest"),
        (Lang::En, "someone is pretending to be us", "impersonation"),
    ] {
        let mut window = Window::with(lang, HIGH, []);
        window.press(Modifiers::COMMAND, Key::E);
        let field = if lang == Lang::Es { "Díganlo con sus palabras" } else { "Say it in your own words" };
        window.harness.get_by_label(field).focus();
        window.settle();
        window.type_text(said);
        assert!(window.shows(emergency(id).title.get(lang)), "{said}");
        window.press(Modifiers::NONE, Key::Enter);
        assert!(window.shows(&first_what(id, 0, lang)), "{said} opens {id}");
    }
}

#[test]
fn what_nobody_wrote_of_still_shows_every_door() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.press(Modifiers::COMMAND, Key::E);
    window.harness.get_by_label("Díganlo con sus palabras").focus();
    window.settle();
    window.type_text("xqzw");
    assert!(window.shows_like("No encontramos eso"));
    for emergency in &guide().emergencies {
        assert!(window.shows(emergency.title.get(Lang::Es)), "{}", emergency.id);
    }
}

#[test]
fn nobody_hears_that_nothing_was_found_before_saying_something() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    window.press(Modifiers::COMMAND, Key::E);
    window.harness.get_by_label("Díganlo con sus palabras").focus();
    window.settle();
    window.type_text("no me");
    assert!(!window.shows_like("No encontramos eso"));
    assert!(window.shows(guide().emergencies[0].title.get(Lang::Es)));
}

#[test]
fn the_palette_finds_a_step_and_opens_it_where_it_stands() {
    let mut window = Window::with(Lang::Es, HIGH, []);
    let emergency = emergency("malware");
    let deep = emergency.stages.last().unwrap().steps.last().unwrap();
    let place = EmergencyPlace::Flow(emergency.id.clone(), Some(deep.id.clone()));
    window.go(Action::Go(Route::Emergency(Some(place))));
    assert!(window.shows(deep.what.get(Lang::Es)), "the answers on the way are given");
    assert!(window.shows(&deep.how.get(Lang::Es)[0]), "and its how is open");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text(emergency.title.get(Lang::Es));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(&first_what("malware", 0, Lang::Es)));
}
