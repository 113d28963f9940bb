//! Public keys on elliptic curves; used by [`public_key`](super::public_key).
//!
//! ECDSA is FIPS 186-5 §6, its keys RFC 5480; Ed25519 is RFC 8032 §5.1, its keys RFC 8410.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{SECP_256_R_1, SECP_384_R_1};
use const_oid::db::rfc8410::ID_ED_25519;
use p256::ecdsa::signature::hazmat::PrehashVerifier;

use super::error::{Error, ErrorKind, Place};
use super::signature::SignatureAlgorithm;

/// The first byte of an uncompressed point (SEC 1 §2.3.3).
const UNCOMPRESSED_POINT: u8 = 4;

/// A public key: a point on one of three curves.
#[derive(Clone, Debug)]
pub enum EllipticCurveKey {
    /// A point on the curve P-256 (secp256r1).
    P256(p256::ecdsa::VerifyingKey),
    /// A point on the curve P-384 (secp384r1).
    P384(p384::ecdsa::VerifyingKey),
    /// A point on the curve edwards25519, 32 bytes.
    Ed25519(ed25519_dalek::VerifyingKey),
}

impl EllipticCurveKey {
    /// Reads the point of a key for ECDSA. `None` for an unsupported curve.
    pub(super) fn read_point(curve: ObjectIdentifier, bytes: &[u8]) -> Result<Option<Self>, Error> {
        let is_uncompressed = bytes.first() == Some(&UNCOMPRESSED_POINT);
        match curve {
            SECP_256_R_1 | SECP_384_R_1 if !is_uncompressed => Err(malformed()),
            SECP_256_R_1 => p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes)
                .map(|key| Some(Self::P256(key)))
                .map_err(|_| malformed()),
            SECP_384_R_1 => p384::ecdsa::VerifyingKey::from_sec1_bytes(bytes)
                .map(|key| Some(Self::P384(key)))
                .map_err(|_| malformed()),
            _ => Ok(None),
        }
    }

    /// Reads a key for Ed25519: 32 bytes.
    pub(super) fn read_ed25519(bytes: &[u8]) -> Result<Self, Error> {
        let bytes = <&[u8; 32]>::try_from(bytes).map_err(|_| malformed())?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes);
        key.map(Self::Ed25519).map_err(|_| malformed())
    }

    /// The key as it is in a certificate: an uncompressed point of 65 or 97 bytes, or 32 bytes.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => key.to_sec1_point(false).as_bytes().to_vec(),
            Self::P384(key) => key.to_sec1_point(false).as_bytes().to_vec(),
            Self::Ed25519(key) => key.to_bytes().to_vec(),
        }
    }

    /// Length of the curve's field in bits.
    pub(super) const fn bits(&self) -> u32 {
        match self {
            Self::P256(_) => 256,
            Self::P384(_) => 384,
            Self::Ed25519(_) => 255,
        }
    }

    /// The identifier of the curve.
    pub(super) const fn identifier(&self) -> ObjectIdentifier {
        match self {
            Self::P256(_) => SECP_256_R_1,
            Self::P384(_) => SECP_384_R_1,
            Self::Ed25519(_) => ID_ED_25519,
        }
    }

    /// The curve's short name.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::P256(_) => "P-256",
            Self::P384(_) => "P-384",
            Self::Ed25519(_) => "Ed25519",
        }
    }

    /// As [`SubjectPublicKey::verifies_with`](super::public_key::SubjectPublicKey::verifies_with).
    pub(super) fn verifies_with(&self, algorithm: SignatureAlgorithm, message: &[u8], signature: &[u8]) -> bool {
        match (self, algorithm) {
            (Self::P256(key), SignatureAlgorithm::Ecdsa(hash)) => p256::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify_prehash(&hash.digest(message), &signature).is_ok()),
            (Self::P384(key), SignatureAlgorithm::Ecdsa(hash)) => p384::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify_prehash(&hash.digest(message), &signature).is_ok()),
            (Self::Ed25519(key), SignatureAlgorithm::Ed25519) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            _ => false,
        }
    }
}

fn malformed() -> Error {
    Error::new(ErrorKind::MalformedKey, Place::PublicKey)
}
