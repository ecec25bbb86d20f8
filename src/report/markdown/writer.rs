use crate::report::cover::{Cover, LICENCE_ADDRESS};
use crate::report::markdown::escape::escape;

/// Markdown that is being written.
pub(super) struct Writer {
    text: String,
}

impl Writer {
    /// Begins with the cover.
    pub(super) fn new(cover: &Cover) -> Self {
        let mut writer = Self { text: String::with_capacity(1 << 20) };
        writer.heading(1, &format!("Salvaguarda: {}", cover.title));
        if let Some(of) = &cover.of {
            writer.block(&format!("**{}**", escape(of)));
        }
        writer.block(&escape(&cover.edition.join(" · ")));
        writer.heading(2, &cover.inside_title);
        writer.lines(cover.inside.iter().map(|line| format!("- {}", escape(line))));
        writer.block(&format!("{} <{LICENCE_ADDRESS}>", escape(&cover.licence)));
        writer.block(&escape(&cover.not_karisma));
        writer
    }

    /// Adds a heading; `text` is not Markdown.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level), escape(text)));
    }

    /// Adds a place that links lead to.
    pub(super) fn place(&mut self, anchor: &str) {
        self.block(&format!("<a id=\"{anchor}\"></a>"));
    }

    /// Adds a block of Markdown.
    pub(super) fn block(&mut self, markdown: &str) {
        self.text.push_str(markdown);
        self.text.push_str("\n\n");
    }

    /// Adds lines that belong together.
    pub(super) fn lines(&mut self, lines: impl IntoIterator<Item = String>) {
        for line in lines {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
        self.text.push('\n');
    }

    /// Ends the text.
    pub(super) fn finish(self) -> String {
        let mut text = self.text.trim_end().to_owned();
        text.push('\n');
        text
    }
}

/// Returns a link within the document; `text` is not Markdown.
pub(super) fn link_inside(anchor: &str, text: &str) -> String {
    format!("[{}](#{anchor})", escape(text))
}
