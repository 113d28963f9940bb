//! The contents of a certificate to issue, and signing it; used by the lab's authority, and by tests
//! that need a certificate with one error.
//!
//! X.509 v3 as of RFC 5280 §4.1. The structure is written here and not by the library's
//! builder, which adds no subjectAltName and takes the time from a clock.

use const_oid::AssociatedOid;
use der::asn1::{BitString, Ia5String, OctetString};
use der::flagset::FlagSet;
use der::{Decode, Encode, Sequence};
use rand_core::CryptoRng;
use rsa::RsaPublicKey;
use rsa::pkcs8::EncodePublicKey;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use timeline::host_name::SubjectAlternativeName;
use timeline::time::UnixTime;
use x509_cert::certificate::Version;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectAltName, SubjectKeyIdentifier,
};
use x509_cert::name::RdnSequence;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::Validity;

use super::CertificateDer;
use super::distinguished_name::read_name;
use super::error::{Error, ErrorKind, Place};
use super::key_usage::{AuthorityConstraint, KeyPurpose, KeyUsages};
use super::private_key::PrivateKey;
use super::rsa_key::RsaKey;
use super::signature::SignatureHash;
use super::time::to_x509;

/// The contents of a certificate. Any combination can be issued, sensible or not.
#[derive(Clone, Debug)]
pub struct CertificateTemplate {
    /// The subject's name in the form of RFC 4514, most specific part first: `CN=x,O=y`.
    pub subject: String,
    /// The issuer's name, likewise. It must equal the issuer's own subject for a chain to form.
    pub issuer: String,
    /// First second at which the certificate is valid.
    pub not_before: UnixTime,
    /// Last second at which the certificate is valid.
    pub not_after: UnixTime,
    /// subjectAltName; no extension if empty.
    pub names: Vec<SubjectAlternativeName>,
    /// basicConstraints, critical; `None`: no extension.
    pub authority: Option<AuthorityConstraint>,
    /// keyUsage, critical; `None`: no extension.
    pub key_usage: Option<FlagSet<KeyUsages>>,
    /// extendedKeyUsage; `None`: no extension.
    pub purpose: Option<KeyPurpose>,
    /// The hash of an RSA signature.
    pub hash: SignatureHash,
}

/// TBSCertificate, the signed part (RFC 5280 §4.1.2).
#[derive(Sequence)]
struct TbsCertificate {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    version: Version,
    serial_number: SerialNumber,
    signature: AlgorithmIdentifierOwned,
    issuer: RdnSequence,
    validity: Validity,
    subject: RdnSequence,
    subject_public_key_info: SubjectPublicKeyInfoOwned,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT")]
    extensions: Vec<Extension>,
}

/// Certificate (RFC 5280 §4.1).
#[derive(Sequence)]
struct Certificate {
    tbs_certificate: TbsCertificate,
    signature_algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
}

/// Issues the certificate of `subject_key`, signed by `issuer_key`: one RSA signature.
///
/// It always has the subject key identifier, and the authority key identifier unless the two keys are
/// the same (RFC 5280 §4.2.1.1). The serial number is derived from all other contents, so two
/// different certificates of one issuer have different serial numbers.
///
/// # Errors
/// [`ErrorKind::InvalidName`] for a subject, issuer or dNSName that cannot be encoded,
/// [`ErrorKind::TimeOutOfRange`] after the year 9999, [`ErrorKind::SigningFailed`] for a key too
/// short for the hash.
pub fn issue<R: CryptoRng + ?Sized>(
    template: &CertificateTemplate,
    subject_key: &impl SubjectKey,
    issuer_key: &impl IssuerKey,
    rng: &mut R,
) -> Result<CertificateDer, Error> {
    let algorithm = issuer_key.algorithm(template.hash);
    let (subject_key, public_key) = (subject_key.info()?, issuer_key.info()?);
    let tbs_certificate = unsigned(
        template,
        algorithm.clone(),
        subject_key,
        &public_key,
        &issuer_key.number()?,
    )?;
    let message = tbs_certificate.to_der().map_err(writing_tbs)?;
    let signature = issuer_key.sign_certificate(template.hash, &message, rng)?;
    signed(tbs_certificate, algorithm, &signature)
}

/// The part to sign. It does not depend on the types of the keys, so that the program has it once.
fn unsigned(
    template: &CertificateTemplate,
    algorithm: AlgorithmIdentifierOwned,
    subject_key: SubjectPublicKeyInfoOwned,
    issuer_key: &SubjectPublicKeyInfoOwned,
    issuer_number: &[u8],
) -> Result<TbsCertificate, Error> {
    let mut tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&[1]).map_err(writing_tbs)?,
        signature: algorithm,
        issuer: parse_name(&template.issuer, Place::Issuer)?,
        validity: Validity::new(to_x509(template.not_before)?, to_x509(template.not_after)?),
        subject: parse_name(&template.subject, Place::Subject)?,
        extensions: extensions(template, &subject_key, issuer_key)?,
        subject_public_key_info: subject_key,
    };
    tbs_certificate.serial_number = derive_serial_number(&tbs_certificate, issuer_number)?;
    Ok(tbs_certificate)
}

fn signed(
    tbs_certificate: TbsCertificate,
    algorithm: AlgorithmIdentifierOwned,
    signature: &[u8],
) -> Result<CertificateDer, Error> {
    Certificate {
        tbs_certificate,
        signature_algorithm: algorithm,
        signature: BitString::from_bytes(signature).map_err(|error| Error::writing(error, Place::Signature))?,
    }
    .to_der()
    .map_err(|error| Error::writing(error, Place::Certificate))
}

fn writing_tbs(error: der::Error) -> Error {
    Error::writing(error, Place::TbsCertificate)
}

fn parse_name(text: &str, place: Place) -> Result<RdnSequence, Error> {
    read_name(text).ok_or(Error::new(ErrorKind::InvalidName, place))
}

/// A key that can be in a certificate.
pub trait SubjectKey {
    /// The public key with its algorithm (RFC 5280 §4.1.2.7).
    ///
    /// # Errors
    /// [`ErrorKind::EncodingFailed`], which no key that was read has.
    fn info(&self) -> Result<SubjectPublicKeyInfoOwned, Error>;
}

impl SubjectKey for RsaPublicKey {
    fn info(&self) -> Result<SubjectPublicKeyInfoOwned, Error> {
        self.to_public_key_der()
            .ok()
            .and_then(|document| document.decode_msg().ok())
            .ok_or(Error::new(ErrorKind::EncodingFailed, Place::PublicKey))
    }
}

/// A key that can sign certificates.
pub trait IssuerKey: SubjectKey {
    /// The algorithm of its signatures, with this hash if it needs one.
    fn algorithm(&self, hash: SignatureHash) -> AlgorithmIdentifierOwned;

    /// A number that no other key has.
    ///
    /// # Errors
    /// As [`SubjectKey::info`].
    fn number(&self) -> Result<Vec<u8>, Error>;

    /// Signs the DER of a TBSCertificate.
    ///
    /// # Errors
    /// [`ErrorKind::SigningFailed`] for a key too short for the hash.
    fn sign_certificate<R: CryptoRng + ?Sized>(
        &self,
        hash: SignatureHash,
        message: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, Error>;
}

impl SubjectKey for RsaKey {
    fn info(&self) -> Result<SubjectPublicKeyInfoOwned, Error> {
        self.public_key().info()
    }
}

impl IssuerKey for RsaKey {
    fn algorithm(&self, hash: SignatureHash) -> AlgorithmIdentifierOwned {
        hash.rsa_algorithm()
    }

    fn number(&self) -> Result<Vec<u8>, Error> {
        Ok(self.modulus())
    }

    fn sign_certificate<R: CryptoRng + ?Sized>(
        &self,
        hash: SignatureHash,
        message: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, Error> {
        self.sign(hash, message, rng)
    }
}

impl IssuerKey for PrivateKey {
    fn algorithm(&self, hash: SignatureHash) -> AlgorithmIdentifierOwned {
        match self {
            Self::Rsa(key) => key.algorithm(hash),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.certificate_algorithm(),
        }
    }

    fn number(&self) -> Result<Vec<u8>, Error> {
        match self {
            Self::Rsa(key) => key.number(),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => Ok(key.public_key().to_bytes()),
        }
    }

    fn sign_certificate<R: CryptoRng + ?Sized>(
        &self,
        hash: SignatureHash,
        message: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, Error> {
        match self {
            Self::Rsa(key) => key.sign_certificate(hash, message, rng),
            // Each curve has its own hash.
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.sign_certificate(message),
        }
    }
}

/// The public half.
impl SubjectKey for PrivateKey {
    fn info(&self) -> Result<SubjectPublicKeyInfoOwned, Error> {
        SubjectPublicKeyInfoOwned::from_der(&self.public_key_der()?)
            .map_err(|error| Error::writing(error, Place::PublicKey))
    }
}

/// The serial number: 20 bytes of a hash over the certificate-to-be and the issuer's key, the
/// first byte made 01xxxxxx in binary so that the number is positive and never shorter (RFC 5280
/// §4.1.2.2).
fn derive_serial_number(tbs_certificate: &TbsCertificate, issuer_number: &[u8]) -> Result<SerialNumber, Error> {
    let mut hash = Sha256::new();
    hash.update(issuer_number);
    hash.update(tbs_certificate.to_der().map_err(writing_tbs)?);
    let mut number: Vec<u8> = hash.finalize().into_iter().take(20).collect();
    if let Some(first) = number.first_mut() {
        *first = (*first & 0x3f) | 0x40;
    }
    SerialNumber::new(&number).map_err(writing_tbs)
}

/// The identifier of a key: SHA-1 of its BIT STRING, 20 bytes (RFC 5280 §4.2.1.2 (1)).
fn key_identifier(key: &SubjectPublicKeyInfoOwned) -> Result<OctetString, Error> {
    let digest = Sha1::digest(key.subject_public_key.raw_bytes());
    OctetString::new(digest.to_vec()).map_err(|error| Error::writing(error, Place::Extensions))
}

fn extensions(
    template: &CertificateTemplate,
    subject_key: &SubjectPublicKeyInfoOwned,
    issuer_key: &SubjectPublicKeyInfoOwned,
) -> Result<Vec<Extension>, Error> {
    let mut extensions = Vec::new();
    if let Some(authority) = template.authority {
        let value = BasicConstraints {
            ca: authority.is_authority,
            path_len_constraint: authority.path_length,
        };
        extensions.push(extension(true, &value)?);
    }
    if let Some(key_usage) = template.key_usage {
        extensions.push(extension(true, &KeyUsage(key_usage))?);
    }
    if let Some(purpose) = template.purpose {
        extensions.push(extension(false, &ExtendedKeyUsage(vec![purpose.identifier()]))?);
    }
    extensions.push(extension(false, &SubjectKeyIdentifier(key_identifier(subject_key)?))?);
    if subject_key != issuer_key {
        let value = AuthorityKeyIdentifier {
            key_identifier: Some(key_identifier(issuer_key)?),
            ..AuthorityKeyIdentifier::default()
        };
        extensions.push(extension(false, &value)?);
    }
    if !template.names.is_empty() {
        let names = template.names.iter().map(general_name).collect::<Result<_, _>>()?;
        extensions.push(extension(false, &SubjectAltName(names))?);
    }
    Ok(extensions)
}

fn extension<T: AssociatedOid + Encode>(critical: bool, value: &T) -> Result<Extension, Error> {
    let encode = || {
        Ok(Extension {
            extn_id: T::OID,
            critical,
            extn_value: OctetString::new(value.to_der()?)?,
        })
    };
    encode().map_err(|error| Error::writing(error, Place::Extensions))
}

fn general_name(name: &SubjectAlternativeName) -> Result<GeneralName, Error> {
    let invalid = Error::new(ErrorKind::InvalidName, Place::Extensions);
    match name {
        SubjectAlternativeName::Dns(name) => Ia5String::new(name).map(GeneralName::DnsName).map_err(|_| invalid),
        SubjectAlternativeName::Ip(address) => Ok(GeneralName::from(*address)),
        SubjectAlternativeName::Other(_) => Err(invalid),
    }
}
