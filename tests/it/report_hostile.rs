//! Nothing that a person can write makes an export of the lists do anything: random hostile texts change what is read,
//! never what it is made of.

use crate::small_guide;
use jiff::civil::date;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use pulldown_cmark::{Event, Options as Extensions, Parser, Tag};
use salvaguarda::content::{Guide, PracticeId};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Change, DeviceId, Log, Record, State, Status};
use salvaguarda::report::{self, Format, Options};
use std::sync::LazyLock;

static GUIDE: LazyLock<Guide> = LazyLock::new(small_guide::guide);
static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::Es));

/// What spreadsheets, browsers and readers of Markdown might obey.
const PIECES: [&str; 40] = [
    "=",
    "+",
    "-",
    "@",
    "\t",
    "'",
    "\"",
    "\"\"",
    ",",
    ";",
    "|",
    "=cmd|' /C calc'!A0",
    "HYPERLINK(\"http://x\")",
    "<",
    ">",
    "</p>",
    "<script>",
    "</style>",
    "<!--",
    "-->",
    "&lt;",
    "&#60;",
    "<img src=x onerror=y>",
    "javascript:x",
    "[",
    "](http://x)",
    "![",
    "`",
    "```",
    "~~",
    "*",
    "__",
    "#",
    "- ",
    "1. ",
    "\\",
    "://",
    "www.",
    "\u{202e}",
    "\u{0}",
];

/// A text of a few such pieces, that ends with a letter so that something is always read.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => (0..PIECES.len()).prop_map(|number| PIECES[number].to_owned()),
        1 => any::<char>().prop_filter("in one line", |letter| !is_break(*letter)).prop_map(String::from),
        1 => "[a-z0-9 ]{1,4}",
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat() + "x")
}

fn is_break(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A record with these texts wherever a person can write.
fn state([alias, owner, note, reason, by]: [&str; 5]) -> State {
    let (first, other) = (PracticeId::new("ACC-04"), PracticeId::new("ACC-10"));
    let mut record = Record::new(DeviceId::new("device"), Log::default());
    let changes = vec![
        Change::Alias(alias.to_owned()),
        Change::Owner { practice: first.clone(), owner: Some(owner.to_owned()) },
        Change::Note { practice: first, text: note.to_owned(), replaces: Vec::new() },
        Change::Status { practice: other, status: Status::NotApplicable { reason: reason.to_owned() } },
        Change::Note { practice: PracticeId::new("OLD-01"), text: note.to_owned(), replaces: Vec::new() },
    ];
    record.append(1, Some(by.to_owned()), Change::Several(changes));
    record.state().clone()
}

fn export(texts: [&str; 5], format: Format) -> String {
    let everything = Options { names: true, notes: true, dates: true };
    report::checklists(&GUIDE, &state(texts), &WORDS, date(2026, 11, 23), format, everything)
}

/// Returns the tags of a page, with all their attributes.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|piece| piece.split_once('>').map_or(piece, |(tag, _)| tag)).collect()
}

/// Returns what a text in Markdown is made of, without its words.
fn skeleton(markdown: &str) -> Vec<String> {
    let mut skeleton = Vec::new();
    for event in Parser::new_ext(markdown, Extensions::all()) {
        match event {
            Event::Text(_) | Event::SoftBreak => {}
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                skeleton.push(format!("to {dest_url}"));
            }
            Event::Start(tag) => skeleton.push(format!("{tag:?}")),
            Event::End(tag) => skeleton.push(format!("/{tag:?}")),
            other @ (Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::HardBreak
            | Event::Rule
            | Event::TaskListMarker(_)) => skeleton.push(format!("{other:?}")),
        }
    }
    skeleton
}

/// Returns the cells of a table, as RFC 4180 has it.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && letters.next_if_eq(&'\n').is_some() => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_page_has_the_same_tags_whatever_is_written(texts in proptest::array::uniform5(hostile())) {
        let html = export(texts.each_ref().map(String::as_str), Format::Html);
        let plain = export(["x"; 5], Format::Html);
        prop_assert_eq!(tags(&html), tags(&plain));
    }

    #[test]
    fn markdown_is_made_of_the_same_parts_whatever_is_written(texts in proptest::array::uniform5(hostile())) {
        let markdown = export(texts.each_ref().map(String::as_str), Format::Markdown);
        let plain = export(["x"; 5], Format::Markdown);
        prop_assert_eq!(skeleton(&markdown), skeleton(&plain), "{}", markdown);
    }

    #[test]
    fn a_table_has_the_same_cells_and_no_formula_whatever_is_written(
        texts in proptest::array::uniform5(hostile()),
    ) {
        let table = rows(&export(texts.each_ref().map(String::as_str), Format::Csv));
        let plain = rows(&export(["x"; 5], Format::Csv));
        let widths = |rows: &[Vec<String>]| rows.iter().map(Vec::len).collect::<Vec<_>>();
        prop_assert_eq!(widths(&table), widths(&plain));
        for cell in table.iter().flatten() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
        }
    }
}
