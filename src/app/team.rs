//! A passphrase that the team has, and leaving the folder of a team.

use crate::app::App;
use crate::cli::say;
use crate::store::{Left, NotImported, SaveError, TeamKey, TeamTrouble};
use crate::tr;
use crate::ui::{Notice, Route, TeamAsks, Tone};
use egui::Context;

/// Returns what a person is asked for because of the folder of a team.
pub(super) fn asks(trouble: &TeamTrouble) -> TeamAsks {
    match trouble {
        TeamTrouble::Passphrase => TeamAsks::Passphrase,
        TeamTrouble::AnotherKey => TeamAsks::OneKey,
        TeamTrouble::Missing
        | TeamTrouble::Silent
        | TeamTrouble::Unreadable(_)
        | TeamTrouble::Unwritable(_)
        | TeamTrouble::Strange
        | TeamTrouble::AnotherKeyElsewhere => TeamAsks::Nothing,
    }
}

impl App {
    /// Takes over the key that the team has. Returns what is to be said about it; `None` when it went well.
    pub(super) fn adopt(&mut self, key: TeamKey) -> Option<String> {
        let words = self.words.get(self.lang());
        if self.store.vault().is_some_and(|own| own.is_same(&key.vault)) {
            return Some(tr!(words, "team-key-same"));
        }
        if let Err(error) = self.store.adopt(key) {
            return Some(say::save_error(words, &error));
        }
        let text = tr!(words, "team-key-adopted");
        self.desk.tell(Notice { tone: Tone::Info, text });
        self.desk.noted_alias = None;
        self.show_organizations();
        None
    }

    /// Keeps the open organization on this computer only.
    pub(super) fn leave_folder(&mut self, ctx: &Context) -> Result<(), SaveError> {
        self.send_unsent();
        let folder = self.store.meeting().map(|meeting| meeting.folder.display().to_string());
        let Left { opened, failed, unread } =
            self.store.leave_folder(self.record.log(), self.clock.now_ms())?;
        self.take_over(opened, ctx);
        self.screens.navigation.go(Route::Organizations);
        if let Some(error) = failed {
            return match error {
                NotImported::Disk(error) => Err(error),
                NotImported::Refused(_) => {
                    let text = say::not_imported(self.words.get(self.lang()), &error);
                    self.desk.tell(Notice { tone: Tone::Danger, text });
                    Ok(())
                }
            };
        }
        let words = self.words.get(self.lang());
        let folder = folder.unwrap_or_default();
        let notice = match unread {
            None => Notice { tone: Tone::Info, text: tr!(words, "team-left", folder = folder) },
            Some(_) => Notice { tone: Tone::Warning, text: tr!(words, "team-left-unread", folder = folder) },
        };
        self.desk.tell(notice);
        Ok(())
    }
}
