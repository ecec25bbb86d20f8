use crate::i18n::Lang;
use crate::passphrase::Secret;

/// How many words a generated passphrase has: 66 bits.
pub const WORDS: usize = 6;

/// How many words there are to choose from: 11 bits each, so that no word is likelier than another.
const CHOICE: usize = 2048;

const SPANISH: &str = include_str!("../../assets/passphrases/es.txt");
const ENGLISH: &str = include_str!("../../assets/passphrases/en.txt");

/// Returns a passphrase of six words of `lang`, each chosen by one of six random numbers.
pub fn generated(lang: Lang, random: [u16; WORDS]) -> Secret {
    let list: Vec<&str> = entries(file(lang)).collect();
    let mut secret = Secret::default();
    for number in random {
        if !secret.is_empty() {
            secret.typed().push(' ');
        }
        secret.typed().push_str(list.get(usize::from(number) % CHOICE).copied().unwrap_or_default());
    }
    secret
}

/// Returns the sorted words of every language.
pub(super) fn lists() -> Vec<Vec<&'static str>> {
    Lang::ALL.iter().map(|lang| entries(file(*lang)).collect()).collect()
}

/// Returns the lines of a list without its head.
pub(super) fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => SPANISH,
        Lang::En => ENGLISH,
    }
}
