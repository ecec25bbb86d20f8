//! One file for each screen, and the frame around them.

mod backups;
mod copy_dialogs;
mod cover;
mod dialogs;
mod emergency;
mod first_run;
/// The glossary.
pub mod glossary;
/// The reader.
pub mod guide;
/// Who helps from outside.
pub mod helplines;
mod home;
mod keys;
mod lists;
mod news;
mod organizations;
mod palette;
mod passphrase_dialogs;
/// The projector.
pub mod presenter;
mod protection;
mod rail;
mod settings;
mod shell;
/// The bibliography, and what this program owes.
pub mod sources;
mod team;
mod top_bar;
mod trend_chart;

pub use shell::{Screens, shell_ui};
