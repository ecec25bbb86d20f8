//! The real program is killed at a random moment, many times: no acknowledged mark is missing.
//!
//! `SALVAGUARDA_KILLS` says how many times; 100 when it is not set.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{files, mark, open};
use salvaguarda::record::{Change, Entry, Record, Status};
use salvaguarda::store::read_record;
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Feeds marks to the program, kills it after `delay` and returns the marks it acknowledged.
fn killed(folder: &Path, round: usize, delay: Duration) -> Vec<String> {
    let mut child = mark(folder, &["--from", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for number in 0.. {
                // The reason makes every mark unlike any other. The pipe breaks when the program is killed.
                if writeln!(stdin, "ACC-01 not-applicable {round}/{number}").is_err() {
                    return;
                }
            }
        });
        let reader = scope.spawn(move || {
            let lines = BufReader::new(stdout).lines().map_while(Result::ok);
            lines
                .filter_map(|line| Some(line.strip_prefix("saved ACC-01 not-applicable ")?.to_owned()))
                .collect()
        });
        std::thread::sleep(delay);
        child.kill().unwrap();
        child.wait().unwrap();
        reader.join().unwrap()
    })
}

/// A moment before the program has opened, while it saves, or between two saves. `opening` is how long it takes here
/// until the first mark is saved, which depends on the machine and on what else it does.
fn random_moment(opening: Duration) -> Duration {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).unwrap();
    let share = f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX);
    (opening * 3 + Duration::from_millis(50)).mul_f64(share)
}

/// Returns how long it takes until the first mark is saved: the longest of three.
fn opening() -> Duration {
    let once = || {
        let folder = tempfile::tempdir().unwrap();
        let begun = Instant::now();
        let status = mark(folder.path(), &["ACC-01", "done"]).stdout(Stdio::null()).status();
        assert!(status.unwrap().success());
        begun.elapsed()
    };
    (0..3).map(|_| once()).max().unwrap()
}

fn marks_in(record: &Record) -> BTreeSet<String> {
    let mark = |entry: &Entry| {
        let Change::Status { status: Status::NotApplicable { reason }, .. } = &entry.change else {
            panic!("nobody entered {entry:?}")
        };
        reason.clone()
    };
    record.log().iter().map(mark).collect()
}

#[test]
fn no_acknowledged_mark_is_missing() {
    let rounds = std::env::var("SALVAGUARDA_KILLS").map_or(100, |rounds| rounds.parse().unwrap());
    let opening = opening();
    let mut folder = tempfile::tempdir().unwrap();
    let (mut acknowledged, mut busy, mut total) = (BTreeSet::new(), 0, 0);
    for round in 0..rounds {
        if round % 10 == 0 {
            // A file that grows for ever would have most rounds end before anything is saved.
            (folder, acknowledged) = (tempfile::tempdir().unwrap(), BTreeSet::new());
        }
        let marks = killed(folder.path(), round, random_moment(opening));
        (busy, total) = (busy + usize::from(!marks.is_empty()), total + marks.len());
        acknowledged.extend(marks);

        let opened = open(folder.path());
        assert_eq!(opened.notices, [], "round {round}");
        let found = marks_in(&opened.record);
        let missing: Vec<&String> = acknowledged.difference(&found).collect();
        assert!(missing.is_empty(), "round {round}: {missing:?}");
        for (name, bytes) in files(folder.path()) {
            let is_record = name.extension().is_some_and(|end| end == "ron") && name.components().count() > 1;
            assert!(!is_record || read_record(&bytes).is_ok(), "round {round}: {name:?}");
        }
    }
    assert!(busy * 3 > rounds, "only in {busy} of {rounds} rounds was anything saved");
    assert!(total > rounds, "only {total} marks were acknowledged in {rounds} rounds");
}
