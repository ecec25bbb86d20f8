//! What the store reports, as notices on the screen. The sentences are those of the command line.

use crate::cli::say;
use crate::i18n::Words;
use crate::store::Notice as Report;
use crate::ui::{Notice, Tone};

/// Returns what to tell about something found on opening or saving; `None` when the read-only bar says it already.
pub(super) fn notice(words: &Words, report: &Report) -> Option<Notice> {
    let tone = match report {
        Report::InUse | Report::Unwritable { .. } => return None,
        Report::Damaged { kept_as: None, .. } => Tone::Danger,
        Report::Damaged { .. }
        | Report::Missing { .. }
        | Report::Displaced { .. }
        | Report::Gone { .. }
        | Report::Supplanted { .. }
        | Report::OtherDamaged { .. }
        | Report::InTheClear { .. }
        | Report::TeamInTheClear { .. }
        | Report::Newer { .. }
        | Report::Unreadable { .. }
        | Report::OtherOrganization { .. }
        | Report::ListDamaged { .. }
        | Report::NoLock => Tone::Warning,
        Report::Joined { .. } | Report::SettingsDamaged { .. } | Report::DeviceDamaged { .. } => Tone::Info,
    };
    Some(Notice { tone, text: say::notice(words, report) })
}
