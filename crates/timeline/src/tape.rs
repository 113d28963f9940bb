//! What went over the wire, and what each party says about it: two things, which belong together by the records' ids.
//!
//! The link between two endpoints writes the tape, each endpoint is a witness, and [`growing`](crate::growing) makes steps of
//! both.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::event::Event;

/// Which record of a tape, counted from 0 through all connections, in the order in which the link first had them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordId(pub usize);

/// What happened to a record on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Nothing: it arrived as it was sent.
    #[default]
    Clean,
    /// Bytes of it were changed.
    Edited,
    /// It was taken off the wire.
    Dropped,
    /// Nobody sent it again: it is another record once more.
    Replayed(
        /// Which.
        RecordId,
    ),
    /// Neither side sent it.
    Injected,
    /// Another record that was sent later, or never, arrived before it.
    Overtaken(
        /// Which.
        RecordId,
    ),
    /// The link broke before the whole of it had arrived.
    Cut,
}

/// A record on the tape, from when the link is done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which record it is.
    pub id: RecordId,
    /// Who sent it, or seems to have sent it.
    pub from: Actor,
    /// Its bytes as they were sent; `None` if they never were.
    pub sent: Option<Vec<u8>>,
    /// Its bytes as they arrived at the other end; `None` if none did.
    pub delivered: Option<Vec<u8>>,
    /// What happened to it.
    pub cause: Cause,
}

/// What an endpoint recorded since it was last asked.
#[derive(Clone, Debug)]
pub struct Witness {
    /// Which endpoint.
    pub who: Actor,
    /// What it recorded, in order: each event with the record that it sends or receives, if it does.
    ///
    /// Of bytes that arrive with several records, or of a record that arrives in pieces, the id is that of the record which
    /// brought the last of the bytes.
    pub events: Vec<(Option<RecordId>, Event)>,
}
