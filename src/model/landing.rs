//! The step at which another session opens.

use timeline::Step;

use super::step_name::{StepName, StepReference};
use super::timeline_handle::TimelineHandle;

/// Where the cursor goes when the requested session is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    /// The first step.
    Start,
    /// This step, counted from 0.
    Step(usize),
    /// The step with this name; the first one if the session has none.
    Name(StepName),
    /// The counterpart of the learner's current step.
    Here,
    /// The first step of this chapter, counted from 1.
    Chapter(usize),
    /// The first failing step; the first step if none fails.
    Failure,
    /// The step that protects the last chat message, or its first part.
    LastMessage,
}

impl Landing {
    /// The landing for a link's step.
    pub fn of(reference: StepReference) -> Self {
        match reference {
            // The first step of any session, whatever it is.
            StepReference::FIRST => Self::Start,
            StepReference::Name(name) => Self::Name(name),
            StepReference::Number(index) => Self::Step(index),
        }
    }

    /// The name that it needs, if no step of the session has it.
    pub fn missing(self, steps: &[Step]) -> Option<StepName> {
        match self {
            Self::Name(name) => Some(name).filter(|name| name.find(steps).is_none()),
            Self::Start | Self::Step(_) | Self::Here | Self::Chapter(_) | Self::Failure | Self::LastMessage => None,
        }
    }

    /// The step to show if the learner is at step `here` of the current session. Both are counted from 0.
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
