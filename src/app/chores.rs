use crate::app::App;
use crate::content::Guide;
use crate::search::Index;
use crate::ui::PathPurpose;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Work that is done beside the window: the search index and the system's file dialogs.
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
                PathPurpose::Export(_) | PathPurpose::Copy => dialog.set_file_name(name).save_file(),
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
                Chore::Path { purpose, path: Some(path) } => self.take_path(&purpose, &path, ctx),
                Chore::NoDialog(purpose) => self.screens.open(crate::ui::Dialog::TypePath(purpose)),
            }
        }
    }
}
