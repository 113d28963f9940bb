//! The hash of all handshake messages so far (RFC 5246 §7.4.9, `handshake_messages`).

use sha2::{Digest, Sha256, Sha384};
use timeline::computation::{Computation, Operation, Outcome};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::suites::HandshakeHash;

use crate::trace::Trace;

/// The type of the message that stands for a first ClientHello in the transcript; it is never sent (RFC 9846 §4).
const MESSAGE_HASH: u8 = 254;

/// The hash of some bytes.
pub fn digest(hash: HandshakeHash, bytes: &[u8]) -> Vec<u8> {
    match hash {
        HandshakeHash::Sha256 => Sha256::digest(bytes).to_vec(),
        HandshakeHash::Sha384 => Sha384::digest(bytes).to_vec(),
    }
}

/// The handshake messages of a connection, headers included, in order. They are kept as bytes because the
/// hash function is known only after ServerHello; a handshake has a few thousand bytes.
#[derive(Clone, Debug, Default)]
pub struct Transcript {
    messages: Vec<u8>,
}

impl Transcript {
    /// Adds one whole message.
    pub fn add(&mut self, message: &[u8]) {
        self.messages.extend_from_slice(message);
    }

    /// All messages so far, headers included.
    pub fn messages(&self) -> &[u8] {
        &self.messages
    }

    /// The transcript without its last bytes: what a binder covers of a ClientHello (RFC 9846 §4.3.11.2).
    #[must_use]
    pub fn without_end(&self, length: usize) -> Self {
        let end = self.messages.len().saturating_sub(length);
        Self {
            messages: self.messages.get(..end).unwrap_or_default().to_vec(),
        }
    }

    /// The hash of all messages so far.
    pub fn hash(&self, hash: HandshakeHash) -> Vec<u8> {
        digest(hash, &self.messages)
    }

    /// The hash of all messages so far, recorded as a computation of this value.
    pub fn hash_recorded(&self, function: HandshakeHash, item: Item, trace: &mut Trace) -> Vec<u8> {
        let hash = self.hash(function);
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::HashHandshake,
                inputs: vec![
                    Quantity::new(Item::HashFunction, function.name()),
                    Quantity::new(Item::HandshakeMessages, &self.messages),
                ],
                outputs: vec![Quantity::new(item, &hash)],
                outcome: Outcome::Computed,
            })
        });
        hash
    }

    /// Puts one message in the place of the first ClientHello: its hash, so that a server need not remember the hello (RFC
    /// 9846 §4.1, `message_hash`).
    pub fn replace_by_hash(&mut self, function: HandshakeHash, trace: &mut Trace) {
        let hash = self.hash_recorded(function, Item::HandshakeHash, trace);
        self.messages = [&[MESSAGE_HASH, 0, 0, hash.len() as u8], hash.as_slice()].concat();
    }
}
