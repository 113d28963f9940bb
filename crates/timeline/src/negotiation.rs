//! The results of a negotiation: each choice with the client's offer and the server's supported
//! values.
//!
//! The server makes the choices (RFC 5246 §7.4.1.3) and records them, even if the two have nothing in common.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::keyed::keyed;
use crate::registry::{
    CipherSuite, CompressionMethod, MaxFragmentLength, NamedGroup, ProtocolVersion, SignatureScheme,
};

/// One choice that the server makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice<T> {
    /// What the client offers, in its order.
    pub offered: Vec<T>,
    /// What the server supports, in its order.
    pub supported: Vec<T>,
    /// The chosen value; `None` if there is nothing in common.
    pub chosen: Option<T>,
}

impl<T> Default for Choice<T> {
    /// A choice that nobody has to make.
    fn default() -> Self {
        Self {
            offered: Vec::new(),
            supported: Vec::new(),
            chosen: None,
        }
    }
}

impl<T: Clone + PartialEq> Choice<T> {
    /// Chooses the first item in the leader's list that the other side also has.
    pub fn make(offered: Vec<T>, supported: Vec<T>, leader: Actor) -> Self {
        Self::make_of_usable(offered, supported, leader, |_| true)
    }

    /// Like [`make`](Self::make), with only the items that are usable; if none is, the first that both sides have.
    pub fn make_of_usable(offered: Vec<T>, supported: Vec<T>, leader: Actor, is_usable: impl Fn(&T) -> bool) -> Self {
        let (leading, other) = match leader {
            Actor::Client => (&offered, &supported),
            Actor::Server => (&supported, &offered),
        };
        let common = leading.iter().filter(|candidate| other.contains(candidate));
        let usable = common.clone().find(|candidate| is_usable(candidate));
        let chosen = usable.or_else(|| common.clone().next()).cloned();
        Self {
            offered,
            supported,
            chosen,
        }
    }
}

/// The limit on record lengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FragmentLimit {
    /// The same for both sides (RFC 6066 §4).
    MaxFragmentLength(MaxFragmentLength),
    /// The most that each side accepts, in bytes of plaintext, once records are protected (RFC 8449).
    RecordSizeLimit {
        /// The client's limit.
        client: u16,
        /// The server's limit.
        server: u16,
    },
}

keyed! {
    /// The answer to the client's request to resume an earlier session.
    ResumptionOutcome {
        /// The client did not ask.
        NotAsked = "not-asked";
        /// The server does not know the session, or the session does not fit the new request.
        Declined = "declined";
        /// The server found the session by its id.
        BySessionId = "by-session-id";
        /// The server found the session in the ticket.
        ByTicket = "by-ticket";
    }
}

impl ResumptionOutcome {
    /// Whether an earlier session is resumed.
    pub const fn is_resumed(self) -> bool {
        matches!(self, Self::BySessionId | Self::ByTicket)
    }
}

/// The server's choices, with the candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Negotiation {
    /// The side whose order of preference decides.
    pub leader: Actor,
    /// The version. If the client names only its newest, it offers that one and all below it.
    pub version: Choice<ProtocolVersion>,
    /// The suite.
    pub cipher_suite: Choice<CipherSuite>,
    /// The group in which the two sides agree on a secret. A client offers none if none of its suites needs one.
    pub group: Choice<NamedGroup>,
    /// How the server signs its share of the key exchange. A client that names no algorithms offers none.
    pub signature_scheme: Choice<SignatureScheme>,
    /// The compression method.
    pub compression_method: Choice<CompressionMethod>,
    /// The application protocol (RFC 7301). A client that does not ask offers none.
    pub application_protocol: Choice<Vec<u8>>,
    /// The host name that the client asked for.
    pub server_name: Option<String>,
    /// Whether the server's certificate covers that name.
    pub is_server_name_known: bool,
    /// Whether the master secret is bound to the whole handshake (RFC 7627).
    pub extended_master_secret: bool,
    /// Whether records are encrypted before their MAC is computed (RFC 7366).
    pub encrypt_then_mac: bool,
    /// How long records may be, if the client asked for a limit.
    pub fragment_limit: Option<FragmentLimit>,
    /// Whether an earlier session is resumed.
    pub resumption: ResumptionOutcome,
}
