//! Where an endpoint records what it does, while it does it: the only source of everything that a page shows.
//!
//! Recording is off unless asked for; then an endpoint records nothing and copies nothing.

use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::record::RecordTrace;

/// Where events go.
#[derive(Debug, Default)]
pub struct Trace {
    events: Option<Vec<Event>>,
}

impl Trace {
    /// Records nothing.
    pub fn off() -> Self {
        Self { events: None }
    }

    /// Records everything.
    pub fn on() -> Self {
        Self {
            events: Some(Vec::new()),
        }
    }

    /// Whether anything is recorded. For what is costly to explain and is not needed otherwise.
    pub fn is_on(&self) -> bool {
        self.events.is_some()
    }

    /// Records what `event` gives, which is asked only if recording is on.
    pub fn record(&mut self, event: impl FnOnce() -> Event) {
        if let Some(events) = &mut self.events {
            events.push(event());
        }
    }

    /// Records that a value is known now.
    pub fn learned(&mut self, item: Item, bytes: impl AsRef<[u8]>) {
        self.record(|| Event::Learned(Quantity::new(item, bytes)));
    }

    /// The bytes of what was computed last under this name, if that was recorded.
    pub fn last_computed(&self, item: Item) -> Option<&[u8]> {
        self.events.as_ref()?.iter().rev().find_map(|event| match event {
            Event::Computed(computation) => computation.quantity(item),
            _ => None,
        })
    }

    /// Adds to the record that was received last what is known of it only once it is opened. Recording goes in the
    /// order of time, and a record arrives before it is opened.
    pub fn explain_received(&mut self, explain: impl FnOnce(&mut RecordTrace)) {
        let events = self.events.iter_mut().flatten();
        let last = events.rev().find_map(|event| match event {
            Event::Received(record) => Some(record),
            _ => None,
        });
        if let Some(record) = last {
            explain(record);
        }
    }

    /// Hands over what was recorded since the last call.
    pub fn take(&mut self) -> Vec<Event> {
        self.events.as_mut().map(core::mem::take).unwrap_or_default()
    }
}
