//! `server_name`: which of the hosts at an address the client wants to reach (RFC 6066 §3).

use timeline::error::DecodeError;
use timeline::fields::server_name::{
    SERVER_NAME, SERVER_NAME_LENGTH, SERVER_NAME_LIST, SERVER_NAME_LIST_LENGTH, SERVER_NAME_TYPE, SERVER_NAME_VALUE,
};
use timeline::registry::ServerNameType;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads a client's list, which has at most one name of a type, and host names in ASCII. Names of other types have the
/// same form (RFC 6066 §3), and the engine does not use them.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<Vec<u8>>, DecodeError> {
    let mut seen: Vec<ServerNameType> = Vec::new();
    let entries = reader.list(SERVER_NAME_LIST, SERVER_NAME_LIST_LENGTH, 1..=0xffff, |reader| {
        let name_type: ServerNameType = reader.registered_u8(SERVER_NAME_TYPE)?;
        if seen.contains(&name_type) {
            return Err(reader.illegal_value(SERVER_NAME_TYPE, 1));
        }
        seen.push(name_type);
        let name = reader.vector(SERVER_NAME, SERVER_NAME_LENGTH, 1..=0xffff, |reader| {
            reader.rest_as_text(SERVER_NAME_VALUE)
        })?;
        if name_type == ServerNameType::HOST_NAME && !name.iter().all(u8::is_ascii_graphic) {
            return Err(reader.illegal_value(SERVER_NAME_VALUE, name.len()));
        }
        Ok((name_type, name))
    })?;
    let host_names = entries
        .into_iter()
        .filter(|(name_type, _)| *name_type == ServerNameType::HOST_NAME);
    Ok(host_names.map(|(_, name)| name.to_vec()).collect())
}

/// Writes a client's list.
pub(super) fn write(names: &[Vec<u8>], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for name in names {
            writer.registered_u8(ServerNameType::HOST_NAME);
            writer.vector(LengthPrefix::U16, |writer| writer.bytes(name));
        }
    });
}
