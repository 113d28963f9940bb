//! `signature_algorithms`: the signatures that the client can verify (RFC 5246 §7.4.1.4.1). `signature_algorithms_cert`,
//! those on certificates, has the same form (RFC 9846 §4.3.3).

use timeline::error::DecodeError;
use timeline::fields::signature_algorithms::{SIGNATURE_SCHEME, SIGNATURE_SCHEMES, SIGNATURE_SCHEMES_LENGTH};
use timeline::registry::SignatureScheme;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads a client's list.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<SignatureScheme>, DecodeError> {
    reader.list(SIGNATURE_SCHEMES, SIGNATURE_SCHEMES_LENGTH, 2..=0xfffe, |reader| {
        reader.registered_u16(SIGNATURE_SCHEME)
    })
}

/// Writes a client's list.
pub(super) fn write(schemes: &[SignatureScheme], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for scheme in schemes {
            writer.registered_u16(*scheme);
        }
    });
}
