//! One order for what both sides record, found while they are still at it.
//!
//! A side goes on until it waits or has sent something, and what was sent arrives at once, unless the link has it arrive
//! later. Each decision is made as soon as it can be made, and never taken back: so a timeline only ever grows.

use std::collections::VecDeque;

use crate::actor::Actor;
use crate::event::Event;
use crate::tape::{Cause, Passage, RecordId, Witness};

/// The records of one connection on their way into one order.
pub struct Merge {
    queues: [VecDeque<(Option<RecordId>, Event)>; 2],
    /// What is known of each record of the tape, in the order of their ids.
    records: Vec<RecordState>,
    /// Records of each side that have been sent and that the link is not done with.
    in_flight: [usize; 2],
    /// The sides that have not said yet, or not all of it, what they know before they do anything.
    beginning: VecDeque<Actor>,
    current: Actor,
    has_sent: bool,
    /// Whether nothing more will come.
    is_complete: bool,
}

/// What is known of a record.
#[derive(Clone, Copy, Default)]
struct RecordState {
    /// Whether its sending is in the order already.
    is_sent: bool,
    /// What the link did with it, once it is done with it.
    done: Option<Cause>,
}

impl Default for Merge {
    fn default() -> Self {
        Self {
            queues: Default::default(),
            records: Vec::new(),
            in_flight: [0; 2],
            beginning: [Actor::Client, Actor::Server].into(),
            current: Actor::Client,
            has_sent: false,
            is_complete: false,
        }
    }
}

impl Merge {
    /// Takes a record that the link is done with, before what its receiver says of it.
    pub fn add_passage(&mut self, passage: &Passage) {
        let state = self.state(passage.id);
        state.done = Some(passage.cause);
        if state.is_sent {
            self.in_flight[passage.from as usize] -= 1;
        }
    }

    /// Takes what a side has recorded: all that came of one thing that happened to it, or of its set-up.
    pub fn add_witness(&mut self, witness: Witness) {
        self.queues[witness.who as usize].extend(witness.events);
    }

    /// Nothing more will come: what is undecided is decided now.
    pub fn complete(&mut self) {
        self.is_complete = true;
    }

    /// What happened next; `None` as long as that is not known, and in the end.
    pub fn next(&mut self) -> Option<(Actor, Option<RecordId>, Event)> {
        // What a side knows before it does anything comes before everything.
        while let Some(actor) = self.beginning.front().copied() {
            let queue = &mut self.queues[actor as usize];
            match queue.pop_front_if(|(_, event)| matches!(event, Event::Learned(_))) {
                Some((id, event)) => return Some((actor, id, event)),
                None => self.beginning.pop_front(),
            };
        }
        // What a side learns by sending belongs to the sending.
        let learns = matches!(self.queues[self.current as usize].front(), Some((_, Event::Learned(_))));
        let order = match self.has_sent && !learns {
            true => [self.current.peer(), self.current],
            false => [self.current, self.current.peer()],
        };
        for actor in order {
            if self.is_busy(actor) {
                return None;
            }
            let Some((id, event)) = self.pop(actor) else { continue };
            let is_sending = matches!(event, Event::Sent(_));
            self.has_sent = is_sending || (self.has_sent && learns);
            if let Some(id) = id.filter(|_| is_sending) {
                let state = self.state(id);
                state.is_sent = true;
                let is_in_flight = state.done.is_none();
                self.in_flight[actor as usize] += usize::from(is_in_flight);
            }
            self.current = actor;
            return Some((actor, id, event));
        }
        None
    }

    /// Whether a side is still to say what it does about a record that is on its way to it.
    fn is_busy(&self, actor: Actor) -> bool {
        let is_expected = self.in_flight[actor.peer() as usize] > 0;
        !self.is_complete && is_expected && self.queues[actor as usize].is_empty()
    }

    /// What a side recorded next, unless that is the arrival of something that is still to be sent.
    fn pop(&mut self, actor: Actor) -> Option<(Option<RecordId>, Event)> {
        let (id, event) = self.queues[actor as usize].front()?;
        let is_due = match (id, event) {
            (Some(id), Event::Received(_)) => self.is_sent(*id),
            _ => true,
        };
        self.queues[actor as usize].pop_front_if(|_| is_due)
    }

    /// Whether a record can have arrived: its sending is in the order already, or nobody has sent it.
    fn is_sent(&self, id: RecordId) -> bool {
        let state = self.records.get(id.0).copied().unwrap_or_default();
        match state.done {
            Some(Cause::Injected) => true,
            Some(Cause::Replayed(of)) => self.is_sent(of),
            Some(Cause::Clean | Cause::Edited | Cause::Dropped | Cause::Overtaken(_) | Cause::Cut) | None => {
                state.is_sent
            }
        }
    }

    fn state(&mut self, id: RecordId) -> &mut RecordState {
        if self.records.len() <= id.0 {
            self.records.resize(id.0 + 1, RecordState::default());
        }
        &mut self.records[id.0]
    }
}
