use crate::cli::{CheckArgs, Console, Exit, Options, Surroundings, files};
use crate::content::{Chapter, Emergency, Guide, Severity, check, reading_ease};
use crate::i18n::{Lang, Words};

/// Says every problem of the content, and the totals on the last line.
pub(super) fn run(
    options: &Options,
    args: &CheckArgs,
    surroundings: &Surroundings,
    words: &Words,
    console: &mut Console<'_>,
) -> Exit {
    let files = match files(options) {
        Ok(files) => files,
        Err(error) => {
            console.complain(&error.message(words));
            return Exit::Failed;
        }
    };
    let (guide, problems) = check(&files, surroundings.month());
    for problem in &problems {
        console.say(&problem.line(words));
    }
    if args.report {
        report(&guide, console);
    }
    console.say(&totals(&guide));
    let failed = problems.iter().any(|problem| problem.severity() == Severity::Error);
    if failed { Exit::Failed } else { Exit::Ok }
}

fn totals(guide: &Guide) -> String {
    let words = |lang: Lang| guide.chapters().map(|chapter| chapter.text.get(lang).words).sum::<usize>();
    format!(
        "categories={} chapters={} practices={} emergencies={} steps={} terms={} sources={} words_es={} words_en={}",
        guide.categories.len(),
        guide.chapters().count(),
        guide.practices().count(),
        guide.emergencies.len(),
        guide.emergencies.iter().flat_map(Emergency::steps).count(),
        guide.terms.len(),
        guide.sources.len(),
        words(Lang::Es),
        words(Lang::En),
    )
}

/// Says words and reading ease of each chapter, and the medians.
fn report(guide: &Guide, console: &mut Console<'_>) {
    let rows: Vec<[f64; 4]> = guide.chapters().map(figures).collect();
    for (chapter, row) in guide.chapters().zip(&rows) {
        console.say(&report_line(&chapter.id.as_str().replace(char::is_control, " "), *row));
    }
    if !rows.is_empty() {
        let medians = std::array::from_fn(|column| median(rows.iter().map(|row| row[column]).collect()));
        console.say(&report_line("median", medians));
    }
}

/// Returns words and ease in Spanish, then in English.
fn figures(chapter: &Chapter) -> [f64; 4] {
    let words = |lang: Lang| u32::try_from(chapter.text.get(lang).words).unwrap_or(u32::MAX).into();
    let ease = |lang: Lang| reading_ease(chapter.text.get(lang), lang).unwrap_or(0.0);
    [words(Lang::Es), ease(Lang::Es), words(Lang::En), ease(Lang::En)]
}

fn report_line(name: &str, [words_es, ease_es, words_en, ease_en]: [f64; 4]) -> String {
    format!("{name} words_es={words_es} ease_es={ease_es:.1} words_en={words_en} ease_en={ease_en:.1}")
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    if figures.len() % 2 == 1 { figures[middle] } else { f64::midpoint(figures[middle - 1], figures[middle]) }
}
