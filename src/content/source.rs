use crate::content::{FolderError, Problem, Rule};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/content.rs"));
}

/// The largest file of a guide, in bytes.
const MAX_FILE: u64 = 4 * 1024 * 1024;
/// The most files that a guide has.
const MAX_FILES: usize = 4000;
/// The deepest folder of a guide, so that a link to itself ends.
const MAX_DEPTH: usize = 4;

/// The files of a guide by their path in its folder, `accounts/category.ron`, and what could not be read of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    texts: BTreeMap<String, Cow<'static, str>>,
    problems: Vec<Problem>,
}

impl Files {
    /// Returns the guide that is part of the program.
    pub fn embedded() -> Self {
        let texts = embedded::FILES.iter().map(|&(path, text)| (path.to_owned(), Cow::Borrowed(text)));
        Self { texts: texts.collect(), problems: Vec::new() }
    }

    /// Reads the guide in a folder. A file that cannot be read becomes a problem.
    ///
    /// # Errors
    ///
    /// When the folder is not there, is no folder, cannot be listed or holds more than 4000 files.
    pub fn read(folder: &Path) -> Result<Self, FolderError> {
        let mut files = Self::default();
        files.walk(folder, "", 0)?;
        Ok(files)
    }

    /// Takes texts that are already in memory.
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let texts = texts.into_iter().map(|(path, text)| (path, Cow::Owned(text)));
        Self { texts: texts.collect(), problems: Vec::new() }
    }

    /// Returns the text of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// Returns every path, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// Returns whether `path` is there, though perhaps it cannot be read.
    pub(super) fn has(&self, path: &str) -> bool {
        self.texts.contains_key(path) || self.problems.iter().any(|problem| problem.file == path)
    }

    /// Returns what could not be read.
    pub(super) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    #[expect(clippy::disallowed_methods, reason = "the room reads the disk here and nowhere else")]
    fn walk(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), FolderError> {
        for entry in fs::read_dir(folder).map_err(|error| FolderError::new(folder, &error))? {
            let entry = entry.map_err(|error| FolderError::new(folder, &error))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            // What an editor, a sync tool or a file manager leaves behind is none of ours.
            if name.starts_with('.') {
                continue;
            }
            if entry.path().is_dir() {
                if depth < MAX_DEPTH {
                    self.walk(&entry.path(), &format!("{path}/"), depth + 1)?;
                }
            } else if name.ends_with(".md") || name.ends_with(".ron") {
                self.take(path, &entry.path());
            }
            if self.texts.len() + self.problems.len() > MAX_FILES {
                return Err(FolderError::TooMany { folder: folder.to_owned(), most: MAX_FILES });
            }
        }
        Ok(())
    }

    fn take(&mut self, path: String, file: &Path) {
        match read_text(file) {
            Ok(text) => {
                self.texts.insert(path, Cow::Owned(text));
            }
            Err(error) => self.problems.push(Problem::new(&path, 1, Rule::UnreadableFile, error.to_string())),
        }
    }
}

#[expect(clippy::disallowed_types, reason = "the room reads the disk here and nowhere else")]
fn read_text(path: &Path) -> io::Result<String> {
    // A pipe or a device would never end.
    if !path.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    let mut text = String::new();
    let read = fs::File::open(path)?.take(MAX_FILE + 1).read_to_string(&mut text)?;
    if read as u64 > MAX_FILE {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "larger than 4 MiB"));
    }
    Ok(text)
}
