use crate::i18n::long_date;
use crate::report::incident::{IncidentLog, clock};
use crate::report::incident_line::IncidentLine;
use crate::report::labels::Labels;
use crate::report::markdown::escape::escape;
use crate::report::markdown::writer::Writer;
use crate::tr;

/// Returns the log of an incident as Markdown.
pub(in crate::report) fn incident(log: &IncidentLog<'_>, labels: &Labels<'_>) -> String {
    let words = labels.words;
    let mut writer = Writer::new(&log.cover);
    if let Some(drill) = &log.drill {
        writer.block(&format!("**{}**", escape(drill)));
    }
    writer.lines(log.facts.iter().map(|(label, value)| format!("- {}: {}", escape(label), escape(value))));
    writer.heading(2, &tr!(words, "report-log"));
    let mut day = None;
    for line in &log.lines {
        if day != Some(line.at.date()) {
            day = Some(line.at.date());
            writer.heading(3, &long_date(words, line.at.date()));
        }
        writer.lines([log_line(line)]);
    }
    push_list(
        &tr!(words, "report-open"),
        log.open.iter().map(|open| format!("- [ ] {}", escape(open))),
        &mut writer,
    );
    let lessons = log.lessons.iter().map(|(by, lesson)| {
        let by = by.map_or_else(String::new, |by| format!("{}: ", escape(by.trim())));
        format!("- {by}{}", entered(lesson))
    });
    push_list(&tr!(words, "report-lessons"), lessons, &mut writer);
    let change = log.change.iter().map(|(id, title)| format!("- {}", escape(&format!("{id} {title}"))));
    push_list(&tr!(words, "report-change"), change, &mut writer);
    writer.finish()
}

fn push_list(title: &str, lines: impl ExactSizeIterator<Item = String>, writer: &mut Writer) {
    if lines.len() > 0 {
        writer.heading(2, title);
        writer.lines(lines);
    }
}

fn log_line(line: &IncidentLine<'_>) -> String {
    let by = line.by.map_or_else(String::new, |by| format!(" ({})", escape(by.trim())));
    let text = line.text.map_or_else(String::new, |text| format!(": {}", entered(text)));
    format!("- {} {}{by}{text}", clock(line.at), escape(&line.what))
}

/// Returns a text that a person entered; its lines stay lines.
fn entered(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(escape).filter(|line| !line.is_empty()).collect();
    lines.join("\\\n  ")
}
