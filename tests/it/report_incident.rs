//! The log of an incident: in the order of time, with notes, without names unless asked for, and only text.

use crate::report::{HOSTILE, check_html, csv_rows, html_texts, markdown_text, markup, words};
use crate::small_guide;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use salvaguarda::content::{AnswerId, EmergencyId, StageId, StepId};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{
    Change, DeviceId, IncidentChange, IncidentId, IncidentKind, Log, NoteKind, Phase, Record, StepMark,
};
use salvaguarda::report::{self, Format, Logged, Options};

const TODAY: Date = date(2026, 11, 25);
const NOTHING: Options = Options { names: false, notes: false, dates: false };
const NAMES: Options = Options { names: true, notes: false, dates: false };
/// 2026-11-23 14:05 UTC.
const BEGIN: i64 = 1_795_442_700_000;
const MINUTE: i64 = 60_000;

fn utc(ms: i64) -> DateTime {
    jiff::Timestamp::from_millisecond(ms).expect("a time").to_zoned(TimeZone::UTC).datetime()
}

/// An incident that is being written.
struct Story {
    record: Record,
    id: IncidentId,
    now: i64,
}

impl Story {
    fn begin(emergency: &str, kind: IncidentKind) -> Self {
        let mut record = Record::new(DeviceId::new("device"), Log::default());
        let change = Change::Open { emergency: EmergencyId::new(emergency), kind };
        let entry = record.append(BEGIN, Some("Sistemas".to_owned()), change);
        Self { record, id: IncidentId(entry.stamp, 0), now: BEGIN }
    }

    /// Enters a change a minute later.
    fn then(&mut self, change: IncidentChange) {
        self.now += MINUTE;
        let change = Change::Incident { incident: self.id.clone(), change };
        self.record.append(self.now, Some("Dirección".to_owned()), change);
    }

    fn note(&mut self, kind: NoteKind, text: &str) {
        self.then(IncidentChange::Note { kind, text: text.to_owned(), replaces: Vec::new() });
    }

    fn mark(&mut self, step: &str, mark: StepMark) {
        self.then(IncidentChange::Step { step: StepId::new(step), mark });
    }

    fn answer(&mut self, stage: &str, answer: &str) {
        let answer = Some(AnswerId::new(answer));
        self.then(IncidentChange::Answer { stage: StageId::new(stage), answer });
    }

    fn report(&self, lang: Lang, format: Format, options: Options) -> String {
        let guide = small_guide::guide_with_emergency();
        let logged = Logged { record: &self.record, id: &self.id, moment_of: utc, zone: "America/Bogota" };
        report::incident(&guide, &logged, &Words::new(lang), TODAY, format, options)
    }
}

/// From the opening to the closing, with something of another edition, and a note written again.
fn whole(kind: IncidentKind) -> Story {
    let mut story = Story::begin("lost-key", kind);
    story.mark("pockets", StepMark::Done);
    story.answer("look", "no");
    story.note(NoteKind::Log, "La portera la vio");
    story.mark("ask-the-cat", StepMark::NotNeeded);
    story.then(IncidentChange::Title("Llave del archivo".to_owned()));
    story.note(NoteKind::Lesson, "Dos copias");
    story.then(IncidentChange::Phase(Phase::Closed));
    story.then(IncidentChange::Phase(Phase::Open));
    story.now += 24 * 60 * MINUTE;
    story.then(IncidentChange::Phase(Phase::Closed));
    story
}

/// Checks that parts follow one another.
#[track_caller]
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("{part} is not after the others in {text}")).1;
    }
}

#[test]
fn the_log_is_in_the_order_of_time() {
    let story = whole(IncidentKind::Real);
    let es = [
        "Llave del archivo",
        "Perdimos la llave",
        "Lo que pasó",
        "23 de noviembre de 2026",
        "14:05",
        "Se abrió",
        "14:06",
        "Hecho: Miren los bolsillos",
        "14:07",
        "¿Apareció? No, nada",
        "14:08",
        "La portera la vio",
        "14:09",
        "No hizo falta: ask-the-cat (de otra edición)",
        "14:10",
        "Se cambió el título",
        "14:11",
        "Dos copias",
        "14:12",
        "Se cerró",
        "14:13",
        "Se reabrió",
        "24 de noviembre de 2026",
        "14:14",
        "Se cerró",
        "Falta",
        "Cambien la chapa",
        "Lecciones",
        "Dos copias",
        "Para que no se repita",
        "ACC-04",
    ];
    let html = html_texts(&story.report(Lang::Es, Format::Html, NOTHING)).concat();
    in_order(&html, &es);
    in_order(&markdown_text(&story.report(Lang::Es, Format::Markdown, NOTHING)), &es);
    let en = [
        "Opened",
        "Done: Look in the pockets",
        "Did it turn up? No, nothing",
        "La portera la vio",
        "Not needed: ask-the-cat (from another edition)",
        "Title changed",
        "Closed",
        "Reopened",
        "Closed",
        "Change the lock",
    ];
    for format in Format::ALL {
        let text = story.report(Lang::En, format, NOTHING);
        let text = if format == Format::Markdown { markdown_text(&text) } else { text };
        let log = text.split_once("What happened").expect("a log").1;
        in_order(log, &en);
    }
    let rows = csv_rows(&story.report(Lang::Es, Format::Csv, NOTHING));
    let times: Vec<String> = rows
        .iter()
        .filter(|row| row[0] == "Lo que pasó")
        .map(|row| format!("{} {}", row[1], row[2]))
        .collect();
    assert_eq!(times.len(), 10);
    assert_eq!((times[0].as_str(), times[9].as_str()), ("2026-11-23 14:05", "2026-11-24 14:14"));
    assert!(times.is_sorted());
}

#[test]
fn names_are_in_the_log_only_when_asked_for_and_notes_always() {
    let mut story = whole(IncidentKind::Real);
    story.record.append(story.now, None, Change::Alias("Río Claro".to_owned()));
    for (lang, format) in Lang::ALL.into_iter().flat_map(|lang| Format::ALL.map(|format| (lang, format))) {
        let of = |options| story.report(lang, format, options);
        for name in ["Sistemas", "Dirección", "Río Claro"] {
            assert!(!of(NOTHING).contains(name), "{name} in {lang:?} {format:?}");
            // A table has no title for the organization's name.
            let is_there = of(NAMES).contains(name);
            assert_eq!(
                is_there,
                format != Format::Csv || name != "Río Claro",
                "{name} in {lang:?} {format:?}"
            );
        }
        assert!(of(NOTHING).contains("La portera la vio") && of(NOTHING).contains("Dos copias"));
    }
    let html = story.report(Lang::Es, Format::Html, NOTHING);
    assert!(html.contains("Contiene las notas del incidente: léanlas antes de compartirlo."));
    assert!(html.contains("America/Bogota"));
    assert!(
        story
            .report(Lang::En, Format::Markdown, NOTHING)
            .contains("Notes are inside: read them before you share this.")
    );
}

#[test]
fn a_drill_is_said_to_be_one() {
    for (lang, drill) in [(Lang::Es, "Simulacro: esto no ocurrió"), (Lang::En, "Drill: this did not happen")]
    {
        for format in Format::ALL {
            assert!(whole(IncidentKind::Drill).report(lang, format, NOTHING).contains(drill), "{format:?}");
            assert!(!whole(IncidentKind::Real).report(lang, format, NOTHING).contains(drill), "{format:?}");
        }
    }
}

#[test]
fn what_is_still_open_is_told() {
    let mut story = Story::begin("lost-key", IncidentKind::Real);
    let open = |story: &Story| {
        let rows = csv_rows(&story.report(Lang::Es, Format::Csv, NOTHING));
        rows.into_iter().filter(|row| row[0] == "Falta").map(|row| row[3].clone()).collect::<Vec<_>>()
    };
    assert_eq!(open(&story), ["Miren los bolsillos", "Sin responder: ¿Apareció?"]);
    story.mark("pockets", StepMark::NotNeeded);
    story.answer("look", "yes");
    assert_eq!(open(&story), ["Avisen que apareció"]);
    story.mark("tell", StepMark::Done);
    assert_eq!(open(&story), [""; 0]);
    assert!(!story.report(Lang::Es, Format::Html, NOTHING).contains("<h2>Falta</h2>"));
}

#[test]
fn an_emergency_of_another_edition_is_told_by_its_id() {
    let mut story = Story::begin("old-one", IncidentKind::Real);
    story.mark("old-step", StepMark::Done);
    story.answer("old-stage", "old-answer");
    story.then(IncidentChange::Phase(Phase::Discarded));
    for format in Format::ALL {
        let text = story.report(Lang::Es, format, NOTHING);
        let text = if format == Format::Markdown { markdown_text(&text) } else { text };
        for part in [
            "old-one (de otra edición)",
            "Hecho: old-step (de otra edición)",
            "old-stage (de otra edición) old-answer (de otra edición)",
            "Descartado: se abrió por error",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn a_note_that_was_written_again_is_not_quoted() {
    let mut story = Story::begin("lost-key", IncidentKind::Real);
    story.note(NoteKind::Log, "El nombre de la fuente");
    let state = story.record.state().incident(&story.id).expect("an incident");
    let replaces = state.notes(NoteKind::Log).map(|(key, _)| key.clone()).collect();
    story.then(IncidentChange::Note { kind: NoteKind::Log, text: "Una fuente".to_owned(), replaces });
    for format in Format::ALL {
        let text = story.report(Lang::Es, format, NOTHING);
        assert!(text.contains("Una fuente") && !text.contains("El nombre"), "{text}");
    }
}

#[test]
fn hostile_notes_titles_and_names_are_only_text() {
    let of = |text: &str, format| {
        let mut story = Story::begin("lost-key", IncidentKind::Real);
        story.record.append(BEGIN, None, Change::Alias(text.to_owned()));
        for kind in [NoteKind::Log, NoteKind::Lesson] {
            let change = IncidentChange::Note { kind, text: text.to_owned(), replaces: Vec::new() };
            let change = Change::Incident { incident: story.id.clone(), change };
            story.record.append(story.now, Some(text.to_owned()), change);
        }
        story.then(IncidentChange::Title(text.to_owned()));
        story.mark(text, StepMark::Done);
        story.answer(text, text);
        story.report(Lang::Es, format, NAMES)
    };
    for text in HOSTILE {
        check_html("hostile", &of(text, Format::Html));
        let markdown = of(text, Format::Markdown);
        assert_eq!(markup(&markdown), markup(&of("x", Format::Markdown)), "{text:?}\n{markdown}");
        assert!(words(&markdown_text(&markdown)).contains(&words(text)), "{text:?}\n{markdown}");
        assert!(!markdown.contains("www.evil") && !markdown.contains("https://evil"), "{markdown}");
        let rows = csv_rows(&of(text, Format::Csv));
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{text:?}");
        let formula = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert_eq!(rows.iter().flatten().find(formula), None, "{text:?}");
    }
}
