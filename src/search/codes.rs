use crate::content::{Guide, PracticeId};

/// The ids of the practices, as people type them: `ACC-04`, `acc04`, `acc 4`.
pub(super) struct Codes {
    /// Letters and number of each practice and its target, sorted.
    codes: Vec<(String, String, u32)>,
}

impl Codes {
    /// Reads the ids of a guide. `target_of` says which target a practice is.
    pub(super) fn of(guide: &Guide, target_of: impl Fn(usize) -> u32) -> Self {
        let mut codes: Vec<_> = guide
            .practices()
            .enumerate()
            .filter_map(|(place, practice)| {
                let (letters, number) = split(&spelled(&practice.id))?;
                Some((letters, number, target_of(place)))
            })
            .collect();
        codes.sort();
        Self { codes }
    }

    /// Returns the targets of the practices whose ids begin as `query` does, the exact one first.
    pub(super) fn find(&self, query: &str) -> Vec<u32> {
        let Some((letters, number)) = split(query) else { return Vec::new() };
        let is_exact = |code: &&(String, String, u32)| code.1 == number;
        let begins = |code: &&(String, String, u32)| code.1 != number && code.1.starts_with(&number);
        let from = self.codes.partition_point(|code| code.0 < letters);
        let same: Vec<_> = self.codes[from..].iter().take_while(|code| code.0 == letters).collect();
        let exact = same.iter().copied().filter(is_exact);
        exact.chain(same.iter().copied().filter(begins)).map(|code| code.2).collect()
    }
}

fn spelled(id: &PracticeId) -> String {
    id.as_str().to_owned()
}

/// Splits `ACC-04` into `acc` and `4`; `None` for what is not letters and then a number.
fn split(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let letters = text.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let number = text[letters..].trim_start_matches([' ', '-', '_', '.', '–', '‑']);
    if letters == 0
        || number.is_empty()
        || number.len() > 6
        || !number.bytes().all(|digit| digit.is_ascii_digit())
    {
        return None;
    }
    Some((text[..letters].to_ascii_lowercase(), number.trim_start_matches('0').to_owned()))
}
