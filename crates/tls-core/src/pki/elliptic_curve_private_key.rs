//! Private keys on elliptic curves; used by [`private_key`](super::private_key).
//!
//! ECDSA is FIPS 186-5 §6, without a random number (RFC 6979); its keys RFC 5915. Ed25519 is RFC 8032 §5.1, its keys RFC
//! 8410.

use core::fmt;

use const_oid::db::rfc8410::ID_ED_25519;
use ed25519_dalek::Signer;
use ed25519_dalek::pkcs8::KeypairBytes;
use p256::ecdsa::signature::hazmat::PrehashSigner;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey, LineEnding};
use timeline::registry::{NamedGroup, SignatureScheme};
use x509_cert::spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

use super::elliptic_curve::EllipticCurveKey;
use super::error::{Error, ErrorKind, Place};
use super::signature::{SignatureAlgorithm, SignatureHash};

/// A private key: a number below the order of the curve, or the 32 bytes of Ed25519. Its `Debug` form shows the curve
/// only.
#[derive(Clone)]
pub enum EllipticCurvePrivateKey {
    /// On the curve P-256 (secp256r1).
    P256(p256::ecdsa::SigningKey),
    /// On the curve P-384 (secp384r1).
    P384(p384::ecdsa::SigningKey),
    /// On the curve edwards25519.
    Ed25519(ed25519_dalek::SigningKey),
}

impl EllipticCurvePrivateKey {
    /// Builds a key on P-256 from its number, 32 bytes big-endian; `None` if it is 0 or too large.
    #[must_use]
    pub fn p256(number: &[u8; 32]) -> Option<Self> {
        p256::ecdsa::SigningKey::from_slice(number).ok().map(Self::P256)
    }

    /// Builds an Ed25519 key from its 32 bytes.
    #[must_use]
    pub fn ed25519(bytes: &[u8; 32]) -> Self {
        Self::Ed25519(ed25519_dalek::SigningKey::from_bytes(bytes))
    }

    /// Reads an ECPrivateKey that names its curve (RFC 5915 §3).
    pub(super) fn from_sec1_der(der: &[u8]) -> Option<Self> {
        let of_p256 = || {
            p256::SecretKey::from_sec1_der(der)
                .ok()
                .map(|key| Self::P256(key.into()))
        };
        let of_p384 = || {
            p384::SecretKey::from_sec1_der(der)
                .ok()
                .map(|key| Self::P384(key.into()))
        };
        of_p256().or_else(of_p384)
    }

    /// Reads a PrivateKeyInfo (RFC 5958 §2).
    pub(super) fn from_pkcs8_der(der: &[u8]) -> Option<Self> {
        let of_p256 = || p256::ecdsa::SigningKey::from_pkcs8_der(der).ok().map(Self::P256);
        let of_p384 = || p384::ecdsa::SigningKey::from_pkcs8_der(der).ok().map(Self::P384);
        let of_ed25519 = || ed25519_dalek::SigningKey::from_pkcs8_der(der).ok().map(Self::Ed25519);
        of_p256().or_else(of_p384).or_else(of_ed25519)
    }

    pub(super) fn to_pkcs8_pem(&self) -> Result<Zeroizing<String>, Error> {
        match self {
            Self::P256(key) => p256::SecretKey::from(key).to_pkcs8_pem(LineEnding::LF),
            Self::P384(key) => p384::SecretKey::from(key).to_pkcs8_pem(LineEnding::LF),
            // Without the public half, which GnuTLS does not read (RFC 5958 §2, version 1).
            Self::Ed25519(key) => KeypairBytes {
                secret_key: key.to_bytes(),
                public_key: None,
            }
            .to_pkcs8_pem(LineEnding::LF),
        }
        .map_err(|_| Error::new(ErrorKind::EncodingFailed, Place::PrivateKey))
    }

    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> EllipticCurveKey {
        match self {
            Self::P256(key) => EllipticCurveKey::P256(*key.verifying_key()),
            Self::P384(key) => EllipticCurveKey::P384(*key.verifying_key()),
            Self::Ed25519(key) => EllipticCurveKey::Ed25519(key.verifying_key()),
        }
    }

    pub(super) fn public_key_der(&self) -> Result<Vec<u8>, Error> {
        let document = match self {
            Self::P256(key) => p256::PublicKey::from(key.verifying_key()).to_public_key_der(),
            Self::P384(key) => p384::PublicKey::from(key.verifying_key()).to_public_key_der(),
            Self::Ed25519(key) => key.verifying_key().to_public_key_der(),
        };
        document
            .map(|document| document.as_bytes().to_vec())
            .map_err(|_| Error::new(ErrorKind::EncodingFailed, Place::PublicKey))
    }

    /// The private number, 32 or 48 bytes big-endian, or Ed25519's 32 bytes. Secret.
    pub(super) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(match self {
            Self::P256(key) => key.to_bytes().to_vec(),
            Self::P384(key) => key.to_bytes().to_vec(),
            Self::Ed25519(key) => key.to_bytes().to_vec(),
        })
    }

    /// The number of the curve among the groups; Ed25519 has none.
    pub(super) const fn curve(&self) -> Option<NamedGroup> {
        match self {
            Self::P256(_) => Some(NamedGroup::SECP256R1),
            Self::P384(_) => Some(NamedGroup::SECP384R1),
            Self::Ed25519(_) => None,
        }
    }

    /// The signatures that it makes, each with the hash of its curve's strength (RFC 9846 §4.3.3).
    pub(super) const fn schemes(&self) -> &'static [SignatureScheme] {
        match self {
            Self::P256(_) => &[SignatureScheme::ECDSA_SECP256R1_SHA256],
            Self::P384(_) => &[SignatureScheme::ECDSA_SECP384R1_SHA384],
            Self::Ed25519(_) => &[SignatureScheme::ED25519],
        }
    }

    /// The algorithm of its signatures on certificates; it has no parameters (RFC 5758 §3.2, RFC 8410 §3).
    pub(super) fn certificate_algorithm(&self) -> AlgorithmIdentifierOwned {
        let oid = match self {
            Self::P256(_) => SignatureHash::Sha256.ecdsa_identifier(),
            Self::P384(_) => SignatureHash::Sha384.ecdsa_identifier(),
            Self::Ed25519(_) => ID_ED_25519,
        };
        AlgorithmIdentifierOwned { oid, parameters: None }
    }

    pub(super) fn sign_certificate(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let failed = Error::new(ErrorKind::SigningFailed, Place::Signature);
        let scheme = self.schemes().first().ok_or(failed)?;
        self.sign_scheme(*scheme, message)
    }

    /// Signs; an ECDSA signature is DER (RFC 3279 §2.2.3), Ed25519's has 64 bytes.
    pub(super) fn sign_scheme(&self, scheme: SignatureScheme, message: &[u8]) -> Result<Vec<u8>, Error> {
        let failed = Error::new(ErrorKind::SigningFailed, Place::Signature);
        match (self, SignatureAlgorithm::from_scheme(scheme)) {
            (Self::P256(key), Some(SignatureAlgorithm::Ecdsa(hash))) => {
                let signature: Result<p256::ecdsa::Signature, _> = key.sign_prehash(&hash.digest(message));
                Ok(signature.map_err(|_| failed)?.to_der().as_bytes().to_vec())
            }
            (Self::P384(key), Some(SignatureAlgorithm::Ecdsa(hash))) => {
                let signature: Result<p384::ecdsa::Signature, _> = key.sign_prehash(&hash.digest(message));
                Ok(signature.map_err(|_| failed)?.to_der().as_bytes().to_vec())
            }
            (Self::Ed25519(key), Some(SignatureAlgorithm::Ed25519)) => Ok(key.sign(message).to_bytes().to_vec()),
            _ => Err(failed),
        }
    }
}

impl fmt::Debug for EllipticCurvePrivateKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EllipticCurvePrivateKey")
            .field("curve", &self.public_key().kind())
            .finish_non_exhaustive()
    }
}
