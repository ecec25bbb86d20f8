//! `salvaguarda incidents`: what happened to the organization.

use crate::cli::export::moment_here;
use crate::cli::{Console, Exit};
use crate::content::Guide;
use crate::i18n::Words;
use crate::record::{IncidentId, State};
use crate::report::{incident_name, phase_name};
use crate::tr;

/// Prints every incident, the newest last, one a line: number, day and time it was opened, state and title, separated
/// by tabs. Drills are marked so.
pub fn list(guide: &Guide, state: &State, words: &Words, console: &mut Console<'_>) -> Exit {
    if state.incidents().next().is_none() {
        console.complain(&tr!(words, "cli-no-incidents"));
    }
    for (place, (id, incident)) in state.incidents().enumerate() {
        let opened = moment_here(id.0.time).strftime("%Y-%m-%d %H:%M");
        let title = incident_name(guide, incident, words).replace(char::is_control, " ");
        let mut phase = phase_name(words, incident.phase());
        if incident.is_drill() {
            phase = format!("{phase} · {}", tr!(words, "cli-drill"));
        }
        console.say(&format!("{}\t{opened}\t{phase}\t{title}", place + 1));
    }
    Exit::Ok
}

/// Returns the incident with this number in the list; the last one, when there is no number.
///
/// # Errors
///
/// A sentence, when there is none.
pub fn find<'a>(state: &'a State, number: Option<&str>, words: &Words) -> Result<&'a IncidentId, String> {
    let mut ids = state.incidents().map(|(id, _)| id);
    let Some(number) = number else {
        return ids.next_back().ok_or_else(|| tr!(words, "cli-no-incidents"));
    };
    let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    place
        .and_then(|place| ids.nth(place))
        .ok_or_else(|| tr!(words, "cli-unknown-incident", number = number.replace(char::is_control, " ")))
}
