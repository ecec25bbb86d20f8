//! Words inside a block: emphasis, code, links, breaks.

use crate::content::parse::link::link;
use crate::content::parse::markdown::Reader;
use crate::content::{Link, Rule, Span, SpanStyle};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// What the words that come next look like, and the spans so far.
#[derive(Default)]
struct Run {
    spans: Vec<Span>,
    strong: usize,
    emphasis: usize,
    struck: usize,
    link: Option<Link>,
    /// How many letters there were when the link began.
    link_start: usize,
    length: usize,
}

impl Reader<'_, '_> {
    /// Reads words up to the next block or end of block, which stays where it is.
    pub(super) fn inline(&mut self) -> Vec<Span> {
        let mut run = Run::default();
        while self.events.peek().is_some_and(|(event, _)| Self::is_inline(event)) {
            let Some((event, place)) = self.events.next() else { break };
            let line = self.lines.line(place.start);
            match event {
                Event::Start(tag) => self.begin(&tag, line, &mut run),
                Event::End(tag) => self.end(tag, line, &mut run),
                Event::Text(text) => run.push(&text, false),
                Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                    run.push(&text, true)
                }
                Event::SoftBreak => run.push(" ", false),
                Event::HardBreak => run.push("\n", false),
                Event::InlineHtml(html) | Event::Html(html) => self.problem(line, Rule::RawHtml, html),
                Event::TaskListMarker(ticked) => self.checkbox = Some(ticked),
                Event::FootnoteReference(_) | Event::Rule => {}
            }
        }
        run.spans
    }

    pub(super) fn is_inline(event: &Event<'_>) -> bool {
        match event {
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::TaskListMarker(_) => true,
            Event::Start(tag) => is_inline_end(tag.to_end()),
            Event::End(tag) => is_inline_end(*tag),
            Event::Html(_) | Event::Rule => false,
        }
    }

    fn begin(&mut self, tag: &Tag<'_>, line: usize, run: &mut Run) {
        if let Tag::Link { link_type, dest_url, .. } = tag {
            run.link = self.link(*link_type, dest_url, line);
            run.link_start = run.length;
            return;
        }
        if let Tag::Image { dest_url, .. } = tag {
            self.problem(line, Rule::Image, dest_url);
            return;
        }
        if let Some(depth) = run.depth_of(tag.to_end()) {
            *depth += 1;
        }
    }

    fn end(&mut self, tag: TagEnd, line: usize, run: &mut Run) {
        if let Some(depth) = run.depth_of(tag) {
            *depth -= 1;
        }
        if tag == TagEnd::Link {
            run.link = None;
            if run.link_start == run.length {
                self.problem(line, Rule::BadLink, "[]");
            }
        }
    }

    fn link(&mut self, kind: LinkType, address: &CowStr<'_>, line: usize) -> Option<Link> {
        let address = if kind == LinkType::Email { format!("mailto:{address}") } else { address.to_string() };
        match link(&address) {
            Some(link) => {
                self.links.push((line, link.clone()));
                Some(link)
            }
            None => {
                self.problem(line, Rule::BadLink, address);
                None
            }
        }
    }
}

impl Run {
    /// Returns how many times a style is switched on.
    fn depth_of(&mut self, tag: TagEnd) -> Option<&mut usize> {
        if tag == TagEnd::Strong {
            Some(&mut self.strong)
        } else if tag == TagEnd::Emphasis {
            Some(&mut self.emphasis)
        } else if tag == TagEnd::Strikethrough {
            Some(&mut self.struck)
        } else {
            None
        }
    }

    fn push(&mut self, text: &str, code: bool) {
        if text.is_empty() {
            return;
        }
        self.length += text.len();
        let style =
            SpanStyle { strong: self.strong > 0, emphasis: self.emphasis > 0, code, struck: self.struck > 0 };
        match self.spans.last_mut() {
            Some(last) if last.style == style && last.link == self.link => last.text.push_str(text),
            Some(_) | None => {
                self.spans.push(Span { text: text.to_owned(), style, link: self.link.clone() });
            }
        }
    }
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
