//! `record_size_limit`: the longest plaintext of a record that its sender accepts (RFC 8449 §4).

use timeline::error::DecodeError;
use timeline::fields::record_size_limit::RECORD_SIZE_LIMIT;

use crate::codec::reader::Reader;

/// The least allowed limit in bytes.
const LEAST: u16 = 64;

/// Reads the limit in bytes, in either hello. If more bytes follow it, the length is wrong, which the caller reports.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<u16, DecodeError> {
    match reader.u16(RECORD_SIZE_LIMIT)? {
        ..LEAST if reader.is_empty() => Err(reader.illegal_value(RECORD_SIZE_LIMIT, 2)),
        limit => Ok(limit),
    }
}
