use crate::content::{Block, BlockKind, Span, plain};

/// A block, or a piece of one, on its way to a slide.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) block: Block,
    /// Whether it was cut from the part before it, and joins it again on the same slide.
    cut: bool,
}

impl Part {
    pub(super) fn whole(block: Block) -> Self {
        Self { block, cut: false }
    }

    /// Returns whether the first pieces of it may fill what is left of a slide.
    pub(super) fn flows(&self) -> bool {
        match &self.block.kind {
            BlockKind::List { items, .. } => items.len() > 1,
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Table { .. }
            | BlockKind::Callout { .. }
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Practice(_)
            | BlockKind::Rule => false,
        }
    }

    /// Puts pieces of one block together again.
    pub(super) fn join(parts: Vec<Self>) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        for part in parts {
            let rest = match blocks.last_mut() {
                Some(last) if part.cut => append(last, part.block),
                Some(_) | None => Some(part.block),
            };
            blocks.extend(rest);
        }
        blocks
    }
}

/// Appends a piece to the block it was cut from; returns it when it is of another kind.
fn append(last: &mut Block, piece: Block) -> Option<Block> {
    let Block { line, kind } = piece;
    match (&mut last.kind, kind) {
        (BlockKind::Paragraph(spans), BlockKind::Paragraph(more)) => spans.extend(more),
        (BlockKind::List { items, .. }, BlockKind::List { items: more, .. }) => items.extend(more),
        (BlockKind::Table { rows, .. }, BlockKind::Table { rows: more, .. }) => rows.extend(more),
        (BlockKind::Callout { blocks, .. }, BlockKind::Callout { blocks: more, .. })
        | (BlockKind::Quote(blocks), BlockKind::Quote(more)) => blocks.extend(more),
        (BlockKind::Code(text), BlockKind::Code(more)) => {
            text.push('\n');
            text.push_str(&more);
        }
        (_, kind) => return Some(Block { line, kind }),
    }
    None
}

/// Cuts a part into smaller ones; `None` when there is nothing to cut.
pub(super) fn split(part: &Part) -> Option<Vec<Part>> {
    let kinds: Vec<BlockKind> = match &part.block.kind {
        BlockKind::Paragraph(spans) => paragraphs(spans)?,
        BlockKind::List { first, items } => items_of(*first, items)?,
        BlockKind::Table { header, rows } => match rows.len() {
            0 | 1 => {
                let cells = header.iter().chain(rows.iter().flatten());
                cells.filter(|cell| !cell.is_empty()).cloned().map(BlockKind::Paragraph).collect()
            }
            _ => rows
                .iter()
                .map(|row| BlockKind::Table { header: header.clone(), rows: vec![row.clone()] })
                .collect(),
        },
        BlockKind::Callout { kind, blocks } => {
            let wrap = |block| BlockKind::Callout { kind: *kind, blocks: vec![block] };
            inner(blocks)?.into_iter().map(wrap).collect()
        }
        BlockKind::Quote(blocks) => {
            inner(blocks)?.into_iter().map(|block| BlockKind::Quote(vec![block])).collect()
        }
        BlockKind::Code(text) => {
            let lines: Vec<&str> = text.lines().collect();
            if lines.len() < 2 {
                return None;
            }
            lines.into_iter().map(|line| BlockKind::Code(line.to_owned())).collect()
        }
        BlockKind::Heading { .. } | BlockKind::Practice(_) | BlockKind::Rule => return None,
    };
    let line = part.block.line;
    let whole = |(place, kind)| Part { block: Block { line, kind }, cut: place > 0 || part.cut };
    Some(kinds.into_iter().enumerate().map(whole).collect())
}

/// A list as lists of one item; an item as its blocks, the first of which keeps the bullet.
fn items_of(first: Option<u64>, items: &[Vec<Block>]) -> Option<Vec<BlockKind>> {
    let list = |place: u64, item: Vec<Block>| BlockKind::List {
        first: first.map(|first| first.saturating_add(place)),
        items: vec![item],
    };
    if let [item] = items {
        let mut blocks = inner(item)?.into_iter();
        let head = list(0, vec![blocks.next()?]);
        return Some(std::iter::once(head).chain(blocks.map(|block| block.kind)).collect());
    }
    Some((0_u64..).zip(items).map(|(place, item)| list(place, item.clone())).collect())
}

/// The blocks of a box, or the pieces of the only one.
fn inner(blocks: &[Block]) -> Option<Vec<Block>> {
    match blocks {
        [] => None,
        [only] => {
            split(&Part::whole(only.clone())).map(|parts| parts.into_iter().map(|part| part.block).collect())
        }
        [..] => Some(blocks.to_vec()),
    }
}

/// A paragraph by sentences; a sentence by halves, between words.
fn paragraphs(spans: &[Span]) -> Option<Vec<BlockKind>> {
    let text: Vec<char> = plain(spans).chars().collect();
    let mut cuts: Vec<usize> = (1..text.len())
        .filter(|at| text[at - 1] == ' ' && at.checked_sub(2).is_some_and(|end| ".?!…".contains(text[end])))
        .collect();
    if cuts.is_empty() {
        let half = text.len() / 2;
        let blank = (half..text.len()).find(|at| text[*at] == ' ')?;
        if blank + 1 >= text.len() {
            return None;
        }
        cuts.push(blank + 1);
    }
    cuts.push(text.len());
    let mut from = 0;
    let mut kinds = Vec::new();
    for to in cuts {
        kinds.push(BlockKind::Paragraph(cut(spans, from, to)));
        from = to;
    }
    Some(kinds)
}

/// Returns the characters `from..to` of spans.
fn cut(spans: &[Span], from: usize, to: usize) -> Vec<Span> {
    let mut start = 0;
    let mut pieces = Vec::new();
    for span in spans {
        let count = span.text.chars().count();
        let (first, last) = (from.max(start), to.min(start + count));
        if first < last {
            let text = span.text.chars().skip(first - start).take(last - first).collect();
            pieces.push(Span { text, ..span.clone() });
        }
        start += count;
    }
    pieces
}
