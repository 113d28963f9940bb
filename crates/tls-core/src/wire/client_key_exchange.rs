//! ClientKeyExchange with RSA: the pre-master secret, encrypted for the server (RFC 5246 §7.4.7.1).

use timeline::error::DecodeError;
use timeline::fields::client_key_exchange::{ENCRYPTED, ENCRYPTED_LENGTH, EXCHANGE_KEYS};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// The encrypted pre-master secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientKeyExchange {
    /// As many bytes as the server's RSA modulus has.
    pub encrypted_pre_master_secret: Vec<u8>,
}

impl ClientKeyExchange {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let encrypted = reader.vector(EXCHANGE_KEYS, ENCRYPTED_LENGTH, 0..=0xffff, |reader| {
            reader.rest(ENCRYPTED)
        })?;
        Ok(Self {
            encrypted_pre_master_secret: encrypted.to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.vector(LengthPrefix::U16, |writer| {
            writer.bytes(&self.encrypted_pre_master_secret)
        });
    }
}
