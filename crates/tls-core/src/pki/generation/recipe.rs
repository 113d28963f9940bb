//! Generating a key again from its recipe; used by sessions.

use crypto_bigint::BoxedUint;
use rsa::RsaPrivateKey;
use timeline::fresh_key::KeyRecipe;

use super::primality::{PrimalityTest, Verdict};
use super::{SQUARINGS, are_far_apart, candidate_at, malformed, start, test_of};
use crate::pki::error::Error;
use crate::pki::rsa_key::{PUBLIC_EXPONENT, RsaKey};

/// Random bases, besides 2, with which a rebuilt prime is tested. The search has tested it with more. A made-up recipe
/// cannot choose its numbers, because they come from a stream.
const ROUNDS: u32 = 1;

/// A key that is being generated again.
pub struct KeyRebuild {
    bits: u32,
    primes: [BoxedUint; 2],
    /// The remaining tests, the next one last.
    tests: Vec<PrimalityTest>,
}

impl KeyRebuild {
    /// Prepares to generate the key again.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`](crate::pki::ErrorKind::MalformedKey) if the numbers are outside the range for the
    /// length.
    pub fn new(recipe: KeyRecipe) -> Result<Self, Error> {
        let prime = |index: u32, offset| candidate_at(&start(recipe.seed, recipe.bits, index), offset);
        let primes = [prime(0, recipe.offsets[0])?, prime(1, recipe.offsets[1])?];
        let test = |number| test_of(number, recipe.seed, ROUNDS);
        Ok(Self {
            tests: vec![test(&primes[1])?, test(&primes[0])?],
            primes,
            bits: recipe.bits,
        })
    }

    /// Generates the key in one go: four exponentiations modulo its primes.
    ///
    /// # Errors
    /// As [`KeyRebuild::advance`].
    pub fn finish(mut self) -> Result<RsaKey, Error> {
        loop {
            if let Some(key) = self.advance()? {
                return Ok(key);
            }
        }
    }

    /// Does the next piece of work, at most as much as one operation with the key. Returns the key at the end.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`](crate::pki::ErrorKind::MalformedKey) if the numbers are not primes, or do not form a
    /// key.
    pub fn advance(&mut self) -> Result<Option<RsaKey>, Error> {
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
        Ok(Some(RsaKey::from(key)))
    }
}
