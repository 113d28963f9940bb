//! The protocol, and not the peer, bounds a connection's memory. Every way to make an endpoint
//! store data is measured against one bound. Tracing is off, the transport takes no output, and the
//! application reads data at once.

#[path = "memory/hostile_certificates.rs"]
mod hostile_certificates;
#[path = "../fuzz/src/recording.rs"]
mod recording;
#[path = "../fuzz/src/surroundings.rs"]
mod surroundings;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hostile_certificates::{all_kinds, certificate_message};
use peak_alloc::PeakAlloc;
use recording::{Line, Recording, WAYS};
use timeline::actor::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, ContentType, HandshakeType, ProtocolVersion};
use timeline::time::UnixTime;
use tls_core::connection::{Connection, MAXIMUM_MEMORY, State};
use tls_core::resumption::{SavedSession, SessionCache};
use tls_core::trace::Trace;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The kind of session with certificates on both sides and a ticket.
const WITH_CLIENT_CERTIFICATE: usize = 1;
/// The kind of session with compressed block cipher records.
const COMPRESSED: usize = 3;
/// The kind of session with an optional client certificate.
const MAY_HAVE_NO_CERTIFICATE: usize = 7;
/// Enough for anything that a peer can ask for, even unoptimized on a busy machine.
const LONG: Duration = Duration::from_secs(10);

/// Tests run one at a time because they measure the same memory. Each holds this guard throughout.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The peak of additional memory during a task, in bytes.
fn peak_of(task: impl FnOnce()) -> usize {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    task();
    MEMORY.peak_usage() - before
}

/// The target of the records.
struct Peer {
    way: usize,
    endpoint: Actor,
}

impl Peer {
    fn client(way: usize) -> Self {
        let endpoint = Actor::Client;
        Self { way, endpoint }
    }

    fn server(way: usize) -> Self {
        let endpoint = Actor::Server;
        Self { way, endpoint }
    }

    /// The genuine input before a handshake message.
    fn before(&self, handshake_type: HandshakeType) -> Vec<Line> {
        let lines = Recording::of(self.way).lines(self.endpoint.peer()).iter();
        lines
            .take_while(|line| line.content_type != ContentType::HANDSHAKE || line.plaintext[0] != handshake_type.0)
            .cloned()
            .collect()
    }

    /// The genuine input before the first data.
    fn until_open(&self) -> Vec<Line> {
        let lines = Recording::of(self.way).lines(self.endpoint.peer()).iter();
        lines
            .take_while(|line| line.content_type != ContentType::APPLICATION_DATA)
            .cloned()
            .collect()
    }

    /// Packs the lines and feeds them until the endpoint fails. Returns the endpoint's peak memory.
    fn peak(&self, lines: impl IntoIterator<Item = Line>) -> usize {
        let recording = Recording::of(self.way);
        let mut packer = recording.packer(self.endpoint.peer());
        let records: Vec<Vec<u8>> = lines.into_iter().map(|line| packer.pack(&line)).collect();
        self.peak_with(&records)
    }

    fn peak_with(&self, records: &[Vec<u8>]) -> usize {
        let recording = Recording::of(self.way);
        let start = Instant::now();
        let peak = match self.endpoint {
            Actor::Client => peak_of(|| feed(recording.client(Trace::off()), records)),
            Actor::Server => peak_of(|| feed(recording.server(Trace::off()), records)),
        };
        assert!(start.elapsed() < LONG, "it took {:?}", start.elapsed());
        peak
    }

    fn assert_bounded(&self, what: &str, lines: impl IntoIterator<Item = Line>) {
        self.assert_peak(what, self.peak(lines));
    }

    fn assert_peak(&self, what: &str, peak: usize) {
        let Self { way, endpoint } = self;
        println!("{endpoint:?}, way {way}, {what}: {peak} bytes");
        assert!(peak < MAXIMUM_MEMORY, "{endpoint:?}, way {way}, {what}: {peak} bytes");
    }
}

fn feed<S: State>(mut connection: Connection<S>, records: &[Vec<u8>]) {
    for record in records {
        if connection.receive(record).is_err() {
            break;
        }
        connection.take_received();
    }
}

fn line(content_type: ContentType, plaintext: &[u8]) -> Line {
    Line {
        content_type,
        version: ProtocolVersion::TLS_1_2,
        plaintext: plaintext.to_vec(),
    }
}

fn message(handshake_type: HandshakeType, body: &[u8]) -> Vec<u8> {
    let length = (body.len() as u32).to_be_bytes();
    [&[handshake_type.0], &length[1..], body].concat()
}

/// A message in as few records as possible.
fn in_records(message: &[u8], longest: usize) -> impl Iterator<Item = Line> {
    message.chunks(longest).map(|part| line(ContentType::HANDSHAKE, part))
}

/// A vector with a 2-byte length.
fn vector(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u16).to_be_bytes()[..], bytes].concat()
}

fn both(way: usize) -> [Peer; 2] {
    [Peer::client(way), Peer::server(way)]
}

#[test]
fn a_whole_session_of_each_kind() {
    let _turn = turn();
    for way in 0..WAYS {
        for peer in both(way) {
            let lines = Recording::of(way).lines(peer.endpoint.peer()).to_vec();
            peer.assert_bounded("a genuine session", lines);
        }
    }
}

#[test]
fn long_claimed_messages_at_any_point() {
    let _turn = turn();
    for peer in both(WITH_CLIENT_CERTIFICATE) {
        let genuine = Recording::of(peer.way).lines(peer.endpoint.peer());
        for said in 0..genuine.len() - 1 {
            // The longest length that can be claimed, and the longest that is accepted.
            for (handshake_type, length) in [
                (HandshakeType::CERTIFICATE, [0xff; 3]),
                (HandshakeType::CERTIFICATE, [1, 0, 0]),
                (HandshakeType::CLIENT_HELLO, [2, 1, 0x44]),
            ] {
                let claim = [&[handshake_type.0][..], &length].concat();
                let more = std::iter::repeat_n(line(ContentType::HANDSHAKE, &[0; 1 << 14]), 9);
                let lines = genuine[..said].iter().cloned();
                let lines = lines.chain([line(ContentType::HANDSHAKE, &claim)]).chain(more);
                peer.assert_bounded("a long message", lines);
            }
        }
    }
}

#[test]
fn hellos_full_of_extensions_and_suites() {
    let _turn = turn();
    let number = |number: u16| number.to_be_bytes();
    let many: Vec<u8> = (0x1000..0x4fff)
        .flat_map(|kind| [number(kind), [0, 0]].concat())
        .collect();
    let suites: Vec<u8> = (0..0x7fff).rev().flat_map(number).collect();
    let methods: Vec<u8> = [255].into_iter().chain((0..=254).rev()).collect();
    let protocols: Vec<u8> = (0..0x7ffc).flat_map(|_| [1, b'a']).collect();
    let front = [&[3, 3][..], &[7; 32], &[0]].concat();
    let alpn = [&[0, 16][..], &vector(&vector(&protocols))].concat();
    let longest_front = [&[3, 3][..], &[7; 32], &[32], &[7; 32], &vector(&suites), &methods].concat();
    for (what, extensions) in [("extensions", &many), ("protocols", &alpn)] {
        let body = [&longest_front[..], &vector(extensions)].concat();
        let hello = message(HandshakeType::CLIENT_HELLO, &body);
        Peer::server(0).assert_bounded(what, in_records(&hello, 1 << 14));
    }
    let body = [&front[..], &[0, 0x9c, 0], &vector(&many)].concat();
    let hello = message(HandshakeType::SERVER_HELLO, &body);
    Peer::client(0).assert_bounded("extensions", in_records(&hello, 1 << 14));
}

#[test]
fn every_handshake_message_at_its_maximal_length() {
    let _turn = turn();
    let longest = |handshake_type, body: &[u8]| in_records(&message(handshake_type, body), 1 << 14).collect::<Vec<_>>();
    let ticket = [&[0, 0, 0, 0][..], &vector(&[7; 0xffff])].concat();
    let certificate_types = [&[255][..], &[1; 255]].concat();
    let schemes = [4, 1].repeat(0x7fff);
    let authorities: Vec<u8> = [0, 1, 7].repeat(0xffff / 3);
    let request = [certificate_types, vector(&schemes), vector(&authorities)].concat();
    let client = Peer::client(WITH_CLIENT_CERTIFICATE);
    let genuine = client.until_open();
    let lines = genuine
        .iter()
        .flat_map(|line| match line.plaintext.first().copied().map(HandshakeType) {
            Some(HandshakeType::CERTIFICATE_REQUEST) => longest(HandshakeType::CERTIFICATE_REQUEST, &request),
            Some(HandshakeType::CERTIFICATE) => {
                let chain = surroundings::Surroundings::get().server.chain.iter().cloned();
                let padding = std::iter::repeat_n(vec![7; 2000], 29);
                let chain: Vec<Vec<u8>> = chain.chain(padding).collect();
                in_records(&certificate_message(&chain), 1 << 14).collect()
            }
            Some(HandshakeType::NEW_SESSION_TICKET) => longest(HandshakeType::NEW_SESSION_TICKET, &ticket),
            _ => vec![line.clone()],
        });
    client.assert_bounded("all of it long", lines);

    let server = Peer::server(MAY_HAVE_NO_CERTIFICATE);
    let mut lines = server.before(HandshakeType::CLIENT_KEY_EXCHANGE);
    lines.extend(longest(HandshakeType::CLIENT_KEY_EXCHANGE, &vector(&[7; 0xffff])));
    lines.push(line(ContentType::CHANGE_CIPHER_SPEC, &[1]));
    server.assert_bounded("all of it long", lines);
}

#[test]
fn endless_input() {
    let _turn = turn();
    const TIMES: usize = 4_000;
    for way in [0, COMPRESSED] {
        for peer in both(way) {
            for (what, endless) in [
                ("warnings", line(ContentType::ALERT, &[1, 90])),
                ("halves of alerts", line(ContentType::ALERT, &[1])),
                ("empty data", line(ContentType::APPLICATION_DATA, &[])),
                ("empty messages", line(ContentType::HANDSHAKE, &[])),
                ("requests for a handshake", line(ContentType::HANDSHAKE, &[0; 4])),
                (
                    "many requests in one record",
                    line(ContentType::HANDSHAKE, &[0; 1 << 14]),
                ),
                ("switches", line(ContentType::CHANGE_CIPHER_SPEC, &[1])),
                ("data", line(ContentType::APPLICATION_DATA, b"and so on")),
            ] {
                let times = TIMES / endless.plaintext.len().max(1).div_ceil(50);
                let endless = |before: Vec<Line>| before.into_iter().chain(std::iter::repeat_n(endless.clone(), times));
                peer.assert_bounded(what, endless(Vec::new()));
                peer.assert_bounded(what, endless(peer.until_open()));
            }
        }
    }
}

#[test]
fn repeated_renegotiation_requests() {
    let _turn = turn();
    let server = Peer::server(0);
    let hello = Recording::of(0).lines(Actor::Client)[0].clone();
    let endless = std::iter::repeat_n(hello, 1_000);
    server.assert_bounded("hellos", server.until_open().into_iter().chain(endless));
}

#[test]
fn messages_byte_by_byte() {
    let _turn = turn();
    let hello = message(HandshakeType::CLIENT_HELLO, &[7; 131_396]);
    Peer::server(0).assert_bounded("a hello byte by byte", in_records(&hello, 1));
}

#[test]
fn records_that_decompress_to_much_more() {
    let _turn = turn();
    for peer in both(COMPRESSED) {
        let recording = Recording::of(COMPRESSED);
        let mut packer = recording.packer(peer.endpoint.peer());
        let mut records: Vec<Vec<u8>> = peer.until_open().iter().map(|line| packer.pack(line)).collect();
        // A record of maximal content, repeatedly; then a larger one, which ends the connection.
        let full = line(ContentType::APPLICATION_DATA, &[0; 1 << 14]);
        records.extend((0..200).map(|_| packer.pack(&full)));
        records.push(packer.pack(&line(ContentType::APPLICATION_DATA, &[0; 1 << 18])));
        assert!(records.iter().all(|record| record.len() < 8_000));
        peer.assert_peak("compressed zeros", peer.peak_with(&records));

        // An invalid DEFLATE code: a block of the reserved type (RFC 1951 §3.2.3).
        let mut packer = recording.packer(peer.endpoint.peer());
        let mut records: Vec<Vec<u8>> = peer.until_open().iter().map(|line| packer.pack(line)).collect();
        records.push(packer.pack_compressed(&full, vec![0xff; 1 << 14]));
        peer.assert_peak("nothing that was compressed", peer.peak_with(&records));
    }
}

#[test]
fn session_cache_of_a_server() {
    let _turn = turn();
    let session = |number: u16, name_length| SavedSession {
        session_id: number.to_be_bytes().to_vec(),
        ticket: Vec::new(),
        cipher_suite: CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
        compression_method: CompressionMethod::NULL,
        master_secret: [0; 48].into(),
        extended_master_secret: true,
        server_name: Some("a".repeat(name_length)),
        max_fragment_length: None,
        is_client_authenticated: false,
        expires: surroundings::NOW,
    };
    let peak = peak_of(|| {
        let cache = SessionCache::default();
        (0..1000).for_each(|number| cache.remember(session(number, 255)));
        (0..1000).for_each(|number| cache.remember(session(number, 60_000)));
        assert!(cache.find(&999_u16.to_be_bytes(), UnixTime(0)).is_some());
    });
    // 256 sessions and the new one.
    assert!(peak < 300 * 1024, "{peak} bytes");
}

#[test]
fn chains_designed_to_be_expensive() {
    let _turn = turn();
    for (what, chain) in all_kinds() {
        let message = certificate_message(&chain);
        assert!(message.len() <= 4 + (1 << 16), "{what}: {} bytes", message.len());
        let client = Peer::client(WITH_CLIENT_CERTIFICATE);
        let mut lines = client.before(HandshakeType::CERTIFICATE);
        lines.extend(in_records(&message, 1 << 14));
        lines.extend(in_records(&[HandshakeType::SERVER_HELLO_DONE.0, 0, 0, 0], 4));
        client.assert_bounded(what, lines);

        let server = Peer::server(WITH_CLIENT_CERTIFICATE);
        let mut lines = server.before(HandshakeType::CERTIFICATE);
        lines.extend(in_records(&message, 1 << 14));
        server.assert_bounded(what, lines);
    }
}
