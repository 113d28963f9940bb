//! All choices that determine a session. Plain data: the same scenario gives the same bytes everywhere.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::fresh_key::KeyRecipe;
use crate::keyed::keyed;
use crate::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use crate::suites::{KeyExchange, SUPPORTED_GROUPS, SuiteParameters};
use crate::time::UnixTime;

mod edit;
mod forgery;
pub mod limits;

pub use edit::{Edit, EditKind, InvalidEdit, read_hexadecimal};
pub use forgery::Forgery;

/// A message that one side sends once the connection is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatMessage {
    /// Who sends it.
    pub from: Actor,
    /// What it says.
    pub text: String,
}

keyed! {
    /// What is wrong with the server's certificate.
    CertificateChoice {
        /// Nothing.
        Valid = "valid";
        /// It has expired.
        Expired = "expired";
        /// It is not valid yet.
        NotYetValid = "not-yet-valid";
        /// It was issued for another host.
        OtherName = "other-name";
        /// It was issued by an authority that the client does not know.
        UnknownAuthority = "unknown-authority";
        /// The server signed it with its own key.
        SelfSigned = "self-signed";
        /// Its key has only 1024 bits.
        Weak = "weak";
    }
}

keyed! {
    /// The authorities that the client trusts.
    TrustChoice {
        /// The lab's.
        Lab = "lab";
        /// Another one.
        Other = "other";
        /// The lab's and another one.
        Both = "both";
        /// None.
        Nobody = "nobody";
    }
}

keyed! {
    /// Whether the server requests a client certificate.
    ClientAuthenticationChoice {
        /// It does not.
        No = "no";
        /// It requests a certificate, and continues without one.
        Optional = "optional";
        /// It requests a certificate, and ends the connection without one.
        Required = "required";
    }
}

keyed! {
    /// Whether a second connection follows that resumes the first.
    ResumptionChoice {
        /// There is one connection.
        None = "none";
        /// The server keeps the session under an id.
        SessionId = "session-id";
        /// The client presents a ticket that the server has sealed.
        Ticket = "ticket";
    }
}

keyed! {
    /// Whether the client sends its first message early in a second connection of TLS 1.3, before the server has answered
    /// (RFC 9846 §2.3).
    EarlyDataChoice {
        /// It does not.
        No = "no";
        /// It does, and the server takes early data once with each ticket.
        Once = "once";
        /// It does, and the server takes them as often as they come: a copy is as good as they are.
        Always = "always";
        /// As once; and somebody on the way sends a copy of hello and early data in a third connection.
        CopiedOnce = "copied-once";
        /// As always; and somebody on the way sends a copy of hello and early data in a third connection.
        CopiedAlways = "copied-always";
    }
}

keyed! {
    /// The kind of key in a certificate.
    KeyKind {
        /// RSA.
        Rsa = "rsa";
        /// ECDSA on the curve P-256.
        EcdsaP256 = "ecdsa-p256";
        /// Ed25519.
        Ed25519 = "ed25519";
    }
}

keyed! {
    /// The length of the server's RSA key.
    KeyLength {
        /// 2048 bits.
        Bits2048 = "2048";
        /// 3072 bits.
        Bits3072 = "3072";
        /// 4096 bits.
        Bits4096 = "4096";
    }
}

impl KeyLength {
    /// The length in bits.
    pub const fn bits(self) -> u32 {
        match self {
            Self::Bits2048 => 2048,
            Self::Bits3072 => 3072,
            Self::Bits4096 => 4096,
        }
    }

    /// The key length with this many bits.
    pub fn from_bits(bits: u32) -> Option<Self> {
        Self::ALL.iter().copied().find(|length| length.bits() == bits)
    }
}

/// What a side offers or accepts in the negotiation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NegotiationChoices {
    /// The versions that the side claims to support.
    pub versions: Vec<ProtocolVersion>,
    /// The suites that it can use, best first.
    pub cipher_suites: Vec<CipherSuite>,
    /// The groups for ECDHE and TLS 1.3, best first.
    pub groups: Vec<NamedGroup>,
    /// The compression methods that it can use, best first.
    pub compression_methods: Vec<CompressionMethod>,
    /// The application protocols that it can speak, best first.
    pub application_protocols: Vec<String>,
    /// Whether it binds the master secret to the whole handshake.
    pub extended_master_secret: bool,
    /// Whether it encrypts before it computes the MAC, for suites with a MAC.
    pub encrypt_then_mac: bool,
}

impl Default for NegotiationChoices {
    /// The choices of the lab's first handshake: TLS 1.2, RSA key exchange, no compression, no application protocol.
    fn default() -> Self {
        Self {
            versions: vec![ProtocolVersion::TLS_1_2],
            cipher_suites: SuiteParameters::suites_with(KeyExchange::Rsa),
            groups: SUPPORTED_GROUPS.to_vec(),
            compression_methods: vec![CompressionMethod::NULL],
            application_protocols: Vec::new(),
            extended_master_secret: true,
            encrypt_then_mac: true,
        }
    }
}

/// The client's choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientChoices {
    /// What it offers.
    pub negotiation: NegotiationChoices,
    /// The number of seconds by which its clock is fast.
    pub clock_error: i64,
    /// The authorities that it trusts.
    pub trust: TrustChoice,
    /// Whether it has a client certificate.
    pub has_certificate: bool,
    /// The kind of key in that certificate.
    pub key: KeyKind,
    /// Whether it offers reserved meaningless values (GREASE, RFC 8701), as browsers do.
    pub grease: bool,
}

/// The server's choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerChoices {
    /// What it supports.
    pub negotiation: NegotiationChoices,
    /// The side whose order of preference decides.
    pub leader: Actor,
    /// The kinds of keys for which it has certificates, best first.
    pub keys: Vec<KeyKind>,
    /// The length of its RSA key, if it uses one of the lab's.
    pub key_length: KeyLength,
    /// A generated RSA key that replaces the lab's. Ignored if the certificate must have a weak key.
    pub fresh_key: Option<KeyRecipe>,
    /// What is wrong with its certificate.
    pub certificate: CertificateChoice,
    /// Whether it requests a client certificate.
    pub client_authentication: ClientAuthenticationChoice,
}

impl ServerChoices {
    /// The recipe of the server's key; `None` if it uses one of the lab's.
    pub fn fresh_key_in_use(&self) -> Option<KeyRecipe> {
        self.fresh_key.filter(|_| self.certificate != CertificateChoice::Weak)
    }
}

/// All choices that determine a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// The host that the client requests.
    pub host_name: String,
    /// The client's choices.
    pub client: ClientChoices,
    /// The server's choices.
    pub server: ServerChoices,
    /// Whether a second connection follows.
    pub resumption: ResumptionChoice,
    /// Whether its first message comes early.
    pub early_data: EarlyDataChoice,
    /// The messages that the two sides send in each connection, in order.
    pub messages: Vec<ChatMessage>,
    /// The edits of an attacker on the link.
    pub edits: Vec<Edit>,
    /// The seed of all randomness.
    pub seed: u64,
    /// When the session takes place.
    pub now: UnixTime,
}

impl Scenario {
    /// A connection with the usual choices and no messages.
    pub fn new(host_name: impl Into<String>, seed: u64, now: UnixTime) -> Self {
        Self {
            host_name: host_name.into(),
            client: ClientChoices {
                negotiation: NegotiationChoices::default(),
                clock_error: 0,
                trust: TrustChoice::Lab,
                has_certificate: false,
                key: KeyKind::Rsa,
                grease: false,
            },
            server: ServerChoices {
                negotiation: NegotiationChoices::default(),
                leader: Actor::Server,
                keys: vec![KeyKind::Rsa],
                key_length: KeyLength::Bits2048,
                fresh_key: None,
                certificate: CertificateChoice::Valid,
                client_authentication: ClientAuthenticationChoice::No,
            },
            resumption: ResumptionChoice::None,
            early_data: EarlyDataChoice::No,
            messages: Vec::new(),
            edits: Vec::new(),
            seed,
            now,
        }
    }

    /// The time on the client's clock.
    pub fn client_time(&self) -> UnixTime {
        match self.client.clock_error {
            ahead @ 0.. => self.now.plus(ahead.unsigned_abs()),
            behind => self.now.minus(behind.unsigned_abs()),
        }
    }

    /// The edits that the attacker makes, without those that are switched off.
    pub fn edits_made(&self) -> impl Iterator<Item = &Edit> {
        self.edits.iter().filter(|edit| edit.is_on)
    }

    /// Changes the bytes of a side's record as the attacker does; most records stay unchanged. Records
    /// are counted as in [`Edit::record`].
    pub fn alter(&self, from: Actor, record: usize, bytes: &mut Vec<u8>) {
        for edit in self
            .edits_made()
            .filter(|edit| (edit.from, edit.record) == (from, record))
        {
            edit.kind.alter(bytes);
        }
    }
}
