//! The only room that writes a person's data.
//!
//! ```text
//! <data>/device.ron                                  who writes here, and which organization is open
//! <data>/organizations.ron                           which there are: alias, folder of the team, archived or not
//! <data>/salvaguarda.lock                            held while the program runs
//! <data>/organizations/<organization>/<device>.ron   what this device wrote; every other *.ron there is read too
//! <data>/organizations/<organization>/<device>.import-<our device>-<when>.ron   what this device took from a file
//! <data>/organizations/<organization>/identity.age   the key of a protected organization, under its passphrase
//! <data>/backups/<organization>/<device>-<when>.ron  copies of earlier states
//! <data>/deleted/<organization>/                     what was deleted and can be brought back for ten seconds
//! <data>/incoming/<organization>/                    one that is being taken in from a file and is not whole yet
//! <folder of a team>/<device>.ron                    a copy of what each device of the team wrote
//! <folder of a team>/<organization>.organization     the mark of a protected one, beside its identity.age
//! <config>/settings.ron                              what this person prefers
//! ```
//!
//! Every file is whole RON with its version on line 1, which is read alone and first. A file is only ever replaced
//! whole: written beside, synced, renamed, folder synced (`replace`). One thread (`saver`) does that; "saved" is
//! said when it is done. What cannot be read is renamed, never overwritten, and reported as a [`Notice`]; what others do
//! to the file of this device while it is open is found within seconds, at the next save and at closing, mended and
//! reported as well ([`Store::take_news`]).
//!
//! One organization is open at a time; [`Store::switch`] opens another while the lock stays. A team meets in a folder
//! of its own: a second thread (`watch`) copies the saved file of this device there and reads those of the others
//! every few seconds ([`Store::take_news`]). What is entered is on this computer first, so a folder that is gone, full,
//! read-only or does not answer costs nothing.
//!
//! A protected organization has an X25519 key of the age format ([`Vault`]). `identity.age` is that key, encrypted with
//! the passphrase by scrypt; records and backups keep their names and are encrypted to the key (`seal`), so that a save
//! costs no scrypt and `age -d -i identity.age <device>.ron` opens what it wrote. Whether a file is encrypted is seen by
//! its first bytes: one in the clear beside the key is read, reported, and turned over when it is this device's. Without
//! the key nothing is read and nothing written ([`ReadOnlyWhy::Locked`]). Settings and `device.ron` are never encrypted.
//!
//! A whole organization goes into one file and comes out of one. [`HandOver`] writes it, encrypted with a passphrase of
//! the file where that is wanted, reads it back from the disk, and only then may the organization be deleted here.
//! [`CopyFile`] reads one; what is in it is merged ([`Store::import`]) or becomes an organization of its own
//! ([`Store::receive`]), which comes into being with one rename.
//!
//! A team shares the key: its folder has a mark, `identity.age` and encrypted copies (`team_folder`). A device that has
//! not got the key writes nothing there from the moment it sees any sign of one, saves here as before, and takes the key
//! over when the passphrase is typed ([`Store::adopt`]). Nobody replaces the key that lies there but whoever changes the
//! passphrase, and nobody touches what another key encrypted. Who had a key of their own before keeps it, encrypted to
//! the new one, so that every file of theirs can still be opened.

mod backups;
mod beside;
mod body;
mod copies;
mod deleted;
mod device;
mod disk;
mod format;
mod hand_over;
mod imports;
mod leave;
mod lock;
mod news;
mod notice;
mod open;
mod organization;
mod organizations;
mod own_file;
mod places;
mod protect;
mod protection;
mod reading;
mod real_disk;
mod receive;
mod replace;
mod saver;
mod seal;
mod settings_file;
mod shared;
mod status;
mod switch;
mod team;
mod team_folder;
mod team_imports;
mod watch;
mod whose;
#[expect(clippy::module_inception, reason = "the room and its main type have one name")]
mod store;
mod unlock;
mod vault;

pub use backups::{Backup, BackupCounts, thinned};
pub use beside::{last_window, write_export};
pub use copies::{CopyFile, NotOpened};
pub use deleted::Deleted;
pub use disk::{Disk, DiskFile, DiskFolder, Seen};
pub use format::{
    Damage, OrganizationFile, Refused, SavedBy, Unreadable, read_organization, read_record,
    write_organization, write_record,
};
pub use hand_over::{HandOver, HandedOver, NotHandedOver};
pub use imports::{Import, NotImported, UndoneImport};
pub use leave::Left;
pub use lock::{Lock, Locked};
pub use news::{Meeting, News, TeamTrouble};
pub use notice::Notice;
pub use open::{Opened, Opening};
pub use organization::{Organization, OrganizationKind, Standing};
pub use organizations::Organizations;
pub use places::Places;
pub use protect::StaysOn;
pub use protection::Protection;
pub use real_disk::RealDisk;
pub use replace::{SaveError, Step};
pub use settings_file::{read_settings, write_settings};
pub use status::{ReadOnlyWhy, SaveStatus};
pub use store::Store;
pub use team_folder::TeamRefused;
pub use unlock::{Keyhole, StaysLocked, TeamKey, Unlocked};
pub use vault::{KeyRefused, SealedBy, Vault, Work, random_numbers};
