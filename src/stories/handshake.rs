//! The handshakes that the lab tells: RSA key exchange, ECDHE, TLS 1.3.

/// A handshake that the lab shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handshake {
    /// TLS 1.2; the client encrypts the secret with the server's key.
    Rsa,
    /// TLS 1.2; both sides send a half of the secret.
    Ecdhe,
    /// TLS 1.3.
    Tls13,
}

impl Handshake {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Rsa, Self::Ecdhe, Self::Tls13];

    /// The stable key in links. The name in the locales is `handshake-` and the key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Rsa => "rsa",
            Self::Ecdhe => "ecdhe",
            Self::Tls13 => "tls13",
        }
    }

    /// The handshake with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handshake| handshake.key() == key)
    }
}
