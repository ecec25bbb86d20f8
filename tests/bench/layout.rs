//! How long a frame of the reader takes: a chapter as it is today, and ten times as long.

use divan::{Bencher, black_box};
use egui::{Context, Event, MouseWheelUnit, RawInput, Rect, Vec2, pos2, vec2};
use salvaguarda::content::{Files, Guide, load};
use salvaguarda::i18n::{Lang, Localized, Words};
use salvaguarda::record::{DeviceId, Log, Record};
use salvaguarda::settings::Settings;
use salvaguarda::ui::screens::guide::{Entry, GuideState, guide_ui};
use salvaguarda::ui::{Copies, OrganizationsView, Saving, Theme, ThemeKind, View, theme};
use std::fmt::Write as _;

fn main() {
    divan::main();
}

/// Words of a chapter.
const LENGTHS: [usize; 2] = [1_000, 10_000];

/// A guide of one chapter of about `words` words: paragraphs, lists, terms, tables.
fn guide(words: usize) -> Guide {
    let mut text = String::from("# Un capítulo largo\n\nUna apertura de pocas palabras.\n");
    for part in 0..words / 100 {
        if part % 5 == 0 {
            write!(text, "\n## Sección {part}\n").expect("to a string");
        }
        let sentence = format!(
            "Escojan palabras que no tengan relación entre sí, y usen un **gestor** para todas las demás ({part}). "
        );
        match part % 4 {
            0 | 1 => write!(text, "\n{}\n", sentence.repeat(6)).expect("to a string"),
            2 => (0..6).for_each(|item| write!(text, "\n{item}. {sentence}").expect("to a string")),
            _ => write!(text, "\n> [!TIP]\n> {}\n", sentence.repeat(6)).expect("to a string"),
        }
        text.push('\n');
    }
    let sections: Vec<String> = (0..words / 500).map(|section| format!("\"s{section}\"")).collect();
    let category = format!(
        "(code: \"ACC\", icon: \"key\", title: (es: \"Cuentas\", en: \"Accounts\"), summary: (es: \"-\", en: \"-\"), \
         chapters: [(slug: \"long\", sections: [{}], reviewed: \"2026-11\")])",
        sections.join(", ")
    );
    let guide = "(format: 1, edition: \"2026-11\", parts: [(id: \"a\", title: (es: \"A\", en: \"A\"), categories: [\"accounts\"])])";
    let files = [
        ("guide.ron", guide.to_owned()),
        ("accounts/category.ron", category),
        ("accounts/practices.ron", "[]".to_owned()),
        ("accounts/long.es.md", text.clone()),
        ("accounts/long.en.md", text),
    ];
    let (guide, _) = load(&Files::from_texts(files.map(|(path, text)| (path.to_owned(), text))));
    assert_eq!(guide.chapters().count(), 1, "the chapter is read");
    guide
}

static NO_COPIES: std::sync::LazyLock<Copies> = std::sync::LazyLock::new(Copies::default);

/// A reader in a window without a screen reader.
struct Reader {
    ctx: Context,
    guide: Guide,
    record: Record,
    settings: Settings,
    theme: Theme,
    words: Localized<Words>,
    state: GuideState,
    time: f64,
}

impl Reader {
    fn new(words: usize) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(theme::fonts());
        let theme = Theme::new(ThemeKind::Light);
        ctx.set_global_style(theme.style(true));
        let record = Record::new(DeviceId::new("bench"), Log::default());
        Self {
            ctx,
            guide: guide(words),
            record,
            settings: Settings::default(),
            theme,
            words: Localized::from_fn(Words::new),
            state: GuideState::default(),
            time: 0.0,
        }
    }

    fn frame(&mut self, scroll: f32) -> usize {
        self.time += 1.0 / 60.0;
        let mut events = vec![Event::PointerMoved(pos2(600.0, 400.0))];
        if scroll != 0.0 {
            events.push(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, scroll),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers: egui::Modifiers::NONE,
            });
        }
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(1280.0, 800.0)));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let view = View {
            guide: &self.guide,
            record: &self.record,
            settings: &self.settings,
            lang: Lang::Es,
            all_words: &self.words,
            theme: &self.theme,
            index: None,
            today: jiff::civil::date(2026, 11, 23),
            hour: 10,
            moment_of: |_| jiff::civil::date(2026, 11, 23).at(14, 5, 0, 0),
            saving: &Saving::Untouched,
            data_folder: "",
            notices: &[],
            offer: None,
            copies: &NO_COPIES,
            organizations: &OrganizationsView::default(),
        };
        let output = self.ctx.clone().run_ui(input, |ui| {
            guide_ui(ui, view, Entry { place: None, visit: 1 }, &mut self.state, &mut Vec::new());
        });
        let shapes = output.shapes.len();
        output.drop_without_applying_deltas();
        shapes
    }
}

/// The first frame of a chapter, fonts included.
#[divan::bench(args = LENGTHS)]
fn first_frame(bencher: Bencher<'_, '_>, words: usize) {
    bencher.with_inputs(|| Reader::new(words)).bench_local_values(|mut reader| black_box(reader.frame(0.0)));
}

/// A frame in which nothing changed.
#[divan::bench(args = LENGTHS)]
fn still_frame(bencher: Bencher<'_, '_>, words: usize) {
    let mut reader = Reader::new(words);
    for _ in 0..10 {
        black_box(reader.frame(0.0));
    }
    bencher.bench_local(|| reader.frame(0.0));
}

/// A frame while scrolling down and up again.
#[divan::bench(args = LENGTHS, sample_count = 300, sample_size = 1)]
fn scrolled_frame(bencher: Bencher<'_, '_>, words: usize) {
    let mut reader = Reader::new(words);
    for _ in 0..10 {
        black_box(reader.frame(0.0));
    }
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        reader.frame(if count % 200 < 100 { -90.0 } else { 90.0 })
    });
}
