//! A parsed certificate; used by validation, and by the page to show one.
//!
//! X.509 as of RFC 5280 §4. The bytes are kept: the signature is over the DER as received,
//! never over a re-encoding.

use core::ops::Range;

use const_oid::ObjectIdentifier;
use der::flagset::FlagSet;
use timeline::host_name::SubjectAlternativeName;
use timeline::time::UnixTime;

use super::key_usage::{AuthorityConstraint, KeyUsages};
use super::name_constraints::{NameConstraints, PresentedName};
use super::signature::SignatureAlgorithm;

pub use super::distinguished_name::DistinguishedName;
#[cfg(feature = "elliptic-curves")]
pub use super::elliptic_curve::EllipticCurveKey;
pub use super::public_key::SubjectPublicKey;

/// A certificate that was read completely, trusted or not.
#[derive(Clone, Debug)]
pub struct ParsedCertificate {
    /// Its DER.
    pub der: Vec<u8>,
    /// The range of the TBSCertificate in `der`, the signed part, tag and length included.
    pub tbs_range: Range<usize>,
    /// 1 to 3.
    pub version: u8,
    /// The serial number, big-endian, without a leading zero.
    pub serial_number: Vec<u8>,
    /// The subject's distinguished name (RFC 4514): `CN=x,O=y`.
    pub subject: String,
    /// The issuer's distinguished name (RFC 4514).
    pub issuer: String,
    /// First second at which it is valid.
    pub not_before: UnixTime,
    /// Last second at which it is valid.
    pub not_after: UnixTime,
    /// The subject's key.
    pub public_key: SubjectPublicKey,
    /// How it is signed.
    pub signature_algorithm: SignatureAlgorithm,
    /// The signature: as long as the issuer's modulus, or the DER of two numbers (ECDSA), or 64
    /// bytes (Ed25519).
    pub signature: Vec<u8>,
    /// subjectAltName; empty without the extension.
    pub names: Vec<SubjectAlternativeName>,
    /// basicConstraints, if present. A path length of 255 also stands for longer ones, because no path is that long.
    pub authority: Option<AuthorityConstraint>,
    /// nameConstraints, if present.
    pub name_constraints: Option<NameConstraints>,
    /// keyUsage, if present.
    pub key_usage: Option<FlagSet<KeyUsages>>,
    /// extendedKeyUsage, if present.
    pub extended_key_usage: Option<Vec<ObjectIdentifier>>,
    /// subjectKeyIdentifier, if present.
    pub subject_key_identifier: Option<Vec<u8>>,
    /// The keyIdentifier of authorityKeyIdentifier, if present.
    pub authority_key_identifier: Option<Vec<u8>>,
    /// Critical extensions that are not processed here; any of them forbids using the certificate
    /// (RFC 5280 §4.2).
    pub unhandled_critical_extensions: Vec<ObjectIdentifier>,
    /// The names that an issuer's nameConstraints apply to.
    pub(super) constrained_names: Vec<PresentedName>,
    /// The range of the subject's name in `der`.
    pub(super) subject_range: Range<usize>,
    pub(super) subject_name: DistinguishedName,
    pub(super) issuer_name: DistinguishedName,
}

impl ParsedCertificate {
    /// The subject's distinguished name in DER, as a CertificateRequest lists it (RFC 5246 §7.4.4).
    /// `None` only if the bytes were changed after they were read.
    #[must_use]
    pub fn subject_der(&self) -> Option<Vec<u8>> {
        self.der.get(self.subject_range.clone()).map(<[u8]>::to_vec)
    }

    /// The signed bytes.
    #[must_use]
    pub fn tbs_bytes(&self) -> &[u8] {
        self.der.get(self.tbs_range.clone()).unwrap_or_default()
    }

    /// Whether this certificate names `issuer` as its issuer: the names are equal (RFC 5280 §7.1: letters of
    /// either case, any number of spaces, any type of string), and so are the key identifiers where
    /// both give one (RFC 5280 §4.2.1.1).
    #[must_use]
    pub fn names_as_issuer(&self, issuer: &Self) -> bool {
        let identifiers_differ = match (&self.authority_key_identifier, &issuer.subject_key_identifier) {
            (Some(wanted), Some(found)) => wanted != found,
            _ => false,
        };
        self.issuer_name == issuer.subject_name && !identifiers_differ
    }

    /// Whether the holder of `key` signed this certificate.
    #[must_use]
    pub fn is_signed_by(&self, key: &SubjectPublicKey) -> bool {
        key.verifies_with(self.signature_algorithm, self.tbs_bytes(), &self.signature)
    }

    /// Whether subject and issuer are the same name (RFC 5280 §3.2, "self-issued").
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.subject_name == self.issuer_name
    }
}
