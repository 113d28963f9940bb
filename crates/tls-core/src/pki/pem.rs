//! Files of certificates and private keys: PEM (RFC 7468) as people and programs write it, or DER; used to read trust
//! stores, chains and keys, and to export certificates. The only reader of such files.
//!
//! It is as lenient as RFC 7468 §3 allows, and so reads what OpenSSL reads: lines of any length, blanks
//! and blank lines anywhere, text of any encoding before, between and after the blocks, several blocks. UTF-16 and DER
//! are read as well.

use base64ct::{Base64, Encoding};
use der::pem::{LineEnding, encode_string};
use der::{Decode, Header, Reader, SliceReader};
use zeroize::Zeroizing;

use super::CertificateDer;
use super::certificate::ParsedCertificate;
use super::certificate_reader::read_subject;
use super::der_reader::{element, position};
use super::error::{Error, ErrorKind, Place};

const LABEL: &str = "CERTIFICATE";
const DASHES: &str = "-----";
/// A line with this many letters and digits is part of a block, because no word of a remark is as long.
const LONGEST_WORD: usize = 32;

/// An unreadable certificate in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableCertificate {
    /// Its number among the file's certificates, counted from 1.
    pub number: usize,
    /// The number of certificates in the file.
    pub count: usize,
    /// The subject's name (RFC 4514), if it is readable.
    pub subject: Option<String>,
    /// What is wrong with it.
    pub error: Error,
}

impl core::fmt::Display for UnreadableCertificate {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "certificate {} of {}", self.number, self.count)?;
        if let Some(subject) = &self.subject {
            write!(formatter, " ({subject})")?;
        }
        write!(formatter, ": {}", self.error)
    }
}

/// One entry of a file.
pub(super) struct Block {
    /// The label; `None` in a DER file, which has no labels.
    label: Option<String>,
    /// The bytes; those of a key are a secret.
    pub(super) der: Zeroizing<Vec<u8>>,
    /// Whether a header says that the bytes are encrypted (RFC 1421 §4.6.1.1).
    pub(super) is_encrypted: bool,
}

/// The content of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Certificate,
    /// A certificate, followed by OpenSSL's trust settings, which are ignored.
    TrustedCertificate,
    PrivateKey,
    /// Something that is not used here: what it is and what to do about it, if that is known.
    Other(Option<&'static str>),
}

impl Block {
    pub(super) fn content(&self) -> Content {
        match &self.label {
            Some(label) => content_of_label(label),
            None => content_of_der(&self.der),
        }
    }
}

/// The content of a block according to its label (RFC 7468 §4).
fn content_of_label(label: &str) -> Content {
    const KNOWN: [(&str, &str); 9] = [
        (
            "CERTIFICATE REQUEST",
            "a certificate request, which an authority has to make a certificate of",
        ),
        (
            "NEW CERTIFICATE REQUEST",
            "a certificate request, which an authority has to make a certificate of",
        ),
        ("PKCS7", PKCS_7),
        ("CMS", PKCS_7),
        ("X509 CRL", "a list of revoked certificates"),
        ("PUBLIC KEY", "a public key alone"),
        ("RSA PUBLIC KEY", "a public key alone"),
        (
            "OPENSSH PRIVATE KEY",
            "a private key in OpenSSH's own form; this converts the file: ssh-keygen -p -m PEM -f FILE",
        ),
        ("PGP PRIVATE KEY BLOCK", "a private key for OpenPGP"),
    ];
    match label {
        LABEL | "X509 CERTIFICATE" => Content::Certificate,
        "TRUSTED CERTIFICATE" => Content::TrustedCertificate,
        "PRIVATE KEY"
        | "RSA PRIVATE KEY"
        | "EC PRIVATE KEY"
        | "DSA PRIVATE KEY"
        | "ENCRYPTED PRIVATE KEY"
        | "ANY PRIVATE KEY" => Content::PrivateKey,
        label => Content::Other(KNOWN.iter().find(|(known, _)| *known == label).map(|(_, what)| *what)),
    }
}

const PKCS_7: &str =
    "a PKCS #7 file; this takes the certificates out: openssl pkcs7 -print_certs -in FILE -out PEM_FILE";
const PKCS_12: &str =
    "a PKCS #12 file; this takes certificates and key out: openssl pkcs12 -nodes -in FILE -out PEM_FILE";

/// The content of DER without a label, judged by its first two elements.
fn content_of_der(der: &[u8]) -> Content {
    match first_identifiers(der) {
        Some([SEQUENCE, SEQUENCE]) => Content::Certificate,
        Some([INTEGER, SEQUENCE]) if is_pkcs_12(der) => Content::Other(Some(PKCS_12)),
        Some([OBJECT_IDENTIFIER, _]) => Content::Other(Some(PKCS_7)),
        Some([INTEGER, INTEGER | SEQUENCE | OCTET_STRING] | [SEQUENCE, OCTET_STRING]) => Content::PrivateKey,
        _ => Content::Other(None),
    }
}

pub(super) const INTEGER: u8 = 0x02;
pub(super) const OCTET_STRING: u8 = 0x04;
const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const SEQUENCE: u8 = 0x30;

/// The identifier bytes of the first two elements in a SEQUENCE (X.690 §8.1.2).
pub(super) fn first_identifiers(der: &[u8]) -> Option<[u8; 2]> {
    let mut reader = SliceReader::new(der).ok()?;
    Header::decode(&mut reader).ok()?;
    Some([
        element(&mut reader).ok()?.identifier,
        element(&mut reader).ok()?.identifier,
    ])
}

/// PFX begins with version 3 (RFC 7292 §4), which PrivateKeyInfo has not reached.
fn is_pkcs_12(der: &[u8]) -> bool {
    let version = || {
        let mut reader = SliceReader::new(der).ok()?;
        Header::decode(&mut reader).ok()?;
        Some(element(&mut reader).ok()?.content == [3])
    };
    version().unwrap_or_default()
}

/// All certificates of a file in order, all of them readable. Skips the text between the blocks,
/// where other tools write remarks (RFC 7468 §2). The list is empty for a file without
/// certificates.
///
/// # Errors
/// As [`read_certificates`], or that of the first unreadable certificate.
pub fn read_pem_certificates(file: impl AsRef<[u8]>) -> Result<Vec<CertificateDer>, Error> {
    let certificates = read_certificates(file.as_ref())?;
    certificates
        .into_iter()
        .map(|read| read.map_err(|unreadable| unreadable.error))
        .collect()
}

/// All certificates of a file in order; for an unreadable one, the reason.
///
/// # Errors
/// [`ErrorKind::MalformedPem`] for a block that does not begin or end or holds no base64.
pub fn read_certificates(file: &[u8]) -> Result<Vec<Result<CertificateDer, Box<UnreadableCertificate>>>, Error> {
    let blocks = read_blocks(file, Place::Certificate)?;
    let certificates = blocks.iter().filter_map(|block| match block.content() {
        Content::Certificate => Some(&block.der[..]),
        Content::TrustedCertificate => Some(first_element(&block.der)),
        Content::PrivateKey | Content::Other(_) => None,
    });
    let certificates: Vec<_> = certificates.collect();
    let count = certificates.len();
    let read = |(number, der): (usize, &[u8])| match ParsedCertificate::from_der(der) {
        Ok(certificate) => Ok(certificate.der),
        Err(error) => Err(Box::new(UnreadableCertificate {
            number,
            count,
            subject: read_subject(der),
            error,
        })),
    };
    Ok((1..).zip(certificates).map(read).collect())
}

/// Describes the actual content of a file that lacks the expected one, if known.
#[must_use]
pub fn describe_other_content(file: &[u8]) -> Option<&'static str> {
    // A SEQUENCE of 128 bytes or more.
    if matches!(file, [SEQUENCE, 0x81..=0x84, ..]) && !is_der(file) {
        return Some("DER that is longer or shorter than it says");
    }
    let blocks = read_blocks(file, Place::Certificate).ok()?;
    blocks.iter().find_map(|block| match block.content() {
        Content::Certificate | Content::TrustedCertificate => Some("a certificate"),
        Content::PrivateKey => Some("a private key"),
        Content::Other(what) => what,
    })
}

/// The first element, or everything if no element can be read.
fn first_element(der: &[u8]) -> &[u8] {
    let end = || {
        let mut reader = SliceReader::new(der).ok()?;
        element(&mut reader).ok()?;
        der.get(..position(&reader))
    };
    end().unwrap_or(der)
}

/// All blocks of a file in order; `place` is the expected content.
pub(super) fn read_blocks(file: &[u8], place: Place) -> Result<Vec<Block>, Error> {
    if is_der(file) {
        return Ok(vec![Block {
            label: None,
            der: Zeroizing::new(file.to_vec()),
            is_encrypted: false,
        }]);
    }
    Text {
        text: &as_text(file),
        place,
    }
    .blocks()
}

/// Whether the file is a single SEQUENCE.
fn is_der(file: &[u8]) -> bool {
    let is_sequence = || {
        let mut reader = SliceReader::new(file).ok()?;
        let first = element(&mut reader).ok()?;
        Some(first.identifier == SEQUENCE && reader.is_finished())
    };
    is_sequence().unwrap_or_default()
}

/// The text of a file: UTF-16 by its byte order mark or by the zero beside its first dash, or else bytes of which only
/// the ASCII ones matter. A byte order mark of UTF-8 is not part of the text.
fn as_text(file: &[u8]) -> Zeroizing<String> {
    let utf_16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks().0.iter().copied().map(unit);
        char::decode_utf16(units)
            .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    Zeroizing::new(match file {
        [0xff, 0xfe, text @ ..] | text @ [b'-', 0, ..] => utf_16(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] | text @ [0, b'-', ..] => utf_16(text, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, text @ ..] | text => text.iter().copied().map(char::from).collect(),
    })
}

/// A text with blocks in it.
struct Text<'a> {
    text: &'a str,
    place: Place,
}

/// `-----BEGIN label-----` or `-----END label-----`.
struct Boundary<'a> {
    is_begin: bool,
    label: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Text<'a> {
    fn blocks(&self) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        // The end of the last block, and where the search for boundaries continues.
        let (mut after, mut from) = (0, 0);
        while let Some(boundary) = self.boundary(from) {
            from = boundary.end;
            let before = self.text.get(after..boundary.start).unwrap_or_default();
            let (lines_before, line) = before.rsplit_once(['\n', '\r']).unwrap_or(("", before));
            if !line.chars().all(is_blank) {
                // In the middle of a line, it is part of a remark.
                continue;
            }
            // Blocks that are not read here may have any form, as OpenPGP's do.
            let is_remark = matches!(content_of_label(boundary.label.trim()), Content::Other(_));
            if boundary.is_begin {
                match self.block(&boundary) {
                    Ok((block, end)) => {
                        blocks.push(block);
                        (after, from) = (end, end);
                    }
                    Err(error) if !is_remark => return Err(error),
                    Err(_) => {}
                }
            } else if !is_remark && lines_before.lines().any(is_part_of_block) {
                return Err(self.error(boundary.start, "a block ends here whose beginning is missing"));
            }
        }
        Ok(blocks)
    }

    /// The next boundary from `from` on, anywhere in its line.
    fn boundary(&self, from: usize) -> Option<Boundary<'a>> {
        let text = self.text.get(from..)?;
        text.match_indices(DASHES).find_map(|(index, _)| {
            let after_dashes = text.get(index + DASHES.len()..)?;
            let begins = after_dashes.strip_prefix("BEGIN ").map(|label| (true, label));
            let (is_begin, label) = begins.or_else(|| Some((false, after_dashes.strip_prefix("END ")?)))?;
            let label = label.get(..label.find(DASHES)?)?;
            let end = text.len() - after_dashes.len() + if is_begin { 6 } else { 4 } + label.len() + DASHES.len();
            (!label.contains(['\n', '\r'])).then_some(Boundary {
                is_begin,
                label,
                start: from + index,
                end: from + end,
            })
        })
    }

    fn end_of(&self, begin: &Boundary<'_>) -> Result<Boundary<'a>, Error> {
        match self.boundary(begin.end) {
            Some(end) if !end.is_begin && end.label == begin.label => Ok(end),
            Some(other) => Err(self.error(other.start, "the block before does not end, or with another label")),
            None => Err(self.error(begin.start, "the block that begins here does not end")),
        }
    }

    /// The block after this boundary, and its end.
    fn block(&self, begin: &Boundary<'_>) -> Result<(Block, usize), Error> {
        let end = self.end_of(begin)?;
        let content = self.text.get(begin.end..end.start).unwrap_or_default().trim_start();
        // Headers are lines with a colon (RFC 1421 §4.4).
        let is_header = |line: &&str| line.contains(':');
        let mut processing = content
            .lines()
            .take_while(is_header)
            .filter_map(|line| line.strip_prefix("Proc-Type:"));
        let is_encrypted = processing.any(|kind| kind.contains("ENCRYPTED"));
        let body = content.lines().skip_while(is_header).flat_map(str::chars);
        let base64: Zeroizing<String> = Zeroizing::new(body.filter(|character| !character.is_whitespace()).collect());
        let der = Base64::decode_vec(&base64);
        let block = Block {
            label: Some(begin.label.trim().to_owned()),
            der: der
                .map(Zeroizing::new)
                .map_err(|_| self.error(begin.start, "what this block holds is no base64"))?,
            is_encrypted,
        };
        Ok((block, end.end))
    }

    fn error(&self, index: usize, problem: &'static str) -> Error {
        let before = self.text.get(..index).unwrap_or_default();
        let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
        Error::in_text(self.place, line, problem)
    }
}

/// Whether it is invisible: the byte order mark of UTF-8 may be in the middle, where files were joined.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || ['\u{ef}', '\u{bb}', '\u{bf}', '\u{feff}'].contains(&character)
}

/// Whether a line is base64 rather than a word of a remark.
fn is_part_of_block(line: &str) -> bool {
    let line = line.trim();
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    line.bytes().all(is_base64) && (line.len() >= LONGEST_WORD || line.ends_with('='))
}

/// Certificates in order, lines ended by LF; an empty text for no certificates.
///
/// # Errors
/// [`ErrorKind::EncodingFailed`], for one too long to write: half of what memory can hold.
pub fn write_pem_certificates(certificates: &[CertificateDer]) -> Result<String, Error> {
    let blocks = certificates.iter().map(|der| encode_string(LABEL, LineEnding::LF, der));
    let text: Result<String, _> = blocks.collect();
    text.map_err(|_| Error::new(ErrorKind::EncodingFailed, Place::Certificate))
}
