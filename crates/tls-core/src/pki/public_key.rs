//! The public key in a certificate, and verifying signatures on certificates and handshakes with
//! it.
//!
//! Used by validation, by the client (the server's key) and by the server (a client's signature).
//! SubjectPublicKeyInfo is RFC 5280 §4.1.2.7; the kinds of keys are RFC 3279 §2.3.1
//! (RSA), RFC 5480 (elliptic curves) and RFC 8410 (Ed25519).

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{ID_EC_PUBLIC_KEY, RSA_ENCRYPTION};
#[cfg(feature = "elliptic-curves")]
use const_oid::db::rfc8410::ID_ED_25519;
use der::asn1::Any;
use der::{Decode, SliceReader};
use rsa::pkcs1::RsaPublicKeyRef;
use rsa::{Pss, RsaPublicKey};
use sha2::{Sha256, Sha384, Sha512};
use timeline::registry::SignatureScheme;
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use super::der_reader::{decode, position, read_all};
#[cfg(feature = "elliptic-curves")]
use super::elliptic_curve::EllipticCurveKey;
use super::error::{Error, ErrorKind, Place};
use super::object_identifier::name_or_digits;
use super::signature::{SignatureAlgorithm, SignatureHash};

/// All values of [`SubjectPublicKey::kind`].
pub const KEY_KINDS: [&str; 4] = ["RSA", "P-256", "P-384", "Ed25519"];

/// The public key in a certificate.
#[derive(Clone, Debug)]
pub enum SubjectPublicKey {
    /// An RSA key.
    Rsa {
        /// The modulus n, big-endian without leading zeros.
        modulus: Vec<u8>,
        /// The public exponent e, big-endian without leading zeros.
        public_exponent: Vec<u8>,
        /// Length of the modulus in bits.
        bits: u32,
        /// The key for computing; `None` if the modulus has fewer than 1024 or more than 8192
        /// bits, or if modulus or exponent is even.
        key: Option<RsaPublicKey>,
    },
    /// A point on an elliptic curve. Without the feature `elliptic-curves`, such a key is one of the others.
    #[cfg(feature = "elliptic-curves")]
    EllipticCurve(EllipticCurveKey),
    /// A key of another algorithm, or (then named by it) on another curve.
    Other(ObjectIdentifier),
}

impl SubjectPublicKey {
    /// Reads the DER of a SubjectPublicKeyInfo.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedDer`], [`ErrorKind::TrailingBytes`], or [`ErrorKind::MalformedKey`] for a
    /// point that is not on its curve or is compressed, which readers need not support
    /// (RFC 5480 §2.2).
    pub fn from_der(der: &[u8]) -> Result<Self, Error> {
        read_all(der, Place::PublicKey, Self::read)
    }

    /// Reads the next SubjectPublicKeyInfo.
    pub(super) fn read(reader: &mut SliceReader<'_>) -> Result<Self, Error> {
        let info: SubjectPublicKeyInfoOwned = decode(reader)?;
        let malformed = Error::new(ErrorKind::MalformedKey, Place::PublicKey);
        let algorithm = &info.algorithm;
        let bytes = || info.subject_public_key.as_bytes().ok_or(malformed);
        match algorithm.oid {
            // "The parameters field MUST have ASN.1 type NULL" (RFC 3279 §2.3.1).
            RSA_ENCRYPTION if !algorithm.parameters.as_ref().is_some_and(Any::is_null) => Err(malformed),
            RSA_ENCRYPTION => {
                let bytes = bytes()?;
                // The key's own bytes are the last ones.
                Self::read_rsa(bytes).map_err(|error| error.behind(position(reader).saturating_sub(bytes.len())))
            }
            ID_EC_PUBLIC_KEY => {
                let curve = algorithm.parameters.as_ref();
                let curve = curve
                    .and_then(|it| it.decode_as::<ObjectIdentifier>().ok())
                    .ok_or(malformed)?;
                Self::read_point(curve, bytes()?)
            }
            #[cfg(feature = "elliptic-curves")]
            ID_ED_25519 if algorithm.parameters.is_none() => {
                EllipticCurveKey::read_ed25519(bytes()?).map(Self::EllipticCurve)
            }
            other => Ok(Self::Other(other)),
        }
    }

    fn read_rsa(bytes: &[u8]) -> Result<Self, Error> {
        let key = RsaPublicKeyRef::from_der(bytes).map_err(|error| Error::reading(error, Place::PublicKey))?;
        let modulus = key.modulus.as_bytes().to_vec();
        let public_exponent = key.public_exponent.as_bytes().to_vec();
        let first_bits = modulus.first().map_or(0, |byte| byte.leading_zeros());
        let bits = u32::try_from(modulus.len())
            .ok()
            .and_then(|bytes| bytes.checked_mul(8))
            .and_then(|bits| bits.checked_sub(first_bits))
            .ok_or(Error::new(ErrorKind::MalformedKey, Place::PublicKey))?;
        Ok(Self::Rsa {
            modulus,
            public_exponent,
            bits,
            key: RsaPublicKey::try_from(key).ok(),
        })
    }

    #[cfg(feature = "elliptic-curves")]
    fn read_point(curve: ObjectIdentifier, bytes: &[u8]) -> Result<Self, Error> {
        let key = EllipticCurveKey::read_point(curve, bytes)?;
        Ok(key.map_or(Self::Other(curve), Self::EllipticCurve))
    }

    #[cfg(not(feature = "elliptic-curves"))]
    fn read_point(curve: ObjectIdentifier, _: &[u8]) -> Result<Self, Error> {
        Ok(Self::Other(curve))
    }

    /// The RSA key for computing, if it is one.
    #[must_use]
    pub fn rsa(&self) -> Option<&RsaPublicKey> {
        match self {
            Self::Rsa { key, .. } => key.as_ref(),
            _ => None,
        }
    }

    /// Length in bits: of the RSA modulus, or of the curve's field.
    #[must_use]
    pub fn bits(&self) -> Option<u32> {
        match self {
            Self::Rsa { bits, .. } => Some(*bits),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => Some(key.bits()),
            Self::Other(_) => None,
        }
    }

    /// The algorithm's name: "rsaEncryption", the name of the curve, or that of another algorithm.
    #[must_use]
    pub fn algorithm_name(&self) -> String {
        name_or_digits(match self {
            Self::Rsa { .. } => RSA_ENCRYPTION,
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.identifier(),
            Self::Other(identifier) => *identifier,
        })
    }

    /// The short name of the kind of key; `None` for an unsupported one.
    #[must_use]
    pub const fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Rsa { .. } => Some("RSA"),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => Some(key.kind()),
            Self::Other(_) => None,
        }
    }

    /// Whether it can verify signatures.
    #[must_use]
    pub fn is_supported(&self) -> bool {
        !matches!(self, Self::Rsa { key: None, .. } | Self::Other(_))
    }

    /// Whether the key is on the curve that a scheme of ECDSA names, as TLS 1.3 demands (RFC 9846 §4.3.3); yes for schemes
    /// that name none.
    #[must_use]
    pub fn has_curve_of(&self, scheme: SignatureScheme) -> bool {
        match scheme {
            SignatureScheme::ECDSA_SECP256R1_SHA256 => self.kind() == Some("P-256"),
            SignatureScheme::ECDSA_SECP384R1_SHA384 => self.kind() == Some("P-384"),
            _ => true,
        }
    }

    /// Whether the holder of this key signed `message` in a handshake: CertificateVerify
    /// (RFC 5246 §7.4.8). ECDSA schemes name only the hash here, whatever the key's curve;
    /// `rsa_pkcs1_sha1` verifies nothing.
    #[must_use]
    pub fn verifies(&self, scheme: SignatureScheme, message: &[u8], signature: &[u8]) -> bool {
        SignatureAlgorithm::from_scheme(scheme)
            .is_some_and(|algorithm| self.verifies_with(algorithm, message, signature))
    }

    /// Whether the holder of this key made `signature` over `message`. ECDSA signatures are DER
    /// (RFC 3279 §2.2.3), Ed25519's 64 bytes, RSA's as long as the modulus. Ed25519 is strict:
    /// points of small order verify nothing.
    #[must_use]
    pub fn verifies_with(&self, algorithm: SignatureAlgorithm, message: &[u8], signature: &[u8]) -> bool {
        match (self, algorithm) {
            (Self::Rsa { key: Some(key), .. }, SignatureAlgorithm::RsaPkcs1(hash)) => {
                key.verify(hash.padding(), &hash.digest(message), signature).is_ok()
            }
            (Self::Rsa { key: Some(key), .. }, SignatureAlgorithm::RsaPss(hash)) => {
                let digest = hash.digest(message);
                match hash {
                    SignatureHash::Sha256 => key.verify(Pss::<Sha256>::new(), &digest, signature),
                    SignatureHash::Sha384 => key.verify(Pss::<Sha384>::new(), &digest, signature),
                    SignatureHash::Sha512 => key.verify(Pss::<Sha512>::new(), &digest, signature),
                }
                .is_ok()
            }
            #[cfg(feature = "elliptic-curves")]
            (Self::EllipticCurve(key), algorithm) => key.verifies_with(algorithm, message, signature),
            _ => false,
        }
    }
}
