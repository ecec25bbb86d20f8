#![expect(clippy::disallowed_methods, reason = "it reads the file that holds a passphrase")]

use crate::cli::{Console, say};
use crate::i18n::Words;
use crate::passphrase::{Secret, Strength};
use crate::store::{Opened, Opening, Protection, SealedBy, Unlocked};
use crate::tr;
use std::io;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Where a passphrase is read from, where nobody can type it.
const VARIABLE: &str = "SALVAGUARDA_PASSPHRASE_FILE";

/// Where the passphrase of an encrypted copy is read from.
const OF_COPY: &str = "SALVAGUARDA_COPY_PASSPHRASE_FILE";

/// Opens the store, and with its passphrase where there is one: that in the file that `SALVAGUARDA_PASSPHRASE_FILE`
/// names, or what is typed in the terminal. `None`: it stayed locked, and that was said.
pub(super) fn open(opening: Opening, words: &Words, console: &mut Console<'_>) -> Option<Opened> {
    let mut opened = opening.clone().open();
    match opened.store.protection() {
        Protection::Off | Protection::Open => return Some(opened),
        Protection::Locked => {}
    }
    let vault = asked(words).and_then(|secret| unlocked(&opened, &secret, words));
    match vault {
        Ok(Unlocked { vault, renewed }) => {
            // It was changed on another computer of the team. It is found there again when this fails.
            renewed.map(|identity| opened.store.renew_identity(&identity).ok());
            opened.store.let_go();
            Some(Opening { vault: Some(vault), ..opening }.open())
        }
        Err(sentence) => {
            console.complain(&sentence);
            None
        }
    }
}

fn unlocked(opened: &Opened, secret: &Secret, words: &Words) -> Result<Unlocked, String> {
    let unlocked = opened.store.keyhole().open(&*opened.store.disk(), secret);
    unlocked.map_err(|why| say::stays_locked(words, why))
}

/// Returns what opens an encrypted file: what is in the file that `SALVAGUARDA_COPY_PASSPHRASE_FILE` names, or else
/// `SALVAGUARDA_PASSPHRASE_FILE`, or what is typed in the terminal.
pub(super) fn of_copy(words: &Words, by: SealedBy) -> Result<Secret, String> {
    let question = match by {
        SealedBy::Passphrase => tr!(words, "cli-copy-passphrase"),
        SealedBy::Key => tr!(words, "cli-copy-key"),
    };
    match named(OF_COPY).or_else(|| named(VARIABLE)) {
        Some(file) => read(&file, words),
        None => prompt(&question).map_err(|_no_terminal| tr!(words, "cli-copy-passphrase-needed")),
    }
}

/// Returns the passphrase for a file that is to be written: that in the file that `SALVAGUARDA_COPY_PASSPHRASE_FILE`
/// names, or what is typed in the terminal, twice. Never that of the organization, which is nobody else's.
pub(super) fn for_copy(words: &Words) -> Result<Secret, String> {
    let secret = match named(OF_COPY) {
        Some(file) => read(&file, words)?,
        None => {
            let needed = |_no_terminal| tr!(words, "cli-copy-passphrase-needed");
            let secret = prompt(&tr!(words, "cli-copy-passphrase")).map_err(needed)?;
            let again = prompt(&tr!(words, "cli-copy-passphrase-again")).map_err(needed)?;
            if again != secret {
                return Err(tr!(words, "cli-passphrase-differs"));
            }
            secret
        }
    };
    match Strength::of(&secret) {
        Strength::Good => Ok(secret),
        Strength::Empty | Strength::Short { .. } | Strength::Common => Err(tr!(words, "cli-passphrase-weak")),
    }
}

fn asked(words: &Words) -> Result<Secret, String> {
    match named(VARIABLE) {
        Some(file) => read(&file, words),
        None => {
            prompt(&tr!(words, "cli-passphrase")).map_err(|_no_terminal| tr!(words, "cli-passphrase-needed"))
        }
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

fn read(file: &Path, words: &Words) -> Result<Secret, String> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Secret::new(&Zeroizing::new(text))),
        Err(error) => {
            let file = file.display().to_string();
            Err(tr!(words, "cli-passphrase-unreadable", file = file, reason = error.to_string()))
        }
    }
}

fn prompt(question: &str) -> io::Result<Secret> {
    rpassword::prompt_password(format!("{question} ")).map(|text| Secret::new(&Zeroizing::new(text)))
}
