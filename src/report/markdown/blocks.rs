use crate::content::names;
use crate::content::{Block, BlockKind, CalloutKind, Guide, Span};
use crate::report::anchor::{self, Leads};
use crate::report::labels::Labels;
use crate::report::markdown::escape::{address, escape, start_safe, ticks};
use crate::report::markdown::writer::link_inside;

/// Writes text of the guide as lines of Markdown.
pub(super) struct Blocks<'a> {
    pub(super) guide: &'a Guide,
    pub(super) labels: &'a Labels<'a>,
}

impl Blocks<'_> {
    /// Returns the lines of some blocks, with an empty line between two blocks.
    pub(super) fn lines(&self, blocks: &[Block]) -> Vec<String> {
        let mut lines = Vec::new();
        for block in blocks {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(self.block(block));
        }
        lines
    }

    /// Returns a run of text as one line.
    pub(super) fn inline(&self, spans: &[Span]) -> String {
        let line: String = spans.iter().map(|span| self.span(span)).collect();
        start_safe(line.trim())
    }

    fn block(&self, block: &Block) -> Vec<String> {
        match &block.kind {
            BlockKind::Heading { level, spans } => {
                // A chapter is a heading of level 3 here, its sections of level 4.
                vec![format!("{} {}", "#".repeat(usize::from(*level + 2).min(6)), self.inline(spans))]
            }
            BlockKind::Paragraph(spans) => vec![self.inline(spans)],
            BlockKind::List { first, items } => self.list(*first, items),
            BlockKind::Table { header, rows } => self.table(header, rows),
            BlockKind::Callout { kind, blocks } => {
                let name = format!("[!{}]", callout_name(*kind));
                let own_name = format!("**{}**", escape(&names::callout_name(self.labels.words, *kind)));
                quoted([name, own_name, String::new()].into_iter().chain(self.lines(blocks)))
            }
            BlockKind::Quote(blocks) => quoted(self.lines(blocks)),
            BlockKind::Code(text) => {
                let fence = ticks(text, 3);
                let lines = text.lines().map(str::to_owned);
                std::iter::once(fence.clone()).chain(lines).chain([fence.clone()]).collect()
            }
            BlockKind::Practice(id) => {
                let title = self.guide.practice(id).map(|practice| practice.title.get(self.labels.lang));
                let text = format!("{id} {}", title.map_or("", String::as_str));
                vec![format!("- [ ] {}", link_inside(&anchor::of_practice(id), &text))]
            }
            BlockKind::Rule => vec!["---".to_owned()],
        }
    }

    fn list(&self, first: Option<u64>, items: &[Vec<Block>]) -> Vec<String> {
        let mut lines = Vec::new();
        for (number, item) in (first.unwrap_or(0)..).zip(items) {
            let marker = if first.is_some() { format!("{number}. ") } else { "- ".to_owned() };
            let indent = " ".repeat(marker.len());
            let item = self.lines(item).into_iter().enumerate();
            lines.extend(item.map(|(at, line)| {
                if at == 0 { format!("{marker}{line}") } else { format!("{indent}{line}") }
            }));
        }
        lines
    }

    fn table(&self, header: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) -> Vec<String> {
        let row = |cells: &[Vec<Span>]| {
            let cells: Vec<String> = cells.iter().map(|cell| guard_bars(&self.inline(cell))).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule = format!("|{}", "---|".repeat(header.len()));
        [row(header), rule].into_iter().chain(rows.iter().map(|cells| row(cells))).collect()
    }

    fn span(&self, span: &Span) -> String {
        let style = span.style;
        let text = span.text.trim();
        let mut inner = if style.code { code(text) } else { inline_escape(text) };
        for (wanted, mark) in [(style.struck, "~~"), (style.emphasis, "*"), (style.strong, "**")] {
            if wanted && !text.is_empty() {
                inner = format!("{mark}{inner}{mark}");
            }
        }
        match span.link.as_ref().map_or(Leads::Nowhere, |link| Leads::of(link, self.guide)) {
            Leads::Inside(anchor) => inner = format!("[{inner}](#{anchor})"),
            Leads::Outside(target) => inner = format!("[{inner}](<{}>)", address(&target)),
            Leads::Nowhere => {}
        }
        let before = if span.text.starts_with(char::is_whitespace) { " " } else { "" };
        let after = if span.text.ends_with(char::is_whitespace) && !text.is_empty() { " " } else { "" };
        format!("{before}{inner}{after}")
    }
}

fn code(text: &str) -> String {
    let ticks = ticks(text, 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{ticks}{pad}{text}{pad}{ticks}")
}

/// A bar would end the cell of a table, even inside code and addresses.
fn guard_bars(cell: &str) -> String {
    cell.replace("\\|", "|").replace('|', "\\|")
}

/// In the middle of a line, a number or a dash is no list.
fn inline_escape(text: &str) -> String {
    let guarded = escape(&format!("x{text}"));
    guarded[1..].to_owned()
}

fn quoted(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    lines.into_iter().map(|line| format!("> {line}").trim_end().to_owned()).collect()
}

fn callout_name(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Note => "NOTE",
        CalloutKind::Tip => "TIP",
        CalloutKind::Important => "IMPORTANT",
        CalloutKind::Warning => "WARNING",
        CalloutKind::Caution => "CAUTION",
    }
}
