/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content must not be shipped like this.
    Error,
    /// Somebody should look at it.
    Warning,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $name:literal $severity:ident,)*) => {
        /// What the content must keep to. The words of a rule are the Fluent message `check-<name>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// Returns the name of the rule, the same in every language.
            pub fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)* }
            }

            /// Returns how bad it is to break the rule.
            pub fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// A file can be read, is UTF-8 and not too large.
    UnreadableFile = "unreadable-file" Error,
    /// A file that the guide needs is there.
    MissingFile = "missing-file" Error,
    /// A chapter is there in every language.
    MissingLanguage = "missing-language" Error,
    /// Every file belongs to something that is listed.
    UnlistedFile = "unlisted-file" Error,
    /// A data file is RON of the right shape.
    BadData = "bad-data" Error,
    /// The format is one that this program knows.
    UnknownFormat = "unknown-format" Error,
    /// An id is written as ids of its kind are.
    BadId = "bad-id" Error,
    /// An id is given once.
    DuplicateId = "duplicate-id" Error,
    /// A retired id is not used again.
    RetiredId = "retired-id" Error,
    /// A text of the data is not empty.
    EmptyText = "empty-text" Error,
    /// The month of the last review is there and written `YYYY-MM`.
    ReviewDate = "review-date" Error,
    /// The last review is at most twelve months ago.
    ReviewDue = "review-due" Warning,

    /// A chapter begins with its title.
    MissingTitle = "missing-title" Error,
    /// A chapter has one title.
    SecondTitle = "second-title" Error,
    /// A heading is at most one level below the one before it.
    HeadingJump = "heading-jump" Error,
    /// Headings stand alone, not in lists and quotations.
    MisplacedHeading = "misplaced-heading" Error,
    /// No HTML.
    RawHtml = "raw-html" Error,
    /// No images.
    Image = "image" Error,
    /// A checkbox is a practice alone on its line.
    StrayCheckbox = "stray-checkbox" Error,
    /// Lists and quotations are not nested for ever.
    TooDeep = "too-deep" Error,
    /// A link is written in one of the known ways.
    BadLink = "bad-link" Error,
    /// A link leads somewhere.
    DeadLink = "dead-link" Error,
    /// A link to a section leads somewhere.
    DeadAnchor = "dead-anchor" Error,
    /// A term is in the glossary.
    UnknownTerm = "unknown-term" Error,
    /// A source is in the bibliography.
    UnknownSource = "unknown-source" Error,

    /// A chapter has the sections that its category lists.
    SectionCount = "section-count" Error,
    /// A section is built the same way in every language.
    DifferentStructure = "different-structure" Error,
    /// The practices of a chapter are the same in every language.
    DifferentPractices = "different-practices" Error,
    /// The links of a chapter are the same in every language.
    DifferentLinks = "different-links" Error,
    /// A text is translated.
    Untranslated = "untranslated" Error,
    /// A practice has the same number of steps in every language.
    StepCount = "step-count" Error,

    /// A practice says all it must say.
    IncompletePractice = "incomplete-practice" Error,
    /// The chapter of a practice is one of its category.
    UnknownChapter = "unknown-chapter" Error,
    /// The section of a practice is one of its chapter.
    UnknownSection = "unknown-section" Error,
    /// Every letter is in the fonts of the program.
    Letters = "letters" Error,
    /// The practices to start with are those that say so, in the order of guide.ron.
    Starters = "starters" Error,
    /// A practice that stands in a chapter is in a list.
    UnknownPractice = "unknown-practice" Error,
    /// A practice stands in the chapter that it names.
    NotLive = "practice-not-live" Error,
    /// A practice stands in one place.
    LiveTwice = "practice-live-twice" Error,
    /// A practice stands nowhere but in the place that it names.
    LiveElsewhere = "practice-elsewhere" Error,
    /// A priority is given once in a list.
    DuplicatePriority = "duplicate-priority" Error,
    /// The title of a practice is short.
    LongTitle = "long-title" Error,
    /// A list is short.
    LongList = "long-list" Error,

    /// A stage has steps, and an emergency stages.
    IncompleteStage = "incomplete-stage" Error,
    /// A question has two to four answers.
    AnswerCount = "answer-count" Error,
    /// A stage leads to a stage or an end that is there.
    DeadEnd = "dead-end" Error,
    /// Every stage and every end is reached.
    Unreachable = "unreachable" Error,
    /// A way through an emergency never comes back to where it was.
    EmergencyLoop = "emergency-loop" Error,
    /// A step rests on sources, or says that it is common sense.
    UnsourcedStep = "unsourced-step" Error,
    /// The first three steps take under fifteen minutes together.
    SlowStart = "slow-start" Error,
    /// The first three steps need nothing of what is gone.
    NeedsLost = "needs-lost" Error,
    /// The lists of an emergency are as long in every language.
    EmergencyShape = "emergency-shape" Error,
    /// The sentences of an emergency are short.
    LongEmergencyText = "long-emergency-text" Error,
    /// What an emergency names is in the guide.
    DeadReference = "dead-reference" Error,

    /// An edition is the month in which it came out, written `YYYY-MM`.
    BadEdition = "bad-edition" Error,
    /// What happened in an edition happened after what was before it, and not after this edition.
    EditionOrder = "edition-order" Error,
    /// An earlier wording is of a practice that is there, or was.
    UnknownEarlier = "unknown-earlier" Error,
    /// What a retired practice said can still be read.
    RetiredWording = "retired-wording" Error,
    /// An earlier wording says something else than the one after it.
    SameWording = "same-wording" Error,

    /// A chapter is neither too short nor too long.
    WordCount = "word-count" Warning,
    /// A source is used.
    UnusedSource = "unused-source" Warning,
    /// A term is used.
    UnusedTerm = "unused-term" Warning,
}
