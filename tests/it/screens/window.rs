//! The whole program in a window without a screen, over a folder that is thrown away.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use salvaguarda::app::{App, Clock, Start};
use salvaguarda::content::{EmergencyId, Files, Guide, load};
use salvaguarda::i18n::Lang;
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{Opening, Places};
use salvaguarda::ui::{Action, Dialog, EmergencyPlace, ExportWhat, FileKey, ListPlace, PathPurpose, Route};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// 23 November 2026, 10:00 in UTC, in milliseconds since 1970.
pub(crate) const NOW: i64 = 1_795_428_000_000;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| load(&Files::embedded()).0);

/// The guide in the program.
pub(crate) fn guide() -> &'static Guide {
    &GUIDE
}

/// A window and the folder it works on.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) folder: Arc<TempDir>,
}

impl Window {
    /// Opens the program for the first time.
    pub(crate) fn first_time(lang: Lang) -> Self {
        Self::open(Arc::new(tempfile::tempdir().unwrap()), lang, Vec2::new(1280.0, 800.0))
    }

    /// Opens the program after the first questions, with these settings changed.
    pub(crate) fn with(lang: Lang, size: Vec2, changes: impl IntoIterator<Item = SettingChange>) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let mut settings = Settings::default();
        settings.apply(SettingChange::Lang(lang));
        settings.apply(SettingChange::Welcomed);
        for change in changes {
            settings.apply(change);
        }
        let opened = Opening::new(places(folder.path()), Arc::new(|| NOW)).open();
        opened.store.save_settings(&settings);
        opened.store.close().unwrap();
        Self::open(folder, lang, size)
    }

    /// Opens the program on a folder.
    pub(crate) fn open(folder: Arc<TempDir>, lang: Lang, size: Vec2) -> Self {
        Self::open_at(folder, lang, size, Clock::stopped_at(NOW))
    }

    /// Opens the program on a folder with a clock of the test's own.
    pub(crate) fn open_at(folder: Arc<TempDir>, lang: Lang, size: Vec2, clock: Clock) -> Self {
        Self::open_with(folder, lang, size, clock, GUIDE.clone())
    }

    /// Opens the program on a folder with another guide.
    pub(crate) fn open_with(
        folder: Arc<TempDir>,
        lang: Lang,
        size: Vec2,
        clock: Clock,
        guide: Guide,
    ) -> Self {
        let places = places(folder.path());
        let mut app = None;
        let mut start = Some(Start { guide, places, system_lang: lang, lang: None, clock: clock.clone() });
        let ctx = egui::Context::default();
        if let Some(start) = start.take() {
            app = Some(App::open(&ctx, start));
        }
        let harness = Harness::builder()
            .with_size(size)
            .with_context_setup(|ctx| {
                ctx.set_fonts(salvaguarda::ui::theme::fonts());
                ctx.options_mut(|options| options.zoom_with_keyboard = false);
            })
            .build_ui_state(
                |ui, app: &mut App| {
                    app.logic(ui.ctx());
                    app.ui(ui);
                },
                app.unwrap(),
            );
        let mut window = Self { harness, folder };
        window.settle();
        window
    }

    /// Lets the window draw until it rests.
    pub(crate) fn settle(&mut self) {
        // The search index is built beside the window.
        for _ in 0..200 {
            self.harness.run_steps(2);
            if self.harness.state().is_ready() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        self.harness.run_ok();
    }

    /// Clicks what has this name.
    #[track_caller]
    pub(crate) fn click(&mut self, name: &str) {
        self.harness.get_all_by_label(name).next().unwrap_or_else(|| panic!("`{name}` is not there")).click();
        self.settle();
    }

    /// Clicks the first thing whose name contains this.
    #[track_caller]
    pub(crate) fn click_like(&mut self, part: &str) {
        let node = self.harness.get_all_by_label_contains(part).next();
        node.unwrap_or_else(|| panic!("nothing like `{part}` is there")).click();
        self.settle();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Presses Tab until something with this name has the keyboard.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..80 {
            if self.harness.query_all_by_label(name).any(|node| node.is_focused()) {
                return;
            }
            self.press(Modifiers::NONE, Key::Tab);
        }
        panic!("Tab does not lead to `{name}`");
    }

    /// Types a text into what has the keyboard.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Returns whether something with this name is there.
    pub(crate) fn shows(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    /// Returns whether something whose name contains this is there.
    pub(crate) fn shows_like(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Returns the names of everything that reaches beyond the right edge of the window.
    pub(crate) fn too_wide(&self) -> Vec<String> {
        let edge = self.harness.ctx.content_rect().right() + 1.0;
        let mut wide = Vec::new();
        for node in self.harness.root().children_recursive() {
            let Some(bounds) = node.accesskit_node().raw_bounds() else { continue };
            let scale = f64::from(self.harness.ctx.pixels_per_point());
            if bounds.x1 / scale > f64::from(edge) {
                let node = node.accesskit_node();
                wide.push(format!("{:?} {:?} {bounds:?}", node.role(), node.label()));
            }
        }
        wide
    }

    /// Closes the program as a person would and returns its folder.
    pub(crate) fn close(self) -> Arc<TempDir> {
        self.harness.state().store().flush().unwrap();
        self.folder
    }
}

/// Everything that a screen reader could say of a window.
pub(crate) fn spoken(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let said = |node: egui_kittest::Node<'_>| {
        node.accesskit_node().label().or_else(|| node.accesskit_node().value())
    };
    let mut spoken: Vec<String> = nodes.filter_map(said).collect();
    // A word on the screen is a label and, in it, a line of text.
    spoken.dedup();
    spoken
}

/// Places inside a folder.
pub(crate) fn places(folder: &Path) -> Places {
    Places::inside(folder).unwrap()
}

impl Window {
    /// Does what a click somewhere would ask for.
    pub(crate) fn go(&mut self, action: Action) {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().apply(action, &ctx);
        self.settle();
    }
}

/// Every screen, and every list with its first practice opened.
pub(crate) fn routes() -> Vec<(Route, String)> {
    let mut routes = vec![
        (Route::Home, "home".to_owned()),
        (Route::Settings, "settings".to_owned()),
        (Route::News, "news".to_owned()),
        (Route::Backups, "backups".to_owned()),
        (Route::Compare, "compare".to_owned()),
        (Route::Organizations, "organizations".to_owned()),
        (Route::Helplines(None), "helplines".to_owned()),
        (Route::Glossary(None), "glossary".to_owned()),
        (Route::Sources(None), "sources".to_owned()),
    ];
    routes.push((Route::Emergency(None), "doors".to_owned()));
    for emergency in &GUIDE.emergencies {
        let place = EmergencyPlace::Flow(emergency.id.clone(), Some(emergency.stages[0].steps[0].id.clone()));
        routes.push((Route::Emergency(Some(place)), format!("emergency {}", emergency.id)));
    }
    for category in &GUIDE.categories {
        let practice = category.practices.first().map(|practice| practice.id.clone());
        let place = ListPlace { category: category.id.clone(), practice };
        routes.push((Route::Lists(Some(place)), format!("list {}", category.id)));
    }
    routes
}

/// Every dialog.
pub(crate) fn dialogs() -> Vec<Dialog> {
    vec![
        Dialog::Search,
        Dialog::Keys,
        Dialog::ConfirmWeb(
            "https://example.org/a/very/long/address/that/has/to/be/broken/somewhere".to_owned(),
        ),
        Dialog::NotApplicable(salvaguarda::content::PracticeId::new("WEB-01")),
        Dialog::Export(ExportWhat::Checklists),
        Dialog::Export(ExportWhat::Contacts),
        Dialog::Export(ExportWhat::Emergency(EmergencyId::new("malware"))),
        Dialog::TypePath(PathPurpose::Copy),
        Dialog::TypePath(PathPurpose::Open),
        Dialog::TypePath(PathPurpose::KeepInFolder),
        Dialog::Bookmarks,
        Dialog::HandOver,
        Dialog::ReadingCopy,
        Dialog::Unseal {
            name: "una-copia-con-un-nombre-muy-largo.salvaguarda".to_owned(),
            key: FileKey::Passphrase,
        },
        Dialog::Unseal { name: "copia.salvaguarda".to_owned(), key: FileKey::RecoveryKey },
        Dialog::Protect,
        Dialog::ChangePassphrase,
        Dialog::Unprotect,
        Dialog::RecoveryKey,
        Dialog::TeamPassphrase,
        Dialog::LeaveFolder,
        Dialog::TypePath(PathPurpose::RecoveryKey),
    ]
}
