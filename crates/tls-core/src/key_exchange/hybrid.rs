//! X25519MLKEM768: a key exchange on a curve and one with lattices, so that an attacker has to break both (RFC 10024 §3).
//! The client sends a public key of each kind; the server answers with a public key of the curve and with a secret that it
//! has encapsulated for the client's ML-KEM-768 key (FIPS 203). Both secrets together are the shared secret, ML-KEM's
//! first.

use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::NamedGroup;
use zeroize::Zeroizing;

use super::ecdhe::EphemeralKey;
use super::ml_kem::{self, MESSAGE_LENGTH, SEED_LENGTH};
use crate::environment::Environment;
use crate::trace::Trace;
use crate::wire::extension::key_share::{ENCAPSULATED_SECRET_LENGTH, ENCAPSULATION_KEY_LENGTH};

const GROUP: NamedGroup = NamedGroup::X25519_ML_KEM_768;

/// The client's two key pairs, for one connection.
pub struct HybridKey {
    lattice: ml_kem::KeyPair,
    curve: EphemeralKey,
}

impl HybridKey {
    /// Draws both.
    pub fn generate(environment: &mut Environment<'_>) -> Result<Self, Error> {
        let lattice = ml_kem::KeyPair::from_seed(Zeroizing::new(environment.random.array::<SEED_LENGTH>()));
        let trace = &mut *environment.trace;
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::GenerateKeyPair,
                inputs: vec![Quantity::new(Item::NamedGroup, GROUP.to_string())],
                outputs: vec![
                    Quantity::new(Item::DecapsulationKey, lattice.seed()),
                    Quantity::new(Item::EncapsulationKey, lattice.encapsulation_key()),
                ],
                outcome: Outcome::Computed,
            })
        });
        trace.learned(Item::DecapsulationKey, lattice.seed());
        trace.learned(Item::EncapsulationKey, lattice.encapsulation_key());
        Ok(Self {
            lattice,
            curve: EphemeralKey::generate(Actor::Client, NamedGroup::X25519, environment)?,
        })
    }

    /// Both public keys: 1184 and 32 bytes.
    pub fn public(&self) -> Vec<u8> {
        [self.lattice.encapsulation_key(), self.curve.public()].concat()
    }

    /// The shared secret, 64 bytes, from the server's share.
    ///
    /// # Errors
    /// The share has another length, or its point has small order.
    pub fn agree(self, of_server: &[u8], trace: &mut Trace) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (encapsulated, point) = of_server
            .split_at_checked(ENCAPSULATED_SECRET_LENGTH)
            .ok_or(ErrorKind::BadPublicKey(GROUP))?;
        let curve_secret = self.curve.agree(point, Item::CurveSecret, trace)?;
        let secret = self.lattice.decapsulate(encapsulated);
        let secret = secret.ok_or(ErrorKind::BadPublicKey(GROUP))?;
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::DecapsulateSecret,
                inputs: vec![
                    Quantity::new(Item::DecapsulationKey, self.lattice.seed()),
                    Quantity::new(Item::EncapsulatedSecret, encapsulated),
                ],
                outputs: vec![Quantity::new(Item::MlKemSecret, &secret)],
                outcome: Outcome::Computed,
            })
        });
        Ok(join(&secret, &curve_secret, trace))
    }
}

/// The server's share, 1088 and 32 bytes, and the shared secret, 64 bytes.
///
/// # Errors
/// The client's share has another length, its ML-KEM key has a number out of range (FIPS 203 §7.2), or its point has
/// small order.
pub fn respond(of_client: &[u8], environment: &mut Environment<'_>) -> Result<(Vec<u8>, Zeroizing<Vec<u8>>), Error> {
    let bad = ErrorKind::BadPublicKey(GROUP);
    let (key, point) = of_client
        .split_at_checked(ENCAPSULATION_KEY_LENGTH)
        .ok_or(bad.clone())?;
    let curve = EphemeralKey::generate(Actor::Server, NamedGroup::X25519, environment)?;
    let public = curve.public().to_vec();
    let curve_secret = curve.agree(point, Item::CurveSecret, environment.trace)?;
    let message = Zeroizing::new(environment.random.array::<MESSAGE_LENGTH>());
    let (encapsulated, secret) = ml_kem::encapsulate(key, &message).ok_or(bad)?;
    environment.trace.record(|| {
        Event::Computed(Computation {
            operation: Operation::EncapsulateSecret,
            inputs: vec![
                Quantity::new(Item::EncapsulationKey, key),
                Quantity::new(Item::EncapsulationSeed, message.as_slice()),
            ],
            outputs: vec![
                Quantity::new(Item::MlKemSecret, &secret),
                Quantity::new(Item::EncapsulatedSecret, &encapsulated),
            ],
            outcome: Outcome::Computed,
        })
    });
    let shared = join(&secret, &curve_secret, environment.trace);
    Ok(([encapsulated, public].concat(), shared))
}

fn join(ml_kem_secret: &[u8], curve_secret: &[u8], trace: &mut Trace) -> Zeroizing<Vec<u8>> {
    let shared = Zeroizing::new([ml_kem_secret, curve_secret].concat());
    trace.record(|| {
        Event::Computed(Computation {
            operation: Operation::JoinSecrets,
            inputs: vec![
                Quantity::new(Item::MlKemSecret, ml_kem_secret),
                Quantity::new(Item::CurveSecret, curve_secret),
            ],
            outputs: vec![Quantity::new(Item::SharedSecret, &shared)],
            outcome: Outcome::Computed,
        })
    });
    trace.learned(Item::SharedSecret, &shared);
    shared
}
