//! Where the learner comes to when another session is shown.

use timeline::Step;

use super::timeline_handle::TimelineHandle;

/// Where the cursor goes when the session that is being run is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    /// The first step.
    Start,
    /// This step, counted from 0.
    Step(usize),
    /// Where the learner is, in the other session.
    Here,
    /// The first step of this chapter, counted from 1.
    Chapter(usize),
    /// The step in which the last message of the chat, or its first part, is sealed.
    LastMessage,
}

impl Landing {
    /// The step of a session in which the learner is at step `here`, both counted from 0.
    pub fn step(self, timeline: &TimelineHandle, here: usize) -> usize {
        let seals_message = |step: &Step| {
            let is_seal = step.computations().any(|it| it.operation.protects()) && step.transfer().is_none();
            is_seal && step.part.is_none_or(|part| part.number == 1)
        };
        let found = match self {
            Self::Start => None,
            Self::Step(step) => Some(step),
            Self::Here => Some(here),
            Self::Chapter(number) => {
                let chapter = timeline.story(0).chapter(number);
                chapter.and_then(|chapter| timeline.start_of(0, chapter))
            }
            Self::LastMessage => timeline.timeline.steps.iter().rposition(seals_message),
        };
        found.unwrap_or_default()
    }
}
