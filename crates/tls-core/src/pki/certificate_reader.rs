//! Reading a certificate out of its DER (RFC 5280 §4.1): [`ParsedCertificate::from_der`].
//!
//! The certificate library refuses whole certificates for parts that nothing here depends on, and does not report the
//! position of a malformed extension. This reader reads the parts that matter and skips the rest.

use core::ops::Range;

use der::asn1::{BitString, IntRef};
use der::{Decode, Header, Reader, SliceReader, Tag};
use timeline::time::UnixTime;
use x509_cert::certificate::Version;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::der_reader::{CONSTRUCTED, context, decode, element, optional, position, read_all, sequence, within};
use super::distinguished_name::DistinguishedName;
use super::error::{Error, ErrorKind, Place};
use super::name_constraints::PresentedName;
use super::signature::SignatureAlgorithm;
use super::time::from_content;

/// Longest serial number in bytes: RFC 5280 §4.1.2.2 asks to read 20, and some count without the sign.
const LONGEST_SERIAL_NUMBER: usize = 21;

impl ParsedCertificate {
    /// Reads one certificate that fills `der` to the last byte.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedDer`](super::ErrorKind::MalformedDer),
    /// [`TrailingBytes`](super::ErrorKind::TrailingBytes), [`VersionTooLow`](super::ErrorKind::VersionTooLow),
    /// [`DuplicateExtension`](super::ErrorKind::DuplicateExtension),
    /// [`SignatureAlgorithmMismatch`](super::ErrorKind::SignatureAlgorithmMismatch),
    /// [`MalformedKey`](super::ErrorKind::MalformedKey), each with the position of the element.
    pub fn from_der(der: &[u8]) -> Result<Self, Error> {
        read_all(der, Place::Certificate, |reader| {
            sequence(reader, |reader| {
                let start = position(reader);
                let signed = sequence(reader, |reader| within(reader, Place::TbsCertificate, Signed::read))?;
                let tbs_range = start..position(reader);
                let (algorithm, signature) = within(reader, Place::Signature, |reader| {
                    let algorithm: AlgorithmIdentifierOwned = decode(reader)?;
                    if algorithm != signed.algorithm {
                        return Err(Error::new(ErrorKind::SignatureAlgorithmMismatch, Place::Signature));
                    }
                    let malformed = Error::new(ErrorKind::MalformedDer, Place::Signature);
                    let signature: BitString = decode(reader)?;
                    Ok((algorithm, signature.as_bytes().ok_or(malformed)?.to_vec()))
                })?;
                Ok(Self {
                    der: der.to_vec(),
                    tbs_range,
                    signature_algorithm: SignatureAlgorithm::from_identifier(&algorithm),
                    signature,
                    ..signed.certificate
                })
            })
        })
    }
}

/// The subject's name in a certificate that cannot be read as a whole, if the name is readable.
pub(super) fn read_subject(der: &[u8]) -> Option<String> {
    let mut reader = SliceReader::new(der).ok()?;
    Header::decode(&mut reader).ok()?;
    Header::decode(&mut reader).ok()?;
    if reader.peek_byte()? == context(0) | CONSTRUCTED {
        element(&mut reader).ok()?;
    }
    for _serial_number_to_validity in 0..4 {
        element(&mut reader).ok()?;
    }
    let subject = DistinguishedName::read(&mut reader).ok()?;
    Some(subject.text().to_owned())
}

/// TBSCertificate, with the algorithm that it names for its signature.
struct Signed {
    /// Complete except for the parts that are not signed.
    certificate: ParsedCertificate,
    algorithm: AlgorithmIdentifierOwned,
}

impl Signed {
    /// Reads the content (RFC 5280 §4.1.2).
    fn read(reader: &mut SliceReader<'_>) -> Result<Self, Error> {
        let version = optional(reader, 0, decode::<Version>)?.unwrap_or_default();
        let version = match version {
            Version::V1 => 1,
            Version::V2 => 2,
            Version::V3 => 3,
        };
        let serial_number = read_serial_number(reader)?;
        let algorithm = within(reader, Place::Signature, decode)?;
        let issuer_name = within(reader, Place::Issuer, DistinguishedName::read)?;
        let (not_before, not_after) = within(reader, Place::Validity, |reader| {
            sequence(reader, |reader| Ok((read_time(reader)?, read_time(reader)?)))
        })?;
        let start = position(reader);
        let subject_name = within(reader, Place::Subject, DistinguishedName::read)?;
        let subject_range = start..position(reader);
        let public_key = within(reader, Place::PublicKey, SubjectPublicKey::read)?;
        let mut certificate = ParsedCertificate {
            der: Vec::new(),
            tbs_range: Range::default(),
            version,
            serial_number,
            subject: subject_name.text().to_owned(),
            issuer: issuer_name.text().to_owned(),
            not_before,
            not_after,
            public_key,
            signature_algorithm: SignatureAlgorithm::from_identifier(&algorithm),
            signature: Vec::new(),
            names: Vec::new(),
            authority: None,
            name_constraints: None,
            key_usage: None,
            extended_key_usage: None,
            subject_key_identifier: None,
            authority_key_identifier: None,
            unhandled_critical_extensions: Vec::new(),
            constrained_names: PresentedName::all(&subject_name, Vec::new()),
            subject_range,
            subject_name,
            issuer_name,
        };
        read_optional_parts(reader, &mut certificate)?;
        Ok(Self { certificate, algorithm })
    }
}

/// The parts that versions 2 and 3 added (RFC 5280 §4.1.2.8 and §4.1.2.9).
fn read_optional_parts(reader: &mut SliceReader<'_>, certificate: &mut ParsedCertificate) -> Result<(), Error> {
    let needs = |certificate: &ParsedCertificate, version| match certificate.version >= version {
        true => Ok(()),
        false => Err(Error::new(ErrorKind::VersionTooLow, Place::TbsCertificate)),
    };
    for unique_identifier in [context(1), context(2)] {
        if reader.peek_byte() == Some(unique_identifier) {
            within(reader, Place::TbsCertificate, |reader| {
                needs(certificate, 2)?;
                element(reader).map(drop)
            })?;
        }
    }
    within(reader, Place::Extensions, |reader| {
        optional(reader, 3, |reader| {
            needs(certificate, 3)?;
            certificate.read_extensions(reader)
        })
    })?;
    Ok(())
}

/// Big-endian, without leading zeros. Zero and negative numbers are accepted (RFC 5280 §4.1.2.2).
fn read_serial_number(reader: &mut SliceReader<'_>) -> Result<Vec<u8>, Error> {
    let start = reader.position();
    let number: IntRef<'_> = decode(reader)?;
    if number.as_bytes().len() > LONGEST_SERIAL_NUMBER {
        return Err(Tag::Integer.length_error().at(start).into());
    }
    let bytes = number.as_bytes();
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    Ok(bytes
        .get(zeros..)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(bytes)
        .to_vec())
}

/// UTCTime or GeneralizedTime (RFC 5280 §4.1.2.5).
fn read_time(reader: &mut SliceReader<'_>) -> Result<UnixTime, Error> {
    let start = reader.position();
    let tag = Header::peek(reader)?.tag();
    let content = element(reader)?.content;
    let unreadable = match tag {
        Tag::UtcTime | Tag::GeneralizedTime => tag.value_error(),
        found => found.unexpected_error(Some(Tag::UtcTime)),
    };
    from_content(tag, content).ok_or(unreadable.at(start).into())
}
