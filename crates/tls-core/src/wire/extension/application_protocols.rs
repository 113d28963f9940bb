//! `application_layer_protocol_negotiation`: what is to be spoken within the connection (RFC 7301 §3.1).

pub use ::timeline::fields::application_protocols::*;

use crate::error::DecodeError;
use crate::wire::extension::Hello;
use crate::wire::reader::{LengthPrefix, Reader};
use crate::wire::writer::Writer;

/// Reads the names: a client's offer, or a server's choice, which is one.
pub(super) fn read(reader: &mut Reader<'_>, hello: Hello) -> Result<Vec<Vec<u8>>, DecodeError> {
    let start = reader.position();
    let names = reader.non_empty_list(PROTOCOL_NAMES, PROTOCOL_NAMES_LENGTH, LengthPrefix::U16, read_name)?;
    if hello == Hello::Server && names.len() > 1 {
        return Err(reader.illegal_value(PROTOCOL_NAMES, reader.position() - start));
    }
    Ok(names.into_iter().map(<[u8]>::to_vec).collect())
}

/// Reads one name, 1 to 255 bytes.
pub(super) fn read_name<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], DecodeError> {
    reader.vector(PROTOCOL_NAME, PROTOCOL_NAME_LENGTH, LengthPrefix::U8, |reader| {
        if reader.is_empty() {
            return Err(reader.illegal_value(PROTOCOL_NAME_LENGTH, 1));
        }
        reader.rest_as_text(PROTOCOL_NAME_VALUE)
    })
}

/// Writes the names.
pub(super) fn write(names: &[Vec<u8>], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for name in names {
            writer.vector(LengthPrefix::U8, |writer| writer.bytes(name));
        }
    });
}
