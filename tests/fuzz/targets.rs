//! What must hold for any bytes whatever: nothing panics, nothing takes for ever, and what is read can be written and
//! read again. The fuzzers feed this with what they invent, `tests/it/fuzz_corpus.rs` with what is kept in `corpus/`.
//!
//! A checksum keeps random bytes from coming any further. So every input is tried twice: as it is, and dressed as a
//! file whose checksums are right.

#![allow(dead_code, reason = "each fuzzer uses one of these")]
#![allow(clippy::unwrap_used, reason = "a panic is what is looked for")]

use salvaguarda::content::{Files, YearMonth, check, load};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::record::{Comparison, DeviceId, Entry, Log, Record};
use salvaguarda::report::{self, Format};
use salvaguarda::store::{
    SavedBy, read_organization, read_record, read_settings, write_organization, write_record, write_settings,
};
use std::cell::LazyCell;
use std::fmt::Write as _;

/// The file of a device, at opening, as a backup, or in a team's folder. Returns how many entries were read.
pub(crate) fn record(bytes: &[u8]) -> usize {
    let mut count = 0;
    for bytes in [bytes.to_vec(), dressed_record(&String::from_utf8_lossy(bytes))] {
        let Ok((device, entries)) = read_record(&bytes) else { continue };
        // The device of a file that is read is anything; one of ours has a plain name.
        if device.as_str().chars().all(|letter| letter.is_ascii_alphanumeric()) {
            let again = read_record(&write_record("casa", &device, &entries).unwrap()).unwrap();
            assert_eq!(again, (device.clone(), entries.clone()));
        }
        fold(&device, &entries);
        count += entries.len();
    }
    count
}

/// A copy that somebody was given, compared with what is here and merged. Returns how many entries were read.
pub(crate) fn import(bytes: &[u8]) -> usize {
    let mut count = 0;
    for bytes in [bytes.to_vec(), dressed_organization(&String::from_utf8_lossy(bytes))] {
        let Ok(file) = read_organization(&bytes) else { continue };
        let saved = SavedBy { device: DeviceId::new("ana"), at_ms: 0, edition: "2026-11".to_owned() };
        let again = write_organization("casa", &saved, &file.entries).unwrap();
        let (mut before, mut after) = (file.entries.clone(), read_organization(&again).unwrap().entries);
        before.sort();
        after.sort();
        assert_eq!(before, after);
        let half = file.entries.len() / 2;
        let mut here = Log::default();
        here.extend(file.entries.iter().take(half).cloned());
        let comparison = Comparison::of(&here, &file.entries);
        let mut merged = Record::new(DeviceId::new("ana"), here);
        merged.merge(comparison.news);
        let mut whole = Log::default();
        whole.extend(file.entries.iter().cloned());
        assert_eq!(merged.log(), &whole);
        fold(&DeviceId::new("ana"), &file.entries);
        count += file.entries.len();
    }
    count
}

/// What a person prefers. Returns how many files were read.
pub(crate) fn settings(bytes: &[u8]) -> usize {
    let mut count = 0;
    for bytes in [bytes.to_vec(), dressed_sheet("salvaguarda-settings", &String::from_utf8_lossy(bytes))] {
        let Ok(settings) = read_settings(&bytes) else { continue };
        assert!((100..=200).contains(&settings.text_size));
        assert_eq!(read_settings(&write_settings(&settings).unwrap()).unwrap(), settings);
        count += 1;
    }
    count
}

/// A file of the guide in RON. The first byte says which one. Returns how many problems it has.
pub(crate) fn guide(bytes: &[u8]) -> usize {
    const FILES: [&str; 8] = [
        "guide.ron",
        "glossary.ron",
        "sources.ron",
        "helplines.ron",
        "retired.ron",
        "first/category.ron",
        "first/practices.ron",
        "emergencies/lost.ron",
    ];
    let Some((first, rest)) = bytes.split_first() else { return 0 };
    let file = FILES[usize::from(*first) % FILES.len()];
    read_guide([(file, String::from_utf8_lossy(rest).into_owned())])
}

/// A chapter in Markdown, beside its translation. Returns how many problems they have.
pub(crate) fn markdown(bytes: &[u8]) -> usize {
    read_guide([("first/copies.es.md", String::from_utf8_lossy(bytes).into_owned())])
}

/// Reads and checks a small good guide in which these files are other ones. Returns how many problems it has.
fn read_guide<const N: usize>(changed: [(&str, String); N]) -> usize {
    let good = [
        ("guide.ron", include_str!("../fixtures/guide/good/guide.ron")),
        ("glossary.ron", include_str!("../fixtures/guide/good/glossary.ron")),
        ("sources.ron", include_str!("../fixtures/guide/good/sources.ron")),
        ("helplines.ron", include_str!("../fixtures/guide/good/helplines.ron")),
        ("retired.ron", include_str!("../fixtures/guide/good/retired.ron")),
        ("first/category.ron", include_str!("../fixtures/guide/good/first/category.ron")),
        ("first/practices.ron", include_str!("../fixtures/guide/good/first/practices.ron")),
        ("first/copies.es.md", include_str!("../fixtures/guide/good/first/copies.es.md")),
        ("first/copies.en.md", include_str!("../fixtures/guide/good/first/copies.en.md")),
        ("emergencies/lost.ron", include_str!("../fixtures/guide/good/emergencies/lost.ron")),
    ];
    let mut texts: Vec<(String, String)> =
        good.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    texts.extend(changed.map(|(path, text)| (path.to_owned(), text)));
    let files = Files::from_texts(texts);
    let (guide, problems) = load(&files);
    let (checked, all) = check(&files, YearMonth { year: 2026, month: 11 });
    assert!(guide == checked && problems.len() <= all.len());
    WORDS.with(|words| {
        for format in [Format::Html, Format::Markdown, Format::Csv] {
            report::guide(&guide, words, jiff::civil::date(2026, 11, 26), format);
        }
    });
    all.len()
}

thread_local! {
    static WORDS: LazyCell<Words> = LazyCell::new(|| Words::new(Lang::Es));
}

fn fold(device: &DeviceId, entries: &[Entry]) {
    let mut log = Log::default();
    log.extend(entries.iter().cloned());
    let mut record = Record::new(device.clone(), log);
    while record.can_undo() && record.undo(0, None).is_some() {
        if record.log().len() > entries.len() + 20 {
            break;
        }
    }
    assert!(record.state().practices().count() < 100_000);
}

/// Each line as an entry of a record file of `ana`: its checksum, whatever stands in its place, is made right.
fn dressed_record(lines: &str) -> Vec<u8> {
    let (count, body) = entries_of("ana", lines);
    let body = format!("{body}])\n");
    let head = format!(
        "(format: 2, kind: \"salvaguarda-record\", organization: \"casa\", device: \"ana\", count: {count}, \
         crc32: {}, entries: [\n",
        crc32fast::hash(body.as_bytes())
    );
    [head, body].concat().into_bytes()
}

/// Each part between empty lines as what a device wrote.
fn dressed_organization(lines: &str) -> Vec<u8> {
    let (mut body, mut all) = (String::new(), 0);
    for (number, part) in lines.split("\n\n").enumerate() {
        let device = format!("d{number}");
        let (count, entries) = entries_of(&device, part);
        all += count;
        write!(body, "(device: \"{device}\", count: {count}, entries: [\n{entries}]),\n").unwrap();
    }
    body.push_str("])\n");
    let head = format!(
        "(format: 1, kind: \"salvaguarda-organization\", organization: \"casa\", device: \"d0\", \
         saved: 1795424400000, edition: \"2026-11\", count: {all}, crc32: {}, devices: [\n",
        crc32fast::hash(body.as_bytes())
    );
    [head, body].concat().into_bytes()
}

fn dressed_sheet(kind: &str, value: &str) -> Vec<u8> {
    let body = format!("{value}\n)\n");
    let crc32 = crc32fast::hash(body.as_bytes());
    format!("(format: 1, kind: \"{kind}\", crc32: {crc32}, value:\n{body}").into_bytes()
}

fn entries_of(device: &str, lines: &str) -> (usize, String) {
    let (mut count, mut body) = (0, String::new());
    for line in lines.split('\n').filter(|line| !line.is_empty()) {
        let line = line.strip_suffix(',').unwrap_or(line);
        let rest = line.split_once(',').map_or(line, |(_, rest)| rest);
        let sum = crc32fast::hash(format!("{device}\n{rest}").as_bytes());
        writeln!(body, "({sum},{rest},").unwrap();
        count += 1;
    }
    (count, body)
}
