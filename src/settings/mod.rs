//! What this person prefers and where they were: language, theme, text size, window, bookmarks, last place.
//!
//! Pure data of this person on this machine, not of the organization. The store keeps it, the screens read it and ask
//! for [`SettingChange`]s, the app applies them.

mod change;
mod copy_memory;
mod lock_after;
mod place;

pub use change::SettingChange;
pub use copy_memory::CopyMemory;
pub use lock_after::LockAfter;
pub use place::{Place, ReadingPosition, WindowPlace};

use crate::content::{ChapterId, Edition};
use crate::i18n::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that the program remembers of this person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the program and of the guide; `None` until somebody chose.
    pub lang: Option<Lang>,
    /// The colours.
    pub theme: ThemeChoice,
    /// Size of everything on the screen, in per cent: 100 to 200.
    pub text_size: u16,
    /// Nothing moves when this is set.
    pub reduce_motion: bool,
    /// Both languages side by side in the reader.
    pub two_languages: bool,
    /// Whether the first questions were answered or skipped.
    pub welcomed: bool,
    /// The role that this person writes with, e.g. "Coordinación".
    pub role: String,
    /// Places the person marked.
    pub bookmarks: BTreeSet<Place>,
    /// Where the person last read.
    pub last_read: Option<ChapterId>,
    /// How far each chapter was read.
    pub reading: BTreeMap<ChapterId, ReadingPosition>,
    /// How long nobody has to do anything until a protected organization is locked.
    pub lock_after: LockAfter,
    /// Where the window was.
    pub window: Option<WindowPlace>,
    /// The edition of the guide of which the person knows what it brings; `None` before anything remembered that, which
    /// was in the first edition.
    pub edition_seen: Option<Edition>,
    /// The copies elsewhere, of each organization by the name of its folder.
    pub copies: BTreeMap<String, CopyMemory>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            theme: ThemeChoice::System,
            text_size: 100,
            reduce_motion: false,
            two_languages: false,
            welcomed: false,
            role: String::new(),
            bookmarks: BTreeSet::new(),
            last_read: None,
            reading: BTreeMap::new(),
            lock_after: LockAfter::default(),
            window: None,
            edition_seen: None,
            copies: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The text sizes that can be chosen, in per cent.
    pub const TEXT_SIZES: [u16; 6] = [100, 110, 125, 150, 175, 200];

    /// Returns the edition of the guide that the person knows.
    pub fn known_edition(&self) -> Edition {
        self.edition_seen.clone().unwrap_or_else(Edition::first)
    }

    /// Applies what a person asked for.
    pub fn apply(&mut self, change: SettingChange) {
        match change {
            SettingChange::Lang(lang) => self.lang = Some(lang),
            SettingChange::Theme(theme) => self.theme = theme,
            SettingChange::TextSize(percent) => self.text_size = percent.clamp(100, 200),
            SettingChange::LargerText => self.text_size = next_size(self.text_size, Self::TEXT_SIZES.iter()),
            SettingChange::SmallerText => {
                self.text_size = next_size_down(self.text_size);
            }
            SettingChange::ReduceMotion(reduce) => self.reduce_motion = reduce,
            SettingChange::TwoLanguages(two) => self.two_languages = two,
            SettingChange::Welcomed => self.welcomed = true,
            SettingChange::Role(role) => self.role = role,
            SettingChange::ToggleBookmark(place) => {
                if !self.bookmarks.remove(&place) {
                    self.bookmarks.insert(place);
                }
            }
            SettingChange::Reading(chapter, position) => {
                self.last_read = Some(chapter.clone());
                self.reading.insert(chapter, position);
            }
            SettingChange::LockAfter(after) => self.lock_after = after,
            SettingChange::EditionSeen(edition) => self.edition_seen = Some(edition),
            SettingChange::Window(place) => self.window = Some(place),
            SettingChange::CopySaved { organization, now_ms } => {
                self.copies.entry(organization).or_default().saved(now_ms);
            }
            SettingChange::CopyLater { organization, now_ms } => {
                self.copies.entry(organization).or_default().later(now_ms);
            }
        }
    }
}

fn next_size<'a>(size: u16, sizes: impl Iterator<Item = &'a u16>) -> u16 {
    sizes.copied().find(|other| *other > size).unwrap_or(200)
}

fn next_size_down(size: u16) -> u16 {
    Settings::TEXT_SIZES.iter().rev().copied().find(|other| *other < size).unwrap_or(100)
}

/// Which colours the program wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light or dark, as the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Highest contrast.
    HighContrast,
}

impl ThemeChoice {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}
