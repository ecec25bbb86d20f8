//! What the sheets of paper share: contacts, helplines and the foot.

use crate::content::Helpline;
use crate::record::Contact;
use crate::report::cover::{Cover, LICENCE_ADDRESS};
use crate::report::html::escape::escape;
use crate::report::html::fit::Room;
use crate::report::html::helplines::push_way;
use crate::report::html::page::Page;
use crate::report::labels::Labels;
use crate::tr;

/// Adds the table of the organization's contacts, with `rows` in all; those that are left are to be filled in by hand.
pub(super) fn push_contacts(
    contacts: &[&Contact],
    rows: usize,
    room: Room,
    labels: &Labels<'_>,
    page: &mut Page,
) {
    let words = labels.words;
    let blank = Contact::default();
    let columns = room.of_contact(&blank).len();
    let header =
        [tr!(words, "report-contact-who"), tr!(words, "helpline-reach"), tr!(words, "report-contact-note")];
    page.raw("<table class=\"own\">\n<thead><tr>");
    for name in header.iter().take(columns) {
        page.element("th", name);
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for contact in contacts {
        page.raw("<tr>");
        for text in room.of_contact(contact) {
            page.raw("<td dir=\"auto\">").text(text).raw("</td>");
        }
        page.raw("</tr>\n");
    }
    for _ in contacts.len()..rows {
        page.raw("<tr>").raw(&"<td></td>".repeat(columns)).raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
}

/// Adds a helpline in short: its name, how to reach it, how old this is; its languages and hours, if there is room.
pub(super) fn push_helpline(helpline: &Helpline, room: Room, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<li><strong>").text(&helpline.name).raw("</strong> ");
    push_ways(helpline, page);
    let month = labels.month(helpline.verified);
    let verified = tr!(labels.words, "report-verified-short", month = month);
    let (hours, languages) = (helpline.hours.get(labels.lang), helpline.languages.get(labels.lang));
    let facts = match room {
        Room::Enough => format!("{languages} · {} · {verified}", hours.trim_end_matches('.')),
        Room::Little => format!("· {verified}"),
    };
    page.raw(" <span class=\"facts\">").text(&facts).raw("</span></li>\n");
}

/// Adds how to reach a helpline.
pub(super) fn push_ways(helpline: &Helpline, page: &mut Page) {
    page.raw("<span class=\"reach\">");
    for (number, way) in helpline.reach.iter().enumerate() {
        page.raw(if number == 0 { "" } else { " · " });
        push_way(way, page);
    }
    page.raw("</span>");
}

/// Adds the foot: what there is to know about this sheet, how old it is, and the licence.
pub(super) fn push_foot(lines: &[&str], cover: &Cover, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<footer>\n");
    if !lines.is_empty() {
        page.element("p", &lines.join(" · "));
    }
    page.raw("<p>").text(&cover.edition.join(" · ")).raw(" · Salvaguarda · ");
    page.text(&tr!(labels.words, "report-sheet-licence")).raw(" <span class=\"bare\">");
    page.raw(&escape(LICENCE_ADDRESS)).raw("</span></p>\n</footer>\n");
}

/// Adds a place to write something by hand.
pub(super) fn push_blank(label: &str, page: &mut Page) {
    page.raw("<span class=\"blank\">").text(label).raw(": <span class=\"line\"></span></span>\n");
}
