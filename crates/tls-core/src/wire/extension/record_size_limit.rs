//! `record_size_limit`: the longest plaintext of a record that its sender wants to receive (RFC 8449 §4).

use timeline::error::DecodeError;
use timeline::fields::record_size_limit::RECORD_SIZE_LIMIT;

use crate::codec::reader::Reader;

/// The least limit in bytes that may be asked for.
const LEAST: u16 = 64;

/// Reads the limit in bytes, in either hello. Of one with more behind it the length is wrong already, which who reads
/// the extension says.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<u16, DecodeError> {
    match reader.u16(RECORD_SIZE_LIMIT)? {
        ..LEAST if reader.is_empty() => Err(reader.illegal_value(RECORD_SIZE_LIMIT, 2)),
        limit => Ok(limit),
    }
}
