//! Early data: what a client sends before the server has answered (RFC 9846 §2.3 and §8).

use std::sync::Arc;

use timeline::event::Event;
use timeline::quantity::Item;
use timeline::registry::{ContentType, NamedGroup, ProtocolVersion};
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::resumption::{TicketKey, UsedTickets};
use tls_core::server::{EarlyDataPolicy, Server, ServerConfiguration};

use crate::lab::{NOW, Pair, new_client, new_server, outgoing, random};
use crate::tls13_support::{tls13_client, tls13_server};

const EARLY: &[u8] = b"GET / HTTP/1.1";

fn taking(used_tickets: Option<Arc<UsedTickets>>) -> ServerConfiguration {
    ServerConfiguration {
        ticket_key: Some(Arc::new(TicketKey::generate(&mut random("tickets")).unwrap())),
        early_data: Some(EarlyDataPolicy {
            maximum: 1000,
            used_tickets,
        }),
        ..tls13_server()
    }
}

fn taking_once() -> ServerConfiguration {
    taking(Some(Arc::default()))
}

/// The client with a ticket from a first connection, and something to say early.
fn returning(client: &ClientConfiguration, server: &ServerConfiguration) -> ClientConfiguration {
    let mut pair = Pair::connect(client, server);
    pair.assert_talks();
    ClientConfiguration {
        ticket: Some(pair.client.saved_ticket().expect("the server gives a ticket").clone()),
        early_data: EARLY.to_vec(),
        ..client.clone()
    }
}

/// What of the early data arrives in a second connection, which works in any case.
fn arriving(client: &ClientConfiguration, server: &ServerConfiguration) -> Vec<u8> {
    let mut pair = Pair::connect_later(client, server);
    assert_eq!(pair.errors(), (None, None));
    let early = pair.server.take_received();
    pair.assert_talks();
    let [of_client, of_server] = [pair.client.agreement(), pair.server.agreement()].map(Option::unwrap);
    assert_eq!(of_client.accepts_early_data, of_server.accepts_early_data);
    assert_eq!(of_client.accepts_early_data, !early.is_empty());
    early
}

fn has_sent_early_data(client: &mut Client) -> bool {
    let sent = outgoing(client);
    sent.iter().any(|record| record[0] == ContentType::APPLICATION_DATA.0)
}

#[test]
fn early_data_arrive_before_the_server_has_answered() {
    for suite in SuiteParameters::suites_of(ProtocolVersion::TLS_1_3) {
        for middlebox_compatibility in [false, true] {
            let client = ClientConfiguration {
                cipher_suites: vec![suite],
                middlebox_compatibility,
                ..tls13_client()
            };
            let server = taking_once();
            let client = returning(&client, &server);
            let mut server_end = new_server(&server);
            for record in outgoing(&mut new_client(&client)) {
                server_end.receive(&record).unwrap();
            }
            assert_eq!(server_end.take_received(), EARLY);
            assert!(!server_end.is_open());
            assert_eq!(arriving(&client, &taking_once_like(&server)), EARLY);
        }
    }
}

/// The same server with no ticket used up.
fn taking_once_like(server: &ServerConfiguration) -> ServerConfiguration {
    ServerConfiguration {
        early_data: taking_once().early_data,
        ..server.clone()
    }
}

#[test]
fn early_data_have_a_secret_of_their_own_in_the_trace_and_in_the_key_log() {
    let server = taking_once();
    let client = returning(&tls13_client(), &server);
    let mut pair = Pair::connect_later(&client, &server);
    let secret = |secrets: &tls_core::connection::KeyLogSecrets| {
        secrets.secret(Item::ClientEarlyTrafficSecret).map(<[u8]>::to_vec)
    };
    let of_client = pair.client.secrets().and_then(secret).unwrap();
    assert_eq!(pair.server.secrets().and_then(secret), Some(of_client.clone()));
    for events in [pair.client.take_events(), pair.server.take_events()] {
        let mut computations = events.iter().filter_map(|event| match event {
            Event::Computed(computation) => Some(computation),
            _ => None,
        });
        let computed = computations.find_map(|it| it.quantity(Item::ClientEarlyTrafficSecret));
        assert_eq!(computed, Some(of_client.as_slice()));
    }
}

#[test]
fn copied_early_data_are_taken_once_unless_the_protection_is_off() {
    let copy_arrives = |server: &ServerConfiguration| {
        let client = returning(&tls13_client(), server);
        let flight = outgoing(&mut new_client(&client)).concat();
        let receive = |mut end: Server| {
            end.receive(&flight).unwrap();
            end.take_received()
        };
        assert_eq!(receive(new_server(server)), EARLY);
        receive(new_server(server)) == EARLY
    };
    assert!(!copy_arrives(&taking_once()));
    assert!(copy_arrives(&taking(None)));
}

#[test]
fn server_without_early_data_passes_over_them() {
    let taking = taking_once();
    let client = returning(&tls13_client(), &taking);
    let refusing = ServerConfiguration {
        early_data: None,
        ..taking.clone()
    };
    assert_eq!(arriving(&client, &refusing), b"");
    // A ticket of another server is no ticket.
    assert_eq!(arriving(&client, &taking_once_with_other_key(&taking)), b"");
    // They are lost with the first hello.
    let asking_again = ServerConfiguration {
        groups: vec![NamedGroup::SECP384R1],
        ..taking.clone()
    };
    assert_eq!(arriving(&client, &asking_again), b"");
    let with_cookie = ServerConfiguration {
        requires_cookie: true,
        ..taking
    };
    assert_eq!(arriving(&client, &with_cookie), b"");
}

fn taking_once_with_other_key(server: &ServerConfiguration) -> ServerConfiguration {
    ServerConfiguration {
        ticket_key: TicketKey::generate(&mut random("other tickets")).map(Arc::new),
        ..server.clone()
    }
}

#[test]
fn early_data_rely_on_what_the_ticket_was_made_for() {
    let protocols = |names: &[&str]| names.iter().map(|name| name.as_bytes().to_vec()).collect::<Vec<_>>();
    let server = ServerConfiguration {
        application_protocols: protocols(&["one", "other"]),
        ..taking_once()
    };
    let client = ClientConfiguration {
        application_protocols: protocols(&["one", "other"]),
        ..tls13_client()
    };
    let client = returning(&client, &server);
    let changed_protocol = ServerConfiguration {
        application_protocols: protocols(&["other"]),
        ..server.clone()
    };
    assert_eq!(arriving(&client, &changed_protocol), b"");
    let changed_suite = ServerConfiguration {
        cipher_suites: SuiteParameters::suites_of(ProtocolVersion::TLS_1_3)
            .into_iter()
            .filter(|suite| *suite != client.ticket.as_ref().unwrap().cipher_suite)
            .collect(),
        ..server.clone()
    };
    assert_eq!(arriving(&client, &changed_suite), b"");
    assert_eq!(arriving(&client, &server), EARLY);
}

#[test]
fn early_data_are_taken_within_seconds_of_being_sent() {
    let server = taking(None);
    let client = returning(&tls13_client(), &server);
    let arriving_after = |seconds: u64| {
        let server = ServerConfiguration {
            now: UnixTime(NOW.0 + seconds),
            ..server.clone()
        };
        arriving(&client, &server)
    };
    // Ten, and one that the clock may have just begun.
    assert_eq!(arriving_after(11), EARLY);
    assert_eq!(arriving_after(12), b"");
    // A later connection shows its ticket's true age.
    let later = UnixTime(NOW.0 + 1000);
    let client = ClientConfiguration { now: later, ..client };
    let server = ServerConfiguration { now: later, ..server };
    assert_eq!(arriving(&client, &server), EARLY);
}

#[test]
fn client_sends_no_more_early_data_than_the_ticket_allows() {
    let server = taking_once();
    let client = returning(&tls13_client(), &server);
    let with = |length: usize| ClientConfiguration {
        early_data: vec![7; length],
        ..client.clone()
    };
    assert_eq!(arriving(&with(1000), &server), [7; 1000]);
    assert!(!has_sent_early_data(&mut new_client(&with(1001))));
    assert!(!has_sent_early_data(&mut new_client(&with(0))));
    let without_ticket = ClientConfiguration {
        ticket: None,
        ..with(1000)
    };
    assert!(!has_sent_early_data(&mut new_client(&without_ticket)));
    let ticket_of_a_server_without = returning(
        &tls13_client(),
        &ServerConfiguration {
            early_data: None,
            ..server
        },
    );
    assert!(!has_sent_early_data(&mut new_client(&ticket_of_a_server_without)));
}

#[test]
fn refused_early_data_are_passed_over_however_many_the_ticket_allows() {
    let allowing = |maximum: u32| ServerConfiguration {
        early_data: Some(EarlyDataPolicy {
            maximum,
            used_tickets: Some(Arc::default()),
        }),
        ..taking_once()
    };
    let server = allowing(100_000);
    let client = ClientConfiguration {
        early_data: vec![7; 100_000],
        ..returning(&tls13_client(), &server)
    };
    assert_eq!(arriving(&client, &server).len(), 100_000);
    // The ticket is used up.
    assert_eq!(arriving(&client, &server), b"");
    // In records of one byte each has a tag all the same.
    let in_pieces = ClientConfiguration {
        fragment_length: 1,
        early_data: vec![7; 20_000],
        ..client.clone()
    };
    assert_eq!(arriving(&in_pieces, &server), b"");
    // A record of the longest content after the wish for another hello.
    let asking_again = ServerConfiguration {
        groups: vec![NamedGroup::SECP384R1],
        ..server
    };
    let longest = ClientConfiguration {
        early_data: vec![7; 1 << 14],
        ..client
    };
    assert_eq!(arriving(&longest, &asking_again), b"");
}

#[test]
fn limit_on_records_that_the_client_does_not_know_yet_refuses_early_data() {
    let server = ServerConfiguration {
        record_size_limit: Some(64),
        ..taking_once()
    };
    let client = ClientConfiguration {
        record_size_limit: Some(1000),
        ..tls13_client()
    };
    let client = ClientConfiguration {
        early_data: vec![7; 500],
        ..returning(&client, &server)
    };
    assert_eq!(arriving(&client, &server), b"");
}

#[test]
fn early_data_are_for_the_protocol_of_their_ticket() {
    let server = taking_once();
    let client = returning(&tls13_client(), &server);
    let with_protocol = ClientConfiguration {
        application_protocols: vec![b"one".to_vec()],
        ..client
    };
    assert!(!has_sent_early_data(&mut new_client(&with_protocol)));
}
