//! Forgotten sessions: those that ended in a fatal alert (RFC 5246 §7.2.2), and the oldest in a
//! full cache.

use std::sync::Arc;

use timeline::negotiation::ResumptionOutcome;
use tls_core::resumption::{SavedSession, SessionCache};
use tls_core::server::ServerConfiguration;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{NOW, Pair, new_server, outgoing, plain, plain_message};
use crate::{Memory, client, first, outcome, resuming, server_with, ticket_key};

#[test]
fn a_session_that_ended_in_a_fatal_alert_is_not_resumed() {
    // The side that detects the error, and the side that receives the alert.
    for is_noticed_by_server in [true, false] {
        let server = server_with(Memory::Id);
        let (mut pair, session) = first(&client(), &server);
        let mut record = match is_noticed_by_server {
            true => {
                pair.client.send(b"data").unwrap();
                outgoing(&mut pair.client).remove(0)
            }
            false => {
                pair.server.send(b"data").unwrap();
                outgoing(&mut pair.server).remove(0)
            }
        };
        *record.last_mut().unwrap() ^= 1;
        let error = match is_noticed_by_server {
            true => pair.server.receive(&record),
            false => pair.client.receive(&record),
        };
        assert!(error.is_err());
        pair.exchange();
        assert!(pair.client.saved_session().is_none() && pair.server.saved_session().is_none());
        let mut second = Pair::connect_later(&resuming(&client(), &session), &server);
        second.assert_talks();
        assert_eq!(outcome(&mut second), ResumptionOutcome::Declined);
    }
}

#[test]
fn neither_close_notify_nor_a_cut_connection_forgets_a_session() {
    for is_closed in [true, false] {
        let server = server_with(Memory::Id);
        let (mut pair, session) = first(&client(), &server);
        if is_closed {
            pair.client.close().unwrap();
            pair.exchange();
        }
        assert_eq!(pair.server.transport_ended().is_ok(), is_closed);
        let second = Pair::connect_later(&resuming(&client(), &session), &server);
        assert!(second.client.agreement().unwrap().is_resumed);
    }
}

#[test]
fn a_handshake_that_fails_is_not_remembered() {
    let pair = Pair::connect(&client(), &server_with(Memory::Id));
    let session = pair.client.saved_session().unwrap();
    let is_remembered = |finished: &[u8]| {
        let server = server_with(Memory::Id);
        let mut connection = new_server(&server);
        for record in &pair.from_client[..3] {
            connection.receive(record).unwrap();
        }
        let cache = server.session_cache.unwrap();
        assert!(cache.find(&session.session_id, NOW).is_none());
        assert_eq!(
            connection.receive(finished).is_ok(),
            connection.saved_session().is_some()
        );
        cache.find(&session.session_id, NOW).is_some()
    };
    let finished = &pair.from_client[3];
    assert!(is_remembered(finished));
    let mut damaged = finished.clone();
    damaged[20] ^= 1;
    assert!(!is_remembered(&damaged));
}

#[test]
fn ticket_client_cannot_evict_another_clients_session() {
    let server = ServerConfiguration {
        ticket_key: Some(ticket_key(1)),
        ..server_with(Memory::Id)
    };
    let cache = server.session_cache.clone().unwrap();
    let (_, session) = first(&client(), &server);
    let somebody_else = SavedSession {
        session_id: vec![9; 32],
        ..session.clone()
    };
    cache.remember(somebody_else);
    let mut hello = Pair::connect_later(&resuming(&client(), &session), &server).client_hello();
    assert!(hello.extensions().contains(&Extension::SessionTicket(session.ticket)));
    hello.session_id = vec![9; 32];
    let mut attacked = new_server(&server);
    attacked
        .receive(&plain_message(&HandshakeMessage::ClientHello(hello)))
        .unwrap();
    assert!(attacked.agreement().unwrap().is_resumed);
    assert!(attacked.receive(&plain(21, &[2, 40])).is_err());
    assert!(cache.find(&[9; 32], NOW).is_some());
}

#[test]
fn cache_keeps_the_256_newest_unexpired_sessions() {
    let (_, session) = first(&client(), &server_with(Memory::Id));
    let cache = Arc::new(SessionCache::default());
    let numbered = |number: u16| SavedSession {
        session_id: number.to_be_bytes().to_vec(),
        ..session.clone()
    };
    (0..300).for_each(|number| cache.remember(numbered(number)));
    let is_known = |number: u16, now| cache.find(&number.to_be_bytes(), now).is_some();
    assert_eq!((0..300).filter(|number| is_known(*number, NOW)).count(), 256);
    assert!(!is_known(43, NOW) && is_known(44, NOW) && is_known(299, NOW));
    // Storing the same id again takes no additional slot.
    cache.remember(numbered(299));
    assert!(is_known(44, NOW));
    cache.forget(&299_u16.to_be_bytes());
    assert!(!is_known(299, NOW));
    assert!(!is_known(100, session.expires));
    assert!(!is_known(100, NOW), "what is too old is gone for good");
    assert!(cache.find(&[], NOW).is_none());
}
