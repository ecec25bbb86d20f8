//! A team in one folder: everybody sees what everybody enters, and a folder that fails loses nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use crate::screens::window::{self, NOW, Window};
use crate::store::{change, entries, tick};
use crate::store_memory::MemoryDisk;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use salvaguarda::cli::say;
use salvaguarda::content::PracticeId;
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Change, Record, Status};
use salvaguarda::store::{
    Disk, DiskFile, DiskFolder, Locked, Notice, Opened, Opening, Places, RealDisk, SaveError, Seen, Step,
    TeamRefused, TeamTrouble, read_record,
};
use salvaguarda::tr;
use salvaguarda::ui::{Action, Dialog, ListPlace, PathPurpose, Route};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

pub(crate) const TEAM: &str = "/media/team";

/// A disk whose team folder can be taken away or made to refuse what is written.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    disk: Arc<dyn Disk>,
    trouble: Arc<Mutex<Option<(&'static str, ErrorKind)>>>,
    hangs: Arc<AtomicBool>,
}

impl Shared {
    pub(crate) fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk, trouble: Arc::default(), hangs: Arc::default() }
    }

    /// From now on the folder of the team fails like this: `NotFound` takes it away.
    pub(crate) fn fail(&self, kind: impl Into<Option<ErrorKind>>) {
        *self.trouble.lock().unwrap() = kind.into().map(|kind| (TEAM, kind));
    }

    /// From now on nothing can be written below this folder.
    fn fail_below(&self, folder: &'static str, kind: ErrorKind) {
        *self.trouble.lock().unwrap() = Some((folder, kind));
    }

    /// From now on the folder of the team does not answer, until it does again.
    fn hang(&self, hangs: bool) {
        self.hangs.store(hangs, Ordering::Release);
    }

    fn check(&self, path: &Path, writes: bool) -> io::Result<()> {
        while path.starts_with(TEAM) && self.hangs.load(Ordering::Acquire) {
            std::thread::sleep(Duration::from_millis(1));
        }
        match *self.trouble.lock().unwrap() {
            Some((below, kind)) if path.starts_with(below) && (writes || kind == ErrorKind::NotFound) => {
                Err(kind.into())
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl Disk for Shared {
    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.check(file, false)?;
        self.disk.read(file, limit)
    }
    fn files(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.check(folder, false)?;
        self.disk.files(folder)
    }
    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.check(folder, false)?;
        self.disk.folders(folder)
    }
    fn look(&self, path: &Path) -> io::Result<Option<Seen>> {
        if self.check(path, false).is_err() { Ok(None) } else { self.disk.look(path) }
    }
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        assert!(!folder.starts_with(TEAM), "the folder of a team is never made by itself");
        self.disk.make_folder(folder)
    }
    fn create(&self, file: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.check(file, true)?;
        self.disk.create(file)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check(to, true)?;
        self.disk.rename(from, to)
    }
    fn remove(&self, file: &Path) -> io::Result<()> {
        self.check(file, false)?;
        self.disk.remove(file)
    }
    fn share(&self, file: &Path) -> io::Result<()> {
        self.disk.share(file)
    }
    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk.remove_folder(folder)
    }
    fn open_folder(&self, folder: &Path) -> io::Result<Box<dyn DiskFolder>> {
        self.disk.open_folder(folder)
    }
    fn lock(&self, file: &Path) -> io::Result<Locked> {
        self.disk.lock(file)
    }
}

/// A computer of the team, on a disk that all of them share for convenience.
pub(crate) struct Computer {
    pub(crate) opened: Opened,
    pub(crate) time: Arc<AtomicI64>,
    woken: Arc<AtomicI64>,
}

impl Computer {
    pub(crate) fn open(disk: Arc<dyn Disk>, data: &Path) -> Self {
        let time = Arc::new(AtomicI64::new(NOW));
        let clock = {
            let time = time.clone();
            Arc::new(move || time.load(Ordering::Relaxed))
        };
        let woken = Arc::new(AtomicI64::new(0));
        let waker = {
            let woken = woken.clone();
            Arc::new(move || {
                woken.fetch_add(1, Ordering::Relaxed);
            })
        };
        let opening = Opening::new(Places::inside(data).unwrap(), clock);
        let opening = Opening { disk, waker, look_every: Duration::from_millis(10), ..opening };
        Self { opened: opening.open(), time, woken }
    }

    pub(crate) fn keep_in(&mut self, folder: &str) {
        self.opened = self.opened.store.keep_in_folder(Path::new(folder)).unwrap();
    }

    pub(crate) fn open_folder(&mut self, folder: &str) {
        self.opened = self.opened.store.open_folder(Path::new(folder)).unwrap();
    }

    pub(crate) fn tick(&mut self, practice: &str) {
        tick(&mut self.opened, self.time.load(Ordering::Relaxed), practice);
        self.opened.store.flush().unwrap();
    }

    pub(crate) fn note(&mut self, text: &str) {
        let note =
            Change::Note { practice: PracticeId::new("ACC-01"), text: text.to_owned(), replaces: vec![] };
        change(&mut self.opened, NOW, note);
        self.opened.store.flush().unwrap();
    }

    /// Takes in news until what is wanted is there.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, wanted: impl Fn(&Opened) -> bool) {
        let begun = Instant::now();
        while !wanted(&self.opened) {
            self.take_news();
            assert!(begun.elapsed() < Duration::from_secs(20), "{what}: {:?}", self.opened.store.meeting());
            std::thread::sleep(Duration::from_millis(3));
        }
    }

    fn take_news(&mut self) {
        let news = self.opened.store.take_news();
        self.opened.record.merge(news.entries);
        self.opened.notices.extend(news.notices);
    }

    /// Gives the watcher time for a few rounds.
    pub(crate) fn rest(&mut self) {
        for _ in 0..15 {
            std::thread::sleep(Duration::from_millis(10));
            self.take_news();
        }
    }

    #[track_caller]
    pub(crate) fn wait_for_trouble(&mut self, trouble: Option<TeamTrouble>) {
        let wanted =
            |opened: &Opened| opened.store.meeting().is_some_and(|meeting| meeting.trouble == trouble);
        self.wait(&format!("{trouble:?}"), wanted);
    }

    pub(crate) fn copy(&self) -> PathBuf {
        Path::new(TEAM).join(format!("{}.ron", self.opened.store.device()))
    }
}

pub(crate) fn is_done(practice: &'static str) -> impl Fn(&Opened) -> bool {
    move |opened| *opened.record.state().status(&PracticeId::new(practice)) == Status::Done
}

pub(crate) fn count(disk: &dyn Disk, file: &Path) -> usize {
    read_record(&disk.read(file, u64::MAX).unwrap()).unwrap().1.len()
}

/// Two computers that meet in [`TEAM`], and the disk that both and the folder are on.
fn team() -> (Computer, Computer, Shared, MemoryDisk) {
    let memory = MemoryDisk::default();
    memory.put(&Path::new(TEAM).join(".keep"), b"");
    let shared = Shared::new(Arc::new(memory.clone()));
    let mut ana = Computer::open(Arc::new(shared.clone()), Path::new("/home/ana"));
    ana.tick("ACC-01");
    ana.keep_in(TEAM);
    let mut eva = Computer::open(Arc::new(shared.clone()), Path::new("/home/eva"));
    eva.open_folder(TEAM);
    (ana, eva, shared, memory)
}

#[test]
fn a_share_that_hangs_keeps_nobody_from_opening_ticking_and_closing() {
    let (ana, mut eva, shared, _) = team();
    drop(ana);
    eva.tick("ACC-02");
    eva.rest();
    shared.hang(true);
    // So that a program which waits for it fails instead of hanging as well.
    let release = {
        let shared = shared.clone();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_secs(30));
            shared.hang(false);
        })
    };
    let open = || Computer::open(Arc::new(shared.clone()), Path::new("/home/ana"));
    let mut ana = open();
    assert!(is_done("ACC-01")(&ana.opened) && !is_done("ACC-02")(&ana.opened), "what is on this computer");
    let trouble = |ana: &Computer| ana.opened.store.meeting().unwrap().trouble;
    assert_eq!((&ana.opened.notices[..], trouble(&ana)), (&[][..], Some(TeamTrouble::Silent)));
    ana.tick("ACC-03");
    drop(ana);
    let mut ana = open();
    assert!(is_done("ACC-03")(&ana.opened) && !release.is_finished(), "it waited for the share");
    shared.hang(false);
    ana.wait("what was entered meanwhile", is_done("ACC-02"));
    eva.wait("what was entered here", is_done("ACC-03"));
    assert_eq!(trouble(&ana), None);
    // Later on a meeting may take a while before it is said.
    shared.hang(true);
    ana.tick("ACC-04");
    assert_eq!(trouble(&ana), None);
    let time = ana.time.clone();
    ana.wait("the word of it", |opened| {
        time.fetch_add(20_000, Ordering::Relaxed);
        opened.store.meeting().is_some_and(|meeting| meeting.trouble == Some(TeamTrouble::Silent))
    });
    ana.woken.store(0, Ordering::Relaxed);
    shared.hang(false);
    eva.wait("what was entered here", is_done("ACC-04"));
    ana.wait_for_trouble(None);
    assert!(ana.woken.load(Ordering::Relaxed) > 0, "the window is woken to take the sentence away");
    drop((ana, eva));
}

#[test]
fn what_one_enters_the_other_sees_and_the_window_is_woken_only_then() {
    let (mut ana, mut eva, _, _) = team();
    assert!(is_done("ACC-01")(&eva.opened), "what was there before");
    assert_eq!(ana.opened.store.organization(), eva.opened.store.organization());
    assert_ne!(ana.opened.store.device(), eva.opened.store.device());
    ana.rest();
    ana.woken.store(0, Ordering::Relaxed);
    ana.rest();
    assert_eq!(ana.woken.load(Ordering::Relaxed), 0, "nothing happens, so nobody is woken");
    eva.tick("ACC-02");
    ana.wait("the tick of the other", is_done("ACC-02"));
    assert!(ana.woken.load(Ordering::Relaxed) > 0);
    ana.tick("ACC-03");
    eva.wait("the tick of the first", is_done("ACC-03"));
    assert_eq!(entries(&ana.opened.record), entries(&eva.opened.record));
    assert_eq!((ana.opened.notices, eva.opened.notices), (Vec::new(), Vec::new()));
}

#[test]
fn what_is_entered_last_is_in_the_folder_when_the_program_has_closed() {
    let (mut ana, eva, shared, _) = team();
    let copy = eva.copy();
    tick(&mut ana.opened, NOW, "ACC-09");
    let own = ana.copy();
    ana.opened.store.close().unwrap();
    assert_eq!(count(&shared, &own), 2);
    drop(eva);
    assert!(shared.look(&copy).unwrap().is_none(), "who entered nothing writes nothing");
}

#[test]
fn two_notes_at_once_are_both_kept_and_shown_on_both() {
    let (mut ana, mut eva, _, _) = team();
    ana.note("Falta el teléfono de la sede");
    eva.note("Ya está en la carpeta azul");
    for computer in [&mut ana, &mut eva] {
        computer.wait("both notes", |opened| {
            let state = opened.record.state().practice(&PracticeId::new("ACC-01"));
            state.is_some_and(|state| state.notes().count() == 2)
        });
    }
    assert_eq!(ana.opened.record.state(), eva.opened.record.state());
}

#[test]
fn a_clock_that_is_days_behind_loses_nothing_and_still_comes_last() {
    let (mut ana, mut eva, _, _) = team();
    eva.time.store(NOW - 5 * 86_400_000, Ordering::Relaxed);
    let practice = || PracticeId::new("ACC-01");
    let status = Change::Status { practice: practice(), status: Status::InProgress };
    let time = eva.time.load(Ordering::Relaxed);
    change(&mut eva.opened, time, status);
    eva.opened.store.flush().unwrap();
    ana.wait("the later status", |opened| *opened.record.state().status(&practice()) == Status::InProgress);
}

#[test]
fn a_half_written_file_is_waited_for_and_told_after_a_minute() {
    let (mut ana, mut eva, _, memory) = team();
    eva.tick("ACC-02");
    ana.wait("the tick", is_done("ACC-02"));
    eva.tick("ACC-03");
    let copy = eva.copy();
    eva.rest();
    let whole = memory.read(&copy, u64::MAX).unwrap();
    drop(eva);
    // A third computer's file that a sync tool is still writing.
    let third = copy.with_file_name("third.ron");
    memory.put(&third, &whole[..whole.len() / 2]);
    ana.rest();
    ana.time.fetch_add(59_000, Ordering::Relaxed);
    ana.rest();
    assert_eq!(ana.opened.notices, [], "not yet");
    ana.time.fetch_add(2_000, Ordering::Relaxed);
    ana.wait("the sentence", |opened| !opened.notices.is_empty());
    ana.rest();
    assert!(matches!(&ana.opened.notices[..], [Notice::OtherDamaged { file, .. }] if *file == third), "once");
    ana.opened.notices.clear();
    // It becomes whole: shown, and nothing more is said.
    memory.put(&third, &whole);
    ana.wait("what it holds", is_done("ACC-03"));
    ana.rest();
    assert_eq!(ana.opened.notices, []);
}

#[test]
fn conflict_copies_are_read_whoever_wrote_them_and_in_whatever_order_they_come() {
    let (mut ana, mut eva, _, memory) = team();
    eva.tick("ACC-02");
    ana.wait("the tick", is_done("ACC-02"));
    let old = memory.read(&eva.copy(), u64::MAX).unwrap();
    eva.tick("ACC-03");
    ana.wait("the next", is_done("ACC-03"));
    // The tool keeps the older state under another name, and for a moment under the right one.
    memory.put(&Path::new(TEAM).join("x.sync-conflict-20261123-100000-ABC.ron"), &old);
    let new = memory.read(&eva.copy(), u64::MAX).unwrap();
    drop(eva);
    memory.put(&Path::new(TEAM).join("eva (conflicted copy).ron"), &new);
    ana.rest();
    assert!(is_done("ACC-03")(&ana.opened));

    // A conflict copy of our own with something that this computer lost: it is in our file again.
    let (device, _) = read_record(&memory.read(&ana.copy(), u64::MAX).unwrap()).unwrap();
    let mut lost = Record::new(device.clone(), Default::default());
    let entry = lost.append(NOW + 77, None, Change::Alias("Río Claro".to_owned()));
    let name = ana.opened.store.organization().to_owned();
    let bytes = salvaguarda::store::write_record(&name, &device, &[entry]).unwrap();
    memory.put(&Path::new(TEAM).join("ana (conflict).ron"), &bytes);
    ana.wait("the alias", |opened| opened.record.state().alias() == "Río Claro");
    ana.opened.store.flush().unwrap();
    assert_eq!(count(&memory, &ana.opened.store.file()), 2);
}

#[test]
fn an_older_or_foreign_copy_in_our_place_is_never_overwritten_with_less() {
    let (mut ana, eva, shared, memory) = team();
    drop(eva);
    // A second computer with our name (a copied data folder) wrote something that we do not have.
    let device = ana.opened.store.device().clone();
    let mut twin = Record::new(device.clone(), Default::default());
    let theirs = twin.append(NOW + 5, None, Change::Alias("Gemela".to_owned()));
    let name = ana.opened.store.organization().to_owned();
    let bytes = salvaguarda::store::write_record(&name, &device, &[theirs]).unwrap();
    // And this computer has no room for it just now.
    shared.fail_below("/home/ana", ErrorKind::StorageFull);
    memory.put(&ana.copy(), &bytes);
    ana.wait("theirs", |opened| opened.record.state().alias() == "Gemela");
    let copy = ana.copy();
    ana.rest();
    assert!(memory.read(&copy, u64::MAX).unwrap() == bytes, "it is not overwritten before it is saved here");
    shared.fail(None);
    ana.wait("both in the folder", |_| count(&memory, &copy) == 2);
    assert_eq!(count(&memory, &ana.opened.store.file()), 2);
    // Damaged, and another's under our name: kept aside, and ours is there again.
    for bytes in [b"damaged".to_vec(), {
        let other = salvaguarda::record::DeviceId::new("other");
        let entry =
            Record::new(other.clone(), Default::default()).append(NOW, None, Change::Alias("x".into()));
        salvaguarda::store::write_record(&name, &other, &[entry]).unwrap()
    }] {
        // Not while a copy is on its way: what is replaced in that very moment nobody can see.
        ana.rest();
        memory.put(&copy, &bytes);
        ana.wait("ours again", |_| {
            memory.read(&copy, u64::MAX).is_ok_and(|there| there != bytes)
                && memory.paths().iter().any(|path| {
                    path.parent() == Some(Path::new(TEAM))
                        && memory.read(path, u64::MAX).is_ok_and(|b| b == bytes)
                })
        });
    }
    // Taken away: it comes back.
    memory.remove(&copy).unwrap();
    ana.wait("ours once more", |_| memory.look(&copy).unwrap().is_some());
}

#[test]
fn a_folder_that_fails_in_any_way_loses_nothing_and_says_what_it_is() {
    let written = |kind| {
        let (step, path) = (Step::Create, PathBuf::new());
        Some(TeamTrouble::Unwritable(SaveError { step, kind, path }))
    };
    for (kind, trouble) in [
        (ErrorKind::NotFound, Some(TeamTrouble::Missing)),
        (ErrorKind::ReadOnlyFilesystem, written(ErrorKind::ReadOnlyFilesystem)),
        (ErrorKind::PermissionDenied, written(ErrorKind::PermissionDenied)),
        (ErrorKind::StorageFull, written(ErrorKind::StorageFull)),
    ] {
        let (mut ana, mut eva, shared, memory) = team();
        shared.fail(kind);
        tick(&mut ana.opened, NOW + 1, "ACC-04");
        ana.opened.store.flush().unwrap();
        ana.wait("the trouble", |opened| {
            let found = opened.store.meeting().and_then(|meeting| meeting.trouble);
            match (&found, &trouble) {
                (Some(TeamTrouble::Unwritable(found)), Some(TeamTrouble::Unwritable(wanted))) => {
                    found.kind == wanted.kind
                }
                (found, wanted) => *found == *wanted,
            }
        });
        // The program is killed and opened again, and the folder still fails.
        std::mem::forget(ana);
        let mut ana = Computer::open(Arc::new(shared.clone()), Path::new("/home/ana"));
        assert!(is_done("ACC-04")(&ana.opened), "{kind:?}: it was saved on this computer");
        assert_eq!(ana.opened.notices, []);
        ana.tick("ACC-05");
        shared.fail(None);
        ana.wait_for_trouble(None);
        for practice in ["ACC-04", "ACC-05"] {
            eva.wait(practice, is_done(practice));
        }
        assert_eq!(count(&memory, &ana.copy()), 3);
    }
}

#[test]
fn another_organization_in_the_same_place_is_not_read_and_not_given_ours() {
    let (mut ana, eva, _, memory) = team();
    drop(eva);
    memory.remove_tree(Path::new(TEAM));
    ana.wait_for_trouble(Some(TeamTrouble::Missing));
    let other = salvaguarda::record::DeviceId::new("other");
    let entry =
        Record::new(other.clone(), Default::default()).append(NOW + 9, None, Change::Alias("Otra".into()));
    let bytes = salvaguarda::store::write_record("another", &other, &[entry]).unwrap();
    memory.put(&Path::new(TEAM).join("other.ron"), &bytes);
    ana.wait_for_trouble(Some(TeamTrouble::Strange));
    ana.tick("ACC-06");
    ana.rest();
    assert!(memory.look(&ana.copy()).unwrap().is_none(), "ours is not handed to them");
    assert_eq!(ana.opened.record.state().alias(), "");
    assert!(matches!(&ana.opened.notices[..], [Notice::OtherOrganization { .. }]));
}

#[test]
fn a_second_window_reads_the_team_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("team");
    std::fs::create_dir(&shared).unwrap();
    let mut ana = Computer::open(Arc::new(RealDisk), &folder.path().join("ana"));
    ana.tick("ACC-01");
    ana.keep_in(shared.to_str().unwrap());
    let mut second = Computer::open(Arc::new(RealDisk), &folder.path().join("ana"));
    let mut eva = Computer::open(Arc::new(RealDisk), &folder.path().join("eva"));
    eva.open_folder(shared.to_str().unwrap());
    eva.tick("ACC-02");
    second.wait("the tick", is_done("ACC-02"));
    let copy = shared.join(format!("{}.ron", ana.opened.store.device()));
    drop(ana);
    std::fs::remove_file(&copy).unwrap();
    second.rest();
    assert!(!copy.exists(), "it only reads");
    let begun = Instant::now();
    drop(second);
    assert!(begun.elapsed() < Duration::from_secs(2), "closing does not wait in vain");
}

#[test]
fn everything_is_copied_before_a_folder_is_kept_and_what_does_not_suit_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut ana = Computer::open(Arc::new(RealDisk), &at("ana"));
    ana.tick("ACC-01");
    // Something that an import or an older name of this computer left.
    let local = ana.opened.store.folder();
    let name = ana.opened.store.organization().to_owned();
    let old = salvaguarda::record::DeviceId::new("old");
    let entry =
        Record::new(old.clone(), Default::default()).append(NOW - 9, None, Change::Alias("Uno".into()));
    let bytes = salvaguarda::store::write_record(&name, &old, &[entry]).unwrap();
    std::fs::write(local.join("old.ron"), &bytes).unwrap();

    let refused =
        |computer: &mut Computer, folder: &Path| computer.opened.store.keep_in_folder(folder).unwrap_err();
    assert_eq!(refused(&mut ana, &at("nowhere")), TeamRefused::Missing);
    assert_eq!(refused(&mut ana, &at("ana").join("organizations")), TeamRefused::NotForTeams);
    std::fs::create_dir(at("other")).unwrap();
    let mut eva = Computer::open(Arc::new(RealDisk), &at("eva"));
    eva.tick("ACC-02");
    eva.keep_in(at("other").to_str().unwrap());
    assert_eq!(refused(&mut ana, &at("other")), TeamRefused::AnotherOrganization);
    std::fs::create_dir(at("empty")).unwrap();
    assert_eq!(ana.opened.store.open_folder(&at("empty")).unwrap_err(), TeamRefused::NoOrganization);
    assert!(ana.opened.store.read_only().is_none() && is_done("ACC-01")(&ana.opened));
    ana.tick("ACC-03");

    // A folder with other things in it gets one of its own.
    std::fs::create_dir(at("cloud")).unwrap();
    std::fs::write(at("cloud").join("photo.jpg"), "x").unwrap();
    ana.keep_in(at("cloud").to_str().unwrap());
    let meeting = ana.opened.store.meeting().unwrap();
    assert_eq!(meeting.trouble, None);
    assert!(meeting.folder.starts_with(at("cloud")) && meeting.folder != at("cloud"));
    assert_eq!(std::fs::read(meeting.folder.join("old.ron")).unwrap(), bytes);
    assert_eq!(count(&RealDisk, &meeting.folder.join(format!("{}.ron", ana.opened.store.device()))), 2);
    assert!(ana.opened.store.file().is_file(), "and stays on this computer");
    assert_eq!(ana.opened.record.state().alias(), "Uno");
    // The one beside finds it from the folder above.
    eva.open_folder(at("cloud").to_str().unwrap());
    assert!(is_done("ACC-03")(&eva.opened));
    assert_eq!(eva.opened.store.organizations().list().len(), 2);
}

#[cfg(unix)]
#[test]
fn whoever_may_read_the_folder_may_read_what_this_computer_writes_there() {
    use std::os::unix::fs::PermissionsExt as _;
    for (folder_mode, file_mode) in [(0o770, 0o660), (0o755, 0o644), (0o700, 0o600)] {
        let folder = tempfile::tempdir().unwrap();
        let team = folder.path().join("team");
        std::fs::create_dir(&team).unwrap();
        std::fs::set_permissions(&team, std::fs::Permissions::from_mode(folder_mode)).unwrap();
        let mut ana = Computer::open(Arc::new(RealDisk), &folder.path().join("ana"));
        ana.tick("ACC-01");
        ana.keep_in(team.to_str().unwrap());
        let mode = |file: &Path| std::fs::metadata(file).unwrap().permissions().mode() & 0o777;
        let copy = team.join(format!("{}.ron", ana.opened.store.device()));
        assert_eq!((mode(&copy), mode(&ana.opened.store.file())), (file_mode, 0o600));
    }
}

#[test]
fn a_team_folder_is_not_touched_when_the_organization_is_deleted_here() {
    let (mut ana, eva, shared, _) = team();
    drop(eva);
    let name = ana.opened.store.organization().to_owned();
    let device = ana.opened.store.device().clone();
    let kind = salvaguarda::store::OrganizationKind::Real;
    let other = ana.opened.store.organizations_mut().create(&device, "", kind, &[]).unwrap();
    let copy = ana.copy();
    ana.opened = ana.opened.store.switch(&other).unwrap();
    let deleted = ana.opened.store.organizations_mut().delete(&name).unwrap().unwrap();
    ana.opened.store.organizations().remove(&deleted).unwrap();
    assert_eq!(count(&shared, &copy), 1);
    ana.open_folder(TEAM);
    assert!(is_done("ACC-01")(&ana.opened), "and can be opened again");
}

#[test]
fn every_trouble_is_said_in_two_sentences_in_both_languages() {
    let written = |kind| {
        let (step, path) = (Step::Write, PathBuf::from(TEAM));
        TeamTrouble::Unwritable(SaveError { step, kind, path })
    };
    let troubles = [
        TeamTrouble::Missing,
        TeamTrouble::Silent,
        TeamTrouble::Strange,
        TeamTrouble::Passphrase,
        TeamTrouble::AnotherKey,
        TeamTrouble::AnotherKeyElsewhere,
        TeamTrouble::Unreadable(ErrorKind::Other),
        written(ErrorKind::StorageFull),
        written(ErrorKind::PermissionDenied),
        written(ErrorKind::Other),
    ];
    let refused = [
        TeamRefused::Missing,
        TeamRefused::Unreadable(ErrorKind::Other),
        TeamRefused::AnotherOrganization,
        TeamRefused::NoOrganization,
        TeamRefused::NotForTeams,
        TeamRefused::InTheClear,
        TeamRefused::AnotherKey,
        TeamRefused::NoKeyYet,
    ];
    let [spanish, english] = Lang::ALL.map(|lang| {
        let words = Words::new(lang);
        let troubles = troubles.iter().map(|trouble| say::team_trouble(&words, trouble, Path::new(TEAM)));
        let refused = refused.iter().map(|refused| say::team_refused(&words, refused, Path::new(TEAM)));
        troubles.chain(refused).collect::<Vec<String>>()
    });
    for (spanish, english) in spanish.iter().zip(&english) {
        assert_ne!(spanish, english);
        for text in [spanish, english] {
            assert!(text.ends_with('.') && text.contains(". ") && text.contains(TEAM), "{text}");
        }
    }
}

const WIDE: Vec2 = Vec2::new(1280.0, 1600.0);

/// A window that meets in `team`, and the computer of a colleague there.
fn window_and_colleague(lang: Lang, team: &Path) -> (Window, Computer) {
    let mut window = Window::with(lang, WIDE, []);
    window.go(Action::Change(Change::Alias("Río Claro".to_owned())));
    window.go(Action::Go(Route::Organizations));
    let words = Words::new(lang);
    // Where no dialog answers, the path is typed.
    window.go(Action::Open(Dialog::TypePath(PathPurpose::KeepInFolder)));
    assert!(window.shows(&tr!(words, "team-title")));
    window.type_text(team.to_str().unwrap());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(&tr!(words, "team-kept", folder = team.display().to_string())));
    let data = window.folder.path().join("colleague");
    let mut colleague = Computer::open(Arc::new(RealDisk), &data);
    colleague.open_folder(team.to_str().unwrap());
    (window, colleague)
}

fn list_of(practice: &str) -> Route {
    let practice = PracticeId::new(practice);
    let holds = |category: &&salvaguarda::content::Category| {
        category.practices.iter().any(|other| other.id == practice)
    };
    let category = window::guide().categories.iter().find(holds).unwrap().id.clone();
    Route::Lists(Some(ListPlace { category, practice: Some(practice) }))
}

/// Lets the window go on until something is so, as it would when it is woken.
#[track_caller]
pub(crate) fn until(window: &mut Window, what: &str, wanted: impl Fn(&Window) -> bool) -> Duration {
    let begun = Instant::now();
    while !wanted(window) {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(20));
        window.settle();
    }
    begun.elapsed()
}

#[test]
fn the_tick_of_a_colleague_is_on_the_screen_in_seconds_and_so_is_who_made_it() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let team = tempfile::tempdir().unwrap();
        let (mut window, mut colleague) = window_and_colleague(lang, team.path());
        window.go(Action::Go(list_of("ACC-01")));
        window.click(&tr!(words, "history"));
        assert!(window.shows(&tr!(words, "history-none")));
        colleague.tick("ACC-01");
        let done = tr!(words, "history-status", status = tr!(words, "status-done"));
        let took = until(&mut window, "the tick", |window| window.shows(&done));
        assert!(took < Duration::from_secs(6), "{took:?}: about three seconds on an idle computer");
        assert!(window.shows_like("Coordinación") && window.shows_like("2026"));
        // Undone here: the history keeps both.
        window.click_like(&tr!(words, "status-to-do"));
        assert!(window.shows(&done));
        assert!(window.shows(&tr!(words, "history-status", status = tr!(words, "status-to-do"))));
    }
}

#[test]
fn a_note_that_arrives_while_one_is_typed_changes_neither() {
    let team = tempfile::tempdir().unwrap();
    let (mut window, mut colleague) = window_and_colleague(Lang::Es, team.path());
    window.go(Action::Go(list_of("ACC-01")));
    window.harness.get_by_role_and_label(Role::MultilineTextInput, "Nota").focus();
    window.settle();
    window.type_text("Mitad de una");
    colleague.note("Nota de otra persona");
    until(&mut window, "the other note", |window| {
        window.harness.query_all_by_role_and_label(Role::MultilineTextInput, "Nota").count() == 2
    });
    window.type_text(" frase");
    window.press(Modifiers::NONE, Key::Tab);
    let state = window.harness.state().record().state();
    let practice = state.practice(&PracticeId::new("ACC-01")).unwrap();
    let mut texts: Vec<&str> = practice.notes().map(|(_, note)| note.text.as_str()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Mitad de una frase", "Nota de otra persona"]);
}

#[test]
fn a_folder_that_is_pulled_out_is_a_sentence_on_the_screen_until_it_is_back() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let above = tempfile::tempdir().unwrap();
        let (team, away) = (above.path().join("team"), above.path().join("away"));
        std::fs::create_dir(&team).unwrap();
        let (mut window, colleague) = window_and_colleague(lang, &team);
        drop(colleague);
        std::fs::rename(&team, &away).unwrap();
        let sentence = tr!(words, "team-missing", folder = team.display().to_string());
        until(&mut window, "the sentence", |window| window.shows(&sentence));
        window.go(Action::Go(Route::Home));
        assert!(window.shows(&sentence));
        window.go(Action::Change(Change::Alias("Río Oscuro".to_owned())));
        window.harness.state().store().flush().unwrap();
        assert!(!team.exists(), "the folder is not made by itself");
        std::fs::rename(&away, &team).unwrap();
        until(&mut window, "the end of it", |window| !window.shows(&sentence));
        let copy = team.join(format!("{}.ron", window.harness.state().store().device()));
        until(&mut window, "what was entered meanwhile", |_| count(&RealDisk, &copy) == 2);
        let folder = window.close();
        let again = Window::open(folder, lang, WIDE);
        assert_eq!(again.harness.state().record().state().alias(), "Río Oscuro");
    }
}

#[test]
fn a_folder_that_does_not_suit_is_said_and_nothing_changes() {
    let mut window = Window::with(Lang::En, WIDE, []);
    let empty = tempfile::tempdir().unwrap();
    let shown = empty.path().display().to_string();
    let words = Words::new(Lang::En);
    window.go(Action::WriteTo(PathPurpose::OpenFolder, shown.clone()));
    assert!(window.shows(&tr!(words, "team-refused-none", folder = shown)));
    window.go(Action::WriteTo(PathPurpose::KeepInFolder, "/nowhere/at/all".to_owned()));
    assert!(window.shows(&tr!(words, "team-refused-missing", folder = "/nowhere/at/all")));
    assert!(window.harness.state().store().meeting().is_none());
}
