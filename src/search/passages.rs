use crate::content::{
    Block, BlockKind, Chapter, Document, Emergency, Guide, Helpline, Practice, SectionId, Step, Term, plain,
};
use crate::i18n::Lang;
use crate::search::Target;
use crate::search::field::Field;

/// Hands out everything that is searched of `target` in `lang`, in reading order; nothing when the guide has no such
/// target.
pub(super) fn passages(guide: &Guide, target: &Target, lang: Lang, out: &mut dyn FnMut(Field, &str)) {
    match target {
        Target::Section { chapter, section } => {
            if let Some(chapter) = guide.chapter(chapter) {
                section_passages(chapter, section.as_ref(), lang, out);
            }
        }
        Target::Practice(id) => {
            if let Some(practice) = guide.practice(id) {
                practice_passages(practice, lang, out);
            }
        }
        Target::Term(id) => {
            if let Some(term) = guide.terms.get(id) {
                term_passages(term, lang, out);
            }
        }
        Target::Helpline(id) => {
            if let Some(helpline) = guide.helpline(id) {
                helpline_passages(helpline, lang, out);
            }
        }
        Target::Emergency(id) => {
            if let Some(emergency) = guide.emergency(id) {
                emergency_passages(emergency, lang, out);
            }
        }
        Target::Step { emergency, step } => {
            if let Some(emergency) = guide.emergency(emergency)
                && let Some(step) = emergency.step(step)
            {
                step_passages(emergency, step, lang, out);
            }
        }
    }
}

fn section_passages(
    chapter: &Chapter,
    section: Option<&SectionId>,
    lang: Lang,
    out: &mut dyn FnMut(Field, &str),
) {
    let document: &Document = chapter.text.get(lang);
    let Some(id) = section else {
        out(Field::Title, &document.title);
        return block_passages(&document.opening, out);
    };
    if let Some(section) = document.section(id) {
        out(Field::Title, &section.heading_text());
        out(Field::Around, &document.title);
        block_passages(&section.blocks, out);
    }
}

fn block_passages(blocks: &[Block], out: &mut dyn FnMut(Field, &str)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { spans, .. } => out(Field::Heading, &plain(spans)),
            BlockKind::Paragraph(spans) => out(Field::Text, &plain(spans)),
            BlockKind::List { items, .. } => {
                for item in items {
                    block_passages(item, out);
                }
            }
            BlockKind::Table { header, rows } => {
                for cell in header.iter().chain(rows.iter().flatten()) {
                    out(Field::Text, &plain(cell));
                }
            }
            BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => block_passages(blocks, out),
            BlockKind::Code(text) => out(Field::Text, text),
            BlockKind::Practice(id) => out(Field::Around, id.as_str()),
            BlockKind::Rule => {}
        }
    }
}

fn practice_passages(practice: &Practice, lang: Lang, out: &mut dyn FnMut(Field, &str)) {
    out(Field::Title, practice.title.get(lang));
    out(Field::Around, practice.id.as_str());
    out(Field::Why, practice.why.get(lang));
    for step in practice.how.get(lang) {
        out(Field::Text, step);
    }
    for text in [&practice.avoid, &practice.policy].into_iter().flatten() {
        out(Field::Text, text.get(lang));
    }
}

fn term_passages(term: &Term, lang: Lang, out: &mut dyn FnMut(Field, &str)) {
    out(Field::Title, term.term.get(lang));
    out(Field::Text, term.definition.get(lang));
    for synonym in term.synonyms.get(lang) {
        out(Field::Synonym, synonym);
    }
}

fn helpline_passages(helpline: &Helpline, lang: Lang, out: &mut dyn FnMut(Field, &str)) {
    out(Field::Title, &helpline.name);
    out(Field::Text, helpline.who.get(lang));
    if let Some(country) = &helpline.country {
        out(Field::Text, country.get(lang));
    }
    out(Field::Text, helpline.note.get(lang));
}

fn emergency_passages(emergency: &Emergency, lang: Lang, out: &mut dyn FnMut(Field, &str)) {
    out(Field::Title, emergency.title.get(lang));
    for words in emergency.words.get(lang) {
        out(Field::Synonym, words);
    }
    out(Field::Text, emergency.summary.get(lang));
    for avoid in emergency.avoid.get(lang) {
        out(Field::Text, avoid);
    }
}

fn step_passages(emergency: &Emergency, step: &Step, lang: Lang, out: &mut dyn FnMut(Field, &str)) {
    out(Field::Title, step.what.get(lang));
    out(Field::Around, emergency.title.get(lang));
    for how in std::iter::once(&step.how).chain(step.on.iter().map(|on| &on.how)) {
        for text in how.get(lang) {
            out(Field::Text, text);
        }
    }
    if let Some(avoid) = &step.avoid {
        out(Field::Text, avoid.get(lang));
    }
}
