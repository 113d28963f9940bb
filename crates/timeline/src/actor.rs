//! The two ends of a connection.

use crate::keyed::keyed;

keyed! {
    /// Who does something.
    Actor {
        /// The side that begins.
        Client = "client";
        /// The side that has the certificate.
        Server = "server";
    }
}

impl Actor {
    /// The other side.
    pub fn peer(self) -> Self {
        match self {
            Self::Client => Self::Server,
            Self::Server => Self::Client,
        }
    }
}
