//! A passphrase where an organization is not alone: beside others, in a team, in copies.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use crate::store::{NOW, change, tick};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, DeviceId, Log, Record};
use salvaguarda::store::{Opened, Opening, OrganizationKind, Places, Protection, Vault, Work};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PASSPHRASE: &str = "jícara zapote neblina y farol";
const CANARY: &str = "CANARIO-9b1c";

fn opening(folder: &Path, vault: Option<Vault>) -> Opening {
    Opening { vault, ..Opening::new(Places::inside(folder).unwrap(), Arc::new(|| NOW)) }
}

fn protect(opened: &mut Opened) -> Vault {
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new(PASSPHRASE), Work::of(2)).unwrap();
    opened.store.protect(vault.clone(), &identity).unwrap();
    vault
}

fn key(opened: &Opened) -> Vault {
    opened.store.keyhole().unlock(&*opened.store.disk(), &Secret::new(PASSPHRASE)).unwrap()
}

/// Returns the files below a folder in which the canary can be read.
fn bare(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(bare(&path));
        } else if std::fs::read(&path).unwrap().windows(CANARY.len()).any(|part| part == CANARY.as_bytes()) {
            found.push(path);
        }
    }
    found
}

fn with_alias(folder: &Path) -> Opened {
    let mut opened = opening(folder, None).open();
    change(&mut opened, NOW, Change::Alias(CANARY.to_owned()));
    opened.store.flush().unwrap();
    let name = opened.store.organization().to_owned();
    opened.store.organizations_mut().note_alias(&name, CANARY).unwrap();
    opened
}

#[test]
fn each_organization_has_its_own_passphrase_and_the_list_forgets_the_alias() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = with_alias(folder.path());
    let first = opened.store.organization().to_owned();
    assert!(!bare(folder.path()).is_empty());
    protect(&mut opened);
    assert_eq!(bare(folder.path()), Vec::<PathBuf>::new(), "neither in the list nor anywhere else");
    opened.store.organizations_mut().note_alias(&first, CANARY).unwrap();
    assert_eq!(opened.store.organizations().get(&first).unwrap().alias, "");
    let device = opened.store.device().clone();
    let kind = OrganizationKind::Real;
    let second = opened.store.organizations_mut().create(&device, "Otra", kind, &[]).unwrap();
    let mut opened = opened.store.switch(&second).unwrap();
    assert_eq!(opened.store.protection(), Protection::Off);
    assert!(opened.store.vault().is_none(), "the key of the first is gone");
    tick(&mut opened, NOW, "ACC-01");
    let mut opened = opened.store.switch(&first).unwrap();
    assert_eq!((opened.store.protection(), opened.record.log().len()), (Protection::Locked, 0));
    let key = key(&opened);
    let opened = opened.store.open_again(Some(key));
    assert_eq!((opened.store.protection(), opened.record.state().alias()), (Protection::Open, CANARY));
    std::fs::remove_file(folder.path().join("data/organizations.ron")).ok();
    std::fs::remove_file(folder.path().join("organizations.ron")).ok();
    drop(opened);
    drop(opening(folder.path(), None).open());
    assert_eq!(bare(folder.path()), Vec::<PathBuf>::new());
}

#[test]
fn what_is_imported_and_copies_are_encrypted_and_open_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = with_alias(folder.path());
    let vault = protect(&mut opened);
    let mut other = Record::new(DeviceId::new("otro"), Log::default());
    let entry = other.append(NOW + 5, None, Change::Alias(format!("{CANARY} importado")));
    opened.store.import(std::slice::from_ref(&entry), NOW).unwrap();
    let copy = folder.path().join("copia.salvaguarda");
    opened.store.save_copy_to(&copy, opened.record.log(), NOW, "1").unwrap();
    assert_eq!(bare(folder.path()), Vec::<PathBuf>::new());
    assert_eq!(opened.store.read_copy(&copy).unwrap().entries.len(), 1);
    assert_eq!(opened.store.imports().len(), 1);
    for backup in opened.store.backups() {
        assert!(backup.holds.is_some() && opened.store.log_then(&backup, opened.record.log()).is_ok());
    }
    drop(opened);
    let mut opened = opening(folder.path(), Some(vault)).open();
    assert!(opened.notices.is_empty(), "{:?}", opened.notices);
    assert!(opened.record.log().has(&entry));
    opened.store.unprotect().unwrap();
    assert!(opened.store.imports().len() == 1 && bare(folder.path()).len() > 2, "all of it is in the clear");
    let at_ms = opened.store.imports()[0].at_ms;
    protect(&mut opened);
    opened.store.undo_import(at_ms, NOW).unwrap();
    std::fs::remove_file(copy).unwrap();
    assert_eq!(bare(folder.path()), Vec::<PathBuf>::new(), "what is imported is turned over too");
}
