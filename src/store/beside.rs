//! What is read and written without opening the store.

use crate::settings::WindowPlace;
use crate::store::format::LONGEST_SHEET;
use crate::store::replace::replace;
use crate::store::{Disk as _, Places, RealDisk, SaveError, Step, read_settings};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes an export, so that a crash leaves the old file or the new one.
///
/// # Errors
///
/// When a step of writing failed; what was at `file` before is still there then.
pub fn write_export(file: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |step, error: &io::Error| SaveError::new(step, error, file);
    match fs::metadata(file) {
        Ok(seen) if seen.is_dir() => Err(failed(Step::Create, &io::ErrorKind::IsADirectory.into())),
        // A pipe or a device is written into.
        Ok(seen) if !seen.is_file() => OpenOptions::new()
            .write(true)
            .open(file)
            .and_then(|mut opened| opened.write_all(bytes))
            .map_err(|error| failed(Step::Write, &error)),
        // A link stays, and the file that it means is replaced.
        Ok(_) => {
            let file = fs::canonicalize(file).map_err(|error| failed(Step::Look, &error))?;
            replace(&RealDisk, &file, bytes)
        }
        Err(_) => match file.parent() {
            // A path that was mistyped is not made.
            Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
                Err(failed(Step::Create, &io::ErrorKind::NotFound.into()))
            }
            Some(_) | None => replace(&RealDisk, file, bytes),
        },
    }
}

/// Returns where the window was when the settings were last saved: the window opens there before the store does.
pub fn last_window(places: &Places) -> Option<WindowPlace> {
    let bytes = RealDisk.read(&places.settings(), LONGEST_SHEET).ok()?;
    read_settings(&bytes).ok()?.window
}
