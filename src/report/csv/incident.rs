use crate::report::csv::table::Table;
use crate::report::incident::{IncidentLog, clock};
use crate::report::labels::Labels;
use crate::tr;

/// Returns the log of an incident as a table: what it is, what happened, what is open, what was learnt.
pub(in crate::report) fn incident(log: &IncidentLog<'_>, labels: &Labels<'_>) -> String {
    let words = labels.words;
    let mut rows = Rows { table: Table::new(), log };
    rows.add([
        tr!(words, "report-kind"),
        tr!(words, "report-date"),
        tr!(words, "report-time"),
        tr!(words, "report-what"),
        labels.note.clone(),
        tr!(words, "report-by"),
    ]);
    let kind = tr!(words, "report-incident");
    rows.text(&kind, &log.cover.title, "");
    if let Some(drill) = &log.drill {
        rows.text(&kind, drill, "");
    }
    for (label, value) in &log.facts {
        rows.text(&kind, label, value);
    }
    rows.lines(&tr!(words, "report-log"));
    for open in &log.open {
        rows.text(&tr!(words, "report-open"), open, "");
    }
    for (by, lesson) in &log.lessons {
        let by = by.unwrap_or_default().to_owned();
        let none = String::new;
        rows.add([tr!(words, "report-lesson"), none(), none(), none(), (*lesson).to_owned(), by]);
    }
    for (id, title) in &log.change {
        rows.text(&tr!(words, "report-change"), &format!("{id} {title}"), "");
    }
    rows.table.text
}

/// Rows that are being written; the last column, who, is there only when names are.
struct Rows<'a> {
    table: Table,
    log: &'a IncidentLog<'a>,
}

impl Rows<'_> {
    fn add(&mut self, cells: [String; 6]) {
        let width = if self.log.with_names { 6 } else { 5 };
        self.table.row(&cells[..width]);
    }

    fn text(&mut self, kind: &str, what: &str, text: &str) {
        self.add([kind, "", "", what, text, ""].map(str::to_owned));
    }

    fn lines(&mut self, kind: &str) {
        for line in &self.log.lines {
            let (day, time) = (line.at.date().to_string(), clock(line.at));
            let by = line.by.unwrap_or_default().to_owned();
            let text = line.text.unwrap_or_default().to_owned();
            self.add([kind.to_owned(), day, time, line.what.clone(), text, by]);
        }
    }
}
