//! The signature algorithms of certificates and handshakes: their identifiers and hashes.
//!
//! Used by issuing, validation and CertificateVerify; verifying itself is the public key's
//! ([`SubjectPublicKey::verifies`](super::certificate::SubjectPublicKey::verifies)). Identifiers in
//! RFC 4055 (RSA), RFC 5758 (ECDSA) and RFC 8410 (Ed25519).

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{self, ID_MGF_1, ID_RSASSA_PSS};
use const_oid::db::rfc8410::ID_ED_25519;
use der::asn1::{Any, Null};
use rsa::Pkcs1v15Sign;
use rsa::pkcs1::RsaPssParams;
use sha2::{Digest, Sha256, Sha384, Sha512};
use timeline::registry::{ProtocolVersion, SignatureScheme};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::object_identifier::name_or_digits;

/// The signatures that the engine can verify, best first. Without the feature `elliptic-curves` the list still has
/// those with elliptic curves, so that both builds record the same.
pub const SIGNATURE_SCHEMES: &[SignatureScheme] = &[
    SignatureScheme::RSA_PKCS1_SHA256,
    SignatureScheme::RSA_PKCS1_SHA384,
    SignatureScheme::RSA_PKCS1_SHA512,
    SignatureScheme::RSA_PSS_RSAE_SHA256,
    SignatureScheme::RSA_PSS_RSAE_SHA384,
    SignatureScheme::RSA_PSS_RSAE_SHA512,
    SignatureScheme::ECDSA_SECP256R1_SHA256,
    SignatureScheme::ECDSA_SECP384R1_SHA384,
    SignatureScheme::ED25519,
];

/// Whether a handshake of this version may be signed in this way: in TLS 1.3 not with PKCS#1 v1.5, which is left to
/// certificates (RFC 9846 §4.3.3).
#[must_use]
pub fn is_allowed_in(version: ProtocolVersion, scheme: SignatureScheme) -> bool {
    let is_old = matches!(
        scheme,
        SignatureScheme::RSA_PKCS1_SHA256 | SignatureScheme::RSA_PKCS1_SHA384 | SignatureScheme::RSA_PKCS1_SHA512
    );
    version < ProtocolVersion::TLS_1_3 || !is_old
}

/// The hash of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureHash {
    /// SHA-256, 32 bytes.
    Sha256,
    /// SHA-384, 48 bytes.
    Sha384,
    /// SHA-512, 64 bytes.
    Sha512,
}

impl SignatureHash {
    /// All of them, shortest first.
    pub const ALL: [Self; 3] = [Self::Sha256, Self::Sha384, Self::Sha512];

    /// The hash of `message`.
    #[must_use]
    pub fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(message).to_vec(),
            Self::Sha384 => Sha384::digest(message).to_vec(),
            Self::Sha512 => Sha512::digest(message).to_vec(),
        }
    }

    /// Its name as in FIPS 180-4 ("SHA-256").
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    /// Length of the hash in bytes.
    #[must_use]
    pub const fn length(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    /// The identifier of RSA with this hash, in RFC 4055 §5.
    #[must_use]
    pub const fn rsa_identifier(self) -> ObjectIdentifier {
        match self {
            Self::Sha256 => rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            Self::Sha384 => rfc5912::SHA_384_WITH_RSA_ENCRYPTION,
            Self::Sha512 => rfc5912::SHA_512_WITH_RSA_ENCRYPTION,
        }
    }

    /// The identifier of ECDSA with this hash, in RFC 5758 §3.2.
    #[must_use]
    pub const fn ecdsa_identifier(self) -> ObjectIdentifier {
        match self {
            Self::Sha256 => rfc5912::ECDSA_WITH_SHA_256,
            Self::Sha384 => rfc5912::ECDSA_WITH_SHA_384,
            Self::Sha512 => rfc5912::ECDSA_WITH_SHA_512,
        }
    }

    /// The identifier of the hash itself, in RFC 4055 §2.1.
    #[must_use]
    pub const fn identifier(self) -> ObjectIdentifier {
        match self {
            Self::Sha256 => rfc5912::ID_SHA_256,
            Self::Sha384 => rfc5912::ID_SHA_384,
            Self::Sha512 => rfc5912::ID_SHA_512,
        }
    }

    /// From an AlgorithmIdentifier whose parameters are NULL or absent: both must be accepted
    /// (RFC 4055 §2.1).
    fn from_identifier(identifier: &AlgorithmIdentifierOwned) -> Option<Self> {
        let parameters_empty = identifier.parameters.as_ref().is_none_or(Any::is_null);
        Self::ALL
            .into_iter()
            .find(|hash| parameters_empty && hash.identifier() == identifier.oid)
    }

    /// Its AlgorithmIdentifier, whose parameters are NULL (RFC 4055 §5).
    pub(super) fn rsa_algorithm(self) -> AlgorithmIdentifierOwned {
        AlgorithmIdentifierOwned {
            oid: self.rsa_identifier(),
            parameters: Some(Null.into()),
        }
    }

    /// EMSA-PKCS1-v1_5 with this hash.
    pub(super) fn padding(self) -> Pkcs1v15Sign {
        match self {
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }
}

/// ecdsa-with-SHA1 (RFC 3279 §2.2.3), which `const-oid` does not have.
const ECDSA_WITH_SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.1");

/// Signature algorithms whose hash has been broken: two documents with the same hash can be made
/// (RFC 6151 for MD5, RFC 9155 for SHA-1).
const WEAK: [ObjectIdentifier; 5] = [
    rfc5912::MD_2_WITH_RSA_ENCRYPTION,
    rfc5912::MD_5_WITH_RSA_ENCRYPTION,
    rfc5912::SHA_1_WITH_RSA_ENCRYPTION,
    rfc5912::DSA_WITH_SHA_1,
    ECDSA_WITH_SHA_1,
];

/// A signature algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// RSASSA-PKCS1-v1_5 with a hash of the SHA-2 family (RFC 8017 §8.2).
    RsaPkcs1(SignatureHash),
    /// RSASSA-PSS with one hash for mask and message, and a salt as long as the hash (RFC 8017 §8.1):
    /// the only form in TLS (RFC 9846 §4.3.3).
    RsaPss(SignatureHash),
    /// ECDSA, on the curve of the key (FIPS 186-5 §6.4).
    Ecdsa(SignatureHash),
    /// Ed25519 (RFC 8032 §5.1).
    Ed25519,
    /// An algorithm that is known to be forgeable: MD2, MD5 or SHA-1. Never verified.
    Weak(ObjectIdentifier),
    /// Any other algorithm, which is named but not verified.
    Other(ObjectIdentifier),
}

impl SignatureAlgorithm {
    /// From the AlgorithmIdentifier in a certificate. The parameters must be correct:
    /// NULL for PKCS#1 (absent ones are tolerated, as RFC 4055 §5 asks), absent for ECDSA
    /// (RFC 5758 §3.2) and Ed25519 (RFC 8410 §3), complete for PSS.
    pub(super) fn from_identifier(identifier: &AlgorithmIdentifierOwned) -> Self {
        let oid = identifier.oid;
        let parameters = identifier.parameters.as_ref();
        let by_hash =
            |of: fn(SignatureHash) -> ObjectIdentifier| SignatureHash::ALL.into_iter().find(|hash| of(*hash) == oid);
        if oid == ID_RSASSA_PSS {
            return Self::from_pss_parameters(parameters);
        }
        if oid == ID_ED_25519 && parameters.is_none() {
            return Self::Ed25519;
        }
        if WEAK.contains(&oid) {
            return Self::Weak(oid);
        }
        let pkcs1 = by_hash(SignatureHash::rsa_identifier).filter(|_| parameters.is_none_or(Any::is_null));
        let ecdsa = by_hash(SignatureHash::ecdsa_identifier).filter(|_| parameters.is_none());
        pkcs1
            .map(Self::RsaPkcs1)
            .or(ecdsa.map(Self::Ecdsa))
            .unwrap_or(Self::Other(oid))
    }

    /// RSASSA-PSS-params (RFC 4055 §3.1). Without a named hash, it is SHA-1. A
    /// trailer other than 1 does not even decode.
    fn from_pss_parameters(parameters: Option<&Any>) -> Self {
        let other = Self::Other(ID_RSASSA_PSS);
        let Some(Ok(parameters)) = parameters.map(|it| it.decode_as::<RsaPssParams<Any>>()) else {
            return other;
        };
        if parameters.hash.oid == rfc5912::ID_SHA_1 {
            return Self::Weak(ID_RSASSA_PSS);
        }
        let hash = SignatureHash::from_identifier(&parameters.hash);
        let mask_hash = parameters
            .mask_gen
            .parameters
            .as_ref()
            .and_then(SignatureHash::from_identifier);
        match hash {
            Some(hash)
                if parameters.mask_gen.oid == ID_MGF_1
                    && mask_hash == Some(hash)
                    && usize::from(parameters.salt_len) == hash.length() =>
            {
                Self::RsaPss(hash)
            }
            _ => other,
        }
    }

    /// The algorithm of a scheme in TLS 1.2, where the ECDSA schemes name the hash but
    /// not the curve (RFC 9846 §4.3.3). `None` for unknown schemes and for those with SHA-1.
    #[must_use]
    pub const fn from_scheme(scheme: SignatureScheme) -> Option<Self> {
        use SignatureHash::{Sha256, Sha384, Sha512};
        Some(match scheme {
            SignatureScheme::RSA_PKCS1_SHA256 => Self::RsaPkcs1(Sha256),
            SignatureScheme::RSA_PKCS1_SHA384 => Self::RsaPkcs1(Sha384),
            SignatureScheme::RSA_PKCS1_SHA512 => Self::RsaPkcs1(Sha512),
            SignatureScheme::RSA_PSS_RSAE_SHA256 => Self::RsaPss(Sha256),
            SignatureScheme::RSA_PSS_RSAE_SHA384 => Self::RsaPss(Sha384),
            SignatureScheme::RSA_PSS_RSAE_SHA512 => Self::RsaPss(Sha512),
            SignatureScheme::ECDSA_SECP256R1_SHA256 => Self::Ecdsa(Sha256),
            SignatureScheme::ECDSA_SECP384R1_SHA384 => Self::Ecdsa(Sha384),
            SignatureScheme::ED25519 => Self::Ed25519,
            _ => return None,
        })
    }

    /// Whether a peer that names these schemes accepts certificates with this signature (RFC 5246 §7.4.2). Also
    /// decided for signatures that are never verified here, because a peer may accept them.
    #[must_use]
    pub fn is_accepted_by(self, schemes: &[SignatureScheme]) -> bool {
        schemes
            .iter()
            .any(|scheme| Self::of_certificates(*scheme) == Some(self))
    }

    /// The signatures on certificates that a peer accepts if it names this scheme.
    fn of_certificates(scheme: SignatureScheme) -> Option<Self> {
        Some(match scheme {
            SignatureScheme::RSA_PKCS1_SHA1 => Self::Weak(rfc5912::SHA_1_WITH_RSA_ENCRYPTION),
            SignatureScheme::DSA_SHA1 => Self::Weak(rfc5912::DSA_WITH_SHA_1),
            SignatureScheme::ECDSA_SHA1 => Self::Weak(ECDSA_WITH_SHA_1),
            SignatureScheme::RSA_PKCS1_SHA224 => Self::Other(rfc5912::SHA_224_WITH_RSA_ENCRYPTION),
            SignatureScheme::ECDSA_SHA224 => Self::Other(rfc5912::ECDSA_WITH_SHA_224),
            SignatureScheme::ECDSA_SECP521R1_SHA512 => Self::Ecdsa(SignatureHash::Sha512),
            // The same signature, by a key that is restricted to it (RFC 9846 §4.3.3).
            SignatureScheme::RSA_PSS_PSS_SHA256 => Self::RsaPss(SignatureHash::Sha256),
            SignatureScheme::RSA_PSS_PSS_SHA384 => Self::RsaPss(SignatureHash::Sha384),
            SignatureScheme::RSA_PSS_PSS_SHA512 => Self::RsaPss(SignatureHash::Sha512),
            other => return Self::from_scheme(other),
        })
    }

    /// The hash of the message, which is then signed. Ed25519 has none: it hashes more than the message,
    /// and twice (RFC 8032 §5.1.6).
    #[must_use]
    pub const fn hash(self) -> Option<SignatureHash> {
        match self {
            Self::RsaPkcs1(hash) | Self::RsaPss(hash) | Self::Ecdsa(hash) => Some(hash),
            Self::Ed25519 | Self::Weak(_) | Self::Other(_) => None,
        }
    }

    /// Its name in the standards ("sha256WithRSAEncryption"), or the dotted identifier if it has none;
    /// for PSS with the hash, which the identifier does not include.
    #[must_use]
    pub fn name(self) -> String {
        name_or_digits(match self {
            Self::RsaPkcs1(hash) => hash.rsa_identifier(),
            Self::RsaPss(hash) => {
                let hash = name_or_digits(hash.identifier());
                return format!("{} ({hash})", name_or_digits(ID_RSASSA_PSS));
            }
            Self::Ecdsa(hash) => hash.ecdsa_identifier(),
            Self::Ed25519 => ID_ED_25519,
            Self::Weak(identifier) | Self::Other(identifier) => identifier,
        })
    }
}
