//! The block inside an RSASSA-PKCS1-v1_5 signature, which raising it to the public exponent recovers;
//! used by validation, to show it.
//!
//! RFC 8017 §8.2.2 and §9.2.

use rsa::hazmat::rsa_encrypt;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, RsaPublicKey};

use super::signature::SignatureHash;

/// The recovered block: s^e mod n, read as EMSA-PKCS1-v1_5 (RFC 8017 §9.2).
///
/// For showing only: the verdict comes from
/// [`SubjectPublicKey::verifies_with`](super::certificate::SubjectPublicKey::verifies_with), which
/// compares the whole block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RecoveredBlock {
    /// The encoded message EM, as long as the modulus.
    pub block: Vec<u8>,
    /// The block's last bytes, where a well-formed block has the digest.
    pub digest: Vec<u8>,
    /// Whether everything before the digest is correct: 00 01 FF..FF 00 DigestInfo.
    pub padding_well_formed: bool,
}

/// Raises `signature` to the public exponent. `None` if it is not as long as the modulus, or not
/// smaller than it, because then there is no number to raise (RFC 8017 §8.2.2).
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
