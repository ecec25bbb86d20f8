//! A wording that was shipped once can be read for ever.

use salvaguarda::content::{Files, Guide, PracticeId, Wording, load};
use std::collections::BTreeSet;

/// Every wording that was ever shipped: practice, and a fingerprint of the words in every language. A line is added with each new wording. A line is replaced only when a correction changed no substance.
const KNOWN: &str = include_str!("../../fixtures/known-wordings.txt");

#[test]
fn no_wording_vanished_and_none_is_unknown() {
    let (guide, _) = load(&Files::embedded());
    let (present, known) = (lines(&guide), known());
    let gone: Vec<&String> = known.difference(&present).collect();
    let new: Vec<&String> = present.difference(&known).collect();
    assert!(
        gone.is_empty() && new.is_empty(),
        "people ticked these words, and they can no longer be read: {gone:#?}\n\
         If the substance changed, put the words that were there into content/<category>/earlier.ron. If it was only a \
         correction, take their lines out of tests/fixtures/known-wordings.txt. Then add these lines and sort:\n\
         LC_ALL=C sort -u -o tests/fixtures/known-wordings.txt tests/fixtures/known-wordings.txt\n\n{}\n",
        new.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_list_of_known_wordings_is_sorted_and_has_each_once() {
    assert_eq!(KNOWN.lines().map(str::to_owned).collect::<Vec<_>>(), known().into_iter().collect::<Vec<_>>());
}

/// A changed word is another wording; a wording that was moved to the earlier ones is the same.
#[test]
fn a_fingerprint_is_of_the_words() {
    let (first, second) = (lines(&crate::small_guide::guide()), lines(&crate::small_guide::second_edition()));
    assert!(first.is_subset(&second), "{first:#?} {second:#?}");
    let more: Vec<&str> = second.difference(&first).map(|line| &line[..6]).collect();
    assert_eq!(more, ["ACC-04", "ACC-11", "BAK-01"]);
    let mut changed = crate::small_guide::guide();
    changed.categories[0].practices[0].how.en[1].push('!');
    assert_eq!(lines(&changed).difference(&first).count(), 1);
}

fn known() -> BTreeSet<String> {
    KNOWN.lines().map(str::to_owned).collect()
}

/// Returns a line for each wording of the guide, of now and of before.
fn lines(guide: &Guide) -> BTreeSet<String> {
    let line = |id: &PracticeId, wording: &Wording| format!("{id} {:016x}", fingerprint(wording));
    let earlier =
        guide.earlier.iter().flat_map(|(id, all)| all.iter().map(move |one| line(id, &one.wording)));
    let current = guide.practices().map(|practice| line(&practice.id, &Wording::of(practice)));
    earlier.chain(current).collect()
}

/// FNV-1a over the words of every language, with an end after each text.
fn fingerprint(wording: &Wording) -> u64 {
    let mut texts: Vec<&str> = Vec::new();
    for lang in salvaguarda::i18n::Lang::ALL {
        texts.extend([wording.title.get(lang).as_str(), wording.why.get(lang)]);
        texts.extend(wording.how.get(lang).iter().map(String::as_str));
        for text in [&wording.avoid, &wording.policy] {
            texts.push(text.as_ref().map_or("", |text| text.get(lang)));
        }
    }
    texts
        .iter()
        .flat_map(|text| text.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
