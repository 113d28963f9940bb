//! A fresh RSA key of the learner's own: what makes it again, short enough for a link, and how far the search for one has
//! come.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// Lengths in bits of the keys that can be made.
pub const LENGTHS: [u32; 4] = [1024, 2048, 3072, 4096];
/// No larger factor is looked for, since by then a test costs as much as it spares.
pub const LARGEST_FACTOR: u32 = 1 << 15;

/// A key, as what it is made from. Written as `BITS.SEED.OFFSET.OFFSET`, the seed in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KeyRecipe {
    /// The length of the key in bits, one of [`LENGTHS`].
    pub bits: u32,
    /// Where the search for each prime starts from.
    pub seed: u64,
    /// How far from its start each prime lies, in odd numbers.
    pub offsets: [u32; 2],
}

/// A text that is no recipe.
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

    /// Reads what `Display` writes, and nothing else. Does not check that it makes a key.
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

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The length of the key in bits.
    pub bits: u32,
    /// Which prime is being looked for: 0 or 1.
    pub prime: u32,
    /// How many candidates for it have been tested.
    pub tested: u32,
}

impl Progress {
    /// How many candidates have to be tested for one prime on average.
    ///
    /// One in k ln 2 numbers of k bits is a prime; of all numbers, those without a factor below B are one in
    /// e^γ ln B (Mertens' third theorem).
    #[must_use]
    pub fn expected(&self) -> f64 {
        const EXP_MINUS_GAMMA: f64 = 0.561_459_483_566_885;
        f64::from(self.bits / 2) * core::f64::consts::LN_2 * EXP_MINUS_GAMMA / f64::from(LARGEST_FACTOR).ln()
    }

    /// From 0 to 1: how many of the two primes are found, and how likely it was to find this one by now. It is
    /// chance: there is no knowing how long it will take.
    #[must_use]
    pub fn share(&self) -> f64 {
        let found_by_now = 1.0 - (-f64::from(self.tested) / self.expected()).exp();
        (f64::from(self.prime) + found_by_now) / 2.0
    }
}
