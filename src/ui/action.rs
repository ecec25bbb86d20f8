use crate::content::{ChapterId, EmergencyId, PracticeId};
use crate::passphrase::Secret;
use crate::record::{Change, IncidentChange, IncidentId, IncidentKind};
use crate::settings::{Place, SettingChange};
use crate::ui::{CopyAction, FileKey, OrganizationAction, Route};

/// What a person asked for by clicking or typing. The app carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Change the record.
    Change(Change),
    /// Change an incident, or begin one with these changes and go there.
    Incident(IncidentAt, Vec<IncidentChange>),
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back.
    Redo,
    /// Change a setting.
    Setting(SettingChange),
    /// Go somewhere.
    Go(Route),
    /// Write down where the person is, without a step to go back.
    Here(Route),
    /// Go back one step.
    Back,
    /// Go forward one step.
    Forward,
    /// Open a dialog over the screen.
    Open(Dialog),
    /// Close the dialog.
    CloseDialog,
    /// Project a place of the guide.
    Present(Place),
    /// Stop projecting.
    StopPresenting,
    /// Fill the screen, or stop filling it.
    ToggleFullScreen,
    /// Put a text on the clipboard.
    Copy(String),
    /// Open an address in the browser. Only sent after the person confirmed it.
    OpenWeb(String),
    /// Show the folder of the data in the file manager.
    OpenDataFolder,
    /// Make an export and ask where to put it.
    Export(ExportRequest),
    /// Save a copy of the organization somewhere else, and ask where.
    SaveCopy,
    /// Something about copies of the organization: save, open, compare, merge, put back.
    Copies(CopyAction),
    /// Do what a path was asked for with the one that was typed.
    WriteTo(PathPurpose, String),
    /// Do something with an organization as a whole.
    Organization(OrganizationAction),
    /// Say that everything is saved, and since when.
    TellSaved,
    /// Cover the screen at once, or uncover it.
    Cover,
    /// Lock the organization.
    Lock,
    /// Open the organization with a passphrase or the recovery key.
    Unlock(Secret),
    /// Do something about the passphrase.
    Vault(VaultAsk),
    /// Write the recovery key as a page to print, and ask where.
    SaveRecoveryKey,
    /// Close a notice.
    Dismiss(usize),
    /// Close the program.
    Quit,
}

/// Which incident is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncidentAt {
    /// One that was begun.
    Begun(IncidentId),
    /// One that begins now.
    New(EmergencyId, IncidentKind),
}

/// A dialog over the screen. At most one is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The search palette.
    Search,
    /// The keys.
    Keys,
    /// "Open this address?"
    ConfirmWeb(String),
    /// "Why does it not apply?"
    NotApplicable(PracticeId),
    /// What to export and how.
    Export(ExportWhat),
    /// "Where to?", where the system has no file dialog.
    TypePath(PathPurpose),
    /// The bookmarks.
    Bookmarks,
    /// "Delete this organization?"
    DeleteOrganization(String),
    /// What handing the open organization over means, and whether its file is encrypted.
    HandOver,
    /// A file is being read.
    ReadingCopy,
    /// "What opens this file?"
    Unseal {
        /// The name of the file.
        name: String,
        /// What opens it.
        key: FileKey,
    },
    /// A passphrase for the organization.
    Protect,
    /// Another passphrase.
    ChangePassphrase,
    /// No passphrase any more.
    Unprotect,
    /// The passphrase that the team has.
    TeamPassphrase,
    /// "Leave the folder of the team?"
    LeaveFolder,
    /// The recovery key.
    RecoveryKey,
}

/// What is asked about the passphrase of the organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VaultAsk {
    /// Offer six words.
    Offer,
    /// Protect the organization.
    Protect(Secret),
    /// Set another passphrase.
    Change {
        /// The one that holds, or the recovery key.
        current: Secret,
        /// The new one.
        new: Secret,
    },
    /// Take the protection away. Needs the passphrase or the recovery key.
    Unprotect(Secret),
    /// Show the recovery key. Needs the passphrase.
    ShowKey(Secret),
    /// Take over the key in the folder of the team. Needs the passphrase that the team has.
    Adopt(Secret),
}

/// What a typed path is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// An export.
    Export(ExportRequest),
    /// A copy of the organization.
    Copy,
    /// The organization, to be deleted here afterwards.
    HandOver {
        /// The name of its folder: another may be open when the path is chosen.
        organization: String,
        /// The passphrase of the file; empty for none.
        secret: Secret,
    },
    /// A copy to open.
    Open,
    /// A folder in which the open organization is to be kept.
    KeepInFolder,
    /// A folder with the organization of a team.
    OpenFolder,
    /// The recovery key, as a page to print.
    RecoveryKey,
}

/// What to export and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// The guide, or the lists with what the record says.
    pub what: ExportWhat,
    /// The form.
    pub format: ExportFormat,
    /// Owners are in it.
    pub names: bool,
    /// Notes are in it.
    pub notes: bool,
    /// Dates are in it.
    pub dates: bool,
}

/// What to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportWhat {
    /// The whole guide, without the record.
    Guide,
    /// Every list, with the state of each practice.
    Checklists,
    /// One page of an emergency.
    Emergency(EmergencyId),
    /// Whom to call.
    Contacts,
    /// What happened in an incident.
    Incident(IncidentId),
}

/// The form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// One page to read and print.
    Html,
    /// Text to edit.
    Markdown,
    /// A table.
    Csv,
}

impl Action {
    /// Goes to the top of a chapter.
    pub fn read(chapter: &ChapterId) -> Self {
        Self::Go(Route::Guide(Some(Place { chapter: chapter.clone(), section: None })))
    }
}
