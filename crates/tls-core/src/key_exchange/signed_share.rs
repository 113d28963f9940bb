//! What the server signs in a key exchange with fresh keys: both randoms, and its share (RFC 8422 §5.4). The randoms keep
//! a signature from being used in another connection.

use timeline::quantity::{Item, Quantity};

use crate::connection::SessionParameters;
use crate::wire::server_key_exchange::EphemeralParameters;

/// The signed parts.
pub struct SignedShare {
    client_random: [u8; 32],
    server_random: [u8; 32],
    parameters: Vec<u8>,
}

impl SignedShare {
    /// The parts for a connection with these randoms.
    pub fn new(session: &SessionParameters, share: &EphemeralParameters) -> Self {
        Self {
            client_random: session.client_random,
            server_random: session.server_random,
            parameters: share.to_bytes(),
        }
    }

    /// The signed bytes: 32 of each random, then the share.
    pub fn message(&self) -> Vec<u8> {
        [&self.client_random[..], &self.server_random, &self.parameters].concat()
    }

    /// The parts with their names.
    pub fn quantities(&self) -> Vec<Quantity> {
        let annotation = EphemeralParameters::annotate(&self.parameters);
        vec![
            Quantity::new(Item::ClientRandom, self.client_random),
            Quantity::new(Item::ServerRandom, self.server_random),
            Quantity::new(Item::KeyExchangeParameters, &self.parameters).annotated(annotation),
        ]
    }
}
