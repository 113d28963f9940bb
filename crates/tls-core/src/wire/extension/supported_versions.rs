//! `supported_versions`: the versions that the client speaks, and the one that the server picks (RFC 9846 §4.3.1).
//! A server of TLS 1.2 need not answer it, but learns from it what a modern client speaks.

use timeline::error::DecodeError;
use timeline::fields::supported_versions::{SELECTED_VERSION, VERSION, VERSIONS, VERSIONS_LENGTH};
use timeline::registry::ProtocolVersion;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// Reads a client's list.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<ProtocolVersion>, DecodeError> {
    reader.list(VERSIONS, VERSIONS_LENGTH, 2..=0xfe, |reader| {
        reader.registered_u16(VERSION)
    })
}

/// Reads a server's choice.
pub(super) fn read_selected(reader: &mut Reader<'_>) -> Result<ProtocolVersion, DecodeError> {
    reader.registered_u16(SELECTED_VERSION)
}

/// Writes a client's list.
pub(super) fn write(versions: &[ProtocolVersion], writer: &mut Writer) {
    writer.vector(LengthPrefix::U8, |writer| {
        for version in versions {
            writer.registered_u16(*version);
        }
    });
}
