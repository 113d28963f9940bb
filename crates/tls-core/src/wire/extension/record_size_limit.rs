//! `record_size_limit`: the longest plaintext of a record that its sender wants to receive (RFC 8449 §4).

pub use ::timeline::fields::record_size_limit::*;

use crate::error::DecodeError;
use crate::wire::reader::Reader;

/// The least limit in bytes that may be asked for.
const LEAST: u16 = 64;

/// Reads the limit in bytes, in either hello.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<u16, DecodeError> {
    match reader.u16(RECORD_SIZE_LIMIT)? {
        ..LEAST => Err(reader.illegal_value(RECORD_SIZE_LIMIT, 2)),
        limit => Ok(limit),
    }
}
