use crate::content::parse::At;
use crate::content::{Files, Problem, Rule};
use ron::Options;
use ron::error::SpannedError;
use ron::value::RawValue;
use serde::de::DeserializeOwned;

/// The deepest that our data nests is seven; a hostile file must not exhaust the stack.
const MAX_DEPTH: usize = 24;

/// Reads a file that holds one thing.
pub(super) fn one<T: DeserializeOwned>(
    files: &Files,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<At<T>> {
    let text = text(files, path, problems)?;
    match options().from_str(text) {
        Ok(value) => Some(At { file: path.to_owned(), line: 1, value }),
        Err(error) => {
            problems.push(bad_data(path, 1, &error));
            None
        }
    }
}

/// Reads a file that holds a list. An item that cannot be read is left out, and the others are kept.
pub(super) fn list<T: DeserializeOwned>(
    files: &Files,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Vec<At<T>> {
    let Some(text) = text(files, path, problems) else { return Vec::new() };
    // In one go, three times as fast, when all is well and each item has its `id` on a line of its own.
    if let Ok(values) = options().from_str::<Vec<T>>(text) {
        let lines = id_lines(text);
        if lines.len() == values.len() {
            let at = |(value, line)| At { file: path.to_owned(), line, value };
            return values.into_iter().zip(lines).map(at).collect();
        }
    }
    items(text, path, problems)
}

/// Reads a list item by item.
fn items<T: DeserializeOwned>(text: &str, path: &str, problems: &mut Vec<Problem>) -> Vec<At<T>> {
    let items: Vec<&RawValue> = match options().from_str(text) {
        Ok(items) => items,
        Err(error) => {
            problems.push(bad_data(path, 1, &error));
            return Vec::new();
        }
    };
    let mut values = Vec::new();
    let mut lines = LineCounter { text, offset: 0, line: 1 };
    for item in items {
        let first_line = lines.line_of(item.get_ron());
        match options().from_str(item.get_ron()) {
            Ok(value) => {
                let line = first_line + id_lines(item.get_ron()).first().map_or(0, |line| line - 1);
                values.push(At { file: path.to_owned(), line, value });
            }
            Err(error) => problems.push(bad_data(path, first_line, &error)),
        }
    }
    values
}

/// Returns the line of the first `key: "value"` in a text, or 1.
pub(super) fn line_of_value(text: &str, key: &str, value: &str) -> usize {
    let (key, value) = (format!("{key}:"), format!("\"{value}\""));
    text.lines().position(|line| line.contains(&key) && line.contains(&value)).map_or(1, |line| line + 1)
}

/// Returns the last line of a text that has `"value"`, or 1.
pub(super) fn line_of_last(text: &str, value: &str) -> usize {
    let value = format!("\"{value}\"");
    let lines = text.lines().enumerate().filter(|(_, line)| line.contains(&value));
    lines.last().map_or(1, |(number, _)| number + 1)
}

fn text<'a>(files: &'a Files, path: &str, problems: &mut Vec<Problem>) -> Option<&'a str> {
    let text = files.get(path);
    if text.is_none() && !files.has(path) {
        problems.push(Problem::new(path, 1, Rule::MissingFile, path));
    }
    text
}

fn options() -> Options {
    Options::default().with_recursion_limit(MAX_DEPTH)
}

fn bad_data(path: &str, first_line: usize, error: &SpannedError) -> Problem {
    Problem::new(path, first_line + error.span.start.line - 1, Rule::BadData, &error.code)
}

/// Returns the lines that begin with an `id`.
fn id_lines(text: &str) -> Vec<usize> {
    let begins = |line: &str| line.trim_start_matches(['(', ' ', '\t']).starts_with("id:");
    text.lines().zip(1..).filter(|(line, _)| begins(line)).map(|(_, number)| number).collect()
}

/// Counts lines from one item to the next, so that a long list is read once.
struct LineCounter<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
}

impl LineCounter<'_> {
    /// Returns the line of a part of the text. Parts are asked for in order.
    fn line_of(&mut self, part: &str) -> usize {
        let offset = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let between = self.text.get(self.offset..offset).unwrap_or("");
        self.line += between.bytes().filter(|&byte| byte == b'\n').count();
        self.offset = offset.max(self.offset);
        self.line
    }
}
