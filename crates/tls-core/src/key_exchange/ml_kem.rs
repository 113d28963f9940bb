//! ML-KEM-768 (FIPS 203): the server makes a secret, and encapsulates it for the client's key. Keys are bytes here, as they
//! travel and are shown.

use ::ml_kem::kem::{Decapsulate, FromSeed, KeyExport};
use ::ml_kem::ml_kem_768::{DecapsulationKey, EncapsulationKey};
use ::ml_kem::{B32, MlKem768, Seed};
use zeroize::Zeroizing;

/// Bytes that a key pair is made from: FIPS 203's d and z (§7.1).
pub const SEED_LENGTH: usize = 64;
/// Bytes that the secret is made from: FIPS 203's m (§7.2).
pub const MESSAGE_LENGTH: usize = 32;

/// The client's key pair.
pub struct KeyPair {
    seed: Zeroizing<[u8; SEED_LENGTH]>,
    decapsulation: DecapsulationKey,
    encapsulation: Vec<u8>,
}

impl KeyPair {
    /// The pair of a seed.
    pub fn from_seed(seed: Zeroizing<[u8; SEED_LENGTH]>) -> Self {
        let (decapsulation, encapsulation) = MlKem768::from_seed(&Seed::from(*seed));
        Self {
            seed,
            decapsulation,
            encapsulation: encapsulation.to_bytes().to_vec(),
        }
    }

    /// The seed, the short form of the private key.
    pub fn seed(&self) -> &[u8] {
        self.seed.as_slice()
    }

    /// The public key, 1184 bytes.
    pub fn encapsulation_key(&self) -> &[u8] {
        &self.encapsulation
    }

    /// The secret, 32 bytes, of what the server has encapsulated; `None` if that has another length than 1088 bytes. A
    /// wrong one of that length yields another secret, and never an error (FIPS 203 §6.3).
    pub fn decapsulate(&self, encapsulated: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let secret = self.decapsulation.decapsulate_slice(encapsulated).ok()?;
        Some(Zeroizing::new(secret.to_vec()))
    }
}

/// What the server sends, 1088 bytes, and its secret, 32 bytes; `None` if the key has another length than 1184 bytes, or a
/// number out of range (FIPS 203 §7.2).
pub fn encapsulate(key: &[u8], message: &[u8; MESSAGE_LENGTH]) -> Option<(Vec<u8>, Zeroizing<Vec<u8>>)> {
    let key = EncapsulationKey::new(key.try_into().ok()?).ok()?;
    let (encapsulated, secret) = key.encapsulate_deterministic(&B32::from(*message));
    Some((encapsulated.to_vec(), Zeroizing::new(secret.to_vec())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = include_str!("../../tests/vectors/acvp-ml-kem-768.txt");

    #[test]
    fn keys_and_secrets_of_acvp_come_out() {
        let (mut pairs, mut encapsulations) = (0, 0);
        for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
            let (kind, values) = line.split_once(' ').unwrap();
            let values = values
                .split(' ')
                .map(|value| base16ct::lower::decode_vec(value).unwrap());
            match (kind, &values.collect::<Vec<_>>()[..]) {
                ("key-generation", [d, z, key]) => {
                    let seed = [d.as_slice(), z].concat();
                    let pair = KeyPair::from_seed(Zeroizing::new(seed.try_into().unwrap()));
                    assert_eq!(pair.encapsulation_key(), key);
                    pairs += 1;
                }
                ("encapsulation", [key, message, encapsulated, secret]) => {
                    let message = message.as_slice().try_into().unwrap();
                    let made = encapsulate(key, message).unwrap();
                    assert_eq!((&made.0, &*made.1), (encapsulated, secret));
                    encapsulations += 1;
                }
                _ => panic!("{line}"),
            }
        }
        assert_eq!((pairs, encapsulations), (10, 10));
    }
}
