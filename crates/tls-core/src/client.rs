//! The client: offers, checks the server's certificate, agrees on a secret (RFC 5246 §7.3, RFC 8422 §2, RFC 9846 §2).
//!
//! | Module | States |
//! |---|---|
//! | `offer` | none: the ClientHello |
//! | `server_hello` | [`AwaitServerHello`]: checks that the server chose from the offer, in each version |
//! | `tls13` | the states of TLS 1.3 behind it |
//! | `key_exchange` | [`AwaitCertificate`], [`AwaitServerKeyExchange`], [`AwaitServerHelloDone`] |
//! | `finish` | [`AwaitChangeCipherSpec`], [`AwaitFinished`], of a full and of a resumed handshake |

mod finish;
mod grease;
mod key_exchange;
mod offer;
mod server_hello;
// Only in a crate that is built with TLS 1.3.
#[cfg_attr(not(feature = "tls13"), path = "client/tls13/absent.rs")]
pub mod tls13;

use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::host_name::HostName;
use timeline::quantity::Item;
use timeline::registry::{
    CipherSuite, CompressionMethod, HandshakeType, KeyUpdateRequest, MaxFragmentLength, NamedGroup, ProtocolVersion,
    PskKeyExchangeMode,
};
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};
use timeline::time::UnixTime;

pub use self::finish::{AwaitChangeCipherSpec, AwaitFinished};
pub use self::key_exchange::{AwaitCertificate, AwaitServerHelloDone, AwaitServerKeyExchange};
pub use self::server_hello::AwaitServerHello;
use self::tls13::Tls13State;

use crate::connection::{Connection, Core, Input, State};
use crate::crypto::random::RandomStream;
use crate::environment::Environment;
use crate::negotiation::{are_application_protocols, are_groups, is_record_size_limit, usable_groups, usable_versions};
use crate::pki::CertificateDer;
use crate::pki::identity::Identity;
use crate::resumption::{SavedSession, SavedTicket};
use crate::trace::Trace;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::record::MAXIMUM_PLAINTEXT;

/// The longest ticket that the client sends back, in bytes. A server may issue one of 2^16 - 1 bytes, which would leave
/// no room for other extensions.
const LONGEST_TICKET: usize = 1 << 15;

/// What a client offers and trusts.
#[derive(Clone)]
pub struct ClientConfiguration {
    /// The host that the client asks for and that the certificate must cover: a DNS name in ASCII, or an IP address,
    /// for which no `server_name` is sent. As [`HostName::parse`] reads them.
    pub server_name: String,
    /// The versions that the client offers; TLS 1.3 and TLS 1.2 lead to a connection. One without a suite for it among the
    /// suites is not offered, if there is another.
    pub versions: Vec<ProtocolVersion>,
    /// The suites to offer, best first.
    pub cipher_suites: Vec<CipherSuite>,
    /// The groups to offer for suites with ECDHE and for TLS 1.3, best first. Hybrids are offered with TLS 1.3 only.
    pub groups: Vec<NamedGroup>,
    /// The groups for which the hello brings a half in TLS 1.3, which may be none; if `None`, the first, and the first curve
    /// as well if that is a hybrid, as browsers do.
    pub key_shares: Option<Vec<NamedGroup>>,
    /// Whether TLS 1.3 shall look like TLS 1.2 to devices on the way (RFC 9846 appendix E.4).
    pub middlebox_compatibility: bool,
    /// The number of zeros behind the content of each record of TLS 1.3 (RFC 9846 §5.4).
    pub record_padding: usize,
    /// The compression methods to offer, best first; null must be one of them (RFC 5246 §7.4.1.2).
    pub compression_methods: Vec<CompressionMethod>,
    /// The application protocols to offer, best first, 1 to 255 bytes each; an empty list sends no extension.
    pub application_protocols: Vec<Vec<u8>>,
    /// Whether to ask that the master secret is bound to the whole handshake (RFC 7627).
    pub extended_master_secret: bool,
    /// Whether to ask that records are encrypted before their MAC is computed (RFC 7366). Offered with CBC suites only.
    pub encrypt_then_mac: bool,
    /// The limit to ask for, for the records of both sides (RFC 6066 §4).
    pub max_fragment_length: Option<MaxFragmentLength>,
    /// The longest protected record that this client accepts, 64 to 2^14 bytes of plaintext (RFC 8449).
    pub record_size_limit: Option<u16>,
    /// Whether the server may issue a ticket for resuming the session (RFC 5077).
    pub session_tickets: bool,
    /// The session to resume; ignored if it is too old, belongs to another host, or does not fit the offer.
    pub resume: Option<SavedSession>,
    /// The ticket of TLS 1.3 to resume with; ignored if it is too old, belongs to another host, or does not fit the offer.
    pub ticket: Option<SavedTicket>,
    /// Data to send right behind the ClientHello, before the server has answered, if there is a ticket that allows as many.
    /// Whoever copies them can send them again, and an old key protects them. If the server does not take them, which the
    /// [agreement](crate::negotiation::Agreement::accepts_early_data) says, they are lost. None if empty (RFC 9846 §2.3).
    pub early_data: Vec<u8>,
    /// How the client uses the pre-shared key of a ticket, best first: with a new key exchange, without one, or either.
    pub psk_modes: Vec<PskKeyExchangeMode>,
    /// Whether to offer reserved numbers without a meaning as well, as browsers do (RFC 8701).
    pub grease: bool,
    /// Whether this is a second attempt with an older version, after a first one failed (RFC 7507).
    pub is_fallback: bool,
    /// The identity to show to a server that asks for a certificate; none if `None`.
    pub identity: Option<Identity>,
    /// The longest fragment into which messages and data are cut, 1 to 2^14 bytes.
    pub fragment_length: usize,
    /// The certificates of the trusted authorities, in DER.
    pub roots: Vec<CertificateDer>,
    /// The client's clock.
    pub now: UnixTime,
}

impl ClientConfiguration {
    /// A client with the usual choices: TLS 1.2, all suites, no compression, nothing to resume.
    pub fn new(server_name: impl Into<String>, roots: Vec<CertificateDer>, now: UnixTime) -> Self {
        Self {
            server_name: server_name.into(),
            versions: vec![ProtocolVersion::TLS_1_2],
            cipher_suites: SuiteParameters::suites(),
            groups: SUPPORTED_GROUPS.to_vec(),
            key_shares: None,
            middlebox_compatibility: true,
            record_padding: 0,
            compression_methods: vec![CompressionMethod::NULL],
            application_protocols: Vec::new(),
            extended_master_secret: true,
            encrypt_then_mac: true,
            max_fragment_length: None,
            record_size_limit: None,
            session_tickets: false,
            resume: None,
            ticket: None,
            early_data: Vec::new(),
            psk_modes: vec![PskKeyExchangeMode::PSK_DHE_KE],
            grease: false,
            is_fallback: false,
            identity: None,
            fragment_length: MAXIMUM_PLAINTEXT,
            roots,
            now,
        }
    }

    /// The session to resume, if the client may offer it: it has not expired, belongs to this host (RFC 6066 §3), uses
    /// what the client offers now (RFC 5246 §7.4.1.2), and keeps its extended master secret (RFC 7627 §5.3).
    fn session_to_resume(&self) -> Option<&SavedSession> {
        self.resume.as_ref().filter(|session| {
            session.expires > self.now
                && session.ticket.len() <= LONGEST_TICKET
                && session.server_name.as_deref() == Some(self.server_name.as_str())
                && self.cipher_suites.contains(&session.cipher_suite)
                && self.compression_methods.contains(&session.compression_method)
                && (self.extended_master_secret || !session.extended_master_secret)
        })
    }

    /// The ticket to resume with, if the client may offer it: it has not expired, belongs to this host, and its hash is that
    /// of a suite of the offer.
    #[cfg(feature = "tls13")]
    fn ticket_to_offer(&self) -> Option<&SavedTicket> {
        let hash_of = |suite: &CipherSuite| {
            let parameters = SuiteParameters::of(*suite)?;
            (parameters.version() == ProtocolVersion::TLS_1_3).then_some(parameters.hash)
        };
        self.ticket.as_ref().filter(|ticket| {
            let hash = hash_of(&ticket.cipher_suite);
            ticket.expires > self.now
                && ticket.ticket.len() <= LONGEST_TICKET
                && ticket.server_name.as_deref() == Some(self.server_name.as_str())
                && hash.is_some()
                && self.cipher_suites.iter().any(|suite| hash_of(suite) == hash)
                && !self.psk_modes.is_empty()
                && self.offers_tls_1_3()
        })
    }

    /// Whether early data may go with a ticket: it allows as many, and the client still offers what they rely on, the suite
    /// and the application protocol (RFC 9846 §4.3.10).
    #[cfg(feature = "tls13")]
    fn allows_early_data(&self, ticket: &SavedTicket) -> bool {
        let protocol = ticket.application_protocol.as_ref();
        !self.early_data.is_empty()
            && self.early_data.len() <= usize::try_from(ticket.maximum_early_data).unwrap_or(usize::MAX)
            && self.cipher_suites.contains(&ticket.cipher_suite)
            && match protocol {
                Some(protocol) => self.application_protocols.contains(protocol),
                None => self.application_protocols.is_empty(),
            }
    }

    /// The versions to offer, best first.
    fn offered_versions(&self) -> Vec<ProtocolVersion> {
        usable_versions(&self.versions, &self.cipher_suites)
    }

    /// Whether the client offers this version.
    fn offers(&self, version: ProtocolVersion) -> bool {
        self.offered_versions().contains(&version)
    }

    /// Whether the client offers TLS 1.3 and a suite for it.
    fn offers_tls_1_3(&self) -> bool {
        let mut suites = self.cipher_suites.iter().copied().filter_map(SuiteParameters::of);
        self.offers(ProtocolVersion::TLS_1_3) && suites.any(|suite| suite.version() == ProtocolVersion::TLS_1_3)
    }

    /// The groups to offer.
    fn offered_groups(&self) -> Vec<NamedGroup> {
        usable_groups(&self.groups, self.offers_tls_1_3())
    }

    fn check(&self) -> Result<(), Error> {
        let unusable = |suite: &CipherSuite| SuiteParameters::of(*suite).is_none();
        let limits_fit = self.record_size_limit.is_none_or(is_record_size_limit)
            && self.max_fragment_length.is_none_or(|length| length.bytes().is_some())
            && (1..=MAXIMUM_PLAINTEXT).contains(&self.fragment_length);
        let wrong = if self.versions.is_empty() {
            "the client's versions"
        } else if self.cipher_suites.is_empty() || self.cipher_suites.iter().any(unusable) {
            "the client's cipher suites"
        } else if !are_groups(&self.groups) {
            "the client's groups"
        } else if !self.compression_methods.contains(&CompressionMethod::NULL) {
            "the client's compression methods, which have to include null"
        } else if !are_application_protocols(&self.application_protocols) {
            "the client's application protocols, 1 to 255 bytes each"
        } else if !limits_fit {
            "the client's limits on records"
        } else {
            return Ok(());
        };
        Err(ErrorKind::Configuration(wrong).into())
    }
}

/// A client's end of a connection.
pub type Client = Connection<ClientState>;

/// What a client waits for.
pub enum ClientState {
    /// The server's choice.
    ServerHello(Box<AwaitServerHello>),
    /// The server's certificates.
    Certificate(AwaitCertificate),
    /// The server's share of the key exchange.
    ServerKeyExchange(AwaitServerKeyExchange),
    /// The end of the server's first flight; it may ask for the client's certificate before it.
    ServerHelloDone(AwaitServerHelloDone),
    /// The switch to protected records; the server may issue a ticket before it.
    ChangeCipherSpec(AwaitChangeCipherSpec),
    /// The server's Finished.
    Finished(AwaitFinished),
    /// Data, in both directions.
    Open,
    /// What follows on the server's choice of TLS 1.3.
    Tls13(Tls13State),
}

impl Client {
    /// Starts a connection: the ClientHello is among the outgoing records.
    ///
    /// # Errors
    /// Something in the configuration cannot be used.
    pub fn new(mut configuration: ClientConfiguration, random: RandomStream, trace: Trace) -> Result<Self, Error> {
        let host_name = HostName::parse(&configuration.server_name).map_err(|_| {
            ErrorKind::Configuration("the server's name, which is neither a DNS name in ASCII nor an IP address")
        })?;
        // In the form that travels on the wire: without a final dot (RFC 6066 §3).
        configuration.server_name = host_name.to_string();
        configuration.check()?;
        let mut core = Core::new(Actor::Client, random, trace, configuration.fragment_length);
        core.records.pad_records(configuration.record_padding);
        let mut environment = Environment {
            random: &mut core.random,
            trace: &mut core.trace,
        };
        let (mut hello, tls13) = offer::client_hello(&configuration, &mut environment)?;
        tls13.add_pre_shared_key(&mut core, &configuration, &mut hello);
        // The first record names TLS 1.0 at most, because old servers refuse newer versions there (RFC 5246 §E.1).
        core.record_version = hello.version.min(ProtocolVersion::TLS_1_0);
        core.send_handshake(&HandshakeMessage::ClientHello(hello.clone()))?;
        core.record_version = ProtocolVersion::TLS_1_2;
        core.trace.learned(Item::ClientRandom, hello.random);
        tls13.send_early_data(&mut core, &configuration, hello.random)?;
        Ok(Self::start(
            core,
            ClientState::ServerHello(Box::new(AwaitServerHello::new(configuration, hello, tls13))),
        ))
    }
}

impl State for ClientState {
    fn awaits(&self, handshake_type: HandshakeType) -> bool {
        match self {
            Self::Tls13(state) => state.awaits(handshake_type),
            // The server may ask for a handshake at any time (RFC 5246 §7.4.1.1).
            _ if handshake_type == HandshakeType::HELLO_REQUEST => true,
            Self::ServerHello(_) => handshake_type == HandshakeType::SERVER_HELLO,
            Self::Certificate(_) => handshake_type == HandshakeType::CERTIFICATE,
            Self::ServerKeyExchange(_) => handshake_type == HandshakeType::SERVER_KEY_EXCHANGE,
            Self::ServerHelloDone(state) => {
                handshake_type == HandshakeType::SERVER_HELLO_DONE
                    || handshake_type == HandshakeType::CERTIFICATE_REQUEST && !state.is_requested()
            }
            Self::ChangeCipherSpec(state) => {
                handshake_type == HandshakeType::NEW_SESSION_TICKET && state.awaits_ticket()
            }
            Self::Finished(_) => handshake_type == HandshakeType::FINISHED,
            Self::Open => false,
        }
    }

    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error> {
        let expected = self.expected();
        match (self, input) {
            (Self::Tls13(state), input) => state.handle(core, input, raw).map(Self::Tls13),
            // The client ignores a request for a handshake while one is under way (RFC 5246 §7.4.1.1).
            (state, Input::Handshake(HandshakeMessage::HelloRequest)) if !state.is_open() => Ok(state),
            (Self::Open, Input::Handshake(HandshakeMessage::HelloRequest)) => {
                core.refuse_renegotiation()?;
                Ok(Self::Open)
            }
            (Self::ServerHello(state), Input::Handshake(HandshakeMessage::ServerHello(hello))) => {
                state.handle(core, &hello, raw)
            }
            (Self::Certificate(state), Input::Handshake(HandshakeMessage::Certificate(chain))) => {
                core.transcript.add(raw);
                Ok(state.handle(chain))
            }
            (Self::ServerKeyExchange(state), Input::Handshake(HandshakeMessage::ServerKeyExchange(message))) => {
                core.transcript.add(raw);
                state.handle(message)
            }
            (Self::ServerHelloDone(state), Input::Handshake(HandshakeMessage::CertificateRequest(request))) => {
                core.transcript.add(raw);
                Ok(state.handle_request(request))
            }
            (Self::ServerHelloDone(state), Input::Handshake(HandshakeMessage::ServerHelloDone)) => {
                core.transcript.add(raw);
                state.handle(core)
            }
            (Self::ChangeCipherSpec(state), Input::Handshake(HandshakeMessage::NewSessionTicket(ticket))) => {
                core.transcript.add(raw);
                Ok(state.handle_ticket(core, ticket))
            }
            (Self::ChangeCipherSpec(state), Input::ChangeCipherSpec) if !state.awaits_ticket() => state.handle(core),
            (Self::Finished(state), Input::Handshake(HandshakeMessage::Finished(finished))) => {
                state.handle(core, &finished, raw)
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

    fn expected(&self) -> &'static str {
        match self {
            Self::ServerHello(_) => "ServerHello",
            Self::Certificate(_) => "Certificate",
            Self::ServerKeyExchange(_) => "ServerKeyExchange",
            Self::ServerHelloDone(_) => "ServerHelloDone",
            Self::ChangeCipherSpec(state) if state.awaits_ticket() => "NewSessionTicket",
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
