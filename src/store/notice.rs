use crate::store::Damage;
use std::io;
use std::path::PathBuf;

/// Something that a person must be told after opening, or while the program is open. The words are elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file of this device was damaged. It was kept aside and what could be recovered was recovered.
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        damage: Damage,
        /// Where it is now; `None` when it could not be moved, and then nothing can be changed.
        kept_as: Option<PathBuf>,
        /// Entries found whole in the damaged file.
        rescued: usize,
        /// Entries that only the backups had.
        from_backups: usize,
    },
    /// The file of this device was gone and its backups were opened.
    Missing {
        /// The file.
        file: PathBuf,
        /// Entries that the backups had.
        from_backups: usize,
    },
    /// While it was open, somebody else put entries of this device into its file. They are kept and shown.
    Joined {
        /// The file.
        file: PathBuf,
    },
    /// While it was open, a file that is damaged or not this device's came in the place of its own, which was written
    /// anew.
    Displaced {
        /// The file.
        file: PathBuf,
        /// Where that other file is now.
        kept_as: PathBuf,
    },
    /// While it was open, the file of this device was taken away, alone or with its folder. It was written anew.
    Gone {
        /// The file.
        file: PathBuf,
    },
    /// While it was open, the folder of another device came in the place of the data folder. Nothing in it was touched,
    /// and the file of this device was written there anew.
    Supplanted {
        /// The data folder.
        folder: PathBuf,
    },
    /// The file of another device is damaged; it was left where it is and is not shown.
    OtherDamaged {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        damage: Damage,
    },
    /// The organization is protected, but this file of another device is in the clear. It is read all the same.
    InTheClear {
        /// The file.
        file: PathBuf,
    },
    /// The organization is protected, but in the folder of the team files of other devices are in the clear.
    TeamInTheClear {
        /// The folder.
        folder: PathBuf,
        /// How many.
        count: usize,
    },
    /// A newer version of the program wrote this file; it was left where it is and is not shown.
    Newer {
        /// The file.
        file: PathBuf,
        /// The format of that version.
        format: u32,
    },
    /// The disk does not give out this file or folder.
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// The settings were damaged. They were kept aside and the usual ones are in force.
    SettingsDamaged {
        /// The file.
        file: PathBuf,
        /// Where it is now; `None` when it could not be moved, and then it is not written either.
        kept_as: Option<PathBuf>,
    },
    /// The file that says which device this is was damaged. It was kept aside and the device has a new name; what it
    /// wrote is read under the old one.
    DeviceDamaged {
        /// The file.
        file: PathBuf,
        /// Where it is now; `None` when it could not be moved, and then nothing can be changed.
        kept_as: Option<PathBuf>,
    },
    /// The list of the organizations was damaged. It was kept aside and made anew from the folders that are there.
    ListDamaged {
        /// The file.
        file: PathBuf,
        /// Where it is now; `None` when it could not be moved, and then it is not written either.
        kept_as: Option<PathBuf>,
    },
    /// A file in the folder of a team belongs to another organization; it was left where it is and is not shown.
    OtherOrganization {
        /// The file.
        file: PathBuf,
    },
    /// Another window has the same data open: nothing can be changed in this one.
    InUse,
    /// This disk has no locks: two windows on the same data would not know of each other.
    NoLock,
    /// The data folder cannot be made or written: nothing can be changed.
    Unwritable {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
}
