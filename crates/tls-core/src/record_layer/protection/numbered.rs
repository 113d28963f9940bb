//! A record to seal or open, with the data that its protection covers besides its content.

use timeline::computation::{Computation, Operation, Outcome};
use timeline::quantity::{Item, Quantity};

use crate::wire::record::RecordHeader;

/// A record's header and its number under the key.
#[derive(Clone, Copy)]
pub(super) struct NumberedHeader {
    pub(super) sequence_number: u64,
    pub(super) header: RecordHeader,
}

/// The computation of the 13 bytes of additional data: sequence number, type, version and length (RFC 5246 §6.2.3.1 and
/// §6.2.3.3).
pub(super) fn additional_data_computation(data: &[u8]) -> Computation {
    let parts = [
        (Item::SequenceNumber, 0..8),
        (Item::RecordType, 8..9),
        (Item::RecordVersion, 9..11),
        (Item::RecordLength, 11..13),
    ];
    let parts = parts.into_iter();
    Computation {
        operation: Operation::MakeAdditionalData,
        inputs: parts
            .map(|(item, range)| Quantity::new(item, data.get(range).unwrap_or_default()))
            .collect(),
        outputs: vec![Quantity::new(Item::AdditionalData, data)],
        outcome: Outcome::Computed,
    }
}
