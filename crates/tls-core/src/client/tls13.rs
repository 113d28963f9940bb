//! The client's states of TLS 1.3, from the server's choice on (RFC 9846 §2).
//!
//! | Module | States |
//! |---|---|
//! | `offer` | none: what a ClientHello of TLS 1.3 has more |
//! | `server_hello` | none: the server's choice, and the first keys |
//! | `flight` | [`AwaitEncryptedExtensions`], [`AwaitCertificate`], [`AwaitCertificateVerify`], [`AwaitFinished`] |
//! | `open` | [`Open`] |

mod flight;
mod offer;
mod open;
mod server_hello;

use timeline::error::Error;
use timeline::registry::{HandshakeType, KeyUpdateRequest};

pub use self::flight::{AwaitCertificate, AwaitCertificateVerify, AwaitEncryptedExtensions, AwaitFinished};
pub use self::offer::Offer;
pub use self::open::Open;
pub(super) use self::server_hello::{handle_hello_retry_request, handle_server_hello};

use crate::connection::{Core, Input};
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::Message;

/// What a client waits for.
pub enum Tls13State {
    /// The server's answers behind the first keys.
    EncryptedExtensions(Box<AwaitEncryptedExtensions>),
    /// The server's certificates; it may ask for the client's before them.
    Certificate(Box<AwaitCertificate>),
    /// The proof that the server has the key of its certificate.
    CertificateVerify(Box<AwaitCertificateVerify>),
    /// The server's Finished.
    Finished(Box<AwaitFinished>),
    /// Data, in both directions.
    Open(Box<Open>),
}

impl Tls13State {
    pub(super) fn awaits(&self, handshake_type: HandshakeType) -> bool {
        match self {
            Self::EncryptedExtensions(_) => handshake_type == HandshakeType::ENCRYPTED_EXTENSIONS,
            Self::Certificate(state) => {
                handshake_type == HandshakeType::CERTIFICATE
                    || handshake_type == HandshakeType::CERTIFICATE_REQUEST && !state.is_requested()
            }
            Self::CertificateVerify(_) => handshake_type == HandshakeType::CERTIFICATE_VERIFY,
            Self::Finished(_) => handshake_type == HandshakeType::FINISHED,
            Self::Open(_) => matches!(
                handshake_type,
                HandshakeType::NEW_SESSION_TICKET | HandshakeType::KEY_UPDATE
            ),
        }
    }

    pub(super) fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error> {
        let expected = self.expected();
        let (state, message) = match (self, input) {
            (state, Input::Handshake(HandshakeMessage::Tls13(message))) => (state, message),
            (Self::CertificateVerify(state), Input::Handshake(HandshakeMessage::CertificateVerify(message))) => {
                let next = state.handle(core, &message)?;
                core.transcript.add(raw);
                return Ok(next);
            }
            (Self::Finished(state), Input::Handshake(HandshakeMessage::Finished(finished))) => {
                return state.handle(core, &finished, raw);
            }
            (_, input) => return Err(input.unexpected(expected)),
        };
        match (state, message) {
            (Self::EncryptedExtensions(state), Message::EncryptedExtensions(extensions)) => {
                core.transcript.add(raw);
                state.handle(core, &extensions)
            }
            (Self::Certificate(state), Message::CertificateRequest(request)) => {
                core.transcript.add(raw);
                state.handle_request(request)
            }
            (Self::Certificate(state), Message::Certificate(certificate)) => {
                core.transcript.add(raw);
                state.handle(core, certificate)
            }
            (Self::Open(state), message) => state.handle(core, message),
            (_, message) => Err(Input::Handshake(HandshakeMessage::Tls13(message)).unexpected(expected)),
        }
    }

    pub(super) fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }

    pub(super) fn expected(&self) -> &'static str {
        match self {
            Self::EncryptedExtensions(_) => "EncryptedExtensions",
            Self::Certificate(_) => "Certificate",
            Self::CertificateVerify(_) => "CertificateVerify",
            Self::Finished(_) => "Finished",
            Self::Open(_) => "application data",
        }
    }

    pub(super) fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        match self {
            Self::Open(state) => state.update_keys(core, request),
            _ => Err(timeline::error::ErrorKind::NotOpen.into()),
        }
    }
}
