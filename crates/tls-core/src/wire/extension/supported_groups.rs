//! `supported_groups`: the groups in which a client can agree on a secret (RFC 8422 §5.1.1).

use timeline::error::DecodeError;
use timeline::fields::supported_groups::{NAMED_GROUP, NAMED_GROUPS, NAMED_GROUPS_LENGTH};
use timeline::registry::NamedGroup;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads the list.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<NamedGroup>, DecodeError> {
    reader.list(NAMED_GROUPS, NAMED_GROUPS_LENGTH, 2..=0xffff, |reader| {
        reader.registered_u16(NAMED_GROUP)
    })
}

/// Writes the list.
pub(super) fn write(groups: &[NamedGroup], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for group in groups {
            writer.registered_u16(*group);
        }
    });
}
