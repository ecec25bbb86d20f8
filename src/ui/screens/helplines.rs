//! Whom to call: the organization's own contacts, and who helps from outside: for whom, in which languages, when and
//! how to reach them.

mod contacts;

use crate::content::{Helpline, HelplineId, Link, Span, SpanStyle};
use crate::i18n::month_year;
use crate::record::Change;
use crate::tr;
use crate::ui::screens::glossary::page;
use crate::ui::screens::helplines::contacts::ContactsState;
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look as ButtonLook};
use crate::ui::widgets::card::card;
use crate::ui::widgets::paragraph::{Look, Paragraph, TextRole, paragraph_ui, words_ui};
use crate::ui::{Action, Dialog, Icon, View};
use egui::{Align, Rect, Ui, vec2};

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct HelplinesState {
    /// The visit in which a helpline was brought into view.
    shown: Option<u64>,
    contacts: ContactsState,
}

impl HelplinesState {
    /// Returns the change that was typed and not sent yet.
    pub(super) fn unsent(&self, view: &View<'_>) -> Option<Change> {
        self.contacts.unsent(view)
    }

    /// Forgets what is being typed: it was sent.
    pub(super) fn settle(&mut self) {
        self.contacts.settle();
    }
}

/// Draws the helplines; `helpline` is brought into view once for each `visit` and stands out.
pub fn helplines_ui(
    ui: &mut Ui,
    view: View<'_>,
    (helpline, visit): (Option<&HelplineId>, u64),
    state: &mut HelplinesState,
    out: &mut Vec<Action>,
) {
    let entered = state.shown.replace(visit) != Some(visit);
    page(ui, view, |ui| {
        let title = Look::new(size::H1_SCREEN, view.theme.ink).weight(Weight::Bold).leading(1.2);
        words_ui(ui, view, &tr!(view.words(), "emergency-whom-to-call"), &title, TextRole::Heading(1));
        ui.add_space(12.0);
        contacts::contacts_ui(ui, &view, &mut state.contacts, out);
        ui.add_space(24.0);
        let heading = Look::new(size::H2_SCREEN, view.theme.ink).weight(Weight::Semibold).leading(1.3);
        words_ui(ui, view, &tr!(view.words(), "helplines"), &heading, TextRole::Heading(2));
        ui.add_space(6.0);
        let intro = Look::new(size::BODY, view.theme.ink).weight(Weight::Medium);
        words_ui(ui, view, &tr!(view.words(), "helplines-intro"), &intro, TextRole::Text);
        for each in &view.guide.helplines {
            ui.add_space(14.0);
            let named = helpline == Some(&each.id);
            let rect = helpline_ui(ui, view, each, named, out);
            if named && entered {
                ui.scroll_to_rect_animation(rect, Some(Align::Min), egui::style::ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
        }
    });
}

fn helpline_ui(ui: &mut Ui, view: View<'_>, helpline: &Helpline, named: bool, out: &mut Vec<Action>) -> Rect {
    let theme = view.theme;
    let frame = if named { card(theme).fill(theme.accent_soft) } else { card(theme) };
    let drawn = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let name = Look::new(size::READING, theme.ink).weight(Weight::Semibold).leading(1.4);
        words_ui(ui, view, &helpline.name, &name, TextRole::Heading(3));
        ui.add_space(4.0);
        facts_ui(ui, view, helpline, out);
        ui.add_space(6.0);
        for way in &helpline.reach {
            way_ui(ui, view, way, out);
        }
        ui.add_space(6.0);
        verified_ui(ui, view, helpline, out);
    });
    drawn.response.rect
}

fn facts_ui(ui: &mut Ui, view: View<'_>, helpline: &Helpline, out: &mut Vec<Action>) {
    let words = view.words();
    let mut facts = vec![(tr!(words, "helpline-who"), &helpline.who)];
    if let Some(country) = &helpline.country {
        facts.push((tr!(words, "helpline-where"), country));
    }
    facts.push((tr!(words, "helpline-languages"), &helpline.languages));
    facts.push((tr!(words, "helpline-hours"), &helpline.hours));
    // Before the address: it says how far the address can be trusted.
    facts.push((tr!(words, "helpline-note"), &helpline.note));
    for (label, text) in facts {
        let strong = SpanStyle { strong: true, ..SpanStyle::default() };
        let label = Span { text: format!("{label}: "), style: strong, link: None };
        let text = Span { text: text.get(view.lang).clone(), style: SpanStyle::default(), link: None };
        let look = Look::new(size::BODY, view.theme.ink).leading(1.5);
        line_ui(ui, view, &[label, text], &look, out);
        ui.add_space(3.0);
    }
}

fn way_ui(ui: &mut Ui, view: View<'_>, way: &str, out: &mut Vec<Action>) {
    let words = view.words();
    let look = Look::new(size::BODY, view.theme.ink).weight(Weight::Semibold).leading(1.5);
    words_ui(ui, view, way, &look, TextRole::Text);
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let label = tr!(words, "helpline-copy");
        let name = tr!(words, "helpline-copy-name", address = way);
        let copy = Button::new(&label).named(&name).with_icon(Icon::COPY).look(ButtonLook::Quiet);
        if copy.ui(ui, view.theme).clicked() {
            out.push(Action::Copy(way.to_owned()));
        }
        if way.starts_with("https://") || way.starts_with("http://") {
            let label = tr!(words, "helpline-open");
            let name = tr!(words, "helpline-open-name", address = way);
            let open = Button::new(&label).named(&name).with_icon(Icon::ARROW_SQUARE_OUT);
            if open.look(ButtonLook::Quiet).ui(ui, view.theme).clicked() {
                out.push(Action::Open(Dialog::ConfirmWeb(way.to_owned())));
            }
        }
    });
}

fn verified_ui(ui: &mut Ui, view: View<'_>, helpline: &Helpline, out: &mut Vec<Action>) {
    let words = view.words();
    if helpline.verified.is_old(view.month()) {
        let look = Look::new(size::BODY, view.theme.warn).weight(Weight::Medium).leading(1.5);
        words_ui(ui, view, &tr!(words, "helpline-verified-old"), &look, TextRole::Text);
        ui.add_space(3.0);
    }
    let month = month_year(words, helpline.verified.year, helpline.verified.month);
    let plain = |text: String| Span { text, style: SpanStyle::default(), link: None };
    let mut spans = vec![plain(tr!(words, "helpline-verified", month = month))];
    for source in helpline.sources.iter().filter_map(|id| view.guide.sources.get(id)) {
        spans.push(plain(String::from(if spans.len() == 1 { ": " } else { "; " })));
        let link = Some(Link::Source(source.id.clone()));
        spans.push(Span { text: source.title.clone(), style: SpanStyle::default(), link });
    }
    line_ui(ui, view, &spans, &Look::new(size::SMALL, view.theme.ink2).leading(1.5), out);
}

fn line_ui(ui: &mut Ui, view: View<'_>, spans: &[Span], look: &Look, out: &mut Vec<Action>) {
    let words = Paragraph::new(ui, view.theme, spans, look, ui.available_width(), &[]);
    let (id, rect) = ui.allocate_space(words.size());
    paragraph_ui(ui, view, &words, (rect.min, id, TextRole::Text), out);
}
