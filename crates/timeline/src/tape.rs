//! The records on the wire, and the events that each endpoint recorded, related by the records'
//! ids.
//!
//! The link between the two endpoints writes the tape, each endpoint is a witness, and
//! [`growing`](crate::growing) turns both into steps.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::event::Event;

/// The index of a record on the tape, counted from 0 through all connections, in the order in which
/// the link got them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordId(pub usize);

/// What the link did to a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Nothing: it arrived as it was sent.
    #[default]
    Clean,
    /// Its bytes were changed.
    Edited,
    /// It was removed.
    Dropped,
    /// It is a copy of another record.
    Replayed(
        /// The copied record.
        RecordId,
    ),
    /// It was injected: neither side sent it.
    Injected,
    /// A record that was sent later, or never, arrived before it.
    Overtaken(
        /// The overtaking record.
        RecordId,
    ),
    /// There was no endpoint at the other end of the link.
    Nowhere,
    /// The link broke before all of it had arrived.
    Cut,
}

/// A record on the tape that the link has finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The record's id.
    pub id: RecordId,
    /// The real or apparent sender.
    pub from: Actor,
    /// The bytes as sent; `None` if nobody sent them.
    pub sent: Option<Vec<u8>>,
    /// The bytes as received; `None` if none arrived.
    pub delivered: Option<Vec<u8>>,
    /// What happened to the record.
    pub cause: Cause,
}

/// The events that an endpoint has recorded since the last call.
#[derive(Clone, Debug)]
pub struct Witness {
    /// The endpoint.
    pub who: Actor,
    /// The events in order, each with the record that it sends or receives, if any.
    ///
    /// If received bytes span several records of the tape, the id is that of the record that delivered
    /// the last of them.
    pub events: Vec<(Option<RecordId>, Event)>,
}
