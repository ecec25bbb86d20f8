use crate::content::{Emergency, EmergencyId};
use crate::tr;
use crate::ui::screens::emergency::{EmergencyState, incidents};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{Hovered, card, card_button_ui};
use crate::ui::widgets::field::{FieldLook, text_field_ui};
use crate::ui::widgets::label::{heading_ui, hint_ui, icon_ui, text_ui};
use crate::ui::{Action, EmergencyPlace, ExportWhat, Icon, Route, View};
use egui::accesskit::Role;
use egui::{Align, Id, Key, Layout, Margin, Stroke, Ui, WidgetInfo, vec2};

/// How many doors are shown before one asks for all.
pub(super) const DOORS: usize = 8;
/// Narrowest useful door, in points.
const NARROWEST: f32 = 216.0;
/// Space between doors, in points.
const GAP: f32 = 12.0;

/// Draws "what happened?": the incidents that go on, a field for one's own words, and a door for each emergency.
pub(super) fn doors_ui(ui: &mut Ui, view: &View<'_>, state: &mut EmergencyState, out: &mut Vec<Action>) {
    let words = view.words();
    heading_ui(ui, view.theme, 1, &tr!(words, "emergency-what-happened"));
    text_ui(ui, &tr!(words, "emergency-breathe"), size::BODY, Weight::Regular, view.theme.ink2);
    incidents::ongoing_ui(ui, view, out);
    query_ui(ui, view, state, out);
    ui.add_space(4.0);
    let found = found(view, &state.query);
    match &found {
        Some(found) if found.is_empty() => {
            hint_ui(ui, view.theme, &tr!(words, "emergency-not-found"));
            grid_ui(ui, view, &all(view), None, out);
        }
        Some(found) => grid_ui(ui, view, found, None, out),
        None => {
            let all = all(view);
            let shown = if state.more { all.len() } else { DOORS.min(all.len()) };
            grid_ui(ui, view, &all[..shown], None, out);
            if shown < all.len() {
                let label = tr!(words, "emergency-more", count = all.len() - shown);
                if Button::new(&label).with_icon(Icon::CARET_DOWN).ui(ui, view.theme).clicked() {
                    state.more = true;
                }
            }
        }
    }
    ui.add_space(12.0);
    tools_ui(ui, view, out);
    incidents::past_ui(ui, view, out);
}

fn all<'a>(view: &View<'a>) -> Vec<&'a Emergency> {
    view.guide.emergencies.iter().collect()
}

/// Returns the emergencies that fit what was typed, best first; `None` while no more than "no me" was.
fn found<'a>(view: &View<'a>, query: &str) -> Option<Vec<&'a Emergency>> {
    let index = view.index.filter(|index| index.says_something(query))?;
    let found = index.emergencies(view.lang, query, DOORS);
    Some(found.iter().filter_map(|id| view.guide.emergency(id)).collect())
}

fn query_ui(ui: &mut Ui, view: &View<'_>, state: &mut EmergencyState, out: &mut Vec<Action>) {
    let words = view.words();
    let name = tr!(words, "emergency-query");
    let look = FieldLook {
        name: &name,
        placeholder: &tr!(words, "emergency-query-example"),
        rows: 1,
        enabled: true,
    };
    let width = ui.available_width().min(640.0);
    let response = ui
        .allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
            text_field_ui(ui, view.theme, Id::unique("emergency-query"), look, &mut state.query)
        })
        .inner;
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered && let Some(first) = found(view, &state.query).and_then(|found| found.first().copied()) {
        out.push(Action::Go(Route::door(view.state(), &first.id)));
    }
}

fn tools_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    ui.horizontal_wrapped(|ui| {
        let call = tr!(words, "emergency-whom-to-call");
        if Button::new(&call).with_icon(Icon::PHONE).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Helplines(None)));
        }
        let print = tr!(words, "contacts-print");
        let button = Button::new(&print).with_icon(Icon::PRINTER).enabled_if(view.can_export());
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::Open(crate::ui::Dialog::Export(ExportWhat::Contacts)));
        }
    });
}

/// Draws doors in rows; `selected` stands out.
pub(super) fn grid_ui(
    ui: &mut Ui,
    view: &View<'_>,
    emergencies: &[&Emergency],
    selected: Option<&EmergencyId>,
    out: &mut Vec<Action>,
) {
    let width = ui.available_width();
    let columns = ((width / NARROWEST) as usize).clamp(1, 4);
    let door_width = ((width - GAP * (columns - 1) as f32) / columns as f32).floor();
    for row in emergencies.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for emergency in row {
                let here = selected == Some(&emergency.id);
                if door_ui(ui, view, emergency, here, door_width) {
                    out.push(Action::Go(Route::door(view.state(), &emergency.id)));
                }
            }
        });
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

fn door_ui(ui: &mut Ui, view: &View<'_>, emergency: &Emergency, selected: bool, width: f32) -> bool {
    let theme = view.theme;
    let title = emergency.title.get(view.lang);
    let frame = |hovered| {
        // The line counts as part of the door: a thicker one takes from the margin.
        let (line, margin) = match (selected, hovered) {
            (true, _) => (Stroke::new(2.0, theme.danger), Margin::symmetric(15, 11)),
            (false, Hovered::Yes) => (Stroke::new(1.0, theme.danger), Margin::symmetric(16, 12)),
            (false, Hovered::No) => (Stroke::new(1.0, theme.line), Margin::symmetric(16, 12)),
        };
        let ground = if selected { theme.danger_soft } else { theme.surface };
        card(theme).inner_margin(margin).stroke(line).fill(ground)
    };
    let id = ("door", emergency.id.as_str());
    let response = card_button_ui(ui, theme, (id, width), frame, |ui| {
        ui.set_width(width - 34.0);
        ui.set_min_height(44.0);
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(width - 34.0, 44.0), layout, |ui| {
            let icon = Icon::named(&emergency.icon).unwrap_or(Icon::FIRST_AID);
            icon_ui(ui, icon, 26.0, theme.danger);
            ui.add_space(4.0);
            text_ui(ui, title, size::BODY, Weight::Semibold, theme.ink);
        });
    });
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, title));
    response.clicked()
}

/// Draws the doors in one line, for screens that are about something else: as many as fit, and one to all of them.
pub(in crate::ui::screens) fn strip_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    if view.guide.emergencies.is_empty() {
        return;
    }
    hint_ui(ui, view.theme, &tr!(words, "emergency-strip"));
    let all = tr!(words, "emergency-all");
    let room = ui.available_width();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut used = button_width(ui, &all);
        for emergency in view.guide.emergencies.iter().take(DOORS) {
            let title = emergency.title.get(view.lang);
            used += button_width(ui, title) + 8.0;
            if used > room {
                break;
            }
            let icon = Icon::named(&emergency.icon).unwrap_or(Icon::FIRST_AID);
            if Button::new(title).with_icon(icon).ui(ui, view.theme).clicked() {
                out.push(Action::Go(Route::door(view.state(), &emergency.id)));
            }
        }
        let button = Button::new(&all).with_icon(Icon::FIRST_AID).look(Look::Danger);
        if button.ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::Emergency(None)));
        }
    });
}

/// Returns how wide a button with these words and an icon is.
fn button_width(ui: &Ui, label: &str) -> f32 {
    let format = crate::ui::theme::format(size::BODY, Weight::Semibold, egui::Color32::PLACEHOLDER);
    let job = egui::text::LayoutJob::single_section(label.to_owned(), format);
    ui.painter().layout_job(job).size().x + size::ICON + 8.0 + 28.0 + 2.0
}

/// Returns the action that opens an emergency fresh, though an incident of it goes on.
pub(super) fn another(id: &EmergencyId) -> Action {
    Action::Go(Route::Emergency(Some(EmergencyPlace::Flow(id.clone(), None))))
}
