use crate::app::App;
use crate::ui::ExportRequest;

impl App {
    /// Returns the bytes of an export.
    pub(super) fn export(&self, _request: &ExportRequest) -> Vec<u8> {
        Vec::new()
    }
}
