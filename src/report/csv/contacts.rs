use crate::content::Helpline;
use crate::report::contacts::ContactSheet;
use crate::report::csv::table::Table;
use crate::report::labels::Labels;
use crate::tr;

/// Returns whom to call as a table: the organization's own contacts, then the helplines.
pub(in crate::report) fn contacts(sheet: &ContactSheet<'_>, labels: &Labels<'_>) -> String {
    let header = header(labels);
    let mut table = Table::new();
    table.row(&header);
    let kind = tr!(labels.words, "report-kind-contact");
    for contact in &sheet.contacts {
        let row = [&kind, &contact.who, &contact.reach, &contact.note];
        table.short_row(header.len(), row.into_iter().cloned());
    }
    for helpline in &sheet.guide.helplines {
        table.row(&helpline_row(helpline, labels));
    }
    table.text
}

fn header(labels: &Labels<'_>) -> [String; 9] {
    let words = labels.words;
    [
        tr!(words, "report-kind"),
        tr!(words, "report-contact-who"),
        tr!(words, "helpline-reach"),
        tr!(words, "report-contact-note"),
        tr!(words, "helpline-who"),
        tr!(words, "helpline-where"),
        tr!(words, "helpline-languages"),
        tr!(words, "helpline-hours"),
        tr!(words, "report-verified"),
    ]
}

/// Returns a helpline as a row of such a table.
fn helpline_row(helpline: &Helpline, labels: &Labels<'_>) -> [String; 9] {
    let lang = labels.lang;
    [
        tr!(labels.words, "report-kind-helpline"),
        helpline.name.clone(),
        helpline.reach.join(" · "),
        helpline.note.get(lang).clone(),
        helpline.who.get(lang).clone(),
        helpline.country.as_ref().map_or_else(String::new, |country| country.get(lang).clone()),
        helpline.languages.get(lang).clone(),
        helpline.hours.get(lang).clone(),
        labels.month(helpline.verified),
    ]
}
