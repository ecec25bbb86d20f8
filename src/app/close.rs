use crate::app::App;
use crate::cli::say;
use crate::ui::{Notice, Tone};
use egui::ViewportCommand;

/// How far closing the program has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Closing {
    /// Nobody asked.
    #[default]
    Open,
    /// Saving failed when somebody asked; the next time it closes all the same.
    Warned,
}

impl App {
    /// Saves everything before the window closes. Where that fails it stays open once, and says so.
    pub(super) fn follow_close(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.send_unsent();
        let Err(error) = self.store.flush() else { return self.remove_deleted() };
        if self.closing == Closing::Warned {
            return self.remove_deleted();
        }
        self.closing = Closing::Warned;
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        let words = self.words.get(self.lang());
        let text = format!("{} {}", say::save_error(words, &error), crate::tr!(words, "close-unsaved"));
        self.desk.tell(Notice { tone: Tone::Danger, text });
    }
}
