//! The journal of an incident: notes that are kept while they are typed, what happened so far, its name, its end.

use crate::content::Emergency;
use crate::record::{
    Change, IncidentChange, IncidentEvent, IncidentId, IncidentKind, IncidentState, IncidentStep, NoteKey,
    NoteKind, Phase, StepMark, incident_events,
};
use crate::tr;
use crate::ui::screens::emergency::case::Case;
use crate::ui::screens::emergency::incidents::moment;
use crate::ui::screens::emergency::{EmergencyState, Shown, incidents};
use crate::ui::theme::{Weight, size};
use crate::ui::widgets::button::{Button, Look};
use crate::ui::widgets::card::card;
use crate::ui::widgets::field::FieldLook;
use crate::ui::widgets::label::{heading_ui, hint_ui, text_ui};
use crate::ui::{Action, Dialog, ExportWhat, Icon, IncidentAt, View};
use egui::{Align, Id, Ui};

/// Which field of an incident is being typed into.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FieldOf {
    Title,
    Log,
    Lesson,
}

impl FieldOf {
    const ALL: [Self; 3] = [Self::Title, Self::Log, Self::Lesson];

    fn id(self, incident: &IncidentId) -> Id {
        let name = match self {
            Self::Title => "incident-title",
            Self::Log => "incident-log",
            Self::Lesson => "incident-lesson",
        };
        Id::unique((name, incident))
    }

    /// Returns the change that a new text in this field means. `writing` is the note that is being written.
    fn change(self, incident: &IncidentState, text: &str, writing: Option<&NoteKey>) -> IncidentChange {
        let text = text.trim().to_owned();
        match self {
            Self::Title => IncidentChange::Title(text),
            Self::Log => {
                let replaces = writing.cloned().into_iter().collect();
                IncidentChange::Note { kind: NoteKind::Log, text, replaces }
            }
            Self::Lesson => {
                let replaces = incident.notes(NoteKind::Lesson).map(|(key, _)| key.clone()).take(1).collect();
                IncidentChange::Note { kind: NoteKind::Lesson, text, replaces }
            }
        }
    }
}

/// Returns the change that a text which was typed into `field` and not sent yet means.
pub(super) fn change_of(
    view: &View<'_>,
    id: &IncidentId,
    field: Id,
    text: &str,
    writing: Option<&NoteKey>,
) -> Option<Change> {
    let incident = view.state().incident(id)?;
    let of = FieldOf::ALL.into_iter().find(|of| of.id(id) == field)?;
    Some(Change::Incident { incident: id.clone(), change: of.change(incident, text, writing) })
}

/// Draws the journal of an incident: what to note, what happened so far, its name, exporting and closing it.
pub(super) fn journal_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let Some((id, incident)) = case.incident else { return };
    let words = view.words();
    let drawn = card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 6.0;
        heading_ui(ui, view.theme, 3, &tr!(words, "journal"));
        hint_ui(ui, view.theme, &incidents::under(view, id, incident));
        hint_ui(ui, view.theme, &tr!(words, "journal-hint"));
        if case.is_open() {
            writing_ui(ui, view, (id, incident), state, out);
        }
        events_ui(ui, view, Some(case.emergency), id);
        ui.add_space(4.0);
        title_ui(ui, view, (id, incident), case.is_open(), state, out);
        ui.horizontal_wrapped(|ui| {
            export_ui(ui, view, id, out);
            if case.is_open() {
                close_ui(ui, view, case, state, Look::Secondary, out);
            }
        });
    });
    if state.show == Some(Shown::Journal) {
        state.show = None;
        drawn.response.scroll_to_me(Some(Align::Center));
    }
}

/// Draws an incident of which the guide does not know the emergency: its journal alone.
pub(super) fn alone_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: &IncidentId,
    incident: &IncidentState,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    heading_ui(ui, view.theme, 1, &incidents::title(view, incident));
    hint_ui(ui, view.theme, &tr!(view.words(), "incident-unknown-text"));
    card(view.theme).show(ui, |ui| {
        ui.take_available_width();
        events_ui(ui, view, None, id);
        title_ui(ui, view, (id, incident), true, state, out);
        export_ui(ui, view, id, out);
    });
}

/// Draws the field of a new note. It is kept while it is being typed; the button begins another one.
fn writing_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, incident): (&IncidentId, &IncidentState),
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let ours = |key: &NoteKey| key.0.device == *view.record.device();
    let kept = |key: &NoteKey| incident.notes(NoteKind::Log).find(|(other, _)| *other == key);
    if state.writing.as_ref().is_some_and(|key| kept(key).is_none()) {
        // It was written again under a new key, or taken back.
        let newest = incident.notes(NoteKind::Log).filter(|(key, _)| ours(key)).last();
        let before = state.writing.take();
        state.writing = newest.map(|(key, _)| key.clone()).filter(|key| before.is_none_or(|old| *key > old));
    }
    let value = state.writing.as_ref().and_then(kept).map(|(_, note)| note.text.clone()).unwrap_or_default();
    let name = tr!(words, "journal-note");
    let look = FieldLook {
        name: &name,
        placeholder: &tr!(words, "journal-note-example"),
        rows: 3,
        enabled: view.can_write(),
    };
    let typed = state.draft.field_ui(ui, view.theme, FieldOf::Log.id(id), look, &value);
    if let Some(text) = typed {
        let change = FieldOf::Log.change(incident, &text, state.writing.as_ref());
        out.push(Action::Incident(IncidentAt::Begun(id.clone()), vec![change]));
        // The key of what was just sent is known at the next frame: whatever is newest then.
        state.writing.get_or_insert_with(|| NoteKey(id.0.clone(), 0));
    }
    if !value.is_empty() {
        let label = tr!(words, "journal-note-next");
        if Button::new(&label).with_icon(Icon::NOTE_PENCIL).ui(ui, view.theme).clicked() {
            state.writing = None;
            state.draft.clear();
        }
    }
}

/// Draws the field of the lessons: one field, however often it is written again.
pub(super) fn lessons_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    (id, incident): (&IncidentId, &IncidentState),
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let mut notes = incident.notes(NoteKind::Lesson).map(|(_, note)| note.text.clone());
    let value = notes.next().unwrap_or_default();
    let name = tr!(words, "end-lessons");
    let look = FieldLook {
        name: &name,
        placeholder: &tr!(words, "end-lessons-example"),
        rows: 3,
        enabled: view.can_write() && case.is_open(),
    };
    if let Some(text) = state.draft.field_ui(ui, view.theme, FieldOf::Lesson.id(id), look, &value) {
        let change = FieldOf::Lesson.change(incident, &text, None);
        out.push(Action::Incident(IncidentAt::Begun(id.clone()), vec![change]));
    }
    // What two people wrote at once is both kept and shown.
    for other in notes {
        text_ui(ui, &other, size::BODY, Weight::Regular, view.theme.ink);
    }
}

fn title_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, incident): (&IncidentId, &IncidentState),
    open: bool,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let words = view.words();
    let name = tr!(words, "incident-name");
    hint_ui(ui, view.theme, &name);
    let look = FieldLook {
        name: &name,
        placeholder: &tr!(words, "incident-name-example"),
        rows: 1,
        enabled: view.can_write() && open,
    };
    let title = state.draft.field_ui(ui, view.theme, FieldOf::Title.id(id), look, incident.title());
    if let Some(text) = title {
        let change = FieldOf::Title.change(incident, &text, None);
        out.push(Action::Incident(IncidentAt::Begun(id.clone()), vec![change]));
    }
}

fn export_ui(ui: &mut Ui, view: &View<'_>, id: &IncidentId, out: &mut Vec<Action>) {
    let label = tr!(view.words(), "journal-export");
    if Button::new(&label).with_icon(Icon::EXPORT).ui(ui, view.theme).clicked() {
        out.push(Action::Open(Dialog::Export(ExportWhat::Incident(id.clone()))));
    }
}

/// Draws the button that closes an incident.
pub(super) fn close_ui(
    ui: &mut Ui,
    view: &View<'_>,
    case: &Case<'_>,
    state: &EmergencyState,
    look: Look,
    out: &mut Vec<Action>,
) {
    let label = match look {
        Look::Primary => tr!(view.words(), "incident-close"),
        Look::Secondary | Look::Quiet | Look::Danger => tr!(view.words(), "incident-close-now"),
    };
    let button = Button::new(&label).look(look).enabled_if(view.can_write());
    if button.ui(ui, view.theme).clicked() {
        out.push(case.change(state, IncidentChange::Phase(Phase::Closed)));
    }
}

/// Draws what happened so far, the newest first.
fn events_ui(ui: &mut Ui, view: &View<'_>, emergency: Option<&Emergency>, id: &IncidentId) {
    let events = incident_events(view.record.log(), id);
    egui::CollapsingHeader::new(crate::ui::theme::text(
        tr!(view.words(), "journal-so-far", count = events.len()),
        size::BODY,
        Weight::Medium,
        view.theme.ink2,
    ))
    .id_salt(("journal", id))
    .show(ui, |ui| {
        for event in events.iter().rev() {
            let by = event.by.map(|by| format!(" · {by}")).unwrap_or_default();
            hint_ui(ui, view.theme, &format!("{}{by}", moment(view, event.stamp.time)));
            text_ui(ui, &said(view, emergency, event), size::BODY, Weight::Regular, view.theme.ink);
        }
    });
}

/// Says in words what happened.
fn said(view: &View<'_>, emergency: Option<&Emergency>, event: &IncidentEvent<'_>) -> String {
    let words = view.words();
    match &event.what {
        IncidentStep::Opened { kind, .. } => match kind {
            IncidentKind::Real => tr!(words, "event-opened"),
            IncidentKind::Drill => tr!(words, "event-drill-opened"),
        },
        IncidentStep::Changed(IncidentChange::Title(title)) => {
            tr!(words, "event-title", title = title.clone())
        }
        IncidentStep::Changed(IncidentChange::Step { step, mark }) => {
            let known = emergency.and_then(|emergency| emergency.step(step));
            let what = known.map_or_else(|| step.to_string(), |step| step.what.get(view.lang).clone());
            match mark {
                StepMark::Done => tr!(words, "event-step-done", what = what),
                StepMark::NotNeeded => tr!(words, "event-step-not-needed", what = what),
                StepMark::Open => tr!(words, "event-step-open", what = what),
            }
        }
        IncidentStep::Changed(IncidentChange::Answer { stage, answer }) => {
            let (question, answer) = answer_said(view, emergency, stage, answer.as_ref());
            tr!(words, "event-answer", question = question, answer = answer)
        }
        IncidentStep::Changed(IncidentChange::Note { kind, text, .. }) => match kind {
            NoteKind::Log => text.clone(),
            NoteKind::Lesson => tr!(words, "event-lesson", text = text.clone()),
        },
        IncidentStep::Changed(IncidentChange::Phase(phase)) => match phase {
            Phase::Open => tr!(words, "event-reopened"),
            Phase::Closed => tr!(words, "event-closed"),
            Phase::Discarded => tr!(words, "event-discarded"),
        },
    }
}

/// Returns a question and its answer in words, or their ids where the guide has other ones now.
fn answer_said(
    view: &View<'_>,
    emergency: Option<&Emergency>,
    stage: &crate::content::StageId,
    answer: Option<&crate::content::AnswerId>,
) -> (String, String) {
    let known = emergency.and_then(|emergency| emergency.stage(stage));
    let question = known.and_then(|stage| stage.question());
    let question = question.map_or_else(|| stage.to_string(), |question| question.get(view.lang).clone());
    let answers = known.map(|stage| stage.answers()).unwrap_or_default();
    let label = answer.map(|id| match answers.iter().find(|answer| answer.id == *id) {
        Some(answer) => answer.label.get(view.lang).clone(),
        None => id.to_string(),
    });
    (question, label.unwrap_or_else(|| tr!(view.words(), "nothing-applies")))
}
