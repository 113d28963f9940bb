//! What two sides agree on, and what from: every choice with what was offered and what was supported.
//!
//! The server makes the choices (RFC 5246 §7.4.1.3) and records them, also where there is nothing in common.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::keyed::keyed;
use crate::registry::{CipherSuite, CompressionMethod, MaxFragmentLength, ProtocolVersion};

/// One choice of the server's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice<T> {
    /// What the client offers, in its order.
    pub offered: Vec<T>,
    /// What the server can, in its order.
    pub supported: Vec<T>,
    /// What both will use; `None` if there is nothing in common.
    pub chosen: Option<T>,
}

impl<T: Clone + PartialEq> Choice<T> {
    /// Chooses the first of the leading side's list that the other side has, too.
    pub fn make(offered: Vec<T>, supported: Vec<T>, leader: Actor) -> Self {
        let (leading, other) = match leader {
            Actor::Client => (&offered, &supported),
            Actor::Server => (&supported, &offered),
        };
        let chosen = leading.iter().find(|candidate| other.contains(candidate)).cloned();
        Self {
            offered,
            supported,
            chosen,
        }
    }
}

/// How long records may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FragmentLimit {
    /// The same for both sides (RFC 6066 §4).
    MaxFragmentLength(MaxFragmentLength),
    /// What each side takes, in bytes of plaintext, once records are protected (RFC 8449).
    RecordSizeLimit {
        /// What the client takes.
        client: u16,
        /// What the server takes.
        server: u16,
    },
}

keyed! {
    /// What came of the client's wish to resume an earlier session.
    ResumptionOutcome {
        /// The client did not ask.
        NotAsked = "not-asked";
        /// The server does not know the session, or it does not fit what is asked for now.
        Declined = "declined";
        /// The server found the session by its id.
        BySessionId = "by-session-id";
        /// The server found the session in the ticket.
        ByTicket = "by-ticket";
    }
}

impl ResumptionOutcome {
    /// Whether an earlier session goes on.
    pub const fn is_resumed(self) -> bool {
        matches!(self, Self::BySessionId | Self::ByTicket)
    }
}

/// What the server picked, and what from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Negotiation {
    /// Whose order counts.
    pub leader: Actor,
    /// The version; what is offered is in falling order where the client names only its newest.
    pub version: Choice<ProtocolVersion>,
    /// The suite.
    pub cipher_suite: Choice<CipherSuite>,
    /// The compression method.
    pub compression_method: Choice<CompressionMethod>,
    /// The application protocol (RFC 7301); nothing is offered where the client does not ask.
    pub application_protocol: Choice<Vec<u8>>,
    /// The host name that the client asked for.
    pub server_name: Option<String>,
    /// Whether the server's certificate is for that name.
    pub is_server_name_known: bool,
    /// Whether the master secret will be bound to the whole handshake.
    pub extended_master_secret: bool,
    /// Whether records are encrypted before their MAC is made.
    pub encrypt_then_mac: bool,
    /// How long records may be, if the client asked for a limit.
    pub fragment_limit: Option<FragmentLimit>,
    /// Whether an earlier session is resumed.
    pub resumption: ResumptionOutcome,
}
