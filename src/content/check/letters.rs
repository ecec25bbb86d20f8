use crate::content::{Files, Problem, Rule};

/// Every letter can be drawn: the fonts of the program have those of Spanish and English, and some signs.
pub(super) fn check(files: &Files, problems: &mut Vec<Problem>) {
    for path in files.paths() {
        for (number, line) in files.get(path).unwrap_or("").lines().enumerate() {
            let missing: String = line.chars().filter(|letter| !is_drawn(*letter)).take(8).collect();
            if !missing.is_empty() {
                problems.push(Problem::new(path, number + 1, Rule::Letters, missing));
            }
        }
    }
}

/// Returns whether the fonts have a letter: Latin-1, and what the text and icon fonts have beyond it.
fn is_drawn(letter: char) -> bool {
    matches!(letter, '\t' | ' '..='~' | '\u{a0}'..='ÿ' | 'ı' | 'Œ' | 'œ' | 'ˆ' | '˚' | '˜' | '–' | '—')
        || matches!(letter, '‘' | '’' | '‚' | '“' | '”' | '„' | '•' | '…' | '‹' | '›' | '⁄' | '€' | '™' | '−')
        || matches!(letter, '←'..='↓' | '✓')
}
