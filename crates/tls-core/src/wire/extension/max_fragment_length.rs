//! `max_fragment_length`: how long the plaintext of a record may be, in both directions (RFC 6066 §4).

use timeline::error::DecodeError;
use timeline::fields::max_fragment_length::MAX_FRAGMENT_LENGTH;
use timeline::registry::MaxFragmentLength;

use crate::codec::reader::Reader;

/// Reads the one byte, in either hello. Both sides have to refuse a number that is not in the list. Of a number with more
/// behind it the length is wrong already, which who reads the extension says.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<MaxFragmentLength, DecodeError> {
    let length: MaxFragmentLength = reader.registered_u8(MAX_FRAGMENT_LENGTH)?;
    match length.bytes() {
        None if reader.is_empty() => Err(reader.illegal_value(MAX_FRAGMENT_LENGTH, 1)),
        _ => Ok(length),
    }
}
