use crate::passphrase::Secret;

/// The organizations as the screens know them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationsView {
    /// Every organization on this computer, the open one among them.
    pub lines: Vec<OrganizationLine>,
    /// Those that were deleted a moment ago and can be brought back.
    pub deleted: Vec<DeletedLine>,
    /// What is wrong with the folder of the team of the open one: what happened, and what to do.
    pub trouble: Option<String>,
    /// What the person is asked for because of that folder.
    pub asks: TeamAsks,
    /// How many files of others are in the clear there although the organization has a passphrase.
    pub in_clear: usize,
    /// Whether organizations can be created, opened, archived and deleted here.
    pub can_change: bool,
}

/// What a person is asked for because of the folder of a team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TeamAsks {
    /// Nothing.
    #[default]
    Nothing,
    /// The passphrase that a colleague set.
    Passphrase,
    /// The passphrase that holds for the folder: there are two keys.
    OneKey,
}

/// An organization in the list: its alias and where it is, and nothing of what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationLine {
    /// What the app knows it by.
    pub key: String,
    /// What it is called; empty when nobody said.
    pub alias: String,
    /// The folder in which its team meets, if it has one.
    pub folder: Option<String>,
    /// Whether it is in use.
    pub place: LinePlace,
    /// Whether it was made up, to try the program.
    pub is_demonstration: bool,
}

/// Where an organization stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinePlace {
    /// It is the one that is open.
    Open,
    /// It can be opened.
    Shelf,
    /// It was put away.
    Archive,
}

/// An organization that was deleted a moment ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletedLine {
    /// What the app knows it by.
    pub key: String,
    /// What it was called; empty when nobody said.
    pub alias: String,
}

/// What a person does with an organization as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganizationAction {
    /// Open it and close the one that is open.
    Open(String),
    /// Make one with this alias and open it.
    Create(String),
    /// Open the one that was made up, to try the program.
    Demonstrate,
    /// Leave the one that was made up for one's own.
    LeaveDemonstration,
    /// Put it away.
    Archive(String),
    /// Take it out of the archive.
    TakeOut(String),
    /// Ask where the open one is to be handed over as a file, and delete it here once that is whole: encrypted with a
    /// passphrase, unless that is empty.
    HandOver(Secret),
    /// Delete it from this computer.
    Delete(String),
    /// Bring it back after it was deleted.
    BringBack(String),
    /// Ask in which folder the open one is to be kept.
    KeepInFolder,
    /// Ask which folder to open.
    OpenFolder,
    /// Keep the open one on this computer only.
    LeaveFolder,
}

impl OrganizationsView {
    /// Returns the one that is open.
    pub fn open(&self) -> Option<&OrganizationLine> {
        self.lines.iter().find(|line| line.place == LinePlace::Open)
    }

    /// Returns the one with this key.
    pub fn get(&self, key: &str) -> Option<&OrganizationLine> {
        self.lines.iter().find(|line| line.key == key)
    }
}
