//! Small numbers with which a learner can follow the arithmetic of a key exchange. They belong to no session.

/// The primes to choose from: with the smallest, n has two digits.
pub const PRIMES: [u64; 10] = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31];
/// The prime modulus of the halves.
pub const MODULUS: u64 = 23;
/// What the secret to be locked is below, so that it has two digits.
const MOST: u64 = 100;
/// The number whose powers give all others below the modulus.
pub const GENERATOR: u64 = 5;

/// A small number that the learner can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToyNumber {
    /// The first prime of the RSA key.
    P,
    /// The second prime of the RSA key.
    Q,
    /// The secret that is locked.
    Secret,
    /// The client's private part.
    Client,
    /// The server's private part.
    Server,
}

/// The small numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toys {
    p: u64,
    q: u64,
    secret: u64,
    client: u64,
    server: u64,
}

impl Default for Toys {
    fn default() -> Self {
        Self {
            p: 5,
            q: 11,
            secret: 42,
            client: 6,
            server: 15,
        }
    }
}

impl Toys {
    /// A number.
    pub fn number(&self, which: ToyNumber) -> u64 {
        match which {
            ToyNumber::P => self.p,
            ToyNumber::Q => self.q,
            ToyNumber::Secret => self.secret,
            ToyNumber::Client => self.client,
            ToyNumber::Server => self.server,
        }
    }

    /// The values that a number can have, in order.
    pub fn values(&self, which: ToyNumber) -> Vec<u64> {
        let other_than = |other: u64| PRIMES.iter().copied().filter(|prime| *prime != other).collect();
        match which {
            ToyNumber::P => other_than(self.q),
            ToyNumber::Q => other_than(self.p),
            ToyNumber::Secret => (2..(self.p * self.q).min(MOST)).collect(),
            ToyNumber::Client | ToyNumber::Server => (2..MODULUS - 1).collect(),
        }
    }

    /// Changes a number, if it can have this value. A secret that is too large for the new key becomes 2.
    pub(super) fn change(&mut self, which: ToyNumber, value: u64) {
        if !self.values(which).contains(&value) {
            return;
        }
        *match which {
            ToyNumber::P => &mut self.p,
            ToyNumber::Q => &mut self.q,
            ToyNumber::Secret => &mut self.secret,
            ToyNumber::Client => &mut self.client,
            ToyNumber::Server => &mut self.server,
        } = value;
        if self.secret >= self.p * self.q {
            self.secret = 2;
        }
    }

    /// The RSA key of the two primes, and what becomes of the secret (RFC 8017 §5.1).
    pub fn rsa(&self) -> ToyRsa {
        let (n, order) = (self.p * self.q, (self.p - 1) * (self.q - 1));
        let e = (3..order).find(|e| divisor(*e, order) == 1).unwrap_or(1);
        let d = (1..order).find(|d| e * d % order == 1).unwrap_or(1);
        let locked = power(self.secret, e, n);
        ToyRsa {
            n,
            order,
            e,
            d,
            locked,
            opened: power(locked, d, n),
        }
    }

    /// The halves, and the secret that each side computes.
    pub fn halves(&self) -> ToyHalves {
        let [client, server] = [self.client, self.server].map(|private| power(GENERATOR, private, MODULUS));
        ToyHalves {
            client,
            server,
            secret_of_client: power(server, self.client, MODULUS),
            secret_of_server: power(client, self.server, MODULUS),
        }
    }
}

/// RSA with small numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToyRsa {
    /// The modulus.
    pub n: u64,
    /// (p − 1)(q − 1).
    pub order: u64,
    /// The public exponent.
    pub e: u64,
    /// The private exponent.
    pub d: u64,
    /// The locked secret.
    pub locked: u64,
    /// The secret that comes out again.
    pub opened: u64,
}

/// Two halves with small numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToyHalves {
    /// The client's half.
    pub client: u64,
    /// The server's half.
    pub server: u64,
    /// The secret, as the client computes it.
    pub secret_of_client: u64,
    /// The secret, as the server computes it.
    pub secret_of_server: u64,
}

/// The greatest common divisor.
fn divisor(one: u64, other: u64) -> u64 {
    match other {
        0 => one,
        other => divisor(other, one % other),
    }
}

/// base to the power of exponent, modulo a number below 2^32.
fn power(base: u64, exponent: u64, modulus: u64) -> u64 {
    (0..exponent).fold(1, |product, _| product * base % modulus)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_small_key_opens_what_it_locks() {
        for p in PRIMES {
            for q in PRIMES.into_iter().filter(|q| *q != p) {
                let key = Toys {
                    p,
                    q,
                    ..Toys::default()
                };
                for secret in key.values(ToyNumber::Secret) {
                    let rsa = Toys { secret, ..key.clone() }.rsa();
                    assert_eq!(rsa.opened, secret, "{p} {q}");
                    assert_eq!(rsa.e * rsa.d % rsa.order, 1);
                }
            }
        }
    }

    #[test]
    fn both_sides_come_to_the_same_small_secret() {
        let mut toys = Toys::default();
        assert_eq!(
            toys.halves(),
            ToyHalves {
                client: 8,
                server: 19,
                secret_of_client: 2,
                secret_of_server: 2
            }
        );
        for client in toys.values(ToyNumber::Client) {
            for server in toys.values(ToyNumber::Server) {
                toys.change(ToyNumber::Client, client);
                toys.change(ToyNumber::Server, server);
                let halves = toys.halves();
                assert_eq!(halves.secret_of_client, halves.secret_of_server);
            }
        }
    }

    #[test]
    fn an_impossible_small_number_changes_nothing() {
        let mut toys = Toys::default();
        for (which, value) in [
            (ToyNumber::P, 4),
            (ToyNumber::P, 11),
            (ToyNumber::Secret, 55),
            (ToyNumber::Secret, 1),
            (ToyNumber::Client, 0),
            (ToyNumber::Server, 22),
        ] {
            toys.change(which, value);
            assert_eq!(toys, Toys::default());
        }
        toys.change(ToyNumber::Q, 3);
        assert_eq!((toys.rsa().n, toys.number(ToyNumber::Secret)), (15, 2));
    }
}
