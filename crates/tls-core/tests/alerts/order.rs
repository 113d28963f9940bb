//! Every message in every state: a message out of order is an unexpected_message (RFC 5246 §7.3 and
//! §7.4).

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::registry::AlertDescription;
use timeline::suites::KeyExchange;
use tls_core::client::ClientConfiguration;
use tls_core::codec::reader::Reader;
use tls_core::connection::{Connection, State};
use tls_core::wire::dialect::Dialect;
use tls_core::wire::handshake::HandshakeMessage;

use crate::FULL;
use crate::lab::{Recording, assert_fatal, strike};

/// A message of each type, a ChangeCipherSpec and application data: record type, name and content.
fn everything() -> Vec<(u8, String, Vec<u8>)> {
    let said = [Actor::Client, Actor::Server].map(|from| {
        let records = FULL.pair.records(from).iter();
        records
            .take_while(|record| record[0] == 22)
            .map(|record| record[5..].to_vec())
    });
    let mut messages: Vec<Vec<u8>> = said.into_iter().flatten().collect();
    // Messages that are protected or never sent here: Finished, HelloRequest, ServerKeyExchange,
    // CertificateStatus and an unknown type.
    messages.push([vec![20, 0, 0, 12], vec![7; 12]].concat());
    messages.extend([
        vec![0, 0, 0, 0],
        vec![12, 0, 0, 1, 0],
        vec![22, 0, 0, 1, 0],
        vec![99, 0, 0, 0],
    ]);
    messages.sort();
    messages.dedup_by_key(|message| message[0]);
    let mut everything: Vec<_> = messages
        .into_iter()
        .map(|bytes| {
            let message = HandshakeMessage::read(&mut Reader::new(&bytes), Dialect::Tls12(KeyExchange::Rsa)).unwrap();
            (22, message.handshake_type().to_string(), bytes)
        })
        .collect();
    everything.push((20, "ChangeCipherSpec".to_owned(), vec![1]));
    everything.push((23, "data".to_owned(), b"data".to_vec()));
    everything
}

/// Sends everything to an endpoint after `count` records. Returns the names of the accepted
/// messages.
fn accepted<S: State>(
    recording: &Recording,
    victim: fn(&Recording, usize) -> Connection<S>,
    from: Actor,
    count: usize,
) -> Vec<String> {
    let mut accepted = Vec::new();
    for (content_type, name, content) in everything() {
        let record = recording.forger(from, count).record(content_type, &content);
        let ended = strike(victim(recording, count), &record);
        match ended.error.as_ref().map(|error| &error.kind) {
            Some(ErrorKind::UnexpectedMessage { .. } | ErrorKind::UnexpectedRecord { .. }) => {
                let what = format!("{name} from the {} after {count} records", from.key());
                assert_fatal(&ended, AlertDescription::UNEXPECTED_MESSAGE, &what);
                if content_type == 22 {
                    assert_refused_by_its_type(recording, victim, from, count, content[0]);
                }
            }
            // The message was accepted and judged by its content.
            _ => accepted.push(name),
        }
    }
    accepted
}

/// Checks that a message out of order is refused by its type, even if its body is too long, invalid
/// or incomplete.
fn assert_refused_by_its_type<S: State>(
    recording: &Recording,
    victim: fn(&Recording, usize) -> Connection<S>,
    from: Actor,
    count: usize,
    handshake_type: u8,
) {
    for rest in [&[][..], &[0xff; 3], &[0, 0, 1, 0xff], &[0, 0, 0]] {
        let message = [&[handshake_type], rest].concat();
        let record = recording.forger(from, count).record(22, &message);
        let what = format!("{message:?} from the {} after {count} records", from.key());
        assert_fatal(
            &strike(victim(recording, count), &record),
            AlertDescription::UNEXPECTED_MESSAGE,
            &what,
        );
    }
}

#[test]
fn server_accepts_each_message_in_its_state_only() {
    assert_eq!(everything().len(), 15);
    let states: [&[&str]; 7] = [
        &["ClientHello"],
        &["Certificate"],
        &["ClientKeyExchange"],
        &["CertificateVerify"],
        &["ChangeCipherSpec"],
        &["Finished"],
        // A warning refuses the renegotiation.
        &["ClientHello", "data"],
    ];
    for (count, expected) in states.into_iter().enumerate() {
        let accepted = accepted(&FULL, Recording::server_after, Actor::Client, count);
        assert_eq!(accepted, expected, "after {count} records");
    }
}

#[test]
fn client_accepts_each_message_in_its_state_only() {
    // A client ignores HelloRequest during a handshake (RFC 5246 §7.4.1.1).
    let states: [&[&str]; 8] = [
        &["HelloRequest", "ServerHello"],
        &["HelloRequest", "Certificate"],
        &["HelloRequest", "CertificateRequest", "ServerHelloDone"],
        &["HelloRequest", "ServerHelloDone"],
        &["HelloRequest", "NewSessionTicket"],
        &["HelloRequest", "ChangeCipherSpec"],
        &["HelloRequest", "Finished"],
        &["HelloRequest", "data"],
    ];
    for (count, expected) in states.into_iter().enumerate() {
        let accepted = accepted(&FULL, Recording::client_after, Actor::Server, count);
        assert_eq!(accepted, expected, "after {count} records");
    }
}

/// Resumes the session of [`FULL`] by its ticket.
fn resumed() -> Recording {
    let client = ClientConfiguration {
        resume: FULL.pair.client.saved_session().cloned(),
        ..FULL.client.clone()
    };
    let recording = Recording::of(client, FULL.server.clone());
    assert!(recording.pair.client.agreement().unwrap().is_resumed);
    recording
}

#[test]
fn resuming_server_accepts_change_cipher_spec_and_finished_only() {
    let recording = resumed();
    let states: [&[&str]; 4] = [
        &["ClientHello"],
        &["ChangeCipherSpec"],
        &["Finished"],
        &["ClientHello", "data"],
    ];
    for (count, expected) in states.into_iter().enumerate() {
        let accepted = accepted(&recording, Recording::server_after, Actor::Client, count);
        assert_eq!(accepted, expected, "after {count} records");
    }
}

#[test]
fn resuming_client_accepts_change_cipher_spec_and_finished_only() {
    let recording = resumed();
    let states: [&[&str]; 4] = [
        &["HelloRequest", "ServerHello"],
        &["HelloRequest", "ChangeCipherSpec"],
        &["HelloRequest", "Finished"],
        &["HelloRequest", "data"],
    ];
    for (count, expected) in states.into_iter().enumerate() {
        let accepted = accepted(&recording, Recording::client_after, Actor::Server, count);
        assert_eq!(accepted, expected, "after {count} records");
    }
}
