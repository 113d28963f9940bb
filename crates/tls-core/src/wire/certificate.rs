//! Certificate: the sender's chain, its own certificate first. Sent by the server (RFC 5246 §7.4.2), and by a client
//! that was asked for one (RFC 5246 §7.4.6).

use timeline::error::DecodeError;
use timeline::fields::certificate::{
    CERTIFICATE, CERTIFICATE_LENGTH, CERTIFICATE_LIST, CERTIFICATE_LIST_LENGTH, CERTIFICATE_VALUE,
};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::pki::annotation;

/// A chain of certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateChain {
    /// Each certificate in DER; empty if a client has no suitable one (RFC 5246 §7.4.6).
    pub certificates: Vec<Vec<u8>>,
}

impl CertificateChain {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let certificates = reader.list(CERTIFICATE_LIST, CERTIFICATE_LIST_LENGTH, 0..=0xff_ffff, |reader| {
            reader.vector(CERTIFICATE, CERTIFICATE_LENGTH, 1..=0xff_ffff, |reader| {
                let value = reader.rest_explained(CERTIFICATE_VALUE, |reader| {
                    annotation::read_certificate(reader, CERTIFICATE_VALUE)
                })?;
                Ok(value.to_vec())
            })
        })?;
        Ok(Self { certificates })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.vector(LengthPrefix::U24, |writer| {
            for certificate in &self.certificates {
                writer.vector(LengthPrefix::U24, |writer| writer.bytes(certificate));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline::error::DecodeErrorKind;

    #[test]
    fn certificate_list_may_be_empty_but_no_entry() {
        let chain = CertificateChain::read(&mut Reader::new(&[0, 0, 0])).unwrap();
        assert_eq!(chain.certificates, Vec::<Vec<u8>>::new());
        let error = CertificateChain::read(&mut Reader::new(&[0, 0, 3, 0, 0, 0])).unwrap_err();
        assert_eq!((error.kind, error.position), (DecodeErrorKind::LengthOutOfRange, 3));
        assert_eq!(error.field, "certificate-length");
    }
}
