//! Certificate of TLS 1.3: what it answers, then a chain, its own certificate first, each with extensions (RFC 9846
//! §4.5.1).

use timeline::error::DecodeError;
use timeline::fields::certificate::{
    CERTIFICATE, CERTIFICATE_ENTRY, CERTIFICATE_LENGTH, CERTIFICATE_LIST, CERTIFICATE_LIST_LENGTH, CERTIFICATE_VALUE,
    REQUEST_CONTEXT, REQUEST_CONTEXT_LENGTH, REQUEST_CONTEXT_VALUE,
};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::pki::annotation;
use crate::wire::extension::{Extension, Holder};

/// A chain of certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The context of the request that it answers, 0 to 255 bytes; empty in a handshake.
    pub request_context: Vec<u8>,
    /// The chain; empty if a client has no suitable one.
    pub entries: Vec<CertificateEntry>,
}

/// One certificate of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateEntry {
    /// The certificate in DER.
    pub certificate: Vec<u8>,
    /// What the sender says about it.
    pub extensions: Vec<Extension>,
}

impl Certificate {
    /// A chain without extensions, in a handshake.
    pub fn of_chain(chain: &[Vec<u8>]) -> Self {
        let entries = chain.iter().map(|certificate| CertificateEntry {
            certificate: certificate.clone(),
            extensions: Vec::new(),
        });
        Self {
            request_context: Vec::new(),
            entries: entries.collect(),
        }
    }

    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            request_context: read_request_context(reader)?,
            entries: reader.list(CERTIFICATE_LIST, CERTIFICATE_LIST_LENGTH, 0..=0xff_ffff, |reader| {
                reader.group(CERTIFICATE_ENTRY, |reader| {
                    let certificate = reader.vector(CERTIFICATE, CERTIFICATE_LENGTH, 1..=0xff_ffff, |reader| {
                        reader.rest_explained(CERTIFICATE_VALUE, |reader| {
                            annotation::read_certificate(reader, CERTIFICATE_VALUE)
                        })
                    })?;
                    Ok(CertificateEntry {
                        certificate: certificate.to_vec(),
                        extensions: Extension::read_list(reader, Holder::Certificate)?,
                    })
                })
            })?,
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.vector(LengthPrefix::U8, |writer| writer.bytes(&self.request_context));
        writer.vector(LengthPrefix::U24, |writer| {
            for CertificateEntry {
                certificate,
                extensions,
            } in &self.entries
            {
                writer.vector(LengthPrefix::U24, |writer| writer.bytes(certificate));
                Extension::write_all(Some(extensions), writer);
            }
        });
    }
}

/// Reads the context of a request, which ties an answer to it; CertificateRequest has it too.
pub(super) fn read_request_context(reader: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
    reader.vector(REQUEST_CONTEXT, REQUEST_CONTEXT_LENGTH, 0..=0xff, |reader| {
        Ok(reader.rest(REQUEST_CONTEXT_VALUE)?.to_vec())
    })
}
