//! The server: chooses, shows its certificate, agrees on a secret (RFC 5246 §7.3, RFC 8422 §2, RFC 9846 §2).
//!
//! | Module | States |
//! |---|---|
//! | `client_hello` | [`AwaitClientHello`]: the server's flight, in a full and in a resumed handshake |
//! | `negotiate` | none: choosing from the offer |
//! | `credentials` | none: what using a suite takes |
//! | `key_exchange` | [`AwaitCertificate`], [`AwaitClientKeyExchange`], [`AwaitCertificateVerify`] |
//! | `finish` | [`AwaitChangeCipherSpec`], [`AwaitFinished`] |
//! | `tls13` | the states of TLS 1.3, from the choice of the version on |

mod client_hello;
mod credentials;
mod finish;
mod key_exchange;
mod negotiate;
// Only in a crate that is built with TLS 1.3.
#[cfg_attr(not(feature = "tls13"), path = "server/tls13/absent.rs")]
pub mod tls13;

use std::sync::Arc;

use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::quantity::Quantity;
use timeline::registry::{
    CipherSuite, CompressionMethod, HandshakeType, KeyUpdateRequest, NamedGroup, ProtocolVersion,
};
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};
use timeline::time::UnixTime;

pub use self::client_hello::AwaitClientHello;
pub use self::finish::{AwaitChangeCipherSpec, AwaitFinished};
pub use self::key_exchange::{AwaitCertificate, AwaitCertificateVerify, AwaitClientKeyExchange};
use self::tls13::Tls13State;

use crate::connection::{Connection, Core, Input, State};
use crate::crypto::random::RandomStream;
use crate::negotiation::{are_application_protocols, are_groups, is_record_size_limit, usable_versions};
use crate::pki::CertificateDer;
use crate::pki::identity::Identity;
use crate::pki::private_key::PrivateKey;
use crate::resumption::{SessionCache, TicketKey, UsedTickets};
use crate::trace::Trace;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::record::MAXIMUM_PLAINTEXT;

/// Whether the server asks clients for a certificate.
#[derive(Clone, Debug, Default)]
pub enum ClientAuthentication {
    /// It does not ask.
    #[default]
    None,
    /// It asks, and accepts clients without a certificate. The trusted roots, in DER.
    Optional(Vec<CertificateDer>),
    /// It asks, and refuses clients without a certificate. The trusted roots, in DER.
    Required(Vec<CertificateDer>),
}

impl ClientAuthentication {
    /// The trusted roots; `None` if the server does not ask.
    pub fn roots(&self) -> Option<&[CertificateDer]> {
        match self {
            Self::None => None,
            Self::Optional(roots) | Self::Required(roots) => Some(roots),
        }
    }
}

/// How the server takes early data, which come with a ClientHello (RFC 9846 §2.3).
#[derive(Clone)]
pub struct EarlyDataPolicy {
    /// The most bytes with one ticket.
    pub maximum: u32,
    /// The tickets that are used up. Without it a copy of a client's first flight is taken as often as it comes, which shows
    /// what a replay is, and is for nothing else (RFC 9846 §8).
    pub used_tickets: Option<Arc<UsedTickets>>,
}

/// What a server supports, and its identity.
#[derive(Clone)]
pub struct ServerConfiguration {
    /// The versions that the server accepts; TLS 1.3 and TLS 1.2 lead to a connection. One without a suite for it among the
    /// suites is not accepted, if there is another.
    pub versions: Vec<ProtocolVersion>,
    /// The suites that it can use, best first.
    pub cipher_suites: Vec<CipherSuite>,
    /// The groups that it can use for suites with ECDHE and for TLS 1.3, best first. Hybrids are used in TLS 1.3 only.
    pub groups: Vec<NamedGroup>,
    /// Whether a client of TLS 1.3 has to say hello a second time, with a cookie (RFC 9846 §4.3.2).
    pub requires_cookie: bool,
    /// The number of zeros behind the content of each record of TLS 1.3 (RFC 9846 §5.4).
    pub record_padding: usize,
    /// The compression methods that it can use, best first; null must be one of them (RFC 5246 §7.4.1.2).
    pub compression_methods: Vec<CompressionMethod>,
    /// The application protocols that it can speak, best first, 1 to 255 bytes each; if the list is empty, it ignores
    /// the client's offer.
    pub application_protocols: Vec<Vec<u8>>,
    /// The side whose order of preference decides.
    pub leader: Actor,
    /// Whether it binds the master secret to the whole handshake if the client asks for it (RFC 7627).
    pub extended_master_secret: bool,
    /// Whether it encrypts before it computes the MAC if the client asks for it (RFC 7366).
    pub encrypt_then_mac: bool,
    /// The longest protected record that this server accepts, 64 to 2^14 bytes of plaintext (RFC 8449); it ignores the
    /// extension if `None`.
    pub record_size_limit: Option<u16>,
    /// The cache of sessions by id; no resumption by id if `None`.
    pub session_cache: Option<Arc<SessionCache>>,
    /// The key for sealing tickets (RFC 5077); no tickets if `None`.
    pub ticket_key: Option<Arc<TicketKey>>,
    /// Whether a pre-shared key may do without a new key exchange, if the client wants that (RFC 9846 §4.3.9).
    pub accepts_psk_only: bool,
    /// Whether and how the server takes early data; it refuses them if `None`.
    pub early_data: Option<EarlyDataPolicy>,
    /// Whether the server asks clients for a certificate.
    pub client_authentication: ClientAuthentication,
    /// Its certificate chains and private keys, best first; it shows the first that fits the suite and the client.
    pub identities: Vec<Identity>,
    /// The longest fragment into which messages and data are cut, 1 to 2^14 bytes.
    pub fragment_length: usize,
    /// The server's clock.
    pub now: UnixTime,
}

impl ServerConfiguration {
    /// A server with the usual choices: TLS 1.2, all suites, its own preference, no compression, no resumption.
    pub fn new(identity: Identity, now: UnixTime) -> Self {
        Self {
            versions: vec![ProtocolVersion::TLS_1_2],
            cipher_suites: SuiteParameters::suites(),
            groups: SUPPORTED_GROUPS.to_vec(),
            requires_cookie: false,
            record_padding: 0,
            compression_methods: vec![CompressionMethod::NULL],
            application_protocols: Vec::new(),
            leader: Actor::Server,
            extended_master_secret: true,
            encrypt_then_mac: true,
            record_size_limit: None,
            session_cache: None,
            ticket_key: None,
            accepts_psk_only: false,
            early_data: None,
            client_authentication: ClientAuthentication::None,
            identities: vec![identity],
            fragment_length: MAXIMUM_PLAINTEXT,
            now,
        }
    }

    /// The versions that the server accepts, best first.
    fn accepted_versions(&self) -> Vec<ProtocolVersion> {
        usable_versions(&self.versions, &self.cipher_suites)
    }

    /// The most bytes of early data that its tickets allow.
    #[cfg(feature = "tls13")]
    fn maximum_early_data(&self) -> usize {
        let maximum = self.early_data.as_ref().map_or(0, |policy| policy.maximum);
        usize::try_from(maximum).unwrap_or(usize::MAX)
    }

    fn check(&self) -> Result<(), Error> {
        let unusable = |suite: &CipherSuite| SuiteParameters::of(*suite).is_none();
        let limits_fit = self.record_size_limit.is_none_or(is_record_size_limit)
            && (1..=MAXIMUM_PLAINTEXT).contains(&self.fragment_length);
        let wrong = if self.versions.is_empty() {
            "the server's versions"
        } else if self.cipher_suites.is_empty() || self.cipher_suites.iter().any(unusable) {
            "the server's cipher suites"
        } else if !are_groups(&self.groups) {
            "the server's groups"
        } else if !self.compression_methods.contains(&CompressionMethod::NULL) {
            "the server's compression methods, which have to include null"
        } else if self.identities.is_empty() || self.identities.iter().any(|identity| identity.chain.is_empty()) {
            "the server's certificates"
        } else if !are_application_protocols(&self.application_protocols) {
            "the server's application protocols, 1 to 255 bytes each"
        } else if !limits_fit {
            "the server's limits on records"
        } else {
            return Ok(());
        };
        Err(ErrorKind::Configuration(wrong).into())
    }
}

/// A server's end of a connection.
pub type Server = Connection<ServerState>;

/// What a server waits for.
pub enum ServerState {
    /// The client's offer.
    ClientHello(Box<AwaitClientHello>),
    /// The client's certificate, which the server has asked for.
    Certificate(AwaitCertificate),
    /// The client's share of the key exchange.
    ClientKeyExchange(AwaitClientKeyExchange),
    /// The client's CertificateVerify.
    CertificateVerify(AwaitCertificateVerify),
    /// The switch to protected records.
    ChangeCipherSpec(AwaitChangeCipherSpec),
    /// The client's Finished.
    Finished(AwaitFinished),
    /// Data, in both directions.
    Open,
    /// What follows on the choice of TLS 1.3.
    Tls13(Tls13State),
}

impl Server {
    /// Waits for a client.
    ///
    /// # Errors
    /// Something in the configuration cannot be used.
    pub fn new(configuration: ServerConfiguration, random: RandomStream, trace: Trace) -> Result<Self, Error> {
        configuration.check()?;
        let mut core = Core::new(Actor::Server, random, trace, configuration.fragment_length);
        core.session_cache.clone_from(&configuration.session_cache);
        core.records.pad_records(configuration.record_padding);
        if core.trace.is_on() {
            let keys = configuration.identities.iter().map(|identity| &identity.key);
            for Quantity { item, bytes, .. } in keys.flat_map(PrivateKey::own_quantities) {
                core.trace.learned(item, bytes);
            }
        }
        Ok(Self::start(
            core,
            ServerState::ClientHello(Box::new(AwaitClientHello::new(configuration))),
        ))
    }
}

impl State for ServerState {
    fn awaits(&self, handshake_type: HandshakeType) -> bool {
        match self {
            // The client may ask for another handshake, which the server refuses (RFC 5246 §7.4.1.2).
            Self::ClientHello(_) | Self::Open => handshake_type == HandshakeType::CLIENT_HELLO,
            Self::Certificate(_) => handshake_type == HandshakeType::CERTIFICATE,
            Self::ClientKeyExchange(_) => handshake_type == HandshakeType::CLIENT_KEY_EXCHANGE,
            Self::CertificateVerify(_) => handshake_type == HandshakeType::CERTIFICATE_VERIFY,
            Self::ChangeCipherSpec(_) => false,
            Self::Finished(_) => handshake_type == HandshakeType::FINISHED,
            Self::Tls13(state) => state.awaits(handshake_type),
        }
    }

    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error> {
        let expected = self.expected();
        match (self, input) {
            (Self::Tls13(state), input) => state.handle(core, input, raw).map(Self::Tls13),
            (Self::ClientHello(state), Input::Handshake(HandshakeMessage::ClientHello(hello))) => {
                core.transcript.add(raw);
                state.handle(core, &hello)
            }
            (Self::Certificate(state), Input::Handshake(HandshakeMessage::Certificate(chain))) => {
                core.transcript.add(raw);
                state.handle(core, chain)
            }
            (Self::ClientKeyExchange(state), Input::Handshake(HandshakeMessage::ClientKeyExchange(message))) => {
                core.transcript.add(raw);
                state.handle(core, message)
            }
            (Self::CertificateVerify(state), Input::Handshake(HandshakeMessage::CertificateVerify(message))) => {
                let next = state.handle(core, &message)?;
                core.transcript.add(raw);
                Ok(next)
            }
            (Self::ChangeCipherSpec(state), Input::ChangeCipherSpec) => state.handle(core),
            (Self::Finished(state), Input::Handshake(HandshakeMessage::Finished(finished))) => {
                state.handle(core, &finished, raw)
            }
            (Self::Open, Input::Handshake(HandshakeMessage::ClientHello(_))) => {
                core.refuse_renegotiation()?;
                Ok(Self::Open)
            }
            (_, input) => Err(input.unexpected(expected)),
        }
    }

    fn is_open(&self) -> bool {
        match self {
            Self::Tls13(state) => state.is_open(),
            state => matches!(state, Self::Open),
        }
    }

    fn take_data(&mut self, length: usize) -> Result<bool, Error> {
        match self {
            Self::Tls13(state) => state.take_data(length),
            state => Ok(state.is_open()),
        }
    }

    fn expected(&self) -> &'static str {
        match self {
            Self::ClientHello(_) => "ClientHello",
            Self::Certificate(_) => "Certificate",
            Self::ClientKeyExchange(_) => "ClientKeyExchange",
            Self::CertificateVerify(_) => "CertificateVerify",
            Self::ChangeCipherSpec(_) => "ChangeCipherSpec",
            Self::Finished(_) => "Finished",
            Self::Open => "application data",
            Self::Tls13(state) => state.expected(),
        }
    }

    fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        match self {
            Self::Tls13(state) => state.update_keys(core, request),
            _ => Err(ErrorKind::NotOpen.into()),
        }
    }
}
