use crate::report::emergency::EmergencySheet;
use crate::report::flow::{FlowEnd, FlowStage, FlowStep, FlowThen};
use crate::report::labels::Labels;
use crate::report::markdown::contacts::{contact_lines, helpline_lines};
use crate::report::markdown::escape::escape;
use crate::report::markdown::writer::Writer;
use crate::tr;

/// Returns an emergency as Markdown: what not to do, steps to tick, questions, ends, whom to call.
pub(in crate::report) fn emergency(sheet: &EmergencySheet<'_>, labels: &Labels<'_>) -> String {
    let words = labels.words;
    let flow = &sheet.flow;
    let mut writer = Writer::new(&sheet.cover);
    writer.block(&escape(flow.summary));
    writer.heading(2, &tr!(words, "report-do-not"));
    writer.lines(flow.avoid.iter().map(|avoid| format!("- {}", escape(avoid))));
    for stage in &flow.stages {
        push_stage(stage, labels, &mut writer);
    }
    for end in &flow.ends {
        push_end(end, labels, &mut writer);
    }
    if !sheet.contacts.is_empty() {
        writer.heading(2, &tr!(words, "report-own-contacts"));
        writer.lines(contact_lines(&sheet.contacts));
    }
    writer.heading(2, &labels.helplines);
    writer.lines(flow.helplines.iter().flat_map(|helpline| helpline_lines(helpline, labels)));
    if !flow.related.is_empty() {
        writer.block(&escape(&tr!(words, "report-related", titles = flow.related.join(" · "))));
    }
    writer.finish()
}

fn push_stage(stage: &FlowStage<'_>, labels: &Labels<'_>, writer: &mut Writer) {
    writer.heading(2, &format!("{} · {}", stage.letter, stage.title));
    writer.lines(stage.steps.iter().flat_map(|step| step_lines(step, labels)));
    match &stage.then {
        FlowThen::Ask { question, answers } => {
            writer.block(&format!("**{}**", escape(question)));
            writer.lines(answers.iter().map(|(answer, to)| format!("- {}: {}", escape(answer), escape(to))));
        }
        FlowThen::On(to) => writer.block(&format!("**{}**", escape(to))),
    }
}

fn step_lines(step: &FlowStep<'_>, labels: &Labels<'_>) -> Vec<String> {
    let words = labels.words;
    let mut lines = vec![
        format!("- [ ] **{} {}**", escape(&step.number), escape(step.what)),
        format!("  - {}", escape(&step.facts())),
    ];
    for (system, how) in &step.how {
        let before = system.as_ref().map_or_else(String::new, |system| format!("{}: ", escape(system)));
        lines.extend(how.iter().map(|how| format!("  - {before}{}", escape(how))));
    }
    lines.extend(step.avoid.map(|avoid| format!("  - {}: {}", escape(&labels.avoid), escape(avoid))));
    let other = step.other.map(|title| tr!(words, "report-other-emergency", title = title));
    lines.extend(other.map(|other| format!("  - {}", escape(&other))));
    lines.extend(step.read.as_ref().map(|read| format!("  - {}: {}", escape(&labels.read), escape(read))));
    let practices = step.practices.iter().map(|(id, title)| format!("{id} {title}"));
    lines.extend(practices.map(|practice| format!("  - {}", escape(&practice))));
    if !step.sources.is_empty() {
        lines.push(format!("  - {}: {}", escape(&labels.sources), escape(&step.sources.join("; "))));
    }
    lines
}

fn push_end(end: &FlowEnd<'_>, labels: &Labels<'_>, writer: &mut Writer) {
    let words = labels.words;
    writer.heading(2, &format!("{} · {}", end.name, end.title));
    writer.block(&format!("**{}:** {}", escape(&tr!(words, "report-call")), escape(end.call)));
    writer.block(&format!("**{}:**", escape(&tr!(words, "report-write"))));
    writer.lines(end.write.iter().map(|write| format!("- {}", escape(write))));
    writer.block(&format!("**{}:**", escape(&tr!(words, "report-change"))));
    writer.lines(end.change.iter().map(|(id, title)| format!("- [ ] {}", escape(&format!("{id} {title}")))));
}
