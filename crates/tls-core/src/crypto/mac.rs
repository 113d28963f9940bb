//! HMAC over records (RFC 2104, RFC 5246 §6.2.3.1), including texts whose length must stay secret.
//!
//! In MAC-then-encrypt the receiver learns the length of the text from padding that nothing protects. How long
//! its MAC takes would tell that length to an attacker, and with it the plaintext (AlFardan and Paterson,
//! "Lucky Thirteen", 2013; RFC 5246 §6.2.3.2). So [`MacKey::compute_hidden`] compresses the same blocks and
//! touches the same memory whatever the length is.

use hmac::{Hmac, KeyInit, Mac};
use sha1::{Digest, Sha1};
use sha2::Sha256;
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq, ConstantTimeLess};
use timeline::suites::MacAlgorithm;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The length in bytes of a block that both hash functions compress at a time (FIPS 180-4 §1).
const BLOCK_LENGTH: usize = 64;
/// The most bytes by which a text of secret length can be shorter than its maximum: the longest TLS padding.
pub const HIDDEN_LENGTH: usize = 255;
/// Bytes in front of the text: sequence number, type, version, length (RFC 5246 §6.2.3.1).
pub const ADDITIONAL_DATA_LENGTH: usize = 13;

/// A key for one algorithm, ready for use. Cleared from memory when dropped.
#[derive(Clone)]
pub struct MacKey {
    algorithm: MacAlgorithm,
    keyed: KeyedMac,
    /// The hash after the block of key XOR ipad (RFC 2104 §4).
    inner: HashState,
    /// The hash after the block of key XOR opad.
    outer: HashState,
}

#[derive(Clone)]
enum KeyedMac {
    Sha1(Box<Hmac<Sha1>>),
    Sha256(Box<Hmac<Sha256>>),
}

impl MacKey {
    /// Accepts a key of any length, so it never returns `None` (RFC 2104 §3); in TLS a key is as long as the MAC.
    pub fn new(algorithm: MacAlgorithm, key: &[u8]) -> Option<Self> {
        let mut block = Zeroizing::new([0; BLOCK_LENGTH]);
        let keyed = match algorithm {
            MacAlgorithm::HmacSha1 => KeyedMac::Sha1(Box::new(KeyInit::new_from_slice(key).ok()?)),
            MacAlgorithm::HmacSha256 => KeyedMac::Sha256(Box::new(KeyInit::new_from_slice(key).ok()?)),
        };
        match algorithm {
            _ if key.len() <= BLOCK_LENGTH => block[..key.len()].copy_from_slice(key),
            MacAlgorithm::HmacSha1 => block[..20].copy_from_slice(&Sha1::digest(key)),
            MacAlgorithm::HmacSha256 => block[..32].copy_from_slice(&Sha256::digest(key)),
        }
        let after_pad = |pad: u8| {
            let mut state = HashState::initial(algorithm);
            let padded = Zeroizing::new(block.map(|byte| byte ^ pad));
            state.compress(core::slice::from_ref(&*padded));
            state
        };
        Some(Self {
            algorithm,
            keyed,
            inner: after_pad(0x36),
            outer: after_pad(0x5c),
        })
    }

    /// The algorithm that the key is for.
    pub fn algorithm(&self) -> MacAlgorithm {
        self.algorithm
    }

    /// The MAC of all parts together, [`MacAlgorithm::length`] bytes long. The time depends on the parts' length.
    pub fn compute(&self, parts: &[&[u8]]) -> Vec<u8> {
        match &self.keyed {
            KeyedMac::Sha1(keyed) => finalize((**keyed).clone(), parts),
            KeyedMac::Sha256(keyed) => finalize((**keyed).clone(), parts),
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
        // Public: the number of blocks of the longest text, and the blocks that cannot hold the end of the text.
        let longest = ADDITIONAL_DATA_LENGTH + text.len();
        let blocks = last_block(longest) + 1;
        let first_uncertain = longest.saturating_sub(HIDDEN_LENGTH) / BLOCK_LENGTH;
        let (certain, uncertain) =
            text.split_at((first_uncertain * BLOCK_LENGTH).saturating_sub(ADDITIONAL_DATA_LENGTH));
        let mut state = self.inner.clone();
        let mut message = Zeroizing::new(Vec::with_capacity(HIDDEN_LENGTH + 3 * BLOCK_LENGTH));
        message.extend_from_slice(additional_data);
        if first_uncertain > 0 {
            let (beginning, whole_blocks) = certain.split_at(BLOCK_LENGTH - ADDITIONAL_DATA_LENGTH);
            message.extend_from_slice(beginning);
            state.compress(message.as_chunks().0);
            state.compress(whole_blocks.as_chunks().0);
            message.clear();
        }
        message.extend_from_slice(uncertain);
        message.resize((blocks - first_uncertain) * BLOCK_LENGTH, 0);

        // Secret: where the message ends, and in which block the hash ends.
        let end = ADDITIONAL_DATA_LENGTH + length;
        let last = last_block(end) as u64;
        let mut result = self.inner.clone();
        for (index, chunk) in (first_uncertain..).zip(message.as_chunks_mut::<BLOCK_LENGTH>().0) {
            let is_last = (index as u64).ct_eq(&last);
            pad(chunk, index * BLOCK_LENGTH, end, is_last);
            state.compress(core::slice::from_ref(chunk));
            result.conditional_assign(&state, is_last);
        }
        self.compress_outer(&result)
    }

    /// The outer hash, over the inner one (RFC 2104 §2).
    fn compress_outer(&self, inner: &HashState) -> Vec<u8> {
        let digest = Zeroizing::new(inner.to_bytes());
        let mut block = Zeroizing::new([0; BLOCK_LENGTH]);
        block[..digest.len()].copy_from_slice(&digest);
        pad(&mut block, 0, digest.len(), Choice::from(1));
        let mut state = self.outer.clone();
        state.compress(core::slice::from_ref(&*block));
        state.to_bytes()
    }
}

fn finalize(mut mac: impl Mac, parts: &[&[u8]]) -> Vec<u8> {
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().to_vec()
}

/// The last block of the hash of a message of `end` bytes: a byte 80 and eight bytes of length follow the message
/// (FIPS 180-4 §5.1.1).
fn last_block(end: usize) -> usize {
    (end + 8) / BLOCK_LENGTH
}

/// Pads the block that begins at `start` for a message that ends at `end`, with the same steps for every `end`.
/// Only the last block holds the length, which also counts the block of the key pad.
fn pad(block: &mut [u8; BLOCK_LENGTH], start: usize, end: usize, is_last: Choice) {
    let length = (((end + BLOCK_LENGTH) as u64) * 8).to_be_bytes();
    let end = end as u64;
    for (offset, byte) in block.iter_mut().enumerate() {
        let position = (start + offset) as u64;
        *byte = u8::conditional_select(&0, byte, position.ct_lt(&end));
        byte.conditional_assign(&0x80, position.ct_eq(&end));
    }
    for (byte, length) in block[BLOCK_LENGTH - 8..].iter_mut().zip(length) {
        byte.conditional_assign(&length, is_last);
    }
}

/// The chaining value of a hash (FIPS 180-4 §6), the eight words of SHA-256 or the first five of them for SHA-1.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
struct HashState {
    #[zeroize(skip)]
    algorithm: MacAlgorithm,
    words: [u32; 8],
}

impl HashState {
    /// FIPS 180-4 §5.3.1 and §5.3.3.
    fn initial(algorithm: MacAlgorithm) -> Self {
        let words = match algorithm {
            MacAlgorithm::HmacSha1 => [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0, 0, 0, 0],
            MacAlgorithm::HmacSha256 => [
                0x6a09_e667,
                0xbb67_ae85,
                0x3c6e_f372,
                0xa54f_f53a,
                0x510e_527f,
                0x9b05_688c,
                0x1f83_d9ab,
                0x5be0_cd19,
            ],
        };
        Self { algorithm, words }
    }

    fn compress(&mut self, blocks: &[[u8; BLOCK_LENGTH]]) {
        #[cfg(test)]
        COMPRESSIONS.set(COMPRESSIONS.get() + blocks.len());
        match self.algorithm {
            MacAlgorithm::HmacSha1 => {
                let [a, b, c, d, e, ..] = &mut self.words;
                let mut state = [*a, *b, *c, *d, *e];
                sha1::block_api::compress(&mut state, blocks);
                [*a, *b, *c, *d, *e] = state;
                state.zeroize();
            }
            MacAlgorithm::HmacSha256 => {
                sha2::block_api::compress256(&mut self.words, blocks);
            }
        }
    }

    fn conditional_assign(&mut self, other: &Self, choice: Choice) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            word.conditional_assign(other, choice);
        }
    }

    fn to_bytes(&self) -> Vec<u8> {
        let words = &self.words[..self.algorithm.length() / 4];
        words.iter().flat_map(|word| word.to_be_bytes()).collect()
    }
}

#[cfg(test)]
std::thread_local! {
    /// The number of blocks that [`HashState::compress`] has processed in this thread.
    pub(crate) static COMPRESSIONS: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [MacAlgorithm; 2] = [MacAlgorithm::HmacSha1, MacAlgorithm::HmacSha256];

    fn text(length: usize) -> Vec<u8> {
        (0..length).map(|index| (index * 7 + index / 256) as u8).collect()
    }

    #[test]
    fn matches_the_vectors_of_rfc_2202_and_rfc_4231() {
        // Test case 2 of both: key "Jefe".
        let expected = [
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ];
        for (algorithm, expected) in BOTH.into_iter().zip(expected) {
            let key = MacKey::new(algorithm, b"Jefe").unwrap();
            let mac = key.compute(&[b"what do ya want ", b"for nothing?"]);
            assert_eq!(base16ct::lower::encode_string(&mac), expected);
            assert_eq!(mac.len(), algorithm.length());
        }
    }

    #[test]
    fn constant_time_mac_matches_the_plain_mac_with_a_fixed_number_of_compressions() {
        let additional_data: [u8; ADDITIONAL_DATA_LENGTH] = core::array::from_fn(|index| index as u8);
        for algorithm in BOTH {
            let key = MacKey::new(algorithm, &text(algorithm.length())).unwrap();
            for maximum in [0, 1, 41, 42, 43, 50, 51, 100, 128, 255, 256, 300, 511, 1024, 16_384] {
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
        for algorithm in BOTH {
            for length in [0, 63, 64, 65, 200] {
                let key = MacKey::new(algorithm, &text(length)).unwrap();
                let hidden = key.compute_hidden(&[1; ADDITIONAL_DATA_LENGTH], b"text", 4);
                assert_eq!(hidden, key.compute(&[&[1; ADDITIONAL_DATA_LENGTH], b"text"]));
            }
        }
    }
}
