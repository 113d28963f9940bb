//! The attacker on the wire: what the learner, in the attacker's place, does to records.

use std::rc::Rc;

use timeline::scenario::{Edit, EditKind, Scenario};
use timeline::{Actor, Step, Timeline, Transfer};

use super::lock::Lock;
use super::recipes::Recipe;
use super::state::Model;
use super::timeline_handle::TimelineHandle;

/// The most earlier lists of edits that can be restored.
pub(super) const MOST_UNDONE: usize = 100;

/// The attacker's panel.
#[derive(Clone, Debug, Default)]
pub struct Attack {
    /// Whether it is open.
    pub is_open: bool,
    /// Why the last edit was refused: what the learner typed as bytes.
    pub refused: Option<String>,
    /// Who will notice, as the learner predicts for the shown edits.
    pub prediction: Option<Prediction>,
    /// The recipe that was followed last.
    pub recipe: Option<&'static Recipe>,
    /// The session with the same choices and without edits, if it was shown.
    pub(super) honest: Option<Rc<TimelineHandle>>,
    /// Whether that recipe waits for the honest session, in which it looks for what to edit.
    pub(super) is_waiting: bool,
    /// The earlier lists of edits, oldest first.
    pub(super) earlier: Vec<Vec<Edit>>,
}

impl Attack {
    /// Remembers an honest session, for comparison with those that are attacked.
    pub(super) fn remember_honest(&mut self, timeline: &Rc<TimelineHandle>) {
        if timeline
            .timeline
            .scenario
            .as_ref()
            .is_some_and(|it| it.edits.is_empty())
        {
            self.honest = Some(timeline.clone());
        }
    }

    /// Begins with a recipe, which waits for its honest session.
    pub(super) fn follow(&mut self, recipe: &'static Recipe) {
        self.prediction = None;
        self.recipe = Some(recipe);
        self.is_waiting = true;
    }

    /// Forgets what belongs to one session.
    pub(super) fn forget(&mut self) {
        *self = Self {
            is_open: self.is_open,
            ..Self::default()
        };
    }

    /// Whether the session of the last recipe is still to come.
    pub fn is_waiting(&self) -> bool {
        self.is_waiting
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        !self.earlier.is_empty()
    }
}

/// Who will notice an attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// This side, first.
    Side(Actor),
    /// Neither.
    Nobody,
}

impl Prediction {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::Side(Actor::Client), Self::Side(Actor::Server), Self::Nobody];

    /// Its stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Side(actor) => actor.key(),
            Self::Nobody => "nobody",
        }
    }

    /// What really happens in a session.
    pub fn of(timeline: &Timeline) -> Self {
        timeline
            .detection()
            .map_or(Self::Nobody, |detection| Self::Side(detection.who))
    }
}

/// A message about the attacker.
#[derive(Clone, Debug, PartialEq)]
pub enum AttackMessage {
    /// Open or close the panel.
    Toggle,
    /// Edit the record that is sent in a step.
    Edit {
        /// The step, counted from 0.
        step: usize,
        /// What happens to the record.
        kind: EditKind,
    },
    /// Replace bytes of the record that is sent in a step with typed ones.
    Overwrite {
        /// The step, counted from 0.
        step: usize,
        /// The first byte, counted from 0.
        offset: usize,
        /// The bytes in hexadecimal, as typed.
        bytes: String,
    },
    /// Inject typed bytes before the record that is sent in a step.
    Inject {
        /// The step, counted from 0.
        step: usize,
        /// The bytes in hexadecimal, as typed.
        bytes: String,
    },
    /// Remove an edit, by its place in the list.
    Remove(usize),
    /// Switch an edit off or on, by its place in the list.
    Switch(usize),
    /// Predict who will notice.
    Predict(Prediction),
    /// Restore the edits from before the last change.
    Undo,
    /// Follow a recipe.
    Follow(&'static Recipe),
}

impl Model {
    /// Whether the learner may attack the shown session.
    pub fn can_attack(&self) -> bool {
        self.whole_timeline().is_some() && self.can_be_changed() && !self.embedding.locks(Lock::Messages)
    }

    /// Whether the attacker's panel is there: it is open, or there is something to list.
    pub fn shows_attack(&self) -> bool {
        self.can_attack() && (self.attack.is_open || !self.scenario.edits.is_empty())
    }

    /// The honest session beside the shown one, and the first step in which the two differ; `None` if the honest one was
    /// never shown, or if the two are the same.
    pub fn first_difference(&self) -> Option<(&Timeline, usize)> {
        let (shown, honest) = (self.whole_timeline()?, self.attack.honest.as_ref()?);
        let without_edits = Scenario {
            edits: Vec::new(),
            ..shown.timeline.scenario.clone()?
        };
        if honest.timeline.scenario.as_ref() != Some(&without_edits) {
            return None;
        }
        let (one, other) = (&shown.timeline.steps, &honest.timeline.steps);
        let pairs = one.iter().zip(other);
        let found = pairs.clone().position(|(one, other)| !is_same(one, other));
        let shorter = one.len().min(other.len());
        let index = found.or_else(|| (one.len() != other.len()).then(|| shorter.min(one.len().saturating_sub(1))))?;
        Some((&honest.timeline, index))
    }

    /// The record that the attacker has at hand: the inspected one, or the first one that is sent. With its step and its
    /// sender.
    pub fn record_at_hand(&self) -> Option<(usize, Actor, &Transfer)> {
        let first = || self.steps().iter().position(|step| step.transfer().is_some());
        let index = self.inspected_message().or_else(first)?;
        let step = self.steps().get(index)?;
        Some((index, step.actor, step.transfer()?))
    }

    /// The step that sends a record, given by its sender and index.
    pub fn step_of_record(&self, from: Actor, record: usize) -> Option<(usize, &Step)> {
        let is_it = |step: &Step| step.actor == from && step.transfer().is_some_and(|it| it.record == record);
        self.steps().iter().enumerate().find(|(_, step)| is_it(step))
    }
}

/// Whether the same happens in two steps.
fn is_same(one: &Step, other: &Step) -> bool {
    let is_same_deed = one.actor == other.actor && are_same_records(one.transfer(), other.transfer());
    is_same_deed && one.computations().eq(other.computations()) && one.failure == other.failure
}

/// Whether two records are sent and received alike.
fn are_same_records(one: Option<&Transfer>, other: Option<&Transfer>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            let [first, second] = [one, other].map(|it| it.received.as_ref().map(|record| &record.bytes));
            one.sent.bytes == other.sent.bytes && first == second
        }
        (None, None) => true,
        _ => false,
    }
}
