//! Reports are complete, say only what they may, and cannot be made to run anything.

use crate::small_guide;
use jiff::civil::{Date, date};
use pulldown_cmark::{Event, Options as Markdown, Parser, Tag};
use salvaguarda::cli::Console;
use salvaguarda::cli::export::{self, What};
use salvaguarda::content::{Files, Guide, Helpline, PracticeId, load};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Change, DeviceId, Log, Record, State, Status};
use salvaguarda::report::{self, Format, Options};
use std::collections::BTreeSet;
use std::path::Path;

const TODAY: Date = date(2026, 11, 23);
const NOTHING: Options = Options { names: false, notes: false, dates: false };
const EVERYTHING: Options = Options { names: true, notes: true, dates: true };

/// What somebody would write who wants a report to do something.
pub(crate) const HOSTILE: [&str; 9] = [
    "</dd></div><script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "@SUM(1,2)\r\n-1+1",
    "\t+1",
    "[x](javascript:alert(1)) ![y](https://evil.example/z.png) <https://evil.example>",
    "# head\n\n- [x] **done**\n\n```\ncode\n<b>&amp;</b> | a | b |\n1. one\n---\n===",
    "www.evil.example https://evil.example `a` $x$ ~~s~~ \\",
    "\0\u{202e}abc\u{feff}\u{7f}",
];

/// A record with `texts` wherever a person can write.
fn state(texts: [&str; 5]) -> State {
    let [alias, owner, note, reason, by] = texts;
    let mut record = Record::new(DeviceId::new("device"), Log::default());
    let first = PracticeId::new("ACC-04");
    let change = Change::Several(vec![
        Change::Alias(alias.to_owned()),
        Change::Status { practice: first.clone(), status: Status::Done },
        Change::Owner { practice: first.clone(), owner: Some(owner.to_owned()) },
        Change::Due { practice: first.clone(), due: Some(date(2031, 5, 17)) },
        Change::Note { practice: first, text: note.to_owned(), replaces: Vec::new() },
        Change::Status {
            practice: PracticeId::new("ACC-10"),
            status: Status::NotApplicable { reason: reason.to_owned() },
        },
        Change::Status { practice: PracticeId::new("OLD-01"), status: Status::InProgress },
        Change::Note { practice: PracticeId::new("OLD-01"), text: note.to_owned(), replaces: Vec::new() },
    ]);
    record.append(1, Some(by.to_owned()), change);
    record.state().clone()
}

fn plain_state() -> State {
    state(["Río Claro", "Coordinación", "Falta el disco", "No hay oficina", "Sistemas"])
}

fn lists(guide: &Guide, state: &State, lang: Lang, format: Format, options: Options) -> String {
    report::checklists(guide, state, &Words::new(lang), TODAY, format, options)
}

/// Every report of a guide, with its name.
fn every_report(guide: &Guide, state: &State) -> Vec<(String, Format, String)> {
    let mut reports = Vec::new();
    for lang in Lang::ALL {
        for format in Format::ALL {
            let text = report::guide(guide, &Words::new(lang), TODAY, format);
            reports.push((format!("guide {lang:?} {format:?}"), format, text));
            for options in [NOTHING, EVERYTHING] {
                let name = format!("lists {lang:?} {format:?} {options:?}");
                reports.push((name, format, lists(guide, state, lang, format, options)));
            }
        }
    }
    reports
}

fn every_guide() -> [Guide; 2] {
    [small_guide::guide(), load(&Files::embedded()).0]
}

#[test]
fn every_practice_is_in_every_report() {
    for guide in every_guide() {
        for (name, format, text) in every_report(&guide, &plain_state()) {
            let text = what_is_read(format, &text);
            for practice in guide.practices() {
                for part in practice_parts(practice, &name) {
                    assert!(text.contains(&words(&part)), "{name} lacks {}: {part}", practice.id);
                }
            }
        }
    }
}

fn practice_parts(practice: &salvaguarda::content::Practice, name: &str) -> Vec<String> {
    let lang = if name.contains("Es") { Lang::Es } else { Lang::En };
    let mut parts =
        vec![practice.id.to_string(), practice.title.get(lang).clone(), practice.why.get(lang).clone()];
    parts.extend(practice.how.get(lang).iter().cloned());
    parts
        .extend([&practice.avoid, &practice.policy].into_iter().flatten().map(|text| text.get(lang).clone()));
    parts
}

#[test]
fn the_whole_guide_is_in_the_guide() {
    for guide in every_guide() {
        for lang in Lang::ALL {
            for format in Format::ALL {
                let text = what_is_read(format, &report::guide(&guide, &Words::new(lang), TODAY, format));
                let runs = guide.chapters().flat_map(|chapter| chapter.text.get(lang).runs());
                let runs = runs.map(|run| run.text);
                let terms = guide.terms.values().map(|term| term.definition.get(lang).clone());
                let sources = guide.sources.values().map(|source| source.title.clone());
                let helplines = guide.helplines.iter().flat_map(|helpline| helpline_parts(helpline, lang));
                for part in runs.chain(terms).chain(sources).chain(helplines) {
                    assert!(text.contains(&words(&part)), "{lang:?} {format:?} lacks {part}");
                }
            }
        }
    }
}

fn helpline_parts(helpline: &Helpline, lang: Lang) -> Vec<String> {
    let texts = [&helpline.who, &helpline.languages, &helpline.hours, &helpline.note];
    let texts = texts.into_iter().chain(&helpline.country).map(|text| text.get(lang).clone());
    texts.chain(helpline.reach.iter().cloned()).chain([helpline.name.clone()]).collect()
}

#[test]
fn helplines_stand_before_the_glossary_and_say_how_old_they_are() {
    let guide = small_guide::guide();
    for (format, glossary) in [
        (Format::Html, "<h2 id=\"glosario\">"),
        (Format::Markdown, "<a id=\"glosario\">"),
        (Format::Csv, "Término,"),
    ] {
        let text = report::guide(&guide, &Words::new(Lang::Es), TODAY, format);
        let (before, after) = text.split_once(glossary).expect("a glossary");
        assert!(before.contains("Fuentes consultadas en noviembre de 2026"), "{format:?}: {before}");
        assert!(!after.contains("Fuentes consultadas"), "{format:?}");
        let check_first = match format {
            Format::Html | Format::Markdown => before.contains("antes de necesitarla"),
            Format::Csv => before.contains("\r\nLínea de ayuda,open-ear,"),
        };
        assert!(check_first, "{format:?}: {before}");
    }
    let html = report::guide(&guide, &Words::new(Lang::Es), TODAY, Format::Html);
    for part in [
        "<li><a href=\"#lineas-de-ayuda\">",
        "<dt id=\"ayuda-open-ear\">Open &lt;Ear&gt;</dt>",
        "href=\"https://example.org/ear?a=1&amp;b=2\"",
        "<a href=\"#fuente-nist\">",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

/// Only letters and digits, so that markup between two words does not matter.
pub(crate) fn words(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// What a person reads of a report: no markup.
pub(crate) fn what_is_read(format: Format, report: &str) -> String {
    let text = match format {
        Format::Html => html_texts(report).concat(),
        Format::Markdown => markdown_text(report),
        Format::Csv => csv_rows(report).concat().concat(),
    };
    words(&text)
}

#[test]
fn the_record_is_in_a_report_only_as_far_as_asked() {
    let guide = small_guide::guide();
    let state = plain_state();
    let secrets = [
        ("Río Claro", Options { names: true, ..NOTHING }),
        ("Coordinación", Options { names: true, ..NOTHING }),
        ("Sistemas:", Options { names: true, notes: true, ..NOTHING }),
        ("Falta el disco", Options { notes: true, ..NOTHING }),
        ("No hay oficina", Options { notes: true, ..NOTHING }),
        ("17 de mayo de 2031", Options { dates: true, ..NOTHING }),
    ];
    let bools = [false, true];
    for format in Format::ALL {
        for (names, notes, dates) in
            bools.iter().flat_map(|a| bools.iter().flat_map(move |b| bools.map(|c| (*a, *b, c))))
        {
            let options = Options { names, notes, dates };
            let text = lists(&guide, &state, Lang::Es, format, options).replace("</bdi></dt>", ":");
            for (secret, needs) in secrets {
                let asked = (!needs.names || names) && (!needs.notes || notes) && (!needs.dates || dates);
                // A table has no title for the organization's name.
                let may = asked && !(format == Format::Csv && secret == "Río Claro");
                assert_eq!(text.contains(secret), may, "{secret} in {format:?} {options:?}");
            }
        }
        let whole = report::guide(&guide, &Words::new(Lang::Es), TODAY, format);
        assert!(secrets.iter().all(|(secret, _)| !whole.contains(secret)), "{format:?}");
    }
}

#[test]
fn a_report_says_first_what_is_inside() {
    let guide = small_guide::guide();
    for format in [Format::Html, Format::Markdown] {
        let check = |text: &str, first: &str, then: &str| {
            let place =
                |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} in {format:?}: {text}"));
            assert!(place(first) < place(then));
        };
        let whole = report::guide(&guide, &Words::new(Lang::En), TODAY, format);
        check(
            &whole,
            "The whole guide: 2 chapters, 3 practices, 2 glossary terms and one source.",
            "Contents",
        );
        check(&whole, "the boxes are empty", "Contents");
        check(&whole, "Edition of November 2026 · Document of 23 November 2026", "Contents");
        check(&whole, "CC BY-SA 4.0", "Contents");
        check(&whole, "not Fundación Karisma", "Contents");
        let none = lists(&guide, &plain_state(), Lang::En, format, NOTHING);
        for line in ["does not hold the organization", "does not hold notes", "does not hold the dates"] {
            check(&none, line, "Summary");
        }
        let all = lists(&guide, &plain_state(), Lang::En, format, EVERYTHING);
        for line in ["It holds the organization", "It holds notes", "It holds the dates"] {
            check(&all, line, "Summary");
        }
    }
}

#[test]
fn the_state_of_every_practice_is_told() {
    let guide = small_guide::guide();
    let html = lists(&guide, &plain_state(), Lang::Es, Format::Html, NOTHING);
    for (id, name) in
        [("ACC-04", "Hecha"), ("ACC-10", "No aplica"), ("BAK-01", "Por hacer"), ("OLD-01", "En curso")]
    {
        let card = html
            .split("<article")
            .find(|card| card.contains(&format!("{id}</")))
            .or_else(|| html.split("<article").find(|card| card.contains(&format!("{id}</bdi>"))));
        assert!(card.is_some_and(|card| card.contains(&format!("<dd dir=\"auto\">{name}</dd>"))), "{id}");
    }
    assert!(
        html.contains("1 de 1") && html.contains("100 %") && html.contains("1 de 2") && html.contains("50 %")
    );
    let csv = csv_rows(&lists(&guide, &plain_state(), Lang::Es, Format::Csv, NOTHING));
    let told: Vec<[&str; 2]> = csv[1..].iter().map(|row| [row[0].as_str(), row[4].as_str()]).collect();
    let expected =
        [["ACC-04", "Hecha"], ["ACC-10", "No aplica"], ["BAK-01", "Por hacer"], ["OLD-01", "En curso"]];
    assert_eq!(told, expected);
}

#[test]
fn a_list_where_nothing_applies_has_a_dash() {
    let mut record = Record::new(DeviceId::new("device"), Log::default());
    let status = Status::NotApplicable { reason: String::new() };
    record.append(1, None, Change::Status { practice: PracticeId::new("BAK-01"), status });
    let html = lists(&small_guide::guide(), record.state(), Lang::Es, Format::Html, EVERYTHING);
    assert!(html.contains("<p class=\"progress\">— · —</p>"));
}

#[test]
fn html_runs_nothing_and_asks_for_nothing() {
    for text in HOSTILE {
        for guide in every_guide() {
            for (name, format, report) in every_report(&guide, &state([text; 5])) {
                if format == Format::Html {
                    check_html(&name, &report);
                }
            }
        }
        let html = lists(&small_guide::guide(), &state([text; 5]), Lang::Es, Format::Html, EVERYTHING);
        let shown = html_texts(&html).concat();
        let seen: String = text.chars().filter(|letter| !letter.is_control()).collect();
        assert!(shown.replace(['\n', '\t'], "").contains(&seen), "{text:?} is shown as it was written");
    }
}

/// Checks that tags nest, that ids are unique and links lead somewhere, and that nothing is run or fetched.
#[track_caller]
pub(crate) fn check_html(name: &str, html: &str) {
    let (mut open, mut ids, mut targets) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for tag in html_tags(html) {
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed.to_owned()), "{name}");
            continue;
        }
        let element = tag.split_whitespace().next().unwrap_or_default().to_owned();
        let known = "html head meta title style body header p h1 h2 h3 h4 h5 h6 bdi section ul ol li footer a nav table thead \
                     tbody tfoot tr th td main article span dl div dt dd cite em strong code s pre blockquote hr !DOCTYPE";
        assert!(known.split_whitespace().any(|known| known == element), "{name}: <{tag}>");
        for (attribute, value) in attributes(&tag) {
            match attribute.as_str() {
                "id" => assert!(ids.insert(value.clone()), "{name}: two places are called {value}"),
                "href" if value.starts_with('#') => drop(targets.insert(value[1..].to_owned())),
                "href" => {
                    assert!(value.starts_with("https://") || value.starts_with("http://"), "{name}: {value}")
                }
                "class" | "lang" | "charset" | "name" | "content" | "http-equiv" | "start" | "rel"
                | "dir" | "aria-hidden" => {}
                other => panic!("{name}: <{tag}> has {other}"),
            }
        }
        if !["meta", "hr", "!DOCTYPE"].contains(&element.as_str()) {
            open.push(element);
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
    assert!(targets.is_subset(&ids), "{name}: {:?}", targets.difference(&ids).collect::<Vec<_>>());
    assert!(!html.contains("url(") && !html.contains("@import"), "{name}");
}

fn html_tags(html: &str) -> Vec<String> {
    let pieces = html.split('<').skip(1);
    pieces.map(|piece| piece.split_once('>').expect("every tag ends").0.to_owned()).collect()
}

/// The texts between the tags, with the entities read.
pub(crate) fn html_texts(html: &str) -> Vec<String> {
    let body = &html[html.find("<body").expect("a body")..];
    let texts = body.split('<').skip(1).filter_map(|piece| piece.split_once('>'));
    texts
        .map(|(_, text)| {
            let text =
                text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
            text.replace("&amp;", "&")
        })
        .collect()
}

/// The attributes of a tag. Every value is in double quotes, or the tag is ours to mend.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once(' ').map_or("", |(_, rest)| rest).trim();
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').expect("a closing quote");
        found.push((name.trim().to_owned(), value.to_owned()));
        rest = after.trim();
    }
    assert!(rest.is_empty() || rest == "html", "<{tag}>");
    found
}

#[test]
fn html_is_made_for_paper_too() {
    let html = report::guide(&small_guide::guide(), &Words::new(Lang::Es), TODAY, Format::Html);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"es\">"));
    for part in ["@media print", "@page", "prefers-color-scheme: dark", "default-src 'none'", "attr(href)"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(html.contains("<a href=\"#termino-password\">clave</a>"));
    assert!(html.contains("<a href=\"#texto-backups-copies--what\">las copias</a>"));
    assert!(html.contains("<a href=\"#fuente-nist\">norma</a>"));
    assert!(html.contains("href=\"https://example.org/a?b=1&amp;c=2\""));
    assert!(html.contains("Digital &lt;Identity&gt;"));
}

#[test]
fn markdown_says_what_was_written_and_no_more() {
    for text in HOSTILE {
        let markdown =
            lists(&small_guide::guide(), &state([text; 5]), Lang::Es, Format::Markdown, EVERYTHING);
        let quiet = lists(&small_guide::guide(), &state(["x"; 5]), Lang::Es, Format::Markdown, EVERYTHING);
        assert_eq!(markup(&markdown), markup(&quiet), "{text:?}\n{markdown}");
        assert!(words(&markdown_text(&markdown)).contains(&words(text)), "{text:?}\n{markdown}");
        assert!(!markdown.contains("www.evil") && !markdown.contains("https://evil"), "{markdown}");
    }
    let guide = report::guide(&small_guide::guide(), &Words::new(Lang::Es), TODAY, Format::Markdown);
    let html: Vec<String> = Parser::new_ext(&guide, Markdown::all())
        .filter_map(|event| {
            let (Event::Html(html) | Event::InlineHtml(html)) = event else { return None };
            Some(html.trim().to_owned())
        })
        .collect();
    assert!(
        html.iter().all(|html| html == "</a>" || (html.starts_with("<a id=\"") && html.ends_with("\">"))),
        "{html:?}"
    );
    for link in markdown_links(&guide) {
        let is_there = link.strip_prefix('#').map(|place| guide.contains(&format!("<a id=\"{place}\"></a>")));
        assert!(is_there.unwrap_or(link.starts_with("https://")), "{link}");
    }
}

/// The markup of a text, without the words. Hard line breaks are what lines of a note become.
pub(crate) fn markup(markdown: &str) -> Vec<String> {
    Parser::new_ext(markdown, Markdown::all())
        .filter(|event| !matches!(event, Event::Text(_) | Event::HardBreak))
        .map(|event| format!("{event:?}"))
        .collect()
}

pub(crate) fn markdown_text(markdown: &str) -> String {
    Parser::new_ext(markdown, Markdown::all())
        .filter_map(|event| {
            let (Event::Text(text) | Event::Code(text)) = event else { return None };
            Some(text.to_string())
        })
        .collect()
}

fn markdown_links(markdown: &str) -> Vec<String> {
    Parser::new_ext(markdown, Markdown::all())
        .filter_map(|event| {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else {
                return None;
            };
            Some(dest_url.to_string())
        })
        .collect()
}

#[test]
fn csv_is_a_table_and_never_a_formula() {
    for text in HOSTILE {
        for (name, format, report) in every_report(&small_guide::guide(), &state([text; 5])) {
            if format != Format::Csv {
                continue;
            }
            assert!(report.starts_with('\u{feff}') && report.ends_with("\r\n"), "{name}");
            let rows = csv_rows(&report);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{name}: {text:?}");
            for cell in rows.iter().flatten() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell:?}");
            }
        }
    }
    let rows =
        csv_rows(&lists(&small_guide::guide(), &state(["=1+1"; 5]), Lang::Es, Format::Csv, EVERYTHING));
    assert_eq!(rows[1][7], "'=1+1", "who looks after it is still readable");
}

/// Reads a table as RFC 4180 has it.
pub(crate) fn csv_rows(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && letters.next_if_eq(&'\n').is_some() => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted);
    rows
}

#[test]
fn the_glossary_is_in_the_order_of_the_language() {
    let place = |html: &str, id: &str| html.find(&format!("<dt id=\"termino-{id}\"")).expect("a term");
    let order = |lang| {
        let html = report::guide(&small_guide::guide(), &Words::new(lang), TODAY, Format::Html);
        place(&html, "password").cmp(&place(&html, "two-step"))
    };
    assert_eq!((order(Lang::Es), order(Lang::En)), (std::cmp::Ordering::Less, std::cmp::Ordering::Less));
    let mut files = small_guide::texts();
    for (_, text) in &mut files {
        *text = text.replace("term: (es: \"contraseña\"", "term: (es: \"Ñandú\"");
        *text = text.replace("term: (es: \"verificación en dos pasos\"", "term: (es: \"número\"");
    }
    let (guide, _) = load(&Files::from_texts(files));
    let html = report::guide(&guide, &Words::new(Lang::Es), TODAY, Format::Html);
    assert!(place(&html, "two-step") < place(&html, "password"), "ñ comes after n");
}

/// Exports to `out`; returns the exit code and what was printed as output and as errors.
fn export(what: What<'_>, lang: Lang, format: Format, out: &str) -> (u8, String, String) {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let words = Words::new(lang);
    let text = export::text(&small_guide::guide(), what, &words, TODAY, format);
    let console = &mut Console::new(&mut output, &mut errors);
    let exit = export::write(&text, Path::new(out), format, &words, console);
    (exit.code(), String::from_utf8(output).expect("text"), String::from_utf8(errors).expect("text"))
}

#[test]
fn the_command_line_writes_a_whole_file_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lista.csv");
    std::fs::write(&file, "old").unwrap();
    let state = plain_state();
    let what = What::Checklists { state: &state, options: NOTHING };
    let (code, output, errors) = export(what, Lang::Es, Format::Csv, file.to_str().unwrap());
    assert_eq!((code, output.as_str(), errors.as_str()), (0, "", ""));
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, lists(&small_guide::guide(), &state, Lang::Es, Format::Csv, NOTHING));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn the_command_line_prints_to_its_output() {
    let (code, output, errors) = export(What::Guide, Lang::En, Format::Markdown, "-");
    assert_eq!((code, errors.as_str()), (0, ""));
    assert_eq!(output, report::guide(&small_guide::guide(), &Words::new(Lang::En), TODAY, Format::Markdown));
}

#[test]
fn the_command_line_never_replaces_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let (code, _, errors) = export(What::Guide, Lang::En, Format::Html, path);
    assert_eq!(code, 1);
    assert_eq!(
        errors,
        format!("{path} is a folder. Add the name of the file, for example {path}/salvaguarda.html.\n")
    );
    assert!(folder.path().is_dir());
}

#[test]
fn the_command_line_says_why_it_could_not_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("no/such/lista.html");
    let (code, _, errors) = export(What::Guide, Lang::Es, Format::Html, path.to_str().unwrap());
    assert_eq!(code, 1);
    assert!(
        errors.contains("No se pudo escribir") && errors.contains("Revisen que la carpeta exista"),
        "{errors}"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn the_command_line_writes_through_links_and_into_devices() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("lista.md"), folder.path().join("link.md"));
    std::fs::write(&file, "old").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let (code, ..) = export(What::Guide, Lang::Es, Format::Markdown, link.to_str().unwrap());
    assert_eq!(code, 0);
    assert!(link.is_symlink() && std::fs::read_to_string(&file).unwrap().contains("Guía"));
    assert_eq!(export(What::Guide, Lang::Es, Format::Markdown, "/dev/null").0, 0);
    assert!(!Path::new("/dev/null").is_file());
}
