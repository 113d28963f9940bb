//! `cookie`: bytes of a HelloRetryRequest that the client sends back (RFC 9846 §4.3.2).

use timeline::error::DecodeError;
use timeline::fields::cookie::{COOKIE, COOKIE_LENGTH, COOKIE_VALUE};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads a cookie, 1 to 2^16 - 1 bytes.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
    reader.vector(COOKIE, COOKIE_LENGTH, 1..=0xffff, |reader| {
        Ok(reader.rest(COOKIE_VALUE)?.to_vec())
    })
}

/// Writes a cookie.
pub(super) fn write(cookie: &[u8], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| writer.bytes(cookie));
}
