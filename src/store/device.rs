use crate::record::DeviceId;
use crate::store::format::{LONGEST_SHEET, read_sheet, write_sheet};
use crate::store::replace::replace;
use crate::store::{Disk, SaveError, Step, Unreadable};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

const KIND: &str = "salvaguarda-device";

/// Who writes here, and into which organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Device {
    /// The device.
    pub(crate) id: DeviceId,
    /// The folder of the organization that is opened.
    pub(crate) organization: String,
}

#[derive(Serialize, Deserialize)]
struct DeviceV1 {
    device: String,
    organization: String,
}

impl Device {
    /// Reads `device.ron`; `Ok(None)` when it names something that cannot be a file.
    pub(crate) fn read(bytes: &[u8]) -> Result<Option<Self>, Unreadable> {
        let DeviceV1 { device, organization } = read_sheet(KIND, bytes)?;
        let both = is_name(&device) && is_name(&organization);
        Ok(both.then(|| Self { id: DeviceId::new(device), organization }))
    }

    /// Writes `device.ron`.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let device =
            DeviceV1 { device: self.id.as_str().to_owned(), organization: self.organization.clone() };
        // Two strings always serialize.
        write_sheet(KIND, &device).unwrap_or_default()
    }

    /// Puts it in the place of `file`.
    pub(crate) fn write(&self, disk: &dyn Disk, file: &Path) -> Result<(), SaveError> {
        let _one = REPLACING.lock().unwrap_or_else(PoisonError::into_inner);
        replace(disk, file, &self.bytes())
    }

    /// Returns whether `file` says that the folder is another device's.
    pub(crate) fn is_another_in(&self, disk: &dyn Disk, file: &Path) -> bool {
        let there = disk.read(file, LONGEST_SHEET).ok().and_then(|bytes| Self::read(&bytes).ok().flatten());
        there.is_some_and(|there| there.id != self.id)
    }

    /// Writes it where there is none.
    pub(crate) fn keep(&self, disk: &dyn Disk, file: &Path) -> Result<(), SaveError> {
        let _one = REPLACING.lock().unwrap_or_else(PoisonError::into_inner);
        match disk.look(file).map_err(|error| SaveError::new(Step::Look, &error, file))? {
            Some(_) => Ok(()),
            None => replace(disk, file, &self.bytes()),
        }
    }
}

/// Held while `device.ron` is replaced: the thread that saves and the one that draws both do that.
static REPLACING: Mutex<()> = Mutex::new(());

/// Returns sixteen random letters and digits, 80 bits, from the system's own source of randomness (getrandom): two
/// devices that took the same name would write the same file. Nothing of the computer or of the person is in it.
pub(crate) fn random_name() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)?;
    let letters = b"abcdefghijklmnopqrstuvwxyz234567";
    Ok(bytes
        .iter()
        .filter_map(|byte| letters.get(usize::from(byte % 32)))
        .map(|letter| char::from(*letter))
        .collect())
}

/// Returns whether `name` can be one file in a folder on every system.
pub(crate) fn is_name(name: &str) -> bool {
    let odd = |letter: char| letter.is_control() || "/\\:*?\"<>|".contains(letter);
    !name.is_empty() && name.len() <= 100 && !name.starts_with('.') && !name.contains(odd)
}
