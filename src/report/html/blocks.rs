use crate::content::names::callout_name;
use crate::content::{Block, BlockKind, CalloutKind, Guide, PracticeId, Span};
use crate::report::anchor::{self, Leads};
use crate::report::html::page::Page;
use crate::report::labels::Labels;

/// Draws text of the guide.
pub(super) struct Blocks<'a> {
    pub(super) guide: &'a Guide,
    pub(super) labels: &'a Labels<'a>,
}

impl Blocks<'_> {
    /// Adds blocks.
    pub(super) fn push(&self, blocks: &[Block], page: &mut Page) {
        for block in blocks {
            self.block(block, page);
        }
    }

    /// Adds a run of text.
    pub(super) fn spans(&self, spans: &[Span], page: &mut Page) {
        for span in spans {
            self.span(span, page);
        }
    }

    fn block(&self, block: &Block, page: &mut Page) {
        match &block.kind {
            BlockKind::Heading { level, spans } => {
                let tag = if *level <= 3 { "h5" } else { "h6" };
                self.around(tag, spans, page);
            }
            BlockKind::Paragraph(spans) => self.around("p", spans, page),
            BlockKind::List { first, items } => self.list(*first, items, page),
            BlockKind::Table { header, rows } => self.table(header, rows, page),
            BlockKind::Callout { kind, blocks } => {
                page.raw("<div class=\"callout ")
                    .raw(callout_class(*kind))
                    .raw("\">\n<p class=\"callout-name\">");
                page.text(&callout_name(self.labels.words, *kind)).raw("</p>\n");
                self.push(blocks, page);
                page.raw("</div>\n");
            }
            BlockKind::Quote(blocks) => {
                page.raw("<blockquote>\n");
                self.push(blocks, page);
                page.raw("</blockquote>\n");
            }
            BlockKind::Code(text) => {
                page.raw("<pre><code>").text(text).raw("</code></pre>\n");
            }
            BlockKind::Practice(id) => self.live_practice(id, page),
            BlockKind::Rule => {
                page.raw("<hr>\n");
            }
        }
    }

    fn around(&self, tag: &str, spans: &[Span], page: &mut Page) {
        page.raw("<").raw(tag).raw(">");
        self.spans(spans, page);
        page.raw("</").raw(tag).raw(">\n");
    }

    fn list(&self, first: Option<u64>, items: &[Vec<Block>], page: &mut Page) {
        let tag = if first.is_some() { "ol" } else { "ul" };
        page.raw("<").raw(tag);
        if let Some(first) = first.filter(|first| *first != 1) {
            page.raw(" start=\"").raw(&first.to_string()).raw("\"");
        }
        page.raw(">\n");
        for item in items {
            page.raw("<li>");
            match item.as_slice() {
                [Block { kind: BlockKind::Paragraph(spans), .. }, rest @ ..] => {
                    self.spans(spans, page);
                    self.push(rest, page);
                }
                blocks => self.push(blocks, page),
            }
            page.raw("</li>\n");
        }
        page.raw("</").raw(tag).raw(">\n");
    }

    fn table(&self, header: &[Vec<Span>], rows: &[Vec<Vec<Span>>], page: &mut Page) {
        page.raw("<div class=\"wide\"><table>\n<thead><tr>");
        for cell in header {
            self.around("th", cell, page);
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for row in rows {
            page.raw("<tr>");
            for cell in row {
                self.around("td", cell, page);
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    /// Draws a practice inside a chapter: a box to tick on paper; the rest is in the list.
    fn live_practice(&self, id: &PracticeId, page: &mut Page) {
        let title = self.guide.practice(id).map(|practice| practice.title.get(self.labels.lang));
        page.raw("<p class=\"live\"><span class=\"box\"></span> <a href=\"#")
            .text(&anchor::of_practice(id))
            .raw("\">");
        page.raw("<span class=\"id\">")
            .text(id.as_str())
            .raw("</span> ")
            .text(title.map_or("", String::as_str));
        page.raw("</a></p>\n");
    }

    fn span(&self, span: &Span, page: &mut Page) {
        let end = match span.link.as_ref().map_or(Leads::Nowhere, |link| Leads::of(link, self.guide)) {
            Leads::Inside(anchor) => {
                page.raw("<a href=\"#").text(&anchor).raw("\">");
                "</a>"
            }
            Leads::Outside(address) => {
                let class = if address.ends_with(&span.text) { "bare" } else { "web" };
                page.raw("<a class=\"")
                    .raw(class)
                    .raw("\" rel=\"noreferrer\" href=\"")
                    .text(&address)
                    .raw("\">");
                "</a>"
            }
            Leads::Nowhere => "",
        };
        let style = span.style;
        let tags =
            [(style.strong, "strong"), (style.emphasis, "em"), (style.struck, "s"), (style.code, "code")];
        let open = tags.iter().filter(|(wanted, _)| *wanted);
        for (_, tag) in open.clone() {
            page.raw("<").raw(tag).raw(">");
        }
        page.text(&span.text);
        for (_, tag) in open.rev() {
            page.raw("</").raw(tag).raw(">");
        }
        page.raw(end);
    }
}

fn callout_class(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Note => "note",
        CalloutKind::Tip => "tip",
        CalloutKind::Important => "important",
        CalloutKind::Warning => "warning",
        CalloutKind::Caution => "caution",
    }
}
