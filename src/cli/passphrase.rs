#![expect(clippy::disallowed_methods, reason = "it reads the file that holds a passphrase")]

use crate::cli::{Console, say};
use crate::i18n::Words;
use crate::passphrase::Secret;
use crate::store::{Opened, Opening, Protection, Unlocked};
use crate::tr;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Where a passphrase is read from, where nobody can type it.
const VARIABLE: &str = "SALVAGUARDA_PASSPHRASE_FILE";

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

fn asked(words: &Words) -> Result<Secret, String> {
    match std::env::var_os(VARIABLE).map(PathBuf::from) {
        Some(file) => match std::fs::read_to_string(&file) {
            Ok(text) => Ok(Secret::new(&Zeroizing::new(text))),
            Err(error) => {
                let file = file.display().to_string();
                Err(tr!(words, "cli-passphrase-unreadable", file = file, reason = error.to_string()))
            }
        },
        None => match rpassword::prompt_password(format!("{} ", tr!(words, "cli-passphrase"))) {
            Ok(text) => Ok(Secret::new(&Zeroizing::new(text))),
            Err(_) => Err(tr!(words, "cli-passphrase-needed")),
        },
    }
}
