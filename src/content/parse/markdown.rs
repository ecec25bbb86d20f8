use crate::content::parse::Text;
use crate::content::parse::link::is_code;
use crate::content::{
    Block, BlockKind, CalloutKind, Document, Link, PracticeId, Problem, Rule, Section, SectionId,
};
use crate::content::{Span, plain};
use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

/// Lists in callouts in lists are deep enough. Everything that walks a document may recurse.
const MAX_DEPTH: usize = 24;

/// Reads a chapter. `None`: it nests too deep to be read.
pub(super) fn read(
    file: &str,
    text: &str,
    sections: &[SectionId],
    problems: &mut Vec<Problem>,
) -> Option<Text> {
    let events: Vec<Placed> = Parser::new_ext(text, options()).into_offset_iter().collect();
    let lines = LineStarts::new(text);
    if let Some(offset) = too_deep(&events) {
        problems.push(Problem::new(file, lines.line(offset), Rule::TooDeep, MAX_DEPTH));
        return None;
    }
    let events = events.into_iter().peekable();
    let reader = Reader { file, events, lines, problems, links: Vec::new(), checkbox: None };
    Some(reader.document(sections))
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM
}

fn too_deep(events: &[Placed]) -> Option<usize> {
    let mut depth = 0_usize;
    for (event, place) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
        if depth > MAX_DEPTH {
            return Some(place.start);
        }
    }
    None
}

pub(super) type Placed<'a> = (Event<'a>, Range<usize>);

/// Goes through the events of one text.
pub(super) struct Reader<'a, 'p> {
    pub(super) file: &'p str,
    pub(super) events: Peekable<IntoIter<Placed<'a>>>,
    pub(super) lines: LineStarts,
    pub(super) problems: &'p mut Vec<Problem>,
    pub(super) links: Vec<(usize, Link)>,
    /// The checkbox of the list item that is being read: ticked or not.
    pub(super) checkbox: Option<bool>,
}

/// A list item, before it is known whether it is a practice.
struct Item {
    line: usize,
    checkbox: Option<bool>,
    blocks: Vec<Block>,
}

impl Reader<'_, '_> {
    fn document(mut self, sections: &[SectionId]) -> Text {
        let mut document = Document::default();
        let mut level_before = 0;
        while let Some((event, place)) = self.events.next() {
            let line = self.lines.line(place.start);
            if let Event::Start(Tag::Heading { level, .. }) = event {
                self.heading(level, level_before, line, sections, &mut document);
                level_before = level as usize;
            } else {
                if level_before == 0 {
                    self.problem(line, Rule::MissingTitle, "");
                    level_before = 1;
                }
                let blocks = current_blocks(&mut document);
                self.block(event, line, blocks);
            }
        }
        if level_before == 0 {
            self.problem(1, Rule::MissingTitle, "");
        }
        document.words = document.count_words();
        Text { file: self.file.to_owned(), document, links: self.links }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        level_before: usize,
        line: usize,
        sections: &[SectionId],
        document: &mut Document,
    ) {
        let spans = self.inline();
        self.events.next();
        let words = plain(&spans);
        if level != HeadingLevel::H1 && level_before == 0 {
            self.problem(line, Rule::MissingTitle, "");
        } else if level as usize > level_before + 1 {
            self.problem(line, Rule::HeadingJump, &words);
        }
        match level {
            HeadingLevel::H1 if document.title.is_empty() => document.title = words,
            HeadingLevel::H1 => self.problem(line, Rule::SecondTitle, &words),
            HeadingLevel::H2 => {
                let number = document.sections.len();
                let id = sections.get(number).cloned();
                let id = id.unwrap_or_else(|| SectionId::new(format!("section-{}", number + 1)));
                document.sections.push(Section { id, heading: spans, line, blocks: Vec::new() });
            }
            HeadingLevel::H3 | HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => {
                let kind = BlockKind::Heading { level: level as u8, spans };
                current_blocks(document).push(Block { line, kind });
            }
        }
    }

    /// Reads the block that `event` begins, to its end.
    fn block(&mut self, event: Event<'_>, line: usize, blocks: &mut Vec<Block>) {
        let mut push = |kind| blocks.push(Block { line, kind });
        match event {
            Event::Start(Tag::Paragraph) => {
                let spans = self.inline();
                self.events.next();
                if !spans.is_empty() {
                    push(BlockKind::Paragraph(spans));
                }
            }
            Event::Start(Tag::Heading { .. }) => {
                let spans = self.inline();
                self.events.next();
                self.problem(line, Rule::MisplacedHeading, plain(&spans));
                push(BlockKind::Paragraph(spans));
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                let blocks = self.blocks_to_end();
                push(match kind {
                    Some(kind) => BlockKind::Callout { kind: callout(kind), blocks },
                    None => BlockKind::Quote(blocks),
                });
            }
            Event::Start(Tag::CodeBlock(_)) => push(BlockKind::Code(self.code())),
            Event::Start(Tag::HtmlBlock) => {
                let html = self.code();
                self.problem(line, Rule::RawHtml, html.lines().next().unwrap_or(""));
            }
            Event::Start(Tag::List(first)) => self.list(first, line, blocks),
            Event::Start(Tag::Table(_)) => push(self.table()),
            Event::Rule => push(BlockKind::Rule),
            // Nothing else begins a block with the options that we set.
            Event::Start(_) => {
                blocks.extend(self.blocks_to_end());
            }
            Event::End(_)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::TaskListMarker(_) => {}
        }
    }

    /// Reads blocks up to and with the end of what holds them.
    fn blocks_to_end(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, place)) = self.events.peek() {
            let line = self.lines.line(place.start);
            if Self::is_inline(event) {
                // A tight list holds words without a paragraph around them.
                let spans = self.inline();
                if !spans.is_empty() {
                    blocks.push(Block { line, kind: BlockKind::Paragraph(spans) });
                }
                continue;
            }
            match self.events.next() {
                Some((Event::End(_), _)) | None => break,
                Some((event, _)) => self.block(event, line, &mut blocks),
            }
        }
        blocks
    }

    fn list(&mut self, first: Option<u64>, line: usize, blocks: &mut Vec<Block>) {
        let mut items = Vec::new();
        while let Some((Event::Start(_), place)) = self.events.next() {
            let line = self.lines.line(place.start);
            let outside = self.checkbox.take();
            let blocks = self.blocks_to_end();
            items.push(Item { line, checkbox: self.checkbox.take(), blocks });
            self.checkbox = outside;
        }
        let practices: Option<Vec<Block>> = items.iter().map(Item::practice).collect();
        if let Some(practices) = practices {
            blocks.extend(practices);
            return;
        }
        for item in items.iter().filter(|item| item.checkbox.is_some()) {
            self.problem(item.line, Rule::StrayCheckbox, item.words());
        }
        let items = items.into_iter().map(|item| item.blocks).collect();
        blocks.push(Block { line, kind: BlockKind::List { first, items } });
    }

    fn table(&mut self) -> BlockKind {
        let mut rows = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.next() {
            let mut cells: Vec<Vec<Span>> = Vec::new();
            while let Some((Event::Start(_), _)) = self.events.next() {
                cells.push(self.inline());
                self.events.next();
            }
            rows.push(cells);
        }
        let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        BlockKind::Table { header, rows }
    }

    /// Reads letter by letter to the end of a block.
    fn code(&mut self) -> String {
        let mut code = String::new();
        while let Some((Event::Text(text) | Event::Html(text), _)) = self.events.next() {
            code.push_str(&text);
        }
        code.truncate(code.trim_end().len());
        code
    }

    pub(super) fn problem(&mut self, line: usize, rule: Rule, what: impl ToString) {
        self.problems.push(Problem::new(self.file, line, rule, what));
    }
}

impl Item {
    /// Returns the practice that the item is, if it is one alone and not ticked.
    fn practice(&self) -> Option<Block> {
        let id = self.words();
        (self.checkbox == Some(false) && self.blocks.len() == 1 && is_code(&id))
            .then(|| Block { line: self.line, kind: BlockKind::Practice(PracticeId::new(id)) })
    }

    /// Returns the words of the first paragraph.
    fn words(&self) -> String {
        match self.blocks.first() {
            Some(Block { kind: BlockKind::Paragraph(spans), .. }) => plain(spans),
            Some(_) | None => String::new(),
        }
    }
}

fn current_blocks(document: &mut Document) -> &mut Vec<Block> {
    match document.sections.last_mut() {
        Some(section) => &mut section.blocks,
        None => &mut document.opening,
    }
}

fn callout(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

/// Where each line of a text begins.
pub(super) struct LineStarts(Vec<usize>);

impl LineStarts {
    fn new(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(offset, _)| offset + 1).collect())
    }

    /// Returns the line, from 1, of a place in the text.
    pub(super) fn line(&self, offset: usize) -> usize {
        1 + self.0.partition_point(|&start| start <= offset)
    }
}
