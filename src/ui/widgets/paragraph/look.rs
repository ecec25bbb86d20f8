use crate::ui::theme::Weight;
use egui::Color32;

/// How running text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Size of the letters in points.
    pub size: f32,
    /// Distance from line to line, in sizes.
    pub leading: f32,
    /// Weight of what is not strong.
    pub weight: Weight,
    /// Colour of what is no link.
    pub ink: Color32,
    /// Whether all of it is italic.
    pub italic: bool,
    /// What links are here.
    pub links: Links,
}

/// What links are in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// They look like links and lead somewhere.
    Live,
    /// They are emphasised text.
    Plain,
}

impl Look {
    /// Returns regular text in a size and colour, with live links.
    pub fn new(size: f32, ink: Color32) -> Self {
        Self { size, leading: 1.6, weight: Weight::Regular, ink, italic: false, links: Links::Live }
    }

    /// Returns the same in another weight.
    #[must_use]
    pub fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// Returns the same with another distance from line to line, in sizes.
    #[must_use]
    pub fn leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    /// Returns the distance from line to line in points.
    pub fn line(&self) -> f32 {
        (self.size * self.leading).round()
    }
}
