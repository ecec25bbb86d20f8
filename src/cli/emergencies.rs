//! `salvaguarda emergencies` and `salvaguarda emergency`: what to do now, without a window.

use crate::cli::{Console, Exit};
use crate::content::{Emergency, Guide};
use crate::i18n::Words;
use crate::report::emergency_lines;
use crate::tr;

/// The most ids that an unknown one may have meant.
const NEAREST: usize = 3;

/// Prints every emergency, one a line: id and title, separated by a tab.
pub fn list(guide: &Guide, words: &Words, console: &mut Console<'_>) -> Exit {
    for emergency in &guide.emergencies {
        let title = emergency.title.get(words.lang()).replace(char::is_control, " ");
        console.say(&format!("{}\t{title}", emergency.id));
    }
    Exit::Ok
}

/// Prints what to do in an emergency.
pub fn show(guide: &Guide, id: &str, words: &Words, console: &mut Console<'_>) -> Exit {
    match find(guide, id, words) {
        Ok(emergency) => {
            for line in emergency_lines(guide, emergency, words) {
                console.say(&line);
            }
            Exit::Ok
        }
        Err(sentence) => {
            console.complain(&sentence);
            Exit::Failed
        }
    }
}

/// Returns the emergency with this id.
///
/// # Errors
///
/// A sentence with the closest ids, when the guide has none with this one.
pub fn find<'a>(guide: &'a Guide, id: &str, words: &Words) -> Result<&'a Emergency, String> {
    let wanted = id.trim().to_lowercase();
    guide.emergencies.iter().find(|emergency| emergency.id.as_str() == wanted).ok_or_else(|| {
        let unknown = tr!(words, "cli-unknown-emergency", id = id.replace(char::is_control, " "));
        let ids = nearest(guide, &wanted).join(", ");
        if ids.is_empty() {
            unknown
        } else {
            format!("{unknown} {}", tr!(words, "cli-near-emergencies", ids = ids))
        }
    })
}

/// Says that an id is missing.
pub fn which(guide: &Guide, words: &Words) -> String {
    let example = guide.emergencies.first().map_or("", |emergency| emergency.id.as_str());
    tr!(words, "cli-which-emergency", id = example)
}

/// Returns the ids that are most like one.
fn nearest<'a>(guide: &'a Guide, wanted: &str) -> Vec<&'a str> {
    let mut ids: Vec<&str> = guide.emergencies.iter().map(|emergency| emergency.id.as_str()).collect();
    ids.sort_by_cached_key(|id| (!shares_part(id, wanted), distance(id, wanted)));
    ids.truncate(NEAREST);
    ids
}

/// Returns whether two ids have a word in common, or one is in the other.
fn shares_part(id: &str, wanted: &str) -> bool {
    let parts = |text: &str| text.split(['-', ' ', '_']).map(str::to_owned).collect::<Vec<_>>();
    let wanted_parts = parts(wanted);
    parts(id).iter().any(|part| part.len() > 2 && wanted_parts.contains(part))
        || (wanted.len() > 2 && id.contains(wanted))
}

/// Returns how many letters must be added, taken away or changed to make one text of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = line + 1;
        for (place, known) in other.iter().enumerate() {
            let changed = before + usize::from(letter != *known);
            before = row[place + 1];
            row[place + 1] = changed.min(before + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}
