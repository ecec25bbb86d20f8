use crate::content::Helpline;
use crate::record::Contact;
use crate::report::anchor::{self, Leads};
use crate::report::contacts::ContactSheet;
use crate::report::helpline::{facts, verified};
use crate::report::labels::Labels;
use crate::report::markdown::escape::{address, escape};
use crate::report::markdown::writer::Writer;
use crate::tr;

/// Returns whom to call as Markdown.
pub(in crate::report) fn contacts(sheet: &ContactSheet<'_>, labels: &Labels<'_>) -> String {
    let words = labels.words;
    let mut writer = Writer::new(&sheet.cover);
    writer.heading(2, &tr!(words, "report-own-contacts"));
    if sheet.contacts.is_empty() {
        writer.block(&escape(&tr!(words, "report-contacts-none")));
    }
    writer.lines(contact_lines(&sheet.contacts));
    writer.heading(2, &labels.helplines);
    writer.block(&escape(&tr!(words, "report-check-first")));
    writer.lines(sheet.guide.helplines.iter().flat_map(|helpline| helpline_lines(helpline, labels)));
    writer.finish()
}

/// Returns the organization's contacts, one an item.
pub(super) fn contact_lines(contacts: &[&Contact]) -> Vec<String> {
    contacts
        .iter()
        .map(|contact| {
            let note = escape(&contact.note);
            let note = if note.is_empty() { note } else { format!(" · {note}") };
            format!("- **{}**: {}{note}", escape(contact.who.trim()), escape(&contact.reach))
        })
        .collect()
}

/// Returns a helpline as an item.
pub(super) fn helpline_lines(helpline: &Helpline, labels: &Labels<'_>) -> Vec<String> {
    let ways = helpline.reach.iter().map(|way| match anchor::outside(way) {
        Leads::Outside(url) => format!("<{}>", address(&url)),
        Leads::Inside(_) | Leads::Nowhere => escape(way),
    });
    let ways: Vec<String> = ways.collect();
    let mut lines = vec![format!("- **{}**: {}", escape(&helpline.name), ways.join(" · "))];
    let facts = facts(helpline, labels).into_iter();
    lines.extend(facts.map(|(label, text)| format!("  - {}: {}", escape(&label), escape(&text))));
    lines.push(format!("  - {}", escape(&verified(helpline, labels))));
    lines
}
