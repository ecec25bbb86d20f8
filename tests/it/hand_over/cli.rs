//! The same on the command line, and every command on a protected organization.

use super::PASSPHRASE;
use crate::store::{NOW, change, open, tick};
use salvaguarda::content::EmergencyId;
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, IncidentKind};
use salvaguarda::store::{OrganizationKind, Protection, Vault, Work};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const OWN: &str = "la frase de la organización misma";

/// Runs the real program without a terminal. Returns whether it went well, what it answered and what it complained of.
fn salvaguarda(
    folder: &Path,
    arguments: &[&str],
    own: Option<&Path>,
    copy: Option<&Path>,
) -> (bool, String, String) {
    // A session of its own has no terminal.
    let mut command = Command::new("setsid");
    command.arg("--wait").arg(env!("CARGO_BIN_EXE_salvaguarda"));
    command.args(["--lang", "es", "--data-dir"]).arg(folder).args(arguments).stdin(Stdio::null());
    for (variable, file) in [("SALVAGUARDA_PASSPHRASE_FILE", own), ("SALVAGUARDA_COPY_PASSPHRASE_FILE", copy)]
    {
        match file {
            Some(file) => command.env(variable, file),
            None => command.env_remove(variable),
        };
    }
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.success(), text(&output.stdout), text(&output.stderr))
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = open(folder.path());
    change(&mut opened, NOW, Change::Alias("Río Claro".to_owned()));
    tick(&mut opened, NOW + 1, "ACC-01");
    opened.store.close().unwrap();
    folder
}

fn protected() -> TempDir {
    let folder = folder();
    let mut opened = open(folder.path());
    let begin = Change::Open { emergency: EmergencyId::new("malware"), kind: IncidentKind::Real };
    change(&mut opened, NOW + 2, begin);
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new(OWN), Work::of(2)).unwrap();
    opened.store.protect(vault, &identity).unwrap();
    opened.store.close().unwrap();
    folder
}

fn secret(folder: &TempDir, name: &str, text: &str) -> std::path::PathBuf {
    let file = folder.path().join(name);
    std::fs::write(&file, format!("{text}\n")).unwrap();
    file
}

#[test]
fn it_is_said_first_then_done_and_opened_elsewhere_as_its_own() {
    let (luz, ana, stick) = (folder(), folder(), tempfile::tempdir().unwrap());
    let file = stick.path().join("x.salvaguarda").display().to_string();
    let (well, out, err) = salvaguarda(luz.path(), &["hand-over", "--out", &file], None, None);
    assert!(well && err.is_empty() && !Path::new(&file).exists(), "{err}");
    assert!(out.contains("2 anotaciones") && out.contains("SSD") && out.contains("agreguen --yes"), "{out}");
    let (well, out, _) = salvaguarda(luz.path(), &["hand-over", "--out", &file, "--yes"], None, None);
    assert!(well && out.contains("Ya no está en este computador"), "{out}");
    let left = open(luz.path());
    assert!(left.record.log().is_empty() && left.store.organizations().list().len() == 1);
    drop(left);
    assert!(!luz.path().join("deleted").read_dir().is_ok_and(|mut all| all.next().is_some()));
    let (well, _, err) = salvaguarda(ana.path(), &["hand-over", "--out", &file, "--yes"], None, None);
    assert!(!well && err.contains("no se reemplaza ninguno"), "{err}");
    let (well, out, _) = salvaguarda(ana.path(), &["import", &file, "--as-own"], None, None);
    assert!(
        well && out.contains("«Río Claro», con 2 anotaciones") && out.contains("agreguen --yes"),
        "{out}"
    );
    let (well, out, err) = salvaguarda(ana.path(), &["import", &file, "--as-own", "--yes"], None, None);
    assert!(well && out.contains("está ahora en este computador"), "{out} {err}");
    let here = open(ana.path());
    assert_eq!((here.store.organizations().list().len(), here.record.log().len()), (2, 2));
    drop(here);
    let (well, _, err) = salvaguarda(ana.path(), &["import", &file, "--as-own", "--yes"], None, None);
    assert!(!well && err.contains("ya está en este computador"), "{err}");
}

#[test]
fn an_encrypted_file_needs_a_good_passphrase_and_opens_with_that_only() {
    let (luz, ana, stick) = (protected(), folder(), tempfile::tempdir().unwrap());
    let file = stick.path().join("x.salvaguarda").display().to_string();
    let (own, weak) = (secret(&stick, "own", OWN), secret(&stick, "weak", "corta"));
    let (good, wrong) = (secret(&stick, "good", PASSPHRASE), secret(&stick, "wrong", "no es esta frase"));
    let give = ["hand-over", "--out", &file, "--yes"];
    let (well, _, err) = salvaguarda(luz.path(), &give, Some(&own), None);
    assert!(
        !well && err.contains("SALVAGUARDA_COPY_PASSPHRASE_FILE"),
        "not with that of the organization: {err}"
    );
    let (well, _, err) = salvaguarda(luz.path(), &give, Some(&own), Some(&weak));
    assert!(!well && err.contains("15 letras") && !Path::new(&file).exists(), "{err}");
    let (well, out, err) = salvaguarda(luz.path(), &give, Some(&own), Some(&good));
    assert!(well && out.contains("sus 3 anotaciones"), "{out} {err}");
    let take = ["import", &file, "--as-own", "--yes"];
    let (well, _, err) = salvaguarda(ana.path(), &take, None, None);
    assert!(!well && err.contains("SALVAGUARDA_COPY_PASSPHRASE_FILE"), "{err}");
    let (well, _, err) = salvaguarda(ana.path(), &take, None, Some(&wrong));
    assert!(!well && err.contains("Eso no abre «x.salvaguarda»"), "{err}");
    assert_eq!(open(ana.path()).store.organizations().list().len(), 1);
    let (well, out, _) = salvaguarda(ana.path(), &take, None, Some(&good));
    assert!(well && out.contains("Queda sin cifrar hasta"), "{out}");
    assert_eq!(open(ana.path()).record.log().len(), 3);
}

#[test]
fn every_command_on_a_protected_organization_asks_for_its_passphrase() {
    let (luz, stick) = (protected(), tempfile::tempdir().unwrap());
    let own = secret(&stick, "own", OWN);
    let copy = stick.path().join("copia.salvaguarda").display().to_string();
    let list = stick.path().join("listas.csv").display().to_string();
    let log = stick.path().join("log.md").display().to_string();
    let commands: [&[&str]; 5] = [
        &["incidents"],
        &["export", "organization", "--out", &copy],
        &["export", "checklists", "--format", "csv", "--out", &list],
        &["export", "incident", "--format", "md", "--out", &log],
        &["import", &copy, "--yes"],
    ];
    for command in commands {
        let (well, out, err) = salvaguarda(luz.path(), command, None, None);
        assert!(
            !well && out.is_empty() && err.contains("SALVAGUARDA_PASSPHRASE_FILE"),
            "{command:?}: {out} {err}"
        );
    }
    assert!(![&copy, &list, &log].into_iter().any(|file| Path::new(file).exists()));
    for command in commands {
        let (well, out, err) = salvaguarda(luz.path(), command, Some(&own), None);
        assert!(well, "{command:?}: {out} {err}");
    }
    assert!(std::fs::read(&copy).unwrap().starts_with(b"age-encryption.org/"));
    assert!(std::fs::read_to_string(&list).unwrap().contains("ACC-01"));
}

#[test]
fn after_switching_to_a_protected_one_the_commands_ask() {
    let (luz, stick) = (protected(), tempfile::tempdir().unwrap());
    let own = secret(&stick, "own", OWN);
    let mut opened = open(luz.path());
    let (first, device) = (opened.store.organization().to_owned(), opened.store.device().clone());
    let kind = OrganizationKind::Real;
    let second = opened.store.organizations_mut().create(&device, "Dos", kind, &[]).unwrap();
    let opened = opened.store.switch(&second).unwrap();
    opened.store.close().unwrap();
    let (well, _, err) = salvaguarda(luz.path(), &["incidents"], None, None);
    assert!(well && err.contains("No hay incidentes"), "the other one is in the clear: {err}");
    let opened = open(luz.path()).store.switch(&first).unwrap();
    assert_eq!(opened.store.protection(), Protection::Locked);
    opened.store.close().unwrap();
    let (well, ..) = salvaguarda(luz.path(), &["incidents"], None, None);
    assert!(!well);
    let (well, out, err) = salvaguarda(luz.path(), &["incidents"], Some(&own), None);
    assert!(well && out.lines().count() == 1, "{out} {err}");
}
