//! One order for what both sides record, found while they are still at it.
//!
//! A side goes on until it waits or has sent something, and what was sent arrives at once. Each decision is made as soon
//! as it can be made, and never taken back: so a timeline only ever grows.

use std::collections::VecDeque;

use crate::actor::Actor;
use crate::event::Event;

/// The records of one connection on their way into one order.
pub struct Merge {
    queues: [VecDeque<Event>; 2],
    /// Records of each side that have been sent and have not arrived.
    in_flight: [usize; 2],
    /// The sides that have not said yet, or not all of it, what they know before they do anything.
    beginning: VecDeque<Actor>,
    current: Actor,
    has_sent: bool,
    /// Whether nothing more will come.
    is_complete: bool,
}

impl Default for Merge {
    fn default() -> Self {
        Self {
            queues: Default::default(),
            in_flight: [0; 2],
            beginning: [Actor::Client, Actor::Server].into(),
            current: Actor::Client,
            has_sent: false,
            is_complete: false,
        }
    }
}

impl Merge {
    /// Takes what a side has recorded: all that came of one thing that happened to it, or of its set-up.
    pub fn add(&mut self, actor: Actor, events: impl IntoIterator<Item = Event>) {
        self.queues[actor as usize].extend(events);
    }

    /// Nothing more will come: what is undecided is decided now.
    pub fn complete(&mut self) {
        self.is_complete = true;
    }

    /// What happened next; `None` as long as that is not known, and in the end.
    pub fn next(&mut self) -> Option<(Actor, Event)> {
        // What a side knows before it does anything comes before everything.
        while let Some(actor) = self.beginning.front().copied() {
            let is_known = |event: &mut Event| matches!(event, Event::Learned(_));
            match self.pop(actor, is_known) {
                Some(event) => return Some((actor, event)),
                None => self.beginning.pop_front(),
            };
        }
        // What a side learns by sending belongs to the sending.
        let learns = matches!(self.queues[self.current as usize].front(), Some(Event::Learned(_)));
        let order = match self.has_sent && !learns {
            true => [self.current.peer(), self.current],
            false => [self.current, self.current.peer()],
        };
        for actor in order {
            if self.is_busy(actor) {
                return None;
            }
            let can_receive = self.in_flight[actor.peer() as usize] > 0;
            let Some(event) = self.pop(actor, |event| can_receive || !matches!(event, Event::Received(_))) else {
                continue;
            };
            self.has_sent = matches!(event, Event::Sent(_)) || (self.has_sent && learns);
            match event {
                Event::Received(_) => self.in_flight[actor.peer() as usize] -= 1,
                Event::Sent(_) => self.in_flight[actor as usize] += 1,
                _ => {}
            }
            self.current = actor;
            return Some((actor, event));
        }
        None
    }

    /// Whether a side is still to say what it does about a record that is on its way to it.
    fn is_busy(&self, actor: Actor) -> bool {
        let is_expected = self.in_flight[actor.peer() as usize] > 0;
        !self.is_complete && is_expected && self.queues[actor as usize].is_empty()
    }

    fn pop(&mut self, actor: Actor, is_due: impl FnOnce(&mut Event) -> bool) -> Option<Event> {
        self.queues[actor as usize].pop_front_if(is_due)
    }
}
