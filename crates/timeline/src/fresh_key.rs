//! The learner's own RSA key: the recipe that reproduces it, short enough for a link, and the progress of the search
//! for it.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// Lengths in bits of the keys that can be generated.
pub const LENGTHS: [u32; 4] = [1024, 2048, 3072, 4096];
/// Sieving stops at this factor: beyond it, a division costs as much as it saves.
pub const LARGEST_FACTOR: u32 = 1 << 15;

/// What a key is generated from. Written as `BITS.SEED.OFFSET.OFFSET`, the seed in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KeyRecipe {
    /// The length of the key in bits, one of [`LENGTHS`].
    pub bits: u32,
    /// The seed of the numbers at which the search for each prime starts.
    pub seed: u64,
    /// The distance of each prime from its start, counted in odd numbers.
    pub offsets: [u32; 2],
}

/// The text is not a recipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidRecipe;

impl fmt::Display for InvalidRecipe {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key's recipe is BITS.SEED.OFFSET.OFFSET, for example 2048.0123456789abcdef.17.240")
    }
}

impl core::error::Error for InvalidRecipe {}

impl fmt::Display for KeyRecipe {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.offsets;
        write!(formatter, "{}.{:016x}.{first}.{second}", self.bits, self.seed)
    }
}

impl FromStr for KeyRecipe {
    type Err = InvalidRecipe;

    /// Reads what `Display` writes, and nothing else. Does not check that the recipe yields a key.
    fn from_str(text: &str) -> Result<Self, InvalidRecipe> {
        let parts: Vec<&str> = text.split('.').collect();
        let [bits, seed, first, second] = parts[..] else {
            return Err(InvalidRecipe);
        };
        let number = |text: &str| text.parse::<u32>().map_err(|_| InvalidRecipe);
        let recipe = Self {
            bits: number(bits)?,
            seed: u64::from_str_radix(seed, 16).map_err(|_| InvalidRecipe)?,
            offsets: [number(first)?, number(second)?],
        };
        match LENGTHS.contains(&recipe.bits) && recipe.to_string() == text {
            true => Ok(recipe),
            false => Err(InvalidRecipe),
        }
    }
}

/// The progress of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The length of the key in bits.
    pub bits: u32,
    /// Which prime the search is looking for: 0 or 1.
    pub prime: u32,
    /// The number of candidates tested for this prime.
    pub tested: u32,
}

impl Progress {
    /// The average number of candidates to test before one is prime.
    ///
    /// One in k ln 2 numbers of k bits is a prime; of all numbers, those without a factor below B are one in
    /// e^γ ln B (Mertens' third theorem).
    #[must_use]
    pub fn expected(&self) -> f64 {
        const EXP_MINUS_GAMMA: f64 = 0.561_459_483_566_885;
        f64::from(self.bits / 2) * core::f64::consts::LN_2 * EXP_MINUS_GAMMA / f64::from(LARGEST_FACTOR).ln()
    }

    /// From 0 to 1: how many of the two primes are found, and how likely it was to find this one by now. The time that
    /// a search takes is chance, so this is no forecast.
    #[must_use]
    pub fn share(&self) -> f64 {
        let found_by_now = 1.0 - (-f64::from(self.tested) / self.expected()).exp();
        (f64::from(self.prime) + found_by_now) / 2.0
    }
}
