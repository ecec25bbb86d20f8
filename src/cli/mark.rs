//! `salvaguarda mark`: types back what was ticked on paper.

use crate::cli::say;
use crate::content::{Edition, PracticeId};
use crate::i18n::Words;
use crate::record::{Change, Status};
use crate::store::Opened;
use crate::tr;
use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};

/// Where the sentences go: what was saved to `out`, what was not to `err`.
pub struct Answers<'a> {
    /// The words to say it in.
    pub words: &'a Words,
    /// For `saved ACC-04 done`.
    pub out: &'a mut dyn Write,
    /// For everything else.
    pub err: &'a mut dyn Write,
}

/// Takes over what was ticked on paper, a practice on each line: `ACC-04 done`, `ACC-05 in-progress`,
/// `WAP-01 not-applicable` and the reason, `ACC-04 todo`.
///
/// Says `saved ACC-04 done` only when that is on the disk. `known` are the practices of the guide; `now` returns the
/// time in milliseconds since 1970; `edition` is that of the guide. Returns the exit code: 0 when every line was saved, otherwise 1.
///
/// # Errors
///
/// When an answer cannot be written.
pub fn run(
    mut opened: Opened,
    (known, edition): (&BTreeSet<PracticeId>, &Edition),
    now: &dyn Fn() -> i64,
    lines: &mut dyn BufRead,
    answers: &mut Answers<'_>,
) -> io::Result<u8> {
    for notice in &opened.notices {
        writeln!(answers.err, "{}", say::notice(answers.words, notice))?;
    }
    if let Some(why) = opened.store.read_only() {
        let sentence = say::read_only(answers.words, why, &opened.store.places().data);
        if opened.notices.is_empty() {
            writeln!(answers.err, "{sentence}")?;
        }
        return Ok(1);
    }
    let mut marking = Marking { waiting: Vec::new(), all_well: true };
    for (index, line) in lines.lines().enumerate() {
        let Ok(line) = line else {
            marking.complain(answers, index, &tr!(answers.words, "mark-unreadable-input"))?;
            break;
        };
        match parse(answers.words, known, &line) {
            Ok(None) => {}
            Ok(Some(mark)) => marking.take(&mut opened, (now(), edition), index, mark, answers)?,
            Err(message) => marking.complain(answers, index, &message)?,
        }
    }
    marking.end(opened, answers)
}

/// A line of the sheet.
struct Mark {
    practice: PracticeId,
    status: Status,
    /// The line as it is answered.
    text: String,
}

struct Marking {
    waiting: Vec<String>,
    all_well: bool,
}

impl Marking {
    fn take(
        &mut self,
        opened: &mut Opened,
        (now, edition): (i64, &Edition),
        index: usize,
        mark: Mark,
        answers: &mut Answers<'_>,
    ) -> io::Result<()> {
        let role = Some(opened.settings.role.clone()).filter(|role| !role.is_empty());
        let change = Change::Status { practice: mark.practice, status: mark.status };
        let note = opened.record.note_edition(now, edition);
        let entry = opened.record.append(now, role, change);
        for entry in note.iter().chain([&entry]) {
            if let Err(refused) = opened.store.append(entry) {
                return self.complain(answers, index, &say::refused(answers.words, refused));
            }
        }
        self.waiting.push(mark.text);
        match opened.store.flush() {
            Ok(()) => self.acknowledge(answers),
            Err(error) => self.complain(answers, index, &say::save_error(answers.words, &error)),
        }
    }

    /// Says what is on the disk. What failed earlier is there with the first save that works.
    fn acknowledge(&mut self, answers: &mut Answers<'_>) -> io::Result<()> {
        for mark in self.waiting.drain(..) {
            writeln!(answers.out, "saved {mark}")?;
        }
        answers.out.flush()
    }

    fn complain(&mut self, answers: &mut Answers<'_>, index: usize, message: &str) -> io::Result<()> {
        self.all_well = false;
        let number = index + 1;
        writeln!(answers.err, "{}", tr!(answers.words, "mark-line", number = number, message = message))
    }

    fn end(mut self, opened: Opened, answers: &mut Answers<'_>) -> io::Result<u8> {
        if opened.store.close().is_ok() {
            self.acknowledge(answers)?;
        }
        for mark in &self.waiting {
            writeln!(answers.err, "{}", tr!(answers.words, "mark-not-saved", mark = mark.as_str()))?;
        }
        Ok(u8::from(!self.all_well || !self.waiting.is_empty()))
    }
}

/// Reads a line; `Ok(None)` when it is empty or a remark.
fn parse(words: &Words, known: &BTreeSet<PracticeId>, line: &str) -> Result<Option<Mark>, String> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (id, rest) = split(line);
    let practice = PracticeId::new(id.to_uppercase());
    if !known.contains(&practice) {
        return Err(tr!(words, "mark-unknown-practice", practice = id));
    }
    let (status, reason) = split(rest);
    let done = match (status, reason) {
        ("todo", "") => Status::ToDo,
        ("in-progress", "") => Status::InProgress,
        ("done", "") => Status::Done,
        ("not-applicable", "") => return Err(tr!(words, "mark-no-reason", practice = id)),
        ("not-applicable", reason) => Status::NotApplicable { reason: reason.to_owned() },
        (_, _) => return Err(tr!(words, "mark-unknown-status", status = rest)),
    };
    let text = [practice.as_str(), status, reason].join(" ").trim_end().to_owned();
    Ok(Some(Mark { practice, status: done, text }))
}

fn split(text: &str) -> (&str, &str) {
    text.split_once(char::is_whitespace).map_or((text, ""), |(first, rest)| (first, rest.trim()))
}
