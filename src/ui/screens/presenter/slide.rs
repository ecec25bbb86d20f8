use crate::content::{Block, BlockKind, Chapter, Span, SpanStyle};
use crate::tr;
use crate::ui::View;
use crate::ui::theme::{Weight, radius};
use crate::ui::widgets::document::{Laid, Style, lay_out_blocks, lay_out_card, lay_out_heading};
use crate::ui::widgets::paragraph::{Look, TextRole};
use egui::Ui;

/// What is on the wall at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// The section: 0 is the opening, then the sections.
    pub row: usize,
    /// The heading of the section, or the title.
    pub heading: Vec<Span>,
    /// Whether the section began on a slide before.
    pub continued: bool,
    /// What stands under it.
    pub body: Body,
}

/// What stands under the heading of a slide.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Text.
    Blocks(Vec<Block>),
    /// A question to discuss or an activity, in a card.
    Card(Vec<Block>),
}

/// Returns the space between heading and body in points.
pub(super) fn head_gap(style: &Style) -> f32 {
    style.gap * 1.2
}

/// Lays out the category and the heading of a slide.
pub(super) fn head(
    ui: &Ui,
    view: View<'_>,
    (chapter, slide): (&Chapter, &Slide),
    style: &Style,
    width: f32,
) -> Laid {
    let category = view.guide.category(&chapter.id.category());
    let category = category.map_or_else(String::new, |category| category.title.get(view.lang).clone());
    let above = if slide.continued {
        tr!(view.words(), "presenter-continued", category = category)
    } else {
        category
    };
    let look = Look { ink: view.theme.accent, ..style.inner }.weight(Weight::Semibold).leading(1.3);
    let above = [Span { text: above, style: SpanStyle::default(), link: None }];
    let mut head = lay_out_heading(ui, view, (&above, &look, TextRole::Text), width);
    let look = if slide.row == 0 && !slide.continued { &style.title } else { &style.section };
    let heading = lay_out_heading(ui, view, (&slide.heading, look, TextRole::Heading(1)), width);
    head.stack(style.gap * 0.3, heading);
    head
}

/// Lays out what stands under the heading of a slide.
pub(super) fn body(ui: &Ui, view: View<'_>, slide: &Slide, style: &Style, width: f32) -> Laid {
    match &slide.body {
        Body::Blocks(blocks) => lay_out_blocks(ui, view, (blocks, style), width),
        Body::Card(blocks) => {
            let pad = style.gap * 1.5;
            let inner = card(ui, view, blocks, style, width - 2.0 * pad);
            lay_out_card(inner, view.theme.surface, (pad, width), radius::CARD)
        }
    }
}

/// What a card asks for stands out; what kind of card it is ("Actividad, 10 minutos:") is its label.
fn card(ui: &Ui, view: View<'_>, blocks: &[Block], style: &Style, width: f32) -> Laid {
    let large = style.emphasized();
    let Some((label, rest)) = labelled(blocks) else {
        return lay_out_blocks(ui, view, (blocks, &large), width);
    };
    let look = Look { ink: view.theme.ink2, ..style.inner };
    let label = Span { style: SpanStyle::default(), ..label };
    let mut card = lay_out_heading(ui, view, (&[label], &look, TextRole::Text), width);
    card.stack(style.gap * 0.4, lay_out_blocks(ui, view, (&rest, &large), width));
    card
}

/// Takes the strong words away with which a card begins.
fn labelled(blocks: &[Block]) -> Option<(Span, Vec<Block>)> {
    let (first, rest) = blocks.split_first()?;
    let BlockKind::Paragraph(spans) = &first.kind else { return None };
    let (label, words) = spans.split_first()?;
    if !label.style.strong || words.is_empty() {
        return None;
    }
    let mut words = words.to_vec();
    if let Some(next) = words.first_mut() {
        next.text = capitalized(next.text.trim_start());
    }
    let words = Block { line: first.line, kind: BlockKind::Paragraph(words) };
    Some((label.clone(), std::iter::once(words).chain(rest.iter().cloned()).collect()))
}

fn capitalized(text: &str) -> String {
    // An opened question keeps its sign in front: "¿qué cuenta" becomes "¿Qué cuenta".
    let mut done = false;
    text.chars()
        .map(|letter| {
            if done || !letter.is_alphabetic() {
                return letter;
            }
            done = true;
            letter.to_uppercase().next().unwrap_or(letter)
        })
        .collect()
}
