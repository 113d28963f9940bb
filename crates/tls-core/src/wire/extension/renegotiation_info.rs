//! `renegotiation_info`: the connection that is renegotiated, empty in a first handshake (RFC 5746 §3.2).

use timeline::error::DecodeError;
use timeline::fields::renegotiation_info::{
    RENEGOTIATED_CONNECTION, RENEGOTIATED_CONNECTION_LENGTH, RENEGOTIATED_CONNECTION_VALUE,
};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads the `verify_data` of the previous handshake: none, the client's, or the client's and the server's.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
    let verify_data = reader.vector(
        RENEGOTIATED_CONNECTION,
        RENEGOTIATED_CONNECTION_LENGTH,
        0..=0xff,
        |reader| reader.rest(RENEGOTIATED_CONNECTION_VALUE),
    )?;
    Ok(verify_data.to_vec())
}

/// Writes the `verify_data` of the previous handshake.
pub(super) fn write(verify_data: &[u8], writer: &mut Writer) {
    writer.vector(LengthPrefix::U8, |writer| writer.bytes(verify_data));
}
