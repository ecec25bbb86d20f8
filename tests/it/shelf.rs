//! The glossary, the bibliography and the helplines.

use crate::reader::check_width;
use crate::reader::desk::{Desk, window};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{Queryable as _, by};
use salvaguarda::content::{HelplineId, Link, SourceId, TermId};
use salvaguarda::ui::screens::glossary::{GlossaryState, glossary_ui};
use salvaguarda::ui::screens::helplines::{HelplinesState, helplines_ui};
use salvaguarda::ui::screens::sources::{SourcesState, sources_ui};
use salvaguarda::ui::widgets::paragraph::action_of;
use salvaguarda::ui::{Action, Dialog, Route};

#[test]
fn the_glossary_is_filtered_without_case_and_accents() {
    let state = (Desk::new(), GlossaryState::default());
    let mut harness = window(state, (800.0, 600.0), |ui, (desk, state)| {
        glossary_ui(ui, desk.view(), (Some(&TermId::new("phishing")), 1), state);
    });
    harness.get_by_role_and_label(Role::Heading, "gestor de contraseñas");
    harness.get_by_label("Filtrar términos").click();
    harness.run();
    harness.get_by_label("Filtrar términos").type_text("BOVEDA");
    harness.run();
    harness.get_by_role_and_label(Role::Heading, "gestor de contraseñas");
    assert!(harness.query_by_label("phishing").is_none());
    harness.get_by_label("Filtrar términos").type_text("xyz");
    harness.run();
    harness.get(
        by().role(Role::Label)
            .predicate(|node| node.value().is_some_and(|text| text.starts_with("Ningún término"))),
    );
}

#[test]
fn an_address_is_copied_or_confirmed_never_opened() {
    for (name, action) in [
        ("Copiar la dirección de SAFETAG", Action::Copy("https://safetag.org".into())),
        ("Abrir SAFETAG en el navegador", Action::Open(Dialog::ConfirmWeb("https://safetag.org".into()))),
    ] {
        let state = (Desk::new(), SourcesState::default());
        let mut harness = window(state, (800.0, 900.0), |ui, (desk, state)| {
            let mut out = Vec::new();
            sources_ui(ui, desk.view(), (Some(&SourceId::new("safetag")), 1), state, &mut out);
            desk.asked.extend(out);
        });
        harness.run();
        harness.get_by_label(name).click_accesskit();
        harness.run();
        assert_eq!(harness.state().0.asked, [action]);
        harness.get_by_role_and_label(Role::Heading, "Acerca de Salvaguarda");
    }
}

#[test]
fn the_source_asked_for_is_in_view_in_a_small_window() {
    let state = (Desk::new(), SourcesState::default());
    let mut harness = window(state, (512.0, 300.0), |ui, (desk, state)| {
        sources_ui(ui, desk.view(), (Some(&SourceId::new("safetag")), 1), state, &mut Vec::new());
    });
    harness.run();
    let top = harness.get_by_role_and_label(Role::Heading, "SAFETAG").rect().top();
    assert!((0.0..280.0).contains(&top), "{top}");
    check_width(&harness, 512.0, "sources");
}

type Shelf = (Desk, HelplinesState);

fn helplines(size: (f32, f32), at: Option<&'static str>) -> Harness<'static, Shelf> {
    let state = (Desk::new(), HelplinesState::default());
    let mut harness = window(state, size, move |ui, (desk, state): &mut Shelf| {
        let mut out = Vec::new();
        helplines_ui(ui, desk.view(), (at.map(HelplineId::new).as_ref(), 1), state, &mut out);
        desk.asked.extend(out);
    });
    harness.run();
    harness
}

fn says(harness: &Harness<'_, Shelf>, text: &str) -> bool {
    let has = |value: Option<String>| value.is_some_and(|value| value.contains(text));
    let label = by().role(Role::Label).predicate(move |node| has(node.value()));
    harness.query_all(label).next().is_some()
}

#[test]
fn a_helpline_says_for_whom_when_how_and_how_old_that_is() {
    let harness = helplines((800.0, 900.0), None);
    harness.get_by_role_and_label(Role::Heading, "Líneas de ayuda");
    harness.get_by_role_and_label(Role::Heading, "Open Ear");
    for text in [
        "Comprueben cada una antes de necesitarla",
        "Para quién: Quien lo necesite.",
        "Dónde: Aquí",
        "Idiomas: Español",
        "Horario: De día",
        "Antes de escribir: Compruébenlo antes.",
        "ear@example.org",
        "+00 123",
        "Fuentes consultadas en noviembre de 2026: SAFETAG",
    ] {
        assert!(says(&harness, text), "{text}");
    }
    let old: Vec<_> = harness
        .get_all(
            by().role(Role::Label)
                .predicate(|node| node.value().is_some_and(|text| text.starts_with("Hace más de un año"))),
        )
        .collect();
    assert_eq!(old.len(), 1, "only the one of October 2025");
    let state_line = harness.get_by_role_and_label(Role::Heading, "State Line").rect().top();
    assert!(old[0].rect().top() > state_line);
}

#[test]
fn ways_to_a_helpline_are_copied_and_only_web_addresses_open_after_a_question() {
    let web = "https://example.org/ear";
    for (name, action) in [
        ("Copiar ear@example.org", Action::Copy("ear@example.org".into())),
        ("Copiar +00 123", Action::Copy("+00 123".into())),
        ("Copiar https://example.org/ear", Action::Copy(web.into())),
        ("Abrir https://example.org/ear en el navegador", Action::Open(Dialog::ConfirmWeb(web.into()))),
    ] {
        let mut harness = helplines((800.0, 900.0), None);
        harness.get_by_label(name).click_accesskit();
        harness.run();
        assert_eq!(harness.state().0.asked, [action]);
        let opens = harness.get_all(
            by().role(Role::Button)
                .predicate(|node| node.label().is_some_and(|label| label.starts_with("Abrir"))),
        );
        assert_eq!(opens.count(), 1, "numbers and mail addresses do not open");
    }
}

#[test]
fn the_sources_of_a_helpline_are_a_click_away() {
    let mut harness = helplines((800.0, 900.0), None);
    harness.get_all_by_role_and_label(Role::Link, "SAFETAG").next().unwrap().click_accesskit();
    harness.run();
    let sources = Route::Sources(Some(SourceId::new("safetag")));
    assert_eq!(harness.state().0.asked, [Action::Go(sources)]);
}

#[test]
fn the_helpline_asked_for_is_in_view_in_a_small_window() {
    let harness = helplines((512.0, 300.0), Some("state-line"));
    let top = harness.get_by_role_and_label(Role::Heading, "State Line").rect().top();
    assert!((0.0..280.0).contains(&top), "{top}");
    check_width(&harness, 512.0, "helplines");
}

#[test]
fn a_link_in_the_text_leads_to_its_helpline() {
    let id = HelplineId::new("open-ear");
    let desk = Desk::new();
    let asked = action_of(desk.view(), &Link::Helpline(id.clone()));
    assert_eq!(asked, Some(Action::Go(Route::Helplines(Some(id)))));
}
