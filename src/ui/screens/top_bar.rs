use crate::i18n::Lang;
use crate::settings::SettingChange;
use crate::tr;
use crate::ui::theme::{self, Weight, radius, size};
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::segmented::segmented_ui;
use crate::ui::{Action, Dialog, Icon, Navigation, Route, View};
use egui::accesskit::Role;
use egui::{
    Align, Align2, CornerRadius, FontId, Frame, Layout, Margin, Panel, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

/// Draws the top bar: back and forward, search, undo, the organization, the language, the text size.
pub(super) fn top_bar_ui(ui: &mut Ui, view: &View<'_>, navigation: &Navigation, out: &mut Vec<Action>) {
    let frame = Frame::new().fill(view.theme.bg).inner_margin(Margin::symmetric(12, 0));
    Panel::top("top-bar").exact_size(56.0).resizable(false).frame(frame).show(ui, |ui| {
        let wide = ui.available_width() > 760.0;
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = if wide { 8.0 } else { 2.0 };
            history_ui(ui, view, navigation, wide, out);
            if !wide && search_icon_ui(ui, view) {
                out.push(Action::Open(Dialog::Search));
            }
            if wide && search_field_ui(ui, view) {
                out.push(Action::Open(Dialog::Search));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| end_ui(ui, view, wide, out));
        });
    });
}

fn history_ui(ui: &mut Ui, view: &View<'_>, navigation: &Navigation, wide: bool, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    let back = Button::icon(Icon::ARROW_LEFT, &tr!(words, "nav-back"))
        .hint(format!("{} · Alt ←", tr!(words, "nav-back")))
        .enabled_if(navigation.can_go_back())
        .ui(ui, theme);
    if back.clicked() {
        out.push(Action::Back);
    }
    if wide {
        let forward = Button::icon(Icon::ARROW_RIGHT, &tr!(words, "nav-forward"))
            .hint(format!("{} · Alt →", tr!(words, "nav-forward")))
            .enabled_if(navigation.can_go_forward())
            .ui(ui, theme);
        if forward.clicked() {
            out.push(Action::Forward);
        }
    }
}

fn search_icon_ui(ui: &mut Ui, view: &View<'_>) -> bool {
    let name = tr!(view.words(), "search-everything");
    Button::icon(Icon::MAGNIFYING_GLASS, &name).hint(format!("{name} · Ctrl K")).ui(ui, view.theme).clicked()
}

fn search_field_ui(ui: &mut Ui, view: &View<'_>) -> bool {
    let theme = view.theme;
    let name = tr!(view.words(), "search-everything");
    let width = (ui.available_width() - 470.0).clamp(190.0, 320.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 38.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let line = if response.hovered() { theme.accent } else { theme.line };
    let corner = CornerRadius::same(radius::CONTROL);
    ui.painter().rect(rect, corner, theme.surface, Stroke::new(1.0, line), StrokeKind::Inside);
    let font = FontId::new(20.0, theme::icons());
    let icon_at = rect.left_center() + vec2(22.0, 0.0);
    ui.painter().text(icon_at, Align2::CENTER_CENTER, Icon::MAGNIFYING_GLASS.0, font, theme.ink2);
    let font = FontId::proportional(size::BODY);
    ui.painter_at(rect.shrink(4.0)).text(
        rect.left_center() + vec2(42.0, 0.0),
        Align2::LEFT_CENTER,
        &name,
        font,
        theme.ink2,
    );
    if width > 220.0 {
        let font = FontId::proportional(size::SMALL);
        let at = rect.right_center() - vec2(16.0, 0.0);
        let key = ui.painter().text(at, Align2::RIGHT_CENTER, "Ctrl K", font, theme.ink2);
        let corner = CornerRadius::same(4);
        ui.painter().rect_stroke(
            key.expand2(vec2(7.0, 3.0)),
            corner,
            Stroke::new(1.0, theme.line),
            StrokeKind::Inside,
        );
    }
    focus_ring(ui, theme, &response, radius::CONTROL);
    response.clicked()
}

/// Draws the end of the bar, from its edge inwards.
fn end_ui(ui: &mut Ui, view: &View<'_>, wide: bool, out: &mut Vec<Action>) {
    text_size_ui(ui, view, out);
    let choices = Lang::ALL.map(|lang| (lang, lang.code().to_uppercase(), lang.own_name().to_owned()));
    ui.scope(|ui| {
        if let Some(lang) = segmented_ui(ui, view.theme, &view.lang, &choices) {
            out.push(Action::Setting(SettingChange::Lang(lang)));
        }
    });
    if wide {
        organization_ui(ui, view, out);
    }
    undo_ui(ui, view, wide, out);
}

fn text_size_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    for (label, size, name, key, change) in [
        ("A", 19.0, tr!(words, "text-larger"), "Ctrl +", SettingChange::LargerText),
        ("A", 13.0, tr!(words, "text-smaller"), "Ctrl −", SettingChange::SmallerText),
    ] {
        let (rect, response) = ui.allocate_exact_size(vec2(32.0, 36.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(radius::CONTROL), theme.accent_soft);
        }
        let format = theme::format(size, Weight::Medium, theme.ink2);
        let galley = ui.painter().layout_job(egui::text::LayoutJob::single_section(label.to_owned(), format));
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, theme.ink2);
        focus_ring(ui, theme, &response, radius::CONTROL);
        if response.on_hover_text(format!("{name} · {key}")).clicked() {
            out.push(Action::Setting(change));
        }
    }
}

fn organization_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let alias = view.state().alias();
    let label = if alias.is_empty() { tr!(view.words(), "organization-unnamed") } else { shortened(alias) };
    let name = tr!(view.words(), "organization-name", alias = label.clone());
    if Button::new(&label).with_icon(Icon::BUILDINGS).named(&name).ui(ui, view.theme).clicked() {
        out.push(Action::Go(Route::Organizations));
    }
}

/// Cuts an alias that would push everything else out of the bar.
fn shortened(alias: &str) -> String {
    const LONGEST: usize = 24;
    match alias.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &alias[..end]),
        None => alias.to_owned(),
    }
}

fn undo_ui(ui: &mut Ui, view: &View<'_>, wide: bool, out: &mut Vec<Action>) {
    let (words, theme) = (view.words(), view.theme);
    let redo = tr!(words, "redo");
    let can_redo = view.record.can_redo() && view.can_write();
    if wide
        && Button::icon(Icon::ARROW_U_UP_RIGHT, &redo)
            .hint(format!("{redo} · Ctrl Shift Z"))
            .enabled_if(can_redo)
            .ui(ui, theme)
            .clicked()
    {
        out.push(Action::Redo);
    }
    let undo = tr!(words, "undo");
    let can_undo = view.record.can_undo() && view.can_write();
    let button = Button::icon(Icon::ARROW_U_UP_LEFT, &undo)
        .hint(format!("{undo} · Ctrl Z"))
        .enabled_if(can_undo)
        .ui(ui, theme);
    if button.clicked() {
        out.push(Action::Undo);
    }
}
