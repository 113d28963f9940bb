//! Generates an RSA key in pieces short enough for a page to stay responsive. A short recipe
//! reproduces the key. Used for the learner's own keys.
//!
//! The search follows FIPS 186-5 appendix A.1.3, except that each prime is the first after a random
//! start, drawn from a seeded stream (appendix A.1.3 draws each candidate anew). Some primes are
//! therefore likelier than others, since the gaps between primes differ; this does no harm. A
//! [`KeyRecipe`] describes a key: length, seed, and the distance of each prime from its start.
//!
//! A recipe reveals its private key, so such keys are for learning only.

mod primality;
mod recipe;
mod sieve;

use crypto_bigint::{BoxedUint, Odd};
use timeline::fresh_key::{KeyRecipe, LENGTHS, Progress};

use self::primality::{PrimalityTest, Verdict};
pub use self::recipe::KeyRebuild;
use self::sieve::Sieve;
use super::error::{Error, ErrorKind, Place};
use super::rsa_key::PUBLIC_EXPONENT;
use crate::crypto::random::RandomStream;

/// Squarings in one piece of work: some milliseconds in a browser, for the longest key.
const SQUARINGS: u32 = 64;

/// A search for a key.
pub struct KeySearch {
    bits: u32,
    seed: u64,
    /// The prime that has been found already.
    first: Option<(u32, BoxedUint)>,
    place: Option<SearchPlace>,
    tested: u32,
}

/// The state of the search for one prime.
struct SearchPlace {
    start: BoxedUint,
    sieve: Sieve,
    /// The candidate under test.
    test: Option<Candidate>,
}

struct Candidate {
    offset: u32,
    number: BoxedUint,
    test: PrimalityTest,
}

impl KeySearch {
    /// Prepares the search for a key of this length; computes nothing yet.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`] for a length that is not among [`LENGTHS`].
    pub fn new(seed: u64, bits: u32) -> Result<Self, Error> {
        if !LENGTHS.contains(&bits) {
            return Err(malformed());
        }
        Ok(Self {
            bits,
            seed,
            first: None,
            place: None,
            tested: 0,
        })
    }

    /// The progress of the search.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            bits: self.bits,
            prime: self.prime(),
            tested: self.tested,
        }
    }

    /// Does the next piece of work: strikes out multiples of small primes, or a part of the test of one candidate.
    /// Returns the key's recipe once both primes are found.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`] if there is no prime near the start, which does not happen.
    pub fn advance(&mut self) -> Result<Option<KeyRecipe>, Error> {
        let prime = self.prime();
        let Some(place) = &mut self.place else {
            let start = start(self.seed, self.bits, prime);
            let sieve = Sieve::new(|divisor| remainder(&start, divisor));
            self.place = Some(SearchPlace {
                start,
                sieve,
                test: None,
            });
            return Ok(None);
        };
        let Some(candidate) = &mut place.test else {
            let offset = place.sieve.next().ok_or_else(malformed)?;
            let number = candidate_at(&place.start, offset)?;
            // The public exponent must have an inverse modulo p - 1 (FIPS 186-5 appendix A.1.3).
            if remainder(&number, PUBLIC_EXPONENT) != 1 {
                place.test = Some(Candidate {
                    offset,
                    test: test_of(&number, self.seed, rounds(self.bits))?,
                    number,
                });
            }
            return Ok(None);
        };
        let verdict = candidate.test.advance(SQUARINGS);
        if verdict == Verdict::Undecided {
            return Ok(None);
        }
        self.tested += 1;
        let Some(candidate) = place.test.take().filter(|_| verdict == Verdict::Prime) else {
            return Ok(None);
        };
        let Candidate { offset, number, .. } = candidate;
        let Some((first_offset, first)) = &self.first else {
            self.first = Some((offset, number));
            self.place = None;
            self.tested = 0;
            return Ok(None);
        };
        match are_far_apart(first, &number, self.bits) {
            true => Ok(Some(KeyRecipe {
                bits: self.bits,
                seed: self.seed,
                offsets: [*first_offset, offset],
            })),
            false => Ok(None),
        }
    }

    /// Searches to the end, which takes tenths of a second for a key of 2048 bits, and seconds for 4096 bits.
    ///
    /// # Errors
    /// As [`KeySearch::advance`].
    pub fn finish(mut self) -> Result<KeyRecipe, Error> {
        loop {
            if let Some(recipe) = self.advance()? {
                return Ok(recipe);
            }
        }
    }

    fn prime(&self) -> u32 {
        u32::from(self.first.is_some())
    }
}

/// Where the search for a prime begins: an odd number with half the bits of the key. Its two uppermost bits are set, so
/// that the product has all bits of the key (and each prime is above √2 · 2^(bits/2 - 1), FIPS 186-5 appendix A.1.3).
fn start(seed: u64, bits: u32, prime: u32) -> BoxedUint {
    let mut random = RandomStream::for_actor(seed, &format!("prime {prime} of {bits} bits"));
    let mut bytes = vec![0; (bits / 16) as usize];
    random.fill(&mut bytes);
    if let Some(first) = bytes.first_mut() {
        *first |= 0xc0;
    }
    if let Some(last) = bytes.last_mut() {
        *last |= 1;
    }
    BoxedUint::from_be_slice_truncated(&bytes, bits / 2)
}

/// The number at an offset from the start.
fn candidate_at(start: &BoxedUint, offset: u32) -> Result<BoxedUint, Error> {
    let distance = BoxedUint::from(2 * u64::from(offset));
    let number = start.wrapping_add(distance);
    // Only a start that ends in hundreds of ones could overflow.
    if number < *start {
        return Err(malformed());
    }
    Ok(number)
}

fn test_of(number: &BoxedUint, seed: u64, rounds: u32) -> Result<PrimalityTest, Error> {
    let number = Odd::new(number.clone()).into_option().ok_or_else(malformed)?;
    let bases = RandomStream::for_actor(seed, "bases of primality tests");
    Ok(PrimalityTest::new(number, rounds, bases))
}

/// Rounds of the Miller–Rabin test with random bases for a prime of a key of this length (FIPS 186-5 appendix B.3,
/// table B.1: a composite number passes with a probability below 2^-112, 2^-128 and 2^-144; for 1024 bits FIPS 186-4,
/// 2^-100).
fn rounds(bits: u32) -> u32 {
    match bits {
        ..2048 => 7,
        2048..3072 => 5,
        _ => 4,
    }
}

/// Whether the primes differ by more than 2^(bits/2 - 100), one bit more than required, so that Fermat's method does
/// not factor the key (FIPS 186-5 appendix A.1.3).
fn are_far_apart(first: &BoxedUint, second: &BoxedUint, bits: u32) -> bool {
    let difference = match first > second {
        true => first.wrapping_sub(second),
        false => second.wrapping_sub(first),
    };
    difference.bits_vartime() > bits / 2 - 100 + 1
}

/// The remainder by a small number, digit by digit as on paper. A digit has 32 bits, because the length of a number's
/// limbs depends on the platform.
fn remainder(number: &BoxedUint, divisor: u32) -> u32 {
    let divisor = u64::from(divisor);
    let bytes = number.to_be_bytes();
    let (digits, _) = bytes.as_chunks::<4>();
    let remainder = digits.iter().fold(0, |remainder, digit| {
        ((remainder << 32) | u64::from(u32::from_be_bytes(*digit))) % divisor
    });
    remainder as u32
}

fn malformed() -> Error {
    Error::new(ErrorKind::MalformedKey, Place::PrivateKey)
}
