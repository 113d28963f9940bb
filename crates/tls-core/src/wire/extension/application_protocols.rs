//! `application_layer_protocol_negotiation`: the protocol to speak within the connection (RFC 7301 §3.1).

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::fields::application_protocols::{
    PROTOCOL_NAME, PROTOCOL_NAME_LENGTH, PROTOCOL_NAME_VALUE, PROTOCOL_NAMES, PROTOCOL_NAMES_LENGTH,
};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::extension::Holder;

/// Reads the names: a client's offer, or a server's choice, which is a single name.
pub(super) fn read(reader: &mut Reader<'_>, holder: Holder) -> Result<Vec<Vec<u8>>, DecodeError> {
    let wrong_count = reader.error(DecodeErrorKind::LengthOutOfRange, PROTOCOL_NAMES);
    let names = reader.list(PROTOCOL_NAMES, PROTOCOL_NAMES_LENGTH, 2..=0xffff, read_name)?;
    if holder.answers() && names.len() > 1 {
        return Err(wrong_count);
    }
    Ok(names.into_iter().map(<[u8]>::to_vec).collect())
}

/// Reads one name, 1 to 255 bytes.
pub(super) fn read_name<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], DecodeError> {
    reader.vector(PROTOCOL_NAME, PROTOCOL_NAME_LENGTH, 1..=0xff, |reader| {
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
