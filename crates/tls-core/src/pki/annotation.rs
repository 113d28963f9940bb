//! The meaning of each byte of a certificate: a tree of its DER down to the tag, the length and the content of every
//! element. Used by the readers of Certificate and CertificateRequest, and to show certificates.
//!
//! The form is that of RFC 5280 §4.1, in DER (X.690). Certificates come from peers, and parts that the engine does not
//! rely on may have any form: an unreadable part becomes one leaf, and the parts around it are still explained.
//!
//! | Module | Holds |
//! |---|---|
//! | `element` | an element of DER, known or unknown |
//! | `value` | the value that the content of an element encodes |
//! | `name` | distinguished names and general names |
//! | `key` | algorithms, public keys and signatures |
//! | `extension` | the extensions |
//! | `signed_certificate_timestamps` | timestamps that Certificate Transparency logs have signed |

mod element;
mod extension;
mod key;
mod name;
pub(crate) mod signed_certificate_timestamps;
mod value;

use der::Tag;
use timeline::error::DecodeError;
use timeline::field::{Annotation, Field, Value};
use timeline::fields::certificate::CERTIFICATE_VALUE;
use timeline::fields::x509;

use self::element::{context, element, is_next, primitive, sequence};
use self::key::{algorithm, public_key, signature};
pub(crate) use self::value::{KEY_USAGES, names};
use crate::codec::reader::Reader;

/// The tree of a certificate in DER; a single leaf for other bytes, and `None` for no bytes.
#[must_use]
pub fn annotate_certificate(der: &[u8]) -> Option<Annotation> {
    let mut reader = Reader::annotating(der);
    let read = |reader: &mut Reader<'_>| read_certificate(reader, CERTIFICATE_VALUE);
    reader.rest_explained(CERTIFICATE_VALUE, read).ok()?;
    reader.into_annotations().pop()
}

/// Reads a certificate (RFC 5280 §4.1) for its annotations.
///
/// # Errors
/// No complete element follows. An error within the element becomes part of the annotations.
pub(crate) fn read_certificate(reader: &mut Reader<'_>, field: &'static Field) -> Result<(), DecodeError> {
    sequence(reader, field, |reader| {
        signed_part(reader)?;
        let identifier = algorithm(reader, x509::SIGNATURE_ALGORITHM)?;
        signature(reader, identifier)
    })?;
    Ok(())
}

/// Reads a distinguished name (RFC 5280 §4.1.2.4) for its annotations.
///
/// # Errors
/// No complete element follows. An error within the element becomes part of the annotations.
pub(crate) fn read_name(reader: &mut Reader<'_>, field: &'static Field) -> Result<(), DecodeError> {
    name::name(reader, field)
}

/// TBSCertificate (RFC 5280 §4.1.2): the bytes that are hashed and signed, tag and length included.
fn signed_part(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::SIGNED_PART, |reader| {
        if is_next(reader, context(0)) {
            element(reader, x509::VERSION, context(0), |reader, _| {
                primitive(reader, x509::VERSION, Tag::Integer, value::version)
            })?;
        }
        primitive(reader, x509::SERIAL_NUMBER, Tag::Integer, |_| Value::Bytes)?;
        algorithm(reader, x509::SIGNED_ALGORITHM)?;
        name::name(reader, x509::ISSUER)?;
        validity(reader)?;
        name::name(reader, x509::SUBJECT)?;
        public_key(reader)?;
        for (number, field) in [(1, x509::ISSUER_UNIQUE_ID), (2, x509::SUBJECT_UNIQUE_ID)] {
            if is_next(reader, context(number)) {
                element(reader, field, context(number), |reader, _| {
                    reader.decoded(x509::UNUSED_BITS, 1, value::number)?;
                    reader.rest(field).map(drop)
                })?;
            }
        }
        match is_next(reader, context(3)) {
            true => extension::extensions(reader),
            false => Ok(()),
        }
    })?;
    Ok(())
}

/// Validity (RFC 5280 §4.1.2.5).
fn validity(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::VALIDITY, |reader| {
        for field in [x509::NOT_BEFORE, x509::NOT_AFTER] {
            let is_time = |tag| matches!(tag, Tag::UtcTime | Tag::GeneralizedTime);
            element(reader, field, is_time, |reader, tag| {
                reader.decoded(field, reader.remaining(), |content| value::time(tag, content))
            })?;
        }
        Ok(())
    })?;
    Ok(())
}
