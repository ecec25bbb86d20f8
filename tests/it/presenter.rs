//! The projector: what the wall shows, and the keys of a clicker.

use crate::reader::check_width;
use crate::reader::desk::{Desk, place, status, window};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::content::{BlockKind, ChapterId, plain};
use salvaguarda::i18n::Lang;
use salvaguarda::record::Status;
use salvaguarda::ui::screens::presenter::{Body, PresenterState, presenter_ui};
use salvaguarda::ui::{Action, Route};

/// A chapter on a wall.
struct Wall {
    desk: Desk,
    state: PresenterState,
}

fn project(chapter: &str, section: Option<&str>, size: (f32, f32)) -> Harness<'static, Wall> {
    project_from(Desk::new(), chapter, section, size)
}

fn project_from(
    mut desk: Desk,
    chapter: &str,
    section: Option<&str>,
    size: (f32, f32),
) -> Harness<'static, Wall> {
    desk.record.append(0, None, status("ACC-02", Status::Done));
    desk.record.append(0, None, salvaguarda::record::Change::Alias("Fundación Secreta".into()));
    let state = PresenterState::new(place(chapter, section), desk.lang);
    let mut harness = window(Wall { desk, state }, size, |ui, wall: &mut Wall| {
        let mut out = Vec::new();
        presenter_ui(ui, wall.desk.view(), &mut wall.state, &mut out);
        wall.desk.asked.extend(out);
    });
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, Wall>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn a_clicker_goes_on_and_back_and_stops_at_the_ends() {
    let mut harness = project("accounts/strong-passwords", None, (1280.0, 800.0));
    let last = harness.state().state.count() - 1;
    assert!(last >= 6, "one section per screen");
    for key in [Key::PageDown, Key::ArrowRight, Key::Space, Key::Enter, Key::ArrowDown] {
        let before = harness.state().state.number();
        press(&mut harness, key);
        assert_eq!(harness.state().state.number(), before + 1, "{key:?}");
    }
    for key in [Key::PageUp, Key::ArrowLeft, Key::Backspace, Key::ArrowUp] {
        let before = harness.state().state.number();
        press(&mut harness, key);
        assert_eq!(harness.state().state.number(), before - 1, "{key:?}");
    }
    for (key, at) in [(Key::End, last), (Key::PageDown, last), (Key::Home, 0), (Key::PageUp, 0)] {
        press(&mut harness, key);
        assert_eq!(harness.state().state.number(), at, "{key:?}");
    }
}

#[test]
fn black_hides_everything_and_the_next_key_brings_it_back() {
    for key in [Key::B, Key::Period] {
        let mut harness = project("accounts/strong-passwords", None, (1280.0, 800.0));
        press(&mut harness, key);
        assert!(harness.query_by_label("Contraseñas que resisten").is_none());
        press(&mut harness, Key::PageDown);
        assert_eq!(harness.state().state.number(), 0);
        harness.get_by_label("Contraseñas que resisten");
    }
}

#[test]
fn esc_leaves_at_the_section_of_the_slide() {
    let mut harness = project("accounts/strong-passwords", Some("manager"), (1280.0, 800.0));
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().desk.asked, [Action::StopPresenting], "nothing moved");
    harness.state_mut().desk.asked.clear();
    press(&mut harness, Key::Home);
    press(&mut harness, Key::PageDown);
    press(&mut harness, Key::Escape);
    let there = Route::Guide(Some(place("accounts/strong-passwords", Some("start-today"))));
    assert_eq!(harness.state().desk.asked, [Action::Go(there), Action::StopPresenting]);
}

#[test]
fn the_language_changes_at_the_same_section() {
    let mut harness = project("accounts/strong-passwords", Some("manager"), (1280.0, 800.0));
    harness.get_by_label("Todas distintas, en un gestor");
    press(&mut harness, Key::L);
    harness.get_by_label("All different, in a manager");
    harness.get_by_label("Switch to Español").click();
    harness.run();
    harness.get_by_label("Todas distintas, en un gestor");
}

#[test]
fn nothing_of_the_record_shows() {
    let mut harness = project("accounts/strong-passwords", Some("start-today"), (1280.0, 800.0));
    for _ in 0..harness.state().state.count() {
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            assert_ne!(node.role(), egui::accesskit::Role::CheckBox);
            for text in [node.label(), node.value()].into_iter().flatten() {
                assert!(!text.contains("Secreta"), "{text}");
            }
        }
        press(&mut harness, Key::PageDown);
    }
}

/// Words that slides and chapters are compared by: letters and digits only, small.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn texts(blocks: &[salvaguarda::content::Block], all: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { spans, .. } | BlockKind::Paragraph(spans) => {
                all.push(letters(&plain(spans)))
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| texts(item, all)),
            BlockKind::Table { header, rows } => {
                all.extend(header.iter().chain(rows.iter().flatten()).map(|cell| letters(&plain(cell))));
            }
            BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => texts(blocks, all),
            BlockKind::Code(text) => all.push(letters(text)),
            BlockKind::Practice(id) => all.push(letters(id.as_str())),
            BlockKind::Rule => {}
        }
    }
}

#[test]
fn every_slide_fits_and_every_word_is_on_some_slide() {
    for chapter in ["accounts/strong-passwords", "accounts/every-block"] {
        for size in [(1024.0, 600.0), (1280.0, 800.0), (1920.0, 1080.0), (800.0, 600.0)] {
            check_slides(Desk::new(), chapter, size);
        }
    }
}

#[test]
fn every_chapter_of_the_guide_is_projected_whole() {
    let (guide, _) = salvaguarda::content::load(&salvaguarda::content::Files::embedded());
    assert!(guide.chapters().count() > 0);
    for chapter in guide.chapters() {
        for lang in Lang::ALL {
            let desk = Desk { guide: guide.clone(), lang, ..Desk::new() };
            check_slides(desk, chapter.id.as_str(), (1024.0, 600.0));
        }
    }
}

fn check_slides(desk: Desk, chapter: &str, size: (f32, f32)) {
    let lang = desk.lang;
    let mut harness = project_from(desk, chapter, None, size);
    let id = ChapterId::new(chapter);
    let document = harness.state().desk.guide.chapter(&id).expect("in the guide").text.get(lang).clone();
    let (mut wanted, mut shown) = (Vec::new(), Vec::new());
    texts(&document.opening, &mut wanted);
    document.sections.iter().for_each(|section| texts(&section.blocks, &mut wanted));
    for slide in harness.state().state.slides() {
        let (Body::Blocks(blocks) | Body::Card(blocks)) = &slide.body;
        texts(blocks, &mut shown);
    }
    let shown = shown.concat();
    for text in &wanted {
        assert!(shown.contains(text), "{chapter} at {size:?}: {text}");
    }
    for _ in 0..harness.state().state.count() {
        check_fit(&harness, size, chapter);
        press(&mut harness, Key::PageDown);
    }
}

fn check_fit(harness: &Harness<'_, Wall>, size: (f32, f32), what: &str) {
    check_width(harness, size.0, what);
    let scale = (size.0 / 1280.0).min(size.1 / 800.0).max(1.0);
    let bar = size.1 - 62.0 * scale;
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let Some(bounds) = node.bounding_box() else { continue };
        let is_text = matches!(node.role(), egui::accesskit::Role::Label | egui::accesskit::Role::Heading);
        if is_text && bounds.y0 < f64::from(bar) {
            let text = node.label().or_else(|| node.value());
            assert!(
                bounds.y1 <= f64::from(bar),
                "{what} at {size:?}, slide {}: {text:?}",
                harness.state().state.number()
            );
        }
    }
}

#[test]
fn letters_are_at_least_28_points_whatever_the_text_size() {
    use salvaguarda::ui::widgets::document::Style;
    let desk = Desk::new();
    let style = Style::projecting(&desk.theme, 1.0);
    for look in [
        style.text,
        style.inner,
        style.inner_title,
        style.practice,
        style.heading,
        style.section,
        style.title,
    ] {
        assert!(look.size >= 28.0, "{look:?}");
    }
    for zoom in [1.0, 1.5, 2.0] {
        let mut harness = project("accounts/strong-passwords", None, (1024.0, 600.0));
        harness.ctx.set_zoom_factor(zoom);
        harness.set_size(egui::vec2(1024.0, 600.0) / zoom);
        harness.run();
        let heading = harness.get_by_label("Contraseñas que resisten").rect().height() * zoom;
        assert!((70.0..80.0).contains(&heading), "{zoom}: {heading}");
    }
}
