use crate::content::{Block, Chapter, Span};
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
    let above = if slide.continued { tr!(view.words(), "presenter-continued", category = category) } else { category };
    let look = Look { ink: view.theme.accent, ..style.inner }.weight(Weight::Semibold).leading(1.3);
    let above = [Span { text: above, style: crate::content::SpanStyle::default(), link: None }];
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
            let inner = lay_out_blocks(ui, view, (blocks, style), width - 2.0 * pad);
            lay_out_card(inner, view.theme.surface, (pad, width), radius::CARD)
        }
    }
}
