//! Every byte of every small file is changed and every length cut, and a large record is damaged at random: it is
//! noticed, kept aside and said, and what was entered is there.
//!
//! `SALVAGUARDA_BITS` says how many bits of each byte are flipped, one after the other; 1 when it is not set, 8 are all.
//! `SALVAGUARDA_DAMAGES` says how many random damages of a record with 5,000 entries are opened; 15 when it is not set.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use crate::store::{NEVER, NOW, change, entries, open_at, tick};
use crate::store_damage::{Found, Saved, check};
use crate::store_memory::MemoryDisk;
use salvaguarda::passphrase::Secret;
use salvaguarda::record::{Change, Entry};
use salvaguarda::settings::{SettingChange, Settings};
use salvaguarda::store::{
    Disk as _, NotOpened, Notice, Opened, Opening, Organization, OrganizationKind, Places, Standing,
    StaysLocked, Unreadable, Vault, Work,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const DATA: &str = "/home/ana/data";
const COPY: &str = "/media/usb/org.salvaguarda";
const PASSPHRASE: &str = "jícara zapote neblina y farol";

fn rounds(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |count| count.parse().unwrap())
}

/// Every damage of a small file: single bits flipped in each byte, and each length that is too short.
fn damages(good: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let bits = rounds("SALVAGUARDA_BITS", 1);
    let flipped = (0..good.len() * bits).map(move |number| {
        let (at, turn) = (number / bits, number % bits);
        let mut bytes = good.to_vec();
        // Without all eight, another one at each byte.
        bytes[at] ^= 1 << ((at + turn) % 8);
        bytes
    });
    flipped.chain((0..good.len()).map(|end| good[..end].to_vec()))
}

fn open(disk: &MemoryDisk, vault: Option<&Vault>) -> Opened {
    let places = Places::inside(Path::new(DATA)).unwrap();
    let opening = Opening::new(places, Arc::new(|| NOW + 3_600_000));
    Opening { disk: Arc::new(disk.clone()), vault: vault.cloned(), look_every: NEVER, ..opening }.open()
}

/// What is to be the same however a file is damaged.
#[derive(Clone, Debug, PartialEq)]
struct Whole {
    entries: Vec<Entry>,
    organizations: Vec<Organization>,
}

fn whole(opened: &Opened) -> Whole {
    Whole { entries: entries(&opened.record), organizations: opened.store.organizations().list().to_vec() }
}

/// Two organizations, one of them archived, settings, and a backup of everything.
fn disk() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let mut opened = open_at(Path::new(DATA), NOW, Arc::new(disk.clone()));
    opened.settings.apply(SettingChange::TextSize(150));
    opened.store.save_settings(&opened.settings);
    let device = opened.store.device().clone();
    change(&mut opened, NOW, Change::Alias("Uno".to_owned()));
    opened.store.flush().unwrap();
    let list = opened.store.organizations_mut();
    let other = list.create(&device, "Dos", OrganizationKind::Real, &[]).unwrap();
    list.set_standing(&other, Standing::Archived).unwrap();
    opened.store.close().unwrap();
    let mut opened = open_at(Path::new(DATA), NOW + 120_000, Arc::new(disk.clone()));
    tick(&mut opened, NOW + 120_000, "ACC-01");
    opened.store.close().unwrap();
    disk
}

/// The same behind a passphrase.
fn sealed_disk() -> (MemoryDisk, Vault) {
    let (disk, vault) = (disk(), Vault::generate());
    let mut opened = open(&disk, None);
    let identity = vault.wrapped(&Secret::new(PASSPHRASE), Work::of(2)).unwrap();
    opened.store.protect(vault.clone(), &identity).unwrap();
    opened.store.close().unwrap();
    (disk, vault)
}

/// Returns the name under which a damaged file was kept, where the notice says so.
fn kept_as(notice: &Notice) -> Option<&Path> {
    if let Notice::Damaged { kept_as, .. }
    | Notice::SettingsDamaged { kept_as, .. }
    | Notice::DeviceDamaged { kept_as, .. }
    | Notice::ListDamaged { kept_as, .. } = notice
    {
        kept_as.as_deref()
    } else {
        None
    }
}

/// Returns what was kept aside. Bytes that are no age file any more might be a record in the clear, so they were encrypted.
fn kept(disk: &MemoryDisk, aside: &Path, vault: Option<&Vault>) -> Vec<u8> {
    let bytes = disk.read(aside, u64::MAX).unwrap();
    let identity = vault.map(|vault| vault.recovery_key().text().parse::<age::x25519::Identity>().unwrap());
    identity.and_then(|identity| age::decrypt(&identity, &bytes).ok()).unwrap_or(bytes)
}

/// Opens a folder with every damage of one of its files.
fn check_file(name: &str, disk: &MemoryDisk, file: &Path, vault: Option<&Vault>) {
    let good = disk.read(file, u64::MAX).unwrap();
    let opened = open(disk, vault);
    let (expected, settings) = (whole(&opened), opened.settings.clone());
    assert_eq!((opened.notices, expected.entries.len()), (Vec::new(), 2));
    opened.store.close().unwrap();
    let mut tally: BTreeMap<Found, usize> = BTreeMap::new();
    for bytes in damages(&good) {
        let disk = disk.copied();
        disk.put(file, &bytes);
        let opened = open(&disk, vault);
        let found = match &opened.notices[..] {
            [] => Found::Same,
            [Notice::Newer { file: said, .. }] => {
                assert!(said == file && disk.read(file, u64::MAX).unwrap() == bytes);
                Found::Newer
            }
            [notice] => {
                let aside = kept_as(notice).unwrap_or_else(|| panic!("{notice:?}"));
                assert!(aside != file && kept(&disk, aside, vault) == bytes, "{notice:?}");
                Found::Damaged
            }
            more => panic!("{more:?}"),
        };
        *tally.entry(found).or_default() += 1;
        let shown = String::from_utf8_lossy(&bytes);
        // A record that says it is newer is not read at all, and nothing is written.
        if found == Found::Newer && opened.store.read_only().is_some() {
            continue;
        }
        assert_eq!(whole(&opened), expected, "{shown}");
        let is_settings = file.file_name().unwrap() == "settings.ron";
        let lost = is_settings && found != Found::Same;
        assert_eq!(opened.settings, if lost { Settings::default() } else { settings.clone() }, "{shown}");
        opened.store.close().unwrap();
        if found == Found::Damaged {
            let again = open(&disk, vault);
            assert_eq!((whole(&again), again.notices), (expected.clone(), Vec::new()), "{shown}");
        }
    }
    tell(name, good.len(), &tally);
}

fn tell(name: &str, length: usize, tally: &BTreeMap<Found, usize>) {
    let of = |found| tally.get(&found).copied().unwrap_or_default();
    let (same, newer, damaged) = (of(Found::Same), of(Found::Newer), of(Found::Damaged));
    eprintln!(
        "{name}: {length} bytes, {} damages: {damaged} noticed and kept aside, {newer} taken for a newer version and left \
         alone, {same} mean the same; unnoticed 0, panics 0",
        same + newer + damaged
    );
    assert!(damaged > length, "{name}: {tally:?}");
}

#[test]
fn a_record() {
    let disk = disk();
    let own = open(&disk, None).store.file();
    check_file("record", &disk, &own, None);
}

#[test]
fn a_record_behind_a_passphrase() {
    let (disk, vault) = sealed_disk();
    let own = open(&disk, Some(&vault)).store.file();
    check_file("encrypted record", &disk, &own, Some(&vault));
}

#[test]
fn settings_device_and_the_list_of_organizations() {
    for name in ["settings.ron", "device.ron", "organizations.ron"] {
        check_file(name, &disk(), &Path::new(DATA).join(name), None);
    }
}

#[test]
fn a_copy_of_an_organization() {
    let disk = disk();
    let opened = open(&disk, None);
    opened.store.save_copy_to(Path::new(COPY), opened.record.log(), NOW, "2026-11").unwrap();
    let good = disk.read(Path::new(COPY), u64::MAX).unwrap();
    let line = good.iter().position(|byte| *byte == b'\n').unwrap();
    let expected = opened.store.read_copy(Path::new(COPY)).unwrap();
    let mut tally: BTreeMap<Found, usize> = BTreeMap::new();
    for bytes in damages(&good) {
        disk.put(Path::new(COPY), &bytes);
        let found = match opened.store.read_copy(Path::new(COPY)) {
            Ok(file) => {
                // Line 1 says who saved it, when and where: no entry hangs on that.
                let in_line = bytes.iter().zip(&good).position(|(one, other)| one != other).unwrap() < line;
                assert!(in_line && file.entries == expected.entries);
                Found::Same
            }
            Err(NotOpened::File(Unreadable::Newer { .. })) => Found::Newer,
            Err(NotOpened::File(Unreadable::Damaged(_))) => Found::Damaged,
            Err(error @ (NotOpened::Disk(_) | NotOpened::Sealed(_) | NotOpened::Refused(_))) => {
                panic!("{error:?}")
            }
        };
        *tally.entry(found).or_default() += 1;
        assert!(disk.read(Path::new(COPY), u64::MAX).unwrap() == bytes);
    }
    tell("copy of an organization", good.len(), &tally);
}

#[test]
fn the_key_of_a_protected_organization() {
    let (disk, vault) = sealed_disk();
    let opened = open(&disk, None);
    let file: PathBuf = opened.store.folder().join("identity.age");
    let good = disk.read(&file, u64::MAX).unwrap();
    let unlock = |secret: &Secret| opened.store.keyhole().unlock(&disk, secret);
    let right = Secret::new(PASSPHRASE);
    assert!(unlock(&right).is_ok());
    let (mut wrong, mut damaged) = (0, 0);
    for bytes in damages(&good) {
        disk.put(&file, &bytes);
        match unlock(&right) {
            Ok(_) => panic!("opened: {}", String::from_utf8_lossy(&bytes)),
            // Whoever changes what depends on the passphrase changes the passphrase: nobody can tell.
            Err(StaysLocked::Wrong) => wrong += 1,
            Err(StaysLocked::NoIdentity) => damaged += 1,
            Err(
                why @ (StaysLocked::Unreadable(_)
                | StaysLocked::Foreign
                | StaysLocked::TeamOnly
                | StaysLocked::NewerInTeam),
            ) => panic!("{why:?}"),
        }
        assert!(disk.read(&file, u64::MAX).unwrap() == bytes, "it is left as it is");
        assert!(unlock(&vault.recovery_key()).is_ok(), "the recovery key needs no identity.age");
    }
    eprintln!(
        "identity.age: {} bytes, {} damages: refused in all, {damaged} as damaged, {wrong} as another passphrase; the \
         recovery key opened in all",
        good.len(),
        wrong + damaged
    );
    assert!(wrong > 0 && damaged > 0);
}

/// Random numbers that come again for the same seed (xorshift), so that a failure can be looked at.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// A piece of at most `longest` of so many bytes.
    fn piece(&mut self, bytes: usize, longest: usize) -> std::ops::Range<usize> {
        let start = self.below(bytes);
        start..(start + 1 + self.below(longest)).min(bytes)
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..=self.below(most)).map(|_| u8::try_from(self.below(256)).unwrap()).collect()
    }
}

const KINDS: [&str; 8] = ["flip", "overwrite", "cut off", "cut out", "double", "zero", "swap", "insert"];

/// Damages bytes in one of [`KINDS`] of ways.
fn damage(kind: usize, bytes: &mut Vec<u8>, dice: &mut Dice) {
    if bytes.is_empty() {
        return;
    }
    let piece = dice.piece(bytes.len(), 4096);
    match KINDS[kind] {
        "flip" => bytes[piece.start] ^= 1 << dice.below(8),
        "overwrite" => {
            let new = dice.bytes(64);
            let end = (piece.start + new.len()).min(bytes.len());
            bytes.splice(piece.start..end, new);
        }
        "cut off" => bytes.truncate(piece.start),
        "cut out" => drop(bytes.drain(piece)),
        "double" => {
            let double = bytes[piece.clone()].to_vec();
            bytes.splice(piece.end..piece.end, double);
        }
        "zero" => bytes[piece].fill(0),
        "swap" => {
            let (half, length) = (bytes.len() / 2, piece.len().min(bytes.len() / 2));
            let (one, other) = (dice.below(half - length + 1), half + dice.below(half - length + 1));
            let (first, second) = bytes.split_at_mut(half);
            first[one..one + length].swap_with_slice(&mut second[other - half..other - half + length]);
        }
        _ => {
            let new = dice.bytes(4096);
            bytes.splice(piece.start..piece.start, new);
        }
    }
}

#[test]
fn a_large_record_damaged_at_random() {
    let rounds = rounds("SALVAGUARDA_DAMAGES", 15);
    let saved = Saved::new(5000);
    let mut seed = [0; 8];
    getrandom::fill(&mut seed).unwrap();
    let seed = u64::from_le_bytes(seed) | 1;
    eprintln!("seed {seed}");
    let mut dice = Dice(seed);
    let (mut tally, mut kinds) = (BTreeMap::<Found, usize>::new(), BTreeMap::<&str, usize>::new());
    for round in 0..rounds {
        let mut bytes = saved.bytes.clone();
        for turn in 0..=dice.below(3) {
            // The first damage takes each kind in turn.
            let kind = if turn == 0 { round % KINDS.len() } else { dice.below(KINDS.len()) };
            damage(kind, &mut bytes, &mut dice);
            *kinds.entry(KINDS[kind]).or_default() += 1;
        }
        *tally.entry(check(&saved, &bytes)).or_default() += 1;
    }
    eprintln!(
        "record of {} entries and {} bytes, {rounds} random damages {kinds:?}: {tally:?}; every entry recovered from the \
         backups, and without them every entry whose line is whole; unnoticed 0, panics 0",
        saved.entries.len(),
        saved.bytes.len()
    );
    assert!(tally.values().sum::<usize>() == rounds && tally.contains_key(&Found::Damaged));
}
