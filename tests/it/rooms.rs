//! The table of rooms of `src/lib.rs` as data, and the limits on the size of a file. An arrow that is not here fails.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What a room may use of another.
#[derive(Clone, Copy)]
enum Arrow {
    All(&'static str),
    /// Only the newtypes of ids.
    Ids(&'static str),
}

use Arrow::{All, Ids};

const TABLE: [(&str, &[Arrow]); 11] = [
    ("i18n", &[]),
    ("content", &[All("i18n")]),
    ("passphrase", &[All("i18n")]),
    ("record", &[Ids("content")]),
    ("settings", &[Ids("content"), All("i18n")]),
    ("search", &[All("content"), All("i18n")]),
    ("store", &[All("record"), All("settings"), All("passphrase"), Ids("content")]),
    ("report", &[All("content"), All("record"), All("i18n")]),
    ("ui", &[All("content"), All("record"), All("settings"), All("passphrase"), All("search"), All("i18n")]),
    ("app", &EVERY_ROOM),
    ("cli", &EVERY_ROOM),
];

const EVERY_ROOM: [Arrow; 11] = [
    All("passphrase"),
    All("i18n"),
    All("content"),
    All("record"),
    All("settings"),
    All("search"),
    All("store"),
    All("report"),
    All("ui"),
    All("app"),
    All("cli"),
];

const IDS: [&str; 13] = [
    "AnswerId",
    "CategoryId",
    "ChapterId",
    "Edition",
    "EmergencyId",
    "EndId",
    "HelplineId",
    "PracticeId",
    "SectionId",
    "SourceId",
    "StageId",
    "StepId",
    "TermId",
];

/// What only some files may name: the name, where it may stand, and why.
const KEPT_TO: [(&str, &[&str], &str); 17] = [
    ("age::", &["store/vault.rs"], "encryption is done in one place"),
    ("egui", &["ui/", "app/"], "egui is known to the screens"),
    ("eframe", &["app/"], "the window is opened by app"),
    ("rfd", &["app/"], "file dialogs are opened by app"),
    ("std::fs", &["store/", "cli/", "content/source.rs"], "the disk"),
    ("fs::", &["store/", "cli/", "content/source.rs", "content/build.rs"], "the disk"),
    ("std::{env, fs}", &["content/build.rs"], "the disk"),
    ("File", &["store/", "cli/", "content/source.rs"], "the disk"),
    (".exists()", &["store/", "cli/", "content/source.rs", "app/failure.rs"], "the disk"),
    (".is_dir()", &["store/", "cli/", "content/source.rs", "content/build.rs"], "the disk"),
    (".is_file()", &["store/", "cli/", "content/source.rs"], "the disk"),
    ("Instant", &["app/", "cli/"], "the clock"),
    ("SystemTime", &["app/", "cli/"], "the clock"),
    ("::now()", &["app/", "cli/"], "the clock"),
    ("getrandom", &["store/"], "randomness"),
    ("pulldown_cmark", &["content/parse/"], "Markdown is read in one place"),
    ("Color32::from_", &["ui/theme.rs"], "colours are declared in the theme"),
];

#[test]
fn every_arrow_is_in_the_table() {
    let wrong: Vec<String> = sources().iter().flat_map(forbidden_arrows).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn disk_clock_window_and_colours_stay_in_their_rooms() {
    let wrong: Vec<String> = sources().iter().flat_map(out_of_place).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn lib_rs_shows_the_same_table() {
    let lib = std::fs::read_to_string(root().join("lib.rs")).unwrap();
    let shown: BTreeMap<String, String> = lib.lines().filter_map(row).flatten().collect();
    let table: BTreeMap<String, String> =
        TABLE.iter().map(|(room, arrows)| ((*room).to_owned(), cell(arrows))).collect();
    assert_eq!(shown, table);
    let declared: BTreeSet<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(declared, TABLE.iter().map(|(room, _)| *room).collect());
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut wrong = String::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > 500 {
            writeln!(wrong, "{}: {lines} lines; split it (at most 500)", source.path).unwrap();
        }
        if !is_documented(&source.text) {
            writeln!(wrong, "{}: begin with //!, or document the first item", source.path).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    for (text, documented) in [
        ("//! Says so.\n\npub struct A;\n", true),
        ("use a::B;\n\nconst C: u8 = 1;\n\n/// Says so.\n#[derive(Debug)]\npub(crate) struct A;\n", true),
        ("pub(super) use a::B;\n\npub struct A;\n\n/// Too late.\npub struct B;\n", false),
        ("/// Of something private.\nstruct A;\n\nimpl A {}\n", false),
    ] {
        assert_eq!(is_documented(text), documented, "{text}");
    }
}

#[test]
fn what_breaks_the_table_is_seen() {
    let check = |path: &str, text: &str| {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        forbidden_arrows(&source).len() + out_of_place(&source).len()
    };
    for (path, text, count) in [
        ("ui/view.rs", "use crate::store::Store;", 1),
        ("record/log.rs", "use crate::content::{PracticeId, Guide};", 1),
        ("record/log.rs", "use crate::content;", 1),
        ("record/log.rs", "fn f(guide: &crate::content::Guide) {}", 1),
        ("record/log.rs", "use crate::content::{\n    ChapterId,\n    PracticeId,\n};", 0),
        ("record/log.rs", "//! See [`crate::store`].", 0),
        ("i18n/words.rs", "crate::tr!(words, \"yes\")", 0),
        ("record/log.rs", "crate::tr!(words, \"yes\")", 1),
        ("app/mod.rs", "use crate::{store, ui};", 1),
        ("app/mod.rs", "use crate::store::*;", 1),
        ("ui/screens/home.rs", "use super::super::Theme;", 1),
        ("ui/mod.rs", "use super::store;", 1),
        ("store/mod.rs", "pub(super) fn f(profile: &Profile) {}", 0),
        ("record/log.rs", "let now = jiff::Timestamp::now();", 1),
        ("report/csv.rs", "std::fs::write(path, text)", 2),
        ("search/index.rs", "use egui::Ui;", 1),
        ("ui/view.rs", "Color32::from_rgb(1, 2, 3)", 1),
    ] {
        assert_eq!(check(path, text), count, "{path}: {text}");
    }
}

struct Source {
    /// Below `src`, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.path.split_once('/').map_or("", |(room, _)| room)
    }

    /// Returns the text without the lines that are comments.
    fn code(&self) -> String {
        self.text.lines().filter(|line| !line.trim_start().starts_with("//")).fold(
            String::new(),
            |mut code, line| {
                code += line;
                code.push('\n');
                code
            },
        )
    }
}

fn forbidden_arrows(source: &Source) -> Vec<String> {
    let code = source.code();
    let mut wrong = Vec::new();
    let mut complain = |why: &str| wrong.push(format!("{}: {why}", source.path));
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let room = name(rest);
        let room = if room == "tr" { "i18n" } else { room };
        let path = rest[name(rest).len()..].trim_start_matches("::");
        if room.is_empty() {
            complain("write `use crate::room::Thing;`, not braces around rooms");
        } else if path.starts_with('*') {
            complain("no globs");
        } else if !allowed(source.room(), room, path) {
            complain(&format!("{} may not use {room} like this: crate::{}", source.room(), first_line(rest)));
        }
    }
    let super_room = source.path.ends_with("mod.rs") && source.path.matches('/').count() == 1;
    if code.contains("super::super") || super_room && code.contains("super::") {
        complain("no `super` that leaves the room or climbs twice");
    }
    wrong
}

/// Returns whether `room` may use `path` of `other`.
fn allowed(room: &str, other: &str, path: &str) -> bool {
    // main.rs and lib.rs stand above the rooms.
    if room.is_empty() || room == other {
        return true;
    }
    let arrows = TABLE.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, arrows)| arrows);
    arrows.iter().any(|arrow| match arrow {
        All(name) => *name == other,
        Ids(name) => *name == other && only_ids(path),
    })
}

fn only_ids(path: &str) -> bool {
    match path.strip_prefix('{') {
        None => IDS.contains(&name(path)),
        Some(list) => {
            let names = list.split('}').next().unwrap_or_default().split(',').map(str::trim);
            names.filter(|name| !name.is_empty()).all(|name| IDS.contains(&name))
        }
    }
}

fn out_of_place(source: &Source) -> Vec<String> {
    let code = source.code();
    let mut wrong = Vec::new();
    for (what, places, why) in KEPT_TO {
        let here = places.iter().any(|place| source.path.starts_with(place));
        if !here && names(&code, what) {
            wrong.push(format!("{}: `{what}` belongs to {}: {why}", source.path, places.join(" ")));
        }
    }
    wrong
}

/// Returns whether `what` stands in the code as a word of its own.
fn names(code: &str, what: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let open_start = !what.starts_with(is_word);
    let open_end = !what.ends_with(|letter| is_word(letter) && letter != '_');
    code.match_indices(what).any(|(at, _)| {
        let before = open_start || !code[..at].ends_with(is_word);
        let after = open_end || !code[at + what.len()..].starts_with(is_word);
        before && after
    })
}

/// Returns the rooms of a line of the table in lib.rs, and what each may use.
fn row(line: &str) -> Option<Vec<(String, String)>> {
    let mut cells = line.strip_prefix("//! | ")?.strip_suffix(" |")?.split(" | ");
    let (rooms, _, uses) = (cells.next()?, cells.next()?, cells.next()?);
    let rooms = rooms.split(", ").map(|room| room.trim_matches(['[', ']', '`']).to_owned());
    Some(rooms.filter(|room| room != "room").map(|room| (room, uses.to_owned())).collect())
}

/// Returns what lib.rs says of these arrows.
fn cell(arrows: &[Arrow]) -> String {
    if arrows.is_empty() {
        return "–".to_owned();
    }
    if arrows.len() == TABLE.len() {
        return "all".to_owned();
    }
    let cells: Vec<String> = arrows
        .iter()
        .map(|arrow| match arrow {
            All(room) => (*room).to_owned(),
            Ids(room) => format!("{room} (ids only)"),
        })
        .collect();
    cells.join(", ")
}

/// Returns whether the file begins with `//!`, or its first public item (or `impl`) has a doc comment.
fn is_documented(text: &str) -> bool {
    if text.starts_with("//!") {
        return true;
    }
    let mut documented = false;
    for line in text.lines() {
        let imports = ["use ", "mod "].iter().any(|word| line.starts_with("pub") && line.contains(word));
        if line.starts_with("///") {
            documented = true;
        } else if line.starts_with("impl") || line.starts_with("pub") && !imports {
            return documented;
        } else if !line.starts_with('#') {
            documented = false;
        }
    }
    false
}

fn name(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Returns every Rust file below `src`.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    assert!(found.len() > 100, "the sources are not where this test looks: {found:?}", found = found.len());
    found
}
