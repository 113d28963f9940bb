//! What an endpoint records of itself, one thing after the other.

use crate::computation::Computation;
use crate::error::Error;
use crate::negotiation::Negotiation;
use crate::quantity::Quantity;
use crate::record::RecordTrace;
use crate::registry::AlertDescription;
use crate::validation::Report;

/// One thing that an endpoint did.
#[derive(Clone, Debug)]
pub enum Event {
    /// It sent a record.
    Sent(RecordTrace),
    /// It received the bytes of a record.
    Received(RecordTrace),
    /// It came to know a value.
    Learned(Quantity),
    /// It decided what both will use.
    Negotiated(Negotiation),
    /// It checked a chain of certificates.
    Validated {
        /// What it asked, and the answers.
        report: Box<Report>,
        /// How it checked the signatures in the path, from the leaf's on.
        signatures: Vec<Computation>,
    },
    /// It computed a value.
    Computed(Computation),
    /// It gave up.
    Failed(Error),
    /// It got an alert.
    AlertReceived(AlertDescription),
}
