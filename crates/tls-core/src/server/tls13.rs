//! The server's states of TLS 1.3, from its choice of the version on (RFC 9846 §2).
//!
//! | Module | States |
//! |---|---|
//! | `client_hello` | [`AwaitSecondClientHello`]: the server's flight, or its HelloRetryRequest |
//! | `early_data` | [`AwaitEndOfEarlyData`] |
//! | `flight` | [`AwaitCertificate`], [`AwaitCertificateVerify`], [`AwaitFinished`] |
//! | `messages` | none: the messages of the server's flight |
//! | `open` | [`Open`] |

mod client_hello;
mod early_data;
mod flight;
mod messages;
mod open;

use timeline::error::{Error, ErrorKind};
use timeline::registry::{HandshakeType, KeyUpdateRequest};

pub use self::client_hello::AwaitSecondClientHello;
pub(super) use self::client_hello::handle_client_hello;
pub use self::early_data::AwaitEndOfEarlyData;
pub use self::flight::{AwaitCertificate, AwaitCertificateVerify, AwaitFinished};
pub use self::open::Open;

use crate::connection::{Core, Input};
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::Message;

/// What a server waits for.
pub enum Tls13State {
    /// The ClientHello that it has asked for.
    SecondClientHello(Box<AwaitSecondClientHello>),
    /// The end of the client's early data.
    EndOfEarlyData(Box<AwaitEndOfEarlyData>),
    /// The client's certificate, which the server has asked for.
    Certificate(Box<AwaitCertificate>),
    /// The proof that the client has the key of its certificate.
    CertificateVerify(Box<AwaitCertificateVerify>),
    /// The client's Finished.
    Finished(Box<AwaitFinished>),
    /// Data, in both directions.
    Open(Box<Open>),
}

impl Tls13State {
    pub(super) fn awaits(&self, handshake_type: HandshakeType) -> bool {
        handshake_type
            == match self {
                Self::SecondClientHello(_) => HandshakeType::CLIENT_HELLO,
                Self::EndOfEarlyData(_) => HandshakeType::END_OF_EARLY_DATA,
                Self::Certificate(_) => HandshakeType::CERTIFICATE,
                Self::CertificateVerify(_) => HandshakeType::CERTIFICATE_VERIFY,
                Self::Finished(_) => HandshakeType::FINISHED,
                Self::Open(_) => HandshakeType::KEY_UPDATE,
            }
    }

    pub(super) fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error> {
        let expected = self.expected();
        match (self, input) {
            (Self::SecondClientHello(state), Input::Handshake(HandshakeMessage::ClientHello(hello))) => {
                core.transcript.add(raw);
                state.handle(core, &hello)
            }
            (Self::EndOfEarlyData(state), Input::Handshake(HandshakeMessage::Tls13(Message::EndOfEarlyData))) => {
                core.transcript.add(raw);
                state.handle(core)
            }
            (Self::Certificate(state), Input::Handshake(HandshakeMessage::Tls13(Message::Certificate(message)))) => {
                core.transcript.add(raw);
                state.handle(core, message)
            }
            (Self::CertificateVerify(state), Input::Handshake(HandshakeMessage::CertificateVerify(message))) => {
                let next = state.handle(core, &message)?;
                core.transcript.add(raw);
                Ok(next)
            }
            (Self::Finished(state), Input::Handshake(HandshakeMessage::Finished(finished))) => {
                state.handle(core, &finished, raw)
            }
            (Self::Open(state), Input::Handshake(HandshakeMessage::Tls13(Message::KeyUpdate(update)))) => {
                state.handle(core, update)
            }
            (_, input) => Err(input.unexpected(expected)),
        }
    }

    pub(super) fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }

    pub(super) fn take_data(&mut self, length: usize) -> Result<bool, Error> {
        if let Self::EndOfEarlyData(state) = self {
            state.take(length)?;
            return Ok(true);
        }
        Ok(self.is_open())
    }

    pub(super) fn expected(&self) -> &'static str {
        match self {
            Self::SecondClientHello(_) => "ClientHello",
            Self::EndOfEarlyData(_) => "EndOfEarlyData",
            Self::Certificate(_) => "Certificate",
            Self::CertificateVerify(_) => "CertificateVerify",
            Self::Finished(_) => "Finished",
            Self::Open(_) => "application data",
        }
    }

    pub(super) fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        match self {
            Self::Open(state) => state.update_keys(core, request),
            _ => Err(ErrorKind::NotOpen.into()),
        }
    }
}
