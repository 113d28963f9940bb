//! RSA key exchange: the pre-master secret, padded, encrypted by the client and decrypted by the server
//! (RFC 5246 §7.4.7.1, RFC 8017 §7.2).
//!
//! Whatever a client sends, decryption takes the same steps and yields 48 bytes: random ones if padding,
//! length or version is wrong. An attacker learns nothing from the server's answer (Bleichenbacher 1998).

use rsa::hazmat::{rsa_decrypt_and_check, rsa_encrypt};
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, RsaPublicKey};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::Annotation;
use timeline::fields::pre_master_secret::{BLOCK_TYPE, OFFERED_VERSION, PADDED_BLOCK, PADDING, RANDOM, SEPARATOR};
use timeline::quantity::{Item, Quantity};
use timeline::registry::ProtocolVersion;
use zeroize::Zeroizing;

use crate::codec::reader::Reader;
use crate::crypto::random::RandomStream;
use crate::pki::rsa_key::RsaKey;

/// Bytes of a pre-master secret: two of the version, 46 random.
pub const LENGTH: usize = 48;

/// A pre-master secret.
pub type PreMasterSecret = Zeroizing<[u8; LENGTH]>;

/// Draws a fresh pre-master secret. Its first two bytes are the version that the client offered, not the
/// negotiated one, so that a rollback shows (RFC 5246 §7.4.7.1).
pub fn generate(offered_version: ProtocolVersion, random: &mut RandomStream) -> PreMasterSecret {
    let mut secret: PreMasterSecret = Zeroizing::new(random.array());
    secret[..2].copy_from_slice(&offered_version.0.to_be_bytes());
    secret
}

/// The result of encryption.
pub struct Encryption {
    /// `00 02`, random bytes that are not zero, `00`, the secret: as long as the modulus.
    pub padded: Zeroizing<Vec<u8>>,
    /// `padded ^ e mod n`, as long as the modulus.
    pub ciphertext: Vec<u8>,
}

/// Pads the secret and encrypts it with the server's public key. `None` if the modulus is too short for it.
pub fn encrypt(secret: &PreMasterSecret, public_key: &RsaPublicKey, random: &mut RandomStream) -> Option<Encryption> {
    let modulus_length = public_key.size();
    let padding_length = modulus_length.checked_sub(LENGTH + 3).filter(|length| *length >= 8)?;
    let mut padded = Zeroizing::new(vec![0, 2]);
    padded.extend(random.nonzero_bytes(padding_length));
    padded.push(0);
    padded.extend_from_slice(secret.as_slice());
    let message = BoxedUint::from_be_slice(&padded, public_key.n_bits_precision()).ok()?;
    let ciphertext = fixed_length(&rsa_encrypt(public_key, &message).ok()?, modulus_length);
    Some(Encryption { padded, ciphertext })
}

/// Annotates a padded block, which is as long as the modulus, at the places that the parts of a well-formed block have.
///
/// # Errors
/// The block is too short for them.
pub fn annotate_padded_block(block: &[u8]) -> Result<Annotation, DecodeError> {
    let mut reader = Reader::annotating(block);
    let too_short = reader.error(DecodeErrorKind::Truncated, PADDING);
    let padding_length = block.len().checked_sub(LENGTH + 3).ok_or(too_short)?;
    reader.group(PADDED_BLOCK, |reader| {
        reader.bytes(BLOCK_TYPE, 2)?;
        reader.bytes(PADDING, padding_length)?;
        reader.bytes(SEPARATOR, 1)?;
        reader.registered_u16::<ProtocolVersion>(OFFERED_VERSION)?;
        reader.rest(RANDOM)
    })?;
    reader.into_annotations().pop().ok_or(too_short)
}

/// A padded block as a value to show, without its parts if other bytes than padding come before its last 48.
pub(crate) fn padded_quantity(block: &[u8]) -> Quantity {
    let annotation = has_padding(block).then(|| annotate_padded_block(block).ok());
    Quantity::new(Item::PaddedPreMasterSecret, block).annotated(annotation.flatten())
}

/// Returns true if a block has the form of a padded secret, whatever its version. For the trace alone: the time that this
/// takes depends on the bytes.
fn has_padding(block: &[u8]) -> bool {
    let Some((before, _)) = block.split_last_chunk::<LENGTH>() else {
        return false;
    };
    match before {
        [0, 2, padding @ .., 0] => padding.len() >= 8 && !padding.contains(&0),
        _ => false,
    }
}

/// The result of decryption.
pub struct Decryption {
    /// `ciphertext ^ d mod n`, as long as the modulus; `None` if the ciphertext is not a number below the modulus.
    pub padded: Option<Zeroizing<Vec<u8>>>,
    /// The secret, or random bytes if anything about the block is wrong.
    pub secret: PreMasterSecret,
    /// Whether the block was well-formed. For the trace only: acting on it would create an oracle.
    pub well_formed: bool,
}

/// Decrypts what a client sent. Always returns a secret, and always takes the same steps.
pub fn decrypt(
    ciphertext: &[u8],
    key: &RsaKey,
    offered_version: ProtocolVersion,
    random: &mut RandomStream,
) -> Decryption {
    // Drawn before anything is known about the ciphertext (RFC 5246 §7.4.7.1).
    let fallback: [u8; LENGTH] = random.array();
    let modulus_length = key.public_key().size();
    let padded = raw_decrypt(ciphertext, key, random);
    let zeros = Zeroizing::new(vec![0; modulus_length]);
    let block = padded.as_ref().unwrap_or(&zeros);

    let separator = modulus_length.saturating_sub(LENGTH + 1);
    let mut good = Choice::from(u8::from(separator >= 10));
    for (position, byte) in block.iter().enumerate() {
        good &= match position {
            0 => byte.ct_eq(&0),
            1 => byte.ct_eq(&2),
            _ if position < separator => !byte.ct_eq(&0),
            _ if position == separator => byte.ct_eq(&0),
            _ => Choice::from(1),
        };
    }
    let mut candidate = Zeroizing::new([0; LENGTH]);
    for (to, from) in candidate.iter_mut().rev().zip(block.iter().rev()) {
        *to = *from;
    }
    good &= candidate[..2].ct_eq(&offered_version.0.to_be_bytes());

    let mut secret: PreMasterSecret = Zeroizing::new([0; LENGTH]);
    for (to, (random, decrypted)) in secret.iter_mut().zip(fallback.iter().zip(candidate.iter())) {
        *to = u8::conditional_select(random, decrypted, good);
    }
    Decryption {
        padded,
        secret,
        well_formed: good.into(),
    }
}

/// `ciphertext ^ d mod n`, blinded. `None` only for a ciphertext that is not a number below the modulus, which
/// the client knows already. Even then the operation is done, with another number, so that the server takes as long and
/// draws as many random bytes as for any other ciphertext.
fn raw_decrypt(ciphertext: &[u8], key: &RsaKey, random: &mut RandomStream) -> Option<Zeroizing<Vec<u8>>> {
    let public_key = key.public_key();
    let bits = public_key.n_bits_precision();
    let number = match ciphertext.len() == public_key.size() {
        true => BoxedUint::from_be_slice(ciphertext, bits).ok(),
        false => None,
    };
    let number = number.filter(|number| number < public_key.n().as_ref());
    let is_number = number.is_some();
    let number = number.unwrap_or_else(|| BoxedUint::one_with_precision(bits));
    let message = rsa_decrypt_and_check(key.as_rsa(), Some(random), &number).ok()?;
    let message = Zeroizing::new(fixed_length(&message, public_key.size()));
    is_number.then_some(message)
}

/// A number as exactly `length` big-endian bytes (RFC 8017 §4.1, I2OSP).
fn fixed_length(number: &BoxedUint, length: usize) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let mut fixed = vec![0; length.saturating_sub(bytes.len())];
    fixed.extend_from_slice(&bytes[bytes.len().saturating_sub(length)..]);
    fixed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pki::authority::LabAuthority;

    /// Encrypts a block with any padding, as a malicious client could.
    fn encrypt_block(block: &[u8], key: &RsaPublicKey) -> Vec<u8> {
        let number = BoxedUint::from_be_slice(block, key.n_bits_precision()).unwrap();
        fixed_length(&rsa_encrypt(key, &number).unwrap(), key.size())
    }

    #[test]
    fn server_decrypts_the_clients_secret() {
        let key = LabAuthority::new().unwrap().server_key;
        let mut random = RandomStream::for_actor(1, "client");
        let secret = generate(ProtocolVersion::TLS_1_2, &mut random);
        let encryption = encrypt(&secret, key.public_key(), &mut random).unwrap();
        let decryption = decrypt(&encryption.ciphertext, &key, ProtocolVersion::TLS_1_2, &mut random);
        assert!(decryption.well_formed);
        assert_eq!(decryption.secret, secret);
        assert_eq!(decryption.padded.unwrap(), encryption.padded);
        let annotation = annotate_padded_block(&encryption.padded).unwrap();
        let lengths: Vec<_> = annotation.leaves().iter().map(|leaf| leaf.range.len()).collect();
        assert_eq!(lengths, [2, 205, 1, 2, 46]);
    }

    #[test]
    fn every_malformed_block_yields_a_random_secret_and_no_error() {
        let key = LabAuthority::new().unwrap().server_key;
        let mut random = RandomStream::for_actor(2, "client");
        let secret = generate(ProtocolVersion::TLS_1_2, &mut random);
        let good = encrypt(&secret, key.public_key(), &mut random).unwrap().padded;
        for (position, value) in [(0, 1), (1, 1), (2, 0), (100, 0), (207, 9), (208, 2), (209, 1)] {
            let mut block = good.to_vec();
            block[position] = value;
            let ciphertext = encrypt_block(&block, key.public_key());
            let decryption = decrypt(&ciphertext, &key, ProtocolVersion::TLS_1_2, &mut random);
            assert!(!decryption.well_formed, "byte {position}");
            assert_ne!(decryption.secret, secret, "byte {position}");
        }
        for ciphertext in [vec![], vec![0xff; 256], vec![1; 255], vec![1; 257]] {
            assert!(!decrypt(&ciphertext, &key, ProtocolVersion::TLS_1_2, &mut random).well_formed);
        }
    }
}
