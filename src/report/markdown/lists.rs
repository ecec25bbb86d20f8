use crate::report::card::Around;
use crate::report::checklists::{Checklists, Other};
use crate::report::count::{done_of_all, percent};
use crate::report::labels::Labels;
use crate::report::markdown::card::{card_lines, kept_lines, tick};
use crate::report::markdown::escape::escape;
use crate::report::markdown::writer::Writer;
use crate::tr;

/// Returns the checklists as Markdown.
pub(in crate::report) fn checklists(lists: &Checklists<'_>, labels: &Labels<'_>) -> String {
    let words = labels.words;
    let mut writer = Writer::new(&lists.cover);
    writer.heading(2, &tr!(words, "report-summary"));
    writer.lines(summary(lists, labels));
    for list in &lists.lists {
        writer.heading(2, list.category.title.get(labels.lang));
        let (done, percent) = (done_of_all(list.progress, labels), percent(list.progress, labels));
        writer.block(&escape(&format!("{done} · {percent}")));
        for card in &list.cards {
            writer.lines(card_lines(card, Around::Lists, labels));
        }
    }
    if !lists.others.is_empty() {
        writer.heading(2, &tr!(words, "report-other-edition"));
        writer.block(&escape(&tr!(words, "report-other-edition-why")));
        for Other { id, title, kept } in &lists.others {
            let name = [id.as_str(), title.unwrap_or_default()].join(" ");
            let first = format!("- [{}] **{}**", tick(&kept.status), escape(name.trim_end()));
            writer.lines(std::iter::once(first).chain(kept_lines(kept, labels)));
        }
    }
    writer.finish()
}

fn summary(lists: &Checklists<'_>, labels: &Labels<'_>) -> Vec<String> {
    let words = labels.words;
    let header =
        [tr!(words, "report-category"), tr!(words, "report-done-column"), tr!(words, "report-progress")];
    let mut rows =
        vec![format!("| {} |", header.map(|cell| escape(&cell)).join(" | ")), "|---|--:|--:|".to_owned()];
    let all = lists.lists.iter().map(|list| (list.category.title.get(labels.lang).clone(), list.progress));
    for (name, progress) in all.chain([(tr!(words, "report-total"), lists.whole)]) {
        let (done, percent) = (done_of_all(progress, labels), percent(progress, labels));
        rows.push(format!("| {} | {} | {} |", escape(&name), escape(&done), escape(&percent)));
    }
    rows
}
