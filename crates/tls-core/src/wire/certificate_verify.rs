//! CertificateVerify: the client signs the handshake so far with the key of its certificate (RFC 5246 §7.4.8).

use timeline::error::DecodeError;
use timeline::fields::certificate_verify::{SIGNATURE, SIGNATURE_ALGORITHM, SIGNATURE_LENGTH, SIGNATURE_VALUE};
use timeline::registry::SignatureScheme;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// A client's proof that it has the key of its certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateVerify {
    /// How it is signed.
    pub scheme: SignatureScheme,
    /// The signature of all handshake messages so far; with RSA as many bytes as the modulus has.
    pub signature: Vec<u8>,
}

impl CertificateVerify {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            scheme: reader.registered_u16(SIGNATURE_ALGORITHM)?,
            signature: reader
                .vector(SIGNATURE, SIGNATURE_LENGTH, 0..=0xffff, |reader| {
                    reader.rest(SIGNATURE_VALUE)
                })?
                .to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.registered_u16(self.scheme);
        writer.vector(LengthPrefix::U16, |writer| writer.bytes(&self.signature));
    }
}
