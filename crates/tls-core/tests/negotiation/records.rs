//! Records of every valid length, version and number (RFC 5246 §6.2 and §E.1); the tables of alerts
//! cover invalid ones.

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::registry::AlertDescription;

use crate::lab::{
    Pair, Recording, assert_fatal, client_configuration, new_server, outgoing, plain, server_configuration, strike,
};

fn recording() -> Recording {
    Recording::of(client_configuration(), server_configuration())
}

#[test]
fn first_record_may_have_any_version_3_and_later_ones_only_the_negotiated() {
    let recording = recording();
    assert_eq!(recording.pair.from_client[0][1..3], [3, 1]);
    for minor in 0..=255 {
        let mut hello = recording.pair.from_client[0].clone();
        hello[2] = minor;
        let mut server = new_server(&recording.server);
        assert_eq!(server.receive(&hello), Ok(()), "3.{minor}");
        assert!(outgoing(&mut server).iter().all(|record| record[1..3] == [3, 3]));
        if minor != 3 {
            let mut next = recording.pair.from_client[1].clone();
            next[2] = minor;
            let ended = strike(server, &next);
            assert_fatal(&ended, AlertDescription::PROTOCOL_VERSION, "the second record");
        }
    }
}

#[test]
fn records_of_maximal_length_are_accepted() {
    let recording = recording();
    let mut server = recording.server_after(4);
    let longest = recording.forger(Actor::Client, 4).record(23, &[7; 1 << 14]);
    assert_eq!(server.receive(&longest), Ok(()));
    assert_eq!(server.take_received(), [7; 1 << 14]);
    // 2^14 + 2048 protected bytes are no overflow; these merely lack valid protection.
    let ended = strike(recording.server_after(4), &plain(23, &[0; (1 << 14) + 2048]));
    assert_eq!(ended.error.map(|error| error.kind), Some(ErrorKind::BadRecordMac));
    // 2^14 unprotected bytes start a message that is too long, but are no overflow.
    let message = [vec![1, 0, 0x60, 0], vec![0; (1 << 14) - 4]].concat();
    let ended = strike(new_server(&recording.server), &plain(22, &message));
    assert_eq!(ended.error, None);
}

#[test]
fn data_is_fragmented_as_configured() {
    for (length, expected) in [(1, 1), (1 << 14, 1), ((1 << 14) + 1, 2), (5 << 14, 5), (0, 0)] {
        let mut pair = Pair::connect(&client_configuration(), &server_configuration());
        pair.client.send(&vec![1; length]).unwrap();
        let records = outgoing(&mut pair.client);
        assert_eq!(records.len(), expected, "{length} bytes");
        records.iter().for_each(|record| pair.server.receive(record).unwrap());
        assert_eq!(pair.server.take_received().len(), length);
    }
    let in_tens = tls_core::client::ClientConfiguration {
        fragment_length: 10,
        ..client_configuration()
    };
    let mut pair = Pair::connect(&in_tens, &server_configuration());
    pair.assert_talks();
    assert!(pair.from_client.iter().take(10).all(|record| record.len() == 15));
}

#[test]
fn empty_data_records_are_skipped_but_counted() {
    let recording = recording();
    let mut server = recording.server_after(4);
    let mut forger = recording.forger(Actor::Client, 4);
    for _ in 0..3 {
        for _ in 0..32 {
            assert_eq!(server.receive(&forger.record(23, b"")), Ok(()));
        }
        assert_eq!(server.receive(&forger.record(23, b"data")), Ok(()));
        assert_eq!(server.take_received(), b"data");
    }
}

#[test]
fn an_alert_may_be_split_and_several_may_share_a_record() {
    let recording = recording();
    let mut server = recording.server_after(4);
    let mut forger = recording.forger(Actor::Client, 4);
    for text in [&[1, 90, 1][..], &[90], &[1], &[0]] {
        assert_eq!(server.receive(&forger.record(21, text)), Ok(()));
    }
    assert!(server.is_peer_closed());
}

#[test]
fn hello_may_come_in_any_number_of_records() {
    let recording = recording();
    let hello = &recording.pair.from_client[0][5..];
    for size in [1, 2, 3, 4, 5, 50, hello.len()] {
        let mut server = new_server(&recording.server);
        for part in hello.chunks(size) {
            assert_eq!(server.receive(&plain(22, part)), Ok(()));
        }
        assert_eq!(
            outgoing(&mut server),
            recording.pair.from_server[..3],
            "{size} bytes each"
        );
    }
}

#[test]
fn ssl_2_hello_is_recognized_with_its_version() {
    for (version, offered) in [([0, 2], 2), ([3, 0], 0x0300), ([3, 3], 0x0303)] {
        let hello = [&[0x80, 46, 1], &version[..], &[0, 3, 0, 0, 0, 16, 1, 0, 0x80], &[7; 16]].concat();
        let ended = strike(new_server(&server_configuration()), &hello);
        assert_fatal(&ended, AlertDescription::PROTOCOL_VERSION, "SSL 2.0");
        let kind = ended.error.unwrap().kind;
        assert_eq!(kind, ErrorKind::Ssl2Hello(timeline::registry::ProtocolVersion(offered)));
    }
}

#[test]
fn block_ciphers_count_records_in_both_orders_of_the_mac() {
    for encrypt_then_mac in [false, true] {
        let client = tls_core::client::ClientConfiguration {
            cipher_suites: vec![timeline::registry::CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA],
            encrypt_then_mac,
            ..client_configuration()
        };
        let recording = Recording::of(client, server_configuration());
        let mut forger = recording.forger(Actor::Client, 4);
        let [one, two] = [b"one", b"two"].map(|text| forger.record(23, text));
        for (what, records) in [
            ("a record that comes twice", [&one[..], &one].concat()),
            ("a record that is left out", two.clone()),
            ("two records in the wrong order", [&two[..], &one].concat()),
        ] {
            let ended = strike(recording.server_after(4), &records);
            assert_fatal(&ended, AlertDescription::BAD_RECORD_MAC, what);
        }
        let ended = strike(recording.server_after(4), &[one, two].concat());
        assert_eq!(ended.error, None);
    }
}
