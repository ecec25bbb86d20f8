//! Emergencies, contacts and incidents without a window.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use salvaguarda::cli::{Console, Exit, Outcome, Surroundings, run};
use salvaguarda::content::{EmergencyId, Files, load};
use salvaguarda::i18n::Lang;
use salvaguarda::record::{Change, Contact, IncidentChange, IncidentId, IncidentKind};
use salvaguarda::store::{Opening, Places};
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

/// Noon of 23 November 2026 in Greenwich: the same day almost everywhere.
const NOON: i64 = 1_795_435_200_000;

/// Runs a command on the data of a folder.
fn command(data: &Path, lang: Lang, args: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let last = ["--lang", lang.code(), "--data-dir"];
    let all = ["salvaguarda"].iter().chain(args).chain(&last);
    let all = all.map(OsString::from).chain([data.into()]);
    let surroundings = Surroundings { locales: Vec::new(), today: jiff::civil::date(2026, 11, 23) };
    let outcome = run(all, &surroundings, &mut Console::new(&mut out, &mut err));
    let Outcome::Done(exit) = outcome else { panic!("{outcome:?}") };
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// A folder where a drill and an incident were entered, and a contact.
fn entered() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = Opening::new(Places::inside(folder.path()).unwrap(), Arc::new(|| NOON)).open();
    let mut append = |change| {
        let entry = opened.record.append(NOON, Some("Sistemas".to_owned()), change);
        opened.store.append(&entry).unwrap();
        entry.stamp
    };
    let open = |id: &str, kind| Change::Open { emergency: EmergencyId::new(id), kind };
    append(open("whatsapp-hijack", IncidentKind::Drill));
    let incident = IncidentId(append(open("data-leak", IncidentKind::Real)), 0);
    append(Change::Incident { incident, change: IncidentChange::Title("La hoja\tde becas".to_owned()) });
    let contact = Contact { who: "Abogada".to_owned(), reach: "123".to_owned(), note: String::new() };
    append(Change::AddContact(contact));
    opened.store.close().unwrap();
    folder
}

#[test]
fn every_emergency_is_listed_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let guide = load(&Files::embedded()).0;
    for lang in Lang::ALL {
        let (exit, out, err) = command(folder.path(), lang, &["emergencies"]);
        let expected: Vec<String> =
            guide.emergencies.iter().map(|it| format!("{}\t{}", it.id, it.title.get(lang))).collect();
        assert_eq!(
            (exit, out.lines().map(str::to_owned).collect::<Vec<_>>(), err.as_str()),
            (Exit::Ok, expected, "")
        );
    }
}

#[test]
fn an_emergency_is_read_without_a_display_and_without_data() {
    let folder = tempfile::tempdir().unwrap();
    let (exit, out, err) = command(folder.path(), Lang::Es, &["emergency", "Whatsapp-Hijack"]);
    assert_eq!((exit, err.as_str()), (Exit::Ok, ""));
    assert!(out.starts_with("NOS QUITARON EL WHATSAPP\n"), "{out}");
    assert!(out.contains("\n  [ ] A1 ") && out.contains("\nNo hagan esto\n  x "), "{out}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
}

#[test]
fn an_unknown_emergency_is_a_sentence_with_the_closest_ids() {
    let folder = tempfile::tempdir().unwrap();
    for args in
        [&["emergency", "whatsap"][..], &["export", "emergency", "whatsap", "--format", "md", "--out", "-"]]
    {
        let (exit, out, err) = command(folder.path(), Lang::Es, args);
        assert_eq!((exit, out.as_str()), (Exit::Failed, ""), "{args:?}");
        assert!(
            err.starts_with("La guía no tiene la emergencia «whatsap». Las más parecidas: whatsapp-hijack, "),
            "{err}"
        );
        let (_, _, err) = command(folder.path(), Lang::En, args);
        assert!(
            err.starts_with("The guide has no emergency “whatsap”. The closest: whatsapp-hijack, "),
            "{err}"
        );
    }
    let (_, _, err) = command(folder.path(), Lang::Es, &["emergency", "hijack"]);
    assert!(
        err.contains("account-hijack, whatsapp-hijack") || err.contains("whatsapp-hijack, account-hijack"),
        "{err}"
    );
    let (_, _, err) = command(folder.path(), Lang::Es, &["emergency", "spywear"]);
    assert!(err.contains("parecidas: spyware"), "{err}");
}

#[test]
fn an_export_says_what_is_missing_and_what_is_too_much() {
    let folder = tempfile::tempdir().unwrap();
    let rest = ["--format", "md", "--out", "-"];
    for (args, sentence) in [
        (&["export", "emergency"][..], "Falta decir cuál emergencia, por ejemplo whatsapp-hijack."),
        (&["export", "guide", "whatsapp-hijack"], "«whatsapp-hijack» sobra"),
        (&["export", "contacts", "1"], "«1» sobra"),
    ] {
        let (exit, out, err) = command(folder.path(), Lang::Es, &[args, &rest].concat());
        assert_eq!((exit, out.as_str()), (Exit::Usage, ""), "{args:?}");
        assert!(err.starts_with(sentence), "{err}");
    }
}

#[test]
fn an_emergency_and_the_contacts_are_exported() {
    let folder = entered();
    for (extension, part) in
        [("html", "<h1>Someone got into an account"), ("md", "# Salvaguarda: "), ("csv", "\u{feff}Kind,")]
    {
        let args = ["export", "emergency", "account-hijack", "--format", extension, "--out", "-"];
        let (exit, out, err) = command(folder.path(), Lang::En, &args);
        assert_eq!((exit, err.as_str()), (Exit::Ok, ""));
        assert!(out.contains(part) && !out.contains("Abogada"), "{out}");
        let (_, out, _) = command(folder.path(), Lang::En, &[&args[..], &["--with-names"]].concat());
        assert!(out.contains("Abogada"), "{out}");
        let (_, out, _) =
            command(folder.path(), Lang::En, &["export", "contacts", "--format", extension, "--out", "-"]);
        assert!(out.contains("Abogada"), "{out}");
    }
}

#[test]
fn incidents_are_listed_with_the_newest_last() {
    let folder = entered();
    let (exit, out, _) = command(folder.path(), Lang::Es, &["incidents"]);
    let lines: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(exit, Exit::Ok);
    let shown: Vec<[&str; 3]> = lines.iter().map(|line| [line[0], line[2], line[3]]).collect();
    assert_eq!(
        shown,
        [["1", "Abierto · simulacro", "Nos quitaron el WhatsApp"], ["2", "Abierto", "La hoja de becas"]]
    );
    assert!(lines[0][1].starts_with("2026-11-2"), "{out}");
    let (exit, out, err) = command(tempfile::tempdir().unwrap().path(), Lang::En, &["incidents"]);
    assert_eq!((exit, out.as_str(), err.as_str()), (Exit::Ok, "", "No incidents were entered.\n"));
}

#[test]
fn an_incident_is_exported_by_its_number_or_the_last_one() {
    let folder = entered();
    let export = |which: &[&str]| {
        command(
            folder.path(),
            Lang::Es,
            &[&["export", "incident"], which, &["--format", "md", "--out", "-"]].concat(),
        )
    };
    let (exit, out, _) = export(&[]);
    assert_eq!(exit, Exit::Ok);
    assert!(
        out.contains("La hoja de becas") && !out.contains("Simulacro") && !out.contains("Sistemas"),
        "{out}"
    );
    let (_, out, _) = export(&["1"]);
    assert!(out.contains("Simulacro: esto no ocurrió"), "{out}");
    assert!(export(&["2", "--with-names"]).1.contains("Sistemas"));
    for number in ["0", "3", "uno"] {
        let (exit, out, err) = export(&[number]);
        assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
        assert!(err.starts_with(&format!("No hay un incidente con el número «{number}».")), "{err}");
    }
    let none = tempfile::tempdir().unwrap();
    let (exit, _, err) =
        command(none.path(), Lang::En, &["export", "incident", "--format", "csv", "--out", "-"]);
    assert_eq!((exit, err.as_str()), (Exit::Failed, "No incidents were entered.\n"));
}
