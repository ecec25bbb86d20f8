//! A team's passphrase in the window: the sentence, the button, the dialog; and leaving the folder.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use crate::screens::window::{NOW, Window, places};
use crate::store::tick;
use crate::team::{Computer, is_done, until};
use crate::team_vault::adopt;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use salvaguarda::content::PracticeId;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, Status};
use salvaguarda::store::{Opened, Opening, Protection, RealDisk, Vault, Work};
use salvaguarda::tr;
use salvaguarda::ui::{Action, PathPurpose, Route};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const ONE: &str = "zapote neblina farol y jardín";
const TWO: &str = "la vecina riega helechos al sol";
const TALL: Vec2 = Vec2::new(1280.0, 2400.0);

fn protect(opened: &mut Opened, passphrase: &str) {
    let vault = Vault::generate();
    let identity = vault.wrapped(&Secret::new(passphrase), Work::of(2)).unwrap();
    opened.store.protect(vault, &identity).unwrap();
}

/// A window that meets in `team` in the clear, and the computer of a colleague there.
fn window_and_colleague(lang: Lang, team: &Path) -> (Window, Computer) {
    let mut window = Window::with(lang, TALL, []);
    window.go(Action::Change(Change::Alias("Río Claro".to_owned())));
    window.go(Action::WriteTo(PathPurpose::KeepInFolder, team.display().to_string()));
    let data = window.folder.path().join("colleague");
    let mut colleague = Computer::open(Arc::new(RealDisk), &data);
    colleague.open_folder(team.to_str().unwrap());
    (window, colleague)
}

fn until_sealed(window: &mut Window, team: &Path) {
    let copy = team.join(format!("{}.ron", window.harness.state().store().device()));
    until(window, "own copy is encrypted", |_| {
        std::fs::read(&copy).is_ok_and(|bytes| bytes.starts_with(b"age-encryption.org/"))
    });
}

/// Waits until a practice that a colleague ticks is done in the window.
fn until_done(window: &mut Window, practice: &str) {
    let practice = PracticeId::new(practice);
    until(window, "what the colleague ticks", |window| {
        *window.harness.state().record().state().status(&practice) == Status::Done
    });
}

/// Types into the question for the passphrase of the team, with the keys only.
fn answer(window: &mut Window, passphrase: &str) {
    window.type_text(passphrase);
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_colleague_sets_a_passphrase_and_it_is_typed_here_with_the_keys_only() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let team = tempfile::tempdir().unwrap();
        let (mut window, mut colleague) = window_and_colleague(lang, team.path());
        protect(&mut colleague.opened, ONE);
        let sentence = tr!(words, "team-passphrase", folder = team.path().display().to_string());
        until(&mut window, "the sentence", |window| window.shows(&sentence));
        // There is no way to a second passphrase.
        window.go(Action::Go(Route::Settings));
        assert!(window.shows(&tr!(words, "protection-team-asks")) && !window.shows(&tr!(words, "protect")));
        let ask = tr!(words, "team-key-ask");
        window.harness.get_all_by_role_and_label(Role::Button, &ask).next().unwrap().focus();
        window.settle();
        window.press(Modifiers::NONE, Key::Enter);
        assert!(window.shows(&tr!(words, "team-key-text")));
        answer(&mut window, "no es esta frase, creo");
        assert!(window.shows(&tr!(words, "team-key-wrong")));
        assert_eq!(window.harness.state().store().protection(), Protection::Off);
        window.press(Modifiers::NONE, Key::Escape);
        window.click(&ask);
        answer(&mut window, ONE);
        assert!(window.shows(&tr!(words, "team-key-adopted")));
        assert!(!window.shows(&tr!(words, "team-key-title")), "the dialog is closed");
        assert_eq!(window.harness.state().store().protection(), Protection::Open);
        until(&mut window, "the end of it", |window| !window.shows(&sentence));
        until_sealed(&mut window, team.path());
        tick(&mut colleague.opened, NOW + 7, "ACC-01");
        until_done(&mut window, "ACC-01");
        colleague.wait("what was here", |opened| opened.record.state().alias() == "Río Claro");
        // It is not taken off here, and that is said.
        assert!(window.shows(&tr!(words, "protection-change-in-team")));
        assert!(!window.shows(&tr!(words, "unprotect")));
        let folder = window.close();
        let again = Window::open(folder, lang, TALL);
        assert_eq!(again.harness.state().store().protection(), Protection::Locked);
    }
}

/// Protects the organization in a data folder with [`TWO`].
fn protect_here(folder: &Path) {
    let mut opened = Opening::new(places(folder), Arc::new(|| NOW)).open();
    protect(&mut opened, TWO);
    opened.store.close().unwrap();
}

/// A data folder protected with [`TWO`] that meets in `team`, which a colleague protected with [`ONE`] before or after.
fn two_keys(lang: Lang, team: &Path, colleague_is_first: bool) -> (Arc<TempDir>, Computer) {
    let (window, mut colleague) = window_and_colleague(lang, team);
    let folder = window.close();
    let away = folder.path().join("away");
    let mut there = || {
        protect(&mut colleague.opened, ONE);
        colleague.opened.store.flush().unwrap();
    };
    let mut here = || protect_here(folder.path());
    let turns: [&mut dyn FnMut(); 2] =
        if colleague_is_first { [&mut there, &mut here] } else { [&mut here, &mut there] };
    let [first, second] = turns;
    first();
    std::fs::rename(team, &away).unwrap();
    second();
    std::fs::rename(&away, team).unwrap();
    (folder, colleague)
}

#[test]
fn where_the_folder_has_the_key_of_this_computer_nothing_is_asked_here() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let above = tempfile::tempdir().unwrap();
        let team = above.path().join("team");
        std::fs::create_dir(&team).unwrap();
        let (folder, mut colleague) = two_keys(lang, &team, false);
        let mut window = Window::open(folder, lang, TALL);
        answer(&mut window, TWO);
        let sentence = tr!(words, "team-another-key-elsewhere", folder = team.display().to_string());
        until(&mut window, "the sentence", |window| window.shows(&sentence));
        assert!(!window.shows(&tr!(words, "team-key-ask")));
        adopt(&mut colleague, TWO);
        until(&mut window, "the end of it", |window| !window.shows(&sentence));
    }
}

#[test]
fn what_was_said_of_files_in_the_clear_is_taken_back_when_there_are_none() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let team = tempfile::tempdir().unwrap();
        let (mut window, mut colleague) = window_and_colleague(lang, team.path());
        colleague.tick("ACC-02");
        until_done(&mut window, "ACC-02");
        let folder = window.close();
        protect_here(folder.path());
        let mut window = Window::open(folder, lang, TALL);
        answer(&mut window, TWO);
        let shown = team.path().display().to_string();
        let sentence = tr!(words, "team-in-the-clear", folder = shown, count = 1_usize);
        until(&mut window, "the sentence", |window| window.shows(&sentence));
        adopt(&mut colleague, TWO);
        until(&mut window, "the end of it", |window| !window.shows(&sentence));
    }
}

#[test]
fn two_keys_are_said_and_the_passphrase_of_the_folder_makes_them_one() {
    let above = tempfile::tempdir().unwrap();
    let team = above.path().join("team");
    std::fs::create_dir(&team).unwrap();
    let (folder, mut colleague) = two_keys(Lang::Es, &team, true);
    colleague.tick("ACC-02");
    let words = Words::new(Lang::Es);
    let mut window = Window::open(folder, Lang::Es, TALL);
    // The passphrase of the folder does not open this computer, and that is told apart.
    answer(&mut window, ONE);
    assert!(window.shows(&tr!(words, "unlock-team-only")));
    answer(&mut window, TWO);
    assert_eq!(window.harness.state().store().protection(), Protection::Open);
    let sentence = tr!(words, "team-another-key", folder = team.display().to_string());
    until(&mut window, "the sentence", |window| window.shows(&sentence));
    window.click(&tr!(words, "team-key-ask"));
    assert!(window.shows(&tr!(words, "team-key-one-text")));
    answer(&mut window, TWO);
    assert!(window.shows(&tr!(words, "team-key-wrong")));
    window.harness.get_by_role_and_label(Role::PasswordInput, &tr!(words, "team-key-name")).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    answer(&mut window, ONE);
    assert!(window.shows(&tr!(words, "team-key-adopted")));
    until(&mut window, "the end of it", |window| !window.shows(&sentence));
    colleague.wait("what was here", |opened| opened.record.state().alias() == "Río Claro");
    assert!(is_done("ACC-02")(&colleague.opened));
    until_done(&mut window, "ACC-02");
}

#[test]
fn the_folder_is_left_from_the_organizations_and_what_stays_there_is_said() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let team = tempfile::tempdir().unwrap();
        let (mut window, mut colleague) = window_and_colleague(lang, team.path());
        colleague.tick("ACC-01");
        drop(colleague);
        window.go(Action::Go(Route::Organizations));
        let leave = tr!(words, "team-leave");
        window.harness.get_by_role_and_label(Role::Button, &leave).focus();
        window.settle();
        window.press(Modifiers::NONE, Key::Enter);
        assert!(
            window.shows(&tr!(words, "team-leave-text")) && window.shows(&tr!(words, "team-leave-stays"))
        );
        window.click(&tr!(words, "cancel"));
        assert!(window.harness.state().store().meeting().is_some(), "nothing happened");
        window.click(&leave);
        window.click(&tr!(words, "team-leave-go"));
        let shown = team.path().display().to_string();
        assert!(window.shows(&tr!(words, "team-left", folder = shown)));
        assert!(window.shows(&tr!(words, "team-none")) && !window.shows(&leave));
        let app = window.harness.state();
        assert_eq!(*app.record().state().status(&PracticeId::new("ACC-01")), Status::Done);
        assert!(app.store().meeting().is_none());
        assert_eq!(std::fs::read_dir(team.path()).unwrap().count(), 2, "both files are still there");
    }
}
