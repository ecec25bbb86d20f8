use crate::content::{AnswerId, Emergency, StageId, StepId, Way};
use crate::record::{IncidentChange, IncidentId, IncidentKind, IncidentState, Phase, StepMark};
use crate::ui::screens::emergency::{EmergencyState, find};
use crate::ui::{Action, IncidentAt};

/// An emergency, and the incident that follows it if one was begun.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) emergency: &'a Emergency,
    pub(super) incident: Option<(&'a IncidentId, &'a IncidentState)>,
}

impl<'a> Case<'a> {
    pub(super) fn fresh(emergency: &'a Emergency) -> Self {
        Self { emergency, incident: None }
    }

    pub(super) fn of(emergency: &'a Emergency, id: &'a IncidentId, incident: &'a IncidentState) -> Self {
        Self { emergency, incident: Some((id, incident)) }
    }

    /// Returns the way as far as it was answered, in the incident or on the screen.
    pub(super) fn way(&self, state: &EmergencyState) -> Way<'a> {
        match self.incident {
            Some((_, incident)) => self.emergency.way(|stage| incident.answer(stage)),
            None => self.emergency.way(|stage| find(self.emergency, &state.answers, stage)),
        }
    }

    /// Returns the answer that was given to a stage.
    pub(super) fn answer(&self, state: &EmergencyState, stage: &StageId) -> Option<AnswerId> {
        match self.incident {
            Some((_, incident)) => incident.answer(stage).cloned(),
            None => state.answers.get(stage).cloned(),
        }
    }

    /// Returns whether a step was done.
    pub(super) fn mark(&self, step: &StepId) -> StepMark {
        self.incident.map_or(StepMark::Open, |(_, incident)| incident.step(step))
    }

    /// Returns whether something can still be entered: nothing in an incident that is over.
    pub(super) fn is_open(&self) -> bool {
        self.incident.is_none_or(|(_, incident)| incident.phase() == Phase::Open)
    }

    /// Returns the action that makes a change; it begins an incident, with the answers given before, where none was.
    pub(super) fn change(&self, state: &EmergencyState, change: IncidentChange) -> Action {
        match self.incident {
            Some((id, _)) => Action::Incident(IncidentAt::Begun(id.clone()), vec![change]),
            None => self.begin(state, IncidentKind::Real, Some(change)),
        }
    }

    /// Returns the action that begins an incident, with the answers given before.
    pub(super) fn begin(
        &self,
        state: &EmergencyState,
        kind: IncidentKind,
        change: Option<IncidentChange>,
    ) -> Action {
        let answer = |(stage, answer): (&StageId, &AnswerId)| IncidentChange::Answer {
            stage: stage.clone(),
            answer: Some(answer.clone()),
        };
        let changes = state.answers.iter().map(answer).chain(change).collect();
        Action::Incident(IncidentAt::New(self.emergency.id.clone(), kind), changes)
    }
}
