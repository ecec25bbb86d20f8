use crate::app::clock::at;
use crate::app::copies::OpenOffer;
use crate::app::guarding::Guarding;
use crate::app::organizations::Pending;
use crate::app::reading::Reading;
use crate::app::tell;
use crate::cli::say;
use crate::i18n::{Lang, Words};
use crate::search::Index;
use crate::store::{Notice as Report, SaveStatus, Store, Work};
use crate::ui::{Copies, Notice, OrganizationsView, Saving, Theme, ThemeKind};

/// What lies on the desk while the program is open, and nobody needs tomorrow.
pub(super) struct Desk {
    /// The language of the system, in force until somebody chose.
    pub(super) system_lang: Lang,
    /// The colours in use.
    pub(super) theme: Theme,
    /// What egui was last told: colours, text size, motion. `None` before the first frame.
    pub(super) told: Option<(ThemeKind, u16, bool)>,
    /// The search index, once it is built.
    pub(super) index: Option<Index>,
    /// Whether what is entered reaches the disk.
    pub(super) saving: Saving,
    /// Where the data is kept.
    pub(super) data_folder: String,
    /// What stands between the screen and whoever looks at it.
    pub(super) guarding: Guarding,
    /// How much work it is to try a passphrase that is set here.
    pub(super) work: Work,
    /// Things to tell the person.
    pub(super) notices: Vec<Notice>,
    /// How many files of a team were last said to be in the clear, and how it was said.
    pub(super) told_in_clear: Option<(usize, Notice)>,
    /// Something that can be taken back for a moment.
    pub(super) offer: Option<OpenOffer>,
    /// The copies of the organization.
    pub(super) copies: Copies,
    /// The file that is read, asked about or looked at.
    pub(super) reading: Reading,
    /// The organizations as the screens show them.
    pub(super) organizations: OrganizationsView,
    /// What the open organization is called in the list; `None` before that was looked at.
    pub(super) noted_alias: Option<String>,
    /// What was deleted and can still be brought back.
    pub(super) deleted: Vec<Pending>,
    /// Whether the window fills the screen, and whether it did before projecting.
    pub(super) full_screen: bool,
}

impl Desk {
    /// Takes over how it stands with saving.
    pub(super) fn follow_saving(&mut self, store: &Store, words: &Words) {
        self.saving = match store.status() {
            SaveStatus::Saved { at_ms: None } => Saving::Untouched,
            SaveStatus::Saved { at_ms: Some(ms) } => Saving::Saved(at(ms).strftime("%H:%M").to_string()),
            SaveStatus::Pending => Saving::Pending,
            SaveStatus::Failed { error, .. } => Saving::Failed(say::save_error(words, &error)),
            SaveStatus::ReadOnly { why } => {
                Saving::ReadOnly(say::read_only(words, &why, &store.places().data))
            }
        };
    }

    /// Adds something to tell, once.
    pub(super) fn tell(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Adds what the store reports.
    pub(super) fn tell_reports(&mut self, words: &Words, reports: &[Report]) {
        for report in reports {
            let Some(notice) = tell::notice(words, report) else { continue };
            if let Report::TeamInTheClear { count, .. } = report {
                // In place of what was said of that before.
                self.follow_in_clear(0);
                self.told_in_clear = Some((*count, notice.clone()));
            }
            self.tell(notice);
        }
    }

    /// Tells what the store reports, and nothing of what was told before.
    pub(super) fn tell_anew(&mut self, words: &Words, reports: &[Report]) {
        self.notices.clear();
        self.told_in_clear = None;
        self.tell_reports(words, reports);
    }

    /// Takes back what was said of files in the clear once there are fewer of them.
    pub(super) fn follow_in_clear(&mut self, in_clear: usize) {
        if let Some((_, over)) = self.told_in_clear.take_if(|(count, _)| in_clear < *count) {
            self.notices.retain(|notice| *notice != over);
        }
    }
}
