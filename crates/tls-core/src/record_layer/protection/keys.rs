//! The keys of one direction, and the names of keys and text in the trace.

use timeline::actor::Actor;
use timeline::quantity::{Item, Quantity};

use crate::crypto::key_schedule::DirectionKeys;

pub(super) struct WriteKeys {
    /// The actor that writes with them.
    pub(super) owner: Actor,
    pub(super) keys: DirectionKeys,
    /// The protected text: the plaintext, or its compressed form.
    pub(super) text: Item,
}

impl WriteKeys {
    pub(super) fn key(&self) -> Quantity {
        self.named(Item::ClientWriteKey, Item::ServerWriteKey, &self.keys.key)
    }

    pub(super) fn mac_key(&self) -> Quantity {
        self.named(Item::ClientWriteMacKey, Item::ServerWriteMacKey, &self.keys.mac_key)
    }

    pub(super) fn implicit_nonce(&self) -> Quantity {
        self.named(
            Item::ClientWriteNonce,
            Item::ServerWriteNonce,
            &self.keys.implicit_nonce,
        )
    }

    pub(super) fn write_iv(&self) -> Quantity {
        self.named(Item::ClientWriteIv, Item::ServerWriteIv, &self.keys.implicit_nonce)
    }

    pub(super) fn text(&self, text: &[u8]) -> Quantity {
        Quantity::new(self.text, text)
    }

    fn named(&self, of_client: Item, of_server: Item, bytes: &[u8]) -> Quantity {
        let item = match self.owner {
            Actor::Client => of_client,
            Actor::Server => of_server,
        };
        Quantity::new(item, bytes)
    }
}
