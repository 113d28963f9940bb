//! ClientKeyExchange: with RSA the pre-master secret, encrypted for the server (RFC 5246 §7.4.7.1), with ECDHE the
//! client's ephemeral public key (RFC 8422 §5.7).

use timeline::error::DecodeError;
use timeline::fields::client_key_exchange::{
    ENCRYPTED, ENCRYPTED_LENGTH, EXCHANGE_KEYS, PUBLIC_KEY, PUBLIC_KEY_LENGTH,
};
use timeline::suites::KeyExchange;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::ephemeral_public_key;

/// The client's share of the key exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientKeyExchange {
    /// The encrypted pre-master secret: as many bytes as the server's RSA modulus has.
    Encrypted(Vec<u8>),
    /// The client's ephemeral public key, 1 to 255 bytes.
    PublicKey(Vec<u8>),
}

impl ClientKeyExchange {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>, key_exchange: KeyExchange) -> Result<Self, DecodeError> {
        match key_exchange {
            KeyExchange::Rsa => {
                let encrypted = reader.vector(EXCHANGE_KEYS, ENCRYPTED_LENGTH, 0..=0xffff, |reader| {
                    reader.rest(ENCRYPTED)
                })?;
                Ok(Self::Encrypted(encrypted.to_vec()))
            }
            // With a suite of TLS 1.3 there is no such message.
            KeyExchange::EcdheRsa | KeyExchange::EcdheEcdsa | KeyExchange::Separate => {
                let key = reader.vector(PUBLIC_KEY, PUBLIC_KEY_LENGTH, 1..=0xff, ephemeral_public_key::read)?;
                Ok(Self::PublicKey(key.to_vec()))
            }
        }
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        match self {
            Self::Encrypted(secret) => writer.vector(LengthPrefix::U16, |writer| writer.bytes(secret)),
            Self::PublicKey(key) => writer.vector(LengthPrefix::U8, |writer| writer.bytes(key)),
        }
    }
}
