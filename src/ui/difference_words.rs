use crate::content::{Guide, PracticeId};
use crate::i18n::{Lang, Words, long_date};
use crate::record::{
    DeviceId, Difference, IncidentInShort, NewsFrom, Phase, Side, Status, Stays, Subject, Value,
};
use crate::tr;
use jiff::civil::Date;

/// Puts differences into words.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The guide, for titles.
    pub guide: &'a Guide,
    /// The words.
    pub words: &'a Words,
    /// The language of the titles.
    pub lang: Lang,
    /// Turns milliseconds since 1970 into a day here.
    pub day_of: &'a dyn Fn(i64) -> Date,
}

impl Teller<'_> {
    /// Returns what a difference is about: "ACC-04 · Usen un gestor de contraseñas · Estado".
    pub fn subject(&self, difference: &Difference) -> String {
        let words = self.words;
        match &difference.subject {
            Subject::Alias => tr!(words, "settings-alias"),
            Subject::Status(id) => format!("{} · {}", self.practice(id), tr!(words, "difference-status")),
            Subject::Owner(id) => format!("{} · {}", self.practice(id), tr!(words, "lists-owner")),
            Subject::Due(id) => format!("{} · {}", self.practice(id), tr!(words, "difference-due")),
            Subject::Note(id) => format!("{} · {}", self.practice(id), tr!(words, "lists-note")),
            Subject::Incident(_) => tr!(words, "difference-incident"),
            Subject::Contact(_) => tr!(words, "difference-contact"),
        }
    }

    /// Returns a practice: "ACC-04 · Usen un gestor de contraseñas".
    pub fn practice(&self, id: &PracticeId) -> String {
        match self.guide.practice(id) {
            Some(practice) => format!("{id} · {}", practice.title.get(self.lang)),
            None => {
                let unknown = tr!(self.words, "difference-unknown", id = id.as_str());
                let last = self.guide.retired_practice(id).and_then(|retired| retired.last);
                match last {
                    Some(last) => format!("{unknown} · {}", last.wording.title.get(self.lang)),
                    None => unknown,
                }
            }
        }
    }

    /// Returns a side with who and when: "Hecha (Coordinación, 12 de octubre de 2026)".
    pub fn side(&self, side: &Side) -> String {
        let value = self.value(&side.value);
        let day = side.at_ms.map(|ms| long_date(self.words, (self.day_of)(ms)));
        let known: Vec<String> = side.by.clone().into_iter().chain(day).collect();
        if known.is_empty() { value } else { format!("{value} ({})", known.join(", ")) }
    }

    /// Returns which side holds in the end.
    pub fn stays(&self, stays: Stays) -> String {
        match stays {
            Stays::Here => tr!(self.words, "difference-stays-here"),
            Stays::There => tr!(self.words, "difference-stays-there"),
            Stays::Both => tr!(self.words, "difference-stays-both"),
        }
    }

    /// Returns how a practice changes when it is put back: "Estado: Hecha → Por hacer".
    pub fn put_back(&self, difference: &Difference) -> String {
        let field = match &difference.subject {
            Subject::Status(_) => tr!(self.words, "difference-status"),
            Subject::Owner(_) => tr!(self.words, "lists-owner"),
            Subject::Due(_) => tr!(self.words, "difference-due"),
            Subject::Note(_) => tr!(self.words, "lists-note"),
            Subject::Alias | Subject::Incident(_) | Subject::Contact(_) => self.subject(difference),
        };
        let here = difference
            .here
            .as_ref()
            .map_or_else(|| tr!(self.words, "difference-nothing"), |side| self.value(&side.value));
        format!("{field}: {here} → {}", self.value(&difference.there.value))
    }

    /// Returns whose entries are new: "Equipo k3fa (Coordinación): 12 anotaciones, del … al …".
    pub fn from(&self, from: &NewsFrom) -> String {
        let by: Vec<&str> = from.by.iter().map(String::as_str).collect();
        let day = |ms| long_date(self.words, (self.day_of)(ms));
        let device = device(&from.device);
        let device = if by.is_empty() { device } else { format!("{device} ({})", by.join(", ")) };
        let count: usize = from.entries;
        let (first, last) = (day(from.first_ms), day(from.last_ms));
        tr!(self.words, "difference-from", device = device, count = count, first = first, last = last)
    }

    fn value(&self, value: &Value) -> String {
        let words = self.words;
        let nothing = || tr!(words, "difference-nothing");
        match value {
            Value::Status(Status::ToDo) => tr!(words, "status-to-do"),
            Value::Status(Status::InProgress) => tr!(words, "status-in-progress"),
            Value::Status(Status::Done) => tr!(words, "status-done"),
            Value::Status(Status::NotApplicable { reason }) => {
                format!("{}: {reason}", tr!(words, "status-not-applicable"))
            }
            Value::Text(text) => text
                .as_ref()
                .map_or_else(nothing, |text| tr!(words, "difference-quoted", text = text.as_str())),
            Value::Day(day) => day.map_or_else(nothing, |day| long_date(words, day)),
            Value::Contact(contact) => contact.as_ref().map_or_else(nothing, |contact| {
                let parts = [&contact.who, &contact.reach, &contact.note];
                let parts: Vec<&str> =
                    parts.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
                parts.join(" · ")
            }),
            Value::Incident(incident) => self.incident(incident),
        }
    }

    fn incident(&self, incident: &IncidentInShort) -> String {
        let words = self.words;
        let emergency = incident.emergency.as_ref().and_then(|id| self.guide.emergency(id));
        let title = match (incident.title.is_empty(), emergency) {
            (false, _) => incident.title.clone(),
            (true, Some(emergency)) => emergency.title.get(self.lang).clone(),
            (true, None) => tr!(words, "incident-unknown"),
        };
        let phase = match incident.phase {
            Phase::Open => tr!(words, "difference-phase-open"),
            Phase::Closed => tr!(words, "difference-phase-closed"),
            Phase::Discarded => tr!(words, "incident-discarded"),
        };
        let news: usize = incident.news;
        if news == 0 {
            return format!("{title} · {phase}");
        }
        format!("{title} · {phase} · {}", tr!(words, "difference-news", count = news))
    }
}

/// Returns the beginning of a device's name: enough to tell two apart, and it says nothing of a person.
fn device(id: &DeviceId) -> String {
    id.as_str().chars().take(4).collect()
}
