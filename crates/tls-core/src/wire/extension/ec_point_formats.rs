//! `ec_point_formats`: the forms of points that a side can read (RFC 8422 §5.1.2).

use timeline::error::DecodeError;
use timeline::fields::ec_point_formats::{POINT_FORMAT, POINT_FORMATS, POINT_FORMATS_LENGTH};
use timeline::registry::EcPointFormat;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads the list.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<EcPointFormat>, DecodeError> {
    reader.list(POINT_FORMATS, POINT_FORMATS_LENGTH, 1..=0xff, |reader| {
        reader.registered_u8(POINT_FORMAT)
    })
}

/// Writes the list.
pub(super) fn write(formats: &[EcPointFormat], writer: &mut Writer) {
    writer.vector(LengthPrefix::U8, |writer| {
        for format in formats {
            writer.registered_u8(*format);
        }
    });
}
