//! How egui looks: colours, text size, motion; where the window is.

use crate::app::App;
use crate::settings::{SettingChange, ThemeChoice, WindowPlace};
use crate::ui::{Theme, ThemeKind};

impl App {
    /// Makes egui wear what the settings say.
    pub(super) fn follow_look(&mut self, ctx: &egui::Context) {
        let kind = match self.settings.theme {
            ThemeChoice::Light => ThemeKind::Light,
            ThemeChoice::Dark => ThemeKind::Dark,
            ThemeChoice::HighContrast => ThemeKind::HighContrast,
            ThemeChoice::System => match ctx.system_theme() {
                Some(egui::Theme::Dark) => ThemeKind::Dark,
                Some(egui::Theme::Light) | None => ThemeKind::Light,
            },
        };
        let wanted = (kind, self.settings.text_size, self.settings.reduce_motion);
        if self.desk.told == Some(wanted) {
            return;
        }
        self.desk.told = Some(wanted);
        self.desk.theme = Theme::new(kind);
        let style = self.desk.theme.style(self.settings.reduce_motion);
        ctx.set_theme(if self.desk.theme.is_dark() { egui::Theme::Dark } else { egui::Theme::Light });
        ctx.set_global_style(style);
        ctx.set_zoom_factor(f32::from(self.settings.text_size) / 100.0);
    }

    /// Remembers where the window is, without its full-screen moments.
    pub(super) fn follow_window(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let busy = viewport.fullscreen == Some(true) || viewport.minimized == Some(true);
            let inner = viewport.inner_rect.filter(|_| !busy)?;
            let maximized = viewport.maximized == Some(true);
            let position = viewport.outer_rect.map(|outer| (outer.min.x * zoom, outer.min.y * zoom));
            Some(WindowPlace { position, size: (inner.width() * zoom, inner.height() * zoom), maximized })
        });
        let Some(mut place) = place else { return };
        if place.maximized {
            // The size to come back to is the one before.
            let before = self.settings.window.filter(|window| !window.maximized);
            let kept = before.or(self.settings.window);
            (place.position, place.size) =
                kept.map_or((place.position, place.size), |kept| (kept.position, kept.size));
        }
        if self.settings.window != Some(place) {
            self.settings.apply(SettingChange::Window(place));
            self.store.save_settings(&self.settings);
        }
    }
}
