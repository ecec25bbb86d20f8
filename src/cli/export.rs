use crate::content::Guide;
use crate::i18n::Words;
use crate::record::State;
use crate::report::{self, Format, Options};
use crate::tr;
use jiff::civil::Date;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The exit code when the report was written.
const WRITTEN: u8 = 0;
/// The exit code when it was not.
const FAILED: u8 = 1;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// The whole guide, and nothing of the record.
    Guide,
    /// Every practice with the state of the record.
    Checklists {
        /// The state.
        state: &'a State,
        /// What else of the record.
        options: Options,
    },
}

/// Where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Out {
    /// Into the output of the program.
    Output,
    /// Into a file.
    File(PathBuf),
}

impl Out {
    /// Reads the argument of `--out`: `-` is the output of the program.
    pub fn from_argument(argument: &Path) -> Self {
        if argument == Path::new("-") { Self::Output } else { Self::File(argument.to_owned()) }
    }
}

/// What to export, how, and where to.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    /// What is exported.
    pub what: What<'a>,
    /// How it is written.
    pub format: Format,
    /// Where it goes.
    pub out: Out,
    /// The day that stands in it.
    pub today: Date,
}

/// Writes a report in the language of `words`. Returns the exit code; what went wrong is a sentence in `errors`.
///
/// A file is replaced whole or not at all; a folder is never replaced.
pub fn run(
    guide: &Guide,
    words: &Words,
    job: &Job<'_>,
    output: &mut dyn Write,
    errors: &mut dyn Write,
) -> u8 {
    let text = match job.what {
        What::Guide => report::guide(guide, words, job.today, job.format),
        What::Checklists { state, options } => {
            report::checklists(guide, state, words, job.today, job.format, options)
        }
    };
    let written = match &job.out {
        Out::Output => print(&text, output).map_err(|error| unprintable(words, &error)),
        Out::File(path) => write(path, &text).map_err(|error| unwritable(words, path, job.format, &error)),
    };
    match written {
        Ok(()) => WRITTEN,
        Err(sentence) => match writeln!(errors, "{sentence}") {
            Ok(()) | Err(_) => FAILED,
        },
    }
}

fn print(text: &str, output: &mut dyn Write) -> io::Result<()> {
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        // Whoever reads may have seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Replaces a file as a whole. What is no file, such as a pipe, is written into.
fn write(path: &Path, text: &str) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(seen) if seen.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(seen) if !seen.is_file() => OpenOptions::new().write(true).open(path)?.write_all(text.as_bytes()),
        // Follows a link to the file that it means.
        Ok(_) => replace(&fs::canonicalize(path)?, text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => replace(path, text),
        Err(error) => Err(error),
    }
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let Some(name) = path.file_name() else { return Err(io::ErrorKind::InvalidFilename.into()) };
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(beside);
    let replaced = write_synced(&beside, text).and_then(|()| rename(&beside, path));
    if replaced.is_err() {
        remove(&beside);
    }
    replaced
}

fn write_synced(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[expect(clippy::disallowed_methods, reason = "the command line writes the report that was asked for")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

#[expect(clippy::disallowed_methods, reason = "takes away the unfinished report of this run")]
fn remove(path: &Path) {
    // The error that led here is the one to report.
    drop(fs::remove_file(path));
}

fn unwritable(words: &Words, path: &Path, format: Format, error: &io::Error) -> String {
    let shown = path.display().to_string();
    if error.kind() == io::ErrorKind::IsADirectory {
        let example = path.join(format!("salvaguarda.{}", format.extension())).display().to_string();
        return tr!(words, "report-is-folder", path = shown, example = example);
    }
    tr!(words, "report-unwritable", path = shown, reason = error.to_string())
}

fn unprintable(words: &Words, error: &io::Error) -> String {
    tr!(words, "report-unprintable", reason = error.to_string())
}
