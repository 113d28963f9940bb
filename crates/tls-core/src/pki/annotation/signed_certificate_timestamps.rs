//! The list of signed certificate timestamps: an extension of certificates (RFC 6962 §3.3) and, in the same form, of
//! ServerHello (RFC 6962 §3.3.1).

use timeline::error::DecodeError;
use timeline::fields::signed_certificate_timestamps::{
    TIMESTAMP, TIMESTAMP_LENGTH, TIMESTAMP_VALUE, TIMESTAMPS, TIMESTAMPS_LENGTH,
};

use crate::codec::reader::Reader;

/// Reads the list for its annotations.
///
/// # Errors
/// The list is malformed.
pub(crate) fn signed_certificate_timestamps(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    reader.list(TIMESTAMPS, TIMESTAMPS_LENGTH, 1..=0xffff, |reader| {
        reader.vector(TIMESTAMP, TIMESTAMP_LENGTH, 1..=0xffff, |reader| {
            reader.rest(TIMESTAMP_VALUE).map(drop)
        })
    })?;
    Ok(())
}
