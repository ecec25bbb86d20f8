use crate::content::parse::raw::{
    RawEarlier, RawEmergency, RawHelpline, RawPart, RawPractice, RawRetired, RawSource, RawTerm,
};
use crate::content::parse::shrink::shrunk;
use crate::content::parse::{At, Draft, DraftCategory, DraftChapter, DraftEmergency};
use crate::content::{
    Category, CategoryId, Chapter, ChapterId, EarlierWording, Emergency, EmergencyId, Guide, Helpline,
    HelplineId, Part, Practice, PracticeId, Retired, SectionId, Source, Term, Wording,
};
use crate::i18n::Localized;
use std::collections::{BTreeMap, BTreeSet};

/// Makes the guide of what could be read. Of two things with one id the first is kept.
pub(crate) fn finish(mut draft: Draft) -> Guide {
    let earlier = draft.categories.iter_mut().flat_map(|category| std::mem::take(&mut category.earlier));
    let earlier = self::earlier(earlier.collect());
    let mut seen = BTreeSet::new();
    let categories: Vec<Category> = draft
        .categories
        .into_iter()
        .filter(|category| seen.insert(category.id.clone()))
        .map(|category| self::category(category, &mut BTreeSet::new()))
        .collect();
    let mut known = categories.iter().map(|category| category.id.clone()).collect();
    let mut guide = Guide {
        edition: draft.edition.value,
        earlier,
        parts: draft.parts.into_iter().map(|part| self::part(part, &mut known)).collect(),
        starters: draft.starters.into_iter().map(|starter| starter.value).collect(),
        categories,
        ..Guide::default()
    };
    drop_second_practices(&mut guide);
    let mut seen: BTreeSet<EmergencyId> = BTreeSet::new();
    let emergencies = draft.emergencies.into_iter().filter_map(emergency);
    guide.emergencies = emergencies.filter(|emergency| seen.insert(emergency.id.clone())).collect();
    let mut seen: BTreeSet<HelplineId> = BTreeSet::new();
    let helplines = draft.helplines.into_iter().filter_map(helpline);
    guide.helplines = helplines.filter(|helpline| seen.insert(helpline.id.clone())).collect();
    for term in draft.terms.into_iter().map(term) {
        guide.terms.entry(term.id.clone()).or_insert(term);
    }
    for source in draft.sources.into_iter().filter_map(source) {
        guide.sources.entry(source.id.clone()).or_insert(source);
    }
    for At { value: RawRetired { id, since, instead }, .. } in draft.retired {
        guide.retired.insert(id, Retired { since, instead });
    }
    index(&mut guide);
    guide
}

fn index(guide: &mut Guide) {
    for (number, category) in guide.categories.iter().enumerate() {
        for (place, practice) in category.practices.iter().enumerate() {
            guide.practice_index.insert(practice.id.clone(), (number, place));
        }
        for (place, chapter) in category.chapters.iter().enumerate() {
            guide.chapter_index.insert(chapter.id.clone(), (number, place));
        }
    }
}

fn drop_second_practices(guide: &mut Guide) {
    let mut seen: BTreeSet<PracticeId> = BTreeSet::new();
    for category in &mut guide.categories {
        category.practices.retain(|practice| seen.insert(practice.id.clone()));
    }
}

fn part(part: RawPart, known: &mut BTreeSet<CategoryId>) -> Part {
    let RawPart { id, title, mut categories } = part;
    categories.retain(|category| known.remove(category));
    Part { id, title, categories }
}

fn category(category: DraftCategory, seen: &mut BTreeSet<ChapterId>) -> Category {
    let DraftCategory { id, data, chapters, practices, .. } = category;
    let chapters = chapters.into_iter().filter(|chapter| seen.insert(chapter.id.clone()));
    let mut practices: Vec<Practice> =
        practices.into_iter().filter_map(|practice| self::practice(&id, practice)).collect();
    practices.sort_by_key(|practice| practice.priority);
    Category {
        chapters: chapters.filter_map(chapter).collect(),
        practices,
        id,
        code: data.value.code,
        icon: data.value.icon,
        title: data.value.title,
        summary: data.value.summary,
    }
}

fn chapter(chapter: DraftChapter) -> Option<Chapter> {
    let DraftChapter { id, data, text } = chapter;
    let text = Localized { es: shrunk(text.es?.document), en: shrunk(text.en?.document) };
    Some(Chapter { id, reviewed: data.value.reviewed.parse().ok()?, sources: data.value.sources, text })
}

fn practice(category: &CategoryId, practice: At<RawPractice>) -> Option<Practice> {
    let raw = practice.value;
    Some(Practice {
        id: raw.id,
        level: raw.level,
        risk: raw.risk,
        priority: raw.priority,
        minutes: raw.minutes,
        who: raw.who,
        every: raw.every,
        starter: raw.starter,
        chapter: ChapterId::of(category, &raw.chapter),
        section: SectionId::new(raw.section),
        sources: raw.sources,
        reviewed: raw.reviewed.parse().ok()?,
        since: raw.since,
        title: raw.title,
        why: raw.why,
        how: raw.how,
        avoid: raw.avoid,
        policy: raw.policy,
    })
}

/// Returns the earlier wordings of each practice, the oldest first.
fn earlier(wordings: Vec<At<RawEarlier>>) -> BTreeMap<PracticeId, Vec<EarlierWording>> {
    let mut earlier: BTreeMap<PracticeId, Vec<EarlierWording>> = BTreeMap::new();
    for At { value: raw, .. } in wordings {
        let RawEarlier { id, until, what_changed, title, why, how, avoid, policy } = raw;
        let wording = Wording { title, why, how, avoid, policy };
        earlier.entry(id).or_default().push(EarlierWording { until, what_changed, wording });
    }
    for wordings in earlier.values_mut() {
        wordings.sort_by(|one, other| one.until.cmp(&other.until));
    }
    earlier
}

fn emergency(emergency: DraftEmergency) -> Option<Emergency> {
    let DraftEmergency { id, data, .. } = emergency;
    let RawEmergency { icon, title, summary, words, lost, reviewed, avoid, helplines, related, stages, ends } =
        data.value;
    let reviewed = reviewed.parse().ok()?;
    Some(Emergency {
        id,
        icon,
        title,
        summary,
        words,
        lost,
        reviewed,
        avoid,
        helplines,
        related,
        stages,
        ends,
    })
}

fn helpline(helpline: At<RawHelpline>) -> Option<Helpline> {
    let RawHelpline { id, name, who, languages, hours, reach, country, verified, sources, note } =
        helpline.value;
    let verified = verified.parse().ok()?;
    Some(Helpline { id, name, who, languages, hours, reach, country, verified, sources, note })
}

fn term(term: At<RawTerm>) -> Term {
    let RawTerm { id, term, definition, synonyms } = term.value;
    Term { id, term, definition, synonyms }
}

fn source(source: At<RawSource>) -> Option<Source> {
    let RawSource { id, title, publisher, date, url, licence, verified, note } = source.value;
    Some(Source { id, title, publisher, date, url, licence, verified: verified.parse().ok()?, note })
}
