//! Merges the events of both sides into one order while they are still being recorded.
//!
//! A side continues until it waits or has sent a record. A sent record arrives immediately unless
//! the link delays it; but what a side sends before anything has arrived goes out whole, so that early data (RFC 9846
//! §2.3) come before the answer to the hello. Each decision is made as early as possible and never revised, so a timeline
//! only grows.

use std::collections::VecDeque;

use crate::actor::Actor;
use crate::event::Event;
use crate::tape::{Cause, Passage, RecordId, Witness};

/// The merge of the events of one connection.
pub struct Merge {
    queues: [VecDeque<(Option<RecordId>, Event)>; 2],
    /// The state of each record of the tape, by id.
    records: Vec<RecordState>,
    /// The number of each side's records that are sent but not finished by the link.
    in_flight: [usize; 2],
    /// The sides whose initial knowledge is not completely merged yet.
    beginning: VecDeque<Actor>,
    /// The number of each side's events from its set-up that are not merged yet; `None` before they are recorded.
    of_set_up: [Option<usize>; 2],
    current: Actor,
    has_sent: bool,
    /// Whether the input is complete.
    is_complete: bool,
}

/// The state of a record.
#[derive(Clone, Copy, Default)]
struct RecordState {
    /// Whether its sending is merged already.
    is_sent: bool,
    /// What the link did with it, once finished.
    done: Option<Cause>,
}

impl Default for Merge {
    fn default() -> Self {
        Self {
            queues: Default::default(),
            records: Vec::new(),
            in_flight: [0; 2],
            beginning: [Actor::Client, Actor::Server].into(),
            of_set_up: [None; 2],
            current: Actor::Client,
            has_sent: false,
            is_complete: false,
        }
    }
}

impl Merge {
    /// Takes a record that the link has finished. Must come before its receiver's events.
    pub fn add_passage(&mut self, passage: &Passage) {
        let state = self.state(passage.id);
        state.done = Some(passage.cause);
        if state.is_sent {
            self.in_flight[passage.from as usize] -= 1;
        }
    }

    /// Takes a side's events that one input caused, or its set-up.
    pub fn add_witness(&mut self, witness: Witness) {
        self.of_set_up[witness.who as usize].get_or_insert(witness.events.len());
        self.queues[witness.who as usize].extend(witness.events);
    }

    /// Marks the input as complete, which settles all pending decisions.
    pub fn complete(&mut self) {
        self.is_complete = true;
    }

    /// Returns the next event; `None` while it is undecided, and at the end.
    pub fn next(&mut self) -> Option<(Actor, Option<RecordId>, Event)> {
        // Initial knowledge comes before everything else.
        while let Some(actor) = self.beginning.front().copied() {
            match self.pop_if(actor, |_, (_, event)| matches!(event, Event::Learned(_))) {
                Some((id, event)) => return Some((actor, id, event)),
                None => self.beginning.pop_front(),
            };
        }
        // Values that a side learns by sending belong to the sending.
        let learns = matches!(self.queues[self.current as usize].front(), Some((_, Event::Learned(_))));
        let goes_on = !self.has_sent || learns || !self.is_set_up(self.current);
        let first = match goes_on {
            true => self.current,
            false => self.current.peer(),
        };
        let order = match self.waits_for_arrival(first) {
            true => [first.peer(), first],
            false => [first, first.peer()],
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

    /// Returns true if a side has done everything from before the first arrival.
    fn is_set_up(&self, actor: Actor) -> bool {
        self.of_set_up[actor as usize].is_none_or(|left| left == 0)
    }

    /// Returns true if a side is about to send while an earlier record of its is still to arrive, one that went out whole
    /// with others.
    fn waits_for_arrival(&self, actor: Actor) -> bool {
        let is_sending = matches!(self.queues[actor as usize].front(), Some((_, Event::Sent(_))));
        let of_peer = self.queues[actor.peer() as usize].iter();
        let mut before_sending = of_peer.take_while(|(_, event)| !matches!(event, Event::Sent(_)));
        let mut arrives = || {
            before_sending.any(|(id, event)| {
                let id = id.filter(|_| matches!(event, Event::Received(_)));
                id.is_some_and(|id| self.is_sent(id))
            })
        };
        is_sending && self.is_set_up(actor) && arrives()
    }

    /// Returns true if a record is in flight to a side that has not recorded its reaction yet.
    fn is_busy(&self, actor: Actor) -> bool {
        let is_expected = self.in_flight[actor.peer() as usize] > 0;
        !self.is_complete && is_expected && self.queues[actor as usize].is_empty()
    }

    /// Returns a side's next event, unless it is the arrival of a record whose sending is not
    /// merged yet.
    fn pop(&mut self, actor: Actor) -> Option<(Option<RecordId>, Event)> {
        self.pop_if(actor, |merge, (id, event)| match (id, event) {
            (Some(id), Event::Received(_)) => merge.is_sent(*id),
            _ => true,
        })
    }

    fn pop_if(
        &mut self,
        actor: Actor,
        is_due: impl FnOnce(&Self, &(Option<RecordId>, Event)) -> bool,
    ) -> Option<(Option<RecordId>, Event)> {
        let front = self.queues[actor as usize].front()?;
        if !is_due(self, front) {
            return None;
        }
        let left = &mut self.of_set_up[actor as usize];
        *left = left.map(|left| left.saturating_sub(1));
        self.queues[actor as usize].pop_front()
    }

    /// Returns true if a record can have arrived: its sending is merged already, or nobody sent it.
    fn is_sent(&self, id: RecordId) -> bool {
        let state = self.records.get(id.0).copied().unwrap_or_default();
        match state.done {
            Some(Cause::Injected) => true,
            // Of a record of an earlier connection nothing is known here.
            Some(Cause::Replayed(of)) => self.is_sent(of) || !self.knows(of),
            Some(Cause::Clean | Cause::Edited | Cause::Dropped | Cause::Nowhere | Cause::Overtaken(_) | Cause::Cut)
            | None => state.is_sent,
        }
    }

    /// Returns true if anything has happened to a record in this connection.
    fn knows(&self, id: RecordId) -> bool {
        let state = self.records.get(id.0).copied().unwrap_or_default();
        state.is_sent || state.done.is_some()
    }

    fn state(&mut self, id: RecordId) -> &mut RecordState {
        if self.records.len() <= id.0 {
            self.records.resize(id.0 + 1, RecordState::default());
        }
        &mut self.records[id.0]
    }
}
