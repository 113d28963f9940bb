//! The target `tls13`: an endpoint of TLS 1.3 against a peer that knows its keys.
//!
//! The first byte says which endpoint, the second how many genuine records it has received. Then come records: a byte for
//! the type (the highest bit for one in the clear), two for the length, and so many bytes of content.

use std::sync::OnceLock;

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::event::Event;
use timeline::quantity::Item;
use timeline::registry::{ContentType, NamedGroup, ProtocolVersion};
use timeline::suites::{SuiteParameters, WRITE_IV_LENGTH};
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, KeyLogSecrets, State};
use tls_core::crypto::hkdf;
use tls_core::crypto::key_schedule::DirectionKeys;
use tls_core::crypto::random::RandomStream;
use tls_core::environment::Environment;
use tls_core::record_layer::Protection;
use tls_core::resumption::TicketKey;
use tls_core::server::{ClientAuthentication, Server, ServerConfiguration};
use tls_core::trace::Trace;
use tls_core::wire::inner_plaintext::InnerPlaintext;
use tls_core::wire::record::{HEADER_LENGTH, RecordHeader};

use super::leaves::assert_leaves_cover;
use super::script::Script;
use super::surroundings::{HOST_NAME, NOW, Surroundings};

/// The most records that an endpoint sends besides one for each that it receives: its flights, and an alert.
const MOST_SENT: usize = 20;

/// A genuine session: the records of both sides, client first, and its secrets.
struct Recording {
    records: [Vec<Vec<u8>>; 2],
    secrets: KeyLogSecrets,
}

fn recording() -> &'static Recording {
    static RECORDING: OnceLock<Recording> = OnceLock::new();
    RECORDING.get_or_init(|| {
        let (mut client, mut server) = (client(), server());
        let mut records = [Vec::new(), Vec::new()];
        loop {
            let there: Vec<_> = std::iter::from_fn(|| client.next_outgoing()).collect();
            there.iter().for_each(|record| server.receive(record).expect("genuine"));
            let back: Vec<_> = std::iter::from_fn(|| server.next_outgoing()).collect();
            back.iter().for_each(|record| client.receive(record).expect("genuine"));
            if there.is_empty() && back.is_empty() {
                break;
            }
            records[0].extend(there);
            records[1].extend(back);
        }
        let secrets = client.secrets().expect("the keys are derived").clone();
        Recording { records, secrets }
    })
}

/// The suites and groups are few, since each connection costs a signature and a key exchange.
fn client() -> Client {
    let surroundings = Surroundings::get();
    let configuration = ClientConfiguration {
        versions: vec![ProtocolVersion::TLS_1_3],
        groups: vec![NamedGroup::X25519],
        identity: Some(surroundings.client.clone()),
        ..ClientConfiguration::new(HOST_NAME, vec![surroundings.server.root.clone()], NOW)
    };
    Client::new(configuration, RandomStream::for_actor(3, "client"), Trace::on()).expect("usable")
}

fn server() -> Server {
    let surroundings = Surroundings::get();
    let configuration = ServerConfiguration {
        versions: vec![ProtocolVersion::TLS_1_3],
        groups: vec![NamedGroup::X25519],
        client_authentication: ClientAuthentication::Optional(vec![surroundings.server.root.clone()]),
        ticket_key: TicketKey::generate(&mut RandomStream::for_actor(3, "tickets")).map(Into::into),
        ..ServerConfiguration::new(surroundings.server.identity(), NOW)
    };
    Server::new(configuration, RandomStream::for_actor(3, "server"), Trace::on()).expect("usable")
}

/// One endpoint, after some genuine records, against any others.
pub fn tls13(data: &[u8]) {
    let mut script = Script::new(data);
    match script.byte() % 2 {
        0 => strike(client(), Actor::Server, &mut script),
        _ => strike(server(), Actor::Client, &mut script),
    }
}

fn strike<S: State>(mut endpoint: Connection<S>, peer: Actor, script: &mut Script<'_>) {
    let genuine = &recording().records[peer as usize];
    let count = usize::from(script.byte()) % (genuine.len() + 1);
    for record in &genuine[..count] {
        endpoint.receive(record).expect("genuine");
    }
    let mut sealer = Sealer::new(peer, genuine, count);
    let (mut sent, mut received) = (0, 0);
    while !script.is_over() {
        let content_type = script.byte();
        let length = script.number();
        let content = script.bytes(length);
        let record = match (content_type & 0x80, &mut sealer) {
            (0, Some(sealer)) => sealer.record(ContentType(content_type), content),
            _ => clear(ContentType(content_type & 0x7f), content),
        };
        let result = endpoint.receive(&record);
        let outgoing: Vec<_> = std::iter::from_fn(|| endpoint.next_outgoing()).collect();
        sent += outgoing.len();
        received += 1;
        assert!(sent <= MOST_SENT + received, "it answers without end");
        check_events(&mut endpoint);
        if let Err(error) = result {
            assert_eq!(endpoint.receive(&record).as_ref(), Err(&error));
            let more = endpoint.send(b"more").map_err(|error| error.kind);
            assert_eq!(more, Err(ErrorKind::NotOpen));
            assert!(endpoint.next_outgoing().is_none(), "it speaks after the end");
            return;
        }
    }
}

fn check_events<S: State>(endpoint: &mut Connection<S>) {
    for event in endpoint.take_events() {
        if let Event::Sent(record) | Event::Received(record) = event {
            let annotation = record.annotation.as_ref().expect("every record is explained");
            assert_leaves_cover(annotation, record.bytes.len());
            for layer in [&record.padded, &record.plaintext].into_iter().flatten() {
                if let Some(annotation) = &layer.annotation {
                    assert_leaves_cover(annotation, layer.bytes.len());
                }
            }
        }
    }
}

fn clear(content_type: ContentType, content: &[u8]) -> Vec<u8> {
    let header = RecordHeader {
        content_type,
        version: ProtocolVersion::TLS_1_2,
        length: content.len(),
    };
    [&header.to_bytes()[..], content].concat()
}

/// Seals as the peer would, with its current keys.
struct Sealer(Protection);

impl Sealer {
    /// After so many genuine records; `None` as long as the peer protects nothing.
    fn new(peer: Actor, genuine: &[Vec<u8>], count: usize) -> Option<Self> {
        // The peer's sealed records with its first keys: the server's have EncryptedExtensions, CertificateRequest,
        // Certificate, CertificateVerify and Finished, the client's Certificate, CertificateVerify and Finished.
        let (of_handshake, of_data, first) = match peer {
            Actor::Client => (
                Item::ClientHandshakeTrafficSecret,
                Item::ClientApplicationTrafficSecret,
                3,
            ),
            Actor::Server => (
                Item::ServerHandshakeTrafficSecret,
                Item::ServerApplicationTrafficSecret,
                5,
            ),
        };
        let is_sealed = |record: &&Vec<u8>| record.first() == Some(&ContentType::APPLICATION_DATA.0);
        // A side can be protected from its second record on.
        if count < 2 && peer == Actor::Client || count < 1 {
            return None;
        }
        let sealed = genuine[..count].iter().filter(is_sealed).count();
        let (item, number) = match sealed < first {
            true => (of_handshake, sealed),
            false => (of_data, sealed - first),
        };
        let suite = SuiteParameters::SUPPORTED[0];
        let secret = recording().secrets.secret(item)?;
        let expand = |label, length| {
            let info = hkdf::label(length, label, &[]);
            hkdf::expand(suite.hash, secret, &info, length)
        };
        let keys = DirectionKeys {
            mac_key: Default::default(),
            key: expand("key", suite.key_length)?,
            implicit_nonce: expand("iv", WRITE_IV_LENGTH)?,
        };
        let mut sealer = Self(Protection::of_tls_1_3(peer, suite, keys).ok()?);
        for _ in 0..number {
            sealer.record(ContentType::APPLICATION_DATA, &[]);
        }
        Some(sealer)
    }

    fn record(&mut self, content_type: ContentType, content: &[u8]) -> Vec<u8> {
        let inner = InnerPlaintext {
            content,
            content_type,
            padding: content.len() % 3,
        };
        let inner = inner.to_bytes();
        let header = RecordHeader {
            content_type: ContentType::APPLICATION_DATA,
            version: ProtocolVersion::TLS_1_2,
            length: inner.len(),
        };
        let mut record = vec![0; HEADER_LENGTH];
        let mut environment = Environment {
            random: &mut RandomStream::for_actor(3, "forger"),
            trace: &mut Trace::off(),
        };
        let sealed = self.0.seal(header, &inner, &mut record, &mut environment);
        sealed.expect("there is room");
        let length = record.len() - HEADER_LENGTH;
        record[..HEADER_LENGTH].copy_from_slice(&RecordHeader { length, ..header }.to_bytes());
        record
    }
}

/// Scripts that reach every state of both endpoints: each type of message and record, in each of them.
pub fn seeds() -> Vec<(String, Vec<u8>)> {
    let bodies: [(&str, u8, &[u8]); 9] = [
        ("extensions", 22, &[8, 0, 0, 2, 0, 0]),
        ("certificate", 22, &[11, 0, 0, 4, 0, 0, 0, 0]),
        ("finished", 22, &[20, 0, 0, 32]),
        ("update", 22, &[24, 0, 0, 1, 1]),
        ("ticket", 22, &[4, 0, 0, 14, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 1, 7, 0, 0]),
        ("data", 23, b"data"),
        ("close", 21, &[1, 0]),
        ("switch", 20 | 0x80, &[1]),
        ("empty", 23, &[]),
    ];
    let mut seeds = Vec::new();
    for endpoint in 0..2_u8 {
        for count in 0..12_u8 {
            for (name, content_type, body) in bodies {
                let [high, low] = (body.len() as u16).to_be_bytes();
                let script = [&[endpoint, count, content_type, high, low][..], body].concat();
                seeds.push((format!("{endpoint}-{count}-{name}"), script));
            }
        }
    }
    seeds
}
