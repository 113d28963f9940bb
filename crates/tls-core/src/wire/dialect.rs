//! What the form of some messages depends on: the choices in the ServerHello.

use timeline::suites::{HandshakeHash, KeyExchange};

/// What the two sides have agreed on, as far as the form of later messages depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Nothing yet, or a suite that the engine does not know.
    #[default]
    Undecided,
    /// TLS 1.2 with this key exchange.
    Tls12(KeyExchange),
    /// TLS 1.3 with this hash.
    Tls13(HandshakeHash),
}

impl Dialect {
    /// Length in bytes of the `verify_data` in a Finished (RFC 5246 §7.4.9, RFC 9846 §4.5.3).
    pub const fn verify_data_length(self) -> usize {
        match self {
            Self::Undecided | Self::Tls12(_) => 12,
            Self::Tls13(hash) => hash.length(),
        }
    }
}
