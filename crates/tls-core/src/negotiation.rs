//! What two sides agree on, and what from: every choice with what was offered and what was supported.
//!
//! The server makes the choices (RFC 5246 §7.4.1.3) and records them, also where there is nothing in common.

use crate::pki::CertificateDer;
use crate::registry::{CipherSuite, CompressionMethod, MaxFragmentLength, ProtocolVersion, SignatureScheme};
use crate::trace::Actor;
use crate::wire::record::MAXIMUM_PLAINTEXT;

/// The one version that the engine can speak to the end. A side may be told to speak others; the handshake then
/// ends as it does between real peers that have no version in common.
pub const SPOKEN_VERSION: ProtocolVersion = ProtocolVersion::TLS_1_2;

/// The signatures that the engine can verify, best first: those with elliptic curves are there without the feature
/// `elliptic-curves`, too, so that both builds record the same.
pub const SIGNATURE_SCHEMES: &[SignatureScheme] = &[
    SignatureScheme::RSA_PKCS1_SHA256,
    SignatureScheme::RSA_PKCS1_SHA384,
    SignatureScheme::RSA_PKCS1_SHA512,
    SignatureScheme::RSA_PSS_RSAE_SHA256,
    SignatureScheme::RSA_PSS_RSAE_SHA384,
    SignatureScheme::RSA_PSS_RSAE_SHA512,
    SignatureScheme::ECDSA_SECP256R1_SHA256,
    SignatureScheme::ECDSA_SECP384R1_SHA384,
    SignatureScheme::ED25519,
];

/// One choice of the server's.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Whether a side may ask for records of at most this many bytes of plaintext: 64 to 2^14, the longest that the
/// version has anyway (RFC 8449 §4).
pub(crate) fn is_record_size_limit(limit: u16) -> bool {
    (64..=MAXIMUM_PLAINTEXT).contains(&limit.into())
}

/// Whether these names can be offered: 1 to 255 bytes each (RFC 7301 §3.1), and so few that a hello has room for them.
pub(crate) fn are_application_protocols(names: &[Vec<u8>]) -> bool {
    let length: usize = names.iter().map(|name| 1 + name.len()).sum();
    length <= 1 << 14 && names.iter().all(|name| (1..=255).contains(&name.len()))
}

/// What came of the client's wish to resume an earlier session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResumptionOutcome {
    /// The client did not ask.
    NotAsked,
    /// The server does not know the session, or it does not fit what is asked for now.
    Declined,
    /// The server found the session by its id.
    BySessionId,
    /// The server found the session in the ticket.
    ByTicket,
}

impl ResumptionOutcome {
    /// Whether an earlier session goes on.
    pub const fn is_resumed(self) -> bool {
        matches!(self, Self::BySessionId | Self::ByTicket)
    }
}

/// What the server picked, and what from.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// What the two sides of a connection have agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The suite.
    pub cipher_suite: CipherSuite,
    /// The compression method.
    pub compression_method: CompressionMethod,
    /// The application protocol, if one was negotiated.
    pub application_protocol: Option<Vec<u8>>,
    /// Whether the master secret is bound to the whole handshake.
    pub extended_master_secret: bool,
    /// Whether records are encrypted before their MAC is made.
    pub encrypt_then_mac: bool,
    /// Whether an earlier session was resumed.
    pub is_resumed: bool,
    /// The peer's certificates, its own first; none if it showed none, or if the session is resumed.
    pub peer_certificates: Vec<CertificateDer>,
}
