//! What an endpoint records while it works, in order.

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
    /// It learned a value.
    Learned(Quantity),
    /// It chose what both sides will use.
    Negotiated(Negotiation),
    /// It checked a chain of certificates.
    Validated {
        /// The checks and their results.
        report: Box<Report>,
        /// How it checked the signatures in the path, starting with the leaf's.
        signatures: Vec<Computation>,
    },
    /// It computed a value.
    Computed(Computation),
    /// It gave up.
    Failed(Error),
    /// It received an alert.
    AlertReceived(AlertDescription),
}
