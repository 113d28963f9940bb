//! A record to seal or open, with the data that its protection covers besides its content.

use timeline::computation::{Computation, Operation, Outcome};
use timeline::quantity::{Item, Quantity};

use crate::wire::record::{HEADER_LENGTH, RecordHeader};

/// A record's header and its number under the key.
#[derive(Clone, Copy)]
pub(super) struct NumberedHeader {
    pub(super) sequence_number: u64,
    pub(super) header: RecordHeader,
}

/// The computation of the additional data: sequence number, type, version and length (RFC 5246 §6.2.3.1 and §6.2.3.3), 13
/// bytes; in TLS 1.3 without the sequence number (RFC 9846 §5.2).
pub(super) fn additional_data_computation(data: &[u8]) -> Computation {
    let (number, header) = data.split_at(data.len().saturating_sub(HEADER_LENGTH));
    let parts = [
        (Item::SequenceNumber, number),
        (Item::RecordType, header.get(..1).unwrap_or_default()),
        (Item::RecordVersion, header.get(1..3).unwrap_or_default()),
        (Item::RecordLength, header.get(3..).unwrap_or_default()),
    ];
    let parts = parts.into_iter().filter(|(_, bytes)| !bytes.is_empty());
    Computation {
        operation: Operation::MakeAdditionalData,
        inputs: parts.map(|(item, bytes)| Quantity::new(item, bytes)).collect(),
        outputs: vec![Quantity::new(Item::AdditionalData, data)],
        outcome: Outcome::Computed,
    }
}
