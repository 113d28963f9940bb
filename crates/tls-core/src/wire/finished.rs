//! Finished: the proof that a side saw the same handshake and has the same keys (RFC 5246 §7.4.9).

use crate::error::DecodeError;
use crate::wire::field::fields;
use crate::wire::reader::Reader;
use crate::wire::writer::Writer;

fields! {
    VERIFY_DATA = "finished-verify-data", "RFC 5246", "7.4.9";
}

/// A Finished message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// 12 bytes for all suites of this engine.
    pub verify_data: Vec<u8>,
}

impl Finished {
    /// Reads the body of the message. The length is checked with the content, by the state machine.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            verify_data: reader.rest(VERIFY_DATA)?.to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.bytes(&self.verify_data);
    }
}
