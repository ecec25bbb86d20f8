use crate::content::{Guide, Helpline};
use crate::report::anchor::{self, Leads};
use crate::report::helpline::{facts, verified};
use crate::report::html::page::Page;
use crate::report::labels::Labels;
use crate::tr;

/// Adds the section of the helplines, in the order of the guide.
pub(super) fn push_helplines(guide: &Guide, labels: &Labels<'_>, name: &str, page: &mut Page) {
    page.raw("<section class=\"category\">\n").heading("h2", name, &labels.helplines);
    page.element("p", &tr!(labels.words, "helplines-intro")).raw("<dl class=\"glossary\">\n");
    for helpline in &guide.helplines {
        push_helpline(helpline, guide, labels, page);
    }
    page.raw("</dl>\n</section>\n");
}

fn push_helpline(helpline: &Helpline, guide: &Guide, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<div>").heading("dt", &anchor::of_helpline(&helpline.id), &helpline.name);
    page.raw("<dd><strong>").text(&tr!(labels.words, "helpline-reach")).raw(":</strong> ");
    for (number, way) in helpline.reach.iter().enumerate() {
        page.raw(if number == 0 { "" } else { " · " });
        push_way(way, page);
    }
    page.raw("</dd>\n");
    for (label, text) in facts(helpline, labels) {
        page.raw("<dd><strong>").text(&label).raw(":</strong> ").text(&text).raw("</dd>\n");
    }
    page.raw("<dd>").text(&verified(helpline, labels));
    let sources = helpline.sources.iter().filter_map(|id| guide.sources.get(id));
    for (number, source) in sources.enumerate() {
        page.raw(if number == 0 { ": " } else { "; " });
        page.raw("<a href=\"#").text(&anchor::of_source(&source.id)).raw("\">");
        page.text(&source.title).raw("</a>");
    }
    page.raw("</dd></div>\n");
}

/// Adds a way to reach somebody: a link, when it is an address.
pub(super) fn push_way(way: &str, page: &mut Page) {
    match anchor::outside(way) {
        Leads::Outside(address) => {
            page.raw("<a class=\"bare\" rel=\"noreferrer\" href=\"").text(&address).raw("\">");
            page.text(&address).raw("</a>")
        }
        Leads::Inside(_) | Leads::Nowhere => page.text(way),
    };
}
