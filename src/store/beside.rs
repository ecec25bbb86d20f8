//! What is read and written without opening the store.

use crate::settings::WindowPlace;
use crate::store::format::LONGEST_SHEET;
use crate::store::replace::replace;
use crate::store::{Disk as _, Places, RealDisk, SaveError, settings_file};
use std::path::Path;

/// Writes an export, so that a crash leaves the old file or the new one.
///
/// # Errors
///
/// When a step of writing failed; what was at `file` before is still there then.
pub fn write_export(file: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace(&RealDisk, file, bytes)
}

/// Returns where the window was when the settings were last saved: the window opens there before the store does.
pub fn last_window(places: &Places) -> Option<WindowPlace> {
    let bytes = RealDisk.read(&places.settings(), LONGEST_SHEET).ok()?;
    settings_file::read(&bytes).ok()?.window
}
