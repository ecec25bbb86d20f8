use crate::store::format::LONGEST_RECORD;
use crate::store::vault::is_sealed;
use crate::store::{Damage, Vault};
use std::io;
use zeroize::Zeroizing;

/// What stands between the record in memory and its bytes on the disk: nothing, or the key of the organization.
#[derive(Clone, Debug, Default)]
pub(crate) enum Seal {
    /// The bytes are the record.
    #[default]
    Clear,
    /// The bytes are encrypted to this key.
    Vault(Box<Vault>),
}

/// The bytes of a file once they are open, and how they were.
#[derive(Debug)]
pub(crate) struct Unsealed {
    /// The record.
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    /// It was in the clear although the organization is protected.
    pub(crate) bare: bool,
}

impl Seal {
    /// Returns the bytes for the disk.
    pub(crate) fn close(&self, bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        self.close_within(bytes, LONGEST_RECORD)
    }

    /// Does the same for a file that may have `longest` bytes.
    pub(crate) fn close_within(&self, bytes: Vec<u8>, longest: u64) -> io::Result<Vec<u8>> {
        let Self::Vault(vault) = self else { return Ok(bytes) };
        let sealed = vault.seal(&Zeroizing::new(bytes))?;
        // What could not be read back is not written.
        if sealed.len() as u64 > longest { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(sealed) }
    }

    /// Returns whether bytes are on the disk as they belong there: in the clear, or encrypted to the key in force.
    pub(crate) fn is_on(&self, bytes: &[u8]) -> bool {
        match self {
            Self::Clear => !is_sealed(bytes),
            Self::Vault(vault) => vault.has_sealed(bytes),
        }
    }

    /// Opens the bytes of a file. One in the clear is taken as it is: its device has not turned over yet.
    pub(crate) fn open(&self, bytes: Vec<u8>) -> Result<Unsealed, Damage> {
        match (self, is_sealed(&bytes)) {
            (Self::Clear, false) => Ok(Unsealed { bytes: Zeroizing::new(bytes), bare: false }),
            (Self::Clear, true) => Err(Damage::Sealed),
            (Self::Vault(_), false) => Ok(Unsealed { bytes: Zeroizing::new(bytes), bare: true }),
            (Self::Vault(vault), true) => match vault.open(&bytes) {
                Ok(bytes) => Ok(Unsealed { bytes, bare: false }),
                Err(_) => Err(Damage::Sealed),
            },
        }
    }
}
