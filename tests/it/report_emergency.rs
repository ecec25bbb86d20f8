//! The page of an emergency and the page of contacts: complete in every format, on one page, and only text.

use crate::report::{HOSTILE, check_html, csv_rows, markdown_text, markup, what_is_read, words};
use crate::small_guide;
use jiff::civil::{Date, date};
use salvaguarda::content::{Emergency, Files, Guide, Then, load};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Change, Contact, DeviceId, Log, Record, State};
use salvaguarda::report::{self, Format, Options, emergency_lines};

const TODAY: Date = date(2026, 11, 23);
const NOTHING: Options = Options { names: false, notes: false, dates: false };
const NAMES: Options = Options { names: true, notes: false, dates: false };

/// A record of an organization with contacts.
fn state(contacts: &[[&str; 3]]) -> State {
    let mut record = Record::new(DeviceId::new("device"), Log::default());
    record.append(1, None, Change::Alias("Río Claro".to_owned()));
    for [who, reach, note] in contacts.iter().map(|texts| texts.map(str::to_owned)) {
        record.append(2, None, Change::AddContact(Contact { who, reach, note }));
    }
    record.state().clone()
}

fn lawyer() -> State {
    state(&[["Abogada de turno", "+57 1 234", "Solo de día"]])
}

fn page(
    guide: &Guide,
    emergency: &Emergency,
    state: &State,
    lang: Lang,
    format: Format,
    options: Options,
) -> String {
    report::emergency(guide, emergency, state, &Words::new(lang), TODAY, format, options)
}

fn contacts(state: &State, lang: Lang, format: Format, options: Options) -> String {
    report::contacts(&small_guide::guide(), state, &Words::new(lang), TODAY, format, options)
}

fn embedded() -> Guide {
    load(&Files::embedded()).0
}

/// Everything that a person in an emergency must find on the page.
fn parts(emergency: &Emergency, lang: Lang) -> Vec<String> {
    let mut parts = vec![emergency.title.get(lang).clone(), emergency.summary.get(lang).clone()];
    parts.extend(emergency.avoid.get(lang).iter().cloned());
    for stage in &emergency.stages {
        parts.push(stage.title.get(lang).clone());
        for step in &stage.steps {
            parts.push(step.what.get(lang).clone());
            parts.extend(step.avoid.iter().map(|avoid| avoid.get(lang).clone()));
        }
        if let Then::Ask { question, answers } = &stage.then {
            parts.push(question.get(lang).clone());
            parts.extend(answers.iter().map(|answer| answer.label.get(lang).clone()));
        }
    }
    for end in &emergency.ends {
        parts.extend([end.title.get(lang).clone(), end.call.get(lang).clone()]);
        parts.extend(end.write.get(lang).iter().cloned());
        parts.extend(end.change.iter().map(ToString::to_string));
    }
    parts
}

/// How to do the steps of some stages.
fn hows(emergency: &Emergency, lang: Lang, stages: usize) -> impl Iterator<Item = &String> {
    let steps = emergency.stages.iter().take(stages).flat_map(|stage| &stage.steps);
    steps.flat_map(move |step| {
        let on = step.on.iter().flat_map(move |on| on.how.get(lang));
        step.how.get(lang).iter().chain(on)
    })
}

#[test]
fn every_step_question_answer_and_end_is_in_every_format() {
    for guide in [small_guide::guide_with_emergency(), embedded()] {
        for emergency in &guide.emergencies {
            for (lang, format) in
                Lang::ALL.into_iter().flat_map(|lang| Format::ALL.map(|format| (lang, format)))
            {
                let text = what_is_read(format, &page(&guide, emergency, &lawyer(), lang, format, NOTHING));
                // Paper has how to do at least the first steps; the other formats have everything.
                let stages = if format == Format::Html { 1 } else { emergency.stages.len() };
                for part in parts(emergency, lang).iter().chain(hows(emergency, lang, stages)) {
                    assert!(text.contains(&words(part)), "{} {lang:?} {format:?} lacks {part}", emergency.id);
                }
                for helpline in emergency.helplines.iter().filter_map(|id| guide.helpline(id)) {
                    assert!(text.contains(&words(&helpline.name)), "{} lacks {}", emergency.id, helpline.id);
                }
            }
        }
    }
}

#[test]
fn every_step_and_answer_is_there_once_to_be_ticked() {
    let guide = embedded();
    assert!(guide.emergencies.len() >= 15, "fifteen emergencies are promised");
    for emergency in &guide.emergencies {
        let steps = emergency.steps().count();
        let answers: usize = emergency.stages.iter().map(|stage| stage.answers().len()).sum();
        let of = |format| page(&guide, emergency, &lawyer(), Lang::Es, format, NOTHING);
        let boxes = of(Format::Html).matches("<span class=\"box\" ").count();
        assert_eq!(boxes, steps + answers, "{}", emergency.id);
        let changes: usize = emergency.ends.iter().map(|end| end.change.len()).sum();
        assert_eq!(of(Format::Markdown).matches("- [ ] ").count(), steps + changes, "{}", emergency.id);
        let rows = csv_rows(&of(Format::Csv));
        let kinds = |kind: &str| rows.iter().filter(|row| row[0] == kind).count();
        let counts = [kinds("Paso"), kinds("Respuesta"), kinds("No hagan esto")];
        assert_eq!(counts, [steps, answers, emergency.avoid.es.len()], "{}", emergency.id);
    }
}

#[test]
fn every_emergency_fits_a_page() {
    let guide = embedded();
    let lawyer =
        ["Abogada de turno", "+57 1 234 5678, abogada@ejemplo.org", "Digan la ciudad y el nombre del grupo"];
    let state = state(&[lawyer; 12]);
    for (emergency, lang) in guide.emergencies.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
        let html = page(&guide, emergency, &state, lang, Format::Html, NAMES);
        let class = html.split_once("<body class=\"").and_then(|(_, rest)| rest.split_once('"'));
        let class = class.expect("a class").0;
        assert!(class.ends_with(" fits"), "{} {lang:?} is too long for a page: {class}", emergency.id);
    }
}

#[test]
fn an_answer_leads_to_the_letter_of_its_stage() {
    let guide = small_guide::guide_with_emergency();
    let emergency = &guide.emergencies[0];
    let html = page(&guide, emergency, &lawyer(), Lang::Es, Format::Html, NOTHING);
    for part in [
        "Sí, apareció → <strong>sigan con C</strong>",
        "No, nada → <strong>sigan con B</strong>",
        "<span class=\"letter\">C</span> Respiren",
        "→ <strong>Después, vayan al Final 1</strong>",
        "<strong>B1 Cambien la chapa</strong> <span class=\"facts\">Hoy · 1 día · Administración</span>",
        "<strong>En Android:</strong> Toquen la linterna.",
        "No publiquen la foto &lt;aquí&gt;.",
        "datos de noviembre de 2026",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    let markdown = page(&guide, emergency, &lawyer(), Lang::En, Format::Markdown, NOTHING);
    assert!(markdown.contains("- Yes, it did: go on with C"), "{markdown}");
    let rows = csv_rows(&page(&guide, emergency, &lawyer(), Lang::En, Format::Csv, NOTHING));
    let step = rows.iter().find(|row| row[2] == "new-lock").expect("a step");
    assert_eq!(
        step[..8],
        [
            "Step",
            "B · Change",
            "new-lock",
            "Change the lock",
            "Call somebody who knows how.",
            "1440",
            "Today",
            "Administration"
        ]
    );
}

#[test]
fn an_emergency_is_read_in_a_terminal() {
    let guide = embedded();
    for (emergency, lang) in guide.emergencies.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
        let lines = emergency_lines(&guide, emergency, &Words::new(lang));
        let text = words(&lines.concat().to_lowercase());
        for part in parts(emergency, lang).iter().chain(hows(emergency, lang, usize::MAX)) {
            assert!(text.contains(&words(&part.to_lowercase())), "{} {lang:?} lacks {part}", emergency.id);
        }
        let long = lines.iter().find(|line| line.chars().count() > 78 && line.split_whitespace().count() > 2);
        assert_eq!(long, None, "{}", emergency.id);
    }
}

#[test]
fn contacts_are_on_the_page_of_an_emergency_only_when_asked_for() {
    let guide = small_guide::guide_with_emergency();
    for format in Format::ALL {
        let of = |options| page(&guide, &guide.emergencies[0], &lawyer(), Lang::Es, format, options);
        for secret in ["Abogada de turno", "+57 1 234", "Solo de día", "Río Claro"] {
            assert!(!of(NOTHING).contains(secret), "{secret} in {format:?}");
            // A table has no title for the organization's name.
            let is_there = of(NAMES).contains(secret);
            assert_eq!(is_there, format != Format::Csv || secret != "Río Claro", "{secret} in {format:?}");
        }
    }
    let html = |options| page(&guide, &guide.emergencies[0], &lawyer(), Lang::Es, Format::Html, options);
    assert!(html(NOTHING).contains("las casillas están vacías"));
    assert!(html(NAMES).contains("Contiene los contactos de su organización"));
    assert_eq!(html(NOTHING).matches("<tr><td></td>").count(), 6, "rows to write by hand");
    assert_eq!(html(NAMES).matches("<tr><td></td>").count(), 5);
}

#[test]
fn many_contacts_do_not_push_an_emergency_off_its_page() {
    let guide = small_guide::guide_with_emergency();
    let state = state(&[["Vecina", "12", ""]; 11]);
    let html = page(&guide, &guide.emergencies[0], &state, Lang::Es, Format::Html, NAMES);
    assert_eq!(html.matches("<td dir=\"auto\">Vecina</td>").count(), 8);
    assert!(html.contains("Hay 3 contactos más en la hoja «A quién llamar»."));
}

#[test]
fn whom_to_call_has_the_own_contacts_first_and_says_so() {
    for (lang, inside) in [
        (Lang::Es, "Contiene los contactos de su organización"),
        (Lang::En, "It holds your organization’s contacts"),
    ] {
        for format in Format::ALL {
            let text = contacts(&lawyer(), lang, format, NOTHING);
            let place =
                |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} in {format:?}: {text}"));
            assert!(
                place("Abogada de turno") < place(if format == Format::Csv { "Open <Ear>" } else { "Ear" })
            );
            assert!(!text.contains("Río Claro"));
            assert!(format == Format::Csv || place(inside) < place("Abogada"));
            let helpline = &small_guide::guide().helplines[0];
            let read = what_is_read(format, &text);
            for part in [&helpline.who, &helpline.languages, &helpline.hours, &helpline.note] {
                assert!(read.contains(&words(part.get(lang))), "{lang:?} {format:?} lacks {part:?}");
            }
        }
    }
    let named = contacts(&lawyer(), Lang::Es, Format::Html, NAMES);
    assert!(named.contains("Río Claro"));
    assert_eq!(named.matches("<tr><td></td>").count(), 9, "rows to write by hand");
    let none = contacts(&state(&[]), Lang::Es, Format::Html, NOTHING);
    assert!(none.contains("No hay contactos anotados") && !none.contains("Contiene"));
}

#[test]
fn hostile_contacts_are_only_text() {
    let guide = small_guide::guide_with_emergency();
    for text in HOSTILE {
        let (hostile, quiet) = (state(&[[text; 3]]), state(&[["x"; 3]]));
        let both = |state: &State, format| {
            let emergency = page(&guide, &guide.emergencies[0], state, Lang::Es, format, NAMES);
            [emergency, contacts(state, Lang::Es, format, NAMES)]
        };
        for html in both(&hostile, Format::Html) {
            check_html("hostile", &html);
        }
        for (markdown, quiet) in both(&hostile, Format::Markdown).iter().zip(both(&quiet, Format::Markdown)) {
            assert_eq!(markup(markdown), markup(&quiet), "{text:?}\n{markdown}");
            assert!(words(&markdown_text(markdown)).contains(&words(text)), "{text:?}\n{markdown}");
        }
        for csv in both(&hostile, Format::Csv) {
            let rows = csv_rows(&csv);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{text:?}");
            let formula = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert_eq!(rows.iter().flatten().find(formula), None, "{text:?}");
        }
    }
}

#[test]
fn a_sheet_is_made_for_paper_in_black_and_white() {
    let guide = small_guide::guide_with_emergency();
    let html = page(&guide, &guide.emergencies[0], &lawyer(), Lang::En, Format::Html, NOTHING);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    for part in [
        "@media print",
        "@page",
        "default-src 'none'",
        "CC BY-SA 4.0",
        "Edition of November 2026",
        "Reviewed in November 2026",
    ] {
        assert!(html.contains(part), "{part}");
    }
    check_html("sheet", &html);
    let print =
        html.split_once("@media print").expect("print styles").1.split_once("</style>").expect("an end").0;
    let colours = print.split('#').skip(1).map(|rest| &rest[..6]);
    for colour in colours {
        assert!(colour[..2] == colour[2..4] && colour[..2] == colour[4..], "#{colour} is not grey");
    }
}
