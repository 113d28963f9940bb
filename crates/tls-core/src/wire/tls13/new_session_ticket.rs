//! NewSessionTicket of TLS 1.3: the name of a pre-shared key for a later connection (RFC 9846 §4.7.1).

use timeline::error::DecodeError;
use timeline::fields::new_session_ticket::{
    AGE_ADD, LIFETIME, NONCE, NONCE_LENGTH, NONCE_VALUE, TICKET, TICKET_LENGTH, TICKET_VALUE,
};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::extension::{Extension, Holder};

/// A ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSessionTicket {
    /// How long it can be used, in seconds, at most seven days; 0 for not at all.
    pub lifetime: u32,
    /// What hides the ticket's age from eavesdroppers.
    pub age_add: u32,
    /// What makes this ticket's key different from those of the connection's others, 0 to 255 bytes.
    pub nonce: Vec<u8>,
    /// 1 to 2^16 - 1 bytes that only the server understands.
    pub ticket: Vec<u8>,
    /// Whether it allows early data.
    pub extensions: Vec<Extension>,
}

impl NewSessionTicket {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            lifetime: reader.u32(LIFETIME)?,
            age_add: reader.u32(AGE_ADD)?,
            nonce: reader
                .vector(NONCE, NONCE_LENGTH, 0..=0xff, |reader| reader.rest(NONCE_VALUE))?
                .to_vec(),
            ticket: reader
                .vector(TICKET, TICKET_LENGTH, 1..=0xffff, |reader| reader.rest(TICKET_VALUE))?
                .to_vec(),
            extensions: Extension::read_list(reader, Holder::NewSessionTicket)?,
        })
    }

    /// How many bytes of early data the ticket allows; 0 without its extension.
    pub fn maximum_early_data(&self) -> u32 {
        let mut extensions = self.extensions.iter();
        let maximum = extensions.find_map(|extension| match extension {
            Extension::MaximumEarlyData(maximum) => Some(*maximum),
            _ => None,
        });
        maximum.unwrap_or(0)
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.bytes(&self.lifetime.to_be_bytes());
        writer.bytes(&self.age_add.to_be_bytes());
        writer.vector(LengthPrefix::U8, |writer| writer.bytes(&self.nonce));
        writer.vector(LengthPrefix::U16, |writer| writer.bytes(&self.ticket));
        Extension::write_all(Some(&self.extensions), writer);
    }
}
