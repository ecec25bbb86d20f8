use crate::i18n::long_date;
use crate::report::html::page::Page;
use crate::report::incident::{IncidentLog, clock};
use crate::report::incident_line::IncidentLine;
use crate::report::labels::Labels;
use crate::tr;

/// Returns the log of an incident as a page.
pub(in crate::report) fn incident(log: &IncidentLog<'_>, labels: &Labels<'_>) -> String {
    let words = labels.words;
    let mut page = Page::new(&log.cover, labels);
    page.raw("<main>\n");
    if let Some(drill) = &log.drill {
        page.raw("<p class=\"callout warning\"><strong>").text(drill).raw("</strong></p>\n");
    }
    page.raw("<dl class=\"kept\">\n");
    for (label, value) in &log.facts {
        page.raw("<div>").element("dt", label).element("dd", value).raw("</div>\n");
    }
    page.raw("</dl>\n").element("h2", &tr!(words, "report-log"));
    push_days(log, labels, &mut page);
    push_open(log, labels, &mut page);
    push_lessons(log, labels, &mut page);
    push_change(log, labels, &mut page);
    page.raw("</main>\n");
    page.finish()
}

/// Adds what happened, a table for each day.
fn push_days(log: &IncidentLog<'_>, labels: &Labels<'_>, page: &mut Page) {
    for day in log.lines.chunk_by(|line, next| line.at.date() == next.at.date()) {
        let date = day.first().map_or_else(String::new, |line| long_date(labels.words, line.at.date()));
        page.element("h3", &date).raw("<table>\n<tbody>\n");
        for line in day {
            push_line(line, page);
        }
        page.raw("</tbody>\n</table>\n");
    }
}

fn push_line(line: &IncidentLine<'_>, page: &mut Page) {
    page.raw("<tr>").element("td", &clock(line.at)).raw("<td>").text(&line.what);
    if let Some(by) = line.by {
        page.raw(" · <bdi>").text(by).raw("</bdi>");
    }
    if let Some(text) = line.text {
        page.raw("<div class=\"entered\" dir=\"auto\">").text(text).raw("</div>");
    }
    page.raw("</td></tr>\n");
}

fn push_open(log: &IncidentLog<'_>, labels: &Labels<'_>, page: &mut Page) {
    if log.open.is_empty() {
        return;
    }
    page.element("h2", &tr!(labels.words, "report-open")).raw("<ul>\n");
    for open in &log.open {
        page.element("li", open);
    }
    page.raw("</ul>\n");
}

fn push_lessons(log: &IncidentLog<'_>, labels: &Labels<'_>, page: &mut Page) {
    if log.lessons.is_empty() {
        return;
    }
    page.element("h2", &tr!(labels.words, "report-lessons")).raw("<ul>\n");
    for (by, lesson) in &log.lessons {
        page.raw("<li>");
        if let Some(by) = by {
            page.raw("<bdi>").text(by).raw("</bdi>: ");
        }
        page.raw("<span class=\"entered\" dir=\"auto\">").text(lesson).raw("</span></li>\n");
    }
    page.raw("</ul>\n");
}

fn push_change(log: &IncidentLog<'_>, labels: &Labels<'_>, page: &mut Page) {
    if log.change.is_empty() {
        return;
    }
    page.element("h2", &tr!(labels.words, "report-change")).raw("<ul>\n");
    for (id, title) in &log.change {
        page.raw("<li><span class=\"id\">").text(id.as_str()).raw("</span> ").text(title).raw("</li>\n");
    }
    page.raw("</ul>\n");
}
