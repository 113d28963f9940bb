//! `signature_algorithms`: the signatures that the client can verify (RFC 5246 §7.4.1.4.1).

pub use ::timeline::fields::signature_algorithms::*;

use crate::error::DecodeError;
use crate::registry::SignatureScheme;
use crate::wire::reader::{LengthPrefix, Reader};
use crate::wire::writer::Writer;

/// Reads a client's list.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<SignatureScheme>, DecodeError> {
    reader.non_empty_list(
        SIGNATURE_SCHEMES,
        SIGNATURE_SCHEMES_LENGTH,
        LengthPrefix::U16,
        |reader| reader.registered_u16(SIGNATURE_SCHEME),
    )
}

/// Writes a client's list.
pub(super) fn write(schemes: &[SignatureScheme], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for scheme in schemes {
            writer.registered_u16(*scheme);
        }
    });
}
