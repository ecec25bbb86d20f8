use crate::content::{ChapterId, SectionId};
use serde::{Deserialize, Serialize};

/// A place in the guide: a chapter, perhaps one of its sections.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Which chapter.
    pub chapter: ChapterId,
    /// Which section; `None` is the top.
    pub section: Option<SectionId>,
}

/// How far a chapter was read. Holds in every language and at every text size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadingPosition {
    /// The section at the top of the window; `None` is the opening.
    pub section: Option<SectionId>,
    /// How much of that section is above the window, 0 to 1.
    pub fraction: f32,
}

/// Where the window was, in points of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Distance from the left of the screen; `None` where the system does not tell.
    pub position: Option<(f32, f32)>,
    /// Width and height.
    pub size: (f32, f32),
    /// Whether it filled the screen.
    pub maximized: bool,
}
