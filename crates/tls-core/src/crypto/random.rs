//! The source of an endpoint's random values: a separate ChaCha20 stream with an external seed.
//!
//! Each actor has its own stream, so events at one side do not change the values of the other.

use chacha20::ChaCha20Rng;
use rand_core::{Rng, SeedableRng, TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};

/// A stream of random bytes; the same seed gives the same bytes on every machine.
pub struct RandomStream(ChaCha20Rng);

impl RandomStream {
    /// A stream from 32 secret bytes, for example from the operating system.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(ChaCha20Rng::from_seed(seed))
    }

    /// The stream of one actor in a repeatable session.
    pub fn for_actor(seed: u64, actor: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"handshake-lab/");
        hash.update(actor.as_bytes());
        hash.update(seed.to_be_bytes());
        Self::from_seed(hash.finalize().into())
    }

    /// The next bytes.
    pub fn array<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill_bytes(&mut bytes);
        bytes
    }

    /// Fills all of `bytes`.
    pub fn fill(&mut self, bytes: &mut [u8]) {
        self.fill_bytes(bytes);
    }

    /// The next `length` bytes that are not zero, for PKCS#1 v1.5 padding (RFC 8017 §7.2.1).
    pub fn nonzero_bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        for byte in &mut bytes {
            while *byte == 0 {
                *byte = self.array::<1>()[0];
            }
        }
        bytes
    }
}

impl TryRng for RandomStream {
    type Error = core::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        self.0.try_next_u32()
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        self.0.try_next_u64()
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        self.0.try_fill_bytes(bytes)
    }
}

impl TryCryptoRng for RandomStream {}
