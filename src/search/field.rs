/// Where in a target a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// The target's own title.
    Title,
    /// Another name of a term, or what somebody an emergency happens to would say.
    Synonym,
    /// A heading inside a section.
    Heading,
    /// Why a practice matters.
    Why,
    /// Running text.
    Text,
    /// What is searched but belongs to the surroundings: the title of the chapter or emergency, an id.
    Around,
}

impl Field {
    /// Returns how much a word counts here, compared with running text.
    pub(super) fn weight(self) -> f32 {
        match self {
            Self::Title => 12.0,
            Self::Synonym => 4.0,
            Self::Heading => 4.0,
            Self::Why => 1.5,
            Self::Text => 1.0,
            Self::Around => 0.4,
        }
    }
}
