//! A side's half in TLS 1.3, whatever the group (RFC 9846 §4.3.8).

use timeline::actor::Actor;
use timeline::error::Error;
use timeline::quantity::Item;
use timeline::registry::NamedGroup;
use zeroize::Zeroizing;

use super::ecdhe::EphemeralKey;
use super::hybrid::{self, HybridKey};
use crate::environment::Environment;
use crate::trace::Trace;
use crate::wire::extension::key_share::KeyShare;

/// The private part of a client's half.
pub enum PrivateShare {
    /// On a curve.
    Curve(EphemeralKey),
    /// On a curve, and with lattices.
    Hybrid(Box<HybridKey>),
}

impl PrivateShare {
    /// Draws a client's half.
    ///
    /// # Errors
    /// The engine does not have the group.
    pub fn generate(group: NamedGroup, environment: &mut Environment<'_>) -> Result<Self, Error> {
        Ok(match group {
            NamedGroup::X25519_ML_KEM_768 => Self::Hybrid(Box::new(HybridKey::generate(environment)?)),
            group => Self::Curve(EphemeralKey::generate(Actor::Client, group, environment)?),
        })
    }

    /// Its group.
    pub fn group(&self) -> NamedGroup {
        match self {
            Self::Curve(key) => key.group(),
            Self::Hybrid(_) => NamedGroup::X25519_ML_KEM_768,
        }
    }

    /// What travels.
    pub fn public(&self) -> KeyShare {
        KeyShare {
            group: self.group(),
            key_exchange: match self {
                Self::Curve(key) => key.public().to_vec(),
                Self::Hybrid(key) => key.public(),
            },
        }
    }

    /// The shared secret from the server's half: 32, 48 or 64 bytes.
    ///
    /// # Errors
    /// The server's half is no key of the group, or has small order.
    pub fn agree(self, of_server: &[u8], trace: &mut Trace) -> Result<Zeroizing<Vec<u8>>, Error> {
        match self {
            Self::Curve(key) => key.agree(of_server, Item::SharedSecret, trace),
            Self::Hybrid(key) => key.agree(of_server, trace),
        }
    }
}

/// The server's half for a client's, and the shared secret.
///
/// # Errors
/// The client's half is no key of the group, or has small order.
pub fn respond(
    of_client: &KeyShare,
    environment: &mut Environment<'_>,
) -> Result<(KeyShare, Zeroizing<Vec<u8>>), Error> {
    let group = of_client.group;
    let (key_exchange, secret) = match group {
        NamedGroup::X25519_ML_KEM_768 => hybrid::respond(&of_client.key_exchange, environment)?,
        group => {
            let key = EphemeralKey::generate(Actor::Server, group, environment)?;
            let public = key.public().to_vec();
            (
                public,
                key.agree(&of_client.key_exchange, Item::SharedSecret, environment.trace)?,
            )
        }
    };
    Ok((KeyShare { group, key_exchange }, secret))
}
