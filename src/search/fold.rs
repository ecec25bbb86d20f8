use std::ops::Range;

/// Hands out each word of `text`: where it stands, and its letters in lower case.
///
/// A word is a run of letters and digits. An apostrophe inside it is left out ("don't" is "dont"), and so are marks that
/// combine with the letter before them.
pub(super) fn each_word(text: &str, mut found: impl FnMut(Range<usize>, &str)) {
    let mut word = String::new();
    let mut place = 0..0;
    for (at, letter) in text.char_indices() {
        let next = at + letter.len_utf8();
        let follows = !word.is_empty() && place.end == at;
        if is_letter(letter) {
            if word.is_empty() {
                place.start = at;
            }
            push_lower(&mut word, letter);
            place.end = next;
        } else if follows && is_mark(letter) {
            place.end = next;
        } else if follows && is_apostrophe(letter) {
            // Whether it is inside a word, the next letter says.
        } else if !word.is_empty() {
            found(place.clone(), &word);
            word.clear();
        }
    }
    if !word.is_empty() {
        found(place, &word);
    }
}

/// Returns a lower-case word without its accents: `contraseña` is `contrasena`.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match plain_letters(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded
}

/// Returns where the first `typed` folded letters of `word`, a word as it is written, end.
pub(super) fn end_of_typed(word: &str, typed: usize) -> usize {
    let mut seen = 0;
    let mut lower = String::new();
    for (at, letter) in word.char_indices() {
        if seen >= typed && !is_mark(letter) {
            return at;
        }
        if is_letter(letter) {
            lower.clear();
            push_lower(&mut lower, letter);
            seen += fold(&lower).chars().count();
        }
    }
    word.len()
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && letter.is_alphanumeric() && !is_mark(letter))
}

/// Returns whether this combines with the letter before it: accents, Arabic vowels and the Arabic stretch.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}')
}

fn push_lower(word: &mut String, letter: char) {
    if letter.is_ascii() {
        word.push(letter.to_ascii_lowercase());
    } else {
        word.extend(letter.to_lowercase().filter(|letter| !is_mark(*letter)));
    }
}

fn plain_letters(letter: char) -> Option<&'static str> {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'ş' | 'š' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        _ => return None,
    };
    Some(plain)
}
