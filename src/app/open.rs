use crate::app::chores::Chores;
use crate::app::close::Closing;
use crate::app::desk::Desk;
use crate::app::guarding::Guarding;
use crate::app::reading::Reading;
use crate::app::{App, Clock};
use crate::content::Guide;
use crate::i18n::{Lang, Localized, Words};
use crate::store::{Opening, Places, Work};
use crate::ui::screens::Screens;
use crate::ui::{Copies, OrganizationsView, Saving, Theme, ThemeKind, theme};
use std::sync::Arc;

/// What the program starts with.
pub struct Start {
    /// The guide.
    pub guide: Guide,
    /// Where data and settings live.
    pub places: Places,
    /// The language of the system, in force until somebody chose.
    pub system_lang: Lang,
    /// The language that was asked for on the command line.
    pub lang: Option<Lang>,
    /// The clock.
    pub clock: Clock,
}

impl App {
    /// Opens the person's data and prepares the window. Never fails: what is wrong is told on the screen.
    pub fn open(ctx: &egui::Context, start: Start) -> Self {
        ctx.set_fonts(theme::fonts());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let waker = waker(ctx);
        let mut opening = Opening::new(start.places, start.clock.shared());
        opening.waker = waker.clone();
        let opened = opening.open();
        let guide = Arc::new(start.guide);
        let chores = Chores::new(waker);
        chores.build_index(guide.clone());
        let words = Localized::from_fn(Words::new);
        let mut settings = opened.settings;
        settings.lang = start.lang.or(settings.lang);
        let lang = settings.lang.unwrap_or(start.system_lang);
        let mut desk = Desk {
            system_lang: start.system_lang,
            theme: Theme::new(ThemeKind::Light),
            told: None,
            index: None,
            saving: Saving::Untouched,
            data_folder: opened.store.places().data.display().to_string(),
            guarding: Guarding::new(opened.store.protection(), start.clock.now_ms()),
            work: Work::STANDARD,
            notices: Vec::new(),
            told_in_clear: None,
            offer: None,
            copies: Copies::default(),
            reading: Reading::default(),
            organizations: OrganizationsView::default(),
            noted_alias: None,
            deleted: Vec::new(),
            full_screen: false,
        };
        desk.tell_reports(words.get(lang), &opened.notices);
        let mut app = Self {
            guide,
            words,
            store: opened.store,
            record: opened.record,
            settings,
            screens: Screens::default(),
            desk,
            chores,
            closing: Closing::default(),
            clock: start.clock,
        };
        app.follow_look(ctx);
        app.show_organizations();
        app
    }
}

fn waker(ctx: &egui::Context) -> Arc<dyn Fn() + Send + Sync> {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}
