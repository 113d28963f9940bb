//! Sessions between two genuine endpoints, taken down as plaintext, so that a hostile peer can say it again, change
//! it, and protect it with the right keys. Endpoints made anew accept it, because they draw the same randoms again.

use std::sync::{Arc, OnceLock};

use timeline::actor::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, ContentType, MaxFragmentLength, ProtocolVersion};
use timeline::suites::SuiteParameters;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::codec::reader::Reader;
use tls_core::connection::{Connection, State};
use tls_core::crypto::compression::Compressor;
use tls_core::crypto::key_schedule::{DirectionKeys, KeyBlock, key_block};
use tls_core::crypto::random::RandomStream;
use tls_core::environment::Environment;
use tls_core::record_layer::{Protection, RecordLayer};
use tls_core::resumption::{SavedSession, SessionCache, TicketKey};
use tls_core::server::{ClientAuthentication, Server, ServerConfiguration};
use tls_core::trace::Trace;
use tls_core::wire::record::{HEADER_LENGTH, MAXIMUM_PLAINTEXT, RecordHeader};

use super::surroundings::{HOST_NAME, NOW, Surroundings};

/// How many kinds of sessions there are.
pub const WAYS: usize = 8;

/// What is different in a kind of session.
struct Way {
    suite: CipherSuite,
    compression: CompressionMethod,
    encrypt_then_mac: bool,
    extended_master_secret: bool,
    /// Whether the client is asked who it is, and whether it has an answer.
    client_authentication: Option<bool>,
    max_fragment_length: Option<MaxFragmentLength>,
    record_size_limit: Option<u16>,
    resumption: Resumption,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Resumption {
    None,
    GivesTicket,
    BySessionId,
    ByTicket,
}

const PLAIN: Way = Way {
    suite: CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
    compression: CompressionMethod::NULL,
    encrypt_then_mac: false,
    extended_master_secret: true,
    client_authentication: None,
    max_fragment_length: None,
    record_size_limit: None,
    resumption: Resumption::None,
};

const ALL_WAYS: [Way; WAYS] = [
    PLAIN,
    Way {
        client_authentication: Some(true),
        resumption: Resumption::GivesTicket,
        ..PLAIN
    },
    Way {
        suite: CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
        extended_master_secret: false,
        ..PLAIN
    },
    Way {
        suite: CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256,
        compression: CompressionMethod::DEFLATE,
        encrypt_then_mac: true,
        ..PLAIN
    },
    Way {
        resumption: Resumption::ByTicket,
        ..PLAIN
    },
    Way {
        suite: CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256,
        encrypt_then_mac: true,
        resumption: Resumption::BySessionId,
        ..PLAIN
    },
    Way {
        suite: CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
        compression: CompressionMethod::DEFLATE,
        max_fragment_length: Some(MaxFragmentLength::TWO_TO_9),
        resumption: Resumption::ByTicket,
        ..PLAIN
    },
    Way {
        suite: CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
        client_authentication: Some(false),
        record_size_limit: Some(100),
        ..PLAIN
    },
];

/// One record of a session before it is protected.
#[derive(Clone)]
pub struct Line {
    /// What it carries.
    pub content_type: ContentType,
    /// The version in its header.
    pub version: ProtocolVersion,
    /// What it says.
    pub plaintext: Vec<u8>,
}

/// A session of handshake, data both ways and close.
pub struct Recording {
    way: usize,
    lines: [Vec<Line>; 2],
    keys: KeyBlock,
    earlier: Option<Earlier>,
}

/// A session that is resumed, as each side remembers it.
struct Earlier {
    client: SavedSession,
    server: SavedSession,
}

impl Recording {
    /// The session of a kind, numbered from 0.
    pub fn of(way: usize) -> &'static Self {
        static RECORDINGS: [OnceLock<Recording>; WAYS] = [const { OnceLock::new() }; WAYS];
        RECORDINGS[way].get_or_init(|| Self::record(way))
    }

    fn record(way: usize) -> Self {
        let has_earlier = matches!(ALL_WAYS[way].resumption, Resumption::BySessionId | Resumption::ByTicket);
        let earlier = has_earlier.then(|| {
            let (mut client, mut server) = (client(way, None, Trace::off()), server(way, None, Trace::off()));
            converse(&mut client, &mut server);
            Earlier {
                client: client.saved_session().expect("the session can be resumed").clone(),
                server: server.saved_session().expect("the session can be resumed").clone(),
            }
        });
        let mut client = client(way, earlier.as_ref(), Trace::off());
        let mut server = server(way, earlier.as_ref(), Trace::off());
        let records = converse(&mut client, &mut server);
        let agreement = client.agreement().expect("they agree");
        assert_eq!(agreement.is_resumed, has_earlier);
        assert_eq!(agreement.compression_method, ALL_WAYS[way].compression);
        assert_eq!(agreement.encrypt_then_mac, ALL_WAYS[way].encrypt_then_mac);
        let secrets = client.secrets().expect("the keys are derived");
        // A header of five bytes, one of four, the version.
        let (_, from_random) = records[Actor::Server as usize][0].split_at(HEADER_LENGTH + 4 + 2);
        let server_random = from_random.first_chunk().expect("ServerHello comes first");
        let keys = key_block(
            parameters(way),
            &secrets.master_secret().unwrap(),
            &secrets.client_random,
            server_random,
        );
        let mut recording = Self {
            way,
            lines: Default::default(),
            keys,
            earlier,
        };
        recording.lines = [Actor::Client, Actor::Server].map(|from| recording.take_down(from, &records[from as usize]));
        recording
    }

    fn take_down(&self, from: Actor, records: &[Vec<u8>]) -> Vec<Line> {
        let mut layer = RecordLayer::new(MAXIMUM_PLAINTEXT);
        let mut lines = Vec::new();
        for record in records {
            layer.feed(record);
            let header = RecordHeader::read(&mut Reader::new(record)).expect("it is a record");
            let opened = layer.next_record(&mut Trace::off()).expect("the keys are right");
            let opened = opened.expect("it is a whole record");
            if opened.content_type == ContentType::CHANGE_CIPHER_SPEC {
                layer.protect_reading(self.protection(from), ALL_WAYS[self.way].compression);
            }
            lines.push(Line {
                content_type: opened.content_type,
                version: header.version,
                plaintext: opened.plaintext,
            });
        }
        lines
    }

    fn protection(&self, of: Actor) -> Protection {
        let keys: &DirectionKeys = match of {
            Actor::Client => &self.keys.client_write,
            Actor::Server => &self.keys.server_write,
        };
        let way = &ALL_WAYS[self.way];
        Protection::new(of, parameters(self.way), keys, way.encrypt_then_mac, way.compression)
            .expect("the keys fit the suite")
    }

    /// What an actor says.
    pub fn lines(&self, from: Actor) -> &[Line] {
        &self.lines[from as usize]
    }

    /// A client that has not heard anything.
    pub fn client(&self, trace: Trace) -> Client {
        client(self.way, self.earlier.as_ref(), trace)
    }

    /// A server that has not heard anything.
    pub fn server(&self, trace: Trace) -> Server {
        server(self.way, self.earlier.as_ref(), trace)
    }

    /// Packs what an actor says.
    pub fn packer(&self, from: Actor) -> Packer<'_> {
        Packer {
            recording: self,
            from,
            protection: None,
            compressor: None,
            random: RandomStream::for_actor(12, "packer"),
        }
    }
}

/// Makes records of plaintext as an actor does, in the clear until its keys are to be used.
pub struct Packer<'a> {
    recording: &'a Recording,
    from: Actor,
    protection: Option<Protection>,
    compressor: Option<Compressor>,
    random: RandomStream,
}

impl Packer<'_> {
    fn protect(&mut self) {
        let method = ALL_WAYS[self.recording.way].compression;
        self.protection = Some(self.recording.protection(self.from));
        self.compressor = (method != CompressionMethod::NULL)
            .then(|| Compressor::new(method))
            .flatten();
    }

    /// The record on the wire. After the first change of keys, which it may be, records are protected.
    pub fn pack(&mut self, line: &Line) -> Vec<u8> {
        let text = match &mut self.compressor {
            Some(compressor) => compressor.compress(&line.plaintext).expect("DEFLATE adds little"),
            None => line.plaintext.clone(),
        };
        self.pack_compressed(line, text)
    }

    /// The record on the wire, where `text` is what its plaintext was compressed to, or pretends to be.
    pub fn pack_compressed(&mut self, line: &Line, text: Vec<u8>) -> Vec<u8> {
        let header = |length| RecordHeader {
            content_type: line.content_type,
            version: line.version,
            length,
        };
        let fragment = match &mut self.protection {
            Some(protection) => {
                let mut sealed = Vec::new();
                protection
                    .seal(
                        header(text.len()),
                        &text,
                        &mut sealed,
                        &mut Environment {
                            random: &mut self.random,
                            trace: &mut Trace::off(),
                        },
                    )
                    .expect("the text is short");
                sealed
            }
            None => text,
        };
        if line.content_type == ContentType::CHANGE_CIPHER_SPEC && self.protection.is_none() {
            self.protect();
        }
        [&header(fragment.len()).to_bytes()[..], &fragment].concat()
    }
}

/// All records that wait for the transport.
pub fn outgoing<S: State>(connection: &mut Connection<S>) -> Vec<Vec<u8>> {
    std::iter::from_fn(|| connection.next_outgoing()).collect()
}

fn parameters(way: usize) -> SuiteParameters {
    SuiteParameters::of(ALL_WAYS[way].suite).expect("the suite is supported")
}

/// Handshake, data both ways and close. Gives the records of the client and of the server.
fn converse(client: &mut Client, server: &mut Server) -> [Vec<Vec<u8>>; 2] {
    let mut records = [Vec::new(), Vec::new()];
    let mut exchange = |client: &mut Client, server: &mut Server| loop {
        let (from_client, from_server) = (outgoing(client), outgoing(server));
        if from_client.is_empty() && from_server.is_empty() {
            return;
        }
        from_client
            .iter()
            .for_each(|record| server.receive(record).expect("it is genuine"));
        from_server
            .iter()
            .for_each(|record| client.receive(record).expect("it is genuine"));
        records[Actor::Client as usize].extend(from_client);
        records[Actor::Server as usize].extend(from_server);
    };
    exchange(client, server);
    for words in ["How do you do?", "And how do you do?"] {
        client.send(words.as_bytes()).expect("the connection is open");
        server.send(words.as_bytes()).expect("the connection is open");
        exchange(client, server);
    }
    client.close().expect("the connection is open");
    exchange(client, server);
    assert!(client.is_closed() && server.is_closed());
    records
}

fn compression_methods(way: &Way) -> Vec<CompressionMethod> {
    match way.compression {
        CompressionMethod::NULL => vec![CompressionMethod::NULL],
        method => vec![method, CompressionMethod::NULL],
    }
}

fn client(way: usize, earlier: Option<&Earlier>, trace: Trace) -> Client {
    let way = &ALL_WAYS[way];
    let surroundings = Surroundings::get();
    let configuration = ClientConfiguration {
        cipher_suites: vec![way.suite],
        compression_methods: compression_methods(way),
        encrypt_then_mac: way.encrypt_then_mac,
        extended_master_secret: way.extended_master_secret,
        identity: (way.client_authentication == Some(true)).then(|| surroundings.client.clone()),
        max_fragment_length: way.max_fragment_length,
        record_size_limit: way.record_size_limit,
        application_protocols: vec![b"lab".to_vec()],
        session_tickets: matches!(way.resumption, Resumption::GivesTicket | Resumption::ByTicket),
        resume: earlier.map(|earlier| earlier.client.clone()),
        ..ClientConfiguration::new(HOST_NAME, vec![surroundings.server.root.clone()], NOW)
    };
    Client::new(configuration, RandomStream::for_actor(11, "client"), trace).expect("the configuration fits")
}

fn server(way: usize, earlier: Option<&Earlier>, trace: Trace) -> Server {
    let way = &ALL_WAYS[way];
    let surroundings = Surroundings::get();
    let has_tickets = matches!(way.resumption, Resumption::GivesTicket | Resumption::ByTicket);
    // A cache of its own: what one run makes a server forget, the next one needs.
    let cache = SessionCache::default();
    earlier
        .into_iter()
        .for_each(|earlier| cache.remember(earlier.server.clone()));
    let roots = vec![surroundings.server.root.clone()];
    let configuration = ServerConfiguration {
        cipher_suites: vec![way.suite],
        compression_methods: compression_methods(way),
        client_authentication: match way.client_authentication {
            None => ClientAuthentication::None,
            Some(true) => ClientAuthentication::Required(roots),
            Some(false) => ClientAuthentication::Optional(roots),
        },
        record_size_limit: way.record_size_limit,
        application_protocols: vec![b"lab".to_vec()],
        session_cache: (way.resumption == Resumption::BySessionId).then(|| Arc::new(cache)),
        ticket_key: has_tickets.then(ticket_key),
        ..ServerConfiguration::new(surroundings.server.identity(), NOW)
    };
    Server::new(configuration, RandomStream::for_actor(11, "server"), trace).expect("the configuration fits")
}

fn ticket_key() -> Arc<TicketKey> {
    static KEY: OnceLock<Arc<TicketKey>> = OnceLock::new();
    let generate = || TicketKey::generate(&mut RandomStream::for_actor(11, "tickets")).expect("the key fits");
    KEY.get_or_init(|| Arc::new(generate())).clone()
}
