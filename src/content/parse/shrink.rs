//! Gives back the memory that growing lists took in advance: the guide stays in memory as long as the window.

use crate::content::{Block, BlockKind, Document, Span};

/// Returns the document with every list as long as what it holds.
pub(super) fn shrunk(mut document: Document) -> Document {
    document.title.shrink_to_fit();
    blocks(&mut document.opening);
    for section in &mut document.sections {
        spans(&mut section.heading);
        blocks(&mut section.blocks);
    }
    document.sections.shrink_to_fit();
    document
}

fn blocks(list: &mut Vec<Block>) {
    list.shrink_to_fit();
    for block in list {
        match &mut block.kind {
            BlockKind::Heading { spans: words, .. } | BlockKind::Paragraph(words) => spans(words),
            BlockKind::List { items, .. } => {
                items.shrink_to_fit();
                items.iter_mut().for_each(blocks);
            }
            BlockKind::Table { header, rows } => {
                cells(header);
                rows.shrink_to_fit();
                rows.iter_mut().for_each(cells);
            }
            BlockKind::Callout { blocks: inner, .. } | BlockKind::Quote(inner) => blocks(inner),
            BlockKind::Code(text) => text.shrink_to_fit(),
            BlockKind::Practice(_) | BlockKind::Rule => {}
        }
    }
}

fn cells(row: &mut Vec<Vec<Span>>) {
    row.shrink_to_fit();
    row.iter_mut().for_each(spans);
}

fn spans(words: &mut Vec<Span>) {
    words.shrink_to_fit();
    for span in words {
        span.text.shrink_to_fit();
    }
}
