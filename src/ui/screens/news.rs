//! What the edition of the guide brings: what wants another look, what is new, changed and retired, and what was entered
//! about practices that are not in it.

mod entries;
mod line;

pub(super) use line::{again_line_ui, news_line_ui};

use crate::content::names::edition_name;
use crate::content::{Edition, GuideNews, Practice, RetiredPractice};
use crate::i18n::Words;
use crate::record::Status;
use crate::settings::SettingChange;
use crate::tr;
use crate::ui::screens::lists::what_changed;
use crate::ui::screens::news::entries::{others, others_ui, said_ui};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::check_row::status_name;
use crate::ui::widgets::label::{body_ui, heading_ui, hint_ui, text_ui};
use crate::ui::{Action, ListPlace, Route, View};
use egui::Ui;

/// Draws the news of the guide.
pub(super) fn news_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    let edition = edition_name(words, &view.guide.edition);
    heading_ui(ui, view.theme, 1, &tr!(words, "settings-edition", edition = edition));
    let since = since(view);
    let news = since.as_ref().map(|since| view.guide.news_since(since)).unwrap_or_default();
    intro_ui(ui, view, since.as_ref(), &news, out);
    let again: Vec<&Practice> = again(view).collect();
    group_ui(ui, view, &tr!(words, "news-again", count = again.len()), &again, |ui, practice| {
        practice_ui(ui, view, practice, out);
    });
    group_ui(ui, view, &tr!(words, "news-new", count = news.new.len()), &news.new, |ui, practice| {
        title_ui(ui, view, practice, out, |ui| {
            hint_ui(ui, view.theme, practice.why.get(view.lang));
        });
    });
    group_ui(
        ui,
        view,
        &tr!(words, "news-changed", count = news.changed.len()),
        &news.changed,
        |ui, practice| {
            practice_ui(ui, view, practice, out);
        },
    );
    group_ui(
        ui,
        view,
        &tr!(words, "news-retired", count = news.retired.len()),
        &news.retired,
        |ui, retired| {
            retired_ui(ui, view, retired, out);
        },
    );
    let others = others(view);
    group_ui(ui, view, &tr!(words, "news-others", count = others.len()), &others, |ui, id| {
        others_ui(ui, view, id);
    });
}

/// Returns the edition since which news are told: the one the person knows, or else the one before this.
fn since(view: &View<'_>) -> Option<Edition> {
    let known = view.settings.known_edition();
    if known < view.guide.edition { Some(known) } else { view.guide.edition_before() }
}

/// Returns whether there is anything to tell of the edition.
pub(super) fn news_are_there(view: &View<'_>) -> bool {
    view.settings.known_edition() != view.guide.edition
        || view.guide.edition_before().is_some()
        || !others(view).is_empty()
}

/// Returns what says something else than when it was ticked, the most urgent first.
fn again<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Practice> {
    let view = *view;
    view.guide
        .practices_by_urgency()
        .into_iter()
        .filter(move |practice| view.reading(&practice.id).is_changed())
}

/// Returns "2 nuevas, 3 cambiadas, 1 retirada".
fn counts(words: &Words, news: &GuideNews<'_>) -> String {
    let (new, changed, retired) = (news.new.len(), news.changed.len(), news.retired.len());
    tr!(words, "news-counts", new = new, changed = changed, retired = retired)
}

fn intro_ui(
    ui: &mut Ui,
    view: &View<'_>,
    since: Option<&Edition>,
    news: &GuideNews<'_>,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let known = view.settings.known_edition();
    if known > view.guide.edition {
        body_ui(ui, view.theme, &line::older(view));
    }
    if let Some(since) = since {
        let since = edition_name(words, since);
        let text = tr!(words, "news-since", edition = since, counts = counts(words, news));
        text_ui(ui, &text, size::BODY, Weight::Semibold, view.theme.ink);
    }
    body_ui(ui, view.theme, &tr!(words, "news-kept"));
    if known != view.guide.edition {
        understood_ui(ui, view, out);
    }
}

/// Draws what ends the talk of this edition for good.
fn understood_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    if Button::new(&tr!(view.words(), "news-understood")).ui(ui, view.theme).clicked() {
        out.push(Action::Setting(SettingChange::EditionSeen(view.guide.edition.clone())));
    }
}

/// Draws a card with a heading and a row for each item; nothing when there is none.
fn group_ui<T>(ui: &mut Ui, view: &View<'_>, title: &str, items: &[T], mut row: impl FnMut(&mut Ui, &T)) {
    if items.is_empty() {
        return;
    }
    ui.add_space(12.0);
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        heading_ui(ui, view.theme, 2, title);
        for (number, item) in items.iter().enumerate() {
            rule_ui(ui, view.theme);
            ui.push_id((title, number), |ui| row(ui, item));
        }
    });
}

/// Draws a practice that changed: where it is, what changed, and how far the organization is.
fn practice_ui(ui: &mut Ui, view: &View<'_>, practice: &Practice, out: &mut Vec<Action>) {
    let read_under =
        view.state().read_under(&practice.id).filter(|_| view.reading(&practice.id).is_changed());
    let since = read_under.or_else(|| since(view)).unwrap_or_else(Edition::first);
    title_ui(ui, view, practice, out, |ui| {
        for change in view.guide.changes_since(&practice.id, &since) {
            body_ui(ui, view.theme, &what_changed(view, change));
        }
        hint_ui(ui, view.theme, &standing(view, practice));
    });
}

/// Returns how far the organization is, and whether that was said of other words.
fn standing(view: &View<'_>, practice: &Practice) -> String {
    let status = status_name(view.words(), view.state().status(&practice.id));
    let status = tr!(view.words(), "history-status", status = status);
    if view.reading(&practice.id).is_changed() {
        format!("{status} · {}", tr!(view.words(), "again-mark"))
    } else {
        status
    }
}

/// Draws the title of a practice and what stands under it, beside the way to its list.
fn title_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &Practice,
    out: &mut Vec<Action>,
    under: impl FnOnce(&mut Ui),
) {
    let title = format!("{} · {}", practice.id, practice.title.get(view.lang));
    ui.horizontal_top(|ui| {
        let name = tr!(view.words(), "news-open", title = title.as_str());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
            let label = tr!(view.words(), "news-open-button");
            let open = Button::new(&label).named(&name).look(Look::Quiet);
            if open.ui(ui, view.theme).clicked() {
                out.push(Action::Go(Route::Lists(ListPlace::of(view.guide, &practice.id))));
            }
            ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
                ui.add_space(6.0);
                text_ui(ui, &title, size::BODY, Weight::Semibold, view.theme.ink);
                under(ui);
            });
        });
    });
}

fn retired_ui(ui: &mut Ui, view: &View<'_>, retired: &RetiredPractice<'_>, out: &mut Vec<Action>) {
    let words = view.words();
    text_ui(ui, &retired_title(view, retired), size::BODY, Weight::Semibold, view.theme.ink);
    if let Some(last) = retired.last {
        body_ui(ui, view.theme, &what_changed(view, last));
    }
    match view.state().status(&retired.id) {
        Status::ToDo => {}
        status @ (Status::InProgress | Status::Done | Status::NotApplicable { .. }) => {
            hint_ui(ui, view.theme, &tr!(words, "news-had", status = status_name(words, status)));
        }
    }
    let instead = retired.retired.instead.as_deref().and_then(|id| id.strip_prefix("practice:"));
    let instead = instead.and_then(|id| view.guide.practice(&crate::content::PracticeId::new(id)));
    if let Some(practice) = instead {
        hint_ui(ui, view.theme, &tr!(words, "news-instead"));
        title_ui(ui, view, practice, out, |_| {});
    }
    said_ui(ui, view, retired);
}

/// Returns the id of a retired practice with its last title, where the guide kept it.
fn retired_title(view: &View<'_>, retired: &RetiredPractice<'_>) -> String {
    match retired.last {
        Some(last) => format!("{} · {}", retired.id, last.wording.title.get(view.lang)),
        None => tr!(view.words(), "difference-unknown", id = retired.id.as_str()),
    }
}
