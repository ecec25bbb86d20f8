//! Reports as tables for spreadsheets (RFC 4180, UTF-8 with a mark), without formulas.

mod contacts;
mod emergency;
mod incident;
mod table;

pub(super) use contacts::contacts;
pub(super) use emergency::emergency;
pub(super) use incident::incident;

use crate::content::Guide;
use crate::report::Options;
use crate::report::card::Card;
use crate::report::checklists::{Checklists, Other};
use crate::report::collate::sorted;
use crate::report::csv::table::Table;
use crate::report::helpline::{facts, source_titles, verified};
use crate::report::kept::Kept;
use crate::report::labels::Labels;
use crate::report::plain::plain_lines;
use crate::tr;

/// Returns the guide as a table: its texts by section, practices, helplines, terms and sources.
pub(super) fn guide(guide: &Guide, labels: &Labels<'_>) -> String {
    let mut table = Table::new();
    table.row(&guide_header(labels));
    section_rows(guide, labels, &mut table);
    for category in &guide.categories {
        for practice in &category.practices {
            let card = Card::new(guide, practice, None, labels);
            let mut row = vec![tr!(labels.words, "report-kind-practice")];
            row.extend([practice.id.to_string(), category.title.get(labels.lang).clone()]);
            row.push(card.read.clone().unwrap_or_default());
            row.extend([card.title.to_owned(), card.why.to_owned()]);
            row.extend(card_cells(&card));
            table.row(&row);
        }
    }
    helpline_rows(guide, labels, &mut table);
    term_rows(guide, labels, &mut table);
    source_rows(guide, labels, &mut table);
    table.text
}

/// Returns the checklists as a table.
pub(super) fn checklists(lists: &Checklists<'_>, labels: &Labels<'_>, options: Options) -> String {
    let mut table = Table::new();
    table.row(&checklist_header(labels, options));
    for list in &lists.lists {
        for card in &list.cards {
            let mut row = vec![card.practice.id.to_string(), list.category.title.get(labels.lang).clone()];
            row.extend([card.practice.priority.to_string(), card.title.to_owned()]);
            row.extend(card.kept.iter().flat_map(|kept| kept_cells(kept, labels, options)));
            row.push(card.why.to_owned());
            row.extend(card_cells(card));
            table.row(&row);
        }
    }
    for Other { id, title, kept } in &lists.others {
        let (id, title) = (id.to_string(), title.unwrap_or_default().to_owned());
        let place = [id, tr!(labels.words, "report-other-edition"), String::new(), title];
        let mut row = Vec::from(place);
        row.extend(kept_cells(kept, labels, options));
        table.short_row(checklist_header(labels, options).len(), row);
    }
    table.text
}

fn guide_header(labels: &Labels<'_>) -> Vec<String> {
    let words = labels.words;
    let mut header = vec![
        tr!(words, "report-kind"),
        tr!(words, "report-id"),
        tr!(words, "report-category"),
        tr!(words, "report-chapter"),
        tr!(words, "report-title"),
        tr!(words, "report-text"),
    ];
    header.extend(card_header(labels));
    header
}

fn checklist_header(labels: &Labels<'_>, options: Options) -> Vec<String> {
    let words = labels.words;
    let mut header = vec![
        tr!(words, "report-id"),
        tr!(words, "report-category"),
        tr!(words, "report-priority"),
        tr!(words, "report-practice"),
        labels.status.clone(),
        labels.again.clone(),
    ];
    header.extend(options.notes.then(|| labels.reason.clone()));
    header.extend(options.names.then(|| labels.owner.clone()));
    header.extend(options.dates.then(|| labels.due.clone()));
    header.extend(options.notes.then(|| labels.note.clone()));
    header.push(labels.why.clone());
    header.extend(card_header(labels));
    header
}

fn kept_cells(kept: &Kept, labels: &Labels<'_>, options: Options) -> Vec<String> {
    let mut cells = vec![labels.status_name(&kept.status), kept.again.clone().unwrap_or_default()];
    let notes = kept.notes.iter().map(|note| format!("{}: {}", note.label, note.text));
    cells.extend(options.notes.then(|| kept.reason.clone().unwrap_or_default()));
    cells.extend(options.names.then(|| kept.owner.clone().unwrap_or_default()));
    cells.extend(options.dates.then(|| kept.due.clone().unwrap_or_default()));
    cells.extend(options.notes.then(|| notes.collect::<Vec<_>>().join("\n")));
    cells
}

fn card_header(labels: &Labels<'_>) -> [String; 8] {
    [
        labels.how.clone(),
        labels.avoid.clone(),
        labels.policy.clone(),
        labels.level.clone(),
        labels.effort.clone(),
        labels.responsible.clone(),
        labels.how_often.clone(),
        labels.sources.clone(),
    ]
}

fn card_cells(card: &Card<'_>) -> [String; 8] {
    let steps = card.how.iter().enumerate().map(|(place, step)| format!("{}. {step}", place + 1));
    let sources: Vec<&str> = card.sources.iter().map(|(_, title)| *title).collect();
    [
        steps.collect::<Vec<_>>().join("\n"),
        card.avoid.unwrap_or_default().to_owned(),
        card.policy.unwrap_or_default().to_owned(),
        card.level.to_owned(),
        card.effort.clone(),
        card.who.clone(),
        card.every.to_owned(),
        sources.join("; "),
    ]
}

fn section_rows(guide: &Guide, labels: &Labels<'_>, table: &mut Table) {
    let kind = tr!(labels.words, "report-kind-section");
    let width = guide_header(labels).len();
    for category in &guide.categories {
        for chapter in &category.chapters {
            let text = chapter.text.get(labels.lang);
            let mut add = |id: String, title: &str, lines: Vec<String>| {
                let place = [kind.clone(), id, category.title.get(labels.lang).clone(), text.title.clone()];
                table.short_row(width, place.into_iter().chain([title.to_owned(), lines.join("\n")]));
            };
            add(chapter.id.to_string(), &text.title, plain_lines(&text.opening));
            for section in &text.sections {
                let id = format!("{}#{}", chapter.id, section.id);
                add(id, &section.heading_text(), plain_lines(&section.blocks));
            }
        }
    }
}

fn helpline_rows(guide: &Guide, labels: &Labels<'_>, table: &mut Table) {
    let kind = tr!(labels.words, "report-kind-helpline");
    let width = guide_header(labels).len();
    for helpline in &guide.helplines {
        let mut lines =
            vec![format!("{}: {}", tr!(labels.words, "helpline-reach"), helpline.reach.join(" · "))];
        lines.extend(facts(helpline, labels).into_iter().map(|(label, text)| format!("{label}: {text}")));
        lines.push(verified(helpline, labels));
        let (id, name) = (helpline.id.to_string(), helpline.name.clone());
        let mut row = vec![kind.clone(), id, String::new(), String::new(), name, lines.join("\n")];
        // Sources have the last column.
        row.resize(width - 1, String::new());
        row.push(source_titles(helpline, guide).join("; "));
        table.row(&row);
    }
}

fn term_rows(guide: &Guide, labels: &Labels<'_>, table: &mut Table) {
    let kind = tr!(labels.words, "report-kind-term");
    let width = guide_header(labels).len();
    for term in sorted(guide.terms.values(), |term| term.term.get(labels.lang)) {
        let names = term.synonyms.get(labels.lang).join(", ");
        let mut text = term.definition.get(labels.lang).clone();
        if !names.is_empty() {
            text = format!("{text}\n{}", tr!(labels.words, "report-synonyms", names = names));
        }
        let title = term.term.get(labels.lang).clone();
        table
            .short_row(width, [kind.clone(), term.id.to_string(), String::new(), String::new(), title, text]);
    }
}

fn source_rows(guide: &Guide, labels: &Labels<'_>, table: &mut Table) {
    let kind = tr!(labels.words, "report-kind-source");
    let width = guide_header(labels).len();
    for source in sorted(guide.sources.values(), |source| &source.title) {
        let facts =
            [&source.publisher, &source.date, &source.url, &source.licence, source.note.get(labels.lang)];
        let facts: Vec<&str> =
            facts.into_iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
        let title = source.title.clone();
        let id = source.id.to_string();
        table.short_row(width, [kind.clone(), id, String::new(), String::new(), title, facts.join("\n")]);
    }
}
