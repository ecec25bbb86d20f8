//! The text of an export that a screen asked for.

use crate::app::App;
use crate::cli::export::{What, moment_here, text, zone_here};
use crate::report::{Format, Logged, Options};
use crate::ui::{ExportFormat, ExportRequest, ExportWhat};

impl App {
    /// Returns the text of an export.
    pub(super) fn export(&self, request: &ExportRequest) -> String {
        let state = self.record.state();
        let options = Options { names: request.names, notes: request.notes, dates: request.dates };
        let zone = zone_here();
        let what = match &request.what {
            ExportWhat::Guide => What::Guide,
            ExportWhat::Checklists => What::Checklists { state, options },
            ExportWhat::Emergency(id) => match self.guide.emergency(id) {
                Some(emergency) => What::Emergency { emergency, state, options },
                None => What::Guide,
            },
            ExportWhat::Contacts => What::Contacts { state, options },
            ExportWhat::Incident(id) => {
                let logged = Logged { record: &self.record, id, moment_of: moment_here, zone: &zone };
                What::Incident { logged, options }
            }
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
