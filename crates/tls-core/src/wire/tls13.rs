//! The handshake messages that only TLS 1.3 has, or that have another form there (RFC 9846 §4).

pub mod certificate;
pub mod certificate_request;
pub mod key_update;
pub mod new_session_ticket;

use timeline::error::DecodeError;
use timeline::registry::HandshakeType;

use self::certificate::Certificate;
use self::certificate_request::CertificateRequest;
use self::key_update::KeyUpdate;
use self::new_session_ticket::NewSessionTicket;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::extension::{Extension, Holder};

/// A message of TLS 1.3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// What the server answers to extensions that are not needed for the first keys (RFC 9846 §4.4.1).
    EncryptedExtensions(Vec<Extension>),
    /// The server asks for a certificate.
    CertificateRequest(CertificateRequest),
    /// The sender's certificates.
    Certificate(Certificate),
    /// The client's early data are over; it has no body (RFC 9846 §4.6).
    EndOfEarlyData,
    /// A pre-shared key for a later connection.
    NewSessionTicket(NewSessionTicket),
    /// New keys for what follows.
    KeyUpdate(KeyUpdate),
}

impl Message {
    /// Its type.
    pub fn handshake_type(&self) -> HandshakeType {
        match self {
            Self::EncryptedExtensions(_) => HandshakeType::ENCRYPTED_EXTENSIONS,
            Self::CertificateRequest(_) => HandshakeType::CERTIFICATE_REQUEST,
            Self::Certificate(_) => HandshakeType::CERTIFICATE,
            Self::EndOfEarlyData => HandshakeType::END_OF_EARLY_DATA,
            Self::NewSessionTicket(_) => HandshakeType::NEW_SESSION_TICKET,
            Self::KeyUpdate(_) => HandshakeType::KEY_UPDATE,
        }
    }

    /// Reads the body of a message of this type; `None` if it is not one of these.
    pub fn read(reader: &mut Reader<'_>, handshake_type: HandshakeType) -> Result<Option<Self>, DecodeError> {
        Ok(Some(match handshake_type {
            HandshakeType::ENCRYPTED_EXTENSIONS => {
                Self::EncryptedExtensions(Extension::read_list(reader, Holder::EncryptedExtensions)?)
            }
            HandshakeType::CERTIFICATE_REQUEST => Self::CertificateRequest(CertificateRequest::read(reader)?),
            HandshakeType::CERTIFICATE => Self::Certificate(Certificate::read(reader)?),
            HandshakeType::END_OF_EARLY_DATA => Self::EndOfEarlyData,
            HandshakeType::NEW_SESSION_TICKET => Self::NewSessionTicket(NewSessionTicket::read(reader)?),
            HandshakeType::KEY_UPDATE => Self::KeyUpdate(KeyUpdate::read(reader)?),
            _ => return Ok(None),
        }))
    }

    /// Writes the body.
    pub fn write(&self, writer: &mut Writer) {
        match self {
            Self::EncryptedExtensions(extensions) => Extension::write_all(Some(extensions), writer),
            Self::CertificateRequest(message) => message.write(writer),
            Self::Certificate(message) => message.write(writer),
            Self::EndOfEarlyData => {}
            Self::NewSessionTicket(message) => message.write(writer),
            Self::KeyUpdate(message) => message.write(writer),
        }
    }
}
