//! ServerHello: what the server picked from the client's offer (RFC 5246 §7.4.1.3, RFC 9846 §4.2.3). With a fixed random it
//! is a HelloRetryRequest, by which the server asks for another ClientHello (RFC 9846 §4.2.4).

use timeline::error::DecodeError;
use timeline::fields::server_hello::{
    CIPHER_SUITE, COMPRESSION_METHOD, RANDOM, SERVER_VERSION, SESSION_ID, SESSION_ID_LENGTH, SESSION_ID_VALUE,
};
use timeline::message::HELLO_RETRY_REQUEST_RANDOM;
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use timeline::suites::SuiteParameters;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::client_hello::read_session_id;
use crate::wire::dialect::Dialect;
use crate::wire::extension::{Extension, Holder};

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
        let version = reader.registered_u16(SERVER_VERSION)?;
        let random = reader.array(RANDOM)?;
        let holder = match random == HELLO_RETRY_REQUEST_RANDOM {
            true => Holder::HelloRetryRequest,
            false => Holder::ServerHello,
        };
        Ok(Self {
            version,
            random,
            session_id: read_session_id(reader, [SESSION_ID, SESSION_ID_LENGTH, SESSION_ID_VALUE])?,
            cipher_suite: reader.registered_u16(CIPHER_SUITE)?,
            compression_method: reader.registered_u8(COMPRESSION_METHOD)?,
            extensions: Extension::read_all(reader, holder)?,
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

    /// Whether the server asks for another ClientHello.
    pub fn is_hello_retry_request(&self) -> bool {
        self.random == HELLO_RETRY_REQUEST_RANDOM
    }

    /// The version that the server picked: newer ones are named in an extension only (RFC 9846 §4.2.3).
    pub fn selected_version(&self) -> ProtocolVersion {
        let selected = self.extensions().iter().find_map(|extension| match extension {
            Extension::SelectedVersion(version) => Some(*version),
            _ => None,
        });
        selected.unwrap_or(self.version)
    }

    /// The form of the messages after this one.
    pub(super) fn dialect(&self) -> Dialect {
        let is_tls_1_3 = self.selected_version() == ProtocolVersion::TLS_1_3;
        match SuiteParameters::of(self.cipher_suite) {
            Some(parameters) if is_tls_1_3 => Dialect::Tls13(parameters.hash),
            Some(parameters) => Dialect::Tls12(parameters.key_exchange),
            None => Dialect::Undecided,
        }
    }

    /// The extensions; empty if the message has none.
    pub fn extensions(&self) -> &[Extension] {
        self.extensions.as_deref().unwrap_or_default()
    }
}
