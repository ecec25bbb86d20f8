/// Returns whether `word` is `typed` but for one letter at most: missing, added, changed, or swapped with the next.
pub(super) fn is_one_edit(typed: &str, word: &str) -> bool {
    if typed.is_ascii() && word.is_ascii() {
        one_edit(typed.as_bytes(), word.as_bytes())
    } else {
        let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
        one_edit(&typed, &word)
    }
}

/// Returns whether `word` begins with `typed` but for one letter at most.
pub(super) fn begins_one_edit(typed: &str, word: &str) -> bool {
    if typed.is_ascii() && word.is_ascii() {
        begins(typed.as_bytes(), word.as_bytes())
    } else {
        let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
        begins(&typed, &word)
    }
}

fn begins<T: PartialEq>(typed: &[T], word: &[T]) -> bool {
    let same_start = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) = (&typed[same_start..], &word[same_start..]);
    match (typed, word) {
        ([], _) | ([_], []) => true,
        (_, []) => false,
        ([_, after_typed @ ..], [_, after @ ..]) => {
            let is_swapped = match (typed, word) {
                ([a, b, rest @ ..], [c, d, after @ ..]) => a == d && b == c && after.starts_with(rest),
                _ => false,
            };
            is_swapped
                || after.starts_with(after_typed)
                || after.starts_with(typed)
                || word.starts_with(after_typed)
        }
    }
}

fn one_edit<T: PartialEq>(typed: &[T], word: &[T]) -> bool {
    if typed.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let same_start = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) = (&typed[same_start..], &word[same_start..]);
    let same_end = typed.iter().rev().zip(word.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&typed[..typed.len() - same_end], &word[..word.len() - same_end]) {
        ([a, b], [c, d]) => a == d && b == c,
        (typed, word) => typed.len() <= 1 && word.len() <= 1,
    }
}
