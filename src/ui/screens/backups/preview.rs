use crate::content::PracticeId;
use crate::i18n::long_date;
use crate::record::{Difference, Stays};
use crate::tr;
use crate::ui::difference_words::Teller;
use crate::ui::screens::backups::{group_ui, moment, open_ui, page_ui};
use crate::ui::screens::organizations::called;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::{card, rule_ui};
use crate::ui::widgets::label::{body_ui, heading_ui, hint_ui, text_ui};
use crate::ui::{Action, AsOwn, CopyAction, FileLock, Origin, Preview, PreviewOf, Protected, View};
use egui::Ui;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows of a group are shown before one asks for more.
const FIRST: usize = 50;

/// What the preview remembers during a visit.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct CompareState {
    visit: Option<u64>,
    /// All rows are shown.
    unfolded: bool,
    /// The practices that are to be put back.
    chosen: BTreeSet<PracticeId>,
}

/// Draws what a copy would bring, and the two ways on: merge or cancel. Nothing has changed yet.
pub(in crate::ui::screens) fn compare_ui(
    ui: &mut Ui,
    view: &View<'_>,
    visit: u64,
    state: &mut CompareState,
    out: &mut Vec<Action>,
) {
    if state.visit != Some(visit) {
        *state = CompareState { visit: Some(visit), ..CompareState::default() };
    }
    page_ui(ui, |ui| match &view.copies.preview {
        None => nothing_ui(ui, view, out),
        Some(preview) => {
            head_ui(ui, view, preview);
            buttons_ui(ui, view, preview, out);
            differences_ui(ui, view, preview, state);
            match (&preview.of, preview.then.is_empty()) {
                (PreviewOf::Copy { .. }, _) => {}
                (PreviewOf::Backup(_), true) => {
                    hint_ui(ui, view.theme, &tr!(view.words(), "then-same"));
                }
                (PreviewOf::Backup(_), false) => then_ui(ui, view, preview, state, out),
            }
        }
    });
}

fn nothing_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    heading_ui(ui, view.theme, 1, &tr!(view.words(), "compare-nothing"));
    open_ui(ui, view, out);
}

fn head_ui(ui: &mut Ui, view: &View<'_>, preview: &Preview) {
    let words = view.words();
    let comparison = &preview.comparison;
    match &preview.of {
        PreviewOf::Backup(at_ms) => {
            let title = tr!(words, "compare-backup", when = moment(view, *at_ms));
            heading_ui(ui, view.theme, 1, &title);
        }
        PreviewOf::Copy { name, saved, origin, own, lock } => {
            heading_ui(ui, view.theme, 1, &tr!(words, "compare-file", name = name.clone()));
            if let Some((ms, edition)) = saved {
                let day = long_date(words, view.day_of(*ms));
                hint_ui(ui, view.theme, &tr!(words, "compare-saved", day = day, edition = edition.clone()));
            }
            origin_ui(ui, view, *origin, own);
            if *lock == FileLock::Sealed && view.guard.protected == Protected::No {
                text_ui(ui, &tr!(words, "compare-sealed"), size::BODY, Weight::Medium, view.theme.warn);
            }
        }
    }
    let news: usize = comparison.news.len();
    let summary = match (news, &preview.of) {
        (0, PreviewOf::Backup(_)) => tr!(words, "compare-backup-all-known"),
        (0, PreviewOf::Copy { .. }) => tr!(words, "compare-all-known"),
        (_, _) => {
            let known: usize = comparison.known;
            format!(
                "{} {}",
                tr!(words, "compare-news", count = news),
                tr!(words, "compare-known", count = known)
            )
        }
    };
    text_ui(ui, &summary, size::BODY, Weight::Semibold, view.theme.ink);
    telling(view, |teller| {
        for from in &comparison.from {
            hint_ui(ui, view.theme, &teller.from(from));
        }
    });
    let practices = comparison.differences.iter().filter_map(Difference::practice);
    let unknown: BTreeSet<_> = practices.filter(|id| view.guide.practice(id).is_none()).collect();
    if !unknown.is_empty() {
        hint_ui(ui, view.theme, &tr!(words, "compare-unknown", count = unknown.len()));
    }
}

fn origin_ui(ui: &mut Ui, view: &View<'_>, origin: Origin, own: &AsOwn) {
    let words = view.words();
    let (text, ink, ground) = match (own, origin) {
        (AsOwn::Known(alias), _) => {
            let text = tr!(words, "compare-known-here", alias = called(words, alias));
            (text, view.theme.warn, view.theme.warn_soft)
        }
        (AsOwn::No | AsOwn::New, Origin::Ours) => return,
        (AsOwn::New, Origin::AnotherIntoNothing) => {
            (tr!(words, "compare-own-text"), view.theme.accent, view.theme.accent_soft)
        }
        (AsOwn::No, Origin::AnotherIntoNothing) => {
            (tr!(words, "compare-into-nothing"), view.theme.accent, view.theme.accent_soft)
        }
        (AsOwn::New, Origin::Another) => {
            let text = format!("{} {}", tr!(words, "compare-another"), tr!(words, "compare-own-text"));
            (text, view.theme.warn, view.theme.warn_soft)
        }
        (AsOwn::No, Origin::Another) => {
            (tr!(words, "compare-another"), view.theme.warn, view.theme.warn_soft)
        }
    };
    card(view.theme).fill(ground).show(ui, |ui| {
        ui.take_available_width();
        text_ui(ui, &text, size::BODY, Weight::Medium, ink);
    });
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>, preview: &Preview, out: &mut Vec<Action>) {
    let words = view.words();
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        own_button_ui(ui, view, preview, out);
        if preview.comparison.news.is_empty() {
            if Button::new(&tr!(words, "close")).look(Look::Primary).ui(ui, view.theme).clicked() {
                out.push(Action::Copies(CopyAction::Cancel));
            }
            return;
        }
        let (merge, look) = match &preview.of {
            PreviewOf::Backup(_) => (tr!(words, "compare-bring-back"), Look::Primary),
            PreviewOf::Copy { own: AsOwn::No, origin: Origin::Ours | Origin::AnotherIntoNothing, .. } => {
                (tr!(words, "compare-merge"), Look::Primary)
            }
            PreviewOf::Copy {
                origin: Origin::Another | Origin::AnotherIntoNothing | Origin::Ours, ..
            } => (tr!(words, "compare-merge-anyway"), Look::Secondary),
        };
        if Button::new(&merge).look(look).enabled_if(view.can_write()).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::Merge));
        }
        if Button::new(&tr!(words, "cancel")).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::Cancel));
        }
    });
    if !preview.comparison.news.is_empty() {
        hint_ui(ui, view.theme, &tr!(words, "compare-nothing-lost"));
    }
}

/// Draws the way to an organization of its own: a new one, or the one that is on this computer already.
fn own_button_ui(ui: &mut Ui, view: &View<'_>, preview: &Preview, out: &mut Vec<Action>) {
    let words = view.words();
    let (label, action) = match &preview.of {
        PreviewOf::Copy { own: AsOwn::New, .. } => (tr!(words, "compare-as-own"), CopyAction::OpenAsOwn),
        PreviewOf::Copy { own: AsOwn::Known(alias), .. } => {
            (tr!(words, "compare-look-there", alias = called(words, alias)), CopyAction::LookThere)
        }
        PreviewOf::Copy { own: AsOwn::No, .. } | PreviewOf::Backup(_) => return,
    };
    let button = Button::new(&label).look(Look::Primary).enabled_if(view.organizations.can_change);
    if button.ui(ui, view.theme).clicked() {
        out.push(Action::Copies(action));
    }
}

fn differences_ui(ui: &mut Ui, view: &View<'_>, preview: &Preview, state: &mut CompareState) {
    let words = view.words();
    let comparison = &preview.comparison;
    let conflicts: Vec<&Difference> = comparison.conflicts().collect();
    let additions: Vec<&Difference> = comparison.additions().collect();
    let (added, differing) = (additions.len(), conflicts.len());
    if !additions.is_empty() {
        group_ui(ui, view, &tr!(words, "compare-additions", count = added), |ui| {
            rows_ui(ui, view, &additions, state, addition_ui);
        });
    }
    if !conflicts.is_empty() {
        group_ui(ui, view, &tr!(words, "compare-conflicts", count = differing), |ui| {
            rows_ui(ui, view, &conflicts, state, conflict_ui);
        });
    }
}

fn rows_ui(
    ui: &mut Ui,
    view: &View<'_>,
    rows: &[&Difference],
    state: &mut CompareState,
    row_ui: fn(&mut Ui, &View<'_>, &Difference),
) {
    let most = if state.unfolded { rows.len() } else { FIRST };
    for (number, difference) in rows.iter().take(most).enumerate() {
        if number > 0 {
            rule_ui(ui, view.theme);
        }
        row_ui(ui, view, difference);
    }
    let more = rows.len().saturating_sub(most);
    if more > 0 && Button::new(&tr!(view.words(), "compare-more", count = more)).ui(ui, view.theme).clicked()
    {
        state.unfolded = true;
    }
}

fn addition_ui(ui: &mut Ui, view: &View<'_>, difference: &Difference) {
    telling(view, |teller| {
        text_ui(ui, &teller.subject(difference), size::BODY, Weight::Semibold, view.theme.ink);
        body_ui(ui, view.theme, &teller.side(&difference.there));
    });
}

fn conflict_ui(ui: &mut Ui, view: &View<'_>, difference: &Difference) {
    let words = view.words();
    telling(view, |teller| {
        text_ui(ui, &teller.subject(difference), size::BODY, Weight::Semibold, view.theme.ink);
        let here = difference.here.as_ref().map(|side| teller.side(side)).unwrap_or_default();
        body_ui(ui, view.theme, &tr!(words, "difference-here", value = here));
        body_ui(ui, view.theme, &tr!(words, "difference-there", value = teller.side(&difference.there)));
        let ink = match difference.stays {
            Stays::Here => view.theme.ink2,
            Stays::There | Stays::Both => view.theme.accent,
        };
        text_ui(ui, &teller.stays(difference.stays), size::SMALL, Weight::Medium, ink);
    });
}

/// Draws how the practices were on the day of a backup, and what puts them back.
fn then_ui(ui: &mut Ui, view: &View<'_>, preview: &Preview, state: &mut CompareState, out: &mut Vec<Action>) {
    let words = view.words();
    let mut practices: BTreeMap<&PracticeId, Vec<&Difference>> = BTreeMap::new();
    for difference in &preview.then {
        if let Some(practice) = difference.practice() {
            practices.entry(practice).or_default().push(difference);
        }
    }
    group_ui(ui, view, &tr!(words, "then-title"), |ui| {
        hint_ui(ui, view.theme, &tr!(words, "then-text"));
        for (practice, differences) in &practices {
            rule_ui(ui, view.theme);
            practice_ui(ui, view, practice, differences, state);
        }
        ui.add_space(4.0);
        put_back_ui(ui, view, practices.keys().map(|id| (*id).clone()).collect(), state, out);
    });
}

fn practice_ui(
    ui: &mut Ui,
    view: &View<'_>,
    practice: &PracticeId,
    differences: &[&Difference],
    state: &mut CompareState,
) {
    telling(view, |teller| {
        let mut chosen = state.chosen.contains(practice);
        if ui.checkbox(&mut chosen, teller.practice(practice)).changed() && !state.chosen.remove(practice) {
            state.chosen.insert(practice.clone());
        }
        for difference in differences {
            hint_ui(ui, view.theme, &teller.put_back(difference));
        }
    });
}

fn put_back_ui(
    ui: &mut Ui,
    view: &View<'_>,
    all: BTreeSet<PracticeId>,
    state: &mut CompareState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    ui.horizontal_wrapped(|ui| {
        let some = !state.chosen.is_empty() && view.can_write();
        let chosen = tr!(words, "then-chosen", count = state.chosen.len());
        if Button::new(&chosen).look(Look::Primary).enabled_if(some).ui(ui, view.theme).clicked() {
            out.push(Action::Copies(CopyAction::PutBack(std::mem::take(&mut state.chosen))));
        }
        let every = tr!(words, "then-all", count = all.len());
        if Button::new(&every).enabled_if(view.can_write()).ui(ui, view.theme).clicked() {
            state.chosen.clear();
            out.push(Action::Copies(CopyAction::PutBack(all)));
        }
    });
}

/// Gives the words for differences.
fn telling(view: &View<'_>, tell: impl FnOnce(Teller<'_>)) {
    let day_of = |ms| view.day_of(ms);
    tell(Teller { guide: view.guide, words: view.words(), lang: view.lang, day_of: &day_of });
}
