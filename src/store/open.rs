use crate::record::Record;
use crate::settings::Settings;
use crate::store::backups::Backups;
use crate::store::body::Body;
use crate::store::format::RecordHead;
use crate::store::news::News;
use crate::store::own_file::OwnFile;
use crate::store::reading::Reading;
use crate::store::saver::Saver;
use crate::store::seal::Seal;
use crate::store::shared::Shared;
use crate::store::switch::Held;
use crate::store::team::{Duty, Team};
use crate::store::team_folder::file_of;
use crate::store::vault::LONGEST_IDENTITY;
use crate::store::watch::Watch;
use crate::store::{
    Disk, Keyhole, Notice, Places, Protection, ReadOnlyWhy, RealDisk, SaveStatus, Store, Vault,
};
use std::fmt;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How often it is looked at what others did: colleagues see a tick within three seconds, and a computer at rest stays
/// at rest.
const LOOK_EVERY: Duration = Duration::from_millis(2500);

/// What the store needs to open.
#[derive(Clone)]
pub struct Opening {
    /// Where data and settings live.
    pub places: Places,
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// Returns the time in milliseconds since 1970.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// The key of the organization, when it has one and is to be opened.
    pub vault: Option<Vault>,
    /// Called from another thread when [`Store::status`] has changed or there is [news](Store::take_news).
    pub waker: Arc<dyn Fn() + Send + Sync>,
    /// How often it is looked at what others did to the file of this device and in the folder of a team.
    pub look_every: Duration,
}

/// What came of opening.
#[derive(Debug)]
pub struct Opened {
    /// What keeps it from now on.
    pub store: Store,
    /// What the organization did, on every device.
    pub record: Record,
    /// What this person prefers.
    pub settings: Settings,
    /// What this person must be told.
    pub notices: Vec<Notice>,
}

impl fmt::Debug for Opening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opening").field("places", &self.places).finish_non_exhaustive()
    }
}

impl Opening {
    /// Opens the disk of this computer and calls nobody.
    pub fn new(places: Places, clock: Arc<dyn Fn() -> i64 + Send + Sync>) -> Self {
        Self {
            places,
            disk: Arc::new(RealDisk),
            clock,
            vault: None,
            waker: Arc::new(|| {}),
            look_every: LOOK_EVERY,
        }
    }

    /// Opens the store. Whatever is wrong is told in [`Opened::notices`]; what cannot be written is read-only.
    pub fn open(self) -> Opened {
        self.open_with(None)
    }

    /// Opens the organization that `device.ron` names, with what an earlier store of this program held.
    pub(super) fn open_with(self, held: Option<Held>) -> Opened {
        let mut reading = Reading::new(&self);
        let (lock, known) = match held {
            Some(held) => (held.lock, Some(held.organizations)),
            None => (reading.lock(), None),
        };
        let device = reading.device();
        let organizations = known.unwrap_or_else(|| reading.organizations(&device.organization));
        let backups = Backups::new(self.places.backups(&device.organization), device.id.clone());
        let path = file_of(&self.places.organization(&device.organization), &device.id);
        let protection = self.protection(&device.organization);
        reading.seal = self.vault.clone().map_or(Seal::Clear, |vault| Seal::Vault(Box::new(vault)));
        let mut body = Body::empty(&device.organization, &device.id);
        let seen = self.disk.look(&path).ok().flatten();
        let on_disk = match protection {
            Protection::Off | Protection::Open => reading.own_file(&path, &device.id, &backups, &mut body),
            Protection::Locked => 0,
        };
        // An encrypted file whose identity.age is missing is as locked as one whose passphrase was not given.
        let protection = if reading.key_is_missing { Protection::Locked } else { protection };
        match protection {
            Protection::Off | Protection::Open => reading.other_files(&path, &device.id, &mut body),
            Protection::Locked => {
                reading.read_only.get_or_insert(ReadOnlyWhy::Locked);
            }
        }
        let (settings, keeps_settings) = reading.settings();
        let Reading { mut notices, read_only, mut log, seal, own_is_bare, .. } = reading;

        // One that was kept aside just now is not missed.
        let seen = self.disk.look(&path).ok().flatten().and(seen);
        let to_save = body.count() != on_disk || own_is_bare;
        let status = SaveStatus::Saved { at_ms: seen.and_then(|seen| seen.written_ms()) };
        let shared = Arc::new(Shared::new(body, seal, settings.clone(), status));
        // While it is locked nothing is read there and nothing written.
        let folder = || organizations.team_of(&device.organization);
        let team = (protection != Protection::Locked).then(folder).flatten().map(|folder| {
            let head = RecordHead { organization: device.organization.clone(), device: device.id.clone() };
            let duty = if read_only.is_none() { Duty::ReadAndCopy } else { Duty::ReadOnly };
            Team::new(folder, path.clone(), head, shared.clone(), self.disk.clone(), duty)
        });
        // Without its thread the folder is not met; without that of the saver nothing can be entered either.
        let watch = team.and_then(|team| Watch::start(team, &self, shared.clone()).ok());
        let first = watch.as_ref().map(Watch::take_first_news).unwrap_or_default();
        log.extend(first.entries);
        notices.extend(first.notices);

        let record = Record::new(device.id.clone(), log);
        let mut store = Store {
            // The key is in one place only, which is emptied when it is locked.
            opening: Self { vault: None, ..self.clone() },
            organizations,
            organization: device.organization.clone(),
            device: device.id.clone(),
            shared,
            read_only,
            keeps_settings,
            protection,
            thread: None,
            watch,
            lock,
        };
        // A list from before it was protected, or from another device's protection, still names it.
        store.forget_alias();
        if store.read_only.is_none() {
            // Before the saver writes: it has half-written files of its own.
            if protection == Protection::Open && store.sweep().and_then(|()| store.turn_over()).is_err() {
                notices.push(Notice::InTheClear { file: self.places.backups(&store.organization) });
            }
            let saver = Saver {
                shared: store.shared.clone(),
                disk: self.disk.clone(),
                clock: self.clock.clone(),
                waker: self.waker.clone(),
                own: OwnFile { path, device: device.id.clone(), seen },
                news: News::default(),
                look_every: self.look_every,
                settings: self.places.settings(),
                backups,
                device,
                device_file: self.places.device(),
            };
            store.start(saver);
        }
        match &store.read_only {
            Some(why) => store.shared.never_save(why.clone()),
            None if to_save => store.shared.save_anew(),
            None => {}
        }
        Opened { store, record, settings, notices }
    }
}

impl Opening {
    fn protection(&self, organization: &str) -> Protection {
        let keyhole = Keyhole::new(self.places.organization(organization), self.places.backups(organization));
        match &self.vault {
            Some(_) => Protection::Open,
            None if keyhole.has_identity(&*self.disk) => Protection::Locked,
            None => Protection::Off,
        }
    }
}

impl Store {
    fn start(&mut self, saver: Saver) {
        // Encrypted as it is, so that it can be written again.
        if self.protection == Protection::Open
            && let Ok(bytes) = self.opening.disk.read(&self.keyhole().identity(), LONGEST_IDENTITY)
        {
            self.shared.keep_identity(bytes);
        }
        match thread::Builder::new().name("salvaguarda-saver".to_owned()).spawn(|| saver.run()) {
            Ok(thread) => self.thread = Some(thread),
            Err(error) => self.read_only = Some(ReadOnlyWhy::Unwritable(error.kind())),
        }
    }
}
