//! Three devices with wrong clocks write, undo and exchange what they have: nothing is lost and all agree.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use salvaguarda::content::{AnswerId, Edition, EmergencyId, PracticeId, StageId, StepId};
use salvaguarda::record::{
    Change, Contact, ContactId, DeviceId, Entry, IncidentChange, IncidentId, IncidentKind, IncidentState,
    Log, Note, NoteKey, NoteKind, Phase, Record, Stamp, State, Status, StepMark, trend,
};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody does on one of the devices.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    Set(Change),
    /// Writes a note; replaces those on the screen, or adds to them.
    Note(PracticeId, Replaces),
    Clear(PracticeId),
    /// Changes one of the incidents that are there, as the number says.
    Incident(usize, IncidentChange),
    /// Writes a note in one of the incidents that are there.
    IncidentNote(usize, NoteKind, Replaces),
    /// Changes one of the contacts that were ever added, or takes it off the list.
    Contact(usize, Option<Contact>),
    /// Opens the program with this edition of the guide, which is noted before something is entered.
    Edition(Edition),
    Undo,
    Redo,
    /// Takes in what another device has.
    TakeIn(usize),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Replaces {
    All,
    None,
}

/// What happened: on which device, at what its clock says, what.
pub(crate) type History = Vec<(usize, i64, Deed)>;

/// What a person sees of a record, without keys and times.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    alias: String,
    practices: BTreeMap<PracticeId, SeenPractice>,
    incidents: BTreeMap<IncidentId, SeenIncident>,
    contacts: BTreeMap<ContactId, Contact>,
}

/// Status, the edition under which the words were read, owner, day, notes.
type SeenPractice = (Status, Option<Edition>, Option<String>, Option<String>, Vec<String>);

/// Emergency, title, phase, steps, answers, notes.
type SeenIncident =
    (Option<EmergencyId>, String, Phase, Vec<StepMark>, Vec<Option<AnswerId>>, [Vec<String>; 2]);

fn practice() -> impl Strategy<Value = PracticeId> {
    (1..4).prop_map(|number| PracticeId::new(format!("ACC-0{number}")))
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    let status = prop_oneof![
        Just(Status::ToDo),
        Just(Status::InProgress),
        Just(Status::Done),
        any::<String>().prop_map(|reason| Status::NotApplicable { reason }),
    ];
    let date = (1..28_i8).prop_map(|day| jiff::civil::date(2026, 11, day));
    let one = prop_oneof![
        4 => of_practice(status, date),
        3 => of_incident(),
    ];
    prop_oneof![4 => one.clone(), 1 => proptest::collection::vec(one, 0..4).prop_map(Change::Several)]
}

fn of_practice(
    status: impl Strategy<Value = Status>,
    date: impl Strategy<Value = jiff::civil::Date>,
) -> impl Strategy<Value = Change> {
    prop_oneof![
        (practice(), status).prop_map(|(practice, status)| Change::Status { practice, status }),
        (practice(), any::<Option<String>>()).prop_map(|(practice, owner)| Change::Owner { practice, owner }),
        (practice(), proptest::option::of(date)).prop_map(|(practice, due)| Change::Due { practice, due }),
        any::<String>().prop_map(Change::Alias),
    ]
}

/// Incidents and contacts begin, and some change of which nobody here knows how they began.
fn of_incident() -> impl Strategy<Value = Change> {
    let kind = prop_oneof![Just(IncidentKind::Real), Just(IncidentKind::Drill)];
    let unknown = |time| Stamp { time, counter: 0, device: device(7) };
    let incident = (0..2_i64, 0..2_u32).prop_map(move |(time, part)| IncidentId(unknown(time), part));
    let contact_id = (0..2_i64, 0..2_u32).prop_map(move |(time, part)| ContactId(unknown(time), part));
    prop_oneof![
        2 => kind.prop_map(|kind| Change::Open { emergency: EmergencyId::new("device-lost"), kind }),
        1 => (incident, incident_change()).prop_map(|(incident, change)| Change::Incident { incident, change }),
        2 => contact().prop_map(Change::AddContact),
        1 => (contact_id, proptest::option::of(contact()))
            .prop_map(|(contact, details)| Change::EditContact { contact, details }),
    ]
}

fn contact() -> impl Strategy<Value = Contact> {
    let text = || prop_oneof![Just(String::new()), any::<String>()];
    (text(), text(), text()).prop_map(|(who, reach, note)| Contact { who, reach, note })
}

/// Every change of an incident but its notes, which say what they replace.
pub(crate) fn incident_change() -> impl Strategy<Value = IncidentChange> {
    let mark = prop_oneof![Just(StepMark::Open), Just(StepMark::Done), Just(StepMark::NotNeeded)];
    let phase = prop_oneof![Just(Phase::Open), Just(Phase::Closed), Just(Phase::Discarded)];
    let of_two = || prop_oneof![Just("a"), Just("b")];
    prop_oneof![
        any::<String>().prop_map(IncidentChange::Title),
        (of_two(), mark).prop_map(|(step, mark)| IncidentChange::Step { step: StepId::new(step), mark }),
        (of_two(), proptest::option::of(of_two())).prop_map(|(stage, answer)| {
            IncidentChange::Answer { stage: StageId::new(stage), answer: answer.map(AnswerId::new) }
        }),
        phase.prop_map(IncidentChange::Phase),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let replaces = prop_oneof![Just(Replaces::All), Just(Replaces::None)];
    let replaces_too = replaces.clone();
    prop_oneof![
        4 => change().prop_map(Deed::Set),
        3 => (practice(), replaces).prop_map(|(practice, replaces)| Deed::Note(practice, replaces)),
        1 => practice().prop_map(Deed::Clear),
        4 => (any::<usize>(), incident_change()).prop_map(|(which, change)| Deed::Incident(which, change)),
        3 => (any::<usize>(), note_kind(), replaces_too)
            .prop_map(|(which, kind, replaces)| Deed::IncidentNote(which, kind, replaces)),
        2 => (any::<usize>(), proptest::option::of(contact()))
            .prop_map(|(which, details)| Deed::Contact(which, details)),
        2 => (11..13_u8).prop_map(|month| Deed::Edition(Edition::new(format!("2026-{month}")))),
        2 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        2 => (0..3_usize).prop_map(Deed::TakeIn),
    ]
}

fn note_kind() -> impl Strategy<Value = NoteKind> {
    prop_oneof![Just(NoteKind::Log), Just(NoteKind::Lesson)]
}

/// Clocks go back and forth by a few milliseconds, or are an hour off.
pub(crate) fn history(devices: usize) -> impl Strategy<Value = History> {
    let clock = prop_oneof![5 => 0..50_i64, 1 => Just(-3_600_000), 1 => Just(3_600_000), 1 => Just(i64::MAX)];
    proptest::collection::vec((0..devices, clock, deed()), 0..40)
}

pub(crate) fn device(number: usize) -> DeviceId {
    DeviceId::new(format!("device{number}"))
}

pub(crate) fn new_record(number: usize) -> Record {
    Record::new(device(number), Log::default())
}

pub(crate) fn entries(record: &Record) -> Vec<Entry> {
    record.log().iter().cloned().collect()
}

fn keys(record: &Record, practice: &PracticeId) -> Vec<NoteKey> {
    record
        .state()
        .practice(practice)
        .into_iter()
        .flat_map(|state| state.notes())
        .map(|(key, _)| key.clone())
        .collect()
}

fn texts(state: &State, practice: &PracticeId) -> Vec<String> {
    let notes = state.practice(practice).into_iter().flat_map(|state| state.notes());
    let mut texts: Vec<String> = notes.map(|(_, note)| note.text.clone()).collect();
    texts.sort();
    texts
}

pub(crate) fn notes_of(state: &IncidentState, kind: NoteKind) -> Vec<String> {
    let mut texts: Vec<String> = state.notes(kind).map(|(_, note)| note.text.clone()).collect();
    texts.sort();
    texts
}

/// What a person sees of an incident; nothing of one that was put away or of which everything was taken back.
fn seen_incident(state: &IncidentState) -> Option<SeenIncident> {
    let of_two = ["a", "b"];
    let seen: SeenIncident = (
        state.opening().map(|opening| opening.emergency.clone()),
        state.title().to_owned(),
        state.phase(),
        of_two.map(|step| state.step(&StepId::new(step))).into(),
        of_two.map(|stage| state.answer(&StageId::new(stage)).cloned()).into(),
        [NoteKind::Log, NoteKind::Lesson].map(|kind| notes_of(state, kind)),
    );
    let nothing =
        (None, String::new(), Phase::Open, vec![StepMark::Open; 2], vec![None; 2], [Vec::new(), Vec::new()]);
    (state.phase() != Phase::Discarded && seen != nothing).then_some(seen)
}

fn seen(state: &State) -> Seen {
    let nothing = (Status::ToDo, None, None, None, Vec::new());
    let practices = state.practices().map(|(id, practice)| {
        let due = practice.due().map(|due| due.to_string());
        let (status, owner) = (practice.status().clone(), practice.owner().map(str::to_owned));
        (id.clone(), (status, state.read_under(id), owner, due, texts(state, id)))
    });
    let incidents = state.incidents().filter_map(|(id, state)| Some((id.clone(), seen_incident(state)?)));
    Seen {
        alias: state.alias().to_owned(),
        practices: practices.filter(|(_, practice)| *practice != nothing).collect(),
        incidents: incidents.collect(),
        contacts: state.contacts().map(|(id, contact)| (id.clone(), contact.clone())).collect(),
    }
}

fn write_note(record: &mut Record, now: i64, practice: &PracticeId, text: &str, replaces: Replaces) -> Entry {
    let replaces = match replaces {
        Replaces::All => keys(record, practice),
        Replaces::None => Vec::new(),
    };
    record.append(now, None, Change::Note { practice: practice.clone(), text: text.to_owned(), replaces })
}

/// Writes a note in an incident, as [`write_note`] does on a practice.
pub(crate) fn write_incident_note(
    record: &mut Record,
    now: i64,
    (incident, kind): (&IncidentId, NoteKind),
    text: &str,
    replaces: Replaces,
) -> Entry {
    let replaces = match replaces {
        Replaces::All => {
            let state = record.state().incident(incident).into_iter();
            state.flat_map(|state| state.notes(kind)).map(|(key, _)| key.clone()).collect()
        }
        Replaces::None => Vec::new(),
    };
    let change = IncidentChange::Note { kind, text: text.to_owned(), replaces };
    record.append(now, None, Change::Incident { incident: incident.clone(), change })
}

/// Returns one of the incidents that are there.
pub(crate) fn incident_there(record: &Record, which: usize) -> Option<IncidentId> {
    let ids: Vec<&IncidentId> = record.state().incidents().map(|(id, _)| id).collect();
    ids.get(which % ids.len().max(1)).map(|id| (*id).clone())
}

/// Returns one of the contacts that were ever added.
fn contact_there(record: &Record, which: usize) -> Option<ContactId> {
    let added = record.log().iter().filter(|entry| matches!(entry.change, Change::AddContact(_)));
    let ids: Vec<ContactId> = added.map(|entry| ContactId(entry.stamp.clone(), 0)).collect();
    ids.get(which % ids.len().max(1)).cloned()
}

/// Does one deed; `number` makes its note unlike any other.
pub(crate) fn act(records: &mut [Record], number: usize, (who, now, deed): &(usize, i64, Deed)) {
    let text = format!("note {number}");
    match deed {
        Deed::Set(change) => drop(records[*who].append(*now, None, change.clone())),
        Deed::Note(practice, replaces) => {
            drop(write_note(&mut records[*who], *now, practice, &text, *replaces))
        }
        Deed::Clear(practice) => drop(write_note(&mut records[*who], *now, practice, "", Replaces::All)),
        Deed::Incident(which, change) => {
            if let Some(incident) = incident_there(&records[*who], *which) {
                records[*who].append(*now, None, Change::Incident { incident, change: change.clone() });
            }
        }
        Deed::IncidentNote(which, kind, replaces) => {
            if let Some(incident) = incident_there(&records[*who], *which) {
                write_incident_note(&mut records[*who], *now, (&incident, *kind), &text, *replaces);
            }
        }
        Deed::Contact(which, details) => {
            if let Some(contact) = contact_there(&records[*who], *which) {
                let details = details.clone();
                records[*who].append(*now, None, Change::EditContact { contact, details });
            }
        }
        Deed::Edition(edition) => drop(records[*who].note_edition(*now, edition)),
        Deed::Undo => drop(records[*who].undo(*now, None)),
        Deed::Redo => drop(records[*who].redo(*now, None)),
        Deed::TakeIn(other) => {
            let news = entries(&records[*other % records.len()]);
            records[*who].merge(news);
        }
    }
}

pub(crate) fn live(history: &History) -> Vec<Record> {
    let mut records: Vec<Record> = (0..3).map(new_record).collect();
    for (number, deed) in history.iter().enumerate() {
        act(&mut records, number, deed);
    }
    records
}

pub(crate) fn union(records: &[&Record]) -> Record {
    let mut record = Record::new(device(0), Log::default());
    for other in records {
        record.merge(entries(other));
    }
    record
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_in_any_order_any_number_of_times_is_the_same(history in history(3)) {
        let records = live(&history);
        let [a, b, c] = &records[..] else { panic!() };
        let all = union(&[a, b, c]);
        prop_assert_eq!(&union(&[c, b, a]), &all);
        prop_assert_eq!(&union(&[&union(&[a, b]), c]), &union(&[a, &union(&[b, c])]));
        prop_assert_eq!(&union(&[a, a, b, c, &all, b]), &all);
        for record in &records {
            for entry in entries(record) {
                prop_assert!(all.log().iter().any(|other| *other == entry));
            }
        }
    }

    #[test]
    fn the_state_does_not_depend_on_the_order_of_entries(
        (entries, shuffled) in history(3).prop_flat_map(|history| {
            let records = live(&history);
            let entries = entries(&union(&records.iter().collect::<Vec<_>>()));
            (Just(entries.clone()), Just(entries).prop_shuffle())
        })
    ) {
        prop_assert_eq!(State::fold(&entries), State::fold(&shuffled));
    }

    #[test]
    fn a_record_opened_again_is_the_same_and_undoes_the_same(history in history(3)) {
        let mut records: Vec<Record> = (0..3).map(new_record).collect();
        for (number, deed) in history.iter().enumerate() {
            act(&mut records, number, deed);
            let record = &records[deed.0];
            prop_assert_eq!(&Record::new(record.device().clone(), record.log().clone()), record);
        }
    }

    #[test]
    fn a_note_stays_until_somebody_who_saw_it_replaces_it(history in history(3)) {
        let mut records: Vec<Record> = (0..3).map(new_record).collect();
        let mut written: BTreeMap<PracticeId, BTreeSet<String>> = BTreeMap::new();
        let mut in_incidents: BTreeMap<(IncidentId, NoteKind), BTreeSet<String>> = BTreeMap::new();
        let mut replaced = BTreeSet::new();
        let no_undo = history.iter().filter(|(_, _, deed)| !matches!(deed, Deed::Undo | Deed::Redo));
        for (number, deed) in no_undo.enumerate() {
            let (who, _, what) = deed;
            if let Deed::Note(practice, Replaces::All) | Deed::Clear(practice) = what {
                replaced.extend(texts(records[*who].state(), practice));
            }
            if let Deed::Note(practice, _) = what {
                written.entry(practice.clone()).or_default().insert(format!("note {number}"));
            }
            if let Deed::IncidentNote(which, kind, replaces) = what
                && let Some(incident) = incident_there(&records[*who], *which)
            {
                if let Replaces::All = replaces {
                    replaced.extend(notes_of(records[*who].state().incident(&incident).unwrap(), *kind));
                }
                in_incidents.entry((incident, *kind)).or_default().insert(format!("note {number}"));
            }
            act(&mut records, number, deed);
        }
        let all = union(&records.iter().collect::<Vec<_>>());
        for ((incident, kind), written) in in_incidents {
            let expected: Vec<String> = written.difference(&replaced).cloned().collect();
            prop_assert_eq!(notes_of(all.state().incident(&incident).unwrap(), kind), expected);
        }
        for (practice, written) in written {
            let expected: Vec<String> = written.difference(&replaced).cloned().collect();
            prop_assert_eq!(texts(all.state(), &practice), expected);
        }
    }

    #[test]
    fn undo_takes_a_change_back_and_redo_makes_it_again(history in history(3), last in deed()) {
        let mut records = live(&history);
        let before = records[0].clone();
        act(&mut records, 1000, &(0, 7, last.clone()));
        let record = &mut records[0];
        let after = seen(record.state());
        let wrote = record.log().len() > before.log().len();
        if wrote && !matches!(last, Deed::Edition(_) | Deed::Undo | Deed::Redo | Deed::TakeIn(_)) {
            record.undo(8, None).unwrap();
            prop_assert_eq!(seen(record.state()), seen(before.state()));
            record.redo(9, None).unwrap();
            prop_assert_eq!(seen(record.state()), after.clone());
        }
        if record.undo(10, None).is_some() {
            let undone = seen(record.state());
            record.redo(11, None).unwrap();
            prop_assert_eq!(seen(record.state()), after);
            record.undo(12, None).unwrap();
            prop_assert_eq!(seen(record.state()), undone);
        }
    }

    #[test]
    fn one_device_can_go_all_the_way_back_and_forth(history in history(1)) {
        let mut records = vec![new_record(0)];
        for (number, deed) in history.iter().enumerate() {
            act(&mut records, number, deed);
        }
        let mut record = records.remove(0);
        let mut states = vec![seen(record.state())];
        while record.undo(0, None).is_some() {
            states.push(seen(record.state()));
        }
        prop_assert_eq!(states.last().unwrap(), &seen(&State::default()));
        for state in states.iter().rev().skip(1) {
            record.redo(0, None).unwrap();
            prop_assert_eq!(&seen(record.state()), state);
        }
    }

    #[test]
    fn stamps_only_rise(history in history(3)) {
        let mut records: Vec<Record> = (0..3).map(new_record).collect();
        for (number, deed) in history.iter().enumerate() {
            let last = records[deed.0].log().iter().last().map(|entry| entry.stamp.clone());
            let len = records[deed.0].log().len();
            act(&mut records, number, deed);
            let record = &records[deed.0];
            if record.log().len() == len + 1 && !matches!(deed.2, Deed::TakeIn(_)) {
                prop_assert!(record.log().iter().last().map(|entry| entry.stamp.clone()) > last);
            }
        }
    }
}

fn status(status: Status) -> Change {
    Change::Status { practice: PracticeId::new("ACC-01"), status }
}

#[test]
fn undo_leaves_what_another_device_entered_since() {
    let (mut ana, mut luz) = (new_record(0), new_record(1));
    let acc = PracticeId::new("ACC-01");
    ana.append(1, None, status(Status::Done));
    write_note(&mut ana, 2, &acc, "de Ana", Replaces::All);
    luz.merge(entries(&ana));
    luz.append(3, None, status(Status::InProgress));
    write_note(&mut luz, 4, &acc, "de Luz", Replaces::All);
    ana.merge(entries(&luz));
    while ana.undo(5, None).is_some() {}
    assert_eq!(*ana.state().status(&acc), Status::InProgress);
    assert_eq!(texts(ana.state(), &acc), ["de Luz"]);
}

#[test]
fn two_notes_at_once_are_both_kept() {
    let (mut ana, mut luz) = (new_record(0), new_record(1));
    let acc = PracticeId::new("ACC-01");
    write_note(&mut ana, 1, &acc, "primera", Replaces::All);
    luz.merge(entries(&ana));
    write_note(&mut ana, 2, &acc, "de Ana", Replaces::All);
    write_note(&mut luz, 2, &acc, "de Luz", Replaces::All);
    ana.merge(entries(&luz));
    assert_eq!(texts(ana.state(), &acc), ["de Ana", "de Luz"]);
}

/// A data folder was copied to a second computer: both write as one device, perhaps with one stamp.
#[test]
fn two_notes_with_one_stamp_are_both_kept() {
    let mut first = new_record(0);
    let mut copy = first.clone();
    let acc = PracticeId::new("ACC-01");
    write_note(&mut first, 1, &acc, "una", Replaces::All);
    write_note(&mut copy, 1, &acc, "otra", Replaces::All);
    let mut other = copy.clone();
    first.merge(entries(&copy));
    copy.merge(entries(&first));
    other.merge(entries(&first));
    assert_eq!(texts(first.state(), &acc), ["otra", "una"]);
    assert_eq!(first, copy);
    assert_eq!(first, other);
}

#[test]
fn only_the_last_hundred_changes_can_be_undone() {
    let mut record = new_record(0);
    for number in 0..150 {
        record.append(number, None, Change::Alias(number.to_string()));
    }
    let mut undone = 0;
    while record.undo(1000, None).is_some() {
        undone += 1;
    }
    assert_eq!((undone, record.state().alias()), (100, "49"));
}

#[test]
fn a_full_counter_moves_on_to_the_next_millisecond() {
    let mut record = new_record(0);
    let stamp = |time, counter| Stamp { time, counter, device: device(1) };
    let entry = |stamp| Entry { stamp, by: None, undoes: None, change: Change::Alias(String::new()) };
    record.merge([entry(stamp(5, u32::MAX))]);
    let next = record.append(1, None, Change::Alias("x".to_owned())).stamp;
    assert_eq!((next.time, next.counter), (6, 0));
    assert_eq!(record.state().alias(), "x");
}

#[test]
fn a_note_says_who_wrote_it() {
    let mut record = new_record(0);
    let change =
        Change::Note { practice: PracticeId::new("ACC-01"), text: "hola".to_owned(), replaces: Vec::new() };
    record.append(1, Some("Coordinación".to_owned()), change);
    let practice = record.state().practice(&PracticeId::new("ACC-01")).unwrap();
    let notes: Vec<&Note> = practice.notes().map(|(_, note)| note).collect();
    assert_eq!(notes, [&Note { by: Some("Coordinación".to_owned()), text: "hola".to_owned() }]);
}

#[test]
fn the_trend_counts_what_was_done_at_each_time() {
    let mut record = new_record(0);
    let of = |id: &str, status| Change::Status { practice: PracticeId::new(id), status };
    record.append(10, None, of("ACC-01", Status::Done));
    record.append(20, None, Change::Several(vec![of("ACC-02", Status::Done), of("ACC-03", Status::Done)]));
    record.append(30, None, of("ACC-01", Status::InProgress));
    record.append(40, None, of("WEB-01", Status::Done));
    let practices = ["ACC-01", "ACC-02", "ACC-03"].map(PracticeId::new).into();
    assert_eq!(trend(record.log(), &practices, &[0, 10, 25, 30, 50]), [0, 1, 3, 2, 2]);
}
