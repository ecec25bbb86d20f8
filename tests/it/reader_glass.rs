//! The reader without a screen reader: guessed heights are never seen.

use crate::reader::desk::Desk;
use crate::reader::glass::Glass;
use egui::{Event, Key, Modifiers};
use salvaguarda::content::{Files, load};
use std::fmt::Write as _;

/// The small guide with a long chapter in place of the first: ten sections, blocks of every kind.
fn long_desk() -> Desk {
    let mut desk = Desk::new();
    let mut text = String::from("# Largo\n\nUna apertura.\n");
    for section in 0..10 {
        write!(text, "\n## Sección {section}\n\n").expect("to a string");
        for block in 0..12 {
            let words = format!(
                "Bloque {section}-{block}. {}",
                "Palabras y más palabras iiiiii WWWWW. ".repeat(1 + (section * 7 + block * 5) % 23)
            );
            let block = match block % 5 {
                0 | 1 => format!("{words}\n\n"),
                2 => format!("- {words}\n- Otro {words}\n\n"),
                3 => format!("> [!TIP]\n> {words}\n\n"),
                _ => format!("{words} [gestor](glossary:password-manager)\n\n"),
            };
            text.push_str(&block);
        }
    }
    let mut files = crate::reader::desk::files();
    let sections: Vec<String> = (0..10).map(|section| format!("\"s{section}\"")).collect();
    for (path, content) in &mut files {
        if path.contains("every-block.") {
            content.clone_from(&text);
        }
        if path.ends_with("category.ron") {
            *content = content.replace("\"lists\", \"tables\", \"boxes\", \"links\"", &sections.join(", "));
        }
    }
    desk.guide = load(&Files::from_texts(files)).0;
    assert_eq!(desk.guide.chapters().next().map(|chapter| chapter.text.es.sections.len()), Some(10));
    desk
}

#[test]
fn every_section_asked_for_is_in_view() {
    for section in 0..10 {
        let name = format!("s{section}");
        let glass = Glass::new(long_desk(), "accounts/every-block", Some(&name));
        let top = glass.top_of(&format!("Sección {section}")).unwrap_or(f32::NAN);
        assert!((0.0..40.0).contains(&top), "section {section}: {top}");
    }
}

#[test]
fn the_last_sections_are_in_view_though_they_cannot_be_at_the_top() {
    for (section, heading) in
        [("lists", "Listas"), ("tables", "Tablas"), ("boxes", "Cajas"), ("links", "Enlaces")]
    {
        for height in [400.0, 600.0, 744.0, 900.0] {
            let glass = Glass::sized(Desk::new(), (1280.0, height), "accounts/every-block", Some(section));
            let top = glass.top_of(heading).unwrap_or(f32::NAN);
            assert!((0.0..height - 30.0).contains(&top), "{heading} in {height}: {top}");
            let at_end = glass
                .texts()
                .iter()
                .any(|(text, top)| text == "Contraseñas que resisten" && *top > height - 90.0);
            assert!(
                top < 40.0 || at_end,
                "{heading} in {height}: at the top, or as near as the end allows, not {top}"
            );
        }
    }
}

#[test]
fn nothing_jumps_while_scrolling_up_through_what_was_not_seen_yet() {
    let mut glass = Glass::new(long_desk(), "accounts/every-block", Some("s3"));
    for step in 0..150 {
        let before = glass.texts();
        glass.wheel(120.0);
        let after = glass.texts();
        let moved: Vec<f32> = before
            .iter()
            .filter(|(text, _)| text.starts_with("Bloque"))
            .filter_map(|(text, top)| after.iter().find(|(other, _)| other == text).map(|(_, now)| now - top))
            .collect();
        let at_top = glass.top_of("Una apertura").is_some();
        for distance in moved {
            assert!((distance - 120.0).abs() < 1.5 || at_top, "step {step}: moved by {distance}");
        }
        if at_top {
            return;
        }
    }
    panic!("the top was never reached");
}

#[test]
fn nothing_overlaps_and_nothing_is_missing_on_the_way_down() {
    let mut glass = Glass::new(long_desk(), "accounts/every-block", None);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let mut tops: Vec<f32> = Vec::new();
        for (text, top) in glass.texts() {
            if let Some(number) = text.strip_prefix("Bloque ") {
                seen.insert(number.split('.').next().unwrap_or_default().to_owned());
                tops.push(top);
            }
        }
        assert!(tops.is_sorted(), "{tops:?}");
        glass.wheel(-200.0);
    }
    assert_eq!(seen.len(), 120);
}

#[test]
fn tab_goes_through_the_links_of_every_section() {
    let mut glass = Glass::new(long_desk(), "accounts/every-block", None);
    let key = |key, pressed| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..60 {
        glass.settle(vec![key(Key::Tab, true)]);
        glass.settle(vec![key(Key::Tab, false)]);
        seen.extend(
            glass.texts().into_iter().map(|(text, _)| text).filter(|text| text.starts_with("Bloque ")),
        );
    }
    for section in 0..10 {
        let there = seen.iter().any(|text| text.starts_with(&format!("Bloque {section}-4")));
        assert!(there, "the keyboard skipped section {section}");
    }
}

#[test]
fn a_match_far_below_is_brought_into_view() {
    let mut glass = Glass::new(long_desk(), "accounts/every-block", None);
    let press =
        |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    glass.frame(vec![press(Key::F, Modifiers::COMMAND)]);
    glass.frames(2);
    glass.frame(vec![Event::Text("bloque 8-3".into())]);
    glass.frames(4);
    let top = glass.top_of("Bloque 8-3").unwrap_or(f32::NAN);
    assert!((60.0..500.0).contains(&top), "{top}");
}

#[test]
fn a_selection_outlives_scrolling() {
    let mut glass = Glass::new(long_desk(), "accounts/every-block", Some("s2"));
    let top = glass.top_of("Bloque 2-0").expect("in view");
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let (from, to) = (egui::pos2(500.0, top + 10.0), egui::pos2(640.0, top + 10.0));
    glass.frame(vec![Event::PointerMoved(from), button(from, true)]);
    glass.frame(vec![Event::PointerMoved(to)]);
    glass.frame(vec![button(to, false)]);
    glass.frames(2);
    let selected = |glass: &Glass| glass.has_selection();
    assert!(selected(&glass), "dragging selects");
    glass.wheel(-1500.0);
    assert!(glass.top_of("Bloque 2-0").is_none(), "out of view");
    assert!(selected(&glass), "still selected");
}

#[test]
fn the_page_scrolls_with_the_keyboard() {
    let mut glass = Glass::new(long_desk(), "accounts/every-block", None);
    let press = |glass: &mut Glass, key| {
        glass.settle(vec![Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }]);
    };
    for (key, at_top) in [
        (Key::PageDown, false),
        (Key::PageUp, true),
        (Key::Space, false),
        (Key::Home, true),
        (Key::End, false),
        (Key::Home, true),
    ] {
        press(&mut glass, key);
        assert_eq!(glass.top_of("Una apertura").is_some(), at_top, "{key:?}");
    }
}
