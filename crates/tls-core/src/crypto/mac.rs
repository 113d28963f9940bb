//! HMAC over records (RFC 2104, RFC 5246 §6.2.3.1), including texts whose length must stay secret.
//!
//! In MAC-then-encrypt the receiver learns the length of the text from padding that nothing protects. How long
//! its MAC takes would tell that length to an attacker, and with it the plaintext (AlFardan and Paterson,
//! "Lucky Thirteen", 2013; RFC 5246 §6.2.3.2). So [`MacKey::compute_hidden`] compresses the same blocks and
//! touches the same memory whatever the length is.

mod compression;
mod hidden;

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha384};
use timeline::suites::MacAlgorithm;

use self::compression::{Sha1State, Sha256State, Sha384State};
use self::hidden::HiddenMac;

#[cfg(test)]
pub(crate) use self::compression::COMPRESSIONS;

/// The most bytes by which a text of secret length can be shorter than its maximum: the longest TLS padding.
pub const HIDDEN_LENGTH: usize = 255;
/// Bytes in front of the text: sequence number, type, version, length (RFC 5246 §6.2.3.1).
pub const ADDITIONAL_DATA_LENGTH: usize = 13;

/// A key for one algorithm, ready for use. Cleared from memory when dropped.
#[derive(Clone)]
pub struct MacKey {
    algorithm: MacAlgorithm,
    keyed: KeyedMac,
}

/// The key for texts whose length may be known, and for those whose length must stay secret.
#[derive(Clone)]
enum KeyedMac {
    Sha1(Box<(Hmac<Sha1>, HiddenMac<Sha1State, 64>)>),
    Sha256(Box<(Hmac<Sha256>, HiddenMac<Sha256State, 64>)>),
    Sha384(Box<(Hmac<Sha384>, HiddenMac<Sha384State, 128>)>),
}

impl MacKey {
    /// Accepts a key of any length, so it never returns `None` (RFC 2104 §3); in TLS a key is as long as the MAC.
    pub fn new(algorithm: MacAlgorithm, key: &[u8]) -> Option<Self> {
        fn keyed<M: KeyInit, H>(key: &[u8], hidden: impl FnOnce(&[u8]) -> H) -> Option<Box<(M, H)>> {
            Some(Box::new((M::new_from_slice(key).ok()?, hidden(key))))
        }
        let keyed = match algorithm {
            MacAlgorithm::HmacSha1 => KeyedMac::Sha1(keyed(key, HiddenMac::new::<Sha1>)?),
            MacAlgorithm::HmacSha256 => KeyedMac::Sha256(keyed(key, HiddenMac::new::<Sha256>)?),
            MacAlgorithm::HmacSha384 => KeyedMac::Sha384(keyed(key, HiddenMac::new::<Sha384>)?),
        };
        Some(Self { algorithm, keyed })
    }

    /// The algorithm that the key is for.
    pub fn algorithm(&self) -> MacAlgorithm {
        self.algorithm
    }

    /// The MAC of all parts together, [`MacAlgorithm::length`] bytes long. The time depends on the parts' length.
    pub fn compute(&self, parts: &[&[u8]]) -> Vec<u8> {
        match &self.keyed {
            KeyedMac::Sha1(keyed) => finalize(keyed.0.clone(), parts),
            KeyedMac::Sha256(keyed) => finalize(keyed.0.clone(), parts),
            KeyedMac::Sha384(keyed) => finalize(keyed.0.clone(), parts),
        }
    }

    /// The MAC of `additional_data || text[..length]`, where `length` is secret and lies within
    /// [`HIDDEN_LENGTH`] bytes below the length of `text`, which is public.
    pub fn compute_hidden(
        &self,
        additional_data: &[u8; ADDITIONAL_DATA_LENGTH],
        text: &[u8],
        length: usize,
    ) -> Vec<u8> {
        match &self.keyed {
            KeyedMac::Sha1(keyed) => keyed.1.compute(additional_data, text, length),
            KeyedMac::Sha256(keyed) => keyed.1.compute(additional_data, text, length),
            KeyedMac::Sha384(keyed) => keyed.1.compute(additional_data, text, length),
        }
    }
}

fn finalize(mut mac: impl Mac, parts: &[&[u8]]) -> Vec<u8> {
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::compression::COMPRESSIONS;
    use super::*;

    const ALL: [MacAlgorithm; 3] = [
        MacAlgorithm::HmacSha1,
        MacAlgorithm::HmacSha256,
        MacAlgorithm::HmacSha384,
    ];

    fn text(length: usize) -> Vec<u8> {
        (0..length).map(|index| (index * 7 + index / 256) as u8).collect()
    }

    #[test]
    fn matches_the_vectors_of_rfc_2202_and_rfc_4231() {
        // Test case 2 of both: key "Jefe".
        let expected = [
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        ];
        for (algorithm, expected) in ALL.into_iter().zip(expected) {
            let key = MacKey::new(algorithm, b"Jefe").unwrap();
            let mac = key.compute(&[b"what do ya want ", b"for nothing?"]);
            assert_eq!(base16ct::lower::encode_string(&mac), expected);
            assert_eq!(mac.len(), algorithm.length());
        }
    }

    #[test]
    fn constant_time_mac_matches_the_plain_mac_with_a_fixed_number_of_compressions() {
        let additional_data: [u8; ADDITIONAL_DATA_LENGTH] = core::array::from_fn(|index| index as u8);
        for algorithm in ALL {
            let key = MacKey::new(algorithm, &text(algorithm.length())).unwrap();
            for maximum in [
                0, 1, 41, 42, 43, 50, 51, 100, 128, 255, 256, 300, 383, 511, 1024, 16_384,
            ] {
                let text = text(maximum);
                let mut counts = Vec::new();
                for length in maximum.saturating_sub(HIDDEN_LENGTH)..=maximum {
                    let before = COMPRESSIONS.get();
                    let hidden = key.compute_hidden(&additional_data, &text, length);
                    counts.push(COMPRESSIONS.get() - before);
                    let plain = key.compute(&[&additional_data, &text[..length]]);
                    assert_eq!(hidden, plain, "{algorithm:?}, {length} of {maximum}");
                }
                counts.dedup();
                assert_eq!(counts.len(), 1, "{algorithm:?}, {maximum}");
            }
        }
    }

    #[test]
    fn a_key_longer_than_a_block_is_hashed_first() {
        for algorithm in ALL {
            for length in [0, 63, 64, 65, 127, 128, 129, 200] {
                let key = MacKey::new(algorithm, &text(length)).unwrap();
                let hidden = key.compute_hidden(&[1; ADDITIONAL_DATA_LENGTH], b"text", 4);
                assert_eq!(hidden, key.compute(&[&[1; ADDITIONAL_DATA_LENGTH], b"text"]));
            }
        }
    }
}
