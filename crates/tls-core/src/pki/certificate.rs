//! A certificate taken apart; used by validation, and by the page to show one.
//!
//! X.509 as of RFC 5280 section 4. The bytes are kept: what is signed is the DER as received,
//! never a re-encoding.

use core::ops::Range;
use std::collections::BTreeSet;

use const_oid::db::rfc5912::ID_CE_EXT_KEY_USAGE;
use const_oid::{AssociatedOid, ObjectIdentifier};
use der::flagset::FlagSet;
use der::{Decode, Encode, Header, Reader, SliceReader};
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::constraints::name;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages, SubjectAltName,
    SubjectKeyIdentifier,
};
use x509_cert::name::Name;

use super::UnixTime;
use super::distinguished_name::write_name;
use super::error::{Error, ErrorKind, Place};
use super::host_name::SubjectAlternativeName;
use super::name_constraints::{NameConstraints, PresentedName, ip_address, kind};
use super::signature::SignatureAlgorithm;
use super::template::AuthorityConstraint;
use super::time::from_x509;

#[cfg(feature = "elliptic-curves")]
pub use super::elliptic_curve::EllipticCurveKey;
pub use super::public_key::SubjectPublicKey;

/// A certificate that was read completely, trusted or not.
#[derive(Clone, Debug)]
pub struct ParsedCertificate {
    /// The bytes it was read from.
    pub der: Vec<u8>,
    /// Where in `der` the TBSCertificate lies, tag and length included: what is signed.
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
    /// basicConstraints, if there.
    pub authority: Option<AuthorityConstraint>,
    /// nameConstraints, if there.
    pub name_constraints: Option<NameConstraints>,
    /// keyUsage, if there.
    pub key_usage: Option<FlagSet<KeyUsages>>,
    /// extendedKeyUsage, if there.
    pub extended_key_usage: Option<Vec<ObjectIdentifier>>,
    /// subjectKeyIdentifier, if there.
    pub subject_key_identifier: Option<Vec<u8>>,
    /// The keyIdentifier of authorityKeyIdentifier, if there.
    pub authority_key_identifier: Option<Vec<u8>>,
    /// Critical extensions that are not processed here; any one forbids use of the certificate
    /// (RFC 5280 section 4.2).
    pub unhandled_critical_extensions: Vec<ObjectIdentifier>,
    /// The names that an issuer's nameConstraints apply to.
    pub(super) constrained_names: Vec<PresentedName>,
    subject_name: Name,
    issuer_name: Name,
}

impl ParsedCertificate {
    /// The subject's distinguished name in DER, as a CertificateRequest lists it (RFC 5246 section
    /// 7.4.4). `None` cannot happen to a name that was read from DER.
    #[must_use]
    pub fn subject_der(&self) -> Option<Vec<u8>> {
        self.subject_name.to_der().ok()
    }

    /// Reads one certificate that fills `der` to the last byte.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedDer`] (with the position), [`ErrorKind::TrailingBytes`],
    /// [`ErrorKind::DuplicateExtension`], [`ErrorKind::SignatureAlgorithmMismatch`],
    /// [`ErrorKind::MalformedKey`].
    pub fn from_der(der: &[u8]) -> Result<Self, Error> {
        let certificate =
            x509_cert::Certificate::from_der(der).map_err(|error| Error::reading(error, Place::Certificate))?;
        let tbs = certificate.tbs_certificate();
        if tbs.signature() != certificate.signature_algorithm() {
            return Err(Error::new(ErrorKind::SignatureAlgorithmMismatch, Place::Signature));
        }
        let signature = certificate
            .signature()
            .as_bytes()
            .ok_or(Error::new(ErrorKind::MalformedDer, Place::Signature))?;
        let mut parsed = Self {
            der: der.to_vec(),
            tbs_range: locate_tbs(der).map_err(|error| Error::reading(error, Place::TbsCertificate))?,
            version: match tbs.version() {
                Version::V1 => 1,
                Version::V2 => 2,
                Version::V3 => 3,
            },
            serial_number: tbs.serial_number().as_bytes().to_vec(),
            subject: write_name(tbs.subject()),
            issuer: write_name(tbs.issuer()),
            not_before: from_x509(tbs.validity().not_before),
            not_after: from_x509(tbs.validity().not_after),
            public_key: SubjectPublicKey::read(tbs.subject_public_key_info())?,
            signature_algorithm: SignatureAlgorithm::from_identifier(tbs.signature()),
            signature: signature.to_vec(),
            names: Vec::new(),
            authority: None,
            name_constraints: None,
            key_usage: None,
            extended_key_usage: None,
            subject_key_identifier: None,
            authority_key_identifier: None,
            unhandled_critical_extensions: Vec::new(),
            constrained_names: PresentedName::all(tbs.subject(), &[]),
            subject_name: tbs.subject().clone(),
            issuer_name: tbs.issuer().clone(),
        };
        parsed.read_extensions(tbs)?;
        Ok(parsed)
    }

    /// The bytes that are signed.
    #[must_use]
    pub fn tbs_bytes(&self) -> &[u8] {
        self.der.get(self.tbs_range.clone()).unwrap_or_default()
    }

    /// Whether this certificate names `issuer` as its issuer: the names are equal (value by
    /// value, RFC 5280 section 7.1 without case folding), and so are the key identifiers where
    /// both give one (RFC 5280 section 4.2.1.1).
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

    /// Whether subject and issuer are the same name (RFC 5280 section 3.2, "self-issued").
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.subject_name == self.issuer_name
    }

    fn read_extensions(&mut self, tbs: &TbsCertificate) -> Result<(), Error> {
        let extensions = tbs.extensions().map_or(&[][..], Vec::as_slice);
        // A set, because a hostile certificate has room for thousands of them.
        let mut seen = BTreeSet::new();
        for extension in extensions {
            if !seen.insert(extension.extn_id) {
                return Err(Error::new(ErrorKind::DuplicateExtension, Place::Extensions));
            }
            self.read_extension(extension)?;
        }
        Ok(())
    }

    fn read_extension(&mut self, extension: &Extension) -> Result<(), Error> {
        match extension.extn_id {
            BasicConstraints::OID => {
                let value: BasicConstraints = decode(extension)?;
                self.authority = Some(AuthorityConstraint {
                    is_authority: value.ca,
                    path_length: value.path_len_constraint,
                });
            }
            name::NameConstraints::OID => {
                let value: name::NameConstraints = decode(extension)?;
                self.name_constraints = Some(NameConstraints::read(&value));
            }
            KeyUsage::OID => self.key_usage = Some(decode::<KeyUsage>(extension)?.0),
            ID_CE_EXT_KEY_USAGE => {
                self.extended_key_usage = Some(decode::<ExtendedKeyUsage>(extension)?.0);
            }
            SubjectAltName::OID => {
                let names = decode::<SubjectAltName>(extension)?.0;
                self.names = names.iter().map(alternative_name).collect();
                self.constrained_names = PresentedName::all(&self.subject_name, &names);
            }
            SubjectKeyIdentifier::OID => {
                let value = decode::<SubjectKeyIdentifier>(extension)?.0;
                self.subject_key_identifier = Some(value.into_bytes().into_vec());
            }
            AuthorityKeyIdentifier::OID => {
                let value: AuthorityKeyIdentifier = decode(extension)?;
                self.authority_key_identifier = value
                    .key_identifier
                    .map(|identifier| identifier.into_bytes().into_vec());
            }
            identifier if extension.critical => {
                self.unhandled_critical_extensions.push(identifier);
            }
            _ => {}
        }
        Ok(())
    }
}

fn decode<'a, T: Decode<'a, Error = der::Error>>(extension: &'a Extension) -> Result<T, Error> {
    T::from_der(extension.extn_value.as_bytes()).map_err(|error| Error::reading(error, Place::Extensions))
}

/// Where the first element within the outer SEQUENCE lies.
fn locate_tbs(der: &[u8]) -> der::Result<Range<usize>> {
    let mut reader = SliceReader::new(der)?;
    Header::decode(&mut reader)?;
    let start = usize::try_from(reader.position())?;
    reader.tlv_bytes()?;
    Ok(start..usize::try_from(reader.position())?)
}

fn alternative_name(name: &GeneralName) -> SubjectAlternativeName {
    let address = match name {
        GeneralName::DnsName(name) => return SubjectAlternativeName::Dns(name.as_str().to_owned()),
        GeneralName::IpAddress(bytes) => ip_address(bytes.as_bytes()),
        _ => None,
    };
    address.map_or(SubjectAlternativeName::Other(kind(name)), SubjectAlternativeName::Ip)
}
