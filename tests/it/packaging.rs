//! Desktops find the program, its window and its icon by the same name.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use std::path::{Path, PathBuf};

#[test]
fn the_desktop_entry_the_metadata_and_the_window_have_one_id() {
    let id = app_id();
    let desktop = read(&format!("assets/linux/{id}.desktop"));
    for line in [format!("StartupWMClass={id}"), format!("Icon={id}"), "Exec=salvaguarda".to_owned()] {
        assert!(desktop.lines().any(|other| other == line), "the desktop entry has no line {line}");
    }
    let metadata = read(&format!("assets/linux/{id}.metainfo.xml"));
    for element in
        [format!("<id>{id}</id>"), format!("<launchable type=\"desktop-id\">{id}.desktop</launchable>")]
    {
        assert!(metadata.contains(&element), "the metadata has no {element}");
    }
}

#[test]
fn the_metadata_knows_this_version_and_licence() {
    let metadata = read(&format!("assets/linux/{}.metainfo.xml", app_id()));
    let release = format!("<release version=\"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(metadata.contains(&release), "the metadata has no {release}");
    let licence = format!("<project_license>{}</project_license>", env!("CARGO_PKG_LICENSE"));
    assert!(metadata.contains(&licence), "the metadata has no {licence}");
}

#[test]
fn the_texts_of_desktop_and_metadata_are_in_both_languages() {
    let desktop = read(&format!("assets/linux/{}.desktop", app_id()));
    for key in ["Name", "GenericName", "Comment", "Keywords"] {
        for start in [format!("{key}="), format!("{key}[es]=")] {
            assert!(desktop.lines().any(|line| line.starts_with(&start)), "the desktop entry has no {start}");
        }
    }
    let metadata = read(&format!("assets/linux/{}.metainfo.xml", app_id()));
    for element in ["summary", "p"] {
        let english = metadata.matches(&format!("<{element}>")).count();
        let spanish = metadata.matches(&format!("<{element} xml:lang=\"es\">")).count();
        assert!(english > 0 && english == spanish, "<{element}>: {english} in English, {spanish} in Spanish");
    }
}

#[test]
fn the_icon_is_there_in_every_size() {
    for size in [64, 128, 256] {
        let path = root().join(format!("assets/icon/salvaguarda-{size}.png"));
        let png = std::fs::read(&path).unwrap();
        // Width and height follow the signature and the head of the first chunk.
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!(&png[1..4], b"PNG", "{}", path.display());
        assert_eq!((number(16), number(20)), (size, size), "{}", path.display());
    }
    assert!(read("assets/icon/salvaguarda.svg").starts_with("<svg"));
}

/// Returns the name that the window tells the desktop.
fn app_id() -> String {
    let source = read("src/app/run.rs");
    let line = source.lines().find_map(|line| line.strip_prefix("const APP_ID: &str = \"")).unwrap();
    line.strip_suffix("\";").unwrap().to_owned()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
