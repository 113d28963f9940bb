//! The Miller–Rabin test in pieces of any length, so that a page can draw during the test of a long number; used to
//! search for a key and to rebuild one. FIPS 186-5 appendix B.3.1.

use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, Odd};

use crate::crypto::random::RandomStream;

/// The state of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is more to compute.
    Undecided,
    /// The number is certainly not a prime.
    Composite,
    /// The number has passed all rounds and is very probably a prime.
    Prime,
}

/// The test of one number.
pub struct PrimalityTest {
    /// The number under test, minus 1: the exponent of Fermat's theorem.
    exponent: BoxedUint,
    /// The number of bits of its odd factor, whose power comes before the examined squarings.
    trailing_zeros: u32,
    one: BoxedMontyForm,
    minus_one: BoxedMontyForm,
    bases: RandomStream,
    /// The base of this round; `None` for 2, which needs no multiplication.
    base: Option<BoxedMontyForm>,
    power: BoxedMontyForm,
    /// The remaining bits of the exponent.
    bits_left: u32,
    rounds_left: u32,
}

impl PrimalityTest {
    /// A test with base 2, which almost every composite number fails, and then with `rounds` random bases.
    pub fn new(candidate: Odd<BoxedUint>, rounds: u32, bases: RandomStream) -> Self {
        let exponent = candidate.as_ref().wrapping_sub(BoxedUint::one());
        let parameters = BoxedMontyParams::new_vartime(candidate);
        let one = BoxedMontyForm::one(&parameters);
        Self {
            trailing_zeros: exponent.trailing_zeros_vartime(),
            minus_one: one.neg(),
            bases,
            base: None,
            power: one.clone(),
            one,
            bits_left: exponent.bits_vartime(),
            exponent,
            rounds_left: rounds,
        }
    }

    /// Does at most this many squarings. Each is a multiplication of two numbers as long as the tested one; rounds
    /// after the first may add one more multiplication to each.
    pub fn advance(&mut self, squarings: u32) -> Verdict {
        for _ in 0..squarings {
            let Some(bit) = self.bits_left.checked_sub(1) else {
                return Verdict::Composite;
            };
            self.bits_left = bit;
            self.power = self.power.square();
            if self.exponent.bit_vartime(bit) {
                self.power = match &self.base {
                    Some(base) => self.power.mul(base),
                    None => self.power.double(),
                };
            }
            // The exponent is d * 2^s with an odd d: of base^d, base^2d and so on one has to be -1, or the first 1.
            let has_passed = (1..=self.trailing_zeros).contains(&bit) && self.power == self.minus_one
                || bit == self.trailing_zeros && self.power == self.one;
            if has_passed {
                match self.rounds_left.checked_sub(1) {
                    Some(left) => self.begin_round(left),
                    None => return Verdict::Prime,
                }
            }
        }
        Verdict::Undecided
    }

    fn begin_round(&mut self, rounds_left: u32) {
        self.rounds_left = rounds_left;
        self.base = Some(self.random_base());
        self.power = self.one.clone();
        self.bits_left = self.exponent.bits_vartime();
    }

    /// At least 2 and, having one bit less, below the number minus 1.
    fn random_base(&mut self) -> BoxedMontyForm {
        let precision = self.exponent.bits_precision();
        let below = self.exponent.bits_vartime().saturating_sub(1);
        let mut bytes = vec![0; below.div_ceil(8) as usize];
        self.bases.fill(&mut bytes);
        if let Some(first) = bytes.first_mut() {
            *first >>= (8 - below % 8) % 8;
        }
        if let Some(last) = bytes.last_mut() {
            *last |= 2;
        }
        let base = BoxedUint::from_be_slice_truncated(&bytes, precision);
        BoxedMontyForm::new(base, self.one.params())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(number: u64, rounds: u32) -> Verdict {
        let candidate = Odd::new(BoxedUint::from(number)).unwrap();
        let mut test = PrimalityTest::new(candidate, rounds, RandomStream::for_actor(number, "test"));
        loop {
            match test.advance(1) {
                Verdict::Undecided => {}
                verdict => return verdict,
            }
        }
    }

    #[test]
    fn among_small_odd_numbers_only_primes_pass() {
        let is_prime = |number: u64| {
            (2..number)
                .take_while(|it| it * it <= number)
                .all(|it| !number.is_multiple_of(it))
        };
        for number in (5..20_000).step_by(2) {
            let passes = verdict(number, 10) == Verdict::Prime;
            assert_eq!(passes, is_prime(number), "{number}");
        }
    }

    #[test]
    fn strong_pseudoprime_to_base_2_fails_with_a_random_base() {
        // The first ones from https://oeis.org/A001262.
        for number in [2047, 3277, 4033, 4681, 8321, 15841, 29341] {
            assert_eq!(verdict(number, 0), Verdict::Prime, "{number}");
            assert_eq!(verdict(number, 10), Verdict::Composite, "{number}");
        }
    }

    #[test]
    fn prime_of_the_form_power_of_two_plus_one_passes() {
        assert_eq!(verdict(65_537, 5), Verdict::Prime);
        // The largest prime below 2^64.
        assert_eq!(verdict(u64::MAX - 58, 5), Verdict::Prime);
    }
}
