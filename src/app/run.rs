use crate::app::failure::missing_packages;
use crate::app::icon::icon;
use crate::app::{App, Start};
use crate::settings::WindowPlace;
use egui::ViewportBuilder;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why the window did not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunError {
    /// There is no display here.
    NoDisplay,
    /// The system lacks libraries that a window needs.
    Missing {
        /// The Debian packages that bring them.
        packages: Vec<&'static str>,
    },
    /// Something else.
    Other(String),
}

/// The reverse-DNS name under which desktops know the program.
const APP_ID: &str = "org.salvaguarda.Salvaguarda";

/// Opens the window where it was and runs until it is closed.
///
/// # Errors
///
/// When no window can be opened here; nothing was changed then.
pub fn run(start: Start) -> Result<(), RunError> {
    if !has_display() {
        return Err(RunError::NoDisplay);
    }
    let window = crate::store::last_window(&start.places);
    let options = eframe::NativeOptions { viewport: viewport(window), ..Default::default() };
    // winit and glutin report a missing library as a panic in places; it must not look like a crash of ours.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let mut opened = false;
    let result = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            APP_ID,
            options,
            Box::new(|cc| {
                std::panic::set_hook(hook);
                opened = true;
                Ok(Box::new(App::open(&cc.egui_ctx, start)))
            }),
        )
    }));
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(explain(&error.to_string())),
        Err(panic) if opened => std::panic::resume_unwind(panic),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Err(explain(&text.unwrap_or_default()))
        }
    }
}

fn explain(error: &str) -> RunError {
    let packages = missing_packages();
    if packages.is_empty() {
        // winit puts the place in its own sources first; a person needs what comes after it.
        RunError::Other(error.rsplit(": ").next().unwrap_or(error).to_owned())
    } else {
        RunError::Missing { packages }
    }
}

fn viewport(place: Option<WindowPlace>) -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_title("Salvaguarda")
        .with_app_id(APP_ID)
        .with_icon(icon())
        .with_min_inner_size([480.0, 300.0]);
    match place {
        None => viewport.with_inner_size([1280.0, 800.0]),
        Some(place) => {
            let viewport =
                viewport.with_inner_size([place.size.0, place.size.1]).with_maximized(place.maximized);
            match place.position {
                // A projector may be unplugged since: a place left of or above the first screen is not trusted.
                Some((x, y)) if x >= 0.0 && y >= 0.0 => {
                    viewport.with_position([x, y]).with_clamp_size_to_monitor_size(true)
                }
                Some(_) | None => viewport.with_clamp_size_to_monitor_size(true),
            }
        }
    }
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}
