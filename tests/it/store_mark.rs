//! Typing back what was ticked on paper.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{NOW, open, open_at};
use crate::store_memory::{Fault, MemoryDisk};
use salvaguarda::cli::{mark, paths};
use salvaguarda::content::{Edition, PracticeId};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::Status;
use salvaguarda::store::{Opened, Places};
use std::path::Path;
use std::sync::Arc;

fn type_in(opened: Opened, lang: Lang, lines: &str) -> (u8, String, String) {
    let known = ["ACC-04", "ACC-05", "WAP-01"].map(PracticeId::new).into();
    let words = Words::new(lang);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut answers = mark::Answers { words: &words, out: &mut out, err: &mut err };
    let code =
        mark::run(opened, (&known, &Edition::first()), &|| NOW, &mut lines.as_bytes(), &mut answers).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn marks_are_saved_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let lines =
        "ACC-04 done\n\n# a remark\n  acc-05   in-progress\nWAP-01 not-applicable no lo  usamos\nACC-04 todo";
    let (code, out, err) = type_in(open(folder.path()), Lang::Es, lines);
    let saved = "saved ACC-04 done\nsaved ACC-05 in-progress\nsaved WAP-01 not-applicable no lo  usamos\nsaved ACC-04 todo\n";
    assert_eq!((code, out.as_str(), err.as_str()), (0, saved, ""));
    let record = open(folder.path()).record;
    let status = |id: &str| record.state().status(&PracticeId::new(id)).clone();
    assert_eq!(status("ACC-04"), Status::ToDo);
    assert_eq!(status("ACC-05"), Status::InProgress);
    assert_eq!(status("WAP-01"), Status::NotApplicable { reason: "no lo  usamos".to_owned() });
}

#[test]
fn what_is_not_understood_is_said_line_by_line_and_the_rest_is_saved() {
    let lines =
        "ACC-99 done\nACC-04\nACC-04 finished\nWAP-01 not-applicable\nACC-04 done today\nACC-05 done\n";
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let (code, out, err) = type_in(open(folder.path()), lang, lines);
        assert_eq!((code, out.as_str()), (1, "saved ACC-05 done\n"));
        assert_eq!(err.lines().count(), 5, "{err}");
        for (number, line) in err.lines().enumerate() {
            assert!(line.contains(&format!(" {}: ", number + 1)), "{err}");
            // What happened, and what to do.
            assert!(line.matches(". ").count() == 1 && line.ends_with('.'), "{line}");
        }
        assert_eq!(open(folder.path()).record.log().len(), 1);
    }
}

#[test]
fn nothing_is_said_to_be_saved_that_is_not() {
    let disk = MemoryDisk::default();
    let opened = open_at(Path::new("/data"), NOW, Arc::new(disk.clone()));
    disk.break_at(0, Fault::FailsFromThen(std::io::ErrorKind::StorageFull));
    let (code, out, err) = type_in(opened, Lang::En, "ACC-04 done\nACC-05 done\n");
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("the disk is full"), "{err}");
    assert!(err.contains("This was not saved: ACC-04 done."), "{err}");
    assert!(err.contains("This was not saved: ACC-05 done."), "{err}");
}

#[test]
fn what_failed_is_said_when_it_is_saved_after_all() {
    let disk = MemoryDisk::default();
    let opened = open_at(Path::new("/data"), NOW, Arc::new(disk.clone()));
    disk.break_at(3, Fault::Fails(std::io::ErrorKind::StorageFull));
    let (code, out, _) = type_in(opened, Lang::En, "ACC-04 done\nACC-05 done\n");
    // Whether the failure is seen depends on who saves first: the thread by itself, which tries again, or the flush.
    assert!(code <= 1, "{code}");
    assert_eq!(out, "saved ACC-04 done\nsaved ACC-05 done\n");
}

#[test]
fn a_second_program_saves_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let _first = open(folder.path());
    let (code, out, err) = type_in(open(folder.path()), Lang::En, "ACC-04 done\n");
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("Another window has the same data open"), "{err}");
}

#[test]
fn paths_are_printed_one_a_line() {
    let places = Places { data: "/d".into(), config: "/c".into() };
    let expected =
        ["data\t/d", "organizations\t/d/organizations", "backups\t/d/backups", "settings\t/c/settings.ron"];
    assert_eq!(paths::lines(&places), expected);
}
