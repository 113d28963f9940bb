//! The compression functions of the hashes, and their chaining values (FIPS 180-4 §6).

use subtle::{Choice, ConditionallySelectable};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The chaining value of a hash that works on blocks of `BLOCK` bytes.
pub trait Compression<const BLOCK: usize>: Clone + Zeroize {
    /// The first chaining value (FIPS 180-4 §5.3).
    const INITIAL: Self;
    /// Bytes of the message's length at the end of the last block (FIPS 180-4 §5.1).
    const LENGTH_FIELD: usize;

    /// Takes whole blocks.
    fn compress(&mut self, blocks: &[[u8; BLOCK]]);
    /// Becomes the other one if `choice` is 1, in the same steps either way.
    fn conditional_assign(&mut self, other: &Self, choice: Choice);
    /// The hash, if this is the last chaining value.
    fn to_bytes(&self) -> Vec<u8>;
}

/// SHA-1: five words.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Sha1State([u32; 5]);

/// SHA-256: eight words.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Sha256State([u32; 8]);

/// SHA-384: eight words, of which the hash has six.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Sha384State([u64; 8]);

impl Compression<64> for Sha1State {
    const INITIAL: Self = Self([0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]);
    const LENGTH_FIELD: usize = 8;

    fn compress(&mut self, blocks: &[[u8; 64]]) {
        count(blocks.len());
        sha1::block_api::compress(&mut self.0, blocks);
    }

    fn conditional_assign(&mut self, other: &Self, choice: Choice) {
        assign(&mut self.0, &other.0, choice);
    }

    fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|word| word.to_be_bytes()).collect()
    }
}

impl Compression<64> for Sha256State {
    const INITIAL: Self = Self([
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19,
    ]);
    const LENGTH_FIELD: usize = 8;

    fn compress(&mut self, blocks: &[[u8; 64]]) {
        count(blocks.len());
        sha2::block_api::compress256(&mut self.0, blocks);
    }

    fn conditional_assign(&mut self, other: &Self, choice: Choice) {
        assign(&mut self.0, &other.0, choice);
    }

    fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|word| word.to_be_bytes()).collect()
    }
}

impl Compression<128> for Sha384State {
    const INITIAL: Self = Self([
        0xcbbb_9d5d_c105_9ed8,
        0x629a_292a_367c_d507,
        0x9159_015a_3070_dd17,
        0x152f_ecd8_f70e_5939,
        0x6733_2667_ffc0_0b31,
        0x8eb4_4a87_6858_1511,
        0xdb0c_2e0d_64f9_8fa7,
        0x47b5_481d_befa_4fa4,
    ]);
    const LENGTH_FIELD: usize = 16;

    fn compress(&mut self, blocks: &[[u8; 128]]) {
        count(blocks.len());
        sha2::block_api::compress512(&mut self.0, blocks);
    }

    fn conditional_assign(&mut self, other: &Self, choice: Choice) {
        assign(&mut self.0, &other.0, choice);
    }

    fn to_bytes(&self) -> Vec<u8> {
        let words = self.0.iter().take(6);
        words.flat_map(|word| word.to_be_bytes()).collect()
    }
}

fn assign<W: ConditionallySelectable>(words: &mut [W], others: &[W], choice: Choice) {
    for (word, other) in words.iter_mut().zip(others) {
        word.conditional_assign(other, choice);
    }
}

#[cfg(not(test))]
fn count(_: usize) {}

#[cfg(test)]
fn count(blocks: usize) {
    COMPRESSIONS.set(COMPRESSIONS.get() + blocks);
}

#[cfg(test)]
std::thread_local! {
    /// The number of blocks that were compressed in this thread.
    pub(crate) static COMPRESSIONS: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}
