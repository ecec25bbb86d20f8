//! Markdown and RON -> a [`Draft`], and a draft -> a [`Guide`]. Never fails as a whole: what cannot be read becomes a
//! [`Problem`] and is left out.

mod data;
mod draft;
mod emergency_names;
mod finish;
mod inline;
mod link;
mod markdown;
mod raw;
mod read;
mod shrink;

pub(super) use draft::{At, Draft, DraftCategory, DraftChapter, DraftEmergency, Text};
pub(super) use emergency_names::{EmergencyNames, GivenName, NameKind};
pub(super) use finish::finish;
pub(super) use link::{is_code, is_slug, is_web_address};
pub(super) use raw::{RawEarlier, RawEmergency, RawHelpline, RawPractice, RawRetired};
pub(super) use read::read;
