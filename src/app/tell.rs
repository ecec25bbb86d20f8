//! What the store reports, in words: what happened, and what to do.

use crate::i18n::Words;
use crate::store::{Notice as Report, ReadOnlyWhy, SaveError};
use crate::tr;
use crate::ui::{Notice, Tone};
use std::io;
use std::path::Path;

/// Returns why a save failed, and what to do.
pub(super) fn save_error(words: &Words, error: &SaveError) -> String {
    let reason = reason(words, error.kind);
    tr!(words, "save-failed", file = shown(&error.path), reason = reason)
}

/// Returns why nothing can be entered, and what to do.
pub(super) fn read_only(words: &Words, why: &ReadOnlyWhy) -> String {
    match why {
        ReadOnlyWhy::InUse => tr!(words, "read-only-in-use"),
        ReadOnlyWhy::Newer { .. } => tr!(words, "read-only-newer"),
        ReadOnlyWhy::Unreadable(kind) => tr!(words, "read-only-unreadable", reason = reason(words, *kind)),
        ReadOnlyWhy::Unwritable(kind) => tr!(words, "read-only-unwritable", reason = reason(words, *kind)),
    }
}

/// Returns what to tell about something found on opening; `None` when the read-only bar says it already.
pub(super) fn notice(words: &Words, report: &Report) -> Option<Notice> {
    let (tone, text) = match report {
        Report::InUse | Report::Unwritable { .. } => return None,
        Report::Damaged { file, kept_as: Some(kept), rescued, from_backups, .. } => {
            let found = rescued + from_backups;
            (
                Tone::Warning,
                tr!(words, "found-damaged", file = shown(file), kept = shown(kept), found = found),
            )
        }
        Report::Damaged { file, kept_as: None, .. } => {
            (Tone::Danger, tr!(words, "found-damaged-stuck", file = shown(file)))
        }
        Report::Missing { file, from_backups } => {
            (Tone::Warning, tr!(words, "found-missing", file = shown(file), found = *from_backups))
        }
        Report::OtherDamaged { file, .. } => {
            (Tone::Warning, tr!(words, "found-other-damaged", file = shown(file)))
        }
        Report::Newer { file, .. } => (Tone::Warning, tr!(words, "found-newer", file = shown(file))),
        Report::Unreadable { path, kind } => {
            let reason = reason(words, *kind);
            (Tone::Warning, tr!(words, "found-unreadable", file = shown(path), reason = reason))
        }
        Report::SettingsDamaged { file, .. } => {
            (Tone::Info, tr!(words, "found-settings", file = shown(file)))
        }
        Report::DeviceDamaged { file, .. } => (Tone::Info, tr!(words, "found-device", file = shown(file))),
        Report::NoLock => (Tone::Warning, tr!(words, "found-no-lock")),
    };
    Some(Notice { tone, text })
}

/// Returns what the system said, in words.
pub(super) fn reason(words: &Words, kind: io::ErrorKind) -> String {
    if kind == io::ErrorKind::StorageFull || kind == io::ErrorKind::QuotaExceeded {
        tr!(words, "reason-full")
    } else if kind == io::ErrorKind::PermissionDenied {
        tr!(words, "reason-permission")
    } else if kind == io::ErrorKind::ReadOnlyFilesystem {
        tr!(words, "reason-read-only")
    } else if kind == io::ErrorKind::NotFound {
        tr!(words, "reason-not-found")
    } else if kind == io::ErrorKind::IsADirectory {
        tr!(words, "reason-folder")
    } else {
        tr!(words, "reason-other", detail = kind.to_string())
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
