//! CertificateRequest of TLS 1.3: the server asks for the client's certificate (RFC 9846 §4.4.2).

use timeline::error::DecodeError;

use super::certificate::read_request_context;
use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::extension::{Extension, Holder};

/// A server's request for the client's certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateRequest {
    /// What the answer repeats, 0 to 255 bytes; empty in a handshake.
    pub request_context: Vec<u8>,
    /// The signatures that the server can verify, and whom it trusts.
    pub extensions: Vec<Extension>,
}

impl CertificateRequest {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            request_context: read_request_context(reader)?,
            extensions: Extension::read_list(reader, Holder::CertificateRequest)?,
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.vector(LengthPrefix::U8, |writer| writer.bytes(&self.request_context));
        Extension::write_all(Some(&self.extensions), writer);
    }
}
