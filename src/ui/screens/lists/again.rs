//! What changed in a practice since it was ticked, the words of then beside those of now, and the answer.

use crate::content::names::edition_name;
use crate::content::{EarlierWording, Edition, Practice, Reading, Wording};
use crate::i18n::{Lang, Localized, Words};
use crate::record::{Change, Status};
use crate::tr;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::card;
use crate::ui::widgets::label::{body_ui, heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Icon, View};
use egui::{Align, Layout, Stroke, Ui, vec2};

/// From here on the words of then and of now stand side by side, in points.
const BESIDE: f32 = 520.0;
/// Between the two, in points.
const GAP: f32 = 24.0;

/// Draws what changed since the practice was ticked; nothing when nothing did.
pub(super) fn again_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, out: &mut Vec<Action>) {
    match view.reading(&practice.id) {
        Reading::Same => {}
        Reading::Later(edition) => {
            let edition = edition_name(view.words(), &edition);
            ui.add_space(4.0);
            hint_ui(ui, view.theme, &tr!(view.words(), "again-later", edition = edition));
        }
        Reading::Changed(changes) => {
            ui.add_space(4.0);
            card(view.theme).stroke(Stroke::new(1.5, view.theme.warn)).show(ui, |ui| {
                ui.take_available_width();
                heading_ui(ui, view.theme, 3, &tr!(view.words(), "again-what"));
                for change in changes {
                    body_ui(ui, view.theme, &what_changed(view, change));
                }
                answer_ui(ui, view, practice, out);
                if let Some(then) = changes.first() {
                    wordings_ui(ui, view, practice, &then.wording);
                }
            });
        }
    }
}

/// Returns "Marzo de 2027: ahora pide también …".
pub(in crate::ui::screens) fn what_changed(view: &View<'_>, change: &EarlierWording) -> String {
    let edition = edition_name(view.words(), &change.until);
    tr!(view.words(), "again-change", edition = edition, what = change.what_changed.get(view.lang).as_str())
}

fn answer_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, out: &mut Vec<Action>) {
    let words = view.words();
    let status = view.state().status(&practice.id);
    let label = match status {
        Status::ToDo => return,
        Status::InProgress => tr!(words, "again-still-begun"),
        Status::Done => tr!(words, "again-still-done"),
        Status::NotApplicable { .. } => tr!(words, "again-still-out"),
    };
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let still =
            Button::new(&label).look(Look::Primary).with_icon(Icon::CHECK).enabled_if(view.can_write());
        if still.ui(ui, view.theme).clicked() {
            let (practice, status) = (practice.id.clone(), status.clone());
            out.push(Action::Change(Change::Status { practice, status }));
        }
        hint_ui(ui, view.theme, &tr!(words, "again-or"));
    });
    ui.add_space(4.0);
}

/// Draws the words that were read, beside those of now or above them where there is little room, as far as they differ.
fn wordings_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, then: &Wording) {
    let words = view.words();
    let now = Wording::of(practice);
    let read_under = view.state().read_under(&practice.id).unwrap_or_else(Edition::first);
    let heads = [
        tr!(words, "again-then", edition = edition_name(words, &read_under)),
        tr!(words, "again-now", edition = edition_name(words, &view.guide.edition)),
    ];
    let (same, differ): (Vec<Row>, Vec<Row>) = rows(words, view.lang, then, &now)
        .into_iter()
        .filter(|row| row.texts.iter().any(|text| !text.is_empty()))
        .partition(|row| row.texts[0] == row.texts[1]);
    let head_ui = |ui: &mut Ui, side: Side| {
        text_ui(ui, side.of(&heads), size::BODY, Weight::Semibold, view.theme.ink);
    };
    let row_ui = |ui: &mut Ui, row: &Row, side: Side| {
        hint_ui(ui, view.theme, &row.label);
        let text = side.of(&row.texts);
        let nothing = tr!(words, "again-nothing");
        body_ui(ui, view.theme, if text.is_empty() { &nothing } else { text });
    };
    if ui.available_width() < BESIDE {
        for side in [Side::Then, Side::Now] {
            head_ui(ui, side);
            differ.iter().for_each(|row| row_ui(ui, row, side));
            ui.add_space(8.0);
        }
    } else {
        pair_ui(ui, head_ui);
        differ.iter().for_each(|row| pair_ui(ui, |ui, side| row_ui(ui, row, side)));
    }
    if !same.is_empty() {
        hint_ui(ui, view.theme, &tr!(words, "again-rest"));
    }
}

/// A part of a practice, as it was and as it is.
struct Row {
    label: String,
    texts: [String; 2],
}

/// Returns every part of two wordings; step by step, where there are as many steps.
fn rows(words: &Words, lang: Lang, then: &Wording, now: &Wording) -> Vec<Row> {
    let mut rows = Vec::new();
    let (before, after) = (then.how.get(lang), now.how.get(lang));
    for ((label, then), (_, now)) in fields(words, lang, then).into_iter().zip(fields(words, lang, now)) {
        if label == tr!(words, "practice-how") && before.len() == after.len() {
            rows.extend(before.iter().zip(after).zip(1_usize..).map(|((then, now), number)| Row {
                label: tr!(words, "again-step", number = number),
                texts: [then.clone(), now.clone()],
            }));
        } else {
            rows.push(Row { label, texts: [then, now] });
        }
    }
    rows
}

/// Which of two.
#[derive(Clone, Copy)]
enum Side {
    Then,
    Now,
}

impl Side {
    fn of(self, pair: &[String; 2]) -> &str {
        let [then, now] = pair;
        match self {
            Self::Then => then,
            Self::Now => now,
        }
    }
}

/// Draws two things side by side.
fn pair_ui(ui: &mut Ui, content: impl Fn(&mut Ui, Side)) {
    let half = ((ui.available_width() - GAP) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for side in [Side::Then, Side::Now] {
            ui.allocate_ui_with_layout(vec2(half, 0.0), Layout::top_down(Align::LEFT), |ui| {
                ui.set_width(half);
                content(ui, side);
            });
        }
    });
}

/// Returns what a wording says, field by field, always in the same order.
pub(in crate::ui::screens) fn fields(words: &Words, lang: Lang, wording: &Wording) -> [(String, String); 5] {
    let steps = wording.how.get(lang).iter().enumerate();
    let steps: Vec<String> = steps.map(|(place, step)| format!("{}. {step}", place + 1)).collect();
    let text = |text: &Option<Localized<String>>| {
        text.as_ref().map_or_else(String::new, |text| text.get(lang).clone())
    };
    [
        (tr!(words, "practice-title"), wording.title.get(lang).clone()),
        (tr!(words, "practice-why"), wording.why.get(lang).clone()),
        (tr!(words, "practice-how"), steps.join("\n")),
        (tr!(words, "practice-avoid"), text(&wording.avoid)),
        (tr!(words, "practice-policy"), text(&wording.policy)),
    ]
}
