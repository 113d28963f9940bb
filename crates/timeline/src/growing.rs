//! A timeline while its session is still running. Used by sessions and whatever else records
//! endpoints.

use crate::actor::Actor;
use crate::builder::Builder;
use crate::merge::Merge;
use crate::quantity::Quantity;
use crate::scenario::Scenario;
use crate::tape::{Passage, RecordId, Witness};
use crate::timeline::{Part, Step, Timeline, Transfer};

/// A growing timeline. Events are cut into steps as soon as their order is known.
#[derive(Default)]
pub struct GrowingTimeline {
    builder: Builder,
    merge: Merge,
    /// The number of steps that cannot change any more.
    settled: usize,
}

impl GrowingTimeline {
    /// Starts the next connection.
    pub fn begin_connection(&mut self) {
        self.merge = Merge::default();
        self.builder.begin_connection();
    }

    /// Notes the part of a text that a record carries.
    pub fn add_part(&mut self, record: RecordId, part: Part) {
        self.builder.add_part(record, part);
    }

    /// Takes the records that the link has finished since the last call, and the events that both
    /// sides have recorded since then, each caused by one input.
    pub fn record(&mut self, passages: &[Passage], witnesses: [Witness; 2]) {
        for passage in passages {
            self.merge.add_passage(passage);
            self.builder.add_passage(passage);
        }
        for witness in witnesses {
            self.merge.add_witness(witness);
        }
        self.cut();
    }

    /// Ends this connection.
    pub fn end_connection(&mut self) {
        self.merge.complete();
        self.cut();
    }

    fn cut(&mut self) {
        while let Some((actor, id, event)) = self.merge.next() {
            self.builder.add(actor, id, event);
        }
        let is_on_its_way = |step: &Step| step.transfer().is_some_and(Transfer::is_on_its_way);
        let last = self.builder.steps.len().saturating_sub(1);
        while self.settled < last && !is_on_its_way(&self.builder.steps[self.settled]) {
            self.settled += 1;
        }
    }

    /// The number of steps that will not change any more: excludes the last step, and all steps
    /// from the first record that is still in flight.
    pub fn settled(&self) -> usize {
        self.settled
    }

    /// The steps so far.
    pub fn steps(&self) -> &[Step] {
        &self.builder.steps
    }

    /// The values that each side knew beforehand.
    pub fn known_before(&self) -> &[(Actor, Quantity)] {
        &self.builder.known_before
    }

    /// Completes the timeline of this scenario.
    pub fn finish(mut self, scenario: Scenario) -> Timeline {
        self.end_connection();
        Timeline {
            scenario: Some(scenario),
            known_before: self.builder.known_before,
            steps: self.builder.steps,
        }
    }
}
