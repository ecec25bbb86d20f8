use crate::content::parse::{At, Draft, DraftCategory, RawPractice};
use crate::content::{CategoryId, Problem, Rule};
use std::collections::BTreeMap;

/// Lists are short, and in a clear order.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    for category in &draft.categories {
        let longest = longest(&category.id);
        if let Some(first_too_many) = category.practices.get(longest) {
            let count = category.practices.len();
            problems.push(first_too_many.breaks(Rule::LongList, count).with(longest));
        }
        priorities(category, problems);
    }
}

fn priorities(category: &DraftCategory, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<u32, &At<RawPractice>> = BTreeMap::new();
    for practice in &category.practices {
        match seen.get(&practice.priority) {
            Some(first) => {
                let with = format!("{} {}", first.id, practice.priority);
                problems.push(practice.breaks(Rule::DuplicatePriority, &practice.id).with(with));
            }
            None => {
                seen.insert(practice.priority, practice);
            }
        }
    }
}

/// Returns how many practices a list may have. Every organization asks about WhatsApp and trolls.
fn longest(category: &CategoryId) -> usize {
    match category.as_str() {
        "whatsapp" => 20,
        "trolls" => 14,
        _ => 12,
    }
}
