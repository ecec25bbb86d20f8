use crate::record::Status;
use crate::report::anchor;
use crate::report::card::{Around, Card};
use crate::report::kept::Kept;
use crate::report::labels::Labels;
use crate::report::markdown::escape::escape;
use crate::report::markdown::writer::link_inside;

/// Returns a practice as an item of a task list.
pub(super) fn card_lines(card: &Card<'_>, around: Around, labels: &Labels<'_>) -> Vec<String> {
    let status = card.kept.as_ref().map_or(&Status::ToDo, |kept| &kept.status);
    let mut lines = vec![format!("- [{}] **{} {}**", tick(status), card.practice.id, escape(card.title))];
    if let Some(kept) = &card.kept {
        lines.extend(kept_lines(kept, labels));
    }
    let facts: Vec<String> = card
        .facts(labels)
        .iter()
        .map(|(name, value)| format!("{}: {}", escape(name), escape(value)))
        .collect();
    lines.push(format!("  - {}", facts.join(" · ")));
    lines.push(named(&labels.why, card.why));
    lines.push(format!("  - {}:", escape(&labels.how)));
    lines.extend(card.how.iter().enumerate().map(|(at, step)| format!("    {}. {}", at + 1, escape(step))));
    lines.extend(card.avoid.map(|avoid| named(&labels.avoid, avoid)));
    lines.extend(card.policy.map(|policy| named(&labels.policy, policy)));
    lines.extend(ends(card, around, labels));
    lines
}

/// Returns what may be said of the record.
pub(super) fn kept_lines(kept: &Kept, labels: &Labels<'_>) -> Vec<String> {
    kept.facts(labels).map(|(name, value)| named(name, &value)).collect()
}

/// Returns the mark inside a task's box.
pub(super) fn tick(status: &Status) -> char {
    match status {
        Status::Done => 'x',
        Status::ToDo | Status::InProgress | Status::NotApplicable { .. } => ' ',
    }
}

/// Returns an item; the lines of `text` stay lines.
fn named(name: &str, text: &str) -> String {
    let lines: Vec<String> = text.lines().map(escape).filter(|line| !line.is_empty()).collect();
    format!("  - {}: {}", escape(name), lines.join("\\\n    "))
}

fn ends(card: &Card<'_>, around: Around, labels: &Labels<'_>) -> Vec<String> {
    let link = |anchor: &str, text: &str| match around {
        Around::Guide => link_inside(anchor, text),
        Around::Lists => escape(text),
    };
    let section = anchor::of_section(&card.practice.chapter, Some(&card.practice.section));
    let read =
        card.read.as_ref().map(|read| format!("  - {}: {}", escape(&labels.read), link(&section, read)));
    let sources: Vec<String> =
        card.sources.iter().map(|(id, title)| link(&anchor::of_source(id), title)).collect();
    let sources =
        (!sources.is_empty()).then(|| format!("  - {}: {}", escape(&labels.sources), sources.join("; ")));
    read.into_iter().chain(sources).collect()
}
