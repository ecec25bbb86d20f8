use crate::content::{Guide, PracticeId, Reading, YearMonth};
use crate::i18n::{Lang, Localized, Words};
use crate::record::{Record, State};
use crate::search::Index;
use crate::settings::Settings;
use crate::ui::{Action, Copies, Cover, Guard, OrganizationsView, Theme};
use jiff::civil::{Date, DateTime};

/// Everything that a screen may look at. Shared references only: drawing changes nothing.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// What the organization did.
    pub record: &'a Record,
    /// What this person prefers.
    pub settings: &'a Settings,
    /// The language shown.
    pub lang: Lang,
    /// The words of the program in every language.
    pub all_words: &'a Localized<Words>,
    /// The colours in use.
    pub theme: &'a Theme,
    /// The search index, once it is built.
    pub index: Option<&'a Index>,
    /// Today here.
    pub today: Date,
    /// The hour here, 0 to 23: for the greeting.
    pub hour: i8,
    /// Turns milliseconds since 1970 into a day and a time here.
    pub moment_of: fn(i64) -> DateTime,
    /// Whether what is entered reaches the disk.
    pub saving: &'a Saving,
    /// Where the data is kept.
    pub data_folder: &'a str,
    /// What stands between the screen and whoever looks at it.
    pub guard: &'a Guard,
    /// Things to tell the person, oldest first.
    pub notices: &'a [Notice],
    /// Something that can be taken back for a moment.
    pub offer: Option<&'a Offer>,
    /// The copies of the organization.
    pub copies: &'a Copies,
    /// The organizations on this computer.
    pub organizations: &'a OrganizationsView,
}

/// Whether what was entered is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was entered since the program opened.
    Untouched,
    /// Something is on its way.
    Pending,
    /// Everything is on the disk since this time, written "14:05".
    Saved(String),
    /// The last save failed: what happened and what to do.
    Failed(String),
    /// Nothing can be entered here: why.
    ReadOnly(String),
}

/// Something to tell the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How bad it is.
    pub tone: Tone,
    /// What happened, and what to do.
    pub text: String,
}

/// Something that was just done and can be taken back for ten seconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What was done.
    pub text: String,
    /// What takes it back.
    pub label: String,
    /// The same, for the app.
    pub action: Action,
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Worth attention.
    Warning,
    /// Something failed.
    Danger,
}

impl<'a> View<'a> {
    /// Returns the words of the language shown.
    pub fn words(&self) -> &'a Words {
        self.all_words.get(self.lang)
    }

    /// Returns what the log amounts to.
    pub fn state(&self) -> &'a State {
        self.record.state()
    }

    /// Returns how what was ticked of a practice stands to what it says today.
    pub fn reading(&self, id: &PracticeId) -> Reading<'a> {
        self.guide.reading(id, self.state().read_under(id))
    }

    /// Returns the day here of milliseconds since 1970.
    pub fn day_of(&self, ms: i64) -> Date {
        (self.moment_of)(ms).date()
    }

    /// Returns the month in which we are.
    pub fn month(&self) -> YearMonth {
        YearMonth { year: self.today.year(), month: self.today.month() }
    }

    /// Returns whether something can be written to a file: not while the organization is locked.
    pub fn can_export(&self) -> bool {
        self.guard.cover == Cover::Open
    }

    /// Returns whether the person can enter something.
    pub fn can_write(&self) -> bool {
        match self.saving {
            Saving::ReadOnly(_) => false,
            Saving::Untouched | Saving::Pending | Saving::Saved(_) | Saving::Failed(_) => true,
        }
    }
}
