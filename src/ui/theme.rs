//! Colours, sizes and fonts. Nowhere else.
#![expect(clippy::disallowed_methods, reason = "colours are declared here")]

use egui::epaint::text::VariationCoords;
use egui::text::TextFormat;
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, RichText, Stroke, Style, Vec2,
};
use std::sync::Arc;

/// The colours in use.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Which set of colours this is.
    pub kind: ThemeKind,
    /// The window.
    pub bg: Color32,
    /// Cards and fields.
    pub surface: Color32,
    /// Rail and tracks.
    pub sunken: Color32,
    /// Borders.
    pub line: Color32,
    /// Borders of controls, which must be seen.
    pub control: Color32,
    /// Main text.
    pub ink: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Hints.
    pub ink3: Color32,
    /// Selection, primary buttons, links.
    pub accent: Color32,
    /// Text on `accent`.
    pub on_accent: Color32,
    /// Ground of what is selected.
    pub accent_soft: Color32,
    /// Done.
    pub ok: Color32,
    /// Ground of what is done.
    pub ok_soft: Color32,
    /// In progress, caution.
    pub warn: Color32,
    /// Ground of a caution.
    pub warn_soft: Color32,
    /// Emergency, high risk, failed save.
    pub danger: Color32,
    /// Ground of a danger.
    pub danger_soft: Color32,
    /// Ring around what has the keyboard.
    pub focus: Color32,
    /// Ground of a search match.
    pub mark: Color32,
    /// Text of a search match.
    pub on_mark: Color32,
    /// Laid over the screen under a dialog.
    pub veil: Color32,
}

/// The sets of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeKind {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Highest contrast.
    HighContrast,
}

impl ThemeKind {
    /// Every set.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];
}

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

impl Theme {
    /// Returns a set of colours.
    pub fn new(kind: ThemeKind) -> Self {
        match kind {
            ThemeKind::Light => Self::light(),
            ThemeKind::Dark => Self::dark(),
            ThemeKind::HighContrast => Self::high_contrast(),
        }
    }

    fn light() -> Self {
        Self {
            kind: ThemeKind::Light,
            bg: hex(0xF7F5F0),
            surface: hex(0xFFFFFF),
            sunken: hex(0xEFECE4),
            line: hex(0xDDD8CC),
            control: hex(0x6C7675),
            ink: hex(0x1E2A2B),
            ink2: hex(0x55605F),
            ink3: hex(0x5F6866),
            accent: hex(0x0B6B63),
            on_accent: hex(0xFFFFFF),
            accent_soft: hex(0xDCEDEA),
            ok: hex(0x256B37),
            ok_soft: hex(0xE0F0E3),
            warn: hex(0x8A5A00),
            warn_soft: hex(0xFBEBCB),
            danger: hex(0xB3261E),
            danger_soft: hex(0xFBE3E0),
            focus: hex(0x1A5FD0),
            mark: hex(0xFFE45C),
            on_mark: hex(0x1E2A2B),
            veil: Color32::from_black_alpha(90),
        }
    }

    fn dark() -> Self {
        Self {
            kind: ThemeKind::Dark,
            bg: hex(0x131819),
            surface: hex(0x1B2223),
            sunken: hex(0x0E1213),
            line: hex(0x313B3C),
            control: hex(0x82908E),
            ink: hex(0xE9ECEA),
            ink2: hex(0xB3BCBA),
            ink3: hex(0x95A09E),
            accent: hex(0x5CC4B6),
            on_accent: hex(0x06211E),
            accent_soft: hex(0x16393A),
            ok: hex(0x7CCB8B),
            ok_soft: hex(0x1B3323),
            warn: hex(0xF0BF62),
            warn_soft: hex(0x3A2E12),
            danger: hex(0xFF8F85),
            danger_soft: hex(0x401B19),
            focus: hex(0x8AB4FF),
            mark: hex(0xF0D24A),
            on_mark: hex(0x131819),
            veil: Color32::from_black_alpha(150),
        }
    }

    fn high_contrast() -> Self {
        Self {
            kind: ThemeKind::HighContrast,
            bg: hex(0x000000),
            surface: hex(0x000000),
            sunken: hex(0x161616),
            line: hex(0xB8B8B8),
            control: hex(0xFFFFFF),
            ink: hex(0xFFFFFF),
            ink2: hex(0xFFFFFF),
            ink3: hex(0xE6E6E6),
            accent: hex(0x6FE3D2),
            on_accent: hex(0x000000),
            accent_soft: hex(0x00322D),
            ok: hex(0x8FE39F),
            ok_soft: hex(0x0B2A12),
            warn: hex(0xFFD479),
            warn_soft: hex(0x2C2100),
            danger: hex(0xFFB3AC),
            danger_soft: hex(0x3A0B08),
            focus: hex(0xFFFF00),
            mark: hex(0xFFE800),
            on_mark: hex(0x000000),
            veil: Color32::from_black_alpha(190),
        }
    }

    /// Returns whether text is light on dark.
    pub fn is_dark(&self) -> bool {
        match self.kind {
            ThemeKind::Light => false,
            ThemeKind::Dark | ThemeKind::HighContrast => true,
        }
    }

    /// Makes egui's own widgets look like ours.
    pub fn style(&self, reduce_motion: bool) -> Style {
        let mut style = Style { visuals: self.visuals(), ..Style::default() };
        style.animation_time = if reduce_motion { 0.0 } else { 0.1 };
        for (text_style, font) in &mut style.text_styles {
            *font = match text_style {
                egui::TextStyle::Small => FontId::proportional(size::SMALL),
                egui::TextStyle::Heading => FontId::proportional(size::H2_SCREEN),
                egui::TextStyle::Body
                | egui::TextStyle::Monospace
                | egui::TextStyle::Button
                | egui::TextStyle::Name(_) => FontId::proportional(size::BODY),
            };
        }
        style.spacing.item_spacing = Vec2::new(8.0, 8.0);
        style.spacing.button_padding = Vec2::new(14.0, 8.0);
        style.spacing.interact_size = Vec2::new(36.0, 36.0);
        style.spacing.scroll = scroll_style();
        style.interaction.tooltip_delay = 0.25;
        style
    }

    fn visuals(&self) -> egui::Visuals {
        let mut visuals = if self.is_dark() { egui::Visuals::dark() } else { egui::Visuals::light() };
        visuals.panel_fill = self.bg;
        visuals.window_fill = self.surface;
        visuals.window_stroke = Stroke::new(1.0, self.line);
        visuals.window_corner_radius = CornerRadius::same(radius::CARD);
        visuals.menu_corner_radius = CornerRadius::same(radius::CONTROL);
        visuals.extreme_bg_color = self.surface;
        visuals.faint_bg_color = self.sunken;
        visuals.code_bg_color = self.sunken;
        visuals.hyperlink_color = self.accent;
        visuals.warn_fg_color = self.warn;
        visuals.error_fg_color = self.danger;
        visuals.selection.bg_fill = if self.is_dark() { hex(0x24605C) } else { hex(0xB5DCD6) };
        visuals.selection.stroke = Stroke::new(1.0, self.ink);
        visuals.text_cursor.blink = false;
        visuals.text_cursor.stroke = Stroke::new(2.0, self.accent);
        let widgets = &mut visuals.widgets;
        for (widget, fill, line) in [
            (&mut widgets.noninteractive, self.bg, self.line),
            (&mut widgets.inactive, self.surface, self.control),
            (&mut widgets.hovered, self.accent_soft, self.accent),
            (&mut widgets.active, self.accent_soft, self.accent),
            (&mut widgets.open, self.surface, self.line),
        ] {
            widget.bg_fill = fill;
            widget.weak_bg_fill = fill;
            widget.bg_stroke = Stroke::new(1.0, line);
            widget.fg_stroke = Stroke::new(1.0, self.ink);
            widget.corner_radius = CornerRadius::same(radius::CONTROL);
            widget.expansion = 0.0;
        }
        visuals
    }
}

/// Scroll bars that lie over the edge, always in sight, wider under the pointer.
fn scroll_style() -> egui::style::ScrollStyle {
    let mut scroll = egui::style::ScrollStyle::floating();
    scroll.bar_width = 10.0;
    scroll.floating_width = 6.0;
    scroll.floating_allocated_width = 0.0;
    scroll.foreground_color = true;
    scroll.dormant_background_opacity = 0.0;
    scroll.active_background_opacity = 0.0;
    scroll.interact_background_opacity = 0.0;
    scroll.dormant_handle_opacity = 0.4;
    scroll.active_handle_opacity = 0.5;
    scroll.interact_handle_opacity = 0.8;
    scroll
}

/// Text sizes in points.
pub mod size {
    /// Hints and captions.
    pub const SMALL: f32 = 13.0;
    /// The interface.
    pub const BODY: f32 = 15.0;
    /// Running text of the guide.
    pub const READING: f32 = 17.0;
    /// Title of a chapter.
    pub const H1_READER: f32 = 34.0;
    /// Title of a screen.
    pub const H1_SCREEN: f32 = 28.0;
    /// Heading of a section in the reader.
    pub const H2_READER: f32 = 22.0;
    /// Heading of a card or a group.
    pub const H2_SCREEN: f32 = 20.0;
    /// Smaller heading.
    pub const H3: f32 = 16.0;
    /// Icons in buttons and rows.
    pub const ICON: f32 = 18.0;
}

/// Corner radii in points.
pub mod radius {
    /// Buttons and fields.
    pub const CONTROL: u8 = 8;
    /// Cards.
    pub const CARD: u8 = 12;
}

/// Weights of the variable font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500.
    Medium,
    /// 650.
    Semibold,
    /// 700.
    Bold,
}

impl Weight {
    /// Returns the value on the font's weight axis.
    pub fn axis(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Medium => 500.0,
            Self::Semibold => 650.0,
            Self::Bold => 700.0,
        }
    }
}

/// Returns text in a size, weight and colour.
pub fn text(text: impl Into<String>, size: f32, weight: Weight, color: Color32) -> RichText {
    RichText::new(text).size(size).variation("wght", weight.axis()).color(color)
}

/// Returns the same as [`text`] for laying out by hand.
pub fn format(size: f32, weight: Weight, color: Color32) -> TextFormat {
    TextFormat {
        font_id: FontId::proportional(size),
        color,
        coords: VariationCoords::new([("wght", weight.axis())]),
        ..TextFormat::default()
    }
}

/// Returns an icon in a size and colour.
pub fn icon(icon: crate::ui::Icon, size: f32, color: Color32) -> RichText {
    RichText::new(icon.0.to_string()).font(FontId::new(size, icons())).color(color)
}

/// The family of the regular icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// The family of the filled icons.
pub fn icons_filled() -> FontFamily {
    FontFamily::Name("icons-filled".into())
}

/// The family of the italic text.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// The fonts of the program: text (regular, italic) and icons (outlined, filled).
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("text", include_bytes!("../../assets/fonts/atkinson-next.ttf").as_slice()),
        ("italic", include_bytes!("../../assets/fonts/atkinson-next-italic.ttf").as_slice()),
        ("icons", include_bytes!("../../assets/fonts/phosphor.ttf").as_slice()),
        ("icons-filled", include_bytes!("../../assets/fonts/phosphor-fill.ttf").as_slice()),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, faces) in [
        (FontFamily::Proportional, ["text", "icons"]),
        (FontFamily::Monospace, ["text", "icons"]),
        (italic(), ["italic", "icons"]),
        (icons(), ["icons", "text"]),
        (icons_filled(), ["icons-filled", "text"]),
    ] {
        fonts.families.insert(family, faces.map(str::to_owned).to_vec());
    }
    fonts
}
