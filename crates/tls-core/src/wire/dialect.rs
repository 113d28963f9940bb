//! What the form of some messages depends on: the choices in the ServerHello.

use timeline::suites::{KeyExchange, SuiteParameters};

use crate::wire::handshake::HandshakeMessage;

/// What the two sides have agreed on, as far as the form of later messages depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Nothing yet, or a suite that the engine does not know.
    #[default]
    Undecided,
    /// TLS 1.2 with this key exchange.
    Tls12(KeyExchange),
}

impl Dialect {
    /// The dialect of the messages after this one.
    #[must_use]
    pub fn after(self, message: &HandshakeMessage) -> Self {
        match message {
            HandshakeMessage::ClientHello(_) => Self::Undecided,
            HandshakeMessage::ServerHello(hello) => SuiteParameters::of(hello.cipher_suite)
                .map_or(Self::Undecided, |parameters| Self::Tls12(parameters.key_exchange)),
            _ => self,
        }
    }
}
