use crate::ui::Theme;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::paragraph::{Links, Look};
use egui::Color32;

/// Sizes and colours of a document: on a page to read, or on a wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// Title of the chapter.
    pub title: Look,
    /// Running text.
    pub text: Look,
    /// Heading of a section.
    pub section: Look,
    /// Heading inside a section.
    pub heading: Look,
    /// Text inside callouts and tables.
    pub inner: Look,
    /// Title of a callout and head of a table.
    pub inner_title: Look,
    /// Title of a live practice.
    pub practice: Look,
    /// Bullets and numbers.
    pub marker: Color32,
    /// Between two blocks, in points.
    pub gap: f32,
    /// Above the heading of a section, in points.
    pub section_gap: f32,
    /// How far a list is set in, in points.
    pub indent: f32,
    /// Whether practices show what the record says of them.
    pub record: Showing,
}

/// Whether what the record says may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// Ticks and owners are drawn.
    Record,
    /// Nothing of the record is drawn: others are watching.
    GuideOnly,
}

/// Letters in a line of running text, at most.
const MEASURE: f32 = 70.0;
/// Width of a letter of running text in sizes, on average.
const LETTER: f32 = 0.472;

impl Style {
    /// Returns the style of the reader.
    pub fn reading(theme: &Theme) -> Self {
        let text = Look::new(size::READING, theme.ink);
        let inner = Look::new(size::BODY, theme.ink).leading(1.65);
        Self {
            title: Look::new(size::H1_READER, theme.ink).weight(Weight::Bold).leading(1.2),
            text,
            section: Look::new(size::H2_READER, theme.ink).weight(Weight::Bold).leading(1.3),
            heading: Look::new(size::READING, theme.ink).weight(Weight::Bold).leading(1.4),
            inner,
            inner_title: inner.weight(Weight::Semibold),
            practice: text.weight(Weight::Semibold).leading(1.36),
            marker: theme.ink2,
            gap: 12.0,
            section_gap: 26.0,
            indent: 26.0,
            record: Showing::Record,
        }
    }

    /// Returns the same for two columns: the title is smaller.
    #[must_use]
    pub fn in_columns(self) -> Self {
        Self { title: self.title.sized(size::H1_SCREEN), ..self }
    }

    /// Returns the style of the presenter; `point` is a point on the wall in points of the window.
    pub fn projecting(theme: &Theme, point: f32) -> Self {
        let text = Look { links: Links::Plain, ..Look::new(30.0 * point, theme.ink).leading(1.4) };
        Self {
            title: text.weight(Weight::Bold).leading(1.15).sized(64.0 * point),
            text,
            section: text.weight(Weight::Bold).leading(1.2).sized(52.0 * point),
            heading: text.weight(Weight::Bold).leading(1.25).sized(34.0 * point),
            inner: text.sized(28.0 * point),
            inner_title: text.sized(28.0 * point).weight(Weight::Semibold),
            practice: text.weight(Weight::Semibold).leading(1.3),
            marker: theme.accent,
            gap: 20.0 * point,
            section_gap: 0.0,
            indent: 46.0 * point,
            record: Showing::GuideOnly,
        }
    }

    /// Returns the same with larger and stronger text.
    #[must_use]
    pub fn emphasized(&self) -> Self {
        let text = self.text.weight(Weight::Semibold).sized(self.text.size * 1.2).leading(1.35);
        Self { text, ..self.clone() }
    }

    /// Returns the widest that lines should be, in points.
    pub fn measure(&self) -> f32 {
        (self.text.size * LETTER * MEASURE).round()
    }

    /// Returns the style of what stands in a box.
    #[must_use]
    pub fn inside(&self) -> Self {
        Self { text: self.inner, gap: self.gap * 0.67, ..self.clone() }
    }
}

impl Look {
    fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }
}
