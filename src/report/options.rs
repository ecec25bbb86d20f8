/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// One page for a browser and for paper.
    Html,
    /// Text with little markup, for other programs.
    Markdown,
    /// A table for a spreadsheet.
    Csv,
}

impl Format {
    /// Every format, in the order shown.
    pub const ALL: [Self; 3] = [Self::Html, Self::Markdown, Self::Csv];

    /// Returns the end of file names, also used on the command line.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
        }
    }
}

/// What of the record may be in a report besides the state of each practice. Nothing, unless asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The organization's name, who looks after a practice, and who wrote a note.
    pub names: bool,
    /// Notes, and why something does not apply.
    pub notes: bool,
    /// By when something should be done.
    pub dates: bool,
}
