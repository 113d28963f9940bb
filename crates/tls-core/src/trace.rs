//! The record of what an endpoint does while it works: the only source of everything that the page shows.
//!
//! Recording is off by default. An endpoint then records and copies nothing.

use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::record::RecordTrace;

/// The destination of events.
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

    /// Returns true if events are recorded. Guards explanations that are costly and not needed otherwise.
    pub fn is_on(&self) -> bool {
        self.events.is_some()
    }

    /// Records an event; calls `event` only if recording is on.
    pub fn record(&mut self, event: impl FnOnce() -> Event) {
        if let Some(events) = &mut self.events {
            events.push(event());
        }
    }

    /// Records that the endpoint has learned a value.
    pub fn learned(&mut self, item: Item, bytes: impl AsRef<[u8]>) {
        self.record(|| Event::Learned(Quantity::new(item, bytes)));
    }

    /// The most recently computed value of this item, if that was recorded.
    pub fn last_computed(&self, item: Item) -> Option<&[u8]> {
        self.events.as_ref()?.iter().rev().find_map(|event| match event {
            Event::Computed(computation) => computation.quantity(item),
            _ => None,
        })
    }

    /// Completes the last received record after decryption: a record is recorded when it arrives, before it is
    /// opened.
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

    /// Returns the events recorded since the last call.
    pub fn take(&mut self) -> Vec<Event> {
        self.events.as_mut().map(core::mem::take).unwrap_or_default()
    }
}
