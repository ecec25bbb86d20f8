//! What the store has to say, in words.

use crate::i18n::Words;
use crate::store::{Damage, Notice, ReadOnlyWhy, Refused, SaveError, StaysLocked};
use crate::tr;
use std::path::Path;

/// Says what a person must know after opening: what happened, and what to do.
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Damaged { file, kept_as: Some(aside), damage: Damage::Device, .. } => {
            tr!(words, "store-of-another", file = text(file), aside = name(aside))
        }
        Notice::Damaged { file, kept_as: Some(aside), rescued, from_backups, damage: _ } => {
            let count: usize = rescued + from_backups;
            tr!(words, "store-damaged", file = text(file), aside = name(aside), count = count)
        }
        Notice::Damaged { file, kept_as: None, .. } => tr!(words, "store-damaged-unmoved", file = text(file)),
        Notice::Missing { file, from_backups } => {
            let count: usize = *from_backups;
            tr!(words, "store-missing", file = text(file), count = count)
        }
        Notice::InTheClear { file } => tr!(words, "store-in-the-clear", file = text(file)),
        Notice::OtherDamaged { file, damage: Damage::Sealed } => {
            tr!(words, "store-other-sealed", file = text(file))
        }
        Notice::OtherDamaged { file, damage: _ } => tr!(words, "store-other-damaged", file = text(file)),
        Notice::Newer { file, format: _ } => tr!(words, "store-newer", file = text(file)),
        Notice::Unreadable { path, kind: _ } => tr!(words, "store-unreadable", file = text(path)),
        Notice::SettingsDamaged { kept_as: Some(aside), file: _ } => {
            tr!(words, "store-settings-damaged", aside = text(aside))
        }
        Notice::SettingsDamaged { file, kept_as: None } => {
            tr!(words, "store-settings-damaged-unmoved", file = text(file))
        }
        Notice::DeviceDamaged { file, kept_as: Some(_) } => {
            tr!(words, "store-device-damaged", file = text(file))
        }
        Notice::DeviceDamaged { file, kept_as: None } => {
            tr!(words, "store-damaged-unmoved", file = text(file))
        }
        Notice::InUse => tr!(words, "store-in-use"),
        Notice::NoLock => tr!(words, "store-no-lock"),
        Notice::Unwritable { path, kind: _ } => tr!(words, "store-unwritable", path = text(path)),
    }
}

/// Says why nothing was saved, and what to do.
pub fn save_error(words: &Words, error: &SaveError) -> String {
    if error.is_full() {
        tr!(words, "store-save-full")
    } else if error.is_forbidden() {
        tr!(words, "store-save-forbidden", path = text(&error.path))
    } else {
        tr!(words, "store-save-failed", path = text(&error.path))
    }
}

/// Says why nothing can be changed in the data at `data`, and what to do.
pub fn read_only(words: &Words, why: &ReadOnlyWhy, data: &Path) -> String {
    match why {
        ReadOnlyWhy::Locked => tr!(words, "store-locked"),
        ReadOnlyWhy::InUse => tr!(words, "store-in-use"),
        ReadOnlyWhy::Newer { .. } => tr!(words, "store-newer", file = text(data)),
        ReadOnlyWhy::Unreadable(_) => tr!(words, "store-unreadable", file = text(data)),
        ReadOnlyWhy::Unwritable(_) => tr!(words, "store-unwritable", path = text(data)),
    }
}

/// Says why an organization stays locked, and what to do.
pub fn stays_locked(words: &Words, why: StaysLocked) -> String {
    match why {
        StaysLocked::Wrong => tr!(words, "unlock-wrong"),
        StaysLocked::NoIdentity => tr!(words, "unlock-no-identity"),
        StaysLocked::Unreadable(_) => tr!(words, "unlock-unreadable"),
    }
}

/// Says why an entry was not taken, and what to do.
pub fn refused(words: &Words, refused: Refused) -> String {
    match refused {
        Refused::ReadOnly | Refused::OtherDevice => tr!(words, "store-in-use"),
        Refused::TooLarge => tr!(words, "store-refused-too-large"),
    }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| text(path), |name| name.to_string_lossy().into_owned())
}
