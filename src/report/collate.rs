/// Returns a key that sorts as people look things up: no case, no accents, and ñ after n.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()) {
        match letter {
            'á' | 'à' | 'ä' | 'â' | 'ã' => key.push('a'),
            'é' | 'è' | 'ë' | 'ê' => key.push('e'),
            'í' | 'ì' | 'ï' | 'î' => key.push('i'),
            'ó' | 'ò' | 'ö' | 'ô' | 'õ' => key.push('o'),
            'ú' | 'ù' | 'ü' | 'û' => key.push('u'),
            'ç' => key.push('c'),
            // After every other letter that can follow an n.
            'ñ' => key.push_str("n~"),
            letter => key.push(letter),
        }
    }
    key
}

/// Returns things in the order of their titles, as people look them up.
pub(super) fn sorted<'a, T>(things: impl Iterator<Item = &'a T>, title: impl Fn(&T) -> &str) -> Vec<&'a T> {
    let mut things: Vec<&T> = things.collect();
    things.sort_by_cached_key(|thing| key(title(thing)));
    things
}
