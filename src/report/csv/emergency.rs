use crate::report::csv::table::Table;
use crate::report::emergency::EmergencySheet;
use crate::report::flow::{FlowEnd, FlowStage, FlowStep, FlowThen};
use crate::report::labels::Labels;
use crate::tr;

/// Returns an emergency as a table: what not to do, stage by stage its steps and questions, its ends, whom to call.
pub(in crate::report) fn emergency(sheet: &EmergencySheet<'_>, labels: &Labels<'_>) -> String {
    let mut rows = Rows { table: Table::new(), labels };
    let header = header(labels);
    rows.table.row(&header);
    let flow = &sheet.flow;
    let id = flow.emergency.id.as_str();
    rows.short([&tr!(labels.words, "report-emergency"), "", id, flow.title, flow.summary]);
    for avoid in flow.avoid {
        rows.short([&tr!(labels.words, "report-do-not"), "", "", avoid]);
    }
    for stage in &flow.stages {
        rows.stage(stage);
    }
    for end in &flow.ends {
        rows.end(end);
    }
    for contact in &sheet.contacts {
        let how = format!("{}\n{}", contact.reach, contact.note);
        rows.short([&tr!(labels.words, "report-kind-contact"), "", "", &contact.who, how.trim()]);
    }
    for helpline in &flow.helplines {
        let kind = tr!(labels.words, "report-kind-helpline");
        rows.short([&kind, "", helpline.id.as_str(), &helpline.name, &helpline.reach.join(" · ")]);
    }
    rows.table.text
}

fn header(labels: &Labels<'_>) -> [String; 14] {
    let words = labels.words;
    [
        tr!(words, "report-kind"),
        tr!(words, "report-stage"),
        tr!(words, "report-id"),
        tr!(words, "report-what"),
        labels.how.clone(),
        labels.effort.clone(),
        tr!(words, "report-when"),
        labels.responsible.clone(),
        tr!(words, "report-needs"),
        labels.avoid.clone(),
        tr!(words, "report-leads-to"),
        tr!(words, "report-practices"),
        labels.read.clone(),
        labels.sources.clone(),
    ]
}

/// Rows that are being written.
struct Rows<'a> {
    table: Table,
    labels: &'a Labels<'a>,
}

impl Rows<'_> {
    fn short<const N: usize>(&mut self, cells: [&str; N]) {
        self.table.short_row(header(self.labels).len(), cells.map(str::to_owned));
    }

    fn stage(&mut self, stage: &FlowStage<'_>) {
        let place = format!("{} · {}", stage.letter, stage.title);
        for step in &stage.steps {
            self.step(&place, step);
        }
        match &stage.then {
            FlowThen::Ask { question, answers } => {
                self.short([&tr!(self.labels.words, "report-question"), &place, "", question]);
                let kind = tr!(self.labels.words, "report-answer");
                for (answer, to) in answers {
                    self.short([&kind, &place, "", answer, "", "", "", "", "", "", to]);
                }
            }
            FlowThen::On(to) => {
                self.short([
                    &tr!(self.labels.words, "report-then"),
                    &place,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    to,
                ]);
            }
        }
    }

    fn step(&mut self, place: &str, step: &FlowStep<'_>) {
        let practices: Vec<&str> = step.practices.iter().map(|(id, _)| id.as_str()).collect();
        let kind = tr!(self.labels.words, "report-step");
        self.table.row(&[
            kind,
            place.to_owned(),
            step.step.id.to_string(),
            step.what.to_owned(),
            how_lines(step).join("\n"),
            step.step.minutes.to_string(),
            step.when.clone(),
            step.who.clone(),
            step.needs.clone(),
            step.avoid.unwrap_or_default().to_owned(),
            step.other.unwrap_or_default().to_owned(),
            practices.join(", "),
            step.read.clone().unwrap_or_default(),
            step.sources.join("; "),
        ]);
    }

    fn end(&mut self, end: &FlowEnd<'_>) {
        let words = self.labels.words;
        let change: Vec<&str> = end.change.iter().map(|(id, _)| id.as_str()).collect();
        let call = format!("{}: {}", tr!(words, "report-call"), end.call);
        let write = format!("{}: {}", tr!(words, "report-write"), end.write.join(" "));
        let how = format!("{call}\n{write}");
        let id = end.end.id.as_str();
        self.short([&end.name, "", id, end.title, &how, "", "", "", "", "", "", &change.join(", ")]);
    }
}

fn how_lines(step: &FlowStep<'_>) -> Vec<String> {
    let line = |system: Option<&str>, how: &str| {
        system.map_or_else(|| how.to_owned(), |system| format!("{system}: {how}"))
    };
    let all = step.how.iter().flat_map(|(system, how)| how.iter().map(move |how| (system.as_deref(), how)));
    all.map(|(system, how)| line(system, how)).collect()
}
