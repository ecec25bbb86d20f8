use crate::record::Progress;
use crate::report::card::Around;
use crate::report::checklists::{Checklists, Other};
use crate::report::count::{done_of_all, percent};
use crate::report::html::card::{push_box, push_card, push_kept};
use crate::report::html::page::Page;
use crate::report::labels::Labels;
use crate::tr;

/// The place of what other editions had.
const OTHERS: &str = "otras";

/// Returns the checklists as a page.
pub(in crate::report) fn checklists(lists: &Checklists<'_>, labels: &Labels<'_>) -> String {
    let mut page = Page::new(&lists.cover, labels);
    push_summary(lists, labels, &mut page);
    page.raw("<main>\n");
    for list in &lists.lists {
        page.raw("<section class=\"category\">\n");
        let title = list.category.title.get(labels.lang);
        page.heading("h2", &list_anchor(list.category.id.as_str()), title);
        page.raw("<p class=\"progress\">").text(&progress_line(list.progress, labels)).raw("</p>\n");
        for card in &list.cards {
            push_card(card, Around::Lists, labels, &mut page);
        }
        page.raw("</section>\n");
    }
    push_others(lists, labels, &mut page);
    page.raw("</main>\n");
    page.finish()
}

fn push_summary(lists: &Checklists<'_>, labels: &Labels<'_>, page: &mut Page) {
    let words = labels.words;
    page.raw("<nav class=\"contents short\">\n").element("h2", &tr!(words, "report-summary"));
    page.raw("<table class=\"summary\">\n<thead><tr>").element("th", &tr!(words, "report-category"));
    page.element("th", &tr!(words, "report-done-column")).element("th", &tr!(words, "report-progress"));
    page.raw("</tr></thead>\n<tbody>\n");
    for list in &lists.lists {
        let title = list.category.title.get(labels.lang);
        let anchor = list_anchor(list.category.id.as_str());
        page.raw("<tr><td><a href=\"#").text(&anchor).raw("\">").text(title).raw("</a></td>");
        push_counts(list.progress, labels, page);
    }
    page.raw("</tbody>\n<tfoot><tr>").element("td", &tr!(words, "report-total"));
    push_counts(lists.whole, labels, page);
    page.raw("</tfoot>\n</table>\n");
    if !lists.others.is_empty() {
        page.raw("<p><a href=\"#")
            .raw(OTHERS)
            .raw("\">")
            .text(&tr!(words, "report-other-edition"))
            .raw("</a></p>\n");
    }
    page.raw("</nav>\n");
}

fn push_counts(progress: Progress, labels: &Labels<'_>, page: &mut Page) {
    page.element("td", &done_of_all(progress, labels))
        .element("td", &percent(progress, labels))
        .raw("</tr>\n");
}

fn push_others(lists: &Checklists<'_>, labels: &Labels<'_>, page: &mut Page) {
    if lists.others.is_empty() {
        return;
    }
    page.raw("<section class=\"category\">\n").heading(
        "h2",
        OTHERS,
        &tr!(labels.words, "report-other-edition"),
    );
    page.element("p", &tr!(labels.words, "report-other-edition-why"));
    for Other { id, title, kept } in &lists.others {
        page.raw("<article class=\"practice\">\n<h4>");
        push_box(&kept.status, page);
        page.raw(" <span class=\"id\"><bdi>").text(id.as_str()).raw("</bdi></span> ");
        page.text(title.unwrap_or_default()).raw("</h4>\n");
        push_kept(kept, labels, page);
        page.raw("</article>\n");
    }
    page.raw("</section>\n");
}

fn progress_line(progress: Progress, labels: &Labels<'_>) -> String {
    format!("{} · {}", done_of_all(progress, labels), percent(progress, labels))
}

fn list_anchor(category: &str) -> String {
    format!("lista-{category}")
}
