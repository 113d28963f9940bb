//! HMAC of a text whose length is secret: the same blocks are compressed, and the same memory is touched, whatever the
//! length is.

use sha1::Digest;
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq, ConstantTimeLess};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::compression::Compression;
use super::{ADDITIONAL_DATA_LENGTH, HIDDEN_LENGTH};

/// A key, of which two blocks are hashed already: key XOR ipad, and key XOR opad (RFC 2104 §4). The hash works on blocks
/// of `BLOCK` bytes.
#[derive(Clone, ZeroizeOnDrop)]
pub struct HiddenMac<C: Compression<BLOCK>, const BLOCK: usize> {
    inner: C,
    outer: C,
}

impl<C: Compression<BLOCK>, const BLOCK: usize> HiddenMac<C, BLOCK> {
    /// Takes a key of any length; one that is longer than a block is hashed first (RFC 2104 §2).
    pub fn new<D: Digest>(key: &[u8]) -> Self {
        let mut block = Zeroizing::new([0; BLOCK]);
        if key.len() <= BLOCK {
            block[..key.len()].copy_from_slice(key);
        } else {
            let digest = D::digest(key);
            block[..digest.len()].copy_from_slice(&digest);
        }
        let after_pad = |pad: u8| {
            let mut state = C::INITIAL;
            let padded = Zeroizing::new(block.map(|byte| byte ^ pad));
            state.compress(core::slice::from_ref(&*padded));
            state
        };
        Self {
            inner: after_pad(0x36),
            outer: after_pad(0x5c),
        }
    }

    /// As [`MacKey::compute_hidden`](super::MacKey::compute_hidden).
    pub fn compute(&self, additional_data: &[u8; ADDITIONAL_DATA_LENGTH], text: &[u8], length: usize) -> Vec<u8> {
        // Public: the number of blocks of the longest text, and the blocks that cannot hold the end of the text.
        let longest = ADDITIONAL_DATA_LENGTH + text.len();
        let blocks = Self::last_block(longest) + 1;
        let first_uncertain = longest.saturating_sub(HIDDEN_LENGTH) / BLOCK;
        let (certain, uncertain) = text.split_at((first_uncertain * BLOCK).saturating_sub(ADDITIONAL_DATA_LENGTH));
        let mut state = self.inner.clone();
        let mut message = Zeroizing::new(Vec::with_capacity(HIDDEN_LENGTH + 3 * BLOCK));
        message.extend_from_slice(additional_data);
        if first_uncertain > 0 {
            let (beginning, whole_blocks) = certain.split_at(BLOCK - ADDITIONAL_DATA_LENGTH);
            message.extend_from_slice(beginning);
            state.compress(message.as_chunks().0);
            state.compress(whole_blocks.as_chunks().0);
            message.clear();
        }
        message.extend_from_slice(uncertain);
        message.resize((blocks - first_uncertain) * BLOCK, 0);

        // Secret: where the message ends, and in which block the hash ends.
        let end = ADDITIONAL_DATA_LENGTH + length;
        let last = Self::last_block(end) as u64;
        let mut result = self.inner.clone();
        for (index, chunk) in (first_uncertain..).zip(message.as_chunks_mut::<BLOCK>().0) {
            let is_last = (index as u64).ct_eq(&last);
            Self::pad(chunk, index * BLOCK, end, is_last);
            state.compress(core::slice::from_ref(chunk));
            result.conditional_assign(&state, is_last);
        }
        self.compress_outer(&result)
    }

    /// The outer hash, over the inner one (RFC 2104 §2).
    fn compress_outer(&self, inner: &C) -> Vec<u8> {
        let digest = Zeroizing::new(inner.to_bytes());
        let mut block = Zeroizing::new([0; BLOCK]);
        block[..digest.len()].copy_from_slice(&digest);
        Self::pad(&mut block, 0, digest.len(), Choice::from(1));
        let mut state = self.outer.clone();
        state.compress(core::slice::from_ref(&*block));
        state.to_bytes()
    }

    /// The last block of the hash of a message of `end` bytes: a byte 80 and the length follow the message (FIPS 180-4
    /// §5.1).
    fn last_block(end: usize) -> usize {
        (end + C::LENGTH_FIELD) / BLOCK
    }

    /// Pads the block that begins at `start` for a message that ends at `end`, with the same steps for every `end`.
    /// Only the last block holds the length, which also counts the block of the key pad. Of a longer length field, the
    /// bytes in front stay zero.
    fn pad(block: &mut [u8; BLOCK], start: usize, end: usize, is_last: Choice) {
        let length = (((end + BLOCK) as u64) * 8).to_be_bytes();
        let end = end as u64;
        for (offset, byte) in block.iter_mut().enumerate() {
            let position = (start + offset) as u64;
            *byte = u8::conditional_select(&0, byte, position.ct_lt(&end));
            byte.conditional_assign(&0x80, position.ct_eq(&end));
        }
        for (byte, length) in block[BLOCK - length.len()..].iter_mut().zip(length) {
            byte.conditional_assign(&length, is_last);
        }
    }
}
