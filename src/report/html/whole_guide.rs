use crate::content::{Category, Chapter, Guide, Source, Term};
use crate::report::anchor::{self, Leads};
use crate::report::card::{Around, Card};
use crate::report::collate::sorted;
use crate::report::cover::Cover;
use crate::report::html::blocks::Blocks;
use crate::report::html::card::push_card;
use crate::report::html::helplines::push_helplines;
use crate::report::html::page::Page;
use crate::report::labels::Labels;
use crate::tr;
use jiff::civil::Date;

const HELPLINES: &str = "lineas-de-ayuda";
const GLOSSARY: &str = "glosario";
const SOURCES: &str = "fuentes";

/// Returns the whole guide as a page.
pub(in crate::report) fn guide(guide: &Guide, labels: &Labels<'_>, today: Date) -> String {
    let mut page = Page::new(&Cover::of_guide(guide, labels, today), labels);
    push_contents(guide, labels, &mut page);
    page.raw("<main>\n");
    let blocks = Blocks { guide, labels };
    for category in &guide.categories {
        push_category(category, &blocks, &mut page);
    }
    push_helplines(guide, labels, HELPLINES, &mut page);
    page.raw("<section class=\"category\">\n")
        .heading("h2", GLOSSARY, &labels.glossary)
        .raw("<dl class=\"glossary\">\n");
    for term in sorted(guide.terms.values(), |term| term.term.get(labels.lang)) {
        push_term(term, labels, &mut page);
    }
    page.raw("</dl>\n</section>\n<section class=\"category\">\n").heading("h2", SOURCES, &labels.sources);
    page.raw("<ul class=\"sources\">\n");
    for source in sorted(guide.sources.values(), |source| &source.title) {
        push_source(source, labels, &mut page);
    }
    page.raw("</ul>\n</section>\n</main>\n");
    page.finish()
}

fn push_contents(guide: &Guide, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<nav class=\"contents\">\n").element("h2", &labels.contents);
    for part in &guide.parts {
        page.raw("<p class=\"part\">").text(part.title.get(labels.lang)).raw("</p>\n<ul>\n");
        for category in part.categories.iter().filter_map(|id| guide.category(id)) {
            push_category_contents(category, labels, page);
        }
        page.raw("</ul>\n");
    }
    page.raw("<ul class=\"back\">\n");
    page.contents_link(HELPLINES, &labels.helplines).raw("</li>\n");
    page.contents_link(GLOSSARY, &labels.glossary).raw("</li>\n");
    page.contents_link(SOURCES, &labels.sources).raw("</li>\n</ul>\n</nav>\n");
}

fn push_category_contents(category: &Category, labels: &Labels<'_>, page: &mut Page) {
    page.contents_link(&category_anchor(category), category.title.get(labels.lang)).raw("\n<ul>\n");
    for chapter in &category.chapters {
        let title = &chapter.text.get(labels.lang).title;
        page.contents_link(&anchor::of_section(&chapter.id, None), title).raw("</li>\n");
    }
    page.contents_link(&list_anchor(category), &labels.checklist).raw("</li>\n</ul></li>\n");
}

fn push_category(category: &Category, blocks: &Blocks<'_>, page: &mut Page) {
    let labels = blocks.labels;
    let title = category.title.get(labels.lang);
    page.raw("<section class=\"category\">\n").heading("h2", &category_anchor(category), title);
    page.raw("<p class=\"summary\">").text(category.summary.get(labels.lang)).raw("</p>\n");
    for chapter in &category.chapters {
        push_chapter(chapter, blocks, page);
    }
    page.raw("<section class=\"list\">\n").heading("h3", &list_anchor(category), &labels.checklist);
    for practice in &category.practices {
        push_card(&Card::new(blocks.guide, practice, None, labels), Around::Guide, labels, page);
    }
    page.raw("</section>\n</section>\n");
}

fn push_chapter(chapter: &Chapter, blocks: &Blocks<'_>, page: &mut Page) {
    let labels = blocks.labels;
    let text = chapter.text.get(labels.lang);
    page.raw("<section class=\"chapter\">\n").heading(
        "h3",
        &anchor::of_section(&chapter.id, None),
        &text.title,
    );
    blocks.push(&text.opening, page);
    for section in &text.sections {
        page.raw("<h4 id=\"").text(&anchor::of_section(&chapter.id, Some(&section.id))).raw("\">");
        blocks.spans(&section.heading, page);
        page.raw("</h4>\n");
        blocks.push(&section.blocks, page);
    }
    let reviewed = tr!(labels.words, "report-reviewed", month = labels.month(chapter.reviewed));
    page.raw("<p class=\"ends\">").text(&reviewed);
    for (number, id) in chapter.sources.iter().enumerate() {
        if let Some(source) = blocks.guide.sources.get(id) {
            page.raw(if number == 0 { " · " } else { "; " });
            if number == 0 {
                page.text(&labels.sources).raw(": ");
            }
            page.raw("<a href=\"#").text(&anchor::of_source(id)).raw("\">").text(&source.title).raw("</a>");
        }
    }
    page.raw("</p>\n</section>\n");
}

fn push_term(term: &Term, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<div>").heading("dt", &anchor::of_term(&term.id), term.term.get(labels.lang));
    page.raw("<dd>").text(term.definition.get(labels.lang));
    let names = term.synonyms.get(labels.lang).join(", ");
    if !names.is_empty() {
        page.raw(" <span class=\"also\">")
            .text(&tr!(labels.words, "report-synonyms", names = names))
            .raw("</span>");
    }
    page.raw("</dd></div>\n");
}

fn push_source(source: &Source, labels: &Labels<'_>, page: &mut Page) {
    page.raw("<li id=\"")
        .text(&anchor::of_source(&source.id))
        .raw("\"><cite>")
        .text(&source.title)
        .raw("</cite>. ");
    let facts: Vec<&str> = [&source.publisher, &source.date, &source.licence]
        .into_iter()
        .map(String::as_str)
        .filter(|fact| !fact.is_empty())
        .collect();
    page.text(&facts.join(", ")).raw(". ");
    match anchor::outside(&source.url) {
        Leads::Outside(address) => {
            page.raw("<a class=\"bare\" rel=\"noreferrer\" href=\"").text(&address).raw("\">");
            page.text(&address).raw("</a> ")
        }
        Leads::Inside(_) | Leads::Nowhere => page.text(&source.url).raw(" "),
    };
    let seen = tr!(labels.words, "report-seen", month = labels.month(source.verified));
    page.text(source.note.get(labels.lang)).raw(" ").text(&seen).raw(".</li>\n");
}

fn category_anchor(category: &Category) -> String {
    format!("categoria-{}", category.id)
}

fn list_anchor(category: &Category) -> String {
    format!("lista-{}", category.id)
}
