//! What the form of some messages depends on: the choices in the ServerHello.

use timeline::suites::KeyExchange;

/// What the two sides have agreed on, as far as the form of later messages depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Nothing yet, or a suite that the engine does not know.
    #[default]
    Undecided,
    /// TLS 1.2 with this key exchange.
    Tls12(KeyExchange),
}
