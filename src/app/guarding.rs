//! Hides the screen, locks and opens the organization, and sets its passphrase.

use crate::app::App;
use crate::app::chores::VaultWork;
use crate::cli::say;
use crate::passphrase::{Secret, generated};
use crate::store::{Opening, Protection, SaveError, StaysLocked, StaysOn, Unlocked, Vault, random_numbers};
use crate::tr;
use crate::ui::screens::Screens;
use crate::ui::{Cover, Dialog, Guard, Protected, Trying, VaultAsk};
use egui::{Context, ViewportCommand};
use std::time::Duration;

/// What stands between the screen and whoever looks at it, and since when nobody did anything.
pub(super) struct Guarding {
    /// What the screens know of it.
    pub(super) shown: Guard,
    /// When somebody last did something, in milliseconds since 1970.
    last_input_ms: i64,
    /// The title that the window was last given.
    title: String,
}

impl Guarding {
    /// Begins; a protected organization always opens locked.
    pub(super) fn new(protection: Protection, now_ms: i64) -> Self {
        let mut shown = Guard { protected: protected(protection), ..Guard::default() };
        shown.cover = covered(protection);
        Self { shown, last_input_ms: now_ms, title: String::new() }
    }
}

impl App {
    /// Locks when nobody did anything for long, and gives the window its title.
    pub(super) fn follow_guard(&mut self, ctx: &Context) {
        let now = self.clock.now_ms();
        let idle = (now - self.desk.guarding.last_input_ms).max(0);
        let limit = self.settings.lock_after.minutes().map(|minutes| i64::from(minutes) * 60_000);
        // Before what is done now counts: whoever comes back after an hour finds it locked.
        if let Some(limit) = limit.filter(|_| self.store.protection() == Protection::Open) {
            if idle >= limit {
                self.lock(ctx);
            } else {
                ctx.request_repaint_after(Duration::from_millis((limit - idle).unsigned_abs()));
            }
        }
        if ctx.input(|input| !input.events.is_empty()) {
            self.desk.guarding.last_input_ms = now;
        }
        self.desk.guarding.shown.protected = protected(self.store.protection());
        let words = self.words.get(self.lang());
        let title = match self.desk.guarding.shown.cover {
            Cover::Hidden => tr!(words, "hidden-title"),
            Cover::Open | Cover::Locked => tr!(words, "app-name"),
        };
        if self.desk.guarding.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.desk.guarding.title = title;
        }
    }

    /// Covers the screen, or uncovers it. A protected organization is locked as well, and comes back by its passphrase.
    pub(super) fn cover(&mut self, ctx: &Context) {
        ctx.request_repaint();
        self.desk.guarding.shown.cover = match self.desk.guarding.shown.cover {
            Cover::Open | Cover::Locked => Cover::Hidden,
            Cover::Hidden => covered(self.store.protection()),
        };
        if self.desk.guarding.shown.cover == Cover::Hidden {
            self.forget_secrets();
            self.lock(ctx);
        }
    }

    /// Saves everything, then drops the record and the key. What is not protected stays open; so does what cannot be
    /// saved, because nothing may be lost.
    pub(super) fn lock(&mut self, ctx: &Context) {
        self.send_unsent();
        if self.store.protection() != Protection::Open || self.store.flush().is_err() {
            return;
        }
        self.screens = Screens::default();
        self.forget_secrets();
        // Fields remember what was typed into them, to undo it.
        ctx.memory_mut(|memory| memory.data.clear());
        self.reopen(None);
        if self.desk.guarding.shown.cover == Cover::Open {
            self.desk.guarding.shown.cover = Cover::Locked;
        }
        ctx.request_repaint();
    }

    /// Tries a passphrase, beside the window.
    pub(super) fn unlock(&mut self, secret: Secret) {
        let (keyhole, disk) = (self.store.keyhole(), self.store.disk());
        self.begin_trying();
        self.chores.vault(self.store.organization().to_owned(), move || {
            keyhole.open(&*disk, &secret).map_or_else(VaultWork::Refused, VaultWork::Unlocked)
        });
    }

    /// Does what was asked about the passphrase.
    pub(super) fn ask_vault(&mut self, ask: VaultAsk) {
        match ask {
            VaultAsk::Offer => match random_numbers() {
                Ok(numbers) => self.desk.guarding.shown.offered = generated(self.lang(), numbers),
                Err(_) => self.say(tr!(self.words.get(self.lang()), "vault-no-randomness")),
            },
            VaultAsk::Protect(passphrase) => {
                let work = self.desk.work;
                self.begin_trying();
                self.chores.vault(self.store.organization().to_owned(), move || {
                    let vault = Vault::generate();
                    let identity = vault.wrapped(&passphrase, work);
                    VaultWork::Made(vault, identity)
                });
            }
            VaultAsk::Change { current, new } => {
                let (keyhole, disk, work) = (self.store.keyhole(), self.store.disk(), self.desk.work);
                self.begin_trying();
                self.chores.vault(self.store.organization().to_owned(), move || {
                    let vault = keyhole.unlock(&*disk, &current);
                    let may = |vault: &Vault| keyhole.may_change_team(&*disk, &current, vault);
                    match vault.and_then(|vault| may(&vault).map(|()| vault)) {
                        Ok(vault) => VaultWork::Rewrapped(vault.wrapped(&new, work)),
                        Err(why) => VaultWork::Refused(why),
                    }
                });
            }
            VaultAsk::Adopt(secret) => {
                let (keyhole, disk) = (self.store.keyhole(), self.store.disk());
                self.begin_trying();
                self.chores.vault(self.store.organization().to_owned(), move || {
                    keyhole.team_key(&*disk, &secret).map_or_else(VaultWork::NotFound, VaultWork::Found)
                });
            }
            VaultAsk::Unprotect(secret) => self.try_key(secret, |_| VaultWork::MayUnprotect),
            VaultAsk::ShowKey(secret) => self.try_key(secret, VaultWork::Shown),
        }
    }

    /// Takes in what came of a passphrase.
    pub(super) fn take_vault(&mut self, organization: &str, work: VaultWork) {
        self.desk.guarding.shown.trying = Trying::Idle;
        // A key of one organization never comes near another.
        if organization != self.store.organization() {
            return;
        }
        match work {
            VaultWork::Refused(why) => self.refuse(why),
            VaultWork::NotFound(why) => {
                self.say(say::team_key_refused(self.words.get(self.lang()), why));
            }
            VaultWork::Found(key) => match self.adopt(key) {
                None => self.end_dialog(),
                Some(sentence) => self.say(sentence),
            },
            VaultWork::Unlocked(Unlocked { vault, renewed }) => {
                if self.store.protection() == Protection::Locked {
                    // It was changed on another computer of the team. It is found there again when this fails.
                    renewed.map(|identity| self.store.renew_identity(&identity).ok());
                    self.reopen(Some(vault));
                    self.store.save_settings(&self.settings);
                }
                if self.desk.guarding.shown.cover == Cover::Locked {
                    self.desk.guarding.shown.cover = Cover::Open;
                }
                self.desk.guarding.last_input_ms = self.clock.now_ms();
            }
            VaultWork::Made(vault, Ok(identity)) => {
                let key = vault.recovery_key();
                let done = self.store.protect(vault, &identity);
                self.show_organizations();
                if self.told(done) {
                    self.desk.guarding.shown.recovery_key = Some(key);
                    self.screens.open(Dialog::RecoveryKey);
                }
            }
            VaultWork::Rewrapped(Ok(identity)) => {
                let done = self.store.write_identity(&identity);
                if self.told(done) {
                    self.end_dialog();
                }
            }
            VaultWork::Made(_, Err(_)) | VaultWork::Rewrapped(Err(_)) => {
                self.say(tr!(self.words.get(self.lang()), "vault-no-randomness"));
            }
            VaultWork::MayUnprotect => self.unprotect(),
            VaultWork::Shown(vault) => self.desk.guarding.shown.recovery_key = Some(vault.recovery_key()),
        }
    }

    /// Closes the dialog and forgets the secrets that it showed.
    pub(super) fn end_dialog(&mut self) {
        self.screens.close();
        self.forget_secrets();
    }

    /// Forgets the secrets that are shown.
    pub(super) fn forget_secrets(&mut self) {
        let shown = &mut self.desk.guarding.shown;
        (shown.said, shown.recovery_key, shown.offered) = (None, None, Secret::default());
    }

    /// Shows the question for the passphrase when what was opened is locked.
    pub(super) fn guard_what_is_open(&mut self) {
        let protection = self.store.protection();
        let shown = &mut self.desk.guarding.shown;
        shown.protected = protected(protection);
        if shown.cover != Cover::Hidden {
            shown.cover = covered(protection);
        }
    }

    fn unprotect(&mut self) {
        let done = self.store.unprotect();
        self.desk.noted_alias = None;
        self.show_organizations();
        match done {
            Ok(()) => self.end_dialog(),
            Err(StaysOn::InTeam) => self.say(tr!(self.words.get(self.lang()), "unprotect-in-team")),
            Err(StaysOn::Others) => self.say(tr!(self.words.get(self.lang()), "unprotect-others")),
            Err(StaysOn::Failed(error)) => {
                self.told(Err(error));
            }
        }
    }

    fn try_key(&mut self, secret: Secret, then: impl FnOnce(Vault) -> VaultWork + Send + 'static) {
        let (keyhole, disk) = (self.store.keyhole(), self.store.disk());
        self.begin_trying();
        self.chores.vault(self.store.organization().to_owned(), move || {
            match keyhole.unlock(&*disk, &secret) {
                Ok(vault) => then(vault),
                Err(why) => VaultWork::Refused(why),
            }
        });
    }

    fn begin_trying(&mut self) {
        let shown = &mut self.desk.guarding.shown;
        (shown.trying, shown.said) = (Trying::Busy, None);
    }

    fn refuse(&mut self, why: StaysLocked) {
        self.say(say::stays_locked(self.words.get(self.lang()), why));
    }

    /// Says what could not be written. Returns whether everything was.
    fn told(&mut self, done: Result<(), SaveError>) -> bool {
        let error = done.err().map(|error| say::save_error(self.words.get(self.lang()), &error));
        let well = error.is_none();
        self.desk.guarding.shown.said = error;
        well
    }

    fn say(&mut self, sentence: String) {
        self.desk.guarding.shown.said = Some(sentence);
    }

    /// Opens the organization anew, with its key or without. The old store lets go of the data first.
    fn reopen(&mut self, vault: Option<Vault>) {
        let opened = if self.store.organizations().can_change() {
            self.store.open_again(vault)
        } else {
            let places = self.store.places().clone();
            self.store.let_go();
            let waker = self.chores.waker();
            Opening { vault, waker, ..Opening::new(places, self.clock.shared()) }.open()
        };
        self.desk.noted_alias = None;
        self.forget_copies();
        let words = self.words.get(self.lang());
        self.desk.tell_anew(words, &opened.notices);
        (self.store, self.record) = (opened.store, opened.record);
        self.show_organizations();
    }
}

fn covered(protection: Protection) -> Cover {
    match protection {
        Protection::Off | Protection::Open => Cover::Open,
        Protection::Locked => Cover::Locked,
    }
}

fn protected(protection: Protection) -> Protected {
    match protection {
        Protection::Off => Protected::No,
        Protection::Locked | Protection::Open => Protected::Yes,
    }
}
