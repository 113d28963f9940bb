//! ECDHE: each side makes a key pair for this connection only, and computes the same secret from its own private and
//! the peer's public key (RFC 8422 §2 and §5.10).

use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::NamedGroup;
use zeroize::Zeroizing;

use super::groups;
use crate::environment::Environment;
use crate::trace::Trace;

/// One side's key pair, for one connection.
pub struct EphemeralKey {
    owner: Actor,
    group: NamedGroup,
    private: Zeroizing<Vec<u8>>,
    public: Vec<u8>,
}

impl EphemeralKey {
    /// Draws a fresh private key and computes its public one.
    ///
    /// # Errors
    /// The engine does not have the group.
    pub fn generate(owner: Actor, group: NamedGroup, environment: &mut Environment<'_>) -> Result<Self, Error> {
        let absent = ErrorKind::Configuration("the group of the key exchange, which is not there");
        let private = groups::private_key(group, environment.random).ok_or(absent.clone())?;
        let public = groups::public_key(group, &private).ok_or(absent)?;
        let key = Self {
            owner,
            group,
            private,
            public,
        };
        let pair = [key.private_quantity(), key.public_quantity()];
        let trace = &mut *environment.trace;
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::GenerateKeyPair,
                inputs: vec![key.group_quantity()],
                outputs: pair.to_vec(),
                outcome: Outcome::Computed,
            })
        });
        for Quantity { item, bytes, .. } in pair {
            trace.learned(item, bytes);
        }
        Ok(key)
    }

    /// The group.
    pub fn group(&self) -> NamedGroup {
        self.group
    }

    /// The public key, as it travels: 32 bytes, or an uncompressed point of 65 or 97.
    pub fn public(&self) -> &[u8] {
        &self.public
    }

    /// The secret that both sides share: 32 or 48 bytes, all of them, leading zeros too (RFC 8422 §5.10, RFC 9846 §7.4.2).
    /// `item` is its name: what it is for depends on the version.
    ///
    /// # Errors
    /// The peer's public key is not on the curve, or has small order.
    pub fn agree(self, of_peer: &[u8], item: Item, trace: &mut Trace) -> Result<Zeroizing<Vec<u8>>, Error> {
        trace.learned(public_item(self.owner.peer()), of_peer);
        let secret = groups::shared_secret(self.group, &self.private, of_peer);
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::AgreeOnSecret,
                inputs: vec![
                    self.group_quantity(),
                    self.private_quantity(),
                    Quantity::new(public_item(self.owner.peer()), of_peer),
                ],
                outputs: secret.iter().map(|secret| Quantity::new(item, secret)).collect(),
                outcome: match secret {
                    Some(_) => Outcome::Computed,
                    None => Outcome::Mismatched,
                },
            })
        });
        let secret = secret.ok_or(ErrorKind::BadPublicKey(self.group))?;
        trace.learned(item, &secret);
        Ok(secret)
    }

    fn group_quantity(&self) -> Quantity {
        Quantity::new(Item::NamedGroup, self.group.to_string())
    }

    fn private_quantity(&self) -> Quantity {
        let item = match self.owner {
            Actor::Client => Item::ClientEphemeralPrivateKey,
            Actor::Server => Item::ServerEphemeralPrivateKey,
        };
        Quantity::new(item, &self.private)
    }

    fn public_quantity(&self) -> Quantity {
        Quantity::new(public_item(self.owner), &self.public)
    }
}

fn public_item(owner: Actor) -> Item {
    match owner {
        Actor::Client => Item::ClientEphemeralPublicKey,
        Actor::Server => Item::ServerEphemeralPublicKey,
    }
}
