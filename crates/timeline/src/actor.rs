//! The two ends of a connection.

use crate::keyed::keyed;

keyed! {
    /// One of the two ends.
    Actor {
        /// The side that opens the connection.
        Client = "client";
        /// The side that accepts the connection and shows a certificate.
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
