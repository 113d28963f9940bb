//! RSASSA-PKCS1-v1_5 signatures on certificates: which algorithm, does it verify, and what the
//! signature holds once it is raised to the public exponent.
//!
//! Used by issuing and validation. RFC 8017 section 8.2 and 9.2; identifiers in RFC 4055.

use const_oid::ObjectIdentifier;
use const_oid::db::{DB, rfc5912};
use der::asn1::Null;
use rsa::hazmat::rsa_encrypt;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::spki::AlgorithmIdentifierOwned;

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
    /// The hash of `message`.
    #[must_use]
    pub fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(message).to_vec(),
            Self::Sha384 => Sha384::digest(message).to_vec(),
            Self::Sha512 => Sha512::digest(message).to_vec(),
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

    /// The identifier of RSA with this hash, in RFC 4055 section 5.
    #[must_use]
    pub const fn rsa_identifier(self) -> ObjectIdentifier {
        match self {
            Self::Sha256 => rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            Self::Sha384 => rfc5912::SHA_384_WITH_RSA_ENCRYPTION,
            Self::Sha512 => rfc5912::SHA_512_WITH_RSA_ENCRYPTION,
        }
    }

    /// Its AlgorithmIdentifier, whose parameters are NULL (RFC 4055 section 5).
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

/// The algorithm a certificate is signed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// RSASSA-PKCS1-v1_5 with a hash of the SHA-2 family.
    RsaPkcs1(SignatureHash),
    /// Anything else, which is named but not verified.
    Other(ObjectIdentifier),
}

impl SignatureAlgorithm {
    /// From the AlgorithmIdentifier. RSA's parameters must be NULL; absent ones are tolerated,
    /// as RFC 4055 section 5 asks.
    pub(super) fn from_identifier(identifier: &AlgorithmIdentifierOwned) -> Self {
        let parameters_empty = identifier
            .parameters
            .as_ref()
            .is_none_or(|parameters| parameters.is_null());
        [SignatureHash::Sha256, SignatureHash::Sha384, SignatureHash::Sha512]
            .into_iter()
            .find(|hash| parameters_empty && hash.rsa_identifier() == identifier.oid)
            .map_or(Self::Other(identifier.oid), Self::RsaPkcs1)
    }

    /// Its name as in the standards ("sha256WithRSAEncryption"), or else the dotted identifier.
    #[must_use]
    pub fn name(self) -> String {
        let identifier = match self {
            Self::RsaPkcs1(hash) => hash.rsa_identifier(),
            Self::Other(identifier) => identifier,
        };
        identifier_name(identifier)
    }
}

/// The registered name of an object identifier, or else its dotted form.
pub(super) fn identifier_name(identifier: ObjectIdentifier) -> String {
    DB.by_oid(&identifier)
        .map_or_else(|| identifier.to_string(), str::to_owned)
}

/// Whether `signature` on `message` is by the holder of `key` (RFC 8017 section 8.2.2).
pub(super) fn verifies(key: &RsaPublicKey, hash: SignatureHash, message: &[u8], signature: &[u8]) -> bool {
    key.verify(hash.padding(), &hash.digest(message), signature).is_ok()
}

/// What a signature holds: s^e mod n, read as EMSA-PKCS1-v1_5 (RFC 8017 section 9.2).
///
/// For showing only: the verdict comes from [`verifies`], which compares the whole block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RecoveredBlock {
    /// The encoded message EM, as long as the modulus.
    pub block: Vec<u8>,
    /// Where the digest stands in a well-formed block: its last bytes.
    pub digest: Vec<u8>,
    /// Whether everything before the digest is as it must be: 00 01 FF..FF 00 DigestInfo.
    pub padding_well_formed: bool,
}

/// Raises `signature` to the public exponent. `None` if it is not as long as the modulus, or not
/// smaller than it: then RFC 8017 section 8.2.2 has no number to raise.
pub(super) fn recover(key: &RsaPublicKey, hash: SignatureHash, signature: &[u8]) -> Option<RecoveredBlock> {
    let length = key.size();
    if signature.len() != length {
        return None;
    }
    let number = BoxedUint::from_be_slice(signature, key.n_bits_precision()).ok()?;
    if number >= *key.n().as_ref() {
        return None;
    }
    let bytes = rsa_encrypt(key, &number).ok()?.to_be_bytes_trimmed_vartime();
    let mut block = vec![0; length.checked_sub(bytes.len())?];
    block.extend_from_slice(&bytes);

    let (padding, digest) = block.split_at_checked(length.checked_sub(hash.length())?)?;
    let prefix = hash.padding().prefix;
    let padding_well_formed = padding.strip_suffix(&*prefix).is_some_and(|rest| {
        rest.strip_prefix(&[0, 1])
            .and_then(|rest| rest.strip_suffix(&[0]))
            .is_some_and(|fill| fill.len() >= 8 && fill.iter().all(|byte| *byte == 0xff))
    });
    Some(RecoveredBlock {
        digest: digest.to_vec(),
        padding_well_formed,
        block,
    })
}
