use crate::report::emergency::EmergencySheet;
use crate::report::flow::{Flow, FlowEnd, FlowStage, FlowStep, FlowThen};
use crate::report::html::fit::{Fit, Room};
use crate::report::html::page::Page;
use crate::report::html::sheet::{push_blank, push_contacts, push_foot, push_helpline};
use crate::report::labels::Labels;
use crate::tr;

/// Returns an emergency as one sheet of paper.
pub(in crate::report) fn emergency(sheet: &EmergencySheet<'_>, labels: &Labels<'_>) -> String {
    let fit = Fit::of(sheet);
    let mut page = Page::sheet(&sheet.cover, &fit.class(), labels);
    push_head(sheet, labels, &mut page);
    page.raw("<main>\n");
    for (place, stage) in sheet.flow.stages.iter().enumerate() {
        push_stage(stage, fit.how(place), labels, &mut page);
    }
    for end in &sheet.flow.ends {
        push_end(end, fit.extras, labels, &mut page);
    }
    page.raw("</main>\n");
    push_call(sheet, fit.extras, labels, &mut page);
    let without = sheet.flow.stages.get(fit.hows);
    let more = without.map(|stage| tr!(labels.words, "report-sheet-more", stage = stage.letter.as_str()));
    let lines: Vec<&str> =
        more.iter().chain(&sheet.cover.inside).map(|line| line.trim_end_matches('.')).collect();
    push_foot(&lines, &sheet.cover, labels, &mut page);
    page.finish()
}

fn push_head(sheet: &EmergencySheet<'_>, labels: &Labels<'_>, page: &mut Page) {
    let (words, flow) = (labels.words, &sheet.flow);
    page.raw("<header class=\"top\">\n<div>\n<p class=\"brand\">").text(&tr!(words, "report-sheet-kind"));
    if let Some(of) = &sheet.cover.of {
        page.raw(" · <bdi>").text(of).raw("</bdi>");
    }
    page.raw("</p>\n").element("h1", flow.title);
    page.raw("<p class=\"lead\">").text(flow.summary).raw("</p>\n");
    push_related(flow, labels, page);
    page.raw("</div>\n<section class=\"not\">\n").element("h2", &tr!(words, "report-do-not"));
    page.raw("<ul>\n");
    for avoid in flow.avoid {
        page.element("li", avoid);
    }
    page.raw("</ul>\n</section>\n</header>\n<p class=\"blanks\">\n");
    push_blank(&tr!(words, "report-sheet-began"), page);
    push_blank(&tr!(words, "report-sheet-leads"), page);
    page.raw("<span>").text(&tr!(words, "report-sheet-how")).raw("</span>\n</p>\n");
}

fn push_related(flow: &Flow<'_>, labels: &Labels<'_>, page: &mut Page) {
    if !flow.related.is_empty() {
        let related = tr!(labels.words, "report-related", titles = flow.related.join(" · "));
        page.raw("<p class=\"related\">").text(&related).raw("</p>\n");
    }
}

fn push_stage(stage: &FlowStage<'_>, how: Room, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<section class=\"stage\">\n<h2><span class=\"letter\">").text(&stage.letter).raw("</span> ");
    page.text(stage.title).raw("</h2>\n<ul class=\"steps\">\n");
    for step in &stage.steps {
        push_step(step, how, labels, page);
    }
    page.raw("</ul>\n");
    match &stage.then {
        FlowThen::Ask { question, answers } => {
            page.raw("<div class=\"ask\">\n").element("p", question).raw("<ul>\n");
            for (answer, to) in answers {
                page.raw("<li><span class=\"box\" aria-hidden=\"true\"></span>").text(answer);
                page.raw(" → <strong>").text(to).raw("</strong></li>\n");
            }
            page.raw("</ul>\n</div>\n");
        }
        FlowThen::On(to) => {
            page.raw("<p class=\"on\">→ <strong>").text(to).raw("</strong></p>\n");
        }
    }
    page.raw("</section>\n");
}

fn push_step(step: &FlowStep<'_>, how: Room, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<li><span class=\"box\" aria-hidden=\"true\"></span><span class=\"hour\" aria-hidden=\"true\"></span><strong>");
    page.text(&format!("{} {}", step.number, step.what)).raw("</strong> <span class=\"facts\">");
    page.text(&step.facts()).raw("</span>\n");
    if how == Room::Enough {
        page.raw("<p class=\"how\">");
        for (system, how) in &step.how {
            if let Some(system) = system {
                page.raw("<strong>").text(system).raw(":</strong> ");
            }
            page.text(&how.join(" ")).raw(" ");
        }
        page.raw("</p>\n");
    }
    if let Some(avoid) = step.avoid {
        page.raw("<p class=\"avoid\"><strong>")
            .text(&labels.avoid)
            .raw(":</strong> ")
            .text(avoid)
            .raw("</p>\n");
    }
    if let Some(other) = step.other {
        let other = tr!(labels.words, "report-other-emergency", title = other);
        page.raw("<p class=\"other\">→ ").text(&other).raw("</p>\n");
    }
    page.raw("</li>\n");
}

fn push_end(end: &FlowEnd<'_>, extras: Room, labels: &Labels<'_>, page: &mut Page) {
    let words = labels.words;
    page.raw("<section class=\"end\">\n<h2><span class=\"letter\">").text(&end.name).raw("</span> ");
    page.text(end.title).raw("</h2>\n");
    let change: Vec<String> = match extras {
        Room::Enough => end.change.iter().map(|(id, title)| format!("{id} {title}")).collect(),
        Room::Little => end.change.iter().map(|(id, _)| id.to_string()).collect(),
    };
    let (call, write) = (tr!(words, "report-call"), tr!(words, "report-write"));
    let lines = [
        (call, end.call.to_owned()),
        (write, write_line(end)),
        (tr!(words, "report-change"), change.join(" · ")),
    ];
    for (label, text) in lines {
        page.raw("<p><strong>").text(&label).raw(":</strong> ").text(&text).raw("</p>\n");
    }
    page.raw("</section>\n");
}

/// Returns what to write down in one line.
fn write_line(end: &FlowEnd<'_>) -> String {
    let parts: Vec<&str> = end.write.iter().map(|write| write.trim_end_matches('.')).collect();
    parts.join(" · ")
}

fn push_call(sheet: &EmergencySheet<'_>, extras: Room, labels: &Labels<'_>, page: &mut Page) {
    let words = labels.words;
    page.raw("<section class=\"call\">\n<div>\n").element("h2", &tr!(words, "report-own-contacts"));
    let shown = &sheet.contacts[..sheet.contacts.len().min(extras.most_contacts())];
    push_contacts(shown, extras.contact_rows(), extras, labels, page);
    let more = sheet.contacts.len() - shown.len();
    if more > 0 {
        page.element("p", &tr!(words, "report-contacts-more", count = more));
    }
    page.raw("</div>\n<div>\n").element("h2", &labels.helplines).raw("<ul>\n");
    for helpline in &sheet.flow.helplines {
        push_helpline(helpline, extras, labels, page);
    }
    page.raw("</ul>\n").element("p", &tr!(words, "report-check-first")).raw("</div>\n</section>\n");
}
