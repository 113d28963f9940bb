//! Connections that end without a violation, and events that do not end one: close_notify,
//! truncation, warnings, alerts from the peer, and refused renegotiation.

use timeline::actor::Actor;
use timeline::error::{Blame, ErrorKind};
use timeline::event::Event;
use timeline::registry::{AlertDescription, AlertLevel};
use tls_core::wire::alert::Alert;

use crate::PLAIN;
use crate::lab::{Pair, client_configuration, new_client, outgoing, plain, sent_alerts, server_configuration};

fn open_pair() -> Pair {
    Pair::connect(&client_configuration(), &server_configuration())
}

#[test]
fn close_notify_is_answered_once_and_later_records_are_ignored() {
    let mut server = PLAIN.server_after(4);
    let mut forger = PLAIN.forger(Actor::Client, 4);
    let closing = forger.record(21, &[1, 0]);
    let after = [forger.record(23, b"late"), plain(99, b"nonsense")].concat();
    assert_eq!(server.receive(&[closing, after.clone()].concat()), Ok(()));
    let alerts = sent_alerts(&server.take_events());
    assert_eq!(alerts, [Alert::warning(AlertDescription::CLOSE_NOTIFY)]);
    assert_eq!(outgoing(&mut server).len(), 1);
    assert_eq!(server.receive(&after), Ok(()));
    assert_eq!(
        server.send(b"more").map_err(|error| error.kind),
        Err(ErrorKind::NotOpen)
    );
    assert_eq!((server.close(), server.transport_ended()), (Ok(()), Ok(())));
    assert!(server.take_received().is_empty() && outgoing(&mut server).is_empty());
    assert!(server.is_closed() && server.is_peer_closed());
    // The session stays resumable (RFC 5246 §7.2.1).
    assert_eq!(server.error(), None);
}

#[test]
fn a_fatal_close_notify_is_a_close_notify() {
    let mut server = PLAIN.server_after(4);
    let record = PLAIN.forger(Actor::Client, 4).record(21, &[2, 0]);
    assert_eq!(server.receive(&record), Ok(()));
    assert!(server.is_closed());
}

#[test]
fn closed_endpoint_still_reads_but_sends_nothing() {
    let mut pair = open_pair();
    pair.client.close().unwrap();
    pair.client.close().unwrap();
    let closing = outgoing(&mut pair.client);
    assert_eq!(closing.len(), 1);
    // The server has not received close_notify yet.
    pair.server.send(b"on its way").unwrap();
    outgoing(&mut pair.server)
        .iter()
        .for_each(|record| pair.client.receive(record).unwrap());
    assert_eq!(pair.client.take_received(), b"on its way");
    assert_eq!(
        pair.client.send(b"more").map_err(|error| error.kind),
        Err(ErrorKind::NotOpen)
    );
    assert!(!pair.client.is_closed());
    closing.iter().for_each(|record| pair.server.receive(record).unwrap());
    pair.exchange();
    assert!(pair.client.is_closed() && pair.server.is_closed());
    assert_eq!(
        (pair.client.transport_ended(), pair.server.transport_ended()),
        (Ok(()), Ok(()))
    );
}

#[test]
fn client_that_closes_during_the_handshake_does_not_continue_it() {
    let mut client = new_client(&PLAIN.client);
    client.close().unwrap();
    assert_eq!(outgoing(&mut client).len(), 2);
    for record in &PLAIN.pair.from_server[..3] {
        assert_eq!(client.receive(record), Ok(()));
    }
    assert!(outgoing(&mut client).is_empty());
    assert_eq!(client.receive(&plain(21, &[1, 0])), Ok(()));
    assert!(client.is_closed() && !client.is_open() && outgoing(&mut client).is_empty());
}

#[test]
fn closed_endpoint_does_not_answer_renegotiation() {
    let mut client = PLAIN.client_after(5);
    client.close().unwrap();
    outgoing(&mut client);
    let request = PLAIN.forger(Actor::Server, 5).record(22, &[0, 0, 0, 0]);
    assert_eq!(client.receive(&request), Ok(()));
    assert!(outgoing(&mut client).is_empty());
}

#[test]
fn truncation_is_detected_and_gets_no_alert() {
    for count in [0, 1, 3, 4] {
        let mut server = PLAIN.server_after(count);
        let error = server.transport_ended().unwrap_err();
        assert_eq!(error.kind, ErrorKind::TruncatedConnection, "after {count} records");
        assert!(outgoing(&mut server).is_empty() && server.is_closed());
    }
}

#[test]
fn four_warnings_of_any_kind_change_nothing() {
    let mut server = PLAIN.server_after(4);
    let mut forger = PLAIN.forger(Actor::Client, 4);
    // Two alerts in one record, one split over two records, one normally fatal, one unknown.
    for record in [&[1, 90, 1, 200][..], &[1], &[20]].map(|text| forger.record(21, text)) {
        assert_eq!(server.receive(&record), Ok(()));
    }
    assert_eq!(server.receive(&forger.record(21, &[1, 100])), Ok(()));
    assert_eq!(server.receive(&forger.record(23, b"data")), Ok(()));
    assert_eq!(server.take_received(), b"data");
    let received: Vec<_> = server
        .take_events()
        .iter()
        .filter_map(|event| match event {
            Event::AlertReceived(description) => Some(description.0),
            _ => None,
        })
        .collect();
    assert_eq!(received, [90, 200, 20, 100]);
    assert!(outgoing(&mut server).is_empty());
}

#[test]
fn fatal_alert_from_the_peer_ends_the_connection_without_answer() {
    for description in [20, 40, 80, 255] {
        let mut server = PLAIN.server_after(4);
        let mut forger = PLAIN.forger(Actor::Client, 4);
        let error = server.receive(&forger.record(21, &[2, description])).unwrap_err();
        assert_eq!(error.kind, ErrorKind::PeerAlert(AlertDescription(description)));
        assert_eq!((error.alert(), error.blame()), (None, Blame::PeerIncompatible));
        assert_eq!(server.receive(&forger.record(23, b"data")), Err(error));
        assert!(server.close().is_ok() && outgoing(&mut server).is_empty());
    }
}

#[test]
fn an_alert_reaches_a_real_peer_that_can_read_it() {
    // Both unencrypted and protected.
    let client = tls_core::client::ClientConfiguration {
        server_name: "other.test".to_owned(),
        ..client_configuration()
    };
    let pair = Pair::connect(&client, &server_configuration());
    let told = Some(ErrorKind::PeerAlert(AlertDescription::CERTIFICATE_UNKNOWN));
    assert_eq!(pair.errors().1, told);

    let mut pair = open_pair();
    pair.client.send(b"data").unwrap();
    let mut record = outgoing(&mut pair.client).remove(0);
    record[20] ^= 1;
    assert!(pair.server.receive(&record).is_err());
    pair.exchange();
    let told = Some(ErrorKind::PeerAlert(AlertDescription::BAD_RECORD_MAC));
    assert_eq!(pair.errors(), (told, Some(ErrorKind::BadRecordMac)));
}

#[test]
fn renegotiation_is_refused_once_and_the_connection_continues() {
    let refusal = Alert::warning(AlertDescription::NO_RENEGOTIATION);
    assert_eq!(refusal.level, AlertLevel::WARNING);
    let mut client = PLAIN.client_after(5);
    let mut forger = PLAIN.forger(Actor::Server, 5);
    for expected in [vec![refusal], Vec::new(), Vec::new()] {
        assert_eq!(client.receive(&forger.record(22, &[0, 0, 0, 0])), Ok(()));
        assert_eq!(sent_alerts(&client.take_events()), expected);
    }
    assert_eq!(client.receive(&forger.record(23, b"data")), Ok(()));
    assert_eq!(client.take_received(), b"data");

    let mut server = PLAIN.server_after(4);
    let mut forger = PLAIN.forger(Actor::Client, 4);
    let hello = PLAIN.pair.from_client[0][5..].to_vec();
    for expected in [vec![refusal], Vec::new()] {
        assert_eq!(server.receive(&forger.record(22, &hello)), Ok(()));
        assert_eq!(sent_alerts(&server.take_events()), expected);
    }
    assert_eq!(server.receive(&forger.record(23, b"data")), Ok(()));
    assert_eq!(server.take_received(), b"data");
}
