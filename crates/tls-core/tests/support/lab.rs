//! In-memory clients and servers of the lab, recorded sessions between them, and a forger with
//! their keys.

#[path = "certificates.rs"]
mod certificates;

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::registry::{AlertLevel, CipherSuite, CompressionMethod, ContentType, ProtocolVersion};
use timeline::scenario::KeyKind;
use timeline::suites::{KeyExchange, SuiteParameters};
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::codec::reader::Reader;
use tls_core::connection::{Connection, State};
use tls_core::crypto::key_schedule::{KeyBlock, key_block};
use tls_core::crypto::random::RandomStream;
use tls_core::environment::Environment;
use tls_core::pki::authority::{LabAuthority, LabIdentity, ServerRequest};
use tls_core::pki::identity::Identity;
use tls_core::pki::template::{CertificateTemplate, issue};
use tls_core::record_layer::Protection;
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;
use tls_core::wire::alert::Alert;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::handshake::HandshakeMessage;
use tls_core::wire::record::RecordHeader;
use tls_core::wire::server_hello::ServerHello;

use self::certificates::{issue_chain, issue_changed};

pub const HOST_NAME: &str = "lab.test";
pub const NOW: UnixTime = UnixTime(1_790_000_000);

pub fn authority() -> &'static LabAuthority {
    static AUTHORITY: OnceLock<LabAuthority> = OnceLock::new();
    AUTHORITY.get_or_init(|| LabAuthority::new().unwrap())
}

pub fn identity() -> &'static LabIdentity {
    static IDENTITY: OnceLock<LabIdentity> = OnceLock::new();
    IDENTITY.get_or_init(|| issue_chain(HOST_NAME, NOW))
}

pub fn random(whose: &str) -> RandomStream {
    RandomStream::for_actor(3, whose)
}

pub fn server_identity() -> Identity {
    identity().identity()
}

/// Issues an identity from the lab's intermediate, after `change` to the usual template.
pub fn issued(change: impl FnOnce(&mut CertificateTemplate)) -> Identity {
    issue_changed(HOST_NAME, NOW, change)
}

/// The identities with the key that a suite needs.
pub fn identities_for(suite: CipherSuite) -> Vec<Identity> {
    match SuiteParameters::of(suite).map(|parameters| parameters.key_exchange) {
        Some(KeyExchange::EcdheEcdsa) => {
            let request = ServerRequest {
                host_name: HOST_NAME,
                now: NOW,
            };
            let issued = authority().issue_server_with(KeyKind::EcdsaP256, &request, &mut random("issuing"));
            vec![issued.unwrap()]
        }
        _ => vec![server_identity()],
    }
}

/// A root that issued none of the certificates here.
pub fn foreign_root() -> Vec<u8> {
    let mut template = LabAuthority::root_template(NOW);
    template.subject = "CN=Another Root".to_owned();
    template.issuer.clone_from(&template.subject);
    let key = &authority().server_key;
    issue(&template, key.public_key(), key, &mut random("issuing")).unwrap()
}

/// A client identity, whose certificate is not for servers.
pub fn client_identity() -> &'static Identity {
    static IDENTITY: OnceLock<Identity> = OnceLock::new();
    IDENTITY.get_or_init(|| issued(|template| template.purpose = None))
}

/// A client with the suites of RSA key exchange.
pub fn client_configuration() -> ClientConfiguration {
    ClientConfiguration {
        cipher_suites: SuiteParameters::suites_with(KeyExchange::Rsa),
        ..ClientConfiguration::new(HOST_NAME, vec![identity().root.clone()], NOW)
    }
}

/// A server with the suites of RSA key exchange.
pub fn server_configuration() -> ServerConfiguration {
    ServerConfiguration {
        cipher_suites: SuiteParameters::suites_with(KeyExchange::Rsa),
        ..ServerConfiguration::new(server_identity(), NOW)
    }
}

pub fn new_client(configuration: &ClientConfiguration) -> Client {
    Client::new(configuration.clone(), random("client"), Trace::on()).unwrap()
}

pub fn new_server(configuration: &ServerConfiguration) -> Server {
    Server::new(configuration.clone(), random("server"), Trace::on()).unwrap()
}

pub fn outgoing<S: State>(connection: &mut Connection<S>) -> Vec<Vec<u8>> {
    std::iter::from_fn(|| connection.next_outgoing()).collect()
}

/// A client and a server, and all records between them.
pub struct Pair {
    pub client: Client,
    pub server: Server,
    pub from_client: Vec<Vec<u8>>,
    pub from_server: Vec<Vec<u8>>,
}

impl Pair {
    /// Runs the handshake to its end, successful or not. It is deterministic.
    pub fn connect(client: &ClientConfiguration, server: &ServerConfiguration) -> Self {
        Self::run(new_client(client), new_server(server))
    }

    /// Runs a handshake with fresh randoms, like a later connection.
    pub fn connect_later(client: &ClientConfiguration, server: &ServerConfiguration) -> Self {
        static SEED: AtomicU64 = AtomicU64::new(1000);
        let seed = SEED.fetch_add(1, Ordering::Relaxed);
        let random = |whose| RandomStream::for_actor(seed, whose);
        Self::run(
            Client::new(client.clone(), random("client"), Trace::on()).unwrap(),
            Server::new(server.clone(), random("server"), Trace::on()).unwrap(),
        )
    }

    fn run(client: Client, server: Server) -> Self {
        let mut pair = Self {
            client,
            server,
            from_client: Vec::new(),
            from_server: Vec::new(),
        };
        pair.exchange();
        pair
    }

    /// Carries records until none are left. The endpoints keep their own errors.
    pub fn exchange(&mut self) {
        loop {
            let (there, back) = (outgoing(&mut self.client), outgoing(&mut self.server));
            if there.is_empty() && back.is_empty() {
                return;
            }
            there.iter().for_each(|record| drop(self.server.receive(record)));
            back.iter().for_each(|record| drop(self.client.receive(record)));
            self.from_client.extend(there);
            self.from_server.extend(back);
        }
    }

    /// Asserts that data arrives in both directions.
    pub fn assert_talks(&mut self) {
        assert_eq!((self.client.error(), self.server.error()), (None, None));
        self.client.send(b"from the client").unwrap();
        self.server.send(b"from the server").unwrap();
        self.exchange();
        assert_eq!(self.server.take_received(), b"from the client");
        assert_eq!(self.client.take_received(), b"from the server");
    }

    /// The errors that ended the two connections.
    pub fn errors(&self) -> (Option<ErrorKind>, Option<ErrorKind>) {
        let kind = |error: Option<&Error>| error.map(|error| error.kind.clone());
        (kind(self.client.error()), kind(self.server.error()))
    }

    pub fn client_hello(&self) -> ClientHello {
        match HandshakeMessage::read(
            &mut Reader::new(&self.from_client[0][5..]),
            Dialect::Tls12(KeyExchange::Rsa),
        ) {
            Ok(HandshakeMessage::ClientHello(hello)) => hello,
            other => panic!("{other:?}"),
        }
    }

    pub fn server_hello(&self) -> ServerHello {
        match HandshakeMessage::read(
            &mut Reader::new(&self.from_server[0][5..]),
            Dialect::Tls12(KeyExchange::Rsa),
        ) {
            Ok(HandshakeMessage::ServerHello(hello)) => hello,
            other => panic!("{other:?}"),
        }
    }

    /// The types of one side's handshake messages before its ChangeCipherSpec.
    pub fn message_types(&self, from: Actor) -> Vec<u8> {
        let records = self.records(from).iter();
        records
            .take_while(|record| record[0] == 22)
            .map(|record| record[5])
            .collect()
    }

    pub fn records(&self, from: Actor) -> &[Vec<u8>] {
        match from {
            Actor::Client => &self.from_client,
            Actor::Server => &self.from_server,
        }
    }

    pub fn keys(&self) -> KeyBlock {
        let secrets = self.client.secrets().expect("the client has keys");
        let suite = SuiteParameters::of(self.server_hello().cipher_suite).unwrap();
        key_block(
            suite,
            &secrets.master_secret().unwrap(),
            &secrets.client_random,
            &self.server_hello().random,
        )
    }
}

/// A session that can be replayed up to any point, since new endpoints draw the same randoms.
pub struct Recording {
    pub client: ClientConfiguration,
    pub server: ServerConfiguration,
    pub pair: Pair,
}

impl Recording {
    pub fn of(client: ClientConfiguration, server: ServerConfiguration) -> Self {
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        Self { client, server, pair }
    }

    /// A server after the first `count` records of the client.
    pub fn server_after(&self, count: usize) -> Server {
        self.fed(new_server(&self.server), Actor::Client, count)
    }

    /// A client after the first `count` records of the server.
    pub fn client_after(&self, count: usize) -> Client {
        self.fed(new_client(&self.client), Actor::Server, count)
    }

    fn fed<S: State>(&self, mut connection: Connection<S>, from: Actor, count: usize) -> Connection<S> {
        for record in &self.pair.records(from)[..count] {
            connection.receive(record).unwrap();
        }
        outgoing(&mut connection);
        connection.take_events();
        connection
    }

    /// A forger that continues for `from` after its first `count` records.
    pub fn forger(&self, from: Actor, count: usize) -> Forger {
        let genuine = &self.pair.records(from)[..count];
        let Some(switch) = genuine.iter().position(|record| record[0] == 20) else {
            return Forger { protection: None };
        };
        let agreement = self.pair.client.agreement().unwrap();
        let (keys, suite) = (self.pair.keys(), SuiteParameters::of(agreement.cipher_suite).unwrap());
        let keys = match from {
            Actor::Client => &keys.client_write,
            Actor::Server => &keys.server_write,
        };
        let protection = Protection::new(from, suite, keys, agreement.encrypt_then_mac, CompressionMethod::NULL);
        let mut forger = Forger {
            protection: Some(protection.unwrap()),
        };
        for _ in switch + 1..count {
            forger.record(23, b"counted");
        }
        forger
    }
}

/// Makes records that a correct peer would not send, protected where a peer would protect them.
pub struct Forger {
    protection: Option<Protection>,
}

impl Forger {
    pub fn record(&mut self, content_type: u8, text: &[u8]) -> Vec<u8> {
        let header = |length| RecordHeader {
            content_type: ContentType(content_type),
            version: ProtocolVersion::TLS_1_2,
            length,
        };
        let mut fragment = Vec::new();
        match &mut self.protection {
            Some(protection) => protection
                .seal(
                    header(text.len()),
                    text,
                    &mut fragment,
                    &mut Environment {
                        random: &mut random("forger"),
                        trace: &mut Trace::off(),
                    },
                )
                .unwrap(),
            None => fragment.extend_from_slice(text),
        }
        [&header(fragment.len()).to_bytes()[..], &fragment].concat()
    }

    pub fn message(&mut self, message: &HandshakeMessage) -> Vec<u8> {
        self.record(22, &message.to_bytes())
    }
}

/// An unprotected record.
pub fn plain(content_type: u8, text: &[u8]) -> Vec<u8> {
    Forger { protection: None }.record(content_type, text)
}

/// A handshake message in an unprotected record.
pub fn plain_message(message: &HandshakeMessage) -> Vec<u8> {
    plain(22, &message.to_bytes())
}

/// The state of an endpoint after some input.
#[derive(Debug)]
pub struct Ended {
    pub error: Option<Error>,
    /// The alerts that the endpoint sent.
    pub alerts: Vec<Alert>,
    /// All sent records, alerts included.
    pub sent: Vec<Vec<u8>>,
    /// Whether the endpoint ignores further input and sends nothing more.
    pub is_silent: bool,
}

/// Feeds bytes to an endpoint.
pub fn strike<S: State>(mut connection: Connection<S>, bytes: &[u8]) -> Ended {
    outgoing(&mut connection);
    connection.take_events();
    let error = connection.receive(bytes).err();
    let alerts = sent_alerts(&connection.take_events());
    let sent = outgoing(&mut connection);
    connection.take_received();
    let again = connection.receive(bytes).err();
    let refuses = connection.send(b"more").map_err(|error| error.kind) == Err(ErrorKind::NotOpen);
    let closes = connection.close().is_ok();
    let is_silent = again == error && refuses && closes && connection.take_received().is_empty();
    Ended {
        is_silent: is_silent && outgoing(&mut connection).is_empty(),
        error,
        alerts,
        sent,
    }
}

/// The sent alerts, protected or not.
pub fn sent_alerts(events: &[Event]) -> Vec<Alert> {
    let alert = |event: &Event| match event {
        Event::Sent(record) if record.inner_content_type == Some(ContentType::ALERT) => {
            let text = record.plaintext.as_ref().map(|plaintext| plaintext.bytes.as_slice());
            Some(Alert::read(&mut Reader::new(text.unwrap_or(&record.bytes[5..]))).unwrap())
        }
        _ => None,
    };
    events.iter().filter_map(alert).collect()
}

/// Asserts that the endpoint sent exactly one fatal alert, with this description, and ended.
pub fn assert_fatal(ended: &Ended, description: timeline::registry::AlertDescription, what: &str) {
    let alerts: Vec<_> = ended
        .alerts
        .iter()
        .map(|alert| (alert.level, alert.description))
        .collect();
    assert_eq!(alerts, [(AlertLevel::FATAL, description)], "{what}: {:?}", ended.error);
    assert_eq!(ended.error.as_ref().and_then(Error::alert), Some(description), "{what}");
    assert!(ended.is_silent, "{what}: something is taken or said after the end");
}
