//! Shorter records: max_fragment_length (RFC 6066 §4) and record_size_limit (RFC 8449) apply to
//! both sides and directions, and exceeding them causes record_overflow.

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::event::Event;
use timeline::negotiation::FragmentLimit;
use timeline::registry::{AlertDescription, CipherSuite, CompressionMethod, MaxFragmentLength};
use tls_core::client::{Client, ClientConfiguration};
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;
use tls_core::wire::extension::Extension;

use crate::lab::{Pair, Recording, assert_fatal, client_configuration, plain, random, server_configuration, strike};

/// The lengths of the sent plaintexts: unprotected and protected.
fn sent_lengths(events: Vec<Event>) -> [Vec<usize>; 2] {
    let mut lengths = [Vec::new(), Vec::new()];
    for event in events {
        if let Event::Sent(record) = event {
            match record.plaintext {
                Some(plaintext) => lengths[1].push(plaintext.bytes.len()),
                None => lengths[0].push(record.bytes.len() - 5),
            }
        }
    }
    lengths
}

fn talk_at_length(pair: &mut Pair) {
    let data: Vec<u8> = (0..10_000_u32).map(|number| number as u8).collect();
    pair.client.send(&data).unwrap();
    pair.server.send(&data).unwrap();
    pair.exchange();
    assert_eq!(pair.errors(), (None, None));
    assert_eq!(pair.client.take_received(), data);
    assert_eq!(pair.server.take_received(), data);
}

fn with_fragments(length: MaxFragmentLength) -> ClientConfiguration {
    ClientConfiguration {
        max_fragment_length: Some(length),
        ..client_configuration()
    }
}

fn with_limits(client: u16, server: u16) -> (ClientConfiguration, ServerConfiguration) {
    (
        ClientConfiguration {
            record_size_limit: Some(client),
            ..client_configuration()
        },
        ServerConfiguration {
            record_size_limit: Some(server),
            ..server_configuration()
        },
    )
}

#[test]
fn max_fragment_length_applies_after_the_server_hello() {
    for length in MaxFragmentLength::KNOWN {
        for suite in [
            CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
        ] {
            let client = ClientConfiguration {
                cipher_suites: vec![suite],
                compression_methods: vec![CompressionMethod::DEFLATE, CompressionMethod::NULL],
                ..with_fragments(*length)
            };
            let mut pair = Pair::connect(&client, &server_configuration());
            assert!(
                pair.server_hello()
                    .extensions()
                    .contains(&Extension::MaxFragmentLength(*length))
            );
            talk_at_length(&mut pair);
            let limit = length.bytes().unwrap();
            let of_server = sent_lengths(pair.server.take_events());
            let of_client = sent_lengths(pair.client.take_events());
            for [clear, protected] in [&of_server, &of_client] {
                // The two hellos are not subject to the limit yet.
                assert!(clear[1..].iter().chain(protected).all(|length| *length <= limit));
                assert_eq!(protected.iter().max(), Some(&limit));
            }
            // The certificates, about 1800 bytes, are fragmented as well.
            let cut = of_server[0].iter().filter(|length| **length == limit).count();
            assert!(limit > 1500 || cut > 0, "{limit}");
        }
    }
}

#[test]
fn exceeding_max_fragment_length_is_a_record_overflow() {
    let recording = Recording::of(with_fragments(MaxFragmentLength(1)), server_configuration());
    let records = |from| {
        recording
            .pair
            .records(from)
            .iter()
            .take_while(|record| record[0] != 23)
            .count()
    };
    for (from, count) in [Actor::Client, Actor::Server].map(|from| (from, records(from))) {
        for (length, is_accepted) in [(512, true), (513, false)] {
            let record = recording.forger(from, count).record(23, &vec![0; length]);
            let ended = match from {
                Actor::Client => strike(recording.server_after(count), &record),
                Actor::Server => strike(recording.client_after(count), &record),
            };
            match is_accepted {
                true => assert_eq!(ended.error, None),
                false => assert_fatal(&ended, AlertDescription::RECORD_OVERFLOW, from.key()),
            }
        }
    }
    // Also for unprotected records.
    let ended = strike(
        recording.server_after(1),
        &plain(22, &[[16, 0, 2, 0].to_vec(), vec![0; 509]].concat()),
    );
    assert_fatal(&ended, AlertDescription::RECORD_OVERFLOW, "in the clear");
}

#[test]
fn record_size_limit_applies_to_protected_records_per_direction() {
    let (client, server) = with_limits(100, 3000);
    let mut pair = Pair::connect(&client, &server);
    assert!(
        pair.server_hello()
            .extensions()
            .contains(&Extension::RecordSizeLimit(3000))
    );
    talk_at_length(&mut pair);
    let [_, of_client] = sent_lengths(pair.client.take_events());
    let [in_the_clear, of_server] = sent_lengths(pair.server.take_events());
    assert_eq!(of_client.iter().max(), Some(&3000));
    assert_eq!(of_server.iter().max(), Some(&100));
    // Unprotected records are not limited (RFC 8449 §4).
    assert!(in_the_clear.iter().any(|length| *length > 1000));
}

#[test]
fn exceeding_record_size_limit_is_a_record_overflow() {
    let (client, server) = with_limits(100, 3000);
    let recording = Recording::of(client, server);
    for (length, is_accepted) in [(3000, true), (3001, false)] {
        let record = recording.forger(Actor::Client, 4).record(23, &vec![0; length]);
        let ended = strike(recording.server_after(4), &record);
        match is_accepted {
            true => assert_eq!(ended.error, None),
            false => assert_fatal(&ended, AlertDescription::RECORD_OVERFLOW, "the server's limit"),
        }
    }
    for (length, is_accepted) in [(100, true), (101, false)] {
        let record = recording.forger(Actor::Server, 5).record(23, &vec![0; length]);
        let ended = strike(recording.client_after(5), &record);
        match is_accepted {
            true => assert_eq!(ended.error, None),
            false => assert_fatal(&ended, AlertDescription::RECORD_OVERFLOW, "the client's limit"),
        }
    }
}

#[test]
fn record_size_limit_takes_precedence_if_the_server_supports_it() {
    let (client, server) = with_limits(2000, 1 << 14);
    let client = ClientConfiguration {
        max_fragment_length: Some(MaxFragmentLength(1)),
        ..client
    };
    let limit_with = |server: &ServerConfiguration| {
        let mut pair = Pair::connect(&client, server);
        talk_at_length(&mut pair);
        pair.server.take_events().into_iter().find_map(|event| match event {
            Event::Negotiated(negotiation) => negotiation.fragment_limit,
            _ => None,
        })
    };
    let newer = FragmentLimit::RecordSizeLimit {
        client: 2000,
        server: 1 << 14,
    };
    assert_eq!(limit_with(&server), Some(newer));
    let older = FragmentLimit::MaxFragmentLength(MaxFragmentLength(1));
    assert_eq!(limit_with(&server_configuration()), Some(older));
}

#[test]
fn invalid_limits_are_never_requested() {
    for limit in [0, 63, (1 << 14) + 1, u16::MAX] {
        let (client, server) = with_limits(limit, limit);
        let client = Client::new(client, random("client"), Trace::off()).err();
        let server = Server::new(server, random("server"), Trace::off()).err();
        for error in [client, server] {
            assert!(matches!(error.unwrap().kind, ErrorKind::Configuration(_)), "{limit}");
        }
    }
    for limit in [64, 1 << 14] {
        let (client, server) = with_limits(limit, limit);
        talk_at_length(&mut Pair::connect(&client, &server));
    }
}
