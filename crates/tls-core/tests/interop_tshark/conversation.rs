//! A client and a server of the lab that exchange data, with all their records kept.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use timeline::actor::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use timeline::scenario::KeyKind;
use timeline::suites::{KeyExchange, SuiteParameters};
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, KeyLogSecrets, State};
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::{LabAuthority, LabIdentity, ServerRequest};
use tls_core::pki::identity::Identity;
use tls_core::resumption::{SavedSession, TicketKey};
use tls_core::server::{ClientAuthentication, Server, ServerConfiguration};
use tls_core::trace::Trace;

use crate::certificates::{issue_chain, issue_changed};

const HOST_NAME: &str = "lab.test";
const NOW: UnixTime = UnixTime(1_790_000_000);

/// How the server resumes a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    None,
    SessionId,
    Ticket,
}

/// The configuration of the two sides.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub suite: CipherSuite,
    pub encrypt_then_mac: bool,
    pub compression: CompressionMethod,
    pub memory: Memory,
    pub client_certificate: bool,
    pub extended_master_secret: bool,
    pub fragment_length: usize,
}

impl Setting {
    pub fn new(suite: CipherSuite) -> Self {
        Self {
            suite,
            encrypt_then_mac: true,
            compression: CompressionMethod::NULL,
            memory: Memory::None,
            client_certificate: false,
            extended_master_secret: true,
            fragment_length: 1 << 14,
        }
    }

    /// Every suite, with both MAC orders where it supports them.
    pub fn suites_and_orders() -> Vec<Self> {
        let mut all = Vec::new();
        for suite in SuiteParameters::suites_of(ProtocolVersion::TLS_1_2) {
            let setting = Self::new(suite);
            all.push(setting);
            if suite.to_string().contains("CBC") {
                all.push(Self {
                    encrypt_then_mac: false,
                    ..setting
                });
            }
        }
        all
    }
}

/// The records and texts of a connection.
pub struct Conversation {
    pub records: Vec<(Actor, Vec<u8>)>,
    pub secrets: KeyLogSecrets,
    pub from_client: String,
    pub from_server: String,
}

/// The two sides of any number of connections; the server keeps its sessions between them.
pub struct Sides {
    setting: Setting,
    client: ClientConfiguration,
    server: ServerConfiguration,
}

impl Sides {
    pub fn new(setting: Setting) -> Self {
        let LabIdentity { root, .. } = lab_identity();
        let compression_methods = match setting.compression {
            CompressionMethod::NULL => vec![CompressionMethod::NULL],
            method => vec![method, CompressionMethod::NULL],
        };
        let ticket_key = TicketKey::generate(&mut RandomStream::for_actor(5, "ticket key"));
        let client = ClientConfiguration {
            cipher_suites: vec![setting.suite],
            compression_methods: compression_methods.clone(),
            extended_master_secret: setting.extended_master_secret,
            encrypt_then_mac: setting.encrypt_then_mac,
            session_tickets: setting.memory == Memory::Ticket,
            identity: setting.client_certificate.then(client_identity),
            fragment_length: setting.fragment_length,
            ..ClientConfiguration::new(HOST_NAME, vec![root.clone()], NOW)
        };
        let identity = identity_for(setting.suite);
        let server = ServerConfiguration {
            cipher_suites: vec![setting.suite],
            compression_methods,
            session_cache: (setting.memory == Memory::SessionId).then(Arc::default),
            ticket_key: ticket_key.filter(|_| setting.memory == Memory::Ticket).map(Arc::new),
            client_authentication: match setting.client_certificate {
                true => ClientAuthentication::Required(vec![root.clone()]),
                false => ClientAuthentication::None,
            },
            fragment_length: setting.fragment_length,
            ..ServerConfiguration::new(identity, NOW)
        };
        Self {
            setting,
            client,
            server,
        }
    }

    /// Runs a whole connection. The next one resumes its session, if the server can.
    pub fn converse(&mut self) -> Conversation {
        // A key log identifies connections by the client random.
        static SEED: AtomicU64 = AtomicU64::new(1);
        let seed = SEED.fetch_add(1, Ordering::Relaxed);
        let random = |actor: Actor| RandomStream::for_actor(seed, actor.key());
        let mut client = Client::new(self.client.clone(), random(Actor::Client), Trace::off()).unwrap();
        let mut server = Server::new(self.server.clone(), random(Actor::Server), Trace::off()).unwrap();
        let mut records = Vec::new();
        carry_all(&mut client, &mut server, &mut records);

        let agreement = client.agreement().unwrap();
        assert_eq!(agreement.cipher_suite, self.setting.suite);
        assert_eq!(agreement.compression_method, self.setting.compression);
        assert_eq!(agreement.is_resumed, self.client.resume.is_some());
        assert_eq!(server.agreement().unwrap().encrypt_then_mac, agreement.encrypt_then_mac);

        // Repetitions across record boundaries exercise the compression state.
        let phrase = format!(" and {:?} it is", self.setting.memory);
        let from_client = format!("client{}", phrase.repeat(4));
        let from_server = format!("server{}", phrase.repeat(4));
        for _ in 0..2 {
            client.send(from_client.as_bytes()).unwrap();
            carry_all(&mut client, &mut server, &mut records);
            assert_eq!(server.take_received(), from_client.as_bytes());
            server.send(from_server.as_bytes()).unwrap();
            carry_all(&mut client, &mut server, &mut records);
            assert_eq!(client.take_received(), from_server.as_bytes());
        }
        client.close().unwrap();
        carry_all(&mut client, &mut server, &mut records);
        assert!(client.is_closed() && server.is_closed());
        self.client.resume = client.saved_session().cloned();
        Conversation {
            records,
            secrets: client.secrets().unwrap().clone(),
            from_client,
            from_server,
        }
    }

    /// The session that the next connection resumes.
    pub fn session(&self) -> Option<&SavedSession> {
        self.client.resume.as_ref()
    }
}

/// Carries records, one at a time and alternately, until none are left.
fn carry_all(client: &mut Client, server: &mut Server, records: &mut Vec<(Actor, Vec<u8>)>) {
    while carry(client, Actor::Client, server, records) || carry(server, Actor::Server, client, records) {}
}

fn carry<S: State, T: State>(
    from: &mut Connection<S>,
    actor: Actor,
    to: &mut Connection<T>,
    records: &mut Vec<(Actor, Vec<u8>)>,
) -> bool {
    let Some(record) = from.next_outgoing() else {
        return false;
    };
    to.receive(&record).unwrap();
    records.push((actor, record));
    true
}

/// An identity with the key that a suite needs.
fn identity_for(suite: CipherSuite) -> Identity {
    let lab = lab_identity();
    match SuiteParameters::of(suite).map(|parameters| parameters.key_exchange) {
        Some(KeyExchange::EcdheEcdsa) => {
            let request = ServerRequest {
                host_name: HOST_NAME,
                now: NOW,
            };
            let mut random = RandomStream::for_actor(1, "authority");
            let authority = LabAuthority::new().unwrap();
            authority
                .issue_server_with(KeyKind::EcdsaP256, &request, &mut random)
                .unwrap()
        }
        _ => lab.identity(),
    }
}

fn lab_identity() -> &'static LabIdentity {
    static IDENTITY: OnceLock<LabIdentity> = OnceLock::new();
    IDENTITY.get_or_init(|| issue_chain(HOST_NAME, NOW))
}

/// A lab certificate without a declared purpose.
fn client_identity() -> Identity {
    issue_changed(HOST_NAME, NOW, |template| {
        template.subject = "CN=Alice,O=Handshake Lab".to_owned();
        template.names = Vec::new();
        template.purpose = None;
    })
}
