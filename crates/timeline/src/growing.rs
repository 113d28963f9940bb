//! A timeline while its session is still going on; used by whoever runs one.

use crate::actor::Actor;
use crate::builder::Builder;
use crate::merge::Merge;
use crate::quantity::Quantity;
use crate::scenario::Scenario;
use crate::tape::{Passage, RecordId, Witness};
use crate::timeline::{Part, Step, Timeline, Transfer};

/// A timeline that grows. What is recorded is cut into steps as soon as it is known what happened first.
#[derive(Default)]
pub struct GrowingTimeline {
    builder: Builder,
    merge: Merge,
    /// How many steps have been found not to change any more.
    settled: usize,
}

impl GrowingTimeline {
    /// What is recorded from now on belongs to the next connection.
    pub fn begin_connection(&mut self) {
        self.merge = Merge::default();
        self.builder.begin_connection();
    }

    /// Says which part of a text a record is.
    pub fn add_part(&mut self, record: RecordId, part: Part) {
        self.builder.add_part(record, part);
    }

    /// Takes the records that the link is done with since the last call, and what both sides have recorded since then: all
    /// that came of one thing that happened to each.
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

    /// Nothing more comes of this connection.
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

    /// How many of the steps so far will not change any more: not the last one, and none from a record on that is still to
    /// arrive.
    pub fn settled(&self) -> usize {
        self.settled
    }

    /// The steps so far.
    pub fn steps(&self) -> &[Step] {
        &self.builder.steps
    }

    /// What each side knew before.
    pub fn known_before(&self) -> &[(Actor, Quantity)] {
        &self.builder.known_before
    }

    /// The whole timeline of this scenario.
    pub fn finish(mut self, scenario: Scenario) -> Timeline {
        self.end_connection();
        Timeline {
            scenario: Some(scenario),
            known_before: self.builder.known_before,
            steps: self.builder.steps,
        }
    }
}
