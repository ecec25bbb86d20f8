//! What to do now: the doors, the steps of an emergency, and the incident that ticking them writes.

mod case;
mod doors;
mod ending;
mod flow;
mod help;
mod incidents;
mod journal;
mod step;

pub(super) use doors::strip_ui;
pub(super) use incidents::ongoing_ui;

use crate::content::{AnswerId, Emergency, EmergencyId, StageId, StepId};
use crate::record::{Change, IncidentId, NoteKey};
use crate::ui::screens::emergency::case::Case;
use crate::ui::widgets::field::Draft;
use crate::ui::{Action, EmergencyPlace, Route, View};
use egui::Ui;
use std::collections::{BTreeMap, BTreeSet};

/// What the screen remembers between frames. What was ticked is in the record, not here.
#[derive(Debug, Default)]
pub(super) struct EmergencyState {
    visit: Option<u64>,
    /// What was typed into "what happened?".
    query: String,
    /// All doors are shown, not only the first.
    more: bool,
    /// Which emergency `open` and `answers` belong to.
    of: Option<EmergencyId>,
    /// The steps whose how is shown.
    open: BTreeSet<StepId>,
    /// The answers given before an incident began.
    answers: BTreeMap<StageId, AnswerId>,
    /// What to bring into view at the next frame.
    show: Option<Shown>,
    draft: Draft,
    /// The note that is being written again and again until it is finished.
    writing: Option<NoteKey>,
    /// The practices of the end were just given a date.
    dated: bool,
}

/// Something to bring into view.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Stage(StageId),
    Step(StepId),
    Journal,
}

impl EmergencyState {
    /// Returns the change that was typed and not sent yet.
    pub(super) fn unsent(&self, view: &View<'_>, here: &Route) -> Option<Change> {
        let (field, text) = self.draft.unsent()?;
        let Route::Emergency(Some(EmergencyPlace::Incident(id))) = here else { return None };
        journal::change_of(view, id, field, text, self.writing.as_ref())
    }

    /// Forgets what is being typed: it was sent.
    pub(super) fn settle(&mut self) {
        self.draft.clear();
    }

    fn follow(&mut self, view: &View<'_>, place: Option<&EmergencyPlace>, visit: u64) {
        if self.visit.replace(visit) == Some(visit) {
            return;
        }
        self.draft.clear();
        self.writing = None;
        self.dated = false;
        match place {
            Some(EmergencyPlace::Flow(id, step)) => {
                self.begin(id);
                self.answers.clear();
                if let (Some(emergency), Some(step)) = (view.guide.emergency(id), step) {
                    self.answers = answers_to(emergency, step);
                    self.open.insert(step.clone());
                    self.show = Some(Shown::Step(step.clone()));
                }
            }
            Some(EmergencyPlace::Incident(id)) => {
                let incident = view.state().incident(id);
                if let Some(opening) = incident.and_then(|incident| incident.opening()) {
                    self.begin(&opening.emergency);
                }
            }
            None => {
                self.query.clear();
                self.more = false;
            }
        }
    }

    fn begin(&mut self, id: &EmergencyId) {
        if self.of.as_ref() != Some(id) {
            self.of = Some(id.clone());
            self.open.clear();
        }
    }
}

/// Returns the answers on the shortest way to a step; none where there is no way.
fn answers_to(emergency: &Emergency, step: &StepId) -> BTreeMap<StageId, AnswerId> {
    let mut ways = vec![BTreeMap::new()];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for answers in ways {
            let way = emergency.way(|stage| find(emergency, &answers, stage));
            if way.steps().any(|it| it.id == *step) {
                return answers;
            }
            let Some(last) = way.stages.last().filter(|last| seen.insert(last.id.clone())) else { continue };
            for answer in last.answers() {
                let mut next = answers.clone();
                next.insert(last.id.clone(), answer.id.clone());
                longer.push(next);
            }
        }
        ways = longer;
    }
    BTreeMap::new()
}

/// Returns the answer of the emergency that was given to a stage: what the guide owns, so that it lives as long.
fn find<'a>(
    emergency: &'a Emergency,
    answers: &BTreeMap<StageId, AnswerId>,
    stage: &StageId,
) -> Option<&'a AnswerId> {
    let given = answers.get(stage)?;
    let known = emergency.stage(stage)?.answers().iter().map(|answer| &answer.id);
    known.into_iter().find(|id| *id == given)
}

/// Draws the screen.
pub(super) fn emergency_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (place, visit): (Option<&EmergencyPlace>, u64),
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    state.follow(view, place, visit);
    match place {
        None => doors::doors_ui(ui, view, state, out),
        Some(EmergencyPlace::Flow(id, _)) => match view.guide.emergency(id) {
            Some(emergency) => flow::flow_ui(ui, view, &Case::fresh(emergency), state, out),
            None => doors::doors_ui(ui, view, state, out),
        },
        Some(EmergencyPlace::Incident(id)) => incident_ui(ui, view, id, state, out),
    }
}

fn incident_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: &IncidentId,
    state: &mut EmergencyState,
    out: &mut Vec<Action>,
) {
    let Some(incident) = view.state().incident(id) else { return doors::doors_ui(ui, view, state, out) };
    let opening = incident.opening();
    match opening.and_then(|opening| view.guide.emergency(&opening.emergency)) {
        Some(emergency) => flow::flow_ui(ui, view, &Case::of(emergency, id, incident), state, out),
        None => journal::alone_ui(ui, view, id, incident, state, out),
    }
}
