//! The guide is read: text becomes documents, data becomes lists, and nothing that is written can stop it.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use proptest::prelude::*;
use salvaguarda::content::{
    Block, BlockKind, CalloutKind, ChapterId, Document, Files, FolderError, HelplineId, Link, PracticeId,
    Problem, Rule, Section, SectionId, SourceId, Span, SpanStyle, TermId, YearMonth, check, load,
    reading_ease,
};
use salvaguarda::i18n::Lang;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[test]
fn the_good_guide_becomes_the_expected_document() {
    let (guide, problems) = load(&good());
    assert_eq!(problems, Vec::<Problem>::new());
    let chapter = guide.chapter(&ChapterId::new("first/copies")).unwrap();
    let mut document = chapter.text.es.clone();
    // What is there to give the chapter its length is not worth comparing.
    document.sections[0].blocks.retain(|block| !(35..=53).contains(&block.line));
    assert_eq!(document, expected());
}

fn expected() -> Document {
    let blocks = vec![
        at(7, practice("AAA-01")),
        at(
            9,
            BlockKind::List {
                first: Some(1),
                items: vec![vec![at(9, first_step())], vec![at(10, second_step())]],
            },
        ),
        at(12, BlockKind::Callout { kind: CalloutKind::Tip, blocks: vec![at(13, callout())] }),
        at(15, BlockKind::Heading { level: 3, spans: vec![text("Con poco tiempo")] }),
        at(17, nested_list()),
        at(22, table()),
        at(27, BlockKind::Code(String::from("tar --create --file=copia.tar documentos fotos actas"))),
        at(31, BlockKind::Quote(vec![at(31, paragraph("Una cita de alguien."))])),
        at(33, BlockKind::Rule),
    ];
    Document {
        title: String::from("Copias que se pueden abrir"),
        opening: vec![at(3, opening())],
        sections: vec![
            section("start", "Por dónde empezar", 5, blocks),
            section("limits", "Lo que no resuelve", 55, vec![at(57, practice("AAA-02")), at(59, links())]),
        ],
        words: 716,
    }
}

fn opening() -> BlockKind {
    let strong = SpanStyle { strong: true, ..SpanStyle::default() };
    let emphasis = SpanStyle { emphasis: true, ..SpanStyle::default() };
    BlockKind::Paragraph(vec![
        text("Una "),
        link("copia", Link::Term(TermId::new("backup"))),
        text(" que nadie abrió no es una copia. Lo "),
        styled("primero", strong),
        text(" es "),
        styled("probarla", emphasis),
        text("."),
    ])
}

fn first_step() -> BlockKind {
    let page = Link::Web(String::from("https://example.org/prueba"));
    BlockKind::Paragraph(vec![text("Abran la "), link("página de prueba", page), text(".")])
}

fn second_step() -> BlockKind {
    let code = SpanStyle { code: true, ..SpanStyle::default() };
    BlockKind::Paragraph(vec![text("Busquen "), styled("respaldo", code), text(" en el menú.")])
}

fn callout() -> BlockKind {
    let norm = Link::Source(SourceId::new("norm"));
    BlockKind::Paragraph(vec![
        text("Anoten la fecha en un papel. Lo explica la "),
        link("norma", norm),
        text("."),
    ])
}

fn nested_list() -> BlockKind {
    let items = vec![vec![at(18, paragraph("el correo;"))], vec![at(19, paragraph("la nube."))]];
    let first =
        vec![at(17, paragraph("Lo urgente va primero:")), at(18, BlockKind::List { first: None, items })];
    BlockKind::List { first: None, items: vec![first, vec![at(20, paragraph("Lo demás espera."))]] }
}

fn table() -> BlockKind {
    let struck = SpanStyle { struck: true, ..SpanStyle::default() };
    BlockKind::Table {
        header: vec![vec![text("Qué")], vec![text("Dónde")]],
        rows: vec![
            vec![vec![text("Correo")], vec![text("Oficina")]],
            vec![vec![text("Fotos")], vec![styled("Casa", struck), text(" Banco")]],
        ],
    }
}

fn links() -> BlockKind {
    let chapter = ChapterId::new("first/copies");
    let start = Link::Chapter { chapter: chapter.clone(), section: Some(SectionId::new("start")) };
    BlockKind::Paragraph(vec![
        text("Vean "),
        link("la otra práctica", Link::Practice(PracticeId::new("AAA-01"))),
        text(", "),
        link("el comienzo", start),
        text(", "),
        link("el capítulo", Link::Chapter { chapter, section: None }),
        text(" y "),
        link("escriban", Link::Web(String::from("mailto:ana@example.org"))),
        text("."),
    ])
}

#[test]
fn an_empty_folder_is_an_empty_guide_with_problems() {
    let (guide, problems) = load(&Files::from_texts([]));
    assert_eq!(guide.chapters().count(), 0);
    let missing: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(missing, ["glossary.ron", "guide.ron", "helplines.ron", "retired.ron", "sources.ron"]);
}

#[test]
fn a_helpline_says_all_and_can_be_linked() {
    let files = good();
    let texts = files.paths().map(|path| {
        let text = files.get(path).unwrap().replace("(mailto:ana@example.org)", "(helpline:open-ear)");
        (path.to_owned(), text)
    });
    let files = Files::from_texts(texts.collect::<Vec<_>>());
    let (guide, problems) = check(&files, YearMonth { year: 2026, month: 11 });
    assert_eq!(problems, Vec::<Problem>::new());
    let id = HelplineId::new("open-ear");
    let helpline = guide.helpline(&id).unwrap();
    assert_eq!((helpline.name.as_str(), helpline.languages.en.as_str()), ("Open Ear", "Spanish"));
    assert_eq!(helpline.reach, ["ear@example.org", "https://example.org/ear", "+00 123"]);
    assert_eq!(helpline.country.as_ref().unwrap().es, "Aquí");
    assert_eq!((helpline.verified.year, helpline.verified.month), (2026, 11));
    assert_eq!(helpline.sources, [SourceId::new("norm")]);
    let document = &guide.chapter(&ChapterId::new("first/copies")).unwrap().text.es;
    let BlockKind::Paragraph(spans) = &document.sections[1].blocks.last().unwrap().kind else { panic!() };
    assert!(spans.iter().any(|span| span.link == Some(Link::Helpline(id.clone()))), "{spans:?}");
}

#[test]
fn a_source_that_only_a_helpline_cites_is_cited() {
    let files = good();
    let texts = files.paths().map(|path| {
        let mut text = files.get(path).unwrap().to_owned();
        if path == "sources.ron" {
            let item = text.trim().trim_start_matches('[').trim_end_matches(']').to_owned();
            text = format!("[{item}{}]", item.replace("\"norm\"", "\"flyer\""));
        } else if path == "helplines.ron" {
            text = text.replace("\"norm\"", "\"flyer\"");
        }
        (path.to_owned(), text)
    });
    let files = Files::from_texts(texts.collect::<Vec<_>>());
    let (guide, problems) = check(&files, YearMonth { year: 2026, month: 11 });
    assert_eq!((guide.sources.len(), problems), (2, Vec::new()));
}

#[test]
fn of_two_helplines_with_one_id_the_first_is_kept_and_the_order_is_that_of_the_file() {
    let (guide, _) = load(&good_with("helplines.ron", |text| {
        let item = text.trim().trim_start_matches('[').trim_end_matches(']').to_owned();
        let named = |id: &str, name: &str| item.replace("open-ear", id).replace("Open Ear", name);
        format!("[{}{}{}]", named("zzz", "First"), named("aaa", "Second"), named("zzz", "Third"))
    }));
    let names: Vec<&str> = guide.helplines.iter().map(|helpline| helpline.name.as_str()).collect();
    assert_eq!(names, ["First", "Second"]);
}

#[test]
fn one_item_that_cannot_be_read_leaves_the_others() {
    let (guide, problems) =
        load(&good_with("first/practices.ron", |text| text.replacen("level: Basic", "level: 1", 1)));
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].line, problems[0].rule), (4, Rule::BadData));
    let ids: Vec<&str> = guide.practices().map(|practice| practice.id.as_str()).collect();
    assert_eq!(ids, ["AAA-02"]);
}

#[test]
fn lists_are_by_priority_whatever_their_order_in_the_file() {
    let (guide, _) =
        load(&good_with("first/practices.ron", |text| text.replacen("priority: 1", "priority: 9", 1)));
    let ids: Vec<&str> = guide.practices().map(|practice| practice.id.as_str()).collect();
    assert_eq!(ids, ["AAA-02", "AAA-01"]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let (unix, _) = load(&good());
    let files = good();
    let windows = files.paths().map(|path| {
        let text = format!("\u{feff}{}", files.get(path).unwrap().replace('\n', "\r\n"));
        (path.to_owned(), text)
    });
    let (windows, problems) = load(&Files::from_texts(windows.collect::<Vec<_>>()));
    assert_eq!(problems, Vec::<Problem>::new());
    assert_eq!(windows, unix);
}

#[test]
fn hostile_nesting_is_a_problem_and_not_a_crash() {
    for text in [
        "> ".repeat(100_000) + "deep",
        "* ".repeat(50_000) + "deep",
        "[".repeat(50_000) + "deep",
        "*_".repeat(50_000) + "deep",
        "![[".repeat(20_000) + &"](a)".repeat(20_000),
    ] {
        let (_, problems) = load(&good_with("first/copies.en.md", |_| text.clone()));
        assert!(problems.iter().all(|problem| problem.file == "first/copies.en.md"));
        assert!(!problems.is_empty());
    }
    for open in ["(", "[", "Some(", "{", "a(b:"] {
        let (_, problems) = load(&good_with("glossary.ron", |_| open.repeat(100_000)));
        assert_eq!((problems.len(), problems[0].rule), (1, Rule::BadData));
    }
}

#[test]
fn a_folder_that_is_none_is_an_error() {
    let missing = PathBuf::from("/nowhere/at/all");
    assert_eq!(Files::read(&missing), Err(FolderError::Missing(missing)));
    let file = fixture().join("guide.ron");
    assert!(matches!(Files::read(&file), Err(FolderError::Unreadable { .. })));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes its own folder")]
fn files_that_are_too_large_or_too_many_are_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("guide.ron"), vec![b' '; 4 * 1024 * 1024 + 1]).unwrap();
    let (_, problems) = load(&Files::read(folder.path()).unwrap());
    assert!(
        problems.iter().any(|it| it.file == "guide.ron" && it.rule == Rule::UnreadableFile),
        "{problems:?}"
    );
    for number in 0..4001 {
        std::fs::write(folder.path().join(format!("{number}.md")), "").unwrap();
    }
    assert!(matches!(Files::read(folder.path()), Err(FolderError::TooMany { most: 4000, .. })));
}

#[test]
fn reading_ease_goes_down_with_long_words_and_long_sentences() {
    let ease = |text: &str, lang: Lang| {
        let (guide, _) = load(&good_with("first/copies.es.md", |_| format!("# Sol\n\n{text}\n")));
        let chapter = guide.chapters().next().unwrap().text.es.clone();
        reading_ease(&chapter, lang).unwrap()
    };
    // 5 words, 2 sentences, 8 syllables: sol, la ca-sa es gran-de.
    assert!((ease("La casa es grande.", Lang::Es) - (206.84 - 60.0 * 7.0 / 5.0 - 1.02 * 2.5)).abs() < 0.01);
    let plain = ease("El gato come. El sol sale.", Lang::Es);
    let hard = ease("La institucionalización administrativa interdepartamental contemporánea.", Lang::Es);
    assert!(plain > 90.0 && hard < 0.0, "{plain} {hard}");
    let plain = ease("The cat eats. The sun is up.", Lang::En);
    let hard =
        ease("Interdepartmental institutionalization characterizes organizational responsibility.", Lang::En);
    assert!(plain > 90.0 && hard < 0.0, "{plain} {hard}");
}

proptest! {
    #[test]
    fn no_markdown_stops_the_reader(text in markdown()) {
        read_all("first/copies.es.md", text);
    }

    #[test]
    fn no_data_stops_the_reader(text in data(), file in 0..7_usize) {
        let file = ["guide.ron", "helplines.ron", "sources.ron", "glossary.ron", "retired.ron", "first/category.ron", "first/practices.ron"][file];
        read_all(file, text);
    }

    #[test]
    fn no_damage_stops_the_reader(file in 0..9_usize, at in any::<prop::sample::Index>(), new in any::<char>()) {
        let files = good();
        let file = files.paths().nth(file).unwrap();
        let mut letters: Vec<char> = files.get(file).unwrap().chars().collect();
        let at = at.index(letters.len());
        letters[at] = new;
        read_all(file, letters.into_iter().collect());
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its own folder")]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("guide.ron"), bytes).unwrap();
        load(&Files::read(folder.path()).unwrap());
    }

    #[test]
    fn every_word_of_a_paragraph_is_in_the_document(words in prop::collection::vec("[a-zñáé]{1,9}", 1..40)) {
        let text = words.join(" ");
        let (guide, _) = load(&good_with("first/copies.es.md", |_| format!("# Uno\n\n{text}\n")));
        let document = &guide.chapters().next().unwrap().text.es;
        prop_assert_eq!(&document.opening, &vec![at(3, paragraph(&text))]);
        prop_assert_eq!(document.words, words.len() + 1);
    }
}

/// Bits of Markdown in any order, and anything else.
fn markdown() -> impl Strategy<Value = String> {
    let bits = [
        "# ",
        "## ",
        "### ",
        "\n",
        "\n\n",
        "    ",
        "* ",
        "- ",
        "1. ",
        "- [ ] ",
        "- [x] ",
        "AAA-01",
        "> ",
        "> [!TIP]\n> ",
        "[a](",
        "first/copies#start)",
        "glossary:backup)",
        "](",
        "[]()",
        "![",
        "<b>",
        "<!--",
        "-->",
        "```\n",
        "`",
        "**",
        "_",
        "~~",
        "| a | b |\n| - | - |\n",
        "| c |\n",
        "***\n",
        "\\",
        "&amp;",
        "<https://a.b>",
        "<a@b.c>",
        "[^1]",
        "palabra ",
        "---\n",
        "===\n",
        "\r",
        "\t",
        "\0",
    ];
    let bit =
        prop_oneof![9 => prop::sample::select(bits.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(bit, 0..60).prop_map(|bits| bits.concat())
}

/// Bits of RON in any order, and anything else.
fn data() -> impl Strategy<Value = String> {
    let bits = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "id: ",
        "\"AAA-01\"",
        "\"2026-11\"",
        "es: ",
        "en: ",
        "Some(",
        "None",
        "//",
        "/*",
        "*/",
        "\n",
        "title: ",
        "chapters: ",
        "sections: ",
        "slug: ",
        "1",
        "-1",
        "1e999",
        "r#\"",
        "\"#",
        "'a'",
        "#![enable(implicit_some)]",
        "Basic",
        "\\",
        "format: 1",
        "parts: ",
        "categories: ",
        "edition: ",
        "b\"",
        "\0",
    ];
    let bit =
        prop_oneof![9 => prop::sample::select(bits.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(bit, 0..60).prop_map(|bits| bits.concat())
}

fn read_all(file: &str, text: String) {
    let files = good_with(file, |_| text);
    let (guide, problems) = check(&files, YearMonth { year: 2026, month: 11 });
    for problem in problems {
        let lines = files.get(&problem.file).map_or(1, |text| text.split('\n').count());
        assert!((1..=lines + 1).contains(&problem.line), "{problem:?} of {lines} lines");
    }
    for chapter in guide.chapters() {
        assert_eq!(guide.chapter(&chapter.id), Some(chapter));
    }
    for practice in guide.practices() {
        assert_eq!(guide.practice(&practice.id), Some(practice));
    }
}

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide/good")
}

fn good() -> Files {
    Files::read(&fixture()).unwrap()
}

fn good_with(file: &str, change: impl FnOnce(&str) -> String) -> Files {
    let files = good();
    let texts = files.paths().map(|path| (path.to_owned(), files.get(path).unwrap().to_owned()));
    let mut texts: BTreeMap<String, String> = texts.collect();
    let new = change(&texts[file]);
    texts.insert(file.to_owned(), new);
    Files::from_texts(texts)
}

fn at(line: usize, kind: BlockKind) -> Block {
    Block { line, kind }
}

fn paragraph(words: &str) -> BlockKind {
    BlockKind::Paragraph(vec![text(words)])
}

fn practice(id: &str) -> BlockKind {
    BlockKind::Practice(PracticeId::new(id))
}

fn section(id: &str, heading: &str, line: usize, blocks: Vec<Block>) -> Section {
    Section { id: SectionId::new(id), heading: vec![text(heading)], line, blocks }
}

fn text(words: &str) -> Span {
    styled(words, SpanStyle::default())
}

fn styled(words: &str, style: SpanStyle) -> Span {
    Span { text: words.to_owned(), style, link: None }
}

fn link(words: &str, link: Link) -> Span {
    Span { link: Some(link), ..text(words) }
}
