use crate::passphrase::Secret;
use crate::store::format::LONGEST_RECORD;
use crate::store::team_folder::{Signs, has_another_key, is_half_written};
use crate::store::vault::{KeyRefused, LONGEST_IDENTITY, is_sealed};
use crate::store::{Disk, Vault};
use std::io;
use std::path::{Path, PathBuf};

/// The name of the file with the key.
pub(crate) const IDENTITY: &str = "identity.age";

/// What the name of a file with former keys begins with.
const FORMER: &str = "former-key-";

/// How a protected organization is opened: where its key is.
#[derive(Clone, Debug)]
pub struct Keyhole {
    folder: PathBuf,
    backups: PathBuf,
    own: Option<PathBuf>,
    team: Option<PathBuf>,
}

/// The key of an organization that was opened with its passphrase.
#[derive(Debug)]
pub struct Unlocked {
    /// The key.
    pub vault: Vault,
    /// The bytes of the key in the folder of the team, when only they were opened by the passphrase: it was changed on
    /// another computer.
    pub renewed: Option<Vec<u8>>,
}

/// The key that lies in the folder of a team.
#[derive(Debug)]
pub struct TeamKey {
    /// The key.
    pub vault: Vault,
    /// Its bytes there, which the passphrase opened.
    pub identity: Vec<u8>,
}

/// Why an organization stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaysLocked {
    /// It is not the passphrase, nor the recovery key.
    Wrong,
    /// `identity.age` is damaged, missing or hostile: only the recovery key opens the organization.
    NoIdentity,
    /// `identity.age` is another organization's under the same passphrase: its key opens nothing that this device wrote.
    Foreign,
    /// It opens the folder of the team, but this computer has another key.
    TeamOnly,
    /// It opens what is on this computer, but in the folder of the team the passphrase is another one by now.
    NewerInTeam,
    /// The disk does not give out `identity.age`.
    Unreadable(io::ErrorKind),
}

impl Keyhole {
    pub(crate) fn new(folder: PathBuf, backups: PathBuf) -> Self {
        Self { folder, backups, own: None, team: None }
    }

    /// Has the key asked whether it opens this device's file as well, before it is taken for that of the organization.
    #[must_use]
    pub(crate) fn with_own(self, own: PathBuf) -> Self {
        Self { own: Some(own), ..self }
    }

    /// Has the key in the folder of a team tried as well.
    #[must_use]
    pub(crate) fn with_team(self, team: Option<PathBuf>) -> Self {
        Self { team, ..self }
    }

    /// Returns the file with the key.
    pub(crate) fn identity(&self) -> PathBuf {
        self.folder.join(IDENTITY)
    }

    /// Returns whether there is a file with the key.
    pub(crate) fn has_identity(&self, disk: &dyn Disk) -> bool {
        disk.look(&self.identity()).is_ok_and(|seen| seen.is_some())
    }

    /// Opens the key with the passphrase or with the recovery key. Takes about a second: not for the thread that draws.
    ///
    /// # Errors
    ///
    /// When it is neither, or there is no key to open.
    pub fn unlock(&self, disk: &dyn Disk, secret: &Secret) -> Result<Vault, StaysLocked> {
        self.open(disk, secret).map(|unlocked| unlocked.vault)
    }

    /// Does the same, and says when only the key in the folder of the team was opened. Give that to
    /// [`Store::renew_identity`](crate::store::Store::renew_identity).
    ///
    /// # Errors
    ///
    /// When it is neither, or there is no key to open.
    pub fn open(&self, disk: &dyn Disk, secret: &Secret) -> Result<Unlocked, StaysLocked> {
        if let Some(vault) = Vault::from_recovery_key(secret) {
            let vault = self.remembering(disk, vault);
            return if self.fits(disk, &vault) {
                Ok(Unlocked { vault, renewed: None })
            } else {
                Err(StaysLocked::Wrong)
            };
        }
        let here = disk.read(&self.identity(), LONGEST_IDENTITY);
        let why = match tried(&here, secret) {
            Ok(vault) => {
                let vault = self.remembering(disk, vault);
                return if self.is_strange(disk, &vault) {
                    Err(StaysLocked::Foreign)
                } else {
                    Ok(Unlocked { vault, renewed: None })
                };
            }
            Err(why) => why,
        };
        let Some(team) = &self.team else { return Err(why) };
        let there = disk.read(&team.join(IDENTITY), LONGEST_IDENTITY);
        if matches!((&here, &there), (Ok(here), Ok(there)) if here == there) {
            return Err(why);
        }
        match (tried(&there, secret), there) {
            (Ok(vault), Ok(identity)) => {
                let vault = self.remembering(disk, vault);
                if self.is_of(disk, &vault) {
                    Ok(Unlocked { vault, renewed: Some(identity) })
                } else {
                    Err(StaysLocked::TeamOnly)
                }
            }
            (Ok(_) | Err(_), _) => Err(why),
        }
    }

    /// Opens the key that lies in the folder of the team. Takes about a second: not for the thread that draws.
    ///
    /// # Errors
    ///
    /// When it is another passphrase, or the key has not come there yet.
    pub fn team_key(&self, disk: &dyn Disk, secret: &Secret) -> Result<TeamKey, StaysLocked> {
        let Some(team) = &self.team else { return Err(StaysLocked::NoIdentity) };
        let organization = self.folder.file_name().unwrap_or_default().to_string_lossy();
        let names = disk.files(team).map_err(|error| StaysLocked::Unreadable(error.kind()))?;
        // A key is only taken over where it says whose it is.
        if !Signs::of(&names).has(&organization) {
            return Err(StaysLocked::NoIdentity);
        }
        let there = disk.read(&team.join(IDENTITY), LONGEST_IDENTITY);
        let vault = tried(&there, secret)?;
        let identity = there.map_err(|error| StaysLocked::Unreadable(error.kind()))?;
        Ok(TeamKey { vault, identity })
    }

    /// Returns whether the key in the folder of the team may be replaced by one under another passphrase: when it is
    /// this one, and under the passphrase that holds. `current` is that, or the recovery key.
    ///
    /// # Errors
    ///
    /// When it is another key, or has another passphrase by now.
    pub fn may_change_team(
        &self,
        disk: &dyn Disk,
        current: &Secret,
        vault: &Vault,
    ) -> Result<(), StaysLocked> {
        let Some(team) = &self.team else { return Ok(()) };
        let there = disk.read(&team.join(IDENTITY), LONGEST_IDENTITY);
        if matches!(&there, Err(error) if error.kind() == io::ErrorKind::NotFound) {
            return Ok(());
        }
        if Vault::from_recovery_key(current).is_some() {
            let another = has_another_key(disk, team, vault);
            let another = another.map_err(|error| StaysLocked::Unreadable(error.kind()))?;
            return if another { Err(StaysLocked::NewerInTeam) } else { Ok(()) };
        }
        match tried(&there, current) {
            Ok(theirs) if theirs.is_same(vault) => Ok(()),
            Ok(_) | Err(StaysLocked::Wrong) => Err(StaysLocked::NewerInTeam),
            Err(why) => Err(why),
        }
    }

    /// Returns the file in which the next former key is kept.
    pub(crate) fn next_former(&self, disk: &dyn Disk) -> PathBuf {
        let taken = self.formers(disk).len();
        let free = |number: &usize| {
            let file = self.folder.join(format!("{FORMER}{number}.age"));
            matches!(disk.look(&file), Ok(None))
        };
        let number = (taken + 1..taken + 1000).find(free).unwrap_or(taken + 1);
        self.folder.join(format!("{FORMER}{number}.age"))
    }

    /// Returns the files with the keys that this computer had before.
    pub(crate) fn formers(&self, disk: &dyn Disk) -> Vec<PathBuf> {
        let names = disk.files(&self.folder).unwrap_or_default();
        let former = |name: &&PathBuf| name.to_str().is_some_and(|name| name.starts_with(FORMER));
        names.iter().filter(former).map(|name| self.folder.join(name)).collect()
    }

    /// Adds the keys that this computer had before, which open what is not turned over yet.
    fn remembering(&self, disk: &dyn Disk, mut vault: Vault) -> Vault {
        for file in self.formers(disk) {
            if let Ok(bytes) = disk.read(&file, LONGEST_IDENTITY) {
                vault.remember(&bytes);
            }
        }
        vault
    }

    /// Returns whether a key opens some file of the organization: on this computer, or of its team where this computer
    /// has none yet.
    fn fits(&self, disk: &dyn Disk, vault: &Vault) -> bool {
        let opens = |folder: &Path| sealed_in(disk, folder).any(|bytes| vault.open(&bytes).is_ok());
        let here = [&self.folder, &self.backups].into_iter().any(|folder| opens(folder));
        here || !self.has_sealed(disk) && self.team.as_deref().is_some_and(opens)
    }

    /// Returns whether what this device wrote needs another key: none of it is opened by this one, and some of it is
    /// whole. With nothing encrypted yet, as a crash while protecting leaves it, no key is strange.
    fn is_strange(&self, disk: &dyn Disk, vault: &Vault) -> bool {
        let own = self.own.iter().filter_map(|file| disk.read(file, LONGEST_RECORD).ok());
        let ours = own.filter(|bytes| is_sealed(bytes)).chain(sealed_in(disk, &self.backups));
        let mut is_strange = false;
        for bytes in ours {
            match vault.open(&bytes) {
                Ok(_) => return false,
                Err(KeyRefused::Wrong) => is_strange = true,
                Err(KeyRefused::Damaged | KeyRefused::TooMuchWork) => {}
            }
        }
        is_strange
    }

    /// Returns whether nothing on this computer needs another key: only then may this one take the place of what is here.
    fn is_of(&self, disk: &dyn Disk, vault: &Vault) -> bool {
        let opens = |bytes: Vec<u8>| vault.open(&bytes).err() != Some(KeyRefused::Wrong);
        [&self.folder, &self.backups].into_iter().all(|folder| sealed_in(disk, folder).all(opens))
    }

    /// Returns whether there is something on this computer for which a key is needed.
    fn has_sealed(&self, disk: &dyn Disk) -> bool {
        [&self.folder, &self.backups].into_iter().any(|folder| sealed_in(disk, folder).next().is_some())
    }
}

/// Opens the bytes of a key.
fn tried(read: &io::Result<Vec<u8>>, secret: &Secret) -> Result<Vault, StaysLocked> {
    match read {
        Ok(bytes) => Vault::unwrap(bytes, secret).map_err(|why| match why {
            KeyRefused::Wrong => StaysLocked::Wrong,
            KeyRefused::Damaged | KeyRefused::TooMuchWork => StaysLocked::NoIdentity,
        }),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::FileTooLarge) => {
            Err(StaysLocked::NoIdentity)
        }
        Err(error) => Err(StaysLocked::Unreadable(error.kind())),
    }
}

/// Reads the encrypted records and backups in a folder, and what was kept aside of them; not keys, nor what was half
/// written when the program was killed.
fn sealed_in(disk: &dyn Disk, folder: &Path) -> impl Iterator<Item = Vec<u8>> {
    let names = disk.files(folder).unwrap_or_default();
    let files: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let is_key = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "age");
    let records = files.into_iter().filter(move |file| !is_key(file) && !is_half_written(file));
    records.filter_map(|file| disk.read(&file, LONGEST_RECORD).ok()).filter(|bytes| is_sealed(bytes))
}
