//! ClientHello: what the client supports and wants (RFC 5246 §7.4.1.2).

use timeline::error::DecodeError;
use timeline::fields::client_hello::{
    CIPHER_SUITE, CIPHER_SUITES, CIPHER_SUITES_LENGTH, CLIENT_VERSION, COMPRESSION_METHOD, COMPRESSION_METHODS,
    COMPRESSION_METHODS_LENGTH, RANDOM, SESSION_ID, SESSION_ID_LENGTH, SESSION_ID_VALUE,
};
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::extension::{Extension, Holder};

/// A client's offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientHello {
    /// The newest version that the client speaks.
    pub version: ProtocolVersion,
    /// 32 random bytes, fresh for this session.
    pub random: [u8; 32],
    /// The session that the client wants to resume, 0 to 32 bytes.
    pub session_id: Vec<u8>,
    /// The suites that the client can use, best first.
    pub cipher_suites: Vec<CipherSuite>,
    /// The compression methods that the client can use, best first.
    pub compression_methods: Vec<CompressionMethod>,
    /// Further offers; `None` if the message ends before them.
    pub extensions: Option<Vec<Extension>>,
}

impl ClientHello {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let version = reader.registered_u16(CLIENT_VERSION)?;
        let random = reader.array(RANDOM)?;
        let session_id = read_session_id(reader, [SESSION_ID, SESSION_ID_LENGTH, SESSION_ID_VALUE])?;
        let cipher_suites = reader.list(CIPHER_SUITES, CIPHER_SUITES_LENGTH, 2..=0xfffe, |reader| {
            reader.registered_u16(CIPHER_SUITE)
        })?;
        let compression_methods = reader.list(COMPRESSION_METHODS, COMPRESSION_METHODS_LENGTH, 1..=0xff, |reader| {
            reader.registered_u8(COMPRESSION_METHOD)
        })?;
        Ok(Self {
            version,
            random,
            session_id,
            cipher_suites,
            compression_methods,
            extensions: Extension::read_all(reader, Holder::ClientHello)?,
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.registered_u16(self.version);
        writer.bytes(&self.random);
        writer.vector(LengthPrefix::U8, |writer| writer.bytes(&self.session_id));
        writer.vector(LengthPrefix::U16, |writer| {
            for suite in &self.cipher_suites {
                writer.registered_u16(*suite);
            }
        });
        writer.vector(LengthPrefix::U8, |writer| {
            for method in &self.compression_methods {
                writer.registered_u8(*method);
            }
        });
        Extension::write_all(self.extensions.as_deref(), writer);
    }

    /// The extensions; empty if the message has none.
    pub fn extensions(&self) -> &[Extension] {
        self.extensions.as_deref().unwrap_or_default()
    }
}

/// Reads a session id, 0 to 32 bytes (RFC 5246 §7.4.1.2); both hellos have one.
pub(super) fn read_session_id(
    reader: &mut Reader<'_>,
    [field, length_field, value_field]: [&'static timeline::field::Field; 3],
) -> Result<Vec<u8>, DecodeError> {
    reader.vector(field, length_field, 0..=32, |reader| {
        Ok(reader.rest(value_field)?.to_vec())
    })
}
