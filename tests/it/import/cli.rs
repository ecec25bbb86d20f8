//! The same on the command line: a preview, and `--yes`.

use crate::store::{NOW, open, open_at, tick};
use salvaguarda::cli::{Console, Exit, Outcome, Surroundings, run};
use salvaguarda::record::Change;
use salvaguarda::store::{RealDisk, read_organization};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// Runs a command on a folder. Returns how it ended, what it answered and what it complained of.
fn salvaguarda(folder: &Path, lang: &str, arguments: &[&str]) -> (Exit, String, String) {
    let start = ["salvaguarda", "--lang", lang, "--data-dir"].map(OsString::from);
    let args = start.into_iter().chain([folder.as_os_str().to_owned()]);
    let args = args.chain(arguments.iter().map(OsString::from));
    let surroundings = Surroundings { locales: Vec::new(), today: jiff::civil::date(2026, 11, 23) };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = run(args, &surroundings, &mut Console::new(&mut out, &mut err));
    let Outcome::Done(exit) = outcome else { panic!("a window") };
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// A folder in which this was ticked.
fn folder(practices: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open_at(folder.path(), NOW, Arc::new(RealDisk));
    for practice in practices {
        tick(&mut opened, NOW, practice);
    }
    opened.store.close().unwrap();
    folder
}

fn exported(from: &TempDir) -> PathBuf {
    let file = from.path().join("copia.salvaguarda");
    let name = file.display().to_string();
    let (exit, out, err) = salvaguarda(from.path(), "es", &["export", "organization", "--out", &name]);
    assert_eq!((exit, out.as_str(), err.as_str()), (Exit::Ok, "", ""));
    file
}

#[test]
fn an_organization_is_exported_looked_at_and_merged() {
    let (luz, ana) = (folder(&["WAP-01", "WAP-02"]), folder(&[]));
    let copy = exported(&luz).display().to_string();
    assert_eq!(read_organization(&std::fs::read(&copy).unwrap()).unwrap().entries.len(), 2);
    let (exit, out, err) = salvaguarda(ana.path(), "es", &["import", &copy]);
    assert_eq!((exit, err.as_str()), (Exit::Ok, ""));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "2 anotaciones son nuevas. Ninguna de las suyas estaba ya aquí.");
    assert!(
        lines[1].starts_with("Computador ")
            && lines[1].contains("(Coordinación): 2 anotaciones, del 23 de noviembre")
    );
    assert!(lines[2].starts_with("nuevo: WAP-01 · "), "{out}");
    assert!(lines[2].ends_with(" · Estado: Hecha (Coordinación, 23 de noviembre de 2026)"), "{out}");
    assert_eq!(lines.last(), Some(&"Todavía no ha cambiado nada. Para unirlo, agreguen --yes."));
    assert_eq!(open(ana.path()).record.log().len(), 0, "nothing changed");
    let (exit, out, _) = salvaguarda(ana.path(), "en", &["import", &copy, "--yes"]);
    assert_eq!((exit, out.lines().last()), (Exit::Ok, Some("2 entries were merged.")));
    let opened = open(ana.path());
    assert_eq!((opened.record.log().len(), opened.store.imports().len()), (2, 1));
    drop(opened);
    let (exit, out, _) = salvaguarda(ana.path(), "en", &["import", &copy, "--yes"]);
    assert_eq!(
        (exit, out.trim()),
        (Exit::Ok, "Everything in this file is here already. Merging it would change nothing.")
    );
}

#[test]
fn another_organization_is_merged_only_when_that_is_said() {
    let (luz, ana) = (folder(&["WAP-01"]), folder(&["ACC-01"]));
    let copy = exported(&luz).display().to_string();
    let (exit, out, err) = salvaguarda(ana.path(), "en", &["import", &copy]);
    assert_eq!((exit, err.as_str()), (Exit::Ok, ""), "looking is no failure");
    assert!(out.contains("This file is another organization’s."), "{out}");
    let (exit, out, err) = salvaguarda(ana.path(), "en", &["import", &copy, "--yes"]);
    assert_eq!(exit, Exit::Failed);
    assert!(out.starts_with("1 entry is new.") && err.contains("add --other-organization"), "{out} {err}");
    assert_eq!(open(ana.path()).record.log().len(), 1);
    let (exit, ..) = salvaguarda(ana.path(), "en", &["import", &copy, "--yes", "--other-organization"]);
    assert_eq!((exit, open(ana.path()).record.log().len()), (Exit::Ok, 2));
}

#[test]
fn a_file_that_is_no_copy_fails_with_a_sentence() {
    let ana = folder(&["ACC-01"]);
    let file = ana.path().join("x.salvaguarda");
    std::fs::write(&file, "hello").unwrap();
    let name = file.display().to_string();
    let (exit, out, err) = salvaguarda(ana.path(), "en", &["import", &name]);
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert!(err.contains("“x.salvaguarda” is not a copy of an organization."), "{err}");
    let (exit, _, err) = salvaguarda(ana.path(), "es", &["import", "/nowhere/x"]);
    assert!(exit == Exit::Failed && err.contains("No se puede leer «x»."), "{err}");
    let (exit, ..) = salvaguarda(ana.path(), "es", &["export", "guide", "--out", "-"]);
    assert_eq!(exit, Exit::Usage, "other exports need a format");
}

#[test]
fn an_export_counts_as_a_copy_elsewhere() {
    let ana = folder(&["ACC-01"]);
    exported(&ana);
    let opened = open(ana.path());
    assert!(opened.settings.copies[opened.store.organization()].saved_ms.is_some());
}

/// Nothing in a file can move the cursor of a terminal or begin a line of its own.
#[test]
fn a_preview_prints_no_control_characters() {
    let luz = folder(&[]);
    let mut opened = open(luz.path());
    let alias = Change::Alias("x\u{1b}[2J\nnuevo: \u{7}".to_owned());
    crate::store::change(&mut opened, NOW, alias);
    opened.store.close().unwrap();
    let copy = exported(&luz).display().to_string();
    let (_, out, _) = salvaguarda(folder(&[]).path(), "es", &["import", &copy]);
    assert!(out.lines().count() == 4 && !out.replace('\n', "").contains(char::is_control), "{out:?}");
}
