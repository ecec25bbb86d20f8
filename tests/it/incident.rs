//! An incident is opened, followed step by step, written down and closed, on one device and on several.
//!
//! The random histories of `record` have incidents and contacts in them too.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use crate::record::{
    Replaces, device, entries, history, live, new_record, notes_of, union, write_incident_note,
};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use salvaguarda::content::{AnswerId, EmergencyId, StageId, StepId};
use salvaguarda::record::{
    Change, Contact, ContactId, Entry, IncidentChange, IncidentId, IncidentKind, IncidentState, IncidentStep,
    NoteKind, Phase, Record, Stamp, State, StepMark, incident_events,
};

fn open(record: &mut Record, now: i64, emergency: &str) -> IncidentId {
    open_as(record, now, emergency, IncidentKind::Real)
}

fn open_as(record: &mut Record, now: i64, emergency: &str, kind: IncidentKind) -> IncidentId {
    let change = Change::Open { emergency: EmergencyId::new(emergency), kind };
    IncidentId(record.append(now, Some("Dirección".to_owned()), change).stamp, 0)
}

fn enter(record: &mut Record, now: i64, incident: &IncidentId, change: IncidentChange) -> Entry {
    record.append(now, None, Change::Incident { incident: incident.clone(), change })
}

fn mark(step: &str, mark: StepMark) -> IncidentChange {
    IncidentChange::Step { step: StepId::new(step), mark }
}

fn answer(stage: &str, answer: Option<&str>) -> IncidentChange {
    IncidentChange::Answer { stage: StageId::new(stage), answer: answer.map(AnswerId::new) }
}

fn note(record: &mut Record, now: i64, incident: &IncidentId, kind: NoteKind, text: &str) {
    write_incident_note(record, now, (incident, kind), text, Replaces::None);
}

fn state<'a>(record: &'a Record, incident: &IncidentId) -> &'a IncidentState {
    record.state().incident(incident).unwrap()
}

/// What a screen shows of an incident, in one line.
fn shown(record: &Record, incident: &IncidentId) -> String {
    let state = state(record, incident);
    let answer = state.answer(&StageId::new("now")).map_or("-", |answer| answer.as_str());
    let notes = |kind| notes_of(state, kind).join("+");
    format!(
        "{:?} '{}' tell={:?} now={answer} log={} lessons={}",
        state.phase(),
        state.title(),
        state.step(&StepId::new("tell")),
        notes(NoteKind::Log),
        notes(NoteKind::Lesson)
    )
}

fn contact(who: &str) -> Contact {
    Contact { who: who.to_owned(), reach: "+00 123".to_owned(), note: String::new() }
}

fn who(record: &Record) -> Vec<&str> {
    record.state().contacts().map(|(_, contact)| contact.who.as_str()).collect()
}

#[test]
fn an_incident_from_its_opening_to_its_lessons() {
    let mut ana = new_record(0);
    let lost = open(&mut ana, 10, "device-lost");
    assert_eq!(state(&ana, &lost).opening().unwrap().emergency, EmergencyId::new("device-lost"));
    assert_eq!(state(&ana, &lost).opening().unwrap().by.as_deref(), Some("Dirección"));
    assert_eq!(shown(&ana, &lost), "Open '' tell=Open now=- log= lessons=");
    assert_eq!(state(&ana, &lost).phase_set_at(), None);

    enter(&mut ana, 20, &lost, IncidentChange::Title("El celular de Ana".to_owned()));
    enter(&mut ana, 30, &lost, mark("tell", StepMark::Done));
    enter(&mut ana, 40, &lost, answer("now", Some("gone")));
    note(&mut ana, 50, &lost, NoteKind::Log, "En el bus");
    assert_eq!(shown(&ana, &lost), "Open 'El celular de Ana' tell=Done now=gone log=En el bus lessons=");
    assert_eq!(state(&ana, &lost).step_set_at(&StepId::new("tell")), Some(30));

    note(&mut ana, 60, &lost, NoteKind::Lesson, "Bloqueo corto");
    enter(&mut ana, 70, &lost, IncidentChange::Phase(Phase::Closed));
    assert_eq!(
        shown(&ana, &lost),
        "Closed 'El celular de Ana' tell=Done now=gone log=En el bus lessons=Bloqueo corto"
    );
    assert_eq!(state(&ana, &lost).phase_set_at(), Some(70));

    // It turns up, and a step was done in vain.
    enter(&mut ana, 80, &lost, IncidentChange::Phase(Phase::Open));
    enter(&mut ana, 90, &lost, mark("tell", StepMark::NotNeeded));
    enter(&mut ana, 100, &lost, answer("now", None));
    assert_eq!(
        shown(&ana, &lost),
        "Open 'El celular de Ana' tell=NotNeeded now=- log=En el bus lessons=Bloqueo corto"
    );
    enter(&mut ana, 110, &lost, IncidentChange::Phase(Phase::Discarded));
    assert_eq!(state(&ana, &lost).phase(), Phase::Discarded);

    // The program is closed and opened again.
    assert_eq!(Record::new(device(0), ana.log().clone()), ana);
}

#[test]
fn several_at_once_do_not_mix() {
    let mut ana = new_record(0);
    let lost = open(&mut ana, 10, "device-lost");
    let site = open(&mut ana, 10, "site-down");
    let drill = open_as(&mut ana, 10, "site-down", IncidentKind::Drill);
    enter(&mut ana, 20, &site, mark("tell", StepMark::Done));
    note(&mut ana, 30, &drill, NoteKind::Log, "Ensayo");
    enter(&mut ana, 40, &lost, IncidentChange::Phase(Phase::Closed));
    assert_eq!(shown(&ana, &lost), "Closed '' tell=Open now=- log= lessons=");
    assert_eq!(shown(&ana, &site), "Open '' tell=Done now=- log= lessons=");
    assert_eq!(shown(&ana, &drill), "Open '' tell=Open now=- log=Ensayo lessons=");
    let drills: Vec<bool> = ana.state().incidents().map(|(_, state)| state.is_drill()).collect();
    assert_eq!(drills, [false, false, true]);
}

/// An incident of one gesture with others has its place among them in its name.
#[test]
fn an_incident_opened_among_other_changes_has_its_own_place() {
    let mut ana = new_record(0);
    let open =
        |emergency: &str| Change::Open { emergency: EmergencyId::new(emergency), kind: IncidentKind::Real };
    let nested = Change::Several(vec![open("b"), Change::AddContact(contact("Luz"))]);
    let stamp = ana.append(5, None, Change::Several(vec![open("a"), nested, open("c")])).stamp;
    let places: Vec<(u32, &str)> = ana
        .state()
        .incidents()
        .map(|(id, state)| (id.1, state.opening().unwrap().emergency.as_str()))
        .collect();
    let [(a, "a"), (b, "b"), (c, "c")] = places[..] else { panic!("{places:?}") };
    assert!(a < b && b < c);
    for (place, emergency) in [(a, "a"), (b, "b"), (c, "c")] {
        let id = IncidentId(stamp.clone(), place);
        enter(&mut ana, 6, &id, IncidentChange::Title(emergency.to_owned()));
        let events = incident_events(ana.log(), &id);
        let [opened, _] = &events[..] else { panic!("{events:?}") };
        assert_eq!(
            opened.what,
            IncidentStep::Opened { emergency: &EmergencyId::new(emergency), kind: IncidentKind::Real }
        );
    }
    for _ in 0..3 {
        ana.undo(7, None).unwrap();
    }
    let Change::Several(parts) = ana.undo(8, None).unwrap().change else { panic!() };
    assert_eq!(parts.len(), 4);
    assert!(ana.state().incidents().all(|(_, state)| state.phase() == Phase::Discarded));
    assert_eq!(who(&ana), [""; 0]);
}

#[test]
fn each_kind_of_change_is_taken_back_and_made_again() {
    let closed = IncidentChange::Phase(Phase::Closed);
    let lesson =
        IncidentChange::Note { kind: NoteKind::Lesson, text: "Copias".to_owned(), replaces: Vec::new() };
    let before = "Open 'Uno' tell=NotNeeded now=found log=Primera lessons=";
    let cases = [
        (IncidentChange::Title("Dos".to_owned()), "Open 'Dos' tell=NotNeeded now=found log=Primera lessons="),
        (mark("tell", StepMark::Done), "Open 'Uno' tell=Done now=found log=Primera lessons="),
        (answer("now", Some("gone")), "Open 'Uno' tell=NotNeeded now=gone log=Primera lessons="),
        (answer("now", None), "Open 'Uno' tell=NotNeeded now=- log=Primera lessons="),
        (closed, "Closed 'Uno' tell=NotNeeded now=found log=Primera lessons="),
        (lesson, "Open 'Uno' tell=NotNeeded now=found log=Primera lessons=Copias"),
    ];
    for (change, after) in cases {
        let mut ana = new_record(0);
        let lost = open(&mut ana, 1, "device-lost");
        enter(&mut ana, 2, &lost, IncidentChange::Title("Uno".to_owned()));
        enter(&mut ana, 3, &lost, mark("tell", StepMark::NotNeeded));
        enter(&mut ana, 4, &lost, answer("now", Some("found")));
        note(&mut ana, 5, &lost, NoteKind::Log, "Primera");
        enter(&mut ana, 6, &lost, change.clone());
        assert_eq!(shown(&ana, &lost), after);
        for round in 0..3 {
            ana.undo(10 + round, None).unwrap();
            assert_eq!(shown(&ana, &lost), before, "{change:?}");
            ana.redo(10 + round, None).unwrap();
            assert_eq!(shown(&ana, &lost), after, "{change:?}");
        }
    }
}

#[test]
fn a_note_that_replaced_others_gives_them_back() {
    let mut ana = new_record(0);
    let lost = open(&mut ana, 1, "device-lost");
    note(&mut ana, 2, &lost, NoteKind::Log, "una");
    note(&mut ana, 3, &lost, NoteKind::Log, "dos");
    note(&mut ana, 3, &lost, NoteKind::Lesson, "tres");
    write_incident_note(&mut ana, 4, (&lost, NoteKind::Log), "las dos", Replaces::All);
    assert_eq!(shown(&ana, &lost), "Open '' tell=Open now=- log=las dos lessons=tres");
    ana.undo(5, None).unwrap();
    assert_eq!(shown(&ana, &lost), "Open '' tell=Open now=- log=dos+una lessons=tres");
    ana.redo(6, None).unwrap();
    assert_eq!(shown(&ana, &lost), "Open '' tell=Open now=- log=las dos lessons=tres");
}

#[test]
fn an_opening_is_taken_back_and_made_again() {
    let mut ana = new_record(0);
    let lost = open(&mut ana, 1, "device-lost");
    ana.undo(2, None).unwrap();
    assert_eq!(state(&ana, &lost).phase(), Phase::Discarded);
    ana.redo(3, None).unwrap();
    assert_eq!(state(&ana, &lost).phase(), Phase::Open);
    assert_eq!(ana.state().incidents().count(), 1);
}

#[test]
fn a_contact_is_added_changed_and_taken_off_and_all_of_it_back() {
    let mut ana = new_record(0);
    let id = ContactId(ana.append(1, None, Change::AddContact(contact("Abogada"))).stamp, 0);
    let edit = |details| Change::EditContact { contact: id.clone(), details };
    ana.append(2, None, edit(Some(contact("Luz, abogada"))));
    ana.append(3, None, edit(None));
    assert_eq!(who(&ana), [""; 0]);
    for expected in [vec!["Luz, abogada"], vec!["Abogada"], vec![]] {
        ana.undo(4, None).unwrap();
        assert_eq!(who(&ana), expected);
    }
    for expected in [vec!["Abogada"], vec!["Luz, abogada"], vec![]] {
        ana.redo(5, None).unwrap();
        assert_eq!(who(&ana), expected);
    }
    assert!(ana.redo(6, None).is_none());
}

/// Ana enters something, Luz sees it and enters `later`, Ana takes hers back: what Luz entered stays.
#[test]
fn undo_leaves_what_another_device_set_since() {
    let note = |text: &str| IncidentChange::Note {
        kind: NoteKind::Log,
        text: text.to_owned(),
        replaces: Vec::new(),
    };
    let title = |title: &str| IncidentChange::Title(title.to_owned());
    let phase = IncidentChange::Phase;
    let cases = [
        (title("de Ana"), title("de Luz"), "Open 'de Luz' tell=Done now=- log= lessons="),
        (
            mark("tell", StepMark::Open),
            mark("tell", StepMark::NotNeeded),
            "Open 'antes' tell=NotNeeded now=- log= lessons=",
        ),
        (answer("now", Some("a")), answer("now", Some("b")), "Open 'antes' tell=Done now=b log= lessons="),
        (phase(Phase::Discarded), phase(Phase::Closed), "Closed 'antes' tell=Done now=- log= lessons="),
        (note("de Ana"), note("de Luz"), "Open 'antes' tell=Done now=- log=de Luz lessons="),
        // Another field than hers: hers is as it was before.
        (title("de Ana"), mark("tell", StepMark::Open), "Open 'antes' tell=Open now=- log= lessons="),
        (
            mark("tell", StepMark::Open),
            mark("else", StepMark::Done),
            "Open 'antes' tell=Done now=- log= lessons=",
        ),
    ];
    for (first, later, expected) in cases {
        let (mut ana, mut luz) = (new_record(0), new_record(1));
        let lost = open(&mut luz, 1, "device-lost");
        enter(&mut luz, 1, &lost, title("antes"));
        enter(&mut luz, 1, &lost, mark("tell", StepMark::Done));
        ana.merge(entries(&luz));
        enter(&mut ana, 2, &lost, first.clone());
        luz.merge(entries(&ana));
        enter(&mut luz, 3, &lost, later);
        ana.merge(entries(&luz));
        ana.undo(4, None).unwrap();
        assert_eq!(shown(&ana, &lost), expected, "{first:?}");
    }
}

/// Ana opens an incident by mistake and takes that back, while Luz is already at work in it.
#[test]
fn an_incident_in_which_another_device_went_on_is_not_put_away_by_undo() {
    for (later, expected) in [
        (mark("tell", StepMark::Done), Phase::Open),
        (IncidentChange::Phase(Phase::Closed), Phase::Closed),
        (IncidentChange::Phase(Phase::Discarded), Phase::Discarded),
    ] {
        let (mut ana, mut luz) = (new_record(0), new_record(1));
        let lost = open(&mut ana, 1, "device-lost");
        luz.merge(entries(&ana));
        enter(&mut luz, 2, &lost, later);
        ana.merge(entries(&luz));
        ana.undo(3, None).unwrap();
        luz.merge(entries(&ana));
        assert_eq!((state(&ana, &lost).phase(), state(&luz, &lost).phase()), (expected, expected));
    }
}

#[test]
fn a_contact_that_another_device_changed_is_not_taken_off_by_undo() {
    for (details, expected) in [(Some(contact("de Luz")), vec!["de Luz"]), (None, vec![])] {
        let (mut ana, mut luz) = (new_record(0), new_record(1));
        let id = ContactId(ana.append(1, None, Change::AddContact(contact("de Ana"))).stamp, 0);
        luz.merge(entries(&ana));
        luz.append(2, None, Change::EditContact { contact: id, details });
        ana.merge(entries(&luz));
        ana.undo(3, None).unwrap();
        assert_eq!(who(&ana), expected);
    }
}

#[test]
fn two_devices_in_one_incident_both_count() {
    let (mut ana, mut luz) = (new_record(0), new_record(1));
    let lost = open(&mut ana, 10, "device-lost");
    luz.merge(entries(&ana));
    enter(&mut ana, 20, &lost, mark("tell", StepMark::Done));
    enter(&mut luz, 21, &lost, mark("tell", StepMark::NotNeeded));
    enter(&mut luz, 22, &lost, answer("now", Some("gone")));
    note(&mut ana, 23, &lost, NoteKind::Log, "de Ana");
    note(&mut luz, 23, &lost, NoteKind::Log, "de Luz");
    for (one, other) in [(&ana, &luz), (&luz, &ana)] {
        let both = union(&[one, other]);
        assert_eq!(shown(&both, &lost), "Open '' tell=NotNeeded now=gone log=de Ana+de Luz lessons=");
    }
}

/// The file of the device that opened an incident has not arrived yet.
#[test]
fn what_is_entered_in_an_incident_that_is_not_here_yet_is_kept() {
    let (mut ana, mut luz) = (new_record(0), new_record(1));
    let lost = open(&mut ana, 10, "device-lost");
    luz.merge(entries(&ana));
    enter(&mut luz, 20, &lost, mark("tell", StepMark::Done));
    let own = luz.log().of_device(&device(1)).cloned().collect::<Vec<_>>();
    let mut eva = new_record(2);
    eva.merge(own);
    assert_eq!(state(&eva, &lost).opening(), None);
    assert!(!state(&eva, &lost).is_drill());
    eva.merge(entries(&ana));
    assert_eq!(shown(&eva, &lost), "Open '' tell=Done now=- log= lessons=");
    assert!(state(&eva, &lost).opening().is_some());
}

/// A data folder was copied: two computers open an incident under one name. Everybody sees the same one.
#[test]
fn two_openings_with_one_stamp_are_the_same_everywhere() {
    let (mut first, mut copy) = (new_record(0), new_record(0));
    let lost = open(&mut first, 1, "device-lost");
    assert_eq!(open(&mut copy, 1, "site-down"), lost);
    let (one, other) = (union(&[&first, &copy]), union(&[&copy, &first]));
    assert_eq!(state(&one, &lost), state(&other, &lost));
    assert_eq!(one.log().len(), 2);
}

#[test]
fn the_log_of_an_incident_says_what_happened_in_order() {
    let (mut ana, mut luz) = (new_record(0), new_record(1));
    let lost = open(&mut ana, 10, "device-lost");
    let site = open(&mut ana, 11, "site-down");
    luz.merge(entries(&ana));
    enter(&mut ana, 40, &lost, mark("tell", StepMark::Done));
    // The clock of Luz is behind; she has seen nothing of the last step.
    enter(&mut luz, 30, &lost, answer("now", Some("gone")));
    enter(&mut luz, 31, &site, mark("tell", StepMark::Done));
    let both = Change::Incident { incident: lost.clone(), change: IncidentChange::Phase(Phase::Closed) };
    let title = Change::Incident { incident: lost.clone(), change: IncidentChange::Title("x".to_owned()) };
    let other = Change::Incident { incident: site, change: IncidentChange::Title("y".to_owned()) };
    ana.merge(entries(&luz));
    ana.append(50, None, Change::Several(vec![both, other, title]));
    ana.undo(60, None).unwrap();
    let said: Vec<String> = incident_events(ana.log(), &lost)
        .into_iter()
        .map(|event| {
            let what = match event.what {
                IncidentStep::Opened { emergency, kind } => format!("{emergency} {kind:?}"),
                IncidentStep::Changed(change) => format!("{change:?}"),
            };
            format!("{} {} {} {what}", event.stamp.time, event.stamp.device, event.by.unwrap_or("-"))
        })
        .collect();
    let expected = [
        "10 device0 Dirección device-lost Real",
        "30 device1 - Answer { stage: StageId(\"now\"), answer: Some(AnswerId(\"gone\")) }",
        "40 device0 - Step { step: StepId(\"tell\"), mark: Done }",
        "50 device0 - Phase(Closed)",
        "50 device0 - Title(\"x\")",
        "60 device0 - Phase(Open)",
        "60 device0 - Title(\"\")",
    ];
    assert_eq!(said, expected);
    let unknown = IncidentId(Stamp { time: 1, counter: 2, device: device(3) }, 4);
    assert_eq!(incident_events(ana.log(), &unknown), []);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens, every change of an incident is in its log once, in the order of the stamps, and every note that
    /// nobody has replaced.
    #[test]
    fn the_log_of_an_incident_has_everything(history in history(3)) {
        let records = live(&history);
        let all = union(&records.iter().collect::<Vec<_>>());
        let mut count = 0;
        for (id, state) in all.state().incidents() {
            let events = incident_events(all.log(), id);
            prop_assert!(events.is_sorted_by_key(|event| event.stamp));
            let openings = events.iter().filter(|event| matches!(event.what, IncidentStep::Opened { .. }));
            prop_assert_eq!(openings.count(), usize::from(state.opening().is_some()));
            let notes = |wanted| {
                let texts = events.iter().filter_map(|event| match event.what {
                    IncidentStep::Changed(IncidentChange::Note { kind, text, .. }) if *kind == wanted => Some(text),
                    IncidentStep::Changed(_) | IncidentStep::Opened { .. } => None,
                });
                let mut texts: Vec<String> = texts.cloned().collect();
                texts.sort();
                texts
            };
            let (log, lessons) = (notes(NoteKind::Log), notes(NoteKind::Lesson));
            count += events.len() - log.len() - lessons.len();
            prop_assert_eq!(log, notes_of(state, NoteKind::Log));
            prop_assert_eq!(lessons, notes_of(state, NoteKind::Lesson));
        }
        let written: usize = all.log().iter().map(|entry| of_incidents(&entry.change)).sum();
        prop_assert_eq!(count, written);
        prop_assert_eq!(&State::fold(all.log().iter().rev()), all.state());
    }
}

/// Returns how many changes of incidents, but for notes, a change is made of.
fn of_incidents(change: &Change) -> usize {
    match change {
        Change::Incident { change: IncidentChange::Note { .. }, .. } => 0,
        Change::Open { .. } | Change::Incident { .. } => 1,
        Change::Several(changes) => changes.iter().map(of_incidents).sum(),
        Change::Status { .. }
        | Change::Owner { .. }
        | Change::Due { .. }
        | Change::Note { .. }
        | Change::Alias(_)
        | Change::AddContact(_)
        | Change::EditContact { .. }
        | Change::Edition(_)
        | Change::SetUnder { .. } => 0,
    }
}
