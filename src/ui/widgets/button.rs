use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::{Icon, Theme};
use egui::accesskit::Role;
use egui::{
    Align2, Color32, CornerRadius, FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

/// How a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one to press.
    Primary,
    /// With a border.
    Secondary,
    /// Only its words, or its icon.
    Quiet,
    /// Emergency red.
    Danger,
}

/// A button with words, an icon, or both. It always has a spoken name.
#[derive(Clone, Debug)]
pub struct Button<'a> {
    label: &'a str,
    name: &'a str,
    icon: Option<Icon>,
    look: Look,
    selected: bool,
    enabled: bool,
    hint: Option<String>,
    role: Role,
}

const PADDING: Vec2 = Vec2::new(14.0, 9.0);
const GAP: f32 = 8.0;
const HEIGHT: f32 = 36.0;

impl<'a> Button<'a> {
    /// A button with words.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            name: label,
            icon: None,
            look: Look::Secondary,
            selected: false,
            enabled: true,
            hint: None,
            role: Role::Button,
        }
    }

    /// A button with an icon only. `name` is spoken, and shown on hover.
    pub fn icon(icon: Icon, name: &'a str) -> Self {
        Self {
            label: "",
            icon: Some(icon),
            hint: Some(name.to_owned()),
            look: Look::Quiet,
            ..Self::new(name)
        }
    }

    /// Puts an icon before the words.
    pub fn with_icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Sets how the button stands out.
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// Shows the button as chosen.
    pub fn selected_if(self, selected: bool) -> Self {
        Self { selected, ..self }
    }

    /// Greys the button out.
    pub fn enabled_if(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Speaks something else than the words shown.
    pub fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// Shows a text on hover, such as the key that does the same.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Speaks another role than a button's.
    pub fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Draws the button.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let icon_width = match (self.icon, self.label.is_empty()) {
            (Some(_), false) => size::ICON + GAP,
            (Some(_), true) => size::ICON,
            (None, _) => 0.0,
        };
        let padding = if self.label.is_empty() { Vec2::splat(9.0) } else { PADDING };
        let mut job = egui::text::LayoutJob::single_section(
            self.label.to_owned(),
            theme::format(size::BODY, self.weight(), Color32::PLACEHOLDER),
        );
        job.wrap.max_width = (ui.available_width() - 2.0 * padding.x - icon_width).max(40.0);
        let galley = ui.painter().layout_job(job);
        let content = Vec2::new(icon_width + galley.size().x, galley.size().y.max(size::ICON));
        let wanted = Vec2::new(content.x + 2.0 * padding.x, (content.y + 2.0 * padding.y).max(HEIGHT));
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(self.role, self.enabled, self.name);
            info.selected = self.selected.then_some(true);
            info
        });
        if ui.is_rect_visible(rect) {
            let (fill, line, ink) = self.colors(theme, response.hovered());
            ui.painter().rect(
                rect,
                CornerRadius::same(radius::CONTROL),
                fill,
                Stroke::new(if self.selected { 2.0 } else { 1.0 }, line),
                StrokeKind::Inside,
            );
            let inner = Rect::from_center_size(rect.center(), content);
            if let Some(icon) = self.icon {
                let family = if self.selected { theme::icons_filled() } else { theme::icons() };
                ui.painter().text(
                    inner.left_center() + Vec2::new(size::ICON / 2.0, 0.0),
                    Align2::CENTER_CENTER,
                    icon.0,
                    FontId::new(size::ICON, family),
                    ink,
                );
            }
            let at = egui::pos2(inner.left() + icon_width, inner.center().y - galley.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, galley, ink);
            focus_ring(ui, theme, &response, radius::CONTROL);
        }
        match self.hint {
            Some(hint) => response.on_hover_text(hint),
            None => response,
        }
    }

    fn weight(&self) -> Weight {
        match self.look {
            Look::Primary | Look::Secondary | Look::Danger => Weight::Semibold,
            Look::Quiet => Weight::Medium,
        }
    }

    fn colors(&self, theme: &Theme, hovered: bool) -> (Color32, Color32, Color32) {
        if !self.enabled {
            let line = if self.look == Look::Quiet { Color32::TRANSPARENT } else { theme.line };
            return (Color32::TRANSPARENT, line, theme.ink3);
        }
        if self.selected {
            return (theme.accent_soft, theme.accent, theme.accent);
        }
        match (self.look, hovered) {
            (Look::Primary, false) => (theme.accent, theme.accent, theme.on_accent),
            (Look::Primary, true) => (theme.accent, theme.ink, theme.on_accent),
            (Look::Secondary, false) => (theme.surface, theme.line, theme.ink),
            (Look::Secondary, true) => (theme.accent_soft, theme.accent, theme.ink),
            (Look::Quiet, false) => (Color32::TRANSPARENT, Color32::TRANSPARENT, theme.ink2),
            (Look::Quiet, true) => (theme.accent_soft, theme.accent_soft, theme.ink),
            (Look::Danger, false) => (theme.danger_soft, theme.danger, theme.danger),
            (Look::Danger, true) => (theme.danger_soft, theme.ink, theme.danger),
        }
    }
}

/// Draws the ring around a control that has the keyboard.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            CornerRadius::same(radius.saturating_add(2)),
            Stroke::new(2.0, theme.focus),
            StrokeKind::Middle,
        );
    }
}
