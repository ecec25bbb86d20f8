use crate::record::{Phase, Progress};
use crate::tr;
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label::hint_ui;
use crate::ui::{Action, Icon, Route, Saving, View};
use egui::accesskit::Role;
use egui::{
    Align, Align2, Color32, CornerRadius, FontId, Frame, Layout, Margin, Panel, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

/// Below this width of the window, in points, the rail shows icons only.
const NARROW: f32 = 900.0;

/// Draws the rail: where one can go. Only what works is listed.
pub(super) fn rail_ui(ui: &mut Ui, view: &View<'_>, here: &Route, out: &mut Vec<Action>) {
    let narrow = ui.available_width() < NARROW;
    let width = match (narrow, ui.available_width() < 600.0) {
        (true, true) => 52.0,
        (true, false) => 72.0,
        (false, _) => 208.0,
    };
    let frame =
        Frame::new().fill(view.theme.sunken).inner_margin(Margin::symmetric(if narrow { 6 } else { 12 }, 10));
    Panel::left("rail").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        name_ui(ui, view, narrow);
        // The foot is always in view, however low the window: nobody scrolls to find the emergencies.
        let foot = Panel::bottom("rail-foot").resizable(false).show_separator_line(false).frame(Frame::NONE);
        foot.show(ui, |ui| foot_ui(ui, view, here, narrow, out));
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| entries_ui(ui, view, here, narrow, out));
    });
}

fn foot_ui(ui: &mut Ui, view: &View<'_>, here: &Route, narrow: bool, out: &mut Vec<Action>) {
    let words = view.words();
    let entries = [
        (
            Entry {
                icon: Icon::FIRST_AID,
                label: tr!(words, "nav-emergency"),
                count: ongoing(view),
                urgent: true,
            },
            matches!(here, Route::Emergency(_) | Route::Helplines(_)),
            Route::Emergency(None),
        ),
        (
            Entry {
                icon: Icon::GEAR,
                label: tr!(words, "nav-settings"),
                count: String::new(),
                urgent: false,
            },
            matches!(here, Route::Settings | Route::Backups | Route::Compare),
            Route::Settings,
        ),
    ];
    for (entry, selected, route) in entries {
        if entry_ui(ui, view, &entry, selected, narrow) {
            out.push(Action::Go(route));
        }
    }
    if !narrow {
        saved_ui(ui, view);
    }
}

/// Returns how many incidents go on; nothing where none does. Drills do not count.
fn ongoing(view: &View<'_>) -> String {
    let incidents = view.state().incidents();
    let count = incidents.filter(|(_, it)| it.phase() == Phase::Open && !it.is_drill()).count();
    if count == 0 { String::new() } else { count.to_string() }
}

/// Somewhere to go.
struct Entry {
    icon: Icon,
    label: String,
    count: String,
    /// It stands out in red.
    urgent: bool,
}

fn name_ui(ui: &mut Ui, view: &View<'_>, narrow: bool) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 42.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.add_space(if narrow { (ui.available_width() - 26.0) / 2.0 } else { 10.0 });
            mark_ui(ui, view, 26.0);
            if !narrow {
                ui.add_space(4.0);
                ui.label(theme::text(tr!(view.words(), "app-name"), 19.0, Weight::Bold, view.theme.ink));
            }
        },
    );
    ui.add_space(4.0);
}

/// Draws the mark of the program: a shield with a tick.
pub(super) fn mark_ui(ui: &mut Ui, view: &View<'_>, side: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let (center, font) = (rect.center(), FontId::new(side * 1.15, theme::icons_filled()));
    ui.painter().text(center, Align2::CENTER_CENTER, Icon::SHIELD.0, font, view.theme.accent);
    let font = FontId::new(side * 0.55, theme::icons());
    ui.painter().text(center, Align2::CENTER_CENTER, Icon::CHECK.0, font, view.theme.on_accent);
}

fn entries_ui(ui: &mut Ui, view: &View<'_>, here: &Route, narrow: bool, out: &mut Vec<Action>) {
    let words = view.words();
    let progress = Progress::of(view.state(), view.guide.practices().map(|practice| &practice.id));
    let done = format!("{}/{}", progress.done, progress.applicable());
    let chapters = view.guide.chapters().count().to_string();
    let reading = matches!(here, Route::Guide(_) | Route::Glossary(_) | Route::Sources(_));
    let entries = [
        (
            Icon::HOUSE,
            tr!(words, "nav-home"),
            String::new(),
            matches!(here, Route::Home | Route::News),
            Route::Home,
        ),
        (Icon::BOOK_OPEN, tr!(words, "nav-guide"), chapters, reading, Route::Guide(None)),
        (
            Icon::CHECK_SQUARE,
            tr!(words, "nav-lists"),
            done,
            matches!(here, Route::Lists(_)),
            Route::Lists(None),
        ),
    ];
    for (icon, label, count, selected, route) in entries {
        let entry = Entry { icon, label, count, urgent: false };
        if entry_ui(ui, view, &entry, selected, narrow) {
            out.push(Action::Go(route));
        }
    }
}

fn entry_ui(ui: &mut Ui, view: &View<'_>, entry: &Entry, selected: bool, narrow: bool) -> bool {
    let theme = view.theme;
    let Entry { icon, label, count, urgent } = entry;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::click());
    let name = if count.is_empty() { label.clone() } else { format!("{label}, {count}") };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &name));
    let ground = match (selected, response.hovered()) {
        (_, true) | (true, _) if *urgent => theme.danger_soft,
        (true, _) => theme.surface,
        (false, true) => theme.accent_soft,
        (false, false) => Color32::TRANSPARENT,
    };
    let line = Stroke::new(1.0, if selected { theme.line } else { Color32::TRANSPARENT });
    ui.painter().rect(rect, CornerRadius::same(radius::CONTROL), ground, line, StrokeKind::Inside);
    let (ink, family, weight) = if *urgent {
        (theme.danger, theme::icons_filled(), Weight::Bold)
    } else if selected {
        (theme.accent, theme::icons_filled(), Weight::Bold)
    } else {
        (theme.ink2, theme::icons(), Weight::Medium)
    };
    let icon_at = if narrow { rect.center() } else { rect.left_center() + vec2(20.0, 0.0) };
    ui.painter().text(icon_at, Align2::CENTER_CENTER, icon.0, FontId::new(20.0, family), ink);
    if !narrow {
        line_of_text(
            ui,
            rect.left_center() + vec2(42.0, 0.0),
            Align2::LEFT_CENTER,
            label,
            size::BODY,
            weight,
            ink,
        );
        let at = rect.right_center() - vec2(10.0, 0.0);
        line_of_text(ui, at, Align2::RIGHT_CENTER, count, size::SMALL, Weight::Regular, theme.ink2);
    }
    focus_ring(ui, theme, &response, radius::CONTROL);
    let clicked = response.clicked();
    if narrow {
        response.on_hover_text(name);
    }
    clicked
}

fn line_of_text(ui: &Ui, at: egui::Pos2, align: Align2, text: &str, size: f32, weight: Weight, ink: Color32) {
    let job = egui::text::LayoutJob::single_section(text.to_owned(), theme::format(size, weight, ink));
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(align.anchor_size(at, galley.size()).min, galley, ink);
}

fn saved_ui(ui: &mut Ui, view: &View<'_>) {
    let words = view.words();
    let text = match view.saving {
        Saving::Untouched => return,
        Saving::Pending => tr!(words, "saving-pending"),
        Saving::Saved(time) => tr!(words, "saving-saved", time = time.clone()),
        Saving::Failed(_) => tr!(words, "saving-failed"),
        Saving::ReadOnly(_) => tr!(words, "saving-read-only"),
    };
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        hint_ui(ui, view.theme, &text);
    });
}
