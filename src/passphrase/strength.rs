use crate::passphrase::{Secret, WORDS, generated};
use zeroize::Zeroizing;

/// The fewest letters, blanks included, of a passphrase.
pub const LEAST_LETTERS: usize = 15;

/// How many letters must be left once common passwords are taken out.
const LEAST_OWN: usize = 10;

/// How many different letters there must be.
const LEAST_DIFFERENT: usize = 6;

const COMMON: &str = include_str!("../../assets/passphrases/common.txt");

/// How good a passphrase is against somebody who tries many. Only length and what everybody uses count: rules about
/// capitals and signs make passphrases hard to remember and easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Nothing was typed.
    Empty,
    /// It has too few letters.
    Short {
        /// How many more it needs.
        missing: usize,
    },
    /// It is made of what many people use, or of the same few letters.
    Common,
    /// It is long enough and not common.
    Good,
}

impl Strength {
    /// Judges a passphrase.
    pub fn of(secret: &Secret) -> Self {
        let text = secret.text().trim();
        let letters = text.chars().count();
        if letters == 0 {
            return Self::Empty;
        }
        if letters < LEAST_LETTERS {
            return Self::Short { missing: LEAST_LETTERS - letters };
        }
        if is_generated(text) || own_letters(text) >= LEAST_OWN { Self::Good } else { Self::Common }
    }
}

fn is_generated(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut different = words.clone();
    different.sort_unstable();
    different.dedup();
    let known = |list: &[&str]| words.iter().all(|word| list.binary_search(word).is_ok());
    words.len() >= WORDS && different.len() + 1 >= WORDS && generated::lists().iter().any(|list| known(list))
}

/// Counts the letters that are in no common password; none when there are few different ones or a piece is repeated.
fn own_letters(text: &str) -> usize {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
    let mut rest = Zeroizing::new(letters.map(plain).collect::<String>());
    let mut different: Vec<char> = rest.chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < LEAST_DIFFERENT || is_repeated(&rest) {
        return 0;
    }
    let mut common: Vec<&str> = generated::entries(COMMON).collect();
    common.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    for word in common {
        // A blank stays in its place, so that what stood around it does not become another word.
        *rest = rest.replace(word, " ");
    }
    rest.chars().filter(|letter| *letter != ' ').count()
}

/// Returns whether a text is a piece of at most half its length, again and again.
fn is_repeated(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    (1..=letters.len() / 2).any(|piece| letters.iter().zip(letters.iter().skip(piece)).all(|(a, b)| a == b))
}

fn plain(letter: char) -> char {
    match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    }
}
