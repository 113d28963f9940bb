//! All choices that determine a session. Plain data: the same scenario gives the same bytes everywhere.

use crate::pki::UnixTime;
use crate::registry::CipherSuite;
use crate::trace::Actor;

/// A message that one side sends once the connection is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatMessage {
    /// Who sends it.
    pub from: Actor,
    /// What it says.
    pub text: String,
}

/// Something that goes wrong on the link on purpose: bits of one byte of one record are flipped on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whose record.
    pub from: Actor,
    /// Which of its records, counted from 0.
    pub record: usize,
    /// Which byte of the record, header included, counted from 0.
    pub offset: usize,
    /// The bits to flip.
    pub mask: u8,
}

/// All choices that determine a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The host that the client asks for and that the certificate is issued to.
    pub host_name: String,
    /// What the client offers, best first.
    pub client_cipher_suites: Vec<CipherSuite>,
    /// What the server can, best first.
    pub server_cipher_suites: Vec<CipherSuite>,
    /// What the two say to each other, in order.
    pub messages: Vec<ChatMessage>,
    /// What goes wrong on the link.
    pub faults: Vec<Fault>,
    /// Where all randomness comes from.
    pub seed: u64,
    /// When the session takes place.
    pub now: UnixTime,
}
