use crate::record::Status;
use crate::report::anchor;
use crate::report::card::{Around, Card};
use crate::report::html::page::Page;
use crate::report::kept::Kept;
use crate::report::labels::Labels;

/// Adds a practice as a box.
pub(super) fn push_card(card: &Card<'_>, around: Around, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<article class=\"practice\" id=\"")
        .text(&anchor::of_practice(&card.practice.id))
        .raw("\">\n<h4>");
    push_box(card.kept.as_ref().map_or(&Status::ToDo, |kept| &kept.status), page);
    page.raw(" <span class=\"id\">")
        .text(card.practice.id.as_str())
        .raw("</span> ")
        .text(card.title)
        .raw("</h4>\n");
    if let Some(kept) = &card.kept {
        push_kept(kept, labels, page);
    }
    page.raw("<dl class=\"facts\">\n");
    for (name, value) in card.facts(labels) {
        page.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
    }
    page.raw("</dl>\n");
    labelled("why", &labels.why, card.why, page);
    page.raw("<p class=\"name\">").text(&labels.how).raw("</p>\n<ol>\n");
    for step in card.how {
        page.element("li", step);
    }
    page.raw("</ol>\n");
    if let Some(avoid) = card.avoid {
        labelled("avoid", &labels.avoid, avoid, page);
    }
    if let Some(policy) = card.policy {
        labelled("policy", &labels.policy, policy, page);
    }
    push_ends(card, around, labels, page);
    page.raw("</article>\n");
}

/// Adds what may be said of the record.
pub(super) fn push_kept(kept: &Kept, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<dl class=\"kept\">\n");
    for (name, value) in kept.facts(labels) {
        fact(name, &value, page);
    }
    page.raw("</dl>\n");
}

/// Adds the box that shows a status, for the eye only: its name stands beside it.
pub(super) fn push_box(status: &Status, page: &mut Page) {
    let class = match status {
        Status::ToDo => "box",
        Status::InProgress => "box begun",
        Status::Done => "box done",
        Status::NotApplicable { .. } => "box none",
    };
    page.raw("<span class=\"").raw(class).raw("\" aria-hidden=\"true\"></span>");
}

fn push_ends(card: &Card<'_>, around: Around, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<p class=\"ends\">");
    if let Some(read) = &card.read {
        let place = anchor::of_section(&card.practice.chapter, Some(&card.practice.section));
        page.text(&labels.read).raw(": ");
        link(&place, read, around, page);
    }
    for (number, (id, title)) in card.sources.iter().enumerate() {
        if number == 0 {
            page.raw(if card.read.is_some() { " · " } else { "" }).text(&labels.sources).raw(": ");
        } else {
            page.raw("; ");
        }
        link(&anchor::of_source(id), title, around, page);
    }
    page.raw("</p>\n");
}

fn link(place: &str, text: &str, around: Around, page: &mut Page) {
    match around {
        Around::Guide => page.raw("<a href=\"#").text(place).raw("\">").text(text).raw("</a>"),
        Around::Lists => page.text(text),
    };
}

fn labelled(class: &str, name: &str, text: &str, page: &mut Page) {
    page.raw("<p class=\"")
        .raw(class)
        .raw("\"><span class=\"name\">")
        .text(name)
        .raw("</span> ")
        .text(text)
        .raw("</p>\n");
}

/// Adds something that a person entered: it keeps its own direction and its lines.
fn fact(name: &str, value: &str, page: &mut Page) {
    page.raw("<div><dt><bdi>")
        .text(name)
        .raw("</bdi></dt><dd dir=\"auto\">")
        .text(value)
        .raw("</dd></div>\n");
}
