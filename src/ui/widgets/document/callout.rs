//! Callouts: a bar, an icon and a word that says what kind it is.

use crate::content::names::callout_name;
use crate::content::{Block, CalloutKind};
use crate::ui::theme::radius;
use crate::ui::widgets::document::laid::{Item, Laid};
use crate::ui::widgets::document::style::Style;
use crate::ui::widgets::document::typesetter::{Typesetter, single};
use crate::ui::widgets::paragraph::Look;
use crate::ui::{Icon, Theme};
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, vec2};

/// Width of the coloured bar in points.
const BAR: f32 = 4.0;

/// Lays out a callout.
pub(super) fn lay_out(
    typesetter: &mut Typesetter<'_>,
    style: &Style,
    (kind, blocks): (CalloutKind, &[Block]),
    width: f32,
) -> Laid {
    let theme = typesetter.view.theme;
    let (ink, ground) = colors(theme, kind);
    let title = callout_name(typesetter.view.words(), kind);
    let look = Look { ink, ..style.inner_title };
    let unit = style.inner.size;
    let (side, edge) = ((unit * 1.1).round(), (unit * 0.8).round());
    let icon = typesetter.sign(&icon(kind).0.to_string(), &look);
    let words = typesetter.sign(&title, &look);
    let top = edge + words.size().y + 2.0;
    let inner = typesetter.blocks(&style.inside(), blocks, (width - BAR - 2.0 * side).max(1.0));
    let size = vec2(width, top + inner.size.y + edge);
    let mut laid = Laid::default();
    let round = CornerRadius { nw: 0, sw: 0, ne: radius::CARD, se: radius::CARD };
    laid.push(vec2(0.0, 0.0), Item::Fill(size, ground, round));
    laid.push(vec2(0.0, 0.0), Item::Fill(vec2(BAR, size.y), ink, CornerRadius::ZERO));
    let after_icon = BAR + side + icon.size().x + unit * 0.45;
    laid.push(vec2(BAR + side, edge), Item::Sign(icon));
    laid.push(vec2(after_icon, edge), Item::Sign(words));
    laid.place(vec2(BAR + side, top), inner);
    laid.size = size;
    single(Item::Group(Role::Note, Some(title), laid), size)
}

fn icon(kind: CalloutKind) -> Icon {
    match kind {
        CalloutKind::Note => Icon::NOTE,
        CalloutKind::Tip => Icon::LIGHTBULB,
        CalloutKind::Important => Icon::INFO,
        CalloutKind::Warning => Icon::WARNING,
        CalloutKind::Caution => Icon::SEAL_WARNING,
    }
}

/// Returns the colour of bar and title, and the ground.
fn colors(theme: &Theme, kind: CalloutKind) -> (Color32, Color32) {
    match kind {
        CalloutKind::Note => (theme.ink2, theme.sunken),
        CalloutKind::Tip => (theme.ok, theme.ok_soft),
        CalloutKind::Important => (theme.accent, theme.accent_soft),
        CalloutKind::Warning => (theme.warn, theme.warn_soft),
        CalloutKind::Caution => (theme.danger, theme.danger_soft),
    }
}
