use crate::report::cover::{Cover, LICENCE_ADDRESS};
use crate::report::html::escape::{escape, push_escaped};
use crate::report::labels::Labels;

/// How everything looks, on a screen and on paper.
const STYLE: &str = include_str!("style.css");
/// How a sheet of paper looks: one page, black and white.
const SHEET_STYLE: &str = include_str!("sheet.css");

/// A page that is being written.
pub(super) struct Page {
    html: String,
}

impl Page {
    /// Begins a page with its cover.
    pub(super) fn new(cover: &Cover, labels: &Labels<'_>) -> Self {
        let mut page = Self::begin(cover, STYLE, labels);
        page.raw("<body>\n").cover(cover);
        page
    }

    /// Begins a sheet of paper, of a class of `sheet.css`.
    pub(super) fn sheet(cover: &Cover, class: &str, labels: &Labels<'_>) -> Self {
        let mut page = Self::begin(cover, SHEET_STYLE, labels);
        page.raw("<body class=\"").text(class).raw("\">\n");
        page
    }

    fn begin(cover: &Cover, style: &str, labels: &Labels<'_>) -> Self {
        let mut page = Self { html: String::with_capacity(1 << 16) };
        let title = match &cover.of {
            Some(of) => format!("{} · {of}", cover.title),
            None => cover.title.clone(),
        };
        page.raw("<!DOCTYPE html>\n<html lang=\"")
            .raw(labels.lang.code())
            .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.element("title", &title).raw("<style>\n").raw(style).raw("</style>\n</head>\n");
        page
    }

    /// Adds markup of ours.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.html.push_str(markup);
        self
    }

    /// Adds a text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        push_escaped(&mut self.html, text);
        self
    }

    /// Adds an element that holds a text.
    pub(super) fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        self.raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">\n")
    }

    /// Adds a heading that links lead to.
    pub(super) fn heading(&mut self, tag: &str, anchor: &str, text: &str) -> &mut Self {
        self.raw("<").raw(tag).raw(" id=\"").text(anchor).raw("\">").text(text).raw("</").raw(tag).raw(">\n")
    }

    /// Adds a line of the table of contents, without closing its item.
    pub(super) fn contents_link(&mut self, anchor: &str, text: &str) -> &mut Self {
        self.raw("<li><a href=\"#").text(anchor).raw("\">").text(text).raw("</a>")
    }

    /// Ends the page.
    pub(super) fn finish(mut self) -> String {
        self.raw("</body>\n</html>\n");
        self.html
    }

    fn cover(&mut self, cover: &Cover) {
        self.raw("<header class=\"cover\">\n<p class=\"brand\">Salvaguarda</p>\n")
            .element("h1", &cover.title);
        if let Some(of) = &cover.of {
            self.raw("<p class=\"of\"><bdi>").text(of).raw("</bdi></p>\n");
        }
        let [edition, today] = &cover.edition;
        self.raw("<p class=\"edition\">").text(edition).raw(" · ").text(today).raw("</p>\n");
        self.raw("<section class=\"inside\">\n").element("h2", &cover.inside_title).raw("<ul>\n");
        for line in &cover.inside {
            self.element("li", line);
        }
        self.raw("</ul>\n</section>\n<footer class=\"licence\">\n<p>").text(&cover.licence);
        let address = escape(LICENCE_ADDRESS);
        self.raw(" <a class=\"bare\" href=\"").raw(&address).raw("\">").raw(&address).raw("</a></p>\n");
        self.element("p", &cover.not_karisma).raw("</footer>\n</header>\n");
    }
}
