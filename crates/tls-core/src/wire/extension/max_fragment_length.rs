//! `max_fragment_length`: the longest plaintext of a record, in both directions (RFC 6066 §4).

use timeline::error::DecodeError;
use timeline::fields::max_fragment_length::MAX_FRAGMENT_LENGTH;
use timeline::registry::MaxFragmentLength;

use crate::codec::reader::Reader;

/// Reads the one byte, in either hello. Both sides must refuse a number that is not in the list, unless more bytes
/// follow it: then the length is wrong, which the caller reports.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<MaxFragmentLength, DecodeError> {
    let length: MaxFragmentLength = reader.registered_u8(MAX_FRAGMENT_LENGTH)?;
    match length.bytes() {
        None if reader.is_empty() => Err(reader.illegal_value(MAX_FRAGMENT_LENGTH, 1)),
        _ => Ok(length),
    }
}
