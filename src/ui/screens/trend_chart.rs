use crate::content::PracticeId;
use crate::i18n::short_date;
use crate::record::trend;
use crate::tr;
use crate::ui::View;
use crate::ui::screens::home::card_head_ui;
use crate::ui::theme::{self, Weight, size};
use crate::ui::widgets::label::hint_ui;
use egui::accesskit::Role;
use egui::{Align2, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How far back the chart looks, in days.
const LONGEST: i32 = 180;
/// At least this many days are shown, so that a first week is not a cliff.
const SHORTEST: i32 = 14;
/// Points along the line.
const POINTS: i32 = 24;

/// Draws how many practices were done over time, and says it in words.
pub(super) fn trend_ui(ui: &mut Ui, view: &View<'_>, height: f32) {
    card_head_ui(ui, view, &tr!(view.words(), "home-trend"), "");
    let days = days(view);
    let ids: BTreeSet<PracticeId> = view.guide.practices().map(|practice| practice.id.clone()).collect();
    let times: Vec<i64> = days.iter().map(|day| end_of_day_ms(*day)).collect();
    let counts = trend(view.record.log(), &ids, &times);
    let (Some(first), Some(last)) = (counts.first().copied(), counts.last().copied()) else { return };
    let (since, until) = (days.first().copied().unwrap_or(view.today), view.today);
    let since_words = short_date(view.words(), since);
    let words = tr!(view.words(), "home-trend-words", first = first, last = last, since = since_words);
    hint_ui(ui, view.theme, &words);
    let room = (height - 96.0).clamp(60.0, 190.0);
    ui.add_space(((height - 96.0 - room) / 2.0).max(0.0));
    chart_ui(ui, view, room, &counts, ids.len(), &words, (since, until));
}

fn chart_ui(
    ui: &mut Ui,
    view: &View<'_>,
    height: f32,
    counts: &[usize],
    most: usize,
    name: &str,
    ends: (Date, Date),
) {
    let theme = view.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height + 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let plot = rect.with_max_y(rect.max.y - 24.0);
    // The scale grows with what is done, so that early work can be seen, and never pretends that all is done.
    let top = counts.iter().max().map_or(1, |max| (max * 3 / 2).max(4)).min(most.max(1)) as f32;
    let x = |index: usize| plot.left() + plot.width() * index as f32 / (counts.len().max(2) - 1) as f32;
    let y = |count: usize| plot.bottom() - plot.height() * count as f32 / top;
    for part in 0..=2 {
        let at = plot.bottom() - plot.height() * part as f32 / 2.0;
        ui.painter().hline(plot.x_range(), at, Stroke::new(1.0, theme.line));
    }
    let line: Vec<_> = counts.iter().enumerate().map(|(index, count)| pos2(x(index), y(*count))).collect();
    for pair in line.windows(2) {
        if let [a, b] = pair {
            let ground = vec![*a, *b, pos2(b.x, plot.bottom()), pos2(a.x, plot.bottom())];
            ui.painter().add(Shape::convex_polygon(ground, theme.accent_soft, Stroke::NONE));
        }
    }
    ui.painter().add(Shape::line(line, Stroke::new(3.0, theme.accent)));
    let words = view.words();
    for (at, align, day) in [
        (rect.left_bottom(), Align2::LEFT_BOTTOM, ends.0),
        (rect.right_bottom(), Align2::RIGHT_BOTTOM, ends.1),
    ] {
        let format = theme::format(size::SMALL, Weight::Regular, theme.ink2);
        let text = short_date(words, day);
        let galley = ui.painter().layout_job(egui::text::LayoutJob::single_section(text, format));
        ui.painter().galley(align.anchor_size(at, galley.size()).min, galley, theme.ink2);
    }
}

/// Returns the days that the chart shows, oldest first: evenly spread, the last one today.
fn days(view: &View<'_>) -> Vec<Date> {
    let first_entry =
        view.record.log().iter().next().map_or(view.today, |entry| view.day_of(entry.stamp.time));
    let age = view.today.since(first_entry).map_or(0, |span| span.get_days());
    let length = age.clamp(SHORTEST, LONGEST);
    (0..=POINTS).map(|point| view.today.saturating_sub((length - length * point / POINTS).days())).collect()
}

fn end_of_day_ms(day: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    // A whole day of slack for the time zone: an entry of today counts today wherever one is.
    let days = day.since(epoch).map_or(0, |span| i64::from(span.get_days()));
    (days + 2) * 86_400_000 - 1
}
