use crate::content::{Emergency, Guide};
use crate::i18n::Words;
use crate::report::flow::{Flow, FlowEnd, FlowStage, FlowStep, FlowThen};
use crate::report::helpline::verified;
use crate::report::labels::Labels;
use crate::tr;

/// The longest line, in letters.
const WIDTH: usize = 78;

/// Returns an emergency as lines for a terminal, in the language of `words`: to be read without a display.
pub fn emergency_lines(guide: &Guide, emergency: &Emergency, words: &Words) -> Vec<String> {
    let labels = Labels::new(words);
    let flow = Flow::new(guide, emergency, &labels);
    let mut out = Lines::default();
    out.add(0, "", &flow.title.to_uppercase());
    out.add(0, "", flow.summary);
    out.gap();
    out.add(0, "", &tr!(words, "report-do-not"));
    for avoid in flow.avoid {
        out.add(2, "x ", avoid);
    }
    for stage in &flow.stages {
        push_stage(stage, &labels, &mut out);
    }
    for end in &flow.ends {
        push_end(end, &labels, &mut out);
    }
    push_around(&flow, &labels, &mut out);
    out.lines
}

fn push_stage(stage: &FlowStage<'_>, labels: &Labels<'_>, out: &mut Lines) {
    out.gap();
    out.add(0, &format!("{}. ", stage.letter), &stage.title.to_uppercase());
    for step in &stage.steps {
        push_step(step, labels, out);
    }
    match &stage.then {
        FlowThen::Ask { question, answers } => {
            out.add(2, "? ", question);
            for (answer, to) in answers {
                out.add(4, "- ", &format!("{answer}: {to}"));
            }
        }
        FlowThen::On(to) => out.add(2, "> ", to),
    }
}

fn push_step(step: &FlowStep<'_>, labels: &Labels<'_>, out: &mut Lines) {
    out.add(2, "[ ] ", &format!("{} {}", step.number, step.what));
    out.add(6, "", &step.facts());
    for (system, how) in &step.how {
        let before = system.as_ref().map_or_else(String::new, |system| format!("{system}: "));
        for how in *how {
            out.add(6, "- ", &format!("{before}{how}"));
        }
    }
    if let Some(avoid) = step.avoid {
        out.add(6, "x ", avoid);
    }
    if let Some(other) = step.other {
        out.add(6, "> ", &tr!(labels.words, "report-other-emergency", title = other));
    }
}

fn push_end(end: &FlowEnd<'_>, labels: &Labels<'_>, out: &mut Lines) {
    let words = labels.words;
    out.gap();
    out.add(0, &format!("{}. ", end.name), end.title);
    out.add(2, "", &format!("{}: {}", tr!(words, "report-call"), end.call));
    out.add(2, "", &format!("{}:", tr!(words, "report-write")));
    for write in end.write {
        out.add(4, "- ", write);
    }
    out.add(2, "", &format!("{}:", tr!(words, "report-change")));
    for (id, title) in &end.change {
        out.add(4, "- ", &format!("{id} {title}"));
    }
}

fn push_around(flow: &Flow<'_>, labels: &Labels<'_>, out: &mut Lines) {
    out.gap();
    out.add(0, "", &labels.helplines);
    for helpline in &flow.helplines {
        let reach = helpline.reach.join(" · ");
        out.add(2, "- ", &format!("{}: {reach}. {}", helpline.name, verified(helpline, labels)));
    }
    if !flow.related.is_empty() {
        out.gap();
        out.add(0, "", &tr!(labels.words, "report-related", titles = flow.related.join(" · ")));
    }
}

/// Lines that are being written.
#[derive(Default)]
struct Lines {
    lines: Vec<String>,
}

impl Lines {
    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    /// Adds a text after `mark`, broken into lines that begin under it.
    fn add(&mut self, indent: usize, mark: &str, text: &str) {
        let hang = indent + mark.chars().count();
        let mut line = format!("{:indent$}{mark}", "");
        let mut is_empty = true;
        for word in text.split_whitespace() {
            if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.lines.push(std::mem::replace(&mut line, " ".repeat(hang)));
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.extend(word.chars().filter(|letter| !letter.is_control()));
            is_empty = false;
        }
        if !is_empty {
            self.lines.push(line);
        }
    }
}
