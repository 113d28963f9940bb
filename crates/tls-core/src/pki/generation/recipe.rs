//! What makes a fresh key again, short enough for a link; used by scenarios.

use core::fmt;
use core::str::FromStr;

use crypto_bigint::BoxedUint;
use rsa::RsaPrivateKey;

use super::primality::{PrimalityTest, Verdict};
use super::{LENGTHS, SQUARINGS, are_far_apart, candidate_at, malformed, start, test_of};
use crate::pki::error::Error;
use crate::pki::private_key::{PUBLIC_EXPONENT, PrivateKey};

/// Random bases, beside 2, by which a rebuilt prime is tested. The search has tested it by more, and a recipe that
/// was made up names numbers that nobody could choose: they come out of a stream.
const ROUNDS: u32 = 1;

/// A key, as what it is made from. Written as `BITS.SEED.OFFSET.OFFSET`, the seed in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyRecipe {
    bits: u32,
    seed: u64,
    /// How far from its start each prime lies, in odd numbers.
    offsets: [u32; 2],
}

impl KeyRecipe {
    pub(super) fn new(bits: u32, seed: u64, offsets: [u32; 2]) -> Self {
        Self { bits, seed, offsets }
    }

    /// The length of the key in bits.
    #[must_use]
    pub fn bits(&self) -> u32 {
        self.bits
    }

    /// Makes the key again: four exponentiations modulo its primes.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`](crate::pki::ErrorKind::MalformedKey) if the numbers are no primes, or make no key.
    pub fn key(&self) -> Result<PrivateKey, Error> {
        let mut rebuild = self.rebuild()?;
        loop {
            if let Some(key) = rebuild.advance()? {
                return Ok(key);
            }
        }
    }

    /// Makes the key again in short pieces of work.
    ///
    /// # Errors
    /// As [`KeyRecipe::key`].
    pub fn rebuild(&self) -> Result<KeyRebuild, Error> {
        let prime = |index: u32, offset| candidate_at(&start(self.seed, self.bits, index), offset);
        let primes = [prime(0, self.offsets[0])?, prime(1, self.offsets[1])?];
        let test = |number| test_of(number, self.seed, ROUNDS);
        Ok(KeyRebuild {
            tests: vec![test(&primes[1])?, test(&primes[0])?],
            primes,
            bits: self.bits,
        })
    }
}

impl fmt::Display for KeyRecipe {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.offsets;
        write!(formatter, "{}.{:016x}.{first}.{second}", self.bits, self.seed)
    }
}

impl FromStr for KeyRecipe {
    type Err = Error;

    /// Reads what `Display` writes, and nothing else. Whether it makes a key is not looked at.
    fn from_str(text: &str) -> Result<Self, Error> {
        let parts: Vec<&str> = text.split('.').collect();
        let [bits, seed, first, second] = parts[..] else {
            return Err(malformed());
        };
        let number = |text: &str| text.parse::<u32>().map_err(|_| malformed());
        let recipe = Self {
            bits: number(bits)?,
            seed: u64::from_str_radix(seed, 16).map_err(|_| malformed())?,
            offsets: [number(first)?, number(second)?],
        };
        match LENGTHS.contains(&recipe.bits) && recipe.to_string() == text {
            true => Ok(recipe),
            false => Err(malformed()),
        }
    }
}

/// A key that is being made again.
pub struct KeyRebuild {
    bits: u32,
    primes: [BoxedUint; 2],
    /// The tests that are still to be passed, the next one last.
    tests: Vec<PrimalityTest>,
}

impl KeyRebuild {
    /// Does the next piece of work, at most that of an operation with the key. Gives the key once it is there.
    ///
    /// # Errors
    /// As [`KeyRecipe::key`].
    pub fn advance(&mut self) -> Result<Option<PrivateKey>, Error> {
        if let Some(test) = self.tests.last_mut() {
            match test.advance(8 * SQUARINGS) {
                Verdict::Undecided => {}
                Verdict::Composite => return Err(malformed()),
                Verdict::Prime => drop(self.tests.pop()),
            }
            return Ok(None);
        }
        let [first, second] = &self.primes;
        if !are_far_apart(first, second, self.bits) {
            return Err(malformed());
        }
        let exponent = BoxedUint::from(PUBLIC_EXPONENT);
        let key = RsaPrivateKey::from_p_q(first.clone(), second.clone(), exponent).map_err(|_| malformed())?;
        Ok(Some(PrivateKey::from(key)))
    }
}
