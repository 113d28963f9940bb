//! ServerHello: what the server picked from the client's offer (RFC 5246 §7.4.1.3).

use timeline::error::DecodeError;
use timeline::fields::server_hello::{
    CIPHER_SUITE, COMPRESSION_METHOD, RANDOM, SERVER_VERSION, SESSION_ID, SESSION_ID_LENGTH, SESSION_ID_VALUE,
};
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::client_hello::read_session_id;
use crate::wire::extension::{Extension, Hello};

/// A server's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerHello {
    /// The version that both will speak.
    pub version: ProtocolVersion,
    /// 32 random bytes, fresh for this session.
    pub random: [u8; 32],
    /// The id by which this session can be resumed, 0 to 32 bytes.
    pub session_id: Vec<u8>,
    /// The suite that both will use.
    pub cipher_suite: CipherSuite,
    /// The compression method that both will use.
    pub compression_method: CompressionMethod,
    /// Answers to the client's extensions; `None` if the message ends before them.
    pub extensions: Option<Vec<Extension>>,
}

impl ServerHello {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            version: reader.registered_u16(SERVER_VERSION)?,
            random: reader.array(RANDOM)?,
            session_id: read_session_id(reader, [SESSION_ID, SESSION_ID_LENGTH, SESSION_ID_VALUE])?,
            cipher_suite: reader.registered_u16(CIPHER_SUITE)?,
            compression_method: reader.registered_u8(COMPRESSION_METHOD)?,
            extensions: Extension::read_all(reader, Hello::Server)?,
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.registered_u16(self.version);
        writer.bytes(&self.random);
        writer.vector(LengthPrefix::U8, |writer| writer.bytes(&self.session_id));
        writer.registered_u16(self.cipher_suite);
        writer.registered_u8(self.compression_method);
        Extension::write_all(self.extensions.as_deref(), writer);
    }

    /// The extensions; empty if the message has none.
    pub fn extensions(&self) -> &[Extension] {
        self.extensions.as_deref().unwrap_or_default()
    }
}
