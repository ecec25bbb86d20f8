use crate::content::names::edition_name;
use crate::tr;
use crate::ui::screens::news::{again, counts, understood_ui};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::label::{hint_ui, text_ui};
use crate::ui::{Action, Route, View};
use egui::Ui;

/// Says at home that the guide has another edition than the one this person knows, until they have understood.
pub(in crate::ui::screens) fn news_line_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let known = view.settings.known_edition();
    if known == view.guide.edition {
        return;
    }
    let text = if known > view.guide.edition { older(view) } else { newer(view) };
    ui.horizontal_wrapped(|ui| {
        hint_ui(ui, view.theme, &text);
        if Button::new(&tr!(view.words(), "news-see")).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::News));
        }
        understood_ui(ui, view, out);
    });
}

/// Says at home how many practices say something else than when they were ticked.
pub(in crate::ui::screens) fn again_line_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let count = again(view).count();
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let text = tr!(view.words(), "again-count", count = count);
        text_ui(ui, &text, size::SMALL, Weight::Medium, view.theme.warn);
        if Button::new(&tr!(view.words(), "again-see")).look(Look::Quiet).ui(ui, view.theme).clicked() {
            out.push(Action::Go(Route::News));
        }
    });
}

fn newer(view: &View<'_>) -> String {
    let words = view.words();
    let news = view.guide.news_since(&view.settings.known_edition());
    let edition = edition_name(words, &view.guide.edition);
    if news.is_empty() {
        return tr!(words, "news-home-same", edition = edition);
    }
    tr!(words, "news-home", edition = edition, counts = counts(words, &news))
}

/// Says that this edition is older than the one this person knows.
pub(super) fn older(view: &View<'_>) -> String {
    let words = view.words();
    let edition = edition_name(words, &view.guide.edition);
    let known = edition_name(words, &view.settings.known_edition());
    tr!(words, "news-older", edition = edition, known = known)
}
