//! What the guide's own terms are called on screens and in reports.

use crate::content::{CalloutKind, Edition, Every, Level, Means, Risk, System, Urgency, Who, YearMonth};
use crate::i18n::{Words, month_year};
use crate::tr;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// Returns an edition as people say it, "noviembre de 2026"; as it is written, when it is not a month.
pub fn edition_name(words: &Words, edition: &Edition) -> String {
    let month = edition.as_str().parse::<YearMonth>();
    month.map_or_else(|_| edition.to_string(), |month| month_year(words, month.year, month.month))
}

/// Returns a level in words.
pub fn level_name(words: &Words, level: Level) -> String {
    match level {
        Level::Basic => tr!(words, "level-basic"),
        Level::Intermediate => tr!(words, "level-intermediate"),
        Level::Advanced => tr!(words, "level-advanced"),
    }
}

/// Returns a risk in words.
pub fn risk_name(words: &Words, risk: Risk) -> String {
    match risk {
        Risk::High => tr!(words, "risk-high"),
        Risk::Medium => tr!(words, "risk-medium"),
        Risk::Low => tr!(words, "risk-low"),
    }
}

/// Returns who does something in words.
pub fn who_name(words: &Words, who: Who) -> String {
    match who {
        Who::Everyone => tr!(words, "who-everyone"),
        Who::Direction => tr!(words, "who-direction"),
        Who::Security => tr!(words, "who-security"),
        Who::It => tr!(words, "who-it"),
        Who::Communications => tr!(words, "who-communications"),
        Who::Field => tr!(words, "who-field"),
        Who::Admin => tr!(words, "who-admin"),
    }
}

/// Returns everyone who does something in words: "Coordinación, Sistemas".
pub fn who_names(words: &Words, who: &[Who]) -> String {
    let names: Vec<String> = who.iter().map(|who| who_name(words, *who)).collect();
    names.join(", ")
}

/// Returns how often in words.
pub fn every_name(words: &Words, every: Every) -> String {
    match every {
        Every::Once => tr!(words, "every-once"),
        Every::Quarter => tr!(words, "every-quarter"),
        Every::Year => tr!(words, "every-year"),
        Every::Event => tr!(words, "every-event"),
        Every::Always => tr!(words, "every-always"),
    }
}

/// Returns how urgent something is in words.
pub fn urgency_name(words: &Words, urgency: Urgency) -> String {
    match urgency {
        Urgency::Now => tr!(words, "urgency-now"),
        Urgency::Today => tr!(words, "urgency-today"),
        Urgency::Later => tr!(words, "urgency-later"),
    }
}

/// Returns what one needs in words.
pub fn means_name(words: &Words, means: Means) -> String {
    match means {
        Means::Account => tr!(words, "means-account"),
        Means::Whatsapp => tr!(words, "means-whatsapp"),
        Means::Mail => tr!(words, "means-mail"),
        Means::Phone => tr!(words, "means-phone"),
        Means::Sim => tr!(words, "means-sim"),
        Means::Computer => tr!(words, "means-computer"),
        Means::Internet => tr!(words, "means-internet"),
        Means::Site => tr!(words, "means-site"),
        Means::Domain => tr!(words, "means-domain"),
        Means::Page => tr!(words, "means-page"),
        Means::Files => tr!(words, "means-files"),
        Means::Office => tr!(words, "means-office"),
    }
}

/// Returns what a system calls itself.
pub fn system_name(words: &Words, system: System) -> String {
    match system {
        System::Android => tr!(words, "system-android"),
        System::IPhone => tr!(words, "system-iphone"),
        System::Windows => tr!(words, "system-windows"),
        System::Mac => tr!(words, "system-mac"),
    }
}

/// Returns an effort as people say it: "15 min", "2 h", "1 h 30 min", "7 days".
pub fn effort(words: &Words, minutes: u32) -> String {
    if minutes >= DAY && minutes.is_multiple_of(DAY) {
        return tr!(words, "effort-days", days = minutes / DAY);
    }
    match (minutes / 60, minutes % 60) {
        (0, minutes) => tr!(words, "effort-minutes", minutes = minutes),
        (hours, 0) => tr!(words, "effort-hours", hours = hours),
        (hours, minutes) => tr!(words, "effort-hours-minutes", hours = hours, minutes = minutes),
    }
}

/// Returns the word that says what kind of callout it is.
pub fn callout_name(words: &Words, kind: CalloutKind) -> String {
    match kind {
        CalloutKind::Note => tr!(words, "callout-note"),
        CalloutKind::Tip => tr!(words, "callout-tip"),
        CalloutKind::Important => tr!(words, "callout-important"),
        CalloutKind::Warning => tr!(words, "callout-warning"),
        CalloutKind::Caution => tr!(words, "callout-caution"),
    }
}
