//! Each rule has a folder: a change to the good guide, and the exact lines that it must bring about.

#![expect(clippy::disallowed_methods, reason = "the tests make and read their own folders")]
#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use salvaguarda::cli::{Console, Exit, Outcome, Surroundings, run};
use salvaguarda::content::{Files, Problem, Rule, Severity, YearMonth, check};
use salvaguarda::i18n::{Lang, Words};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// One change to the good guide.
#[derive(Deserialize)]
enum Change {
    Replace { file: String, old: String, new: String },
    Write { file: String, text: String },
    Bytes { file: String, bytes: Vec<u8> },
    Remove { file: String },
}

const TODAY: YearMonth = YearMonth { year: 2026, month: 11 };

#[test]
fn the_good_guide_is_good() {
    assert_eq!(problems_of(&fixtures().join("good")), []);
}

#[test]
fn every_rule_has_a_folder() {
    let folders: BTreeSet<String> = folders().into_iter().collect();
    let rules: BTreeSet<String> = Rule::ALL.iter().map(|rule| rule.name().to_owned()).collect();
    assert_eq!(folders, rules);
}

#[test]
fn every_folder_breaks_just_its_rule() {
    let words = Words::new(Lang::En);
    let mut wrong = String::new();
    for name in folders() {
        let guide = changed(&name);
        let problems = problems_of(guide.path());
        let lines: String = problems.iter().map(|problem| problem.line(&words) + "\n").collect();
        let expected = fs::read_to_string(fixtures().join(&name).join("expected.txt")).unwrap();
        let others = problems.iter().any(|problem| problem.rule.name() != name);
        if lines != expected || lines.is_empty() || others {
            wrong += &format!("--- {name}: expected\n{expected}--- but it says\n{lines}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_has_words_in_every_language() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for rule in Rule::ALL {
            let id = format!("check-{}", rule.name());
            assert!(words.loader().has(&id), "{id} in {lang:?}");
            assert!(words.loader().has_attr(&id, "hint"), "the hint of {id} in {lang:?}");
        }
    }
}

/// Red until every category of `content/guide.ron` is there.
#[test]
fn the_guide_in_the_program_has_no_errors() {
    let words = Words::new(Lang::En);
    let (_, problems) = check(&Files::embedded(), TODAY);
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    let lines: Vec<String> = errors.map(|problem| problem.line(&words)).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn the_command_says_problems_then_totals_and_fails() {
    let guide = changed("dead-anchor");
    let (exit, out, err) = command(&["check", "--lang", "es", "--content"], guide.path());
    assert_eq!(exit, Exit::Failed);
    assert_eq!(err, "");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines,
        [
            "first/copies.en.md:59: dead-anchor: El capítulo existe, pero no la sección del enlace first/copies#begin \
             (Usen una de las secciones que enumera su category.ron)",
            "first/copies.es.md:59: dead-anchor: El capítulo existe, pero no la sección del enlace first/copies#begin \
             (Usen una de las secciones que enumera su category.ron)",
            "categories=1 chapters=1 practices=2 emergencies=1 steps=6 terms=1 sources=1 words_es=716 words_en=746",
        ]
    );
}

#[test]
fn warnings_alone_do_not_fail() {
    let guide = changed("unused-term");
    let (exit, out, _) = command(&["check", "--lang=en", "--content"], guide.path());
    assert_eq!(exit, Exit::Ok);
    assert!(out.contains("glossary.ron:3: warning: unused-term: "), "{out}");
}

#[test]
fn the_report_has_a_line_for_each_chapter_and_the_medians() {
    let (exit, out, _) = command(&["check", "--report", "--content"], &fixtures().join("good"));
    assert_eq!(exit, Exit::Ok);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("first/copies words_es=716 ease_es="), "{out}");
    assert!(lines[1].starts_with("median words_es=716 ease_es="), "{out}");
    assert_eq!(lines.len(), 3, "{out}");
}

#[test]
fn a_folder_that_is_not_there_is_a_sentence_in_the_language_of_the_system() {
    let (exit, out, err) = command(&["check", "--content"], Path::new("/nowhere/at/all"));
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert_eq!(err, "There is no folder “/nowhere/at/all”. Check the path that you typed after --content.\n");
}

#[test]
fn what_is_no_command_is_a_usage_error() {
    let (exit, out, err) = command(&["chekc", "--content"], Path::new("."));
    assert_eq!((exit, out.as_str()), (Exit::Usage, ""));
    assert!(err.contains("chekc"), "{err}");
}

#[test]
fn no_command_opens_the_window_with_the_options() {
    let mut out = Vec::new();
    let mut err = Vec::new();
    let args = ["salvaguarda", "--data-dir", "usb", "--lang", "es"].map(OsString::from);
    let outcome = run(args, &surroundings(), &mut Console::new(&mut out, &mut err));
    let Outcome::Window(options) = outcome else { panic!("{outcome:?}") };
    assert_eq!(options.data_dir, Some(PathBuf::from("usb")));
    assert_eq!(options.lang, Some(Lang::Es));
}

fn command(args: &[&str], folder: &Path) -> (Exit, String, String) {
    let mut out = Vec::new();
    let mut err = Vec::new();
    let args = ["salvaguarda"].iter().chain(args).map(OsString::from).chain([folder.into()]);
    let outcome = run(args, &surroundings(), &mut Console::new(&mut out, &mut err));
    let Outcome::Done(exit) = outcome else { panic!("{outcome:?}") };
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn surroundings() -> Surroundings {
    Surroundings { locales: vec!["en_US.UTF-8".to_owned()], today: jiff::civil::date(2026, 11, 23) }
}

fn problems_of(folder: &Path) -> Vec<Problem> {
    check(&Files::read(folder).unwrap(), TODAY).1
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide")
}

fn folders() -> Vec<String> {
    let entries = fs::read_dir(fixtures()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "good").collect();
    names.sort();
    names
}

/// Returns a copy of the good guide with the changes of one folder.
fn changed(name: &str) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let good = fixtures().join("good");
    let files = Files::read(&good).unwrap();
    for path in files.paths() {
        write(&copy.path().join(path), files.get(path).unwrap().as_bytes());
    }
    let changes = fs::read_to_string(fixtures().join(name).join("change.ron")).unwrap();
    let changes: Vec<Change> = ron::from_str(&changes).unwrap();
    for change in changes {
        apply(&change, copy.path());
    }
    copy
}

fn apply(change: &Change, guide: &Path) {
    match change {
        Change::Replace { file, old, new } => {
            let text = fs::read_to_string(guide.join(file)).unwrap();
            assert!(text.contains(old), "{file} has no {old:?}");
            write(&guide.join(file), text.replacen(old, new, 1).as_bytes());
        }
        Change::Write { file, text } => write(&guide.join(file), text.as_bytes()),
        Change::Bytes { file, bytes } => write(&guide.join(file), bytes),
        Change::Remove { file } => fs::remove_file(guide.join(file)).unwrap(),
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}
