//! A small guide, an empty record and a window, for tests of what is drawn.

use egui_kittest::Harness;
use salvaguarda::content::{ChapterId, Files, Guide, PracticeId, SectionId, load};
use salvaguarda::i18n::{Lang, Localized, Words};
use salvaguarda::record::{Change, DeviceId, Log, Record};
use salvaguarda::settings::{Place, Settings};
use salvaguarda::ui::{Action, Copies, OrganizationsView, Saving, Theme, ThemeKind, View, theme};

static NO_COPIES: std::sync::LazyLock<Copies> = std::sync::LazyLock::new(Copies::default);

/// Everything that a screen looks at, and what it asked for.
pub(crate) struct Desk {
    pub(crate) guide: Guide,
    pub(crate) record: Record,
    pub(crate) settings: Settings,
    pub(crate) lang: Lang,
    pub(crate) saving: Saving,
    pub(crate) theme: Theme,
    pub(crate) words: Localized<Words>,
    pub(crate) organizations: OrganizationsView,
    pub(crate) asked: Vec<Action>,
}

pub(crate) fn files() -> Vec<(String, String)> {
    macro_rules! files {
        ($($path:literal)*) => {
            vec![$(($path.to_owned(), include_str!(concat!("../../fixtures/reader/", $path)).to_owned()),)*]
        };
    }
    files! {
        "guide.ron" "helplines.ron" "retired.ron" "glossary.ron" "sources.ron"
        "accounts/category.ron" "accounts/practices.ron"
        "accounts/every-block.es.md" "accounts/every-block.en.md"
        "accounts/strong-passwords.es.md" "accounts/strong-passwords.en.md"
        "accounts/two-step-verification.es.md" "accounts/two-step-verification.en.md"
        "accounts/stolen-sessions.es.md" "accounts/stolen-sessions.en.md"
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let (guide, problems) = load(&Files::from_texts(files()));
        let words = Localized::from_fn(Words::new);
        let told: Vec<String> = problems.iter().map(|problem| problem.line(&words.en)).collect();
        assert!(told.is_empty(), "the small guide has no problems: {told:#?}");
        Self {
            guide,
            record: Record::new(DeviceId::new("test"), Log::default()),
            settings: Settings::default(),
            lang: Lang::Es,
            saving: Saving::Untouched,
            theme: Theme::new(ThemeKind::Light),
            words,
            organizations: OrganizationsView::default(),
            asked: Vec::new(),
        }
    }

    pub(crate) fn view(&self) -> View<'_> {
        View {
            guide: &self.guide,
            record: &self.record,
            settings: &self.settings,
            lang: self.lang,
            all_words: &self.words,
            theme: &self.theme,
            index: None,
            today: jiff::civil::date(2026, 11, 23),
            hour: 10,
            moment_of: |_| jiff::civil::date(2026, 11, 23).at(14, 5, 0, 0),
            saving: &self.saving,
            data_folder: "/home/oficina/.local/share/salvaguarda",
            notices: &[],
            offer: None,
            copies: &NO_COPIES,
            organizations: &self.organizations,
        }
    }

    /// Does what the app would do with what was asked, and forgets it.
    pub(crate) fn obey(&mut self) {
        for action in std::mem::take(&mut self.asked) {
            if let Action::Change(change) = action {
                self.record.append(0, None, change);
            } else if let Action::Setting(change) = action {
                self.settings.apply(change);
            } else {
                panic!("nobody carries out {action:?}");
            }
        }
    }
}

/// Opens a window of `size` points that draws with `draw`.
pub(crate) fn window<'a, S: 'a>(
    state: S,
    size: (f32, f32),
    draw: impl FnMut(&mut egui::Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    Harness::builder()
        .with_size(egui::vec2(size.0, size.1))
        .with_context_setup(|ctx| {
            ctx.set_fonts(theme::fonts());
            ctx.set_global_style(Theme::new(ThemeKind::Light).style(true));
        })
        .build_ui_state(draw, state)
}

pub(crate) fn place(chapter: &str, section: Option<&str>) -> Place {
    Place { chapter: ChapterId::new(chapter), section: section.map(SectionId::new) }
}

pub(crate) fn status(practice: &str, status: salvaguarda::record::Status) -> Change {
    Change::Status { practice: PracticeId::new(practice), status }
}
