use crate::content::{ChapterId, EmergencyId, HelplineId, PracticeId, SectionId, StepId, TermId};
use crate::i18n::Lang;

/// Something that can be found. A new kind is one more arm here, in `Index::build` and in `passages`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A part of a chapter.
    Section {
        /// Which chapter.
        chapter: ChapterId,
        /// Which section of it; `None` is the chapter's title and opening.
        section: Option<SectionId>,
    },
    /// A practice.
    Practice(PracticeId),
    /// A glossary term.
    Term(TermId),
    /// A helpline.
    Helpline(HelplineId),
    /// An emergency.
    Emergency(EmergencyId),
    /// A step of an emergency.
    Step {
        /// Which emergency.
        emergency: EmergencyId,
        /// Which step of it.
        step: StepId,
    },
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// The language in which the words were found: not always the one that was asked for.
    pub found_in: Lang,
    /// How well it fits; only hits of one search can be compared.
    pub score: f32,
}
