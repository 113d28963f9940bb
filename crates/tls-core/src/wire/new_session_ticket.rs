//! NewSessionTicket: the session, sealed by the server for itself, which the client keeps (RFC 5077 §3.3).

use timeline::error::DecodeError;
use timeline::fields::new_session_ticket::{LIFETIME_HINT, TICKET, TICKET_LENGTH, TICKET_VALUE};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// A ticket for resuming the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSessionTicket {
    /// How long the server intends to accept it, in seconds; 0 if it does not say.
    pub lifetime_hint: u32,
    /// 0 to 2^16 - 1 bytes that only the server understands; empty if it changed its mind.
    pub ticket: Vec<u8>,
}

impl NewSessionTicket {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            lifetime_hint: reader.u32(LIFETIME_HINT)?,
            ticket: reader
                .vector(TICKET, TICKET_LENGTH, 0..=0xffff, |reader| reader.rest(TICKET_VALUE))?
                .to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.bytes(&self.lifetime_hint.to_be_bytes());
        writer.vector(LengthPrefix::U16, |writer| writer.bytes(&self.ticket));
    }
}
