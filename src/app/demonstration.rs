//! An organization that was made up, to try the program: half a year of ticks, a few notes, one incident. Roles only.

use crate::content::names::who_name;
use crate::content::{Emergency, Guide, Practice, Who};
use crate::i18n::Words;
use crate::record::{
    Change, DeviceId, IncidentChange, IncidentId, IncidentKind, Log, NoteKind, Phase, Record, Status,
    StepMark,
};
use crate::tr;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// How many practices were looked at, one every four days.
const PRACTICES: usize = 44;
/// How many days ago the incident was.
const INCIDENT: i64 = 40;

/// Returns the record of the demonstration as `device` would have written it until `now_ms`, in milliseconds since
/// 1970.
pub(super) fn record(guide: &Guide, words: &Words, device: DeviceId, now_ms: i64) -> Record {
    let mut story = Story { words, record: Record::new(device, Log::default()), now_ms };
    story.record.note_edition(now_ms - (PRACTICES as i64 * 4 + 1) * DAY_MS, &guide.edition);
    story.write(PRACTICES as i64 * 4 + 1, Who::Direction, Change::Alias(tr!(words, "demonstration-alias")));
    let (before, after): (Vec<_>, Vec<_>) = guide
        .practices_by_urgency()
        .into_iter()
        .take(PRACTICES)
        .enumerate()
        .map(|(number, practice)| ((PRACTICES - number) as i64 * 4, number, practice))
        .partition(|(days_ago, _, _)| *days_ago > INCIDENT);
    story.practices(&before);
    if let Some(emergency) = guide.emergencies.first() {
        story.incident(emergency);
    }
    story.practices(&after);
    story.record
}

struct Story<'a> {
    words: &'a Words,
    record: Record,
    now_ms: i64,
}

impl Story<'_> {
    fn practices(&mut self, practices: &[(i64, usize, &Practice)]) {
        for (days_ago, number, practice) in practices {
            self.practice(*days_ago, *number, practice);
        }
    }

    fn practice(&mut self, days_ago: i64, number: usize, practice: &Practice) {
        let who = practice.who.first().copied().unwrap_or(Who::Direction);
        let id = || practice.id.clone();
        let status = match number {
            10 => Status::NotApplicable { reason: tr!(self.words, "demonstration-reason") },
            _ if number % 5 == 4 => Status::InProgress,
            _ => Status::Done,
        };
        let mut changes = vec![Change::Status { practice: id(), status }];
        if number.is_multiple_of(3) {
            let owner = Some(who_name(self.words, who));
            changes.push(Change::Owner { practice: id(), owner });
        }
        let note = match number {
            1 => Some(tr!(self.words, "demonstration-note-keys")),
            4 => Some(tr!(self.words, "demonstration-note-phones")),
            9 => Some(tr!(self.words, "demonstration-note-meeting")),
            _ => None,
        };
        let note = note.map(|text| Change::Note { practice: id(), text, replaces: Vec::new() });
        changes.extend(note);
        for change in changes {
            self.write(days_ago, who, change);
        }
    }

    fn incident(&mut self, emergency: &Emergency) {
        let open = Change::Open { emergency: emergency.id.clone(), kind: IncidentKind::Real };
        let incident = IncidentId(self.write(INCIDENT, Who::Direction, open), 0);
        let note = |kind, text| IncidentChange::Note { kind, text, replaces: Vec::new() };
        let mut changes = vec![
            IncidentChange::Title(tr!(self.words, "demonstration-incident")),
            note(NoteKind::Log, tr!(self.words, "demonstration-log")),
        ];
        let steps = emergency.stages.iter().take(1).flat_map(|stage| &stage.steps);
        changes
            .extend(steps.map(|step| IncidentChange::Step { step: step.id.clone(), mark: StepMark::Done }));
        changes.push(note(NoteKind::Lesson, tr!(self.words, "demonstration-lesson")));
        changes.push(IncidentChange::Phase(Phase::Closed));
        for change in changes {
            let change = Change::Incident { incident: incident.clone(), change };
            self.write(INCIDENT, Who::It, change);
        }
    }

    fn write(&mut self, days_ago: i64, who: Who, change: Change) -> crate::record::Stamp {
        let by = Some(who_name(self.words, who));
        self.record.append(self.now_ms - days_ago * DAY_MS, by, change).stamp
    }
}
