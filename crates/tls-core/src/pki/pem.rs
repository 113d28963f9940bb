//! Certificates in the text form that files have (RFC 7468); used to read trust stores and chains, and to export them.

use der::pem::{LineEnding, decode_vec, encode_string};

use super::CertificateDer;
use super::certificate::ParsedCertificate;
use super::error::{Error, ErrorKind, Place};

const LABEL: &str = "CERTIFICATE";
const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// All certificates of a text, in its order, each of them readable. Whatever stands between the
/// blocks is passed over, as other tools write remarks there (RFC 7468 section 2). A text without
/// any gives an empty list.
///
/// # Errors
/// [`ErrorKind::MalformedPem`] for a block that does not begin or end or holds no base64, or as
/// [`ParsedCertificate::from_der`]; the position then counts from the start of that certificate.
pub fn read_pem_certificates(text: &str) -> Result<Vec<CertificateDer>, Error> {
    let malformed = Error::new(ErrorKind::MalformedPem, Place::Certificate);
    let mut certificates = Vec::new();
    let mut rest = text;
    while let Some((block, after)) = rest.split_once(END) {
        rest = after;
        let start = block.find(BEGIN).ok_or(malformed)?;
        let block = format!("{}{END}", block.get(start..).ok_or(malformed)?);
        let (_, der) = decode_vec(block.as_bytes()).map_err(|_| malformed)?;
        ParsedCertificate::from_der(&der)?;
        certificates.push(der);
    }
    match rest.contains(BEGIN) {
        true => Err(malformed),
        false => Ok(certificates),
    }
}

/// Certificates one after the other, in their order, lines ended by `\n`. None give an empty text.
///
/// # Errors
/// [`ErrorKind::EncodingFailed`], for one that is too long to be written: half of what memory can hold.
pub fn write_pem_certificates(certificates: &[CertificateDer]) -> Result<String, Error> {
    let blocks = certificates.iter().map(|der| encode_string(LABEL, LineEnding::LF, der));
    let text: Result<String, _> = blocks.collect();
    text.map_err(|_| Error::new(ErrorKind::EncodingFailed, Place::Certificate))
}
