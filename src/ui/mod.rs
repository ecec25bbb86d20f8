//! Draws; changes nothing; no disk, no clock.
//!
//! A screen is a function of [`View`] and of its own small state (what is typed into a filter, what is folded open).
//! Whatever the person asks for, it returns as [`Action`]s; the app carries them out. Functions that draw end in `_ui`
//! and take `ui`, what is read, what is written, in this order. All running text is laid out in
//! [`widgets::paragraph`], the only place that will learn right-to-left lines.

mod action;
mod copies;
/// Differences in words, for screens and the command line.
pub mod difference_words;
mod guard;
mod icons;
mod organization;
mod route;
pub mod screens;
pub mod theme;
mod view;
pub mod widgets;

pub use action::{
    Action, Dialog, ExportFormat, ExportRequest, ExportWhat, IncidentAt, PathPurpose, VaultAsk,
};
pub use copies::{
    AsOwn, BackupLine, Copies, CopyAction, CopyWork, FileKey, FileLock, MergeLine, Origin, Preview,
    PreviewOf, Reminder,
};
pub use guard::{Cover, Guard, Protected, Trying};
pub use icons::Icon;
pub use organization::{
    DeletedLine, LinePlace, OrganizationAction, OrganizationLine, OrganizationsView, TeamAsks,
};
pub use route::{EmergencyPlace, ListPlace, Navigation, Route};
pub use theme::{Theme, ThemeKind};
pub use view::{Notice, Offer, Saving, Tone, View};
