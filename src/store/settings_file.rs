use crate::settings::{ReadingPosition, Settings, WindowPlace};
use crate::store::Unreadable;
use crate::store::format::{read_sheet, write_sheet};

const KIND: &str = "salvaguarda-settings";

/// Reads `settings.ron`. What is missing in it is as usual, what is unknown is passed over, and what is out of bounds
/// is brought back.
///
/// # Errors
///
/// When a newer version wrote it or it is not what was written. Never panics, whatever the bytes.
pub fn read_settings(bytes: &[u8]) -> Result<Settings, Unreadable> {
    let mut settings: Settings = read_sheet(KIND, bytes)?;
    settings.text_size = settings.text_size.clamp(100, 200);
    for position in settings.reading.values_mut() {
        position.fraction = share(position);
    }
    settings.window = settings.window.filter(is_on_some_screen);
    Ok(settings)
}

/// Writes `settings.ron`.
///
/// # Errors
///
/// When RON cannot hold it.
pub fn write_settings(settings: &Settings) -> Result<Vec<u8>, ron::Error> {
    write_sheet(KIND, settings)
}

fn share(position: &ReadingPosition) -> f32 {
    if position.fraction.is_finite() { position.fraction.clamp(0.0, 1.0) } else { 0.0 }
}

fn is_on_some_screen(window: &WindowPlace) -> bool {
    let near = |points: f32| points.is_finite() && points.abs() < 100_000.0;
    let large = |points: f32| near(points) && points >= 1.0;
    large(window.size.0) && large(window.size.1) && window.position.is_none_or(|(x, y)| near(x) && near(y))
}
