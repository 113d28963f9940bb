//! Handshake messages: a type, a length of three bytes, a body (RFC 5246 §7.4).

use timeline::error::DecodeError;
use timeline::fields::handshake::{HANDSHAKE, HANDSHAKE_BODY, HANDSHAKE_LENGTH, HANDSHAKE_TYPE};
use timeline::registry::HandshakeType;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::certificate::CertificateChain;
use crate::wire::certificate_request::CertificateRequest;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::client_hello::ClientHello;
use crate::wire::client_key_exchange::ClientKeyExchange;
use crate::wire::dialect::Dialect;
use crate::wire::finished::Finished;
use crate::wire::new_session_ticket::NewSessionTicket;
use crate::wire::server_hello::ServerHello;
use crate::wire::server_key_exchange::ServerKeyExchange;
use crate::wire::tls13;

/// Bytes in front of a handshake message's body: its type and length.
pub const HEADER_LENGTH: usize = 4;

/// One handshake message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandshakeMessage {
    /// The server asks for a new handshake; it has no body.
    HelloRequest,
    /// The client's offer.
    ClientHello(ClientHello),
    /// The server's choice.
    ServerHello(ServerHello),
    /// The sender's certificates: the server's, or those of a client that was asked.
    Certificate(CertificateChain),
    /// The server's share of a key exchange with fresh keys.
    ServerKeyExchange(ServerKeyExchange),
    /// The server asks for a certificate.
    CertificateRequest(CertificateRequest),
    /// The server's first flight is complete; it has no body.
    ServerHelloDone,
    /// The client's share of the key exchange.
    ClientKeyExchange(ClientKeyExchange),
    /// The client's proof that it has the key of its certificate.
    CertificateVerify(CertificateVerify),
    /// The session, sealed for the client to keep.
    NewSessionTicket(NewSessionTicket),
    /// The proof that a side saw the same handshake.
    Finished(Finished),
    /// A message of TLS 1.3 only, or in the form that it has there.
    Tls13(tls13::Message),
    /// A message that this engine does not use, or whose form depends on what nobody has chosen yet.
    Other(HandshakeType, Vec<u8>),
}

impl HandshakeMessage {
    /// Its type.
    pub fn handshake_type(&self) -> HandshakeType {
        match self {
            Self::HelloRequest => HandshakeType::HELLO_REQUEST,
            Self::ClientHello(_) => HandshakeType::CLIENT_HELLO,
            Self::ServerHello(_) => HandshakeType::SERVER_HELLO,
            Self::Certificate(_) => HandshakeType::CERTIFICATE,
            Self::ServerKeyExchange(_) => HandshakeType::SERVER_KEY_EXCHANGE,
            Self::CertificateRequest(_) => HandshakeType::CERTIFICATE_REQUEST,
            Self::ServerHelloDone => HandshakeType::SERVER_HELLO_DONE,
            Self::ClientKeyExchange(_) => HandshakeType::CLIENT_KEY_EXCHANGE,
            Self::CertificateVerify(_) => HandshakeType::CERTIFICATE_VERIFY,
            Self::NewSessionTicket(_) => HandshakeType::NEW_SESSION_TICKET,
            Self::Finished(_) => HandshakeType::FINISHED,
            Self::Tls13(message) => message.handshake_type(),
            Self::Other(handshake_type, _) => *handshake_type,
        }
    }

    /// The dialect of the messages after this one.
    #[must_use]
    pub fn next_dialect(&self, before: Dialect) -> Dialect {
        match self {
            Self::ClientHello(_) => Dialect::Undecided,
            Self::ServerHello(hello) => hello.dialect(),
            Self::HelloRequest
            | Self::Certificate(_)
            | Self::ServerKeyExchange(_)
            | Self::CertificateRequest(_)
            | Self::ServerHelloDone
            | Self::ClientKeyExchange(_)
            | Self::CertificateVerify(_)
            | Self::NewSessionTicket(_)
            | Self::Finished(_)
            | Self::Tls13(_)
            | Self::Other(..) => before,
        }
    }

    /// Reads one whole message, header included.
    pub fn read(reader: &mut Reader<'_>, dialect: Dialect) -> Result<Self, DecodeError> {
        reader.group(HANDSHAKE, |reader| {
            let handshake_type: HandshakeType = reader.registered_u8(HANDSHAKE_TYPE)?;
            let length = reader.length(HANDSHAKE_LENGTH, LengthPrefix::U24)?;
            reader.within(HANDSHAKE, length, |reader| {
                Self::read_body(reader, handshake_type, dialect)
            })
        })
    }

    fn read_body(
        reader: &mut Reader<'_>,
        handshake_type: HandshakeType,
        dialect: Dialect,
    ) -> Result<Self, DecodeError> {
        if matches!(dialect, Dialect::Tls13(_))
            && cfg!(feature = "tls13")
            && let Some(message) = tls13::Message::read(reader, handshake_type)?
        {
            return Ok(Self::Tls13(message));
        }
        Ok(match (handshake_type, dialect) {
            (HandshakeType::HELLO_REQUEST, _) => Self::HelloRequest,
            (HandshakeType::CLIENT_HELLO, _) => Self::ClientHello(ClientHello::read(reader)?),
            (HandshakeType::SERVER_HELLO, _) => Self::ServerHello(ServerHello::read(reader)?),
            (HandshakeType::CERTIFICATE, _) => Self::Certificate(CertificateChain::read(reader)?),
            (HandshakeType::SERVER_KEY_EXCHANGE, Dialect::Tls12(key_exchange)) if key_exchange.is_ephemeral() => {
                Self::ServerKeyExchange(ServerKeyExchange::read(reader)?)
            }
            (HandshakeType::CERTIFICATE_REQUEST, _) => Self::CertificateRequest(CertificateRequest::read(reader)?),
            (HandshakeType::SERVER_HELLO_DONE, _) => Self::ServerHelloDone,
            (HandshakeType::CLIENT_KEY_EXCHANGE, Dialect::Tls12(key_exchange)) => {
                Self::ClientKeyExchange(ClientKeyExchange::read(reader, key_exchange)?)
            }
            (HandshakeType::CERTIFICATE_VERIFY, _) => Self::CertificateVerify(CertificateVerify::read(reader)?),
            (HandshakeType::NEW_SESSION_TICKET, _) => Self::NewSessionTicket(NewSessionTicket::read(reader)?),
            (HandshakeType::FINISHED, _) => Self::Finished(Finished::read(reader, dialect)?),
            (other, _) => Self::Other(other, reader.rest(HANDSHAKE_BODY)?.to_vec()),
        })
    }

    /// The whole message, header included.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.registered_u8(self.handshake_type());
        writer.vector(LengthPrefix::U24, |writer| match self {
            Self::HelloRequest | Self::ServerHelloDone => {}
            Self::ClientHello(message) => message.write(writer),
            Self::ServerHello(message) => message.write(writer),
            Self::Certificate(message) => message.write(writer),
            Self::ServerKeyExchange(message) => message.write(writer),
            Self::CertificateRequest(message) => message.write(writer),
            Self::ClientKeyExchange(message) => message.write(writer),
            Self::CertificateVerify(message) => message.write(writer),
            Self::NewSessionTicket(message) => message.write(writer),
            Self::Finished(message) => message.write(writer),
            Self::Tls13(message) => message.write(writer),
            Self::Other(_, body) => writer.bytes(body),
        });
        writer.into_bytes()
    }
}
