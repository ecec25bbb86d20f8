//! What the fuzzers of `tests/fuzz` were given to begin with, and what they found that was mended, is read as they
//! read it.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::collections::BTreeMap;
use std::path::Path;

/// Gives a target each file of its corpus and returns what it made of it, by name.
fn results(target: &str, read: fn(&[u8]) -> usize) -> BTreeMap<String, usize> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
    let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap());
    let named = files.map(|file| (file.file_name().into_string().unwrap(), file.path()));
    // What a fuzzer found on this machine has the name of its SHA-1, and is not part of the project.
    let ours = named.filter(|(name, _)| !(name.len() == 40 && name.chars().all(|c| c.is_ascii_hexdigit())));
    ours.map(|(name, path)| (name, read(&std::fs::read(path).unwrap()))).collect()
}

#[test]
fn records_of_any_bytes_are_read_or_refused() {
    let read = results("record", targets::record);
    assert_eq!((read["format-1"], read["format-2"], read["whole"]), (10, 17, 17), "the fuzzer gets this far");
    assert_eq!(read["deep"], 0);
}

#[test]
fn copies_of_any_bytes_are_read_or_refused() {
    let read = results("import", targets::import);
    assert_eq!((read["two-devices"], read["whole-record"]), (27, 10), "the fuzzer gets this far");
}

#[test]
fn settings_of_any_bytes_are_read_or_refused() {
    let read = results("settings", targets::settings);
    assert_eq!((read["value"], read["deep"], read["deep-list"]), (1, 0, 0), "the fuzzer gets this far");
}

#[test]
fn guides_of_any_bytes_are_read_or_refused() {
    let problems = results("guide", targets::guide);
    assert_eq!((problems["guide"], problems["practices"], problems["lost"]), (0, 0, 0), "these are good");
    assert!(problems["deep"] > 0);
}

#[test]
fn chapters_of_any_bytes_are_read_or_refused() {
    let problems = results("markdown", targets::markdown);
    assert_eq!(problems["chapter"], 0, "this is good");
    assert!(problems["html"] > 0 && problems["deep-quotes"] > 0);
}
