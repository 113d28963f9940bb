//! KeyUpdate: the sender has new keys for what follows (RFC 9846 §4.7.3). One byte.

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::fields::key_update::REQUEST_UPDATE;
use timeline::registry::KeyUpdateRequest;

use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// A KeyUpdate message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyUpdate {
    /// Whether the sender asks the other side to do the same.
    pub request: KeyUpdateRequest,
}

impl KeyUpdate {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let illegal = reader.error(DecodeErrorKind::IllegalValue, REQUEST_UPDATE);
        let request = reader.registered_u8(REQUEST_UPDATE)?;
        match KeyUpdateRequest::KNOWN.contains(&request) {
            true => Ok(Self { request }),
            false => Err(illegal),
        }
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.registered_u8(self.request);
    }
}
