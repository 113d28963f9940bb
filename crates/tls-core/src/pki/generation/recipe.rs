//! Making a fresh key again from its recipe; used by sessions.

use crypto_bigint::BoxedUint;
use rsa::RsaPrivateKey;
use timeline::fresh_key::KeyRecipe;

use super::primality::{PrimalityTest, Verdict};
use super::{SQUARINGS, are_far_apart, candidate_at, malformed, start, test_of};
use crate::pki::error::Error;
use crate::pki::private_key::{PUBLIC_EXPONENT, PrivateKey};

/// Random bases, beside 2, by which a rebuilt prime is tested. The search has tested it by more, and a recipe that
/// was made up names numbers that nobody could choose: they come out of a stream.
const ROUNDS: u32 = 1;

/// A key that is being made again.
pub struct KeyRebuild {
    bits: u32,
    primes: [BoxedUint; 2],
    /// The tests that are still to be passed, the next one last.
    tests: Vec<PrimalityTest>,
}

impl KeyRebuild {
    /// Prepares to make the key again.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`](crate::pki::ErrorKind::MalformedKey) if the numbers lie outside of the length.
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

    /// Makes the key in one go: four exponentiations modulo its primes.
    ///
    /// # Errors
    /// As [`KeyRebuild::advance`].
    pub fn finish(mut self) -> Result<PrivateKey, Error> {
        loop {
            if let Some(key) = self.advance()? {
                return Ok(key);
            }
        }
    }

    /// Does the next piece of work, at most that of an operation with the key. Gives the key once it is there.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`](crate::pki::ErrorKind::MalformedKey) if the numbers are no primes, or make no key.
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
