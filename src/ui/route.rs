use crate::content::{CategoryId, EmergencyId, Guide, HelplineId, PracticeId, SourceId, StepId, TermId};
use crate::record::{IncidentId, Phase, State};
use crate::settings::Place;

/// Where in the program a person is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// What now.
    #[default]
    Home,
    /// The reader; `None` opens where reading stopped.
    Guide(Option<Place>),
    /// The lists; `None` opens the first one.
    Lists(Option<ListPlace>),
    /// What to do now; `None` asks what happened.
    Emergency(Option<EmergencyPlace>),
    /// Whom to call: the organization's contacts and the helplines, perhaps at one of these.
    Helplines(Option<HelplineId>),
    /// The glossary, perhaps at a term.
    Glossary(Option<TermId>),
    /// The bibliography, perhaps at a source.
    Sources(Option<SourceId>),
    /// Settings.
    Settings,
    /// What the edition of the guide brings, and what wants another look.
    News,
    /// Copies of the organization: saved elsewhere, made by themselves, merged.
    Backups,
    /// What a copy would bring, before anything changes.
    Compare,
    /// The organizations on this computer.
    Organizations,
}

/// A place among the emergencies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmergencyPlace {
    /// An emergency from its beginning, perhaps with one step opened.
    Flow(EmergencyId, Option<StepId>),
    /// An incident where it stands.
    Incident(IncidentId),
}

/// A list, perhaps one practice of it, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPlace {
    /// Whose list.
    pub category: CategoryId,
    /// Which practice is opened and in view.
    pub practice: Option<PracticeId>,
}

impl ListPlace {
    /// Returns where a practice stands in its list; `None` when the guide does not have it.
    pub fn of(guide: &Guide, practice: &PracticeId) -> Option<Self> {
        let category = guide.category_of(practice)?.id.clone();
        Some(Self { category, practice: Some(practice.clone()) })
    }
}

impl Route {
    /// Returns where the door of an emergency leads: to its incident that goes on, or else to its steps.
    pub fn door(state: &State, id: &EmergencyId) -> Self {
        let goes_on = state.incidents().rev().find(|(_, incident)| {
            let ours = incident.opening().is_some_and(|opening| opening.emergency == *id);
            ours && incident.phase() == Phase::Open && !incident.is_drill()
        });
        Self::Emergency(Some(match goes_on {
            Some((incident, _)) => EmergencyPlace::Incident(incident.clone()),
            None => EmergencyPlace::Flow(id.clone(), None),
        }))
    }
}

/// The way back and forward.
#[derive(Clone, Debug, Default)]
pub struct Navigation {
    here: Route,
    back: Vec<Route>,
    forward: Vec<Route>,
    /// Rises with every move, so that a screen can tell that it was just entered.
    visit: u64,
}

/// How many places the way back remembers.
const LIMIT: usize = 100;

impl Navigation {
    /// Returns where the person is.
    pub fn here(&self) -> &Route {
        &self.here
    }

    /// Returns a number that rises with every move.
    pub fn visit(&self) -> u64 {
        self.visit
    }

    /// Goes somewhere else.
    pub fn go(&mut self, route: Route) {
        self.visit += 1;
        if route == self.here {
            return;
        }
        self.back.push(std::mem::replace(&mut self.here, route));
        self.forward.clear();
        if self.back.len() > LIMIT {
            self.back.remove(0);
        }
    }

    /// Writes down more exactly where the person is, without a step to go back.
    pub fn refine(&mut self, route: Route) {
        self.here = route;
    }

    /// Goes back one step.
    pub fn back(&mut self) {
        if let Some(route) = self.back.pop() {
            self.visit += 1;
            self.forward.push(std::mem::replace(&mut self.here, route));
        }
    }

    /// Goes forward one step.
    pub fn forward(&mut self) {
        if let Some(route) = self.forward.pop() {
            self.visit += 1;
            self.back.push(std::mem::replace(&mut self.here, route));
        }
    }

    /// Returns whether there is a step back.
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    /// Returns whether there is a step forward.
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}
