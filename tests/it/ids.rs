//! An id that was shipped once is there for ever, or is retired.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use salvaguarda::content::{ChapterId, Files, PracticeId, Problem, SectionId, load};
use std::collections::BTreeSet;

/// Every id that was ever shipped, as `kind:id`; those of an emergency's stages, steps, answers and ends with the
/// emergency, as `step:device-lost#lock-it` and `answer:device-lost#now/found`. Lines are added when an edition is shipped and never taken away.
const KNOWN: &str = include_str!("../fixtures/known-ids.txt");

#[test]
fn no_id_vanished() {
    let (guide, _) = load(&Files::embedded());
    let present = guide.ids();
    let gone: Vec<&str> =
        known().into_iter().filter(|id| !present.contains(*id) && !guide.retired.contains_key(*id)).collect();
    assert!(
        gone.is_empty(),
        "bring these back, or name each in content/retired.ron, as \
         (id: \"step:device-lost#lock-it\", since: \"2027-01\", instead: None): {gone:#?}"
    );
}

#[test]
fn every_shipped_id_is_known() {
    let (guide, _) = load(&Files::embedded());
    let known = known();
    let new: Vec<String> = guide.ids().into_iter().filter(|id| !known.contains(id.as_str())).collect();
    assert!(
        new.is_empty(),
        "these {} ids are new. Read them once more, since nobody can change them later; then add the lines to \
         tests/fixtures/known-ids.txt and put them in order with\n\
         LC_ALL=C sort -u -o tests/fixtures/known-ids.txt tests/fixtures/known-ids.txt\n\n{}\n",
        new.len(),
        new.join("\n")
    );
}

#[test]
fn the_list_of_known_ids_is_sorted_and_has_each_once() {
    let lines: Vec<&str> = KNOWN.lines().collect();
    assert_eq!(lines, known().into_iter().collect::<Vec<_>>());
}

#[test]
fn a_retired_id_names_what_took_its_place() {
    let (guide, problems) = load(&good());
    assert_eq!(problems, Vec::<Problem>::new());
    assert_eq!(guide.retired["practice:AAA-99"].instead.as_deref(), Some("practice:AAA-01"));
}

#[test]
fn every_kind_of_id_is_listed() {
    let (guide, _) = load(&good());
    let ids = [
        "answer:lost#now/found",
        "answer:lost#now/gone",
        "category:first",
        "chapter:first/copies",
        "emergency:lost",
        "end:lost#calm",
        "end:lost#without",
        "helpline:open-ear",
        "part:one",
        "practice:AAA-01",
        "practice:AAA-02",
        "section:first/copies#limits",
        "section:first/copies#start",
        "source:norm",
        "stage:lost#after",
        "stage:lost#found",
        "stage:lost#gone",
        "stage:lost#now",
        "step:lost#buy",
        "step:lost#call",
        "step:lost#look",
        "step:lost#report",
        "step:lost#tell",
        "step:lost#wipe",
        "term:backup",
    ];
    assert_eq!(guide.ids(), ids.map(str::to_owned).into());
}

#[test]
fn a_chapter_and_a_practice_are_found_by_id() {
    let (guide, _) = load(&good());
    let chapter = guide.chapter(&ChapterId::new("first/copies")).unwrap();
    assert_eq!(chapter.section_number(&SectionId::new("limits")), Some(1));
    let id = PracticeId::new("AAA-02");
    assert_eq!(guide.practice(&id).unwrap().id, id);
    assert_eq!(guide.category_of(&id).unwrap().code, "AAA");
    assert!(guide.practice(&PracticeId::new("AAA-03")).is_none());
}

fn known() -> BTreeSet<&'static str> {
    KNOWN.lines().collect()
}

fn good() -> Files {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide/good");
    Files::read(&folder).unwrap()
}
