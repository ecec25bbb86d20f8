//! "Find in page": the texts of a page and the matches in them.

use crate::content::{Block, BlockKind, Span, plain};
use crate::ui::View;
use crate::ui::widgets::document::page::{Page, UnitKind, units};
use crate::ui::widgets::document::practice::title_text;
use std::ops::Range;

/// A match of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The unit of the page.
    pub unit: usize,
    /// The text in the unit.
    pub text: usize,
    /// The characters of the text.
    pub chars: Range<usize>,
}

/// Returns every match of `query` in a page, in reading order. Case and accents do not matter.
pub fn find(view: View<'_>, page: &Page<'_>, query: &str) -> Vec<Found> {
    let query: Vec<char> = query.trim().chars().map(fold).collect();
    if query.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, unit) in page.units.iter().enumerate() {
        let view = View { lang: unit.lang, ..view };
        for (place, text) in texts(view, &unit.kind).iter().enumerate() {
            let letters: Vec<char> = text.chars().map(fold).collect();
            let mut from = 0;
            while let Some(at) = position(&letters[from..], &query) {
                let chars = from + at..from + at + query.len();
                from = chars.end;
                found.push(Found { unit: number, text: place, chars });
            }
        }
    }
    found
}

fn position(letters: &[char], query: &[char]) -> Option<usize> {
    letters.windows(query.len()).position(|window| window == query)
}

/// Returns the texts of a unit in the order in which they are laid out.
pub fn texts(view: View<'_>, unit: &UnitKind<'_>) -> Vec<String> {
    let mut all = Vec::new();
    match unit {
        UnitKind::Title(title) => all.push((*title).to_owned()),
        UnitKind::Heading(section) => all.push(section.heading_text()),
        UnitKind::Language(lang) => all.push(lang.own_name().to_owned()),
        UnitKind::Block(block) => add_block(view, block, &mut all),
        UnitKind::Practices(ids) => all.extend(ids.iter().map(|id| title_text(view, id).to_owned())),
        UnitKind::Rule => {}
    }
    all
}

fn add_block(view: View<'_>, block: &Block, all: &mut Vec<String>) {
    match &block.kind {
        BlockKind::Heading { spans, .. } | BlockKind::Paragraph(spans) => all.push(plain(spans)),
        BlockKind::List { items, .. } => items.iter().for_each(|blocks| add_blocks(view, blocks, all)),
        BlockKind::Table { header, rows } => {
            let cells = header.iter().chain(rows.iter().flatten());
            all.extend(cells.map(|spans: &Vec<Span>| plain(spans)));
        }
        BlockKind::Callout { blocks, .. } | BlockKind::Quote(blocks) => add_blocks(view, blocks, all),
        BlockKind::Code(text) => all.push(text.trim_end().to_owned()),
        BlockKind::Practice(id) => all.push(title_text(view, id).to_owned()),
        BlockKind::Rule => {}
    }
}

fn add_blocks(view: View<'_>, blocks: &[Block], all: &mut Vec<String>) {
    for unit in units(blocks) {
        all.extend(texts(view, &unit));
    }
}

/// Returns a letter without case and accent. One letter for one, so that places stay.
fn fold(letter: char) -> char {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    match lower {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        '’' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '\u{a0}' => ' ',
        other => other,
    }
}

/// Returns a text without case and accents.
pub fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}
