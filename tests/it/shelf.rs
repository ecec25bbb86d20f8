//! The glossary and the bibliography.

use crate::reader::check_width;
use crate::reader::desk::{Desk, window};
use egui::accesskit::Role;
use egui_kittest::kittest::{Queryable as _, by};
use salvaguarda::content::{SourceId, TermId};
use salvaguarda::ui::screens::glossary::{GlossaryState, glossary_ui};
use salvaguarda::ui::screens::sources::{SourcesState, sources_ui};
use salvaguarda::ui::{Action, Dialog};

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
