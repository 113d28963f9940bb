//! The timeline of real connections of which one endpoint's events are known.
//!
//! TCP delivers what a side sends: the peer has sent what arrived, and gets what is sent to it. What else the peer does
//! is unknown, so in the timeline it only sends and receives.

use crate::actor::Actor;
use crate::builder::Builder;
use crate::event::Event;
use crate::tape::RecordId;
use crate::timeline::Timeline;

/// The recording of an endpoint that talks to a peer of which only the records are known.
pub struct Recording {
    who: Actor,
    builder: Builder,
    /// The number of records so far, in both directions and all connections.
    records: usize,
}

impl Recording {
    /// Starts to record an endpoint.
    pub fn of(who: Actor) -> Self {
        Self {
            who,
            builder: Builder::default(),
            records: 0,
        }
    }

    /// Starts the next connection. Must come before its first event.
    pub fn begin_connection(&mut self) {
        self.builder.begin_connection();
    }

    /// Takes the endpoint's next events.
    pub fn record(&mut self, events: Vec<Event>) {
        for event in events {
            self.add(event);
        }
    }

    fn add(&mut self, event: Event) {
        let (from, record) = match &event {
            Event::Sent(record) => (self.who, record.clone()),
            Event::Received(record) => (self.who.peer(), record.clone()),
            Event::Learned(_)
            | Event::Negotiated(_)
            | Event::Validated { .. }
            | Event::Computed(_)
            | Event::Failed(_)
            | Event::AlertReceived(_) => return self.builder.add(self.who, None, event),
        };
        let id = Some(RecordId(self.records));
        self.records += 1;
        self.builder.add(from, id, Event::Sent(record.clone()));
        self.builder.add(from.peer(), id, Event::Received(record));
    }

    /// Notes that the present connection resumes a session, which its steps tell from the server's hello on.
    pub fn note_resumption(&mut self) {
        self.builder.note_resumption();
    }

    /// Hands the timeline over. It has no scenario: nobody chose what the peer does.
    pub fn take(&mut self) -> Timeline {
        let Builder {
            known_before, steps, ..
        } = std::mem::take(&mut self.builder);
        Timeline {
            scenario: None,
            known_before,
            steps,
        }
    }
}
