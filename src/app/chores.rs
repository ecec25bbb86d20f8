use crate::app::App;
use crate::app::reading::ReadCopy;
use crate::content::Guide;
use crate::search::Index;
use crate::store::{
    HandOver, HandedOver, NotHandedOver, NotOpened, Protection, StaysLocked, TeamKey, Unlocked, Vault,
};
use crate::ui::PathPurpose;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Work that is done beside the window: the search index, the system's file dialogs, passphrases, large files.
pub(super) struct Chores {
    sender: Sender<Chore>,
    done: Receiver<Chore>,
    waker: Arc<dyn Fn() + Send + Sync>,
}

/// A chore that is finished.
pub(super) enum Chore {
    /// The search index is built.
    Index(Box<Index>),
    /// The person chose a file, or none.
    Path { purpose: PathPurpose, path: Option<PathBuf> },
    /// The system has no file dialog.
    NoDialog(PathPurpose),
    /// A passphrase of the organization with this name was tried or set.
    Vault(String, VaultWork),
    /// A copy was read, for the question with this number.
    Copy(u64, Result<ReadCopy, NotOpened>),
    /// An organization was written to a file, for the question with this number.
    HandedOver(u64, Result<HandedOver, NotHandedOver>),
}

/// What came of a passphrase.
pub(super) enum VaultWork {
    /// It is not the one.
    Refused(StaysLocked),
    /// It opens the organization.
    Unlocked(Unlocked),
    /// It opens the key that the team has.
    Found(TeamKey),
    /// It does not.
    NotFound(StaysLocked),
    /// A new key, and its bytes under the passphrase.
    Made(Vault, io::Result<Vec<u8>>),
    /// The bytes of the key under another passphrase.
    Rewrapped(io::Result<Vec<u8>>),
    /// It is the one, and the protection may be taken away.
    MayUnprotect,
    /// It is the one, and the recovery key may be shown.
    Shown(Vault),
}

/// Nobody closes a window faster than this: a dialog that ends sooner never opened.
const FASTEST_PERSON: Duration = Duration::from_millis(400);

impl Chores {
    /// Prepares for chores; `waker` is called when one is finished.
    pub(super) fn new(waker: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sender, done) = channel();
        Self { sender, done, waker }
    }

    /// Builds the search index.
    pub(super) fn build_index(&self, guide: Arc<Guide>) {
        self.start("search-index", move || Chore::Index(Box::new(Index::build(&guide))));
    }

    /// Asks the person where to put a file, or which to open. `name` is proposed.
    pub(super) fn ask_path(&self, title: String, name: String, purpose: PathPurpose) {
        self.start("file-dialog", move || {
            let asked = Instant::now();
            let dialog = rfd::FileDialog::new().set_title(title);
            let path = match &purpose {
                PathPurpose::Export(_)
                | PathPurpose::Copy
                | PathPurpose::HandOver { .. }
                | PathPurpose::RecoveryKey => dialog.set_file_name(name).save_file(),
                PathPurpose::Open => dialog.pick_file(),
                PathPurpose::KeepInFolder | PathPurpose::OpenFolder => dialog.pick_folder(),
            };
            if path.is_none() && asked.elapsed() < FASTEST_PERSON {
                Chore::NoDialog(purpose)
            } else {
                Chore::Path { purpose, path }
            }
        });
    }

    /// Asks the person for a folder.
    pub(super) fn ask_folder(&self, title: String, purpose: PathPurpose) {
        self.start("folder-dialog", move || {
            let asked = Instant::now();
            let path = rfd::FileDialog::new().set_title(title).pick_folder();
            if path.is_none() && asked.elapsed() < FASTEST_PERSON {
                Chore::NoDialog(purpose)
            } else {
                Chore::Path { purpose, path }
            }
        });
    }

    /// Tries or sets a passphrase.
    pub(super) fn vault(&self, organization: String, work: impl FnOnce() -> VaultWork + Send + 'static) {
        self.start("passphrase", move || Chore::Vault(organization, work()));
    }

    /// Reads a copy of an organization.
    pub(super) fn copy(
        &self,
        number: u64,
        work: impl FnOnce() -> Result<ReadCopy, NotOpened> + Send + 'static,
    ) {
        self.start("copy", move || Chore::Copy(number, work()));
    }

    /// Writes an organization to a file.
    pub(super) fn hand_over(&self, number: u64, hand_over: HandOver) {
        self.start("hand-over", move || Chore::HandedOver(number, hand_over.write()));
    }

    /// Returns what wakes the window.
    pub(super) fn waker(&self) -> Arc<dyn Fn() + Send + Sync> {
        self.waker.clone()
    }

    fn start(&self, name: &str, work: impl FnOnce() -> Chore + Send + 'static) {
        let (sender, waker) = (self.sender.clone(), self.waker.clone());
        let started = thread::Builder::new().name(name.to_owned()).spawn(move || {
            // The window may be gone by now; then nobody needs the result.
            sender.send(work()).ok();
            waker();
        });
        if let Err(error) = started {
            eprintln!("salvaguarda: {name}: {error}");
        }
    }

    fn next(&self) -> Option<Chore> {
        self.done.try_recv().ok()
    }
}

impl App {
    /// Takes in the chores that are finished.
    pub(super) fn take_chores(&mut self, ctx: &egui::Context) {
        while let Some(chore) = self.chores.next() {
            match chore {
                Chore::Index(index) => self.desk.index = Some(*index),
                Chore::Path { path: None, .. } => {}
                // What was asked for before the organization was locked is not done for whoever sits there now.
                Chore::Path { .. } | Chore::NoDialog(_) if self.store.protection() == Protection::Locked => {}
                Chore::Path { purpose, path: Some(path) } => self.take_path(&purpose, &path, ctx),
                Chore::Vault(organization, work) => self.take_vault(&organization, work),
                Chore::Copy(number, read) => self.take_copy(number, read, ctx),
                Chore::HandedOver(number, handed) => self.take_handed_over(number, handed, ctx),
                Chore::NoDialog(purpose) => self.screens.open(crate::ui::Dialog::TypePath(purpose)),
            }
        }
    }
}
