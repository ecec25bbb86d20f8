use crate::content::PracticeId;
use crate::record::difference::IncidentInShort;
use crate::record::latest::Latest;
use crate::record::{
    Change, DeviceId, Difference, Entry, IncidentId, Log, NoteKey, PracticeState, Side, Stamp, State, Stays,
    Subject, Value,
};
use std::collections::{BTreeMap, BTreeSet};

/// What entries from elsewhere would bring here: told before anything changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The entries that are not here, in stamp order, with what the devices noted for themselves.
    pub news: Vec<Entry>,
    /// How many that a person entered are here already.
    pub known: usize,
    /// Whose entries are new.
    pub from: Vec<NewsFrom>,
    /// Every field that the news say something else of, in the order of [`Subject`].
    pub differences: Vec<Difference>,
}

/// What is new of one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsFrom {
    /// The device.
    pub device: DeviceId,
    /// The roles that wrote there, as far as they are given.
    pub by: BTreeSet<String>,
    /// How many entries are new that a person entered.
    pub entries: usize,
    /// When the first of them was written, in milliseconds since 1970.
    pub first_ms: i64,
    /// When the last of them was written, in milliseconds since 1970.
    pub last_ms: i64,
}

impl Comparison {
    /// Compares entries from elsewhere with the log here.
    pub fn of<'a>(here: &Log, there: impl IntoIterator<Item = &'a Entry>) -> Self {
        let there: BTreeSet<&Entry> = there.into_iter().collect();
        let known: BTreeSet<&Entry> = here.iter().collect();
        let news: Vec<&Entry> = there.difference(&known).copied().collect();
        let comparing = Comparing::new(here, &news);
        Self {
            known: there.intersection(&known).filter(|entry| entry.is_entered()).count(),
            from: from(&news),
            differences: comparing.differences(),
            news: news.into_iter().cloned().collect(),
        }
    }

    /// Returns how many of the new entries a person entered.
    pub fn entered(&self) -> usize {
        self.news.iter().filter(|entry| entry.is_entered()).count()
    }

    /// Returns the differences in fields about which nothing was entered here.
    pub fn additions(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|difference| difference.here.is_none())
    }

    /// Returns the differences in fields about which something else was entered here.
    pub fn conflicts(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|difference| difference.here.is_some())
    }
}

/// Returns what was another way with the practices at another time, so that it can be put back: how far, who, by when,
/// and notes that are gone. Notes written since stay. `then` holds the entries of that time.
pub fn as_it_was(now: &Log, then: &Log) -> Vec<Difference> {
    let states = (State::fold(now.iter()), State::fold(then.iter()));
    let writers = (writers(now.iter()), writers(then.iter()));
    let ids: BTreeSet<&PracticeId> =
        states.0.practices().chain(states.1.practices()).map(|(id, _)| id).collect();
    let nothing = PracticeState::default();
    let mut differences = Vec::new();
    for id in ids {
        let here = states.0.practice(id).unwrap_or(&nothing);
        let there = states.1.practice(id).unwrap_or(&nothing);
        for field in fields(id, here, there, there) {
            let mut difference = field.difference((&writers.0, &writers.1));
            if let Some(Difference { subject: Subject::Status(_), there, .. }) = &mut difference {
                there.under = states.1.status_edition(id);
            }
            differences.extend(difference);
        }
        let texts: BTreeSet<&str> = here.notes().map(|(_, note)| note.text.as_str()).collect();
        let gone = there.notes().filter(|(_, note)| !texts.contains(note.text.as_str()));
        differences.extend(gone.map(|(key, note)| added_note(id, key, &note.text, note.by.clone())));
    }
    differences
}

/// Who wrote what.
type Writers<'a> = BTreeMap<&'a Stamp, Option<&'a str>>;

fn writers<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Writers<'a> {
    entries.into_iter().map(|entry| (&entry.stamp, entry.by.as_deref())).collect()
}

fn from(news: &[&Entry]) -> Vec<NewsFrom> {
    let mut devices: BTreeMap<&DeviceId, NewsFrom> = BTreeMap::new();
    for entry in news.iter().filter(|entry| entry.is_entered()) {
        let time = entry.stamp.time;
        let from = devices.entry(&entry.stamp.device).or_insert_with(|| NewsFrom {
            device: entry.stamp.device.clone(),
            by: BTreeSet::new(),
            entries: 0,
            first_ms: time,
            last_ms: time,
        });
        from.by.extend(entry.by.clone());
        from.entries += 1;
        from.last_ms = time;
    }
    devices.into_values().collect()
}

/// The states on the way from here to there.
struct Comparing<'a> {
    here: State,
    /// What the news alone amount to.
    news: State,
    /// Here, with the news.
    after: State,
    entries: &'a [&'a Entry],
    writers: (Writers<'a>, Writers<'a>),
}

impl<'a> Comparing<'a> {
    fn new(log: &'a Log, news: &'a [&'a Entry]) -> Self {
        let here = State::fold(log.iter());
        let mut after = here.clone();
        for entry in news {
            after.apply(entry);
        }
        let entries = || news.iter().copied();
        let writers = (writers(log.iter()), writers(entries()));
        Self { here, news: State::fold(entries()), after, entries: news, writers }
    }

    fn differences(&self) -> Vec<Difference> {
        let mut differences = Vec::new();
        differences.extend(self.alias());
        let nothing = PracticeState::default();
        for (id, there) in self.news.practices() {
            let here = self.here.practice(id).unwrap_or(&nothing);
            let after = self.after.practice(id).unwrap_or(there);
            for field in fields(id, here, there, after).filter(Field::is_set_there) {
                differences.extend(field.difference((&self.writers.0, &self.writers.1)));
            }
            self.notes(id, &mut differences);
        }
        differences.extend(self.incidents());
        differences.extend(self.contacts());
        differences.sort_by(|a, b| a.subject.cmp(&b.subject));
        differences
    }

    fn alias(&self) -> Option<Difference> {
        let text = |alias: &str| Value::Text((!alias.is_empty()).then(|| alias.to_owned()));
        let (here, there) = (self.here.alias_set(), self.news.alias_set());
        let field = Field {
            subject: Subject::Alias,
            here: (text(&here.value), set(here)),
            there: (text(&there.value), set(there)),
            after: text(self.after.alias()),
        };
        field.is_set_there().then(|| field.difference((&self.writers.0, &self.writers.1))).flatten()
    }

    fn notes(&self, id: &PracticeId, differences: &mut Vec<Difference>) {
        let here: BTreeSet<_> = self.here.practice(id).into_iter().flat_map(PracticeState::notes).collect();
        let after: BTreeSet<_> = self.after.practice(id).into_iter().flat_map(PracticeState::notes).collect();
        for (key, note) in here.difference(&after) {
            let side = |value, by, at_ms| Side { value: Value::Text(value), by, at_ms, under: None };
            let entry = self.entries.iter().find(|entry| replaces(&entry.change, key));
            differences.push(Difference {
                subject: Subject::Note(id.clone()),
                here: Some(side(Some(note.text.clone()), note.by.clone(), Some(key.0.time))),
                there: side(
                    None,
                    entry.and_then(|entry| entry.by.clone()),
                    entry.map(|entry| entry.stamp.time),
                ),
                stays: Stays::There,
            });
        }
        let added = after.difference(&here);
        differences.extend(added.map(|(key, note)| added_note(id, key, &note.text, note.by.clone())));
    }

    fn incidents(&self) -> impl Iterator<Item = Difference> {
        let changed =
            self.news.incidents().filter(|(id, _)| self.here.incident(id) != self.after.incident(id));
        changed.map(|(id, _)| {
            let news: Vec<&&Entry> = self.entries.iter().filter(|entry| concerns(entry, id)).collect();
            let last = news.last();
            let there = self.in_short(&self.after, id, news.len());
            let by = last.and_then(|entry| entry.by.clone());
            let known = self.here.incident(id).is_some();
            Difference {
                subject: Subject::Incident(id.clone()),
                here: known.then(|| Side {
                    value: self.in_short(&self.here, id, 0),
                    by: None,
                    at_ms: None,
                    under: None,
                }),
                there: Side { value: there, by, at_ms: last.map(|entry| entry.stamp.time), under: None },
                stays: Stays::Both,
            }
        })
    }

    fn in_short(&self, state: &State, id: &IncidentId, news: usize) -> Value {
        let incident = state.incident(id).cloned().unwrap_or_default();
        Value::Incident(IncidentInShort {
            emergency: incident.opening().map(|opening| opening.emergency.clone()),
            title: incident.title().to_owned(),
            phase: incident.phase(),
            news,
        })
    }

    fn contacts(&'a self) -> impl Iterator<Item = Difference> + 'a {
        self.news.all_contacts().filter_map(|(id, there)| {
            let of = |state: &'a State| {
                state.all_contacts().find(|(other, _)| *other == id).map(|(_, contact)| contact)
            };
            let (here, after) = (of(&self.here), of(&self.after));
            let field = Field {
                subject: Subject::Contact(id.clone()),
                here: (Value::Contact(here.and_then(|contact| contact.value.clone())), here.and_then(set)),
                there: (Value::Contact(there.value.clone()), set(there)),
                after: Value::Contact(after.and_then(|contact| contact.value.clone())),
            };
            field.difference((&self.writers.0, &self.writers.1))
        })
    }
}

/// A field on both sides, each with the time when it was set, and what it is in the end.
struct Field<'a> {
    subject: Subject,
    here: (Value, Option<&'a (Stamp, u32)>),
    there: (Value, Option<&'a (Stamp, u32)>),
    after: Value,
}

/// Returns the fields of a practice.
fn fields<'a>(
    id: &PracticeId,
    here: &'a PracticeState,
    there: &'a PracticeState,
    after: &PracticeState,
) -> impl Iterator<Item = Field<'a>> {
    let status = |state: &PracticeState| Value::Status(state.status().clone());
    let owner = |state: &PracticeState| Value::Text(state.owner().map(str::to_owned));
    let due = |state: &PracticeState| Value::Day(state.due());
    [
        Field {
            subject: Subject::Status(id.clone()),
            here: (status(here), set(here.status_set())),
            there: (status(there), set(there.status_set())),
            after: status(after),
        },
        Field {
            subject: Subject::Owner(id.clone()),
            here: (owner(here), set(here.owner_set())),
            there: (owner(there), set(there.owner_set())),
            after: owner(after),
        },
        Field {
            subject: Subject::Due(id.clone()),
            here: (due(here), set(here.due_set())),
            there: (due(there), set(there.due_set())),
            after: due(after),
        },
    ]
    .into_iter()
}

impl Field<'_> {
    fn is_set_there(&self) -> bool {
        self.there.1.is_some()
    }

    /// Returns the difference; `None` when both sides are the same.
    fn difference(self, writers: (&Writers<'_>, &Writers<'_>)) -> Option<Difference> {
        if self.here.0 == self.there.0 {
            return None;
        }
        let stays = if self.after == self.there.0 { Stays::There } else { Stays::Here };
        let side = |(value, set): (Value, Option<&(Stamp, u32)>), writers: &Writers<'_>| {
            let stamp = set.map(|(stamp, _)| stamp);
            let by = stamp.and_then(|stamp| writers.get(stamp).copied().flatten()).map(str::to_owned);
            Side { value, by, at_ms: stamp.map(|stamp| stamp.time), under: None }
        };
        let here = self.here.1.is_some().then(|| side(self.here, writers.0));
        Some(Difference { subject: self.subject, here, there: side(self.there, writers.1), stays })
    }
}

fn set<T>(latest: &Latest<T>) -> Option<&(Stamp, u32)> {
    latest.set.as_ref()
}

fn added_note(id: &PracticeId, key: &NoteKey, text: &str, by: Option<String>) -> Difference {
    Difference {
        subject: Subject::Note(id.clone()),
        here: None,
        there: Side { value: Value::Text(Some(text.to_owned())), by, at_ms: Some(key.0.time), under: None },
        stays: Stays::Both,
    }
}

/// Returns whether a change takes this note of a practice away.
fn replaces(change: &Change, key: &NoteKey) -> bool {
    change.any(&|change| matches!(change, Change::Note { replaces, .. } if replaces.contains(key)))
}

/// Returns whether an entry opens an incident or changes it.
fn concerns(entry: &Entry, id: &IncidentId) -> bool {
    let changes = |change: &Change| matches!(change, Change::Incident { incident, .. } if incident == id);
    entry.stamp == id.0 || entry.change.any(&changes)
}
