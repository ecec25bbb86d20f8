use crate::content::Helpline;
use crate::report::contacts::ContactSheet;
use crate::report::helpline::{facts, verified};
use crate::report::html::fit::Room;
use crate::report::html::page::Page;
use crate::report::html::sheet::{push_contacts, push_foot, push_ways};
use crate::report::labels::Labels;
use crate::tr;

/// The rows for contacts, written or to be written by hand.
const ROWS: usize = 10;
/// The least rows to be written by hand.
const BLANK_ROWS: usize = 3;

/// Returns whom to call as one sheet of paper.
pub(in crate::report) fn contacts(sheet: &ContactSheet<'_>, labels: &Labels<'_>) -> String {
    let mut page = Page::sheet(&sheet.cover, "sheet size-4", labels);
    page.raw("<header>\n<p class=\"brand\">Salvaguarda");
    if let Some(of) = &sheet.cover.of {
        page.raw(" · <bdi>").text(of).raw("</bdi>");
    }
    page.raw("</p>\n").element("h1", &sheet.cover.title);
    page.raw("<p class=\"lead\">").text(&sheet.cover.inside.join(" ")).raw("</p>\n</header>\n");
    page.raw("<section class=\"tall\">\n<h2 class=\"part\">");
    page.text(&tr!(labels.words, "report-own-contacts")).raw("</h2>\n");
    let rows = ROWS.max(sheet.contacts.len() + BLANK_ROWS);
    push_contacts(&sheet.contacts, rows, Room::Enough, labels, &mut page);
    page.raw("</section>\n<section>\n<h2 class=\"part\">")
        .text(&labels.helplines)
        .raw("</h2>\n<p class=\"use\">");
    page.text(&tr!(labels.words, "report-check-first")).raw("</p>\n<ul class=\"pair\">\n");
    for helpline in &sheet.guide.helplines {
        push_helpline(helpline, labels, &mut page);
    }
    page.raw("</ul>\n</section>\n");
    push_foot(&[], &sheet.cover, labels, &mut page);
    page.finish()
}

/// Adds everything that the guide says of a helpline.
fn push_helpline(helpline: &Helpline, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<li><strong>").text(&helpline.name).raw("</strong><p>");
    push_ways(helpline, page);
    page.raw("</p>\n<p class=\"how\">");
    for (label, text) in facts(helpline, labels) {
        page.raw("<strong>").text(&label).raw(":</strong> ").text(text.trim_end_matches('.')).raw(". ");
    }
    page.text(&verified(helpline, labels)).raw(".</p></li>\n");
}
