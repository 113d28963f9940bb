//! Finds the odd numbers from a start without a small factor; nine out of ten have one and need no further test. Used
//! by the search for a key.

use timeline::fresh_key::LARGEST_FACTOR;

/// The number of odd numbers in one pass.
const WINDOW: usize = 1 << 12;

/// Goes through the odd numbers `start + 2 * offset`.
pub struct Sieve {
    /// Each small prime with the index of its next multiple in the window.
    multiples: Vec<(u32, u32)>,
    /// Whether each number of the window has no small factor.
    window: Vec<bool>,
    /// The offset of the window's first number.
    first: u32,
    /// The index of the next number to look at.
    next: usize,
}

impl Sieve {
    /// A sieve from an odd start, whose remainder by a small number `remainder` returns.
    pub fn new(remainder: impl Fn(u32) -> u32) -> Self {
        let first_multiple = |prime: u32| {
            // Offset k with start + 2k = 0 modulo the prime.
            let missing = (prime - remainder(prime)) % prime;
            let offset = if missing.is_multiple_of(2) {
                missing
            } else {
                missing + prime
            } / 2;
            (prime, offset)
        };
        let mut sieve = Self {
            multiples: odd_primes().into_iter().map(first_multiple).collect(),
            window: vec![true; WINDOW],
            first: 0,
            next: 0,
        };
        sieve.strike_out();
        sieve
    }

    /// The next offset of a number without a small factor; `None` after the last offset.
    pub fn next(&mut self) -> Option<u32> {
        loop {
            while let Some(is_left) = self.window.get(self.next) {
                let index = self.next;
                self.next += 1;
                if *is_left {
                    return self.first.checked_add(u32::try_from(index).ok()?);
                }
            }
            self.first = self.first.checked_add(WINDOW as u32)?;
            self.next = 0;
            self.window.fill(true);
            self.strike_out();
        }
    }

    fn strike_out(&mut self) {
        for (prime, next) in &mut self.multiples {
            let mut index = *next as usize;
            while let Some(place) = self.window.get_mut(index) {
                *place = false;
                index += *prime as usize;
            }
            *next = (index - WINDOW) as u32;
        }
    }
}

/// The primes from 3 to [`LARGEST_FACTOR`], by the sieve of Eratosthenes.
fn odd_primes() -> Vec<u32> {
    let mut is_left = vec![true; LARGEST_FACTOR as usize];
    let mut primes = Vec::new();
    for number in (3..LARGEST_FACTOR as usize).step_by(2) {
        if is_left[number] {
            primes.push(number as u32);
            for multiple in (number * number..LARGEST_FACTOR as usize).step_by(2 * number) {
                is_left[multiple] = false;
            }
        }
    }
    primes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_of_small_primes_is_correct() {
        // pi(2^15), from https://oeis.org/A007053, without the prime 2.
        assert_eq!(odd_primes().len(), 3512 - 1);
    }

    #[test]
    fn sieve_removes_exactly_the_numbers_with_small_factors() {
        let start: u64 = (1 << 40) + 12_345;
        let mut sieve = Sieve::new(|prime| (start % u64::from(prime)) as u32);
        let primes = odd_primes();
        let mut expected = (0..).filter(|offset| {
            primes
                .iter()
                .all(|prime| !(start + 2 * u64::from(*offset)).is_multiple_of(u64::from(*prime)))
        });
        // Covers several windows.
        for _ in 0..2500 {
            assert_eq!(sieve.next(), expected.next());
        }
        assert!(sieve.first > 2 * WINDOW as u32);
    }
}
