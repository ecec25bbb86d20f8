//! What the store has to say, in words.

use crate::i18n::Words;
use crate::store::{
    Damage, KeyRefused, NotHandedOver, NotImported, NotOpened, Notice, ReadOnlyWhy, Refused, SaveError,
    StaysLocked, TeamRefused, TeamTrouble, Unreadable,
};
use crate::tr;
use std::io;
use std::path::Path;

/// Says what a person must know after opening: what happened, and what to do.
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Damaged { file, kept_as: Some(aside), damage: Damage::Device, .. } => {
            tr!(words, "store-of-another", file = text(file), aside = name(aside))
        }
        Notice::Damaged { file, kept_as: Some(aside), damage: Damage::Organization, .. } => {
            tr!(words, "store-of-another-organization", file = text(file), aside = name(aside))
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
        Notice::Joined { file } => tr!(words, "store-joined", file = text(file)),
        Notice::Displaced { file, kept_as } => {
            tr!(words, "store-displaced", file = text(file), aside = name(kept_as))
        }
        Notice::Gone { file } => tr!(words, "store-gone", file = text(file)),
        Notice::Supplanted { folder } => tr!(words, "store-supplanted", folder = text(folder)),
        Notice::InTheClear { file } => tr!(words, "store-in-the-clear", file = text(file)),
        Notice::TeamInTheClear { folder, count } => {
            let count: usize = *count;
            tr!(words, "team-in-the-clear", folder = text(folder), count = count)
        }
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
        Notice::ListDamaged { file, kept_as: Some(_) } => tr!(words, "store-list-damaged", file = text(file)),
        Notice::ListDamaged { file, kept_as: None } => {
            tr!(words, "store-list-damaged-unmoved", file = text(file))
        }
        Notice::OtherOrganization { file } => tr!(words, "store-other-organization", file = text(file)),
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

/// Says what is wrong with the folder of a team, and what to do. What is entered is on this computer all the same.
pub fn team_trouble(words: &Words, trouble: &TeamTrouble, folder: &Path) -> String {
    match trouble {
        TeamTrouble::Missing => tr!(words, "team-missing", folder = text(folder)),
        TeamTrouble::Silent => tr!(words, "team-silent", folder = text(folder)),
        TeamTrouble::Unreadable(_) => tr!(words, "team-unreadable", folder = text(folder)),
        TeamTrouble::Unwritable(error) if error.is_full() => tr!(words, "team-full", folder = text(folder)),
        TeamTrouble::Unwritable(error) if error.is_forbidden() => {
            tr!(words, "team-read-only", folder = text(folder))
        }
        TeamTrouble::Unwritable(_) => tr!(words, "team-unwritable", folder = text(folder)),
        TeamTrouble::Strange => tr!(words, "team-strange", folder = text(folder)),
        TeamTrouble::Passphrase => tr!(words, "team-passphrase", folder = text(folder)),
        TeamTrouble::AnotherKey => tr!(words, "team-another-key", folder = text(folder)),
        TeamTrouble::AnotherKeyElsewhere => {
            tr!(words, "team-another-key-elsewhere", folder = text(folder))
        }
    }
}

/// Says why an organization is not kept in a folder, or none was opened there, and what to do.
pub fn team_refused(words: &Words, refused: &TeamRefused, folder: &Path) -> String {
    match refused {
        TeamRefused::Missing => tr!(words, "team-refused-missing", folder = text(folder)),
        TeamRefused::Unreadable(_) => tr!(words, "team-refused-unreadable", folder = text(folder)),
        TeamRefused::AnotherOrganization => tr!(words, "team-refused-another", folder = text(folder)),
        TeamRefused::NoOrganization => tr!(words, "team-refused-none", folder = text(folder)),
        TeamRefused::NotForTeams => tr!(words, "team-refused-unfit", folder = text(folder)),
        TeamRefused::Locked => tr!(words, "store-locked"),
        TeamRefused::InTheClear => tr!(words, "team-refused-in-the-clear", folder = text(folder)),
        TeamRefused::AnotherKey => tr!(words, "team-refused-another-key", folder = text(folder)),
        TeamRefused::NoKeyYet => tr!(words, "team-refused-no-key-yet", folder = text(folder)),
        TeamRefused::Save(error) => save_error(words, error),
    }
}

/// Says why an organization stays locked, and what to do.
pub fn stays_locked(words: &Words, why: StaysLocked) -> String {
    match why {
        StaysLocked::Wrong => tr!(words, "unlock-wrong"),
        StaysLocked::NoIdentity => tr!(words, "unlock-no-identity"),
        StaysLocked::Foreign => tr!(words, "unlock-foreign"),
        StaysLocked::TeamOnly => tr!(words, "unlock-team-only"),
        StaysLocked::NewerInTeam => tr!(words, "passphrase-newer-in-team"),
        StaysLocked::Unreadable(_) => tr!(words, "unlock-unreadable"),
    }
}

/// Says why the key in the folder of a team was not taken over, and what to do.
pub fn team_key_refused(words: &Words, why: StaysLocked) -> String {
    match why {
        StaysLocked::Wrong => tr!(words, "team-key-wrong"),
        StaysLocked::NoIdentity => tr!(words, "team-key-not-yet"),
        StaysLocked::Foreign
        | StaysLocked::TeamOnly
        | StaysLocked::NewerInTeam
        | StaysLocked::Unreadable(_) => {
            tr!(words, "team-key-unreadable")
        }
    }
}

/// Says why an entry was not taken, and what to do.
pub fn refused(words: &Words, refused: Refused) -> String {
    match refused {
        Refused::ReadOnly | Refused::OtherDevice => tr!(words, "store-in-use"),
        Refused::TooLarge => tr!(words, "store-refused-too-large"),
    }
}

/// Says why a copy of an organization was not opened, and what to do. Nothing has changed.
pub fn not_opened(words: &Words, file: &Path, error: &NotOpened) -> String {
    let file = name(file);
    match error {
        NotOpened::Disk(_) => tr!(words, "copy-unreadable", file = file),
        NotOpened::Sealed(_) => tr!(words, "copy-sealed", file = file),
        NotOpened::Refused(KeyRefused::Wrong) => tr!(words, "copy-wrong-secret", file = file),
        NotOpened::Refused(KeyRefused::TooMuchWork) => tr!(words, "copy-too-much-work", file = file),
        NotOpened::Refused(KeyRefused::Damaged) => tr!(words, "copy-damaged", file = file),
        NotOpened::File(Unreadable::Newer { format: _ }) => tr!(words, "copy-newer", file = file),
        NotOpened::File(Unreadable::Damaged(damage)) => match damage {
            Damage::Sealed => tr!(words, "copy-sealed", file = file),
            Damage::Empty => tr!(words, "copy-empty", file = file),
            Damage::TooLarge => tr!(words, "copy-too-large", file = file),
            Damage::Header | Damage::Kind => tr!(words, "copy-wrong-kind", file = file),
            Damage::Device
            | Damage::Organization
            | Damage::Checksum
            | Damage::Count
            | Damage::Entry(_)
            | Damage::End => tr!(words, "copy-damaged", file = file),
        },
    }
}

/// Says why nothing was merged, and what to do.
pub fn not_imported(words: &Words, error: &NotImported) -> String {
    match error {
        NotImported::Refused(Refused::TooLarge) => tr!(words, "not-merged-too-large"),
        NotImported::Refused(refused) => self::refused(words, *refused),
        NotImported::Disk(error) => tr!(words, "not-merged", reason = save_error(words, error)),
    }
}

/// Says why no organization was made of a file, and what to do.
pub fn not_received(words: &Words, error: &NotImported) -> String {
    match error {
        NotImported::Refused(Refused::TooLarge) => tr!(words, "not-merged-too-large"),
        NotImported::Refused(refused) => self::refused(words, *refused),
        NotImported::Disk(error) if error.kind == io::ErrorKind::AlreadyExists => {
            tr!(words, "received-known", folder = text(&error.path))
        }
        NotImported::Disk(error) => tr!(words, "not-received", reason = save_error(words, error)),
    }
}

/// Says why an organization was not handed over, and what to do. It is still here.
pub fn not_handed_over(words: &Words, file: &Path, error: &NotHandedOver) -> String {
    let file = text(file);
    match error {
        NotHandedOver::Refused(Refused::TooLarge) => tr!(words, "hand-over-too-large"),
        NotHandedOver::Refused(refused) => self::refused(words, *refused),
        NotHandedOver::InsideData => tr!(words, "hand-over-inside-data", file = file),
        NotHandedOver::Exists => tr!(words, "hand-over-exists", file = file),
        NotHandedOver::NoPassphrase => tr!(words, "hand-over-no-passphrase"),
        NotHandedOver::Unreadable(path) => tr!(words, "hand-over-unreadable", file = text(path)),
        NotHandedOver::Save(error) => {
            tr!(words, "hand-over-not-written", file = file, reason = save_error(words, error))
        }
        NotHandedOver::NotWhole => tr!(words, "hand-over-not-whole", file = file),
        NotHandedOver::Meanwhile => tr!(words, "hand-over-meanwhile", file = file),
    }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| text(path), |name| name.to_string_lossy().into_owned())
}
