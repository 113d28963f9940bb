//! Where the learner comes to when another session is shown.

use timeline::Step;

use super::step_name::{StepName, StepReference};
use super::timeline_handle::TimelineHandle;

/// Where the cursor goes when the session that is being run is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    /// The first step.
    Start,
    /// This step, counted from 0.
    Step(usize),
    /// The step of this name; the first one where the session has none.
    Name(StepName),
    /// Where the learner is, in the other session.
    Here,
    /// The first step of this chapter, counted from 1.
    Chapter(usize),
    /// The first step in which somebody gives up; the first one where nobody does.
    Failure,
    /// The step in which the last message of the chat, or its first part, is sealed.
    LastMessage,
}

impl Landing {
    /// The step that a link leads to.
    pub fn of(reference: StepReference) -> Self {
        match reference {
            // Whatever a session begins with.
            StepReference::FIRST => Self::Start,
            StepReference::Name(name) => Self::Name(name),
            StepReference::Number(index) => Self::Step(index),
        }
    }

    /// The name that no step of a session has, if it is to lead to one.
    pub fn missing(self, steps: &[Step]) -> Option<StepName> {
        match self {
            Self::Name(name) => Some(name).filter(|name| name.find(steps).is_none()),
            Self::Start | Self::Step(_) | Self::Here | Self::Chapter(_) | Self::Failure | Self::LastMessage => None,
        }
    }

    /// The step of a session in which the learner is at step `here`, both counted from 0.
    pub fn step(self, timeline: &TimelineHandle, here: usize) -> usize {
        let seals_message = |step: &Step| {
            let is_seal = step.computations().any(|it| it.operation.protects()) && step.transfer().is_none();
            is_seal && step.part.is_none_or(|part| part.number == 1)
        };
        let found = match self {
            Self::Start => None,
            Self::Step(step) => Some(step),
            Self::Name(name) => name.find(&timeline.timeline.steps),
            Self::Here => Some(here),
            Self::Chapter(number) => {
                let chapter = timeline.story(0).chapter(number);
                chapter.and_then(|chapter| timeline.start_of(0, chapter))
            }
            Self::Failure => timeline.failing_step,
            Self::LastMessage => timeline.timeline.steps.iter().rposition(seals_message),
        };
        found.unwrap_or_default()
    }
}
