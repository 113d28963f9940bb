//! Finished: the proof that a side saw the same handshake and has the same keys (RFC 5246 §7.4.9).

use crate::error::DecodeError;
use crate::wire::field::fields;
use crate::wire::reader::Reader;
use crate::wire::writer::Writer;

fields! {
    VERIFY_DATA = "finished-verify-data", "RFC 5246", "7.4.9";
}

/// Bytes of `verify_data`, for every suite that does not say otherwise (RFC 5246 §7.4.9).
const VERIFY_DATA_LENGTH: usize = 12;

/// A Finished message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// 12 bytes: no suite of this engine asks for another length.
    pub verify_data: Vec<u8>,
}

impl Finished {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            verify_data: reader.bytes(VERIFY_DATA, VERIFY_DATA_LENGTH)?.to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.bytes(&self.verify_data);
    }
}
