use crate::content::{ChapterId, Edition};
use crate::i18n::Lang;
use crate::settings::{LockAfter, Place, ReadingPosition, ThemeChoice, WindowPlace};

/// A setting that a person changed.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingChange {
    /// The language.
    Lang(Lang),
    /// The colours.
    Theme(ThemeChoice),
    /// The text size in per cent, 100 to 200.
    TextSize(u16),
    /// One step larger.
    LargerText,
    /// One step smaller.
    SmallerText,
    /// Whether things may move.
    ReduceMotion(bool),
    /// Whether both languages stand side by side.
    TwoLanguages(bool),
    /// The first questions were answered or skipped.
    Welcomed,
    /// The role to write with; empty for none.
    Role(String),
    /// Sets a bookmark, or takes it away.
    ToggleBookmark(Place),
    /// How far a chapter was read.
    Reading(ChapterId, ReadingPosition),
    /// How long nobody has to do anything until a protected organization is locked.
    LockAfter(LockAfter),
    /// Where the window is.
    Window(WindowPlace),
    /// What an edition of the guide brings was seen, and need not be said again.
    EditionSeen(Edition),
    /// A copy of an organization was saved elsewhere.
    CopySaved {
        /// The name of its folder.
        organization: String,
        /// When, in milliseconds since 1970.
        now_ms: i64,
    },
    /// Nobody wants to hear of copies of an organization for a while.
    CopyLater {
        /// The name of its folder.
        organization: String,
        /// Since when, in milliseconds since 1970.
        now_ms: i64,
    },
}
