//! CertificateRequest: the server asks for the client's certificate and names those that it can check (RFC 5246
//! §7.4.4).

use timeline::error::DecodeError;
use timeline::fields::certificate_request::{
    CERTIFICATE_TYPE, CERTIFICATE_TYPES, CERTIFICATE_TYPES_LENGTH, SIGNATURE_ALGORITHM, SIGNATURE_ALGORITHMS,
    SIGNATURE_ALGORITHMS_LENGTH,
};
use timeline::registry::{ClientCertificateType, SignatureScheme};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::extension::certificate_authorities;

/// A server's request for the client's certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateRequest {
    /// The kinds of certificate that the server can use, at least one.
    pub certificate_types: Vec<ClientCertificateType>,
    /// The signatures that the server can verify, best first, at least one.
    pub signature_algorithms: Vec<SignatureScheme>,
    /// The names of the authorities that the server trusts, each in DER; an empty list gives no hint.
    pub authorities: Vec<Vec<u8>>,
}

impl CertificateRequest {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            certificate_types: reader.list(CERTIFICATE_TYPES, CERTIFICATE_TYPES_LENGTH, 1..=0xff, |reader| {
                reader.registered_u8(CERTIFICATE_TYPE)
            })?,
            signature_algorithms: reader.list(
                SIGNATURE_ALGORITHMS,
                SIGNATURE_ALGORITHMS_LENGTH,
                2..=0xfffe,
                |reader| reader.registered_u16(SIGNATURE_ALGORITHM),
            )?,
            authorities: certificate_authorities::read(reader, 0)?,
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.vector(LengthPrefix::U8, |writer| {
            for certificate_type in &self.certificate_types {
                writer.registered_u8(*certificate_type);
            }
        });
        writer.vector(LengthPrefix::U16, |writer| {
            for scheme in &self.signature_algorithms {
                writer.registered_u16(*scheme);
            }
        });
        certificate_authorities::write(&self.authorities, writer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline::error::DecodeErrorKind::{LengthOutOfRange, Truncated};

    fn error_of(body: &[u8]) -> Option<(timeline::error::DecodeErrorKind, usize)> {
        let error = CertificateRequest::read(&mut Reader::new(body)).err()?;
        Some((error.kind, error.position))
    }

    #[test]
    fn request_needs_a_type_and_an_algorithm_but_no_authority() {
        assert_eq!(error_of(&[1, 1, 0, 2, 4, 1, 0, 0]), None);
        assert_eq!(error_of(&[0, 0, 2, 4, 1, 0, 0]), Some((LengthOutOfRange, 0)));
        assert_eq!(error_of(&[1, 1, 0, 0, 0, 0]), Some((LengthOutOfRange, 2)));
        assert_eq!(error_of(&[1, 1, 0, 1, 4, 0, 0]), Some((LengthOutOfRange, 2)));
        assert_eq!(error_of(&[1, 1, 0, 3, 4, 1, 4, 0, 0]), Some((Truncated, 6)));
        // An authority with an empty name.
        assert_eq!(error_of(&[1, 1, 0, 2, 4, 1, 0, 2, 0, 0]), Some((LengthOutOfRange, 8)));
    }
}
