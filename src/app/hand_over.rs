//! The open organization is handed over: written to a file beside the window, read back, and only then deleted here.

use crate::app::App;
use crate::cli::say;
use crate::passphrase::{Secret, Strength};
use crate::store::{HandedOver, NotHandedOver};
use crate::tr;
use crate::ui::{CopyWork, Dialog, Notice, PathPurpose, Tone, Trying};
use egui::Context;
use std::path::Path;

impl App {
    /// Asks where to put the file.
    pub(super) fn ask_hand_over(&mut self, secret: Secret) {
        if !secret.is_empty() && Strength::of(&secret) != Strength::Good {
            return;
        }
        let organization = self.store.organization().to_owned();
        self.ask_path(PathPurpose::HandOver { organization, secret });
    }

    /// Writes the organization to the file that was chosen, unless another is open by now.
    pub(super) fn hand_over_to(&mut self, organization: &str, secret: &Secret, path: &Path) {
        if organization != self.store.organization() {
            return;
        }
        self.send_unsent();
        let how = (secret.clone(), self.desk.work);
        let when = (self.clock.now_ms(), self.guide.edition.as_str());
        match self.store.prepare_hand_over(path, self.record.log(), how, when) {
            Err(error) => self.tell_not_handed_over(path, &error),
            Ok(hand_over) => {
                let number = self.desk.reading.ask();
                self.desk.reading.note(path);
                self.desk.copies.work = CopyWork::HandingOver;
                self.desk.guarding.shown.trying = Trying::Busy;
                self.screens.open(Dialog::HandOver);
                self.chores.hand_over(number, hand_over);
            }
        }
    }

    /// Takes in what came of writing, and deletes the organization here when its file is whole.
    pub(super) fn take_handed_over(
        &mut self,
        number: u64,
        handed: Result<HandedOver, NotHandedOver>,
        ctx: &Context,
    ) {
        ctx.request_repaint();
        if !self.desk.reading.is_asked(number) {
            // It was given up, or locked meanwhile: the file may be there all the same.
            if let Ok(handed) = handed {
                let file = handed.file.display().to_string();
                let text = tr!(self.words.get(self.lang()), "handed-over-given-up", file = file);
                self.desk.tell(Notice { tone: Tone::Warning, text });
            }
            return;
        }
        let path = self.desk.reading.path();
        self.end_work();
        self.end_dialog();
        match handed.and_then(|handed| self.store.may_delete(&handed, self.record.log()).map(|()| handed)) {
            Err(error) => self.tell_not_handed_over(&path, &error),
            Ok(handed) => self.delete_handed_over(&handed, ctx),
        }
    }

    fn delete_handed_over(&mut self, handed: &HandedOver, ctx: &Context) {
        let deleted = self.delete(&handed.organization, ctx);
        self.show_organizations();
        let words = self.words.get(self.lang());
        let (file, entries): (_, usize) = (handed.file.display().to_string(), handed.entries);
        let notice = match deleted {
            Ok(()) => {
                let text = tr!(words, "handed-over", file = file, count = entries);
                Notice { tone: Tone::Info, text }
            }
            Err(error) => {
                let reason = say::save_error(words, &error);
                let text = tr!(words, "handed-over-not-deleted", file = file, reason = reason);
                Notice { tone: Tone::Danger, text }
            }
        };
        self.desk.tell(notice);
    }

    fn tell_not_handed_over(&mut self, path: &Path, error: &NotHandedOver) {
        let text = say::not_handed_over(self.words.get(self.lang()), path, error);
        self.desk.tell(Notice { tone: Tone::Danger, text });
    }
}
