//! Text can be read on its ground in every set of colours, and borders of controls can be seen (WCAG 2.2).

use egui::Color32;
use salvaguarda::ui::{Theme, ThemeKind};
use std::fmt::Write as _;

/// A colour, what it lies on, and their names.
type Pair = (&'static str, Color32, &'static str, Color32);

#[test]
fn text_reaches_its_contrast_on_every_ground() {
    let mut wrong = String::new();
    for kind in ThemeKind::ALL {
        let least = match kind {
            ThemeKind::Light | ThemeKind::Dark => 4.5,
            ThemeKind::HighContrast => 7.0,
        };
        check(kind, &text_pairs(&Theme::new(kind)), least, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn borders_of_controls_and_the_focus_ring_can_be_seen() {
    let mut wrong = String::new();
    for kind in ThemeKind::ALL {
        check(kind, &border_pairs(&Theme::new(kind)), 3.0, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn contrast_is_what_the_standard_says() {
    let near = |one: f64, other: f64| (one - other).abs() < 0.01;
    assert!(near(contrast(Color32::BLACK, Color32::WHITE), 21.0));
    assert!(near(contrast(Color32::WHITE, Color32::WHITE), 1.0));
    // The grey that is known as the lightest to pass on white.
    assert!(near(contrast(Color32::from_gray(0x76), Color32::WHITE), 4.54));
    assert!(near(contrast(Color32::WHITE, Color32::from_gray(0x77)), 4.48));
}

fn text_pairs(theme: &Theme) -> Vec<Pair> {
    let inks = [
        ("ink", theme.ink),
        ("ink2", theme.ink2),
        ("ink3", theme.ink3),
        ("accent", theme.accent),
        ("ok", theme.ok),
        ("warn", theme.warn),
        ("danger", theme.danger),
    ];
    let grounds = [("bg", theme.bg), ("surface", theme.surface), ("sunken", theme.sunken)];
    let mut pairs: Vec<Pair> = Vec::new();
    for (ground_name, ground) in grounds {
        pairs.extend(inks.map(|(name, ink)| (name, ink, ground_name, ground)));
    }
    let selection = theme.style(false).visuals.selection.bg_fill;
    pairs.extend([
        ("on_accent", theme.on_accent, "accent", theme.accent),
        ("ok", theme.ok, "ok_soft", theme.ok_soft),
        ("warn", theme.warn, "warn_soft", theme.warn_soft),
        ("danger", theme.danger, "danger_soft", theme.danger_soft),
        ("accent", theme.accent, "accent_soft", theme.accent_soft),
        ("on_mark", theme.on_mark, "mark", theme.mark),
        ("ink", theme.ink, "selection", selection),
        // The tick in a box that is done.
        ("surface", theme.surface, "ok", theme.ok),
    ]);
    // Running text in notices and callouts, and in rows that are chosen.
    for (ground_name, ground) in [
        ("accent_soft", theme.accent_soft),
        ("ok_soft", theme.ok_soft),
        ("warn_soft", theme.warn_soft),
        ("danger_soft", theme.danger_soft),
    ] {
        pairs.extend(
            [("ink", theme.ink), ("ink2", theme.ink2)].map(|(name, ink)| (name, ink, ground_name, ground)),
        );
    }
    pairs
}

fn border_pairs(theme: &Theme) -> Vec<Pair> {
    let borders = [("control", theme.control), ("focus", theme.focus)];
    let grounds = [("bg", theme.bg), ("surface", theme.surface), ("sunken", theme.sunken)];
    borders
        .into_iter()
        .flat_map(|(name, border)| grounds.map(|(ground_name, ground)| (name, border, ground_name, ground)))
        .collect()
}

fn check(kind: ThemeKind, pairs: &[Pair], least: f64, wrong: &mut String) {
    for (name, color, ground_name, ground) in pairs {
        assert!(color.is_opaque() && ground.is_opaque(), "{name} on {ground_name} shows what is below");
        let reached = contrast(*color, *ground);
        if reached < least {
            writeln!(wrong, "{kind:?}: {name} on {ground_name} has {reached:.2}, not {least}").unwrap_or(());
        }
    }
}

/// Returns the contrast ratio of WCAG 2.2, from 1 to 21.
fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: Color32) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}
