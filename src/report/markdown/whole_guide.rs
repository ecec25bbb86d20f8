use crate::content::{Category, Chapter, Guide, Helpline, Source, Term};
use crate::report::anchor::{self, Leads};
use crate::report::card::{Around, Card};
use crate::report::collate::sorted;
use crate::report::cover::Cover;
use crate::report::helpline::{facts, verified};
use crate::report::labels::Labels;
use crate::report::markdown::blocks::Blocks;
use crate::report::markdown::card::card_lines;
use crate::report::markdown::escape::{address, escape};
use crate::report::markdown::writer::{Writer, link_inside};
use crate::tr;
use jiff::civil::Date;

const HELPLINES: &str = "lineas-de-ayuda";
const GLOSSARY: &str = "glosario";
const SOURCES: &str = "fuentes";

/// Returns the whole guide as Markdown.
pub(in crate::report) fn guide(guide: &Guide, labels: &Labels<'_>, today: Date) -> String {
    let mut writer = Writer::new(&Cover::of_guide(guide, labels, today));
    writer.heading(2, &labels.contents);
    writer.lines(contents(guide, labels));
    let blocks = Blocks { guide, labels };
    for category in &guide.categories {
        push_category(category, &blocks, &mut writer);
    }
    push_helplines(guide, labels, &mut writer);
    writer.place(GLOSSARY);
    writer.heading(2, &labels.glossary);
    for term in sorted(guide.terms.values(), |term| term.term.get(labels.lang)) {
        push_term(term, labels, &mut writer);
    }
    writer.place(SOURCES);
    writer.heading(2, &labels.sources);
    for source in sorted(guide.sources.values(), |source| &source.title) {
        push_source(source, labels, &mut writer);
    }
    writer.finish()
}

fn contents(guide: &Guide, labels: &Labels<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for part in &guide.parts {
        lines.push(format!("- {}", escape(part.title.get(labels.lang))));
        for category in part.categories.iter().filter_map(|id| guide.category(id)) {
            lines.push(format!(
                "  - {}",
                link_inside(&category_anchor(category), category.title.get(labels.lang))
            ));
            let chapters = category.chapters.iter().map(|chapter| {
                link_inside(&anchor::of_section(&chapter.id, None), &chapter.text.get(labels.lang).title)
            });
            let list = link_inside(&list_anchor(category), &labels.checklist);
            lines.extend(chapters.chain([list]).map(|link| format!("    - {link}")));
        }
    }
    lines.push(format!("- {}", link_inside(HELPLINES, &labels.helplines)));
    lines.push(format!("- {}", link_inside(GLOSSARY, &labels.glossary)));
    lines.push(format!("- {}", link_inside(SOURCES, &labels.sources)));
    lines
}

fn push_category(category: &Category, blocks: &Blocks<'_>, writer: &mut Writer) {
    let labels = blocks.labels;
    writer.place(&category_anchor(category));
    writer.heading(2, category.title.get(labels.lang));
    writer.block(&escape(category.summary.get(labels.lang)));
    for chapter in &category.chapters {
        push_chapter(chapter, blocks, writer);
    }
    writer.place(&list_anchor(category));
    writer.heading(3, &labels.checklist);
    for practice in &category.practices {
        writer.place(&anchor::of_practice(&practice.id));
        writer.lines(card_lines(&Card::new(blocks.guide, practice, None, labels), Around::Guide, labels));
    }
}

fn push_chapter(chapter: &Chapter, blocks: &Blocks<'_>, writer: &mut Writer) {
    let labels = blocks.labels;
    let text = chapter.text.get(labels.lang);
    writer.place(&anchor::of_section(&chapter.id, None));
    writer.heading(3, &text.title);
    writer.lines(blocks.lines(&text.opening));
    for section in &text.sections {
        writer.place(&anchor::of_section(&chapter.id, Some(&section.id)));
        writer.block(&format!("#### {}", blocks.inline(&section.heading)));
        writer.lines(blocks.lines(&section.blocks));
    }
    let sources: Vec<String> = chapter
        .sources
        .iter()
        .filter_map(|id| Some(link_inside(&anchor::of_source(id), &blocks.guide.sources.get(id)?.title)))
        .collect();
    let mut ends = escape(&tr!(labels.words, "report-reviewed", month = labels.month(chapter.reviewed)));
    if !sources.is_empty() {
        ends = format!("{ends} · {}: {}", escape(&labels.sources), sources.join("; "));
    }
    writer.block(&ends);
}

fn push_helplines(guide: &Guide, labels: &Labels<'_>, writer: &mut Writer) {
    writer.place(HELPLINES);
    writer.heading(2, &labels.helplines);
    writer.block(&escape(&tr!(labels.words, "helplines-intro")));
    for helpline in &guide.helplines {
        push_helpline(helpline, guide, labels, writer);
    }
}

fn push_helpline(helpline: &Helpline, guide: &Guide, labels: &Labels<'_>, writer: &mut Writer) {
    writer.place(&anchor::of_helpline(&helpline.id));
    writer.block(&format!("**{}**", escape(&helpline.name)));
    let ways: Vec<String> = helpline
        .reach
        .iter()
        .map(|way| match anchor::outside(way) {
            Leads::Outside(url) => format!("<{}>", address(&url)),
            Leads::Inside(_) | Leads::Nowhere => escape(way),
        })
        .collect();
    let mut lines = vec![format!("- {}: {}", escape(&tr!(labels.words, "helpline-reach")), ways.join(" · "))];
    let facts = facts(helpline, labels).into_iter();
    lines.extend(facts.map(|(label, text)| format!("- {}: {}", escape(&label), escape(&text))));
    let sources: Vec<String> = helpline
        .sources
        .iter()
        .filter_map(|id| Some(link_inside(&anchor::of_source(id), &guide.sources.get(id)?.title)))
        .collect();
    let seen = escape(&verified(helpline, labels));
    lines.push(if sources.is_empty() {
        format!("- {seen}")
    } else {
        format!("- {seen}: {}", sources.join("; "))
    });
    writer.lines(lines);
}

fn push_term(term: &Term, labels: &Labels<'_>, writer: &mut Writer) {
    writer.place(&anchor::of_term(&term.id));
    let mut text =
        format!("**{}**: {}", escape(term.term.get(labels.lang)), escape(term.definition.get(labels.lang)));
    let names = term.synonyms.get(labels.lang).join(", ");
    if !names.is_empty() {
        text = format!("{text} {}", escape(&tr!(labels.words, "report-synonyms", names = names)));
    }
    writer.block(&text);
}

fn push_source(source: &Source, labels: &Labels<'_>, writer: &mut Writer) {
    writer.place(&anchor::of_source(&source.id));
    let facts: Vec<String> = [&source.publisher, &source.date, &source.licence]
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .map(|fact| escape(fact))
        .collect();
    let url = match anchor::outside(&source.url) {
        Leads::Outside(url) => format!("<{}>", address(&url)),
        Leads::Inside(_) | Leads::Nowhere => escape(&source.url),
    };
    let seen = tr!(labels.words, "report-seen", month = labels.month(source.verified));
    let note = escape(source.note.get(labels.lang));
    writer.block(&format!(
        "*{}*. {}. {url} {note} {}.",
        escape(&source.title),
        facts.join(", "),
        escape(&seen)
    ));
}

fn category_anchor(category: &Category) -> String {
    format!("categoria-{}", category.id)
}

fn list_anchor(category: &Category) -> String {
    format!("lista-{}", category.id)
}
