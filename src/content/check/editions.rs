use crate::content::check::Known;
use crate::content::parse::{At, Draft, RawEarlier, RawPractice, RawRetired};
use crate::content::{Edition, PracticeId, Problem, Rule, YearMonth};
use crate::i18n::Localized;
use std::collections::BTreeMap;

/// The history of the guide holds together: every edition is a month, things happened in order, and what was shipped
/// once can still be read.
pub(super) fn check(draft: &Draft, known: &Known<'_>, problems: &mut Vec<Problem>) {
    let guide = &draft.edition;
    // Without guide.ron nobody knows which edition this is.
    if draft.problems.iter().any(|problem| problem.file == "guide.ron") || !month(guide, guide, problems) {
        return;
    }
    let mut earlier: BTreeMap<&PracticeId, Vec<&At<RawEarlier>>> = BTreeMap::new();
    for wording in draft.earlier() {
        if month(wording, &wording.until, problems) {
            earlier.entry(&wording.id).or_default().push(wording);
        }
    }
    for wordings in earlier.values_mut() {
        wordings.sort_by(|one, other| one.until.cmp(&other.until));
    }
    for practice in draft.practices() {
        if month(practice, &practice.since, problems) {
            in_order(practice, (&Edition::first(), &practice.since), guide, problems);
            let wordings = earlier.remove(&practice.id).unwrap_or_default();
            history(&practice.since, &wordings, guide, problems);
            differs(practice, &wordings, problems);
        }
    }
    for retired in &draft.retired {
        if month(retired, &retired.since, problems) {
            in_order(retired, (&Edition::first(), &retired.since), guide, problems);
            gone(retired, draft, &earlier, problems);
        }
    }
    unknown(draft, known, problems);
}

/// Earlier wordings are of practices that are there, or that were. Where a list could not be read, nobody knows.
fn unknown(draft: &Draft, known: &Known<'_>, problems: &mut Vec<Problem>) {
    if draft.problems.iter().any(|problem| problem.file == "retired.ron") {
        return;
    }
    for wording in draft.earlier().filter(|wording| !known.practice(&wording.id)) {
        let id = wording.id.as_str();
        if !draft.retired.iter().any(|retired| retired.id.rsplit(':').next() == Some(id)) {
            problems.push(wording.breaks(Rule::UnknownEarlier, id));
        }
    }
}

/// Returns whether an edition is a month; says so when it is not.
fn month<T>(at: &At<T>, edition: &Edition, problems: &mut Vec<Problem>) -> bool {
    let is_month = edition.as_str().parse::<YearMonth>().is_ok();
    if !is_month {
        problems.push(at.breaks(Rule::BadEdition, edition));
    }
    is_month
}

/// What happened in the second edition came with the first or later, and not after the edition of the guide.
fn in_order<T>(
    at: &At<T>,
    (first, second): (&Edition, &Edition),
    guide: &Edition,
    problems: &mut Vec<Problem>,
) {
    if second < first {
        problems.push(at.breaks(Rule::EditionOrder, second).with(first));
    } else if second > guide {
        problems.push(at.breaks(Rule::EditionOrder, guide).with(second));
    }
}

/// Each wording held for a time, and the next one came after it.
fn history(since: &Edition, wordings: &[&At<RawEarlier>], guide: &Edition, problems: &mut Vec<Problem>) {
    let mut before = since;
    for wording in wordings {
        if wording.until <= *before {
            problems.push(wording.breaks(Rule::EditionOrder, &wording.until).with(before));
        } else {
            in_order(wording, (before, &wording.until), guide, problems);
        }
        before = &wording.until;
    }
    for pair in wordings.windows(2) {
        if let [one, next] = pair
            && words_of_earlier(one) == words_of_earlier(next)
        {
            problems.push(one.breaks(Rule::SameWording, &one.id).with(&one.until));
        }
    }
}

/// The last wording that is gone says something else than the practice.
fn differs(practice: &At<RawPractice>, wordings: &[&At<RawEarlier>], problems: &mut Vec<Problem>) {
    if let Some(last) = wordings.last().filter(|last| words_of_earlier(last) == words_of(practice)) {
        problems.push(last.breaks(Rule::SameWording, &last.id).with(&last.until));
    }
}

/// A practice that is gone has its last wording, which held until it went.
fn gone(
    retired: &At<RawRetired>,
    draft: &Draft,
    earlier: &BTreeMap<&PracticeId, Vec<&At<RawEarlier>>>,
    problems: &mut Vec<Problem>,
) {
    let Some(id) = retired.id.strip_prefix("practice:").map(PracticeId::new) else { return };
    // That a retired id is used again is another rule's.
    if draft.practices().any(|practice| practice.id == id) {
        return;
    }
    if !draft.earlier().any(|wording| wording.id == id) {
        problems.push(retired.breaks(Rule::RetiredWording, &id));
    }
    let wordings = earlier.get(&id).map_or(&[][..], Vec::as_slice);
    // It may have come with any edition: nobody knows any more.
    history(&Edition::new(""), wordings, &draft.edition, problems);
    if let Some(last) = wordings.last().filter(|last| last.until != retired.since) {
        problems.push(last.breaks(Rule::EditionOrder, &last.until).with(&retired.since));
    }
}

/// Everything that a practice says.
type Said<'a> = (
    &'a Localized<String>,
    &'a Localized<String>,
    &'a Localized<Vec<String>>,
    Option<&'a Localized<String>>,
    Option<&'a Localized<String>>,
);

fn words_of(practice: &RawPractice) -> Said<'_> {
    (&practice.title, &practice.why, &practice.how, practice.avoid.as_ref(), practice.policy.as_ref())
}

fn words_of_earlier(wording: &RawEarlier) -> Said<'_> {
    (&wording.title, &wording.why, &wording.how, wording.avoid.as_ref(), wording.policy.as_ref())
}
