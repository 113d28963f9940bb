//! `certificate_authorities`: the names of the authorities that the sender trusts (RFC 9846 §4.3.4). CertificateRequest
//! of TLS 1.2 has the same list in its body (RFC 5246 §7.4.4).

use timeline::error::DecodeError;
use timeline::fields::certificate_request::{
    AUTHORITIES, AUTHORITIES_LENGTH, AUTHORITY, AUTHORITY_LENGTH, AUTHORITY_NAME,
};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::pki::annotation;

/// Reads the names, each in DER, with at least this many bytes together.
pub(in crate::wire) fn read(reader: &mut Reader<'_>, least: usize) -> Result<Vec<Vec<u8>>, DecodeError> {
    reader.list(AUTHORITIES, AUTHORITIES_LENGTH, least..=0xffff, |reader| {
        reader.vector(AUTHORITY, AUTHORITY_LENGTH, 1..=0xffff, |reader| {
            let name = reader.rest_explained(AUTHORITY_NAME, |reader| annotation::read_name(reader, AUTHORITY_NAME))?;
            Ok(name.to_vec())
        })
    })
}

/// Writes the names.
pub(in crate::wire) fn write(authorities: &[Vec<u8>], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for authority in authorities {
            writer.vector(LengthPrefix::U16, |writer| writer.bytes(authority));
        }
    });
}
