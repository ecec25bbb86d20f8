use crate::i18n::Lang;
use crate::record::Change;
use crate::settings::Place;
use crate::ui::screens::backups::{BackupsState, CompareState, backups_ui, compare_ui};
use crate::ui::screens::cover::{CoverState, Covered, back_to_question_ui, cover_ui};
use crate::ui::screens::dialogs::DialogsState;
use crate::ui::screens::emergency::{EmergencyState, emergency_ui};
use crate::ui::screens::first_run::{FirstRunState, first_run_ui};
use crate::ui::screens::glossary::{GlossaryState, glossary_ui};
use crate::ui::screens::guide::{Entry, GuideState, guide_ui};
use crate::ui::screens::helplines::{HelplinesState, helplines_ui};
use crate::ui::screens::home::{HomeState, home_ui};
use crate::ui::screens::keys;
use crate::ui::screens::lists::{ListsState, lists_ui};
use crate::ui::screens::organizations::{OrganizationsState, organizations_ui};
use crate::ui::screens::palette::PaletteState;
use crate::ui::screens::presenter::{PresenterState, presenter_ui};
use crate::ui::screens::rail::rail_ui;
use crate::ui::screens::settings::{SettingsState, settings_ui};
use crate::ui::screens::sources::{SourcesState, sources_ui};
use crate::ui::screens::top_bar::top_bar_ui;
use crate::ui::screens::{dialogs, palette};
use crate::ui::widgets::notice_bar::notices_ui;
use crate::ui::widgets::scroll_keys::scroll_keys;
use crate::ui::{Action, Dialog, Navigation, Route, View};
use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

/// What the screens remember between frames. Nothing of it is the organization's.
#[derive(Debug, Default)]
pub struct Screens {
    /// Where the person is.
    pub navigation: Navigation,
    /// The dialog over the screen.
    pub dialog: Option<Dialog>,
    first_run: FirstRunState,
    home: HomeState,
    guide: GuideState,
    emergency: EmergencyState,
    helplines: HelplinesState,
    glossary: GlossaryState,
    sources: SourcesState,
    presenter: Option<PresenterState>,
    lists: ListsState,
    settings: SettingsState,
    backups: BackupsState,
    compare: CompareState,
    organizations: OrganizationsState,
    palette: PaletteState,
    dialogs: DialogsState,
    cover: CoverState,
    wheel: f32,
}

impl Screens {
    /// Opens a dialog, fresh.
    pub fn open(&mut self, dialog: Dialog) {
        self.palette = PaletteState::default();
        self.dialogs = DialogsState::new(&dialog);
        self.dialog = Some(dialog);
    }

    /// Closes the dialog and forgets what was typed into it.
    pub fn close(&mut self) {
        self.dialog = None;
        self.dialogs = DialogsState::default();
    }

    /// Begins projecting a place.
    pub fn present(&mut self, place: Place, lang: Lang) {
        self.dialog = None;
        self.presenter = Some(PresenterState::new(place, lang));
    }

    /// Returns whether others are watching.
    pub fn is_presenting(&self) -> bool {
        self.presenter.is_some()
    }

    /// Ends projecting.
    pub fn stop_presenting(&mut self) {
        self.presenter = None;
    }

    /// Takes the changes that were typed and not sent yet: for the moment before the person goes elsewhere or closes.
    pub fn take_unsent(&mut self, view: &View<'_>) -> Vec<Change> {
        let emergency = self.emergency.unsent(view, self.navigation.here());
        let alias = self.organizations.unsent().or_else(|| self.settings.unsent());
        let typed = [self.lists.unsent(view), emergency, self.helplines.unsent(view), alias];
        self.organizations.settle();
        self.settings.settle();
        self.lists.settle();
        self.emergency.settle();
        self.helplines.settle();
        typed.into_iter().flatten().collect()
    }
}

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, view: &View<'_>, screens: &mut Screens, out: &mut Vec<Action>) {
    match cover_ui(ui, view, screens.navigation.here(), &mut screens.cover, out) {
        Covered::Yes => return,
        Covered::ButForHelp => return help_ui(ui, view, screens, out),
        Covered::No => {}
    }
    if let Some(presenter) = &mut screens.presenter {
        // Others are watching: nothing else is drawn, and no other key works.
        presenter_ui(ui, *view, presenter, out);
        return;
    }
    keys::take(ui, view, screens.dialog.is_some(), &mut screens.wheel, out);
    if view.settings.welcomed {
        frame_ui(ui, view, screens, out);
    } else {
        CentralPanel::default().frame(Frame::new().fill(view.theme.bg)).show(ui, |ui| {
            notices_ui(ui, view, out);
            first_run_ui(ui, view, &mut screens.first_run, out);
        });
    }
    dialogs_ui(ui, view, screens, out);
}

/// Draws the emergencies while the organization is locked: nobody looks for a passphrase first.
fn help_ui(ui: &mut Ui, view: &View<'_>, screens: &mut Screens, out: &mut Vec<Action>) {
    CentralPanel::default().frame(Frame::new().fill(view.theme.bg)).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| back_to_question_ui(ui, view, out));
        screen_ui(ui, view, screens, out);
    });
}

fn frame_ui(ui: &mut Ui, view: &View<'_>, screens: &mut Screens, out: &mut Vec<Action>) {
    rail_ui(ui, view, screens.navigation.here(), out);
    top_bar_ui(ui, view, &screens.navigation, out);
    CentralPanel::default().frame(Frame::new().fill(view.theme.bg)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        notices_ui(ui, view, out);
        ui.spacing_mut().item_spacing.y = 8.0;
        screen_ui(ui, view, screens, out);
    });
}

fn screen_ui(ui: &mut Ui, view: &View<'_>, screens: &mut Screens, out: &mut Vec<Action>) {
    let visit = screens.navigation.visit();
    match screens.navigation.here().clone() {
        Route::Home => page_ui(ui, visit, |ui| home_ui(ui, view, visit, &mut screens.home, out)),
        Route::Lists(place) => lists_ui(ui, view, place.as_ref(), visit, &mut screens.lists, out),
        Route::Settings => page_ui(ui, visit, |ui| settings_ui(ui, view, &mut screens.settings, out)),
        Route::Backups => page_ui(ui, visit, |ui| backups_ui(ui, view, visit, &mut screens.backups, out)),
        Route::Compare => page_ui(ui, visit, |ui| compare_ui(ui, view, visit, &mut screens.compare, out)),
        Route::Organizations => {
            page_ui(ui, visit, |ui| organizations_ui(ui, view, &mut screens.organizations, out));
        }
        Route::Guide(place) => {
            guide_ui(ui, *view, Entry { place: place.as_ref(), visit }, &mut screens.guide, out);
        }
        Route::Emergency(place) => page_ui(ui, visit, |ui| {
            emergency_ui(ui, view, (place.as_ref(), visit), &mut screens.emergency, out);
        }),
        Route::Helplines(helpline) => {
            helplines_ui(ui, *view, (helpline.as_ref(), visit), &mut screens.helplines, out);
        }
        Route::Glossary(term) => glossary_ui(ui, *view, (term.as_ref(), visit), &mut screens.glossary),
        Route::Sources(source) => sources_ui(ui, *view, (source.as_ref(), visit), &mut screens.sources, out),
    }
}

/// Draws a screen that scrolls as a whole, with its margins.
fn page_ui(ui: &mut Ui, visit: u64, content: impl FnOnce(&mut Ui)) {
    let margin = side_margin(ui.available_width());
    ScrollArea::vertical().id_salt(("page", visit)).auto_shrink(false).show(ui, |ui| {
        scroll_keys(ui);
        Frame::new().inner_margin(Margin::symmetric(margin, 24)).show(ui, content);
    });
}

/// Returns the space beside a page: less where there is little room.
pub(super) fn side_margin(width: f32) -> i8 {
    if width < 600.0 { 12 } else { 32 }
}

fn dialogs_ui(ui: &mut Ui, view: &View<'_>, screens: &mut Screens, out: &mut Vec<Action>) {
    match screens.dialog.clone() {
        None => {}
        Some(Dialog::Search) => palette::palette_ui(ui, view, &mut screens.palette, out),
        Some(dialog) => dialogs::dialog_ui(ui, view, &dialog, &mut screens.dialogs, out),
    }
}
