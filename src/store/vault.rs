use crate::passphrase::{Secret, WORDS};
use age::scrypt;
use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519;
use age::{Decryptor, EncryptError};
use std::fmt;
use std::io::{self, Read as _};
use std::iter;
use zeroize::Zeroizing;

/// The first bytes of every age file.
const MAGIC: &[u8] = b"age-encryption.org/";

/// The longest `identity.age` that is read, in bytes.
pub(crate) const LONGEST_IDENTITY: u64 = 16 << 10;

/// What comes before the secret key where it is written.
const KEY_PREFIX: &str = "AGE-SECRET-KEY-";

/// The key of a protected organization. Its secret is overwritten when it is dropped.
#[derive(Clone)]
pub struct Vault {
    identity: x25519::Identity,
    /// Keys that this computer had before it took over that of its team: what they encrypted is opened as well.
    former: Vec<x25519::Identity>,
}

/// How much work it is to try a passphrase: scrypt with N = 2 to this, r = 8, p = 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work(u8);

/// Why a passphrase did not open a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyRefused {
    /// It is another passphrase.
    Wrong,
    /// The bytes are not what was written.
    Damaged,
    /// To try it would take more time and memory than this program ever asks for.
    TooMuchWork,
}

/// What opens an encrypted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedBy {
    /// A passphrase of its own.
    Passphrase,
    /// The key of an organization.
    Key,
}

impl Work {
    /// About a second and 256 MiB for each try, as `age -p` has it. Fixed, so that a slow machine is no weaker.
    pub const STANDARD: Self = Self(18);

    /// The most that is done for a file: 1 GiB. A hostile one could ask for more than the machine has.
    const MOST: Self = Self(20);

    /// Sets the work by hand: 1 to 20, for tests.
    pub fn of(log_n: u8) -> Self {
        Self(log_n.clamp(1, Self::MOST.0))
    }
}

impl Vault {
    /// Makes a new key.
    pub fn generate() -> Self {
        Self { identity: x25519::Identity::generate(), former: Vec::new() }
    }

    /// Reads a recovery key; `None` when it is not one.
    pub fn from_recovery_key(key: &Secret) -> Option<Self> {
        let text = Zeroizing::new(key.text().split_whitespace().collect::<String>().to_uppercase());
        let identity = text.starts_with(KEY_PREFIX).then(|| text.parse().ok())??;
        Some(Self { identity, former: Vec::new() })
    }

    /// Returns whether both are the same key.
    pub fn is_same(&self, other: &Self) -> bool {
        self.identity.to_public().to_string() == other.identity.to_public().to_string()
    }

    /// Returns this key, which from now on opens what `before` opens as well.
    #[must_use]
    pub(crate) fn remembering(mut self, before: &Self) -> Self {
        self.former.push(before.identity.clone());
        self.former.extend(before.former.iter().cloned());
        self
    }

    /// Returns the bytes of a file that keeps the former keys, encrypted to this one; `None` when there are none.
    pub(crate) fn former_keys(&self) -> Option<io::Result<Vec<u8>>> {
        let mut text = Zeroizing::new(String::with_capacity(128 * self.former.len()));
        for key in &self.former {
            text.push_str(key.to_string().expose_secret());
            text.push('\n');
        }
        (!self.former.is_empty()).then(|| self.seal(text.as_bytes()))
    }

    /// Takes over the keys in such a file; nothing when it is another key's.
    pub(crate) fn remember(&mut self, bytes: &[u8]) {
        let Ok(text) = decrypted(iter::once(&self.identity as &dyn age::Identity), bytes) else { return };
        let lines = std::str::from_utf8(&text).unwrap_or_default().lines();
        self.former.extend(lines.filter_map(|line| line.parse::<x25519::Identity>().ok()));
    }

    /// Returns the recovery key: the secret key itself, as the `age` command reads it.
    pub fn recovery_key(&self) -> Secret {
        Secret::new(self.identity.to_string().expose_secret())
    }

    /// Returns the bytes of `identity.age`: the secret key, encrypted with a passphrase.
    ///
    /// # Errors
    ///
    /// When there is no memory for the work.
    pub fn wrapped(&self, passphrase: &Secret, work: Work) -> io::Result<Vec<u8>> {
        let key = self.identity.to_string();
        let text =
            Zeroizing::new(format!("# public key: {}\n{}\n", self.identity.to_public(), key.expose_secret()));
        seal_with(passphrase, work, text.as_bytes())
    }

    /// Opens the bytes of `identity.age`.
    ///
    /// # Errors
    ///
    /// When it is another passphrase or not such a file.
    pub fn unwrap(bytes: &[u8], passphrase: &Secret) -> Result<Self, KeyRefused> {
        let mut identity = scrypt::Identity::new(SecretString::from(passphrase.text().trim().to_owned()));
        identity.set_max_work_factor(Work::MOST.0);
        let text = decrypted(iter::once(&identity as &dyn age::Identity), bytes)?;
        let text = std::str::from_utf8(&text).ok().ok_or(KeyRefused::Damaged)?;
        let key = text.lines().find(|line| line.starts_with(KEY_PREFIX)).ok_or(KeyRefused::Damaged)?;
        let identity = key.trim().parse().ok().ok_or(KeyRefused::Damaged)?;
        Ok(Self { identity, former: Vec::new() })
    }

    /// Encrypts the bytes of a file. Costs no scrypt.
    pub(crate) fn seal(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        age::encrypt(&self.identity.to_public(), bytes).map_err(io_error)
    }

    /// Decrypts the bytes of a file; the error when they are not whole or of another key.
    pub(crate) fn open(&self, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyRefused> {
        let keys = iter::once(&self.identity).chain(&self.former);
        decrypted(keys.map(|key| key as &dyn age::Identity), bytes)
    }

    /// Returns whether the bytes are encrypted, and not to a former key.
    pub(crate) fn has_sealed(&self, bytes: &[u8]) -> bool {
        let key = || iter::once(&self.identity as &dyn age::Identity);
        is_sealed(bytes) && (self.former.is_empty() || decrypted(key(), bytes).is_ok())
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

/// Returns whether bytes are an age file, by its first ones.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Returns what opens an encrypted file.
///
/// # Errors
///
/// When it is not a whole age file.
pub(crate) fn sealed_by(bytes: &[u8]) -> Result<SealedBy, KeyRefused> {
    let decryptor = Decryptor::new_buffered(bytes).map_err(|error| not_opened(&error))?;
    Ok(if decryptor.is_scrypt() { SealedBy::Passphrase } else { SealedBy::Key })
}

/// Encrypts the bytes of a file with a passphrase of its own, as `age -p` does.
pub(crate) fn seal_with(passphrase: &Secret, work: Work, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.text().trim().to_owned()));
    recipient.set_work_factor(work.0);
    age::encrypt(&recipient, bytes).map_err(io_error)
}

/// Decrypts a file with its passphrase or with a recovery key, whichever was typed. Takes about a second.
pub(crate) fn open_with(bytes: &[u8], secret: &Secret) -> Result<Zeroizing<Vec<u8>>, KeyRefused> {
    if let Some(vault) = Vault::from_recovery_key(secret) {
        return vault.open(bytes);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(secret.text().trim().to_owned()));
    identity.set_max_work_factor(Work::MOST.0);
    decrypted(iter::once(&identity as &dyn age::Identity), bytes)
}

/// Decrypts into memory that is overwritten when it is dropped. It is as long as the file from the start: nothing
/// moves, and no copy is left behind.
fn decrypted<'a>(
    identities: impl Iterator<Item = &'a dyn age::Identity>,
    bytes: &[u8],
) -> Result<Zeroizing<Vec<u8>>, KeyRefused> {
    let decryptor = Decryptor::new_buffered(bytes).map_err(|error| not_opened(&error))?;
    let mut reader = decryptor.decrypt(identities).map_err(|error| not_opened(&error))?;
    let mut text = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut text).ok().ok_or(KeyRefused::Damaged)?;
    Ok(text)
}

fn not_opened(error: &age::DecryptError) -> KeyRefused {
    use age::DecryptError::{DecryptionFailed, ExcessiveWork, KeyDecryptionFailed, NoMatchingKeys};
    if matches!(error, DecryptionFailed | KeyDecryptionFailed | NoMatchingKeys) {
        KeyRefused::Wrong
    } else if matches!(error, ExcessiveWork { .. }) {
        KeyRefused::TooMuchWork
    } else {
        KeyRefused::Damaged
    }
}

fn io_error(error: EncryptError) -> io::Error {
    if let EncryptError::Io(error) = error { error } else { io::Error::other(error.to_string()) }
}

/// Returns numbers from the system's own source of randomness, to choose the words of a passphrase by.
///
/// # Errors
///
/// When the system has no randomness to give.
pub fn random_numbers() -> io::Result<[u16; WORDS]> {
    let mut bytes = Zeroizing::new([0_u8; 2 * WORDS]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|error| io::Error::other(error.to_string()))?;
    let mut numbers = [0; WORDS];
    for (number, pair) in numbers.iter_mut().zip(bytes.chunks_exact(2)) {
        *number = pair.iter().fold(0, |number, byte| number << 8 | u16::from(*byte));
    }
    Ok(numbers)
}
