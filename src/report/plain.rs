use crate::content::{Block, BlockKind, plain};

/// Returns the words of each paragraph, item, row and heading, without styles.
pub(super) fn plain_lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    push_lines(blocks, &mut lines);
    lines
}

fn push_lines(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { spans, .. } | BlockKind::Paragraph(spans) => lines.push(plain(spans)),
            BlockKind::List { items, .. } => items.iter().for_each(|item| push_lines(item, lines)),
            BlockKind::Table { header, rows } => {
                for row in std::iter::once(header).chain(rows) {
                    lines.push(row.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | "));
                }
            }
            BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => push_lines(blocks, lines),
            BlockKind::Code(text) => lines.push(text.clone()),
            BlockKind::Practice(id) => lines.push(id.to_string()),
            BlockKind::Rule => {}
        }
    }
}
