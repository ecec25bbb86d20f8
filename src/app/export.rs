//! The text of an export that a screen asked for.

use crate::app::App;
use crate::cli::export::{What, text};
use crate::report::{Format, Options};
use crate::ui::{ExportFormat, ExportRequest, ExportWhat};

impl App {
    /// Returns the text of an export.
    pub(super) fn export(&self, request: &ExportRequest) -> String {
        let what = match &request.what {
            ExportWhat::Guide | ExportWhat::Emergency(_) | ExportWhat::Contacts | ExportWhat::Incident(_) => {
                What::Guide
            }
            ExportWhat::Checklists => What::Checklists {
                state: self.record.state(),
                options: Options { names: request.names, notes: request.notes, dates: request.dates },
            },
        };
        let words = self.words.get(self.lang());
        text(&self.guide, what, words, self.clock.now().date(), format(request.format))
    }
}

/// Returns the report's name for a format that the screens know.
pub(super) fn format(format: ExportFormat) -> Format {
    match format {
        ExportFormat::Html => Format::Html,
        ExportFormat::Markdown => Format::Markdown,
        ExportFormat::Csv => Format::Csv,
    }
}
