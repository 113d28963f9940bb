//! The protocol, and not the peer, bounds the memory of a connection of TLS 1.3 as well: what is large in its hellos, behind
//! its first keys, early, and in an open connection.

#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "support/tls13.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod tls13_support;

use std::sync::{Mutex, MutexGuard, PoisonError};

use lab::{Pair, new_client, outgoing, plain_message, random};
use peak_alloc::PeakAlloc;
use timeline::actor::Actor;
use timeline::quantity::Item;
use timeline::registry::{ContentType, NamedGroup};
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, MAXIMUM_MEMORY, State};
use tls_core::resumption::TicketKey;
use tls_core::server::{EarlyDataPolicy, Server, ServerConfiguration};
use tls_core::trace::Trace;
use tls_core::wire::extension::Extension;
use tls_core::wire::extension::key_share::KeyShare;
use tls_core::wire::extension::pre_shared_key::{OfferedPreSharedKeys, PreSharedKeyIdentity};
use tls_core::wire::handshake::HandshakeMessage;
use tls_core::wire::tls13::Message;
use tls_core::wire::tls13::new_session_ticket::NewSessionTicket;
use tls13_support::{Sealer, tls13_client, tls13_server};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Tests run one at a time because they measure the same memory. Each holds this guard throughout.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Feeds an endpoint until it fails, whose output nobody takes and whose data somebody takes at once.
fn assert_bounded<S: State>(what: &str, mut connection: Connection<S>, records: impl Iterator<Item = Vec<u8>>) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    for record in records {
        if connection.receive(&record).is_err() {
            break;
        }
        connection.take_received();
    }
    let peak = MEMORY.peak_usage().saturating_sub(before);
    println!("{what}: {peak} bytes");
    assert!(peak < MAXIMUM_MEMORY, "{what}: {peak} bytes");
}

fn silent_client(configuration: &ClientConfiguration) -> Client {
    Client::new(configuration.clone(), random("client"), Trace::off()).unwrap()
}

fn silent_server(configuration: &ServerConfiguration) -> Server {
    Server::new(configuration.clone(), random("server"), Trace::off()).unwrap()
}

fn taking_early_data() -> ServerConfiguration {
    ServerConfiguration {
        ticket_key: TicketKey::generate(&mut random("tickets")).map(Into::into),
        early_data: Some(EarlyDataPolicy {
            maximum: u32::MAX,
            used_tickets: None,
        }),
        ..tls13_server()
    }
}

#[test]
fn hellos_full_of_halves_and_tickets() {
    let _turn = turn();
    let hello = Pair::connect(&tls13_client(), &tls13_server()).client_hello();
    let halves = (0..13_000).map(|number| KeyShare {
        group: NamedGroup(number),
        key_exchange: vec![7],
    });
    let identities = vec![
        PreSharedKeyIdentity {
            identity: vec![7],
            obfuscated_ticket_age: 0,
        };
        900
    ];
    let tickets = OfferedPreSharedKeys {
        identities,
        binders: vec![vec![7; 32]; 900],
    };
    for (what, extension) in [
        ("halves", Extension::KeyShares(halves.collect())),
        ("tickets", Extension::PreSharedKeys(tickets)),
    ] {
        let mut hello = hello.clone();
        let extensions = hello.extensions.get_or_insert_default();
        extensions.retain(|other| other.extension_type() != extension.extension_type());
        extensions.push(extension);
        let record = plain_message(&HandshakeMessage::ClientHello(hello));
        assert_bounded(what, silent_server(&taking_early_data()), [record].into_iter());
    }
}

#[test]
fn early_data_taken_and_passed_over() {
    let _turn = turn();
    let server = taking_early_data();
    let mut pair = Pair::connect(&tls13_client(), &server);
    pair.assert_talks();
    let client = ClientConfiguration {
        ticket: pair.client.saved_ticket().cloned(),
        early_data: b"early".to_vec(),
        ..tls13_client()
    };
    let pair = Pair::connect(&client, &server);
    let flight = outgoing(&mut new_client(&client));
    let mut sealer = Sealer::new(&pair, Actor::Client, Item::ClientEarlyTrafficSecret, 1);
    let more: Vec<_> = (0..200)
        .map(|_| sealer.record(ContentType::APPLICATION_DATA, &[7; 1 << 14]))
        .collect();
    let records = || flight.iter().chain(&more).cloned();
    assert_bounded("early data that are taken", silent_server(&server), records());
    let refusing = ServerConfiguration {
        ticket_key: None,
        ..server
    };
    assert_bounded("early data that are passed over", silent_server(&refusing), records());
}

/// The server's records in the clear: ServerHello and ChangeCipherSpec. Behind them come sealed EncryptedExtensions,
/// Certificate, CertificateVerify and Finished.
const CLEAR: usize = 2;

#[test]
fn long_messages_behind_the_first_keys() {
    let _turn = turn();
    let pair = Pair::connect(&tls13_client(), &tls13_server());
    // A length that is claimed, the longest that is accepted and the longest that there is.
    for (handshake_type, before) in [(8, 0), (11, 1), (13, 1), (15, 2), (20, 3)] {
        for length in [[1, 0, 0], [0xff; 3]] {
            let mut client = silent_client(&tls13_client());
            for record in &pair.from_server[..CLEAR + before] {
                client.receive(record).unwrap();
            }
            let mut sealer = Sealer::new(&pair, Actor::Server, Item::ServerHandshakeTrafficSecret, before);
            let claim = [&[handshake_type][..], &length].concat();
            let first = sealer.record(ContentType::HANDSHAKE, &claim);
            let more: Vec<_> = (0..9)
                .map(|_| sealer.record(ContentType::HANDSHAKE, &[0; 1 << 14]))
                .collect();
            let what = format!("a message {handshake_type} of {length:02x?}");
            assert_bounded(&what, client, [first].into_iter().chain(more));
        }
    }
}

#[test]
fn endless_tickets() {
    let _turn = turn();
    let pair = Pair::connect(&tls13_client(), &tls13_server());
    let ticket = HandshakeMessage::Tls13(Message::NewSessionTicket(NewSessionTicket {
        lifetime: 1,
        age_add: 0,
        nonce: vec![0],
        ticket: vec![7; 0xffff],
        extensions: Vec::new(),
    }));
    let mut client = silent_client(&tls13_client());
    for record in &pair.from_server {
        client.receive(record).unwrap();
    }
    assert!(client.is_open());
    let mut sealer = Sealer::new(&pair, Actor::Server, Item::ServerApplicationTrafficSecret, 0);
    let bytes = ticket.to_bytes();
    let mut records = Vec::new();
    for _ in 0..100 {
        records.extend(
            bytes
                .chunks(1 << 14)
                .map(|part| sealer.record(ContentType::HANDSHAKE, part)),
        );
    }
    assert_bounded("tickets", client, records.into_iter());
}
