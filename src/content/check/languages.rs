use crate::content::parse::{Draft, Text};
use crate::content::{Block, BlockKind, PracticeId, Problem, Rule, Section};
use crate::i18n::Localized;

/// The languages say the same things in the same order. What differs is said of the second one.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    for chapter in draft.chapters() {
        if let Localized { es: Some(es), en: Some(en) } = &chapter.text {
            practices(es, en, problems);
            links(es, en, problems);
            structure(es, en, problems);
        }
    }
}

fn practices(es: &Text, en: &Text, problems: &mut Vec<Problem>) {
    let places = |text: &Text| -> Vec<(usize, PracticeId)> {
        text.live().into_iter().map(|(_, line, id)| (line, id.clone())).collect()
    };
    problems.extend(first_difference(es, &places(es), en, &places(en), Rule::DifferentPractices));
}

fn links(es: &Text, en: &Text, problems: &mut Vec<Problem>) {
    problems.extend(first_difference(es, &es.links, en, &en.links, Rule::DifferentLinks));
}

/// Compares section by section. Where the number of sections differs, another rule says so.
fn structure(es: &Text, en: &Text, problems: &mut Vec<Problem>) {
    if es.document.sections.len() != en.document.sections.len() {
        return;
    }
    let opening = (shapes(&es.document.opening, 1), shapes(&en.document.opening, 1));
    let section = |section: &Section| shapes(&section.blocks, section.line);
    let sections = es.document.sections.iter().map(section).zip(en.document.sections.iter().map(section));
    for (in_es, in_en) in std::iter::once(opening).chain(sections) {
        problems.extend(first_difference(es, &in_es, en, &in_en, Rule::DifferentStructure));
    }
}

/// Returns the first place in which two runs differ.
fn first_difference<T: PartialEq + ToString>(
    es: &Text,
    in_es: &[(usize, T)],
    en: &Text,
    in_en: &[(usize, T)],
    rule: Rule,
) -> Option<Problem> {
    let longer = in_es.len().max(in_en.len());
    let number = (0..longer).find(|&n| in_es.get(n).map(|(_, it)| it) != in_en.get(n).map(|(_, it)| it))?;
    let name = |run: &[(usize, T)]| run.get(number).map_or_else(|| "-".to_owned(), |(_, it)| it.to_string());
    let line = |run: &[(usize, T)]| run.get(number).or(run.last()).map_or(1, |(line, _)| *line);
    let with = format!("{} ({}:{})", name(in_es), es.file, line(in_es));
    Some(en.breaks(line(in_en), rule, name(in_en)).with(with))
}

/// Returns the shape of each block but practices, which another rule compares. Starts with the place itself, so that
/// a difference in an empty section has a line.
fn shapes(blocks: &[Block], line: usize) -> Vec<(usize, String)> {
    let mut shapes = vec![(line, String::from("section"))];
    push_shapes(blocks, &mut shapes);
    shapes
}

fn push_shapes(blocks: &[Block], shapes: &mut Vec<(usize, String)>) {
    for block in blocks {
        let mut push = |shape: String| shapes.push((block.line, shape));
        match &block.kind {
            BlockKind::Heading { level, .. } => push("#".repeat((*level).into())),
            BlockKind::Paragraph(_) => push(String::from("paragraph")),
            BlockKind::List { first, items } => {
                let kind = if first.is_some() { "ordered-list" } else { "list" };
                push(format!("{kind}[{}]", items.len()));
                items.iter().for_each(|item| push_shapes(item, shapes));
            }
            BlockKind::Table { header, rows } => push(format!("table[{}x{}]", header.len(), rows.len())),
            BlockKind::Callout { kind, blocks } => {
                push(format!("{kind:?}").to_lowercase());
                push_shapes(blocks, shapes);
            }
            BlockKind::Quote(blocks) => {
                push(String::from("quote"));
                push_shapes(blocks, shapes);
            }
            BlockKind::Code(_) => push(String::from("code")),
            BlockKind::Rule => push(String::from("rule")),
            BlockKind::Practice(_) => {}
        }
    }
}
