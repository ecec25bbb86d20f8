//! Two windows on the same data: the second reads, and says so.
//!
//! `SALVAGUARDA_RACES` says how many times two real programs start at once in a new folder; 20 when it is not set.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{NOW, entries, files, mark, open, tick};
use salvaguarda::record::Change;
use salvaguarda::settings::Settings;
use salvaguarda::store::{Notice, ReadOnlyWhy, Refused, SaveStatus};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Stdio};

#[test]
fn the_second_one_reads_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path());
    tick(&mut first, NOW, "ACC-01");
    first.store.flush().unwrap();
    let mut second = open(folder.path());
    assert_eq!(second.notices, [Notice::InUse]);
    assert_eq!(second.store.status(), SaveStatus::ReadOnly { why: ReadOnlyWhy::InUse });
    assert_eq!(entries(&second.record), entries(&first.record));
    let entry = second.record.append(NOW, None, Change::Alias("x".to_owned()));
    assert_eq!(second.store.append(&entry), Err(Refused::ReadOnly));
    second.store.save_settings(&Settings { welcomed: true, ..Settings::default() });
    second.store.close().unwrap();
    tick(&mut first, NOW + 1, "ACC-02");
    first.store.close().unwrap();
    let third = open(folder.path());
    assert_eq!((third.notices, third.record.log().len(), third.settings.welcomed), (Vec::new(), 2, false));
}

#[test]
fn a_second_one_does_not_move_a_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path());
    tick(&mut first, NOW, "ACC-01");
    first.store.flush().unwrap();
    wait_for_backup(folder.path());
    #[expect(clippy::disallowed_methods, reason = "the test damages a file")]
    std::fs::write(first.store.file(), b"damaged").unwrap();
    let before = files(folder.path());
    let second = open(folder.path());
    assert!(
        matches!(&second.notices[..], [Notice::InUse, Notice::Damaged { kept_as: None, .. }]),
        "{:?}",
        second.notices
    );
    assert_eq!(entries(&second.record), entries(&first.record));
    drop(second);
    assert_eq!(files(folder.path()), before);
}

fn wait_for_backup(folder: &Path) {
    for _ in 0..500 {
        if files(folder)
            .iter()
            .any(|(name, _)| name.starts_with("backups") && name.extension().is_some_and(|end| end == "ron"))
        {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("no backup");
}

/// Starts the real program and has it acknowledge one mark, so that it holds the lock.
fn started(folder: &Path) -> Child {
    let mut child = mark(folder, &["--from", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(child.stdin.as_mut().unwrap(), "ACC-01 done").unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line, "saved ACC-01 done\n");
    child
}

#[test]
fn two_real_programs() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = started(folder.path());
    let second = mark(folder.path(), &["ACC-02", "done"]).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert_eq!(String::from_utf8(second.stdout).unwrap(), "");
    assert!(!second.stderr.is_empty());
    assert_eq!(open(folder.path()).notices, [Notice::InUse]);

    first.kill().unwrap();
    first.wait().unwrap();
    let after = open(folder.path());
    assert_eq!(after.notices, []);
    assert_eq!(after.record.log().len(), 1);
    assert!(after.store.read_only().is_none());
}

#[test]
fn two_first_starts_at_once_make_one_device() {
    let rounds = std::env::var("SALVAGUARDA_RACES").map_or(20, |rounds| rounds.parse().unwrap());
    let (mut one_refused, mut both_saved) = (0, 0);
    for round in 0..rounds {
        let folder = tempfile::tempdir().unwrap();
        let start = |practice: &str| {
            let mut command = mark(folder.path(), &[practice, "done"]);
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let ended = ["ACC-01", "ACC-02"].map(start).map(|child| child.wait_with_output().unwrap());
        let saved = ended.iter().filter(|output| output.status.success()).count();
        for output in &ended {
            let refused = output.status.code() == Some(1) && output.stdout.is_empty();
            assert!(output.status.success() || refused, "round {round}: {output:?}");
        }
        assert!(saved > 0, "round {round}: they kept each other out");
        let opened = open(folder.path());
        assert_eq!((opened.notices, opened.record.log().len()), (Vec::new(), saved), "round {round}");
        let is_record = |name: &Path| name.starts_with("organizations") && name.components().count() == 3;
        let records = files(folder.path()).into_iter().filter(|(name, _)| is_record(name)).count();
        assert_eq!(records, 1, "round {round}: one device, one organization");
        (one_refused, both_saved) =
            if saved == 1 { (one_refused + 1, both_saved) } else { (one_refused, both_saved + 1) };
    }
    eprintln!(
        "{rounds} times two first starts at once: in {one_refused} the second was told that the folder is in use, in \
         {both_saved} it came after the first; one device and one organization in {rounds}, 0 marks lost"
    );
}
