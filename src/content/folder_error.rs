use crate::i18n::Words;
use crate::tr;
use std::io;
use std::path::{Path, PathBuf};

/// Why the folder of a guide cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// There is nothing at this path.
    Missing(PathBuf),
    /// The system does not let us list it, or it is no folder.
    Unreadable {
        /// Which folder.
        folder: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// It holds so many files that it can be no guide.
    TooMany {
        /// Which folder.
        folder: PathBuf,
        /// How many would be all right.
        most: usize,
    },
}

impl FolderError {
    pub(super) fn new(folder: &Path, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing(folder.to_owned())
        } else {
            Self::Unreadable { folder: folder.to_owned(), reason: error.to_string() }
        }
    }

    /// Returns what happened and what to do, in two sentences.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Missing(folder) => {
                tr!(words, "content-folder-missing", folder = folder.display().to_string())
            }
            Self::Unreadable { folder, reason } => tr!(
                words,
                "content-folder-unreadable",
                folder = folder.display().to_string(),
                reason = reason.as_str()
            ),
            Self::TooMany { folder, most } => {
                tr!(
                    words,
                    "content-folder-too-many",
                    folder = folder.display().to_string(),
                    most = most.to_string()
                )
            }
        }
    }
}
