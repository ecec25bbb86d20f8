use crate::content::{ChapterId, EmergencyId, HelplineId, PracticeId, SectionId, SourceId, TermId};
use std::fmt;

/// A chapter's text in one language: a title, the opening, and sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The words of the `#` heading.
    pub title: String,
    /// What stands before the first `##` heading.
    pub opening: Vec<Block>,
    /// The `##` sections, in order.
    pub sections: Vec<Section>,
    /// Words of running text, headings included.
    pub words: usize,
}

/// A `##` section. Its place in the chapter is the same in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Name of the section, taken from the category's data, not from the text.
    pub id: SectionId,
    /// The words of the heading.
    pub heading: Vec<Span>,
    /// Line of the heading in its file, from 1.
    pub line: usize,
    /// What the section holds.
    pub blocks: Vec<Block>,
}

/// A block of text and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Line in its file, from 1.
    pub line: usize,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading inside a section (`###` and below).
    Heading {
        /// 3 to 6.
        level: u8,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list.
    List {
        /// The first number of an ordered list.
        first: Option<u64>,
        /// Each item is a run of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// The cells of the header row.
        header: Vec<Vec<Span>>,
        /// The cells of each row.
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// A callout (`> [!TIP]`).
    Callout {
        /// What it warns or tells of.
        kind: CalloutKind,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Text to be typed or read letter by letter.
    Code(String),
    /// A live practice (`- [ ] ACC-04`).
    Practice(PracticeId),
    /// A line across the page.
    Rule,
}

/// The kinds of callout that Markdown's alerts know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalloutKind {
    /// A made-up story or an aside.
    Note,
    /// Something that makes it easier.
    Tip,
    /// Something not to miss.
    Important,
    /// Something that can go wrong.
    Warning,
    /// Something that can hurt.
    Caution,
}

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words. Never empty.
    pub text: String,
    /// How it stands out.
    pub style: SpanStyle,
    /// Where it leads.
    pub link: Option<Link>,
}

/// How a span stands out from its paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpanStyle {
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Fixed width.
    pub code: bool,
    /// Struck through.
    pub struck: bool,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// A chapter, perhaps one of its sections.
    Chapter {
        /// Which chapter.
        chapter: ChapterId,
        /// Which section of it.
        section: Option<SectionId>,
    },
    /// A practice in its list.
    Practice(PracticeId),
    /// A glossary term.
    Term(TermId),
    /// An emergency.
    Emergency(EmergencyId),
    /// A helpline.
    Helpline(HelplineId),
    /// A source in the bibliography.
    Source(SourceId),
    /// An address outside the guide. It is shown and confirmed, never opened by itself.
    Web(String),
}

impl fmt::Display for Link {
    /// Writes the link as it is written in the content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chapter { chapter, section: None } => write!(f, "{chapter}"),
            Self::Chapter { chapter, section: Some(section) } => write!(f, "{chapter}#{section}"),
            Self::Practice(id) => write!(f, "practice:{id}"),
            Self::Term(id) => write!(f, "glossary:{id}"),
            Self::Emergency(id) => write!(f, "emergency:{id}"),
            Self::Helpline(id) => write!(f, "helpline:{id}"),
            Self::Source(id) => write!(f, "source:{id}"),
            Self::Web(address) => f.write_str(address),
        }
    }
}

impl Document {
    /// Returns a section.
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == *id)
    }

    /// Returns the words of every run of text in order, without styles: title, paragraphs, headings, cells, code.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = vec![Run { line: 1, text: self.title.clone(), code: false }];
        push_runs(&self.opening, &mut runs);
        for section in &self.sections {
            runs.push(Run { line: section.line, text: section.heading_text(), code: false });
            push_runs(&section.blocks, &mut runs);
        }
        runs
    }

    /// Counts the words of running text, headings included. Agrees with [`words`] of [`Self::runs`], and copies nothing.
    pub(super) fn count_words(&self) -> usize {
        let sections =
            self.sections.iter().map(|it| count_in_spans(&it.heading) + count_in_blocks(&it.blocks));
        words(&self.title).count() + count_in_blocks(&self.opening) + sections.sum::<usize>()
    }
}

fn count_in_blocks(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| count_in_block(&block.kind)).sum()
}

fn count_in_block(block: &BlockKind) -> usize {
    match block {
        BlockKind::Heading { spans, .. } | BlockKind::Paragraph(spans) => count_in_spans(spans),
        BlockKind::Code(code) => words(code).count(),
        BlockKind::Table { header, rows } => {
            header.iter().chain(rows.iter().flatten()).map(|cell| count_in_spans(cell)).sum()
        }
        BlockKind::List { items, .. } => items.iter().map(|item| count_in_blocks(item)).sum(),
        BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => count_in_blocks(blocks),
        BlockKind::Practice(_) | BlockKind::Rule => 0,
    }
}

/// A word may begin in one span and end in the next.
fn count_in_spans(spans: &[Span]) -> usize {
    let mut count = 0;
    let mut is_counted = false;
    for letter in spans.iter().flat_map(|span| span.text.chars()) {
        if letter.is_whitespace() {
            is_counted = false;
        } else if !is_counted && letter.is_alphanumeric() {
            count += 1;
            is_counted = true;
        }
    }
    count
}

/// The words of one paragraph, heading, cell or block of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Line in its file, from 1.
    pub line: usize,
    /// The words without their styles.
    pub text: String,
    /// Whether it is to be typed letter by letter, so the same in every language.
    pub code: bool,
}

/// Returns the words of a text: what stands between blanks and has a letter or a digit.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

fn push_runs(blocks: &[Block], runs: &mut Vec<Run>) {
    for block in blocks {
        let mut push = |text| runs.push(Run { line: block.line, text, code: false });
        match &block.kind {
            BlockKind::Heading { spans, .. } | BlockKind::Paragraph(spans) => push(plain(spans)),
            BlockKind::Code(code) => runs.push(Run { line: block.line, text: code.clone(), code: true }),
            BlockKind::Table { header, rows } => {
                header.iter().chain(rows.iter().flatten()).for_each(|cell| push(plain(cell)));
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| push_runs(item, runs)),
            BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => push_runs(blocks, runs),
            BlockKind::Practice(_) | BlockKind::Rule => {}
        }
    }
}

impl Section {
    /// Returns the heading without its styles.
    pub fn heading_text(&self) -> String {
        plain(&self.heading)
    }
}

/// Returns the words of `spans` without their styles.
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
