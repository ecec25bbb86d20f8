//! A new edition of the guide keeps every entry, says what is new, and asks for another look at what changed.
//!
//! The small guide has two editions: what was ticked in November 2026 is opened with the one of March 2027.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test may panic and make files")]

mod record;
mod window;
mod wordings;

use crate::small_guide::{guide, second_edition, second_texts};
use crate::store::{entries, open, tick};
use salvaguarda::cli::{Console, Exit, Outcome, Surroundings, run};
use salvaguarda::content::{Edition, Files, PracticeId, Reading, Rule, YearMonth, check};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{State, Status};
use salvaguarda::report::{Format, Options, checklists};
use std::ffi::OsString;
use std::path::Path;

fn id(id: &str) -> PracticeId {
    PracticeId::new(id)
}

#[test]
fn the_second_edition_breaks_no_rule_of_history() {
    let march = YearMonth { year: 2027, month: 3 };
    let (_, problems) = check(&Files::from_texts(second_texts()), march);
    let history = [
        Rule::BadEdition,
        Rule::EditionOrder,
        Rule::UnknownEarlier,
        Rule::RetiredWording,
        Rule::SameWording,
        Rule::UnlistedFile,
        Rule::BadData,
        Rule::RetiredId,
    ];
    let broken: Vec<_> = problems.into_iter().filter(|problem| history.contains(&problem.rule)).collect();
    assert_eq!(broken, []);
}

#[test]
fn the_guide_counts_what_is_new_changed_and_retired() {
    let guide = second_edition();
    let news = guide.news_since(&Edition::first());
    let ids = |practices: &[&salvaguarda::content::Practice]| -> Vec<String> {
        practices.iter().map(|practice| practice.id.to_string()).collect()
    };
    assert_eq!(ids(&news.new), ["ACC-11"]);
    assert_eq!(ids(&news.changed), ["ACC-04", "BAK-01"]);
    let retired: Vec<_> = news.retired.iter().map(|retired| retired.id.as_str()).collect();
    assert_eq!(retired, ["ACC-10"]);
    assert!(guide.news_since(&guide.edition).is_empty());
    assert_eq!(guide.edition_before(), Some(Edition::first()));
    assert_eq!(crate::small_guide::guide().edition_before(), None);
}

#[test]
fn the_wording_of_an_edition_can_be_read_in_both_languages() {
    let guide = second_edition();
    let changes = guide.changes_since(&id("BAK-01"), &Edition::first());
    let [then] = changes else { panic!("{changes:?}") };
    assert_eq!(then.wording.title.get(Lang::Es), "Hay un respaldo probado");
    assert_eq!(then.wording.title.get(Lang::En), "There is a tested backup");
    assert!(guide.changes_since(&id("BAK-01"), &guide.edition).is_empty());
    let gone = guide.retired_practice(&id("ACC-10")).unwrap();
    assert_eq!(gone.last.unwrap().wording.title.get(Lang::En), "Old permissions are retired");
    assert_eq!(gone.retired.instead.as_deref(), Some("practice:ACC-11"));
}

/// Three wordings: whoever ticked in the second edition is told of one change, whoever ticked in the first of two.
#[test]
fn two_changes_are_both_told_from_the_words_that_were_read() {
    let mut files = second_texts();
    for (path, text) in &mut files {
        match path.as_str() {
            "guide.ron" => *text = text.replace("2027-03", "2027-09"),
            "backups/earlier.ron" => {
                let again = text
                    .replace("2027-03", "2027-09")
                    .replace("un respaldo probado", "dos respaldos probados");
                *text = format!("{}{}", text.trim_end_matches(']'), again.trim_start_matches('['));
            }
            _ => {}
        }
    }
    let (guide, problems) = salvaguarda::content::load(&Files::from_texts(files));
    assert_eq!(problems, []);
    let told = |edition: &str| match guide.reading(&id("BAK-01"), Some(Edition::new(edition))) {
        Reading::Changed(changes) => {
            changes.first().map(|then| (changes.len(), then.wording.title.get(Lang::Es).clone()))
        }
        Reading::Same | Reading::Later(_) => None,
    };
    assert_eq!(told("2026-11"), Some((2, "Hay un respaldo probado".to_owned())));
    assert_eq!(told("2027-03"), Some((1, "Hay dos respaldos probados".to_owned())));
    assert_eq!(told("2027-09"), None);
    let later = guide.reading(&id("BAK-01"), Some(Edition::new("2028-01")));
    assert_eq!(later, Reading::Later(Edition::new("2028-01")));
}

/// A folder in which two practices were ticked and one begun, under the first edition.
fn of_november() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    for practice in ["ACC-04", "ACC-10"] {
        tick(&mut opened, crate::store::NOW, practice);
    }
    opened.store.close().unwrap();
    folder
}

#[test]
fn exports_of_the_checklists_ask_for_another_look_and_name_what_is_retired() {
    let folder = of_november();
    let opened = open(folder.path());
    let options = Options { names: false, notes: false, dates: false };
    let text = |guide, format| {
        let (words, today) = (Words::new(Lang::Es), jiff::civil::date(2027, 3, 1));
        checklists(guide, opened.record.state(), &words, today, format, options)
    };
    let (first, second) = (guide(), second_edition());
    for format in Format::ALL {
        let mark = "Cambió en marzo de 2027, después de que la marcaron";
        let now = text(&second, format);
        assert_eq!(now.matches(mark).count(), 1, "{now}");
        assert!(now.contains("ACC-10") && now.contains("Los permisos viejos se retiran"), "{now}");
        assert!(!text(&first, format).contains("Cambió en"));
    }
    assert!(text(&second, Format::Csv).contains("Mirar otra vez"));
}

#[test]
fn the_command_says_the_same_in_lines() {
    let data = of_november();
    let content = tempfile::tempdir().unwrap();
    write(content.path(), second_texts());
    let (exit, out, err) = command(&["news", "--lang", "es"], content.path(), data.path());
    assert_eq!((exit, err.as_str()), (Exit::Ok, ""));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines,
        [
            "Desde la edición de noviembre de 2026: 1 nueva, 2 cambiadas, 1 retirada.",
            "nueva\tACC-11\tPor hacer\tLos permisos se revisan cada año",
            "cambiada\tACC-04\tHecha\tToda cuenta importante pide verificación en dos pasos\tYa no basta el SMS: pide una \
             aplicación o una llave.",
            "cambiada\tBAK-01\tPor hacer\tHay dos respaldos probados\tPide dos discos.",
            "retirada\tACC-10\tHecha\tLos permisos viejos se retiran\tAhora es parte de ACC-11. En su lugar: ACC-11.",
        ]
    );
    let (_, out, _) = command(&["news", "--lang", "en", "--since", "2027-03"], content.path(), data.path());
    assert!(out.starts_with("Since the edition of November 2026: 1 new, 2 changed, 1 retired."), "{out}");
    let (exit, _, err) = command(&["news", "--lang", "en", "--since", "March"], content.path(), data.path());
    assert_eq!(exit, Exit::Usage);
    assert!(err.contains("“March” is not an edition."), "{err}");
}

/// What is typed back from paper is ticked under the edition of the guide that is given.
#[test]
fn what_is_marked_on_the_command_line_is_of_the_edition_of_the_guide() {
    let data = of_november();
    let content = tempfile::tempdir().unwrap();
    write(content.path(), second_texts());
    let before = entries(&open(data.path()).record);
    let (exit, out, _) = command(&["mark", "BAK-01", "done"], content.path(), data.path());
    assert_eq!((exit, out.as_str()), (Exit::Ok, "saved BAK-01 done\n"));
    let record = open(data.path()).record;
    assert!(before.iter().all(|entry| record.log().has(entry)), "every entry is kept");
    assert_eq!(record.state().read_under(&id("BAK-01")), Some(Edition::new("2027-03")));
    assert_eq!(record.state().read_under(&id("ACC-04")), Some(Edition::first()));
    command(&["mark", "ACC-04", "done"], content.path(), data.path());
    assert_eq!(open(data.path()).record.log().len(), before.len() + 3, "the edition is noted once");
}

fn command(args: &[&str], content: &Path, data: &Path) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let folders = [OsString::from("--content"), content.into(), "--data-dir".into(), data.into()];
    let args = ["salvaguarda"].iter().chain(args).map(OsString::from).chain(folders);
    let surroundings = Surroundings { locales: vec!["es".to_owned()], today: jiff::civil::date(2027, 3, 1) };
    let outcome = run(args, &surroundings, &mut Console::new(&mut out, &mut err));
    let Outcome::Done(exit) = outcome else { panic!("{outcome:?}") };
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn write(folder: &Path, files: Vec<(String, String)>) {
    for (path, text) in files {
        std::fs::create_dir_all(folder.join(&path).parent().unwrap()).unwrap();
        std::fs::write(folder.join(path), text).unwrap();
    }
}

/// Nothing that is to do was ever read.
#[test]
fn what_is_to_do_wants_no_other_look() {
    let folder = of_november();
    let opened = open(folder.path());
    let state: &State = opened.record.state();
    assert_eq!((state.status(&id("BAK-01")), state.read_under(&id("BAK-01"))), (&Status::ToDo, None));
    assert!(!second_edition().reading(&id("BAK-01"), state.read_under(&id("BAK-01"))).is_changed());
}
