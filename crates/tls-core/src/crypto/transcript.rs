//! The hash of all handshake messages so far (RFC 5246 §7.4.9, `handshake_messages`).

use sha2::{Digest, Sha256, Sha384};
use timeline::suites::HandshakeHash;

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

    /// The hash of all messages so far.
    pub fn hash(&self, hash: HandshakeHash) -> Vec<u8> {
        digest(hash, &self.messages)
    }
}
