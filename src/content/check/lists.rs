use crate::content::parse::{At, Draft, DraftCategory, RawPractice};
use crate::content::{CategoryId, PracticeId, Problem, Rule};
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
    starters(draft, problems);
}

/// Guide.ron lists the practices to start with, where it lists any; each says so itself.
fn starters(draft: &Draft, problems: &mut Vec<Problem>) {
    if draft.starters.is_empty() {
        return;
    }
    let says_so = |id: &PracticeId| draft.practices().any(|practice| practice.id == *id && practice.starter);
    let wrong = draft.starters.iter().filter(|id| !says_so(&id.value));
    problems.extend(wrong.map(|id| id.breaks(Rule::Starters, &id.value)));
    let listed = |id: &PracticeId| draft.starters.iter().any(|starter| starter.value == *id);
    let left_out = draft.practices().filter(|practice| practice.starter && !listed(&practice.id));
    problems.extend(left_out.map(|practice| practice.breaks(Rule::Starters, &practice.id)));
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
